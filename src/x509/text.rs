//! ASN.1 string types as text ([X.680](https://www.itu.int/rec/T-REC-X.680), section 41).

use std::borrow::Cow;

use super::element::{Element, tag};

/// A string's text, and what is wrong with its octets although they could be read.
pub(super) struct Text<'a> {
    pub(super) value: Cow<'a, str>,
    pub(super) fault: Option<&'static str>,
}

/// The text of a string element; `None` where it is no string type or its octets are none of its characters.
///
/// The one-octet types are read as ISO 8859-1, as OpenSSL and browsers do: nobody follows T.61, and where a
/// PrintableString holds more than it may, that reading loses nothing.
pub(super) fn decode<'a>(element: &Element<'a>) -> Option<Text<'a>> {
    let octets = element.octets().ok()?;
    let (value, fault) = match element.tag & !tag::CONSTRUCTED {
        tag::UTF8_STRING => (utf8(octets)?, None),
        tag::PRINTABLE_STRING => {
            let printable = octets.iter().all(|&octet| is_printable_string_character(octet));
            (latin1(octets), (!printable).then_some("a character outside printablestring"))
        }
        tag::IA5_STRING | tag::VISIBLE_STRING | tag::NUMERIC_STRING => {
            let ascii = octets.is_ascii();
            (latin1(octets), (!ascii).then_some("a character outside ascii"))
        }
        tag::TELETEX_STRING => (latin1(octets), None),
        tag::BMP_STRING => (utf16(&octets)?, None),
        tag::UNIVERSAL_STRING => (utf32(&octets)?, None),
        _ => return None,
    };
    Some(Text { value, fault })
}

/// Octets as ISO 8859-1, without a copy where they are ASCII.
pub(super) fn latin1(octets: Cow<'_, [u8]>) -> Cow<'_, str> {
    match octets {
        Cow::Borrowed(octets) => match core::str::from_utf8(octets) {
            Ok(text) if octets.is_ascii() => Cow::Borrowed(text),
            _ => Cow::Owned(octets.iter().copied().map(char::from).collect()),
        },
        Cow::Owned(octets) => Cow::Owned(octets.into_iter().map(char::from).collect()),
    }
}

fn utf8(octets: Cow<'_, [u8]>) -> Option<Cow<'_, str>> {
    match octets {
        Cow::Borrowed(octets) => core::str::from_utf8(octets).ok().map(Cow::Borrowed),
        Cow::Owned(octets) => String::from_utf8(octets).ok().map(Cow::Owned),
    }
}

fn utf16(octets: &[u8]) -> Option<Cow<'static, str>> {
    let (units, odd) = octets.as_chunks::<2>();
    let units = units.iter().map(|unit| u16::from_be_bytes(*unit));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    if odd.is_empty() { text.ok().map(Cow::Owned) } else { None }
}

fn utf32(octets: &[u8]) -> Option<Cow<'static, str>> {
    let (units, odd) = octets.as_chunks::<4>();
    let text: Option<String> = units.iter().map(|unit| char::from_u32(u32::from_be_bytes(*unit))).collect();
    if odd.is_empty() { text.map(Cow::Owned) } else { None }
}

fn is_printable_string_character(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&octet)
}

#[cfg(test)]
mod tests {
    use super::super::element::Elements;
    use super::*;

    fn text(encoded: &[u8]) -> Option<String> {
        decode(&Elements::new(encoded, 0).read().unwrap()).map(|text| text.value.into_owned())
    }

    #[test]
    fn every_string_type() {
        for (encoded, expected) in [
            (&[0x0c, 2, 0xc3, 0xa9][..], Some("é")),
            (&[0x14, 1, 0xe9], Some("é")),
            (&[0x1e, 2, 0x00, 0xe9], Some("é")),
            (&[0x1c, 4, 0, 0, 0, 0xe9], Some("é")),
            (&[0x1e, 4, 0xd8, 0x3d, 0xde, 0x00], Some("😀")),
            (&[0x12, 2, b'4', b'2'], Some("42")),
            (&[0x13, 1, b'_'], Some("_")),
            (&[0x2c, 6, 0x0c, 1, 0xc3, 0x0c, 1, 0xa9], Some("é")),
            (&[0x0c, 1, 0xe9], None),
            (&[0x1e, 1, 0xe9], None),
            (&[0x02, 1, 1], None),
        ] {
            assert_eq!(text(encoded).as_deref(), expected, "{encoded:?}");
        }
    }

    #[test]
    fn characters_outside_the_type_are_a_fault() {
        let element = Elements::new(&[0x13, 1, b'_'], 0).read().unwrap();
        assert_eq!(decode(&element).unwrap().fault, Some("a character outside printablestring"));
    }
}
