//! Whether a file that was dropped on a row of Setup is that row's certificate.

mod choice;
mod facts;

pub use choice::{best_match, same_key, worth_comparing};
pub use facts::Contradiction;

use super::comparison::Comparison;
use crate::registry::{Agreement, Entry, Registry};
use crate::words::Message;
use crate::x509::Certificate;

/// The answer to "Is this that certificate?".
#[derive(Clone, Debug, PartialEq)]
pub struct RowMatch {
    /// The answer.
    pub verdict: Verdict,
    /// The answer in words.
    pub text: Message,
    /// What the row and the certificate have in common.
    pub agrees: Vec<Message>,
    /// In what they contradict each other.
    pub contradicts: Vec<Contradiction>,
    /// The certificate beside the one that is remembered for the row, the latter handed in first.
    pub comparison: Option<Comparison>,
    /// Whether it makes sense to remember it as the row's.
    pub remember: bool,
}

/// Answers, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The very certificate that is known to be the row's.
    Same,
    /// What the row says of its certificate agrees.
    Probably,
    /// Another certificate for the key of the row's.
    SameKey,
    /// Nothing contradicts, and too little agrees.
    Unclear,
    /// Another certificate.
    No,
}

impl Verdict {
    /// `data-verdict`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Probably => "probably",
            Self::SameKey => "same-key",
            Self::Unclear => "unclear",
            Self::No => "no",
        }
    }
}

impl RowMatch {
    /// Whether `certificate` is the one of `entry`.
    ///
    /// A certificate that is remembered decides, by fingerprint, unless the row has come to print another end since: then
    /// it was renewed, and the row itself is asked.
    pub fn new(registry: &Registry, entry: &Entry, certificate: &Certificate) -> Self {
        let Some(known) = entry.certificate.as_ref().map(|known| &known.facts) else {
            return Self::with_row(registry, entry, certificate);
        };
        let renewed = registry.compare(entry, known).end == Some(false) && !entry.is_waiting();
        if known.sha256 == certificate.sha256 {
            let id = if renewed { "match-same-before" } else { "match-same" };
            return Self::answer(Verdict::Same, id);
        }
        if known.spki_sha256 == certificate.spki_sha256 {
            let current = renewed && registry.compare(entry, certificate).end == Some(true);
            let id = if current { "match-same-key-renewed" } else { "match-same-key" };
            return Self {
                comparison: Some(Comparison::new(known, certificate)),
                remember: current,
                ..Self::answer(Verdict::SameKey, id)
            };
        }
        if renewed {
            return Self::with_row(registry, entry, certificate);
        }
        Self {
            comparison: Some(Comparison::new(known, certificate)),
            ..Self::answer(Verdict::No, "match-no")
        }
    }

    /// The answer where nothing but the row itself is there to compare with.
    fn with_row(registry: &Registry, entry: &Entry, certificate: &Certificate) -> Self {
        let mut compared = registry.compare(entry, certificate);
        if entry.is_waiting() {
            // What such a row prints as its dates means nothing.
            compared = Agreement { end: None, created: None, ..compared };
        }
        let Agreement { end, name, org, created } = compared;
        let agrees = [name, org, created].contains(&Some(true));
        // A sandbox has copies that production made, ids and all: there everything else agrees.
        let is_copy = name == Some(true) && created == Some(true);
        let (verdict, id) = match end {
            Some(false) => (Verdict::No, "match-no"),
            _ if org == Some(false) && !is_copy => (Verdict::No, "match-no"),
            Some(true) if agrees => (Verdict::Probably, "match-probably"),
            Some(true) => (Verdict::Unclear, "match-unclear-end"),
            _ if entry.is_waiting() => (Verdict::Unclear, "match-unclear-waiting"),
            _ => (Verdict::Unclear, "match-unclear"),
        };
        Self {
            agrees: facts::agreeing(compared, entry, certificate),
            contradicts: facts::contradicting(registry, compared, entry, certificate),
            remember: end == Some(true) && verdict != Verdict::No,
            ..Self::answer(verdict, id)
        }
    }

    fn answer(verdict: Verdict, id: &str) -> Self {
        Self {
            verdict,
            text: Message::new(id),
            agrees: Vec::new(),
            contradicts: Vec::new(),
            comparison: None,
            remember: false,
        }
    }
}

#[cfg(test)]
mod tests;
