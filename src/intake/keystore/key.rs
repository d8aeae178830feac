//! What kind of key an opened PrivateKeyInfo is ([RFC 5958](https://www.rfc-editor.org/rfc/rfc5958)), and the digest
//! of the public key that goes with it.
//!
//! ```text
//! PrivateKeyInfo ::= SEQUENCE {
//!      version              INTEGER,
//!      privateKeyAlgorithm  AlgorithmIdentifier,
//!      privateKey           OCTET STRING,
//!      … }
//! ```

use sha2::{Digest, Sha256};

use crate::x509::element::{Element, Elements, tag};
use crate::x509::{Error, PublicKey, oid};

/// What is told of a private key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFacts {
    /// The public key that goes with it, where it can be told.
    pub public_key: Option<PublicKey>,
    /// SHA-256 of that key's SubjectPublicKeyInfo, lower-case hex: the same as its certificate's.
    pub spki_sha256: Option<String>,
}

/// Whether `octets` are a PrivateKeyInfo, whatever the algorithm.
pub(super) fn is_pkcs8(octets: &[u8]) -> bool {
    Parts::read(octets).is_ok()
}

/// The dotted OID of a PrivateKeyInfo's algorithm.
pub(super) fn algorithm(octets: &[u8]) -> Option<String> {
    oid::dotted(Parts::read(octets).ok()?.algorithm)
}

/// What kind of key a PrivateKeyInfo is, where it is one.
pub(super) fn facts(octets: &[u8]) -> Option<KeyFacts> {
    let parts = Parts::read(octets).ok()?;
    let read = match parts.algorithm {
        RSA_ENCRYPTION => parts.rsa(),
        EC_PUBLIC_KEY => parts.ec(),
        other => {
            let algorithm = oid::dotted(other)?;
            let public_key = Some(PublicKey { algorithm, bits: None, curve: None });
            return Some(KeyFacts { public_key, spki_sha256: None });
        }
    };
    read.ok()
}

/// 1.2.840.113549.1.1.1
const RSA_ENCRYPTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// 1.2.840.10045.2.1
const EC_PUBLIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

struct Parts<'a> {
    algorithm_identifier: Element<'a>,
    algorithm: &'a [u8],
    private_key: Element<'a>,
}

impl<'a> Parts<'a> {
    fn read(octets: &'a [u8]) -> Result<Self, Error> {
        let mut parts = Elements::new(octets, 0).expect(tag::SEQUENCE, "a privatekeyinfo")?.elements();
        parts.expect(tag::INTEGER, "the version of a privatekeyinfo")?;
        let algorithm_identifier = parts.expect(tag::SEQUENCE, "an algorithm")?;
        let algorithm =
            algorithm_identifier.elements().expect(tag::OBJECT_IDENTIFIER, "an algorithm")?.content;
        let private_key = parts.expect(tag::OCTET_STRING, "a private key")?;
        Ok(Self { algorithm_identifier, algorithm, private_key })
    }

    /// RSAPrivateKey ::= SEQUENCE { version, modulus, publicExponent, … }
    fn rsa(&self) -> Result<KeyFacts, Error> {
        let mut numbers = self.inside()?;
        numbers.expect(tag::INTEGER, "the version of an rsaprivatekey")?;
        let modulus = numbers.expect(tag::INTEGER, "a modulus")?;
        let exponent = numbers.expect(tag::INTEGER, "an exponent")?;
        let key = encode(tag::SEQUENCE, &[modulus.encoded, exponent.encoded]);
        let public_key =
            PublicKey { algorithm: "RSA".to_owned(), bits: Some(bit_length(modulus.content)), curve: None };
        Ok(self.told(public_key, &encode(tag::BIT_STRING, &[&[0], &key])))
    }

    /// ECPrivateKey ::= SEQUENCE { version, privateKey, [0] parameters OPTIONAL, [1] publicKey OPTIONAL }
    fn ec(&self) -> Result<KeyFacts, Error> {
        let mut parts = self.inside()?;
        parts.expect(tag::INTEGER, "the version of an ecprivatekey")?;
        parts.expect(tag::OCTET_STRING, "a private key")?;
        parts.read_if(tag::context_constructed(0))?;
        let (bits, curve) = self.curve();
        let public_key = PublicKey { algorithm: "EC".to_owned(), bits, curve };
        Ok(match parts.read_if(tag::context_constructed(1))? {
            Some(point) => self.told(public_key, point.content),
            None => KeyFacts { public_key: Some(public_key), spki_sha256: None },
        })
    }

    fn inside(&self) -> Result<Elements<'a>, Error> {
        let content = Elements::new(self.private_key.content, self.private_key.content_offset);
        Ok({ content }.expect(tag::SEQUENCE, "a private key")?.elements())
    }

    fn curve(&self) -> (Option<u32>, Option<String>) {
        let mut parts = self.algorithm_identifier.elements();
        let named = parts.read().and_then(|_| parts.expect(tag::OBJECT_IDENTIFIER, "a named curve"));
        let Ok(named) = named else { return (None, None) };
        match named.content {
            [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07] => (Some(256), Some("P-256".to_owned())),
            [0x2b, 0x81, 0x04, 0x00, 0x22] => (Some(384), Some("P-384".to_owned())),
            [0x2b, 0x81, 0x04, 0x00, 0x23] => (Some(521), Some("P-521".to_owned())),
            other => (None, oid::dotted(other)),
        }
    }

    /// The facts, with the digest of SubjectPublicKeyInfo ::= SEQUENCE { algorithm, subjectPublicKey }.
    fn told(&self, public_key: PublicKey, subject_public_key: &[u8]) -> KeyFacts {
        let info = encode(tag::SEQUENCE, &[self.algorithm_identifier.encoded, subject_public_key]);
        let spki_sha256 = Some(base16ct::lower::encode_string(&Sha256::digest(info)));
        KeyFacts { public_key: Some(public_key), spki_sha256 }
    }
}

fn bit_length(octets: &[u8]) -> u32 {
    let significant: Vec<u8> = octets.iter().copied().skip_while(|&octet| octet == 0).collect();
    let unused = significant.first().map_or(0, |first| first.leading_zeros());
    u32::try_from(significant.len()).unwrap_or(u32::MAX / 8).saturating_mul(8).saturating_sub(unused)
}

/// An element in DER.
fn encode(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let content = parts.concat();
    let len = content.len().to_be_bytes();
    let len: Vec<u8> = len.iter().copied().skip_while(|&octet| octet == 0).collect();
    let mut encoded = vec![tag];
    match len.as_slice() {
        [] => encoded.push(0),
        [short @ 0..=0x7f] => encoded.push(*short),
        long => {
            encoded.push(0x80 | long.len() as u8);
            encoded.extend_from_slice(long);
        }
    }
    encoded.extend_from_slice(&content);
    encoded
}
