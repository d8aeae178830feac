//! What an element says, in short: as much as fits a line.

use super::Element;
use super::tag::Class;
use crate::moment::Moment;
use crate::x509::element::{self, tag};
use crate::x509::{oid, oid_names, problems::Problems, public_key, serial_number, text, validity};

/// More characters of a string, or octets in hex, are cut: an RSA key of 4,096 bits is still whole.
const MAX_SHOWN: usize = 520;

/// What an element says. Numbers and octets are in lower-case hex, their beginning if there are many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing of its own: it is made of elements, or is empty.
    None,
    /// `TRUE` or `FALSE`.
    Boolean(bool),
    /// A number that fits.
    Number(i64),
    /// A larger number.
    LargeNumber {
        /// How large.
        bits: u32,
        /// Its octets.
        hex: String,
    },
    /// An object identifier.
    Oid {
        /// In dotted form.
        dotted: String,
        /// What it is called.
        name: Option<&'static str>,
    },
    /// Somebody's text, in which what does not print is written as `\u{…}`.
    Text(String),
    /// A point in time.
    Time {
        /// As it is written.
        text: String,
        /// When that is.
        moment: Moment,
    },
    /// Bits.
    Bits {
        /// How many.
        count: usize,
        /// The octets that hold them.
        hex: String,
    },
    /// Octets without a meaning of their own.
    Octets {
        /// How many.
        count: usize,
        /// The octets.
        hex: String,
    },
}

pub(super) fn decode(element: &Element, content: &[u8]) -> Value {
    let Element { tag: whole, holds_elements, .. } = *element;
    if whole.constructed || holds_elements {
        return Value::None;
    }
    match (whole.class, whole.universal().and_then(|number| u8::try_from(number).ok())) {
        (Class::Universal, Some(number)) => universal(number, content),
        // GeneralName and its like: text under a tag of the type around it.
        _ if is_readable(content) => Value::Text(latin1(content)),
        _ => octets(content),
    }
}

fn universal(number: u8, content: &[u8]) -> Value {
    let decoded = match (number, content) {
        (tag::BOOLEAN, [octet]) => Some(Value::Boolean(*octet != 0)),
        (tag::INTEGER | tag::ENUMERATED, [_, ..]) => Some(number_of(content)),
        (tag::BIT_STRING, [unused @ 0..=7, bits @ ..]) => {
            Some(Value::Bits { count: (bits.len() * 8).saturating_sub(usize::from(*unused)), hex: hex(bits) })
        }
        (tag::OBJECT_IDENTIFIER, _) => oid::dotted(content).map(|dotted| {
            let name = oid_names::name_of(&dotted);
            Value::Oid { dotted, name }
        }),
        (tag::UTC_TIME | tag::GENERALIZED_TIME, _) => time(number, content),
        (tag::OCTET_STRING, _) => None,
        (_, []) => Some(Value::None),
        _ => text::decode(&of(number, content)).map(|text| Value::Text(printable(&text.value))),
    };
    decoded.unwrap_or_else(|| octets(content))
}

fn number_of(content: &[u8]) -> Value {
    let negative = content.first().is_some_and(|first| first & 0x80 != 0);
    if content.len() <= size_of::<i64>() {
        let start = if negative { -1 } else { 0 };
        return Value::Number(content.iter().fold(start, |value, &octet| value << 8 | i64::from(octet)));
    }
    let shown = content.get(..MAX_SHOWN.min(content.len())).unwrap_or_default();
    let text = serial_number::text(&of(tag::INTEGER, shown));
    let bits = if negative { (content.len() * 8) as u32 } else { public_key::bit_length(content) };
    Value::LargeNumber { bits, hex: if shown.len() < content.len() { text + "…" } else { text } }
}

/// The moment, or the text if it is none.
fn time(number: u8, content: &[u8]) -> Option<Value> {
    if !is_readable(content) {
        return None;
    }
    let text = latin1(content);
    let moment = validity::decode_time(&of(number, content), "", &mut Problems::default());
    Some(match moment {
        Some(moment) => Value::Time { text, moment },
        None => Value::Text(text),
    })
}

fn octets(content: &[u8]) -> Value {
    if content.is_empty() { Value::None } else { Value::Octets { count: content.len(), hex: hex(content) } }
}

/// A primitive element as the decoders of this crate take it. Where it stands does not matter here.
fn of(tag: u8, content: &[u8]) -> element::Element<'_> {
    element::Element { tag, content, encoded: content, offset: 0, content_offset: 0 }
}

fn hex(octets: &[u8]) -> String {
    match octets.split_at_checked(MAX_SHOWN) {
        Some((shown, [_, ..])) => base16ct::lower::encode_string(shown) + "…",
        _ => base16ct::lower::encode_string(octets),
    }
}

fn is_readable(content: &[u8]) -> bool {
    !content.is_empty() && content.iter().all(|octet| (b' '..=b'~').contains(octet))
}

fn latin1(content: &[u8]) -> String {
    let text: String = content.iter().copied().map(char::from).collect();
    printable(&text)
}

/// Text on one line that cannot turn round or hide what stands beside it.
fn printable(text: &str) -> String {
    let mut shown = String::new();
    for (position, character) in text.chars().enumerate() {
        if position == MAX_SHOWN {
            shown.push('…');
            break;
        }
        if character.is_control() || is_invisible(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Characters that change the direction of others or take no room.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn value(octets: &[u8]) -> Value {
        read(octets, octets.len()).first().unwrap().value(octets)
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn every_type_says_what_it_holds() {
        let oid = |dotted: &str, name| Value::Oid { dotted: dotted.to_owned(), name };
        for (octets, expected) in [
            (&[0x01, 1, 0xff][..], Value::Boolean(true)),
            (&[0x02, 1, 0x80], Value::Number(-128)),
            (&[0x02, 2, 0x12, 0x34], Value::Number(0x1234)),
            (&[0x0a, 1, 4], Value::Number(4)),
            (
                &[0x02, 9, 0, 0x80, 0, 0, 0, 0, 0, 0, 1],
                Value::LargeNumber { bits: 64, hex: "8000000000000001".into() },
            ),
            (&[0x03, 2, 7, 0x80], Value::Bits { count: 1, hex: "80".into() }),
            (&[0x04, 2, 0xde, 0xad], Value::Octets { count: 2, hex: "dead".into() }),
            (&[0x05, 0], Value::None),
            (&[0x06, 3, 0x55, 4, 3], oid("2.5.4.3", Some("commonName"))),
            (&[0x06, 2, 0x2a, 3], oid("1.2.3", None)),
            (&[0x06, 1, 0x80], Value::Octets { count: 1, hex: "80".into() }),
            (&[0x0c, 2, 0xc3, 0xa9], text("é")),
            (&[0x1e, 2, 0x20, 0x2e], text("\\u{202e}")),
            (&[0x13, 2, b'a', 0x0a], text("a\\u{a}")),
            (&[0x82, 3, b'a', b'.', b'b'], text("a.b")),
            (&[0x87, 4, 10, 0, 0, 1], Value::Octets { count: 4, hex: "0a000001".into() }),
            (&[0x30, 0], Value::None),
        ] {
            assert_eq!(value(octets), expected, "{octets:02x?}");
        }
    }

    #[test]
    fn times_are_told_as_they_are_written_and_as_they_are() {
        let moment = Moment::from_civil((2025, 11, 16), (0, 0, 0)).unwrap();
        let written = "251116000000Z".to_owned();
        let octets = [&[0x17, 13], written.as_bytes()].concat();
        assert_eq!(value(&octets), Value::Time { text: written, moment });
        assert_eq!(value(&[0x17, 1, b'x']), text("x"));
    }

    #[test]
    fn what_is_long_is_cut() {
        let long = [&[0x04, 0x82, 4, 0][..], &[7; 1024]].concat();
        let Value::Octets { count: 1024, hex } = value(&long) else { panic!() };
        assert_eq!(hex.chars().count(), MAX_SHOWN * 2 + 1);
        let long = [&[0x0c, 0x82, 4, 0][..], &[b'a'; 1024]].concat();
        assert_eq!(value(&long), text(&("a".repeat(MAX_SHOWN) + "…")));
    }
}
