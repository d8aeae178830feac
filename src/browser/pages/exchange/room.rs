//! How much of the browser's storage is used.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::super::dom::{element, replace_children};
use super::super::scene::Scene;
use crate::view::RoomView;

pub(super) struct Room {
    pub(super) element: Element,
}

impl Room {
    pub(super) fn new() -> Self {
        Self { element: element("div").attribute("data-certkeep", "room").done() }
    }

    /// Asks the browser, and shows what it says.
    pub(super) fn show(&self, scene: &Scene) {
        let (words, place) = (scene.words.clone(), self.element.clone());
        let told = move |room: JsValue| {
            let octets = |name: &str| js_sys::Reflect::get(&room, &name.into()).ok()?.as_f64();
            let Some(view) = RoomView::new(octets("used"), octets("quota")) else {
                return replace_children(&place, []);
            };
            let used = element("p").text(&words.message(&view.used)).done();
            let warning = view.warning.map(|warning| {
                element("p")
                    .class("notice")
                    .attribute("data-severity", "warning")
                    .text(&words.message(&warning))
                    .done()
            });
            replace_children(&place, [used].into_iter().chain(warning));
        };
        scene.host.room(Closure::once_into_js(told));
    }
}
