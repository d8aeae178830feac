//! What the content script paints into a Setup page.

use serde::Serialize;

use super::badge::{RowBadge, draw_badge};
use crate::intake::list_page::{Error, ListPage};
use crate::intake::page::Page;
use crate::moment::Moment;
use crate::registry::{EntryId, Registry};
use crate::words::Message;

/// The annotated list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListView {
    /// Which of the page's tables it is.
    pub table: usize,
    /// The column the badges go into; the row's last cell where it is unknown.
    pub column: Option<usize>,
    /// One badge a row.
    pub rows: Vec<RowView>,
    /// The strip above the table.
    pub summary: Summary,
    /// Row numbers by expiry, the next to expire first.
    pub by_expiry: Vec<usize>,
}

/// The badge of one row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowView {
    /// The row's place among the table's rows.
    pub row: usize,
    /// Its badge.
    pub badge: RowBadge,
}

/// The strip above the table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// `data-rows`: how many rows were read.
    pub rows: usize,
    /// Statuses that occur, the most urgent first.
    pub counts: Vec<StatusCount>,
    /// `agrees`, `differs`, `filtered` or `unknown`.
    pub check: &'static str,
    /// The self-check in words.
    pub check_text: Message,
}

/// How many rows have a status.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatusCount {
    /// As in `data-status`.
    pub status: &'static str,
    /// "3 expired".
    pub text: Message,
}

/// The annotated detail page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailView {
    /// Which label-and-value pair the badge goes beside.
    pub pair: Option<usize>,
    /// The badge.
    pub badge: RowBadge,
}

/// A page that could not be understood: one quiet line, and something to send to the makers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NotUnderstood {
    /// The line.
    pub text: Message,
    /// Structure only: counts and shapes, no names, no text of the page.
    pub diagnostics: String,
}

/// Every status, the most urgent first.
const STATUSES: [&str; 6] = ["expired", "last-day", "expires-soon", "unclear", "waiting", "ok"];

impl ListView {
    /// The view of a list whose rows were merged into `entries`.
    pub fn new(registry: &Registry, page: &ListPage, entries: &[EntryId], now: Moment) -> Self {
        let caps = registry.settings().caps;
        let rows: Vec<RowView> = page
            .rows
            .iter()
            .zip(entries)
            .filter_map(|(row, id)| {
                Some(RowView { row: row.row, badge: draw_badge(registry.entry(id)?, caps, now) })
            })
            .collect();
        let mut by_expiry: Vec<_> = page
            .rows
            .iter()
            .zip(entries)
            .filter_map(|(row, id)| {
                Some((registry.entry(id)?.life().map(|life| life.ending.moment), row.row))
            })
            .collect();
        // Rows without a date come last, in the page's order.
        by_expiry.sort_by_key(|&(end, row)| (end.is_none(), end, row));
        let summary = Summary::new(registry, page, entries, &rows, now);
        let by_expiry = by_expiry.into_iter().map(|(_, row)| row).collect();
        Self { table: page.table, column: page.expiration_column, rows, summary, by_expiry }
    }
}

impl Summary {
    fn new(registry: &Registry, page: &ListPage, entries: &[EntryId], rows: &[RowView], now: Moment) -> Self {
        let counts = STATUSES
            .into_iter()
            .map(|status| (status, rows.iter().filter(|row| row.badge.status == status).count()))
            .filter(|&(_, count)| count > 0)
            .map(|(status, count)| StatusCount {
                status,
                text: Message::new(format!("count-{status}")).with("count", count),
            })
            .collect();
        let (check, check_text) = match (&page.letter, page.limit) {
            (Some(letter), _) => (
                "filtered",
                Message::new("check-filtered").with("rows", rows.len()).with("letter", letter.as_str()),
            ),
            (None, None) => ("unknown", Message::new("check-unknown").with("rows", rows.len())),
            (None, Some(limit)) => {
                let agrees = registry.count(entries, now).agrees_with(limit.non_expired);
                let (check, id) =
                    if agrees { ("agrees", "check-agrees") } else { ("differs", "check-differs") };
                let message = Message::new(id)
                    .with("rows", rows.len())
                    .with("nonExpired", i64::from(limit.non_expired))
                    .with("most", i64::from(limit.most));
                (check, message)
            }
        };
        Self { rows: rows.len(), counts, check, check_text }
    }
}

impl NotUnderstood {
    /// Says why, and describes the page by its structure alone.
    pub fn new(page: &Page, error: Error) -> Self {
        let shapes = page.tables.iter().map(|table| {
            let rows = table.rows.iter().take(3).map(|row| {
                let cells = row.cells.iter().map(|cell| {
                    format!("{}c{}l{}i", cell.text.chars().count(), cell.links.len(), cell.images.len())
                });
                format!(
                    "{}[{}]",
                    if row.header { "header" } else { "row" },
                    cells.collect::<Vec<_>>().join(" ")
                )
            });
            format!("table {} rows: {}", table.rows.len(), rows.collect::<Vec<_>>().join(" "))
        });
        let head = format!(
            "certkeep {}; {error}; lang {}; {} pairs; {} letters; {} notes",
            env!("CARGO_PKG_VERSION"),
            page.language.as_deref().filter(|language| language.len() <= 12).unwrap_or("-"),
            page.pairs.len(),
            page.letters.len(),
            page.notes.len()
        );
        let text = Message::new(match error {
            Error::UnknownHost => "page-unknown-host",
            Error::NoList => "page-no-list",
            Error::NoFields => "page-no-fields",
            Error::NoCertificateLinks { .. } => "page-no-certificate-links",
        });
        Self { text, diagnostics: core::iter::once(head).chain(shapes).collect::<Vec<_>>().join("\n") }
    }
}
