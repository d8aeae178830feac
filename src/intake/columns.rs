//! Which column of the list is which, by what stands in it.

use super::page::{Cell, Row, Table};
use super::printed_date::{PrintedDate, decimal_digit};
use super::{CertificateId, Link};

/// Column numbers; `None` for a column the page does not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub label: Option<usize>,
    pub kind: Option<usize>,
    pub active: Option<usize>,
    pub key_size: Option<usize>,
    pub expiration: Option<usize>,
    pub created: Option<usize>,
    pub exportable: Option<usize>,
}

impl Columns {
    /// Finds the columns of a list of certificates.
    pub(super) fn find(table: &Table) -> Self {
        let rows = sample(table.rows.iter().filter(|row| row_id(row).is_some()).collect());
        let width = rows.iter().map(|row| row.columns().count()).max().unwrap_or(0);
        let share = |test: &dyn Fn(&Cell) -> bool| -> Vec<(usize, usize)> {
            (0..width)
                .map(|column| (column, rows.iter().filter(|row| row.cell(column).is_some_and(test)).count()))
                .filter(|&(_, count)| count > 0)
                .collect()
        };
        let label = most(&share(&has_detail_link), &[]);
        let key_size = most(&share(&|cell| key_size(&cell.text).is_some()), &[label]);
        // A label may look like a date or a number; the label column is taken before all others.
        let dated = |timed: bool| {
            move |cell: &Cell| PrintedDate::parse(&cell.text).is_some_and(|date| date.time.is_some() == timed)
        };
        let created = most(&share(&dated(true)), &[label]);
        let expiration = most(&share(&dated(false)), &[label, created]);
        let mut boxes = share(&|cell| cell.checkbox().is_some()).into_iter().map(|(column, _)| column);
        let (active, exportable) = (boxes.next(), boxes.next());
        let taken = [label, key_size, created, expiration, active, exportable];
        let kind = kind_column(table, &rows, label, &taken);
        Self { label, kind, active, key_size, expiration, created, exportable }
    }
}

/// The id a data row links to.
pub(super) fn row_id(row: &Row) -> Option<CertificateId> {
    let mut links = row.cells.iter().flat_map(|cell| &cell.links).filter_map(|href| Link::parse(href));
    (!row.header).then(|| links.next().map(|link| link.certificate_id().clone())).flatten()
}

/// So many rows tell what the columns are.
const MOST_ROWS: usize = 60;

/// Rows spread over the whole table: a stretch of it may be all alike.
fn sample(rows: Vec<&Row>) -> Vec<&Row> {
    let step = rows.len().div_ceil(MOST_ROWS).max(1);
    rows.into_iter().step_by(step).collect()
}

/// The column with the highest count, the first of equals, none of `taken`.
fn most(counts: &[(usize, usize)], taken: &[Option<usize>]) -> Option<usize> {
    let free = counts.iter().filter(|(column, _)| !taken.contains(&Some(*column)));
    free.max_by_key(|&&(column, count)| (count, usize::MAX - column)).map(|&(column, _)| column)
}

fn has_detail_link(cell: &Cell) -> bool {
    cell.links.iter().any(|href| matches!(Link::parse(href), Some(Link::Detail(_))))
}

/// Words in the header of the type column, where more than one column of text is left.
const TYPE_HEADERS: &[&str] = &[
    "type",
    "typ",
    "tipo",
    "タイプ",
    "種別",
    "类型",
    "類型",
    "유형",
    "ип",
    "ประเภท",
    "النوع",
    "loại",
    "típus",
];

/// The type is the text that is left behind the label; the header's words only break a tie.
fn kind_column(table: &Table, rows: &[&Row], label: Option<usize>, taken: &[Option<usize>]) -> Option<usize> {
    let label = label?;
    let width = rows.iter().map(|row| row.columns().count()).max().unwrap_or(0);
    let has_text = |column: usize| {
        rows.iter().any(|row| row.cell(column).is_some_and(|cell| cell.text.chars().any(char::is_alphabetic)))
    };
    let left: Vec<usize> =
        (label + 1..width).filter(|column| !taken.contains(&Some(*column)) && has_text(*column)).collect();
    let named = |column: &&usize| {
        table.rows.iter().filter(|row| row.header).filter_map(|row| row.cell(**column)).any(|cell| {
            let text = cell.text.to_ascii_lowercase();
            TYPE_HEADERS.iter().any(|word| text.contains(word))
        })
    };
    left.iter().find(named).or_else(|| left.first()).copied()
}

/// A key size Salesforce knows, in any digits, with or without a grouping mark.
pub(super) fn key_size(text: &str) -> Option<u32> {
    if text.chars().any(char::is_alphabetic) || text.chars().count() > 8 {
        return None;
    }
    let number = text
        .chars()
        .filter_map(decimal_digit)
        .fold(0_u32, |number, digit| number.saturating_mul(10).saturating_add(digit));
    matches!(number, 1024 | 2048 | 3072 | 4096).then_some(number)
}

/// Parts of the words for "self-signed", without letters beyond ASCII that have a capital. They serve as evidence only: where they are not known, nothing is
/// concluded from the type.
const SELF_SIGNED: &[&str] = &[
    "self",
    "selbst",
    "auto-sign",
    "autosign",
    "autofirm",
    "autoassin",
    "自己",
    "自签",
    "自簽",
    "자체",
    "ด้วยตนเอง",
    "ذات",
    "tự ký",
    "själv",
    "selv",
    "naláír",
    "zelf",
    "itse",
    "само",
    "kendi",
    "własn",
    "samopodpis",
    "עצמי",
];

/// Whether the page's word for the type is known to mean self-signed.
pub(super) fn is_self_signed(kind: &str) -> bool {
    let kind = kind.to_ascii_lowercase();
    SELF_SIGNED.iter().any(|word| kind.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_sizes_are_the_four_that_salesforce_knows() {
        for (text, size) in [
            ("2048", Some(2048)),
            ("2,048", Some(2048)),
            ("٤٠٩٦", Some(4096)),
            ("2047", None),
            ("2048 x", None),
        ] {
            assert_eq!(key_size(text), size, "{text}");
        }
    }

    #[test]
    fn self_signed_is_recognised_where_the_word_is_known() {
        assert!(is_self_signed("Self-Signed"));
        assert!(is_self_signed("Selbstsigniert"));
        assert!(!is_self_signed("CA-Signed"));
        assert!(!is_self_signed("Signé par une autorité de certification"));
        assert!(!is_self_signed("Von Zertifizierungsstelle signiert"));
    }
}
