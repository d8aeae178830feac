//! Values that come in: messages, and what lies in `storage.local`.

use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::boundary::error;
use crate::registry::Decode;

/// A value of ours out of a plain object.
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// Values out of `storage.local`.
pub(super) struct Stored;

impl Decode for Stored {
    type Value = JsValue;

    fn decode<T: DeserializeOwned>(value: JsValue) -> Option<T> {
        serde_wasm_bindgen::from_value(value).ok()
    }
}

/// The properties of an object, in its own order.
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
