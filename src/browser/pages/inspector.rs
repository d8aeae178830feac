//! The inspector: files in, everything they say out. Nothing is uploaded, and nothing private is kept.
//!
//! Files are read in a worker ([`super::reader`]); here they are drawn.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlInputElement};

use super::chains::draw_chains;
use super::dom::{action, element, replace_children};
use super::import::{draw_import, draw_revoked};
use super::inspected_file::InspectedFile;
use super::key_matches::Together;
use super::remember::remember;
use super::{Host, Kept, Words, comparison, fault_of, partner_formats};
use crate::browser::now;
use crate::browser::stored::from_js;
use crate::findings::Ancestry;
use crate::findings::keystore::Judgement;
use crate::intake::{Content, file};
use crate::registry::Registry;
use crate::view::{ImportView, Outline, Place, PlacedChains, RevokedView, Whole, remembered};
use crate::words::Message;
use crate::x509::Revoked;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The worker that reads, as the inspector asks it: `www/desk.js`. */
export interface Desk {
  /** Hands over one part of a file, whole. */
  item(file: number, index: number, done: (item: any) => void): void;
  /** Stops reading a file. */
  cancel(file: number): void;
  /** Reads a file once more, with a password. */
  unlock(file: number, password: string): void;
  /** Hands over whether Salesforce would take a keystore, rule by rule. */
  judge(file: number, index: number, name: string, government: boolean, done: (judgements: any) => void): void;
  /** Hands over which of these serial numbers are on a revocation list. */
  revoked(file: number, index: number, serialNumbers: any, done: (revoked: any) => void): void;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The worker that reads.
    #[wasm_bindgen(typescript_type = "Desk")]
    #[derive(Clone, Debug)]
    pub type Desk;

    #[wasm_bindgen(method)]
    pub(super) fn item(this: &Desk, file: u32, index: usize, done: JsValue);

    #[wasm_bindgen(method)]
    fn cancel(this: &Desk, file: u32);

    #[wasm_bindgen(method)]
    fn unlock(this: &Desk, file: u32, password: String);

    #[wasm_bindgen(method)]
    fn judge(this: &Desk, file: u32, index: usize, name: &str, government: bool, done: JsValue);

    #[wasm_bindgen(method)]
    fn revoked(this: &Desk, file: u32, index: usize, serial_numbers: Vec<String>, done: JsValue);
}

/// The inspector page.
#[wasm_bindgen]
pub struct Inspector {
    state: Rc<RefCell<State>>,
    _listeners: Vec<EventListener>,
}

/// What is on the page, and what it was drawn from.
pub(super) struct State {
    pub(super) words: Words,
    pub(super) host: Host,
    pub(super) desk: Desk,
    /// Whether there is a registry around: not on a plain page.
    has_registry: bool,
    pub(super) registry: Registry,
    results: Element,
    notices: Element,
    /// On top of all: how the certificates of all files hang together.
    chains: Element,
    /// What is drawn there.
    placed: PlacedChains,
    /// On top of the results: what belongs together.
    together: Together,
    /// Below that: how the only two certificates differ.
    pub(super) pair: Element,
    pub(super) files: BTreeMap<u32, InspectedFile>,
    next: u32,
}

#[wasm_bindgen]
impl Inspector {
    /// Draws results into `results` and answers to what is done there.
    #[wasm_bindgen(constructor)]
    pub fn new(
        results: &Element,
        chains: &Element,
        notices: &Element,
        words: Words,
        host: Host,
        desk: Desk,
        has_registry: bool,
    ) -> Inspector {
        let (together, pair) = (Together::new(), element("div").done());
        replace_children(results, [together.place().clone(), pair.clone()]);
        let state = Rc::new(RefCell::new(State {
            words,
            host,
            desk,
            has_registry,
            registry: Registry::default(),
            results: results.clone(),
            notices: notices.clone(),
            chains: chains.clone(),
            together,
            pair,
            placed: PlacedChains::default(),
            files: BTreeMap::new(),
            next: 0,
        }));
        let main = results.parent_element().unwrap_or_else(|| results.clone());
        // Neither opening nor scrolling bubbles, so both are met on their way down.
        let listen = |name: &'static str, handle: fn(&Rc<RefCell<State>>, &Event)| {
            // A form that is sent and a link that is followed would lead away: only what is not passive can keep them.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let state = Rc::clone(&state);
            EventListener::new_with_options(&main, name, options, move |event| handle(&state, event))
        };
        let listeners = vec![
            listen("submit", State::submitted),
            listen("change", State::changed),
            listen("click", State::clicked),
            listen("toggle", State::toggled),
            listen("scroll", State::scrolled),
            listen("input", comparison::changed),
            listen("change", comparison::changed),
        ];
        Self { state, _listeners: listeners }
    }

    /// The largest file that is read, in octets: larger ones need not be loaded at all.
    #[wasm_bindgen(js_name = mostOctets)]
    pub fn most_octets() -> f64 {
        file::MAX_FILE as f64
    }

    /// Shows which entries the certificates on the page are in what is stored now.
    pub fn show(&self, stored: &JsValue) {
        let mut state = self.state.borrow_mut();
        if let Ok((Kept { registry, .. }, _)) = Kept::read(stored) {
            state.registry = registry;
            let State { together, registry, words, .. } = &mut *state;
            together.set_registry(registry, words);
            let state = &*state;
            state.files.values().for_each(|file| file.draw_identities(&state.words, state.known()));
        }
    }

    /// Makes room for a file, on top of what was there, and says by what number to speak of it.
    pub fn begin(&self, name: &str) -> u32 {
        let mut state = self.state.borrow_mut();
        let number = state.next;
        state.next += 1;
        let file = InspectedFile::new(number, name, &state.words);
        // Inserting behind one's own child, or at the end where nothing is behind it, cannot fail.
        let _ = state.results.insert_before(file.group(), state.pair.next_sibling().as_ref());
        state.files.insert(number, file);
        number
    }

    /// Takes what was found in a file off the page: it is read once more.
    pub fn restart(&self, number: u32) {
        let mut state = self.state.borrow_mut();
        let words = state.words.clone();
        if let Some(file) = state.files.get_mut(&number) {
            file.restart(&words);
        }
        state.together.remove(number, &words);
        state.placed = PlacedChains::default();
    }

    /// Whether a password would tell more of a file.
    #[wasm_bindgen(js_name = isLocked)]
    pub fn is_locked(&self, number: u32) -> bool {
        self.state.borrow().files.get(&number).is_some_and(|file| file.lock().is_some())
    }

    /// Adds what was found in a file since it was last told of.
    pub fn tell(&self, number: u32, done: f64, total: f64, outlines: JsValue) -> Result<(), JsValue> {
        let outlines: Vec<Outline> = from_js(outlines)?;
        State::add(&self.state, number, outlines, (done, total));
        Ok(())
    }

    /// A file is read; in so many files inside it was nothing known.
    pub fn finish(&self, number: u32, passed_over: usize) {
        let mut state = self.state.borrow_mut();
        let words = state.words.clone();
        if let Some(file) = state.files.get_mut(&number) {
            file.finish(passed_over, &words);
        }
        state.together.draw(&words);
        drop(state);
        comparison::draw_pair(&self.state);
    }

    /// A file was not read because it is over the limit.
    #[wasm_bindgen(js_name = addTooLarge)]
    pub fn add_too_large(&self, number: u32, path: &str) {
        self.fail(number, path, "too-large", "");
    }

    /// A file that could not be read, with the browser's own reason.
    #[wasm_bindgen(js_name = addUnreadable)]
    pub fn add_unreadable(&self, number: u32, path: &str, reason: &str) {
        self.fail(number, path, "unreadable", reason);
    }

    /// The reader broke down over a file and was replaced.
    #[wasm_bindgen(js_name = addTrapped)]
    pub fn add_trapped(&self, number: u32, path: &str) {
        self.fail(number, path, "trapped", "");
    }

    /// How many certificates are on the page.
    #[wasm_bindgen(js_name = countCertificates)]
    pub fn count_certificates(&self) -> usize {
        self.state.borrow().files.values().map(InspectedFile::count_certificates).sum()
    }

    /// Shows how the certificates of all files hang together, as the reader found it.
    #[wasm_bindgen(js_name = showChains)]
    pub fn show_chains(&self, chains: JsValue) -> Result<(), JsValue> {
        let mut state = self.state.borrow_mut();
        state.placed = from_js(chains)?;
        let state = &*state;
        let views = state.placed.views(|(file, index)| state.files.get(&file)?.outline(index));
        replace_children(&state.chains, draw_chains(&state.words, &views));
        let caps = state.registry.settings().caps;
        for (&number, file) in &state.files {
            file.draw_judged(&state.words, caps, |index| state.ancestry((number, index)));
        }
        Ok(())
    }

    /// Takes everything off the page.
    pub fn clear(&self) {
        let mut state = self.state.borrow_mut();
        state.files.clear();
        state.placed = PlacedChains::default();
        state.together = Together::new();
        let State { together, registry, words, .. } = &mut *state;
        together.set_registry(registry, words);
        for place in [&state.chains, &state.pair, &state.notices] {
            replace_children(place, []);
        }
        replace_children(&state.results, [state.together.place().clone(), state.pair.clone()]);
    }
}

impl Inspector {
    fn fail(&self, number: u32, path: &str, error: &str, reason: &str) {
        let outline = Outline {
            path: path.to_owned(),
            error: Some(error.to_owned()),
            reason: Some(reason.to_owned()),
            ..Outline::default()
        };
        State::add(&self.state, number, vec![outline], (1.0, 1.0));
    }
}

impl State {
    pub(super) fn known(&self) -> Option<&Registry> {
        self.has_registry.then_some(&self.registry)
    }

    /// What issued a certificate on the page, as far as it is found out.
    fn ancestry(&self, place: Place) -> Option<Ancestry> {
        self.placed.ancestry(place, |(file, index)| self.files.get(&file)?.outline(index))
    }

    fn add(state: &Rc<RefCell<Self>>, number: u32, outlines: Vec<Outline>, progress: (f64, f64)) {
        let mut this = state.borrow_mut();
        let (words, caps) = (this.words.clone(), this.registry.settings().caps);
        let Self { files, together, .. } = &mut *this;
        let Some(file) = files.get_mut(&number) else { return };
        let first = file.outlines().len();
        let wanted = file.add(outlines, progress, &words, caps);
        together.add(number, file, first, &words);
        drop(this);
        wanted.into_iter().for_each(|index| Self::fetch(state, number, index));
    }

    /// Fetches one part whole, and draws it where it waits.
    fn fetch(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let desk = state.borrow().desk.clone();
        let state = Rc::clone(state);
        let draw = move |item: JsValue| {
            let mut this = state.borrow_mut();
            let ancestry = this.ancestry((number, index));
            let State { words, host, registry, has_registry, files, .. } = &mut *this;
            let known = has_registry.then_some(&*registry);
            let Some(file) = files.get_mut(&number) else { return };
            match from_js::<Whole<'_>>(item) {
                Ok(Whole::Broken(octets)) => file.draw_broken(index, octets.into_owned(), words, host),
                Ok(Whole::Item(item)) => {
                    let (item, caps) = (item.into_owned(), registry.settings().caps);
                    file.draw_whole(index, Some(item), words, caps, known, ancestry.as_ref());
                }
                Err(_) => file.draw_whole(index, None, words, registry.settings().caps, known, None),
            }
            drop(this);
            Self::ask_more(&state, number, index);
        };
        desk.item(number, index, Closure::once_into_js(draw));
    }

    /// What the reader alone can tell of a part that is drawn: whether Salesforce takes a keystore, and which
    /// certificates of the registry are on a revocation list.
    fn ask_more(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let this = state.borrow();
        let Some(file) = this.files.get(&number) else { return };
        match file.whole(index).map(|item| &item.content) {
            Some(Content::Keystore(_)) => {
                let (name, government) = (file.name_of(index), file.is_for_government(index));
                let (desk, words, place) = (this.desk.clone(), this.words.clone(), file.import_place(index));
                drop(this);
                let draw = move |judgements: JsValue| {
                    let judgements: Vec<Judgement> = from_js(judgements).unwrap_or_default();
                    if let Some(place) = place {
                        draw_import(&words, &ImportView::new(&judgements), government, &place);
                    }
                };
                desk.judge(number, index, &name, government, Closure::once_into_js(draw));
            }
            Some(Content::RevocationList(list)) => {
                let view = RevokedView::new(&this.registry, &list.issuer);
                let serial_numbers = view.serial_numbers();
                let (desk, words, place) = (this.desk.clone(), this.words.clone(), file.import_place(index));
                drop(this);
                let draw = move |revoked: JsValue| {
                    let revoked: Vec<Revoked> = from_js(revoked).unwrap_or_default();
                    if let Some(place) = place {
                        draw_revoked(&words, &view.notes(&revoked), &place);
                    }
                };
                desk.revoked(number, index, serial_numbers, Closure::once_into_js(draw));
            }
            _ => {}
        }
    }

    /// The password of a file.
    fn submitted(state: &Rc<RefCell<Self>>, event: &Event) {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((form, (number, _))) = form.and_then(|form| Some((form.clone(), Self::place_of(&form)?)))
        else {
            return;
        };
        let field = form.query_selector("input").ok().flatten();
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
        let password = field.value();
        field.set_value("");
        let desk = state.borrow().desk.clone();
        desk.unlock(number, password);
    }

    /// A keystore is to go somewhere else.
    fn changed(state: &Rc<RefCell<Self>>, event: &Event) {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let chosen =
            element.filter(|element| element.get_attribute("data-action").as_deref() == Some("government"));
        if let Some((number, Some(index))) = chosen.as_ref().and_then(Self::place_of) {
            Self::ask_more(state, number, index);
        }
    }

    /// The file that an element belongs to, and which part of it.
    pub(super) fn place_of(element: &Element) -> Option<(u32, Option<usize>)> {
        let attribute = |name: &str| {
            element
                .closest(&format!("[{name}]"))
                .ok()
                .flatten()
                .and_then(|element| element.get_attribute(name))
        };
        let number = attribute("data-file")?.parse().ok()?;
        Some((number, attribute("data-index").and_then(|index| index.parse().ok())))
    }

    fn toggled(state: &Rc<RefCell<Self>>, event: &Event) {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(details) = details.filter(|details| details.has_attribute("open")) else { return };
        if let Some((number, Some(index))) = Self::place_of(&details) {
            let mut this = state.borrow_mut();
            let State { words, host, files, .. } = &mut *this;
            let waits = files.get_mut(&number).is_some_and(|file| match details.class_name().as_str() {
                "asn1" => file.draw_tree(index, words, host),
                _ => file.opens(index),
            });
            drop(this);
            if waits {
                Self::fetch(state, number, index);
            }
            partner_formats::opened(&state.borrow(), &details, number, index);
            comparison::opened(&state.borrow(), &details, number, index);
        }
    }

    fn scrolled(state: &Rc<RefCell<Self>>, event: &Event) {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((number, _)) = element.as_ref().and_then(Self::place_of) else { return };
        if let Ok(mut this) = state.try_borrow_mut() {
            let (words, caps) = (this.words.clone(), this.registry.settings().caps);
            if let Some(file) = this.files.get_mut(&number) {
                file.draw_lines(&words, caps);
            }
        }
    }

    fn clicked(state: &Rc<RefCell<Self>>, event: &Event) {
        let Some((action, element)) = action(event) else { return };
        let place = Self::place_of(&element);
        match (action.as_str(), place) {
            ("copy", _) => super::copy_from(&state.borrow().host, &state.borrow().words, &element),
            ("cancel", Some((number, _))) => state.borrow().desk.cancel(number),
            ("choose" | "show", Some((number, Some(index)))) => {
                event.prevent_default();
                let mut this = state.borrow_mut();
                let (words, caps) = (this.words.clone(), this.registry.settings().caps);
                let waits = this.files.get_mut(&number).is_some_and(|file| match action.as_str() {
                    "choose" => file.choose(index, &words, caps),
                    _ => file.show(index, &words, caps),
                });
                drop(this);
                if waits {
                    Self::fetch(state, number, index);
                }
            }
            ("save", Some((number, Some(index)))) => {
                partner_formats::save(&state.borrow(), number, index, &element)
            }
            ("show-octet", Some((number, Some(index)))) => {
                let offset = element.get_attribute("data-offset").and_then(|offset| offset.parse().ok());
                let mut this = state.borrow_mut();
                let State { words, host, files, .. } = &mut *this;
                if let (Some(file), Some(offset)) = (files.get_mut(&number), offset) {
                    file.show_octet(index, offset, words, host);
                }
            }
            ("remember", Some((number, Some(index)))) => Self::remember(state, number, index, &element),
            ("remember-mail", Some((number, Some(index)))) => Self::remember_mail(state, number, index),
            _ => {}
        }
    }

    /// Remembers what Salesforce's notice says of the org's certificates.
    fn remember_mail(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let this = state.borrow();
        let item = this.files.get(&number).and_then(|file| file.whole(index));
        let Some(Content::ExpiryMail(mail)) = item.map(|item| &item.content) else { return };
        let Some(org) = this.registry.org_of_mail(mail).cloned() else { return };
        let (mail, told) = (mail.clone(), Rc::clone(state));
        let done = Message::new("mail-remembered").with("count", mail.certificates.len());
        let apply = move |registry: &mut Registry| {
            registry.observe_mail(&org, &mail, now());
        };
        this.host.alter(apply, move |reply| {
            let this = told.borrow();
            let (text, severity) = match fault_of(&reply) {
                None => (this.words.message(&done), "notice"),
                Some(fault) => (fault, "warning"),
            };
            let notice = element("p").class("notice").attribute("data-severity", severity).text(&text);
            replace_children(&this.notices, [notice.done()]);
        });
    }

    /// Binds the certificate around a button to that button's entry, or to none.
    fn remember(state: &Rc<RefCell<Self>>, number: u32, index: usize, button: &Element) {
        let this = state.borrow();
        let item = this.files.get(&number).and_then(|file| file.whole(index));
        let Some(certificate) = item.and_then(remembered) else { return };
        let entry = button.get_attribute("data-entry");
        let state = Rc::clone(state);
        remember(&this.host, &this.words, entry.as_deref(), certificate, move |notice| {
            replace_children(&state.borrow().notices, [notice]);
        });
    }
}

impl core::fmt::Debug for Inspector {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Inspector")
    }
}
