//! Stage 2: DER → [`Certificate`], [`CertificateRequest`], [`RevocationList`].
//!
//! ```text
//!  octets ── frame ──┬─ version, serial_number        der_rules: where it is BER and not DER
//!    (element)       ├─ algorithm ── pss_hash         problems: what was gone past on the way
//!                    ├─ name ── text, oid             fingerprint: digests of the input's own octets
//!                    ├─ validity                      openssl_name: a subject in OpenSSL's order, on demand
//!                    ├─ public_key ── curve
//!                    ├─ extensions, one a file
//!                    └─ signed: what the signature is over, for `crypto`
//!                    ├─ public_key ── curve, rsa_numbers
//!                    └─ extensions, one a file
//!
//!  octets ── structure: every element of anything, for those who want to look inside
//! ```
//!
//! The frame is cut into slices of the input once, each field is decoded from its own slice, and a fault costs
//! only the field it is in. x509-cert is the judge of this in the tests and no part of it: it refuses one in
//! fifty of the certificates that OpenSSL reads, so each field would have to be readable without it anyway,
//! and to read a field twice would double the time and the size.
//!
//! [`chain`] tells who issued whom among several: names and key identifiers say where to look, and
//! [`crypto`](crate::crypto) whether the signature is that key's.

mod algorithm;
mod certificate;
mod certificate_request;
pub mod chain;
mod curve;
mod decode;
mod der_rules;
pub(crate) mod element;
mod error;
mod extensions;
mod fingerprint;
mod frame;
mod name;
pub(crate) mod oid;
pub(crate) mod oid_names;
mod openssl_name;
mod problems;
mod pss_hash;
mod public_key;
mod revocation_list;
mod revoked;
mod rsa_numbers;
mod serial_number;
mod signed;
pub mod structure;
pub(crate) mod subject_public_key_info;
mod text;
mod validity;

pub use certificate::{BasicConstraints, Certificate, Extension, PublicKey};
pub use certificate_request::{CertificateRequest, decode_request, verify_request};
pub use decode::{decode, decode_without_digests};
pub use error::Error;
pub use extensions::certificate_policies;
pub use fingerprint::{Fingerprints, fingerprints};
pub use frame::{MAX_CERTIFICATE, check_frame};
pub use openssl_name::{OpensslSubject, openssl_subject};
pub use pss_hash::{SHA1, pss_hash};
pub use revocation_list::{RevocationList, decode_revocation_list};
pub use revoked::{Revoked, RevokedCertificates};
pub use rsa_numbers::{RsaNumbers, rsa_numbers};
pub use serial_number::decimal;
pub use signed::{SignedParts, certificate_octets, signed_parts, subject_public_key_info};
