//! All entries in the order of their urgency, with what is looked for in them: made once, and searched at every key.

use core::cell::OnceCell;
use core::cmp::Reverse;
use std::collections::BTreeMap;

use crate::intake::{Integration, OrgKey};
use crate::moment::Moment;
use crate::order::sort_by;
use crate::registry::{Entry, EntryId, Fact, Link, Registry};
use crate::schedule::Status;

/// The entries of a registry at one moment.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The most urgent first.
    pub(super) items: Vec<Item>,
    /// Statuses that occur, the most urgent first, with their numbers: of what nobody is alerted of, none.
    pub(super) statuses: Vec<(&'static str, usize)>,
    made_at: Option<Moment>,
}

/// One entry of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: EntryId,
    pub(super) org: Option<OrgKey>,
    /// As in `data-status`; `None` of what was superseded or retired, or is gone.
    pub(super) status: Option<&'static str>,
    text: OnceCell<String>,
}

impl Catalogue {
    /// The catalogue of `registry` at `now`.
    pub fn new(registry: &Registry, now: Moment) -> Self {
        let mut statuses: BTreeMap<u8, (&'static str, usize)> = BTreeMap::new();
        let mut entries: Vec<(Urgency<'_>, Option<&'static str>, &Entry)> = registry
            .entries()
            .map(|entry| {
                let status = registry.status(entry, now);
                let urgency = Urgency::of(registry, entry, status);
                let name = (!urgency.silent).then_some(status.name());
                if name.is_some() {
                    statuses.entry(rank(status)).or_insert((status.name(), 0)).1 += 1;
                }
                (urgency, name, entry)
            })
            .collect();
        sort_by(&mut entries, |(a, ..), (b, ..)| a.cmp(b));
        let item = |(_, status, entry): (Urgency<'_>, Option<&'static str>, &Entry)| Item {
            id: entry.id.clone(),
            org: entry.org.clone(),
            status,
            text: OnceCell::new(),
        };
        Self {
            items: entries.into_iter().map(item).collect(),
            statuses: statuses.into_values().collect(),
            made_at: Some(now),
        }
    }

    /// Whether so much time has passed that a status may be another.
    pub fn is_stale(&self, now: Moment) -> bool {
        self.made_at.is_none_or(|made_at| now - made_at > time::Duration::MINUTE)
    }

    /// Gathers what is looked for, ahead of the first search.
    pub fn prepare(&self, registry: &Registry) {
        for item in &self.items {
            item.text(registry);
        }
    }
}

impl Item {
    /// Everything known of the entry, and of who uses it, in small letters.
    pub(super) fn text(&self, registry: &Registry) -> &str {
        self.text.get_or_init(|| {
            registry.entry(&self.id).map(|entry| text_of(registry, entry)).unwrap_or_default()
        })
    }
}

/// The order of entries: what needs action first, the nearest end first, and last what nobody is alerted of.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Urgency<'a> {
    silent: bool,
    rank: u8,
    expired: Option<Reverse<Moment>>,
    end: Option<Moment>,
    name: &'a str,
    id: &'a EntryId,
}

impl<'a> Urgency<'a> {
    fn of(registry: &Registry, entry: &'a Entry, status: Status) -> Self {
        let end = registry.ending(entry).map(|ending| ending.moment);
        let is_expired = status == Status::Expired;
        Self {
            silent: registry.is_silent(entry),
            rank: rank(status),
            // Of the expired ones, the latest hurts most: what broke years ago is not missed any more.
            expired: end.filter(|_| is_expired).map(Reverse),
            end: end.filter(|_| !is_expired),
            name: entry.name(),
            id: &entry.id,
        }
    }
}

/// The most urgent first.
pub(super) fn rank(status: Status) -> u8 {
    match status {
        Status::Expired => 0,
        Status::LastDay => 1,
        Status::ExpiresSoon(_) => 2,
        Status::Unclear => 3,
        Status::Waiting => 4,
        Status::Ok => 5,
    }
}

/// Facts that are looked for where they hold by a default too.
const SEARCHED: [Fact; 4] = [Fact::Owner, Fact::BackupOwner, Fact::Team, Fact::Contact];

/// What is known of the entry and of who uses it, in small letters.
fn text_of(registry: &Registry, entry: &Entry) -> String {
    let certificate = entry.certificate.as_ref().map(|known| &known.facts);
    let fields = [
        entry.label.as_deref(),
        entry.unique_name.as_deref(),
        entry.kind.as_deref(),
        entry.org.as_ref().map(OrgKey::as_str),
        entry.certificate_id.as_ref().map(|id| id.as_str()),
        certificate.map(|facts| facts.subject.as_str()),
        certificate.map(|facts| facts.issuer.as_str()),
        certificate.map(|facts| facts.serial_number.as_str()),
        certificate.map(|facts| facts.sha256.as_str()),
        certificate.map(|facts| facts.sha1.as_str()),
        certificate.map(|facts| facts.spki_sha256.as_str()),
    ];
    let mut text = fields.into_iter().flatten().collect::<Vec<_>>().join("\n");
    for Link { reference, note, .. } in registry.links_of(entry) {
        let Integration { kind, name } = &reference.integration;
        for part in [name, kind, &spaced(kind), reference.role.name(), note] {
            text.push('\n');
            text.push_str(part);
        }
    }
    // What people say, and what holds for it by a default.
    let said =
        registry.record(&entry.id).into_iter().flat_map(|record| record.values().map(|(_, value)| value));
    let by_default =
        SEARCHED.iter().filter_map(|fact| registry.default_of(entry, fact).map(|(_, value)| value));
    for part in said.chain(by_default) {
        text.push('\n');
        text.push_str(part);
    }
    text.to_lowercase()
}

/// `NamedCredential` as people write it: `Named Credential`.
fn spaced(kind: &str) -> String {
    let mut spaced = String::new();
    for letter in kind.chars() {
        if letter.is_uppercase() && !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push(letter);
    }
    spaced
}
