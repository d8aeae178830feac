//! What dropped metadata says of who uses certificates, and the question which org it is of.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::dom::{action, button, element, foreign, notice, replace_children, scrolled, set};
use super::links::chip;
use super::{Host, Kept, Words, told_of};
use crate::browser::stored::from_js;
use crate::intake::{OrgKey, Reference};
use crate::registry::{Learned, Registry};
use crate::view::{Chip, MetadataFound, MetadataProblem};
use crate::words::Message;

/// More lines help nobody; all of them go into the registry.
const MOST_LINES: usize = 200;

/// The card on the inspector's page.
#[wasm_bindgen]
pub struct MetadataCard {
    state: Rc<RefCell<State>>,
    _clicks: EventListener,
}

struct State {
    place: Element,
    words: Words,
    host: Host,
    has_registry: bool,
    registry: Registry,
    found: Option<MetadataFound>,
    told: Element,
}

#[wasm_bindgen]
impl MetadataCard {
    /// Draws into `place` once there is something to draw.
    #[wasm_bindgen(constructor)]
    pub fn new(place: &Element, words: Words, host: Host, has_registry: bool) -> MetadataCard {
        let state = Rc::new(RefCell::new(State {
            place: place.clone(),
            words,
            host,
            has_registry,
            registry: Registry::default(),
            found: None,
            told: element("div").attribute("role", "status").done(),
        }));
        let clicked = Rc::clone(&state);
        let clicks = EventListener::new(place, "click", move |event| {
            if action(event).is_some_and(|(action, _)| action == "learn") {
                State::learn(&clicked);
            }
        });
        Self { state, _clicks: clicks }
    }

    /// Takes what is stored now: which orgs are known.
    pub fn show(&self, stored: &JsValue) {
        if let Ok((Kept { registry, .. }, _)) = Kept::read(stored) {
            self.state.borrow_mut().registry = registry;
        }
    }

    /// Shows what all files say together.
    pub fn add(&self, found: JsValue) -> Result<(), JsValue> {
        let mut state = self.state.borrow_mut();
        state.found = if found.is_undefined() { None } else { Some(from_js(found)?) };
        replace_children(&state.told, []);
        state.draw();
        Ok(())
    }

    /// Takes it off the page.
    pub fn clear(&self) {
        let mut state = self.state.borrow_mut();
        state.found = None;
        state.draw();
    }
}

impl State {
    fn draw(&self) {
        let Some(found) = &self.found else {
            set(&self.place, "hidden", "");
            return replace_children(&self.place, []);
        };
        let words = &self.words;
        let files: u32 = found.learned.reads.iter().map(|(_, count)| count).sum();
        let summary = Message::new("metadata-summary")
            .with("references", found.learned.references.len())
            .with("files", i64::from(files));
        let version = found.api_version.as_deref();
        let version = version.map(|version| Message::new("metadata-api-version").with("version", version));
        let mut parts = vec![
            element("h2").text(&words.plain("metadata-title")).done(),
            element("p").text(&words.message(&summary)).done(),
        ];
        parts
            .extend(version.map(|version| element("p").class("quiet").text(&words.message(&version)).done()));
        if !found.learned.references.is_empty() {
            parts.push(draw_references(words, found));
        }
        if !found.problems.is_empty() {
            parts.push(draw_problems(words, &found.problems));
        }
        if self.has_registry {
            parts.push(self.draw_question(found));
            parts.push(self.told.clone());
        }
        replace_children(&self.place, parts);
        let _ = self.place.remove_attribute("hidden");
    }

    /// A folder names no org: the admin says which, and most often agrees with what the certificates say.
    fn draw_question(&self, found: &MetadataFound) -> Element {
        let words = &self.words;
        let is_theirs = |org: &&crate::registry::Org| {
            org.org_id.as_ref().is_some_and(|id| found.org_ids.iter().any(|made| same_org(made, id)))
        };
        let by_id = self.registry.orgs().find(is_theirs);
        let mut orgs = self.registry.orgs();
        let only = orgs.next().filter(|_| orgs.next().is_none() && found.org_ids.is_empty());
        let proposed = by_id.or(only).map(|org| org.key.to_string());
        let why = match (&proposed, found.org_ids.first()) {
            (Some(_), Some(id)) => Message::new("metadata-org-proposed").with("id", id.as_str()),
            (None, Some(id)) => Message::new("metadata-org-unknown").with("id", id.as_str()),
            _ => Message::new("metadata-org-why"),
        };
        let options = self.registry.orgs().map(|org| element("option").attribute("value", org.key.as_str()));
        element("div")
            .class("question-org")
            .child(element("label").attribute("for", "which-org").text(&words.plain("metadata-org")))
            .child(
                element("input")
                    .attribute("id", "which-org")
                    .attribute("list", "known-orgs")
                    .attribute("value", proposed.as_deref().unwrap_or_default())
                    .attribute("placeholder", "acme--uat.sandbox")
                    .attribute("autocomplete", "off")
                    .attribute("spellcheck", "false")
                    .attribute("aria-describedby", "why-this-org"),
            )
            .child(element("datalist").attribute("id", "known-orgs").children(options))
            .child(button("learn", &words.plain("metadata-learn")).class("button primary"))
            .child(element("p").class("quiet").attribute("id", "why-this-org").text(&words.message(&why)))
            .done()
    }

    fn learn(state: &Rc<RefCell<Self>>) {
        let this = state.borrow();
        let Some(found) = &this.found else { return };
        let input = this.place.query_selector("#which-org").ok().flatten();
        let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(org) = OrgKey::parse(&input.value()) else {
            let invalid = notice("warning", &this.words.plain("metadata-org-invalid"));
            return replace_children(&this.told, [invalid.done()]);
        };
        learn(&this.host, &this.words, org, &found.learned, &this.told);
    }
}

/// Has the registry learn what was read of an org, and says in `told` how that went.
pub(super) fn learn(host: &Host, words: &Words, org: OrgKey, learned: &Learned, told: &Element) {
    let done = Message::new("metadata-learned")
        .with("org", org.as_str())
        .with("links", learned.references.len())
        .with("certificates", learned.certificates.len());
    let (learned, words, told) = (learned.clone(), words.clone(), told.clone());
    let apply = move |registry: &mut Registry| registry.learn(&org, learned.clone());
    host.alter(apply, move |reply| {
        replace_children(&told, [told_of(&words, &reply, || words.message(&done))]);
    });
}

/// An org's id has 15 characters, and 18 where it is written for those who do not tell capitals.
fn same_org(one: &str, other: &str) -> bool {
    one.get(..15).is_some_and(|one| other.get(..15) == Some(one))
}

pub(super) fn draw_references(words: &Words, found: &MetadataFound) -> Element {
    let head = [
        "metadata-column-integration",
        "metadata-column-role",
        "metadata-column-certificate",
        "metadata-column-file",
    ];
    let row = |(reference, file, resolved): (&Reference, &str, Option<&str>)| {
        let named = resolved.unwrap_or(&reference.certificate);
        let unresolved =
            resolved.is_none().then(|| element("p").class("quiet").text(&words.plain("metadata-unresolved")));
        element("tr")
            .child(element("td").child(chip(words, &Chip::new(reference))))
            .child(element("td").text(&words.plain(&format!("role-{}", reference.role.name()))))
            .child(element("td").child(foreign(named)).child_if(unresolved))
            .child(element("td").class("quiet").child(foreign(file)))
    };
    let all = found.learned.references.len();
    let more = all.saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| Message::new("metadata-more").with("count", more));
    element("details")
        .attribute("open", "")
        .child(element("summary").text(&words.plain("metadata-references")))
        .child(
            scrolled(&words.plain("metadata-references")).child(
                element("table")
                    .child(element("thead").child(element("tr").children(
                        head.map(|id| element("th").attribute("scope", "col").text(&words.plain(id))),
                    )))
                    .child(element("tbody").children(found.references().take(MOST_LINES).map(row))),
            ),
        )
        .child_if(more.map(|more| element("p").class("quiet").text(&words.message(&more))))
        .done()
}

pub(super) fn draw_problems(words: &Words, problems: &[MetadataProblem]) -> Element {
    let line = |problem: &MetadataProblem| {
        let what = Message::new("metadata-problem")
            .with("file", problem.file.as_str())
            .with("place", problem.place.as_str());
        let why = if problem.error.starts_with("metadata-") {
            words.plain(&problem.error)
        } else {
            words.message(&Message::new("metadata-unreadable").with("reason", problem.reason.as_str()))
        };
        element("li").child(element("span").text(&words.message(&what))).child(element("p").text(&why))
    };
    let more = problems.len().saturating_sub(MOST_LINES);
    let more = (more > 0).then(|| Message::new("metadata-more").with("count", more));
    element("details")
        .child(
            element("summary")
                .text(&words.message(&Message::new("metadata-problems").with("count", problems.len()))),
        )
        .child(element("ul").children(problems.iter().take(MOST_LINES).map(line)))
        .child_if(more.map(|more| element("p").class("quiet").text(&words.message(&more))))
        .done()
}
