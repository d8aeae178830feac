//! The inspector: files in, everything they say out. Nothing is uploaded, and nothing private is kept.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use zeroize::Zeroize;

use super::certificate::{draw_facts, draw_findings, draw_life};
use super::dom::{action, append, button, element, foreign, replace_children, set};
use super::entry::{badge, control};
use super::{Host, Words, fault_of, read_registry};
use crate::browser::now;
use crate::intake::{Item, KnownCertificate, file};
use crate::registry::Registry;
use crate::view::{IdentityView, InspectedCertificate, ItemView, remembered, too_large};
use crate::words::Message;

/// So many things of one file are drawn; the others are counted.
const MOST_DRAWN: usize = 500;

/// So many certificates of one file stand open at once; the others open with a click.
const OPEN: usize = 3;

/// The inspector page.
#[wasm_bindgen]
pub struct Inspector {
    state: Rc<RefCell<State>>,
    _listener: EventListener,
}

struct State {
    words: Words,
    host: Host,
    /// Whether there is a registry around: not on a plain page.
    has_registry: bool,
    registry: Registry,
    results: Element,
    notices: Element,
    /// Certificates on the page, with the places where their identity is told.
    certificates: Vec<(Item, Element)>,
}

/// What this page asks of the background.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Request<'a> {
    Remember { remembered: Remembered<'a> },
}

#[derive(Serialize)]
struct Remembered<'a> {
    entry: Option<&'a str>,
    certificate: KnownCertificate,
}

#[wasm_bindgen]
impl Inspector {
    /// Draws results into `results` and answers to clicks on them.
    #[wasm_bindgen(constructor)]
    pub fn new(
        results: &Element,
        notices: &Element,
        words: Words,
        host: Host,
        has_registry: bool,
    ) -> Inspector {
        let state = Rc::new(RefCell::new(State {
            words,
            host,
            has_registry,
            registry: Registry::default(),
            results: results.clone(),
            notices: notices.clone(),
            certificates: Vec::new(),
        }));
        let clicked = Rc::clone(&state);
        let listener = EventListener::new(results, "click", move |event| {
            if let Some((action, element)) = action(event) {
                State::act(&clicked, &action, &element);
            }
        });
        Self { state, _listener: listener }
    }

    /// The largest file that is read, in octets: larger ones need not be loaded at all.
    #[wasm_bindgen(js_name = mostOctets)]
    pub fn most_octets() -> f64 {
        file::MAX_FILE as f64
    }

    /// Shows which entries the certificates on the page are in what is stored now.
    pub fn show(&self, stored: &JsValue) {
        let mut state = self.state.borrow_mut();
        if let Ok((registry, _)) = read_registry(stored) {
            state.registry = registry;
            for (item, place) in &state.certificates {
                state.draw_identity(item, place);
            }
        }
    }

    /// Reads a file and adds all it holds to the page. The octets are wiped: they may be a private key's.
    pub fn add(&self, name: &str, mut octets: Vec<u8>) {
        let decoded = file::inspect_bytes(&octets);
        octets.zeroize();
        let mut state = self.state.borrow_mut();
        let group = state.group(name);
        let found = decoded.in_order();
        for (index, part) in found.iter().take(MOST_DRAWN).enumerate() {
            match part {
                Ok(item) => state.add_item(&group, item, index < OPEN),
                Err(problem) => append(&group, state.draw_item(&ItemView::of_problem(problem), true, None)),
            }
        }
        if let Some(more) = found.len().checked_sub(MOST_DRAWN).filter(|&more| more > 0) {
            let message = Message::new("inspector-more").with("count", more);
            append(&group, element("p").class("quiet").text(&state.words.message(&message)));
        }
    }

    /// Adds a file that was not read because it is over the limit.
    #[wasm_bindgen(js_name = addTooLarge)]
    pub fn add_too_large(&self, name: &str) {
        self.add_failed(name, too_large());
    }

    /// Adds a folder, which cannot be read yet.
    #[wasm_bindgen(js_name = addFolder)]
    pub fn add_folder(&self, name: &str) {
        self.add_failed(name, Message::new("error-folder"));
    }

    /// Adds a file that the browser could not read, with the browser's own reason.
    #[wasm_bindgen(js_name = addUnreadable)]
    pub fn add_unreadable(&self, name: &str, reason: &str) {
        self.add_failed(name, Message::new("error-unreadable").with("reason", reason));
    }

    /// Takes everything off the page.
    pub fn clear(&self) {
        let mut state = self.state.borrow_mut();
        state.certificates.clear();
        replace_children(&state.results, []);
        replace_children(&state.notices, []);
    }
}

impl Inspector {
    fn add_failed(&self, name: &str, why: Message) {
        let state = self.state.borrow();
        let group = state.group(name);
        append(&group, state.draw_item(&ItemView::failed(why), true, None));
    }
}

impl State {
    /// The place for what one file holds, on top of what was there.
    fn group(&self, name: &str) -> Element {
        let group = element("section").class("file").child(element("h2").child(foreign(name))).done();
        // Inserting before one's own first child, or at the end where there is none, cannot fail.
        let _ = self.results.insert_before(&group, self.results.first_child().as_ref());
        group
    }

    fn add_item(&mut self, group: &Element, item: &Item, open: bool) {
        let view = ItemView::of_item(item, self.registry.settings().caps, now());
        let place = element("div").class("identity").done();
        append(group, self.draw_item(&view, open, Some(&place)));
        if item.certificate.is_some() {
            self.draw_identity(item, &place);
            set(&place, "data-index", &self.certificates.len().to_string());
            self.certificates.push((item.clone(), place));
        }
    }

    fn draw_item(&self, view: &ItemView, open: bool, identity: Option<&Element>) -> Element {
        let words = &self.words;
        let title = foreign(&words.shown(&view.title));
        let notes = view.notes.iter().map(|note| element("p").text(&words.message(note)));
        let item = element(if view.certificate.is_some() { "details" } else { "div" })
            .class("item")
            .attribute("data-certkeep", "item")
            .attribute("data-kind", view.kind)
            .attribute_if("data-sha256", view.sha256.as_deref());
        let Some(certificate) = &view.certificate else {
            return item.child(element("h3").child(title)).children(notes).done();
        };
        let summary = element("summary")
            .child(element("h3").child(title))
            .child_if(certificate.badge.as_ref().map(|shown| badge(words, shown)));
        item.attribute_if("open", open.then_some(""))
            .child(summary)
            .child_if(identity)
            .children(self.draw_certificate(certificate))
            .done()
    }

    fn draw_certificate(&self, certificate: &InspectedCertificate) -> Vec<Element> {
        let words = &self.words;
        let heading = |id: &str| element("h4").text(&words.plain(id)).done();
        let mut parts = vec![heading("panel-findings"), draw_findings(words, &certificate.findings)];
        parts.extend(certificate.life.as_ref().map(|life| draw_life(words, life)));
        parts.extend([heading("inspector-fields"), draw_facts(words, &certificate.facts)]);
        if !certificate.extensions.is_empty() {
            parts.extend([heading("inspector-extensions"), draw_facts(words, &certificate.extensions)]);
        }
        if !certificate.faults.is_empty() {
            let faults = certificate.faults.iter().map(|fault| element("li").child(foreign(fault)));
            parts
                .extend([heading("inspector-faults"), element("ul").class("faults").children(faults).done()]);
        }
        parts
    }

    /// Which entry it is, and the buttons that bind it.
    fn draw_identity(&self, item: &Item, place: &Element) {
        let Some(decoded) = &item.certificate else { return };
        if !self.has_registry {
            return replace_children(
                place,
                [element("p").class("quiet").text(&self.words.plain("identity-no-registry")).done()],
            );
        }
        let view = IdentityView::new(&self.registry, &decoded.certificate);
        set(place, "data-identity", view.identity);
        let candidates = view.candidates.iter().map(|candidate| {
            let reasons: Vec<String> =
                candidate.reasons.iter().map(|reason| self.words.message(reason)).collect();
            let link =
                format!("registry.html#{}", String::from(js_sys::encode_uri_component(&candidate.entry)));
            let remember = (view.identity == "probably").then(|| {
                button("remember", &self.words.plain("identity-remember"))
                    .class("button")
                    .attribute("data-entry", &candidate.entry)
            });
            element("li")
                .child(element("a").attribute("href", &link).child(foreign(&candidate.name)))
                .child_if(
                    candidate.org.as_ref().map(|org| element("span").class("org-kind").child(foreign(org))),
                )
                .child(element("span").class("quiet").text(&reasons.join(", ")))
                .child_if(remember)
        });
        let alone =
            (view.identity != "same").then(|| control(&self.words, "identity-remember-alone", "remember"));
        let parts = [
            element("p").text(&self.words.message(&view.text)).done(),
            element("ul").class("candidates").children(candidates).done(),
        ];
        replace_children(place, parts.into_iter().chain(alone));
    }

    fn act(state: &Rc<RefCell<Self>>, action: &str, element: &Element) {
        match action {
            "copy" => super::copy_from(&state.borrow().host, &state.borrow().words, element),
            "remember" => Self::remember(state, element),
            _ => {}
        }
    }

    /// Binds the certificate around a button to that button's entry, or to none.
    fn remember(state: &Rc<RefCell<Self>>, button: &Element) {
        let this = state.borrow();
        let place = button.closest("[data-index]").ok().flatten();
        let index = place.and_then(|place| place.get_attribute("data-index")?.parse::<usize>().ok());
        let Some(certificate) = index.and_then(|index| remembered(&this.certificates.get(index)?.0)) else {
            return;
        };
        let entry = button.get_attribute("data-entry");
        let request = Request::Remember { remembered: Remembered { entry: entry.as_deref(), certificate } };
        let state = Rc::clone(state);
        this.host.ask(&request, move |reply| {
            let this = state.borrow();
            let (text, severity) = match fault_of(&reply) {
                None => (this.words.plain("identity-remembered"), "notice"),
                Some(fault) => (fault, "warning"),
            };
            let notice = element("p").class("notice").attribute("data-severity", severity).text(&text);
            replace_children(&this.notices, [notice.done()]);
        });
    }
}

impl core::fmt::Debug for Inspector {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Inspector")
    }
}
