//! A file of any kind → what it holds.

use core::cell::RefCell;

use super::reader::Reader;
pub use super::reader::{MAX_FILE, MAX_ITEMS, MAX_NESTING, Receiver};
use super::{Decoded, Found};
use crate::crypto::{Crypto, Native, ready};

/// Recognises and decodes what a file holds, by its content, with a password for what is protected by one.
///
/// `path` is where the file stands in a dropped folder; empty for a file of its own. What is found goes to `receiver`;
/// the answer is how many files in it held nothing known.
///
/// The octets may be a private key's: the caller owns them, and wipes them if it can.
pub async fn read(
    octets: &[u8],
    path: &str,
    password: Option<&str>,
    crypto: &impl Crypto,
    receiver: &impl Receiver,
) -> usize {
    Reader::new(path, password, crypto, receiver).read(octets).await
}

/// The same at once, for whoever has no browser: see [`read`].
pub fn inspect_bytes(octets: &[u8], password: Option<&str>) -> Decoded {
    let all = Collector::default();
    // Native cryptography and a receiver that takes everything never have to wait.
    let passed_over = ready(read(octets, "", password, &Native, &all)).unwrap_or_default();
    Decoded { found: all.0.into_inner(), passed_over }
}

/// Takes everything.
#[derive(Default)]
struct Collector(RefCell<Vec<Found>>);

impl Receiver for Collector {
    async fn take(&self, _done: usize, _total: usize, mut found: Vec<Found>) -> bool {
        self.0.borrow_mut().append(&mut found);
        true
    }
}

#[cfg(test)]
mod tests {
    use ::base64::prelude::{BASE64_STANDARD, Engine};

    use super::super::{Error, Kind};
    use super::*;

    const DER: &[u8] = include_bytes!("../../tests/fixtures/intake/der/input");

    fn kinds(octets: &[u8]) -> Vec<Kind> {
        inspect_bytes(octets, None).items().map(|item| item.kind).collect()
    }

    fn error(octets: &[u8]) -> Error {
        inspect_bytes(octets, None).problems().next().unwrap().error.clone()
    }

    fn nested(times: usize) -> Vec<u8> {
        (0..times).fold(DER.to_vec(), |inner, _| BASE64_STANDARD.encode(inner).into_bytes())
    }

    #[test]
    fn base64_is_followed_as_deep_as_the_limit() {
        for times in 1..=usize::from(MAX_NESTING) {
            assert_eq!(kinds(&nested(times)), [Kind::Certificate], "{times}");
        }
        assert_eq!(kinds(&nested(usize::from(MAX_NESTING) + 1)), []);
    }

    #[test]
    fn the_octets_of_a_certificate_are_given_back_as_they_were() {
        let decoded = inspect_bytes(DER, None);
        assert_eq!(decoded.items().next().unwrap().certificate().unwrap().der, DER);
    }

    #[test]
    fn text_that_begins_like_der_is_text() {
        assert_eq!(error(b"0"), Error::Unrecognised { len: 1, offset: 0 });
        assert_eq!(error(b""), Error::Empty);
    }
}
