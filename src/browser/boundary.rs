//! Values and errors across the boundary.

use js_sys::{Error, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Plain objects only: a message is JSON in Chromium and a structured clone in Firefox.
///
/// Whoever reads files hands over much: as one JSON text, a certificate takes two thirds of the time that one call for
/// each property and each string takes.
#[cfg(feature = "reader")]
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|fault| error("Boundary", &fault.to_string()))?;
    js_sys::JSON::parse(&json)
}

/// Plain objects only, as above, in less code: the background has a budget.
#[cfg(all(feature = "background", not(feature = "reader")))]
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = super::json_text::json_text(value).map_err(|unfit| error("Boundary", &unfit.to_string()))?;
    js_sys::JSON::parse(&json)
}

/// Plain objects only, as above; the other modules would grow by 5 KB for what they hardly feel.
#[cfg(not(any(feature = "background", feature = "reader")))]
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|fault| error("Boundary", &fault.to_string()))
}

/// A JavaScript `Error` named `CertkeepError` with a `variant` to tell it by.
pub(super) fn error(variant: &str, message: &str) -> JsValue {
    let error = Error::new(message);
    error.set_name("CertkeepError");
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&error, &"variant".into(), &variant.into());
    error.into()
}
