//! Workbooks of spreadsheets: Office Open XML ([ECMA-376](https://ecma-international.org/publications-and-standards/standards/ecma-376/),
//! part 1, chapter 18), the `.xlsx` of Excel and of everything that writes for it.
//!
//! ```text
//!  octets ── archive ── xl/workbook.xml ── names and parts of the sheets
//!                       xl/sharedStrings.xml ── texts      ┐
//!                       xl/styles.xml ── which are dates   ├── cells ── Grid, Grid, …
//!                       xl/worksheets/*.xml                ┘
//! ```
//!
//! Inflating and parsing are those of [`archive`](super::archive) and [`xml`](super::xml), with miniz_oxide and quick-xml
//! behind them; the `calamine` crate weighs 276 KB gzip in WebAssembly, and inflates and lays out as much as a workbook
//! asks for. What is not read: formulas (the value that was last computed counts), pictures, colours, comments.

mod cells;
mod dates;
mod parts;
mod strings;
mod styles;

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use serde::{Deserialize, Serialize};

use super::archive::{Archive, ArchiveError};
use super::xml::{self, XmlError};
use cells::{Context, read_cells};
use parts::Parts;

/// Octets that one part of a workbook may inflate to.
pub const MAX_PART: usize = 64 * 1024 * 1024;

/// Cells of all sheets, those left empty before others included.
pub const MAX_CELLS: usize = 2_000_000;

/// Octets of text in all cells: a text stands in a workbook once, however many cells show it.
pub const MAX_TEXT: usize = 64 * 1024 * 1024;

/// Columns of a sheet; what stands further right is not read.
pub const MAX_COLUMNS: usize = 1024;

/// Sheets of a workbook; those after them are not read.
pub const MAX_SHEETS: usize = 64;

/// A workbook, read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// In their order, those that are hidden among them.
    pub grids: Vec<Grid>,
    /// Whether its days count from 1904, as in workbooks that were once made on a Macintosh.
    pub counts_from_1904: bool,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// As on its tab.
    pub name: String,
    /// Whether its tab is shown.
    pub is_hidden: bool,
    /// Those that have a cell.
    pub rows: Vec<GridRow>,
}

/// One row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridRow {
    /// Its number, from 1.
    pub number: u64,
    /// Its cells from the first column on, as text; dates in ISO 8601.
    pub cells: Vec<String>,
}

/// Why a file is no workbook that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// It is no archive, or a hostile one.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A part of it is no XML, or hostile.
    #[error(transparent)]
    Xml(#[from] XmlError),
    /// An archive of something else.
    #[error("the archive has no workbook of the form that is read here")]
    NotAWorkbook,
    /// More than any list of certificates has.
    #[error("the workbook has more than {limit} cells")]
    TooManyCells {
        /// How many are read.
        limit: usize,
    },
    /// The same of its texts.
    #[error("the texts of the workbook have more than {limit} octets")]
    TooMuchText {
        /// How many are read.
        limit: usize,
    },
}

impl WorkbookError {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::Archive(error) => error.variant(),
            Self::Xml(error) => error.variant(),
            Self::NotAWorkbook => "not-a-workbook",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::TooMuchText { .. } => "too-much-text",
        }
    }
}

/// How much more may be read.
#[derive(Debug)]
struct Budget {
    cells: usize,
    text: usize,
}

impl Budget {
    fn spend(&mut self, cells: usize, text: usize) -> Result<(), WorkbookError> {
        let too_many = WorkbookError::TooManyCells { limit: MAX_CELLS };
        self.cells = self.cells.checked_sub(cells).ok_or(too_many)?;
        let too_much = WorkbookError::TooMuchText { limit: MAX_TEXT };
        self.text = self.text.checked_sub(text).ok_or(too_much)?;
        Ok(())
    }
}

impl Workbook {
    /// Reads a workbook.
    ///
    /// # Errors
    ///
    /// Where it is none, or asks for more than it may.
    pub fn read(octets: &[u8]) -> Result<Self, WorkbookError> {
        let archive = Archive::open(octets)?;
        let parts = Parts::read(&archive)?;
        let shared = parts.strings.as_deref().map(|path| text_of(&archive, path, strings::read));
        let styles = parts.styles.as_deref().map(|path| text_of(&archive, path, styles::read));
        let (shared, styles) =
            (shared.transpose()?.unwrap_or_default(), styles.transpose()?.unwrap_or_default());
        let counts_from_1904 = parts.counts_from_1904;
        let context = Context { shared: &shared, styles: &styles, counts_from_1904 };
        let mut budget = Budget { cells: MAX_CELLS, text: MAX_TEXT };
        let mut grids = Vec::new();
        for sheet in parts.sheets.into_iter().take(MAX_SHEETS) {
            let rows =
                text_of(&archive, &sheet.path, |document| read_cells(document, &context, &mut budget))?;
            grids.push(Grid { name: sheet.name, is_hidden: sheet.is_hidden, rows });
        }
        Ok(Self { grids, counts_from_1904 })
    }
}

/// What `read` makes of the part that stands at `path`.
fn text_of<T>(
    archive: &Archive<'_>,
    path: &str,
    read: impl FnOnce(&str) -> Result<T, WorkbookError>,
) -> Result<T, WorkbookError> {
    let entry = archive.entries().iter().find(|entry| entry.path.eq_ignore_ascii_case(path));
    let octets = archive.read(entry.ok_or(WorkbookError::NotAWorkbook)?, MAX_PART)?;
    read(&xml::as_utf8(&octets))
}

/// The value of an attribute, whatever its prefix.
fn attribute(element: &BytesStart<'_>, local_name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let attribute = attributes.find(|attribute| attribute.key.local_name().into_inner() == local_name)?;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Whether an attribute says yes, in one of the two ways of XML.
fn says_yes(element: &BytesStart<'_>, local_name: &str) -> bool {
    attribute(element, local_name).is_some_and(|value| value == "1" || value == "true")
}
