//! XML 1.0, walked element by element, and everything refused that could load or multiply text.
//!
//! Parsing is quick-xml's; names are resolved to namespaces by URI, whatever the prefix. What is added here is the
//! encoding, the published limits, and a text for every refusal. There are no document types and so no entities but
//! the five that XML itself has: no metadata and no Salesforce file needs them
//! ([SAML metadata, section 2.1](https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf) is a
//! schema, not a DTD).

mod error;
mod text;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{DEFAULT_MAX_NAMESPACE_BINDINGS, Namespace, ResolveResult};

pub use error::XmlError;
use text::resolve;
pub(super) use text::{RawText, as_utf8};

/// Elements inside elements. Signed SAML messages have about fifteen.
pub const MAX_DEPTH: usize = 64;

/// Attributes of one element, namespace declarations included.
pub const MAX_ATTRIBUTES: usize = 256;

/// Namespace declarations in force at one place.
pub const MAX_NAMESPACES: usize = DEFAULT_MAX_NAMESPACE_BINDINGS;

/// What is told of a document while it is walked.
pub(super) trait Visitor<'t> {
    /// An element begins; `namespace` is a URI, empty where there is none or its prefix is not declared.
    fn open(&mut self, namespace: &str, local_name: &'t str, element: &BytesStart<'_>);
    /// The innermost element ends. `text` is what stood in it, where no other element did.
    fn close(&mut self, text: Option<RawText<'t>>);
    /// Something is wrong, and reading goes on.
    fn fail(&mut self, error: XmlError);
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
}
