//! The page on which an org is read live: what that means, its switch, and what came of it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::dom::{Build, action, append, button, element, foreign, notice, replace_children, scrolled};
use super::focus::keep_focus;
use super::metadata_card::{draw_problems, draw_references, learn};
use super::place::encoded;
use super::{Host, Kept, Words};
use crate::browser::stored::from_js;
use crate::intake::OrgKey;
use crate::registry::Registry;
use crate::view::{LiveRefusal, LiveResult};
use crate::words::Message;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What the page asks of the browser and of the org: `www/live.js`. The first must be called inside a click. */
export interface Line { turnOn(): void; turnOff(): void; read(): void; cancel(): void; }
"#;

#[wasm_bindgen]
extern "C" {
    /// The way to the browser and to the org.
    #[wasm_bindgen(typescript_type = "Line")]
    #[derive(Clone, Debug)]
    pub type Line;

    #[wasm_bindgen(method, js_name = turnOn)]
    fn turn_on(this: &Line);

    #[wasm_bindgen(method, js_name = turnOff)]
    fn turn_off(this: &Line);

    #[wasm_bindgen(method)]
    fn read(this: &Line);

    #[wasm_bindgen(method)]
    fn cancel(this: &Line);
}

/// The page of one org, or the question which.
#[wasm_bindgen]
pub struct LivePage {
    state: Rc<RefCell<State>>,
    _clicks: EventListener,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Off,
    On,
    Reading,
}

struct State {
    words: Words,
    host: Host,
    org: Option<OrgKey>,
    stage: Stage,
    main: Element,
    switch: Element,
    told: Element,
    results: Element,
    calls: Element,
    count: usize,
}

#[wasm_bindgen]
impl LivePage {
    /// Builds the page of the org that `org` names.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, words: Words, host: Host, line: Line, org: &str) -> LivePage {
        let state = State {
            org: OrgKey::parse(org),
            words,
            host,
            stage: Stage::Off,
            main: element("main").class("live").attribute("tabindex", "-1").done(),
            switch: element("div").class("switch").attribute("data-certkeep", "live").done(),
            told: element("div").attribute("role", "status").done(),
            results: element("div").attribute("aria-live", "polite").done(),
            calls: element("tbody").done(),
            count: 0,
        };
        state.build(root);
        let state = Rc::new(RefCell::new(state));
        let clicks = EventListener::new(root, "click", move |event| match action(event) {
            Some((action, _)) if action == "turn-on" => line.turn_on(),
            Some((action, _)) if action == "turn-off" => line.turn_off(),
            Some((action, _)) if action == "read" => line.read(),
            Some((action, _)) if action == "cancel" => line.cancel(),
            _ => {}
        });
        Self { state, _clicks: clicks }
    }

    /// The org's key; `undefined` where none is named.
    #[wasm_bindgen(js_name = orgKey)]
    pub fn org_key(&self) -> Option<String> {
        self.state.borrow().org.as_ref().map(OrgKey::to_string)
    }

    /// The host that answers this org's calls; `undefined` where no org is named.
    #[wasm_bindgen(js_name = apiHost)]
    pub fn api_host(&self) -> Option<String> {
        self.state.borrow().org.as_ref().map(OrgKey::api_host)
    }

    /// Takes what is stored now: where no org is named, these are to choose from.
    pub fn show(&self, stored: &JsValue) {
        let state = self.state.borrow();
        if let (None, Ok((Kept { registry, .. }, _))) = (&state.org, Kept::read(stored)) {
            keep_focus(&state.main, || state.draw_choice(&registry));
        }
    }

    /// Whether it is turned on for this org.
    #[wasm_bindgen(js_name = setOn)]
    pub fn set_on(&self, is_on: bool) {
        let mut state = self.state.borrow_mut();
        state.stage = if is_on { Stage::On } else { Stage::Off };
        state.draw_switch();
    }

    /// Says how it went.
    pub fn tell(&self, text: &str, is_warning: bool) {
        self.state.borrow().say(is_warning, text);
    }

    /// A read begins.
    pub fn begin(&self) {
        let mut state = self.state.borrow_mut();
        state.stage = Stage::Reading;
        state.count = 0;
        replace_children(&state.calls, []);
        replace_children(&state.results, []);
        state.draw_switch();
    }

    /// A call is about to be made for that part.
    pub fn calling(&self, part: &str) {
        let state = self.state.borrow();
        let progress = Message::new("live-progress")
            .with("part", state.words.plain(&format!("live-part-{part}")))
            .with("count", state.count);
        state.say(false, &state.words.message(&progress));
    }

    /// A call was made. No status: nothing came back.
    pub fn called(&self, method: &str, path: &str, status: Option<u32>, milliseconds: f64, octets: f64) {
        let mut state = self.state.borrow_mut();
        state.count += 1;
        state.draw_call(method, path, status, milliseconds, octets);
    }

    /// Shows what was found, and takes it over.
    pub fn found(&self, result: JsValue) -> Result<(), JsValue> {
        let result: LiveResult = from_js(result)?;
        self.state.borrow().draw_result(&result);
        State::learn(&self.state, &result);
        Ok(())
    }
}

impl State {
    fn build(&self, root: &Element) {
        let words = &self.words;
        let header = element("header").child(element("h1").text(&words.plain("live-title"))).child(
            element("nav")
                .child(element("a").attribute("href", "registry.html").text(&words.plain("popup-registry"))),
        );
        let parts = match &self.org {
            Some(org) => {
                vec![self.draw_meaning(org), self.told.clone(), self.results.clone(), self.draw_calls()]
            }
            None => vec![self.results.clone()],
        };
        replace_children(&self.main, parts);
        replace_children(root, [header.done(), self.main.clone()]);
    }

    /// What is asked, what is called, and what is not.
    fn draw_meaning(&self, org: &OrgKey) -> Element {
        let words = &self.words;
        let about = |id: &str| {
            let message = Message::new(id.to_owned()).with("org", org.as_str()).with("host", org.api_host());
            words.message(&message)
        };
        let point = |title: &str, text: &str| {
            [element("dt").text(&words.plain(title)), element("dd").text(&about(text))]
        };
        let points = [
            point("live-asked-title", "live-asked"),
            point("live-called-title", "live-called"),
            point("live-not-title", "live-not"),
            point("live-needed-title", "live-needed"),
        ];
        element("section")
            .class("metadata")
            .child(element("h2").child(foreign(org.as_str())))
            .child(element("p").text(&words.plain("live-what")))
            .child(element("dl").class("meaning").children(points.into_iter().flatten()))
            .child(&self.switch)
            .done()
    }

    fn draw_choice(&self, registry: &Registry) {
        let links = registry.orgs().map(|org| {
            let to = format!("#{}", encoded(org.key.as_str()));
            element("li").child(element("a").attribute("href", &to).child(foreign(org.key.as_str())))
        });
        let text = if registry.orgs().next().is_none() { "live-none" } else { "live-choose" };
        let section = element("section")
            .class("metadata")
            .child(element("h2").text(&self.words.plain(text)))
            .child(element("ul").children(links));
        replace_children(&self.results, [section.done()]);
    }

    fn draw_switch(&self) {
        let (words, Some(org)) = (&self.words, &self.org) else { return };
        let about = |id: &str| words.message(&Message::new(id.to_owned()).with("org", org.as_str()));
        // Of one switch: whoever presses one is at the next.
        let act = |action: &str, text: &str| button(action, text).attribute("data-key", "switch");
        let (name, state, buttons) = match self.stage {
            Stage::Off => {
                ("off", "live-is-off", vec![act("turn-on", &about("live-turn-on")).class("button primary")])
            }
            Stage::On => (
                "on",
                "live-is-on",
                vec![
                    act("read", &words.plain("live-read")).class("button primary"),
                    act("turn-off", &words.plain("live-turn-off")).class("button"),
                ],
            ),
            Stage::Reading => {
                ("reading", "live-is-on", vec![act("cancel", &words.plain("live-cancel")).class("button")])
            }
        };
        super::dom::set(&self.switch, "data-state", name);
        let state = element("p").text(&about(state)).done();
        let drawn = core::iter::once(state).chain(buttons.into_iter().map(Build::done));
        keep_focus(&self.main, || replace_children(&self.switch, drawn));
    }

    fn say(&self, is_warning: bool, text: &str) {
        let severity = if is_warning { "warning" } else { "notice" };
        replace_children(&self.told, [notice(severity, text).done()]);
    }

    /// Exactly what was called, as long as the page is open.
    fn draw_calls(&self) -> Element {
        let words = &self.words;
        let columns = [
            "live-column-method",
            "live-column-path",
            "live-column-status",
            "live-column-time",
            "live-column-octets",
        ];
        let head = columns.map(|column| element("th").attribute("scope", "col").text(&words.plain(column)));
        let table =
            element("table").child(element("thead").child(element("tr").children(head))).child(&self.calls);
        element("details")
            .class("metadata")
            .child(element("summary").text(&words.plain("live-calls")))
            .child(scrolled(&words.plain("live-calls")).child(table))
            .done()
    }

    fn draw_call(&self, method: &str, path: &str, status: Option<u32>, milliseconds: f64, octets: f64) {
        let words = &self.words;
        let answered = status.map(|status| status.to_string());
        let status = answered.clone().unwrap_or_else(|| words.plain("live-no-answer"));
        let time = Message::new("live-milliseconds").with("count", milliseconds as i64);
        let size = Message::new("live-octets").with("count", octets as i64);
        let row = element("tr")
            .attribute("data-certkeep", "call")
            .attribute("data-method", method)
            .attribute_if("data-status", answered.as_deref())
            .child(element("td").text(method))
            .child(element("td").child(foreign(path)))
            .child(element("td").text(&status))
            .child(element("td").text(&words.message(&time)))
            .child(element("td").text(&words.message(&size)));
        append(&self.calls, row);
    }

    fn draw_result(&self, result: &LiveResult) {
        let words = &self.words;
        let learned = &result.found.learned;
        let summary = Message::new("live-found")
            .with("references", learned.references.len())
            .with("certificates", learned.certificates.len());
        let deleted =
            (result.deleted > 0).then(|| Message::new("live-deleted").with("count", result.deleted));
        let mut parts = vec![
            element("h2").text(&words.plain("live-result")).done(),
            element("p").text(&words.message(&summary)).done(),
        ];
        parts
            .extend(deleted.map(|deleted| element("p").class("quiet").text(&words.message(&deleted)).done()));
        if !result.refusals.is_empty() {
            parts.push(self.draw_refusals(&result.refusals));
        }
        if !learned.references.is_empty() {
            parts.push(draw_references(words, &result.found));
        }
        if !result.found.problems.is_empty() {
            parts.push(draw_problems(words, &result.found.problems));
        }
        replace_children(&self.results, [element("section").class("metadata").children(parts).done()]);
    }

    /// What, why, and what to do.
    fn draw_refusals(&self, refusals: &[LiveRefusal]) -> Element {
        let words = &self.words;
        let line = |refusal: &LiveRefusal| {
            let part = words.plain(&format!("live-part-{}", refusal.part));
            let code = refusal.code.as_deref().map(|code| element("code").text(code));
            let detail = refusal.detail.as_deref().map(|detail| element("p").child(foreign(detail)));
            element("li")
                .attribute("data-certkeep", "refusal")
                .attribute("data-part", &refusal.part)
                .attribute("data-cause", &refusal.cause)
                .child(element("strong").text(&part))
                .child_if(code)
                .child_if(detail)
                .child(element("p").text(&words.plain(&format!("live-cause-{}", refusal.cause))))
        };
        let count = Message::new("live-refusals").with("count", refusals.len());
        element("details")
            .attribute("open", "")
            .child(element("summary").text(&words.message(&count)))
            .child(element("ul").children(refusals.iter().map(line)))
            .done()
    }

    fn learn(state: &Rc<RefCell<Self>>, result: &LiveResult) {
        let this = state.borrow();
        let Some(org) = this.org.clone() else { return };
        if result.is_empty {
            return this.say(true, &this.words.plain("live-nothing"));
        }
        learn(&this.host, &this.words, org, &result.found.learned, &this.told);
    }
}

impl core::fmt::Debug for LivePage {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("LivePage")
    }
}
