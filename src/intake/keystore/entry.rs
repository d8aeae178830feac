//! One entry of a keystore.

use std::rc::Rc;

use super::encryption::Encryption;
use super::key::KeyFacts;
use crate::moment::Moment;

/// One entry: what it is called, since when it is there, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct KeystoreEntry {
    /// Its name: JKS's alias, PKCS#12's friendlyName, which may be missing.
    pub alias: Option<String>,
    /// When it was put in: JKS says so, and PKCS#12 where Java wrote it.
    pub created: Option<Moment>,
    /// Where it begins in the file.
    pub offset: usize,
    /// What it is.
    pub content: Content,
}

/// A certificate's octets, as they stood in the file. Shared: a CA's may be in every chain.
pub type Der = Rc<[u8]>;

/// What an entry is.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A private key with the certificates that go with it.
    PrivateKey {
        /// What is known of the key.
        key: Key,
        /// JKS: as it stands in the file. PKCS#12, which has no order of its own: the key's certificate, then
        /// each one's issuer as far as the file has it.
        chain: Vec<Der>,
    },
    /// A certificate that belongs to no key of this keystore.
    Certificate {
        /// Its octets.
        der: Der,
        /// Whether Java takes it for trusted: always in JKS, and in PKCS#12 where Java's attribute says so.
        is_trusted: bool,
    },
    /// A secret key, or another secret.
    SecretKey {
        /// Its algorithm: Java's name, or the dotted OID; `None` while it is sealed.
        algorithm: Option<String>,
        /// How it is sealed.
        encryption: Option<Encryption>,
    },
    /// A list of revoked certificates, which PKCS#12 can hold.
    RevocationList {
        /// Its octets.
        der: Der,
    },
}

/// What is known of a private key; never the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Whether it could be looked at.
    pub access: KeyAccess,
    /// What kind it is, once looked at; `None` also if it is of a form not known here.
    pub facts: Option<KeyFacts>,
    /// Whether it is in the form of PKCS#8, once looked at.
    pub is_pkcs8: Option<bool>,
    /// How it is sealed, if it is.
    pub encryption: Option<Encryption>,
}

/// Whether a private key could be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAccess {
    /// It is sealed, and no password was given.
    NotTried,
    /// The keystore's password opens it.
    Opened,
    /// The keystore's password is right and does not open it: it has another, or is damaged.
    OtherPassword,
    /// It is not sealed.
    Unsealed,
    /// It is sealed in a way that is not read here; the problems say why.
    Unreadable,
}
