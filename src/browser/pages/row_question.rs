//! "Is this that certificate?": the row that a file is held against, and the answer.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::comparison::draw_comparison;
use super::dom::{action, button, element, foreign, notice, replace_children, set};
use super::entry::badge;
use super::inspector::Desk;
use super::place::entry_address;
use super::remember::remember;
use super::{Host, Kept, Words};
use crate::browser::now;
use crate::browser::stored::from_js;
use crate::intake::{Item, Kind};
use crate::order::sort_by_key;
use crate::registry::{Entry, EntryId, Registry};
use crate::view::{
    Comparable, Contradiction, Outline, Place, RowMatch, Verdict, Whole, best_match, draw_badge, remembered,
    same_key, worth_comparing,
};
use crate::words::Message;

/// One row of a Setup page on the inspector's page.
#[wasm_bindgen]
pub struct RowQuestion {
    state: Rc<RefCell<State>>,
    _clicks: EventListener,
}

struct State {
    words: Words,
    host: Host,
    desk: Desk,
    entry: EntryId,
    registry: Registry,
    row: Element,
    answer: Element,
    notice: Element,
    /// The files of the last drop, by number.
    files: BTreeMap<u32, File>,
    /// Their certificates that are compared, once all is read.
    compared: Option<Vec<(Place, Item)>>,
    /// Which asking of the reader it is: what answers an earlier one comes too late.
    asking: u32,
}

struct File {
    name: String,
    outlines: Vec<Outline>,
}

#[wasm_bindgen]
impl RowQuestion {
    /// Asks it of `entry` in `place`.
    #[wasm_bindgen(constructor)]
    pub fn new(place: &Element, words: Words, host: Host, desk: Desk, entry: &str) -> RowQuestion {
        let [row, answer, notice] =
            ["row", "answer", "notices"].map(|class| element("div").class(class).done());
        let title = element("h2").text(&words.plain("match-title"));
        replace_children(place, [title.done(), row.clone(), notice.clone(), answer.clone()]);
        let state = Rc::new(RefCell::new(State {
            words,
            host,
            desk,
            entry: EntryId::from(entry),
            registry: Registry::default(),
            row,
            answer,
            notice,
            files: BTreeMap::new(),
            compared: None,
            asking: 0,
        }));
        let clicked = Rc::clone(&state);
        let clicks = EventListener::new(place, "click", move |event| {
            if action(event).is_some_and(|(action, _)| action == "remember-row") {
                State::remember(&clicked);
            }
        });
        Self { state, _clicks: clicks }
    }

    /// Shows the row, and the answer, by what is stored now.
    pub fn show(&self, stored: &JsValue) {
        let mut state = self.state.borrow_mut();
        if let Ok((Kept { registry, .. }, _)) = Kept::read(stored) {
            state.registry = registry;
            state.draw();
        }
    }

    /// Forgets what was dropped before.
    pub fn begin(&self) {
        let mut state = self.state.borrow_mut();
        state.files.clear();
        state.compared = None;
        state.asking += 1;
        replace_children(&state.notice, []);
        state.draw();
    }

    /// One more file of this drop.
    #[wasm_bindgen(js_name = addFile)]
    pub fn add_file(&self, number: u32, name: &str) {
        let file = File { name: name.to_owned(), outlines: Vec::new() };
        self.state.borrow_mut().files.insert(number, file);
    }

    /// Adds what was found in a file since it was last told of.
    pub fn tell(&self, number: u32, outlines: JsValue) -> Result<(), JsValue> {
        let outlines: Vec<Outline> = from_js(outlines)?;
        if let Some(file) = self.state.borrow_mut().files.get_mut(&number) {
            file.outlines.extend(outlines);
        }
        Ok(())
    }

    /// A file of this drop is read once more.
    pub fn restart(&self, number: u32) {
        if let Some(file) = self.state.borrow_mut().files.get_mut(&number) {
            file.outlines.clear();
        }
    }

    /// All is read: fetches the certificates that are worth comparing, and answers.
    pub fn judge(&self) {
        let mut this = self.state.borrow_mut();
        this.asking += 1;
        let (asking, wanted, desk) = (this.asking, this.wanted(), this.desk.clone());
        drop(this);
        if wanted.is_empty() {
            return State::answer(&self.state, Vec::new());
        }
        let found: Rc<RefCell<Vec<(usize, Place, Item)>>> = Rc::default();
        let missing = Rc::new(Cell::new(wanted.len()));
        for (order, place) in wanted.into_iter().enumerate() {
            let (state, found, missing) = (Rc::clone(&self.state), Rc::clone(&found), Rc::clone(&missing));
            let take = move |item: JsValue| {
                if let Ok(Whole::Item(item)) = from_js::<Whole<'_>>(item) {
                    found.borrow_mut().push((order, place, item.into_owned()));
                }
                missing.set(missing.get() - 1);
                if missing.get() == 0 && state.borrow().asking == asking {
                    let mut found = found.take();
                    sort_by_key(&mut found, |(order, ..)| *order);
                    State::answer(&state, found.into_iter().map(|(_, place, item)| (place, item)).collect());
                }
            };
            desk.item(place.0, place.1, Closure::once_into_js(take));
        }
    }
}

impl State {
    fn entry(&self) -> Option<&Entry> {
        self.registry.entry(&self.entry)
    }

    fn outlines(&self) -> impl Iterator<Item = (Place, &Outline)> {
        self.files.iter().flat_map(|(number, file)| {
            file.outlines.iter().enumerate().map(move |(index, outline)| ((*number, index), outline))
        })
    }

    fn wanted(&self) -> Vec<Place> {
        self.entry().map(|entry| worth_comparing(entry, self.outlines())).unwrap_or_default()
    }

    fn answer(state: &Rc<RefCell<Self>>, compared: Vec<(Place, Item)>) {
        let mut this = state.borrow_mut();
        this.compared = Some(compared);
        this.draw();
    }

    /// The best match, and the part that it is.
    fn best(&self) -> Option<(&(Place, Item), RowMatch)> {
        let compared = self.compared.as_deref()?;
        let certificates: Vec<_> =
            compared.iter().filter_map(|part| Some((part, &part.1.certificate()?.certificate))).collect();
        let bare: Vec<_> = certificates.iter().map(|(_, certificate)| *certificate).collect();
        let (index, found) = best_match(&self.registry, self.entry()?, &bare)?;
        Some((certificates.get(index)?.0, found))
    }

    fn draw(&self) {
        let Some(entry) = self.entry() else {
            let gone = element("p").text(&self.words.plain("match-no-row")).done();
            replace_children(&self.row, [gone]);
            return replace_children(&self.answer, []);
        };
        replace_children(&self.row, [self.draw_row(entry)]);
        let _ = self.answer.remove_attribute("data-verdict");
        let answer = match (self.best(), &self.compared) {
            (Some((part, found)), _) => {
                set(&self.answer, "data-verdict", found.verdict.name());
                self.draw_match(part, &found)
            }
            (None, Some(_)) => self.draw_none(entry),
            (None, None) if self.files.is_empty() => {
                vec![element("p").class("quiet").text(&self.words.plain("match-drop")).done()]
            }
            (None, None) => Vec::new(),
        };
        set(&self.answer, "data-certkeep", "match");
        replace_children(&self.answer, answer);
    }

    fn draw_row(&self, entry: &Entry) -> Element {
        let link = format!("registry.html{}", entry_address(entry.id.as_str()));
        let org = entry.org.as_ref().map(ToString::to_string);
        element("p")
            .child(element("a").attribute("href", &link).child(foreign(entry.name())))
            .child_if(org.map(|org| element("span").class("org-kind").child(foreign(&org))))
            .child(badge(&self.words, &draw_badge(&self.registry, entry, now())))
            .done()
    }

    fn draw_match(&self, (place, item): &(Place, Item), found: &RowMatch) -> Vec<Element> {
        let words = &self.words;
        let certificate = item.certificate().and_then(|decoded| decoded.certificate.display_name());
        let file = self.files.get(&place.0).map(|file| file.name.as_str()).unwrap_or_default();
        let judged = Message::new("match-judged").with("name", certificate.unwrap_or("?")).with("file", file);
        let agrees = found.agrees.iter().map(|fact| element("li").text(&words.message(fact)));
        let mut parts = vec![
            element("p").child(element("strong").text(&words.message(&found.text))).done(),
            element("p").class("quiet").text(&words.message(&judged)).done(),
        ];
        if !found.agrees.is_empty() {
            parts.push(element("h3").text(&words.plain("match-agrees")).done());
            parts.push(element("ul").class("agrees").children(agrees).done());
        }
        if !found.contradicts.is_empty() {
            parts.push(element("h3").text(&words.plain("match-differs")).done());
            parts.push(draw_contradictions(words, &found.contradicts));
        }
        parts.extend(self.draw_comparison(*place, found));
        if found.remember {
            parts.push(button("remember-row", &words.plain("match-remember")).class("button primary").done());
        }
        parts.extend(self.draw_guard());
        parts
    }

    /// The certificate beside the one that is remembered for the row.
    fn draw_comparison(&self, (number, index): Place, found: &RowMatch) -> Option<Element> {
        let file = self.files.get(&number)?;
        let row = Comparable::of_entry(self.entry()?)?;
        let part = Comparable::of_part(number, index, file.outlines.get(index)?, &file.name)?;
        let drawn = draw_comparison(&self.words, found.comparison.as_ref()?, [&row, &part], true);
        Some(element("div").class("compared").children(drawn).done())
    }

    /// Where there is no certificate at all.
    fn draw_none(&self, entry: &Entry) -> Vec<Element> {
        let outlines = || self.outlines().map(|(_, outline)| outline);
        let kind = same_key(entry, outlines()).map(Kind::name);
        let text = match kind {
            Some(kind) => {
                Message::new("match-same-key-other").with("kind", self.words.plain(&format!("kind-{kind}")))
            }
            None if outlines().any(|outline| outline.lock.is_some()) => Message::new("match-locked"),
            None => Message::new("match-nothing"),
        };
        let verdict = if kind.is_some() { Verdict::SameKey.name() } else { "nothing" };
        set(&self.answer, "data-verdict", verdict);
        let text = element("p").child(element("strong").text(&self.words.message(&text))).done();
        [text].into_iter().chain(self.draw_guard()).collect()
    }

    /// A private key is warned of here too, and not only in the list below.
    fn draw_guard(&self) -> Option<Element> {
        let (_, key) = self.outlines().find(|(_, outline)| outline.kind == Some(Kind::PrivateKey))?;
        let text = self.words.message(&key.note()?);
        Some(notice("warning", &text).done())
    }

    fn remember(state: &Rc<RefCell<Self>>) {
        let this = state.borrow();
        let Some(certificate) = this.best().and_then(|((_, item), _)| remembered(item)) else { return };
        let told = Rc::clone(state);
        remember(&this.host, &this.words, Some(this.entry.as_str()), certificate, move |notice| {
            replace_children(&told.borrow().notice, [notice]);
        });
    }
}

fn draw_contradictions(words: &Words, contradicts: &[Contradiction]) -> Element {
    let head = ["match-row", "match-file"]
        .map(|id| element("th").attribute("scope", "col").text(&words.plain(id)).done());
    let rows = contradicts.iter().map(|Contradiction { what, row, file }| {
        element("tr")
            .child(element("th").attribute("scope", "row").text(&words.message(what)))
            .children([row, file].map(|shown| element("td").child(foreign(&words.shown(shown)))))
    });
    element("table")
        .class("differs")
        .child(element("thead").child(element("tr").child(element("td")).children(head)))
        .child(element("tbody").children(rows))
        .done()
}

impl core::fmt::Debug for RowQuestion {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("RowQuestion")
    }
}
