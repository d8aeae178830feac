//! The inspector: files in, everything they say out. Nothing is uploaded, and nothing private is kept.
//!
//! Files are read in a worker ([`super::reader`]); here they are drawn.

mod desk;
mod gestures;
mod remembering;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

pub use desk::Desk;

use super::chains::draw_chains;
use super::dom::{element, replace_children};
use super::inspected_file::InspectedFile;
use super::key_matches::Together;
use super::{Host, Kept, Words, comparison};
use crate::browser::stored::from_js;
use crate::findings::Ancestry;
use crate::intake::file;
use crate::registry::Registry;
use crate::view::{Outline, Place, PlacedChains};

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
}

impl core::fmt::Debug for Inspector {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("Inspector")
    }
}
