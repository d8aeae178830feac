//! *Certificate and Key Management*: the rows of the list, in any language.
//!
//! Columns are found by structure, not by words: the label is the cell with the detail link, key sizes are
//! four numbers, *Active* and *Exportable Private Key* are check-box images in that order, *Expiration Date*
//! has no time and *Created Date* has one, and the type is the text that is left.

use super::certificate_id::linked_record;
use super::columns::{Columns, row_id};
use super::date_order::{DateOrder, RowDates, TableDates};
use super::letter::LetterFilter;
use super::limit::{Limit, limit_in};
use super::observation::{Observation, Source};
use super::page::{Cell, Page, Row, Table};
use super::printed_date::PrintedDate;
use super::{CertificateId, Link, OrgKey};
use crate::moment::Moment;

/// The list as read.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// The org that shows it.
    pub org: OrgKey,
    /// Which of the page's tables it is.
    pub table: usize,
    /// Its certificates, in the page's order.
    pub rows: Vec<ListRow>,
    /// The column of *Expiration Date*, where there is one.
    pub expiration_column: Option<usize>,
    /// The column of the labels.
    pub label_column: Option<usize>,
    /// The page's own count of non-expired certificates and their limit.
    pub limit: Option<Limit>,
    /// The letter in force, where the list is filtered.
    pub letter: Option<LetterFilter>,
}

/// One certificate of the list.
#[derive(Clone, Debug)]
pub struct ListRow {
    /// The row's place among the table's rows.
    pub row: usize,
    /// What the row says.
    pub observation: Observation,
    /// The record id.
    pub certificate_id: CertificateId,
}

/// Why a page could not be understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The host is none of the host table's.
    #[error("the host is not one of salesforce's setup hosts")]
    UnknownHost,
    /// There is no list at all.
    #[error("the page has no list")]
    NoList,
    /// A certificate's own page without any field: deleted, or not for this user to see.
    #[error("the page has no fields")]
    NoFields,
    /// There are lists with rows, and in none of them a link to a certificate.
    #[error("none of the {rows} rows has a link to a certificate")]
    NoCertificateLinks {
        /// How many rows there are.
        rows: usize,
    },
}

impl ListPage {
    /// Reads the list, with the date order the admin saved for this org.
    pub fn read(page: &Page, saved_order: Option<DateOrder>, now: Moment) -> Result<Self, Error> {
        let org = OrgKey::from_host(&page.host).ok_or(Error::UnknownHost)?;
        let (index, table) = certificate_table(page)?;
        let columns = Columns::find(table);
        let rows = read_rows(table, &columns, page, &org, saved_order, now);
        Ok(Self {
            org,
            table: index,
            rows,
            expiration_column: columns.expiration,
            label_column: columns.label,
            limit: limit_in(table, &page.notes),
            letter: LetterFilter::of(page),
        })
    }

    /// Whether every certificate of the org should be on this page.
    pub fn shows_all(&self) -> bool {
        self.letter.is_none()
    }

    /// *Mutual Authentication Certificates*: partners' certificates, each with its record id and label. Their rows lead
    /// to records of a kind of their own and show a day without time; those of *Master Encryption Keys* lead to none.
    pub fn inbound<'a>(&self, page: &'a Page) -> Vec<(String, &'a str)> {
        let mut rows = Vec::new();
        for (index, table) in page.tables.iter().enumerate() {
            if index != self.table {
                rows.extend(table.rows.iter().filter_map(inbound));
            }
        }
        rows
    }
}

/// The first table with links to certificates; else an empty list, recognised by having no data at all.
fn certificate_table(page: &Page) -> Result<(usize, &Table), Error> {
    let with_ids =
        page.tables.iter().enumerate().find(|(_, table)| table.rows.iter().any(|row| row_id(row).is_some()));
    if let Some(found) = with_ids {
        return Ok(found);
    }
    let first = page.tables.first().ok_or(Error::NoList)?;
    let data_rows =
        |table: &Table| table.rows.iter().filter(|row| !row.header && row.cells.len() > 1).count();
    match data_rows(first) {
        0 => Ok((0, first)),
        rows => Err(Error::NoCertificateLinks { rows }),
    }
}

fn read_rows(
    table: &Table,
    columns: &Columns,
    page: &Page,
    org: &OrgKey,
    saved_order: Option<DateOrder>,
    now: Moment,
) -> Vec<ListRow> {
    let rows: Vec<_> = table
        .rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| Some((index, RowText::read(row, columns)?)))
        .collect();
    let dates: Vec<_> = rows.iter().map(|(_, row)| row.dates()).collect();
    let order = TableDates::settle(&dates, saved_order, page.language.as_deref());
    rows.into_iter()
        .map(|(index, row)| ListRow {
            row: index,
            certificate_id: row.certificate_id.clone(),
            observation: row.observation(org, &order, now),
        })
        .collect()
}

fn inbound(row: &Row) -> Option<(String, &str)> {
    let is_day = |cell: &Cell| PrintedDate::parse(&cell.text).is_some_and(|date| date.time.is_none());
    let record = |cell: &Cell| cell.links.iter().find_map(|href| linked_record(href));
    let mut named = row.cells.iter().filter_map(|cell| Some((record(cell)?, cell.text.as_str())));
    named.next().filter(|_| row.cells.iter().any(is_day))
}

/// Whether the row offers *Del* beside *Edit*: a second link in the cell with the link to the edit page. Where even that
/// one is missing the reader may not change certificates at all, and nothing follows.
fn is_deletable(row: &Row) -> Option<bool> {
    let is_edit = |href: &String| matches!(Link::parse(href), Some(Link::Other(_)));
    let actions = row.cells.iter().find(|cell| cell.links.iter().any(is_edit))?;
    Some(actions.links.len() > 1)
}

/// A row's cells, told apart but with dates still as printed.
struct RowText {
    certificate_id: CertificateId,
    label: Option<String>,
    kind: Option<String>,
    active: Option<bool>,
    key_size: Option<u32>,
    expiration: Option<(PrintedDate, String)>,
    expiration_text: Option<String>,
    created: Option<PrintedDate>,
    exportable: Option<bool>,
    deletable: Option<bool>,
}

impl RowText {
    fn read(row: &Row, columns: &Columns) -> Option<Self> {
        let cell = |column: Option<usize>| column.and_then(|column| row.cell(column));
        let text = |column| cell(column).map(|cell| cell.text.clone()).filter(|text| !text.is_empty());
        let date = |column| text(column).and_then(|text| Some((PrintedDate::parse(&text)?, text)));
        Some(Self {
            certificate_id: row_id(row)?,
            label: text(columns.label),
            kind: text(columns.kind),
            active: cell(columns.active).and_then(|cell| cell.checkbox()),
            key_size: text(columns.key_size).and_then(|text| super::columns::key_size(&text)),
            expiration: date(columns.expiration),
            expiration_text: text(columns.expiration),
            created: date(columns.created).map(|(date, _)| date),
            exportable: cell(columns.exportable).and_then(|cell| cell.checkbox()),
            deletable: is_deletable(row),
        })
    }

    fn dates(&self) -> RowDates<'_> {
        let self_signed = self.kind.as_deref().is_some_and(super::columns::is_self_signed);
        RowDates {
            expiration: self.expiration.as_ref().map(|(date, _)| date),
            created: self.created.as_ref(),
            self_signed_key_size: self_signed.then(|| self.key_size.unwrap_or(0)),
        }
    }

    fn observation(self, org: &OrgKey, order: &TableDates, now: Moment) -> Observation {
        let expiration = match (&self.expiration, self.expiration_text) {
            (Some((date, text)), _) => Some(order.read(date, text)),
            (None, Some(text)) => Some(TableDates::unreadable(&text)),
            (None, None) => None,
        };
        Observation {
            org: Some(org.clone()),
            certificate_id: Some(self.certificate_id),
            label: self.label,
            kind: self.kind,
            active: self.active,
            key_size: self.key_size,
            expiration,
            created: self.created.as_ref().and_then(|date| order.read_moment(date)),
            exportable: self.exportable,
            deletable: self.deletable,
            ..Observation::new(Source::ListPage, now)
        }
    }
}
