//! A file of sheets: a workbook with several, or a text with one.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::formula::restore;
use super::sheet::{Row, Sheet, SheetError};
use crate::intake::workbook::{Grid, Workbook};
use crate::order::sort_by_key;

/// One sheet of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSheet {
    /// As on its tab; empty where the file is one sheet.
    pub name: String,
    /// What stands in it.
    pub sheet: Sheet,
}

/// What came of reading a workbook, as the thread that reads tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkbookRead {
    /// It was read.
    Workbook(Workbook),
    /// It was not.
    Fault(SheetFault),
}

/// Why there are no sheets in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetFault {
    /// [`SheetError::variant`], or what the thread that reads knows itself.
    pub variant: String,
    /// The same in words, for those who know.
    pub reason: String,
}

impl WorkbookRead {
    /// Reads a workbook.
    pub fn new(octets: &[u8]) -> Self {
        match Workbook::read(octets) {
            Ok(workbook) => Self::Workbook(workbook),
            Err(error) => {
                Self::Fault(SheetFault { variant: error.variant().to_owned(), reason: error.to_string() })
            }
        }
    }

    /// The sheets in it.
    ///
    /// # Errors
    ///
    /// Why there are none.
    pub fn sheets(self) -> Result<Vec<NamedSheet>, SheetFault> {
        match self {
            Self::Workbook(workbook) => Ok(sheets_of(workbook)?),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl From<SheetError> for SheetFault {
    fn from(error: SheetError) -> Self {
        Self { variant: error.variant().to_owned(), reason: error.to_string() }
    }
}

/// The sheets of a file: of a workbook, or of a text the one that it is.
///
/// # Errors
///
/// Where it is none, or none has rows.
pub fn read_sheets(octets: &[u8]) -> Result<Vec<NamedSheet>, SheetError> {
    // ZIP; compound files are told by the reader of texts.
    if octets.starts_with(b"PK\x03\x04") { sheets_of(Workbook::read(octets)?) } else { read_text(octets) }
}

/// The only sheet of a text.
///
/// # Errors
///
/// Where it is none, or has no rows.
pub fn read_text(octets: &[u8]) -> Result<Vec<NamedSheet>, SheetError> {
    Ok(vec![NamedSheet { name: String::new(), sheet: Sheet::read(octets)? }])
}

/// The sheets of a workbook, the likeliest first: those that are shown before the hidden ones, and those whose headings say
/// most before the others. Sheets without rows are left out.
fn sheets_of(workbook: Workbook) -> Result<Vec<NamedSheet>, SheetError> {
    let Workbook { grids, counts_from_1904 } = workbook;
    let mut sheets: Vec<(bool, NamedSheet)> = Vec::new();
    let mut fault = SheetError::Empty;
    for Grid { name, is_hidden, rows } in grids {
        let rows = rows.into_iter().map(|row| {
            let cells = row.cells.iter().map(|cell| restore(cell.trim()).to_owned()).collect();
            Row { line: row.number, cells }
        });
        let rows = rows.filter(|row: &Row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
        match Sheet::of_rows(rows) {
            Ok(sheet) => {
                sheets.push((is_hidden, NamedSheet { name, sheet: Sheet { counts_from_1904, ..sheet } }));
            }
            Err(error) if fault == SheetError::Empty => fault = error,
            Err(_) => {}
        }
    }
    sort_by_key(&mut sheets, |(is_hidden, named)| (*is_hidden, Reverse(named.sheet.known_headings())));
    if sheets.is_empty() { Err(fault) } else { Ok(sheets.into_iter().map(|(_, named)| named).collect()) }
}
