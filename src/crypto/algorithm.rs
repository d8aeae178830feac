//! What a signature's AlgorithmIdentifier asks for (RFC
//! [4055](https://www.rfc-editor.org/rfc/rfc4055), [5758](https://www.rfc-editor.org/rfc/rfc5758),
//! [8410](https://www.rfc-editor.org/rfc/rfc8410)).

use super::Digest;
use crate::x509::element::{Element, Elements, tag};

/// A signature algorithm that can be verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignatureAlgorithm {
    /// RSASSA-PKCS1-v1_5.
    RsaPkcs1(Digest),
    /// RSASSA-PSS.
    RsaPss(PssParameters),
    /// ECDSA; the curve is the key's.
    Ecdsa(Digest),
    /// Ed25519.
    Ed25519,
}

impl SignatureAlgorithm {
    /// `None` where it is none of those, or its parameters cannot be read.
    ///
    /// The NULL after all but PSS is not looked at: some leave it out, some put it where it does not belong.
    pub(crate) fn decode(identifier: &[u8]) -> Option<Self> {
        let identifier = Elements::new(identifier, 0).expect(tag::SEQUENCE, "an algorithm").ok()?;
        let mut parts = identifier.elements();
        let oid = parts.expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid").ok()?.content;
        Some(match oid {
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 10] => {
                Self::RsaPss(PssParameters::decode(&parts.read().ok()?)?)
            }
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, arc] => Self::RsaPkcs1(match arc {
                4 => Digest::Md5,
                5 => Digest::Sha1,
                11 => Digest::Sha256,
                12 => Digest::Sha384,
                13 => Digest::Sha512,
                14 => Digest::Sha224,
                _ => return None,
            }),
            // Of the OIW, older than the standard.
            [0x2b, 0x0e, 0x03, 0x02, 0x1d] => Self::RsaPkcs1(Digest::Sha1),
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x01] => Self::Ecdsa(Digest::Sha1),
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, arc] => Self::Ecdsa(match arc {
                1 => Digest::Sha224,
                2 => Digest::Sha256,
                3 => Digest::Sha384,
                4 => Digest::Sha512,
                _ => return None,
            }),
            [0x2b, 0x65, 0x70] => Self::Ed25519,
            _ => return None,
        })
    }
}

/// RSASSA-PSS-params ([RFC 4055, section 3.1](https://www.rfc-editor.org/rfc/rfc4055#section-3.1)).
///
/// ```text
/// RSASSA-PSS-params  ::=  SEQUENCE  {
///    hashAlgorithm      [0] HashAlgorithm DEFAULT sha1Identifier,
///    maskGenAlgorithm   [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
///    saltLength         [2] INTEGER DEFAULT 20,
///    trailerField       [3] INTEGER DEFAULT 1  }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PssParameters {
    /// Over the message.
    pub(crate) digest: Digest,
    /// Inside MGF1.
    pub(crate) mask_digest: Digest,
    /// In octets.
    pub(crate) salt_len: usize,
}

const MGF1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 8];

impl PssParameters {
    pub(crate) fn decode(parameters: &Element<'_>) -> Option<Self> {
        if parameters.tag != tag::SEQUENCE {
            return None;
        }
        let mut fields = parameters.elements();
        let mut field = |number| {
            let field = fields.read_if(tag::context_constructed(number)).ok()?;
            Some(field.map(|field| field.elements()))
        };
        let digest = match field(0)? {
            Some(mut inside) => digest_of(&inside.read().ok()?)?,
            None => Digest::Sha1,
        };
        let mask_digest = match field(1)? {
            Some(mut inside) => mask_digest_of(&inside.read().ok()?)?,
            None => Digest::Sha1,
        };
        let salt_len = match field(2)? {
            Some(mut inside) => number(&inside.expect(tag::INTEGER, "a saltlength").ok()?)?,
            None => 20,
        };
        let trailer = match field(3)? {
            Some(mut inside) => number(&inside.expect(tag::INTEGER, "a trailerfield").ok()?)?,
            None => 1,
        };
        (trailer == 1 && fields.rest().is_empty()).then_some(Self { digest, mask_digest, salt_len })
    }
}

/// The digest that an AlgorithmIdentifier names.
fn digest_of(identifier: &Element<'_>) -> Option<Digest> {
    let oid = identifier.elements().expect(tag::OBJECT_IDENTIFIER, "a digest's oid").ok()?;
    Digest::from_oid(oid.content)
}

/// The digest inside the one mask generation function that there is.
fn mask_digest_of(identifier: &Element<'_>) -> Option<Digest> {
    let mut parts = identifier.elements();
    let oid = parts.expect(tag::OBJECT_IDENTIFIER, "a mask generation function's oid").ok()?;
    if oid.content != MGF1 {
        return None;
    }
    digest_of(&parts.expect(tag::SEQUENCE, "a digest").ok()?)
}

/// A salt longer than 65,535 octets fits into no key that is verified here.
fn number(integer: &Element<'_>) -> Option<usize> {
    match integer.content {
        [value @ 0..=0x7f] => Some(usize::from(*value)),
        [high @ 0..=0x7f, low] => Some(usize::from(u16::from_be_bytes([*high, *low]))),
        [0, high, low] => Some(usize::from(u16::from_be_bytes([*high, *low]))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PSS: [u8; 11] = [0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 10];

    fn pss(parameters: &[u8]) -> Option<SignatureAlgorithm> {
        let content = [&PSS, parameters].concat();
        SignatureAlgorithm::decode(&[&[0x30, content.len() as u8], content.as_slice()].concat())
    }

    #[test]
    fn what_pss_does_not_say_is_sha_1_with_a_salt_of_20() {
        let default = PssParameters { digest: Digest::Sha1, mask_digest: Digest::Sha1, salt_len: 20 };
        assert_eq!(pss(&[0x30, 0]), Some(SignatureAlgorithm::RsaPss(default)));
        let long = PssParameters { salt_len: 200, ..default };
        assert_eq!(pss(&[0x30, 6, 0xa2, 4, 2, 2, 0, 200]), Some(SignatureAlgorithm::RsaPss(long)));
    }

    #[test]
    fn parameters_that_cannot_be_followed_are_not_guessed_at() {
        assert_eq!(pss(&[]), None, "none at all");
        assert_eq!(pss(&[5, 0]), None, "null");
        assert_eq!(pss(&[0x30, 5, 0xa3, 3, 2, 1, 2]), None, "another trailer");
        assert_eq!(pss(&[0x30, 8, 0xa0, 6, 0x30, 4, 6, 2, 0x2a, 3]), None, "an unknown digest");
        assert_eq!(pss(&[0x30, 5, 0xa2, 3, 2, 1, 0xff]), None, "a salt of less than nothing");
        assert_eq!(pss(&[0x30, 2, 0xa4, 0]), None, "a field that is none");
    }

    #[test]
    fn an_algorithm_without_a_digest_or_unknown_is_none() {
        let rsa_encryption = [0x30, 11, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
        assert_eq!(SignatureAlgorithm::decode(&rsa_encryption), None);
        assert_eq!(SignatureAlgorithm::decode(&[0x30, 4, 6, 2, 0x2a, 3]), None);
        assert_eq!(
            SignatureAlgorithm::decode(&[0x30, 5, 6, 3, 0x2b, 0x65, 0x70]),
            Some(SignatureAlgorithm::Ed25519)
        );
    }
}
