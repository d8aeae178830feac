//! What is kept beside the registry: journals, and the fields of the admin's own.
//!
//! | key | value |
//! |---|---|
//! | `journal/<writer>` | [`Journal`] |
//! | `tail/<writer>` | [`Tail`]: what the background appended since the journal was last written |
//! | `field/<name>` | [`OwnField`] |
//! | `plan/<entry id>` | [`Progress`] |
//! | `removed/<what>` | [`Removal`] |
//! | `device` | [`Device`]; of this browser alone, in no backup |
//! | `news` | [`News`] |
//!
//! Stored beside the pieces of [`Registry`], and a type of its own: the background watches dates and needs none of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::journal::Tail;
use super::removal::{REMOVED_PREFIX, keep_latest};
use super::{
    Decode, EntryId, Event, Fact, FieldKind, Journal, JournalFault, Line, Progress, Registry, Removal, Tick,
};
use crate::moment::Moment;
use crate::order::sort_by;

pub(super) const JOURNAL_PREFIX: &str = "journal/";
pub(super) const TAIL_PREFIX: &str = "tail/";
pub(super) const FIELD_PREFIX: &str = "field/";
pub(super) const PLAN_PREFIX: &str = "plan/";
pub(super) const DEVICE_KEY: &str = "device";
const NEWS_KEY: &str = "news";

/// The browser this is, as its lines in journals name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Whose journal it writes.
    pub writer: String,
}

/// Up to when somebody has read what is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    /// What was told after that is new.
    pub seen: Moment,
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
    /// Whether it was removed: kept, so that nobody's older copy brings it back. Always written: what one side leaves out, a
    /// merge takes from the other.
    #[serde(default)]
    pub gone: bool,
}

/// Journals and own fields, and which of them changed since they were last written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    journals: BTreeMap<String, Journal>,
    /// Those that do not go on where a journal ends.
    loose: BTreeMap<String, Tail>,
    pub(super) fields: BTreeMap<String, OwnField>,
    pub(super) plans: BTreeMap<EntryId, Progress>,
    pub(super) removals: Vec<Removal>,
    device: Option<Device>,
    news: Option<News>,
    pub(super) changed: BTreeSet<String>,
}

/// One piece, as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum BookPiece<'a> {
    /// One journal.
    Journal(&'a Journal),
    /// What goes on where a journal ends, which was just written: nothing.
    Tail(Tail),
    /// One field.
    Field(&'a OwnField),
    /// How far one rotation has come.
    Plan(&'a Progress),
    /// That something was removed.
    Removal(&'a Removal),
    /// The browser this is.
    Device(&'a Device),
    /// What was read of what is new.
    News(&'a News),
    /// Nothing is behind the key any more.
    Removed,
}

impl Book {
    /// Takes over one piece as it stands in storage; `None` if it cannot be read. Other keys are somebody else's.
    pub fn put<D: Decode>(&mut self, key: &str, value: D::Value) -> Option<()> {
        if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            let journal = D::decode::<Journal>(value).filter(|journal| journal.writer() == writer)?;
            self.journals.insert(writer.to_owned(), journal);
            self.attach(writer);
            Some(())
        } else if let Some(writer) = key.strip_prefix(TAIL_PREFIX) {
            let tail = D::decode::<Tail>(value).filter(|tail| tail.writer == writer)?;
            self.loose.insert(writer.to_owned(), tail);
            self.attach(writer);
            Some(())
        } else if key.starts_with(FIELD_PREFIX) {
            D::decode::<OwnField>(value).map(|field| drop(self.fields.insert(field.name.clone(), field)))
        } else if key.starts_with(PLAN_PREFIX) {
            D::decode::<Progress>(value).map(|plan| drop(self.plans.insert(plan.entry.clone(), plan)))
        } else if key.starts_with(REMOVED_PREFIX) {
            D::decode::<Removal>(value).map(|removal| keep_latest(&mut self.removals, removal))
        } else if key == DEVICE_KEY {
            D::decode(value).map(|device| self.device = Some(device))
        } else if key == NEWS_KEY {
            D::decode(value).map(|news| self.news = Some(news))
        } else {
            Some(())
        }
    }

    /// Appends to a journal what the background wrote beside it, whichever of the two was read first.
    fn attach(&mut self, writer: &str) {
        let Some(tail) = self.loose.get(writer) else { return };
        let is_first = tail.after == writer;
        let journal = match self.journals.get_mut(writer) {
            Some(journal) => journal,
            None if is_first => {
                self.journals.entry(writer.to_owned()).or_insert_with(|| Journal::new(writer))
            }
            None => return,
        };
        if journal.attach(tail) {
            self.loose.remove(writer);
        }
    }

    /// Whose journal has a tail that does not go on where it ends.
    pub(super) fn loose_tail(&self) -> Option<&str> {
        self.loose.keys().next().map(String::as_str)
    }

    /// What is to be written under a key.
    pub fn piece(&self, key: &str) -> BookPiece<'_> {
        let piece = if let Some(writer) = key.strip_prefix(JOURNAL_PREFIX) {
            self.journals.get(writer).map(BookPiece::Journal)
        } else if let Some(writer) = key.strip_prefix(TAIL_PREFIX) {
            self.journals.get(writer).map(|journal| BookPiece::Tail(journal.empty_tail()))
        } else if let Some(name) = key.strip_prefix(FIELD_PREFIX) {
            self.fields.get(name).map(BookPiece::Field)
        } else if let Some(what) = key.strip_prefix(REMOVED_PREFIX) {
            self.removal(what).map(BookPiece::Removal)
        } else if key == NEWS_KEY {
            self.news.as_ref().map(BookPiece::News)
        } else if let Some(id) = key.strip_prefix(PLAN_PREFIX) {
            self.plans.get(&EntryId::from(id)).map(BookPiece::Plan)
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

    /// Notes that somebody has read what is new.
    pub fn see_news(&mut self, now: Moment) {
        self.news = Some(News { seen: now });
        self.changed.insert(NEWS_KEY.to_owned());
    }

    /// The entries of which something was told that nobody has read or answered yet, the nearest end first.
    pub fn news(&self, registry: &Registry, now: Moment) -> Vec<EntryId> {
        let is_new = |told: Moment| self.news.is_none_or(|news| news.seen < told);
        let told = registry.alerts().filter(|alerts| alerts.last_told().is_some_and(is_new));
        let entries = told.filter_map(|alerts| registry.entry(&alerts.entry));
        let mut news: Vec<_> = entries
            .filter(|entry| registry.wants_attention(entry, now))
            .map(|entry| (registry.ending(entry).map(|ending| ending.moment), entry.id.clone()))
            .collect();
        sort_by(&mut news, Ord::cmp);
        news.into_iter().map(|(_, id)| id).collect()
    }

    /// Whose journal this browser writes, once it has written anything.
    pub fn writer(&self) -> Option<&str> {
        self.device.as_ref().map(|device| device.writer.as_str())
    }

    /// All journals, in the order of their writers.
    pub fn journals(&self) -> impl Iterator<Item = &Journal> {
        self.journals.values()
    }

    /// All lines with who wrote them, those of one chain in its order.
    pub fn lines(&self) -> impl Iterator<Item = (&str, &Line)> {
        self.journals.values().flat_map(|journal| journal.lines().map(|line| (journal.writer(), line)))
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
        self.changed.insert(format!("{TAIL_PREFIX}{writer}"));
    }

    /// How far the rotation of an entry has come, where anything was ever done of it.
    pub fn progress(&self, id: &EntryId) -> Option<&Progress> {
        self.plans.get(id)
    }

    /// Says that somebody has done a step of the rotation of an entry, or has not after all, and notes that in the journal.
    pub fn tick(&mut self, registry: &Registry, id: &EntryId, step: &str, by: &str, done: bool, pen: &Pen) {
        let Some(entry) = registry.entry(id) else { return };
        let ends = registry.ending(entry).map(|ending| ending.moment);
        let tick = Tick { at: pen.now, writer: pen.writer.clone(), by: by.to_owned(), done, ends };
        let plan = self.plans.entry(id.clone()).or_insert_with(|| Progress::new(id.clone()));
        if plan.tick(step, tick) {
            self.changed.insert(format!("{PLAN_PREFIX}{id}"));
            let (step, by) = (step.to_owned(), by.to_owned());
            let event = if done { Event::StepDone { step, by } } else { Event::StepUndone { step, by } };
            self.append(&pen.writer, id, &event, pen.now);
        } else if plan.is_empty() {
            // What was never done is not done after all: there is nothing to keep.
            self.plans.remove(id);
        }
    }

    /// Who last said on this device that a step was done: most likely the one who says so now.
    pub fn last_hand(&self) -> Option<&str> {
        let writer = &self.device.as_ref()?.writer;
        let ticks = self.plans.values().flat_map(|plan| plan.all_done(None).map(|(_, tick)| tick));
        let own = ticks.filter(|tick| tick.writer == *writer && !tick.by.is_empty());
        own.max_by_key(|tick| tick.at).map(|tick| tick.by.as_str())
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
