//! SubjectPublicKeyInfo ([RFC 5280, section 4.1.2.7](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7)):
//! which algorithm, how large, which curve.

use super::algorithm::{self, AlgorithmIdentifier};
use super::element::{Element, Elements, tag};
use super::problems::Problems;
use super::{Error, PublicKey, curve, oid};

const FIELD: &str = "subjectpublickeyinfo";

pub(super) fn decode(info: &Element<'_>, problems: &mut Problems) -> PublicKey {
    let mut parts = info.elements();
    let identifier = match parts.expect(tag::SEQUENCE, "an algorithm").and_then(|id| algorithm::decode(&id)) {
        Ok(identifier) => identifier,
        Err(error) => {
            problems.note_error(FIELD, error);
            return PublicKey { algorithm: String::new(), bits: None, curve: None };
        }
    };
    let key = match parts.read() {
        Ok(key) if key.is_string(tag::BIT_STRING) => Ok(key),
        Ok(other) => Err(Error::Unexpected { expected: "a public key", offset: other.offset }),
        Err(error) => Err(error),
    };
    let measured = key.and_then(|key| measure(&identifier, &key));
    measured.unwrap_or_else(|error| {
        problems.note_error(FIELD, error);
        let algorithm = Algorithm::of(identifier.algorithm).name(identifier.algorithm);
        PublicKey { algorithm, bits: None, curve: None }
    })
}

fn measure(identifier: &AlgorithmIdentifier<'_>, key: &Element<'_>) -> Result<PublicKey, Error> {
    let mut public_key = of_algorithm(identifier)?;
    if matches!(Algorithm::of(identifier.algorithm), Algorithm::Rsa) {
        let octets = key.bit_string_octets()?;
        let mut numbers = Elements::new(&octets, key.content_offset + 1)
            .expect(tag::SEQUENCE, "an rsapublickey")?
            .elements();
        public_key.bits = Some(bit_length(numbers.expect(tag::INTEGER, "a modulus")?.content));
    }
    Ok(public_key)
}

/// What the algorithm alone tells, without the key itself: all but the size of RSA's.
pub(super) fn of_algorithm(identifier: &AlgorithmIdentifier<'_>) -> Result<PublicKey, Error> {
    let algorithm = Algorithm::of(identifier.algorithm);
    let (bits, curve) = match algorithm {
        Algorithm::Rsa => (None, None),
        Algorithm::Dsa => (dsa_bits(identifier.parameters)?, None),
        Algorithm::Ec => curve::decode(identifier.parameters)?,
        Algorithm::Named(_, bits) => (bits, None),
        Algorithm::Unknown => (None, None),
    };
    Ok(PublicKey { algorithm: algorithm.name(identifier.algorithm), bits, curve })
}

/// Bits of p. Without parameters they are those of the issuer's key, which is not at hand.
fn dsa_bits(mut parameters: Elements<'_>) -> Result<Option<u32>, Error> {
    let Some(numbers) = parameters.read_if(tag::SEQUENCE)? else { return Ok(None) };
    Ok(Some(bit_length(numbers.elements().expect(tag::INTEGER, "a prime")?.content)))
}

/// Whether an algorithm's OID is that of an RSA key.
pub(super) fn is_rsa(oid: &[u8]) -> bool {
    matches!(Algorithm::of(oid), Algorithm::Rsa)
}

/// Bits of a number that cannot be negative, whatever its first octet says.
pub(super) fn bit_length(octets: &[u8]) -> u32 {
    let zeros = octets.iter().take_while(|&&octet| octet == 0).count();
    let (len, first) = (octets.len() - zeros, octets.get(zeros).copied().unwrap_or(0));
    u32::try_from(len).unwrap_or(u32::MAX / 8).saturating_mul(8).saturating_sub(first.leading_zeros().min(8))
}

enum Algorithm {
    Rsa,
    Dsa,
    Ec,
    /// An algorithm whose name says all: its name and its size in bits.
    Named(&'static str, Option<u32>),
    Unknown,
}

impl Algorithm {
    /// Sources: RFC 3279, 4055, 5480, 8410, 8708, 9802, 9881, 9814, 9935.
    fn of(oid: &[u8]) -> Self {
        match oid {
            // rsaEncryption and id-RSASSA-PSS; and the OID of X.509's own annex, which OpenSSL takes for it.
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 1 | 10] | [0x55, 0x08, 0x01, 0x01] => Self::Rsa,
            // id-dsa, and that of the OIW, older than the standard.
            [0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01] | [0x2b, 0x0e, 0x03, 0x02, 0x0c] => Self::Dsa,
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01] => Self::Ec,
            [0x2b, 0x65, 0x70] => Self::Named("Ed25519", Some(256)),
            [0x2b, 0x65, 0x71] => Self::Named("Ed448", Some(456)),
            [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, arc @ 17..=31] => {
                algorithm::nist_signature_name(*arc).map_or(Self::Unknown, |name| Self::Named(name, None))
            }
            [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x04, arc] => match arc {
                1 => Self::Named("ML-KEM-512", None),
                2 => Self::Named("ML-KEM-768", None),
                3 => Self::Named("ML-KEM-1024", None),
                _ => Self::Unknown,
            },
            [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x03, 0x11] => {
                Self::Named("HSS-LMS", None)
            }
            [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x06, 0x22] => Self::Named("XMSS", None),
            [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x06, 0x23] => Self::Named("XMSSMT", None),
            _ => Self::Unknown,
        }
    }

    fn name(&self, oid: &[u8]) -> String {
        match self {
            Self::Rsa => "RSA".to_owned(),
            Self::Dsa => "DSA".to_owned(),
            Self::Ec => "EC".to_owned(),
            Self::Named(name, _) => (*name).to_owned(),
            Self::Unknown => oid::dotted(oid).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_counted_from_the_first_set_one() {
        assert_eq!(bit_length(&[]), 0);
        assert_eq!(bit_length(&[0]), 0);
        assert_eq!(bit_length(&[1]), 1);
        assert_eq!(bit_length(&[0, 0x80, 0]), 16);
        assert_eq!(bit_length(&[0x01, 0]), 9);
    }

    #[test]
    fn a_key_that_cannot_be_measured_keeps_its_algorithm() {
        // SEQUENCE { SEQUENCE { rsaEncryption }, BIT STRING of one octet that is no RSAPublicKey }
        let info = [
            &[0x30, 0x11, 0x30, 0x0b, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01][..],
            &[0x03, 0x02, 0x00, 0x07],
        ]
        .concat();
        let mut problems = Problems::default();
        let key = decode(&Elements::new(&info, 0).read().unwrap(), &mut problems);
        assert_eq!(key, PublicKey { algorithm: "RSA".to_owned(), bits: None, curve: None });
        assert_eq!(problems.into_lines(), ["subjectpublickeyinfo: expected an rsapublickey at offset 18"]);
    }
}
