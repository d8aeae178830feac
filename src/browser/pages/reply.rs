//! What the background answers, in words.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::Words;
use super::dom::notice;

/// What is told of a reply: what was done, or why it was not.
pub(super) fn told_of(words: &Words, reply: &JsValue, done: impl FnOnce() -> String) -> Element {
    match fault_of(words, reply) {
        None => notice("notice", &done()),
        Some(fault) => notice("warning", &fault),
    }
    .done()
}

/// The words of a failed reply: what, why and what to do. Where nobody answered, nothing was done.
pub(super) fn fault_of(words: &Words, reply: &JsValue) -> Option<String> {
    let field = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    if field(reply, "ok").is_some_and(|ok| ok.is_truthy()) {
        return None;
    }
    let said = |fault: JsValue| {
        ["what", "why", "action"].into_iter().filter_map(|name| field(&fault, name)?.as_string()).collect()
    };
    let mut parts: Vec<String> = field(reply, "fault").map(said).unwrap_or_default();
    if parts.is_empty() {
        parts = ["fault-silent", "fault-silent-why", "fault-silent-do"].map(|id| words.plain(id)).into();
    }
    Some(parts.join(" "))
}
