//! What proves that certificates are cared for, and what this report cannot know.

use super::Table;
use crate::intake::Source;
use crate::moment::Moment;
use crate::order::sort_by;
use crate::registry::{Book, EntryId, Event, Fact, Journal, Line, Registry};

pub(super) fn findings(registry: &Registry, book: &Book, now: Moment) -> Table {
    let mut rows = Vec::new();
    for entry in registry.entries().filter(|entry| !registry.is_silent(entry)) {
        let found = registry.findings(entry, now);
        let checks = found.iter().map(|finding| {
            let severity = format!("{:?}", finding.severity).to_lowercase();
            (severity, finding.check)
        });
        let neglects = registry
            .all_neglects(book, entry, now)
            .into_iter()
            .map(|neglect| ("care".to_owned(), neglect.id()));
        let org = entry.org.as_ref().map(ToString::to_string).unwrap_or_default();
        let row = |(severity, id): (String, &str)| {
            vec![entry.name().to_owned(), org.clone(), severity, id.replace('-', " ")]
        };
        rows.extend(checks.chain(neglects).map(row));
    }
    if let Some(owner) = registry.only_owner() {
        let all = "all certificates in use".to_owned();
        rows.push(vec![all, String::new(), "care".to_owned(), format!("one owner for all: {owner}")]);
    }
    Table {
        title: "Findings",
        about: "What is to be mended. What was superseded or retired, or is gone from its org, is not judged.",
        headings: vec!["Certificate", "Org", "Severity", "Finding"],
        rows,
        empty: "Nothing was found.",
    }
}

pub(super) fn rotations(registry: &Registry, book: &Book) -> Table {
    let row = |line: &Line, event: Event, journal: &Journal| match event {
        Event::Rotated { successor, evidence } => Some(vec![
            line.at.to_string(),
            name(registry, &line.entry),
            successor.map(|successor| name(registry, &successor)).unwrap_or_default(),
            evidence,
            journal.writer().to_owned(),
            line.hash().get(..16).unwrap_or_default().to_owned(),
        ]),
        _ => None,
    };
    Table {
        title: "Rotations",
        about: "SOC 2 CC6, ISO/IEC 27001 A.8.24: which certificates were rotated, with what proves it and the line of the \
                journal that has it.",
        headings: vec!["When", "Certificate", "Successor", "Evidence", "Journal", "Line"],
        rows: journalled(book, row),
        empty: "No rotation was journalled.",
    }
}

pub(super) fn reviews(registry: &Registry, book: &Book) -> Table {
    let row = |line: &Line, event: Event, journal: &Journal| match event {
        Event::Reviewed { by } => {
            Some(vec![line.at.to_string(), name(registry, &line.entry), by, journal.writer().to_owned()])
        }
        _ => None,
    };
    let mut rows = journalled(book, row);
    rows.extend(registry.entries().filter_map(|entry| {
        let by = registry.value(entry, &Fact::ReviewedBy).unwrap_or_default().to_owned();
        Some(vec![registry.reviewed(entry)?.to_string(), entry.name().to_owned(), by, "record".to_owned()])
    }));
    sort_by(&mut rows, Ord::cmp);
    Table {
        title: "Reviews",
        about: "PCI DSS 12.3.3: who looked when whether what is written here is still so.",
        headings: vec!["When", "Certificate", "By", "Written in"],
        rows,
        empty: "No review was written down.",
    }
}

pub(super) fn not_read(registry: &Registry) -> Table {
    let mut rows = Vec::new();
    for org in registry.orgs() {
        let read = org.read_at.map_or("never".to_owned(), Moment::iso_date);
        rows.push(vec![
            format!("Org {}", org.key),
            format!("its list of certificates was last read: {read}"),
        ]);
        let reads = registry.links(&org.key).map(|links| links.reads.as_slice()).unwrap_or_default();
        let what: Vec<String> = reads
            .iter()
            .map(|read| format!("{} {} on {}", read.count, read.what, read.at.iso_date()))
            .collect();
        let what = if what.is_empty() { "nothing".to_owned() } else { what.join("; ") };
        rows.push(vec![
            format!("Org {}", org.key),
            format!("read to learn what uses its certificates: {what}"),
        ]);
    }
    for entry in registry.entries().filter(|entry| !registry.is_silent(entry)) {
        if registry.ending(entry).is_none() {
            rows.push(vec![
                entry.name().to_owned(),
                "its end is not known, or can be read in two ways".to_owned(),
            ]);
        } else if entry.certificate.is_none() {
            let by_page = entry.seen.iter().any(|(source, _)| source != Source::File);
            let from = if by_page { "a page or mail of Salesforce" } else { "a sheet or by hand" };
            rows.push(vec![
                entry.name().to_owned(),
                format!("the certificate itself was not seen; its dates are from {from}"),
            ]);
        }
    }
    Table {
        title: "What was not read",
        about: "What this report does not rest on. That nothing is known to use a certificate does not mean that nothing does.",
        headings: vec!["What", "How far it was read"],
        rows,
        empty: "Every certificate was seen itself.",
    }
}

pub(super) fn journals(book: &Book) -> Table {
    let row = |journal: &Journal| {
        let state = match journal.verify() {
            Ok(()) if journal.chains() > 1 => format!("intact, in {} chains", journal.chains()),
            Ok(()) => "intact".to_owned(),
            Err(fault) => fault.to_string(),
        };
        vec![journal.writer().to_owned(), journal.lines().count().to_string(), state]
    };
    Table {
        title: "Journals",
        about: "Each line has the hash of all lines before it; an altered line is found.",
        headings: vec!["Writer", "Lines", "State"],
        rows: book.journals().map(row).collect(),
        empty: "There is no journal.",
    }
}

/// Rows of lines, in the order of their moments.
fn journalled(book: &Book, row: impl Fn(&Line, Event, &Journal) -> Option<Vec<String>>) -> Vec<Vec<String>> {
    let lines = book.journals().flat_map(|journal| journal.lines().map(move |line| (journal, line)));
    let mut rows: Vec<_> = lines.filter_map(|(journal, line)| row(line, line.event()?, journal)).collect();
    sort_by(&mut rows, Ord::cmp);
    // Two chains of one writer begin alike.
    rows.dedup();
    rows
}

fn name(registry: &Registry, id: &EntryId) -> String {
    registry.entry(id).map_or_else(|| id.to_string(), |entry| entry.name().to_owned())
}
