//! A field in which something is written, with what stands around it: its name, its source, and what is wrong with it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::Words;
use super::dom::{Build, append, element, elsewhere, focus, foreign, replace_children, set};
use super::place::encoded;
use crate::registry::{LifeCycle, Purpose};
use crate::view::{FieldView, Input, Shown, is_link, purpose_text};
use crate::words::Message;

/// What a purpose is chosen as that none of the guided ones is.
const OTHER: &str = "other";

/// What a choice does in a form that is sent as a whole: it makes room for what has to be written, and keeps nothing yet.
pub(super) const LATER: &str = "choose-for-later";

/// The action of a field in such a form.
pub(super) fn later(input: Input) -> Option<&'static str> {
    (input == Input::Purpose).then_some(LATER)
}

/// One field.
pub(super) struct Field {
    /// `data-field`.
    pub(super) name: String,
    /// All of it.
    pub(super) element: Element,
    input: Input,
    control: Element,
    /// Another purpose, in somebody's own words.
    other: Option<Element>,
    source: Element,
    link: Element,
    fault: Element,
    /// What stands in storage: what differs from it is the reader's.
    saved: String,
}

/// What a field is made of.
pub(super) struct Plan<'a> {
    /// What ids on the page begin with, so that none is there twice.
    pub(super) prefix: &'a str,
    /// Its name, `data-field`.
    pub(super) name: String,
    /// What it is called.
    pub(super) label: &'a Shown,
    /// How it is written.
    pub(super) input: Input,
    /// What to know before writing.
    pub(super) hint: Option<&'a Message>,
    /// The action of its changes; none where a form is sent as a whole.
    pub(super) action: Option<&'a str>,
    /// The id of a list to choose from.
    pub(super) list: Option<&'a str>,
}

impl Field {
    pub(super) fn new(words: &Words, plan: Plan<'_>) -> Self {
        let Plan { prefix, name, label, input, hint, action, list } = plan;
        // An own field's name may have spaces, and an id must not.
        let id = format!("{prefix}-{}", encoded(&name));
        let part = |suffix: &str| format!("{id}-{suffix}");
        let label_text = words.shown(label);
        let dressed = |build: Build| {
            build.attribute("data-field", &name).attribute_if("data-action", action).attribute(
                "aria-describedby",
                &format!("{} {} {}", part("hint"), part("source"), part("fault")),
            )
        };
        let control = dressed(control(words, input)).attribute("id", &id).attribute_if("list", list).done();
        let other = (input == Input::Purpose).then(|| {
            dressed(text_input(input))
                .attribute("id", &part(OTHER))
                .attribute("aria-label", &words.plain("record-purpose-other"))
                .attribute("placeholder", &words.plain("record-purpose-other"))
                .attribute("hidden", "")
                .done()
        });
        let beside = |class: &str, suffix: &str| element("p").class(class).attribute("id", &part(suffix));
        // Its line is there before it says anything: what is saved must not move what is about to be clicked.
        let source = beside("quiet source", "source").done();
        let fault = beside("wrong", "fault").attribute("role", "alert").done();
        let link = element("span").done();
        let hint = hint.map(|hint| beside("quiet", "hint").text(&words.message(hint)));
        let element = element("div")
            .class("written")
            .attribute_if("data-wide", matches!(input, Input::Lines | Input::LifeCycle).then_some("true"))
            .child(
                element("div")
                    .class("written-head")
                    .child(element("label").attribute("for", &id).child(foreign(&label_text)))
                    .child(&link),
            )
            .child(&control)
            .child_if(other.as_ref())
            .child(&fault)
            .child(&source)
            .child_if(hint)
            .done();
        let mut field =
            Self { name, element, input, control, other, source, link, fault, saved: String::new() };
        field.show_default(words, None);
        // A list to choose from shows its first choice before anybody has chosen.
        field.text().trim().clone_into(&mut field.saved);
        field
    }

    /// One line of a form that is sent as a whole.
    pub(super) fn line(words: &Words, prefix: &str, label: &str) -> Self {
        let (name, label) = ("name".to_owned(), Shown::Message(Message::new(label)));
        let (input, hint, action, list) = (Input::Line, None, None, None);
        Self::new(words, Plan { prefix, name, label: &label, input, hint, action, list })
    }

    /// What stands in it.
    pub(super) fn text(&self) -> String {
        let text = text_of(&self.control);
        match &self.other {
            Some(other) if text == OTHER => text_of(other),
            _ => text,
        }
    }

    /// Whether the reader has written something that is not in storage, or is about to.
    pub(super) fn is_touched(&self) -> bool {
        self.is_incomplete() || self.text().trim() != self.saved
    }

    /// Puts a text in.
    pub(super) fn put(&self, text: &str) {
        let Some(other) = &self.other else { return put(&self.control, text) };
        let purpose = Purpose::of_text(text);
        let is_other = !text.is_empty() && matches!(purpose, Purpose::Other(_));
        put(&self.control, if is_other { OTHER } else { purpose.text() });
        put(other, if is_other { text } else { "" });
        let _ = other.toggle_attribute_with_force("hidden", !is_other);
    }

    /// Shows what is stored now; what the reader is writing stays.
    pub(super) fn show(&mut self, words: &Words, view: &FieldView) {
        if self.is_touched() {
            self.saved.clone_from(&view.value);
        } else {
            self.put(&view.value);
            // As the control shows it: a sheet may have written it in other capitals.
            self.text().trim().clone_into(&mut self.saved);
            self.complain(None);
        }
        let source = view.source.as_ref().map(|source| words.message(source));
        self.source.set_text_content(source.as_deref());
        self.show_default(words, view.default.as_deref());
        let link = Some(view.value.as_str()).filter(|link| self.input == Input::Link && is_link(link));
        let link = link.map(|link| {
            let text = words.plain("record-open-link");
            elsewhere(link, &text).done()
        });
        replace_children(&self.link, link);
    }

    /// Shows what holds as long as nothing is written.
    fn show_default(&self, words: &Words, default: Option<&str>) {
        if let Ok(Some(none)) = self.control.query_selector("option[value='']") {
            let text = default.map(|default| match self.input {
                Input::Purpose => words.shown(&purpose_text(default)),
                Input::YesNo => {
                    let id = if default == "yes" { "value-yes" } else { "value-no" };
                    words.plain(id)
                }
                _ => default.to_owned(),
            });
            none.set_text_content(Some(text.as_deref().unwrap_or("–")));
        } else {
            let form =
                || matches!(self.input, Input::Day | Input::End).then(|| words.plain("record-day-form"));
            set(&self.control, "placeholder", &default.map(str::to_owned).or_else(form).unwrap_or_default());
        }
    }

    /// Says what is wrong with what stands in it, or that nothing is.
    pub(super) fn complain(&self, fault: Option<&str>) {
        self.fault.set_text_content(fault);
        set(&self.control, "aria-invalid", if fault.is_some() { "true" } else { "false" });
    }

    /// Lets it be written in, or not.
    pub(super) fn enable(&self, is_enabled: bool) {
        for control in [Some(&self.control), self.other.as_ref()].into_iter().flatten() {
            let _ = control.toggle_attribute_with_force("disabled", !is_enabled);
        }
    }

    /// What is written, as it is to be kept; `None` where that is wrong, which the field then says, or not complete yet.
    pub(super) fn read(&self, words: &Words) -> Option<Option<String>> {
        if self.is_incomplete() {
            if !self.reveal() {
                self.complain(Some(&words.plain("record-no-purpose")));
            }
            return None;
        }
        match self.input.read(&self.text()) {
            Ok(value) => {
                self.complain(None);
                self.put(value.as_deref().unwrap_or_default());
                Some(value)
            }
            Err(fault) => {
                self.complain(Some(&words.message(&fault)));
                None
            }
        }
    }

    /// Whether another purpose was chosen and is not written yet.
    fn is_incomplete(&self) -> bool {
        let is_empty = |other: &Element| text_of(other).trim().is_empty();
        text_of(&self.control) == OTHER && self.other.as_ref().is_some_and(is_empty)
    }

    /// Makes room for another purpose where that was chosen; whether there was none before.
    fn reveal(&self) -> bool {
        let Some(other) = &self.other else { return false };
        let (is_other, was_hidden) = (text_of(&self.control) == OTHER, other.has_attribute("hidden"));
        let _ = other.toggle_attribute_with_force("hidden", !is_other);
        if is_other && was_hidden {
            focus(Ok(Some(other.clone())));
        }
        is_other && was_hidden
    }

    /// The same in a form that is sent as a whole.
    pub(super) fn make_room(&self) {
        self.reveal();
    }

    /// Puts the cursor into it.
    pub(super) fn focus(&self) {
        focus(Ok(Some(self.control.clone())));
    }
}

fn text_input(input: Input) -> Build {
    let mode = match input {
        Input::Days => Some("numeric"),
        Input::Number => Some("decimal"),
        Input::Link => Some("url"),
        _ => None,
    };
    element("input")
        .attribute("type", "text")
        .attribute("autocomplete", "off")
        .attribute("maxlength", &input.limit().to_string())
        .attribute_if("inputmode", mode)
}

fn control(words: &Words, input: Input) -> Build {
    let option = |value: &str, text: &str| element("option").attribute("value", value).text(text);
    match input {
        Input::Lines => {
            element("textarea").attribute("rows", "3").attribute("maxlength", &input.limit().to_string())
        }
        Input::YesNo => element("select")
            .child(option("", "–"))
            .child(option("yes", &words.plain("value-yes")))
            .child(option("no", &words.plain("value-no"))),
        Input::Purpose => {
            let guided = Purpose::GUIDED.iter().map(Purpose::text);
            element("select")
                .child(option("", "–"))
                .children(guided.map(|text| option(text, &words.shown(&purpose_text(text)))))
                .child(option(OTHER, &words.plain("record-purpose-other")))
        }
        Input::LifeCycle => element("select").children(
            [LifeCycle::Waiting, LifeCycle::Active, LifeCycle::Superseded, LifeCycle::Retired]
                .map(|cycle| option(cycle.text(), &words.plain(life_cycle_label(cycle)))),
        ),
        _ => text_input(input),
    }
}

fn life_cycle_label(cycle: LifeCycle) -> &'static str {
    match cycle {
        LifeCycle::Waiting => "record-waiting",
        LifeCycle::Active => "record-active",
        LifeCycle::Superseded => "record-superseded",
        LifeCycle::Retired => "record-retired",
    }
}

/// What stands in a control of a form.
pub(super) fn text_of(control: &Element) -> String {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.value()
    } else {
        control.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value).unwrap_or_default()
    }
}

fn put(control: &Element, text: &str) {
    if text_of(control) == text {
        // Setting even the same value would move the cursor.
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
}

/// Values to choose from while writing.
pub(super) fn datalist(id: &str) -> Element {
    element("datalist").attribute("id", id).done()
}

/// Fills such a list.
pub(super) fn fill(list: &Element, values: &[String]) {
    replace_children(list, []);
    for value in values {
        append(list, element("option").attribute("value", value));
    }
}
