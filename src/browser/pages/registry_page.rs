//! The registry page: the list at full width, one entry's details or a whole org, and the settings.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::certificate::draw_certificate;
use super::dom::{action, active_element, element, focus, replace_children, set};
use super::entries::Entries;
use super::entry::control;
use super::learning::{BEGIN, Learning, STOP};
use super::links::read_form;
use super::org::OrgPage;
use super::{Host, Words, read_registry};
use crate::browser::now;
use crate::intake::OrgKey;
use crate::registry::{EntryId, Opinion, Registry, Settings};
use crate::schedule::Caps;
use crate::view::{CertificateView, LinksView};
use crate::words::Message;

/// The registry page.
#[wasm_bindgen]
pub struct RegistryPage {
    state: Rc<RefCell<State>>,
    _listeners: Vec<EventListener>,
}

struct State {
    words: Words,
    host: Host,
    registry: Registry,
    selected: Option<EntryId>,
    /// The org that is shown instead of list and details.
    org: Option<OrgPage>,
    /// The first click on "forget" asks, the second does it.
    asked_to_forget: bool,
    entries: Entries,
    /// What is wrong with the registry itself, as long as it is.
    notices: Element,
    /// How the last thing asked for went. Not among the notices: those follow every change of the storage, and
    /// the change just made may be heard of after its answer.
    told: Element,
    details: Element,
    /// What holds list and details.
    main: Element,
    plan: HtmlInputElement,
    act: HtmlInputElement,
    learning: Learning,
}

/// What the admin says of a link.
#[derive(Clone, Copy)]
enum Judgement {
    Opinion(Option<Opinion>),
    Removed,
}

/// What this page asks of the background.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Request<'a> {
    Choose { settings: Settings },
    Forget { entry: &'a str },
}

#[wasm_bindgen]
impl RegistryPage {
    /// Builds the page into `root`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: &Element, words: Words, host: Host) -> Result<RegistryPage, JsValue> {
        let missing = || super::error("Internal", "the page has no place for the list");
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
        let told = element("div").class("notices").attribute("role", "status").done();
        let details = element("section")
            .class("details")
            .attribute("aria-live", "polite")
            .attribute("tabindex", "-1")
            .done();
        let header =
            element("header")
                .child(element("h1").text(&words.plain("registry-title")))
                .child(element("nav").child(
                    element("a").attribute("href", "inspector.html").text(&words.plain("popup-inspect")),
                ))
                .child(settings)
                .child(&learning.element);
        let main = element("main").class("two").child(&list).child(&details).done();
        replace_children(root, [header.done(), notices.clone(), told.clone(), main.clone()]);
        let state = Rc::new(RefCell::new(State {
            words,
            host,
            registry: Registry::default(),
            selected: None,
            org: None,
            asked_to_forget: false,
            entries,
            notices,
            told,
            details,
            main,
            plan: plan.dyn_into()?,
            act: act.dyn_into()?,
            learning,
        }));
        let clicked = Rc::clone(&state);
        let listener = EventListener::new(root, "click", move |event| {
            if let Some((action, element)) = action(event) {
                State::act(&clicked, &action, &element);
            }
        });
        Ok(Self { state, _listeners: vec![listener] })
    }

    /// Shows what is in storage.
    pub fn show(&self, stored: &JsValue) {
        let mut state = self.state.borrow_mut();
        match read_registry(stored) {
            Ok((registry, unreadable)) => {
                let message = Message::new("notice-unreadable").with("count", unreadable.len());
                state.notice((!unreadable.is_empty()).then_some(message));
                let Caps { plan_days, act_days } = registry.settings().caps;
                state.plan.set_value(&plan_days.to_string());
                state.act.set_value(&act_days.to_string());
                state.registry = registry.clone();
                state.entries.show(registry);
                state.draw_details();
            }
            Err(_) => state.notice(Some(Message::new("notice-newer"))),
        }
    }

    /// Shows whether Certkeep learns from more pages of Setup.
    #[wasm_bindgen(js_name = showLearning)]
    pub fn show_learning(&self, on: bool) {
        let state = self.state.borrow();
        state.learning.show(&state.words, on);
    }

    /// Shows one entry's details, or after `org/` a whole org; nothing shows none.
    pub fn select(&self, entry: &str) {
        let mut state = self.state.borrow_mut();
        let org = entry.strip_prefix("org/").and_then(OrgKey::parse);
        let entry = if org.is_some() { "" } else { entry };
        // The list of an org's page is itself: what it is chosen from makes room, and has no focus any more.
        set(&state.main, "data-view", if org.is_some() { "org" } else { "list" });
        set(&state.details, "aria-live", if org.is_some() { "off" } else { "polite" });
        let focused = active_element().filter(|_| org.is_some());
        state.org = org.map(OrgPage::new);
        state.selected = (!entry.is_empty()).then(|| EntryId::from(entry));
        state.asked_to_forget = false;
        replace_children(&state.told, []);
        state.entries.select(state.selected.clone());
        state.draw_details();
        if focused.is_some_and(|focused| state.main.contains(Some(&focused))) {
            focus(state.main.query_selector(".details"));
        }
    }
}

impl State {
    fn notice(&self, message: Option<Message>) {
        let notice = message.map(|message| {
            let text = self.words.message(&message);
            element("p").class("notice").attribute("data-severity", "warning").text(&text).done()
        });
        replace_children(&self.notices, notice);
    }

    fn draw_details(&mut self) {
        if let Some(org) = &mut self.org {
            return org.show(&self.details, &self.words, &self.registry);
        }
        let entry = self.selected.as_ref().and_then(|id| self.registry.entry(id));
        let drawn = match (entry, &self.selected) {
            (Some(entry), _) => {
                let view = CertificateView::new(&self.registry, entry, now());
                let setup = view.setup_url.as_ref().map(|url| {
                    element("a")
                        .class("button")
                        .attribute("href", url)
                        .attribute("target", "_blank")
                        .attribute("rel", "noreferrer")
                        .text(&self.words.plain("entry-open-setup-long"))
                });
                let forget = if self.asked_to_forget { "entry-forget-really" } else { "entry-forget" };
                let actions = element("div").class("actions").child_if(setup).child(control(
                    &self.words,
                    forget,
                    "forget",
                ));
                vec![draw_certificate(&self.words, &view), actions.done()]
            }
            (None, Some(_)) => {
                vec![element("p").class("quiet").text(&self.words.plain("details-gone")).done()]
            }
            (None, None) => vec![element("p").class("quiet").text(&self.words.plain("details-none")).done()],
        };
        replace_children(&self.details, drawn);
    }

    fn act(state: &Rc<RefCell<Self>>, action: &str, element: &Element) {
        match action {
            "copy" => super::copy_from(&state.borrow().host, &state.borrow().words, element),
            "save-settings" => Self::save_settings(state),
            "forget" => Self::forget(state),
            BEGIN => state.borrow().host.learn(true),
            STOP => state.borrow().host.learn(false),
            "link-add" => Self::add_link(state),
            "link-confirm" => Self::judge(state, element, Judgement::Opinion(Some(Opinion::Confirmed))),
            "link-dismiss" => Self::judge(state, element, Judgement::Opinion(Some(Opinion::Dismissed))),
            "link-restore" => Self::judge(state, element, Judgement::Opinion(None)),
            "export" => {
                let this = state.borrow();
                if let Some(org) = &this.org {
                    org.save(&this.host);
                }
            }
            "link-remove" => Self::judge(state, element, Judgement::Removed),
            _ => {}
        }
    }

    /// What the admin says of the link whose number the button bears.
    fn judge(state: &Rc<RefCell<Self>>, button: &Element, judgement: Judgement) {
        let this = state.borrow();
        let entry = this.selected.as_ref().and_then(|id| this.registry.entry(id));
        let index = button.get_attribute("data-index").and_then(|index| index.parse::<usize>().ok());
        let (Some(entry), Some(index)) = (entry, index) else { return };
        let (Some(org), Some(link)) =
            (entry.org.clone(), LinksView::new(&this.registry, entry).links.into_iter().nth(index))
        else {
            return;
        };
        let apply = move |registry: &mut Registry| match judgement {
            Judgement::Opinion(opinion) => registry.judge_link(&org, &link.reference, opinion),
            Judgement::Removed => registry.unlink(&org, &link.reference),
        };
        this.host.alter(apply, Self::told(state, "link-saved"));
    }

    fn add_link(state: &Rc<RefCell<Self>>) {
        let this = state.borrow();
        let entry = this.selected.as_ref().and_then(|id| this.registry.entry(id));
        let Some((reference, note)) = entry.and_then(|entry| read_form(&this.details, entry)) else { return };
        let Some(org) = entry.and_then(|entry| entry.org.clone()) else { return };
        let apply = move |registry: &mut Registry| {
            registry.link_by_hand(&org, reference.clone(), note.clone(), now());
        };
        this.host.alter(apply, Self::told(state, "link-saved"));
    }

    fn save_settings(state: &Rc<RefCell<Self>>) {
        let this = state.borrow();
        if !(this.plan.report_validity() && this.act.report_validity()) {
            return;
        }
        let days = |field: &HtmlInputElement| field.value().parse().unwrap_or(0);
        let settings = Settings { caps: Caps { plan_days: days(&this.plan), act_days: days(&this.act) } };
        this.host.ask(&Request::Choose { settings }, Self::told(state, "settings-saved"));
    }

    fn forget(state: &Rc<RefCell<Self>>) {
        let mut this = state.borrow_mut();
        if !this.asked_to_forget {
            this.asked_to_forget = true;
            this.draw_details();
            // The question stands on a new button; a second press of the same key must meet it.
            return focus(this.details.query_selector("[data-action=forget]"));
        }
        this.asked_to_forget = false;
        if let Some(id) = &this.selected {
            this.host.ask(&Request::Forget { entry: id.as_str() }, Self::told(state, "entry-forgotten"));
        }
    }

    /// Says how it went: the message `done`, or the background's own words of what failed.
    fn told(state: &Rc<RefCell<Self>>, done: &'static str) -> impl FnOnce(JsValue) + 'static {
        let state = Rc::clone(state);
        move |reply| {
            let this = state.borrow();
            let notice = element("p").class("notice");
            let notice = match super::fault_of(&reply) {
                None => notice.text(&this.words.plain(done)),
                Some(fault) => notice.attribute("data-severity", "warning").text(&fault),
            };
            replace_children(&this.told, [notice.done()]);
        }
    }
}

impl core::fmt::Debug for RegistryPage {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("RegistryPage")
    }
}
