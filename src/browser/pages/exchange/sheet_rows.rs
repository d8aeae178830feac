//! What becomes of each row of a sheet.

use web_sys::Element;

use super::super::Words;
use super::super::dom::{Build, button, element, foreign};
use super::super::place::entry_address;
use super::sheet::{option, select};
use crate::view::{ConflictView, Named, PreviewRow, RowFate, SheetPreview, Target};
use crate::words::Message;

/// Rows drawn at once: nobody looks through more, and what they decide for all holds for the others too.
const MOST_ROWS: usize = 200;

pub(super) struct Shown<'a> {
    pub(super) fate: Option<RowFate>,
    pub(super) view: &'a SheetPreview,
}

pub(super) fn draw_rows(words: &Words, shown: &Shown<'_>) -> Element {
    let rows = &shown.view.rows;
    let of_fate = |fate: RowFate| rows.iter().filter(move |row| row.fate == fate).count();
    let filter = RowFate::ALL.into_iter().enumerate().filter(|(_, fate)| of_fate(*fate) > 0);
    let filter = filter.map(|(at, fate)| {
        button("sheet-rows", &words.message(&fate.message(of_fate(fate))))
            .class("count")
            .attribute("data-key", &at.to_string())
            .attribute("data-fate", fate.name())
            .attribute("aria-pressed", if shown.fate == Some(fate) { "true" } else { "false" })
    });
    let wanted = || rows.iter().filter(|row| shown.fate.is_none_or(|fate| row.fate == fate));
    let beyond = wanted().count().saturating_sub(MOST_ROWS);
    let more = (beyond > 0).then(|| {
        let message = Message::new("exchange-more-rows").with("count", beyond);
        element("p").class("quiet").text(&words.message(&message))
    });
    let unmentioned = (shown.view.unmentioned > 0).then(|| {
        let message = Message::new("exchange-unmentioned").with("count", shown.view.unmentioned);
        element("p").class("quiet").text(&words.message(&message))
    });
    element("div")
        .child(element("h4").text(&words.plain("exchange-rows")))
        .child(
            element("div")
                .class("statuses")
                .attribute("role", "group")
                .attribute("aria-label", &words.plain("exchange-rows-filter"))
                .children(filter),
        )
        .child_if((shown.view.conflicts > 1).then(|| {
            let all = rows.iter().filter(|row| is_open(row)).all(|row| row.is_overwriting);
            check("sheet-overwrite-all", "0", all, &words.plain("exchange-overwrite-all"), None)
        }))
        .child(
            element("ul")
                .class("sheet-lines")
                .children(wanted().take(MOST_ROWS).map(|row| draw_row(words, row))),
        )
        .child_if(more)
        .child_if(unmentioned)
        .done()
}

fn is_open(row: &PreviewRow) -> bool {
    row.conflicts.iter().any(|conflict| conflict.is_open)
}

fn draw_row(words: &Words, row: &PreviewRow) -> Build {
    let line = words.message(&Message::new("exchange-line").with("line", row.line as usize));
    let found = row.found.as_ref().map(|(target, by)| {
        element("span")
            .class("quiet")
            .child(element("span").text(&format!("{} ", words.message(by))))
            .child(draw_target(target))
    });
    let fate = match row.fate {
        RowFate::Conflict => "exchange-fate-conflict",
        RowFate::LeftOut => "exchange-fate-left-out",
        RowFate::New => "exchange-fate-new",
        RowFate::Adds => "exchange-fate-adds",
        RowFate::Known => "exchange-fate-known",
    };
    let note = |note: &Message| element("p").class("quiet").text(&words.message(note));
    element("li")
        .attribute("data-fate", row.fate.name())
        .attribute("data-line", &row.line.to_string())
        .child(
            element("div")
                .class("sheet-line")
                .child(element("span").class("quiet number").text(&line))
                .child(element("strong").child(foreign(&row.name)))
                .child(element("span").class("fate").text(&words.plain(fate)))
                .child_if(found),
        )
        .child_if(draw_takes(words, row))
        .child_if(draw_conflicts(words, row))
        .children(row.notes.iter().map(note))
        .child_if(draw_candidates(words, row))
}

fn draw_target(target: &Target) -> Build {
    element("a")
        .attribute("href", &entry_address(target.id.as_str()))
        .attribute("target", "_blank")
        .child(foreign(&text_of(target)))
}

/// `Okta_SSO · acme · 2027-03-01`: what tells namesakes apart.
fn text_of(target: &Target) -> String {
    let parts = [Some(&target.name), target.org.as_ref(), target.ends.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}

fn draw_takes(words: &Words, row: &PreviewRow) -> Option<Build> {
    let take = |(column, cell): &(Named, String)| {
        element("span")
            .class("take")
            .child(element("span").class("quiet").text(&format!("{}: ", name_of(words, column))))
            .child(foreign(cell))
    };
    (!row.takes.is_empty()).then(|| element("p").class("takes").children(row.takes.iter().map(take)))
}

fn draw_conflicts(words: &Words, row: &PreviewRow) -> Option<Build> {
    let head = ["exchange-about", "exchange-registry-says", "exchange-sheet-says"]
        .map(|id| element("th").attribute("scope", "col").text(&words.plain(id)));
    let conflict = |conflict: &ConflictView| {
        let holds = conflict.is_open && row.is_overwriting;
        let cell = |text: &str, holds: bool| {
            let cell = foreign(text);
            element("td").child(if holds { element("strong").child(cell) } else { cell })
        };
        let kept = cell(&conflict.kept, !holds);
        let fixed = conflict
            .is_fixed
            .then(|| element("span").class("quiet").text(&format!(" {}", words.plain("exchange-fixed"))));
        element("tr")
            .child(element("th").attribute("scope", "row").text(&name_of(words, &conflict.column)))
            .child(kept.child_if(fixed))
            .child(cell(&conflict.offered, holds))
    };
    (!row.conflicts.is_empty()).then(|| {
        let table = element("table")
            .class("differs")
            .child(element("thead").child(element("tr").children(head)))
            .child(element("tbody").children(row.conflicts.iter().map(conflict)));
        let key = row.line.to_string();
        let choice = is_open(row).then(|| {
            let text = words.plain("exchange-overwrite");
            check("sheet-overwrite", &key, row.is_overwriting, &text, Some(&of_row(words, &text, row)))
        });
        element("div").child(table).child_if(choice)
    })
}

fn draw_candidates(words: &Words, row: &PreviewRow) -> Option<Build> {
    let is_chosen = |target: &Target| row.found.as_ref().is_some_and(|(found, _)| found.id == target.id);
    let candidate =
        |(at, target): (usize, &Target)| option(&at.to_string(), &text_of(target), is_chosen(target));
    (!row.candidates.is_empty()).then(|| {
        let none = option("", &words.plain("exchange-leave-out"), row.found.is_none());
        let choice = select("sheet-entry", &row.line.to_string())
            .attribute("aria-label", &of_row(words, &words.plain("exchange-which-entry"), row))
            .child(none)
            .children(row.candidates.iter().enumerate().map(candidate));
        element("p").child(choice)
    })
}

/// What a control of a row is called by itself: every row has the same.
fn of_row(words: &Words, text: &str, row: &PreviewRow) -> String {
    let line = words.message(&Message::new("exchange-line").with("line", row.line as usize));
    let name = format!("{line} {}", row.name);
    words.message(&Message::new("alert-act-of").with("act", text).with("name", name.trim()))
}

fn check(action: &str, key: &str, is_checked: bool, text: &str, label: Option<&str>) -> Build {
    let field = element("input")
        .attribute("type", "checkbox")
        .attribute("data-action", action)
        .attribute("data-key", key)
        .attribute_if("aria-label", label)
        .attribute_if("checked", is_checked.then_some(""));
    element("label").class("sheet-choice").child(field).child(element("span").text(text))
}

fn name_of(words: &Words, column: &Named) -> String {
    match column {
        Named::Known(id) => words.plain(id),
        Named::Own(name) => name.clone(),
    }
}
