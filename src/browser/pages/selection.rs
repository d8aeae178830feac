//! Which entries of the list are selected, to be edited together, and the bar that says so.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::Words;
use super::dom::{Build, active_element, button, element, focus, replace_children};
use crate::registry::{EntryId, Registry};
use crate::words::Message;

/// What the check box of a line does.
pub(super) const SELECT: &str = "select-entry";
/// What selects all that are shown.
pub(super) const SELECT_SHOWN: &str = "select-shown";
/// What selects none.
pub(super) const SELECT_NONE: &str = "select-none";

/// The selected entries; one and the same in the list and in the form.
#[derive(Clone, Debug, Default)]
pub(super) struct Selection(Rc<RefCell<BTreeSet<EntryId>>>);

impl Selection {
    pub(super) fn contains(&self, id: &EntryId) -> bool {
        self.0.borrow().contains(id)
    }

    /// Those that are there still, in the order of their ids.
    pub(super) fn entries(&self, registry: &Registry) -> Vec<EntryId> {
        self.0.borrow().iter().filter(|id| registry.entry(id).is_some()).cloned().collect()
    }

    /// Selects entries, or takes them out.
    pub(super) fn set(&self, ids: impl IntoIterator<Item = EntryId>, is_selected: bool) {
        let mut selected = self.0.borrow_mut();
        for id in ids {
            if is_selected {
                selected.insert(id);
            } else {
                selected.remove(&id);
            }
        }
    }

    pub(super) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Draws the bar above the list: what is selected among so many shown.
    pub(super) fn draw(&self, words: &Words, bar: &Element, registry: &Registry) {
        let focused = active_element().filter(|active| bar.contains(Some(active)));
        let focused = focused.and_then(|active| active.get_attribute("data-action"));
        let count = self.entries(registry).len();
        let act = |action: &str, id: &str| button(action, &words.plain(id)).class("link");
        let text = words.message(&Message::new("selection-count").with("count", count));
        let some = (count > 0).then(|| {
            let edit = element("a").attribute("href", "#selected").text(&words.plain("selection-edit"));
            [element("span").text(&text), edit, act(SELECT_NONE, "selection-none")]
        });
        let parts = [act(SELECT_SHOWN, "selection-all")].into_iter().chain(some.into_iter().flatten());
        replace_children(bar, parts.map(Build::done));
        if let Some(action) = focused {
            let same = bar.query_selector(&format!("[data-action={action}]"));
            focus(
                same.and_then(|found| {
                    found.map_or_else(|| bar.query_selector("button"), |same| Ok(Some(same)))
                }),
            );
        }
    }
}

/// The check box of a line.
pub(super) fn draw_box(words: &Words, id: &EntryId, name: &str, is_selected: bool) -> Element {
    let label = words.message(&Message::new("selection-entry").with("name", name));
    let tick = element("input")
        .attribute("type", "checkbox")
        .attribute("data-action", SELECT)
        .attribute("data-entry", id.as_str())
        .attribute("aria-label", &label)
        .attribute_if("checked", is_selected.then_some(""))
        .done();
    element("span").class("select").child(tick).done()
}

/// Whose check box was changed, and to what.
pub(super) fn ticked(control: &Element) -> Option<(EntryId, bool)> {
    let id = control.get_attribute("data-entry")?;
    Some((EntryId::from(id.as_str()), control.dyn_ref::<HtmlInputElement>()?.checked()))
}
