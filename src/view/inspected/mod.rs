//! What the inspector shows of one thing found in a file.

mod certificate;
mod expiry_mail;
mod extensions;
mod facts;
mod identity;
mod key;
mod keystore;
mod request;
mod revocation_list;

pub(super) use facts::public_key;
pub use identity::{Candidate, IdentityView, remembered};
pub use keystore::{ImportView, RuleView};

use super::certificate::{Fact, FindingView, LifeView};
use crate::findings::Ancestry;
use crate::intake::{Content, Item};
use crate::moment::Moment;
use crate::schedule::Caps;
use crate::words::Message;

/// Everything one thing says, beyond its line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemView {
    /// What is worth telling, the gravest first; `None` where nothing of the kind is judged.
    pub findings: Option<Vec<FindingView>>,
    /// Its life as a bar.
    pub life: Option<LifeView>,
    /// Its fields, in groups.
    pub sections: Vec<Section>,
    /// Faults of its encoding.
    pub faults: Vec<FaultView>,
}

/// A fault of an encoding.
#[derive(Clone, Debug, PartialEq)]
pub struct FaultView {
    /// The fault in the decoder's words.
    pub text: String,
    /// Which octet it is about, if the decoder names one.
    pub offset: Option<usize>,
}

impl FaultView {
    fn all(lines: &[String]) -> Vec<Self> {
        lines.iter().map(|line| Self::new(line)).collect()
    }

    /// Every line of the decoder that has a place ends in it.
    fn new(line: &str) -> Self {
        let offset = line.rsplit_once(" at offset ").and_then(|(_, offset)| offset.parse().ok());
        Self { text: line.to_owned(), offset }
    }
}

/// A group of fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What they are.
    pub title: Message,
    /// The fields.
    pub facts: Vec<Fact>,
}

impl ItemView {
    /// What to show of something recognised; of a certificate, with what issued it.
    pub fn of_item(item: &Item, ancestry: Option<&Ancestry>, caps: Caps, now: Moment) -> Self {
        match &item.content {
            Content::Named => Self::default(),
            Content::Certificate(decoded) => Self::of_certificate(decoded, ancestry, caps, now),
            Content::Request(decoded) => Self::of_request(decoded),
            Content::RevocationList(list) => Self::of_revocation_list(list),
            Content::Key(key) => Self::of_key(key),
            Content::Keystore(keystore) => Self::of_keystore(keystore),
            Content::KeystoreEntry(entry) => Self::of_entry(entry),
            Content::ExpiryMail(mail) => Self::of_expiry_mail(mail),
        }
    }
}
