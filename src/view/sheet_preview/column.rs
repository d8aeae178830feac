//! What the columns of a sheet are about, and what they are called.

use crate::exchange::csv::{COLUMNS, Column, Import, Mapping, Sheet};
use crate::registry::{Book, Fact, FieldKind};

/// One column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// What stands over it.
    pub heading: String,
    /// The first cells that are not empty.
    pub samples: Vec<String>,
    /// What it is about: a heading of Certkeep's own, [`OWN`], or nothing where it is passed over.
    pub value: &'static str,
    /// The field that it becomes, where it is none of Certkeep's.
    pub own: Option<OwnColumn>,
}

/// An own field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnColumn {
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether that is settled: the field is there already.
    pub is_defined: bool,
}

/// The value of a column that becomes an own field.
pub const OWN: &str = "own";

/// The name of a column: a message, or an own field's own name.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// One of Certkeep's.
    Known(&'static str),
    /// An own field.
    Own(String),
}

/// Cells shown of a column.
const SAMPLES: usize = 3;

/// The columns of a sheet, as they were understood or chosen.
pub(super) fn columns(sheet: &Sheet, mapping: &Mapping, import: &Import, book: &Book) -> Vec<ColumnView> {
    let columns = sheet.headings.iter().zip(&mapping.columns).enumerate();
    let view = |(at, (heading, column)): (usize, (&String, &Option<Column>))| {
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
        let samples = cells.filter(|cell| !cell.is_empty()).take(SAMPLES).cloned().collect();
        let own = match column {
            Some(Column::Fact(Fact::Own(name))) => Some(OwnColumn {
                name: name.clone(),
                kind: import.kinds.get(name).copied().unwrap_or(FieldKind::Text),
                is_defined: book.field(name).is_some(),
            }),
            _ => None,
        };
        let value = match column {
            Some(_) if own.is_some() => OWN,
            Some(column) => column.heading(),
            None => "",
        };
        ColumnView { heading: heading.clone(), samples, value, own }
    };
    columns.map(view).collect()
}

/// What a column is called.
pub(super) fn named(column: &Column) -> Named {
    match column {
        Column::Fact(Fact::Own(name)) => Named::Own(name.clone()),
        column => Named::Known(column_id(column.heading())),
    }
}

/// Those to choose from: the headings of Certkeep's own columns with the ids of their messages.
pub fn column_choices() -> impl Iterator<Item = (&'static str, &'static str)> {
    COLUMNS.iter().map(|(_, heading)| (*heading, column_id(heading)))
}

/// The column of such a value.
pub fn column_of(value: &str) -> Option<Column> {
    COLUMNS.iter().find(|(_, heading)| *heading == value).map(|(column, _)| column.clone())
}

fn column_id(heading: &str) -> &'static str {
    match heading {
        "certkeep_id" => "exchange-column-certkeep-id",
        "org" => "exchange-column-org",
        "label" => "exchange-column-label",
        "unique_name" => "exchange-column-unique-name",
        "certificate_id" => "exchange-column-record-id",
        "type" => "exchange-column-type",
        "key_size" => "exchange-column-key-size",
        "created" => "exchange-column-created",
        "expires" => "exchange-column-expires",
        "expires_why" => "exchange-column-expires-why",
        "purpose" => "exchange-column-purpose",
        "description" => "exchange-column-description",
        "owner" => "exchange-column-owner",
        "backup_owner" => "exchange-column-backup-owner",
        "team" => "exchange-column-team",
        "contact" => "exchange-column-contact",
        "tags" => "exchange-column-tags",
        "notes" => "exchange-column-notes",
        "ticket" => "exchange-column-ticket",
        "life_cycle" => "exchange-column-life-cycle",
        "reviewed" => "exchange-column-reviewed",
        "reviewed_by" => "exchange-column-reviewed-by",
        "sha256" => "exchange-column-sha256",
        "sha1" => "exchange-column-sha1",
        "serial_number" => "exchange-column-serial-number",
        "issuer" => "exchange-column-issuer",
        "plan_days" => "exchange-column-plan-days",
        "act_days" => "exchange-column-act-days",
        _ => "exchange-column-sandbox",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let ids: std::collections::BTreeSet<_> = column_choices().map(|(_, id)| id).collect();
        assert_eq!(ids.len(), COLUMNS.len());
        assert!(column_choices().all(|(value, _)| column_of(value).is_some()));
        assert_eq!(column_of(OWN), None);
    }
}
