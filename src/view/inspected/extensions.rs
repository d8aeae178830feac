//! Extensions: decoded where Certkeep knows them, else their octets as they are.

use super::super::certificate::{Fact, Shown};
use crate::words::Message;
use crate::x509::{BasicConstraints, Extension, oid_names};

/// What was decoded of extensions, of a certificate or of a request for one.
pub(super) struct Extensions<'a> {
    pub(super) raw: &'a [Extension],
    pub(super) subject_alt_names: &'a [String],
    pub(super) basic_constraints: Option<BasicConstraints>,
    pub(super) key_usage: &'a [String],
    pub(super) extended_key_usage: &'a [String],
    pub(super) subject_key_identifier: Option<&'a str>,
    pub(super) authority_key_identifier: Option<&'a str>,
}

impl Extensions<'_> {
    pub(super) fn facts(&self) -> Vec<Fact> {
        self.raw.iter().map(|extension| self.fact(extension)).collect()
    }

    fn fact(&self, extension: &Extension) -> Fact {
        let name = oid_names::name_of(&extension.oid);
        let term = Message::new(if extension.critical { "extension-critical" } else { "extension" })
            .with("name", name.unwrap_or(&extension.oid))
            .with("oid", extension.oid.as_str());
        let lines = |lines: &[String]| Some(lines.join("\n")).filter(|text| !text.is_empty());
        let decoded = match extension.oid.as_str() {
            "2.5.29.14" => self.subject_key_identifier.map(str::to_owned),
            "2.5.29.15" => lines(self.key_usage),
            "2.5.29.17" => lines(self.subject_alt_names),
            "2.5.29.19" => self.basic_constraints.map(|constraints| match constraints.path_length {
                Some(length) => format!("CA: {}, pathLenConstraint: {length}", constraints.ca),
                None => format!("CA: {}", constraints.ca),
            }),
            "2.5.29.35" => self.authority_key_identifier.map(str::to_owned),
            "2.5.29.37" => lines(self.extended_key_usage),
            _ => None,
        };
        Fact { term, value: Shown::Text(decoded.unwrap_or_else(|| extension.value.clone())), copy: true }
    }
}
