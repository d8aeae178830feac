//! Copies that Certkeep made of itself, before a migration and before all was replaced: to be saved, or removed.

use std::collections::BTreeMap;

use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::super::dom::{button, element, redraw};
use super::super::scene::Scene;
use super::pieces::{REPLACED, copies};
use crate::browser::stored::changes;
use crate::moment::Moment;
use crate::registry::Backup;
use crate::words::{Argument, Message};

pub(super) fn show(place: &Element, scene: &Scene) {
    let words = &scene.words;
    let copy = |(key, copy): (String, Value)| {
        let at = copy.get("at").and_then(Value::as_str).and_then(Moment::parse).unwrap_or(Moment::EPOCH);
        let id = if key == REPLACED { "exchange-copy-replaced" } else { "exchange-copy-migrated" };
        let name = words.message(&Message::new(id).with("at", Argument::Local(at)));
        let act = |action: &str, id: &str| {
            let text = words.plain(id);
            let label = Message::new("alert-act-of").with("act", &*text).with("name", &*name);
            button(action, &text)
                .class("button")
                .attribute("data-copied", &key)
                .attribute("aria-label", &words.message(&label))
        };
        element("li")
            .child(element("span").text(&name))
            .child(act("copy-save", "exchange-copy-save"))
            .child(act("copy-remove", "exchange-copy-remove"))
            .done()
    };
    let list: Vec<Element> = copies(&scene.stored).map(copy).collect();
    let drawn = (!list.is_empty()).then(|| element("ul").class("exchange-copies").children(list).done());
    redraw(place, drawn);
}

fn named(scene: &Scene, button: &Element) -> Option<(String, Value)> {
    let key = button.get_attribute("data-copied")?;
    copies(&scene.stored).find(|(own, _)| *own == key)
}

/// Saves a copy as a backup like any other.
pub(super) fn save(scene: &Scene, button: &Element) {
    let Some((key, Value::Object(mut copy))) = named(scene, button) else { return };
    let Some(Value::Object(pieces)) = copy.remove("pieces") else { return };
    let day = copy.get("at").and_then(Value::as_str).and_then(|at| at.get(..10)).unwrap_or_default();
    let name = format!("certkeep-{}-{day}.json", key.replace('/', "-"));
    scene.host.save(&name, Backup::of_pieces(pieces).to_string().as_bytes());
}

pub(super) fn remove(scene: &Scene, button: &Element) {
    let Some((key, _)) = named(scene, button) else { return };
    let apply = move |_: JsValue| changes(&BTreeMap::new(), core::slice::from_ref(&key));
    let apply = Closure::<dyn FnMut(JsValue) -> Result<JsValue, JsValue>>::new(apply).into_js_value();
    scene.host.change(apply, Closure::once_into_js(scene.tell("exchange-copy-removed")));
}
