//! What the worker that reads is asked for, and where its answers are drawn.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::State;
use crate::browser::pages::import::{draw_import, draw_revoked};
use crate::browser::stored::from_js;
use crate::findings::keystore::Judgement;
use crate::intake::Content;
use crate::view::{ImportView, RevokedView, Whole};
use crate::x509::Revoked;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** The worker that reads, as the inspector asks it: `www/desk.js`. */
export interface Desk {
  /** Hands over one part of a file, whole. */
  item(file: number, index: number, done: (item: any) => void): void;
  /** Stops reading a file. */
  cancel(file: number): void;
  /** Reads a file once more, with a password. */
  unlock(file: number, password: string): void;
  /** Hands over whether Salesforce would take a keystore, rule by rule. */
  judge(file: number, index: number, name: string, government: boolean, done: (judgements: any) => void): void;
  /** Hands over which of these serial numbers are on a revocation list. */
  revoked(file: number, index: number, serialNumbers: any, done: (revoked: any) => void): void;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The worker that reads.
    #[wasm_bindgen(typescript_type = "Desk")]
    #[derive(Clone, Debug)]
    pub type Desk;

    #[wasm_bindgen(method)]
    pub(in crate::browser::pages) fn item(this: &Desk, file: u32, index: usize, done: JsValue);

    #[wasm_bindgen(method)]
    pub(super) fn cancel(this: &Desk, file: u32);

    #[wasm_bindgen(method)]
    pub(super) fn unlock(this: &Desk, file: u32, password: String);

    #[wasm_bindgen(method)]
    fn judge(this: &Desk, file: u32, index: usize, name: &str, government: bool, done: JsValue);

    #[wasm_bindgen(method)]
    fn revoked(this: &Desk, file: u32, index: usize, serial_numbers: Vec<String>, done: JsValue);
}

impl State {
    /// Fetches one part whole, and draws it where it waits.
    pub(super) fn fetch(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let desk = state.borrow().desk.clone();
        let state = Rc::clone(state);
        let draw = move |item: JsValue| {
            let mut this = state.borrow_mut();
            let ancestry = this.ancestry((number, index));
            let State { words, host, registry, has_registry, files, .. } = &mut *this;
            let known = has_registry.then_some(&*registry);
            let Some(file) = files.get_mut(&number) else { return };
            match from_js::<Whole<'_>>(item) {
                Ok(Whole::Broken(octets)) => file.draw_broken(index, octets.into_owned(), words, host),
                Ok(Whole::Item(item)) => {
                    let (item, caps) = (item.into_owned(), registry.settings().caps);
                    file.draw_whole(index, Some(item), words, caps, known, ancestry.as_ref());
                }
                Err(_) => file.draw_whole(index, None, words, registry.settings().caps, known, None),
            }
            drop(this);
            Self::ask_more(&state, number, index);
        };
        desk.item(number, index, Closure::once_into_js(draw));
    }

    /// What the reader alone can tell of a part that is drawn: whether Salesforce takes a keystore, and which
    /// certificates of the registry are on a revocation list.
    pub(super) fn ask_more(state: &Rc<RefCell<Self>>, number: u32, index: usize) {
        let this = state.borrow();
        let Some(file) = this.files.get(&number) else { return };
        match file.whole(index).map(|item| &item.content) {
            Some(Content::Keystore(_)) => {
                let (name, government) = (file.name_of(index), file.is_for_government(index));
                let (desk, words, place) = (this.desk.clone(), this.words.clone(), file.import_place(index));
                drop(this);
                let draw = move |judgements: JsValue| {
                    let judgements: Vec<Judgement> = from_js(judgements).unwrap_or_default();
                    if let Some(place) = place {
                        draw_import(&words, &ImportView::new(&judgements), government, &place);
                    }
                };
                desk.judge(number, index, &name, government, Closure::once_into_js(draw));
            }
            Some(Content::RevocationList(list)) => {
                let view = RevokedView::new(&this.registry, &list.issuer);
                let serial_numbers = view.serial_numbers();
                let (desk, words, place) = (this.desk.clone(), this.words.clone(), file.import_place(index));
                drop(this);
                let draw = move |revoked: JsValue| {
                    let revoked: Vec<Revoked> = from_js(revoked).unwrap_or_default();
                    if let Some(place) = place {
                        draw_revoked(&words, &view.notes(&revoked), &place);
                    }
                };
                desk.revoked(number, index, serial_numbers, Closure::once_into_js(draw));
            }
            _ => {}
        }
    }
}
