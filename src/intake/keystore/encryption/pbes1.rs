//! The older password-based encryption: PKCS#12's schemes
//! ([RFC 7292, appendix C](https://www.rfc-editor.org/rfc/rfc7292#appendix-C)) and PBES1
//! ([RFC 8018, section 6.1](https://www.rfc-editor.org/rfc/rfc8018#section-6.1)).
//!
//! ```text
//! pkcs-12PbeParams, PBEParameter ::= SEQUENCE { salt OCTET STRING, iterations INTEGER }
//! ```

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::super::Error;
use super::super::budget::Budget;
use super::super::password::Password;
use super::hash::Hash;
use super::pkcs12_kdf::{self, Purpose};
use super::{Cipher, Encryption, count};
use crate::crypto::Digest;
use crate::x509;
use crate::x509::element::{Element, tag};

/// One of the schemes, without its parameters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    name: &'static str,
    derivation: Derivation,
    cipher: Cipher,
}

#[derive(Clone, Copy, Debug)]
enum Derivation {
    /// PKCS#12's, with SHA-1.
    Pkcs12,
    /// PBKDF1 ([RFC 8018, section 5.1](https://www.rfc-editor.org/rfc/rfc8018#section-5.1)).
    Pbkdf1(Digest),
}

/// The scheme with this OBJECT IDENTIFIER.
pub(super) fn kind(oid: &[u8]) -> Option<Kind> {
    use Derivation::{Pbkdf1, Pkcs12};
    const RC2_64: Cipher = Cipher::Rc2 { octets: 8, bits: 64 };
    let (name, derivation, cipher) = match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, arc] => match arc {
            1 => ("pbeWithSHAAnd128BitRC4", Pkcs12, Cipher::Rc4 { octets: 16 }),
            2 => ("pbeWithSHAAnd40BitRC4", Pkcs12, Cipher::Rc4 { octets: 5 }),
            3 => ("pbeWithSHAAnd3-KeyTripleDES-CBC", Pkcs12, Cipher::TripleDes),
            4 => ("pbeWithSHAAnd2-KeyTripleDES-CBC", Pkcs12, Cipher::TripleDesTwoKeys),
            5 => ("pbeWithSHAAnd128BitRC2-CBC", Pkcs12, Cipher::Rc2 { octets: 16, bits: 128 }),
            6 => ("pbeWithSHAAnd40BitRC2-CBC", Pkcs12, Cipher::Rc2 { octets: 5, bits: 40 }),
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, arc] => match arc {
            3 => ("pbeWithMD5AndDES-CBC", Pbkdf1(Digest::Md5), Cipher::Des),
            6 => ("pbeWithMD5AndRC2-CBC", Pbkdf1(Digest::Md5), RC2_64),
            10 => ("pbeWithSHA1AndDES-CBC", Pbkdf1(Digest::Sha1), Cipher::Des),
            11 => ("pbeWithSHA1AndRC2-CBC", Pbkdf1(Digest::Sha1), RC2_64),
            _ => return None,
        },
        _ => return None,
    };
    Some(Kind { name, derivation, cipher })
}

/// A scheme with its parameters.
pub(super) struct Pbes1<'a> {
    kind: Kind,
    salt: Cow<'a, [u8]>,
    iterations: u64,
}

impl<'a> Pbes1<'a> {
    pub(super) fn read(kind: Kind, parameters: &Element<'a>) -> Result<Self, Error> {
        let (salt, iterations) = salt_and_iterations(parameters)?;
        Ok(Self { kind, salt, iterations })
    }

    pub(super) fn describe(&self) -> Encryption {
        Encryption { scheme: self.kind.name.to_owned(), iterations: Some(self.iterations) }
    }

    pub(super) fn password<'p>(&self, password: &'p Password) -> &'p [u8] {
        match self.kind.derivation {
            Derivation::Pkcs12 => &password.bmp,
            Derivation::Pbkdf1(_) => &password.octets,
        }
    }

    pub(super) fn open(
        &self,
        data: &[u8],
        password: &[u8],
        budget: &mut Budget,
        offset: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let iterations = budget.spend(self.iterations, offset)?;
        let cipher = self.kind.cipher;
        match self.kind.derivation {
            Derivation::Pkcs12 => {
                let derive = |purpose, len| {
                    pkcs12_kdf::derive(Digest::Sha1, purpose, password, &self.salt, iterations, len)
                };
                let key = derive(Purpose::Key, cipher.key_octets());
                let iv = derive(Purpose::InitialisationVector, cipher.iv_octets());
                cipher.open(&key, &iv, data, offset)
            }
            Derivation::Pbkdf1(digest) => {
                let hash = Hash::iterated(digest, &[password, &self.salt], iterations);
                let octets = hash.octets();
                let (key, rest) = octets.split_at_checked(cipher.key_octets()).unwrap_or_default();
                let iv = rest.get(..cipher.iv_octets()).unwrap_or_default();
                cipher.open(key, iv, data, offset)
            }
        }
    }
}

/// SEQUENCE { salt OCTET STRING, iterations INTEGER }, which Java's own schemes use, too.
pub(crate) fn salt_and_iterations<'a>(parameters: &Element<'a>) -> Result<(Cow<'a, [u8]>, u64), Error> {
    let mut parts = parameters.elements();
    let salt = parts.read()?;
    if !salt.is_string(tag::OCTET_STRING) {
        return Err(x509::Error::Unexpected { expected: "a salt", offset: salt.offset }.into());
    }
    let iterations = count(&parts.expect(tag::INTEGER, "a count of iterations")?)?;
    Ok((salt.octets()?, iterations))
}
