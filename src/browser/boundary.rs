//! Values and errors across the boundary.

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::registry::Decode;

/// Plain objects only: a message is JSON in Chromium and a structured clone in Firefox.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// The other way round.
pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// A JavaScript `Error` named `CertkeepError` with a `variant` to tell it by.
pub(super) fn error(variant: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("CertkeepError");
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&error, &"variant".into(), &variant.into());
    error.into()
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
