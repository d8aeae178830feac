//! Which certificate has taken the place of another, as far as its names, dates and uses tell.

use std::collections::{BTreeMap, BTreeSet};

use super::means::ROTATION;
use super::undo::undone;
use super::{Book, Change, Entry, EntryId, Event, Fact, Line, Link, Pen, Registry};
use crate::intake::Integration;
use crate::moment::Moment;
use crate::order::{set_of, sort_by};

/// An entry that may be the successor of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Successor<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// What speaks for it, the strongest first.
    pub signs: Vec<Sign<'a>>,
}

/// What speaks for a successor, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign<'a> {
    /// It has the same unique name under a new record id.
    SameUniqueName,
    /// It has the exact name that the old one gave up.
    TookTheName,
    /// An integration that used the old one, or still does, uses it.
    SameIntegration(&'a Integration),
    /// It is called alike, but for a number, a date or a word of going.
    SimilarName,
}

/// How many are worth showing.
const MOST: usize = 3;

/// Words in names that say when or that something goes, and not what it is.
const PASSING: [&str; 14] = [
    "new", "old", "to", "expire", "expires", "expired", "expiring", "copy", "renewed", "renewal", "next",
    "v", "retired", "delete",
];

impl Registry {
    /// Those that may have taken the place of `entry`: of the same org, later in the world, and with something in common.
    /// The likeliest first.
    pub fn successors<'a>(&'a self, entry: &'a Entry) -> Vec<Successor<'a>> {
        let mut found: Vec<Successor<'a>> = self
            .entries()
            .filter(|other| {
                other.id != entry.id
                    && entry.org.is_some()
                    && other.org == entry.org
                    && !self.is_silent(other)
                    && self.is_later(entry, other)
            })
            .filter_map(|other| {
                let signs = self.signs(entry, other);
                (!signs.is_empty()).then_some(Successor { entry: other, signs })
            })
            .collect();
        sort_by(&mut found, |a, b| {
            a.signs.cmp(&b.signs).then_with(|| self.begun(b.entry).cmp(&self.begun(a.entry)))
        });
        found.truncate(MOST);
        found
    }

    /// Whether `other` came to be after `entry`; where that is unknown of one, whether it ends after it.
    fn is_later(&self, entry: &Entry, other: &Entry) -> bool {
        let ends = |entry: &Entry| self.ending(entry).map(|ending| ending.moment);
        let (earlier, later) = match (self.begun(entry), self.begun(other)) {
            (Some(earlier), Some(later)) => (Some(earlier), Some(later)),
            _ => (ends(entry), ends(other)),
        };
        // A request that waits for its chain has no end that means anything.
        earlier.zip(later).map_or(other.is_waiting(), |(earlier, later)| later > earlier)
    }

    fn begun(&self, entry: &Entry) -> Option<Moment> {
        entry.certificate.as_ref().and_then(|known| known.facts.not_before).or(entry.created)
    }

    fn signs<'a>(&'a self, entry: &'a Entry, other: &'a Entry) -> Vec<Sign<'a>> {
        let mut signs = Vec::new();
        let new_record = entry.certificate_id != other.certificate_id;
        if entry.unique_name.is_some() && entry.unique_name == other.unique_name && new_record {
            signs.push(Sign::SameUniqueName);
        }
        if self.dance(entry).is_some_and(|dance| {
            dance.renamed.is_some_and(|renamed| renamed.id == entry.id)
                && dance.current.is_some_and(|current| current.id == other.id)
        }) {
            signs.push(Sign::TookTheName);
        }
        let uses = |link: &&Link| link.counts() && link.relies_on_own_key();
        let used_by = |entry: &'a Entry| {
            self.links_of(entry).filter(uses).map(|link| (&link.reference.integration, link.reference.role))
        };
        // Two certificates of one setting in two roles are no successors of one another.
        let mut shared: Vec<&Integration> = used_by(entry)
            .filter(|used| used_by(other).any(|other| other == *used))
            .map(|(integration, _)| integration)
            .collect();
        sort_by(&mut shared, Ord::cmp);
        shared.dedup();
        signs.extend(shared.into_iter().map(Sign::SameIntegration));
        let stem = stem(entry.name());
        if stem.len() >= 3 && stem == self::stem(other.name()) {
            signs.push(Sign::SimilarName);
        }
        signs
    }
}

impl Book {
    /// The entry that has taken the place of another, as the admin confirmed it and has not taken back.
    pub fn successor(&self, id: &EntryId) -> Option<EntryId> {
        let history = self.history(id);
        let undone = undone(history.iter().copied());
        // What was carried over from another has had a successor of its own.
        let mut own = history.iter().rev().filter(|line| line.entry == *id && !undone.contains(line.hash()));
        own.find_map(|line| match line.event()? {
            Event::Rotated { successor, .. } => successor,
            _ => None,
        })
    }

    /// When each entry was last rotated, as far as its line was not undone.
    pub fn last_rotations(&self) -> BTreeMap<EntryId, Moment> {
        let undone = undone(self.lines().map(|(_, line)| line));
        let mut last: BTreeMap<EntryId, Moment> = BTreeMap::new();
        let rotated = self.lines().map(|(_, line)| line).filter(|line| line.kind() == "rotated");
        for line in rotated.filter(|line| !undone.contains(line.hash())) {
            let at = last.entry(line.entry.clone()).or_insert(line.at);
            *at = line.at.max(*at);
        }
        last
    }

    /// The admin confirms that `successor` has taken the place of `id`: that is journalled, the old one is superseded, and who
    /// owned it and what it was for holds for the new one, where nobody has said otherwise.
    pub fn rotate(
        &mut self,
        registry: &mut Registry,
        id: &EntryId,
        successor: &EntryId,
        evidence: &str,
        pen: &Pen,
    ) {
        let event =
            Event::Rotated { successor: Some(successor.clone()), evidence: evidence.trim().to_owned() };
        self.append(&pen.writer, id, &event, pen.now);
        self.change(registry, id, Fact::LifeCycle, Some("superseded".to_owned()), ROTATION, pen);
        let said = registry.record(id).map(|record| {
            let goes_on = record.values().filter(|(fact, _)| goes_on(fact));
            goes_on.map(|(fact, value)| (fact.clone(), value.to_owned())).collect::<Vec<_>>()
        });
        for (fact, value) in said.unwrap_or_default() {
            if self.is_unsaid(registry, successor, &fact) {
                self.change(registry, successor, fact, Some(value), ROTATION, pen);
            }
        }
    }

    /// Whether nobody has said anything of a fact, nor emptied it: what was said and taken back is as if it never was.
    fn is_unsaid(&self, registry: &Registry, id: &EntryId, fact: &Fact) -> bool {
        let Some(stamped) = registry.record(id).and_then(|record| record.stamped(fact)) else { return true };
        if stamped.value.is_some() {
            return false;
        }
        let lines = || self.lines().map(|(_, line)| line).filter(|line| line.entry == *id);
        let (undone, name) = (undone(lines()), fact.name());
        let said = set_of(lines().filter(|line| line.said("what") == Some(&name)).map(Line::hash));
        !said.is_empty() && said.is_subset(&undone)
    }

    /// The rotations, with who wrote them, that superseded what these changes did.
    pub(super) fn rotations_by(&self, changes: &[Change]) -> Vec<(&str, &Line)> {
        let cycles = changes.iter().filter(|change| change.fact == Fact::LifeCycle);
        let cycles: BTreeSet<&str> = set_of(cycles.map(|change| change.line.as_str()));
        let by_rotation = |line: &Line| line.said("source") == Some(ROTATION) && cycles.contains(line.hash());
        let superseded: BTreeSet<(&str, &EntryId, Moment)> = set_of(
            self.lines()
                .filter(|(_, line)| by_rotation(line))
                .map(|(writer, line)| (writer, &line.entry, line.at)),
        );
        self.lines()
            .filter(|(writer, line)| {
                line.kind() == "rotated" && superseded.contains(&(*writer, &line.entry, line.at))
            })
            .collect()
    }

    /// With each rotation that is taken back, what passed to the successor and nobody has changed since.
    pub(super) fn with_what_passed(&self, registry: &Registry, mut changes: Vec<Change>) -> Vec<Change> {
        let successors: BTreeSet<(&str, EntryId, Moment)> = set_of(
            self.rotations_by(&changes)
                .into_iter()
                .filter_map(|(writer, line)| Some((writer, line.said("successor")?.into(), line.at))),
        );
        let passed: BTreeSet<&str> = set_of(
            self.lines()
                .filter(|(writer, line)| {
                    line.said("source") == Some(ROTATION)
                        && successors.contains(&(*writer, line.entry.clone(), line.at))
                })
                .map(|(_, line)| line.hash()),
        );
        if !passed.is_empty() {
            let is_successor = |id: &EntryId| successors.iter().any(|(_, successor, _)| successor == id);
            let standing = self.last_changes(registry, |entry, _| is_successor(entry));
            changes.extend(standing.into_iter().filter(|change| passed.contains(change.line.as_str())));
        }
        changes
    }
}

/// Whether a fact is about what a certificate is for, and not about this one: its dates, its alerts and its ticket end with it.
fn goes_on(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::Purpose
            | Fact::Description
            | Fact::Owner
            | Fact::BackupOwner
            | Fact::Team
            | Fact::Contact
            | Fact::Tags
            | Fact::PlanDays
            | Fact::ActDays
            | Fact::Own(_)
    )
}

/// What a name says without numbers, dates and words of going, in small letters.
fn stem(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| {
        let letters = word.trim_matches(|letter: char| letter.is_ascii_digit());
        !letters.is_empty() && !is_month_of_date(word) && !PASSING.contains(&letters.to_lowercase().as_str())
    });
    let letters = words.map(|word| word.trim_end_matches(|letter: char| letter.is_ascii_digit()));
    letters.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// `19Apr2024`, as in the names that Salesforce proposes.
fn is_month_of_date(word: &str) -> bool {
    let letters = word.trim_matches(|letter: char| letter.is_ascii_digit());
    letters.len() == 3 && word.len() >= 8
}

#[cfg(test)]
mod tests;
