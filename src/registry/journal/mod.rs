//! What happened to certificates: an append-only journal, one chain of hashes a writer.
//!
//! The hash of a line is SHA-256 over the hash before it, a line feed, and the line as JSON without white space, its keys
//! in the order of their letters. Before the first line stands the writer's own name, so that no chain passes for that of
//! somebody else. What was appended stays: undoing and deleting are lines too.

mod chain;
mod event;
mod line;
mod told;

use core::cmp::Ordering;
use core::fmt;

use serde::{Deserialize, Serialize};

pub use event::{Event, Facts};
pub use line::Line;

use self::chain::Chain;
use super::EntryId;
use crate::moment::Moment;
use crate::order::sort_by;

/// All that one writer appended.
///
/// There is more than one chain only where two copies of one writer went on separately, as when a browser's profile was
/// copied: both are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    writer: String,
    chains: Vec<Chain>,
}

/// The latest lines of a journal, as the background writes them: a journal grows, and is not written anew for each line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tail {
    /// Whose journal it goes on.
    pub writer: String,
    /// The hash that its first line comes after.
    pub after: String,
    lines: Vec<Line>,
}

/// What is wrong with a journal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalFault {
    /// A line is not what was appended, or lines are gone.
    #[error("the journal of {writer:?} was altered at line {line}")]
    Altered {
        /// Whose journal it is.
        writer: String,
        /// The first line that does not fit, from 1.
        line: usize,
    },
}

impl Journal {
    /// A journal without lines.
    pub fn new(writer: &str) -> Self {
        Self { writer: writer.to_owned(), chains: Vec::new() }
    }

    /// Who writes it.
    pub fn writer(&self) -> &str {
        &self.writer
    }

    /// Appends a line, to the longest chain where there is more than one.
    pub fn append(&mut self, entry: EntryId, event: &Event, at: Moment) {
        self.begin();
        let Some(chain) = self.chains.iter_mut().max_by_key(|chain| chain.lines().len()) else { return };
        let Some(line) = Line::after(chain.head(), entry, event, at) else { return };
        chain.push(line);
        // The longest goes on in no other, nor has it become another's equal: all that changed is its place.
        self.sort();
    }

    /// Appends what was written beside the journal; whether all of it stands in one of its chains now.
    pub(super) fn attach(&mut self, tail: &Tail) -> bool {
        if tail.lines.is_empty() {
            return true;
        }
        self.begin();
        let Some(chain) = self.chains.iter_mut().find(|chain| chain.head() == tail.after) else {
            return tail
                .lines
                .iter()
                .all(|line| self.chains.iter().any(|chain| chain.lines().contains(line)));
        };
        for line in &tail.lines {
            chain.push(line.clone());
        }
        true
    }

    /// There is a chain to append to.
    fn begin(&mut self) {
        if self.chains.is_empty() {
            self.chains.push(Chain::empty(&self.writer));
        }
    }

    /// What the next line to be appended comes after.
    fn head(&self) -> &str {
        let longest = self.chains.iter().max_by_key(|chain| chain.lines().len());
        longest.map_or(&self.writer, Chain::head)
    }

    /// The tail of a journal that has just been written whole.
    pub(super) fn empty_tail(&self) -> Tail {
        Tail { writer: self.writer.clone(), after: self.head().to_owned(), lines: Vec::new() }
    }

    /// All lines, those of one chain in its order. What chains have in common before they part is there once.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.chains.iter().enumerate().flat_map(|(number, chain)| {
            let before = self.chains.iter().take(number);
            let told = before.map(|other| chain.shared_with(other)).max().unwrap_or_default();
            chain.lines().iter().skip(told)
        })
    }

    /// Checks every chain.
    ///
    /// # Errors
    ///
    /// The first line that is not what was appended.
    pub fn verify(&self) -> Result<(), JournalFault> {
        let altered = |line| JournalFault::Altered { writer: self.writer.clone(), line };
        self.chains
            .iter()
            .find_map(|chain| chain.fault(&self.writer))
            .map_or(Ok(()), |line| Err(altered(line)))
    }

    /// How many chains there are; more than one is a fork.
    pub fn chains(&self) -> usize {
        self.chains.len()
    }

    /// Both journals of one writer in one; no line is lost.
    pub fn merge(&mut self, other: Self) {
        self.chains.extend(other.chains);
        self.settle();
    }

    /// Each chain once, without those that go on in another, in an order of their own.
    fn settle(&mut self) {
        self.sort();
        self.chains.dedup();
        let goes_on =
            |chain: &Chain| self.chains.iter().any(|other| chain != other && chain.is_within(other));
        let kept: Vec<bool> = self.chains.iter().map(|chain| !goes_on(chain)).collect();
        let mut kept = kept.into_iter();
        self.chains.retain(|_| kept.next().unwrap_or(true));
    }

    /// By their heads, which differ wherever nobody altered a line; else by all that they say.
    fn sort(&mut self) {
        if self.chains.len() > 1 {
            let text = |chain: &Chain| format!("{chain:?}");
            sort_by(&mut self.chains, |one, other| {
                let by_all = || if one == other { Ordering::Equal } else { text(one).cmp(&text(other)) };
                one.head().cmp(other.head()).then_with(by_all)
            });
        }
    }
}

impl fmt::Display for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} lines)", self.writer, self.lines().count())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn journal(reviewers: &[&str]) -> Journal {
        let mut journal = Journal::new("laptop");
        for by in reviewers {
            let event = Event::Reviewed { by: (*by).to_owned() };
            journal.append(EntryId::from("acme:0P1"), &event, Moment::EPOCH);
        }
        journal
    }

    fn altered(change: impl Fn(&mut Value)) -> Journal {
        let mut value = serde_json::to_value(journal(&["Ann", "Bea", "Cleo"])).unwrap();
        change(&mut value);
        serde_json::from_value(value).unwrap()
    }

    /// The hashes were made by `printf 'laptop\n{…}' | openssl dgst -sha256`, and the second with the first before it.
    #[test]
    fn the_chain_is_the_one_that_openssl_makes() {
        let hashes: Vec<_> = journal(&["Ann", "Bea"]).lines().map(|line| line.hash().to_owned()).collect();
        assert_eq!(
            hashes,
            [
                "454a80762de0c1b3b48a703857f6c159f794b39b4ffe43c3f502670f677478d6",
                "e22731873d94fd6393363a719fe6141548723817802d5d4c8d67e425f8e240d6"
            ]
        );
    }

    #[test]
    fn every_alteration_is_found() {
        assert_eq!(altered(|_| ()).verify(), Ok(()));
        let lines = "/chains/0/lines";
        type Change<'a> = (usize, &'a dyn Fn(&mut Value));
        let changes: [Change<'_>; 6] = [
            (2, &|value| value["chains"][0]["lines"][1]["event"]["by"] = "Dora".into()),
            (1, &|value| value["chains"][0]["lines"][0]["at"] = "2020-01-01T00:00:00Z".into()),
            (2, &|value| drop(value.pointer_mut(lines).unwrap().as_array_mut().unwrap().remove(1))),
            (3, &|value| drop(value.pointer_mut(lines).unwrap().as_array_mut().unwrap().pop())),
            (1, &|value| value.pointer_mut(lines).unwrap().as_array_mut().unwrap().swap(0, 1)),
            (1, &|value| value["writer"] = "desktop".into()),
        ];
        for (line, change) in changes {
            let journal = altered(change);
            let writer = journal.writer.clone();
            assert_eq!(journal.verify(), Err(JournalFault::Altered { writer, line }));
        }
    }

    #[test]
    fn a_merge_keeps_every_chain_and_the_longer_of_two_that_begin_alike() {
        let (short, long, other) = (journal(&["Ann"]), journal(&["Ann", "Bea"]), journal(&["Ann", "Cleo"]));
        let merged = |a: &Journal, b: &Journal| {
            let mut merged = a.clone();
            merged.merge(b.clone());
            merged
        };
        assert_eq!(merged(&short, &long), long);
        assert_eq!(merged(&long, &short), long);
        let forked = merged(&long, &other);
        assert_eq!(forked, merged(&other, &long));
        assert_eq!((forked.chains(), forked.verify()), (2, Ok(())));
        let told: Vec<&str> = forked.lines().filter_map(|line| line.said("by")).collect();
        assert!(told == ["Ann", "Bea", "Cleo"] || told == ["Ann", "Cleo", "Bea"], "{told:?}");
        // What was cut off does not come back unseen.
        let cut = altered(|value| drop(value["chains"][0]["lines"].as_array_mut().unwrap().pop()));
        assert!(merged(&cut, &journal(&["Ann", "Bea", "Cleo"])).verify().is_err());
    }

    #[test]
    fn a_fork_goes_on_in_its_order_and_keeps_it() {
        let mut forked = journal(&["Ann", "Bea"]);
        forked.merge(journal(&["Ann", "Cleo", "Cleo"]));
        for number in 0..20 {
            forked.append(EntryId::from("x"), &Event::Reviewed { by: number.to_string() }, Moment::EPOCH);
            let mut again = forked.clone();
            again.merge(forked.clone());
            assert_eq!(again, forked);
        }
        assert_eq!((forked.chains(), forked.lines().count(), forked.verify()), (2, 24, Ok(())));
    }
}
