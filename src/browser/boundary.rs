//! Values and errors across the boundary.

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Plain objects only: a message is JSON in Chromium and a structured clone in Firefox.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// A JavaScript `Error` named `CertkeepError` with a `variant` to tell it by.
pub(super) fn error(variant: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("CertkeepError");
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&error, &"variant".into(), &variant.into());
    error.into()
}
