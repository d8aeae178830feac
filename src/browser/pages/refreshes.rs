//! Sandboxes that were probably refreshed, above everything else on the registry page: what people know is carried over,
//! or the former certificates are let go.

use web_sys::Element;

use super::dom::{button, element, foreign, replace_children};
use super::scene::{Part, Scene};
use crate::registry::Refresh;
use crate::view::refresh_message;

/// What became of the certificates of refreshed sandboxes.
pub(super) struct Refreshes {
    element: Element,
    shown: Vec<Refresh>,
}

impl Refreshes {
    pub(super) fn new() -> Self {
        Self { element: element("div").class("notices").done(), shown: Vec::new() }
    }
}

impl Part for Refreshes {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, Scene { words, kept, .. }: &Scene) {
        let refreshes = kept.registry.refreshes();
        if refreshes == self.shown {
            return;
        }
        let drawn = refreshes.iter().enumerate().map(|(index, refresh)| {
            let act = |action: &str| {
                button(action, &words.plain(action))
                    .class("button")
                    .attribute("data-index", &index.to_string())
            };
            element("section")
                .class("notice")
                .attribute("data-certkeep", "refresh")
                .attribute("data-org", refresh.org.as_str())
                .child(element("h2").child(foreign(refresh.org.as_str())))
                .child(element("p").text(&words.message(&refresh_message(refresh))))
                .child(
                    element("div").class("actions").child(act("refresh-carry")).child(act("refresh-retire")),
                )
                .done()
        });
        replace_children(&self.element, drawn.collect::<Vec<_>>());
        self.shown = refreshes;
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        let done = match action {
            "refresh-carry" => "refresh-carried",
            "refresh-retire" => "refresh-retired",
            _ => return false,
        };
        let index = control.get_attribute("data-index").and_then(|index| index.parse::<usize>().ok());
        let Some(refresh) = index.and_then(|index| self.shown.get(index)).cloned() else { return true };
        let carries = action == "refresh-carry";
        scene.write(done, move |registry, book, pen| {
            // Whoever was quicker has seen to it.
            if !registry.refreshes().contains(&refresh) {
                return;
            }
            if carries {
                book.carry_over(registry, &refresh, pen);
            } else {
                book.retire_former(registry, &refresh, pen);
            }
        });
        true
    }
}
