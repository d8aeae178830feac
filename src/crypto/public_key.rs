//! Keys that verify, out of a SubjectPublicKeyInfo ([RFC 5280, section 4.1.2.7](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7)).
//!
//! Read as leniently as certificates are: a key that OpenSSL reads in spite of its encoding is read.

use super::algorithm::{PssParameters, SignatureAlgorithm};
use super::{Digest, Verification};
use crate::x509::element::{Element, Elements, tag};

/// A public key of an algorithm that can be verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublicKey {
    /// For both ways of padding.
    Rsa(RsaPublicKey),
    /// For RSASSA-PSS alone, and where it names parameters, only with those and no shorter a salt.
    RsaPss(RsaPublicKey, Option<PssParameters>),
    /// A point in SEC 1's octets, not yet checked to lie on its curve.
    Ec(Curve, Vec<u8>),
    /// Ed25519.
    Ed25519([u8; 32]),
}

/// Both numbers big-endian, without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RsaPublicKey {
    pub(crate) modulus: Vec<u8>,
    pub(crate) exponent: Vec<u8>,
}

/// A curve that signatures can be verified on. Others, as secp256k1, would add a tenth to the module each, and no
/// certificate for Salesforce is on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Curve {
    P256,
    P384,
    P521,
}

/// What is verified by which key, once both are known to go together.
pub(crate) type Prepared = (SignatureAlgorithm, PublicKey);

/// Reads both; the error is the answer where there is nothing left to compute.
pub(crate) fn prepare(algorithm: &[u8], subject_public_key_info: &[u8]) -> Result<Prepared, Verification> {
    let algorithm = SignatureAlgorithm::decode(algorithm).ok_or(Verification::Unsupported)?;
    let key = PublicKey::decode(subject_public_key_info).ok_or(Verification::Unsupported)?;
    if key.can_verify(&algorithm) { Ok((algorithm, key)) } else { Err(Verification::Invalid) }
}

impl PublicKey {
    /// `None` where it is none of those, or cannot be read.
    pub(crate) fn decode(info: &[u8]) -> Option<Self> {
        let mut parts =
            Elements::new(info, 0).expect(tag::SEQUENCE, "a subjectpublickeyinfo").ok()?.elements();
        let mut identifier = parts.expect(tag::SEQUENCE, "an algorithm").ok()?.elements();
        let oid = identifier.expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid").ok()?.content;
        let key = parts.read().ok().filter(|key| key.is_string(tag::BIT_STRING))?;
        let octets = key.bit_string_octets().ok()?;
        match oid {
            // rsaEncryption, and the OID of X.509's own annex, which OpenSSL takes for it.
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 1] | [0x55, 0x08, 0x01, 0x01] => {
                RsaPublicKey::decode(&octets).map(Self::Rsa)
            }
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 10] => {
                let parameters = match identifier.read_if(tag::SEQUENCE).ok()? {
                    Some(parameters) => Some(PssParameters::decode(&parameters)?),
                    None => None,
                };
                RsaPublicKey::decode(&octets).map(|key| Self::RsaPss(key, parameters))
            }
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01] => {
                let named = identifier.expect(tag::OBJECT_IDENTIFIER, "a named curve").ok()?;
                Some(Self::Ec(Curve::from_oid(named.content)?, octets.into_owned()))
            }
            [0x2b, 0x65, 0x70] => <[u8; 32]>::try_from(&*octets).ok().map(Self::Ed25519),
            _ => None,
        }
    }

    /// Whether signatures by this algorithm can come of this key at all
    /// ([RFC 4055, section 3.3](https://www.rfc-editor.org/rfc/rfc4055#section-3.3)).
    fn can_verify(&self, algorithm: &SignatureAlgorithm) -> bool {
        match (self, algorithm) {
            (Self::Rsa(_), SignatureAlgorithm::RsaPkcs1(_) | SignatureAlgorithm::RsaPss(_))
            | (Self::RsaPss(_, None), SignatureAlgorithm::RsaPss(_))
            | (Self::Ec(..), SignatureAlgorithm::Ecdsa(_))
            | (Self::Ed25519(_), SignatureAlgorithm::Ed25519) => true,
            (Self::RsaPss(_, Some(bound)), SignatureAlgorithm::RsaPss(used)) => {
                let digests = |parameters: &PssParameters| -> [Digest; 2] {
                    [parameters.digest, parameters.mask_digest]
                };
                digests(bound) == digests(used) && bound.salt_len <= used.salt_len
            }
            _ => false,
        }
    }
}

impl RsaPublicKey {
    /// RSAPublicKey ([RFC 8017, appendix A.1.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1)).
    fn decode(octets: &[u8]) -> Option<Self> {
        let mut numbers = Elements::new(octets, 0).expect(tag::SEQUENCE, "an rsapublickey").ok()?.elements();
        let mut number = |name| numbers.expect(tag::INTEGER, name).ok().map(|integer| unsigned(&integer));
        Some(Self { modulus: number("a modulus")?, exponent: number("a publicexponent")? })
    }
}

/// Neither number can be negative, whatever its first bit says.
fn unsigned(integer: &Element<'_>) -> Vec<u8> {
    integer.content.iter().copied().skip_while(|&octet| octet == 0).collect()
}

impl Curve {
    fn from_oid(oid: &[u8]) -> Option<Self> {
        Some(match oid {
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07] => Self::P256,
            [0x2b, 0x81, 0x04, 0x00, 0x22] => Self::P384,
            [0x2b, 0x81, 0x04, 0x00, 0x23] => Self::P521,
            _ => return None,
        })
    }

    /// The octets of a coordinate, and of each half of a signature.
    pub(crate) fn field_len(self) -> usize {
        match self {
            Self::P256 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RSA: [u8; 13] = [0x30, 11, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
    const ED25519: [u8; 7] = [0x30, 5, 6, 3, 0x2b, 0x65, 0x70];

    fn info(algorithm: &[u8], key: &[u8]) -> Vec<u8> {
        let content = [algorithm, &[3, key.len() as u8 + 1, 0], key].concat();
        [&[0x30, content.len() as u8], content.as_slice()].concat()
    }

    #[test]
    fn numbers_without_their_leading_zero_are_read() {
        let key = PublicKey::decode(&info(&RSA, &[0x30, 7, 2, 2, 0x80, 1, 2, 1, 3]));
        assert_eq!(key, Some(PublicKey::Rsa(RsaPublicKey { modulus: vec![0x80, 1], exponent: vec![3] })));
    }

    #[test]
    fn a_key_of_another_kind_makes_the_signature_wrong_and_an_unknown_one_leaves_it_open() {
        let key = info(&ED25519, &[7; 32]);
        let ecdsa = [0x30, 10, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
        assert_eq!(prepare(&ecdsa, &key), Err(Verification::Invalid));
        assert!(prepare(&ED25519, &key).is_ok());
        assert_eq!(prepare(&ED25519, &info(&ED25519, &[7; 31])), Err(Verification::Unsupported));
        assert_eq!(prepare(&[], &key), Err(Verification::Unsupported));
    }

    #[test]
    fn a_key_bound_to_parameters_takes_no_others_and_no_shorter_salt() {
        let key = |bound| PublicKey::RsaPss(RsaPublicKey { modulus: vec![], exponent: vec![] }, bound);
        let with = |digest, salt_len| PssParameters { digest, mask_digest: digest, salt_len };
        let bound = key(Some(with(Digest::Sha256, 32)));
        assert!(bound.can_verify(&SignatureAlgorithm::RsaPss(with(Digest::Sha256, 32))));
        assert!(bound.can_verify(&SignatureAlgorithm::RsaPss(with(Digest::Sha256, 64))));
        assert!(!bound.can_verify(&SignatureAlgorithm::RsaPss(with(Digest::Sha256, 20))));
        assert!(!bound.can_verify(&SignatureAlgorithm::RsaPss(with(Digest::Sha384, 48))));
        assert!(!key(None).can_verify(&SignatureAlgorithm::RsaPkcs1(Digest::Sha256)));
    }
}
