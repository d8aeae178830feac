//! What is not as it should be in metadata.

use super::document::MAX_TEXTS;
use crate::intake::{Error, Integration, Kind};

/// Something of a file, of a type or of one of its fields that yields no reference, or one with a doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path of the file.
    pub file: String,
    /// The component in it, where it is known.
    pub integration: Option<Integration>,
    /// The XML path below the root, or the Apex call.
    pub field: Option<String>,
    /// What is wrong.
    pub error: MetadataError,
}

/// What is wrong in metadata. Text of the file is in none of the messages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MetadataError {
    /// A field or a file without a value: empty, or nil.
    #[error("nothing stands there")]
    Empty,
    /// What a deployment tool puts in place of a value, or a scrubber leaves of it.
    #[error("a placeholder stands in place of the value: fetch the file from the org itself")]
    Placeholder,
    /// Text that can be neither a unique name nor a certificate.
    #[error("{len} octets of text stand in place of a certificate's name")]
    NotAName {
        /// How long it is.
        len: usize,
    },
    /// Text or a file that should be a certificate, and is not to be read as one.
    #[error(transparent)]
    Unreadable(#[from] Error),
    /// A certificate request: in the inventory, a certificate whose signed chain is not uploaded yet.
    #[error("a certificate request stands in place of the certificate")]
    Request,
    /// A private key, which should be in no metadata. Nothing of it is kept.
    #[error("a private key stands there, which should be nowhere but in its keystore")]
    PrivateKey,
    /// Something else known, in place of a certificate.
    #[error("{} stands in place of the certificate", kind.name())]
    OtherThing {
        /// What it is.
        kind: Kind,
    },
    /// Several certificates where a field has one; the first is taken.
    #[error("{count} certificates stand in place of one, and the first is taken")]
    Several {
        /// How many there are.
        count: usize,
    },
    /// No public key in a JSON Web Key.
    #[error("no public key is in the json web key")]
    NoKey,
    /// The serial number beside a certificate is another one's.
    #[error("the serial number beside the certificate is not the certificate's")]
    SerialNumberDiffers,
    /// A named credential refers to an external credential that is not among the files.
    #[error("the external credential is not among the files that were read")]
    NoExternalCredential {
        /// Its full name.
        name: String,
    },
    /// Two files of one unique name hold different certificates; that of the first path is taken.
    #[error("another file of the same name holds another certificate, and this one is left out")]
    OtherCertificate,
    /// More than any file of metadata holds.
    #[error("only the first {MAX_TEXTS} values of the file are read, and {count} more follow")]
    TooManyValues {
        /// How many are left out.
        count: usize,
    },
}

impl MetadataError {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::Empty => "metadata-empty",
            Self::Placeholder => "metadata-placeholder",
            Self::NotAName { .. } => "metadata-not-a-name",
            Self::Unreadable(error) => error.variant(),
            Self::Request => "metadata-request",
            Self::PrivateKey => "metadata-private-key",
            Self::OtherThing { .. } => "metadata-other-thing",
            Self::Several { .. } => "metadata-several",
            Self::NoKey => "metadata-no-key",
            Self::SerialNumberDiffers => "metadata-serial-number-differs",
            Self::NoExternalCredential { .. } => "metadata-no-external-credential",
            Self::OtherCertificate => "metadata-other-certificate",
            Self::TooManyValues { .. } => "metadata-too-many-values",
        }
    }
}
