//! What an import has to tell: what could not be placed, and what was left as it is.

use serde::Serialize;

/// One thing to tell of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What is the matter; public and stable.
    pub problem: Matter,
    /// The line of the sheet, from 1.
    pub line: u64,
    /// The heading of the column, where it is about one cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What stands in the cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// What the registry has, and keeps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<String>,
    /// The entry or entries that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<String>,
    /// The same in words.
    pub message: &'static str,
}

/// What is the matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matter {
    /// A line above the headings.
    PassedOver,
    /// A row that names no certificate.
    NoName,
    /// A row that may be of several entries.
    SeveralEntries,
    /// A row that says of a certificate what another row says otherwise.
    SaidTwice,
    /// A cell that the registry contradicts.
    Conflict,
    /// A date that can be read in two ways.
    DateUnclear,
    /// A date that cannot be read.
    DateUnreadable,
    /// What names no org.
    NoOrg,
    /// What is no value of its column.
    NoValue,
    /// A cell that stands under no heading.
    NoHeading,
    /// What is not of the kind that its own field has.
    OtherKind,
}

impl Matter {
    /// The same in words.
    pub fn message(self) -> &'static str {
        match self {
            Self::PassedOver => "this line stands above the headings and was passed over",
            Self::NoName => {
                "this row names no certificate by label, unique name or fingerprint, and was passed over"
            }
            Self::SeveralEntries => "this row may be of several entries, and was passed over",
            Self::SaidTwice => {
                "another row of the sheet is about the same certificate; this one was passed over"
            }
            Self::Conflict => "the registry says otherwise, and keeps what it has",
            Self::DateUnclear => {
                "nothing in the sheet tells day and month of this date apart; both readings are kept"
            }
            Self::DateUnreadable => "this is no date that can be read; its text is kept",
            Self::NoOrg => "this is no My Domain of an org; it is kept as an own field",
            Self::NoValue => "this is no value of its column; it is kept as an own field",
            Self::OtherKind => "this is not of the kind that its field has; its text is kept",
            Self::NoHeading => "this cell stands under no heading and was passed over",
        }
    }
}

impl Told {
    pub(super) fn of_row(problem: Matter, line: u64) -> Self {
        let message = problem.message();
        Self { problem, line, column: None, cell: None, kept: None, entries: Vec::new(), message }
    }

    pub(super) fn of_cell(problem: Matter, line: u64, column: &str, cell: &str) -> Self {
        Self { column: Some(column.to_owned()), cell: Some(cell.to_owned()), ..Self::of_row(problem, line) }
    }
}
