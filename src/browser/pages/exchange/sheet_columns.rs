//! Which column of a sheet is about what, as a table in which that can be changed.

use web_sys::Element;

use super::super::Words;
use super::super::dom::{Build, element, foreign};
use super::sheet::{option, select};
use crate::registry::FieldKind;
use crate::view::{ColumnView, OWN, column_choices};
use crate::words::Message;

const KINDS: [(FieldKind, &str, &str); 5] = [
    (FieldKind::Text, "text", "exchange-kind-text"),
    (FieldKind::Number, "number", "exchange-kind-number"),
    (FieldKind::Date, "date", "exchange-kind-date"),
    (FieldKind::YesNo, "yes-no", "exchange-kind-yes-no"),
    (FieldKind::Link, "link", "exchange-kind-link"),
];

/// The kind that a control names; text where it names none.
pub(super) fn kind_of(name: &str) -> FieldKind {
    KINDS.iter().find(|(_, own, _)| *own == name).map_or(FieldKind::Text, |(kind, ..)| *kind)
}

pub(super) fn draw_columns(words: &Words, columns: &[ColumnView]) -> Element {
    let head = ["exchange-heading", "exchange-samples", "exchange-meaning"]
        .map(|id| element("th").attribute("scope", "col").text(&words.plain(id)));
    let row = |(at, column): (usize, &ColumnView)| draw_column(words, at, column);
    element("div")
        .class("scrolled")
        .child(
            element("table")
                .class("mapping")
                .child(element("caption").text(&words.plain("exchange-columns")))
                .child(element("thead").child(element("tr").children(head)))
                .child(element("tbody").children(columns.iter().enumerate().map(row))),
        )
        .done()
}

fn draw_column(words: &Words, at: usize, column: &ColumnView) -> Build {
    let key = at.to_string();
    let label = words.message(&Message::new("exchange-meaning-of").with("column", column.heading.as_str()));
    let fixed = [("", "exchange-skip"), (OWN, "exchange-own")];
    let options = fixed.into_iter().chain(column_choices());
    let meaning = select("sheet-column", &key)
        .attribute("aria-label", &label)
        .children(options.map(|(value, id)| option(value, &words.plain(id), value == column.value)));
    let kind = column.own.as_ref().map(|own| {
        let shown = KINDS.iter().find(|(kind, ..)| *kind == own.kind);
        if let Some((_, _, id)) = shown.filter(|_| own.is_defined) {
            return element("span").text(&words.plain(id));
        }
        let label = words.message(&Message::new("exchange-kind-of").with("column", column.heading.as_str()));
        select("sheet-kind", &key)
            .attribute("aria-label", &label)
            .children(KINDS.map(|(kind, name, id)| option(name, &words.plain(id), kind == own.kind)))
    });
    element("tr")
        .attribute("data-column", column.value)
        .child(element("th").attribute("scope", "row").child(foreign(&column.heading)))
        .child(element("td").class("quiet").child(foreign(&column.samples.join(" · "))))
        .child(element("td").child(meaning).child_if(kind))
}
