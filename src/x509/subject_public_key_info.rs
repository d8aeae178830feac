//! SubjectPublicKeyInfo ([RFC 5280, section 4.1.2.7](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7)) read on
//! its own, or put together from the numbers of a key: its digest tells whether two files hold the same key.
//!
//! ```text
//! SubjectPublicKeyInfo  ::=  SEQUENCE  {
//!      algorithm            AlgorithmIdentifier,
//!      subjectPublicKey     BIT STRING  }
//! ```

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::element::{Element, Elements, tag};
use super::problems::Problems;
use super::{Error, PublicKey, algorithm, public_key};

/// Content octets of rsaEncryption ([RFC 3279, section 2.3.1](https://www.rfc-editor.org/rfc/rfc3279#section-2.3.1)).
pub(crate) const RSA_ENCRYPTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// Content octets of id-dsa ([RFC 3279, section 2.3.2](https://www.rfc-editor.org/rfc/rfc3279#section-2.3.2)).
const DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01];
/// Content octets of id-ecPublicKey ([RFC 5480, section 2.1.1](https://www.rfc-editor.org/rfc/rfc5480#section-2.1.1)).
pub(crate) const EC_PUBLIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

/// Content octets of the OIDs of curves (RFC 5480, section 2.1.1.1, and SEC 2).
pub(crate) mod named_curve {
    pub(crate) const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    pub(crate) const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
    pub(crate) const P521: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x23];
    pub(crate) const SECP256K1: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x0a];
}

/// Content octets of id-Ed25519 ([RFC 8410, section 3](https://www.rfc-editor.org/rfc/rfc8410#section-3)).
pub(crate) const ED25519: &[u8] = &[0x2b, 0x65, 0x70];

const NULL: &[u8] = &[0x05, 0x00];

/// What is told of a public key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Described {
    /// Algorithm and size.
    pub(crate) public_key: PublicKey,
    /// SHA-256 of the whole SubjectPublicKeyInfo, lower-case hex.
    pub(crate) spki_sha256: String,
    /// What could not be read, as in a certificate's.
    pub(crate) problems: Vec<String>,
}

/// Describes a SubjectPublicKeyInfo; the digest is over the octets as they stand.
pub(crate) fn describe(info: &Element<'_>) -> Described {
    let mut problems = Problems::default();
    Described {
        public_key: public_key::decode(info, &mut problems),
        spki_sha256: base16ct::lower::encode_string(&Sha256::digest(info.encoded)),
        problems: problems.into_lines(),
    }
}

/// What an AlgorithmIdentifier alone tells of a key: its name, and of most its size.
pub(crate) fn describe_algorithm(identifier: &Element<'_>) -> Result<PublicKey, Error> {
    public_key::of_algorithm(&algorithm::decode(identifier)?)
}

/// A SubjectPublicKeyInfo in DER, put together as OpenSSL would write it.
pub(crate) struct SubjectPublicKeyInfo(Vec<u8>);

impl SubjectPublicKeyInfo {
    /// From an AlgorithmIdentifier in DER and the octets of the key.
    pub(crate) fn new(algorithm_identifier: &[u8], subject_public_key: &[u8]) -> Self {
        let bits = encode(tag::BIT_STRING, &[&[0], subject_public_key]);
        Self(encode(tag::SEQUENCE, &[algorithm_identifier, &bits]))
    }

    /// From the content octets of an OID without parameters, as [RFC 8410](https://www.rfc-editor.org/rfc/rfc8410)
    /// and those after it have it.
    pub(crate) fn without_parameters(oid: &[u8], subject_public_key: &[u8]) -> Self {
        let oid = encode(tag::OBJECT_IDENTIFIER, &[oid]);
        Self::new(&encode(tag::SEQUENCE, &[&oid]), subject_public_key)
    }

    /// From the magnitudes of modulus and exponent.
    pub(crate) fn rsa(modulus: &[u8], public_exponent: &[u8]) -> Self {
        let oid = encode(tag::OBJECT_IDENTIFIER, &[RSA_ENCRYPTION]);
        Self::rsa_under(&encode(tag::SEQUENCE, &[&oid, NULL]), modulus, public_exponent)
    }

    /// As [`Self::rsa`], under an AlgorithmIdentifier of its own: that of RSASSA-PSS.
    pub(crate) fn rsa_under(algorithm_identifier: &[u8], modulus: &[u8], public_exponent: &[u8]) -> Self {
        let numbers = encode(tag::SEQUENCE, &[&integer(modulus), &integer(public_exponent)]);
        Self::new(algorithm_identifier, &numbers)
    }

    /// From ECParameters in DER and a point in any of its forms.
    pub(crate) fn ec(parameters: &[u8], point: &[u8]) -> Self {
        let oid = encode(tag::OBJECT_IDENTIFIER, &[EC_PUBLIC_KEY]);
        Self::new(&encode(tag::SEQUENCE, &[&oid, parameters]), point)
    }

    /// From the content octets of a curve's OID and a point in any of its forms.
    pub(crate) fn ec_named(curve: &[u8], point: &[u8]) -> Self {
        Self::ec(&encode(tag::OBJECT_IDENTIFIER, &[curve]), point)
    }

    /// From the magnitudes of p, q, g and y.
    pub(crate) fn dsa(prime: &[u8], subprime: &[u8], generator: &[u8], public_value: &[u8]) -> Self {
        let parameters = encode(tag::SEQUENCE, &[&integer(prime), &integer(subprime), &integer(generator)]);
        let oid = encode(tag::OBJECT_IDENTIFIER, &[DSA]);
        Self::new(&encode(tag::SEQUENCE, &[&oid, &parameters]), &integer(public_value))
    }

    /// As [`describe`].
    pub(crate) fn describe(&self) -> Result<Described, Error> {
        Elements::new(&self.0, 0).read().map(|info| describe(&info))
    }
}

/// A number that is not negative, whatever its first octet says, in the fewest octets.
fn integer(magnitude: &[u8]) -> Vec<u8> {
    let zeros = magnitude.iter().take_while(|&&octet| octet == 0).count();
    let digits = magnitude.get(zeros..).unwrap_or_default();
    let needs_zero = digits.first().is_none_or(|first| first & 0x80 != 0);
    encode(tag::INTEGER, &[if needs_zero { &[0][..] } else { &[] }, digits])
}

/// An element in DER around the parts, one after the other.
fn encode(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let len: usize = parts.iter().map(|part| part.len()).sum();
    let mut encoded = Vec::with_capacity(len + 10);
    encoded.push(tag);
    match u8::try_from(len) {
        Ok(short @ 0..=0x7f) => encoded.push(short),
        _ => {
            let octets = len.to_be_bytes();
            let zeros = octets.iter().take_while(|&&octet| octet == 0).count();
            let octets = octets.get(zeros..).unwrap_or_default();
            encoded.push(0x80 | octets.len() as u8);
            encoded.extend_from_slice(octets);
        }
    }
    parts.iter().for_each(|part| encoded.extend_from_slice(part));
    encoded
}

#[cfg(test)]
mod tests {
    use der::Encode;
    use der::asn1::{OctetStringRef, UintRef};

    use super::*;

    #[test]
    fn numbers_and_lengths_are_written_as_der_has_it() {
        for magnitude in [&[0][..], &[0x7f], &[0x80], &[0, 0, 0x81, 0], &[0, 1]] {
            let expected = UintRef::new(magnitude).unwrap().to_der().unwrap();
            assert_eq!(integer(magnitude), expected, "{magnitude:?}");
        }
        for len in [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x1_0000] {
            let octets = vec![7; len];
            let expected = OctetStringRef::new(&octets).unwrap().to_der().unwrap();
            assert_eq!(encode(tag::OCTET_STRING, &[&octets]), expected, "{len}");
        }
    }

    #[test]
    fn what_was_taken_apart_is_put_together_the_same() {
        for (input, parameters, point_len) in [
            (
                &include_bytes!("../../tests/fixtures/x509/ec-secp384r1/input")[..],
                &[0x2b, 0x81, 4, 0, 34][..],
                97,
            ),
            (include_bytes!("../../tests/fixtures/x509/ec-secp256k1/input"), named_curve::SECP256K1, 65),
        ] {
            let digest = super::super::fingerprints(input).unwrap().spki_sha256;
            let starts = input.windows(point_len).filter(|window| window.first() == Some(&4));
            let same = |point: &[u8]| {
                SubjectPublicKeyInfo::ec_named(parameters, point).describe().unwrap().spki_sha256 == digest
            };
            assert!(starts.into_iter().any(same));
        }
    }
}
