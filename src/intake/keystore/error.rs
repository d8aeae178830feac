//! Why a keystore, or a part of one, could not be read.

use crate::x509;

/// Offsets count octets from the start of the file. What stands in a sealed part is counted from where that part
/// begins, which is where it stands in the file, too: sealed octets are as many as open ones.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A password was given, and it is not this file's.
    #[error("the password does not open the keystore")]
    WrongPassword,
    /// Something is sealed, and no password was given.
    #[error("a password is needed for what begins at offset {offset}")]
    PasswordNeeded {
        /// Where the sealed part begins.
        offset: usize,
    },
    /// The password is the keystore's, and yet a part does not open with it: it has another, or is damaged.
    #[error("what begins at offset {offset} does not open with the password of the keystore")]
    OtherPassword {
        /// Where the sealed part begins.
        offset: usize,
    },
    /// A key is derived in more rounds than are done here.
    #[error("{iterations} rounds of key derivation at offset {offset}, and at most {limit} are done")]
    TooManyIterations {
        /// How many are asked for: by this derivation, or by all of the file's together.
        iterations: u64,
        /// How many are done.
        limit: u32,
        /// Where the derivation is described.
        offset: usize,
    },
    /// A key derivation that is made to take memory takes more than there is here.
    #[error(
        "key derivation at offset {offset} takes {octets} octets of memory, and at most {limit} are given"
    )]
    TooMuchMemory {
        /// How much it takes.
        octets: u64,
        /// How much it may take.
        limit: u64,
        /// Where the derivation is described.
        offset: usize,
    },
    /// More entries or bags than any keystore has.
    #[error("only the first {limit} entries are read, and more follow at offset {offset}")]
    TooManyEntries {
        /// How many are read.
        limit: usize,
        /// Where the first that is left out begins.
        offset: usize,
    },
    /// Bags in bags in bags.
    #[error("bags are nested more than {limit} deep at offset {offset}")]
    NestedTooDeeply {
        /// How deep is followed.
        limit: u8,
        /// Where the one too many begins.
        offset: usize,
    },
    /// A form, an algorithm or a version that is not read here.
    #[error("{what} at offset {offset} is not read here")]
    Unsupported {
        /// The dotted OID, or the words for what has none.
        what: String,
        /// Where it stands.
        offset: usize,
    },
    /// Not what the format allows.
    #[error(transparent)]
    Malformed(#[from] x509::Error),
}

impl Error {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::WrongPassword => "wrong-password",
            Self::PasswordNeeded { .. } => "password-needed",
            Self::OtherPassword { .. } => "other-password",
            Self::TooManyIterations { .. } => "too-many-iterations",
            Self::TooMuchMemory { .. } => "too-much-memory",
            Self::TooManyEntries { .. } => "too-many-entries",
            Self::NestedTooDeeply { .. } => "nested-too-deeply",
            Self::Unsupported { .. } => "unsupported",
            Self::Malformed(_) => "malformed",
        }
    }

    /// Something that has an object identifier, known by its content octets.
    pub(super) fn unsupported(oid: &[u8], offset: usize) -> Self {
        let what = x509::oid::dotted(oid).unwrap_or_else(|| "an unreadable object identifier".to_owned());
        Self::Unsupported { what, offset }
    }

    pub(super) fn malformed(reason: &'static str, offset: usize) -> Self {
        Self::Malformed(x509::Error::Malformed { reason, offset })
    }
}
