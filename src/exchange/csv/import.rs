//! Rows into the registry: first what each would change, to be looked at; then, if wanted, that.

use std::collections::{BTreeMap, BTreeSet};

use super::heading::Column;
use super::line::{Line, line_of, put_into_entry, says_the_same};
use super::mapping::{Mapping, own_column};
use super::matching::{By, Known, Match};
use super::rows::{ReadRow, read_rows};
use super::sheet::Sheet;
use super::told::{Matter, Told};
use crate::intake::{DateOrder, OrgKey, Reading};
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::means::SHEET;
use crate::registry::{Book, Entry, EntryId, Event, Fact, Facts, FieldKind, Pen, Registry};

/// What whoever looks at a plan decides otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Lines that hold against the registry.
    pub overwrite: BTreeSet<u64>,
    /// Which entry a line is about, where that is not clear.
    pub entries: BTreeMap<u64, EntryId>,
    /// The order of day and month, where no cell tells it.
    pub date_order: Option<DateOrder>,
    /// What own fields are, by name, that are not defined yet.
    pub kinds: BTreeMap<String, FieldKind>,
}

/// What a sheet would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Rows that have their place, in the order of the sheet.
    pub placed: Vec<Placed>,
    /// What could not be placed, and what was left as it is.
    pub told: Vec<Told>,
    /// What own fields are, by name.
    pub kinds: BTreeMap<String, FieldKind>,
}

/// A row that has its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its line in the sheet.
    pub line: u64,
    /// The entry that it is about.
    pub entry: EntryId,
    /// What both have in common; `None` where there was no such entry.
    pub matched: Option<By>,
    /// What the entry does not know yet.
    pub takes: Line,
    /// What the registry says otherwise.
    pub conflicts: Vec<Conflict>,
    /// The dates among that.
    readings: BTreeMap<Column, Reading>,
}

/// A cell that the registry contradicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about.
    pub column: Column,
    /// What the registry says.
    pub kept: String,
    /// What the sheet says.
    pub offered: String,
    /// Whether no sheet overrules it: a page or the certificate itself shows it.
    pub is_fixed: bool,
    /// Whether people have a say in it. Of a date that is none, or can be two, they have not.
    pub is_open: bool,
    /// Whether the sheet is to hold.
    pub is_taken: bool,
}

impl Import {
    /// Looks at all rows. Two rows about one certificate that say different things are two certificates where their ends
    /// differ, as of an old and a new one under the same name; else the first one holds.
    pub fn plan(
        sheet: &Sheet,
        mapping: &Mapping,
        registry: &Registry,
        book: &Book,
        choices: &Choices,
    ) -> Self {
        let mut told: Vec<Told> =
            sheet.passed_over.iter().map(|line| Told::of_row(Matter::PassedOver, *line)).collect();
        let read = read_rows(sheet, mapping, book, choices, &mut told);
        let mut plan = Planned { registry, choices, placed: Vec::new(), told, taken: BTreeMap::new() };
        let known = Known::new(registry);
        let found = |row: &ReadRow| match choices.entries.get(&row.line) {
            Some(id) if registry.entry(id).is_some() => Match::One(id.clone(), By::Choice),
            _ => known.find(&row.cells),
        };
        let matched = read.rows.into_iter().map(|row| (found(&row), row));
        // Rows that say when their entry ends go first: another row of that name is about another certificate.
        let (sure, others): (Vec<_>, Vec<_>) = matched.partition(|(found, row)| plan.ends_then(found, row));
        for (found, row) in sure.into_iter().chain(others) {
            plan.place(sheet, mapping, found, row);
        }
        let Planned { mut placed, mut told, .. } = plan;
        sort_by_key(&mut placed, |placed| placed.line);
        sort_by_key(&mut told, |told| (told.line, told.problem));
        Self { placed, told, kinds: read.kinds }
    }

    /// Does what was planned, and notes it in the journal of `writer`. What changes nothing is not noted.
    pub fn carry_out(self, registry: &mut Registry, book: &mut Book, writer: &str, now: Moment) {
        let pen = Pen { writer: writer.to_owned(), now };
        for placed in self.placed.into_iter().filter(Placed::changes_something) {
            placed.carry_out(registry, book, &self.kinds, &pen);
        }
    }
}

impl Placed {
    /// Whether the registry is another one after it.
    pub fn changes_something(&self) -> bool {
        self.matched.is_none()
            || !self.takes.is_empty()
            || self.conflicts.iter().any(|conflict| conflict.is_taken)
    }

    fn carry_out(
        self,
        registry: &mut Registry,
        book: &mut Book,
        kinds: &BTreeMap<String, FieldKind>,
        pen: &Pen,
    ) {
        let Self { entry: id, matched, takes, conflicts, readings, .. } = self;
        let known = registry.entry(&id).cloned();
        let mut entry = known.unwrap_or_else(|| Entry::with_id(id.clone(), pen.now));
        for (column, cell) in &takes {
            if put_into_entry(&mut entry, column, cell, readings.get(column)) {
                continue;
            }
            let Column::Fact(fact) = column else { continue };
            registry.write(&id, fact.clone(), Some(cell.clone()), &pen.writer, pen.now);
            if let Fact::Own(name) = fact {
                let kind = kinds.get(name).copied().unwrap_or(FieldKind::Text);
                book.define_by(name.clone(), kind, SHEET, pen);
            }
        }
        let (mut overwritten, mut facts) = (Vec::new(), Vec::new());
        for Conflict { column, kept, offered, .. } in conflicts.into_iter().filter(|one| one.is_taken) {
            match column {
                // A printed date stays: its owner says another one.
                Column::Expires => facts.push((Fact::Expires, offered)),
                Column::Fact(fact) => facts.push((fact, offered)),
                column => {
                    if put_into_entry(&mut entry, &column, &offered, readings.get(&column)) {
                        overwritten.push((column.name(), kept, offered));
                    }
                }
            }
        }
        registry.enter(entry);
        for (fact, value) in facts {
            book.change(registry, &id, fact, Some(value), SHEET, pen);
        }
        let mut append = |event: &Event| book.append(&pen.writer, &id, event, pen.now);
        let changed = |what, from, to| Event::Changed { what, from, to: Some(to), source: SHEET.to_owned() };
        for (what, kept, offered) in overwritten {
            append(&changed(what, Some(kept), offered));
        }
        if matched.is_none() {
            let facts = takes.into_iter().map(|(column, cell)| (column.name(), cell));
            let facts = Facts(facts.collect());
            append(&Event::Seen { source: SHEET.to_owned(), facts });
        } else {
            for (column, cell) in takes {
                append(&changed(column.name(), None, cell));
            }
        }
    }
}

/// An import in the making.
struct Planned<'a> {
    registry: &'a Registry,
    choices: &'a Choices,
    placed: Vec<Placed>,
    told: Vec<Told>,
    /// Entries that rows are about already, with all those rows said.
    taken: BTreeMap<EntryId, Line>,
}

impl Planned<'_> {
    /// Whether the row says of the entry that it is about when that ends.
    fn ends_then(&self, found: &Match, row: &ReadRow) -> bool {
        let Match::One(id, _) = found else { return false };
        let entry = self.registry.entry(id);
        let known = entry.and_then(|entry| Some((entry, self.registry.ending(entry)?.to_iso())));
        let offered = row.cells.get(&Column::Expires);
        known
            .zip(offered)
            .is_some_and(|((entry, known), end)| says_the_same(entry, &Column::Expires, &known, end))
    }

    fn place(&mut self, sheet: &Sheet, mapping: &Mapping, found: Match, row: ReadRow) {
        let new_id = new_id(&row);
        let (id, by) = match (found, new_id) {
            (Match::One(id, by), _) => (id, Some(by)),
            (Match::New, Some(id)) => (id, None),
            (Match::New, None) => return self.told.push(Told::of_row(Matter::NoName, row.line)),
            (Match::Several(ids), Some(id)) if ids.contains(&id) => (id, Some(By::Id)),
            (Match::Several(ids), _) => {
                let entries = ids.iter().map(ToString::to_string).collect();
                return self.told.push(Told { entries, ..Told::of_row(Matter::SeveralEntries, row.line) });
            }
        };
        let Some(id) = self.free_id(id, &row) else { return };
        self.taken.insert(id.clone(), row.cells.clone());
        let known = self.registry.entry(&id);
        let line = known.map(|entry| line_of(self.registry, entry)).unwrap_or_default();
        let (mut takes, mut conflicts) = (Line::new(), Vec::new());
        for (mut column, cell) in row.cells {
            let at = mapping.columns.iter().position(|own| own.as_ref() == Some(&column));
            let heading = at.and_then(|at| sheet.headings.get(at)).map_or("", String::as_str);
            let mut is_sure = is_sure(&column, row.readings.get(&column));
            // An entry can be created on no day but a known one; what else is said of it is a field like others.
            if column == Column::Created && !is_sure && !line.contains_key(&column) {
                let name = if heading.is_empty() { "Created" } else { heading };
                let Some(own) = own_column(name, &mapping.columns) else { continue };
                (column, is_sure) = (own, true);
            }
            match (line.get(&column), known) {
                (Some(kept), Some(entry)) if !says_the_same(entry, &column, kept, &cell) => {
                    let is_fixed = is_fixed(entry, &column);
                    let is_open = is_sure && !is_fixed;
                    let is_taken = is_open && self.choices.overwrite.contains(&row.line);
                    if !is_taken {
                        let (kept, entries) = (Some(kept.clone()), vec![id.to_string()]);
                        let told = Told::of_cell(Matter::Conflict, row.line, heading, &cell);
                        self.told.push(Told { kept, entries, ..told });
                    }
                    let kept = kept.clone();
                    conflicts.push(Conflict { column, kept, offered: cell, is_fixed, is_open, is_taken });
                }
                (Some(_), _) => {}
                (None, Some(entry)) if says_already(entry, &column, &cell) => {}
                (None, _) => drop(takes.insert(column, cell)),
            }
        }
        takes.remove(&Column::CertkeepId);
        let matched = known.and(by);
        self.placed.push(Placed {
            line: row.line,
            entry: id,
            matched,
            takes,
            conflicts,
            readings: row.readings,
        });
    }

    /// The id itself, or one of its own for a row whose namesake in the same sheet ends on another day.
    fn free_id(&mut self, id: EntryId, row: &ReadRow) -> Option<EntryId> {
        let Some(taken) = self.taken.get(&id) else { return Some(id) };
        let end = row.cells.get(&Column::Expires);
        let told = |matter| Told { entries: vec![id.to_string()], ..Told::of_row(matter, row.line) };
        if end.is_none() || taken.get(&Column::Expires) == end {
            if *taken != row.cells {
                self.told.push(told(Matter::SaidTwice));
            }
            return None;
        }
        let end = end.map_or("", String::as_str);
        let other = EntryId::from(format!("{id}:{end}").as_str());
        if self.taken.contains_key(&other) || self.registry.entry(&other).is_some() {
            self.told.push(told(Matter::SaidTwice));
            return None;
        }
        Some(other)
    }
}

/// The id of a row that is about no known entry: as [`EntryId`] makes it of what a page says.
fn new_id(row: &ReadRow) -> Option<EntryId> {
    let text = |column: &Column| row.cells.get(column).map(String::as_str);
    if let Some(id) = text(&Column::CertkeepId) {
        return Some(EntryId::from(id));
    }
    let org = text(&Column::Org).or(row.other_org.as_deref()).unwrap_or_default();
    let digest = [Fact::Sha256, Fact::Sha1]
        .into_iter()
        .find_map(|fact| Some(format!("{}:{}", fact.name(), text(&Column::Fact(fact))?)));
    let name = text(&Column::CertificateId).or_else(|| text(&Column::UniqueName)).map(str::to_owned);
    let label = || text(&Column::Label).map(|label| format!("label:{label}"));
    match name.or_else(label) {
        Some(name) => Some(EntryId::from(format!("{org}:{name}").as_str())),
        None if org.is_empty() => digest.map(|digest| EntryId::from(digest.as_str())),
        None => digest.map(|digest| EntryId::from(format!("{org}:{digest}").as_str())),
    }
}

/// Whether no sheet may say otherwise than the registry does.
fn is_fixed(entry: &Entry, column: &Column) -> bool {
    let is_on_a_page = entry.seen.list_page.is_some() || entry.seen.detail_page.is_some();
    match column {
        Column::CertkeepId | Column::Sandbox => true,
        Column::Fact(Fact::Sha256 | Fact::Sha1 | Fact::SerialNumber | Fact::Issuer)
        | Column::KeySize
        | Column::Created => entry.certificate.is_some() || is_on_a_page,
        Column::Expires | Column::Fact(_) => false,
        _ => is_on_a_page,
    }
}

/// Whether a cell says one thing: of the dates of an entry, one day.
fn is_sure(column: &Column, reading: Option<&Reading>) -> bool {
    !matches!(column, Column::Created | Column::Expires) || matches!(reading, Some(Reading::Known(_)))
}

/// Whether the entry says so under another name.
fn says_already(entry: &Entry, column: &Column, cell: &str) -> bool {
    match column {
        Column::Label => {
            entry.unique_name.as_ref().is_some_and(|name| name.to_lowercase() == cell.to_lowercase())
        }
        Column::Org => OrgKey::parse(cell).is_none(),
        _ => false,
    }
}
