//! Bags → entries: which certificates go with which key.
//!
//! PKCS#12 keeps keys and certificates side by side. A key's certificate is the one with the same localKeyID, else
//! the one with its public key; the chain goes on from issuer to issuer, as Java and OpenSSL do it.

use std::collections::BTreeMap;

use super::bag::Attributes;
use crate::intake::keystore::{Content, Der, Key, KeystoreEntry};
use crate::moment::Moment;
use crate::x509::{self, Certificate};

/// Longer than any chain there is.
const MAX_CHAIN: usize = 32;

/// What a bag holds, looked at.
pub(super) struct Found {
    pub(super) attributes: Attributes,
    pub(super) offset: usize,
    pub(super) what: What,
}

pub(super) enum What {
    Key(Key),
    Certificate(Der),
    Other(Content),
}

/// Joins what was found into entries, in the file's order.
pub(super) fn entries(found: Vec<Found>) -> Vec<KeystoreEntry> {
    let mut certificates = Certificates::default();
    for one in &found {
        if let What::Certificate(der) = &one.what {
            certificates.add(der, &one.attributes);
        }
    }
    let chains: Vec<Vec<usize>> = found
        .iter()
        .map(|one| match &one.what {
            What::Key(key) => certificates.chain_of(key, &one.attributes),
            _ => Vec::new(),
        })
        .collect();
    let in_chains: std::collections::BTreeSet<usize> = chains.iter().flatten().copied().collect();

    let mut position = 0;
    let mut entries = Vec::new();
    for (one, chain) in found.into_iter().zip(chains) {
        let mut alias = one.attributes.friendly_name;
        let content = match one.what {
            What::Key(key) => {
                let first = chain.first().and_then(|&first| certificates.known.get(first));
                alias = alias.or_else(|| first.and_then(|first| first.friendly_name.clone()));
                let chain =
                    chain.iter().filter_map(|&at| certificates.known.get(at)).map(|one| one.der.clone());
                Content::PrivateKey { key, chain: chain.collect() }
            }
            What::Certificate(der) => {
                position += 1;
                let is_trusted = one.attributes.is_trusted;
                if in_chains.contains(&(position - 1)) && !is_trusted {
                    continue;
                }
                Content::Certificate { der, is_trusted }
            }
            What::Other(content) => content,
        };
        let created = one.attributes.local_key_id.as_deref().and_then(time_in);
        entries.push(KeystoreEntry { alias, created, offset: one.offset, content });
    }
    entries
}

/// Java writes when an entry was made as its localKeyID: `Time`, a space and the milliseconds since 1970.
fn time_in(local_key_id: &[u8]) -> Option<Moment> {
    let milliseconds = core::str::from_utf8(local_key_id.strip_prefix(b"Time ")?).ok()?;
    Moment::from_unix_milliseconds(milliseconds.parse().ok()?)
}

/// All certificates, findable by what links them.
#[derive(Default)]
struct Certificates {
    known: Vec<Known>,
    by_local_key_id: BTreeMap<Vec<u8>, Vec<usize>>,
    by_key: BTreeMap<String, usize>,
    by_subject: BTreeMap<String, Vec<usize>>,
    by_subject_and_key_identifier: BTreeMap<(String, String), Vec<usize>>,
}

struct Known {
    der: Der,
    friendly_name: Option<String>,
    certificate: Option<Certificate>,
}

impl Certificates {
    fn add(&mut self, der: &Der, attributes: &Attributes) {
        let position = self.known.len();
        let certificate = x509::decode(der).ok();
        if let Some(id) = &attributes.local_key_id {
            self.by_local_key_id.entry(id.clone()).or_default().push(position);
        }
        if let Some(certificate) = &certificate {
            self.by_key.entry(certificate.spki_sha256.clone()).or_insert(position);
            self.by_subject.entry(certificate.subject.clone()).or_default().push(position);
            if let Some(identifier) = &certificate.subject_key_identifier {
                let key = (certificate.subject.clone(), identifier.clone());
                self.by_subject_and_key_identifier.entry(key).or_default().push(position);
            }
        }
        let friendly_name = attributes.friendly_name.clone();
        self.known.push(Known { der: der.clone(), friendly_name, certificate });
    }

    /// The positions of a key's certificate and of its issuers, one after the other.
    fn chain_of(&self, key: &Key, attributes: &Attributes) -> Vec<usize> {
        let mut chain: Vec<usize> = self.certificate_of(key, attributes).into_iter().collect();
        while let Some(issuer) = chain.last().and_then(|&last| self.issuer_of(last, &chain)) {
            chain.push(issuer);
            if chain.len() == MAX_CHAIN {
                break;
            }
        }
        chain
    }

    fn certificate_of(&self, key: &Key, attributes: &Attributes) -> Option<usize> {
        let spki_sha256 = key.facts.as_ref().and_then(|facts| facts.spki_sha256.as_ref());
        let same_id = attributes.local_key_id.as_ref().and_then(|id| self.by_local_key_id.get(id));
        if let Some(same_id) = same_id {
            // Some tools give all certificates of a chain the key's id.
            let has_key = |position: &&usize| {
                let certificate = self.known.get(**position).and_then(|known| known.certificate.as_ref());
                certificate.is_some_and(|certificate| Some(&certificate.spki_sha256) == spki_sha256)
            };
            return same_id.iter().find(has_key).or(same_id.first()).copied();
        }
        self.by_key.get(spki_sha256?).copied()
    }

    /// A certificate with the name of `position`'s issuer, the one with the key identifier named there if there is
    /// one; none for a certificate that names itself.
    fn issuer_of(&self, position: usize, chain: &[usize]) -> Option<usize> {
        let certificate = self.known.get(position)?.certificate.as_ref()?;
        if certificate.issuer == certificate.subject {
            return None;
        }
        let unused = |positions: Option<&Vec<usize>>| {
            positions?.iter().find(|position| !chain.contains(position)).copied()
        };
        let identified = certificate.authority_key_identifier.as_ref().and_then(|identifier| {
            let key = (certificate.issuer.clone(), identifier.clone());
            unused(self.by_subject_and_key_identifier.get(&key))
        });
        identified.or_else(|| unused(self.by_subject.get(&certificate.issuer)))
    }
}
