//! Public keys without a certificate: SubjectPublicKeyInfo, and RSA's own form.
//!
//! ```text
//! RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER }
//! ```
//!
//! ([RFC 8017, appendix A.1.1](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.1).)

use crate::x509::Error;
use crate::x509::element::{Elements, tag};
use crate::x509::subject_public_key_info::{self, Described, SubjectPublicKeyInfo};

/// Describes the public key that `octets` begin with. The digest of RSA's own form is that of the
/// SubjectPublicKeyInfo which OpenSSL would make of it.
pub(super) fn read(octets: &[u8]) -> Result<Described, Error> {
    let whole = Elements::new(octets, 0).expect(tag::SEQUENCE, "a public key")?;
    let mut parts = whole.elements();
    if let Some(modulus) = parts.read_if(tag::INTEGER)? {
        let exponent = parts.expect(tag::INTEGER, "a public exponent")?;
        return SubjectPublicKeyInfo::rsa(modulus.content, exponent.content).describe();
    }
    parts
        .expect(tag::SEQUENCE, "an algorithm")?
        .elements()
        .expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid")?;
    match parts.read()? {
        key if key.is_string(tag::BIT_STRING) => Ok(subject_public_key_info::describe(&whole)),
        other => Err(Error::Unexpected { expected: "a public key", offset: other.offset }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, Case};
    use super::*;

    #[test]
    fn keys_are_what_openssl_says() {
        for Case { name, input, expected } in testing::cases("public-key") {
            testing::compare(&name, &read(&input).unwrap(), &expected[0], &[]);
            testing::mutate(&input, |octets| drop(read(octets)));
        }
    }

    #[test]
    fn what_is_no_public_key_says_what_is_missing() {
        for (octets, expected, offset) in [
            (&[0x02, 1, 1][..], "a public key", 0),
            (&[0x30, 3, 2, 1, 5], "a public exponent", 5),
            (&[0x30, 2, 0x30, 0], "an algorithm's oid", 4),
            (&[0x30, 8, 0x30, 4, 6, 2, 0x2a, 3, 5, 0], "a public key", 8),
        ] {
            assert_eq!(read(octets).unwrap_err(), Error::Unexpected { expected, offset });
        }
    }
}
