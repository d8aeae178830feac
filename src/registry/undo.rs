//! Reviews, and changes that are taken back: the former value is written again and a line says so. No line ever goes.

use std::collections::{BTreeMap, BTreeSet};

use super::means::{FIELD_REMOVED, TOGETHER};
use super::own_fields::OWN_FIELDS;
use super::{Book, EntryId, Event, Fact, FieldKind, Line, Pen, Registry, scope_of};
use crate::intake::Source;
use crate::moment::Moment;
use crate::order::set_of;

/// Sources of what was printed, and not written by people.
const PRINTED: [Source; 5] = [Source::ListPage, Source::DetailPage, Source::File, Source::Mail, Source::Live];

/// A change that can be undone: nobody has changed that fact since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The hash of its line.
    pub line: String,
    /// When it was made.
    pub at: Moment,
    /// Of which entry.
    pub entry: EntryId,
    /// Of which fact.
    pub fact: Fact,
    /// What that was before.
    pub from: Option<String>,
}

impl Book {
    /// Notes that somebody looked whether all that is known of an entry is still so.
    pub fn review(&mut self, registry: &mut Registry, id: &EntryId, by: &str, source: &str, pen: &Pen) {
        let (day, by) = (pen.now.iso_date(), by.to_owned());
        let facts = [(Fact::Reviewed, &day), (Fact::ReviewedBy, &by)];
        // Pressed twice it is one review.
        let is_said = |(fact, value): &(Fact, &String)| {
            registry.record(id).and_then(|record| record.value(fact)) == Some(value.as_str())
        };
        if facts.iter().all(is_said) {
            return;
        }
        for (fact, value) in facts {
            self.change(registry, id, fact, Some(value.clone()), source, pen);
        }
        self.append(&pen.writer, id, &Event::Reviewed { by }, pen.now);
    }

    /// The changes of one entry that can be undone: of each fact the last, and before it once that is undone.
    pub fn undoable(&self, registry: &Registry, id: &EntryId) -> Vec<Change> {
        self.last_changes(registry, |entry, _| entry == id)
    }

    /// What this browser changed of several entries at once the last time, as far as it can be undone.
    pub fn undoable_together(&self, registry: &Registry) -> Vec<Change> {
        let here = self.writer();
        let is_ours =
            |writer: &str, line: &Line| Some(writer) == here && line.said("source") == Some(TOGETHER);
        let mut changes = self.last_changes(registry, |_, _| true);
        let ours: BTreeSet<&str> =
            set_of(self.lines().filter(|(writer, line)| is_ours(writer, line)).map(|(_, line)| line.hash()));
        changes.retain(|change| ours.contains(change.line.as_str()));
        let last = changes.iter().map(|change| change.at).max();
        changes.retain(|change| Some(change.at) == last);
        changes
    }

    /// Undoes what can be undone of these changes: writes each former value, and notes which line that undid.
    pub fn undo(&mut self, registry: &mut Registry, changes: &[Change], pen: &Pen) {
        let changes = self.still(registry, &self.with_values(registry, changes));
        let still = self.still(registry, &self.with_what_passed(registry, changes));
        let rotations: Vec<Line> =
            self.rotations_by(&still).into_iter().map(|(_, line)| line.clone()).collect();
        for line in rotations {
            self.append(&pen.writer, &line.entry, &Event::Undone { line: line.hash().to_owned() }, pen.now);
        }
        for change in still {
            self.write_back(registry, &change.entry, change.fact, change.from, pen);
            self.append(&pen.writer, &change.entry, &Event::Undone { line: change.line }, pen.now);
        }
    }

    /// Those of these changes that can be undone now: somebody else may have been quicker.
    fn still(&self, registry: &Registry, changes: &[Change]) -> Vec<Change> {
        let entries: BTreeSet<&EntryId> = set_of(changes.iter().map(|change| &change.entry));
        let asked: BTreeSet<&str> = set_of(changes.iter().map(|change| change.line.as_str()));
        let mut still = self.last_changes(registry, |entry, _| entries.contains(entry));
        still.retain(|change| asked.contains(change.line.as_str()));
        still
    }

    /// What a fact is now, whatever it is said of.
    fn told_now<'a>(&'a self, registry: &'a Registry, id: &EntryId, fact: &Fact) -> Option<&'a str> {
        match (scope_of(id), fact) {
            (Some(scope), _) => registry.defaults(scope)?.statements.value(fact),
            (None, Fact::Own(name)) if id.as_str() == OWN_FIELDS => Some(self.field(name)?.kind.name()),
            (None, _) => registry.record(id)?.value(fact),
        }
    }

    /// Writes a former value where it stood.
    fn write_back(
        &mut self,
        registry: &mut Registry,
        id: &EntryId,
        fact: Fact,
        from: Option<String>,
        pen: &Pen,
    ) {
        match (scope_of(id), fact) {
            (Some(scope), fact) => drop(registry.choose_default(scope, fact, from, pen)),
            (None, Fact::Own(name)) if id.as_str() == OWN_FIELDS => {
                if let Some(kind) = from.as_deref().and_then(FieldKind::of_name) {
                    self.define(name, kind, pen);
                }
            }
            (None, fact) => drop(registry.write(id, fact, from, &pen.writer, pen.now)),
        }
    }

    /// With each field that was removed, what the records and defaults said in it.
    fn with_values(&self, registry: &Registry, changes: &[Change]) -> Vec<Change> {
        let removed: Vec<&Change> =
            changes.iter().filter(|change| change.entry.as_str() == OWN_FIELDS).collect();
        if removed.is_empty() {
            return changes.to_vec();
        }
        let mut values = self.last_changes(registry, |_, line| line.said("source") == Some(FIELD_REMOVED));
        values.retain(|value| removed.iter().any(|field| (field.at, &field.fact) == (value.at, &value.fact)));
        changes.iter().cloned().chain(values).collect()
    }

    pub(super) fn last_changes(
        &self,
        registry: &Registry,
        wanted: impl Fn(&EntryId, &Line) -> bool,
    ) -> Vec<Change> {
        // What a page printed is no fact that somebody wrote, though it may have the name of one.
        let is_printed = |line: &Line| PRINTED.iter().any(|page| line.said("source") == Some(page.name()));
        // What was said of one that turned out to be another stands in the record of that.
        let joined = self.joined(registry);
        let lines = || {
            let lines = self.lines().map(|(_, line)| (joined.get(&line.entry).unwrap_or(&line.entry), line));
            lines.filter(|(entry, line)| wanted(entry, line))
        };
        let undone = undone(lines().map(|(_, line)| line));
        let mut last: BTreeMap<(&EntryId, &str), &Line> = BTreeMap::new();
        let mut own: BTreeSet<(&EntryId, &str)> = BTreeSet::new();
        for (entry, line) in lines().filter(|(_, line)| {
            line.kind() == "changed" && !undone.contains(line.hash()) && !is_printed(line)
        }) {
            let Some(what) = line.said("what") else { continue };
            if *entry == line.entry {
                own.insert((entry, what));
            }
            let kept = last.entry((entry, what)).or_insert(line);
            // Within one chain the later line comes later, also where the clock stood still.
            if kept.at <= line.at {
                *kept = line;
            }
        }
        let change = |((entry, what), line): ((&EntryId, &str), &Line)| {
            let fact = Fact::from(what.to_owned());
            let known = self.told_now(registry, entry, &fact);
            let is_as_written = known == line.said("to") && !matches!(fact, Fact::Unknown(_));
            // A field that was defined is not undone, but removed.
            let is_defined = entry.as_str() == OWN_FIELDS && known.is_some();
            // What stood before in the one is not what stood before in the other.
            let is_of_former = *entry != line.entry && own.contains(&(entry, what));
            (is_as_written && !is_defined && !is_of_former).then(|| Change {
                line: line.hash().to_owned(),
                at: line.at,
                entry: entry.clone(),
                fact,
                from: line.said("from").map(str::to_owned),
            })
        };
        last.into_iter().filter_map(change).collect()
    }
}

/// The hashes of the lines that others of these undid.
pub fn undone<'a>(lines: impl IntoIterator<Item = &'a Line>) -> BTreeSet<&'a str> {
    set_of(lines.into_iter().filter(|line| line.kind() == "undone").filter_map(|line| line.said("line")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Entry;
    use crate::registry::means::BY_HAND;

    fn pen(minute: u8) -> Pen {
        let now = Moment::parse(&format!("2026-11-20T00:{minute:02}:00Z")).unwrap();
        Pen { writer: "laptop".to_owned(), now }
    }

    fn with_entries(count: usize) -> (Registry, Book, Vec<EntryId>) {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let entries = (0..count).filter_map(|number| Entry::by_hand(None, &number.to_string(), pen(0).now));
        let ids: Vec<EntryId> = entries.map(|entry| entry.id.clone()).collect();
        for id in &ids {
            registry.enter(Entry::with_id(id.clone(), pen(0).now));
        }
        book.pen(|| "laptop".to_owned(), pen(0).now);
        (registry, book, ids)
    }

    fn owner<'a>(registry: &'a Registry, id: &EntryId) -> Option<&'a str> {
        registry.record(id)?.value(&Fact::Owner)
    }

    #[test]
    fn changes_are_undone_one_by_one_and_every_line_stays() {
        let (mut registry, mut book, ids) = with_entries(1);
        for (minute, name) in ["Ann", "Bea"].into_iter().enumerate() {
            let pen = pen(minute as u8);
            book.change(&mut registry, &ids[0], Fact::Owner, Some(name.to_owned()), BY_HAND, &pen);
        }
        for (minute, expected) in [(2, Some("Ann")), (3, None), (4, None)] {
            let changes = book.undoable(&registry, &ids[0]);
            assert!(changes.len() <= 1);
            book.undo(&mut registry, &changes, &pen(minute));
            assert_eq!(owner(&registry, &ids[0]), expected);
        }
        let kinds: Vec<&str> = book.history(&ids[0]).into_iter().map(Line::kind).collect();
        assert_eq!(kinds, ["changed", "changed", "undone", "undone"]);
        assert_eq!(book.verify(), Ok(()));
    }

    #[test]
    fn what_somebody_changed_since_is_not_undone() {
        let (mut registry, mut book, ids) = with_entries(1);
        book.change(&mut registry, &ids[0], Fact::Owner, Some("Ann".to_owned()), BY_HAND, &pen(0));
        let changes = book.undoable(&registry, &ids[0]);
        // Written without a journal, as by another version.
        registry.write(&ids[0], Fact::Owner, Some("Bea".to_owned()), "desktop", pen(1).now);
        assert!(book.undoable(&registry, &ids[0]).is_empty());
        book.undo(&mut registry, &changes, &pen(2));
        assert_eq!(owner(&registry, &ids[0]), Some("Bea"));
    }

    #[test]
    fn what_was_said_under_a_former_id_is_undone_in_the_record_that_has_it() {
        let (mut registry, mut book, ids) = with_entries(2);
        let (former, latter) = (&ids[0], &ids[1]);
        let ann = Some("Ann".to_owned());
        book.change(&mut registry, former, Fact::Owner, ann.clone(), BY_HAND, &pen(0));
        registry.forget(former);
        registry.write(latter, Fact::Owner, ann, "laptop", pen(0).now);
        assert!(book.undoable(&registry, latter).is_empty());
        book.append("laptop", latter, &Event::Joined { former: former.clone() }, pen(1).now);
        let changes = book.undoable(&registry, latter);
        book.undo(&mut registry, &changes, &pen(2));
        assert_eq!(owner(&registry, latter), None);
        assert_eq!(book.history(latter).last().map(|line| line.kind()), Some("undone"));
        assert!(book.undoable(&registry, latter).is_empty());
    }

    #[test]
    fn of_what_two_said_that_turned_out_to_be_one_nothing_is_undone() {
        let (mut registry, mut book, ids) = with_entries(2);
        let (former, latter) = (&ids[0], &ids[1]);
        for (id, owner, minute) in [(latter, "Bea", 0), (former, "Ann", 1)] {
            book.change(&mut registry, id, Fact::Owner, Some(owner.to_owned()), BY_HAND, &pen(minute));
        }
        registry.forget(former);
        registry.write(latter, Fact::Owner, Some("Ann".to_owned()), "laptop", pen(1).now);
        book.append("laptop", latter, &Event::Joined { former: former.clone() }, pen(2).now);
        assert_eq!(book.undoable(&registry, latter), []);
    }

    #[test]
    fn the_same_review_twice_is_one() {
        let (mut registry, mut book, ids) = with_entries(1);
        for minute in 0..2 {
            book.review(&mut registry, &ids[0], "Ann", BY_HAND, &pen(minute));
        }
        let reviews = || book.history(&ids[0]).into_iter().filter(|line| line.kind() == "reviewed").count();
        assert_eq!(reviews(), 1);
    }

    #[test]
    fn what_was_changed_together_is_undone_together() {
        let (mut registry, mut book, ids) = with_entries(3);
        book.change(&mut registry, &ids[0], Fact::Owner, Some("Ann".to_owned()), BY_HAND, &pen(0));
        for id in &ids {
            book.change(&mut registry, id, Fact::Owner, Some("Bea".to_owned()), TOGETHER, &pen(1));
            book.review(&mut registry, id, "Bea", TOGETHER, &pen(1));
        }
        let changes = book.undoable_together(&registry);
        assert_eq!(changes.len(), 9);
        book.undo(&mut registry, &changes, &pen(2));
        assert_eq!(ids.iter().map(|id| owner(&registry, id)).collect::<Vec<_>>(), [Some("Ann"), None, None]);
        assert!(registry.record(&ids[1]).unwrap().values().next().is_none());
        assert!(book.undoable_together(&registry).is_empty());
    }
}
