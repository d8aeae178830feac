//! One row of a sheet: which entry it is about, what that takes from it, and what stands against it.

use super::column::{Named, named};
use super::fate::RowFate;
use super::target::{Target, by_message};
use crate::exchange::csv::{By, Column, Conflict, Mapping, Matter, Placed, Row, Told};
use crate::registry::{EntryId, Registry};
use crate::words::Message;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRow {
    /// Its line in the sheet.
    pub line: u64,
    /// What becomes of it.
    pub fate: RowFate,
    /// What it calls its certificate.
    pub name: String,
    /// The entry it is about, and by what it was found.
    pub found: Option<(Target, Message)>,
    /// What the entry does not know yet.
    pub takes: Vec<(Named, String)>,
    /// What the registry says otherwise.
    pub conflicts: Vec<ConflictView>,
    /// Whether the sheet is to hold.
    pub is_overwriting: bool,
    /// What was left as it is, and why a row has no place.
    pub notes: Vec<Message>,
    /// The entries it may be about, where that can be chosen.
    pub candidates: Vec<Target>,
}

/// A cell that the registry contradicts.
#[derive(Clone, Debug, PartialEq)]
pub struct ConflictView {
    /// What it is about.
    pub column: Named,
    /// What the registry says.
    pub kept: String,
    /// What the sheet says.
    pub offered: String,
    /// Whether the sheet could hold.
    pub is_open: bool,
    /// Whether no sheet overrules what a page or the certificate itself shows.
    pub is_fixed: bool,
}

impl PreviewRow {
    /// A row with its place, if it has one, and what was told of it.
    pub(super) fn new(
        row: &Row,
        placed: Option<&Placed>,
        told: &[&Told],
        mapping: &Mapping,
        registry: &Registry,
    ) -> Self {
        let mut view = match placed {
            Some(placed) => Self::placed(placed, registry),
            None => Self::left_out(row.line, told, registry),
        };
        view.notes.extend(told.iter().filter_map(|told| matter(told)));
        view.name = name_of(&row.cells, mapping);
        view
    }

    /// One that has a place among the entries.
    fn placed(placed: &Placed, registry: &Registry) -> Self {
        let fate = match placed.matched {
            None => RowFate::New,
            Some(_) if !placed.conflicts.is_empty() => RowFate::Conflict,
            Some(_) if placed.changes_something() => RowFate::Adds,
            Some(_) => RowFate::Known,
        };
        let takes = placed.takes.iter().map(|(column, cell)| (named(column), cell.clone()));
        let conflict = |conflict: &Conflict| ConflictView {
            column: named(&conflict.column),
            kept: conflict.kept.clone(),
            offered: conflict.offered.clone(),
            is_open: conflict.is_open,
            is_fixed: conflict.is_fixed,
        };
        let entry = registry.entry(&placed.entry);
        let found =
            entry.zip(placed.matched).map(|(entry, by)| (Target::new(registry, entry), by_message(by)));
        // What was chosen can be taken back.
        let chosen = entry.filter(|_| placed.matched == Some(By::Choice));
        Self {
            found,
            candidates: chosen.map(|entry| Target::new(registry, entry)).into_iter().collect(),
            takes: takes.collect(),
            conflicts: placed.conflicts.iter().map(conflict).collect(),
            ..Self::empty(placed.line, fate)
        }
    }

    /// One that has none, or says again what another says.
    fn left_out(line: u64, told: &[&Told], registry: &Registry) -> Self {
        let several = told.iter().find(|told| told.problem == Matter::SeveralEntries);
        let ids = several.into_iter().flat_map(|told| &told.entries);
        let candidates = ids.filter_map(|id| registry.entry(&EntryId::from(id.as_str())));
        let candidates = candidates.map(|entry| Target::new(registry, entry)).collect();
        let is_left_out =
            |told: &Told| matches!(told.problem, Matter::NoName | Matter::SeveralEntries | Matter::SaidTwice);
        let mut row = Self { candidates, ..Self::empty(line, RowFate::LeftOut) };
        if !told.iter().any(|told| is_left_out(told)) {
            // Word for word what another row says.
            row.fate = RowFate::Known;
            row.notes.push(Message::new("exchange-matter-twin"));
        }
        row
    }

    fn empty(line: u64, fate: RowFate) -> Self {
        Self {
            line,
            fate,
            name: String::new(),
            found: None,
            takes: Vec::new(),
            conflicts: Vec::new(),
            is_overwriting: false,
            notes: Vec::new(),
            candidates: Vec::new(),
        }
    }
}

/// What a row calls its certificate; else the first thing it says.
fn name_of(cells: &[String], mapping: &Mapping) -> String {
    let of_column = |column: Column| {
        let at = mapping.columns.iter().position(|own| own.as_ref() == Some(&column))?;
        cells.get(at).filter(|cell| !cell.is_empty())
    };
    let name = of_column(Column::Label).or_else(|| of_column(Column::UniqueName));
    name.or_else(|| cells.iter().find(|cell| !cell.is_empty())).cloned().unwrap_or_default()
}

/// Of what is told of a row, all but what is shown elsewhere.
fn matter(told: &Told) -> Option<Message> {
    let id = match told.problem {
        Matter::PassedOver | Matter::Conflict => return None,
        Matter::NoName => "exchange-matter-no-name",
        Matter::SeveralEntries => "exchange-matter-several",
        Matter::SaidTwice => "exchange-matter-said-twice",
        Matter::DateUnclear => "exchange-matter-date-unclear",
        Matter::DateUnreadable => "exchange-matter-date-unreadable",
        Matter::NoOrg => "exchange-matter-no-org",
        Matter::NoValue => "exchange-matter-no-value",
        Matter::NoHeading => "exchange-matter-no-heading",
        Matter::OtherKind => "exchange-matter-other-kind",
    };
    let message = Message::new(id)
        .with("cell", told.cell.as_deref().unwrap_or_default())
        .with("column", told.column.as_deref().unwrap_or_default());
    Some(message)
}
