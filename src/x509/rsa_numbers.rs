//! RSAPublicKey ([RFC 8017, appendix A.1.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1)), whose numbers
//! tell how weak a key is.
//!
//! ```text
//! RSAPublicKey ::= SEQUENCE {
//!     modulus           INTEGER,  -- n
//!     publicExponent    INTEGER   -- e
//! }
//! ```

use super::algorithm;
use super::element::{Elements, tag};
use super::frame::Frame;
use super::problems::Problems;
use super::public_key::{bit_length, is_rsa};

/// An RSA key's two numbers, big-endian, without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RsaNumbers {
    /// The product of the primes; as long as the key is said to be.
    pub modulus: Vec<u8>,
    /// Usually 65537.
    pub exponent: Vec<u8>,
}

/// Nobody uses longer keys, and arithmetic on longer ones would keep the reader waiting.
const MAX_BITS: u32 = 16_384;

/// The numbers of the key in the certificate that `der` begins with; `None` where that key is not RSA, cannot be
/// read or is longer than 16,384 bits.
pub fn rsa_numbers(der: &[u8]) -> Option<RsaNumbers> {
    let info = Frame::cut(der, &mut Problems::default()).ok()?.subject_public_key_info;
    let mut parts = info.elements();
    let identifier = algorithm::decode(&parts.expect(tag::SEQUENCE, "an algorithm").ok()?).ok()?;
    let key =
        parts.read().ok().filter(|key| is_rsa(identifier.algorithm) && key.is_string(tag::BIT_STRING))?;
    let octets = key.bit_string_octets().ok()?;
    let mut numbers =
        Elements::new(&octets, key.content_offset).expect(tag::SEQUENCE, "an rsapublickey").ok()?.elements();
    let mut next =
        |what| numbers.expect(tag::INTEGER, what).ok().and_then(|number| magnitude(number.content));
    Some(RsaNumbers { modulus: next("a modulus")?, exponent: next("a publicexponent")? })
}

fn magnitude(octets: &[u8]) -> Option<Vec<u8>> {
    let zeros = octets.iter().take_while(|&&octet| octet == 0).count();
    let magnitude = octets.get(zeros..).filter(|octets| bit_length(octets) <= MAX_BITS)?;
    Some(magnitude.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSA: &[u8] = include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input");
    const EC: &[u8] = include_bytes!("../../tests/fixtures/x509/japanese/input");

    #[test]
    fn both_numbers_without_leading_zeros() {
        let numbers = rsa_numbers(RSA).unwrap();
        assert_eq!((numbers.modulus.len(), numbers.exponent.as_slice()), (256, &[1, 0, 1][..]));
        assert!(numbers.modulus[0] >= 0x80);
    }

    #[test]
    fn other_keys_have_none_and_endless_ones_are_not_taken() {
        assert_eq!(rsa_numbers(EC), None);
        assert_eq!(rsa_numbers(&[0x30, 0x00]), None);
        assert_eq!(magnitude(&[0, 0, 3]), Some(vec![3]));
        assert_eq!(magnitude(&[0]), Some(vec![]));
        assert!(magnitude(&[0xff; 2048]).is_some());
        assert_eq!(magnitude(&[0x01; 2049]), None);
    }
}
