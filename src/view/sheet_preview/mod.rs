//! What importing a sheet would do, as it is looked at before anything is written.

mod column;
mod fate;
mod row;
mod target;

use std::collections::BTreeMap;

pub use column::{ColumnView, Named, OWN, OwnColumn, column_choices, column_of};
pub use fate::RowFate;
pub use row::{ConflictView, PreviewRow};
pub use target::Target;

use crate::exchange::csv::{Choices, Import, Mapping, Matter, Row, Sheet, Told};
use crate::order::map_of;
use crate::registry::{Book, Registry};

/// The preview.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPreview {
    /// What each column is about.
    pub columns: Vec<ColumnView>,
    /// Whether some column says which certificate a row is about: else nothing can be imported.
    pub names_certificates: bool,
    /// Whether the order of day and month is a question.
    pub asks_date_order: bool,
    /// Lines above the headings.
    pub passed_over: usize,
    /// All rows, in the order of the sheet.
    pub rows: Vec<PreviewRow>,
    /// How many of them would change something.
    pub changes: usize,
    /// How many of them the registry contradicts, and could be overruled.
    pub conflicts: usize,
    /// Certificates that are in the registry and in no row.
    pub unmentioned: usize,
}

impl SheetPreview {
    /// The preview of an import that was planned with these.
    pub fn new(
        sheet: &Sheet,
        mapping: &Mapping,
        choices: &Choices,
        import: &Import,
        registry: &Registry,
        book: &Book,
    ) -> Self {
        let placed = map_of(import.placed.iter().map(|placed| (placed.line, placed)));
        let mut told: BTreeMap<u64, Vec<&Told>> = BTreeMap::new();
        for one in &import.told {
            told.entry(one.line).or_default().push(one);
        }
        let row = |row: &Row| {
            let told = told.get(&row.line).map_or(&[][..], Vec::as_slice);
            let placed = placed.get(&row.line).copied();
            PreviewRow {
                is_overwriting: choices.overwrite.contains(&row.line),
                ..PreviewRow::new(row, placed, told, mapping, registry)
            }
        };
        let rows: Vec<PreviewRow> = sheet.rows.iter().map(row).collect();
        let is_open = |row: &&PreviewRow| row.conflicts.iter().any(|conflict| conflict.is_open);
        let mentioned = import.placed.iter().filter(|placed| placed.matched.is_some()).count();
        let is_unclear = import.told.iter().any(|told| told.problem == Matter::DateUnclear);
        Self {
            columns: column::columns(sheet, mapping, import, book),
            names_certificates: mapping.names_certificates(),
            asks_date_order: is_unclear || choices.date_order.is_some(),
            passed_over: sheet.passed_over.len(),
            changes: import.placed.iter().filter(|placed| placed.changes_something()).count(),
            conflicts: rows.iter().filter(is_open).count(),
            unmentioned: registry.entries().len().saturating_sub(mentioned),
            rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::registry::{FieldKind, Pen};

    fn preview(text: &str, registry: &Registry, book: &Book, choices: &Choices) -> (SheetPreview, Import) {
        let sheet = Sheet::read(text.as_bytes()).unwrap();
        let mapping = Mapping::propose(&sheet.headings);
        let import = Import::plan(&sheet, &mapping, registry, book, choices);
        (SheetPreview::new(&sheet, &mapping, choices, &import, registry, book), import)
    }

    #[test]
    fn the_kind_of_a_field_that_is_there_is_no_question() {
        let (registry, mut book) = (Registry::default(), Book::default());
        let pen = Pen { writer: "laptop".to_owned(), now: Moment::EPOCH };
        book.define("Cost".to_owned(), FieldKind::Number, &pen);
        let kinds = ["Cost", "Since"].map(|name| (name.to_owned(), FieldKind::Date));
        let choices = Choices { kinds: kinds.into(), ..Choices::default() };
        let text = "Label,Cost,Since\nOkta,46346,46346\n";
        let (view, import) = preview(text, &registry, &book, &choices);
        let own: Vec<_> = view.columns.iter().filter_map(|column| column.own.as_ref()).collect();
        let told: Vec<_> = own.iter().map(|own| (&*own.name, own.kind, own.is_defined)).collect();
        assert_eq!(told, [("Cost", FieldKind::Number, true), ("Since", FieldKind::Date, false)]);
        let taken: Vec<_> = import.placed[0].takes.values().map(String::as_str).collect();
        assert_eq!(taken, ["Okta", "46346", "2026-11-20"]);
    }

    #[test]
    fn every_row_of_the_sheet_has_one_fate() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let known = "Label,Org,Owner\nOkta,acme,Ann\nSAP,acme,Bea\nKey,acme,\nKey,acme--uat.sandbox,\n";
        let (_, import) = preview(known, &registry, &book, &Choices::default());
        import.carry_out(&mut registry, &mut book, "laptop", Moment::EPOCH);
        let text = "Label,Org,Owner,Team\nOkta,acme,Eve,Red\nSAP,acme,Bea,\nSAP,acme,Bea,\nNew,acme,Dora,\n\
                    ,acme,Nobody,\nKey,,Cleo,\nOkta,acme,Zoe,\n";
        let (view, _) = preview(text, &registry, &book, &Choices::default());
        let fates: Vec<_> = view.rows.iter().map(|row| (row.line, row.fate)).collect();
        use RowFate::{Conflict, Known, LeftOut, New};
        let expected =
            [(2, Conflict), (3, Known), (4, Known), (5, New), (6, LeftOut), (7, LeftOut), (8, LeftOut)];
        assert_eq!(fates, expected);
        assert_eq!((view.changes, view.conflicts, view.unmentioned), (2, 1, 2));
        let conflict = &view.rows[0].conflicts[0];
        assert_eq!((&*conflict.kept, &*conflict.offered, conflict.is_open), ("Ann", "Eve", true));
        assert_eq!(view.rows[5].candidates.len(), 2);
        assert_eq!(view.rows[6].notes[0].id, "exchange-matter-said-twice");
        let (column, own) = (&view.columns[2], &view.columns[1]);
        assert_eq!(
            (column.value, &column.samples[..]),
            ("owner", &["Eve", "Bea", "Bea"].map(str::to_owned)[..])
        );
        assert_eq!((own.value, &own.own), ("org", &None));
    }
}
