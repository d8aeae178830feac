//! One line of a journal, in words.

use super::HistoryLine;
use super::names::{name_of, named, short, source, step_for, step_of};
use crate::registry::{Event, Judgement, Line, OWN_FIELDS, Registry};
use crate::view::certificate::Shown;
use crate::view::moments::{day, exact};
use crate::words::Message;

/// What a line says, and who wrote it.
pub(super) fn describe(
    registry: &Registry,
    line: &Line,
    told: &[(&str, &Line)],
    written: Message,
) -> HistoryLine {
    let told_as = |kind, text| HistoryLine {
        hash: line.hash().to_owned(),
        kind,
        text,
        what: None,
        said: Vec::new(),
        written: written.clone(),
        source: None,
        undo: Vec::new(),
        is_undone: false,
    };
    let Some(event) = line.event() else { return told_as("unknown", Message::new("history-unknown")) };
    match event {
        Event::Seen { source: by, facts } => HistoryLine {
            said: facts.0.iter().map(|(name, value)| (named(name), short(value))).collect(),
            source: Some(source(&by)),
            ..told_as("seen", Message::new("history-seen"))
        },
        Event::Changed { what, from, to, source: by } => HistoryLine {
            what: Some(named(&what)),
            source: Some(source(&by)),
            ..told_as("changed", if is_field(line) { field_changed(&to) } else { changed(from, to) })
        },
        Event::Linked { integration } => told_as(
            "linked",
            Message::new("history-linked").with("name", integration.name).with("kind", integration.kind),
        ),
        Event::Judged { integration, judgement } => {
            let id = match judgement {
                Judgement::Added => "history-link-added",
                Judgement::Confirmed => "history-link-confirmed",
                Judgement::Dismissed => "history-link-dismissed",
                Judgement::Restored => "history-link-restored",
                Judgement::Removed => "history-link-removed",
            };
            let text = Message::new(id).with("name", integration.name).with("kind", integration.kind);
            told_as("judged", text)
        }
        Event::Reviewed { by } => told_as("reviewed", Message::new("history-reviewed").with("by", by)),
        Event::Alerted { threshold_days, crossed_at } => told_as(
            "alerted",
            exact(Message::new("history-alerted").with("days", threshold_days), crossed_at),
        ),
        Event::Acknowledged { by } => {
            told_as("acknowledged", Message::new("history-acknowledged").with("by", by))
        }
        Event::Snoozed { until, reason } => {
            let id = if reason.is_empty() { "history-snoozed" } else { "history-snoozed-because" };
            told_as("snoozed", Message::new(id).with("until", day(until)).with("reason", short(&reason)))
        }
        Event::Assigned { to } => told_as("assigned", Message::new("history-assigned").with("to", to)),
        Event::Rotated { successor, evidence } => {
            let text = match successor.map(|id| name_of(registry, &id)) {
                Some(name) => Message::new("history-rotated-by").with("name", name),
                None => Message::new("history-rotated"),
            };
            let evidence = Some(short(&evidence)).filter(|evidence| !evidence.is_empty());
            let said = evidence.map(|evidence| (Shown::Message(Message::new("history-evidence")), evidence));
            HistoryLine { said: said.into_iter().collect(), ..told_as("rotated", text) }
        }
        Event::Renamed { what, from, to, source: by } => HistoryLine {
            what: Some(named(&what)),
            source: Some(source(&by)),
            ..told_as("renamed", changed(Some(from), Some(to)))
        },
        Event::Reissued { from, to, source: by } => HistoryLine {
            said: fingerprints(from, to),
            source: Some(source(&by)),
            ..told_as("reissued", Message::new("history-reissued"))
        },
        Event::Renewed { from, to, source: by } => HistoryLine {
            said: fingerprints(from, to),
            source: Some(source(&by)),
            ..told_as("renewed", Message::new("history-renewed"))
        },
        Event::ChainUploaded { source: by } => HistoryLine {
            source: Some(source(&by)),
            ..told_as("chain-uploaded", Message::new("history-chain-uploaded"))
        },
        Event::Listed { source: by } => {
            HistoryLine { source: Some(source(&by)), ..told_as("listed", Message::new("history-listed")) }
        }
        Event::Replaced { former } => {
            told_as("replaced", Message::new("history-replaced").with("name", name_of(registry, &former)))
        }
        Event::Joined { former } => {
            told_as("joined", Message::new("history-joined").with("name", name_of(registry, &former)))
        }
        Event::CarriedOver { former } => told_as(
            "carried-over",
            Message::new("history-carried-over").with("name", name_of(registry, &former)),
        ),
        Event::StepDone { step, by } => HistoryLine {
            what: Some(step_of(&step)),
            said: whom(&step),
            ..told_as("step-done", Message::new("history-step-done").with("by", by))
        },
        Event::StepUndone { step, by } => HistoryLine {
            what: Some(step_of(&step)),
            said: whom(&step),
            ..told_as("step-undone", Message::new("history-step-undone").with("by", by))
        },
        Event::Deleted {} => told_as("deleted", Message::new("history-deleted")),
        Event::Undone { line } => {
            let undone = told.iter().find(|(_, other)| other.hash() == line).map(|(_, other)| *other);
            match undone.and_then(|undone| undone.said("what")) {
                Some(what) => HistoryLine {
                    what: Some(named(what)),
                    ..told_as("undone", Message::new("history-undone"))
                },
                None if undone.is_some_and(|undone| undone.kind() == "rotated") => {
                    told_as("undone", Message::new("history-undone-rotation"))
                }
                None => told_as("undone", Message::new("history-undone-line")),
            }
        }
    }
}

fn fingerprints(from: String, to: String) -> Vec<(Shown, String)> {
    let term = |id: &str| Shown::Message(Message::new(id));
    vec![(term("history-former-sha256"), from), (term("record-sha256"), to)]
}

fn whom(step: &str) -> Vec<(Shown, String)> {
    let term = || Shown::Message(Message::new("history-step-for"));
    step_for(step).map(|whom| (term(), whom)).into_iter().collect()
}

/// Whether a line tells of an own field itself, and not of what is written in it.
fn is_field(line: &Line) -> bool {
    line.entry.as_str() == OWN_FIELDS
}

fn field_changed(to: &Option<String>) -> Message {
    Message::new(if to.is_some() { "history-field-defined" } else { "history-field-removed" })
}

fn changed(from: Option<String>, to: Option<String>) -> Message {
    let with = |message: Message, name, value: Option<String>| match value {
        Some(value) => message.with(name, short(&value)),
        None => message,
    };
    let id = match (&from, &to) {
        (Some(_), Some(_)) => "history-changed",
        (None, _) => "history-written",
        (Some(_), None) => "history-emptied",
    };
    with(with(Message::new(id), "from", from), "to", to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::{COLUMNS, Column};
    use crate::intake::Integration;
    use crate::moment::Moment;
    use crate::registry::{Book, Entry, EntryId, Facts, means};
    use crate::view::HistoryView;

    fn at(day: u8) -> Moment {
        Moment::start_of_day(2026, 11, day).unwrap()
    }

    #[test]
    fn every_kind_of_event_has_its_words_newest_first() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let (old, new) = (EntryId::from("old"), EntryId::from("new"));
        registry.enter(Entry { label: Some("Successor".to_owned()), ..Entry::with_id(new.clone(), at(1)) });
        let integration = || Integration { kind: "NamedCredential".to_owned(), name: "To_AWS".to_owned() };
        let judged = |judgement| Event::Judged { integration: integration(), judgement };
        let text = |text: &str| text.to_owned();
        let change = |from: Option<&str>, to: Option<&str>| Event::Changed {
            what: text("owner"),
            from: from.map(str::to_owned),
            to: to.map(str::to_owned),
            source: text("by-hand"),
        };
        let events = [
            Event::Seen { source: text("sheet"), facts: Facts(vec![(text("owner"), text("Ann"))]) },
            change(None, Some("Ann")),
            change(Some("Ann"), Some("Bea")),
            change(Some("Bea"), None),
            Event::Linked { integration: integration() },
            judged(Judgement::Added),
            judged(Judgement::Confirmed),
            judged(Judgement::Dismissed),
            judged(Judgement::Restored),
            judged(Judgement::Removed),
            Event::Reviewed { by: text("Ann") },
            Event::Alerted { threshold_days: 60, crossed_at: at(1) },
            Event::Acknowledged { by: text("Ann") },
            Event::Snoozed { until: at(9), reason: text("freeze") },
            Event::Snoozed { until: at(9), reason: String::new() },
            Event::Assigned { to: text("Bea") },
            Event::Rotated { successor: Some(new), evidence: text("CHG-1") },
            Event::Rotated { successor: None, evidence: String::new() },
            Event::Renamed { what: text("label"), from: text("A"), to: text("B"), source: text("list-page") },
            Event::Reissued { from: text("00"), to: text("11"), source: text("file") },
            Event::Renewed { from: text("00"), to: text("11"), source: text("file") },
            Event::ChainUploaded { source: text("list-page") },
            Event::Replaced { former: EntryId::from("gone") },
            Event::Listed { source: text("list-page") },
            Event::Joined { former: EntryId::from("gone") },
            Event::CarriedOver { former: EntryId::from("gone") },
            Event::Undone { line: text("nobody knows it") },
            Event::Deleted {},
            Event::StepDone {
                step: text("mutual-tls-switch/NamedCredential/SAP / EU/client-tls"),
                by: text("Ann"),
            },
            Event::StepUndone { step: text("begun"), by: text("Ann") },
        ];
        for (index, event) in events.iter().enumerate() {
            book.append("laptop", &old, event, at(index as u8 + 1));
        }
        let view = HistoryView::new(&registry, &book, &old, at(30));
        let ids: Vec<&str> = view.lines.iter().rev().map(|line| line.text.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "history-seen",
                "history-written",
                "history-changed",
                "history-emptied",
                "history-linked",
                "history-link-added",
                "history-link-confirmed",
                "history-link-dismissed",
                "history-link-restored",
                "history-link-removed",
                "history-reviewed",
                "history-alerted",
                "history-acknowledged",
                "history-snoozed-because",
                "history-snoozed",
                "history-assigned",
                "history-rotated-by",
                "history-rotated",
                "history-changed",
                "history-reissued",
                "history-renewed",
                "history-chain-uploaded",
                "history-replaced",
                "history-listed",
                "history-joined",
                "history-carried-over",
                "history-undone-line",
                "history-deleted",
                "history-step-done",
                "history-step-undone",
            ]
        );
        let [undone, done, ..] = view.lines.as_slice() else { panic!("no lines") };
        assert_eq!(undone.what, Some(Shown::Message(Message::new("history-begun"))));
        assert_eq!(done.what, Some(Shown::Message(Message::new("step-mutual-tls-switch"))));
        assert_eq!(done.said[0].1, "SAP / EU (NamedCredential)");
        let picture = view.picture.unwrap();
        let counts: Vec<(&str, usize)> = picture
            .lanes
            .iter()
            .map(|lane| (lane.kind, lane.marks.iter().map(|mark| mark.1).sum()))
            .collect();
        let expected = [("seen", 6), ("changed", 10), ("reviewed", 1), ("alerted", 5), ("rotated", 8)];
        assert_eq!(counts, expected);
    }

    #[test]
    fn every_means_of_changing_something_has_its_words() {
        for name in [
            means::BY_HAND,
            means::SETUP_PAGE,
            means::TOGETHER,
            means::SHEET,
            means::REFRESH,
            means::ROTATION,
            means::FIELD_RENAMED,
            means::FIELD_REMOVED,
        ] {
            assert!(matches!(source(name), Shown::Message(_)), "{name}");
        }
        assert_eq!(source("telepathy"), Shown::Text("telepathy".to_owned()));
    }

    #[test]
    fn every_column_of_a_sheet_has_its_words_as_it_is_noted_now_and_once_was() {
        for (column, heading) in COLUMNS.iter().filter(|(column, _)| *column != Column::CertkeepId) {
            let Shown::Message(words) = named(&column.name()) else { panic!("{heading}") };
            assert!(
                matches!(column, Column::Fact(_)) || named(heading) == Shown::Message(words),
                "{heading}"
            );
        }
        assert_eq!(named("own/key_size"), Shown::Text("key_size".to_owned()));
    }
}
