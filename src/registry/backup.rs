//! A registry as one file: `{"$schema": …, "version": 1, "pieces": {key: value}}`, with the keys and values of storage.
//!
//! Keys are in the order of their letters, also inside pieces: the same registry is the same file. The pieces alone, as
//! they stand in a browser's storage, are read too.

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::book::{DEVICE_KEY, JOURNAL_PREFIX, TAIL_PREFIX};
use super::{Book, BookPiece, Decode, Piece, Registry, StoredError, reunion};

/// The name of the shape of such a file.
const SHAPE: &str = "urn:certkeep:backup:1";

/// Its version.
const VERSION: u64 = 1;

/// All pieces of a registry and its book, and of whatever a later version keeps beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Backup {
    pub(super) pieces: BTreeMap<String, Value>,
}

/// Why a file is no backup that can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// It is not JSON.
    #[error("the file is not JSON, at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON of something else.
    #[error("the file is not a registry of Certkeep")]
    NotABackup,
    /// A newer Certkeep wrote it.
    #[error("the backup has version {found}, this version of Certkeep knows {VERSION}")]
    Newer {
        /// The version found.
        found: u64,
    },
    /// The pieces have a newer schema.
    #[error(transparent)]
    Schema(#[from] StoredError),
    /// A piece is not what its key says.
    #[error("the piece {key:?} cannot be read")]
    Unreadable {
        /// Its key.
        key: String,
    },
}

/// Pieces as `serde_json` has them.
enum Json {}

impl Decode for Json {
    type Value = Value;

    fn decode<T: DeserializeOwned>(value: Value) -> Option<T> {
        serde_json::from_value(value).ok()
    }
}

impl Backup {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Where it is not JSON, no registry, or of a newer version.
    pub fn parse(text: &str) -> Result<Self, BackupError> {
        let text = text.trim_start_matches('\u{feff}');
        let value: Value = serde_json::from_str(text)
            .map_err(|error| BackupError::NotJson { line: error.line(), column: error.column() })?;
        let Value::Object(mut file) = value else { return Err(BackupError::NotABackup) };
        let is_stored = file.get("certkeep").is_some_and(|header| header.get("schema").is_some());
        let pieces = match (file.get("version").and_then(Value::as_u64), file.remove("pieces")) {
            (Some(VERSION), Some(Value::Object(pieces))) => pieces,
            (Some(found), _) if found > VERSION => return Err(BackupError::Newer { found }),
            _ if is_stored => file,
            _ => return Err(BackupError::NotABackup),
        };
        Self { pieces: pieces.into_iter().collect() }.of_no_browser()
    }

    /// Without what one browser keeps for itself: its name, and the tails of journals, which are put on.
    fn of_no_browser(mut self) -> Result<Self, BackupError> {
        let (_, book) = self.open()?;
        if let Some(writer) = book.loose_tail() {
            return Err(BackupError::Unreadable { key: format!("{TAIL_PREFIX}{writer}") });
        }
        self.pieces.retain(|key, _| key != DEVICE_KEY && !key.starts_with(TAIL_PREFIX));
        for journal in book.journals() {
            let key = format!("{JOURNAL_PREFIX}{}", journal.writer());
            self.set(key, &BookPiece::Journal(journal), false);
        }
        Ok(self)
    }

    /// The registry and its book.
    ///
    /// # Errors
    ///
    /// Where a piece cannot be read: nothing is lost silently.
    pub fn open(&self) -> Result<(Registry, Book), BackupError> {
        let (registry, unreadable) = Registry::from_stored::<Json>(self.pieces.clone())?;
        let mut book = Book::default();
        let unread =
            self.pieces.iter().find(|(key, value)| book.put::<Json>(key, (*value).clone()).is_none());
        match unreadable.into_iter().next().or_else(|| unread.map(|(key, _)| key.clone())) {
            Some(key) => Err(BackupError::Unreadable { key }),
            None => Ok((registry, book)),
        }
    }

    /// Writes what changed in the registry and its book.
    pub fn take_changes(&mut self, registry: &mut Registry, book: &mut Book) {
        for key in registry.take_changes() {
            let piece = registry.piece(&key);
            self.set(key, &piece, matches!(piece, Piece::Removed));
        }
        // A file has its journals whole.
        for key in book.take_changes().into_iter().filter(|key| !key.starts_with(TAIL_PREFIX)) {
            let piece = book.piece(&key);
            self.set(key, &piece, matches!(piece, BookPiece::Removed));
        }
    }

    fn set(&mut self, key: String, piece: &impl Serialize, is_removed: bool) {
        match serde_json::to_value(piece) {
            Ok(value) if !is_removed => drop(self.pieces.insert(key, value)),
            _ => drop(self.pieces.remove(&key)),
        }
    }

    /// Both backups in one. The same two give the same file, in whatever order they come; more than two give the same,
    /// however they are put together; and one with itself is itself.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        reunion::merge(self, other)
    }
}

impl core::fmt::Display for Backup {
    /// The file.
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let file = json!({ "$schema": SHAPE, "version": VERSION, "pieces": self.pieces });
        writeln!(formatter, "{}", serde_json::to_string_pretty(&file).map_err(|_| core::fmt::Error)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_registry_is_refused_by_name() {
        for (text, error) in [
            ("", BackupError::NotJson { line: 1, column: 0 }),
            ("[]", BackupError::NotABackup),
            ("{}", BackupError::NotABackup),
            (r#"{"version": 1}"#, BackupError::NotABackup),
            (r#"{"version": 2, "pieces": {}}"#, BackupError::Newer { found: 2 }),
            (
                r#"{"version": 1, "pieces": {"record/x": 7}}"#,
                BackupError::Unreadable { key: "record/x".to_owned() },
            ),
            (r#"{"certkeep": {"schema": 99}}"#, BackupError::Schema(StoredError::Newer { found: 99 })),
        ] {
            assert_eq!(Backup::parse(text).unwrap_err(), error, "{text}");
        }
    }

    #[test]
    fn pieces_of_a_later_version_stay() {
        let text = r#"{"version": 1, "pieces": {"runbook/x": {"step": 3}}}"#;
        let backup = Backup::parse(text).unwrap();
        let again = Backup::parse(&backup.to_string()).unwrap();
        assert_eq!(again, backup);
        assert!(again.to_string().contains("\"step\": 3"));
    }
}
