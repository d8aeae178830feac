//! One line of what a file holds: enough for a list of ten thousand, without the certificates themselves.

use serde::{Deserialize, Serialize};

use super::badge::{RowBadge, draw_own_badge};
use super::certificate::Shown;
use crate::intake::file::MAX_FILE;
use crate::intake::{Content, Found, Holds, Item, KeyDescription, Kind, Lock, Problem};
use crate::moment::Moment;
use crate::registry::Entry;
use crate::schedule::Caps;
use crate::words::Message;

/// One part of a file in short. It goes from the thread that reads to the one that draws.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// What it is; `None` for a part that could not be read.
    pub kind: Option<Kind>,
    /// In which container it stands, parted by `/`; empty for the file itself.
    pub path: String,
    /// What it is called.
    pub name: Option<String>,
    /// Of a certificate.
    pub sha256: Option<String>,
    /// Of whatever has a public key, or is a private one.
    pub spki_sha256: Option<String>,
    /// First moment of validity.
    pub not_before: Option<Moment>,
    /// Last moment of validity.
    pub not_after: Option<Moment>,
    /// Whether a password would tell more.
    pub lock: Option<Lock>,
    /// Whether there is more to show than stands here.
    pub has_more: bool,
    /// Whether there are octets of it to look into, although it could not be read.
    pub has_octets: bool,
    /// Why it could not be read: the error's public name.
    pub error: Option<String>,
    /// The error in the reader's own words, with the place.
    pub reason: Option<String>,
}

impl Outline {
    /// The part in short.
    pub fn new(found: &Found) -> Self {
        match found {
            Ok(item) => Self::of_item(item),
            Err(problem) => Self::of_problem(problem),
        }
    }

    /// `data-kind`.
    pub fn kind_name(&self) -> &'static str {
        self.kind.map_or("error", Kind::name)
    }

    /// What the line is called.
    pub fn title(&self) -> Shown {
        let kind = match self.kind.map(Kind::name) {
            None => Message::new("kind-error"),
            Some(kind) => Message::new(format!("kind-{kind}")),
        };
        self.name.clone().map_or(Shown::Message(kind), Shown::Text)
    }

    /// What it is, where its name does not say so: most things inspected are certificates.
    pub fn label(&self) -> Option<Message> {
        let kind = self.kind.filter(|kind| *kind != Kind::Certificate)?.name();
        self.name.as_ref().map(|_| Message::new(format!("kind-{kind}")))
    }

    /// What to know of it at once: a guard, or why it was not read and what to do.
    pub fn note(&self) -> Option<Message> {
        match (&self.error, self.kind) {
            (Some(error), _) if error == "too-large" => Some(too_large()),
            (Some(error), _) => {
                let reason = self.reason.as_deref().unwrap_or_default();
                Some(Message::new(format!("error-{error}")).with("reason", reason))
            }
            (None, Some(Kind::PrivateKey)) => Some(Message::new("note-private-key")),
            (None, _) if self.has_more => None,
            (None, Some(Kind::Bcfks)) => Some(Message::new("note-bcfks")),
            (None, _) => Some(Message::new("note-no-certificate")),
        }
    }

    /// Where it stands in time.
    pub fn badge(&self, caps: Caps, now: Moment) -> Option<RowBadge> {
        let entry = Entry::of_validity(self.not_before, self.not_after);
        self.not_after.map(|_| draw_own_badge(&entry, caps, now))
    }

    fn of_item(item: &Item) -> Self {
        let Item { kind, path, content, .. } = item;
        let outline = Self { kind: Some(*kind), path: path.clone(), ..Self::default() };
        match content {
            Content::Named => outline,
            Content::Certificate(decoded) => {
                let certificate = &decoded.certificate;
                Self {
                    name: certificate.display_name().map(str::to_owned),
                    sha256: Some(certificate.sha256.clone()),
                    spki_sha256: Some(certificate.spki_sha256.clone()),
                    not_before: certificate.not_before,
                    not_after: certificate.not_after,
                    has_more: true,
                    ..outline
                }
            }
            Content::Request(decoded) => Self {
                name: decoded.request.display_name().map(str::to_owned),
                sha256: Some(decoded.request.sha256.clone()),
                spki_sha256: Some(decoded.request.spki_sha256.clone()),
                has_more: true,
                ..outline
            },
            Content::RevocationList(list) => Self {
                name: Some(list.issuer.clone()).filter(|name| !name.is_empty()),
                sha256: Some(list.sha256.clone()),
                has_more: true,
                ..outline
            },
            Content::Key(key) => Self {
                name: key.key_id.clone(),
                spki_sha256: key.spki_sha256.clone(),
                lock: key.lock,
                has_more: **key != KeyDescription::default(),
                ..outline
            },
            Content::Keystore(keystore) => Self { lock: keystore.lock, has_more: true, ..outline },
            Content::KeystoreEntry(entry) => Self {
                name: entry.alias.clone(),
                spki_sha256: entry.key.spki_sha256.clone().filter(|_| entry.holds == Holds::PrivateKey),
                has_more: true,
                ..outline
            },
            Content::ExpiryMail(_) => Self { has_more: true, ..outline },
        }
    }

    fn of_problem(problem: &Problem) -> Self {
        Self {
            path: problem.path.clone(),
            has_octets: problem.octets.is_some(),
            error: Some(problem.error.variant().to_owned()),
            reason: Some(problem.error.to_string()),
            ..Self::default()
        }
    }
}

/// A file over the published limit.
fn too_large() -> Message {
    Message::new("error-too-large").with("limit", MAX_FILE / (1024 * 1024))
}
