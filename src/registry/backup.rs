//! A registry as one file: `{"$schema": …, "version": 1, "pieces": {key: value}}`, with the keys and values of storage.
//!
//! Keys are in the order of their letters, also inside pieces: the same registry is the same file. The pieces alone, as
//! they stand in a browser's storage, are read too.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::book::{DEVICE_KEY, JOURNAL_PREFIX, TAIL_PREFIX};
use super::{Book, BookPiece, Decode, Piece, Registry, StoredError, reunion};
use crate::order::map_of;

/// The name of the shape of such a file.
const SHAPE: &str = "urn:certkeep:backup:1";

/// What the names of all its shapes begin with, those of later versions too.
const SHAPES: &str = "urn:certkeep:backup:";

/// Before what a copy of all pieces was made: `before-migration/<schema>`, `before-replacement`. They are of one browser.
pub const COPY_PREFIX: &str = "before-";

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
#[derive(Debug)]
pub enum Json {}

impl Decode for Json {
    type Value = Value;

    /// Not inlined: storage and merges read the same types.
    #[inline(never)]
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
        let is_named = |name: &Value| name.as_str().is_some_and(|name| name.starts_with(SHAPES));
        if !file.get("$schema").is_none_or(is_named) {
            return Err(BackupError::NotABackup);
        }
        let is_stored = file.get("certkeep").is_some_and(|header| header.get("schema").is_some());
        let pieces = match (file.get("version").and_then(Value::as_u64), file.remove("pieces")) {
            (Some(VERSION), Some(Value::Object(pieces))) => pieces,
            (Some(found), _) if found > VERSION => return Err(BackupError::Newer { found }),
            _ if is_stored => file,
            _ => return Err(BackupError::NotABackup),
        };
        let backup = Self { pieces: map_of(pieces) };
        if let Some((key, _)) = backup.pieces.iter().find(|(key, piece)| !is_of_its_key(key, piece)) {
            return Err(BackupError::Unreadable { key: key.clone() });
        }
        let (_, book) = backup.open()?;
        if let Some(writer) = book.loose_tail() {
            return Err(BackupError::Unreadable { key: format!("{TAIL_PREFIX}{writer}") });
        }
        Ok(Self::of_pieces(backup.pieces))
    }

    /// The pieces of a browser's storage without what that browser keeps for itself: its name, its copies, and the tails of
    /// journals, which are put on. Also what cannot be read is kept: a later version may read it.
    pub fn of_pieces(pieces: impl IntoIterator<Item = (String, Value)>) -> Self {
        let mut backup = Self { pieces: map_of(pieces) };
        let mut book = Book::default();
        for (key, value) in &backup.pieces {
            if key.starts_with(JOURNAL_PREFIX) || key.starts_with(TAIL_PREFIX) {
                let _ = book.put::<Json>(key, value.clone());
            }
        }
        // Where nothing was put on, a journal stays to the letter: Verify is to see what was written.
        for journal in book.journals() {
            if backup.pieces.contains_key(&format!("{TAIL_PREFIX}{}", journal.writer())) {
                let key = format!("{JOURNAL_PREFIX}{}", journal.writer());
                backup.set(key, serde_json::to_value(journal).ok(), &mut Vec::new());
            }
        }
        // A tail that goes on where no journal ends stays, for Verify to find.
        let is_put_on =
            |key: &str| key.strip_prefix(TAIL_PREFIX).is_some_and(|writer| book.loose_tail() != Some(writer));
        backup.pieces.retain(|key, _| !Self::is_of_one_browser(key) && !is_put_on(key));
        backup
    }

    /// The pieces by their keys.
    pub fn pieces(&self) -> &BTreeMap<String, Value> {
        &self.pieces
    }

    /// Whether what stands under a key means something in one browser alone.
    pub fn is_of_one_browser(key: &str) -> bool {
        key == DEVICE_KEY || key.starts_with(COPY_PREFIX)
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
            None => {
                book.gather_plans(&registry);
                Ok((registry, book))
            }
        }
    }

    /// Writes what changed in the registry and its book. A file has its journals whole, without tails.
    pub fn take_changes(&mut self, registry: &mut Registry, book: &mut Book) {
        self.take_stored_changes(registry, book);
        self.pieces.retain(|key, _| !key.starts_with(TAIL_PREFIX));
    }

    /// The same as storage has it, with the tails that a journal written whole begins anew; names the keys that nothing is
    /// behind any more.
    pub fn take_stored_changes(&mut self, registry: &mut Registry, book: &mut Book) -> Vec<String> {
        let mut removed = Vec::new();
        for key in registry.take_changes() {
            let piece = registry.piece(&key);
            let value = serde_json::to_value(&piece).ok().filter(|_| !matches!(piece, Piece::Removed));
            self.set(key, value, &mut removed);
        }
        for key in book.take_changes() {
            let piece = book.piece(&key);
            let value = serde_json::to_value(&piece).ok().filter(|_| !matches!(piece, BookPiece::Removed));
            self.set(key, value, &mut removed);
        }
        removed
    }

    fn set(&mut self, key: String, value: Option<Value>, removed: &mut Vec<String>) {
        match value {
            Some(value) => drop(self.pieces.insert(key, value)),
            None => {
                self.pieces.remove(&key);
                removed.push(key);
            }
        }
    }

    /// Both backups in one. The same two give the same file, in whatever order they come; more than two give the same,
    /// however they are put together; and one with itself is itself.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        reunion::merge(self, other)
    }
}

/// Whether a piece is of the entry that its key names: of two of one entry, one would hide the other.
fn is_of_its_key(key: &str, piece: &Value) -> bool {
    let Some((kind, id)) = key.split_once('/') else { return true };
    let name = match kind {
        "entry" => "id",
        "record" | "alerts" | "plan" => "entry",
        _ => return true,
    };
    piece.get(name).and_then(Value::as_str) == Some(id)
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
            (r#"{"$schema": "urn:other:1", "version": 1, "pieces": {}}"#, BackupError::NotABackup),
            (r#"{"$schema": "urn:certkeep:backup:2", "version": 2}"#, BackupError::Newer { found: 2 }),
            (
                r#"{"version": 1, "pieces": {"plan/x": {"entry": "y", "steps": {}}}}"#,
                BackupError::Unreadable { key: "plan/x".to_owned() },
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

    #[test]
    fn what_means_something_in_one_browser_alone_is_in_no_backup() {
        let pieces = ["device", "before-migration/0", "before-replacement", "runbook/x"];
        let backup = Backup::of_pieces(pieces.map(|key| (key.to_owned(), json!({}))));
        assert_eq!(backup.pieces.keys().collect::<Vec<_>>(), ["runbook/x"]);
        let older = Backup::parse(r#"{"version": 1, "pieces": {"certkeep": {"schema": 0}}}"#).unwrap();
        let newer = Backup::parse(r#"{"version": 1, "pieces": {"certkeep": {"schema": 1}}}"#).unwrap();
        assert_eq!(older.clone().merge(newer.clone()), newer);
        assert_eq!(newer.clone().merge(older), newer);
    }

    #[test]
    fn the_tail_of_a_journal_is_put_on_also_where_another_piece_cannot_be_read() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let pen = crate::registry::Pen { writer: "laptop".to_owned(), now: crate::moment::Moment::EPOCH };
        let id = crate::registry::EntryId::from("acme:Okta");
        for owner in ["Ann", "Bea"] {
            book.change(
                &mut registry,
                &id,
                crate::registry::Fact::Owner,
                Some(owner.to_owned()),
                "by-hand",
                &pen,
            );
        }
        let whole = serde_json::to_value(book.journals().next().unwrap()).unwrap();
        // What the background keeps: the second line beside a journal of the first.
        let lines = whole["chains"][0]["lines"].as_array().unwrap().clone();
        let first = json!({ "writer": "laptop", "chains": [{ "lines": [lines[0]], "length": 1, "head": lines[0]["hash"] }] });
        let tail = json!({ "writer": "laptop", "after": lines[0]["hash"], "lines": [lines[1]] });
        let stored = [("journal/laptop", first), ("tail/laptop", tail), ("record/x", json!(7))];
        let backup = Backup::of_pieces(stored.map(|(key, value)| (key.to_owned(), value)));
        assert_eq!(backup.pieces.keys().collect::<Vec<_>>(), ["journal/laptop", "record/x"]);
        assert_eq!(backup.pieces["journal/laptop"], whole);
    }
}
