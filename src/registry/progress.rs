//! How far the rotation of a certificate has come: which steps of its plan are done, by whom and when.
//!
//! Stored as a piece of its own (`plan/<entry id>`). Steps merge one by one, of two that say different things the later one
//! holds. A step belongs to the certificate as it was then: one that has since got a later end, under the same record, begins
//! anew.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::EntryId;
use crate::moment::Moment;
use crate::schedule::Life;

/// The step by which somebody says: this rotation has begun.
pub const BEGUN: &str = "begun";

/// That a step is done, or is not after all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// When it was said.
    pub at: Moment,
    /// The device on which.
    pub writer: String,
    /// Who did it.
    pub by: String,
    /// Whether it is done.
    pub done: bool,
    /// When the certificate ended, as known then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Moment>,
}

/// The steps of one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Whose rotation it is.
    pub entry: EntryId,
    steps: BTreeMap<String, Tick>,
}

impl Progress {
    /// No step is done yet.
    pub fn new(entry: EntryId) -> Self {
        Self { entry, steps: BTreeMap::new() }
    }

    /// Says that a step is done, or is not; whether that is news. What is said holds, even where the clock of this device is
    /// behind that of whoever said something before.
    pub(super) fn tick(&mut self, step: &str, mut tick: Tick) -> bool {
        let before = self.steps.get(step);
        let same =
            |before: &&Tick| before.done == tick.done && before.by == tick.by && before.ends == tick.ends;
        if before.is_some_and(|before| same(&before)) || before.is_none() && !tick.done {
            return false;
        }
        tick.at = tick.at.or_after(before.map(|before| before.at));
        self.steps.insert(step.to_owned(), tick);
        true
    }

    /// That a step is done, in the rotation of `life`.
    pub fn done(&self, step: &str, life: Option<Life>) -> Option<&Tick> {
        self.steps.get(step).filter(|tick| tick.done && tick.is_of(life))
    }

    /// All that is done in the rotation of `life`.
    pub fn all_done(&self, life: Option<Life>) -> impl Iterator<Item = (&str, &Tick)> {
        let is_done = move |(_, tick): &(&String, &Tick)| tick.done && tick.is_of(life);
        self.steps.iter().filter(is_done).map(|(step, tick)| (step.as_str(), tick))
    }

    /// Whether anything was ever said.
    pub(super) fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Takes over the steps of another of which nothing is said here.
    pub(super) fn fill_in(&mut self, other: Self) {
        for (step, tick) in other.steps {
            self.steps.entry(step).or_insert(tick);
        }
    }

    /// Both in one; in which order they come does not matter.
    pub fn merge(&mut self, other: Self) {
        for (step, theirs) in other.steps {
            let ours = self.steps.entry(step).or_insert_with(|| theirs.clone());
            if *ours < theirs {
                *ours = theirs;
            }
        }
    }
}

impl Tick {
    /// Whether it was said in the rotation of `life`. A day, or a date that somebody corrected, is no new rotation; an end
    /// that is further away than old and new are ever valid together is.
    fn is_of(&self, life: Option<Life>) -> bool {
        match (self.ends, life) {
            (Some(ends), Some(life)) => life.ending.moment - ends <= life.overlap(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::{Ending, Precision};

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn tick(day: &str, writer: &str, done: bool) -> Tick {
        Tick { at: at(day), writer: writer.to_owned(), by: "Ann".to_owned(), done, ends: None }
    }

    fn life(end: &str) -> Option<Life> {
        let ending = Ending { moment: at(end), precision: Precision::Day };
        Some(Life { created: Some(ending.moment - time::Duration::days(365)), ending })
    }

    #[test]
    fn the_later_word_holds_whichever_comes_first() {
        let progress = |day: &str, writer: &str, done| {
            let mut progress = Progress::new(EntryId::from("x"));
            progress.tick("create", tick("2026-01-01T00:00:00Z", "z", true));
            progress.tick("create", tick(day, writer, done));
            progress
        };
        let early = progress("2026-01-02T00:00:00Z", "b", false);
        let mut late = progress("2026-01-03T00:00:00Z", "a", false);
        late.tick("create", tick("2026-01-04T00:00:00Z", "a", true));
        for (one, other) in [(&early, &late), (&late, &early)] {
            let mut merged = one.clone();
            merged.merge(other.clone());
            assert!(merged.done("create", None).is_some_and(|tick| tick.writer == "a"));
        }
        let mut behind = early.clone();
        assert!(behind.tick("create", tick("2025-01-01T00:00:00Z", "b", true)));
        behind.merge(early);
        assert!(behind.done("create", None).is_some());
    }

    #[test]
    fn what_was_never_done_cannot_be_undone() {
        let mut progress = Progress::new(EntryId::from("x"));
        assert!(!progress.tick("create", tick("2026-01-01T00:00:00Z", "a", false)));
        assert_eq!(progress.all_done(None).count(), 0);
    }

    #[test]
    fn a_later_end_under_the_same_record_begins_anew() {
        let mut progress = Progress::new(EntryId::from("x"));
        let ends = Some(at("2026-12-31T00:00:00Z"));
        progress.tick("create", Tick { ends, ..tick("2026-11-01T00:00:00Z", "a", true) });
        for (end, done) in
            [("2026-12-31T12:00:00Z", true), ("2026-12-01T00:00:00Z", true), ("2027-12-31T00:00:00Z", false)]
        {
            assert_eq!(progress.done("create", life(end)).is_some(), done, "{end}");
        }
    }
}
