//! What was said of a certificate, by what source, when. Every source becomes this, and the registry merges it.

use serde::{Deserialize, Serialize};

use super::{CertificateId, OrgKey, Reading};
use crate::moment::Moment;
use crate::x509::Certificate;

/// Where an observation comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A row of *Certificate and Key Management*.
    ListPage,
    /// A certificate's own page in Setup.
    DetailPage,
    /// A file the admin inspected and asked to remember.
    File,
    /// Salesforce's notice that certificates expire.
    Mail,
    /// The org itself, read through its APIs.
    Live,
}

impl Source {
    /// The public name, as it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::ListPage => "list-page",
            Self::DetailPage => "detail-page",
            Self::File => "file",
            Self::Mail => "mail",
            Self::Live => "live",
        }
    }
}

/// Facts about one certificate; what the source does not say is `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Who says so.
    pub source: Source,
    /// When it was read.
    pub at: Moment,
    /// The org it belongs to; unknown for most files.
    pub org: Option<OrgKey>,
    /// The record id in that org.
    pub certificate_id: Option<CertificateId>,
    /// *Unique Name* on screen, `DeveloperName` in the API.
    pub unique_name: Option<String>,
    /// *Label* on screen, `MasterLabel` in the API.
    pub label: Option<String>,
    /// *Type* in the page's words.
    pub kind: Option<String>,
    /// *Active*; a CA-signed request without its chain is not.
    pub active: Option<bool>,
    /// *Key Size* in bits.
    pub key_size: Option<u32>,
    /// *Expiration Date* as far as it could be understood.
    pub expiration: Option<Reading>,
    /// *Created Date*, read as UTC.
    pub created: Option<Moment>,
    /// *Exportable Private Key*.
    pub exportable: Option<bool>,
    /// Whether the row offers to delete it; where it does not, something that Salesforce tracks uses it.
    pub deletable: Option<bool>,
    /// What its own page says of why it cannot be deleted; empty where it says nothing of the kind.
    pub refusal: Option<String>,
    /// The certificate itself.
    pub certificate: Option<KnownCertificate>,
}

/// A certificate whose bytes were seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KnownCertificate {
    /// What it says.
    pub facts: Certificate,
    /// Its DER, in Base64. Certificates are public.
    pub der: String,
}

impl Observation {
    /// An observation that says nothing yet.
    pub fn new(source: Source, at: Moment) -> Self {
        Self {
            source,
            at,
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
        }
    }
}
