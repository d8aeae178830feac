//! Two certificates side by side: chosen from a certificate that stands open, or offered where just two are there.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement};

use super::Words;
use super::dom::{Build, element, foreign, replace_children, search_field};
use super::inspector::State;
use crate::browser::stored::from_js;
use crate::intake::Item;
use crate::view::{Comparable, Comparables, Comparison, Part, Row, Whereabouts, Whole};
use crate::words::Message;
use crate::x509::Certificate;

/// More than so many are searched, too.
const SEARCHED: usize = 10;

/// The closed part of a certificate, with nothing in it yet.
pub(super) fn draw_closed(words: &Words) -> Element {
    element("details")
        .class("compare")
        .child(element("summary").text(&words.plain("comparison-title")))
        .child(element("div").class("choice"))
        .child(element("div").class("compared"))
        .done()
}

/// Offers, in a part that was opened, everything there is now to compare its certificate with.
pub(super) fn opened(state: &State, part: &Element, file: u32, index: usize) {
    if !part.matches(".compare").unwrap_or(false) {
        return;
    }
    let words = &state.words;
    let comparables = comparables(state, &Whereabouts::Part { file, index }, "");
    let (Some(comparables), Some(choice)) = (comparables, child(part, ".choice")) else { return };
    if comparables.offered.is_empty() {
        return replace_children(
            &choice,
            [element("p").class("quiet").text(&words.plain("comparison-none")).done()],
        );
    }
    let search = (comparables.offered.len() > SEARCHED)
        .then(|| search_field(&words.plain("comparison-search")).done());
    let select = element("select").attribute("aria-label", &words.plain("comparison-choose")).done();
    let more = element("p").class("quiet").done();
    draw_options(words, &select, &more, &comparables);
    replace_children(&choice, search.into_iter().chain([select, more]));
}

/// What to compare a certificate with was searched or chosen.
pub(super) fn changed(state: &Rc<RefCell<State>>, event: &Event) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(element) = element.filter(|element| element.matches(".compare *").unwrap_or(false)) else {
        return;
    };
    let Some((file, Some(index))) = State::place_of(&element) else { return };
    let of = Whereabouts::Part { file, index };
    match element.dyn_ref::<HtmlSelectElement>() {
        Some(select) if event.type_() == "change" => chosen(state, select, &of),
        Some(_) => {}
        None => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                search(&state.borrow(), field, &of);
            }
        }
    }
}

/// Offers what answers to the search.
fn search(state: &State, field: &HtmlInputElement, of: &Whereabouts) {
    let Some(choice) = field.parent_element() else { return };
    let (Some(select), Some(more)) = (child(&choice, "select"), child(&choice, "p")) else { return };
    if let Some(comparables) = comparables(state, of, &field.value()) {
        draw_options(&state.words, &select, &more, &comparables);
    }
}

fn draw_options(words: &Words, select: &Element, more: &Element, comparables: &Comparables) {
    let none = element("option").attribute("value", "").text(&words.plain("comparison-choose")).done();
    let options = comparables.offered.iter().map(|one| {
        let text = words.message(&one.title());
        element("option").attribute("value", &one.whereabouts.to_text()).text(&text).done()
    });
    replace_children(select, core::iter::once(none).chain(options));
    let message = Message::new("comparison-more").with("count", comparables.more);
    let message = (comparables.more > 0).then(|| words.message(&message));
    more.set_text_content(message.as_deref());
}

/// Compares a certificate with the one that was chosen.
fn chosen(state: &Rc<RefCell<State>>, select: &HtmlSelectElement, of: &Whereabouts) {
    let part = select.closest(".compare").ok().flatten();
    let Some(place) = part.and_then(|part| child(&part, ".compared")) else { return };
    let other = Whereabouts::parse(&select.value());
    let pair = other.and_then(|other| {
        let this = state.borrow();
        Some([comparable(&this, of)?, comparable(&this, &other)?])
    });
    match pair {
        Some(pair) => compare(state, pair, place, true),
        None => replace_children(&place, []),
    }
}

/// Offers the comparison on top of the results where the page holds two certificates and no more.
pub(super) fn draw_pair(state: &Rc<RefCell<State>>) {
    let this = state.borrow();
    let busy = this.files.values().any(|file| file.is_busy());
    let mut all = this.files.iter().flat_map(|(&number, file)| file.comparables(number));
    let pair = match (all.next(), all.next(), all.next()) {
        (Some(one), Some(other), None) if !busy => Some([one, other]),
        _ => None,
    };
    drop(all);
    let (place, words) = (this.pair.clone(), this.words.clone());
    drop(this);
    let Some(pair) = pair else { return replace_children(&place, []) };
    let compared = element("div").class("compared").done();
    let title = element("h2").text(&words.plain("comparison-two"));
    let section =
        element("section").class("pair").attribute("data-certkeep", "pair").child(title).child(&compared);
    replace_children(&place, [section.done()]);
    compare(state, pair, compared, false);
}

/// Fetches both, and draws how they differ.
fn compare(state: &Rc<RefCell<State>>, pair: [Comparable; 2], place: Element, open: bool) {
    let [one, other] = pair;
    let later = Rc::clone(state);
    with_certificate(state, &one.whereabouts.clone(), move |first| {
        let words = later.borrow().words.clone();
        with_certificate(&later, &other.whereabouts.clone(), move |second| {
            let drawn = match first.zip(second) {
                Some((first, second)) => {
                    let comparison = Comparison::new(&first, &second);
                    draw_comparison(&words, &comparison, [&one, &other], open)
                }
                None => vec![element("p").text(&words.plain("error-forgotten")).done()],
            };
            replace_children(&place, drawn);
        });
    });
}

/// Hands on what a certificate says, which the reader may have to be asked for.
fn with_certificate(
    state: &Rc<RefCell<State>>,
    whereabouts: &Whereabouts,
    done: impl FnOnce(Option<Certificate>) + 'static,
) {
    let this = state.borrow();
    let of = |item: &Item| item.certificate().map(|decoded| decoded.certificate.clone());
    let found = match whereabouts {
        Whereabouts::Entry(id) => {
            let entry = this.registry.entry(id);
            entry.and_then(|entry| entry.certificate.as_ref()).map(|known| known.facts.clone())
        }
        &Whereabouts::Part { file, index } => {
            let whole = this.files.get(&file).and_then(|file| file.whole(index)).and_then(of);
            if whole.is_none() {
                let desk = this.desk.clone();
                drop(this);
                let fetched = move |whole: JsValue| match from_js::<Whole<'_>>(whole) {
                    Ok(Whole::Item(item)) => done(of(&item)),
                    Ok(Whole::Broken(_)) | Err(_) => done(None),
                };
                return desk.item(file, index, Closure::once_into_js(fetched));
            }
            whole
        }
    };
    drop(this);
    done(found);
}

fn comparables(state: &State, of: &Whereabouts, search: &str) -> Option<Comparables> {
    let parts = state.files.iter().flat_map(|(&number, file)| file.comparables(number));
    Some(Comparables::new(&comparable(state, of)?, parts, state.known(), search))
}

/// What can be compared with others, wherever it is.
fn comparable(state: &State, whereabouts: &Whereabouts) -> Option<Comparable> {
    match whereabouts {
        Whereabouts::Part { file, index } => state.files.get(file)?.comparable(*file, *index),
        Whereabouts::Entry(id) => Comparable::of_entry(state.registry.entry(id)?),
    }
}

fn child(parent: &Element, selector: &str) -> Option<Element> {
    parent.query_selector(selector).ok().flatten()
}

pub(super) fn draw_comparison(
    words: &Words,
    comparison: &Comparison,
    [one, other]: [&Comparable; 2],
    open: bool,
) -> Vec<Element> {
    let (before, after) = if comparison.swapped { (other, one) } else { (one, other) };
    let heading = |id: &str, of: Option<&Comparable>| {
        element("th")
            .attribute("scope", "col")
            .child(element("span").text(&words.plain(id)))
            .child_if(of.map(|of| foreign(&words.message(&of.title()))))
    };
    let head = element("tr")
        .child(heading("comparison-field", None))
        .child(heading("comparison-difference", None))
        .child(heading("comparison-before", Some(before)))
        .child(heading("comparison-after", Some(after)));
    let table = element("table")
        .child(element("thead").child(head))
        .child(element("tbody").children(comparison.rows.iter().map(|row| draw_row(words, row))));
    let lines = element("details")
        .class("rows")
        .attribute_if("open", open.then_some(""))
        .child(element("summary").text(&words.plain("comparison-rows")))
        .child(table);
    vec![
        element("p")
            .attribute("data-certkeep", "comparison")
            .attribute("data-verdict", comparison.verdict)
            .child(element("strong").text(&words.message(&comparison.consequence)))
            .done(),
        element("p").text(&words.message(&comparison.action)).done(),
        lines.done(),
    ]
}

fn draw_row(words: &Words, row: &Row) -> Element {
    element("tr")
        .attribute("data-field", row.field)
        .attribute("data-difference", row.difference.name())
        .child(element("th").attribute("scope", "row").text(&words.message(&row.term)))
        .child(element("td").class("said").text(&words.message(&row.said)))
        .child(draw_parts(words, &row.before, "del"))
        .child(draw_parts(words, &row.after, "ins"))
        .done()
}

/// A value, or a list of them in which those that the other has not are marked.
fn draw_parts(words: &Words, parts: &[Part], mark: &str) -> Build {
    let drawn = parts.iter().map(|part| {
        let text = foreign(&words.shown(&part.shown));
        let text = if part.alone { element(mark).child(text) } else { text };
        element("div").child(text)
    });
    element("td").children(drawn)
}
