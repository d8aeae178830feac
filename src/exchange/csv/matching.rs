//! Which entry a row is about: by its id, by fingerprint, by org and name, else by name alone.

use super::heading::Column;
use super::line::Line;
use crate::registry::{Book, Entry, EntryId, Fact, Registry};

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// This entry.
    One(EntryId),
    /// None that is known.
    New,
    /// One of these, and nothing tells which.
    Several(Vec<EntryId>),
}

pub(super) fn find(registry: &Registry, book: &Book, cells: &Line) -> Match {
    let cell = |column: &Column| cells.get(column).map(String::as_str);
    if let Some(id) = cell(&Column::CertkeepId).map(EntryId::from)
        && registry.entry(&id).is_some()
    {
        return Match::One(id);
    }
    let org = cell(&Column::Org);
    let org_of = |entry: &Entry| entry.org.as_ref().map(ToString::to_string);
    // An entry without an org may be of any, and so may a row.
    let may_be_of_org = |entry: &&Entry| match (org, org_of(entry)) {
        (Some(org), Some(own)) => org == own,
        _ => true,
    };
    let rules: [&dyn Fn(&Entry) -> bool; 4] = [
        &|entry| [Fact::Sha256, Fact::Sha1].iter().any(|fact| has_digest(book, entry, fact, cells)),
        &|entry| {
            let id = entry.certificate_id.as_ref().map(|id| id.as_str());
            id.is_some() && id == cell(&Column::CertificateId)
        },
        &|entry| org.is_some() && org == org_of(entry).as_deref() && has_name(entry, cells),
        &|entry| has_name(entry, cells),
    ];
    for is_this in rules {
        let candidates: Vec<&Entry> =
            registry.entries().filter(may_be_of_org).filter(|entry| is_this(entry)).collect();
        match narrow(book, candidates, cells).as_slice() {
            [] => {}
            [only] => return Match::One(only.id.clone()),
            several => return Match::Several(several.iter().map(|entry| entry.id.clone()).collect()),
        }
    }
    Match::New
}

fn has_digest(book: &Book, entry: &Entry, fact: &Fact, cells: &Line) -> bool {
    let Some(offered) = cells.get(&Column::Fact(fact.clone())) else { return false };
    let facts = entry.certificate.as_ref().map(|known| &known.facts);
    let known = match fact {
        Fact::Sha1 => facts.map(|facts| facts.sha1.as_str()),
        _ => facts.map(|facts| facts.sha256.as_str()),
    };
    known.or_else(|| book.record(&entry.id)?.value(fact)) == Some(offered.as_str())
}

/// Whether a name of the row is one of the entry's. A unique name of both decides alone.
fn has_name(entry: &Entry, cells: &Line) -> bool {
    let label = cells.get(&Column::Label).map(String::as_str);
    let unique_name = cells.get(&Column::UniqueName).map(String::as_str);
    if let (Some(own), Some(offered)) = (entry.unique_name.as_deref(), unique_name) {
        return own == offered;
    }
    let own = [entry.label.as_deref(), entry.unique_name.as_deref(), Some(entry.name())];
    [label, unique_name].into_iter().flatten().any(|offered| own.contains(&Some(offered)))
}

/// Of several, those that end on the day that the row says, if any does.
fn narrow<'a>(book: &Book, candidates: Vec<&'a Entry>, cells: &Line) -> Vec<&'a Entry> {
    let Some(day) = cells.get(&Column::Expires).and_then(|expires| expires.get(..10)) else {
        return candidates;
    };
    if candidates.len() < 2 {
        return candidates;
    }
    let ends_then =
        |entry: &&&Entry| book.ending(entry).is_some_and(|ending| ending.moment.iso_date() == day);
    let then: Vec<&Entry> = candidates.iter().filter(ends_then).copied().collect();
    if then.is_empty() { candidates } else { then }
}
