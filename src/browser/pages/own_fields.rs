//! The fields of the admin's own on the registry page: defined, called otherwise, and removed.

use std::rc::Rc;

use web_sys::Element;

use super::Words;
use super::dom::{Build, button, element, focus, foreign, replace_children};
use super::field::{Field, text_of};
use super::history::HistoryPart;
use super::scene::{Part, Scene};
use crate::registry::means::BY_HAND;
use crate::registry::{Book, EntryId, Fact, FieldKind, OWN_FIELDS, OwnField, Pen, Registry};
use crate::view::kind_label;
use crate::words::Message;

const DEFINE: &str = "define-field";
/// What asks for another name, and what gives it.
const RENAME: &str = "rename-field";
const CALL: &str = "call-field";
/// What asks whether to remove a field, and what removes it.
const REMOVE: &str = "remove-field";
const REMOVE_REALLY: &str = "remove-field-really";
const LEAVE: &str = "leave-field";

/// Own fields.
pub(super) struct OwnFieldsPart {
    element: Element,
    list: Element,
    name: Rc<Field>,
    kind: Element,
    /// Another name for the one that is asked of.
    other: Field,
    asked: Option<Asked>,
    drawn: Option<Drawn>,
    history: HistoryPart,
}

/// What is asked of which field.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    field: String,
    is_removal: bool,
}

/// What is drawn.
#[derive(PartialEq)]
struct Drawn {
    /// With each field how many certificates have a value in it.
    fields: Vec<(OwnField, usize)>,
    asked: Option<Asked>,
}

impl OwnFieldsPart {
    pub(super) fn new(words: &Words) -> Self {
        let (name, other) = (
            Field::line(words, "own", "defaults-field-name"),
            Field::line(words, "other", "defaults-field-other-name"),
        );
        let kind = element("select")
            .attribute("id", "own-kind")
            .children(FieldKind::ALL.map(|kind| {
                let label = kind_label(kind);
                element("option").attribute("value", kind.name()).text(&words.message(&label))
            }))
            .done();
        let kind_field = element("div")
            .class("written")
            .child(element("label").attribute("for", "own-kind").text(&words.plain("defaults-field-kind")))
            .child(&kind);
        let list = element("ul").attribute("tabindex", "-1").done();
        let history = HistoryPart::titled(words, EntryId::from(OWN_FIELDS), "defaults-fields-history-title");
        let body = element("div")
            .class("defaults")
            .child(
                element("section")
                    .class("record own-fields")
                    .child(element("h2").text(&words.plain("defaults-fields-title")))
                    .child(element("p").class("quiet").text(&words.plain("defaults-fields-about")))
                    .child(&list)
                    .child(
                        form(DEFINE)
                            .class("beside own-fields-form")
                            .child(&name.element)
                            .child(kind_field)
                            .child(submit(words, "defaults-add-field")),
                    ),
            )
            .child(history.element())
            .done();
        Self { element: body, list, name: Rc::new(name), kind, other, asked: None, drawn: None, history }
    }

    fn ask(&mut self, scene: &Scene, control: &Element, is_removal: bool) -> Option<()> {
        let field = control.get_attribute("data-own")?;
        self.other.put(&field);
        self.other.complain(None);
        self.asked = Some(Asked { field, is_removal });
        self.show(scene);
        if is_removal {
            focus(self.list.query_selector(&format!("[data-action={REMOVE_REALLY}]")));
        } else {
            self.other.focus();
        }
        Some(())
    }

    fn leave(&mut self, scene: &Scene) {
        self.asked = None;
        self.show(scene);
        focus(Ok(Some(self.list.clone())));
    }

    /// The name in a field, where it is one and no other field has it.
    fn free_name(&self, scene: &Scene, field: &Field, own: Option<&str>) -> Option<String> {
        let name = field.read(&scene.words)?;
        let is_known = |name: &str| {
            let mut others = scene.kept.book.fields().filter(|field| Some(field.name.as_str()) != own);
            others.any(|field| field.name.eq_ignore_ascii_case(name))
        };
        let fault = match &name {
            None => "defaults-no-field-name",
            Some(name) if is_known(name) => "defaults-field-known",
            Some(_) => return name,
        };
        field.complain(Some(&scene.words.plain(fault)));
        field.focus();
        None
    }

    fn define(&self, scene: &Scene) -> Option<()> {
        let name = self.free_name(scene, &self.name, None)?;
        let kind = FieldKind::of_name(&text_of(&self.kind))?;
        let (field, sent) = (Rc::clone(&self.name), self.name.text());
        let define =
            move |_: &mut _, book: &mut Book, pen: &Pen| book.define_by(name.clone(), kind, BY_HAND, pen);
        scene.write_and("defaults-field-added", define, move || {
            // Unless the next one is being written there already.
            if field.text() == sent {
                field.put("");
            }
        });
        Some(())
    }

    fn call(&mut self, scene: &Scene) -> Option<()> {
        let Asked { field: from, .. } = self.asked.clone()?;
        let to = self.free_name(scene, &self.other, Some(&from))?;
        if to == from {
            self.leave(scene);
            return Some(());
        }
        // The form goes with the name it asks about.
        scene.write("defaults-field-renamed", move |registry, book, pen| {
            book.rename_field(registry, &from, &to, pen);
        });
        Some(())
    }

    fn remove(&mut self, scene: &Scene) -> Option<()> {
        let Asked { field, .. } = self.asked.clone()?;
        self.leave(scene);
        scene.write("defaults-field-removed", move |registry, book, pen| {
            book.remove_field(registry, &field, pen);
        });
        Some(())
    }

    fn draw_field(&self, words: &Words, field: &OwnField, count: usize) -> Element {
        let asked = self.asked.as_ref().filter(|asked| asked.field == field.name);
        let act = |action: &str, id: &str| {
            let label =
                Message::new("defaults-field-label").with("act", words.plain(id)).with("name", &*field.name);
            button(action, &words.plain(id))
                .class("link")
                .attribute("data-own", &field.name)
                .attribute("aria-label", &words.message(&label))
        };
        let used = Message::new("defaults-field-used").with("count", count);
        let line = element("div")
            .class("own-field")
            .child(foreign(&field.name))
            .child(element("span").class("quiet").text(&words.message(&kind_label(field.kind))))
            .child(element("span").class("quiet").text(&words.message(&used)))
            .child(act(RENAME, "defaults-field-rename"))
            .child(act(REMOVE, "defaults-field-remove"));
        let leave = || button(LEAVE, &words.plain("defaults-field-leave")).class("button");
        let question = asked.map(|Asked { is_removal, .. }| {
            if *is_removal {
                let question = Message::new("defaults-field-remove-question").with("count", count);
                let really = button(REMOVE_REALLY, &words.plain("defaults-field-remove-really"));
                element("div")
                    .class("notice")
                    .attribute("data-severity", "warning")
                    .child(element("p").text(&words.message(&question.with("name", &*field.name))))
                    .child(element("div").class("actions").child(really.class("button")).child(leave()))
            } else {
                form(CALL)
                    .class("beside own-fields-form")
                    .child(&self.other.element)
                    .child(submit(words, "defaults-field-rename-really"))
                    .child(leave())
            }
        });
        element("li").child(line).child_if(question).done()
    }
}

fn form(action: &str) -> Build {
    element("form").attribute("data-action", action).attribute("novalidate", "")
}

fn submit(words: &Words, id: &str) -> Build {
    element("button").attribute("type", "submit").class("button").text(&words.plain(id))
}

/// How many certificates have a value in a field, by themselves or by a default.
fn count(registry: &Registry, name: &str) -> usize {
    let fact = Fact::Own(name.to_owned());
    registry.entries().filter(|entry| registry.value(entry, &fact).is_some()).count()
}

impl Part for OwnFieldsPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let (words, registry, book) = (&scene.words, &scene.kept.registry, &scene.kept.book);
        self.asked = self.asked.take().filter(|asked| book.field(&asked.field).is_some());
        let fields: Vec<(OwnField, usize)> =
            book.fields().map(|field| (field.clone(), count(registry, &field.name))).collect();
        let drawn = Drawn { fields, asked: self.asked.clone() };
        if self.drawn.as_ref() != Some(&drawn) {
            let lines = drawn.fields.iter();
            let lines: Vec<Element> =
                lines.map(|(field, count)| self.draw_field(words, field, *count)).collect();
            replace_children(&self.list, lines);
            self.drawn = Some(drawn);
        }
        self.history.show(scene);
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            DEFINE => drop(self.define(scene)),
            RENAME => drop(self.ask(scene, control, false)),
            CALL => drop(self.call(scene)),
            REMOVE => drop(self.ask(scene, control, true)),
            REMOVE_REALLY => drop(self.remove(scene)),
            LEAVE => self.leave(scene),
            _ => return self.history.act(scene, action, control),
        }
        true
    }
}
