//! The switch for learning from more pages of Setup, with the reason why the browser asks.

use web_sys::Element;

use super::Words;
use super::dom::{element, redraw, set};
use super::entry::control;

/// What the switch's button does.
pub(super) const BEGIN: &str = "learning-begin";
/// The same once it is on.
pub(super) const STOP: &str = "learning-stop";

pub(super) struct Learning {
    pub(super) element: Element,
    state: Element,
}

impl Learning {
    pub(super) fn new(words: &Words) -> Self {
        let state = element("div").attribute("role", "status").done();
        let shown = element("details")
            .class("settings learning")
            .child(element("summary").text(&words.plain("learning-title")))
            .child(element("p").class("quiet").text(&words.plain("learning-why")))
            .child(&state);
        Self { element: shown.done(), state }
    }

    /// Shows whether the browser allows it now.
    pub(super) fn show(&self, words: &Words, on: bool) {
        let told = on.then(|| element("p").text(&words.plain("learning-on")).done());
        let button = if on { control(words, STOP, STOP) } else { control(words, BEGIN, BEGIN) };
        set(&button, "data-key", "learning");
        redraw(&self.state, told.into_iter().chain([button]));
    }
}
