//! The extension's own pages, drawn with web-sys: nothing here is faster with a framework, and text stays text.

mod agenda;
mod alert_card;
mod alert_text;
mod alerts;
mod asn1_dump;
mod asn1_rows;
mod asn1_tree;
mod by_hand;
mod care_filter;
mod certificate;
mod chains;
mod comparison;
mod defaults;
mod details;
mod dom;
mod entries;
mod entry;
mod exchange;
mod field;
mod freezes;
mod history;
mod import;
mod inspected_file;
mod inspected_item;
mod inspector;
mod key_matches;
mod learning;
mod links;
mod live_page;
mod metadata_card;
mod org;
mod org_picture;
mod partner_formats;
mod plan;
mod popup;
mod progress;
mod record;
mod refreshes;
mod registry_page;
mod remember;
mod row_question;
mod scene;
mod selection;
mod together;
mod window;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use self::dom::notice;
use super::boundary::{error, to_js};
use super::now;
use super::stored::{pieces, take_all_changes};
use crate::registry::{Book, Json, Pen, Registry};
use crate::view::Shown;
use crate::words::{Arguments, Message};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Turns message ids with arguments into text: `extension/words.js`. */
export interface Words { text(id: string, given?: any): string; }
/** What only the browser's own interfaces can do: `www/host.js`. */
export interface Host { change(apply: (stored: any) => any, done: (reply: any) => void): void; send(message: any, done: (reply: any) => void): void; copy(text: string, done: (copied: boolean) => void): void; save(name: string, octets: Uint8Array): void; learn?(on: boolean): void; notify?(on: boolean): void; room(done: (room: any) => void): void; }
"#;

#[wasm_bindgen]
extern "C" {
    /// Turns messages into text.
    #[wasm_bindgen(typescript_type = "Words")]
    #[derive(Clone, Debug)]
    pub type Words;

    #[wasm_bindgen(method)]
    fn text(this: &Words, id: &str, given: JsValue) -> String;

    /// Sends messages to the background, copies, and saves files.
    #[wasm_bindgen(typescript_type = "Host")]
    #[derive(Clone, Debug)]
    pub type Host;

    #[wasm_bindgen(method)]
    fn send(this: &Host, message: JsValue, done: JsValue);

    #[wasm_bindgen(method)]
    fn change(this: &Host, apply: JsValue, done: JsValue);

    #[wasm_bindgen(method)]
    fn copy(this: &Host, text: &str, done: JsValue);

    /// How much of the browser's storage is used, and how much there is.
    #[wasm_bindgen(method)]
    fn room(this: &Host, done: JsValue);

    #[wasm_bindgen(method)]
    fn save(this: &Host, name: &str, octets: &[u8]);

    /// Turns learning from more pages of Setup on or off; on the registry page alone, and inside a click.
    #[wasm_bindgen(method)]
    fn learn(this: &Host, on: bool);

    /// Turns notifications on the desktop on or off; on the registry page alone, and inside a click.
    #[wasm_bindgen(method)]
    fn notify(this: &Host, on: bool);
}

impl Words {
    /// A message without arguments.
    fn plain(&self, id: &str) -> String {
        self.text(id, to_js(&Arguments::default()).unwrap_or(JsValue::UNDEFINED))
    }

    /// A message with its arguments.
    fn message(&self, message: &Message) -> String {
        self.text(&message.id, to_js(&message.arguments).unwrap_or(JsValue::UNDEFINED))
    }

    /// Somebody's words, or ours.
    fn shown(&self, shown: &Shown) -> String {
        match shown {
            Shown::Message(message) => self.message(message),
            Shown::Text(text) => text.clone(),
        }
    }
}

impl Host {
    /// Sends a message to the background and hands its reply on.
    fn ask(&self, message: &impl Serialize, done: impl FnOnce(JsValue) + 'static) {
        if let Ok(message) = to_js(message) {
            self.send(message, Closure::once_into_js(done));
        }
    }

    /// Changes the registry as it stands in storage, and hands on how that went. `apply` is called again where somebody
    /// else was quicker.
    fn alter(&self, mut apply: impl FnMut(&mut Registry) + 'static, done: impl FnOnce(JsValue) + 'static) {
        self.write(move |registry, _, _| apply(registry), done);
    }

    /// The same, of the registry with its book and by the pen of this browser.
    fn write(
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

/// What storage holds, as pages read it.
#[derive(Debug, Default)]
struct Kept {
    registry: Registry,
    book: Book,
}

impl Kept {
    /// Reads what is stored, and names the keys that cannot be read; throws `Newer` if a newer version wrote it.
    fn read(stored: &JsValue) -> Result<(Self, Vec<String>), JsValue> {
        let pieces = pieces(stored);
        let (registry, mut unreadable) = Registry::from_stored::<Json>(pieces.clone())
            .map_err(|fault| error("Newer", &fault.to_string()))?;
        let mut book = Book::default();
        for (key, value) in pieces {
            if book.put::<Json>(&key, value).is_none() {
                unreadable.push(key);
            }
        }
        Ok((Self { registry, book }, unreadable))
    }
}

/// A name for the journal of this browser, which nobody else has.
fn new_writer() -> String {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.map(|crypto| crypto.random_uuid()).unwrap_or_default()
}

/// Prints the page, in the browser's own way.
fn print() {
    let _ = web_sys::window().map(|window| window.print());
}

/// Copies what a button stands for, and lets the button say so.
fn copy_from(host: &Host, words: &Words, button: &web_sys::Element) {
    if let Some(text) = button.get_attribute("data-copy") {
        copy_text(host, words, button, &text);
    }
}

/// Copies a text, and lets the button that was pressed say so.
fn copy_text(host: &Host, words: &Words, button: &web_sys::Element, text: &str) {
    let (button, copied) = (button.clone(), words.plain("control-copied"));
    let done = move |worked: JsValue| {
        if worked.is_truthy() {
            button.set_text_content(Some(&copied));
        }
    };
    host.copy(text, Closure::once_into_js(done));
}

/// What is told of a reply: what was done, or why it was not.
fn told_of(reply: &JsValue, done: impl FnOnce() -> String) -> web_sys::Element {
    match fault_of(reply) {
        None => notice("notice", &done()),
        Some(fault) => notice("warning", &fault),
    }
    .done()
}

/// The words of a failed reply: what, why and what to do.
fn fault_of(reply: &JsValue) -> Option<String> {
    let field = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    if field(reply, "ok").is_some_and(|ok| ok.is_truthy()) {
        return None;
    }
    let fault = field(reply, "fault")?;
    let parts = ["what", "why", "action"].into_iter().filter_map(|name| field(&fault, name)?.as_string());
    Some(parts.collect::<Vec<_>>().join(" "))
}
