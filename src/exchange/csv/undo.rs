//! An import taken back: what it wrote goes, unless somebody has changed that since, and the journal says so.
//!
//! A certificate that the import brought goes whole only while nobody else speaks of it. Where a page or a file has shown it
//! since, or people have written of it or taken up its rotation, only the facts in its record go: without its names and its
//! org, the next page would not know it again.

use super::heading::Column;
use super::line::{line_of, put_into_entry};
use crate::intake::{Reading, Source};
use crate::moment::Moment;
use crate::order::{set_of, sort_by_key};
use crate::registry::means::SHEET;
use crate::registry::{
    Book, Entry, EntryId, Event, Fact, Facts, Journal, Line as JournalLine, OWN_FIELDS, Pen, Registry, Seen,
    undone,
};

/// An import that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// When it was carried out.
    pub at: Moment,
    /// How many certificates it was about.
    pub certificates: usize,
}

/// What a line that is taken back leaves behind.
enum Former {
    /// A fact of the record as it was.
    Fact(Fact, Option<String>),
    /// The entry as it was.
    Entry(Box<Entry>),
    /// No entry.
    NoEntry,
    /// No own field of that name.
    NoField(String),
}

/// The last import of this writer of which something can be taken back.
pub fn last_import(registry: &Registry, book: &Book, writer: &str) -> Option<Imported> {
    let lines = lines_of_last(registry, book, writer);
    let entries = set_of(lines.iter().filter(|line| !is_of_field(line)).map(|line| &line.entry));
    Some(Imported { at: lines.first()?.at, certificates: entries.len() })
}

/// Takes back the last import of whoever holds the pen. What stays as it is, no line calls undone.
pub fn undo(registry: &mut Registry, book: &mut Book, pen: &Pen) {
    let lines: Vec<JournalLine> = lines_of_last(registry, book, &pen.writer).into_iter().cloned().collect();
    for line in lines.iter().rev() {
        let formers = formers(registry, book, line);
        if formers.is_empty() {
            continue;
        }
        for former in formers {
            match former {
                Former::Fact(fact, value) => {
                    registry.write(&line.entry, fact, value, &pen.writer, pen.now);
                }
                Former::Entry(entry) => registry.enter(*entry),
                Former::NoEntry => book.take_away(registry, &line.entry),
                Former::NoField(name) => book.undefine(&name, pen),
            }
        }
        let undone = Event::Undone { line: line.hash().to_owned() };
        book.append(&pen.writer, &line.entry, &undone, pen.now);
    }
}

/// The lines of that import: those that were written at one moment, by a sheet.
fn lines_of_last<'a>(registry: &Registry, book: &'a Book, writer: &str) -> Vec<&'a JournalLine> {
    let journal = book.journals().find(|journal| journal.writer() == writer);
    let lines = || journal.into_iter().flat_map(Journal::lines);
    let undone = undone(lines());
    let is_open = |line: &&JournalLine| line.said("source") == Some(SHEET) && !undone.contains(line.hash());
    let mut open: Vec<&JournalLine> = lines().filter(is_open).collect();
    sort_by_key(&mut open, |line| line.at);
    // A field goes only with what it was defined for.
    let can_be_undone =
        |line: &&&JournalLine| !is_of_field(line) && !formers(registry, book, line).is_empty();
    let last = open.iter().rfind(can_be_undone).map(|line| line.at);
    open.retain(|line| Some(line.at) == last);
    open
}

/// What taking a line back would leave; nothing where all stays as it is.
fn formers(registry: &Registry, book: &Book, line: &JournalLine) -> Vec<Former> {
    match line.event() {
        Some(Event::Seen { facts, .. }) => {
            let Facts(said) = facts;
            let said = said.into_iter().filter(|(what, _)| Column::of_entry(what).is_none());
            let said: Vec<(Fact, String)> = said.map(|(what, value)| (Fact::from(what), value)).collect();
            if is_all_that_is_known(registry, book, line, &said) {
                return vec![Former::NoEntry];
            }
            let former = |(fact, value)| former_fact(registry, &line.entry, fact, None, value);
            said.into_iter().filter_map(former).collect()
        }
        Some(Event::Changed { what, from, to: Some(to), .. }) => {
            let fact = Fact::from(what.clone());
            if is_of_field(line) {
                return former_field(registry, book, fact, &to).into_iter().collect();
            }
            let of_record = former_fact(registry, &line.entry, fact, from.clone(), to.clone());
            of_record.or_else(|| former_entry(registry, line, &what, from, to)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// Whether the entry that a line tells of is as the import left it, and nobody has said anything else of it.
fn is_all_that_is_known(
    registry: &Registry,
    book: &Book,
    line: &JournalLine,
    said: &[(Fact, String)],
) -> bool {
    let Some(entry) = registry.entry(&line.entry) else { return false };
    let is_said =
        |(fact, value): (&Fact, &str)| said.iter().any(|(known, said)| known == fact && said == value);
    entry.seen == Seen { file: Some(line.at), ..Seen::default() }
        && entry.certificate.is_none()
        && registry.record(&entry.id).is_none_or(|record| record.values().all(is_said))
        && book.progress(&entry.id).is_none()
}

/// A fact of a record as it was, where it still is what it became.
fn former_fact(
    registry: &Registry,
    id: &EntryId,
    fact: Fact,
    from: Option<String>,
    to: String,
) -> Option<Former> {
    let is_as_written = registry.record(id)?.value(&fact) == Some(&to);
    is_as_written.then_some(Former::Fact(fact, from))
}

/// No field, where it still is what it was defined as and nothing stands in it.
fn former_field(registry: &Registry, book: &Book, fact: Fact, to: &str) -> Option<Former> {
    let is_used = registry.all_records().any(|record| record.value(&fact).is_some())
        || registry.all_defaults().any(|defaults| defaults.statements.value(&fact).is_some());
    let Fact::Own(name) = fact else { return None };
    let is_as_defined = book.field(&name).is_some_and(|field| field.kind.name() == to);
    (is_as_defined && !is_used).then_some(Former::NoField(name))
}

/// The same of an entry that was there before. What a page has shown since is there, whoever named it first.
fn former_entry(
    registry: &Registry,
    line: &JournalLine,
    what: &str,
    from: Option<String>,
    to: String,
) -> Option<Former> {
    let column = Column::of_entry(what)?;
    let entry = registry.entry(&line.entry)?;
    let mut since = entry.seen.iter().filter(|(source, at)| *source != Source::File && *at > line.at);
    if since.next().is_some() || line_of(registry, entry).get(column) != Some(&to) {
        return None;
    }
    let mut entry = entry.clone();
    match (column, from) {
        (Column::Created, from) => entry.created = from.as_deref().and_then(day),
        (Column::Expires, from) => entry.expiration = from.as_deref().and_then(day).map(Reading::Known),
        (Column::Org, None) => entry.org = None,
        (Column::Label, None) => entry.label = None,
        (Column::UniqueName, None) => entry.unique_name = None,
        (Column::CertificateId, None) => entry.certificate_id = None,
        (Column::Kind, None) => entry.kind = None,
        (Column::KeySize, None) => entry.key_size = None,
        (column, Some(from)) => drop(put_into_entry(&mut entry, column, &from, None)),
        (Column::CertkeepId | Column::Sandbox | Column::Fact(_), None) => {}
    }
    Some(Former::Entry(Box::new(entry)))
}

/// Whether a line tells of an own field itself.
fn is_of_field(line: &JournalLine) -> bool {
    line.entry.as_str() == OWN_FIELDS
}

fn day(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")))
}
