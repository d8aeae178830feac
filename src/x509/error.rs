//! Why octets are not a certificate, or a part of one could not be read.

/// Offsets count octets from the start of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// An element claims more octets than there are.
    #[error("{missing} more octets are needed by the element at offset {offset}")]
    Truncated {
        /// How many octets are missing.
        missing: u64,
        /// Where the element begins.
        offset: usize,
    },
    /// Tag or length octets that neither BER nor DER allows.
    #[error("{reason} at offset {offset}")]
    Malformed {
        /// What is wrong with them.
        reason: &'static str,
        /// Where they begin.
        offset: usize,
    },
    /// Something else stands where the standard puts this.
    #[error("expected {expected} at offset {offset}")]
    Unexpected {
        /// What should be there, in RFC 5280's words.
        expected: &'static str,
        /// Where it should be.
        offset: usize,
    },
}

impl Error {
    /// The variant's name in kebab-case, public.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::Truncated { .. } => "truncated",
            Self::Malformed { .. } => "malformed",
            Self::Unexpected { .. } => "unexpected",
        }
    }
}
