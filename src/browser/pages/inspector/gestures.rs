//! What is done on the page: clicks, forms, what is opened and how far it is scrolled.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use super::State;
use crate::browser::pages::dom::action;
use crate::browser::pages::{comparison, copy_from, partner_formats};

impl State {
    /// The password of a file.
    pub(super) fn submitted(state: &Rc<RefCell<Self>>, event: &Event) {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((form, (number, _))) = form.and_then(|form| Some((form.clone(), Self::place_of(&form)?)))
        else {
            return;
        };
        let field = form.query_selector("input").ok().flatten();
        let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else { return };
        let password = field.value();
        field.set_value("");
        let desk = state.borrow().desk.clone();
        desk.unlock(number, password);
    }

    /// A keystore is to go somewhere else.
    pub(super) fn changed(state: &Rc<RefCell<Self>>, event: &Event) {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let chosen =
            element.filter(|element| element.get_attribute("data-action").as_deref() == Some("government"));
        if let Some((number, Some(index))) = chosen.as_ref().and_then(Self::place_of) {
            Self::ask_more(state, number, index);
        }
    }

    /// The file that an element belongs to, and which part of it.
    pub(in crate::browser::pages) fn place_of(element: &Element) -> Option<(u32, Option<usize>)> {
        let attribute = |name: &str| {
            element
                .closest(&format!("[{name}]"))
                .ok()
                .flatten()
                .and_then(|element| element.get_attribute(name))
        };
        let number = attribute("data-file")?.parse().ok()?;
        Some((number, attribute("data-index").and_then(|index| index.parse().ok())))
    }

    pub(super) fn toggled(state: &Rc<RefCell<Self>>, event: &Event) {
        let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(details) = details.filter(|details| details.has_attribute("open")) else { return };
        if let Some((number, Some(index))) = Self::place_of(&details) {
            let mut this = state.borrow_mut();
            let State { words, host, files, .. } = &mut *this;
            let waits = files.get_mut(&number).is_some_and(|file| match details.class_name().as_str() {
                "asn1" => file.draw_tree(index, words, host),
                _ => file.opens(index),
            });
            drop(this);
            if waits {
                Self::fetch(state, number, index);
            }
            partner_formats::opened(&state.borrow(), &details, number, index);
            comparison::opened(&state.borrow(), &details, number, index);
        }
    }

    pub(super) fn scrolled(state: &Rc<RefCell<Self>>, event: &Event) {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some((number, _)) = element.as_ref().and_then(Self::place_of) else { return };
        if let Ok(mut this) = state.try_borrow_mut() {
            let (words, caps) = (this.words.clone(), this.registry.settings().caps);
            if let Some(file) = this.files.get_mut(&number) {
                file.draw_lines(&words, caps);
            }
        }
    }

    pub(super) fn clicked(state: &Rc<RefCell<Self>>, event: &Event) {
        let Some((action, element)) = action(event) else { return };
        let place = Self::place_of(&element);
        match (action.as_str(), place) {
            ("copy", _) => copy_from(&state.borrow().host, &state.borrow().words, &element),
            ("cancel", Some((number, _))) => state.borrow().desk.cancel(number),
            ("choose" | "show", Some((number, Some(index)))) => {
                event.prevent_default();
                let mut this = state.borrow_mut();
                let (words, caps) = (this.words.clone(), this.registry.settings().caps);
                let waits = this.files.get_mut(&number).is_some_and(|file| match action.as_str() {
                    "choose" => file.choose(index, &words, caps),
                    _ => file.show(index, &words, caps),
                });
                drop(this);
                if waits {
                    Self::fetch(state, number, index);
                }
            }
            ("save", Some((number, Some(index)))) => {
                partner_formats::save(&state.borrow(), number, index, &element)
            }
            ("show-octet", Some((number, Some(index)))) => {
                let offset = element.get_attribute("data-offset").and_then(|offset| offset.parse().ok());
                let mut this = state.borrow_mut();
                let State { words, host, files, .. } = &mut *this;
                if let (Some(file), Some(offset)) = (files.get_mut(&number), offset) {
                    file.show_octet(index, offset, words, host);
                }
            }
            ("remember", Some((number, Some(index)))) => Self::remember(state, number, index, &element),
            ("remember-mail", Some((number, Some(index)))) => Self::remember_mail(state, number, index),
            _ => {}
        }
    }
}
