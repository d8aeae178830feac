//! Which entry a row is about: by its id, by fingerprint, by org and name, else by name alone.

use std::collections::BTreeMap;

use super::heading::Column;
use super::line::Line;
use crate::order::{set_of, sort_by};
use crate::registry::{Entry, EntryId, Fact, Registry};

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// This entry.
    One(EntryId, By),
    /// None that is known.
    New,
    /// One of these, and nothing tells which.
    Several(Vec<EntryId>),
}

/// What a row and its entry have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The id that Certkeep gave the entry.
    Id,
    /// A fingerprint.
    Fingerprint,
    /// The record id in the org.
    CertificateId,
    /// Org and name.
    OrgAndName,
    /// The name; one of the two says no org.
    Name,
    /// Nothing but that somebody chose it.
    Choice,
}

/// The entries of a registry by whatever a row may name them by.
pub(super) struct Known<'a> {
    registry: &'a Registry,
    /// In small letters.
    by_name: BTreeMap<String, Vec<&'a Entry>>,
    /// SHA-256 and SHA-1: they differ in length.
    by_digest: BTreeMap<&'a str, Vec<&'a Entry>>,
    by_certificate_id: BTreeMap<&'a str, Vec<&'a Entry>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(registry: &'a Registry) -> Self {
        let mut known = Self {
            registry,
            by_name: BTreeMap::new(),
            by_digest: BTreeMap::new(),
            by_certificate_id: BTreeMap::new(),
        };
        for entry in registry.entries() {
            let names = [entry.label.as_deref(), entry.unique_name.as_deref(), Some(entry.name())];
            let names = set_of(names.into_iter().flatten().map(str::to_lowercase));
            names.into_iter().for_each(|name| known.by_name.entry(name).or_default().push(entry));
            for digest in digests(registry, entry).into_iter().flatten() {
                known.by_digest.entry(digest).or_default().push(entry);
            }
            if let Some(id) = &entry.certificate_id {
                known.by_certificate_id.entry(id.as_str()).or_default().push(entry);
            }
        }
        known
    }

    pub(super) fn find(&self, cells: &Line) -> Match {
        let cell = |column: &Column| cells.get(column).map(String::as_str);
        if let Some(id) = cell(&Column::CertkeepId).map(EntryId::from)
            && self.registry.entry(&id).is_some()
        {
            return Match::One(id, By::Id);
        }
        let org = cell(&Column::Org);
        let org_of = |entry: &Entry| entry.org.as_ref().map(ToString::to_string);
        // An entry without an org may be of any, and so may a row.
        let may_be_of_org =
            |entry: &Entry| org.is_none() || entry.org.is_none() || org == org_of(entry).as_deref();
        let is_of_org = |entry: &Entry| org.is_some() && org == org_of(entry).as_deref();
        // People write a name in whatever letters; Salesforce has no two unique names that differ in nothing else.
        let exactly = || self.named(cells, |own, offered| own == offered);
        let loosely = || self.named(cells, |own, offered| own.to_lowercase() == offered.to_lowercase());
        let of_its_org = |mut named: Vec<&'a Entry>| {
            named.retain(|entry| is_of_org(entry));
            named
        };
        let digests = [Fact::Sha256, Fact::Sha1].map(|fact| cell(&Column::Fact(fact)));
        let of = |index: &BTreeMap<&str, Vec<&'a Entry>>, keys: &[Option<&str>]| -> Vec<&'a Entry> {
            keys.iter().flatten().filter_map(|key| index.get(key)).flatten().copied().collect()
        };
        type Rule<'r, 'a> = (By, &'r dyn Fn() -> Vec<&'a Entry>);
        let rules: [Rule<'_, 'a>; 6] = [
            (By::Fingerprint, &|| of(&self.by_digest, &digests)),
            (By::CertificateId, &|| of(&self.by_certificate_id, &[cell(&Column::CertificateId)])),
            (By::OrgAndName, &|| of_its_org(exactly())),
            (By::OrgAndName, &|| of_its_org(loosely())),
            (By::Name, &exactly),
            (By::Name, &loosely),
        ];
        for (by, rule) in rules {
            let mut candidates = rule();
            candidates.retain(|entry| may_be_of_org(entry));
            sort_by(&mut candidates, |a, b| a.id.cmp(&b.id));
            candidates.dedup_by(|a, b| a.id == b.id);
            match narrow(self.registry, candidates, cells).as_slice() {
                [] => {}
                [only] => return Match::One(only.id.clone(), by),
                several => return Match::Several(several.iter().map(|entry| entry.id.clone()).collect()),
            }
        }
        Match::New
    }

    fn named(&self, cells: &Line, same: fn(&str, &str) -> bool) -> Vec<&'a Entry> {
        let names = [Column::Label, Column::UniqueName].map(|column| cells.get(&column));
        let entries =
            names.iter().flatten().filter_map(|name| self.by_name.get(&name.to_lowercase())).flatten();
        entries.copied().filter(|entry| has_name(entry, cells, same)).collect()
    }
}

/// SHA-256 and SHA-1 of an entry's certificate, or what its record says of them.
fn digests<'a>(registry: &'a Registry, entry: &'a Entry) -> [Option<&'a str>; 2] {
    let recorded = |fact| registry.record(&entry.id)?.value(&fact);
    match &entry.certificate {
        Some(known) => [Some(known.facts.sha256.as_str()), Some(known.facts.sha1.as_str())],
        None => [recorded(Fact::Sha256), recorded(Fact::Sha1)],
    }
}

/// Whether a name of the row is one of the entry's. A unique name of both decides alone.
fn has_name(entry: &Entry, cells: &Line, same: fn(&str, &str) -> bool) -> bool {
    let label = cells.get(&Column::Label).map(String::as_str);
    let unique_name = cells.get(&Column::UniqueName).map(String::as_str);
    if let (Some(own), Some(offered)) = (entry.unique_name.as_deref(), unique_name) {
        return same(own, offered);
    }
    let own = [entry.label.as_deref(), entry.unique_name.as_deref(), Some(entry.name())];
    let is_own = |offered: &str| own.iter().flatten().any(|own| same(own, offered));
    [label, unique_name].into_iter().flatten().any(is_own)
}

/// Of several, those that end on the day that the row says, if any does.
fn narrow<'a>(registry: &Registry, candidates: Vec<&'a Entry>, cells: &Line) -> Vec<&'a Entry> {
    let Some(day) = cells.get(&Column::Expires).and_then(|expires| expires.get(..10)) else {
        return candidates;
    };
    if candidates.len() < 2 {
        return candidates;
    }
    let ends_then =
        |entry: &&&Entry| registry.ending(entry).is_some_and(|ending| ending.moment.iso_date() == day);
    let then: Vec<&Entry> = candidates.iter().filter(ends_then).copied().collect();
    if then.is_empty() { candidates } else { then }
}
