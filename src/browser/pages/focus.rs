//! The focus where a page draws itself anew: whoever goes by keyboard must not begin again at the top of the page.

use core::iter::successors;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use super::dom::{active_element, all};

/// What a control does; another one of the same thing may do something else.
const ACTION: &str = "data-action";
/// Where a thing stands among others says not which one it is.
const PLACE: &str = "data-index";

/// Draws, and where that took the focus away gives it back: to the same control, to another one of the same thing, or to
/// the nearest place around it that takes it. `otherwise` takes it where none of these is there any more.
pub(super) fn keep_focus<T>(otherwise: &Element, draw: impl FnOnce() -> T) -> T {
    let held = Held::now();
    let drawn = draw();
    if let Some(held) = held {
        held.give_back(Some(otherwise));
    }
    drawn
}

/// The control that had the focus, and where.
pub(super) struct Held {
    control: Element,
    keys: Vec<(String, String)>,
    /// What is around it, the nearest first.
    around: Vec<Element>,
    cursor: Option<(u32, u32)>,
}

impl Held {
    pub(super) fn now() -> Option<Self> {
        let control = active_element().filter(|_| !is_lost())?;
        let around = successors(control.parent_element(), |inner| inner.parent_element()).collect();
        Some(Self { keys: keys(&control), around, cursor: cursor(&control), control })
    }

    /// Whether it is inside of an element.
    pub(super) fn is_in(&self, element: &Element) -> bool {
        self.around.contains(element)
    }

    /// The same where what was around it stands in another element now.
    pub(super) fn moved_to(mut self, element: Element) -> Self {
        self.around.insert(0, element);
        self
    }

    /// Gives it back where it was lost, unless there is nothing to give it to.
    pub(super) fn give_back(&self, otherwise: Option<&Element>) {
        if !is_lost() {
            return;
        }
        let around = || self.around.iter().filter(|element| element.is_connected());
        let same = || around().next().and_then(|place| self.again_in(place));
        let own = Some(&self.control).filter(|control| control.is_connected()).cloned();
        if let Some(control) = own.or_else(same) {
            put(&control);
            if let (Some((start, end)), Some(input)) = (self.cursor, control.dyn_ref::<HtmlInputElement>()) {
                let _ = input.set_selection_range(start, end);
            }
        }
        // What is not shown does not take it, and where nothing is left nobody is to be led.
        let takes = |place: &&Element| place.has_attribute("tabindex") && place.child_element_count() > 0;
        for place in around().filter(takes).chain(otherwise) {
            if !is_lost() {
                break;
            }
            put(place);
        }
    }

    /// The same control, drawn anew, or else another one of the same thing.
    fn again_in(&self, place: &Element) -> Option<Element> {
        let drawn = || all(place, &self.control.local_name());
        let things = |keys: &[(String, String)]| -> Vec<(String, String)> {
            keys.iter().filter(|(name, _)| name != ACTION).cloned().collect()
        };
        let own = things(&self.keys);
        let other = || drawn().find(|other| !own.is_empty() && things(&keys(other)) == own);
        drawn().find(|other| keys(other) == self.keys).or_else(other)
    }
}

/// By what a control is known again: what it does and to what, or else its id, or at least its text.
fn keys(control: &Element) -> Vec<(String, String)> {
    let read = |name: String| control.get_attribute(&name).map(|value| (name, value));
    let names = control.get_attribute_names().into_iter().filter_map(|name| name.as_string());
    let telling = names.filter(|name| {
        name != PLACE && (name.starts_with("data-") || matches!(name.as_str(), "href" | "name"))
    });
    let mut keys: Vec<(String, String)> = telling.filter_map(read).collect();
    if keys.iter().all(|(name, _)| name == ACTION) {
        keys.extend(read("id".to_owned()));
    }
    if keys.is_empty() {
        keys.push((String::new(), control.text_content().unwrap_or_default()));
    }
    keys
}

/// Where the cursor stands in a field with one.
fn cursor(control: &Element) -> Option<(u32, u32)> {
    let input: &HtmlInputElement = control.dyn_ref()?;
    input.selection_start().ok().flatten().zip(input.selection_end().ok().flatten())
}

/// Whether no control has it.
pub(super) fn is_lost() -> bool {
    active_element().is_none_or(|active| active.local_name() == "body")
}

/// Where the reader has scrolled to stays.
fn put(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}
