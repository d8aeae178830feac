//! Fields as terms and values.

use super::super::certificate::{Fact, Shown};
use super::super::moments::exact;
use super::Section;
use crate::moment::Moment;
use crate::words::{Argument, Message};
use crate::x509::PublicKey;

/// Somebody's words, with a button to copy them if they are worth it.
pub(super) fn text(id: &str, text: &str, copy: bool) -> Fact {
    Fact { term: Message::new(id), value: Shown::Text(text.to_owned()), copy: copy && !text.is_empty() }
}

/// The same where there may be none.
pub(super) fn text_if(id: &str, text: Option<&str>, copy: bool) -> Option<Fact> {
    text.map(|value| self::text(id, value, copy))
}

/// Our own words.
pub(super) fn message(id: &str, value: Message) -> Fact {
    Fact { term: Message::new(id), value: Shown::Message(value), copy: false }
}

/// A moment in UTC and in the reader's own time zone.
pub(super) fn moment(id: &str, moment: Option<Moment>) -> Option<Fact> {
    moment.map(|moment| message(id, exact(Message::new("value-moment-both"), moment)))
}

/// Algorithm, size and curve of a key.
pub(super) fn key(id: &str, key: &PublicKey) -> Fact {
    message(id, public_key(key))
}

/// Algorithm, and size or curve.
pub(in super::super) fn public_key(key: &PublicKey) -> Message {
    let bits = key.bits.map_or(Argument::Text("?".to_owned()), |bits| Argument::Number(f64::from(bits)));
    Message::new(if key.curve.is_some() { "value-key-curve" } else { "value-key" })
        .with("algorithm", key.algorithm.as_str())
        .with("bits", bits)
        .with("curve", key.curve.as_deref().unwrap_or_default())
}

/// A group of what is there; no group where nothing is.
pub(super) fn section(id: &str, facts: impl IntoIterator<Item = Fact>) -> Option<Section> {
    let facts: Vec<Fact> = facts.into_iter().collect();
    (!facts.is_empty()).then(|| Section { title: Message::new(id), facts })
}
