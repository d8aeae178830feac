//! A file of any kind → what it holds.

pub use super::item::MAX_ITEMS;

use super::der::{self, Origin};
use super::{Decoded, Error, Kind, base64, pem, text};

/// Larger files are not read: a thousand certificates take 2 MiB.
pub const MAX_FILE: usize = 16 * 1024 * 1024;

/// Base64 of a PEM text is met, Base64 of Base64 of one perhaps; beyond that it is a trick.
const MAX_NESTING: u8 = 2;

/// Recognises and decodes what a file holds, by its content.
///
/// The octets may be a private key's: the caller owns them, and wipes them if it can.
pub fn inspect_bytes(octets: &[u8]) -> Decoded {
    let mut decoded = Decoded::default();
    if octets.len() > MAX_FILE {
        decoded.fail(0, Error::TooLarge { len: octets.len(), limit: MAX_FILE });
    } else {
        inspect(octets, MAX_NESTING, &mut decoded);
    }
    decoded
}

fn inspect(octets: &[u8], nesting: u8, decoded: &mut Decoded) {
    if let Some(kind) = by_magic_number(octets) {
        decoded.recognise(kind, 0);
    } else if is_der(octets) {
        der::read_all(octets, 0, Origin::Unlabelled, decoded);
    } else if let Some(utf8) = text::from_utf16(octets) {
        inspect_text(&utf8, nesting, decoded);
    } else {
        inspect_text(octets, nesting, decoded);
    }
}

fn inspect_text(octets: &[u8], nesting: u8, decoded: &mut Decoded) {
    let trimmed = text::trimmed(octets);
    let unrecognised = Error::Unrecognised { len: octets.len(), offset: 0 };
    if trimmed.is_empty() {
        decoded.fail(0, Error::Empty);
    } else if pem::is_in(octets) {
        pem::read_all(octets, decoded);
    } else if text::is_placeholder(trimmed) {
        decoded.fail(0, Error::Placeholder { offset: 0 });
    } else if let Some(kind) = text::recognise(trimmed) {
        decoded.recognise(kind, 0);
    } else if let Some(nesting) = nesting.checked_sub(1)
        && let Ok(inner) = base64::decode(trimmed)
        && !inner.is_empty()
        && !text::trimmed(&inner).is_empty()
    {
        let before = decoded.clone();
        inspect(&inner, nesting, decoded);
        if decoded.items.is_empty() && decoded.problems.iter().all(|problem| is_unrecognised(&problem.error))
        {
            // Any word is Base64 of something.
            *decoded = before;
            decoded.fail(0, unrecognised);
        }
    } else {
        decoded.fail(0, unrecognised);
    }
}

fn is_unrecognised(error: &Error) -> bool {
    matches!(error, Error::Unrecognised { .. })
}

fn by_magic_number(octets: &[u8]) -> Option<Kind> {
    match octets {
        [0xfe, 0xed, 0xfe, 0xed, ..] => Some(Kind::Jks),
        [0xce, 0xce, 0xce, 0xce, ..] => Some(Kind::Jceks),
        [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(Kind::Zip),
        [0x1f, 0x8b, 8, ..] => Some(Kind::Gzip),
        _ => None,
    }
}

/// DER begins with the octet of the digit 0, so text may look like it.
fn is_der(octets: &[u8]) -> bool {
    octets.first() == Some(&0x30) && (!text::is_text(octets) || der::begins_with_known(octets))
}

#[cfg(test)]
mod tests {
    use ::base64::prelude::{BASE64_STANDARD, Engine};

    use super::*;

    const DER: &[u8] = include_bytes!("../../tests/fixtures/intake/der/input");

    fn kinds(octets: &[u8]) -> Vec<Kind> {
        inspect_bytes(octets).items.iter().map(|item| item.kind).collect()
    }

    fn nested(times: usize) -> Vec<u8> {
        (0..times).fold(DER.to_vec(), |inner, _| BASE64_STANDARD.encode(inner).into_bytes())
    }

    #[test]
    fn base64_is_followed_twice() {
        assert_eq!(kinds(&nested(1)), [Kind::Certificate]);
        assert_eq!(kinds(&nested(2)), [Kind::Certificate]);
        assert_eq!(kinds(&nested(3)), []);
    }

    #[test]
    fn the_octets_of_a_certificate_are_given_back_as_they_were() {
        let decoded = inspect_bytes(DER);
        assert_eq!(decoded.items[0].certificate.as_ref().unwrap().der, DER);
    }

    #[test]
    fn text_that_begins_like_der_is_text() {
        assert_eq!(inspect_bytes(b"0").problems[0].error, Error::Unrecognised { len: 1, offset: 0 });
        assert_eq!(inspect_bytes(b"").problems[0].error, Error::Empty);
    }
}
