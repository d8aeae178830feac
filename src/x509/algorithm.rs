//! AlgorithmIdentifier ([RFC 5280, section 4.1.1.2](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2)) and
//! the names of signature algorithms.

use super::element::{Element, Elements, tag};
use super::problems::Problems;
use super::{Error, oid};

/// An algorithm and its parameters, undecoded.
#[derive(Clone, Copy, Debug)]
pub(super) struct AlgorithmIdentifier<'a> {
    /// Content octets of the OID.
    pub(super) algorithm: &'a [u8],
    /// What follows the OID, usually one element or none.
    pub(super) parameters: Elements<'a>,
}

pub(super) fn decode<'a>(identifier: &Element<'a>) -> Result<AlgorithmIdentifier<'a>, Error> {
    let mut parts = identifier.elements();
    let algorithm = parts.expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid")?.content;
    Ok(AlgorithmIdentifier { algorithm, parameters: parts })
}

/// The name under which OpenSSL prints a signature algorithm, else the dotted OID; `None` where there is
/// no readable OID.
pub(super) fn signature_name(algorithm: &[u8]) -> Option<String> {
    known_signature_name(algorithm).map(str::to_owned).or_else(|| oid::dotted(algorithm))
}

/// As [`signature_name`], of a whole AlgorithmIdentifier; empty, and told, where it has no readable OID.
pub(super) fn name(identifier: &Element<'_>, problems: &mut Problems) -> String {
    let unreadable = Error::Unexpected { expected: "a readable oid", offset: identifier.offset };
    let name = decode(identifier).and_then(|id| signature_name(id.algorithm).ok_or(unreadable));
    name.unwrap_or_else(|error| {
        problems.note_error("signaturealgorithm", error);
        String::new()
    })
}

/// Sources: RFC 3279, 4055, 5758, 8410, 8702, 9881, 9814 and, for MD2 to MD5, RFC 8017.
fn known_signature_name(algorithm: &[u8]) -> Option<&'static str> {
    Some(match algorithm {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, arc] => match arc {
            2 => "md2WithRSAEncryption",
            3 => "md4WithRSAEncryption",
            4 => "md5WithRSAEncryption",
            5 => "sha1WithRSAEncryption",
            10 => "rsassaPss",
            11 => "sha256WithRSAEncryption",
            12 => "sha384WithRSAEncryption",
            13 => "sha512WithRSAEncryption",
            14 => "sha224WithRSAEncryption",
            15 => "sha512-224WithRSAEncryption",
            16 => "sha512-256WithRSAEncryption",
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x01] => "ecdsa-with-SHA1",
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, arc] => match arc {
            1 => "ecdsa-with-SHA224",
            2 => "ecdsa-with-SHA256",
            3 => "ecdsa-with-SHA384",
            4 => "ecdsa-with-SHA512",
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x03] => "dsaWithSHA1",
        [0x2b, 0x0e, 0x03, 0x02, 0x1d] => "sha1WithRSA",
        [0x2b, 0x0e, 0x03, 0x02, 0x1b] => "dsaWithSHA1-old",
        [0x2b, 0x65, 0x70] => "Ed25519",
        [0x2b, 0x65, 0x71] => "Ed448",
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, arc] => return nist_signature_name(*arc),
        _ => return None,
    })
}

/// Names under 2.16.840.1.101.3.4.3, where a key and its signatures share one OID.
pub(super) fn nist_signature_name(arc: u8) -> Option<&'static str> {
    Some(match arc {
        1 => "dsa_with_SHA224",
        2 => "dsa_with_SHA256",
        3 => "dsa_with_SHA384",
        4 => "dsa_with_SHA512",
        9 => "ecdsa_with_SHA3-224",
        10 => "ecdsa_with_SHA3-256",
        11 => "ecdsa_with_SHA3-384",
        12 => "ecdsa_with_SHA3-512",
        13 => "RSA-SHA3-224",
        14 => "RSA-SHA3-256",
        15 => "RSA-SHA3-384",
        16 => "RSA-SHA3-512",
        17 => "ML-DSA-44",
        18 => "ML-DSA-65",
        19 => "ML-DSA-87",
        20 => "SLH-DSA-SHA2-128s",
        21 => "SLH-DSA-SHA2-128f",
        22 => "SLH-DSA-SHA2-192s",
        23 => "SLH-DSA-SHA2-192f",
        24 => "SLH-DSA-SHA2-256s",
        25 => "SLH-DSA-SHA2-256f",
        26 => "SLH-DSA-SHAKE-128s",
        27 => "SLH-DSA-SHAKE-128f",
        28 => "SLH-DSA-SHAKE-192s",
        29 => "SLH-DSA-SHAKE-192f",
        30 => "SLH-DSA-SHAKE-256s",
        31 => "SLH-DSA-SHAKE-256f",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ones_have_names_and_others_are_dotted() {
        for (algorithm, name) in [
            (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11][..], "sha256WithRSAEncryption"),
            (&[0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2], "ecdsa-with-SHA256"),
            (&[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 18], "ML-DSA-65"),
            (&[0x2a, 0x03], "1.2.3"),
        ] {
            assert_eq!(signature_name(algorithm).as_deref(), Some(name));
        }
        assert_eq!(signature_name(&[0x80]), None);
    }
}
