//! Messages as text, in the reader's language.

use wasm_bindgen::prelude::*;

use crate::browser::boundary::to_js;
use crate::view::Shown;
use crate::words::{Arguments, Message};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Turns message ids with arguments into text: `extension/words.js`. */
export interface Words { text(id: string, given?: any): string; }
"#;

#[wasm_bindgen]
extern "C" {
    /// Turns messages into text.
    #[wasm_bindgen(typescript_type = "Words")]
    #[derive(Clone, Debug)]
    pub type Words;

    #[wasm_bindgen(method)]
    fn text(this: &Words, id: &str, given: JsValue) -> String;
}

impl Words {
    /// A message without arguments.
    pub(super) fn plain(&self, id: &str) -> String {
        self.text(id, to_js(&Arguments::default()).unwrap_or(JsValue::UNDEFINED))
    }

    /// A message with its arguments.
    pub(super) fn message(&self, message: &Message) -> String {
        self.text(&message.id, to_js(&message.arguments).unwrap_or(JsValue::UNDEFINED))
    }

    /// Somebody's words, or ours.
    pub(super) fn shown(&self, shown: &Shown) -> String {
        match shown {
            Shown::Message(message) => self.message(message),
            Shown::Text(text) => text.clone(),
        }
    }
}
