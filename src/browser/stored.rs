//! Values that come in: messages, and what lies in `storage.local`.

#[cfg(feature = "pages")]
use std::collections::BTreeMap;

#[cfg(feature = "background")]
use serde::Serialize;
use serde::de::DeserializeOwned;
#[cfg(feature = "pages")]
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::*;

use super::boundary::error;
#[cfg(feature = "background")]
use super::boundary::to_js;
#[cfg(feature = "background")]
use super::plain::from_plain;
#[cfg(feature = "background")]
use crate::registry::Decode;
#[cfg(feature = "background")]
use crate::registry::Piece;
use crate::registry::Registry;
#[cfg(feature = "pages")]
use crate::registry::{Backup, Book};

/// A value of ours out of a message.
#[cfg(feature = "background")]
pub(super) fn from_message<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    from_plain(value).map_err(|unfit| error("Boundary", &unfit.to_string()))
}

/// A value of ours out of what the worker sends, octets among it.
#[cfg(feature = "pages")]
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// All that is stored, as pages read it: backups are JSON, and a second way of reading the same types would weigh more than
/// all the rest of them.
#[cfg(feature = "pages")]
pub(super) fn pieces(stored: &JsValue) -> Map<String, Value> {
    let text = js_sys::JSON::stringify(stored).map(String::from).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Values out of `storage.local`.
#[cfg(feature = "background")]
pub(super) struct Stored;

#[cfg(feature = "background")]
impl Decode for Stored {
    type Value = JsValue;

    fn decode<T: DeserializeOwned>(value: JsValue) -> Option<T> {
        from_plain(value).ok()
    }
}

/// The properties of an object, in its own order.
#[cfg(feature = "background")]
pub(super) fn properties(object: &JsValue) -> Vec<(String, JsValue)> {
    let Some(object) = object.dyn_ref::<js_sys::Object>() else { return Vec::new() };
    js_sys::Object::entries(object)
        .iter()
        .filter_map(|entry| {
            let entry = entry.dyn_into::<js_sys::Array>().ok()?;
            Some((entry.get(0).as_string()?, entry.get(1)))
        })
        .collect()
}

/// Pieces to be written.
#[cfg(feature = "background")]
#[derive(Serialize)]
struct Changes<'a, P: Serialize> {
    /// Values by key.
    #[serde(serialize_with = "as_object")]
    set: Vec<(&'a str, P)>,
    /// Keys to be removed.
    remove: Vec<&'a str>,
    /// All of them, to be handed back if writing fails.
    keys: &'a [String],
}

#[cfg(feature = "background")]
fn as_object<P: Serialize, S: serde::Serializer>(
    pairs: &[(&str, P)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, piece)| (key, piece)))
}

/// What is to be written of a registry, or `undefined`. It counts as written from now on.
#[cfg(feature = "background")]
pub(super) fn take_changes(registry: &mut Registry) -> Result<JsValue, JsValue> {
    if !registry.has_changes() {
        return Ok(JsValue::UNDEFINED);
    }
    let keys = registry.take_changes();
    let mut changes = Changes { set: Vec::new(), remove: Vec::new(), keys: &keys };
    for key in &keys {
        match registry.piece(key) {
            Piece::Removed => changes.remove.push(key),
            piece => changes.set.push((key, piece)),
        }
    }
    to_js(&changes)
}

/// What is to be written of a registry and its book, or `undefined`.
#[cfg(feature = "pages")]
pub(super) fn take_all_changes(registry: &mut Registry, book: &mut Book) -> Result<JsValue, JsValue> {
    let mut changed = Backup::default();
    let removed = changed.take_stored_changes(registry, book);
    if changed.pieces().is_empty() && removed.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    changes(changed.pieces(), &removed)
}

/// Pieces to be written, and keys to be removed, as `host.change` takes them.
#[cfg(feature = "pages")]
pub(super) fn changes(set: &BTreeMap<String, Value>, remove: &[String]) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&json!({ "set": set, "remove": remove }).to_string())
}
