//! What happened to one certificate, on the registry page: as a picture, and line by line.

use web_sys::Element;

use super::Words;
use super::dom::{active_element, button, element, focus, foreign, replace_children};
use super::entry::control;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::registry::EntryId;
use crate::view::{HistoryLine, HistoryPicture, HistoryView, Verification};
use crate::words::Message;

/// What the button at a line does.
const UNDO: &str = "undo-line";
/// What the button below the heading does.
const VERIFY: &str = "verify-journals";
/// What shows the lines left out at first.
const ALL: &str = "all-lines";
/// So many lines are shown at first.
const FIRST: usize = 50;

/// The history of one certificate.
pub(super) struct HistoryPart {
    entry: EntryId,
    element: Element,
    heading: Element,
    picture: Element,
    lines: Element,
    found: Element,
    /// What is drawn now, and whether all of it.
    shown: (HistoryView, bool),
    is_verified: bool,
}

impl HistoryPart {
    pub(super) fn new(words: &Words, entry: EntryId) -> Self {
        Self::titled(words, entry, "history-title")
    }

    /// The history of what is no certificate, under a title of its own.
    pub(super) fn titled(words: &Words, entry: EntryId, title: &str) -> Self {
        let heading = element("h3").attribute("tabindex", "-1").text(&words.plain(title)).done();
        let picture = element("div").class("happened").done();
        let lines = element("ol").class("history-lines").done();
        let found = element("div").attribute("role", "status").done();
        let body = element("section")
            .class("history")
            .attribute("hidden", "")
            .child(&heading)
            .child(element("p").class("quiet").text(&words.plain("history-about")))
            .child(&picture)
            .child(&lines)
            .child(control(words, "history-verify", VERIFY))
            .child(&found)
            .done();
        Self {
            entry,
            element: body,
            heading,
            picture,
            lines,
            found,
            shown: (HistoryView::default(), false),
            is_verified: false,
        }
    }

    fn draw(&self, words: &Words) {
        let (view, is_whole) = &self.shown;
        let focused = active_element().filter(|active| self.lines.contains(Some(active)));
        let count = if *is_whole { view.lines.len() } else { FIRST };
        let more = view.lines.len().saturating_sub(count);
        let more = (more > 0).then(|| {
            let text = words.message(&Message::new("history-more").with("count", more));
            element("li").child(button(ALL, &text).class("link")).done()
        });
        let lines = view.lines.iter().take(count).map(|line| draw_line(words, line));
        replace_children(&self.lines, lines.chain(more).collect::<Vec<_>>());
        replace_children(&self.picture, view.picture.iter().flat_map(|picture| draw_picture(words, picture)));
        let line = focused.as_ref().and_then(|focused| focused.get_attribute("data-line"));
        let is_there = line.is_some_and(|line| {
            self.lines.query_selector(&format!("[data-line=\"{line}\"]")).ok().flatten().is_some()
        });
        if focused.is_some() && !is_there {
            // The button that was pressed is gone with what it did.
            focus(Ok(Some(self.heading.clone())));
        }
    }

    fn show_found(&self, scene: &Scene) {
        if !self.is_verified {
            return;
        }
        let Verification { is_sound, found } = Verification::new(&scene.kept.book);
        let lines = found.iter().map(|message| element("p").text(&scene.words.message(message)));
        let notice = element("div")
            .class("notice")
            .attribute("data-verified", if is_sound { "sound" } else { "altered" })
            .attribute_if("data-severity", (!is_sound).then_some("warning"))
            .children(lines);
        replace_children(&self.found, [notice.done()]);
    }

    fn undo(&self, scene: &Scene, control: &Element) -> Option<()> {
        let hash = control.get_attribute("data-line")?;
        let line = self.shown.0.lines.iter().find(|line| line.hash == hash)?;
        let changes = line.undo.clone();
        scene.write("history-undone-now", move |registry, book, pen| book.undo(registry, &changes, pen));
        Some(())
    }
}

fn draw_line(words: &Words, line: &HistoryLine) -> Element {
    let text = match &line.what {
        Some(what) => words.message(&line.text.clone().with("what", words.shown(what))),
        None => words.message(&line.text),
    };
    let source = line.source.as_ref().map(|source| words.shown(source));
    let written = [Some(words.message(&line.written)), source].into_iter().flatten().collect::<Vec<_>>();
    let said = line.said.iter().flat_map(|(name, value)| {
        [element("dt").child(foreign(&words.shown(name))), element("dd").child(foreign(value))]
    });
    let undo = (!line.undo.is_empty()).then(|| {
        let label = Message::new("history-undo-of").with("what", text.as_str());
        button(UNDO, &words.plain("history-undo"))
            .class("link")
            .attribute("data-line", &line.hash)
            .attribute("aria-label", &words.message(&label))
    });
    let undone =
        line.is_undone.then(|| element("span").class("quiet").text(&words.plain("history-was-undone")));
    element("li")
        .attribute("data-event", line.kind)
        .attribute_if("data-undone", line.is_undone.then_some("true"))
        .child(element("p").class("what").child(foreign(&text)))
        .child_if((!line.said.is_empty()).then(|| element("dl").class("facts").children(said)))
        .child(
            element("p")
                .class("quiet")
                .child(foreign(&written.join(" · ")))
                .child_if(undone.map(|undone| element("span").text(" · ").child(undone)))
                .child_if(undo.map(|undo| element("span").text(" · ").child(undo))),
        )
        .done()
}

/// When things happened, a lane for each kind. The same stands below in words, line by line.
fn draw_picture(words: &Words, picture: &HistoryPicture) -> [Element; 3] {
    let text = words.message(&picture.text);
    let lanes = picture.lanes.iter().flat_map(|lane| {
        let marks = lane.marks.iter().map(|&(at, count)| {
            let number = (count > 1).then(|| count.to_string());
            element("span")
                .class("mark")
                .attribute("data-event", lane.kind)
                .property("--at", &at.to_string())
                .text(number.as_deref().unwrap_or_default())
        });
        [
            element("span").class("lane-title").text(&words.message(&lane.title)),
            element("span").class("lane").children(marks),
        ]
    });
    let drawn = element("div")
        .class("lanes")
        .attribute("role", "img")
        .attribute("aria-label", &text)
        .children(lanes)
        .done();
    let [start, end] = &picture.ends;
    let ends = element("div")
        .class("lane-ends quiet")
        .child(element("span").text(&words.message(start)))
        .child(element("span").text(&words.message(end)));
    [drawn, ends.done(), element("p").class("quiet").text(&text).done()]
}

impl Part for HistoryPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let view = HistoryView::new(&scene.kept.registry, &scene.kept.book, &self.entry, now());
        let is_there = scene.kept.registry.entry(&self.entry).is_some() || !view.lines.is_empty();
        let _ = self.element.toggle_attribute_with_force("hidden", !is_there);
        if view.lines != self.shown.0.lines || view.lines.is_empty() {
            self.shown.0 = view;
            self.draw(&scene.words);
            if self.shown.0.lines.is_empty() {
                let none = element("li").class("quiet").text(&scene.words.plain("history-none"));
                replace_children(&self.lines, [none.done()]);
            }
        }
        self.show_found(scene);
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        // A page may have more than one history.
        if !self.element.contains(Some(control)) {
            return false;
        }
        match action {
            UNDO => drop(self.undo(scene, control)),
            ALL => {
                self.shown.1 = true;
                self.draw(&scene.words);
            }
            VERIFY => {
                self.is_verified = true;
                self.show_found(scene);
            }
            _ => return false,
        }
        true
    }
}
