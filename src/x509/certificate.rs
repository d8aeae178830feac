//! What a certificate says, field by field, as text and numbers.

use serde::{Deserialize, Serialize};

use crate::moment::Moment;

/// A decoded certificate ([RFC 5280, section 4.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.1)).
///
/// A field that could not be decoded is empty or `None` and has a line in `problems`. Digests are over the
/// input bytes, never over a re-encoding.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// SHA-256 of the whole DER, lower-case hex.
    pub sha256: String,
    /// SHA-1 of the whole DER, lower-case hex: many partners still show this thumbprint.
    pub sha1: String,
    /// SHA-256 of the SubjectPublicKeyInfo's DER, lower-case hex: the same key, whatever the certificate.
    pub spki_sha256: String,
    /// 1 to 3 (the encoded value plus one).
    pub version: u8,
    /// Lower-case hex without leading zeros; `0` for zero, `-` first if negative.
    pub serial_number: String,
    /// Distinguished name as RFC 4514 text.
    pub subject: String,
    /// Distinguished name as RFC 4514 text.
    pub issuer: String,
    /// First moment of validity.
    pub not_before: Option<Moment>,
    /// Last moment of validity.
    pub not_after: Option<Moment>,
    /// The subject's public key.
    pub public_key: PublicKey,
    /// `sha256WithRSAEncryption` and the like, else the dotted OID.
    pub signature_algorithm: String,
    /// `DNS:…`, `IP:…`, `email:…`, `URI:…`, in the certificate's order.
    pub subject_alt_names: Vec<String>,
    /// The BasicConstraints extension, where there is one.
    pub basic_constraints: Option<BasicConstraints>,
    /// RFC 5280 names of the bits set, in bit order.
    pub key_usage: Vec<String>,
    /// RFC 5280 names, else dotted OIDs, in the certificate's order.
    pub extended_key_usage: Vec<String>,
    /// Lower-case hex.
    pub subject_key_identifier: Option<String>,
    /// Lower-case hex of the keyIdentifier field.
    pub authority_key_identifier: Option<String>,
    /// What in the encoding breaks the rules or could not be read, in the order found.
    pub problems: Vec<String>,
    /// Every extension as it stands.
    #[serde(default)]
    pub extensions: Vec<Extension>,
    /// The 15-character id of the Salesforce org that made this certificate: the OU of a certificate whose
    /// subject and issuer carry `O=Salesforce.com`.
    #[serde(default)]
    pub salesforce_org_id: Option<String>,
    /// The subject's last commonName, which in a certificate made by Salesforce is the unique name.
    #[serde(default)]
    pub common_name: Option<String>,
}

impl Certificate {
    /// What to call it: its commonName, else its whole subject, if there is one.
    pub fn display_name(&self) -> Option<&str> {
        self.common_name.as_deref().or(Some(self.subject.as_str())).filter(|name| !name.is_empty())
    }
}

/// The subject's public key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// `RSA` (RSASSA-PSS keys too), `DSA`, `EC`, `Ed25519`, `Ed448`, post-quantum ones by name, else the dotted OID.
    pub algorithm: String,
    /// Modulus, p, or curve size in bits; 256 for Ed25519, 456 for Ed448; `None` if unknown.
    pub bits: Option<u32>,
    /// `P-256` and the like; the dotted OID of a curve without a name here; `None` without a curve.
    pub curve: Option<String>,
}

/// The BasicConstraints extension ([RFC 5280, section 4.2.1.9](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasicConstraints {
    /// Whether this is a CA certificate.
    pub ca: bool,
    /// How many intermediate certificates may follow.
    pub path_length: Option<u32>,
}

/// One extension, undecoded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Dotted OID.
    pub oid: String,
    /// Whether a reader that does not know it must refuse the certificate.
    pub critical: bool,
    /// The octets of extnValue, lower-case hex.
    pub value: String,
}
