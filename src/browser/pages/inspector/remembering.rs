//! What the registry takes over of what a file says.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;

use super::State;
use crate::browser::now;
use crate::browser::pages::dom::replace_children;
use crate::browser::pages::remember::remember;
use crate::browser::pages::told_of;
use crate::intake::Content;
use crate::registry::Registry;
use crate::view::remembered;
use crate::words::Message;

impl State {
    /// Remembers what Salesforce's notice says of the org's certificates.
    pub(super) fn remember_mail(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let this = state.borrow();
        let item = this.files.get(&number).and_then(|file| file.whole(index));
        let Some(Content::ExpiryMail(mail)) = item.map(|item| &item.content) else { return };
        let Some(org) = this.registry.org_of_mail(mail).cloned() else { return };
        let (mail, told) = (mail.clone(), Rc::clone(state));
        let done = Message::new("mail-remembered").with("count", mail.certificates.len());
        let apply = move |registry: &mut Registry| {
            registry.observe_mail(&org, &mail, now());
        };
        this.host.alter(apply, move |reply| {
            let this = told.borrow();
            replace_children(&this.notices, [told_of(&this.words, &reply, || this.words.message(&done))]);
        });
    }

    /// Binds the certificate around a button to that button's entry, or to none.
    pub(super) fn remember(state: &Rc<RefCell<Self>>, number: u32, index: usize, button: &Element) {
        let this = state.borrow();
        let item = this.files.get(&number).and_then(|file| file.whole(index));
        let Some(certificate) = item.and_then(remembered) else { return };
        let entry = button.get_attribute("data-entry");
        let state = Rc::clone(state);
        remember(&this.host, &this.words, entry.as_deref(), certificate, move |notice| {
            replace_children(&state.borrow().notices, [notice]);
        });
    }
}
