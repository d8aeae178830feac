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

use crate::moment::Moment;
use crate::registry::{Book, Registry};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    made_at: Moment,
    tables: Vec<Table>,
}

/// One of its tables.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Table {
    title: &'static str,
    /// What it is for, and whom it serves.
    about: &'static str,
    headings: Vec<&'static str>,
    rows: Vec<Vec<String>>,
    /// What stands there where it has no rows.
    empty: &'static str,
}

const TITLE: &str = "Certificates: inventory and evidence";

impl Report {
    /// The report as of `now`.
    pub fn new(registry: &Registry, book: &Book, now: Moment) -> Self {
        let tables = vec![
            inventory::summary(registry, now),
            inventory::inventory(registry, now),
            proof::findings(registry, book, now),
            proof::rotations(registry, book),
            proof::reviews(registry, book),
            proof::not_read(registry),
            proof::journals(book),
        ];
        Self { made_at: now, tables }
    }
}
