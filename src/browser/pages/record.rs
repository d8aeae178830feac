//! What people say of one certificate, on the registry page: written down field by field, and kept at once.

use std::collections::BTreeMap;

use web_sys::Element;

use super::Words;
use super::dom::{append, element, foreign, replace_children};
use super::entry::control;
use super::field::{Field, Plan, datalist, fill};
use super::links::chip;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::order::map_of;
use crate::registry::means::BY_HAND;
use crate::registry::{EntryId, Fact};
use crate::view::{Care, Chip, FieldView, Input, RecordView, Shown, known_values, neglect_text};
use crate::words::Message;

/// What a change of a field does.
const WRITE: &str = "write-fact";
/// What the button of a review does.
const REVIEW: &str = "review-today";
const OWNERS: &str = "owners-known";
const TEAMS: &str = "teams-known";

/// The record of one certificate.
pub(super) struct RecordPart {
    entry: EntryId,
    element: Element,
    care: Element,
    fields: Vec<Field>,
    /// Which fields are drawn: only others are drawn anew.
    drawn: Vec<(Fact, Input)>,
    still_refers: Element,
    reviewed: Element,
    reviewer: Field,
    owners: Element,
    teams: Element,
}

impl RecordPart {
    pub(super) fn new(words: &Words, entry: EntryId) -> Self {
        let label = Shown::Message(Message::new("record-reviewer"));
        let reviewer = Plan {
            prefix: "of",
            name: "reviewer".to_owned(),
            label: &label,
            input: Input::Line,
            hint: None,
            action: None,
            list: Some(OWNERS),
        };
        Self {
            entry,
            element: element("section").class("record").done(),
            care: element("div").class("care").done(),
            fields: Vec::new(),
            drawn: Vec::new(),
            still_refers: element("div").class("still-refers").done(),
            reviewed: element("p").done(),
            reviewer: Field::new(words, reviewer),
            owners: datalist(OWNERS),
            teams: datalist(TEAMS),
        }
    }

    /// Draws the fields anew; what the reader was writing is put back.
    fn draw(&mut self, scene: &Scene, view: &RecordView) {
        let words = &scene.words;
        let touched: BTreeMap<String, String> = map_of(
            self.fields.drain(..).filter(Field::is_touched).map(|field| (field.name.clone(), field.text())),
        );
        replace_children(
            &self.element,
            [
                element("h3").text(&words.plain("record-title")).done(),
                element("p").class("quiet").text(&words.plain("record-about")).done(),
            ],
        );
        for group in &view.groups {
            let drawn = element("div").class("written-group").attribute("role", "group").done();
            let title = words.message(&group.title);
            super::dom::set(&drawn, "aria-label", &title);
            append(&drawn, element("h4").text(&title));
            for shown in &group.fields {
                let mut field = Field::new(words, plan(shown));
                field.show(words, shown);
                if let Some(text) = touched.get(&field.name) {
                    field.put(text);
                }
                append(&drawn, &field.element);
                if shown.fact == Fact::LifeCycle {
                    append(&drawn, &self.still_refers);
                }
                self.fields.push(field);
            }
            append(&self.element, &drawn);
        }
        append(&self.element, self.draw_review(words));
        // Below the fields: what is written there takes lines away here, and must not move them.
        append(&self.element, &self.care);
        append(&self.element, &self.owners);
        append(&self.element, &self.teams);
        self.drawn = fields(view).map(|field| (field.fact.clone(), field.input)).collect();
    }

    fn draw_review(&self, words: &Words) -> Element {
        element("div")
            .class("written-group review")
            .attribute("role", "group")
            .attribute("aria-label", &words.plain("record-review"))
            .child(element("h4").text(&words.plain("record-review")))
            .child(&self.reviewed)
            .child(&self.reviewer.element)
            .child(control(words, "record-review-today", REVIEW))
            .done()
    }

    fn write(&mut self, scene: &Scene, control: &Element) -> Option<()> {
        let name = control.get_attribute("data-field")?;
        let field = self.fields.iter().find(|field| field.name == name)?;
        let value = field.read(&scene.words)?;
        if !field.is_touched() {
            return Some(());
        }
        let (id, fact) = (self.entry.clone(), Fact::from(name));
        scene.write("record-saved", move |registry, book, pen| {
            if registry.entry(&id).is_some() {
                book.change(registry, &id, fact.clone(), value.clone(), BY_HAND, pen);
            }
        });
        Some(())
    }

    fn review(&self, scene: &Scene) -> Option<()> {
        let Some(by) = self.reviewer.read(&scene.words)? else {
            self.reviewer.complain(Some(&scene.words.plain("record-no-reviewer")));
            self.reviewer.focus();
            return None;
        };
        let id = self.entry.clone();
        scene.write("record-review-noted", move |registry, book, pen| {
            if registry.entry(&id).is_some() {
                book.review(registry, &id, &by, BY_HAND, pen);
            }
        });
        Some(())
    }
}

fn fields(view: &RecordView) -> impl Iterator<Item = &FieldView> {
    view.groups.iter().flat_map(|group| &group.fields)
}

fn plan(view: &FieldView) -> Plan<'_> {
    Plan {
        prefix: "of",
        name: view.fact.name(),
        label: &view.label,
        input: view.input,
        hint: view.hint.as_ref(),
        action: Some(WRITE),
        list: match view.fact {
            Fact::Owner | Fact::BackupOwner => Some(OWNERS),
            Fact::Team => Some(TEAMS),
            _ => None,
        },
    }
}

fn draw_still_refers(words: &Words, still: Option<&(Message, Vec<Chip>)>) -> Vec<Element> {
    let Some((text, chips)) = still else { return Vec::new() };
    let text = element("p").class("notice").text(&words.message(text)).done();
    let chips = (!chips.is_empty())
        .then(|| element("div").class("chips").children(chips.iter().map(|shown| chip(words, shown))).done());
    [text].into_iter().chain(chips).collect()
}

impl Part for RecordPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let (words, registry, book) = (&scene.words, &scene.kept.registry, &scene.kept.book);
        let Some(entry) = registry.entry(&self.entry) else {
            self.drawn.clear();
            self.fields.clear();
            return replace_children(&self.element, []);
        };
        let view = RecordView::new(registry, book, entry);
        let wanted: Vec<(Fact, Input)> =
            fields(&view).map(|field| (field.fact.clone(), field.input)).collect();
        if self.drawn == wanted {
            for (field, shown) in self.fields.iter_mut().zip(fields(&view)) {
                field.show(words, shown);
            }
        } else {
            self.draw(scene, &view);
        }
        let missing = Care::new(registry, book).of(registry, entry, now());
        let missing = missing.into_iter().map(|neglect| {
            element("li")
                .attribute("data-care", neglect.id())
                .child(foreign(&words.message(&neglect_text(registry, entry, neglect))))
                .done()
        });
        let missing: Vec<Element> = missing.collect();
        let title = || element("h4").text(&words.plain("care-missing")).done();
        let list = (!missing.is_empty()).then(|| [title(), element("ul").children(missing).done()]);
        replace_children(&self.care, list.into_iter().flatten());
        replace_children(&self.still_refers, draw_still_refers(words, view.still_refers.as_ref()));
        self.reviewed.set_text_content(Some(&words.message(&view.reviewed)));
        if self.reviewer.text().is_empty() {
            self.reviewer.put(&view.reviewer);
        }
        fill(&self.owners, &known_values(registry, &Fact::Owner));
        fill(&self.teams, &known_values(registry, &Fact::Team));
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            WRITE => drop(self.write(scene, control)),
            REVIEW => drop(self.review(scene)),
            _ => return false,
        }
        true
    }
}
