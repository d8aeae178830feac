//! What the parts of the registry page share: words, ways to the browser, and what is stored.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{element, replace_children};
use super::{Host, Kept, Words, told_of};
use crate::exchange::csv::{NamedSheet, SheetFault};
use crate::registry::{Book, Pen, Registry};
use crate::words::Message;

/// What every part sees.
#[derive(Clone)]
pub(super) struct Scene {
    pub(super) words: Words,
    pub(super) host: Host,
    /// What is stored, as of the last change heard of.
    pub(super) kept: Rc<Kept>,
    /// The same as it stands there, also what cannot be read.
    pub(super) stored: JsValue,
    /// Whether the browser may tell of alerts on the desktop; `None` where there is no desktop to ask.
    pub(super) notifies: Rc<Cell<Option<bool>>>,
    /// Where is said how the last thing asked for went.
    told: Element,
}

/// A part of the page that draws itself and acts on its own controls.
pub(super) trait Part {
    /// What it draws into.
    fn element(&self) -> &Element;

    /// Shows what is stored now. What the reader is typing or has opened stays.
    fn show(&mut self, scene: &Scene);

    /// Acts on a control, by its `data-action`: a button that was clicked, a field that was changed, a form that was sent.
    /// Whether it was one of its own.
    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool;

    /// Takes a file that was chosen or dropped.
    fn receive(&mut self, _: &Scene, _: Received) {}
}

/// A file that was chosen or dropped, as far as it is read.
pub(super) enum Received {
    /// It is being read.
    Begun(String),
    /// The sheets in it, or why there are none.
    Sheets(String, Result<Vec<NamedSheet>, SheetFault>),
    /// JSON.
    Text(String, String),
}

impl Scene {
    pub(super) fn new(words: Words, host: Host) -> Self {
        let told = element("div").class("notices told-now").attribute("role", "status").done();
        Self { words, host, kept: Rc::default(), stored: JsValue::UNDEFINED, notifies: Rc::default(), told }
    }

    /// Where is said how the last thing asked for went. Not among the notices: those follow every change of the storage,
    /// and the change just made may be heard of after its answer.
    pub(super) fn told(&self) -> &Element {
        &self.told
    }

    /// Changes what is stored, and says how it went: the message `done`, or what failed.
    pub(super) fn write(
        &self,
        done: impl Into<Message>,
        apply: impl FnMut(&mut Registry, &mut Book, &Pen) + 'static,
    ) {
        self.host.write(apply, self.tell(done));
    }

    /// The same, and then does what only makes sense once it is written, such as emptying the form it was written in:
    /// where that fails, nobody has to type it again.
    pub(super) fn write_and(
        &self,
        done: impl Into<Message>,
        apply: impl FnMut(&mut Registry, &mut Book, &Pen) + 'static,
        then: impl FnOnce() + 'static,
    ) {
        let done = done.into();
        let told = self.tell_what(move || {
            then();
            done
        });
        self.host.write(apply, told);
    }

    /// Says how it went: the message `done`, or the background's own words of what failed.
    pub(super) fn tell(&self, done: impl Into<Message>) -> impl FnOnce(JsValue) + 'static {
        let done = done.into();
        self.tell_what(move || done)
    }

    /// The same where what was done is known only then.
    pub(super) fn tell_what(
        &self,
        done: impl FnOnce() -> Message + 'static,
    ) -> impl FnOnce(JsValue) + 'static {
        let (words, told) = (self.words.clone(), self.told.clone());
        move |reply| {
            replace_children(&told, [told_of(&words, &reply, || words.message(&done()))]);
        }
    }
}
