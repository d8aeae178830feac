//! A certificate that stands on no Setup page, entered by hand.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::Words;
use super::dom::{element, foreign, replace_children};
use super::fault_of;
use super::field::{Field, LATER, Plan, datalist, fill, later};
use super::place::entry_address;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::intake::OrgKey;
use crate::registry::means::BY_HAND;
use crate::registry::{Book, Entry, Event, Fact, Facts, Registry};
use crate::view::{Input, Shown, known_values, label};
use crate::words::Message;

const ADD: &str = "add-by-hand";
const ORGS: &str = "orgs-known";
const OWNERS: &str = "owners-to-choose";
const NAME: &str = "name";
const ORG: &str = "org";

/// The form for a new entry.
pub(super) struct ByHandPart {
    element: Element,
    fault: Element,
    fields: Vec<Field>,
    orgs: Element,
    owners: Element,
}

impl ByHandPart {
    pub(super) fn new(words: &Words) -> Self {
        let message = |id: &str| Shown::Message(Message::new(id));
        let field = |name: &str, label: &Shown, hint: Option<&str>, input: Input, list: Option<&str>| {
            let (name, hint) = (name.to_owned(), hint.map(Message::new));
            Field::new(
                words,
                Plan { prefix: "new", name, label, input, hint: hint.as_ref(), action: later(input), list },
            )
        };
        let of = |fact: &Fact, hint, input, list| field(&fact.name(), &label(fact), hint, input, list);
        let fields = vec![
            field(NAME, &message("enter-name"), None, Input::Line, None),
            field(ORG, &message("enter-org"), Some("enter-org-hint"), Input::Line, Some(ORGS)),
            field(&Fact::Expires.name(), &message("enter-end"), None, Input::End, None),
            of(&Fact::ExpiresWhy, Some("record-expires-why-hint"), Input::Line, None),
            of(&Fact::Purpose, None, Input::Purpose, None),
            of(&Fact::Owner, None, Input::Line, Some(OWNERS)),
        ];
        let fault = element("p").class("wrong").attribute("role", "alert").done();
        let (orgs, owners) = (datalist(ORGS), datalist(OWNERS));
        let send = element("button").attribute("type", "submit").class("button primary");
        let form = element("form")
            .attribute("data-action", ADD)
            .attribute("novalidate", "")
            .child(element("div").class("written-group").children(fields.iter().map(|field| &field.element)))
            .child(&fault)
            .child(send.text(&words.plain("enter-add")));
        let body = element("section")
            .class("record by-hand")
            .child(element("h2").text(&words.plain("enter-title")))
            .child(element("p").class("quiet").text(&words.plain("enter-about")))
            .child(form)
            .child(&orgs)
            .child(&owners)
            .done();
        Self { element: body, fault, fields, orgs, owners }
    }

    fn add(&self, scene: &Scene) -> Option<()> {
        let words = &scene.words;
        replace_children(&self.fault, []);
        let mut name = None;
        let mut org = None;
        let mut facts = Vec::new();
        for field in &self.fields {
            let written = field.read(words);
            let complain = |id: &str| {
                field.complain(Some(&words.plain(id)));
                field.focus();
            };
            match (field.name.as_str(), written) {
                (NAME, Some(Some(text))) => name = Some(text),
                (NAME, _) => {
                    complain("enter-no-name");
                    return None;
                }
                (ORG, Some(Some(text))) => {
                    org = OrgKey::parse(&text);
                    if org.is_none() {
                        complain("metadata-org-invalid");
                        return None;
                    }
                }
                (ORG, Some(None)) => {}
                (fact, Some(value)) => facts.extend(value.map(|value| (Fact::from(fact.to_owned()), value))),
                // What is wrong says the field itself.
                (_, None) => {
                    field.focus();
                    return None;
                }
            }
        }
        let name = name?;
        let entry = Entry::by_hand(org, &name, now())?;
        if let Some(known) = namesake(&scene.kept.registry, &entry) {
            let known = element("a")
                .attribute("href", &entry_address(known.id.as_str()))
                .child(foreign(known.name()))
                .done();
            let text = element("span").text(&words.plain("enter-known")).done();
            replace_children(&self.fault, [text, known]);
            return None;
        }
        store(scene, entry.org, name, facts)
    }
}

/// Enters a certificate by hand, with what is said of it, and turns to it.
pub(super) fn store(
    scene: &Scene,
    org: Option<OrgKey>,
    name: String,
    facts: Vec<(Fact, String)>,
) -> Option<()> {
    let id = Entry::by_hand(org.clone(), &name, now())?.id;
    let (words, tell) = (scene.words.clone(), scene.tell("record-saved"));
    let leads_to = entry_address(id.as_str());
    let apply = move |registry: &mut Registry, book: &mut Book, pen: &crate::registry::Pen| {
        let Some(entry) = Entry::by_hand(org.clone(), &name, pen.now) else { return };
        let id = entry.id.clone();
        if registry.entry(&id).is_some() {
            return;
        }
        registry.enter(entry);
        let said = facts.iter().map(|(fact, value)| (fact.name(), value.clone())).collect();
        let seen = Event::Seen { source: BY_HAND.to_owned(), facts: Facts(said) };
        book.append(&pen.writer, &id, &seen, pen.now);
        for (fact, value) in &facts {
            registry.write(&id, fact.clone(), Some(value.clone()), &pen.writer, pen.now);
        }
    };
    // What was entered is shown then, which says enough.
    let done = move |reply: JsValue| match web_sys::window() {
        Some(window) if fault_of(&words, &reply).is_none() => drop(window.location().set_hash(&leads_to)),
        _ => tell(reply),
    };
    scene.host.write(apply, done);
    Some(())
}

/// One of the same name in the same org: it would be the same certificate.
fn namesake<'a>(registry: &'a Registry, wanted: &Entry) -> Option<&'a Entry> {
    registry.entry(&wanted.id).or_else(|| {
        registry.entries().find(|entry| {
            entry.org == wanted.org
                && (entry.label == wanted.label || entry.unique_name == wanted.label)
                && entry.missing_since.is_none()
        })
    })
}

impl Part for ByHandPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let registry = &scene.kept.registry;
        fill(&self.orgs, &registry.orgs().map(|org| org.key.to_string()).collect::<Vec<_>>());
        fill(&self.owners, &known_values(registry, &Fact::Owner));
    }

    fn act(&mut self, scene: &Scene, action: &str, _: &Element) -> bool {
        match action {
            ADD => drop(self.add(scene)),
            LATER => self.fields.iter().for_each(Field::make_room),
            _ => return false,
        }
        true
    }
}
