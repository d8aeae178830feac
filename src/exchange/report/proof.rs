//! What proves that certificates are cared for, and what this report cannot know.

use super::Table;
use crate::exchange::language::Language;
use crate::findings::Severity;
use crate::intake::{Integration, Source};
use crate::moment::Moment;
use crate::order::sort_by;
use crate::registry::{Book, EntryId, Event, Fact, Journal, JournalFault, Judgement, Line, Registry, undone};
use crate::view::{FindingView, Shown, neglect_text, step_for, step_of};
use crate::words::Message;

pub(super) fn findings(registry: &Registry, book: &Book, now: Moment, language: &dyn Language) -> Table {
    let mut rows = Vec::new();
    for entry in registry.entries().filter(|entry| !registry.is_silent(entry)) {
        let found = registry.findings(entry, now);
        let checks = found.into_iter().map(|finding| {
            let (severity, check) = (severity(finding.severity), finding.check.replace('-', " "));
            [language.plain(severity), language.call(&check, &FindingView::new(finding).what)]
        });
        let neglects = registry.all_neglects(book, entry, now).into_iter().map(|neglect| {
            let text = neglect_text(registry, entry, neglect);
            [language.plain("audit-care"), language.call(&neglect.id().replace('-', " "), &text)]
        });
        let org = entry.org.as_ref().map(ToString::to_string).unwrap_or_default();
        let row = |[severity, text]: [String; 2]| vec![entry.name().to_owned(), org.clone(), severity, text];
        rows.extend(checks.chain(neglects).map(row));
    }
    if let Some(owner) = registry.only_owner() {
        let text = Message::new("audit-one-owner").with("owner", owner);
        let all = language.plain("audit-all-in-use");
        rows.push(vec![all, String::new(), language.plain("audit-care"), language.say(&text)]);
    }
    let words = ["audit-findings", "audit-findings-about", "audit-findings-none"];
    let headings = ["org-column-certificate", "fact-org", "audit-severity", "audit-finding"];
    Table::new(language, words, &headings).with(rows)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "audit-critical",
        Severity::Warning => "audit-warning",
        Severity::Notice => "audit-notice",
    }
}

pub(super) fn rotations(registry: &Registry, book: &Book, language: &dyn Language) -> Table {
    let undone = undone(book.lines().map(|(_, line)| line));
    let row = |line: &Line, event: Event, journal: &Journal| match event {
        Event::Rotated { successor, evidence } => Some(vec![
            line.at.to_string(),
            name(registry, &line.entry),
            successor.map(|successor| name(registry, &successor)).unwrap_or_default(),
            language.plain(if undone.contains(line.hash()) {
                "audit-step-undone"
            } else {
                "audit-step-done"
            }),
            evidence,
            journal.writer().to_owned(),
            line.hash().get(..16).unwrap_or_default().to_owned(),
        ]),
        _ => None,
    };
    let words = ["audit-rotations", "audit-rotations-about", "audit-rotations-none"];
    let headings = [
        "audit-when",
        "org-column-certificate",
        "audit-successor",
        "audit-state",
        "audit-evidence",
        "audit-journal",
        "audit-line",
    ];
    Table::new(language, words, &headings).with(journalled(book, row))
}

/// Who did, or took back, which step of a rotation: among them that an integration was switched, and what was said of who uses
/// it, on which it depends whether it may be deleted.
pub(super) fn steps(registry: &Registry, book: &Book, language: &dyn Language) -> Table {
    let text = |shown: &Shown| match shown {
        Shown::Message(message) => language.say(message),
        Shown::Text(text) => text.clone(),
    };
    let cells = |line: &Line, what, whom, state, by, journal: &Journal| {
        let (at, name, state) = (line.at.to_string(), name(registry, &line.entry), language.plain(state));
        vec![at, name, what, whom, state, by, journal.writer().to_owned()]
    };
    let row = |line: &Line, event: Event, journal: &Journal| {
        let (step, by, state) = match event {
            Event::StepDone { step, by } => (step, by, "audit-step-done"),
            Event::StepUndone { step, by } => (step, by, "audit-step-undone"),
            Event::Judged { integration: Integration { kind, name: used_by }, judgement } => {
                let state = match judgement {
                    Judgement::Added => "audit-link-added",
                    Judgement::Confirmed => "audit-link-confirmed",
                    Judgement::Dismissed => "audit-link-dismissed",
                    Judgement::Restored => "audit-step-undone",
                    Judgement::Removed => "audit-link-removed",
                };
                let (what, whom) = (language.plain("org-column-used-by"), format!("{used_by} ({kind})"));
                return Some(cells(line, what, whom, state, String::new(), journal));
            }
            _ => return None,
        };
        Some(cells(line, text(&step_of(&step)), step_for(&step).unwrap_or_default(), state, by, journal))
    };
    let words = ["audit-steps", "audit-steps-about", "audit-steps-none"];
    let headings = [
        "audit-when",
        "org-column-certificate",
        "audit-step",
        "audit-step-for",
        "audit-state",
        "audit-reviewer",
        "audit-journal",
    ];
    Table::new(language, words, &headings).with(journalled(book, row))
}

pub(super) fn reviews(registry: &Registry, book: &Book, language: &dyn Language) -> Table {
    let row = |line: &Line, event: Event, journal: &Journal| match event {
        Event::Reviewed { by } => {
            Some(vec![line.at.to_string(), name(registry, &line.entry), by, journal.writer().to_owned()])
        }
        _ => None,
    };
    let mut rows = journalled(book, row);
    rows.extend(registry.entries().filter_map(|entry| {
        let by = registry.value(entry, &Fact::ReviewedBy).unwrap_or_default().to_owned();
        Some(vec![
            registry.reviewed(entry)?.to_string(),
            entry.name().to_owned(),
            by,
            language.plain("audit-record"),
        ])
    }));
    sort_by(&mut rows, Ord::cmp);
    let words = ["audit-reviews", "audit-reviews-about", "audit-reviews-none"];
    let headings = ["audit-when", "org-column-certificate", "audit-reviewer", "audit-written-in"];
    Table::new(language, words, &headings).with(rows)
}

pub(super) fn not_read(registry: &Registry, language: &dyn Language) -> Table {
    let mut rows = Vec::new();
    for org in registry.orgs() {
        let name = language.say(&Message::new("audit-org").with("org", org.key.as_str()));
        let read = org.read_at.map_or_else(|| language.plain("audit-never"), Moment::iso_date);
        let list = Message::new("audit-list-read").with("day", read);
        rows.push(vec![name.clone(), language.say(&list)]);
        let reads = registry.links(&org.key).map(|links| links.reads.as_slice()).unwrap_or_default();
        let what: Vec<String> = reads
            .iter()
            .map(|read| {
                let message = Message::new("audit-read").with("count", read.count.to_string());
                language.say(&message.with("what", read.what.as_str()).with("day", read.at.iso_date()))
            })
            .collect();
        let what = if what.is_empty() { language.plain("audit-nothing") } else { what.join("; ") };
        rows.push(vec![name, language.say(&Message::new("audit-links-read").with("what", what))]);
    }
    for entry in registry.entries().filter(|entry| !registry.is_silent(entry)) {
        let by_page = entry.seen.iter().any(|(source, _)| source != Source::File);
        let id = match (registry.ending(entry), &entry.certificate) {
            (None, _) => "audit-end-unknown",
            (Some(_), None) if by_page => "audit-not-seen-page",
            (Some(_), None) => "audit-not-seen-hand",
            (Some(_), Some(_)) => continue,
        };
        rows.push(vec![entry.name().to_owned(), language.plain(id)]);
    }
    let words = ["audit-not-read", "audit-not-read-about", "audit-not-read-none"];
    Table::new(language, words, &["audit-what", "audit-how-far"]).with(rows)
}

pub(super) fn journals(book: &Book, language: &dyn Language) -> Table {
    let row = |journal: &Journal| {
        let state = match journal.verify() {
            Ok(()) if journal.chains() > 1 => Message::new("audit-forked").with("count", journal.chains()),
            Ok(()) => Message::new("audit-intact"),
            Err(JournalFault::Altered { writer, line }) => {
                Message::new("audit-altered").with("writer", writer).with("line", line)
            }
        };
        vec![journal.writer().to_owned(), journal.lines().count().to_string(), language.say(&state)]
    };
    let words = ["audit-journals", "audit-journals-about", "audit-journals-none"];
    Table::new(language, words, &["audit-writer", "audit-lines", "audit-state"])
        .with(book.journals().map(row).collect())
}

/// Rows of lines, in the order of their moments.
fn journalled(book: &Book, row: impl Fn(&Line, Event, &Journal) -> Option<Vec<String>>) -> Vec<Vec<String>> {
    let lines = book.journals().flat_map(|journal| journal.lines().map(move |line| (journal, line)));
    let mut rows: Vec<_> = lines.filter_map(|(journal, line)| row(line, line.event()?, journal)).collect();
    sort_by(&mut rows, Ord::cmp);
    rows
}

fn name(registry: &Registry, id: &EntryId) -> String {
    registry.entry(id).map_or_else(|| id.to_string(), |entry| entry.name().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::language::English;
    use crate::registry::{Entry, Pen};

    #[test]
    fn a_rotation_that_was_taken_back_is_told_as_such() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let [old, wrong, right] = ["old", "wrong", "right"].map(EntryId::from);
        for id in [&old, &wrong, &right] {
            registry.enter(Entry::with_id(id.clone(), Moment::EPOCH));
        }
        let pen = |day| Pen {
            writer: "laptop".to_owned(),
            now: Moment::start_of_day(2026, 11, day).unwrap_or(Moment::EPOCH),
        };
        book.rotate(&mut registry, &old, &wrong, "CHG-1", &pen(1));
        let changes = book.undoable(&registry, &old);
        book.undo(&mut registry, &changes, &pen(2));
        book.rotate(&mut registry, &old, &right, "CHG-2", &pen(3));
        let rows = rotations(&registry, &book, &English).rows;
        let told: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().skip(2).take(3).map(String::as_str).collect()).collect();
        assert_eq!(told, [["wrong", "taken back", "CHG-1"], ["right", "done", "CHG-2"]]);
    }
    #[test]
    fn a_link_that_was_dismissed_is_told() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let id = EntryId::from("old");
        registry.enter(Entry::with_id(id.clone(), Moment::EPOCH));
        let integration = Integration { kind: "NamedCredential".to_owned(), name: "SAP".to_owned() };
        let event = Event::Judged { integration, judgement: Judgement::Dismissed };
        book.append("laptop", &id, &event, Moment::EPOCH);
        let rows = steps(&registry, &book, &English).rows;
        let told: Vec<&str> = rows.iter().flatten().skip(3).map(String::as_str).collect();
        assert_eq!(told, ["SAP (NamedCredential)", "use dismissed", "", "laptop"]);
    }
}
