//! Octets into rows of cells: encoding, delimiter, and which row has the headings.

use csv::{ReaderBuilder, StringRecord};

use super::encoding::decode;
use super::formula::restore;
use super::heading::Column;
use crate::intake::workbook::{MAX_COLUMNS, WorkbookError};
use crate::order::set_of;

/// A sheet, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The headings, as they stand.
    pub headings: Vec<String>,
    /// The rows below them that are not empty.
    pub rows: Vec<Row>,
    /// The lines above the headings that were passed over.
    pub passed_over: Vec<u64>,
    /// Whether days that are written as numbers count from 1904.
    pub counts_from_1904: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells, as many as there are headings or more; white space around them is gone.
    pub cells: Vec<String>,
}

/// Why a file is no sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There is nothing in it.
    #[error("the sheet is empty")]
    Empty,
    /// There are headings and no row.
    #[error("the sheet has headings and no rows")]
    NoRows,
    /// It is a workbook that cannot be read, or an archive of something else.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
    /// It is a compound file: a workbook of the form before 2007, or one under a password.
    #[error("the file is an old workbook or one under a password: save it as an ordinary .xlsx, or as CSV")]
    OldWorkbook,
    /// It is no text.
    #[error("the file is no text, at octet {offset}")]
    NotText {
        /// Of the first octet that no text has.
        offset: usize,
    },
    /// It is larger than any sheet of certificates.
    #[error("the sheet has {len} octets, at most {MAX_SHEET} are read")]
    TooLarge {
        /// Its length.
        len: usize,
    },
    /// No column says which certificate a row is about.
    #[error("no column of the sheet names certificates, by label, unique name or fingerprint")]
    NoName,
}

impl SheetError {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NoRows => "no-rows",
            Self::Workbook(error) => error.variant(),
            Self::OldWorkbook => "old-workbook",
            Self::NotText { .. } => "not-text",
            Self::TooLarge { .. } => "too-large",
            Self::NoName => "no-name",
        }
    }
}

/// The largest sheet that is read.
pub const MAX_SHEET: usize = 64 * 1024 * 1024;

/// Headings stand within so many rows; above them may stand a title.
const HEADING_ROWS: usize = 10;

const DELIMITERS: &[u8] = b",;\t|";

impl Sheet {
    /// How many of its columns are known.
    pub fn known_headings(&self) -> usize {
        known_headings(&self.headings)
    }

    /// Reads a text that is a sheet of anybody's; [`read_sheets`](super::read_sheets) reads workbooks too.
    ///
    /// # Errors
    ///
    /// Where it is none, or has no rows.
    pub fn read(octets: &[u8]) -> Result<Self, SheetError> {
        if octets.len() > MAX_SHEET {
            return Err(SheetError::TooLarge { len: octets.len() });
        }
        if octets.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(SheetError::OldWorkbook);
        }
        let (text, _) = decode(octets);
        if let Some(offset) = text.find('\0') {
            return Err(SheetError::NotText { offset });
        }
        if !text.contains(char::is_alphanumeric) {
            return Err(SheetError::Empty);
        }
        let (told, text, skipped) = told_delimiter(&text);
        let delimiter = told.or_else(|| most_likely(text)).ok_or(SheetError::Empty)?;
        let mut records = records(text, delimiter, usize::MAX);
        for record in &mut records {
            record.line += skipped;
        }
        Self::of_rows(records)
    }

    /// The sheet of these rows, of which none is empty.
    ///
    /// # Errors
    ///
    /// Where there are none below the headings.
    pub fn of_rows(mut records: Vec<Row>) -> Result<Self, SheetError> {
        let at = heading_row(&records).ok_or(SheetError::Empty)?;
        let below = records.split_off(at + 1);
        let headings = records.pop().map(|row| row.cells).unwrap_or_default();
        let rows: Vec<Row> = below
            .into_iter()
            .map(|mut row| {
                row.cells.resize(row.cells.len().max(headings.len()), String::new());
                row
            })
            .collect();
        if rows.is_empty() {
            return Err(SheetError::NoRows);
        }
        let passed_over = records.iter().map(|row| row.line).collect();
        Ok(Self { headings, rows, passed_over, counts_from_1904: false })
    }
}

/// The delimiter that spreadsheets understand where the first line says `sep=;`, and the text after that.
fn told_delimiter(text: &str) -> (Option<u8>, &str, u64) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let told =
        line.trim_end().trim_matches('"').strip_prefix("sep=").and_then(|told| match told.as_bytes() {
            [delimiter] if DELIMITERS.contains(delimiter) => Some(*delimiter),
            [] if line.starts_with("sep=\t") => Some(b'\t'),
            _ => None,
        });
    match told {
        Some(_) => (told, text.get(line.len()..).unwrap_or_default(), 1),
        None => (None, text, 0),
    }
}

/// The delimiter under which the headings say most, and the rows are as long as the headings.
fn most_likely(text: &str) -> Option<u8> {
    let score = |delimiter: u8| {
        let rows = records(text, delimiter, 50);
        let heading = rows.get(heading_row(&rows)?)?;
        let width = heading.cells.len();
        let even = rows.iter().filter(|row| row.cells.len() == width).count();
        Some((known_headings(&heading.cells), if width > 1 { even } else { 0 }, width))
    };
    // Of equal ones the first holds: a comma, if all else fails.
    let mut best: Option<(u8, _)> = None;
    for &delimiter in DELIMITERS {
        let Some(score) = score(delimiter) else { continue };
        if best.is_none_or(|(_, known)| known < score) {
            best = Some((delimiter, score));
        }
    }
    best.map(|(delimiter, _)| delimiter)
}

fn records(text: &str, delimiter: u8, most: usize) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let cell = |cell: &str| restore(cell.trim_matches([' ', '\u{a0}', '\r', '\n', '\t'])).to_owned();
    let mut lines = Lines { text, counted: 0, line: 1 };
    let row = |record: StringRecord| {
        let line = lines.of_row(record.position().map_or(0, csv::Position::byte));
        Row { line, cells: record.iter().take(MAX_COLUMNS).map(cell).collect() }
    };
    let records = reader.records().filter_map(Result::ok).map(row);
    records.filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).take(most).collect()
}

/// Counts lines from row to row. The parser's own count is one short where lines end in two characters: it leaves the second
/// one to the next row.
struct Lines<'a> {
    text: &'a str,
    counted: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line that a row begins on which the parser read from `offset` on.
    fn of_row(&mut self, offset: u64) -> u64 {
        let rest =
            usize::try_from(offset).ok().and_then(|offset| self.text.get(offset..)).unwrap_or_default();
        let begin = self.text.len() - rest.trim_start_matches(['\r', '\n']).len();
        let passed = self.text.get(self.counted..begin).unwrap_or_default().replace("\r\n", "\n");
        self.line += passed.matches(['\r', '\n']).count() as u64;
        self.counted = begin;
        self.line
    }
}

/// The row that has most headings of those that are known; the first, where none has any.
fn heading_row(rows: &[Row]) -> Option<usize> {
    let mut best = rows.first().map(|_| (0, 0))?;
    for (at, row) in rows.iter().enumerate().take(HEADING_ROWS) {
        let known = known_headings(&row.cells);
        if known > best.1 {
            best = (at, known);
        }
    }
    Some(best.0)
}

/// How many columns are known; two of one kind are one.
fn known_headings(cells: &[String]) -> usize {
    set_of(cells.iter().filter_map(|cell| Column::of_heading(cell))).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        Sheet::read(text.as_bytes()).unwrap().rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn every_delimiter_is_found_also_where_another_stands_in_the_cells() {
        for text in [
            "Label,Owner\nA,\"Ann; Bea\"\nB,Cleo\n",
            "Label;Owner\r\nA;Ann; Bea\r\nB;Cleo\r\n",
            "Label\tOwner\nA\tAnn; Bea\nB\tCleo\n",
            "Label|Owner\nA|Ann; Bea\nB|Cleo\n",
            "sep=;\nLabel;Owner\nA;\"Ann; Bea\"\nB;Cleo\n",
        ] {
            let cells = rows(text);
            assert_eq!(cells[1], ["B", "Cleo"], "{text}");
            assert!(cells[0].join("; ").ends_with("Ann; Bea"), "{text}");
        }
        assert_eq!(rows("Zertifikat;Preis\nA;1,5\n"), [["A", "1,5"]]);
    }

    #[test]
    fn a_title_above_the_headings_is_passed_over() {
        let sheet = Sheet::read(b"Certificates 2026,,\n\nLabel,Owner,Expires\nA,Ann,2027-01-01\n").unwrap();
        assert_eq!((sheet.headings.len(), sheet.passed_over, sheet.rows[0].line), (3, vec![1], 4));
    }

    #[test]
    fn cells_keep_line_ends_and_formulas_come_back() {
        let cells = rows("Label,Notes\r\n\"A\",\"one\r\ntwo \"\"three\"\"\"\r\nB,'=1+1\r\n");
        assert_eq!(cells, [["A", "one\r\ntwo \"three\""], ["B", "=1+1"]]);
    }

    #[test]
    fn a_row_is_on_the_line_that_an_editor_shows() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["Title", "", "Label,Notes", "A,\"one", "two\"", "", "B,x", "\"C\",y"].join(end);
            let sheet = Sheet::read(text.as_bytes()).unwrap();
            assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 7, 8], "{end:?}");
        }
        assert_eq!(Sheet::read(b"sep=;\r\nLabel;Notes\r\nA;x\r\n").unwrap().rows[0].line, 3);
    }

    #[test]
    fn no_row_is_wider_than_those_of_workbooks() {
        let wide = format!("Label{0}\nA{0}\n", ",x".repeat(MAX_COLUMNS));
        let sheet = Sheet::read(wide.as_bytes()).unwrap();
        assert_eq!((sheet.headings.len(), sheet.rows[0].cells.len()), (MAX_COLUMNS, MAX_COLUMNS));
    }

    #[test]
    fn what_is_no_sheet_is_refused_by_name() {
        for (octets, error) in [
            (&b""[..], SheetError::Empty),
            (b"\xef\xbb\xbf\r\n\r\n", SheetError::Empty),
            (b",,,\n", SheetError::Empty),
            (b"Label,Owner\n", SheetError::NoRows),
            (b"Label,Owner\n,\n", SheetError::NoRows),
            (b"\xd0\xcf\x11\xe0rest", SheetError::OldWorkbook),
            (b"Label\0,Owner\nA,B", SheetError::NotText { offset: 5 }),
        ] {
            assert_eq!(Sheet::read(octets), Err(error));
        }
    }
}
