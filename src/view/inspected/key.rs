//! What is told of a key; of a private one, nothing but what is public.

use super::super::certificate::Fact;
use super::{FaultView, ItemView, facts};
use crate::intake::KeyDescription;
use crate::words::Message;

impl ItemView {
    pub(super) fn of_key(key: &KeyDescription) -> Self {
        Self {
            sections: facts::section("inspector-key", fields(key)).into_iter().collect(),
            faults: FaultView::all(&key.problems),
            ..Self::default()
        }
    }
}

/// The fields of a key, wherever it stands.
pub(super) fn fields(key: &KeyDescription) -> impl Iterator<Item = Fact> {
    let encryption = key.encryption.as_ref().map(|encryption| {
        let message = match encryption.iterations {
            Some(iterations) => Message::new("value-encryption-rounds").with("iterations", iterations as i64),
            None => Message::new("value-encryption"),
        };
        facts::message("fact-encryption", message.with("scheme", encryption.scheme.as_str()))
    });
    [
        key.public_key.as_ref().map(|public_key| facts::key("fact-key", public_key)),
        facts::text_if("fact-key-id", key.key_id.as_deref(), true),
        facts::text_if("fact-form", key.form.as_deref(), false),
        encryption,
        facts::text_if("fact-spki-sha256", key.spki_sha256.as_deref(), true),
    ]
    .into_iter()
    .flatten()
}
