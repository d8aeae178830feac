//! Buttons above the list that show only what somebody has to see to: no owner, no purpose, not reviewed.

use std::collections::{BTreeMap, BTreeSet};

use web_sys::Element;

use super::Words;
use super::dom::{button, element, redraw};
use crate::registry::{EntryId, Neglect};
use crate::view::neglect_count;

/// What is missing in the care for certificates, and which of it is looked for.
pub(super) struct CareFilter {
    pub(super) element: Element,
    missing: BTreeMap<Neglect, BTreeSet<EntryId>>,
    chosen: Option<Neglect>,
}

impl CareFilter {
    pub(super) fn new(words: &Words) -> Self {
        let group = element("div").class("statuses cares").attribute("role", "group");
        let element = group.attribute("aria-label", &words.plain("care-filter")).done();
        Self { element, missing: BTreeMap::new(), chosen: None }
    }

    /// Takes over what is missing now, by entry.
    pub(super) fn show(&mut self, missing: BTreeMap<EntryId, Vec<Neglect>>) {
        self.missing.clear();
        for (id, neglects) in missing {
            for neglect in neglects {
                self.missing.entry(neglect).or_default().insert(id.clone());
            }
        }
        self.chosen = self.chosen.filter(|chosen| self.missing.contains_key(chosen));
    }

    /// Presses a button, or lets it go.
    pub(super) fn choose(&mut self, id: &str) {
        let pressed = self.missing.keys().find(|neglect| neglect.id() == id).copied();
        self.chosen = pressed.filter(|pressed| self.chosen != Some(*pressed));
    }

    /// Presses a button, whatever was pressed before.
    pub(super) fn turn_to(&mut self, neglect: Neglect) {
        self.chosen = Some(neglect);
    }

    /// The entries of the button that is pressed.
    pub(super) fn chosen(&self) -> Option<BTreeSet<EntryId>> {
        self.missing.get(&self.chosen?).cloned()
    }

    /// Draws the buttons with their numbers.
    pub(super) fn draw(&self, words: &Words) {
        let buttons = self.missing.iter().map(|(neglect, entries)| {
            let pressed = self.chosen == Some(*neglect);
            button(neglect.id(), &words.message(&neglect_count(*neglect, entries.len())))
                .class("count")
                .attribute("aria-pressed", if pressed { "true" } else { "false" })
                .done()
        });
        redraw(&self.element, buttons);
    }
}
