//! Whether a string holds an element, told by its octets alone.
//!
//! An extension's value, a public key of RSA and a signature of ECDSA do; a key identifier and the point of a curve do
//! not, and one in a few hundred of those begins like an element. So the string must hold one element and nothing
//! else, well formed down to its last octet and with content that its type can have.

use super::header::Header;
use super::tag::Tag;

/// So many headers are looked at, all in all: strings in strings would else be read over and over.
const MAX_LOOKS: usize = 100_000;

/// Deeper nesting than this in a string is none that anybody encodes.
const MAX_DEPTH: usize = 32;

/// Looks into strings as long as there is patience left.
pub(super) struct Inside {
    looks: usize,
}

impl Inside {
    pub(super) fn new() -> Self {
        Self { looks: MAX_LOOKS }
    }

    /// How many octets of a string's content stand before the element it holds, or `None` if it holds none.
    ///
    /// What an OCTET STRING holds that is one itself is a key identifier, a nonce or the like.
    pub(super) fn begin(&mut self, tag: Tag, content: &[u8], in_octet_string: bool) -> Option<usize> {
        match (tag.constructed, tag.universal()?, content) {
            (false, 4, _) if !in_octet_string && self.is_one_element(content) => Some(0),
            // A point begins with 4, so what else but a sequence of numbers, or a number, is chance.
            (false, 3, [0, element @ ..]) if matches!(element.first(), Some(0x30 | 0x02)) => {
                self.is_one_element(element).then_some(1)
            }
            _ => None,
        }
    }

    fn is_one_element(&mut self, octets: &[u8]) -> bool {
        let mut ends = vec![octets.len()];
        let mut position = 0;
        while let Some(&end) = ends.last() {
            if position == end {
                ends.pop();
                continue;
            }
            let is_outermost = ends.len() == 1;
            let Some(header) = self.look(octets.get(position..end).unwrap_or_default()) else { return false };
            let (begin, tag) = (position + header.len, header.tag);
            let len = header.content_len.and_then(|len| usize::try_from(len).ok());
            let Some(next) = len.and_then(|len| begin.checked_add(len)).filter(|&next| next <= end) else {
                return false;
            };
            if is_outermost && (next != end || tag.universal().is_none()) || ends.len() > MAX_DEPTH {
                return false;
            }
            if tag.constructed {
                position = begin;
                ends.push(next);
            } else if is_plausible(tag, octets.get(begin..next).unwrap_or_default()) {
                position = next;
            } else {
                return false;
            }
        }
        !octets.is_empty()
    }

    fn look(&mut self, octets: &[u8]) -> Option<Header> {
        self.looks = self.looks.checked_sub(1)?;
        Header::read(octets, 0).ok()
    }
}

/// Whether a primitive element of this type can have such content.
fn is_plausible(tag: Tag, content: &[u8]) -> bool {
    let Some(number) = tag.universal() else { return true };
    match number {
        1 => content.len() == 1,
        2 | 10 => !content.is_empty(),
        3 => content.first().is_some_and(|&unused| unused < 8),
        5 => content.is_empty(),
        6 => content.last().is_some_and(|last| last & 0x80 == 0),
        12 => core::str::from_utf8(content).is_ok(),
        18 | 19 | 22 | 26 => content.iter().all(|octet| (b' '..=b'~').contains(octet)),
        23 | 24 => content.first().is_some_and(u8::is_ascii_digit),
        28 => content.len().is_multiple_of(4),
        30 => content.len().is_multiple_of(2),
        4 | 20 | 27 => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tag::Class;
    use super::*;

    fn begin(number: u32, content: &[u8]) -> Option<usize> {
        let tag = Tag { class: Class::Universal, number, constructed: false };
        Inside::new().begin(tag, content, false)
    }

    #[test]
    fn strings_that_hold_one_element() {
        for content in [
            &[0x30, 0x00][..],
            &[0x03, 0x02, 0x07, 0x80],
            &[0x04, 0x02, 0x01, 0x02],
            &[0x30, 0x06, 0x82, 0x04, b'a', b'.', b'b', b'c'],
        ] {
            assert_eq!(begin(4, content), Some(0), "{content:02x?}");
        }
        assert_eq!(begin(3, &[0, 0x30, 0x06, 2, 1, 1, 2, 1, 1]), Some(1));
    }

    #[test]
    fn strings_that_only_look_like_it() {
        for content in [
            &[][..],
            b"anything",
            &[0x30, 0x00, 0x00],
            &[0x30, 0x01],
            &[0x30, 0x80, 0x00, 0x00],
            &[0x02, 0x00],
            &[0x06, 0x01, 0x80],
            &[0x13, 0x01, 0x07],
            &[0x80, 0x01, 0x07],
        ] {
            assert_eq!(begin(4, content), None, "{content:02x?}");
        }
        // A point of 63 octets after its 4 and a chance length.
        assert_eq!(begin(3, &[&[0, 0x04, 0x3f][..], &[7; 63]].concat()), None);
        assert_eq!(begin(3, &[1, 0x30, 0x00]), None, "a bit is left over");
    }

    #[test]
    fn an_octet_string_in_another_is_not_looked_into() {
        let tag = Tag { class: Class::Universal, number: 4, constructed: false };
        assert_eq!(Inside::new().begin(tag, &[0x05, 0x00], true), None);
    }

    #[test]
    fn patience_ends() {
        let mut inside = Inside { looks: 2 };
        assert!(inside.is_one_element(&[0x30, 0x02, 0x05, 0x00]));
        assert!(!inside.is_one_element(&[0x05, 0x00]));
    }
}
