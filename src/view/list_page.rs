//! What the content script paints into a Setup page.

use serde::Serialize;

use super::badge::{RowBadge, draw_badge};
use super::links::RowLinks;
use super::summary::Summary;
use crate::intake::list_page::{Error, ListPage};
use crate::intake::page::Page;
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{Entry, EntryId, Registry};
use crate::words::Message;

/// The annotated list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListView {
    /// Which of the page's tables it is.
    pub table: usize,
    /// The column the badges go into; the row's last cell where it is unknown.
    pub column: Option<usize>,
    /// The column the links go into: that of the labels.
    pub links_column: Option<usize>,
    /// The badges of the first rows.
    pub rows: Vec<RowView>,
    /// The rows after them. Their badges are asked for by entry.
    pub later: Vec<LaterRow>,
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
    /// What hangs on it.
    pub links: RowLinks,
}

/// What a row is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Annotation {
    /// Its badge.
    pub badge: RowBadge,
    /// What hangs on it.
    pub links: RowLinks,
}

/// A row whose badge is still to be asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LaterRow {
    /// The row's place among the table's rows.
    pub row: usize,
    /// Its entry in the registry.
    pub entry: String,
}

/// The annotated detail page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DetailView {
    /// Which label-and-value pair the badge goes beside.
    pub pair: Option<usize>,
    /// The badge.
    pub badge: RowBadge,
    /// What hangs on it.
    pub links: RowLinks,
}

/// A page that could not be understood: one quiet line, and something to send to the makers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NotUnderstood {
    /// The line.
    pub text: Message,
    /// Structure only: counts and shapes, no names, no text of the page.
    pub diagnostics: String,
}

/// So many rows fill a screen; they need not wait for the words of those below.
pub const FIRST_ROWS: usize = 25;

impl ListView {
    /// The view of a list whose rows were merged into `entries`.
    pub fn new(registry: &Registry, page: &ListPage, entries: &[EntryId], now: Moment) -> Self {
        let known: Vec<(usize, &Entry)> = page
            .rows
            .iter()
            .zip(entries)
            .filter_map(|(row, id)| Some((row.row, registry.entry(id)?)))
            .collect();
        let rows = known.iter().take(FIRST_ROWS);
        let later = known.iter().skip(FIRST_ROWS);
        let mut by_expiry: Vec<_> = known
            .iter()
            .map(|(row, entry)| (registry.life(entry).map(|life| life.ending.moment), *row))
            .collect();
        // Rows without a date come last, in the page's order.
        sort_by_key(&mut by_expiry, |&(end, row)| (end.is_none(), end, row));
        Self {
            table: page.table,
            column: page.expiration_column,
            links_column: page.label_column,
            rows: rows
                .map(|&(row, entry)| {
                    let Annotation { badge, links } = Annotation::new(registry, entry, now);
                    RowView { row, badge, links }
                })
                .collect(),
            later: later.map(|&(row, entry)| LaterRow { row, entry: entry.id.to_string() }).collect(),
            summary: Summary::new(page, &registry.count(entries, now)),
            by_expiry: by_expiry.into_iter().map(|(_, row)| row).collect(),
        }
    }
}

impl Annotation {
    /// What the row of `entry` is told.
    pub fn new(registry: &Registry, entry: &Entry, now: Moment) -> Self {
        Self { badge: draw_badge(registry, entry, now), links: RowLinks::new(registry, entry) }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::page::{Row, Table};

    #[test]
    fn a_long_list_names_the_rows_whose_badges_come_later() {
        let row = |index: usize| {
            let id = format!("0P15j0000000{index:03}");
            Row::from(format!(
                "Edit\u{1f}a/{id}/e\u{1e}Row {index}\u{1f}a/{id}\u{1e}Self-Signed\u{1e}11/30/2027"
            ))
        };
        let page = Page {
            host: "acme.my.salesforce.com".to_owned(),
            tables: vec![Table { rows: (0..FIRST_ROWS + 2).map(row).collect() }],
            ..Page::default()
        };
        let now = Moment::parse("2026-11-30T12:00:00Z").unwrap();
        let list = ListPage::read(&page, None, now).unwrap();
        let mut registry = Registry::default();
        let entries = registry.observe_list(&list, &page.host, now);
        let view = ListView::new(&registry, &list, &entries, now);
        let drawn: Vec<usize> = view.rows.iter().map(|row| row.row).collect();
        assert_eq!(drawn, (0..FIRST_ROWS).collect::<Vec<_>>());
        let later: Vec<_> = view.later.iter().map(|row| (row.row, row.entry.as_str())).collect();
        assert_eq!(later, [(25, "acme:0P15j0000000025"), (26, "acme:0P15j0000000026")]);
        assert_eq!((view.summary.rows, view.by_expiry.len()), (FIRST_ROWS + 2, FIRST_ROWS + 2));
    }
}
