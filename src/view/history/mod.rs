//! What happened to a certificate, in words: newest first, and as lanes of a picture.

mod event;
mod names;
mod picture;
mod verification;

pub use names::{step_for, step_of};
pub use picture::{HistoryPicture, Lane};
pub use verification::Verification;

use self::event::describe;
use super::certificate::Shown;
use super::written::written;
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{Book, Change, EntryId, Fact, Line, Registry, undone};
use crate::words::Message;

/// The history of one entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryView {
    /// What happened, the latest first.
    pub lines: Vec<HistoryLine>,
    /// The same as a picture.
    pub picture: Option<HistoryPicture>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryLine {
    /// The hash of its line in the journal.
    pub hash: String,
    /// `data-event`: the name of what happened.
    pub kind: &'static str,
    /// What happened, but for the argument `what`.
    pub text: Message,
    /// That argument: the name of a fact.
    pub what: Option<Shown>,
    /// What was said then, by name.
    pub said: Vec<(Shown, String)>,
    /// Who wrote it, and when.
    pub written: Message,
    /// Where that comes from.
    pub source: Option<Shown>,
    /// What undoing it would change; nothing where it cannot be undone.
    pub undo: Vec<Change>,
    /// Whether it was undone.
    pub is_undone: bool,
}

impl HistoryView {
    /// What the journals say of an entry.
    pub fn new(registry: &Registry, book: &Book, id: &EntryId, now: Moment) -> Self {
        let mut told = book.told_of(id);
        // Stable: what one browser wrote in the same moment stays in its order.
        sort_by_key(&mut told, |(_, line)| line.at);
        let undone = undone(told.iter().map(|(_, line)| *line));
        let undoable = book.undoable(registry, id);
        let mut lines: Vec<HistoryLine> = Vec::new();
        let mut goes_on = false;
        for (index, &(writer, line)) in told.iter().enumerate() {
            let drawn = HistoryLine {
                undo: undoable.iter().filter(|change| change.line == line.hash()).cloned().collect(),
                is_undone: undone.contains(line.hash()),
                ..describe(registry, line, &told, written(book, writer, line.at))
            };
            match lines.last_mut().filter(|_| goes_on) {
                Some(part) => part.go_on(drawn),
                None => lines.push(drawn),
            }
            goes_on = is_part_of_review(told.get(index..).unwrap_or_default());
        }
        lines.reverse();
        Self { lines, picture: HistoryPicture::new(&told, now) }
    }
}

impl HistoryLine {
    /// Becomes `next`, of which this is a part: undoing that undoes this too.
    fn go_on(&mut self, next: Self) {
        let part = core::mem::replace(self, next);
        self.undo.splice(0..0, part.undo);
        self.is_undone |= part.is_undone;
    }
}

/// Whether the first of these lines is what the review that follows wrote into the record.
fn is_part_of_review(told: &[(&str, &Line)]) -> bool {
    let [(writer, line), later @ ..] = told else { return false };
    let what = line.said("what").map(|what| Fact::from(what.to_owned()));
    line.kind() == "changed"
        && matches!(what, Some(Fact::Reviewed | Fact::ReviewedBy))
        && later
            .iter()
            .take(2)
            .any(|(other, next)| next.kind() == "reviewed" && (other, next.at) == (writer, line.at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Pen;

    fn at(day: u8) -> Moment {
        Moment::start_of_day(2026, 11, day).unwrap()
    }

    fn pen(day: u8) -> Pen {
        Pen { writer: "laptop".to_owned(), now: at(day) }
    }

    #[test]
    fn a_review_is_one_line_that_can_be_undone_as_a_whole() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let id = EntryId::from("x");
        book.review(&mut registry, &id, "Ann", "by-hand", &pen(2));
        let view = HistoryView::new(&registry, &book, &id, at(3));
        assert_eq!(view.lines.len(), 1);
        assert_eq!((view.lines[0].kind, view.lines[0].undo.len()), ("reviewed", 2));
        book.undo(&mut registry, &view.lines[0].undo, &pen(3));
        let after = HistoryView::new(&registry, &book, &id, at(3));
        let kinds: Vec<(&str, bool)> = after.lines.iter().map(|line| (line.kind, line.is_undone)).collect();
        assert_eq!(kinds, [("undone", false), ("undone", false), ("reviewed", true)]);
        assert!(after.lines[2].undo.is_empty());
    }
}
