//! One line: what happened, when, and the hash that chains it to the line before.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::Event;
use crate::moment::Moment;
use crate::registry::EntryId;

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
    /// A line that comes after the hash `before`; `None` where what happened cannot be written, which no event of ours is.
    pub(super) fn after(before: &str, entry: EntryId, event: &Event, at: Moment) -> Option<Self> {
        let mut line = Self { at, entry, event: serde_json::to_value(event).ok()?, hash: String::new() };
        line.hash = line.hash_after(before);
        Some(line)
    }

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

    /// Whether it is what was appended after the hash `before`.
    pub(super) fn goes_on(&self, before: &str) -> bool {
        self.hash == self.hash_after(before)
    }

    fn hash_after(&self, before: &str) -> String {
        let line = serde_json::json!({ "at": self.at, "entry": self.entry, "event": self.event });
        let text = format!("{before}\n{line}");
        base16ct::lower::encode_string(&Sha256::digest(text.as_bytes()))
    }
}
