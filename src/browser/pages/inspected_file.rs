//! One file on the inspector's page: how far it is read, its parts as lines, and those that are opened.

use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::asn1_tree::Asn1View;
use super::certificate::draw_findings;
use super::dom::{append, button, element, focus, foreign, replace_children, set};
use super::entry::badge;
use super::import::draw_password;
use super::inspected_item::{draw_identity, draw_part, draw_whole, hooks};
use super::progress::Progress;
use super::window::Window;
use super::{Host, Words};
use crate::browser::now;
use crate::findings::Ancestry;
use crate::intake::{BrokenCertificate, Item, Kind, Lock};
use crate::registry::Registry;
use crate::schedule::Caps;
use crate::view::{Comparable, ItemView, Outline};
use crate::words::Message;

/// More than so many parts scroll in a window of their own.
const DRAWN_WHOLE: usize = 100;

/// So many parts of one file stand open at once; the others open with a click.
const OPEN: usize = 3;

/// So many parts are filled before anybody opens them: most files hold fewer, and the page can be searched.
const FILLED: usize = 20;

/// Height of a line in the window, as in `www/style/inspector.css`.
const LINE_HEIGHT: u32 = 40;

/// A part that was fetched and is drawn.
struct Fetched {
    item: Item,
    /// Where its identity is told.
    identity: Element,
    /// Where it is told what is worth telling.
    judged: Element,
}

/// One file on the page.
pub(super) struct InspectedFile {
    name: String,
    /// Whether it is still being read.
    busy: bool,
    group: Element,
    status: Element,
    progress: Progress,
    list: Element,
    /// Where the chosen line of a window is shown.
    chosen: Element,
    window: Option<Window>,
    outlines: Vec<Outline>,
    /// Parts that were fetched.
    whole: BTreeMap<usize, Fetched>,
    /// Octets that were fetched of parts that could not be read.
    broken: BTreeMap<usize, BrokenCertificate>,
    /// Trees that stand open.
    trees: BTreeMap<usize, Asn1View>,
}

impl InspectedFile {
    pub(super) fn new(number: u32, name: &str, words: &Words) -> Self {
        let status = element("div").class("reading").done();
        let (list, chosen) = (element("div").class("items").done(), element("div").class("chosen").done());
        let group = element("section")
            .class("file")
            .attribute("data-file", &number.to_string())
            .attribute("aria-busy", "true")
            .child(element("h2").child(foreign(name)))
            .child(&status)
            .child(&list)
            .child(&chosen)
            .done();
        let progress = Progress::new(&status, words);
        Self {
            name: name.to_owned(),
            busy: true,
            group,
            status,
            progress,
            list,
            chosen,
            window: None,
            outlines: Vec::new(),
            whole: BTreeMap::new(),
            broken: BTreeMap::new(),
            trees: BTreeMap::new(),
        }
    }

    /// Forgets all that was found.
    pub(super) fn restart(&mut self, words: &Words) {
        self.outlines.clear();
        self.whole.clear();
        self.broken.clear();
        self.trees.clear();
        self.busy = true;
        self.window = None;
        replace_children(&self.list, []);
        replace_children(&self.chosen, []);
        set(&self.group, "aria-busy", "true");
        self.progress = Progress::new(&self.status, words);
    }

    /// What a password has to do with it.
    pub(super) fn lock(&self) -> Option<Lock> {
        self.outlines
            .iter()
            .filter_map(|outline| outline.lock)
            .max_by_key(|lock| *lock == Lock::WrongPassword)
    }

    /// What the file is called in which a part stands.
    pub(super) fn name_of(&self, index: usize) -> String {
        let path = self.outlines.get(index).map(|outline| outline.path.as_str()).unwrap_or_default();
        let name = path.rsplit('/').next().filter(|name| !name.is_empty());
        name.unwrap_or(&self.name).to_owned()
    }

    /// Where more is told of a part than its item says.
    pub(super) fn import_place(&self, index: usize) -> Option<Element> {
        self.group.query_selector(&format!("details[data-index=\"{index}\"] .more")).ok().flatten()
    }

    /// Whether a keystore is to go into an org in Government Cloud.
    pub(super) fn is_for_government(&self, index: usize) -> bool {
        let place = self.import_place(index);
        let chosen = place.and_then(|place| place.query_selector("[data-action=government]").ok().flatten());
        chosen
            .and_then(|chosen| chosen.dyn_into::<HtmlInputElement>().ok())
            .is_some_and(|chosen| chosen.checked())
    }

    pub(super) fn group(&self) -> &Element {
        &self.group
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }

    pub(super) fn outlines(&self) -> &[Outline] {
        &self.outlines
    }

    /// A part, if it can be compared with others; `number` is what the page calls the file.
    pub(super) fn comparable(&self, number: u32, index: usize) -> Option<Comparable> {
        Comparable::of_part(number, index, self.outlines.get(index)?, &self.name)
    }

    /// All that can be compared.
    pub(super) fn comparables(&self, number: u32) -> impl Iterator<Item = Comparable> {
        let indices = 0..self.outlines.len();
        indices.filter_map(move |index| self.comparable(number, index))
    }

    /// A part that was fetched.
    pub(super) fn whole(&self, index: usize) -> Option<&Item> {
        self.whole.get(&index).map(|fetched| &fetched.item)
    }

    /// Adds lines, and says which of them to fetch at once.
    pub(super) fn add(
        &mut self,
        outlines: Vec<Outline>,
        progress: (f64, f64),
        words: &Words,
        caps: Caps,
    ) -> Vec<usize> {
        let first = self.outlines.len();
        self.outlines.extend(outlines);
        self.progress.tell(progress, self.outlines.len(), words);
        if self.outlines.len() > DRAWN_WHOLE {
            self.extend_window(words, caps);
            return Vec::new();
        }
        let new = self.outlines.iter().enumerate().skip(first);
        let wanted = new.clone().filter(|(index, outline)| *index < FILLED && outline.has_more);
        let wanted = wanted.map(|(index, _)| index).collect();
        for (index, outline) in new {
            append(&self.list, draw_part(words, index, outline, caps, index < OPEN));
        }
        wanted
    }

    /// All is read.
    pub(super) fn finish(&mut self, passed_over: usize, words: &Words) {
        let count = self.outlines.len();
        let counted = Message::new("inspector-count").with("count", count).with("others", passed_over);
        let told = count != 1 || passed_over > 0;
        let counted = told.then(|| element("p").class("quiet").text(&words.message(&counted)).done());
        let asked = self.lock().map(|lock| draw_password(words, lock));
        replace_children(&self.status, asked.into_iter().chain(counted));
        self.busy = false;
        let _ = self.group.remove_attribute("aria-busy");
    }

    /// Takes the lines that are new into the window.
    fn extend_window(&mut self, words: &Words, caps: Caps) {
        if self.window.is_none() {
            self.window = Window::new(&words.plain("inspector-parts"));
            replace_children(&self.list, self.window.iter().map(|window| window.viewport.clone().into()));
        }
        let Some(window) = &mut self.window else { return };
        let new = self.outlines.iter().skip(window.count()).map(|_| LINE_HEIGHT);
        if window.extend(new) {
            self.draw_lines(words, caps);
        }
    }

    /// Draws the lines of the window that are in sight.
    pub(super) fn draw_lines(&mut self, words: &Words, caps: Caps) {
        let Self { window, outlines, .. } = self;
        if let Some(window) = window {
            window.draw(|index| {
                let outline = outlines.get(index)?;
                let line = button("choose", "")
                    .class("line part")
                    .child(foreign(&words.shown(&outline.title())))
                    .child_if(outline.badge(caps, now()).map(|shown| badge(words, &shown)));
                Some(hooks(line, index, outline).attribute("role", "listitem").done())
            });
        }
    }

    /// Makes a line of the window the one that is shown below it; whether there is such a line.
    pub(super) fn choose(&mut self, index: usize, words: &Words, caps: Caps) -> bool {
        let Some(outline) = self.outlines.get(index) else { return false };
        replace_children(&self.chosen, [draw_part(words, index, outline, caps, true)]);
        true
    }

    /// Opens a part and brings it into sight; whether it is still to be fetched.
    pub(super) fn show(&mut self, index: usize, words: &Words, caps: Caps) -> bool {
        let waits = self.window.is_some() && self.choose(index, words, caps);
        let part = self.group.query_selector(&format!(".item[data-index=\"{index}\"]")).ok().flatten();
        let Some(part) = part else { return waits };
        if self.outlines.get(index).is_some_and(|outline| outline.has_more) {
            set(&part, "open", "");
            focus(part.query_selector("summary"));
        }
        part.scroll_into_view();
        waits
    }

    /// One line of the file.
    pub(super) fn outline(&self, index: usize) -> Option<&Outline> {
        self.outlines.get(index)
    }

    /// How many certificates are in it.
    pub(super) fn count_certificates(&self) -> usize {
        self.outlines.iter().filter(|outline| outline.kind.is_some_and(Kind::is_certificate)).count()
    }

    /// Whether a part that is being opened is still to be fetched.
    pub(super) fn opens(&mut self, index: usize) -> bool {
        !self.whole.contains_key(&index) && self.outlines.get(index).is_some_and(|outline| outline.has_more)
    }

    /// Fills a part with all it says; `None` if the reader has it no more.
    pub(super) fn draw_whole(
        &mut self,
        index: usize,
        item: Option<Item>,
        words: &Words,
        caps: Caps,
        known: Option<&Registry>,
        ancestry: Option<&Ancestry>,
    ) {
        let place = self.group.query_selector(&format!("details[data-index=\"{index}\"] > .whole"));
        let Some(place) = place.ok().flatten() else { return };
        let _ = place.parent_element().map(|part| part.remove_attribute("aria-busy"));
        let Some(item) = item else {
            return replace_children(&place, [element("p").text(&words.plain("error-forgotten")).done()]);
        };
        let (identity, judged) = (element("div").class("identity").done(), element("div").done());
        draw_identity(words, known, &item, &identity);
        let view = ItemView::of_item(&item, ancestry, caps, now());
        replace_children(&place, draw_whole(words, &item, &view, &identity, &judged));
        self.whole.insert(index, Fetched { item, identity, judged });
    }

    /// Keeps the octets of a part that could not be read, and draws their tree.
    pub(super) fn draw_broken(
        &mut self,
        index: usize,
        octets: BrokenCertificate,
        words: &Words,
        host: &Host,
    ) {
        self.broken.insert(index, octets);
        self.draw_tree(index, words, host);
    }

    /// Draws the tree of a part that stands open, unless it is drawn; whether its octets are to be fetched first.
    pub(super) fn draw_tree(&mut self, index: usize, words: &Words, host: &Host) -> bool {
        let place = self.group.query_selector(&format!("[data-index=\"{index}\"] > .asn1 > .asn1-body, [data-index=\"{index}\"] > .whole > .asn1 > .asn1-body"));
        let Some(place) = place.ok().flatten().filter(|place| !place.has_child_nodes()) else { return false };
        let (octets, fault) = match (self.whole.get(&index), self.broken.get(&index)) {
            (Some(fetched), _) => (fetched.item.public_octets(), None),
            (None, Some(broken)) => (Some(broken.der.as_slice()), broken.fault),
            (None, None) => return true,
        };
        let view = octets.and_then(|octets| Asn1View::new(words, host, octets, fault, &place));
        view.and_then(|view| self.trees.insert(index, view));
        false
    }

    /// Opens the tree of a part at one of its octets.
    pub(super) fn show_octet(&mut self, index: usize, octet: usize, words: &Words, host: &Host) {
        let details = self.group.query_selector(&format!("[data-index=\"{index}\"] .asn1")).ok().flatten();
        if let Some(details) = details {
            set(&details, "open", "");
        }
        self.draw_tree(index, words, host);
        if let Some(view) = self.trees.get(&index) {
            view.show(octet);
        }
    }

    /// Tells again which entries the parts are that stand open.
    pub(super) fn draw_identities(&self, words: &Words, known: Option<&Registry>) {
        let each = self.whole.values();
        each.for_each(|fetched| draw_identity(words, known, &fetched.item, &fetched.identity));
    }

    /// Tells again what is worth telling of the certificates that stand open, now that it is known what issued them.
    pub(super) fn draw_judged(
        &self,
        words: &Words,
        caps: Caps,
        ancestry: impl Fn(usize) -> Option<Ancestry>,
    ) {
        for (&index, Fetched { item, judged, .. }) in &self.whole {
            let view = ItemView::of_item(item, ancestry(index).as_ref(), caps, now());
            if let Some(findings) = &view.findings {
                replace_children(judged, [draw_findings(words, findings)]);
            }
        }
    }
}
