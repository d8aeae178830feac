//! What a backup holds and what merging it would change, in words.

use crate::registry::{Backup, BackupError, Contents, Gain, JournalFault};
use crate::words::Message;

/// A backup, as it is looked at before it is merged.
#[derive(Clone, Debug, PartialEq)]
pub struct BackupView {
    /// What it holds.
    pub holds: Message,
    /// Whether its journals are as they were written.
    pub journals: Message,
    /// Which are not.
    pub altered: Vec<Message>,
    /// What merging it would change.
    pub gain: Vec<Message>,
    /// Whether there is nothing to merge.
    pub is_here_already: bool,
}

impl BackupView {
    /// Of `theirs`, to be merged into `ours`.
    ///
    /// # Errors
    ///
    /// Where a piece cannot be read.
    pub fn new(ours: &Backup, theirs: &Backup) -> Result<Self, BackupError> {
        let Contents { entries, orgs, records, journal_lines } = theirs.contents()?;
        let gain = ours.gain_from(theirs);
        let altered = theirs.journal_faults()?.into_iter().map(|JournalFault::Altered { writer, line }| {
            Message::new("exchange-altered").with("writer", writer).with("line", line)
        });
        let altered: Vec<Message> = altered.collect();
        let journals = if altered.is_empty() { "exchange-intact" } else { "exchange-not-intact" };
        Ok(Self {
            holds: Message::new("exchange-holds")
                .with("entries", entries)
                .with("orgs", orgs)
                .with("records", records),
            journals: Message::new(journals).with("count", journal_lines),
            altered,
            gain: gain_lines(&gain),
            is_here_already: gain.is_nothing(),
        })
    }
}

fn gain_lines(gain: &Gain) -> Vec<Message> {
    let lines = [
        ("exchange-gain-entries", gain.new_entries),
        ("exchange-gain-changed", gain.changed_entries),
        ("exchange-gain-facts", gain.new_facts),
        ("exchange-gain-later-there", gain.later_there),
        ("exchange-gain-later-here", gain.later_here),
        ("exchange-gain-journal", gain.journal_lines),
        ("exchange-gain-others", gain.others),
    ];
    let told = lines.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<Message> = told.map(|(id, count)| Message::new(id).with("count", count)).collect();
    let nothing = gain.is_nothing().then(|| Message::new("exchange-gain-nothing"));
    told.into_iter().chain(nothing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str = include_str!("../../tests/fixtures/stored/backup-1.json");

    #[test]
    fn an_altered_journal_is_told_before_it_is_merged() {
        let backup = Backup::parse(STORED).unwrap();
        let view = BackupView::new(&Backup::default(), &backup).unwrap();
        assert_eq!((view.journals.id.as_str(), view.altered.len()), ("exchange-intact", 0));
        assert!(!view.is_here_already);
        let known = BackupView::new(&backup, &backup).unwrap();
        assert!(known.is_here_already);
        assert_eq!(known.gain, [Message::new("exchange-gain-nothing")]);
        let altered = STORED.replacen("\"source\": \"sheet\"", "\"source\": \"by-hand\"", 1);
        let view = BackupView::new(&backup, &Backup::parse(&altered).unwrap()).unwrap();
        assert_eq!((view.journals.id.as_str(), view.altered.len()), ("exchange-not-intact", 1));
    }
}
