//! The popup under the toolbar button.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{action, button, element, foreign, redraw, replace_children};
use super::entries::Entries;
use super::focus::keep_focus;
use super::links::draw_chips;
use super::place::entry_address;
use super::{Host, Kept, Words};
use crate::browser::boundary::error;
use crate::browser::now;
use crate::registry::Neglect;
use crate::view::{AlertLine, Digest, neglect_count, neglect_counts};
use crate::words::Message;

/// The popup.
#[wasm_bindgen]
pub struct Popup {
    words: Words,
    main: Element,
    notices: Element,
    body: Element,
    entries: Entries,
    cares: Element,
    _listener: EventListener,
}

#[wasm_bindgen]
impl Popup {
    /// Builds the popup into `root`. `ask_for_access` is called on the click that asks for host access: a
    /// browser grants it only inside a click.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: &Element,
        words: Words,
        ask_for_access: js_sys::Function,
        host: Host,
    ) -> Result<Popup, JsValue> {
        let link = |id: &str, to: &str| {
            element("a").attribute("href", to).attribute("target", "_blank").text(&words.plain(id))
        };
        let header = element("header").child(element("h1").text("Certkeep")).child(
            element("nav")
                .child(link("popup-inspect", "../www/inspector.html"))
                .child(link("popup-registry", "../www/registry.html")),
        );
        let notices = element("div").class("notices").done();
        let body = element("div").class("list").done();
        let cares =
            element("nav").class("missing").attribute("aria-label", &words.plain("care-missing")).done();
        let main =
            element("main").attribute("tabindex", "-1").child(&notices).child(&body).child(&cares).done();
        replace_children(root, [header.done(), main.clone()]);
        let missing = || error("Internal", "the page has no place for the list");
        let entries = Entries::new(&body, &words, "../www/registry.html").ok_or_else(missing)?;
        let listener = EventListener::new(root, "click", move |event| {
            match action(event).map(|(action, _)| action).as_deref() {
                Some("ask-for-access") => drop(ask_for_access.call0(&JsValue::NULL)),
                // What is new goes with the change of storage.
                Some("news-seen") => host.write(|_, book, pen| book.see_news(pen.now), |_| ()),
                _ => {}
            }
        });
        entries.focus_search();
        Ok(Self { words, main, notices, body, entries, cares, _listener: listener })
    }

    /// Shows what is in storage, and whether the browser lets Certkeep onto Setup pages.
    pub fn show(&self, stored: &JsValue, has_access: bool) {
        keep_focus(&self.main, || self.draw(stored, has_access));
    }

    /// Says what went wrong where nothing can be shown.
    pub fn fail(&self, reason: &str) {
        let message = Message::new("notice-failed").with("reason", reason);
        redraw(&self.notices, [self.notice(&message, "warning")]);
    }
}

impl Popup {
    fn draw(&self, stored: &JsValue, has_access: bool) {
        let mut notices = Vec::new();
        if !has_access {
            notices.push(self.no_access());
        }
        match Kept::read(stored) {
            Ok((kept, unreadable)) => {
                if !unreadable.is_empty() {
                    notices.push(self.notice(
                        &Message::new("notice-unreadable").with("count", unreadable.len()),
                        "warning",
                    ));
                }
                let empty = kept.registry.entries().len() == 0;
                super::dom::set(&self.body, "data-empty", if empty { "true" } else { "false" });
                if empty && has_access {
                    notices.push(self.how_to_begin());
                }
                let news = kept.book.news(&kept.registry, now());
                let digest = Digest::new(&kept.registry, &news, now());
                notices.extend(digest.map(|digest| self.news(&digest)));
                let missing = neglect_counts(&kept.registry, &kept.book, now());
                redraw(&self.cares, self.missing(&missing));
                self.entries.show(Rc::new(kept));
            }
            Err(_) => notices.push(self.notice(&Message::new("notice-newer"), "warning")),
        }
        redraw(&self.notices, notices);
    }

    fn notice(&self, message: &Message, severity: &str) -> Element {
        element("p")
            .class("notice")
            .attribute("role", "alert")
            .attribute("data-severity", severity)
            .text(&self.words.message(message))
            .done()
    }

    /// What is new: each certificate once, with who owns it and what hangs on it.
    fn news(&self, digest: &Digest) -> Element {
        let to_registry = |id: &str| {
            let address = format!("../www/registry.html{}", entry_address(id));
            element("a").attribute("href", &address).attribute("target", "_blank")
        };
        let line = |line: &AlertLine| {
            let text = |message: &Message| element("span").text(&self.words.message(message));
            element("li")
                .child(to_registry(&line.entry).class("name").child(foreign(&line.name)))
                .child(
                    element("p")
                        .class("quiet parts")
                        .child_if(line.org.as_ref().map(|org| element("span").child(foreign(org))))
                        .child(text(&line.badge))
                        .child(text(&line.step))
                        .child(text(&line.owner)),
                )
                .child_if(draw_chips(&self.words, &line.links))
        };
        element("section")
            .class("notice news")
            .attribute("aria-label", &self.words.plain("news-title"))
            .child(element("h2").text(&self.words.message(&digest.title)))
            .child(element("ul").children(digest.lines.iter().map(line)))
            .child_if(
                digest.more.as_ref().map(|more| element("p").class("quiet").text(&self.words.message(more))),
            )
            .child(
                element("div")
                    .class("actions")
                    .child(button("news-seen", &self.words.plain("news-seen")).class("button"))
                    .child(to_registry("alerts").text(&self.words.plain("news-all"))),
            )
            .done()
    }

    /// What is missing in the care for certificates, each the way to those that lack it.
    fn missing(&self, missing: &[(Neglect, usize)]) -> Vec<Element> {
        let to_list = |(neglect, count): &(Neglect, usize)| {
            element("a")
                .class("count")
                .attribute("href", &format!("../www/registry.html#care/{}", neglect.id()))
                .attribute("target", "_blank")
                .attribute("data-care", neglect.id())
                .text(&self.words.message(&neglect_count(*neglect, *count)))
                .done()
        };
        let title = element("span").class("quiet").text(&self.words.plain("care-missing")).done();
        if missing.is_empty() {
            return Vec::new();
        }
        [title].into_iter().chain(missing.iter().map(to_list)).collect()
    }

    fn no_access(&self) -> Element {
        element("section")
            .class("notice")
            .attribute("data-severity", "warning")
            .child(element("h2").text(&self.words.plain("access-title")))
            .child(element("p").text(&self.words.plain("access-why")))
            .child(button("ask-for-access", &self.words.plain("access-ask")).class("button primary"))
            .done()
    }

    fn how_to_begin(&self) -> Element {
        let step = |id: &str| element("li").text(&self.words.plain(id));
        element("section")
            .class("notice")
            .child(element("h2").text(&self.words.plain("empty-title")))
            .child(
                element("ol").children(["empty-step-setup", "empty-step-page", "empty-step-back"].map(step)),
            )
            .child(element("p").class("quiet").text(&self.words.plain("empty-local")))
            .done()
    }
}

impl core::fmt::Debug for Popup {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Popup")
    }
}
