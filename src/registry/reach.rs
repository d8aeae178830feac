//! How far a private key reaches: who would be hit together if it leaked, or if it were replaced.

use super::{Entry, Link, Registry};
use crate::intake::{Integration, OrgKey, Whose};
use crate::order::sort_by;

/// What stands on one private key.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach<'a> {
    /// The entries with the key, the one asked for among them, in the order of their ids.
    pub entries: Vec<&'a Entry>,
    /// The integrations that rely on it, each once, with their orgs.
    pub integrations: Vec<(Option<&'a OrgKey>, &'a Integration)>,
}

impl Registry {
    /// How far the key of `entry` reaches, in any org: through every certificate of the same key, where it is known.
    pub fn reach<'a>(&'a self, entry: &Entry) -> Reach<'a> {
        let own = key_of(entry);
        let has_the_key = |other: &&Entry| other.id == entry.id || own.is_some() && key_of(other) == own;
        let entries: Vec<&Entry> = self.entries().filter(has_the_key).collect();
        let mut integrations = Vec::new();
        for other in &entries {
            let links = self.links_of(other).filter(|link| link.counts() && link.relies_on_own_key());
            integrations.extend(links.map(|link| (other.org.as_ref(), &link.reference.integration)));
        }
        sort_by(&mut integrations, Ord::cmp);
        integrations.dedup();
        Reach { entries, integrations }
    }
}

/// The SHA-256 of the public key, where the certificate is known.
fn key_of(entry: &Entry) -> Option<&str> {
    entry.certificate.as_ref().map(|known| known.facts.spki_sha256.as_str())
}

impl Reach<'_> {
    /// In how many orgs the key is.
    pub fn orgs(&self) -> usize {
        let mut orgs: Vec<_> = self.entries.iter().map(|entry| &entry.org).collect();
        sort_by(&mut orgs, Ord::cmp);
        orgs.dedup();
        orgs.len()
    }

    /// Whether more than one certificate or integration stands on it.
    pub fn is_shared(&self) -> bool {
        self.entries.len() > 1 || self.integrations.len() > 1
    }
}

impl Link {
    /// Whether the integration relies on the org's own key, and not only by way of another that does.
    pub fn relies_on_own_key(&self) -> bool {
        self.reference.whose == Whose::Ours && !self.reference.field.ends_with("/externalCredential")
    }
}
