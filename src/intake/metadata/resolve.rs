//! Facts and the inventory → links.

use std::collections::BTreeMap;

use super::collector::MetadataLink;
use super::error::{MetadataError, Problem};
use super::fact::{Fact, Origin, Said};
use super::inventory::Known;
use crate::intake::{By, CertificateId, Reference, text};
use crate::order::map_of;

/// A certificate as something names it.
#[derive(Clone, Debug)]
struct Named {
    certificate: String,
    by: By,
    resolved_to: Option<String>,
    der: Option<Vec<u8>>,
}

/// What `facts` refer to, in no order; what refers to nothing that counts is added to `problems`.
pub(super) fn links(
    facts: Vec<Fact>,
    known: &Known,
    external_credentials: &[String],
    problems: &mut Vec<Problem>,
) -> Vec<MetadataLink> {
    let mut links = Vec::new();
    // What each external credential was read to refer to.
    let mut hops: BTreeMap<&str, Vec<MetadataLink>> =
        map_of(external_credentials.iter().map(|name| (name.as_str(), Vec::new())));
    let (far, near): (Vec<_>, Vec<_>) =
        facts.into_iter().partition(|fact| matches!(fact.said, Said::ExternalCredential(_)));
    for fact in near {
        match named(&fact.said, known) {
            Ok(Some(named)) => {
                let link = fact.link(named);
                let integration = &link.reference.integration;
                if integration.kind == "ExternalCredential"
                    && let Some(hop) = hops.get_mut(integration.name.as_str())
                {
                    hop.push(link.clone());
                }
                links.push(link);
            }
            Ok(None) => {}
            Err(error) => problems.push(fact.origin.problem(fact.field.path, error)),
        }
    }
    for fact in far {
        let Said::ExternalCredential(name) = &fact.said else { continue };
        match hops.get(name.as_str()) {
            Some(hop) => links.extend(hop.iter().map(|link| fact.link(Named::of(link)))),
            None => {
                let error = MetadataError::NoExternalCredential { name: name.clone() };
                problems.push(fact.origin.problem(fact.field.path, error));
            }
        }
    }
    links
}

/// What the calls of one class or trigger refer to.
pub(super) fn apex_links(
    origin: &Origin,
    references: Vec<Reference>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> Vec<MetadataLink> {
    let mut links = Vec::new();
    for reference in references {
        let is_known = reference.by == By::Name && known.has(&reference.certificate);
        if reference.by == By::Name && !is_known && is_placeholder(&reference.certificate) {
            problems.push(origin.problem(&reference.field, MetadataError::Placeholder));
            continue;
        }
        let resolved_to = is_known.then(|| reference.certificate.clone());
        links.push(MetadataLink { file: origin.file.clone(), reference, resolved_to, der: None });
    }
    links
}

impl Fact {
    fn link(&self, named: Named) -> MetadataLink {
        let Named { certificate, by, resolved_to, der } = named;
        MetadataLink {
            file: self.origin.file.clone(),
            reference: Reference {
                certificate,
                by,
                integration: self.origin.integration.clone(),
                field: self.field.path.to_owned(),
                role: self.field.role,
                whose: self.field.whose,
            },
            resolved_to,
            der,
        }
    }
}

impl Named {
    fn of(link: &MetadataLink) -> Self {
        Self {
            certificate: link.reference.certificate.clone(),
            by: link.reference.by,
            resolved_to: link.resolved_to.clone(),
            der: link.der.clone(),
        }
    }

    fn as_it_stands(certificate: &str, by: By) -> Self {
        Self { certificate: certificate.to_owned(), by, resolved_to: None, der: None }
    }
}

/// What certificate is meant; `None` where none is.
fn named(said: &Said, known: &Known) -> Result<Option<Named>, MetadataError> {
    Ok(match said {
        Said::Name(text) | Said::Value(text) if known.has(text) => {
            Some(Named { resolved_to: Some(text.clone()), ..Named::as_it_stands(text, By::Name) })
        }
        Said::Name(text) => Some(by_name_or_id(text)?),
        Said::Certificate(sha256, der) => Some(Named {
            resolved_to: known.by_sha256(sha256),
            der: Some(der.clone()),
            ..Named::as_it_stands(sha256, By::Certificate)
        }),
        Said::Key(key) => Some(Named { resolved_to: known.by_key(key), ..Named::as_it_stands(key, By::Key) }),
        Said::DistinguishedName(name) => Some(Named::as_it_stands(name, By::DistinguishedName)),
        Said::Value(_) | Said::ExternalCredential(_) => None,
    })
}

/// Marks that variables have and unique names do not, beside those of [`text::is_placeholder`].
const VARIABLE: [char; 9] = ['$', '#', '@', '%', '{', '}', '*', '<', '>'];

/// Whether a text that is no certificate's name is what a deployment tool puts in place of one.
fn is_placeholder(name: &str) -> bool {
    text::is_placeholder(name.as_bytes()) || name.contains(VARIABLE)
}

/// How long the opaque id of a custom domain's certificate is, in hex.
const OPAQUE: usize = 32;

/// What no certificate that was read is called.
fn by_name_or_id(name: &str) -> Result<Named, MetadataError> {
    if is_placeholder(name) {
        return Err(MetadataError::Placeholder);
    }
    if let Some(id) = CertificateId::parse(name) {
        return Ok(Named::as_it_stands(id.as_str(), By::Id));
    }
    let is_opaque = name.len() == OPAQUE && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok(Named::as_it_stands(name, if is_opaque { By::Id } else { By::Name }))
}
