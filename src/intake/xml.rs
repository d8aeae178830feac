//! XML 1.0, walked element by element, and everything refused that could load or multiply text.
//!
//! Parsing is quick-xml's; names are resolved to namespaces by URI, whatever the prefix. What is added here is the
//! encoding, the published limits, and a text for every refusal. There are no document types and so no entities but
//! the five that XML itself has: no metadata and no Salesforce file needs them
//! ([SAML metadata, section 2.1](https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf) is a
//! schema, not a DTD).

use std::borrow::Cow;
use std::ops::Deref;

use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{DEFAULT_MAX_NAMESPACE_BINDINGS, Namespace, ResolveResult};
use zeroize::Zeroizing;

use super::{Error, text};

/// Elements inside elements. Signed SAML messages have about fifteen.
pub const MAX_DEPTH: usize = 64;

/// Attributes of one element, namespace declarations included.
pub const MAX_ATTRIBUTES: usize = 256;

/// Namespace declarations in force at one place.
pub const MAX_NAMESPACES: usize = DEFAULT_MAX_NAMESPACE_BINDINGS;

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

/// What is told of a document while it is walked.
pub(super) trait Visitor<'t> {
    /// An element begins; `namespace` is a URI, empty where there is none or its prefix is not declared.
    fn open(&mut self, namespace: &str, local_name: &'t str, element: &BytesStart<'_>);
    /// The innermost element ends. `text` is what stood in it, where no other element did.
    fn close(&mut self, text: Option<RawText<'t>>);
    /// Something is wrong, and reading goes on.
    fn fail(&mut self, error: XmlError);
}

/// The text of an element as the document has it: references, CDATA sections and comments not resolved.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawText<'t> {
    pub(super) raw: &'t str,
    pub(super) offset: usize,
}

/// Walks `document`, tells `visitor` of its elements, and of the fault that ended it early, if any.
///
/// # Errors
///
/// What is refused as a whole.
pub(super) fn walk<'t>(document: &'t str, visitor: &mut impl Visitor<'t>) -> Result<(), XmlError> {
    let body = document.trim_start_matches('\u{feff}');
    let mark = document.len() - body.len();
    let position = |position: u64| usize::try_from(position).unwrap_or(usize::MAX).saturating_add(mark);
    let mut reader = NsReader::from_str(body);
    reader.config_mut().expand_empty_elements = true;
    // Where the text of each open element begins, and whether it has had no element inside so far.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut found_any = false;
    loop {
        let offset = position(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let offset = position(reader.error_position()).max(offset);
                let fault = fault(&error, document, offset)?;
                if !found_any {
                    return Err(fault);
                }
                visitor.fail(fault);
                return Ok(());
            }
        };
        match event {
            Event::Start(element) => {
                found_any = true;
                if open.len() == MAX_DEPTH {
                    return Err(XmlError::TooDeep { limit: MAX_DEPTH, offset });
                }
                if element.attributes().with_checks(false).take(MAX_ATTRIBUTES + 1).count() > MAX_ATTRIBUTES {
                    return Err(XmlError::TooManyAttributes { limit: MAX_ATTRIBUTES, offset });
                }
                if let Some(parent) = open.last_mut() {
                    parent.1 = false;
                }
                open.push((position(reader.buffer_position()), true));
                let (namespace, _) = reader.resolver().resolve_element(element.name());
                let namespace = match namespace {
                    ResolveResult::Bound(Namespace(uri)) => uri,
                    ResolveResult::Unbound | ResolveResult::Unknown(_) => "",
                };
                visitor.open(namespace, local_name(document, offset, &element), &element);
            }
            Event::End(_) => {
                let Some((start, is_leaf)) = open.pop() else { continue };
                // The end of an empty element takes no octets and stands behind its start.
                let raw = document.get(start..offset.max(start)).filter(|_| is_leaf);
                visitor.close(raw.map(|raw| RawText { raw, offset: start }));
            }
            Event::GeneralRef(reference) if resolve(&reference).is_none() => {
                visitor.fail(XmlError::UnknownEntity { offset });
            }
            Event::DocType(_) => return Err(XmlError::DocumentType { offset }),
            Event::Eof if !found_any => return Err(XmlError::NoElement),
            Event::Eof => {
                if !open.is_empty() {
                    visitor.fail(XmlError::NotWellFormed { reason: "elements are left open", offset });
                }
                return Ok(());
            }
            _ => {}
        }
    }
}

/// The name without its prefix, as a slice of the document and not of the event.
fn local_name<'t>(document: &'t str, offset: usize, element: &BytesStart<'_>) -> &'t str {
    let start = offset + 1 + element.name().prefix().map_or(0, |prefix| prefix.into_inner().len() + 1);
    document.get(start..start + element.local_name().into_inner().len()).unwrap_or_default()
}

/// What ended the reading; `Err` where it is a refusal and not a mistake.
fn fault(error: &quick_xml::Error, document: &str, offset: usize) -> Result<XmlError, XmlError> {
    use quick_xml::Error;
    use quick_xml::errors::{IllFormedError, SyntaxError};
    use quick_xml::name::NamespaceError;

    let rest = document.get(offset..).unwrap_or_default();
    if rest.starts_with("<!DOCTYPE") {
        return Err(XmlError::DocumentType { offset });
    }
    if rest.starts_with("<!ENTITY") {
        return Err(XmlError::EntityDeclaration { offset });
    }
    let reason = match error {
        Error::Namespace(NamespaceError::TooManyBindings(limit)) => {
            return Err(XmlError::TooManyNamespaces { limit: *limit, offset });
        }
        Error::Namespace(_) => "a reserved namespace is declared anew",
        Error::Syntax(SyntaxError::InvalidBangMarkup) => "unknown markup after <!",
        Error::Syntax(SyntaxError::UnclosedDoctype) => return Err(XmlError::DocumentType { offset }),
        Error::Syntax(SyntaxError::UnclosedComment) => "a comment does not end",
        Error::Syntax(SyntaxError::UnclosedCData) => "a cdata section does not end",
        Error::Syntax(_) => "a tag does not end",
        Error::IllFormed(IllFormedError::UnmatchedEndTag(_) | IllFormedError::MismatchedEndTag { .. }) => {
            "an end tag matches no start tag"
        }
        Error::IllFormed(IllFormedError::MissingDoctypeName) => {
            return Err(XmlError::DocumentType { offset });
        }
        Error::IllFormed(IllFormedError::UnclosedReference) => "an ampersand stands alone",
        _ => "a rule of xml is broken",
    };
    Ok(XmlError::NotWellFormed { reason, offset })
}

fn resolve(reference: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(Cow::Owned(character.into())),
        Ok(None) => resolve_xml_entity(reference).map(Cow::Borrowed),
        Err(_) => None,
    }
}

/// Text with everything resolved. It may be a private key's, so a copy is wiped.
#[derive(Debug)]
pub(super) enum Text<'t> {
    Borrowed(&'t str),
    Resolved(Zeroizing<String>),
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Resolved(text) => text,
        }
    }
}

impl<'t> RawText<'t> {
    /// Resolves references and CDATA sections and leaves comments out.
    pub(super) fn resolve(&self) -> Text<'t> {
        if !self.raw.contains(['&', '<']) {
            return Text::Borrowed(self.raw);
        }
        // No reference is shorter than what it stands for, so the buffer never grows and leaves a copy behind.
        let mut resolved = Zeroizing::new(String::with_capacity(self.raw.len()));
        let mut reader = quick_xml::Reader::from_str(self.raw);
        loop {
            match reader.read_event() {
                Ok(Event::Text(text)) => resolved.push_str(&text),
                Ok(Event::CData(text)) => resolved.push_str(&text),
                Ok(Event::GeneralRef(reference)) => {
                    resolved.push_str(&resolve(&reference).unwrap_or_default());
                }
                Ok(Event::Eof) | Err(_) => return Text::Resolved(resolved),
                Ok(_) => {}
            }
        }
    }
}

/// The document as UTF-8.
///
/// What the declaration says counts for ISO-8859-1 and its relatives only: every other encoding met in metadata is
/// UTF-8, UTF-16 (told by its octets) or has ASCII inside, and names, URIs and Base64 are ASCII.
pub(super) fn as_utf8(octets: &[u8]) -> Text<'_> {
    if let Some(utf8) = text::from_utf16(octets) {
        return Text::Resolved(Zeroizing::new(String::from_utf8_lossy(&utf8).into_owned()));
    }
    match std::str::from_utf8(octets) {
        Ok(text) => Text::Borrowed(text),
        Err(_) if declares_latin(octets) => {
            let mut text = Zeroizing::new(String::with_capacity(octets.len() * 2));
            text.extend(octets.iter().map(|&octet| char::from(octet)));
            Text::Resolved(text)
        }
        Err(_) => Text::Resolved(Zeroizing::new(String::from_utf8_lossy(octets).into_owned())),
    }
}

fn declares_latin(octets: &[u8]) -> bool {
    let declaration = octets.split(|&octet| octet == b'>').next().unwrap_or_default();
    let declaration = String::from_utf8_lossy(declaration).to_ascii_lowercase();
    ["iso-8859-", "iso8859-", "latin", "windows-125"].iter().any(|name| declaration.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Recorder(Vec<String>, Vec<XmlError>);

    impl<'t> Visitor<'t> for Recorder {
        fn open(&mut self, namespace: &str, local_name: &'t str, _: &BytesStart<'_>) {
            self.0.push(format!("{{{namespace}}}{local_name}"));
        }

        fn close(&mut self, text: Option<RawText<'t>>) {
            self.0.extend(text.map(|text| text.resolve().to_owned()));
        }

        fn fail(&mut self, error: XmlError) {
            self.1.push(error);
        }
    }

    fn told(document: &str) -> (Vec<String>, Vec<XmlError>) {
        let mut recorder = Recorder::default();
        walk(document, &mut recorder).unwrap();
        (recorder.0, recorder.1)
    }

    fn refused(document: &str) -> &'static str {
        walk(document, &mut Recorder::default()).unwrap_err().variant()
    }

    #[test]
    fn names_go_by_uri_and_text_is_resolved() {
        let (elements, problems) =
            told("<p:a xmlns:p='urn:x'><b>1 &lt;&#x41;<!-- no --><![CDATA[<&]]></b><c xmlns='urn:y'/></p:a>");
        assert_eq!(elements, ["{urn:x}a", "{}b", "1 <A<&", "{urn:y}c", ""]);
        assert_eq!(problems, []);
    }

    #[test]
    fn what_could_load_or_multiply_text_is_refused() {
        for (document, variant) in [
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "xml-document-type"),
            ("<!DOCTYPE", "xml-document-type"),
            ("<!DOCTYPE>", "xml-document-type"),
            ("<!ENTITY b 'c'><a/>", "xml-entity-declaration"),
            ("words", "xml-no-element"),
            ("", "xml-no-element"),
        ] {
            assert_eq!(refused(document), variant, "{document}");
        }
        assert_eq!(refused(&"<a>".repeat(MAX_DEPTH + 1)), "xml-too-deep");
        let attributes: String = (0..=MAX_ATTRIBUTES).map(|number| format!(" a{number}=''")).collect();
        assert_eq!(refused(&format!("<a{attributes}/>")), "xml-too-many-attributes");
        let namespaces: String = (0..=MAX_NAMESPACES).map(|number| format!(" xmlns:a{number}='u'")).collect();
        assert_eq!(refused(&format!("<a{namespaces}/>")), "xml-too-many-namespaces");
    }

    #[test]
    fn what_stands_before_a_fault_is_told() {
        for (document, offset) in [("<a><b>1</b><c", 11), ("<a><b>1</b></c>", 11), ("<a><b>1</b>", 11)] {
            let (elements, problems) = told(document);
            assert_eq!(elements, ["{}a", "{}b", "1"], "{document}");
            let XmlError::NotWellFormed { offset: found, .. } = problems[0] else { panic!("{problems:?}") };
            assert_eq!(found, offset, "{document}");
        }
        assert_eq!(told("<a>&b;</a>").1, [XmlError::UnknownEntity { offset: 3 }]);
    }

    #[test]
    fn encodings() {
        let utf16: Vec<u8> = "\u{feff}<a>ü</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(&*as_utf8(&utf16), "<a>ü</a>");
        let latin = as_utf8(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xfc</a>");
        assert!(latin.ends_with("<a>ü</a>"));
        assert_eq!(&*as_utf8(b"<a>\xfc</a>"), "<a>\u{fffd}</a>");
    }
}
