//! The rows of an ASN.1 tree.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Words;
use super::dom::{button, element, foreign, set};
use super::window::Window;
use crate::view::Asn1Row;
use crate::words::Message;

/// A closed line that opens to the tree; [`super::asn1_tree::Asn1View`] fills it then.
pub(super) fn draw_closed(words: &Words) -> Element {
    element("details")
        .class("asn1")
        .child(element("summary").text(&words.plain("structure-title")))
        .child(element("div").class("asn1-body").attribute("aria-live", "off"))
        .done()
}

/// The grid around the rows.
pub(super) fn draw_tree_grid(words: &Words, rows: &Window) -> Element {
    let heads = ["structure-type", "structure-value", "structure-offset", "structure-length"];
    let heads = heads.map(|id| element("span").attribute("role", "columnheader").text(&words.plain(id)));
    let viewport: &Element = rows.viewport.unchecked_ref();
    element("div")
        .class("asn1-tree")
        .attribute("role", "treegrid")
        .attribute("aria-label", &words.plain("structure-tree"))
        .child(
            element("div")
                .class("asn1-head")
                .attribute("role", "rowgroup")
                .child(element("div").class("asn1-columns").attribute("role", "row").children(heads)),
        )
        .child(viewport)
        .done()
}

/// The row of a line.
pub(super) fn draw_row(words: &Words, line: usize, row: &Asn1Row) -> Element {
    let cell = |class: &str| element("span").class(class).attribute("role", "gridcell");
    let expanded = row.expanded.map(|expanded| if expanded { "true" } else { "false" });
    let twisty = element("span").class("twisty").attribute("aria-hidden", "true");
    element("div")
        .class("line asn1-columns")
        .attribute("role", "row")
        .attribute("data-line", &line.to_string())
        .attribute("aria-level", &row.level.to_string())
        .attribute("aria-posinset", &row.position.to_string())
        .attribute("aria-setsize", &row.siblings.to_string())
        .attribute_if("aria-expanded", expanded)
        .attribute_if("data-faulty", row.faulty.then_some(""))
        .property("--level", &row.level.to_string())
        .child(cell("type").child(twisty).child(element("span").text(&words.shown(&row.name))))
        .child(cell("value").child(foreign(&words.shown(&row.value))))
        .child(cell("number").text(&row.offset.to_string()))
        .child(cell("number").text(&words.shown(&row.length)))
        .done()
}

/// Marks the row that is current, to which the Tab key leads, and the one that is pointed at.
pub(super) fn mark_row(row: &Element, is_current: bool, is_pointed: bool) {
    set(row, "aria-selected", if is_current { "true" } else { "false" });
    set(row, "tabindex", if is_current { "0" } else { "-1" });
    if is_pointed {
        set(row, "data-pointed", "");
    } else {
        drop(row.remove_attribute("data-pointed"));
    }
}

/// The current line in full: in its row, what is long is cut.
pub(super) fn draw_current(words: &Words, row: &Asn1Row) -> [Element; 3] {
    let place = Message::new("structure-place")
        .with("offset", row.offset.to_string())
        .with("length", words.shown(&row.length));
    let copy = [("copy-hex", "structure-copy-hex"), ("copy-base64", "structure-copy-base64")]
        .map(|(action, id)| button(action, &words.plain(id)).class("copy"));
    [
        element("p")
            .child(element("strong").text(&words.shown(&row.name)))
            .child(element("span").class("quiet").text(&words.message(&place)))
            .done(),
        element("p").class("asn1-text").child(foreign(&words.shown(&row.value))).done(),
        element("p").children(copy).done(),
    ]
}
