//! What is stored, piece by piece and also what cannot be read, as backups have it.

use serde_json::{Value, json};
use wasm_bindgen::prelude::*;

use super::super::scene::Scene;
use crate::browser::boundary::error;
use crate::browser::now;
use crate::browser::stored::{changes, pieces};
use crate::registry::{Backup, COPY_PREFIX, HEADER_KEY};
use crate::words::Message;

/// A copy of all pieces, as it stands under a key of [`COPY_PREFIX`].
pub(super) const REPLACED: &str = "before-replacement";

/// All that is stored, as a backup.
pub(super) fn backup_of(stored: &JsValue) -> Backup {
    Backup::of_pieces(pieces(stored))
}

/// The copies that were made before something was changed for good.
pub(super) fn copies(stored: &JsValue) -> impl Iterator<Item = (String, Value)> {
    pieces(stored).into_iter().filter(|(key, _)| key.starts_with(COPY_PREFIX))
}

/// Changes pieces as they stand in storage: `apply` makes of what is there what is to be there. With `copies`, what was
/// there before is kept beside it.
pub(super) fn change(
    scene: &Scene,
    copies: bool,
    apply: impl Fn(Backup) -> Backup + 'static,
    done: impl FnOnce() -> Message + 'static,
) {
    let change = move |stored: JsValue| -> Result<JsValue, JsValue> {
        let stored = pieces(&stored);
        let tails: Vec<String> =
            stored.keys().filter_map(|key| Some(key.strip_prefix("tail/")?.to_owned())).collect();
        let before = Backup::of_pieces(stored);
        // Into what a newer version wrote nothing is merged.
        before.open().map_err(|fault| error("Stored", &fault.to_string()))?;
        let after = apply(before.clone());
        let (mut set, mut remove) = before.changes_to(&after);
        // The schema is that of whoever writes, and stays.
        set.remove(HEADER_KEY);
        remove.retain(|key| key != HEADER_KEY);
        if set.is_empty() && remove.is_empty() {
            return Ok(JsValue::UNDEFINED);
        }
        // What stood in the tail of a journal stands in the journal now, or is gone with it.
        let journals = || set.keys().chain(&remove).filter_map(|key| key.strip_prefix("journal/"));
        let tails = tails.into_iter().filter(|writer| journals().any(|journal| journal == writer));
        let tails: Vec<String> = tails.map(|writer| format!("tail/{writer}")).collect();
        remove.extend(tails);
        if copies {
            let copy = json!({ "at": now(), "pieces": before.pieces() });
            set.insert(REPLACED.to_owned(), copy);
        }
        changes(&set, &remove)
    };
    let change = Closure::<dyn FnMut(JsValue) -> Result<JsValue, JsValue>>::new(change).into_js_value();
    scene.host.change(change, Closure::once_into_js(scene.tell_what(done)));
}
