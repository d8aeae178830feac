//! An import taken back: what it wrote goes, unless somebody has changed that since, and the journal says so.

use super::heading::{COLUMNS, Column};
use super::line::{Line, line_of, put_into_entry};
use crate::intake::Reading;
use crate::moment::Moment;
use crate::order::set_of;
use crate::registry::means::SHEET;
use crate::registry::{Book, Entry, EntryId, Event, Fact, Journal, Line as JournalLine, Pen, Registry};

/// An import that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// When it was carried out.
    pub at: Moment,
    /// How many certificates it was about.
    pub certificates: usize,
}

/// The last import of this writer that was not taken back.
pub fn last_import(book: &Book, writer: &str) -> Option<Imported> {
    let lines = lines_of_last(book, writer);
    let entries = set_of(lines.iter().map(|(line, _)| &line.entry));
    Some(Imported { at: lines.first()?.0.at, certificates: entries.len() })
}

/// Takes back the last import of whoever holds the pen.
pub fn undo(registry: &mut Registry, book: &mut Book, pen: &Pen) {
    let lines: Vec<(JournalLine, Event)> =
        lines_of_last(book, &pen.writer).into_iter().map(|(line, event)| (line.clone(), event)).collect();
    let at = lines.first().map(|(line, _)| line.at);
    for (line, event) in lines.iter().rev() {
        match event {
            Event::Changed { what, from, to, .. } => {
                take_back(registry, &line.entry, what, from.as_deref(), to.as_deref(), pen);
            }
            Event::Seen { facts, .. } => {
                for (what, value) in &facts.0 {
                    take_back(registry, &line.entry, what, None, Some(value), pen);
                }
                // What a page has shown since is there, whoever named it first.
                if registry.entry(&line.entry).is_some_and(|entry| entry.seen.iter().count() == 1) {
                    book.take_away(registry, &line.entry);
                }
            }
            _ => continue,
        }
        let undone = Event::Undone { line: line.hash().to_owned() };
        book.append(&pen.writer, &line.entry, &undone, pen.now);
    }
    let defined = |field: &&crate::registry::OwnField| field.writer == pen.writer && Some(field.at) == at;
    let defined: Vec<String> = book.fields().filter(defined).map(|field| field.name.clone()).collect();
    for name in defined {
        let fact = Fact::Own(name.clone());
        let is_used =
            |entry: &Entry| registry.record(&entry.id).is_some_and(|record| record.value(&fact).is_some());
        if !registry.entries().any(is_used) {
            book.undefine(&name, pen);
        }
    }
}

/// The lines of that import: those that were written at one moment, by a sheet.
fn lines_of_last<'a>(book: &'a Book, writer: &str) -> Vec<(&'a JournalLine, Event)> {
    let Some(journal) = book.journals().find(|journal| journal.writer() == writer) else {
        return Vec::new();
    };
    let undone = set_of(journal.lines().filter_map(undone));
    let is_open = |line: &&JournalLine| !undone.contains(line.hash());
    let of_sheets = |journal: &'a Journal| {
        let events = journal.lines().filter(is_open).filter_map(|line| Some((line, line.event()?)));
        events.filter(|(_, event)| is_of_sheet(event))
    };
    let last = of_sheets(journal).map(|(line, _)| line.at).max();
    of_sheets(journal).filter(|(line, _)| Some(line.at) == last).collect()
}

fn undone(line: &JournalLine) -> Option<String> {
    match line.event()? {
        Event::Undone { line } => Some(line),
        _ => None,
    }
}

fn is_of_sheet(event: &Event) -> bool {
    match event {
        Event::Seen { source, .. } | Event::Changed { source, .. } => source == SHEET,
        _ => false,
    }
}

/// Makes one fact what it was, where it still is what it became.
fn take_back(
    registry: &mut Registry,
    id: &EntryId,
    what: &str,
    from: Option<&str>,
    to: Option<&str>,
    pen: &Pen,
) {
    let fact = Fact::from(what.to_owned());
    if registry.record(id).is_some_and(|record| record.value(&fact) == to && to.is_some()) {
        registry.write(id, fact, from.map(str::to_owned), &pen.writer, pen.now);
        return;
    }
    let Some(entry) = registry.entry(id) else { return };
    let column = COLUMNS.iter().find(|(_, heading)| *heading == what).map(|(column, _)| column);
    let Some(column) = column.filter(|column| !matches!(column, Column::Fact(_))) else { return };
    let line: Line = line_of(registry, entry);
    if line.get(column).map(String::as_str) != to {
        return;
    }
    let mut entry = entry.clone();
    match (column, from) {
        (Column::Created, from) => entry.created = from.and_then(day),
        (Column::Expires, from) => entry.expiration = from.and_then(day).map(Reading::Known),
        (Column::Org, None) => entry.org = None,
        (Column::Label, None) => entry.label = None,
        (Column::UniqueName, None) => entry.unique_name = None,
        (Column::CertificateId, None) => entry.certificate_id = None,
        (Column::Kind, None) => entry.kind = None,
        (Column::KeySize, None) => entry.key_size = None,
        (column, Some(from)) => drop(put_into_entry(&mut entry, column, from, None)),
        (Column::CertkeepId | Column::Sandbox | Column::Fact(_), None) => {}
    }
    registry.enter(entry);
}

fn day(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")))
}
