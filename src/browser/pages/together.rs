//! Several certificates edited at once, on the registry page, and taken back at once.

use web_sys::Element;

use super::Words;
use super::dom::{element, replace_children};
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
    fields: Vec<Field>,
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
        let of = |fact: &Fact, input, list| field(&fact.name(), &label(fact), input, list);
        let fields = vec![
            of(&Fact::Owner, Input::Line, Some(OWNERS)),
            of(&Fact::Team, Input::Line, Some(TEAMS)),
            of(&Fact::Purpose, Input::Purpose, None),
            field(TAG, &message("bulk-tag"), Input::Line, None),
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
        Self { selection, element: body, count, fault, undo, fields, owners, teams }
    }

    fn write(&self, scene: &Scene) -> Option<()> {
        self.fault.set_text_content(None);
        let ids = self.selection.entries(&scene.kept.registry);
        let mut written = Vec::new();
        for field in &self.fields {
            written.extend(field.read(&scene.words)?.map(|value| (field.name.clone(), value)));
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
        scene.write("bulk-written", move |registry, book, pen| {
            for id in ids.iter().filter(|id| registry.entry(id).is_some()).cloned().collect::<Vec<_>>() {
                for (name, value) in &written {
                    write_one(registry, book, pen, &id, name, value);
                }
            }
        });
        self.fields.iter().for_each(|field| field.put(""));
        Some(())
    }
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
            let fact = Fact::from(fact.to_owned());
            book.change(registry, id, fact, Some(value.to_owned()), TOGETHER, pen);
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
        replace_children(&self.undo, undo);
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
            LATER => self.fields.iter().for_each(Field::make_room),
            SELECT | SELECT_SHOWN | SELECT_NONE => self.show(scene),
            _ => return false,
        }
        true
    }
}
