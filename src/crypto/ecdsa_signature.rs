//! Ecdsa-Sig-Value ([RFC 3279, section 2.2.3](https://www.rfc-editor.org/rfc/rfc3279#section-2.2.3)).
//!
//! ```text
//! Ecdsa-Sig-Value  ::=  SEQUENCE  {
//!      r     INTEGER,
//!      s     INTEGER  }
//! ```

use crate::x509::Error;
use crate::x509::element::{Elements, tag};

/// r and s, each of `field_len` octets, one after the other; `None` where they do not fit or are not DER.
///
/// This one is not read leniently: OpenSSL, Java and Go all take a signature in another encoding for a wrong one.
pub(crate) fn to_fixed(signature: &[u8], field_len: usize) -> Option<Vec<u8>> {
    let numbers = numbers(signature).ok()?;
    let mut fixed = Vec::with_capacity(2 * field_len);
    for number in numbers {
        let digits = unsigned(number)?;
        let padding = field_len.checked_sub(digits.len())?;
        fixed.resize(fixed.len() + padding, 0);
        fixed.extend_from_slice(digits);
    }
    (encode(numbers)? == signature).then_some(fixed)
}

/// The contents of r and s.
fn numbers(signature: &[u8]) -> Result<[&[u8]; 2], Error> {
    let mut numbers = Elements::new(signature, 0).expect(tag::SEQUENCE, "an ecdsa-sig-value")?.elements();
    let r = numbers.expect(tag::INTEGER, "r")?;
    let s = numbers.expect(tag::INTEGER, "s")?;
    Ok([r.content, s.content])
}

/// The only DER there is of both.
fn encode([r, s]: [&[u8]; 2]) -> Option<Vec<u8>> {
    let len = |len: usize| u8::try_from(len).ok();
    let content = [&[tag::INTEGER, len(r.len())?], r, &[tag::INTEGER, len(s.len())?], s].concat();
    let header = match len(content.len())? {
        short @ 0..=0x7f => vec![tag::SEQUENCE, short],
        long => vec![tag::SEQUENCE, 0x81, long],
    };
    Some([header, content].concat())
}

/// A positive INTEGER's digits, if there is no zero before them but the one that keeps it positive.
fn unsigned(content: &[u8]) -> Option<&[u8]> {
    match content {
        [0, digits @ ..] if digits.first().is_some_and(|first| first & 0x80 != 0) => Some(digits),
        [0x01..=0x7f, ..] => Some(content),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_numbers_get_the_length_of_the_field() {
        assert_eq!(to_fixed(&[0x30, 7, 2, 2, 0, 0x80, 2, 1, 7], 3), Some(vec![0, 0, 0x80, 0, 0, 7]));
    }

    #[test]
    fn what_is_not_der_or_does_not_fit_is_refused() {
        for (signature, what) in [
            (&[0x30, 6, 2, 1, 0x80, 2, 1, 7][..], "negative"),
            (&[0x30, 6, 2, 1, 0, 2, 1, 7], "zero"),
            (&[0x30, 7, 2, 2, 0, 1, 2, 1, 7], "a needless zero"),
            (&[0x30, 7, 2, 0x81, 1, 1, 2, 1, 7], "a needless octet of length"),
            (&[0x30, 0x81, 6, 2, 1, 1, 2, 1, 7], "another"),
            (&[0x30, 0x80, 2, 1, 1, 2, 1, 7, 0, 0], "an indefinite length"),
            (&[0x10, 6, 2, 1, 1, 2, 1, 7], "a primitive sequence"),
            (&[0x30, 6, 2, 1, 1, 2, 1, 7, 0], "something after it"),
            (&[0x30, 8, 2, 1, 1, 2, 1, 7, 5, 0], "something after s"),
            (&[0x30, 9, 2, 4, 1, 2, 3, 4, 2, 1, 7], "too long"),
            (&[0x30, 3, 2, 1, 1], "no s"),
        ] {
            assert_eq!(to_fixed(signature, 3), None, "{what}");
        }
    }
}
