//! Extensions ([RFC 5280, section 4.2](https://www.rfc-editor.org/rfc/rfc5280#section-4.2)): all of them raw,
//! and those an admin acts on decoded, one a file. A bad one costs only itself.

mod basic_constraints;
mod certificate_policies;
mod extended_key_usage;
mod key_identifier;
mod key_usage;
mod subject_alt_name;

use std::borrow::Cow;
use std::collections::BTreeSet;

pub use certificate_policies::certificate_policies;

use super::element::{Element, Elements, tag};
use super::problems::Problems;
use super::{BasicConstraints, Error, Extension, oid};

/// What the extensions say. Of one that stands twice the first counts, and the second is a problem.
#[derive(Debug, Default)]
pub(super) struct Extensions {
    pub(super) raw: Vec<Extension>,
    pub(super) subject_alt_names: Vec<String>,
    pub(super) basic_constraints: Option<BasicConstraints>,
    pub(super) key_usage: Vec<String>,
    pub(super) extended_key_usage: Vec<String>,
    pub(super) subject_key_identifier: Option<String>,
    pub(super) authority_key_identifier: Option<String>,
}

/// Reads what stands around a list of extensions: `[3]` of a certificate, `[0]` of a revocation list, the values of
/// a request's attribute.
pub(super) fn decode(field: &Element<'_>, problems: &mut Problems) -> Extensions {
    let mut extensions = Extensions::default();
    match field.elements().expect(tag::SEQUENCE, "extensions") {
        Ok(list) => {
            let mut seen = BTreeSet::new();
            for extension in list.elements() {
                let read = extension.and_then(|extension| extensions.read(&extension, &mut seen, problems));
                if let Err(error) = read {
                    problems.note_error("extension", error);
                }
            }
        }
        Err(error) => problems.note_error("extensions", error),
    }
    extensions
}

/// The value of the first extension `id` (content octets of its OID) in a list, and where it begins; `None` where
/// there is none that can be read.
pub(super) fn find<'a>(list: &Element<'a>, id: &[u8]) -> Option<(Cow<'a, [u8]>, usize)> {
    list.elements().find_map(|extension| {
        let mut parts = extension.ok()?.elements();
        if parts.expect(tag::OBJECT_IDENTIFIER, "an extnid").ok()?.content != id {
            return None;
        }
        parts.read_if(tag::BOOLEAN).ok()?;
        let value = parts.read().ok()?;
        Some((value.octets().ok()?, value.content_offset))
    })
}

impl Extensions {
    /// `seen` holds the OIDs of the extensions before this one.
    fn read<'a>(
        &mut self,
        extension: &Element<'a>,
        seen: &mut BTreeSet<&'a [u8]>,
        problems: &mut Problems,
    ) -> Result<(), Error> {
        if extension.tag != tag::SEQUENCE {
            return Err(Error::Unexpected { expected: "an extension", offset: extension.offset });
        }
        let mut parts = extension.elements();
        let id = parts.expect(tag::OBJECT_IDENTIFIER, "an extnid")?;
        let critical = parts.read_if(tag::BOOLEAN)?;
        let value = parts.read()?;
        if !value.is_string(tag::OCTET_STRING) {
            return Err(Error::Unexpected { expected: "an extnvalue", offset: value.offset });
        }
        let octets = value.octets()?;
        let oid = oid::dotted(id.content).unwrap_or_else(|| {
            problems.note(format!("extension: unreadable extnid at offset {}", id.offset));
            String::new()
        });

        if !seen.insert(id.content) {
            problems.note(format!("extension {oid}: stands twice"));
        } else if let Err(error) = self.decode_value(id.content, Elements::new(&octets, value.content_offset))
        {
            problems.note(format!("extension {oid}: {error}"));
        }
        let critical = critical.is_some_and(|critical| critical.content.iter().any(|&octet| octet != 0));
        self.raw.push(Extension { oid, critical, value: base16ct::lower::encode_string(&octets) });
        Ok(())
    }

    /// Decodes an extension known here; of a list that breaks off, what was read stays.
    fn decode_value(&mut self, id: &[u8], mut value: Elements<'_>) -> Result<(), Error> {
        let [0x55, 0x1d, arc] = id else { return Ok(()) };
        match arc {
            14 => self.subject_key_identifier = Some(key_identifier::decode_subject(&mut value)?),
            15 => self.key_usage = key_usage::decode(&mut value)?,
            17 => subject_alt_name::decode(&mut value, &mut self.subject_alt_names)?,
            19 => self.basic_constraints = Some(basic_constraints::decode(&mut value)?),
            35 => self.authority_key_identifier = key_identifier::decode_authority(&mut value)?,
            37 => extended_key_usage::decode(&mut value, &mut self.extended_key_usage)?,
            _ => return Ok(()),
        }
        if value.rest().is_empty() {
            Ok(())
        } else {
            Err(Error::Unexpected { expected: "the end", offset: value.offset() })
        }
    }
}
