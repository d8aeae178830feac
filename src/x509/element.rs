//! A tolerant reader of tag-length-value elements.
//!
//! It takes BER as OpenSSL does (indefinite and padded lengths, strings in pieces), copies nothing and never
//! recurses without a bound. That an element is BER and not DER is [`super::der_rules`]' concern.

use std::borrow::Cow;

use super::Error;

/// Identifier octets of the types that certificates and keys are made of.
pub(crate) mod tag {
    pub(crate) const BOOLEAN: u8 = 0x01;
    pub(crate) const INTEGER: u8 = 0x02;
    pub(crate) const BIT_STRING: u8 = 0x03;
    pub(crate) const OCTET_STRING: u8 = 0x04;
    pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
    pub(crate) const ENUMERATED: u8 = 0x0a;
    pub(crate) const UTF8_STRING: u8 = 0x0c;
    pub(crate) const NUMERIC_STRING: u8 = 0x12;
    pub(crate) const PRINTABLE_STRING: u8 = 0x13;
    pub(crate) const TELETEX_STRING: u8 = 0x14;
    pub(crate) const IA5_STRING: u8 = 0x16;
    pub(crate) const UTC_TIME: u8 = 0x17;
    pub(crate) const GENERALIZED_TIME: u8 = 0x18;
    pub(crate) const VISIBLE_STRING: u8 = 0x1a;
    pub(crate) const UNIVERSAL_STRING: u8 = 0x1c;
    pub(crate) const BMP_STRING: u8 = 0x1e;
    pub(crate) const SEQUENCE: u8 = 0x30;
    pub(crate) const SET: u8 = 0x31;
    /// The bit that says "made of further elements".
    pub(crate) const CONSTRUCTED: u8 = 0x20;

    /// The context-specific tag `[number]`, primitive.
    pub(crate) const fn context(number: u8) -> u8 {
        0x80 | number
    }

    /// The context-specific tag `[number]` around further elements.
    pub(crate) const fn context_constructed(number: u8) -> u8 {
        0xa0 | number
    }
}

/// Pieces of a BER string may be in pieces themselves; OpenSSL follows five levels.
const MAX_STRING_NESTING: u8 = 5;

/// One element, as slices of the input.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Element<'a> {
    /// The first identifier octet. Tags above 30 take more, and no format read here has them.
    pub(crate) tag: u8,
    /// Between the length octets and the end.
    pub(crate) content: &'a [u8],
    /// From the tag to the end.
    pub(crate) encoded: &'a [u8],
    /// Where it begins in the input.
    pub(crate) offset: usize,
    /// Where its content begins in the input.
    pub(crate) content_offset: usize,
}

impl<'a> Element<'a> {
    /// What stands inside, as elements.
    pub(crate) fn elements(&self) -> Elements<'a> {
        Elements::new(self.content, self.content_offset)
    }

    /// Whether this is the string type `primitive`, whole or in pieces.
    pub(crate) fn is_string(&self, primitive: u8) -> bool {
        self.tag & !tag::CONSTRUCTED == primitive
    }

    /// A string's octets, its pieces joined.
    pub(crate) fn octets(&self) -> Result<Cow<'a, [u8]>, Error> {
        if self.tag & tag::CONSTRUCTED == 0 {
            return Ok(Cow::Borrowed(self.content));
        }
        let mut joined = Vec::with_capacity(self.content.len());
        self.join_pieces(&mut joined, 0, MAX_STRING_NESTING)?;
        Ok(Cow::Owned(joined))
    }

    /// A BIT STRING's octets without the count of unused bits that leads it and each of its pieces.
    pub(crate) fn bit_string_octets(&self) -> Result<Cow<'a, [u8]>, Error> {
        if self.tag & tag::CONSTRUCTED == 0 {
            return Ok(Cow::Borrowed(self.content.get(1..).unwrap_or_default()));
        }
        let mut joined = Vec::with_capacity(self.content.len());
        self.join_pieces(&mut joined, 1, MAX_STRING_NESTING)?;
        Ok(Cow::Owned(joined))
    }

    fn join_pieces(&self, joined: &mut Vec<u8>, skip: usize, depth: u8) -> Result<(), Error> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(Error::Malformed { reason: "string pieces nested too deeply", offset: self.offset });
        };
        for piece in self.elements() {
            let piece = piece?;
            if piece.tag & tag::CONSTRUCTED == 0 {
                joined.extend_from_slice(piece.content.get(skip..).unwrap_or_default());
            } else {
                piece.join_pieces(joined, skip, depth)?;
            }
        }
        Ok(())
    }
}

/// Whether an identifier octet is `tag`; a sequence or set may lack the bit that says it is constructed, because
/// OpenSSL reads names without it.
pub(super) fn is_tag(octet: u8, tag: u8) -> bool {
    octet == tag || (matches!(tag, tag::SEQUENCE | tag::SET) && octet == tag & !tag::CONSTRUCTED)
}

/// Elements one after the other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elements<'a> {
    rest: &'a [u8],
    offset: usize,
}

impl<'a> Elements<'a> {
    /// The elements in `input`, which begins at `offset` of the whole.
    pub(crate) fn new(input: &'a [u8], offset: usize) -> Self {
        Self { rest: input, offset }
    }

    /// The octets not read yet.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Where the octets not read yet begin.
    pub(crate) fn offset(&self) -> usize {
        self.offset
    }

    /// The next element.
    pub(crate) fn read(&mut self) -> Result<Element<'a>, Error> {
        let (input, offset) = (self.rest, self.offset);
        let header = Header::read(input, offset)?;
        let body = input.get(header.len..).unwrap_or_default();
        let (content_len, end_len) = match header.content_len {
            Some(len) => (len, 0),
            None => (find_end(body, offset + header.len)?, END_OF_CONTENTS.len()),
        };
        let total = header.len + content_len + end_len;
        let (Some(content), Some(encoded), Some(rest)) =
            (body.get(..content_len), input.get(..total), input.get(total..))
        else {
            return Err(Error::Truncated { missing: (total - input.len().min(total)) as u64, offset });
        };
        self.rest = rest;
        self.offset = offset + total;
        Ok(Element { tag: header.tag, content, encoded, offset, content_offset: offset + header.len })
    }

    /// The next element, which must have this tag; `expected` says what it is.
    pub(crate) fn expect(&mut self, tag: u8, expected: &'static str) -> Result<Element<'a>, Error> {
        if self.rest.first().is_some_and(|&first| is_tag(first, tag)) {
            self.read()
        } else {
            Err(Error::Unexpected { expected, offset: self.offset })
        }
    }

    /// The next element if it has this tag.
    pub(crate) fn read_if(&mut self, tag: u8) -> Result<Option<Element<'a>>, Error> {
        if self.rest.first() == Some(&tag) { self.read().map(Some) } else { Ok(None) }
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Result<Element<'a>, Error>;

    /// Ends after the first element that cannot be read: nothing says where the one after it begins.
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let element = self.read();
        if element.is_err() {
            self.rest = &[];
        }
        Some(element)
    }
}

const END_OF_CONTENTS: [u8; 2] = [0, 0];

/// Tag and length octets.
pub(super) struct Header {
    pub(super) tag: u8,
    /// How many octets they take.
    pub(super) len: usize,
    /// `None` for the indefinite form.
    pub(super) content_len: Option<usize>,
    /// Whether the length took more octets than it needed.
    pub(super) padded: bool,
}

impl Header {
    pub(super) fn read(input: &[u8], offset: usize) -> Result<Self, Error> {
        let truncated = Error::Truncated { missing: 1, offset };
        let (&tag, mut rest) = input.split_first().ok_or(truncated)?;
        if tag & 0x1f == 0x1f {
            let more = rest.iter().take_while(|&&octet| octet & 0x80 != 0).count();
            rest = rest.get(more + 1..).ok_or(truncated)?;
        }
        let (&first, mut rest) = rest.split_first().ok_or(truncated)?;
        let (content_len, padded) = match first {
            0..=0x7f => (Some(usize::from(first)), false),
            0x80 if tag & tag::CONSTRUCTED == 0 => {
                return Err(Error::Malformed {
                    reason: "an indefinite length on a primitive element",
                    offset,
                });
            }
            0x80 => (None, false),
            _ => {
                let (octets, after) = rest.split_at_checked(usize::from(first & 0x7f)).ok_or(truncated)?;
                rest = after;
                let mut len = 0_u64;
                for &octet in octets {
                    if len >> 56 != 0 {
                        return Err(Error::Malformed { reason: "a length beyond all memory", offset });
                    }
                    len = len << 8 | u64::from(octet);
                }
                let available = rest.len() as u64;
                if len > available {
                    return Err(Error::Truncated { missing: len - available, offset });
                }
                (Some(len as usize), len < 0x80 || octets.first() == Some(&0))
            }
        };
        Ok(Self { tag, len: input.len() - rest.len(), content_len, padded })
    }
}

/// How many octets stand before the end-of-contents mark that closes an indefinite length.
fn find_end(body: &[u8], offset: usize) -> Result<usize, Error> {
    let mut open = 1_usize;
    let mut position = 0_usize;
    loop {
        let rest = body.get(position..).unwrap_or_default();
        if rest.starts_with(&END_OF_CONTENTS) {
            open -= 1;
            if open == 0 {
                return Ok(position);
            }
            position += END_OF_CONTENTS.len();
            continue;
        }
        let header = Header::read(rest, offset + position)?;
        match header.content_len {
            Some(len) => position += header.len + len,
            None => {
                open += 1;
                position += header.len;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(input: &[u8]) -> Result<Element<'_>, Error> {
        Elements::new(input, 0).read()
    }

    #[test]
    fn lengths_in_every_form() {
        for (input, content) in [
            (&[0x04, 0x02, 7, 8][..], &[7, 8][..]),
            (&[0x04, 0x81, 0x02, 7, 8], &[7, 8]),
            (&[0x04, 0x84, 0, 0, 0, 2, 7, 8], &[7, 8]),
            (&[0x24, 0x80, 0x04, 1, 7, 0, 0], &[0x04, 1, 7]),
            (&[0x30, 0x80, 0x30, 0x80, 0, 0, 0, 0], &[0x30, 0x80, 0, 0]),
        ] {
            let element = only(input).unwrap();
            assert_eq!(element.content, content);
            assert_eq!(element.encoded, input);
        }
    }

    #[test]
    fn strings_in_pieces_are_joined() {
        let pieces = only(&[0x24, 0x80, 0x04, 1, 7, 0x24, 3, 0x04, 1, 8, 0, 0]).unwrap();
        assert_eq!(*pieces.octets().unwrap(), [7, 8]);
        let bits = only(&[0x23, 0x08, 0x03, 2, 0, 7, 0x03, 2, 4, 0x80]).unwrap();
        assert_eq!(*bits.bit_string_octets().unwrap(), [7, 0x80]);
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(only(&[0x04, 0x05, 1]).unwrap_err(), Error::Truncated { missing: 4, offset: 0 });
        assert_eq!(only(&[0x04, 0x82, 1, 0, 1]).unwrap_err(), Error::Truncated { missing: 255, offset: 0 });
        assert!(only(&[0x30, 0x80, 0x04, 0x01, 0x07]).is_err());
        assert!(only(&[0x04, 0x80, 0, 0]).is_err());
        assert!(only(&[]).is_err());
    }
}
