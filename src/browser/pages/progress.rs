//! How far a file is read, and the button that stops it.

use web_sys::Element;

use super::Words;
use super::dom::{button, element, replace_children, set};
use crate::words::Message;

/// Drawn once and then only told of what is new: it fades in, and its button may have the focus.
pub(super) struct Progress {
    bar: Element,
    text: Element,
}

impl Progress {
    /// Of a file of which nothing is read yet.
    pub(super) fn new(place: &Element, words: &Words) -> Self {
        let (bar, text) = (element("progress").done(), element("span").class("quiet").done());
        let cancel = button("cancel", &words.plain("inspector-cancel")).class("button").done();
        replace_children(place, [bar.clone(), text.clone(), cancel]);
        let progress = Self { bar, text };
        progress.tell((0.0, 1.0), 0, words);
        progress
    }

    /// So many octets of all are read, and so many things were in them.
    pub(super) fn tell(&self, (done, total): (f64, f64), count: usize, words: &Words) {
        let text = words.message(&Message::new("inspector-reading").with("count", count));
        set(&self.bar, "max", &total.max(1.0).to_string());
        set(&self.bar, "value", &done.to_string());
        set(&self.bar, "aria-label", &text);
        self.text.set_text_content(Some(&text));
    }
}
