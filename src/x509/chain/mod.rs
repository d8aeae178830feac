//! Who issued whom among certificates that came together, in whatever order they came
//! ([RFC 5280, section 6](https://www.rfc-editor.org/rfc/rfc5280#section-6)).
//!
//! ```text
//!  certificates ── set ── issuer (names find it, signatures prove it) ── path ── Chains
//!                   │                                                     │
//!               authority: one name with one key,                     link: what of a link breaks the rules
//!               however many certificates it has
//! ```
//!
//! A chain is told, not trusted: there is no list of roots and no clock here. Key identifiers only say where to
//! look first, since in old certificates of Salesforce they do not match their own certificate.

mod authority;
mod issuer;
mod link;
mod path;
mod set;

use serde::{Deserialize, Serialize};

use super::Certificate;
use crate::crypto::Crypto;
use issuer::Issuers;
use set::Set;

/// How certificates hang together. Every number is an index into the certificates that were given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chains {
    /// One for each certificate that issued no other, in the order given; then one for each that is in none of
    /// those: a second certificate of the same authority, or part of a ring. Each is in one at least, but for
    /// the duplicates.
    pub chains: Vec<Chain>,
    /// Those that are octet for octet one before them.
    pub duplicates: Vec<Duplicate>,
    /// Groups of two and more with the same name and the same key, as with cross-certificates and renewals: what
    /// one of them signed, all of them did. A chain goes by the one that fits best.
    pub same_authority: Vec<Vec<usize>>,
}

/// From a certificate up to the last issuer that is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The leaf first, each followed by its issuer.
    pub certificates: Vec<usize>,
    /// Between each certificate and the next, so one fewer.
    pub links: Vec<Link>,
    /// Why it ends where it does.
    pub end: End,
}

/// Between a certificate and its issuer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Whether the issuer's key made the certificate's signature.
    pub signature: Signature,
    /// What else is wrong.
    pub faults: Vec<Fault>,
}

/// What is known of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signature {
    /// It is that key's.
    Verified,
    /// It is not.
    Wrong,
    /// The algorithm or key is none that is verified here; the names fit.
    Unsupported,
    /// It cannot be read, or there were too many keys of that name to try; the names fit.
    NameOnly,
}

/// What breaks a rule of [RFC 5280](https://www.rfc-editor.org/rfc/rfc5280) between a certificate and its issuer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "kebab-case")]
pub enum Fault {
    /// It is valid before its issuer is.
    StartsBeforeIssuer,
    /// It is valid after its issuer was.
    OutlivesIssuer,
    /// The issuer's basicConstraints do not make it a CA (section 4.2.1.9).
    IssuerIsNoCa,
    /// The issuer's keyUsage is without keyCertSign (section 4.2.1.3).
    IssuerMayNotSign,
    /// More CA certificates stand between the issuer and the leaf than the issuer allows (section 4.2.1.9).
    PathTooLong {
        /// The issuer's pathLenConstraint.
        allowed: u32,
        /// How many there are.
        found: u32,
    },
}

/// Why a chain ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum End {
    /// The last certificate's signature is that of its own key.
    SelfSigned,
    /// It names itself as its issuer, but its signature is not known to be that of its own key.
    SelfIssued {
        /// Never [`Signature::Verified`].
        signature: Signature,
    },
    /// Its issuer is not there.
    Missing {
        /// The issuer's name, RFC 4514.
        issuer: String,
        /// The identifier of the issuer's key, lower-case hex, where the certificate gives it.
        authority_key_identifier: Option<String>,
    },
    /// Its issuer stands in the chain already.
    Ring {
        /// That issuer.
        certificate: usize,
    },
    /// It goes on, but no real chain is as long.
    TooLong {
        /// The next issuer.
        certificate: usize,
    },
}

/// A certificate that is there twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    /// The later one.
    pub certificate: usize,
    /// The first of its kind.
    pub of: usize,
}

/// Finds the chains among `certificates`, each with the octets it was decoded from.
///
/// The time it takes grows with their number and no faster, whatever they claim of one another.
pub async fn build(certificates: &[(&Certificate, &[u8])], crypto: &impl Crypto) -> Chains {
    let set = Set::new(certificates);
    let issuers = Issuers::find(&set, crypto).await;
    path::chains(set, &issuers)
}
