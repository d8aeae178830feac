//! The audit report: what auditors ask of certificates, on paper.
//!
//! The inventory has the columns that these ask for:
//!
//! * PCI DSS 4.0.1, 4.2.1.1: an inventory of the trusted keys and certificates that protect data in transit;
//! * PCI DSS 4.0.1, 12.3.3: the cryptography in use with purpose and place, looked at every twelve months;
//! * ISO/IEC 27001:2022, A.8.24: rules for cryptography and keys, with who answers for them, from making to retiring;
//! * SOC 2, CC6: keys and certificates are owned, and changed in time.
//!
//! A report is tables of text, which [`html`] and [`markdown`] write down; neither decides anything.

mod html;
mod inventory;
mod markdown;
mod proof;

use super::language::Language;
use crate::moment::Moment;
use crate::registry::{Book, Registry};
use crate::words::Message;

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The tag of its language.
    language: String,
    title: String,
    as_of: String,
    tables: Vec<Table>,
}

/// One of its tables.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Table {
    title: String,
    /// What it is for, and whom it serves.
    about: String,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What stands there where it has no rows.
    empty: String,
}

impl Table {
    /// A table without rows yet: `audit-<name>`, the same with `-about` and with `-none`.
    fn new(language: &dyn Language, [title, about, empty]: [&str; 3], headings: &[&str]) -> Self {
        Self {
            title: language.plain(title),
            about: language.plain(about),
            headings: headings.iter().map(|heading| language.plain(heading)).collect(),
            rows: Vec::new(),
            empty: language.plain(empty),
        }
    }

    fn with(self, rows: Vec<Vec<String>>) -> Self {
        Self { rows, ..self }
    }
}

impl Report {
    /// The report as of `now`.
    pub fn new(registry: &Registry, book: &Book, now: Moment, language: &dyn Language) -> Self {
        let tables = vec![
            inventory::summary(registry, now, language),
            inventory::inventory(registry, now, language),
            proof::findings(registry, book, now, language),
            proof::rotations(registry, book, language),
            proof::steps(registry, book, language),
            proof::reviews(registry, book, language),
            proof::not_read(registry, language),
            proof::journals(book, language),
        ];
        let as_of = Message::new("audit-as-of").with("now", now.to_string());
        let (title, as_of) = (language.plain("audit-title"), language.say(&as_of));
        Self { language: language.tag(), title, as_of, tables }
    }
}
