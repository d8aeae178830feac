//! Stage 1: raw input → an [`Observation`], or the items of a file.
//!
//! ```text
//!  Setup page ── page ── list_page, detail_page ─────────── Observation
//!                        (columns, date_order, printed_date, limit, letter)
//!                       setup_page ───────────────────────── Reference
//!
//!  file ── reader ─┬─ archive (ZIP, gzip, tar) ── reader, once more for each file ─┐
//!                  ├─ keystore (JKS, JCEKS, PKCS#12) ── entries, certificates ──────┤
//!                  ├─ DER ── der ─┬─ certificate, request, revocation list          │
//!                  │              ├─ pkcs7 ── certificates, revocation lists        ├── Item, Problem
//!                  │              └─ public_key, private_key                        │
//!                  └─ text ─┬─ pem ── base64 ── der                                 │
//!                           ├─ saml (xml), jwk, mail                                │
//!                           └─ Base64, bare ── reader, once more ───────────────────┘
//!
//!  folder or archive of Salesforce metadata ─┬─ metadata ─── Reference, the org's own certificates
//!  answers of an org that is read live ── live ┘
//! ```
//!
//! What a file is, its content says and never its name. What cannot be read is named all the same. What is found goes
//! over to whoever asked while reading goes on ([`file::Receiver`]).
//!
//! A private key is recognised and nothing of it is kept: every buffer decoded here is wiped when it is dropped,
//! and only a certificate's octets are copied out of one.

pub mod archive;
mod base64;
mod broken;
mod certificate_id;
mod columns;
pub(crate) mod date_order;
mod der;
pub mod detail_page;
mod error;
pub mod file;
mod host;
mod item;
mod jwk;
pub mod keystore;
mod language_order;
mod letter;
mod limit;
pub mod list_page;
pub mod live;
pub mod mail;
pub mod metadata;
mod observation;
pub mod page;
mod pem;
mod pkcs7;
mod place;
pub(crate) mod printed_date;
mod private_key;
mod public_key;
mod reader;
mod reference;
pub mod saml;
mod setup_page;
#[cfg(test)]
mod testing;
mod text;
pub mod workbook;
mod xml;

pub use certificate_id::{CertificateId, Link};
pub use date_order::{DateOrder, Reading};
pub use error::Error;
pub use host::{OrgKey, OrgKind, api_host_patterns, host_patterns};
pub use item::{
    BrokenCertificate, Content, Decoded, DecodedCertificate, DecodedRequest, EntryDescription, Found, Holds,
    Item, KeyDescription, KeystoreDescription, Kind, Lock, Problem, SamlUse,
};
pub use letter::LetterFilter;
pub use limit::Limit;
pub use observation::{KnownCertificate, Observation, Source};
pub use place::{Place, SETUP_PAGES, SetupPage};
pub use reference::{By, Integration, Reference, Role, Whose};
pub use setup_page::{Field, Named, certificate_of};
