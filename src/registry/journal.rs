//! What happened to certificates: an append-only journal, one chain of hashes a writer.
//!
//! The hash of a line is SHA-256 over the hash before it, a line feed, and the line as JSON without white space, its keys
//! in the order of their letters. Before the first line stands the writer's own name, so that no chain passes for that of
//! somebody else. What was appended stays: undoing and deleting are lines too.

use core::fmt;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::EntryId;
use crate::intake::Integration;
use crate::moment::Moment;
use crate::order::sort_by_key;

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Event {
    /// It was first seen, or entered by hand or from a sheet, with what was said of it then.
    Seen {
        /// The source's name.
        source: String,
        /// What was said.
        facts: Facts,
    },
    /// A fact changed.
    Changed {
        /// Which.
        what: String,
        /// What it was.
        from: Option<String>,
        /// What it is now.
        to: Option<String>,
        /// The source's name.
        source: String,
    },
    /// An integration was found to use it.
    Linked {
        /// Which.
        integration: Integration,
    },
    /// Somebody looked whether all that is known of it is still so.
    Reviewed {
        /// Who.
        by: String,
    },
    /// An alert was raised.
    Alerted {
        /// The step's days.
        threshold_days: i64,
        /// When the step was crossed.
        crossed_at: Moment,
    },
    /// Somebody took note of an alert.
    Acknowledged {
        /// Who.
        by: String,
    },
    /// An alert is to come again.
    Snoozed {
        /// When.
        until: Moment,
        /// Why not now.
        reason: String,
    },
    /// Somebody is to see to it.
    Assigned {
        /// Who.
        to: String,
    },
    /// It was rotated.
    Rotated {
        /// The one that took its place, where that is known.
        successor: Option<EntryId>,
        /// What proves it: an address, a ticket, a sentence.
        evidence: String,
    },
    /// A name changed; its record id is the same.
    Renamed {
        /// Which: `label` or `unique-name`.
        what: String,
        /// What it was.
        from: String,
        /// What it is now.
        to: String,
        /// The source's name.
        source: String,
    },
    /// Another certificate for the same key.
    Reissued {
        /// SHA-256 of the former.
        from: String,
        /// SHA-256 of this.
        to: String,
        /// The source's name.
        source: String,
    },
    /// Another certificate with a key of its own.
    Renewed {
        /// SHA-256 of the former.
        from: String,
        /// SHA-256 of this.
        to: String,
        /// The source's name.
        source: String,
    },
    /// The signed chain that it waited for is there.
    ChainUploaded {
        /// The source's name.
        source: String,
    },
    /// It has the name of one that is gone since, and probably took its place.
    Replaced {
        /// That one.
        former: EntryId,
    },
    /// It turned out to be another entry too: what happened to that one happened to it.
    Joined {
        /// That entry.
        former: EntryId,
    },
    /// What people said of another was carried over to it: it is the same one under a new id.
    CarriedOver {
        /// That entry.
        former: EntryId,
    },
    /// A list that had been without it shows it again.
    Listed {
        /// The source's name.
        source: String,
    },
    /// A step of its rotation was done.
    StepDone {
        /// Which, by its public id.
        step: String,
        /// Who did it.
        by: String,
    },
    /// A step of its rotation is not done after all.
    StepUndone {
        /// Which, by its public id.
        step: String,
        /// Who says so.
        by: String,
    },
    /// It is gone from the org, or was forgotten here.
    Deleted {},
    /// A line of this journal was undone.
    Undone {
        /// The hash of that line.
        line: String,
    },
}

impl Event {
    /// The other entry whose history is this one's too.
    pub fn former(self) -> Option<EntryId> {
        match self {
            Self::Joined { former } | Self::CarriedOver { former } => Some(former),
            _ => None,
        }
    }
}

/// Facts and their values, in an order of their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(pub Vec<(String, String)>);

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// When it was appended.
    pub at: Moment,
    /// What it is about.
    pub entry: EntryId,
    /// What happened, with whatever a later version says of it: the hash is over all of that.
    event: Value,
    /// The hash of the chain up to here, lower-case hex.
    hash: String,
}

impl Line {
    /// What happened, by its name: `changed`, `reviewed`, and so on.
    pub fn kind(&self) -> &str {
        self.said("kind").unwrap_or_default()
    }

    /// What is said under one name of what happened. Journals are long, and most of their lines are not asked for more.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.told(name)?.as_str()
    }

    /// The same, where that is no text.
    pub(super) fn told(&self, name: &str) -> Option<&Value> {
        self.event.get(name)
    }

    /// The hash of the chain up to here, lower-case hex.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// The hash that it has to have after `before`.
    fn hash_after(&self, before: &str) -> String {
        let line = serde_json::json!({ "at": self.at, "entry": self.entry, "event": self.event });
        let text = format!("{before}\n{line}");
        base16ct::lower::encode_string(&Sha256::digest(text.as_bytes()))
    }
}

/// One chain: lines, how many there are, and the hash of the last. The count tells of lines that were cut off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chain {
    lines: Vec<Line>,
    length: usize,
    head: String,
}

impl Chain {
    fn empty(writer: &str) -> Self {
        Self { lines: Vec::new(), length: 0, head: writer.to_owned() }
    }

    /// Where the first line is that is not what was appended.
    fn fault(&self, writer: &str) -> Option<usize> {
        let mut before = writer;
        for (number, line) in self.lines.iter().enumerate() {
            if line.hash != line.hash_after(before) {
                return Some(number + 1);
            }
            before = &line.hash;
        }
        (self.length != self.lines.len() || self.head != before).then_some(self.lines.len() + 1)
    }

    /// Whether `other` says all that this says: the same lines, and perhaps more.
    fn is_within(&self, other: &Self) -> bool {
        let head = self.lines.last().map(|line| line.hash.as_str());
        self.length == self.lines.len()
            && head.is_none_or(|head| head == self.head)
            && other.lines.starts_with(&self.lines)
    }
}

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
        let Ok(event) = serde_json::to_value(event) else { return };
        if self.chains.is_empty() {
            self.chains.push(Chain::empty(&self.writer));
        }
        let Some(chain) = self.chains.iter_mut().max_by_key(|chain| chain.lines.len()) else { return };
        let mut line = Line { at, entry, event, hash: String::new() };
        line.hash = line.hash_after(&chain.head);
        chain.head = line.hash.clone();
        chain.lines.push(line);
        chain.length = chain.lines.len();
        if self.chains.len() > 1 {
            self.settle();
        }
    }

    /// Appends what was written beside the journal; whether all of it stands in one of its chains now.
    pub(super) fn attach(&mut self, tail: &Tail) -> bool {
        let Some(last) = tail.lines.last() else { return true };
        if self.chains.is_empty() {
            self.chains.push(Chain::empty(&self.writer));
        }
        let Some(chain) = self.chains.iter_mut().find(|chain| chain.head == tail.after) else {
            return tail.lines.iter().all(|line| self.lines().any(|known| known == line));
        };
        chain.lines.extend_from_slice(&tail.lines);
        chain.head.clone_from(&last.hash);
        chain.length = chain.lines.len();
        true
    }

    /// What the next line to be appended comes after.
    fn head(&self) -> &str {
        let longest = self.chains.iter().max_by_key(|chain| chain.lines.len());
        longest.map_or(&self.writer, |chain| &chain.head)
    }

    /// The tail of a journal that has just been written whole.
    pub(super) fn empty_tail(&self) -> Tail {
        Tail { writer: self.writer.clone(), after: self.head().to_owned(), lines: Vec::new() }
    }

    /// All lines, those of one chain in its order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.chains.iter().flat_map(|chain| &chain.lines)
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
        sort_by_key(&mut self.chains, |chain| (chain.head.clone(), format!("{chain:?}")));
        self.chains.dedup();
        let goes_on =
            |chain: &Chain| self.chains.iter().any(|other| chain != other && chain.is_within(other));
        let kept: Vec<bool> = self.chains.iter().map(|chain| !goes_on(chain)).collect();
        let mut kept = kept.into_iter();
        self.chains.retain(|_| kept.next().unwrap_or(true));
    }
}

impl fmt::Display for Journal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} lines)", self.writer, self.lines().count())
    }
}

#[cfg(test)]
mod tests {
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
        let hashes: Vec<_> = journal(&["Ann", "Bea"]).lines().map(|line| line.hash.clone()).collect();
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
        // What was cut off does not come back unseen.
        let cut = altered(|value| drop(value["chains"][0]["lines"].as_array_mut().unwrap().pop()));
        assert!(merged(&cut, &journal(&["Ann", "Bea", "Cleo"])).verify().is_err());
    }
}
