//! Which entry a certificate from a file is.

use super::{Entry, EntryId, Registry};
use crate::intake::Reading;
use crate::moment::{DAY, Moment};
use crate::order::sort_by;
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

/// Whether an entry and a certificate say the same; `None` where one of them says nothing of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// The certificate ends on the day that the page prints.
    pub end: Option<bool>,
    /// Its common name is the unique name, or the label made into one. Authorities name what they sign after a host:
    /// only where Salesforce made it does another name say anything.
    pub name: Option<bool>,
    /// It was made by the entry's org.
    pub org: Option<bool>,
    /// Both were created on the same day.
    pub created: Option<bool>,
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
        sort_by(&mut likely, |(a, a_like), (b, b_like)| b_like.cmp(a_like).then_with(|| a.cmp(b)));
        likely.truncate(MOST_CANDIDATES);
        if likely.is_empty() { Identity::Unknown } else { Identity::Probably(likely) }
    }

    /// What an entry and a certificate say of the same things.
    pub fn compare(&self, entry: &Entry, certificate: &Certificate) -> Agreement {
        let org_id = entry.org.as_ref().and_then(|org| self.org(org)).and_then(|org| org.org_id.as_ref());
        let same_org = |(own, made_by)| own == made_by;
        let created = entry.created.zip(certificate.not_before);
        Agreement {
            end: certificate.not_after.and_then(|not_after| entry.prints_end(not_after)),
            name: same_name(entry, certificate),
            org: org_id.zip(certificate.salesforce_org_id.as_ref()).map(same_org),
            created: created.map(|(page, own)| same_day(page, own)),
        }
    }

    /// `None` where the end differs, another org made the certificate, or nothing but the end agrees.
    fn likeness(&self, entry: &Entry, certificate: &Certificate) -> Option<Likeness> {
        let Agreement { end, name, org, created } = self.compare(entry, certificate);
        let likeness =
            Likeness { name: name == Some(true), org: org == Some(true), created: created == Some(true) };
        let is_like = end == Some(true) && org != Some(false) && likeness != Likeness::default();
        is_like.then_some(likeness)
    }
}

impl Entry {
    /// Whether the page prints `not_after` as the end, in one of its readings; `None` where it prints no date.
    pub fn prints_end(&self, not_after: Moment) -> Option<bool> {
        match self.expiration.as_ref()? {
            Reading::Known(day) => Some(same_day(*day, not_after)),
            Reading::Ambiguous { day_first, month_first } => {
                Some(same_day(*day_first, not_after) || same_day(*month_first, not_after))
            }
            Reading::Unreadable(_) => None,
        }
    }
}

/// A page prints days in the user's time zone: one day apart is the same.
fn same_day(printed: Moment, own: Moment) -> bool {
    (printed - own).abs() <= DAY
}

fn same_name(entry: &Entry, certificate: &Certificate) -> Option<bool> {
    let own = certificate.common_name.as_deref()?;
    let same = match (&entry.unique_name, &entry.label) {
        (Some(name), _) => name == own,
        (None, Some(label)) => as_unique_name(label) == own || label == own,
        (None, None) => return None,
    };
    (same || certificate.salesforce_org_id.is_some()).then_some(same)
}

/// What Setup proposes as the unique name of a label: runs of other characters become one underscore.
fn as_unique_name(label: &str) -> String {
    let words =
        label.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}
