//! One XML file of metadata → the texts that count of it.

use quick_xml::events::BytesStart;
use zeroize::Zeroizing;

use super::types::MetadataType;
use crate::intake::xml::{self, RawText, Visitor, XmlError};

/// Texts of one file; a record of custom metadata has at most 500 fields.
pub const MAX_TEXTS: usize = 4096;

/// What was read of one file.
pub(super) struct Document {
    /// `None` where the root element is no type's that refers to certificates.
    pub(super) kind: Option<&'static MetadataType>,
    /// In the document's order.
    pub(super) texts: Vec<Text>,
    /// How often there was more than [`MAX_TEXTS`].
    pub(super) left_out: usize,
    pub(super) faults: Vec<XmlError>,
}

/// The text of one element.
pub(super) struct Text {
    pub(super) path: &'static str,
    /// Which of the root's elements it stands in.
    pub(super) group: usize,
    /// Trimmed; it may hold anything, and so is wiped.
    pub(super) text: Zeroizing<String>,
}

impl Document {
    /// The first text at `path`, if it is not empty.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        let text = self.texts.iter().find(|text| text.path == path)?;
        Some(text.text.as_str()).filter(|text| !text.is_empty())
    }

    /// The `parameterType` in the same element of the root's.
    pub(super) fn parameter_type(&self, group: usize) -> Option<&str> {
        let is_it = |text: &&Text| text.group == group && text.path.ends_with("/parameterType");
        self.texts.iter().find(is_it).map(|text| text.text.as_str())
    }
}

/// Reads a document as far as it goes; a fault is one of `faults` and costs what follows it.
///
/// # Errors
///
/// What is refused as a whole: document types, entities, depth.
pub(super) fn read(octets: &[u8]) -> Result<Document, XmlError> {
    let text = xml::as_utf8(octets);
    let mut reader = Reader::default();
    xml::walk(&text, &mut reader)?;
    Ok(Document { kind: reader.kind, texts: reader.texts, left_out: reader.left_out, faults: reader.faults })
}

/// Faults of one file that are told: the next are most likely the same.
const MAX_FAULTS: usize = 16;

/// The namespace of every type.
const METADATA: &str = "http://soap.sforce.com/2006/04/metadata";

#[derive(Default)]
struct Reader<'t> {
    kind: Option<&'static MetadataType>,
    /// The open elements below the root, of which only the first so many can count.
    path: Vec<&'t str>,
    /// How many elements are open, the root with them.
    depth: usize,
    group: usize,
    texts: Vec<Text>,
    left_out: usize,
    faults: Vec<XmlError>,
    /// Whether a reference that XML does not define stands in the innermost element: its text is not what was meant.
    is_text_broken: bool,
}

impl<'t> Visitor<'t> for Reader<'t> {
    fn open(&mut self, namespace: &str, name: &'t str, _: &BytesStart<'_>) {
        match self.depth {
            // What is written by hand may have no namespace. A second root is a fault that the parser lets pass.
            0 if self.group == 0 && (namespace == METADATA || namespace.is_empty()) => {
                self.kind = MetadataType::by_root(name);
                self.group = 1;
            }
            0 => {}
            1 => {
                self.group += 1;
                self.path.push(name);
            }
            _ => self.path.push(name),
        }
        self.depth += 1;
        self.is_text_broken = false;
    }

    fn close(&mut self, text: Option<RawText<'t>>) {
        let text = text.filter(|_| !std::mem::take(&mut self.is_text_broken));
        if let (Some(kind), Some(text)) = (self.kind, text) {
            let wanted = kind.paths().find(|path| path.split('/').eq(self.path.iter().copied()));
            if let Some(path) = wanted {
                self.keep(path, text);
            }
        }
        self.path.pop();
        self.depth = self.depth.saturating_sub(1);
    }

    fn fail(&mut self, error: XmlError) {
        self.is_text_broken |= matches!(error, XmlError::UnknownEntity { .. });
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(error);
        }
    }
}

impl Reader<'_> {
    fn keep(&mut self, path: &'static str, text: RawText<'_>) {
        if self.texts.len() == MAX_TEXTS {
            self.left_out += 1;
            return;
        }
        let text = Zeroizing::new(text.resolve().trim().to_owned());
        self.texts.push(Text { path, group: self.group, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(document: &str) -> Vec<(&'static str, usize, String)> {
        let document = read(document.as_bytes()).unwrap();
        document.texts.into_iter().map(|text| (text.path, text.group, text.text.to_string())).collect()
    }

    #[test]
    fn only_paths_of_the_table_are_kept() {
        let found = texts(
            "<NamedCredential><password>secret</password><label>L</label>\
             <namedCredentialParameters><certificate> A&amp;B </certificate></namedCredentialParameters>\
             <deeper><certificate>no</certificate></deeper><certificate/></NamedCredential>",
        );
        let expected = [("namedCredentialParameters/certificate", 4, "A&B"), ("certificate", 6, "")];
        assert_eq!(found, expected.map(|(path, group, text)| (path, group, text.to_owned())));
    }

    #[test]
    fn other_roots_and_other_namespaces_are_passed_over() {
        for document in ["<Flow><certificate>A</certificate></Flow>", "<CustomSite xmlns='urn:x'/>"] {
            assert!(read(document.as_bytes()).unwrap().kind.is_none(), "{document}");
        }
        let twice = "<CustomSite/><NamedCredential><certificate>A</certificate></NamedCredential>";
        assert!(texts(twice).is_empty());
    }

    #[test]
    fn texts_are_limited() {
        let value = "<values><value>a</value></values>".repeat(MAX_TEXTS + 2);
        let document = read(format!("<CustomMetadata>{value}</CustomMetadata>").as_bytes()).unwrap();
        assert_eq!((document.texts.len(), document.left_out), (MAX_TEXTS, 2));
    }
}
