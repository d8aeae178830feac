//! Lines of which each carries the hash of all before it.

use serde::{Deserialize, Serialize};

use super::Line;

/// One chain: lines, how many there are, and the hash of the last. The count tells of lines that were cut off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chain {
    lines: Vec<Line>,
    length: usize,
    head: String,
}

impl Chain {
    /// A chain without lines begins with the writer's own name.
    pub(super) fn empty(writer: &str) -> Self {
        Self { lines: Vec::new(), length: 0, head: writer.to_owned() }
    }

    /// Appends a line that goes on where this ends.
    pub(super) fn push(&mut self, line: Line) {
        line.hash().clone_into(&mut self.head);
        self.lines.push(line);
        self.length = self.lines.len();
    }

    /// The hash that the next line comes after.
    pub(super) fn head(&self) -> &str {
        &self.head
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Where the first line is that is not what was appended.
    pub(super) fn fault(&self, writer: &str) -> Option<usize> {
        let mut before = writer;
        for (number, line) in self.lines.iter().enumerate() {
            if !line.goes_on(before) {
                return Some(number + 1);
            }
            before = line.hash();
        }
        (self.length != self.lines.len() || self.head != before).then_some(self.lines.len() + 1)
    }

    /// Whether `other` says all that this says: the same lines, and perhaps more.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        let head = self.lines.last().map(Line::hash);
        self.length == self.lines.len()
            && head.is_none_or(|head| head == self.head)
            // Of two that part late, their last lines tell at once.
            && self.length.checked_sub(1).is_none_or(|last| other.lines.get(last) == self.lines.last())
            && other.lines.starts_with(&self.lines)
    }

    /// How many lines both begin with.
    pub(super) fn shared_with(&self, other: &Self) -> usize {
        self.lines.iter().zip(&other.lines).take_while(|(one, other)| one.hash() == other.hash()).count()
    }
}
