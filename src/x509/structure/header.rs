//! Identifier and length octets ([X.690](https://www.itu.int/rec/T-REC-X.690), sections 8.1.2 and 8.1.3).
//!
//! [`super::super::element`] refuses an element that claims more than there is, because nothing could be decoded of
//! it. Here what it claims is what is shown, so that one is kept; and so are tags above 30.

use super::tag::{Class, Tag};
use crate::x509::Error;

/// More octets of a tag number than any standard uses.
const MAX_NUMBER_OCTETS: usize = 4;

/// What stands in front of an element's content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    pub(super) tag: Tag,
    /// How many octets it takes.
    pub(super) len: usize,
    /// What the length octets claim; `None` for the indefinite form.
    pub(super) content_len: Option<u64>,
}

impl Header {
    /// Reads the header that `octets` begin with; they stand at `offset`.
    pub(super) fn read(octets: &[u8], offset: usize) -> Result<Self, Error> {
        let truncated = Error::Truncated { missing: 1, offset };
        let (&first, rest) = octets.split_first().ok_or(truncated)?;
        let (number, rest) = match first & 0x1f {
            0x1f => long_number(rest, offset)?,
            number => (u32::from(number), rest),
        };
        let class = match first >> 6 {
            0 => Class::Universal,
            1 => Class::Application,
            2 => Class::ContextSpecific,
            _ => Class::Private,
        };
        let tag = Tag { class, number, constructed: first & 0x20 != 0 };
        let (content_len, rest) = length(rest, offset)?;
        if content_len.is_none() && !tag.constructed {
            return Err(Error::Malformed { reason: "an indefinite length on a primitive element", offset });
        }
        Ok(Self { tag, len: octets.len() - rest.len(), content_len })
    }
}

fn long_number(octets: &[u8], offset: usize) -> Result<(u32, &[u8]), Error> {
    let mut number = 0;
    for (position, &octet) in octets.iter().take(MAX_NUMBER_OCTETS).enumerate() {
        number = number << 7 | u32::from(octet & 0x7f);
        if octet & 0x80 == 0 {
            return Ok((number, octets.get(position + 1..).unwrap_or_default()));
        }
    }
    Err(if octets.len() < MAX_NUMBER_OCTETS {
        Error::Truncated { missing: 1, offset }
    } else {
        Error::Malformed { reason: "a tag number beyond all standards", offset }
    })
}

fn length(octets: &[u8], offset: usize) -> Result<(Option<u64>, &[u8]), Error> {
    let truncated = Error::Truncated { missing: 1, offset };
    let (&first, rest) = octets.split_first().ok_or(truncated)?;
    match first {
        0..=0x7f => Ok((Some(u64::from(first)), rest)),
        0x80 => Ok((None, rest)),
        0xff => Err(Error::Malformed { reason: "a length octet that X.690 reserves", offset }),
        _ => {
            let (octets, rest) = rest.split_at_checked(usize::from(first & 0x7f)).ok_or(truncated)?;
            let mut len = 0_u64;
            for &octet in octets {
                if len >> 56 != 0 {
                    return Err(Error::Malformed { reason: "a length beyond all memory", offset });
                }
                len = len << 8 | u64::from(octet);
            }
            Ok((Some(len), rest))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(octets: &[u8]) -> Result<(String, usize, Option<u64>), Error> {
        Header::read(octets, 7).map(|header| (header.tag.to_string(), header.len, header.content_len))
    }

    #[test]
    fn tags_and_lengths_of_every_form() {
        for (octets, expected) in [
            (&[0x30, 0x80][..], ("SEQUENCE", 2, None)),
            (&[0x04, 0x03], ("OCTET STRING", 2, Some(3))),
            (&[0xa3, 0x82, 0x01, 0x00], ("[3]", 4, Some(256))),
            (&[0x9f, 0x1f, 0x01], ("[31]", 3, Some(1))),
            (&[0x7f, 0x81, 0x00, 0x84, 0, 0, 0, 1], ("[APPLICATION 128]", 8, Some(1))),
            (&[0xc1, 0x00], ("[PRIVATE 1]", 2, Some(0))),
            (&[0x0f, 0x00], ("[UNIVERSAL 15]", 2, Some(0))),
            (&[0x04, 0x88, 0x80, 0, 0, 0, 0, 0, 0, 0], ("OCTET STRING", 10, Some(1 << 63))),
        ] {
            let (name, len, content_len) = expected;
            assert_eq!(read(octets), Ok((name.to_owned(), len, content_len)), "{octets:02x?}");
        }
    }

    #[test]
    fn what_is_no_header_says_why() {
        for (octets, reason) in [
            (&[][..], "1 more octets are needed by the element at offset 7"),
            (&[0x30], "1 more octets are needed by the element at offset 7"),
            (&[0x1f, 0x81], "1 more octets are needed by the element at offset 7"),
            (&[0x30, 0x82, 0x01], "1 more octets are needed by the element at offset 7"),
            (&[0x04, 0x80], "an indefinite length on a primitive element at offset 7"),
            (&[0x04, 0xff], "a length octet that X.690 reserves at offset 7"),
            (&[0x1f, 0x81, 0x81, 0x81, 0x81, 0x01, 0x00], "a tag number beyond all standards at offset 7"),
            (&[0x04, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0], "a length beyond all memory at offset 7"),
        ] {
            assert_eq!(read(octets).unwrap_err().to_string(), reason, "{octets:02x?}");
        }
    }
}
