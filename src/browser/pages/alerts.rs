//! Alerts on the registry page: all that stand, or the one of a certificate above its details.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::alert_card::{ANSWER, CANCEL, FIELDS, TAKE_BACK, draw_card, draw_routes};
use super::dom::{Build, button, element, focus, replace_children};
use super::focus::keep_focus;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::moment::Moment;
use crate::registry::means::BY_HAND;
use crate::registry::{Book, EntryId, Event, Pen, Registry, answer_text};
use crate::view::{AlertView, Answer};
use crate::words::Message;

/// The place of all alerts, behind the `#` of the page's address. No entry has such an id: theirs have a colon.
pub(super) const ALERTS: &str = "alerts";

const BEGIN_NOTIFYING: &str = "notify-begin";
const STOP_NOTIFYING: &str = "notify-stop";

/// Alerts, and the answer that the reader is about to give.
pub(super) struct Alerts {
    /// The entry it is the alert of; `None` for all.
    only: Option<EntryId>,
    element: Element,
    answering: Option<(String, Answer)>,
    /// The answer that was written since: its form is gone.
    written: Rc<RefCell<Option<(String, Answer)>>>,
    /// What is drawn now.
    drawn: Option<Drawn>,
}

#[derive(PartialEq)]
struct Drawn {
    views: Vec<AlertView>,
    answering: Option<(String, Answer)>,
    notifies: Option<bool>,
}

impl Alerts {
    /// All that stand.
    pub(super) fn all() -> Self {
        Self::new(None)
    }

    /// That of one entry, if it has one.
    pub(super) fn of(entry: EntryId) -> Self {
        Self::new(Some(entry))
    }

    fn new(only: Option<EntryId>) -> Self {
        let element = element("section").class("alerts").attribute("tabindex", "-1").done();
        Self { only, element, answering: None, written: Rc::default(), drawn: None }
    }

    fn views(&self, scene: &Scene) -> Vec<AlertView> {
        let registry = &scene.kept.registry;
        match &self.only {
            Some(id) => {
                let entry = registry.entry(id);
                entry.and_then(|entry| AlertView::new(registry, entry, now())).into_iter().collect()
            }
            None => AlertView::all(registry, now()),
        }
    }

    fn draw(&self, scene: &Scene, views: &[AlertView]) -> Vec<Element> {
        let words = &scene.words;
        let answering = |view: &AlertView| {
            let this = self.answering.as_ref().filter(|(entry, _)| *entry == view.line.entry);
            this.map(|(_, answer)| *answer)
        };
        let cards =
            views.iter().map(|view| draw_card(words, view, answering(view), self.only.is_some(), now()));
        let list = element("ul").class("alert-list").children(cards).done();
        if self.only.is_some() {
            return if views.is_empty() { Vec::new() } else { vec![list] };
        }
        let none = || element("p").text(&words.plain("alerts-none")).done();
        let open: Vec<AlertView> = views.iter().filter(|view| view.is_open).cloned().collect();
        let tools = (!open.is_empty()).then(|| {
            let message = Message::new("alert-digest").with("count", open.len());
            element("div")
                .class("alerts-all")
                .child(element("strong").text(&words.message(&message)))
                .child(draw_routes(words, &open))
        });
        let head = element("div")
            .class("alerts-head")
            .child(element("p").child(element("a").attribute("href", "#").text(&words.plain("org-back"))))
            .child(element("h2").text(&words.plain("alerts-title")))
            .child(element("p").class("quiet").text(&words.plain("alerts-why")))
            .child_if(scene.notifies.get().map(|on| draw_switch(scene, on)))
            .child_if(tools);
        vec![head.done(), if views.is_empty() { none() } else { list }]
    }

    fn field(&self, name: &str) -> Option<HtmlInputElement> {
        let found = self.element.query_selector(&format!(".alert-form [name={name}]"));
        found.ok().flatten()?.dyn_into().ok()
    }

    fn value(&self, name: &str) -> String {
        self.field(name).map(|field| field.value().trim().to_owned()).unwrap_or_default()
    }

    fn turn_to(&mut self, scene: &Scene, answering: Option<(String, Answer)>) {
        let is_open = answering.is_some();
        self.answering = answering;
        self.show(scene);
        if is_open {
            focus(self.element.query_selector(".alert-form input"));
        } else if let Some(element) = self.element.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }

    /// Writes the answer that the form holds, and its line in the journal.
    fn answer(&mut self, scene: &Scene) -> Option<()> {
        let (entry, answer) = self.answering.clone()?;
        let view = self.views(scene).into_iter().find(|view| view.line.entry == entry)?;
        let (value, event) = match answer {
            Answer::Acknowledged => {
                let by = self.value("by");
                (answer_text(view.since, &by), Event::Acknowledged { by })
            }
            Answer::Snoozed => {
                let until = Moment::parse(&format!("{}T00:00:00Z", self.value("until")))?;
                let reason = self.value("reason");
                (answer_text(until, &reason), Event::Snoozed { until, reason })
            }
            Answer::Assigned => {
                let to = self.value("to");
                (to.clone(), Event::Assigned { to })
            }
        };
        let id = EntryId::from(entry.as_str());
        let write = move |registry: &mut Registry, book: &mut Book, pen: &Pen| {
            if registry.write(&id, answer.fact(), Some(value.clone()), &pen.writer, pen.now) {
                book.append(&pen.writer, &id, &event, pen.now);
            }
        };
        let (written, alerts) = (Rc::clone(&self.written), self.element.clone());
        scene.write_and("alert-saved", write, move || {
            let form = alerts.query_selector(".alert-form").ok().flatten();
            if let Some(form) = form.filter(|form| meant(form).as_ref() == Some(&(entry.clone(), answer))) {
                keep_focus(&alerts, || form.remove());
            }
            written.replace(Some((entry, answer)));
        });
        Some(())
    }

    /// Leaves the form whose answer is written, unless the reader is at another one by now.
    fn leave_written(&mut self) {
        if self.written.take().is_some_and(|written| self.answering.as_ref() == Some(&written)) {
            self.answering = None;
            self.drawn = None;
        }
    }
}

fn draw_switch(scene: &Scene, on: bool) -> Build {
    let words = &scene.words;
    let (text, action) = if on { ("notify-on", STOP_NOTIFYING) } else { ("notify-why", BEGIN_NOTIFYING) };
    let button = button(action, &words.plain(action)).class("button").attribute("data-key", "notify");
    element("div").class("switch").child(element("p").text(&words.plain(text))).child(button)
}

/// Which answer a control stands for, and to which alert.
fn meant(control: &Element) -> Option<(String, Answer)> {
    let offer = control.get_attribute("data-answer")?;
    let answer = Answer::ALL.into_iter().find(|answer| answer.offer() == offer)?;
    Some((control.get_attribute("data-entry")?, answer))
}

impl Part for Alerts {
    fn element(&self) -> &Element {
        &self.element
    }

    /// Draws what stands, unless that is what stands there already. What is typed into a form stays.
    fn show(&mut self, scene: &Scene) {
        self.leave_written();
        let views = self.views(scene);
        let drawn = Drawn { views, answering: self.answering.clone(), notifies: scene.notifies.get() };
        if self.drawn.as_ref() == Some(&drawn) {
            return;
        }
        let same_form = self.drawn.as_ref().is_some_and(|before| before.answering == drawn.answering);
        let typed = FIELDS.map(|name| self.field(name).map(|field| field.value()).filter(|_| same_form));
        replace_children(&self.element, self.draw(scene, &drawn.views));
        for (name, value) in FIELDS.into_iter().zip(typed) {
            if let (Some(field), Some(value)) = (self.field(name), value) {
                field.set_value(&value);
            }
        }
        self.drawn = Some(drawn);
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        self.leave_written();
        match action {
            ANSWER => drop(self.answer(scene)),
            CANCEL => self.turn_to(scene, None),
            TAKE_BACK => {
                let Some((entry, answer)) = meant(control) else { return false };
                let id = EntryId::from(entry.as_str());
                scene.write("alert-taken-back", move |registry, book, pen| {
                    book.change(registry, &id, answer.fact(), None, BY_HAND, pen);
                });
            }
            BEGIN_NOTIFYING => scene.host.notify(true),
            STOP_NOTIFYING => scene.host.notify(false),
            _ => match meant(control).filter(|(_, answer)| answer.offer() == action) {
                Some(answering) => self.turn_to(scene, Some(answering)),
                None => return false,
            },
        }
        true
    }
}
