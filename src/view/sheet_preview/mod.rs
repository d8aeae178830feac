//! What importing a sheet would do, as it is looked at before anything is written.

use std::collections::BTreeMap;

use crate::exchange::csv::{
    By, COLUMNS, Choices, Column, Conflict, Import, Mapping, Matter, Placed, Sheet, Told,
};
use crate::order::map_of;
use crate::registry::{Entry, EntryId, Fact, FieldKind, Registry};
use crate::words::Message;

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

/// One column of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// What stands over it.
    pub heading: String,
    /// The first cells that are not empty.
    pub samples: Vec<String>,
    /// What it is about: a heading of Certkeep's own, [`OWN`], or nothing where it is passed over.
    pub value: &'static str,
    /// Of an own field, its name and what it is.
    pub own: Option<(String, FieldKind)>,
}

/// The value of a column that becomes an own field.
pub const OWN: &str = "own";

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFate {
    /// The registry says otherwise.
    Conflict,
    /// It has no place.
    LeftOut,
    /// It becomes a certificate of its own.
    New,
    /// It adds to one.
    Adds,
    /// All of it is known.
    Known,
}

impl RowFate {
    /// All of them, what asks for a look first.
    pub const ALL: [Self; 5] = [Self::Conflict, Self::LeftOut, Self::New, Self::Adds, Self::Known];

    /// The name, for controls.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::LeftOut => "left-out",
            Self::New => "new",
            Self::Adds => "adds",
            Self::Known => "known",
        }
    }

    /// How many rows have it.
    pub fn message(self, count: usize) -> Message {
        let id = match self {
            Self::Conflict => "exchange-rows-conflict",
            Self::LeftOut => "exchange-rows-left-out",
            Self::New => "exchange-rows-new",
            Self::Adds => "exchange-rows-adds",
            Self::Known => "exchange-rows-known",
        };
        Message::new(id).with("count", count)
    }
}

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

/// The name of a column: a message, or an own field's own name.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// One of Certkeep's.
    Known(&'static str),
    /// An own field.
    Own(String),
}

/// An entry, as one chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub id: EntryId,
    /// What people call it.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// When it ends.
    pub ends: Option<String>,
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
    /// Whether no sheet overrules what a page or the certificate itself shows. A date that can be two is neither.
    pub is_fixed: bool,
}

/// Cells shown of a column.
const SAMPLES: usize = 3;

impl SheetPreview {
    /// The preview of an import that was planned with these.
    pub fn new(
        sheet: &Sheet,
        mapping: &Mapping,
        choices: &Choices,
        import: &Import,
        registry: &Registry,
    ) -> Self {
        let placed = map_of(import.placed.iter().map(|placed| (placed.line, placed)));
        let mut told: BTreeMap<u64, Vec<&Told>> = BTreeMap::new();
        for one in &import.told {
            told.entry(one.line).or_default().push(one);
        }
        let row = |row: &crate::exchange::csv::Row| {
            let told = told.get(&row.line).map_or(&[][..], Vec::as_slice);
            let mut view = match placed.get(&row.line) {
                Some(placed) => of_placed(placed, registry),
                None => of_left_out(row.line, told, registry),
            };
            view.notes.extend(told.iter().filter_map(|told| matter(told)));
            view.name = name_of(&row.cells, mapping);
            view.is_overwriting = choices.overwrite.contains(&row.line);
            view
        };
        let rows: Vec<PreviewRow> = sheet.rows.iter().map(row).collect();
        let is_open = |row: &&PreviewRow| row.conflicts.iter().any(|conflict| conflict.is_open);
        let mentioned = import.placed.iter().filter(|placed| placed.matched.is_some()).count();
        let is_unclear = import.told.iter().any(|told| told.problem == Matter::DateUnclear);
        Self {
            columns: columns(sheet, mapping, import),
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

fn columns(sheet: &Sheet, mapping: &Mapping, import: &Import) -> Vec<ColumnView> {
    let columns = sheet.headings.iter().zip(&mapping.columns).enumerate();
    let view = |(at, (heading, column)): (usize, (&String, &Option<Column>))| {
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
        let samples = cells.filter(|cell| !cell.is_empty()).take(SAMPLES).cloned().collect();
        let own = match column {
            Some(Column::Fact(Fact::Own(name))) => {
                Some((name.clone(), import.kinds.get(name).copied().unwrap_or(FieldKind::Text)))
            }
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

fn of_placed(placed: &Placed, registry: &Registry) -> PreviewRow {
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
        is_fixed: !conflict.is_open && conflict.column != Column::Expires,
    };
    let entry = registry.entry(&placed.entry);
    let found = entry.zip(placed.matched).map(|(entry, by)| (target(registry, entry), by_message(by)));
    // What was chosen can be taken back.
    let chosen = entry.filter(|_| placed.matched == Some(By::Choice));
    PreviewRow {
        found,
        candidates: chosen.map(|entry| target(registry, entry)).into_iter().collect(),
        takes: takes.collect(),
        conflicts: placed.conflicts.iter().map(conflict).collect(),
        ..PreviewRow::empty(placed.line, fate)
    }
}

fn of_left_out(line: u64, told: &[&Told], registry: &Registry) -> PreviewRow {
    let several = told.iter().find(|told| told.problem == Matter::SeveralEntries);
    let ids = several.into_iter().flat_map(|told| &told.entries);
    let candidates = ids.filter_map(|id| registry.entry(&EntryId::from(id.as_str())));
    let candidates = candidates.map(|entry| target(registry, entry)).collect();
    let is_left_out =
        |told: &&&Told| matches!(told.problem, Matter::NoName | Matter::SeveralEntries | Matter::SaidTwice);
    let mut row = PreviewRow { candidates, ..PreviewRow::empty(line, RowFate::LeftOut) };
    if !told.iter().any(|told| is_left_out(&told)) {
        // Word for word what another row says.
        row.fate = RowFate::Known;
        row.notes.push(Message::new("exchange-matter-twin"));
    }
    row
}

impl PreviewRow {
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

fn target(registry: &Registry, entry: &Entry) -> Target {
    Target {
        id: entry.id.clone(),
        name: entry.name().to_owned(),
        org: entry.org.as_ref().map(ToString::to_string),
        ends: registry.ending(entry).map(|ending| ending.moment.iso_date()),
    }
}

fn named(column: &Column) -> Named {
    match column {
        Column::Fact(Fact::Own(name)) => Named::Own(name.clone()),
        column => Named::Known(column_id(column.heading())),
    }
}

fn by_message(by: By) -> Message {
    Message::new(match by {
        By::Id => "exchange-by-id",
        By::Fingerprint => "exchange-by-fingerprint",
        By::CertificateId => "exchange-by-record-id",
        By::OrgAndName => "exchange-by-org-and-name",
        By::Name => "exchange-by-name",
        By::Choice => "exchange-by-choice",
    })
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
    use crate::moment::Moment;
    use crate::registry::Book;

    fn preview(text: &str, registry: &Registry, choices: &Choices) -> (SheetPreview, Import) {
        let sheet = Sheet::read(text.as_bytes()).unwrap();
        let mapping = Mapping::propose(&sheet.headings);
        let import = Import::plan(&sheet, &mapping, registry, &Book::default(), choices);
        (SheetPreview::new(&sheet, &mapping, choices, &import, registry), import)
    }

    #[test]
    fn every_row_of_the_sheet_has_one_fate() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let known = "Label,Org,Owner\nOkta,acme,Ann\nSAP,acme,Bea\nKey,acme,\nKey,acme--uat.sandbox,\n";
        let (_, import) = preview(known, &registry, &Choices::default());
        import.carry_out(&mut registry, &mut book, "laptop", Moment::EPOCH);
        let text = "Label,Org,Owner,Team\nOkta,acme,Eve,Red\nSAP,acme,Bea,\nSAP,acme,Bea,\nNew,acme,Dora,\n\
                    ,acme,Nobody,\nKey,,Cleo,\nOkta,acme,Zoe,\n";
        let (view, _) = preview(text, &registry, &Choices::default());
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

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let ids: std::collections::BTreeSet<_> = column_choices().map(|(_, id)| id).collect();
        assert_eq!(ids.len(), COLUMNS.len());
        assert!(column_choices().all(|(value, _)| column_of(value).is_some()));
        assert_eq!(column_of(OWN), None);
    }
}
