//! What people write beside the registry: records, journals, defaults, and their own fields.
//!
//! | key | value |
//! |---|---|
//! | `record/<entry id>` | [`Record`] |
//! | `journal/<writer>` | [`Journal`] |
//! | `field/<name>` | [`OwnField`] |
//! | `defaults/<scope>` | [`Defaults`] |
//!
//! Stored beside the pieces of [`Registry`], and a type of its own: the background watches dates and needs none of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::fact::{Fact, LifeCycle};
use super::{Decode, Entry, EntryId, Event, Journal, JournalFault, Line, Record, Registry};
use crate::intake::Reading;
use crate::moment::Moment;
use crate::schedule::{Caps, Ending, Life, Precision, Status};

const RECORD_PREFIX: &str = "record/";
const JOURNAL_PREFIX: &str = "journal/";
const FIELD_PREFIX: &str = "field/";
const DEFAULTS_PREFIX: &str = "defaults/";

/// A field of the admin's own, defined once for all certificates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OwnField {
    /// When it was defined.
    pub at: Moment,
    /// Who defined it.
    pub writer: String,
    /// What it is called.
    pub name: String,
    /// What its values are.
    pub kind: FieldKind,
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Anything.
    Text,
    /// A number.
    Number,
    /// A day, in ISO 8601.
    Date,
    /// Yes or no.
    YesNo,
    /// An address.
    Link,
}

/// What holds for the certificates of an org (`org:<key>`) or a team (`team:<name>`) that say nothing else themselves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Defaults {
    /// When they were chosen.
    pub at: Moment,
    /// Who chose them.
    pub writer: String,
    /// For which: `org:<key>` or `team:<name>`.
    pub scope: String,
    /// Facts of records.
    pub facts: BTreeMap<Fact, String>,
}

/// Records, journals, defaults and own fields, and which of them changed since they were last written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    records: BTreeMap<EntryId, Record>,
    journals: BTreeMap<String, Journal>,
    fields: BTreeMap<String, OwnField>,
    defaults: BTreeMap<String, Defaults>,
    changed: BTreeSet<String>,
}

/// One piece, as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum BookPiece<'a> {
    /// One record.
    Record(&'a Record),
    /// One journal.
    Journal(&'a Journal),
    /// One field.
    Field(&'a OwnField),
    /// Defaults of one scope.
    Defaults(&'a Defaults),
    /// Nothing is behind the key any more.
    Removed,
}

impl Book {
    /// Takes over one piece as it stands in storage; `None` if it cannot be read. Other keys are somebody else's.
    pub fn put<D: Decode>(&mut self, key: &str, value: D::Value) -> Option<()> {
        if key.starts_with(RECORD_PREFIX) {
            D::decode::<Record>(value).map(|record| drop(self.records.insert(record.entry.clone(), record)))
        } else if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            let journal = D::decode::<Journal>(value).filter(|journal| journal.writer() == writer)?;
            self.journals.insert(writer.to_owned(), journal);
            Some(())
        } else if key.starts_with(FIELD_PREFIX) {
            D::decode::<OwnField>(value).map(|field| drop(self.fields.insert(field.name.clone(), field)))
        } else if key.starts_with(DEFAULTS_PREFIX) {
            D::decode::<Defaults>(value).map(|own| drop(self.defaults.insert(own.scope.clone(), own)))
        } else {
            Some(())
        }
    }

    /// What is to be written under a key.
    pub fn piece(&self, key: &str) -> BookPiece<'_> {
        let record = |id: &str| self.records.get(&EntryId::from(id)).map(BookPiece::Record);
        let piece = if let Some(id) = key.strip_prefix(RECORD_PREFIX) {
            record(id)
        } else if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            self.journals.get(writer).map(BookPiece::Journal)
        } else if let Some(name) = key.strip_prefix(FIELD_PREFIX) {
            self.fields.get(name).map(BookPiece::Field)
        } else {
            key.strip_prefix(DEFAULTS_PREFIX)
                .and_then(|scope| self.defaults.get(scope))
                .map(BookPiece::Defaults)
        };
        piece.unwrap_or(BookPiece::Removed)
    }

    /// The keys of all that changed since the last call, in their order.
    pub fn take_changes(&mut self) -> BTreeSet<String> {
        core::mem::take(&mut self.changed)
    }

    /// The record of an entry.
    pub fn record(&self, id: &EntryId) -> Option<&Record> {
        self.records.get(id)
    }

    /// All journals, in the order of their writers.
    pub fn journals(&self) -> impl Iterator<Item = &Journal> {
        self.journals.values()
    }

    /// All lines on one entry, ordered for display: by their moments, then by their hashes.
    pub fn history(&self, id: &EntryId) -> Vec<&Line> {
        let lines = self.journals.values().flat_map(Journal::lines);
        let mut lines: Vec<&Line> = lines.filter(|line| line.entry == *id).collect();
        lines.sort_by(|a, b| (a.at, a.hash()).cmp(&(b.at, b.hash())));
        lines
    }

    /// The own fields, in the order of their names.
    pub fn fields(&self) -> impl Iterator<Item = &OwnField> {
        self.fields.values()
    }

    /// Writes a fact into the record of an entry; what it said before, where that changed.
    pub fn write(
        &mut self,
        id: &EntryId,
        fact: Fact,
        value: Option<String>,
        writer: &str,
        now: Moment,
    ) -> bool {
        let record = self.records.entry(id.clone()).or_insert_with(|| Record::new(id.clone()));
        let changed = record.write(fact, value, writer, now);
        if changed {
            self.changed.insert(format!("{RECORD_PREFIX}{id}"));
        }
        changed
    }

    /// Appends to the journal of `writer`.
    pub fn append(&mut self, writer: &str, id: &EntryId, event: &Event, now: Moment) {
        let journal = self.journals.entry(writer.to_owned()).or_insert_with(|| Journal::new(writer));
        journal.append(id.clone(), event, now);
        self.changed.insert(format!("{JOURNAL_PREFIX}{writer}"));
    }

    /// Defines a field, unless there is one of that name already.
    pub fn define(&mut self, field: OwnField) {
        let key = format!("{FIELD_PREFIX}{}", field.name);
        self.fields.entry(field.name.clone()).or_insert_with(|| {
            self.changed.insert(key);
            field
        });
    }

    /// Chooses what holds for an org or a team.
    pub fn choose_defaults(&mut self, defaults: Defaults) {
        if self.defaults.get(&defaults.scope) != Some(&defaults) {
            self.changed.insert(format!("{DEFAULTS_PREFIX}{}", defaults.scope));
            self.defaults.insert(defaults.scope.clone(), defaults);
        }
    }

    /// What is known of a fact: by the entry's record, else by its team's defaults, else by its org's.
    pub fn value(&self, entry: &Entry, fact: &Fact) -> Option<&str> {
        let record = self.record(&entry.id);
        // That it was taken away counts too: then no default fills in.
        if let Some(stamped) = record.and_then(|record| record.stamped(fact)) {
            return stamped.value.as_deref();
        }
        let of_org = entry.org.as_ref().and_then(|org| self.defaults.get(&format!("org:{org}")));
        let team = match fact {
            Fact::Team => None,
            _ => self.value(entry, &Fact::Team),
        };
        let of_team = team.and_then(|team| self.defaults.get(&format!("team:{team}")));
        [of_team, of_org]
            .into_iter()
            .flatten()
            .find_map(|defaults| defaults.facts.get(fact))
            .map(String::as_str)
    }

    /// The upper bounds of the steps of an entry: its own, its team's, its org's, or those for all.
    pub fn caps(&self, entry: &Entry, all: Caps) -> Caps {
        let days = |fact, all| self.value(entry, fact).and_then(|days| days.parse().ok()).unwrap_or(all);
        Caps { plan_days: days(&Fact::PlanDays, all.plan_days), act_days: days(&Fact::ActDays, all.act_days) }
    }

    /// Where an entry is in its cycle.
    pub fn life_cycle(&self, entry: &Entry) -> LifeCycle {
        self.record(&entry.id).map(Record::life_cycle).unwrap_or_default()
    }

    /// When an entry ends: as its owner says, else as [`Entry::ending`] does. A reading with a time of day came with its
    /// time zone, from a sheet, and is exact.
    pub fn ending(&self, entry: &Entry) -> Option<Ending> {
        let own = self.record(&entry.id).and_then(Record::expires);
        own.or_else(|| match &entry.expiration {
            Some(Reading::Known(moment)) if entry.certificate.is_none() && !moment.is_start_of_day() => {
                Some(Ending { moment: *moment, precision: Precision::Exact })
            }
            _ => entry.ending(),
        })
    }

    /// The life of an entry, ending as [`Book::ending`] says; `None` while it waits for its chain. Where its owner says that it
    /// is in its cycle does not matter: that is another axis.
    pub fn life(&self, entry: &Entry) -> Option<Life> {
        if entry.is_waiting() {
            return None;
        }
        let ending = self.ending(entry)?;
        let not_before = entry.certificate.as_ref().and_then(|known| known.facts.not_before);
        Some(Life { created: not_before.or(entry.created), ending })
    }

    /// Where an entry stands in time.
    pub fn status(&self, registry: &Registry, entry: &Entry, now: Moment) -> Status {
        let caps = self.caps(entry, registry.settings().caps);
        match self.life(entry) {
            Some(life) => life.status(caps, now),
            None if entry.is_waiting() => Status::Waiting,
            None => Status::Unclear,
        }
    }

    /// Checks every journal.
    ///
    /// # Errors
    ///
    /// The first line that is not what was appended.
    pub fn verify(&self) -> Result<(), JournalFault> {
        self.journals.values().try_for_each(Journal::verify)
    }
}
