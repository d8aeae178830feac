//! The texts that cells show by their numbers (section 18.4).

use quick_xml::events::BytesStart;

use super::WorkbookError;
use crate::intake::xml::{RawText, Visitor, XmlError, walk};

pub(super) fn read(document: &str) -> Result<Vec<String>, WorkbookError> {
    let mut strings = Strings::default();
    walk(document, &mut strings)?;
    Ok(strings.texts)
}

#[derive(Default)]
struct Strings<'t> {
    texts: Vec<String>,
    open: Vec<&'t str>,
}

impl<'t> Visitor<'t> for Strings<'t> {
    fn open(&mut self, _: &str, local_name: &'t str, _: &BytesStart<'_>) {
        self.open.push(local_name);
        if local_name == "si" {
            self.texts.push(String::new());
        }
    }

    fn close(&mut self, text: Option<RawText<'t>>) {
        // How a text is spoken is no part of it.
        let is_text = self.open.last() == Some(&"t") && !self.open.contains(&"rPh");
        if let (true, Some(text), Some(last)) = (is_text, text, self.texts.last_mut()) {
            last.push_str(&unescape(&text.resolve()));
        }
        self.open.pop();
    }

    fn fail(&mut self, _: XmlError) {}
}

/// Text without `_x000D_` and its like (section 22.9.2.19): characters that XML itself cannot have.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        let escaped = after.get(..4).zip(after.get(4..5)).filter(|(_, end)| *end == "_");
        let character = escaped.and_then(|(digits, _)| u32::from_str_radix(digits, 16).ok());
        plain.push_str(before);
        match character.and_then(char::from_u32) {
            Some(character) => {
                plain.push(character);
                rest = after.get(5..).unwrap_or_default();
            }
            None => {
                plain.push_str("_x");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_whole_whatever_they_are_made_of() {
        let document = "<sst><si><t>A &amp; B</t></si><si><r><t>Okta</t></r><r><t>_SSO</t></r></si>\
                        <si><t>東京</t><rPh><t>トウキョウ</t></rPh></si><si/></sst>";
        assert_eq!(read(document).unwrap(), ["A & B", "Okta_SSO", "東京", ""]);
    }

    #[test]
    fn what_is_escaped_comes_back_and_what_only_looks_so_stays() {
        assert_eq!(unescape("one_x000D__x000a_two"), "one\r\ntwo");
        assert_eq!(unescape("my_xml_x12_x"), "my_xml_x12_x");
        assert_eq!(unescape("_x005F_x000D_"), "_x000D_");
    }
}
