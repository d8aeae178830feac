//! What is kept beside the registry: journals, and the fields of the admin's own.
//!
//! | key | value |
//! |---|---|
//! | `journal/<writer>` | [`Journal`] |
//! | `field/<name>` | [`OwnField`] |
//! | `device` | [`Device`]; of this browser alone, in no backup |
//!
//! Stored beside the pieces of [`Registry`], and a type of its own: the background watches dates and needs none of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Decode, EntryId, Event, Fact, Journal, JournalFault, Line, Registry};
use crate::moment::Moment;

const JOURNAL_PREFIX: &str = "journal/";
const FIELD_PREFIX: &str = "field/";
pub(super) const DEVICE_KEY: &str = "device";

/// The browser this is, as its lines in journals name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Whose journal it writes.
    pub writer: String,
}

/// Who writes, and when.
#[derive(Clone, Debug)]
pub struct Pen {
    /// Whose journal is written.
    pub writer: String,
    /// The moment of writing.
    pub now: Moment,
}

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

/// Journals and own fields, and which of them changed since they were last written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    journals: BTreeMap<String, Journal>,
    fields: BTreeMap<String, OwnField>,
    device: Option<Device>,
    changed: BTreeSet<String>,
}

/// One piece, as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum BookPiece<'a> {
    /// One journal.
    Journal(&'a Journal),
    /// One field.
    Field(&'a OwnField),
    /// The browser this is.
    Device(&'a Device),
    /// Nothing is behind the key any more.
    Removed,
}

impl Book {
    /// Takes over one piece as it stands in storage; `None` if it cannot be read. Other keys are somebody else's.
    pub fn put<D: Decode>(&mut self, key: &str, value: D::Value) -> Option<()> {
        if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            let journal = D::decode::<Journal>(value).filter(|journal| journal.writer() == writer)?;
            self.journals.insert(writer.to_owned(), journal);
            Some(())
        } else if key.starts_with(FIELD_PREFIX) {
            D::decode::<OwnField>(value).map(|field| drop(self.fields.insert(field.name.clone(), field)))
        } else if key == DEVICE_KEY {
            D::decode(value).map(|device| self.device = Some(device))
        } else {
            Some(())
        }
    }

    /// What is to be written under a key.
    pub fn piece(&self, key: &str) -> BookPiece<'_> {
        let piece = if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            self.journals.get(writer).map(BookPiece::Journal)
        } else if let Some(name) = key.strip_prefix(FIELD_PREFIX) {
            self.fields.get(name).map(BookPiece::Field)
        } else {
            self.device.as_ref().filter(|_| key == DEVICE_KEY).map(BookPiece::Device)
        };
        piece.unwrap_or(BookPiece::Removed)
    }

    /// The keys of all that changed since the last call, in their order.
    pub fn take_changes(&mut self) -> BTreeSet<String> {
        core::mem::take(&mut self.changed)
    }

    /// The pen of this browser, which gets `name` if it has none yet.
    pub fn pen(&mut self, name: impl FnOnce() -> String, now: Moment) -> Pen {
        let changed = &mut self.changed;
        let device = self.device.get_or_insert_with(|| {
            changed.insert(DEVICE_KEY.to_owned());
            Device { writer: name() }
        });
        Pen { writer: device.writer.clone(), now }
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

    /// Writes a fact as [`Registry::write`] does, and notes that it changed, by what source.
    pub fn change(
        &mut self,
        registry: &mut Registry,
        id: &EntryId,
        fact: Fact,
        to: Option<String>,
        source: &str,
        pen: &Pen,
    ) {
        let from = registry.record(id).and_then(|record| record.value(&fact)).map(str::to_owned);
        if registry.write(id, fact.clone(), to.clone(), &pen.writer, pen.now) {
            let event = Event::Changed { what: fact.name(), from, to, source: source.to_owned() };
            self.append(&pen.writer, id, &event, pen.now);
        }
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

    /// Checks every journal.
    ///
    /// # Errors
    ///
    /// The first line that is not what was appended.
    pub fn verify(&self) -> Result<(), JournalFault> {
        self.journals.values().try_for_each(Journal::verify)
    }
}
