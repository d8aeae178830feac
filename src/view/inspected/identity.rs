//! Which registry entry a certificate is.

use serde::Serialize;

use super::super::moments::day;
use crate::intake::{Item, KnownCertificate};
use crate::registry::{Entry, EntryId, Identity, Likeness, Registry};
use crate::words::Message;
use crate::x509::Certificate;

/// Which registry entry a certificate is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IdentityView {
    /// `same`, `probably` or `unknown`.
    pub identity: &'static str,
    /// The answer in words.
    pub text: Message,
    /// The entries it is or may be.
    pub candidates: Vec<Candidate>,
}

/// One entry that the certificate is or may be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// Its id.
    pub entry: String,
    /// Its name.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// What it has in common with the certificate.
    pub reasons: Vec<Message>,
}

impl IdentityView {
    /// Which registry entry a certificate is, and why that is thought.
    pub fn new(registry: &Registry, certificate: &Certificate) -> Self {
        let candidate = |id: &EntryId, likeness: Option<Likeness>| {
            let entry = registry.entry(id)?;
            Some(Candidate {
                entry: id.to_string(),
                name: entry.name().to_owned(),
                org: entry.org.as_ref().map(ToString::to_string),
                reasons: likeness.map(|likeness| reasons(entry, likeness)).unwrap_or_default(),
            })
        };
        let (identity, candidates): (_, Vec<Candidate>) = match registry.identify(certificate) {
            Identity::Same(ids) => ("same", ids.iter().filter_map(|id| candidate(id, None)).collect()),
            Identity::Probably(likely) => (
                "probably",
                likely.iter().filter_map(|(id, likeness)| candidate(id, Some(*likeness))).collect(),
            ),
            Identity::Unknown => ("unknown", Vec::new()),
        };
        let text = Message::new(format!("identity-{identity}")).with("count", candidates.len());
        Self { identity, text, candidates }
    }
}

fn reasons(entry: &Entry, likeness: Likeness) -> Vec<Message> {
    let ending = entry.ending().map(|ending| Message::new("reason-end").with("day", day(ending.moment)));
    let flags =
        [(likeness.name, "reason-name"), (likeness.org, "reason-org"), (likeness.created, "reason-created")];
    let others = flags.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| Message::new(id));
    ending.into_iter().chain(others).collect()
}

/// A certificate as it is remembered: its facts and its octets.
pub fn remembered(item: &Item) -> Option<KnownCertificate> {
    let decoded = item.certificate()?;
    Some(KnownCertificate {
        facts: decoded.certificate.clone(),
        der: base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &decoded.der),
    })
}
