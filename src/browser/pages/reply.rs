//! What the background answers, in words.

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::notice;

/// What is told of a reply: what was done, or why it was not.
pub(super) fn told_of(reply: &JsValue, done: impl FnOnce() -> String) -> Element {
    match fault_of(reply) {
        None => notice("notice", &done()),
        Some(fault) => notice("warning", &fault),
    }
    .done()
}

/// The words of a failed reply: what, why and what to do.
pub(super) fn fault_of(reply: &JsValue) -> Option<String> {
    let field = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    if field(reply, "ok").is_some_and(|ok| ok.is_truthy()) {
        return None;
    }
    let fault = field(reply, "fault")?;
    let parts = ["what", "why", "action"].into_iter().filter_map(|name| field(&fault, name)?.as_string());
    Some(parts.collect::<Vec<_>>().join(" "))
}
