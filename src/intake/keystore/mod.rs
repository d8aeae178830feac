//! A keystore, Java's or PKCS#12, → its entries: private keys with their chains, certificates, secret keys.
//!
//! ```text
//!                ┌─ jks ───── reader ── java_object          entry ── key
//!  octets, ──────┤             └─ protection ──────────┐
//!  password      └─ pkcs12 ── mac, bag ── join         ├── Keystore
//!                              └─ encryption ──────────┘
//!                                  (scheme: pbes1, pbes2 ── cipher; password, budget)
//! ```
//!
//! Certificates that are not sealed show without a password. With one, the file's own check is done first, so that
//! a wrong password is told after one derivation of a key. A private key is opened in memory to say what kind it is
//! and to which certificate it belongs, and wiped; nothing of it is in what comes out.

mod budget;
pub(crate) mod encryption;
mod entry;
mod error;
mod jks;
mod key;
mod password;
mod pkcs12;
pub(crate) mod sealed_pem;

pub use budget::{MAX_ITERATIONS, MAX_ITERATIONS_TOGETHER};
pub use encryption::Encryption;
pub use entry::{Content, Der, Key, KeyAccess, KeystoreEntry};
pub use error::Error;
pub use key::KeyFacts;

use serde::{Deserialize, Serialize};

use crate::crypto::Crypto;

/// At most so many entries, and so many of PKCS#12's bags, are read.
pub const MAX_ENTRIES: usize = 10_000;

/// What a keystore holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Keystore {
    /// Which of the formats it is.
    pub format: Format,
    /// What is known of whether it is as it was written.
    pub integrity: Integrity,
    /// In the file's order.
    pub entries: Vec<KeystoreEntry>,
    /// What could not be read, in the order met.
    pub problems: Vec<Error>,
}

impl Keystore {
    /// Whether there are parts that could not be looked into, for want of a password or otherwise.
    pub fn has_unread_parts(&self) -> bool {
        !self.problems.is_empty()
    }
}

/// The formats of keystores that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Java's own, which Salesforce writes and takes.
    Jks,
    /// Java's own with better protection and secret keys.
    Jceks,
    /// [RFC 7292](https://www.rfc-editor.org/rfc/rfc7292), often `.p12` or `.pfx`.
    Pkcs12,
}

/// What a keystore's own check, keyed with the password, says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Integrity {
    /// There is a check, and no password to do it with, or it is of a kind not known here.
    NotChecked,
    /// It holds: the password is right and nothing was changed.
    Verified,
    /// The password opens what is sealed, but the check fails: the file was changed or damaged.
    Broken,
    /// The file has none, as PKCS#12 allows.
    Absent,
}

/// Whether `octets` begin as a Java keystore does.
pub fn is_java_keystore(octets: &[u8]) -> bool {
    jks::format(octets).is_some()
}

/// Reads a Java keystore, known by its magic number, or else PKCS#12 in DER or BER.
///
/// Without a password everything unsealed is read, and each sealed part is a [`Error::PasswordNeeded`] among the
/// problems. An empty password is a password.
///
/// # Errors
///
/// [`Error::WrongPassword`], or what keeps the file as a whole from being read. What is wrong with one part is among
/// the problems instead.
pub async fn read(octets: &[u8], password: Option<&str>, crypto: &impl Crypto) -> Result<Keystore, Error> {
    match jks::format(octets) {
        Some(format) => jks::read(octets, format, password),
        None => pkcs12::read(octets, password, crypto).await,
    }
}

/// Looks at a private key that is sealed by itself, an EncryptedPrivateKeyInfo in DER or BER.
///
/// Without a password only how it is sealed is told.
///
/// # Errors
///
/// [`Error::WrongPassword`], or what keeps it from being read.
pub async fn read_sealed_key(
    octets: &[u8],
    password: Option<&str>,
    crypto: &impl Crypto,
) -> Result<Key, Error> {
    let encryption = Some(encryption::describe(octets)?);
    let Some(password) = password else {
        return Ok(Key { access: KeyAccess::NotTried, facts: None, is_pkcs8: None, encryption });
    };
    let opened = encryption::decrypt(octets, password, crypto).await?;
    let (facts, is_pkcs8) = (key::facts(&opened), Some(key::is_pkcs8(&opened)));
    Ok(Key { access: KeyAccess::Opened, facts, is_pkcs8, encryption })
}
