//! What only the browser's own interfaces can do for a page: send messages, write to storage, copy, save and print.

use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::kept::Kept;
use super::words::Words;
use crate::browser::boundary::to_js;
use crate::browser::now;
use crate::browser::stored::take_all_changes;
use crate::registry::{Book, Pen, Registry};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What only the browser's own interfaces can do: `www/host.js`. */
export interface Host { change(apply: (stored: any) => any, done: (reply: any) => void): void; send(message: any, done: (reply: any) => void): void; copy(text: string, done: (copied: boolean) => void): void; save(name: string, octets: Uint8Array): void; learn?(on: boolean): void; notify?(on: boolean): void; room(done: (room: any) => void): void; }
"#;

#[wasm_bindgen]
extern "C" {
    /// Sends messages to the background, copies, and saves files.
    #[wasm_bindgen(typescript_type = "Host")]
    #[derive(Clone, Debug)]
    pub type Host;

    #[wasm_bindgen(method)]
    fn send(this: &Host, message: JsValue, done: JsValue);

    #[wasm_bindgen(method)]
    pub(super) fn change(this: &Host, apply: JsValue, done: JsValue);

    #[wasm_bindgen(method)]
    fn copy(this: &Host, text: &str, done: JsValue);

    /// How much of the browser's storage is used, and how much there is.
    #[wasm_bindgen(method)]
    pub(super) fn room(this: &Host, done: JsValue);

    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Host, name: &str, octets: &[u8]);

    /// Turns learning from more pages of Setup on or off; on the registry page alone, and inside a click.
    #[wasm_bindgen(method)]
    pub(super) fn learn(this: &Host, on: bool);

    /// Turns notifications on the desktop on or off; on the registry page alone, and inside a click.
    #[wasm_bindgen(method)]
    pub(super) fn notify(this: &Host, on: bool);
}

impl Host {
    /// Sends a message to the background and hands its reply on.
    pub(super) fn ask(&self, message: &impl Serialize, done: impl FnOnce(JsValue) + 'static) {
        if let Ok(message) = to_js(message) {
            self.send(message, Closure::once_into_js(done));
        }
    }

    /// Changes the registry as it stands in storage, and hands on how that went. `apply` is called again where somebody
    /// else was quicker.
    pub(super) fn alter(
        &self,
        mut apply: impl FnMut(&mut Registry) + 'static,
        done: impl FnOnce(JsValue) + 'static,
    ) {
        self.write(move |registry, _, _| apply(registry), done);
    }

    /// The same, of the registry with its book and by the pen of this browser.
    pub(super) fn write(
        &self,
        apply: impl FnMut(&mut Registry, &mut Book, &Pen) + 'static,
        done: impl FnOnce(JsValue) + 'static,
    ) {
        self.write_boxed(Box::new(apply), Box::new(done));
    }

    /// Compiled once, however many there are that write.
    fn write_boxed(&self, mut apply: Box<Apply>, done: Box<dyn FnOnce(JsValue)>) {
        let apply = move |stored: JsValue| -> Result<JsValue, JsValue> {
            let (Kept { mut registry, mut book }, _) = Kept::read(&stored)?;
            let pen = book.pen(new_writer, now());
            apply(&mut registry, &mut book, &pen);
            for happening in registry.take_happenings() {
                book.append(&pen.writer, &happening.entry, &happening.event, happening.at);
            }
            take_all_changes(&mut registry, &mut book)
        };
        let apply = Closure::<dyn FnMut(JsValue) -> Result<JsValue, JsValue>>::new(apply).into_js_value();
        self.change(apply, Closure::once_into_js(done));
    }
}

/// What a page does to what is stored.
type Apply = dyn FnMut(&mut Registry, &mut Book, &Pen);

/// A name for the journal of this browser, which nobody else has.
fn new_writer() -> String {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.map(|crypto| crypto.random_uuid()).unwrap_or_default()
}

/// Prints the page, in the browser's own way.
pub(super) fn print() {
    let _ = web_sys::window().map(|window| window.print());
}

/// Copies what a button stands for, and lets the button say so.
pub(super) fn copy_from(host: &Host, words: &Words, button: &Element) {
    if let Some(text) = button.get_attribute("data-copy") {
        copy_text(host, words, button, &text);
    }
}

/// Copies a text, and lets the button that was pressed say so.
pub(super) fn copy_text(host: &Host, words: &Words, button: &Element, text: &str) {
    let (button, copied) = (button.clone(), words.plain("control-copied"));
    let done = move |worked: JsValue| {
        if worked.is_truthy() {
            button.set_text_content(Some(&copied));
        }
    };
    host.copy(text, Closure::once_into_js(done));
}
