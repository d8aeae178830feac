//! The entries that a row may be about.

use crate::exchange::csv::By;
use crate::registry::{Entry, EntryId, Registry};
use crate::words::Message;

/// An entry, as one chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub id: EntryId,
    /// What people call it.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// When it ends.
    pub ends: Option<String>,
}

impl Target {
    /// The entry as it stands in the registry.
    pub(super) fn new(registry: &Registry, entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            name: entry.name().to_owned(),
            org: entry.org.as_ref().map(ToString::to_string),
            ends: registry.ending(entry).map(|ending| ending.moment.iso_date()),
        }
    }
}

/// By what it was found.
pub(super) fn by_message(by: By) -> Message {
    Message::new(match by {
        By::Id => "exchange-by-id",
        By::Fingerprint => "exchange-by-fingerprint",
        By::CertificateId => "exchange-by-record-id",
        By::OrgAndName => "exchange-by-org-and-name",
        By::Name => "exchange-by-name",
        By::Choice => "exchange-by-choice",
    })
}
