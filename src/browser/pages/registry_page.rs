//! The registry page: the list at full width, one entry's details or a whole org, and the settings.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::dom::{action, active_element, element, focus, replace_children, set};
use super::entries::Entries;
use super::entry::control;
use super::focus::{Held, keep_focus};
use super::learning::{BEGIN, Learning, STOP};
use super::namesakes::Namesakes;
use super::place::Place;
use super::scene::{Part, Received, Scene};
use super::selection::{SELECT, SELECT_NONE, SELECT_SHOWN};
use super::{Host, Kept, Words};
use crate::browser::boundary::error;
use crate::browser::stored::from_js;
use crate::exchange::csv::{SheetFault, WorkbookRead, read_text};
use crate::schedule::Caps;
use crate::words::Message;

/// The registry page.
#[wasm_bindgen]
pub struct RegistryPage {
    state: Rc<RefCell<State>>,
    _listeners: Vec<EventListener>,
}

struct State {
    scene: Scene,
    entries: Entries,
    /// What is wrong with the registry itself, as long as it is.
    notices: Element,
    namesakes: Namesakes,
    details: Element,
    /// What the details consist of, from the top.
    parts: Vec<Box<dyn Part>>,
    /// What holds list and details.
    main: Element,
    plan: HtmlInputElement,
    act: HtmlInputElement,
    learning: Learning,
}

#[wasm_bindgen]
impl RegistryPage {
    /// Builds the page into `root`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, words: Words, host: Host) -> Result<RegistryPage, JsValue> {
        let missing = || error("Internal", "the page has no place for the list");
        let list = element("div").class("list").done();
        let entries = Entries::new(&list, &words, "").ok_or_else(missing)?;
        let number = |id: &str| {
            element("input")
                .attribute("type", "number")
                .attribute("id", id)
                .attribute("min", "1")
                .attribute("max", "3650")
                .attribute("required", "")
                .done()
        };
        let (plan, act) = (number("plan-days"), number("act-days"));
        let label = |id: &str, text: &str| element("label").attribute("for", id).text(&words.plain(text));
        let settings = element("details")
            .class("settings")
            .child(element("summary").text(&words.plain("settings-title")))
            .child(element("p").class("quiet").text(&words.plain("settings-why")))
            .child(element("div").class("field").child(label("plan-days", "settings-plan")).child(&plan))
            .child(element("div").class("field").child(label("act-days", "settings-act")).child(&act))
            .child(control(&words, "settings-save", "save-settings"));
        let learning = Learning::new(&words);
        let notices = element("div").class("notices").attribute("role", "status").done();
        let scene = Scene::new(words.clone(), host);
        let namesakes = Namesakes::new();
        let details = element("section").class("details").attribute("tabindex", "-1").done();
        let link = |to: &str, text: &str| element("a").attribute("href", to).text(&words.plain(text));
        let header = element("header")
            .child(element("h1").text(&words.plain("registry-title")))
            .child(
                element("nav")
                    .child(link("#alerts", "alerts-title"))
                    .child(link("#week", "week-link"))
                    .child(link("#year", "year-link"))
                    .child(link("#add", "enter-title"))
                    .child(link("#defaults", "defaults-link"))
                    .child(link("#exchange", "exchange-nav"))
                    .child(link("inspector.html", "popup-inspect")),
            )
            .child(settings)
            .child(&learning.element);
        let main = element("main").class("two").child(&list).child(&details).done();
        replace_children(
            root,
            [header.done(), notices.clone(), namesakes.element().clone(), scene.told().clone(), main.clone()],
        );
        let state = Rc::new(RefCell::new(State {
            scene,
            entries,
            notices,
            namesakes,
            details,
            parts: Vec::new(),
            main,
            plan: plan.dyn_into()?,
            act: act.dyn_into()?,
            learning,
        }));
        let listen = |name: &'static str| {
            let state = Rc::clone(&state);
            EventListener::new_with_options(
                root,
                name,
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    if let Some((action, control)) =
                        action(event).filter(|(_, control)| answers(control, name))
                    {
                        if name == "submit" {
                            event.prevent_default();
                        }
                        // What our own drawing takes the focus from has nothing new to tell.
                        if let Ok(mut state) = state.try_borrow_mut() {
                            keep_focus(&state.details.clone(), || state.act(&action, &control));
                        }
                    }
                },
            )
        };
        let listeners = ["click", "change", "submit"].map(listen).into();
        Ok(Self { state, _listeners: listeners })
    }

    /// Shows what is in storage.
    pub fn show(&self, stored: &JsValue) {
        let mut state = self.state.borrow_mut();
        state.scene.stored = stored.clone();
        match Kept::read(stored) {
            Ok((kept, unreadable)) => {
                let message = Message::new("notice-unreadable").with("count", unreadable.len());
                state.notice((!unreadable.is_empty()).then_some(message));
                let Caps { plan_days, act_days } = kept.registry.settings().caps;
                put_unless_written(&state.plan, plan_days);
                put_unless_written(&state.act, act_days);
                state.scene.kept = Rc::new(kept);
                keep_focus(&state.details.clone(), || {
                    state.entries.show(Rc::clone(&state.scene.kept));
                    state.show_parts();
                });
            }
            Err(_) => state.notice(Some(Message::new("notice-newer"))),
        }
    }

    /// Shows whether Certkeep learns from more pages of Setup.
    #[wasm_bindgen(js_name = showLearning)]
    pub fn show_learning(&self, on: bool) {
        let state = self.state.borrow();
        keep_focus(&state.details, || state.learning.show(&state.scene.words, on));
    }

    /// Shows whether the browser may tell of alerts on the desktop.
    #[wasm_bindgen(js_name = showNotifying)]
    pub fn show_notifying(&self, on: bool) {
        let mut state = self.state.borrow_mut();
        state.scene.notifies.set(Some(on));
        keep_focus(&state.details.clone(), || state.show_parts());
    }

    /// Says that a file is being read.
    #[wasm_bindgen(js_name = beginFile)]
    pub fn begin_file(&self, name: &str) {
        self.receive(Received::Begun(name.to_owned()));
    }

    /// Takes a workbook as the worker read it, or why it did not.
    #[wasm_bindgen(js_name = takeWorkbook)]
    pub fn take_workbook(&self, name: &str, read: JsValue) {
        // Where reading broke down nothing comes.
        let trapped = || SheetFault { variant: "trapped".to_owned(), reason: String::new() };
        let sheets = from_js::<WorkbookRead>(read).map_or_else(|_| Err(trapped()), WorkbookRead::sheets);
        self.receive(Received::Sheets(name.to_owned(), sheets));
    }

    /// Takes a file that is neither a workbook nor JSON.
    #[wasm_bindgen(js_name = takeOctets)]
    pub fn take_octets(&self, name: &str, octets: &[u8]) {
        let sheets = read_text(octets).map_err(SheetFault::from);
        self.receive(Received::Sheets(name.to_owned(), sheets));
    }

    /// Takes a file of JSON.
    #[wasm_bindgen(js_name = takeText)]
    pub fn take_text(&self, name: &str, text: String) {
        self.receive(Received::Text(name.to_owned(), text));
    }

    fn receive(&self, received: Received) {
        let mut state = self.state.borrow_mut();
        let State { scene, parts, .. } = &mut *state;
        if let Some(part) = parts.first_mut() {
            part.receive(scene, received);
        }
    }

    /// Turns to what the address names: an entry, or after `org/` a whole org; nothing is the list alone.
    pub fn select(&self, name: &str) {
        let held = Held::now();
        // What is being written is kept before its field goes.
        if let Some(written) = active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
            let _ = written.blur();
        }
        let mut state = self.state.borrow_mut();
        let place = Place::of(name);
        // Where the list is not shown, what it is chosen from makes room.
        set(&state.main, "data-view", if place.is_wide() { "org" } else { "list" });
        let selection = state.entries.selection();
        state.parts = place.parts(&state.scene.words, &selection);
        replace_children(state.scene.told(), []);
        if let Place::Neglected(neglect) = place {
            state.entries.show_neglected(neglect);
        }
        let selected = if let Place::Entry(id) = place { Some(id) } else { None };
        state.entries.select(selected);
        let drawn: Vec<Element> = state.parts.iter().map(|part| part.element().clone()).collect();
        let none = drawn
            .is_empty()
            .then(|| element("p").class("quiet").text(&state.scene.words.plain("details-none")).done());
        replace_children(&state.details, drawn.into_iter().chain(none));
        state.show_parts();
        // Whoever was there already is at the beginning of what stands there now.
        match held {
            Some(held) if held.is_in(&state.details) => focus(Ok(Some(state.details.clone()))),
            Some(held) => held.give_back(Some(&state.details)),
            None => {}
        }
    }
}

/// Puts what is stored into a field, unless the reader has written something else there since it was put there last.
fn put_unless_written(field: &HtmlInputElement, days: impl ToString) {
    let days = days.to_string();
    if field.value() == field.default_value() {
        field.set_value(&days);
    }
    field.set_default_value(&days);
}

/// Whether an event of this name is what a control waits for: fields that they are changed, forms that they are sent.
fn answers(control: &Element, event: &str) -> bool {
    match control.tag_name().to_ascii_lowercase().as_str() {
        "input" | "select" | "textarea" => event == "change",
        "form" => event == "submit",
        _ => event == "click",
    }
}

impl State {
    fn notice(&self, message: Option<Message>) {
        let notice = message.map(|message| {
            let text = self.scene.words.message(&message);
            element("p").class("notice").attribute("data-severity", "warning").text(&text).done()
        });
        replace_children(&self.notices, notice);
    }

    fn show_parts(&mut self) {
        self.namesakes.show(&self.scene);
        self.parts.iter_mut().for_each(|part| part.show(&self.scene));
    }

    fn act(&mut self, action: &str, control: &Element) {
        match action {
            "copy" => super::copy_from(&self.scene.host, &self.scene.words, control),
            "save-settings" => self.save_settings(),
            BEGIN => self.scene.host.learn(true),
            STOP => self.scene.host.learn(false),
            _ if self.namesakes.act(&self.scene, action, control) => {}
            // The list has taken it over already.
            SELECT | SELECT_SHOWN | SELECT_NONE => self.show_parts(),
            _ => drop(self.parts.iter_mut().any(|part| part.act(&self.scene, action, control))),
        }
    }

    fn save_settings(&self) {
        if !(self.plan.report_validity() && self.act.report_validity()) {
            return;
        }
        let days = |field: &HtmlInputElement| field.value().parse().unwrap_or(0);
        let caps = Caps { plan_days: days(&self.plan), act_days: days(&self.act) };
        self.scene.write("settings-saved", move |registry, _, pen| registry.choose_caps(caps, pen.now));
    }
}

impl core::fmt::Debug for RegistryPage {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("RegistryPage")
    }
}
