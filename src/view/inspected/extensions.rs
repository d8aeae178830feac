//! Extensions: decoded where Certkeep knows them, else their octets as they are.

use super::super::certificate::{Fact, Shown};
use crate::words::Message;
use crate::x509::{BasicConstraints, Extension};

/// RFC 5280's names for the extensions it defines, and a few beside.
const EXTENSION_NAMES: &[(&str, &str)] = &[
    ("2.5.29.14", "subjectKeyIdentifier"),
    ("2.5.29.15", "keyUsage"),
    ("2.5.29.16", "privateKeyUsagePeriod"),
    ("2.5.29.17", "subjectAltName"),
    ("2.5.29.18", "issuerAltName"),
    ("2.5.29.19", "basicConstraints"),
    ("2.5.29.30", "nameConstraints"),
    ("2.5.29.31", "cRLDistributionPoints"),
    ("2.5.29.32", "certificatePolicies"),
    ("2.5.29.33", "policyMappings"),
    ("2.5.29.35", "authorityKeyIdentifier"),
    ("2.5.29.36", "policyConstraints"),
    ("2.5.29.37", "extKeyUsage"),
    ("2.5.29.46", "freshestCRL"),
    ("2.5.29.54", "inhibitAnyPolicy"),
    ("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
    ("1.3.6.1.5.5.7.1.11", "subjectInfoAccess"),
    ("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestampList"),
    ("2.16.840.1.113730.1.13", "netscapeComment"),
];

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
        let name = EXTENSION_NAMES.iter().find(|(oid, _)| *oid == extension.oid).map(|(_, name)| *name);
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
