//! Which entry a certificate from a file is.

use super::{Entry, EntryId, Registry};
use crate::intake::Reading;
use crate::moment::{DAY, Moment};
use crate::x509::Certificate;

/// What a certificate is to the registry.
#[derive(Clone, Debug, PartialEq)]
pub enum Identity {
    /// Its fingerprint is already bound to these entries; one certificate may stand in several orgs.
    Same(Vec<EntryId>),
    /// These entries may be it, the likeliest first.
    Probably(Vec<(EntryId, Likeness)>),
    /// No entry is like it.
    Unknown,
}

/// What an entry and a certificate have in common. The end always agrees; this is what else does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// The certificate's common name is the unique name, or the label made into one.
    pub name: bool,
    /// The certificate was made by the entry's org.
    pub org: bool,
    /// Both were created on the same day.
    pub created: bool,
}

/// How many candidates are worth showing.
const MOST_CANDIDATES: usize = 5;

impl Registry {
    /// Which entry `certificate` is: by fingerprint, else by end, name, org and creation together.
    pub fn identify(&self, certificate: &Certificate) -> Identity {
        let bound = |entry: &&Entry| {
            entry.certificate.as_ref().is_some_and(|known| known.facts.sha256 == certificate.sha256)
        };
        let same: Vec<EntryId> = self.entries().filter(bound).map(|entry| entry.id.clone()).collect();
        if !same.is_empty() {
            return Identity::Same(same);
        }
        let mut likely: Vec<(EntryId, Likeness)> = self
            .entries()
            .filter(|entry| entry.certificate.is_none())
            .filter_map(|entry| Some((entry.id.clone(), self.likeness(entry, certificate)?)))
            .collect();
        likely.sort_by(|(a, a_like), (b, b_like)| b_like.cmp(a_like).then_with(|| a.cmp(b)));
        likely.truncate(MOST_CANDIDATES);
        if likely.is_empty() { Identity::Unknown } else { Identity::Probably(likely) }
    }

    /// `None` where the end differs, another org made the certificate, or nothing but the end agrees.
    fn likeness(&self, entry: &Entry, certificate: &Certificate) -> Option<Likeness> {
        let not_after = certificate.not_after?;
        let ends_then = match entry.expiration.as_ref()? {
            Reading::Known(day) => same_day(*day, not_after),
            Reading::Ambiguous { day_first, month_first } => {
                same_day(*day_first, not_after) || same_day(*month_first, not_after)
            }
            Reading::Unreadable(_) => false,
        };
        let org_id = entry.org.as_ref().and_then(|org| self.org(org)).and_then(|org| org.org_id.as_ref());
        let org = org_id.zip(certificate.salesforce_org_id.as_ref()).map(|(own, made_by)| own == made_by);
        let created =
            entry.created.zip(certificate.not_before).is_some_and(|(page, own)| same_day(page, own));
        let likeness = Likeness { name: same_name(entry, certificate), org: org == Some(true), created };
        (ends_then && org != Some(false) && likeness != Likeness::default()).then_some(likeness)
    }
}

/// A page prints days in the user's time zone: one day apart is the same.
fn same_day(printed: Moment, own: Moment) -> bool {
    (printed - own).abs() <= DAY
}

fn same_name(entry: &Entry, certificate: &Certificate) -> bool {
    let Some(own) = certificate.common_name.as_deref() else { return false };
    match (&entry.unique_name, &entry.label) {
        (Some(name), _) => name == own,
        (None, Some(label)) => as_unique_name(label) == own || label == own,
        (None, None) => false,
    }
}

/// What Setup proposes as the unique name of a label: runs of other characters become one underscore.
fn as_unique_name(label: &str) -> String {
    let words =
        label.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}
