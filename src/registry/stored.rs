//! The registry in storage: one piece a key, so that a change writes only what it changed.
//!
//! | key | value |
//! |---|---|
//! | `certkeep` | [`Header`]: the schema's version |
//! | `settings` | [`Settings`] |
//! | `org/<org key>` | [`Org`] |
//! | `entry/<entry id>` | [`Entry`] |
//! | `links/<org key>` | [`OrgLinks`] |
//! | `record/<entry id>` | [`Record`] |
//! | `defaults/<scope>` | [`Defaults`] |
//! | `alerts/<entry id>` | [`Alerts`] |
//!
//! A piece that cannot be read is left where it is and named; nothing that was saved is lost by it. A header of an older
//! schema is written anew, and whoever writes it first copies all that stands there.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Alerts, Defaults, Entry, EntryId, Org, OrgLinks, Record, Registry, Settings};
use crate::intake::OrgKey;
use crate::order::sort_by;

/// The version of the shapes in storage.
pub const SCHEMA: u32 = 1;

/// Where the header stands.
pub const HEADER_KEY: &str = "certkeep";
pub(super) const SETTINGS_KEY: &str = "settings";
const ORG_PREFIX: &str = "org/";
const ENTRY_PREFIX: &str = "entry/";
const LINKS_PREFIX: &str = "links/";
const RECORD_PREFIX: &str = "record/";
pub(super) const DEFAULTS_PREFIX: &str = "defaults/";
const ALERTS_PREFIX: &str = "alerts/";

pub(super) fn org_key(key: &OrgKey) -> String {
    format!("{ORG_PREFIX}{key}")
}

pub(super) fn entry_key(id: &EntryId) -> String {
    format!("{ENTRY_PREFIX}{id}")
}

pub(super) fn links_key(key: &OrgKey) -> String {
    format!("{LINKS_PREFIX}{key}")
}

pub(super) fn record_key(id: &EntryId) -> String {
    format!("{RECORD_PREFIX}{id}")
}

pub(super) fn defaults_key(scope: &str) -> String {
    format!("{DEFAULTS_PREFIX}{scope}")
}

pub(super) fn alerts_key(id: &EntryId) -> String {
    format!("{ALERTS_PREFIX}{id}")
}

/// The first piece: which version the others have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    schema: u32,
}

/// One piece, as it is written.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Piece<'a> {
    /// The schema's version.
    Header(Header),
    /// What the admin chose.
    Settings(&'a Settings),
    /// One org.
    Org(&'a Org),
    /// One entry.
    Entry(&'a Entry),
    /// What hangs on the certificates of one org.
    Links(&'a OrgLinks),
    /// What people say of one entry.
    Record(&'a Record),
    /// What holds for an org or a team.
    Defaults(&'a Defaults),
    /// What was raised for one entry.
    Alerts(&'a Alerts),
    /// Nothing is behind the key any more: it is removed, not written.
    Removed,
}

/// Why a stored registry is not used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoredError {
    /// A newer Certkeep wrote it; writing into it could lose what only that one knows.
    #[error("the registry has schema {found}, this version knows {SCHEMA}")]
    Newer {
        /// The version found.
        found: u32,
    },
}

/// Turns a stored value into a type: `serde_json` natively, `serde_wasm_bindgen` in a browser.
pub trait Decode {
    /// A stored value.
    type Value;

    /// The value as a `T`, or `None` if it does not have that shape.
    fn decode<T: DeserializeOwned>(value: Self::Value) -> Option<T>;
}

/// The version that a header tells; `None` where it cannot be read.
fn schema_of<D: Decode>(header: D::Value) -> Result<Option<u32>, StoredError> {
    match D::decode::<Header>(header) {
        Some(Header { schema }) if schema > SCHEMA => Err(StoredError::Newer { found: schema }),
        header => Ok(header.map(|Header { schema }| schema)),
    }
}

impl Registry {
    /// Rebuilds the registry from everything in storage, and names the keys that could not be read.
    pub fn from_stored<D: Decode>(
        pieces: impl IntoIterator<Item = (String, D::Value)>,
    ) -> Result<(Self, Vec<String>), StoredError> {
        let mut registry = Self::default();
        let mut unreadable = Vec::new();
        // Of nothing stored the header is to be written too.
        let mut schema = Some(0);
        for (key, value) in pieces {
            if key == HEADER_KEY {
                schema = schema_of::<D>(value)?;
                unreadable.extend(schema.is_none().then_some(key));
            } else if registry.put::<D>(&key, value)?.is_none() {
                unreadable.push(key);
            }
        }
        if schema.is_some_and(|schema| schema < SCHEMA) {
            registry.mark_changed(HEADER_KEY.to_owned());
        }
        Ok((registry, unreadable))
    }

    /// Takes over one piece as it stands in storage; `None` if it cannot be read. What stands under keys of no known
    /// kind is somebody else's.
    pub fn put<D: Decode>(&mut self, key: &str, value: D::Value) -> Result<Option<()>, StoredError> {
        Ok(if key == HEADER_KEY {
            schema_of::<D>(value)?.map(|_| ())
        } else if key == SETTINGS_KEY {
            D::decode(value).map(|settings| self.settings = settings)
        } else if key.starts_with(ORG_PREFIX) {
            D::decode::<Org>(value).map(|org| {
                let key = org.key.clone();
                *self.org_mut(&key) = org;
            })
        } else if key.starts_with(ENTRY_PREFIX) {
            D::decode::<Entry>(value).map(|entry| drop(self.entries.insert(entry.id.clone(), entry)))
        } else if key.starts_with(LINKS_PREFIX) {
            D::decode::<OrgLinks>(value).map(|links| {
                self.links.retain(|other| other.org != links.org);
                self.links.push(links);
            })
        } else if key.starts_with(RECORD_PREFIX) {
            D::decode::<Record>(value).map(|record| drop(self.records.insert(record.entry.clone(), record)))
        } else if key.starts_with(DEFAULTS_PREFIX) {
            D::decode::<Defaults>(value).map(|own| self.keep_defaults(own))
        } else if key.starts_with(ALERTS_PREFIX) {
            D::decode::<Alerts>(value).map(|alerts| drop(self.alerts.insert(alerts.entry.clone(), alerts)))
        } else {
            Some(())
        })
    }

    /// Takes over that nothing stands under a key any more.
    pub fn remove(&mut self, key: &str) {
        if let Some(id) = key.strip_prefix(ENTRY_PREFIX) {
            self.entries.remove(&EntryId::from(id));
        } else if let Some(org) = key.strip_prefix(ORG_PREFIX) {
            self.orgs.retain(|other| other.key.as_str() != org);
        } else if let Some(org) = key.strip_prefix(LINKS_PREFIX) {
            self.links.retain(|other| other.org.as_str() != org);
        } else if let Some(id) = key.strip_prefix(RECORD_PREFIX) {
            self.records.remove(&EntryId::from(id));
        } else if let Some(scope) = key.strip_prefix(DEFAULTS_PREFIX) {
            self.defaults.retain(|other| other.scope != scope);
        } else if let Some(id) = key.strip_prefix(ALERTS_PREFIX) {
            self.alerts.remove(&EntryId::from(id));
        }
    }

    /// The keys of all that changed since the last call. Hand them back to [`Registry::not_written`] if
    /// writing failed: then they come again with the next change.
    pub fn take_changes(&mut self) -> Vec<String> {
        let mut keys = core::mem::take(&mut self.changed);
        sort_by(&mut keys, String::cmp);
        keys.dedup();
        keys
    }

    /// Notes that these keys are still to be written.
    pub fn not_written(&mut self, keys: impl IntoIterator<Item = String>) {
        keys.into_iter().for_each(|key| self.mark_changed(key));
    }

    /// Whether something waits to be written.
    pub fn has_changes(&self) -> bool {
        !self.changed.is_empty()
    }

    /// What is to be written under a key.
    pub fn piece(&self, key: &str) -> Piece<'_> {
        if key == HEADER_KEY {
            Piece::Header(Header { schema: SCHEMA })
        } else if key == SETTINGS_KEY {
            Piece::Settings(&self.settings)
        } else if let Some(id) = key.strip_prefix(ENTRY_PREFIX) {
            self.entries.get(&EntryId::from(id)).map_or(Piece::Removed, Piece::Entry)
        } else if let Some(org) = key.strip_prefix(LINKS_PREFIX) {
            let links = self.links.iter().find(|links| links.org.as_str() == org);
            links.map_or(Piece::Removed, Piece::Links)
        } else if let Some(id) = key.strip_prefix(RECORD_PREFIX) {
            self.records.get(&EntryId::from(id)).map_or(Piece::Removed, Piece::Record)
        } else if let Some(scope) = key.strip_prefix(DEFAULTS_PREFIX) {
            self.defaults(scope).map_or(Piece::Removed, Piece::Defaults)
        } else if let Some(id) = key.strip_prefix(ALERTS_PREFIX) {
            self.alerts.get(&EntryId::from(id)).map_or(Piece::Removed, Piece::Alerts)
        } else {
            let org = key
                .strip_prefix(ORG_PREFIX)
                .and_then(|key| self.orgs.iter().find(|org| org.key.as_str() == key));
            org.map_or(Piece::Removed, Piece::Org)
        }
    }
}
