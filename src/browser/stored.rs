//! Values that come in: messages, and what lies in `storage.local`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::boundary::{error, to_js};
use super::plain::from_plain;
#[cfg(feature = "pages")]
use crate::registry::{Book, BookPiece};
use crate::registry::{Decode, Piece, Registry};

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

/// Values out of `storage.local`.
pub(super) struct Stored;

impl Decode for Stored {
    type Value = JsValue;

    fn decode<T: DeserializeOwned>(value: JsValue) -> Option<T> {
        from_plain(value).ok()
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

/// Pieces to be written.
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

/// One piece of the registry or of its book.
#[cfg(feature = "pages")]
#[derive(Serialize)]
#[serde(untagged)]
enum AnyPiece<'a> {
    Registry(Piece<'a>),
    Book(BookPiece<'a>),
}

/// What is to be written of a registry and its book, or `undefined`.
#[cfg(feature = "pages")]
pub(super) fn take_all_changes(registry: &mut Registry, book: &mut Book) -> Result<JsValue, JsValue> {
    let of_registry = registry.take_changes();
    let of_book: Vec<String> = book.take_changes().into_iter().collect();
    if of_registry.is_empty() && of_book.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    let pieces = of_registry.iter().map(|key| (key, AnyPiece::Registry(registry.piece(key))));
    let pieces = pieces.chain(of_book.iter().map(|key| (key, AnyPiece::Book(book.piece(key)))));
    let mut changes = Changes { set: Vec::new(), remove: Vec::new(), keys: &[] };
    for (key, piece) in pieces {
        match piece {
            AnyPiece::Registry(Piece::Removed) | AnyPiece::Book(BookPiece::Removed) => {
                changes.remove.push(key)
            }
            piece => changes.set.push((key, piece)),
        }
    }
    to_js(&changes)
}
