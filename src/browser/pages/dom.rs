//! Elements, built one by one; text is only ever set as text.

use core::iter::successors;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Node, SvgElement};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The page's document. A page without one does not run this module.
#[expect(clippy::expect_used, reason = "a page always has a window and a document")]
fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page has a document")
}

/// What has the focus, or gets it back with the window: `:focus` would not match in one that lies behind.
pub(super) fn active_element() -> Option<Element> {
    document().active_element()
}

/// Puts the focus on what was found, if anything was.
pub(super) fn focus(found: Result<Option<Element>, JsValue>) {
    let found = found.ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let _ = element.focus();
    }
}

/// All that a selector finds below an element, in document order.
pub(super) fn all(below: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = below.query_selector_all(selector).ok();
    found.into_iter().flat_map(|found| {
        (0..found.length()).filter_map(move |number| found.get(number)?.dyn_into::<Element>().ok())
    })
}

/// Puts the focus on a part of a drawing.
pub(super) fn focus_drawing(element: &Element) {
    if let Some(element) = element.dyn_ref::<SvgElement>() {
        let _ = element.focus();
    }
}

/// An element under construction.
#[derive(Clone, Debug)]
pub(super) struct Build(Element);

/// A new element; `name` is one of ours, so creation cannot fail.
#[expect(clippy::expect_used, reason = "every name is a literal of this crate")]
pub(super) fn element(name: &str) -> Build {
    Build(document().create_element(name).expect("a valid element name"))
}

impl Build {
    pub(super) fn class(self, class: &str) -> Self {
        self.0.set_class_name(class);
        self
    }

    pub(super) fn attribute(self, name: &str, value: &str) -> Self {
        set(&self.0, name, value);
        self
    }

    pub(super) fn attribute_if(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attribute(name, value),
            None => self,
        }
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.0.set_text_content(Some(text));
        self
    }

    pub(super) fn child(self, child: impl AsRef<Node>) -> Self {
        append(&self.0, child);
        self
    }

    pub(super) fn child_if(self, child: Option<impl AsRef<Node>>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub(super) fn children(self, children: impl IntoIterator<Item = impl AsRef<Node>>) -> Self {
        for child in children {
            append(&self.0, child);
        }
        self
    }

    /// A CSS custom property, for positions: style attributes are refused by the page's own policy.
    pub(super) fn property(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            style(element, name, value);
        }
        self
    }

    pub(super) fn done(self) -> Element {
        self.0
    }
}

impl AsRef<Node> for Build {
    fn as_ref(&self) -> &Node {
        &self.0
    }
}

/// Setting an attribute fails only for names no literal of ours has.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Appending to an element of ours cannot make a cycle.
pub(super) fn append(parent: &Element, child: impl AsRef<Node>) {
    let _ = parent.append_child(child.as_ref());
}

pub(super) fn style(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// Replaces everything in an element.
pub(super) fn replace_children(parent: &Element, children: impl IntoIterator<Item = Element>) {
    parent.set_text_content(None);
    for child in children {
        append(parent, child);
    }
}

/// Draws what is to be in an element, and leaves of it what stands there just so already: that keeps its focus, is not
/// read aloud once more, and is not taken from under a click.
pub(super) fn redraw(parent: &Element, children: impl IntoIterator<Item = Element>) {
    let mut next = parent.first_element_child();
    for child in children {
        let mut rest = successors(next.clone(), Element::next_element_sibling);
        let Some(same) = rest.find(|there| there.is_equal_node(Some(&child))) else {
            let _ = parent.insert_before(&child, next.as_ref().map(AsRef::as_ref));
            continue;
        };
        while let Some(gone) = next.filter(|there| *there != same) {
            next = gone.next_element_sibling();
            gone.remove();
        }
        next = same.next_element_sibling();
    }
    while let Some(gone) = next {
        next = gone.next_element_sibling();
        gone.remove();
    }
}

/// Replaces everything around an element, which stays where it is, with what is typed and opened in it.
pub(super) fn replace_around(
    kept: &Element,
    above: impl IntoIterator<Item = Element>,
    below: impl IntoIterator<Item = Element>,
) {
    while let Some(other) = kept.previous_element_sibling().or_else(|| kept.next_element_sibling()) {
        other.remove();
    }
    for child in above {
        let _ = kept.before_with_node_1(&child);
    }
    if let Some(parent) = kept.parent_element() {
        below.into_iter().for_each(|child| append(&parent, child));
    }
}

/// Somebody else's text, whose direction is its own.
pub(super) fn foreign(text: &str) -> Build {
    element("bdi").text(text)
}

/// A link to a page that is not ours, in a tab of its own, which is not told who leads there.
pub(super) fn elsewhere(address: &str, text: &str) -> Build {
    element("a")
        .attribute("href", address)
        .attribute("target", "_blank")
        .attribute("rel", "noreferrer")
        .text(text)
}

/// A field in which lists are searched.
pub(super) fn search_field(placeholder: &str) -> Build {
    element("input")
        .class("search")
        .attribute("type", "search")
        .attribute("placeholder", placeholder)
        .attribute("aria-label", placeholder)
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
}

/// A field that has to be filled in, and the label that goes around it.
pub(super) fn required_field(name: &str, kind: &str, most: usize, label: &str) -> (Build, Build) {
    let input = element("input")
        .attribute("name", name)
        .attribute("type", kind)
        .attribute("required", "")
        .attribute("maxlength", &most.to_string())
        .attribute("autocomplete", "off");
    (element("label").child(element("span").text(label)), input)
}

/// What is too wide for the page: the keyboard scrolls it too, and a name tells what it is.
pub(super) fn scrolled(name: &str) -> Build {
    element("div")
        .class("scrolled")
        .attribute("role", "region")
        .attribute("aria-label", name)
        .attribute("tabindex", "0")
}

/// A button that a listener higher up recognises by its action.
pub(super) fn button(action: &str, text: &str) -> Build {
    element("button").attribute("type", "button").attribute("data-action", action).text(text)
}

/// A sentence that stands out; how much tells its severity.
pub(super) fn note(severity: &str, text: &str) -> Build {
    element("p").class("note").attribute("data-severity", severity).text(text)
}

/// The same on top of a page, of what just happened or is to be known first.
pub(super) fn notice(severity: &str, text: &str) -> Build {
    element("p").class("notice").attribute("data-severity", severity).text(text)
}

/// One shape a status, told apart without colour; the same drawings as on the Setup page.
pub(super) fn shape(status: &str, step: Option<&str>) -> Element {
    let svg = vector("svg");
    for (name, value) in
        [("viewBox", "0 0 16 16"), ("width", "12"), ("height", "12"), ("aria-hidden", "true")]
    {
        set(&svg, name, value);
    }
    let drawn = vector("path");
    for (name, value) in [("d", shape_path(status, step)), ("fill", "currentColor"), ("fill-rule", "evenodd")]
    {
        set(&drawn, name, value);
    }
    append(&svg, &drawn);
    svg
}

/// The outline of a status's shape, 16 units wide and high.
pub(super) fn shape_path(status: &str, step: Option<&str>) -> &'static str {
    match step.unwrap_or(status) {
        "expired" => {
            "M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.6 4.6 4.6 5.6 7 8l-2.4 2.4 1 1L8 9l2.4 2.4 1-1L9 8l2.4-2.4-1-1L8 7z"
        }
        "last-day" => "M8 1.2 15.4 14.4H.6zM7.2 5.6v4.4h1.6V5.6zm0 5.6v1.6h1.6v-1.6z",
        "act" | "expires-soon" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM7.2 3.6v4.9l3.6 2.1.8-1.3-2.8-1.7v-4z",
        "plan" => {
            "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM7.3 4.2h1.4v3.5l2.5 1.5-.7 1.2-3.2-1.9z"
        }
        "waiting" => {
            "M3.5 1h9v1.5h-1v1.9L9.1 8l2.4 3.6v1.9h1V15h-9v-1.5h1v-1.9L6.9 8 4.5 4.4V2.5h-1zM6 2.5V4l2 3 2-3V2.5z"
        }
        "ok" => "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm3.2 4L7 9.2 4.8 7 3.7 8.1 7 11.4l5.3-5.3z",
        _ => {
            "M8 .6 15.4 8 8 15.4.6 8zM7.3 10.4v1.5h1.5v-1.5zM5.6 6.3h1.5c0-.6.4-1 1-1s.9.3.9.8c0 .9-1.7 1-1.7 2.6v.7h1.5v-.5c0-1 1.8-1.2 1.8-2.9 0-1.3-1-2.1-2.5-2.1S5.6 4.9 5.6 6.3z"
        }
    }
}

/// A new element of SVG. Its class is an attribute: the property is another thing there.
pub(super) fn drawing(name: &str) -> Build {
    Build(vector(name))
}

#[expect(clippy::expect_used, reason = "every name is a literal of this crate")]
fn vector(name: &str) -> Element {
    document().create_element_ns(Some(SVG), name).expect("a valid element name")
}

/// The nearest element at or above an event's target with `data-action`, and that action.
pub(super) fn action(event: &web_sys::Event) -> Option<(String, Element)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest("[data-action]").ok().flatten()?;
    Some((element.get_attribute("data-action")?, element))
}
