//! Whether the journals are what was written, in words for whoever asks.

use crate::registry::{Book, JournalFault};
use crate::view::written::browser;
use crate::words::Message;

/// What a check of the journals found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    /// Whether every line is what was appended.
    pub is_sound: bool,
    /// All in all, then one a journal.
    pub found: Vec<Message>,
}

impl Verification {
    /// Checks every chain of every journal.
    pub fn new(book: &Book) -> Self {
        let mut found = Vec::new();
        let mut faults = 0_usize;
        for journal in book.journals() {
            let who = browser(journal.writer()).unwrap_or(journal.writer());
            let line = match journal.verify() {
                Ok(()) => None,
                Err(JournalFault::Altered { line, .. }) => Some(line),
            };
            faults += usize::from(line.is_some());
            let id = match (line, book.writer() == Some(journal.writer())) {
                (None, true) => "history-sound-here",
                (None, false) => "history-sound",
                (Some(_), true) => "history-altered-here",
                (Some(_), false) => "history-altered",
            };
            let message = Message::new(id).with("name", who).with("count", journal.lines().count());
            found.push(message.with("line", line.unwrap_or_default()));
            if journal.chains() > 1 {
                found.push(Message::new("history-forked").with("name", who).with("count", journal.chains()));
            }
        }
        let id = match (faults, found.is_empty()) {
            (_, true) => "history-verified-empty",
            (0, false) => "history-verified",
            _ => "history-not-verified",
        };
        found.insert(0, Message::new(id).with("count", faults));
        Self { is_sound: faults == 0, found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::registry::{EntryId, Event, Json};

    fn at(day: u8) -> Moment {
        Moment::start_of_day(2026, 11, day).unwrap()
    }

    #[test]
    fn a_check_says_which_journal_was_altered_and_where() {
        let mut book = Book::default();
        assert_eq!(Verification::new(&book).found[0].id, "history-verified-empty");
        book.pen(|| "laptop".to_owned(), at(1));
        book.append("laptop", &EntryId::from("x"), &Event::Deleted {}, at(1));
        book.append("desktop", &EntryId::from("x"), &Event::Deleted {}, at(1));
        let ids = |book: &Book| -> Vec<String> {
            Verification::new(book).found.into_iter().map(|message| message.id).collect()
        };
        assert_eq!(ids(&book), ["history-verified", "history-sound", "history-sound-here"]);
        let journal = book.journals().next().unwrap();
        let text = serde_json::to_string(journal).unwrap().replace("2026-11-01", "2026-11-02");
        book.put::<Json>("journal/desktop", serde_json::from_str(&text).unwrap());
        assert_eq!(ids(&book), ["history-not-verified", "history-altered", "history-sound-here"]);
    }
}
