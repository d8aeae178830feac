//! Why a part of a file could not be read.

use super::archive::ArchiveError;
use super::saml::XmlError;
use super::{jwk, keystore};
use crate::x509;

/// Offsets count as in [`Item::offset`](super::Item::offset). Text of the file is in none of these.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing in it but perhaps white space.
    #[error("the file is empty: save or export it again")]
    Empty,
    /// Larger than any file of certificates.
    #[error("the file has {len} octets, and at most {limit} are read")]
    TooLarge {
        /// Its size in octets.
        len: usize,
        /// The largest size that is read.
        limit: usize,
    },
    /// More than any chain or bundle holds.
    #[error("only the first {limit} items are read, and more follow at offset {offset}")]
    TooManyItems {
        /// How many are read.
        limit: usize,
        /// Where the first that is left out begins.
        offset: usize,
    },
    /// Containers within containers, deeper than anybody packs them.
    #[error("containers are nested more than {limit} deep at offset {offset}")]
    NestedTooDeeply {
        /// How deep reading goes.
        limit: u8,
        /// Where the first that is not opened begins.
        offset: usize,
    },
    /// The reader was told to stop.
    #[error("reading was cancelled at offset {offset}")]
    Cancelled {
        /// How far it came.
        offset: usize,
    },
    /// `BEGIN` without `END`.
    #[error(
        "the end line is missing: copy the text once more down to its line of five dashes and END; \
         it begins at offset {offset}"
    )]
    NoEnd {
        /// Where the begin line is.
        offset: usize,
    },
    /// `END` without `BEGIN`.
    #[error(
        "the begin line is missing: copy the text once more from its line of five dashes and BEGIN; \
         it ends at offset {offset}"
    )]
    NoBegin {
        /// Where the end line is.
        offset: usize,
    },
    /// Nothing between `BEGIN` and `END`.
    #[error("nothing stands between the begin and the end line at offset {offset}")]
    EmptyBlock {
        /// Where the begin line is.
        offset: usize,
    },
    /// A character that Base64 does not have.
    #[error("no base64 at offset {offset}")]
    NotBase64 {
        /// Where the first such character is.
        offset: usize,
    },
    /// A variable or a notice in place of a certificate, as deployment tools leave it.
    #[error(
        "a placeholder stands in place of the certificate at offset {offset}: fetch the file from the org itself"
    )]
    Placeholder {
        /// Where it begins.
        offset: usize,
    },
    /// The data ends too early.
    #[error("the data is cut off: {missing} more octets should follow what begins at offset {offset}")]
    Truncated {
        /// How many octets are missing at least.
        missing: u64,
        /// Where the cut thing begins.
        offset: usize,
    },
    /// Said to be a certificate, or shaped like one, and is none.
    #[error("not a certificate: {reason} of what begins at offset {offset}")]
    NotACertificate {
        /// What is wrong with it; its offset counts from the beginning of the supposed certificate.
        reason: x509::Error,
        /// Where the supposed certificate begins.
        offset: usize,
    },
    /// A bundle, an archive or a set with nothing in it that is read.
    #[error("nothing is in it that could be read, at offset {offset}")]
    NothingInside {
        /// Where it begins.
        offset: usize,
    },
    /// A part of a bundle that nobody needs, such as an attribute certificate.
    #[error("{what} at offset {offset} is not read")]
    Skipped {
        /// What it is, in RFC 5652's words.
        what: &'static str,
        /// Where it begins.
        offset: usize,
    },
    /// A fault of a keystore, or a part of one that is not read.
    #[error(transparent)]
    Keystore(#[from] keystore::Error),
    /// A fault of an XML document, or a document that is refused.
    #[error(transparent)]
    Xml(#[from] Box<XmlError>),
    /// A fault of an archive, or one that is refused.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A fault of a JSON text.
    #[error(transparent)]
    Json(#[from] jwk::Error),
    /// Nothing known here.
    #[error("{len} octets of no known kind at offset {offset}")]
    Unrecognised {
        /// How many octets.
        len: usize,
        /// Where they begin.
        offset: usize,
    },
}

impl Error {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyItems { .. } => "too-many-items",
            Self::NestedTooDeeply { .. } => "nested-too-deeply",
            Self::Cancelled { .. } => "cancelled",
            Self::NoEnd { .. } => "no-end",
            Self::NoBegin { .. } => "no-begin",
            Self::EmptyBlock { .. } => "empty-block",
            Self::NotBase64 { .. } => "not-base64",
            Self::Placeholder { .. } => "placeholder",
            Self::Truncated { .. } => "truncated",
            Self::NotACertificate { .. } => "not-a-certificate",
            Self::NothingInside { .. } => "nothing-inside",
            Self::Skipped { .. } => "skipped",
            Self::Keystore(error) => error.variant(),
            Self::Xml(error) => error.variant(),
            Self::Archive(error) => error.variant(),
            Self::Json(_) => "not-json",
            Self::Unrecognised { .. } => "unrecognised",
        }
    }
}
