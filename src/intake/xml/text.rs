//! Text in XML: the document's encoding, and what references, CDATA sections and comments leave of an element's text.

use std::borrow::Cow;
use std::ops::Deref;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};
use zeroize::Zeroizing;

use crate::intake::text;

/// The text of an element as the document has it: references, CDATA sections and comments not resolved.
#[derive(Clone, Copy, Debug)]
pub(in crate::intake) struct RawText<'t> {
    pub(in crate::intake) raw: &'t str,
    pub(in crate::intake) offset: usize,
}

/// What `&…;` stands for: a character by its number or one of the five names of XML.
pub(super) fn resolve(reference: &BytesRef<'_>) -> Option<Cow<'static, str>> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(Cow::Owned(character.into())),
        Ok(None) => resolve_xml_entity(reference).map(Cow::Borrowed),
        Err(_) => None,
    }
}

/// Text with everything resolved. It may be a private key's, so a copy is wiped.
#[derive(Debug)]
pub(in crate::intake) enum Text<'t> {
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
    pub(in crate::intake) fn resolve(&self) -> Text<'t> {
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
pub(in crate::intake) fn as_utf8(octets: &[u8]) -> Text<'_> {
    if let Some(mut utf8) = text::from_utf16(octets) {
        let utf8 = String::from_utf8(core::mem::take(&mut *utf8));
        return Text::Resolved(Zeroizing::new(utf8.unwrap_or_default()));
    }
    match std::str::from_utf8(octets) {
        Ok(text) => Text::Borrowed(text),
        Err(_) if declares_latin(octets) => {
            let mut text = Zeroizing::new(String::with_capacity(octets.len() * 2));
            text.extend(octets.iter().map(|&octet| char::from(octet)));
            Text::Resolved(text)
        }
        Err(_) => Text::Resolved(text::with_question_marks(octets)),
    }
}

/// A declaration is no longer than this.
const MAX_DECLARATION: usize = 1024;

fn declares_latin(octets: &[u8]) -> bool {
    let head = octets.get(..MAX_DECLARATION).unwrap_or(octets);
    let declaration = head.split(|&octet| octet == b'>').next().unwrap_or_default();
    let declaration = String::from_utf8_lossy(declaration).to_ascii_lowercase();
    ["iso-8859-", "iso8859-", "latin", "windows-125"].iter().any(|name| declaration.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings() {
        let utf16: Vec<u8> = "\u{feff}<a>ü</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(&*as_utf8(&utf16), "<a>ü</a>");
        let latin = as_utf8(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xfc</a>");
        assert!(latin.ends_with("<a>ü</a>"));
        assert_eq!(&*as_utf8(b"<a>\xfc</a>"), "<a>?</a>");
    }
}
