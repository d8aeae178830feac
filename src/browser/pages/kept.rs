//! What is stored, as pages read it.

use wasm_bindgen::JsValue;

use crate::browser::boundary::error;
use crate::browser::stored::pieces;
use crate::registry::{Book, Json, Registry};

/// What storage holds, as pages read it.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) registry: Registry,
    pub(super) book: Book,
}

impl Kept {
    /// Reads what is stored, and names the keys that cannot be read; throws `Newer` if a newer version wrote it.
    pub(super) fn read(stored: &JsValue) -> Result<(Self, Vec<String>), JsValue> {
        let pieces = pieces(stored);
        let (registry, mut unreadable) = Registry::from_stored::<Json>(pieces.clone())
            .map_err(|fault| error("Newer", &fault.to_string()))?;
        let mut book = Book::default();
        for (key, value) in pieces {
            if book.put::<Json>(&key, value).is_none() {
                unreadable.push(key);
            }
        }
        book.gather_plans(&registry);
        Ok((Self { registry, book }, unreadable))
    }
}
