//! Change freezes and weekends, on which nothing is suggested to be changed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::Words;
use super::dom::{button, element, replace_children, required_field};
use super::scene::{Part, Scene};
use crate::moment::Moment;
use crate::registry::{Book, Pen};
use crate::schedule::{Freeze, Freezes};
use crate::words::{Argument, Message};

/// What is said of each change.
const SAVED: &str = "freeze-saved";
const ADD: &str = "freeze-add";
const REMOVE: &str = "freeze-remove";
const WEEKENDS: &str = "freeze-weekends";

/// The list of freezes, and a form to add one.
pub(super) struct FreezesPart {
    element: Element,
    list: Element,
    weekends: Option<HtmlInputElement>,
    drawn: Option<Freezes>,
}

impl FreezesPart {
    pub(super) fn new() -> Self {
        Self {
            element: element("section").class("freezes").done(),
            list: element("ul").class("freeze-list").attribute("tabindex", "-1").done(),
            weekends: None,
            drawn: None,
        }
    }

    /// The frame with the form is drawn once: what is typed there stays.
    fn frame(&mut self, words: &Words) {
        let field = |name: &str, label: &str, kind: &str| {
            let (made, input) = required_field(name, kind, 100, &words.plain(label));
            made.child(input)
        };
        let weekends =
            element("input").attribute("type", "checkbox").attribute("data-action", WEEKENDS).done();
        let form = element("form")
            .class("alert-form")
            .attribute("data-action", ADD)
            .child(field("name", "freeze-name", "text"))
            .child(field("from", "freeze-from", "date"))
            .child(field("to", "freeze-to", "date"))
            .child(element("button").class("button").attribute("type", "submit").text(&words.plain(ADD)));
        let shown = [
            element("h2").text(&words.plain("freeze-title")).done(),
            element("p").class("quiet").text(&words.plain("freeze-why")).done(),
            element("label")
                .class("check")
                .child(&weekends)
                .child(element("span").text(&words.plain(WEEKENDS)))
                .done(),
            self.list.clone(),
            form.done(),
        ];
        replace_children(&self.element, shown);
        self.weekends = weekends.dyn_into().ok();
    }

    fn input(&self, name: &str) -> Option<HtmlInputElement> {
        self.element.query_selector(&format!("[name={name}]")).ok().flatten()?.dyn_into().ok()
    }

    fn value(&self, name: &str) -> Option<String> {
        Some(self.input(name)?.value().trim().to_owned())
    }

    fn add(&self, scene: &Scene) -> Option<()> {
        let day = |name: &str| Moment::parse(&format!("{}T00:00:00Z", self.value(name)?));
        let freeze = Freeze { from: day("from")?, to: day("to")?, name: self.value("name")? };
        let inputs = ["name", "from", "to"].into_iter().filter_map(|name| self.input(name));
        let sent: Vec<_> = inputs.map(|input| (input.value(), input)).collect();
        let freeze =
            move |registry: &mut _, book: &mut Book, pen: &Pen| book.freeze(registry, freeze.clone(), pen);
        scene.write_and(SAVED, freeze, move || {
            for (_, input) in sent.iter().filter(|(value, input)| input.value() == *value) {
                input.set_value("");
            }
        });
        Some(())
    }
}

fn draw_freeze(words: &Words, index: usize, freeze: &Freeze) -> Element {
    let line = words.message(
        &Message::new("freeze-line")
            .with("name", freeze.name.as_str())
            .with("from", Argument::Day(freeze.from))
            .with("to", Argument::Day(freeze.to)),
    );
    let label =
        Message::new("alert-act-of").with("act", words.plain(REMOVE)).with("name", freeze.name.as_str());
    element("li")
        .child(element("span").text(&line))
        .child(
            button(REMOVE, &words.plain(REMOVE))
                .class("button")
                .attribute("data-index", &index.to_string())
                .attribute("data-key", &line)
                .attribute("aria-label", &words.message(&label)),
        )
        .done()
}

impl Part for FreezesPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        if self.weekends.is_none() {
            self.frame(&scene.words);
        }
        let freezes = &scene.kept.registry.settings().freezes;
        if self.drawn.as_ref() == Some(freezes) {
            return;
        }
        if let Some(weekends) = &self.weekends {
            weekends.set_checked(freezes.not_on_weekends);
        }
        let lines = freezes.windows.iter().enumerate();
        let lines = lines.map(|(index, freeze)| draw_freeze(&scene.words, index, freeze));
        replace_children(&self.list, lines);
        self.drawn = Some(freezes.clone());
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            ADD => drop(self.add(scene)),
            WEEKENDS => {
                let on = self.weekends.as_ref().is_some_and(HtmlInputElement::checked);
                scene.write(SAVED, move |registry, _, pen| registry.choose_weekends(on, pen.now));
            }
            REMOVE => {
                let index = control.get_attribute("data-index").and_then(|index| index.parse().ok());
                let windows = &scene.kept.registry.settings().freezes.windows;
                let Some(freeze) = index.and_then(|index: usize| windows.get(index)).cloned() else {
                    return true;
                };
                scene.write(SAVED, move |registry, book, pen| book.unfreeze(registry, &freeze, pen));
            }
            _ => return false,
        }
        true
    }
}
