//! What a merge would change, counted before it is done.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Backup, BackupError, Decode, Fact, Journal, JournalFault, Json, Record, Stamped};
use crate::order::{map_of, set_of};
use crate::sorted_map::SortedMap;

/// What a backup holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Certificates.
    pub entries: usize,
    /// Orgs.
    pub orgs: usize,
    /// Records that say something.
    pub records: usize,
    /// Lines in all journals.
    pub journal_lines: usize,
}

/// What merging another backup into this one would change here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// Certificates that are not here yet.
    pub new_entries: usize,
    /// Certificates of which more, or something later, was seen.
    pub changed_entries: usize,
    /// Facts that people wrote there and nobody here.
    pub new_facts: usize,
    /// Facts that were written on both sides, and later there.
    pub later_there: usize,
    /// The same, and later here: what is here stays.
    pub later_here: usize,
    /// Lines of journals that are not here yet.
    pub journal_lines: usize,
    /// Other pieces that would change: orgs, links, own fields, defaults, settings.
    pub others: usize,
}

impl Gain {
    /// Whether everything is here already.
    pub fn is_nothing(&self) -> bool {
        Self { later_here: 0, ..*self } == Self::default()
    }
}

impl Backup {
    /// What it holds.
    ///
    /// # Errors
    ///
    /// Where a piece cannot be read.
    pub fn contents(&self) -> Result<Contents, BackupError> {
        let (registry, book) = self.open()?;
        Ok(Contents {
            entries: registry.entries().len(),
            orgs: registry.orgs().count(),
            records: registry.all_records().filter(|record| record.values().next().is_some()).count(),
            journal_lines: book.journals().map(|journal| journal.lines().count()).sum(),
        })
    }

    /// What is wrong with its journals.
    ///
    /// # Errors
    ///
    /// Where a piece cannot be read.
    pub fn journal_faults(&self) -> Result<Vec<JournalFault>, BackupError> {
        let (_, book) = self.open()?;
        Ok(book.journals().filter_map(|journal| journal.verify().err()).collect())
    }

    /// What merging `other` into this would change here.
    pub fn gain_from(&self, other: &Self) -> Gain {
        let merged = self.clone().merge(other.clone());
        let mut gain = Gain::default();
        for (key, joined) in &merged.pieces {
            let (ours, theirs) = (self.pieces.get(key), other.pieces.get(key));
            match kind_of(key) {
                // When fields of an entry were seen comes with it; the others are not merged.
                "origin" | "certkeep" | "tail" => {}
                "entry" if ours.is_none() => gain.new_entries += 1,
                "entry" if ours != Some(joined) => gain.changed_entries += 1,
                "entry" => {}
                "record" => gain.count_facts(ours, theirs),
                "journal" => {
                    let (known, joined) = (hashes(ours), hashes(Some(joined)));
                    gain.journal_lines += joined.difference(&known).count();
                }
                _ => gain.others += usize::from(ours != Some(joined)),
            }
        }
        gain
    }

    /// The pieces that `other` has otherwise, and the keys that it does not have.
    pub fn changes_to(&self, other: &Self) -> (BTreeMap<String, Value>, Vec<String>) {
        let is_new = |(key, value): &(&String, &Value)| self.pieces.get(*key) != Some(*value);
        let set = other.pieces.iter().filter(is_new).map(|(key, value)| (key.clone(), value.clone()));
        let gone = self.pieces.keys().filter(|key| !other.pieces.contains_key(*key));
        (map_of(set), gone.cloned().collect())
    }
}

impl Gain {
    fn count_facts(&mut self, ours: Option<&Value>, theirs: Option<&Value>) {
        let (ours, theirs) = (facts(ours), facts(theirs));
        for (fact, theirs) in theirs {
            match ours.get(&fact) {
                // What was written there and taken away again says nothing.
                None if theirs.value.is_none() => {}
                None => self.new_facts += 1,
                Some(ours) if ours.value == theirs.value => {}
                Some(ours) if *ours < theirs => self.later_there += 1,
                Some(_) => self.later_here += 1,
            }
        }
    }
}

fn kind_of(key: &str) -> &str {
    key.split_once('/').map_or(key, |(kind, _)| kind)
}

fn facts(record: Option<&Value>) -> SortedMap<Fact, Stamped> {
    let record = record.and_then(|record| Json::decode::<Record>(record.clone()));
    record.map(Record::into_facts).unwrap_or_default()
}

fn hashes(journal: Option<&Value>) -> BTreeSet<String> {
    let journal = journal.and_then(|journal| Json::decode::<Journal>(journal.clone()));
    let lines = journal.iter().flat_map(Journal::lines);
    set_of(lines.map(|line| line.hash().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::registry::{Book, Entry, Pen, Registry};

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    /// A registry in which `writer` wrote these facts on one certificate.
    fn backup(writer: &str, now: &str, facts: &[(Fact, &str)], label: &str) -> Backup {
        let (mut registry, mut book, mut backup) = (Registry::default(), Book::default(), Backup::default());
        let pen = Pen { writer: writer.to_owned(), now: at(now) };
        let entry = Entry::by_hand(None, label, at("2026-01-01T00:00:00Z")).unwrap();
        let id = entry.id.clone();
        registry.enter(entry);
        for (fact, value) in facts {
            book.change(&mut registry, &id, fact.clone(), Some((*value).to_owned()), "by-hand", &pen);
        }
        backup.take_changes(&mut registry, &mut book);
        Backup::of_pieces(backup.pieces)
    }

    #[test]
    fn what_is_counted_is_what_a_merge_changes() {
        let facts = |owner, team| [(Fact::Owner, owner), (Fact::Team, team)];
        let ours = backup("a", "2026-02-02T00:00:00Z", &facts("Ann", "Red"), "Okta");
        let theirs = backup("b", "2026-03-03T00:00:00Z", &[(Fact::Owner, "Bea"), (Fact::Notes, "x")], "Okta");
        let gain = ours.gain_from(&theirs);
        assert_eq!(gain, Gain { new_facts: 1, later_there: 1, journal_lines: 2, ..Gain::default() });
        let back = theirs.gain_from(&ours);
        assert_eq!(back, Gain { new_facts: 1, later_here: 1, journal_lines: 2, ..Gain::default() });
        let merged = ours.clone().merge(theirs.clone());
        assert!(merged.gain_from(&ours).is_nothing() && merged.gain_from(&theirs).is_nothing());
        let other = backup("c", "2026-03-03T00:00:00Z", &[], "SAP");
        assert_eq!(ours.gain_from(&other), Gain { new_entries: 1, ..Gain::default() });
        assert_eq!(other.contents().unwrap().entries, 1);
    }

    #[test]
    fn what_was_taken_away_again_is_no_news() {
        let backup = |is_emptied| {
            let (mut registry, mut book, mut backup) = <(Registry, Book, Backup)>::default();
            let entry = Entry::by_hand(None, "Okta", Moment::EPOCH).unwrap();
            let id = entry.id.clone();
            registry.enter(entry);
            if is_emptied {
                for value in [Some("Ann".to_owned()), None] {
                    registry.write(&id, Fact::Owner, value, "a", Moment::EPOCH);
                }
            }
            backup.take_changes(&mut registry, &mut book);
            Backup::of_pieces(backup.pieces)
        };
        let (ours, theirs) = (backup(false), backup(true));
        assert_eq!(theirs.contents().unwrap(), Contents { entries: 1, ..Contents::default() });
        assert_eq!(ours.gain_from(&theirs), Gain::default());
    }

    #[test]
    fn changes_make_of_the_one_the_other() {
        let ours = backup("a", "2026-02-02T00:00:00Z", &[(Fact::Owner, "Ann")], "Okta");
        let theirs = backup("b", "2026-03-03T00:00:00Z", &[], "SAP");
        let (set, gone) = ours.changes_to(&theirs);
        assert_eq!(set.keys().collect::<Vec<_>>(), ["entry/:label:SAP"]);
        assert_eq!(gone, ["entry/:label:Okta", "journal/a", "record/:label:Okta"]);
        assert_eq!(ours.changes_to(&ours), (BTreeMap::new(), vec![]));
    }
}
