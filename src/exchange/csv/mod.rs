//! Spreadsheets: Certkeep's own columns out, and anybody's in.
//!
//! ```text
//!  octets ── encoding ── sheet (delimiter, headings) ── mapping ── rows (dates, values) ── import ── registry, book
//!                                                          │                                 │
//!                                                    to be looked at                  told: conflicts
//! ```
//!
//! A row becomes cells of known columns ([`Line`]), and so does an entry. So a row is compared with the entry that it is
//! about cell by cell; only what the entry does not know is taken, and everything else is told, and taken where somebody
//! chooses so ([`Choices`]). An export that is imported again therefore changes nothing. What the last import wrote can be
//! taken back ([`undo`]).

mod dates;
mod encoding;
mod export;
mod formula;
mod heading;
mod import;
mod kind;
mod line;
mod mapping;
mod matching;
mod rows;
mod sheet;
mod sheets;
mod told;
mod undo;

pub use encoding::{Encoding, decode};
pub use export::export;
pub use formula::{neutralise, restore};
pub use heading::{COLUMNS, Column};
pub use import::{Choices, Conflict, Import, Placed};
pub use line::{Line, line_of};
pub use mapping::Mapping;
pub use matching::By;
pub use sheet::{MAX_SHEET, Row, Sheet, SheetError};
pub use sheets::{NamedSheet, SheetFault, WorkbookRead, read_sheets, read_text};
pub use told::{Matter, Told};
pub use undo::{Imported, last_import, undo};
