//! One certificate of one org, whatever is known of it.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::intake::{CertificateId, KnownCertificate, Observation, OrgKey, Reading, Source};
use crate::moment::Moment;
use crate::schedule::{Ending, Life, Precision};
use crate::x509::Certificate;

/// An id of our own: the first natural key an entry had, and its name ever after.
///
/// Derived and not random, so that two browsers that see the same row name it alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryId(String);

impl EntryId {
    /// The id of an entry first known by `observation`; `None` where nothing names a certificate.
    pub(super) fn first(observation: &Observation) -> Option<Self> {
        let org = observation.org.as_ref().map_or("", OrgKey::as_str);
        let sha256 = observation.certificate.as_ref().map(|certificate| &certificate.facts.sha256);
        if let Some(id) = &observation.certificate_id {
            Some(Self(format!("{org}:{id}")))
        } else if let Some(name) = &observation.unique_name {
            Some(Self(format!("{org}:{name}")))
        } else if let (Some(label), None) = (&observation.label, sha256) {
            Some(Self(format!("{org}:label:{label}")))
        } else if org.is_empty() {
            sha256.map(|sha256| Self(format!("sha256:{sha256}")))
        } else {
            // A partner's certificate, of which several orgs may hold a copy.
            sha256.map(|sha256| Self(format!("{org}:sha256:{sha256}")))
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for EntryId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// One certificate of one org. Facts have the meaning they have in [`Observation`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Its org; `None` while a file's org is unknown.
    pub org: Option<OrgKey>,
    /// The record id in that org.
    pub certificate_id: Option<CertificateId>,
    /// *Unique Name*.
    pub unique_name: Option<String>,
    /// *Label*.
    pub label: Option<String>,
    /// *Type*, in the page's words.
    pub kind: Option<String>,
    /// *Active*.
    pub active: Option<bool>,
    /// *Key Size* in bits.
    pub key_size: Option<u32>,
    /// *Expiration Date* as the page printed it.
    pub expiration: Option<Reading>,
    /// *Created Date*.
    pub created: Option<Moment>,
    /// *Exportable Private Key*.
    pub exportable: Option<bool>,
    /// Whether the list offers to delete it: where it does not, something that Salesforce tracks uses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deletable: Option<bool>,
    /// What its own page says of why it cannot be deleted, in Salesforce's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// The certificate itself, once a file showed it.
    pub certificate: Option<KnownCertificate>,
    /// When each kind of source last spoke of it.
    pub seen: Seen,
    /// Since when a complete list has been without it.
    pub missing_since: Option<Moment>,
}

/// When each kind of source last spoke of an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// A row of the list.
    pub list_page: Option<Moment>,
    /// The certificate's own page.
    pub detail_page: Option<Moment>,
    /// A file.
    pub file: Option<Moment>,
    /// Salesforce's notice that it expires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<Moment>,
    /// The org itself, read through its APIs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live: Option<Moment>,
}

impl Seen {
    /// The sources that spoke, and when.
    pub fn iter(&self) -> impl Iterator<Item = (Source, Moment)> {
        [
            (Source::ListPage, self.list_page),
            (Source::DetailPage, self.detail_page),
            (Source::File, self.file),
            (Source::Mail, self.mail),
            (Source::Live, self.live),
        ]
        .into_iter()
        .filter_map(|(source, at)| Some((source, at?)))
    }

    pub(super) fn note(&mut self, source: Source, at: Moment) {
        let seen = match source {
            Source::ListPage => &mut self.list_page,
            Source::DetailPage => &mut self.detail_page,
            Source::File => &mut self.file,
            Source::Mail => &mut self.mail,
            Source::Live => &mut self.live,
        };
        *seen = (*seen).max(Some(at));
    }

    pub(super) fn absorb(&mut self, other: Self) {
        other.iter().for_each(|(source, at)| self.note(source, at));
    }
}

impl Entry {
    pub(super) fn new(id: EntryId) -> Self {
        Self {
            id,
            org: None,
            certificate_id: None,
            unique_name: None,
            label: None,
            kind: None,
            active: None,
            key_size: None,
            expiration: None,
            created: None,
            exportable: None,
            deletable: None,
            refusal: None,
            certificate: None,
            seen: Seen::default(),
            missing_since: None,
        }
    }

    /// An entry for a certificate alone, to judge it by the same rules.
    pub fn of_certificate(certificate: &Certificate) -> Self {
        let id = EntryId(format!("sha256:{}", certificate.sha256));
        let known = KnownCertificate { facts: certificate.clone(), der: String::new() };
        Self { certificate: Some(known), ..Self::new(id) }
    }

    /// The same for one of which only its validity matters.
    pub fn of_validity(not_before: Option<Moment>, not_after: Option<Moment>) -> Self {
        Self::of_certificate(&Certificate { not_before, not_after, ..Certificate::default() })
    }

    /// When anything last spoke of it.
    pub fn last_seen(&self) -> Option<Moment> {
        self.seen.iter().map(|(_, at)| at).max()
    }

    /// What people call it: the label, else the unique name, else the certificate's own name.
    pub fn name(&self) -> &str {
        let own =
            || self.certificate.as_ref().and_then(|certificate| certificate.facts.common_name.as_deref());
        self.label.as_deref().or(self.unique_name.as_deref()).or_else(own).unwrap_or(self.id.as_str())
    }

    /// When it ends: notAfter where the certificate is known, else the start of the printed day in UTC.
    pub fn ending(&self) -> Option<Ending> {
        match (self.certificate.as_ref().and_then(|known| known.facts.not_after), &self.expiration) {
            (Some(not_after), _) => Some(Ending { moment: not_after, precision: Precision::Exact }),
            (None, Some(Reading::Known(day))) => Some(Ending { moment: *day, precision: Precision::Day }),
            _ => None,
        }
    }

    /// From creation to the end; `None` where the end is unknown or means nothing.
    ///
    /// A known certificate's notBefore goes before the page's date: on the page stands when the *request* was
    /// created, years before the latest certificate that was uploaded for it.
    pub fn life(&self) -> Option<Life> {
        if self.is_waiting() {
            return None;
        }
        let not_before = self.certificate.as_ref().and_then(|known| known.facts.not_before);
        Some(Life { created: not_before.or(self.created), ending: self.ending()? })
    }

    /// Whether it is a CA-signed request whose signed chain is not uploaded yet.
    pub fn is_waiting(&self) -> bool {
        self.active == Some(false)
    }
}
