//! Why XML is not read.

use crate::intake::Error;

/// Why XML is refused, or what of it could not be read. Offsets count octets of the file, or of its UTF-8 form where
/// it is in another encoding.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// `<!DOCTYPE`: a document type can load other files and multiply text.
    #[error(
        "a document type is not read, because it can load and multiply text: \
         take the <!DOCTYPE …> out and try again; it begins at offset {offset}"
    )]
    DocumentType {
        /// Where it begins.
        offset: usize,
    },
    /// `<!ENTITY` where no document type is.
    #[error(
        "an entity declaration is not read: take the <!ENTITY …> out and try again; it begins at offset {offset}"
    )]
    EntityDeclaration {
        /// Where it begins.
        offset: usize,
    },
    /// Deeper than any metadata.
    #[error("elements are read down to {limit} levels, and more begin at offset {offset}")]
    TooDeep {
        /// How many levels are read.
        limit: usize,
        /// Where the first element below them begins.
        offset: usize,
    },
    /// More than any element needs.
    #[error("an element has more than {limit} attributes at offset {offset}")]
    TooManyAttributes {
        /// How many are read.
        limit: usize,
        /// Where the element begins.
        offset: usize,
    },
    /// More than any document needs.
    #[error("more than {limit} namespaces are declared at offset {offset}")]
    TooManyNamespaces {
        /// How many may be in force at once.
        limit: usize,
        /// Where the element begins that declares one too many.
        offset: usize,
    },
    /// No element in it.
    #[error("no xml element was found")]
    NoElement,
    /// A rule of XML is broken; what stands before is read.
    #[error("no well-formed xml: {reason} at offset {offset}")]
    NotWellFormed {
        /// Which rule.
        reason: &'static str,
        /// Where it was noticed.
        offset: usize,
    },
    /// `&name;` that nothing defines, since document types are not read.
    #[error("an entity that xml does not define is left out at offset {offset}")]
    UnknownEntity {
        /// Where it begins.
        offset: usize,
    },
    /// An element for a certificate without one.
    #[error("the element for a certificate is empty at offset {offset}")]
    EmptyCertificate {
        /// Where its text would begin.
        offset: usize,
    },
    /// Text that should be a certificate and could not be read as one. The offset of `error` counts in that text.
    #[error("{error} of the text of the element at offset {offset}")]
    Content {
        /// What is wrong with the text.
        error: Error,
        /// Where the text begins.
        offset: usize,
    },
    /// More than any metadata holds.
    #[error("only the first {limit} items are read, and more follow at offset {offset}")]
    TooManyItems {
        /// How many are read.
        limit: usize,
        /// Where the first that is left out begins.
        offset: usize,
    },
}

impl XmlError {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::DocumentType { .. } => "xml-document-type",
            Self::EntityDeclaration { .. } => "xml-entity-declaration",
            Self::TooDeep { .. } => "xml-too-deep",
            Self::TooManyAttributes { .. } => "xml-too-many-attributes",
            Self::TooManyNamespaces { .. } => "xml-too-many-namespaces",
            Self::NoElement => "xml-no-element",
            Self::NotWellFormed { .. } => "xml-not-well-formed",
            Self::UnknownEntity { .. } => "xml-unknown-entity",
            Self::EmptyCertificate { .. } => "xml-empty-certificate",
            Self::Content { error, .. } => error.variant(),
            Self::TooManyItems { .. } => "too-many-items",
        }
    }
}
