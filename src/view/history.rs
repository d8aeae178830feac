//! What happened to a certificate, in words: newest first, and as lanes of a picture.

use std::collections::{BTreeMap, BTreeSet};

use super::certificate::Shown;
use super::moments::{day, exact};
use super::record::label;
use super::written::written;
use crate::intake::Source;
use crate::moment::{DAY, Moment};
use crate::order::{set_of, sort_by_key};
use crate::registry::{BEGUN, Book, Change, Entry, EntryId, Event, Fact, Line, Registry, TOGETHER};
use crate::schedule::runbooks::instruction;
use crate::words::{Argument, Message};

/// The history of one entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryView {
    /// What happened, the latest first.
    pub lines: Vec<HistoryLine>,
    /// The same as a picture.
    pub picture: Option<HistoryPicture>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryLine {
    /// The hash of its line in the journal.
    pub hash: String,
    /// `data-event`: the name of what happened.
    pub kind: &'static str,
    /// What happened, but for the argument `what`.
    pub text: Message,
    /// That argument: the name of a fact.
    pub what: Option<Shown>,
    /// What was said then, by name.
    pub said: Vec<(Shown, String)>,
    /// Who wrote it, and when.
    pub written: Message,
    /// Where that comes from.
    pub source: Option<Shown>,
    /// What undoing it would change; nothing where it cannot be undone.
    pub undo: Vec<Change>,
    /// Whether it was undone.
    pub is_undone: bool,
}

/// When it happened, a lane for each kind of thing.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPicture {
    /// What it shows.
    pub text: Message,
    /// Where it begins and ends.
    pub ends: [Message; 2],
    /// The lanes that have a mark.
    pub lanes: Vec<Lane>,
}

/// The marks of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What kind that is.
    pub title: Message,
    /// `data-event` of its marks.
    pub kind: &'static str,
    /// Where its marks are, as fractions of the time shown, and how many things each stands for.
    pub marks: Vec<(f64, usize)>,
}

/// Marks closer than this part of the picture are one.
const MARKS: f64 = 50.0;
/// Longer values are cut off: they stand in the record.
const SHOWN: usize = 160;

impl HistoryView {
    /// What the journals say of an entry.
    pub fn new(registry: &Registry, book: &Book, id: &EntryId, now: Moment) -> Self {
        let mut told = book.told_of(id);
        // Stable: what one browser wrote in the same moment stays in its order.
        sort_by_key(&mut told, |(_, line)| line.at);
        let undone: BTreeSet<&str> = set_of(
            told.iter().filter(|(_, line)| line.kind() == "undone").filter_map(|(_, line)| line.said("line")),
        );
        let undoable = book.undoable(registry, id);
        let mut lines: Vec<HistoryLine> = Vec::new();
        for (index, &(writer, line)) in told.iter().enumerate() {
            let drawn = HistoryLine {
                undo: undoable.iter().filter(|change| change.line == line.hash()).cloned().collect(),
                is_undone: undone.contains(line.hash()),
                ..describe(registry, line, &told, written(book, writer, line.at))
            };
            // What a review wrote into the record stands in the line of the review.
            let is_part = told.get(index + 1..).unwrap_or_default().iter().take(2).any(|&(other, next)| {
                is_review_fact(line) && next.kind() == "reviewed" && (other, next.at) == (writer, line.at)
            });
            match lines.last_mut().filter(|last| last.kind == PART_OF_REVIEW) {
                Some(last) => {
                    let (undo, was_undone) = (core::mem::take(&mut last.undo), last.is_undone);
                    *last = drawn;
                    last.undo.splice(0..0, undo);
                    last.is_undone |= was_undone;
                }
                None => lines.push(drawn),
            }
            if let Some(last) = lines.last_mut().filter(|_| is_part) {
                last.kind = PART_OF_REVIEW;
            }
        }
        lines.reverse();
        let moments: Vec<(&'static str, Moment)> =
            told.iter().map(|(_, line)| (lane_of(line.kind()).0, line.at)).collect();
        Self { lines, picture: HistoryPicture::new(&moments, now) }
    }
}

const PART_OF_REVIEW: &str = "part-of-review";

fn is_review_fact(line: &Line) -> bool {
    let what = line.said("what").map(|what| Fact::from(what.to_owned()));
    line.kind() == "changed" && matches!(what, Some(Fact::Reviewed | Fact::ReviewedBy))
}

/// What a line says, and who wrote it.
fn describe(registry: &Registry, line: &Line, told: &[(&str, &Line)], written: Message) -> HistoryLine {
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
            ..told_as("changed", changed(from, to))
        },
        Event::Linked { integration } => told_as(
            "linked",
            Message::new("history-linked").with("name", integration.name).with("kind", integration.kind),
        ),
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
            what: step_of(&step),
            said: step_for(&step),
            ..told_as("step-done", Message::new("history-step-done").with("by", by))
        },
        Event::StepUndone { step, by } => HistoryLine {
            what: step_of(&step),
            said: step_for(&step),
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
                None => told_as("undone", Message::new("history-undone-line")),
            }
        }
    }
}

/// What a step of a plan was, by its public id; what only another version knows is called by that.
fn step_of(id: &str) -> Option<Shown> {
    let name = id.split('/').next().unwrap_or(id);
    Some(match (name, instruction(name)) {
        (BEGUN, _) => Shown::Message(Message::new("history-begun")),
        (_, Some(instruction)) => Shown::Message(Message::new(instruction.what)),
        (_, None) => Shown::Text(short(id)),
    })
}

/// For which integration or partner it was done, where it is done for each.
fn step_for(id: &str) -> Vec<(Shown, String)> {
    let mut parts = id.split('/').skip(1);
    let (Some(kind), Some(name)) = (parts.next(), parts.next()) else { return Vec::new() };
    vec![(Shown::Message(Message::new("history-step-for")), format!("{name} ({kind})"))]
}

/// What people call an entry; its id where it is gone.
fn name_of(registry: &Registry, id: &EntryId) -> String {
    registry.entry(id).map_or(id.as_str(), Entry::name).to_owned()
}

fn fingerprints(from: String, to: String) -> Vec<(Shown, String)> {
    let term = |id: &str| Shown::Message(Message::new(id));
    vec![(term("history-former-sha256"), from), (term("record-sha256"), to)]
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

fn named(name: &str) -> Shown {
    let id = match name {
        "org" => "fact-org",
        "certificate-id" => "fact-record-id",
        "label" => "fact-label",
        "unique-name" => "fact-unique-name",
        "key-size" => "fact-key-size",
        "type" => "fact-type",
        "created" => "fact-created",
        "expires" => "history-end",
        _ => return label(&Fact::from(name.to_owned())),
    };
    Shown::Message(Message::new(id))
}

fn source(name: &str) -> Shown {
    let id = match name {
        "by-hand" => "history-by-hand",
        TOGETHER => "history-together",
        "sheet" => "history-from-a-sheet",
        _ if name == Source::ListPage.name() => "history-from-the-list",
        _ if name == Source::DetailPage.name() => "history-from-its-page",
        _ if name == Source::File.name() => "history-from-a-file",
        _ if name == Source::Mail.name() => "history-from-mail",
        _ if name == Source::Live.name() => "history-read-live",
        "sandbox-refresh" => "history-after-a-refresh",
        _ => return Shown::Text(name.to_owned()),
    };
    Shown::Message(Message::new(id))
}

fn short(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() { format!("{start}…") } else { start }
}

/// In which lane of the picture a kind of thing is, and what that is called.
fn lane_of(kind: &str) -> (&'static str, &'static str) {
    match kind {
        "seen" | "linked" | "listed" | "joined" | "carried-over" | "deleted" => ("seen", "history-lane-seen"),
        "alerted" | "acknowledged" | "snoozed" | "assigned" => ("alerted", "history-lane-alerts"),
        "reviewed" => ("reviewed", "history-lane-reviews"),
        "rotated" | "step-done" | "step-undone" | "reissued" | "renewed" | "replaced" | "chain-uploaded" => {
            ("rotated", "history-lane-rotations")
        }
        _ => ("changed", "history-lane-changes"),
    }
}

impl HistoryPicture {
    fn new(moments: &[(&'static str, Moment)], now: Moment) -> Option<Self> {
        let first = moments.iter().map(|(_, at)| *at).min()?;
        let end = moments.iter().map(|(_, at)| *at).fold(now, Moment::max);
        // What happened within a day would be torn apart to the width of years.
        let start = first.min(end - DAY);
        let length = (end - start).as_seconds_f64();
        let mut lanes: BTreeMap<&'static str, BTreeMap<i64, usize>> = BTreeMap::new();
        for (lane, at) in moments {
            let place = ((*at - start).as_seconds_f64() / length * MARKS).round() as i64;
            *lanes.entry(lane).or_default().entry(place).or_default() += 1;
        }
        let lane = |kind| {
            let marks = lanes.get(kind)?;
            let marks = marks.iter().map(|(place, count)| (*place as f64 / MARKS, *count)).collect();
            Some(Lane { title: Message::new(lane_of(kind).1), kind, marks })
        };
        let order = ["seen", "changed", "reviewed", "alerted", "rotated"];
        Some(Self {
            text: Message::new("history-picture")
                .with("count", moments.len())
                .with("from", day(first))
                .with("to", day(end)),
            ends: [start, end]
                .map(|moment| Message::new("value-moment-local").with("local", Argument::Local(moment))),
            lanes: order.into_iter().filter_map(lane).collect(),
        })
    }
}

/// What a check of the journals found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verification {
    /// Whether every line is what was appended.
    pub is_sound: bool,
    /// All in all, then one a journal.
    pub found: Vec<Message>,
}

impl Verification {
    /// Checks every chain of every journal.
    pub fn new(book: &Book) -> Self {
        let mut found = Vec::new();
        let mut faults = 0_usize;
        for journal in book.journals() {
            let who = super::written::browser(journal.writer()).unwrap_or(journal.writer());
            let line = match journal.verify() {
                Ok(()) => None,
                Err(crate::registry::JournalFault::Altered { line, .. }) => Some(line),
            };
            faults += usize::from(line.is_some());
            let id = match (line, book.writer() == Some(journal.writer())) {
                (None, true) => "history-sound-here",
                (None, false) => "history-sound",
                (Some(_), true) => "history-altered-here",
                (Some(_), false) => "history-altered",
            };
            let message = Message::new(id).with("name", who).with("count", journal.lines().count());
            found.push(message.with("line", line.unwrap_or_default()));
            if journal.chains() > 1 {
                found.push(Message::new("history-forked").with("name", who).with("count", journal.chains()));
            }
        }
        let id = match (faults, found.is_empty()) {
            (_, true) => "history-verified-empty",
            (0, false) => "history-verified",
            _ => "history-not-verified",
        };
        found.insert(0, Message::new(id).with("count", faults));
        Self { is_sound: faults == 0, found }
    }
}

/// When each entry was last rotated, as far as its line was not undone.
pub fn last_rotations(book: &Book) -> BTreeMap<EntryId, Moment> {
    let mut last: BTreeMap<EntryId, Moment> = BTreeMap::new();
    let undone: BTreeSet<&str> = set_of(
        book.lines().filter(|(_, line)| line.kind() == "undone").filter_map(|(_, line)| line.said("line")),
    );
    for (_, line) in
        book.lines().filter(|(_, line)| line.kind() == "rotated" && !undone.contains(line.hash()))
    {
        let at = last.entry(line.entry.clone()).or_insert(line.at);
        *at = line.at.max(*at);
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Integration;
    use crate::registry::{Decode, Facts, Pen};

    struct Json;

    impl Decode for Json {
        type Value = serde_json::Value;

        fn decode<T: serde::de::DeserializeOwned>(value: Self::Value) -> Option<T> {
            serde_json::from_value(value).ok()
        }
    }

    fn at(day: u8) -> Moment {
        Moment::start_of_day(2026, 11, day).unwrap()
    }

    fn pen(day: u8) -> Pen {
        Pen { writer: "laptop".to_owned(), now: at(day) }
    }

    #[test]
    fn every_kind_of_event_has_its_words_newest_first() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let (old, new) = (EntryId::from("old"), EntryId::from("new"));
        registry.enter(Entry { label: Some("Successor".to_owned()), ..Entry::with_id(new.clone(), at(1)) });
        let integration = Integration { kind: "NamedCredential".to_owned(), name: "To_AWS".to_owned() };
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
            Event::Linked { integration },
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
                step: text("mutual-tls-switch/NamedCredential/SAP/client-tls"),
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
        assert_eq!(done.said[0].1, "SAP (NamedCredential)");
        assert_eq!(last_rotations(&book), BTreeMap::from([(old, at(13))]));
        let picture = view.picture.unwrap();
        let counts: Vec<(&str, usize)> = picture
            .lanes
            .iter()
            .map(|lane| (lane.kind, lane.marks.iter().map(|mark| mark.1).sum()))
            .collect();
        let expected = [("seen", 6), ("changed", 5), ("reviewed", 1), ("alerted", 5), ("rotated", 8)];
        assert_eq!(counts, expected);
    }

    #[test]
    fn a_review_is_one_line_that_can_be_undone_as_a_whole() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let id = EntryId::from("x");
        book.review(&mut registry, &id, "Ann", "by-hand", &pen(2));
        let view = HistoryView::new(&registry, &book, &id, at(3));
        assert_eq!(view.lines.len(), 1);
        assert_eq!((view.lines[0].kind, view.lines[0].undo.len()), ("reviewed", 2));
        book.undo(&mut registry, &view.lines[0].undo, &pen(3));
        let after = HistoryView::new(&registry, &book, &id, at(3));
        let kinds: Vec<(&str, bool)> = after.lines.iter().map(|line| (line.kind, line.is_undone)).collect();
        assert_eq!(kinds, [("undone", false), ("undone", false), ("reviewed", true)]);
        assert!(after.lines[2].undo.is_empty());
    }

    #[test]
    fn a_check_says_which_journal_was_altered_and_where() {
        let mut book = Book::default();
        assert_eq!(Verification::new(&book).found[0].id, "history-verified-empty");
        book.pen(|| "laptop".to_owned(), at(1));
        book.append("laptop", &EntryId::from("x"), &Event::Deleted {}, at(1));
        book.append("desktop", &EntryId::from("x"), &Event::Deleted {}, at(1));
        let ids = |book: &Book| -> Vec<String> {
            Verification::new(book).found.into_iter().map(|message| message.id).collect()
        };
        assert_eq!(ids(&book), ["history-verified", "history-sound", "history-sound-here"]);
        let journal = book.journals().next().unwrap();
        let text = serde_json::to_string(journal).unwrap().replace("2026-11-01", "2026-11-02");
        book.put::<Json>("journal/desktop", serde_json::from_str(&text).unwrap());
        assert_eq!(ids(&book), ["history-not-verified", "history-altered", "history-sound-here"]);
    }
}
