//! Several certificates edited at once, on the registry page, and taken back at once.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::Words;
use super::dom::{append, element, redraw};
use super::entry::control;
use super::field::{Field, LATER, Plan, datalist, fill, later};
use super::scene::{Part, Scene};
use super::selection::{SELECT, SELECT_NONE, SELECT_SHOWN, Selection};
use crate::order::sort_by;
use crate::registry::means::TOGETHER;
use crate::registry::{Book, EntryId, Fact, Pen, Registry};
use crate::view::{Input, Shown, known_values, label};
use crate::words::Message;

const WRITE: &str = "write-together";
const UNDO: &str = "undo-together";
/// What ticking the box at a field does: it is to be emptied.
const EMPTY: &str = "clear-together";
const OWNERS: &str = "owners-together";
const TEAMS: &str = "teams-together";
/// One tag more, beside those there are.
const TAG: &str = "tag";
const REVIEWER: &str = "reviewer";

/// The form for all that are selected.
pub(super) struct TogetherPart {
    selection: Selection,
    element: Element,
    count: Element,
    fault: Element,
    undo: Element,
    fields: Rc<Vec<Field>>,
    owners: Element,
    teams: Element,
}

impl TogetherPart {
    pub(super) fn new(words: &Words, selection: Selection) -> Self {
        let message = |id: &str| Shown::Message(Message::new(id));
        let field = |name: &str, label: &Shown, input: Input, list: Option<&str>| {
            let name = name.to_owned();
            Field::new(
                words,
                Plan { prefix: "all", name, label, input, hint: None, action: later(input), list },
            )
        };
        let of = |fact: &Fact, input, list| {
            let label = label(fact);
            let field = field(&fact.name(), &label, input, list);
            let text = Message::new("bulk-empty").with("field", words.shown(&label));
            append(&field.element, draw_empty(&field.name, &words.message(&text)));
            field
        };
        let tag = field(TAG, &message("bulk-tag"), Input::Line, None);
        append(&tag.element, draw_empty(TAG, &words.plain("bulk-no-tags")));
        let fields = vec![
            of(&Fact::Owner, Input::Line, Some(OWNERS)),
            of(&Fact::Team, Input::Line, Some(TEAMS)),
            of(&Fact::Purpose, Input::Purpose, None),
            tag,
            field(REVIEWER, &message("bulk-reviewed"), Input::Line, Some(OWNERS)),
        ];
        let (count, fault) =
            (element("p").done(), element("p").class("wrong").attribute("role", "alert").done());
        let undo = element("div").class("actions").done();
        let (owners, teams) = (datalist(OWNERS), datalist(TEAMS));
        let form = element("form")
            .attribute("data-action", WRITE)
            .attribute("novalidate", "")
            .child(element("div").class("written-group").children(fields.iter().map(|field| &field.element)))
            .child(&fault)
            .child(
                element("button")
                    .attribute("type", "submit")
                    .class("button primary")
                    .text(&words.plain("bulk-write")),
            );
        let body = element("section")
            .class("record together-form")
            .child(element("h2").text(&words.plain("bulk-title")))
            .child(&count)
            .child(element("p").class("quiet").text(&words.plain("bulk-about")))
            .child(form)
            .child(&undo)
            .child(&owners)
            .child(&teams)
            .done();
        Self { selection, element: body, count, fault, undo, fields: Rc::new(fields), owners, teams }
    }

    fn write(&self, scene: &Scene) -> Option<()> {
        self.fault.set_text_content(None);
        let ids = self.selection.entries(&scene.kept.registry);
        let mut written = Vec::new();
        for field in self.fields.iter() {
            if is_to_be_empty(field) {
                written.push((field.name.clone(), None));
            } else {
                written.extend(field.read(&scene.words)?.map(|value| (field.name.clone(), Some(value))));
            }
        }
        let fault = match (ids.is_empty(), written.is_empty()) {
            (true, _) => Some("bulk-none"),
            (_, true) => Some("bulk-nothing"),
            _ => None,
        };
        if let Some(fault) = fault {
            self.fault.set_text_content(Some(&scene.words.plain(fault)));
            return None;
        }
        let write = move |registry: &mut Registry, book: &mut Book, pen: &Pen| {
            for id in ids.iter().filter(|id| registry.entry(id).is_some()).cloned().collect::<Vec<_>>() {
                for (name, value) in &written {
                    match value {
                        Some(value) => write_one(registry, book, pen, &id, name, value),
                        None => book.change(registry, &id, fact_of(name), None, TOGETHER, pen),
                    }
                }
            }
        };
        // What somebody goes on to write meanwhile is for the next time.
        let state = |field: &Field| (field.text(), is_to_be_empty(field));
        let (fields, sent) = (Rc::clone(&self.fields), self.fields.iter().map(state).collect::<Vec<_>>());
        scene.write_and("bulk-written", write, move || {
            for (field, _) in fields.iter().zip(&sent).filter(|(field, sent)| state(field) == **sent) {
                field.put("");
                if let Some(tick) = tick_of(field) {
                    tick.set_checked(false);
                }
                field.enable(true);
            }
        });
        Some(())
    }
}

/// The fact that a field of the form is about.
fn fact_of(name: &str) -> Fact {
    if name == TAG { Fact::Tags } else { Fact::from(name.to_owned()) }
}

/// The box by which a field is emptied, as against left as it is.
fn draw_empty(name: &str, text: &str) -> Element {
    let tick = element("input")
        .attribute("type", "checkbox")
        .attribute("data-action", EMPTY)
        .attribute("data-empty", name)
        .done();
    element("label").class("empty-it").child(tick).child(element("span").text(text)).done()
}

fn tick_of(field: &Field) -> Option<HtmlInputElement> {
    field.element.query_selector("[data-empty]").ok()??.dyn_into().ok()
}

fn is_to_be_empty(field: &Field) -> bool {
    tick_of(field).is_some_and(|tick| tick.checked())
}

fn write_one(registry: &mut Registry, book: &mut Book, pen: &Pen, id: &EntryId, name: &str, value: &str) {
    match name {
        REVIEWER => book.review(registry, id, value, TOGETHER, pen),
        TAG => {
            let tags = registry.record(id).map(|record| record.tags()).unwrap_or_default();
            if !tags.contains(&value) {
                let tags = tags.into_iter().chain([value]).collect::<Vec<_>>().join(", ");
                book.change(registry, id, Fact::Tags, Some(tags), TOGETHER, pen);
            }
        }
        fact => {
            book.change(registry, id, fact_of(fact), Some(value.to_owned()), TOGETHER, pen);
        }
    }
}

impl Part for TogetherPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let (words, registry) = (&scene.words, &scene.kept.registry);
        let count = self.selection.entries(registry).len();
        self.count
            .set_text_content(Some(&words.message(&Message::new("selection-count").with("count", count))));
        let changes = scene.kept.book.undoable_together(registry);
        let mut entries: Vec<&EntryId> = changes.iter().map(|change| &change.entry).collect();
        sort_by(&mut entries, Ord::cmp);
        entries.dedup();
        let undo = (!entries.is_empty()).then(|| {
            let text = words.message(&Message::new("bulk-undo").with("count", entries.len()));
            let undo = control(words, "bulk-undo", UNDO);
            undo.set_text_content(Some(&text));
            undo
        });
        redraw(&self.undo, undo);
        fill(&self.owners, &known_values(registry, &Fact::Owner));
        fill(&self.teams, &known_values(registry, &Fact::Team));
    }

    fn act(&mut self, scene: &Scene, action: &str, _: &Element) -> bool {
        match action {
            WRITE => drop(self.write(scene)),
            UNDO => {
                let changes = scene.kept.book.undoable_together(&scene.kept.registry);
                scene.write("bulk-undone", move |registry, book, pen| book.undo(registry, &changes, pen));
            }
            EMPTY => {
                // What is to be emptied is not filled in as well.
                for field in self.fields.iter() {
                    let is_empty = is_to_be_empty(field);
                    if is_empty {
                        field.put("");
                        field.complain(None);
                    }
                    field.enable(!is_empty);
                }
            }
            LATER => self.fields.iter().for_each(Field::make_room),
            SELECT | SELECT_SHOWN | SELECT_NONE => self.show(scene),
            _ => return false,
        }
        true
    }
}
