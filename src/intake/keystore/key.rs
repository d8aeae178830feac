//! What is told of a private key once it is opened.

use crate::intake::private_key::{self, Form};
use crate::x509::PublicKey;

/// What kind of key it is, and to which certificate it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFacts {
    /// The public key that goes with it, where it can be told.
    pub public_key: Option<PublicKey>,
    /// SHA-256 of that key's SubjectPublicKeyInfo, lower-case hex: the same as its certificate's.
    pub spki_sha256: Option<String>,
}

/// What is told of an opened key; `None` where it is of no form that is known.
pub(super) fn facts(octets: &[u8]) -> Option<KeyFacts> {
    let key = private_key::read(octets)?;
    Some(KeyFacts { public_key: key.public_key, spki_sha256: key.spki_sha256 })
}

/// Whether an opened key is a PrivateKeyInfo ([RFC 5958](https://www.rfc-editor.org/rfc/rfc5958)), as it has to be.
pub(super) fn is_pkcs8(octets: &[u8]) -> bool {
    private_key::read(octets).is_some_and(|key| key.form == Form::Pkcs8)
}

/// The algorithm of a secret key, which Java writes in the form of a private one: the dotted OID.
pub(super) fn algorithm(octets: &[u8]) -> Option<String> {
    private_key::read(octets)?.public_key.map(|key| key.algorithm)
}
