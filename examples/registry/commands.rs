//! What each command does.

use std::ffi::OsStr;
use std::fmt::Write;

use certkeep::crypto::Digest;
use certkeep::exchange::calendar;
use certkeep::exchange::csv::{Choices, Import, Mapping, export as csv, read_sheets};
use certkeep::exchange::language::English;
use certkeep::exchange::report::Report;
use certkeep::moment::Moment;
use certkeep::registry::{Backup, Book, Registry};
use serde::Serialize;
use serde_json::json;

use crate::arguments::{Arguments, Command, Form};

/// What goes to standard output, and what to standard error.
#[derive(Default)]
pub(crate) struct Done {
    pub(crate) output: String,
    pub(crate) told: String,
}

type Result = std::result::Result<Done, String>;

pub(crate) fn run(arguments: &Arguments) -> Result {
    let now = arguments.now;
    match &arguments.command {
        Command::ImportCsv { sheet, into } => import_csv(sheet, into.as_deref(), now),
        Command::Export { form, registry } => export(*form, registry, now),
        Command::Merge { ours, theirs } => merge(ours, theirs),
        Command::Verify { registry } => verify(registry),
        Command::Due { registry, since } => due(registry, *since, now),
    }
}

pub(crate) fn import_csv(sheet: &OsStr, into: Option<&OsStr>, now: Moment) -> Result {
    let octets = read(sheet)?;
    let refused = |error: &dyn std::fmt::Display| format!("{}: {error}", sheet.to_string_lossy());
    let sheets = read_sheets(&octets).map_err(|error| refused(&error))?;
    // Of a workbook, the sheet whose headings say most.
    let read_sheet = sheets.into_iter().next().map(|named| named.sheet).ok_or("there is no sheet")?;
    let mapping = Mapping::of_certificates(&read_sheet.headings).map_err(|error| refused(&error))?;
    let mut backup = into.map(backup).transpose()?.unwrap_or_default();
    let writer = writer(&[&octets, backup.to_string().as_bytes(), now.to_string().as_bytes()]);
    let (mut registry, mut book) = open(&backup)?;
    let import = Import::plan(&read_sheet, &mapping, &registry, &book, &Choices::default());
    let told = import.told.iter().map(line).collect();
    import.carry_out(&mut registry, &mut book, &writer, now);
    backup.take_changes(&mut registry, &mut book);
    Ok(Done { output: backup.to_string(), told })
}

/// One writer an import: a chain goes on only where its end is known, and nobody knows what other imports there are.
fn writer(pieces: &[&[u8]]) -> String {
    let digest = Digest::Sha256.of(pieces);
    let hex = digest.iter().take(8).fold(String::new(), |mut hex, octet| {
        let _ = write!(hex, "{octet:02x}");
        hex
    });
    format!("import-{hex}")
}

pub(crate) fn export(form: Form, file: &OsStr, now: Moment) -> Result {
    let backup = backup(file)?;
    let (registry, book) = open(&backup)?;
    let output = match form {
        Form::Csv => csv(&registry, &book),
        Form::Ics => calendar::export(&registry, &book, now, &English),
        Form::Html => Report::new(&registry, &book, now, &English).to_html(),
        Form::Md => Report::new(&registry, &book, now, &English).to_markdown(),
        Form::Json => backup.to_string(),
    };
    Ok(Done { output, ..Done::default() })
}

pub(crate) fn merge(ours: &OsStr, theirs: &OsStr) -> Result {
    let merged = backup(ours)?.merge(backup(theirs)?);
    let (_, book) = open(&merged)?;
    Ok(Done { output: merged.to_string(), told: forks(&book) })
}

pub(crate) fn verify(file: &OsStr) -> Result {
    let backup = backup(file)?;
    let (_, book) = open(&backup)?;
    book.verify().map_err(|fault| fault.to_string())?;
    for journal in book.journals() {
        let written = backup.pieces().get(&format!("journal/{}", journal.writer()));
        if written != serde_json::to_value(journal).ok().as_ref() || journal.chains() == 0 {
            // The hashes are of what a line means, and that can be spelled in several ways.
            return Err(format!("the journal of {:?} is not as Certkeep writes it", journal.writer()));
        }
    }
    let output = book.journals().map(|journal| {
        let lines = journal.lines().count();
        line(&json!({ "journal": journal.writer(), "lines": lines, "intact": true }))
    });
    Ok(Done { output: output.collect(), told: forks(&book) })
}

/// That two copies of one writer went on separately: all they wrote is kept, and somebody should know.
fn forks(book: &Book) -> String {
    let forked = book.journals().filter(|journal| journal.chains() > 1);
    let told = forked.map(|journal| {
        let message = "this writer went on in several copies; each is kept";
        line(&json!({
            "problem": "fork", "journal": journal.writer(), "chains": journal.chains(), "message": message,
        }))
    });
    told.collect()
}

#[derive(Serialize)]
struct DueLine<'a> {
    entry: &'a str,
    org: Option<&'a str>,
    threshold_days: i64,
    crossed_at: Moment,
}

pub(crate) fn due(file: &OsStr, since: Moment, now: Moment) -> Result {
    let (registry, _) = open(&backup(file)?)?;
    let due = registry.due(since, now);
    let output = due.iter().map(|due| {
        line(&DueLine {
            entry: due.entry.name(),
            org: due.entry.org.as_ref().map(|org| org.as_str()),
            threshold_days: due.crossing.threshold_days,
            crossed_at: due.crossing.at,
        })
    });
    Ok(Done { output: output.collect(), ..Done::default() })
}

fn read(file: &OsStr) -> std::result::Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.to_string_lossy()))
}

fn backup(file: &OsStr) -> std::result::Result<Backup, String> {
    let name = file.to_string_lossy();
    let text = String::from_utf8(read(file)?).map_err(|_| format!("{name}: the file is not UTF-8"))?;
    Backup::parse(&text).map_err(|error| format!("{name}: {error}"))
}

fn open(backup: &Backup) -> std::result::Result<(Registry, Book), String> {
    backup.open().map_err(|error| error.to_string())
}

fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
