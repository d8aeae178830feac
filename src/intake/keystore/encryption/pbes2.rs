//! PBES2 ([RFC 8018, section 6.2](https://www.rfc-editor.org/rfc/rfc8018#section-6.2)): a key derivation and a cipher,
//! each named by itself.
//!
//! ```text
//! PBES2-params ::= SEQUENCE {
//!      keyDerivationFunc  AlgorithmIdentifier,     -- PBKDF2, scrypt
//!      encryptionScheme   AlgorithmIdentifier }
//! ```

use std::borrow::Cow;

use zeroize::Zeroizing;

use super::super::Error;
use super::super::budget::Budget;
use super::scrypt::Scrypt;
use super::{Cipher, Encryption, count};
use crate::crypto::{Crypto, Digest};
use crate::x509;
use crate::x509::element::{Element, tag};

/// 1.2.840.113549.1.5.13
pub(super) const OID: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d];
/// 1.2.840.113549.1.5.12
const PBKDF2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c];
/// 1.3.6.1.4.1.11591.4.11
const SCRYPT: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x04, 0x0b];

pub(super) struct Pbes2<'a> {
    derivation: Derivation<'a>,
    cipher: Cipher,
    cipher_name: &'static str,
    iv: Cow<'a, [u8]>,
}

enum Derivation<'a> {
    Pbkdf2(Pbkdf2<'a>),
    Scrypt(Scrypt<'a>),
}

impl<'a> Pbes2<'a> {
    pub(super) fn read(parameters: &Element<'a>) -> Result<Self, Error> {
        let mut parts = parameters.elements();
        let derivation = Derivation::read(&parts.expect(tag::SEQUENCE, "a key derivation function")?)?;
        let scheme = parts.expect(tag::SEQUENCE, "an encryption scheme")?;
        let (cipher, cipher_name, iv) = read_cipher(&scheme, derivation.key_octets())?;
        Ok(Self { derivation, cipher, cipher_name, iv })
    }

    pub(super) fn describe(&self) -> Encryption {
        let (derivation, iterations) = match &self.derivation {
            Derivation::Pbkdf2(pbkdf2) => {
                (format!("PBKDF2 with {}", hmac_name(pbkdf2.digest)), Some(pbkdf2.iterations))
            }
            Derivation::Scrypt(_) => ("scrypt".to_owned(), None),
        };
        Encryption { scheme: format!("PBES2, {derivation}, {}", self.cipher_name), iterations }
    }

    pub(super) async fn open(
        &self,
        data: &[u8],
        password: &[u8],
        budget: &mut Budget,
        crypto: &impl Crypto,
        offset: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut key = Zeroizing::new(vec![0; self.cipher.key_octets()]);
        match &self.derivation {
            Derivation::Pbkdf2(pbkdf2) => pbkdf2.derive(password, budget, crypto, &mut key).await?,
            Derivation::Scrypt(scrypt) => scrypt.derive(password, &mut key)?,
        }
        self.cipher.open(&key, &self.iv, data, offset)
    }
}

impl<'a> Derivation<'a> {
    fn read(algorithm: &Element<'a>) -> Result<Self, Error> {
        let mut parts = algorithm.elements();
        let oid = parts.expect(tag::OBJECT_IDENTIFIER, "a key derivation function")?;
        match oid.content {
            PBKDF2 => Ok(Self::Pbkdf2(Pbkdf2::read_parameters(&parts.read()?)?)),
            SCRYPT => Ok(Self::Scrypt(Scrypt::read(&parts.expect(tag::SEQUENCE, "parameters of scrypt")?)?)),
            other => Err(Error::unsupported(other, oid.offset)),
        }
    }

    fn key_octets(&self) -> Option<u64> {
        match self {
            Self::Pbkdf2(pbkdf2) => pbkdf2.key_octets,
            Self::Scrypt(scrypt) => scrypt.key_octets,
        }
    }
}

/// PBKDF2 with its parameters.
///
/// ```text
/// PBKDF2-params ::= SEQUENCE {
///      salt            CHOICE { specified OCTET STRING, … },
///      iterationCount  INTEGER,
///      keyLength       INTEGER OPTIONAL,
///      prf             AlgorithmIdentifier DEFAULT hmacWithSHA1 }
/// ```
pub(crate) struct Pbkdf2<'a> {
    salt: Cow<'a, [u8]>,
    iterations: u64,
    pub(crate) key_octets: Option<u64>,
    digest: Digest,
    offset: usize,
}

impl<'a> Pbkdf2<'a> {
    /// Reads an AlgorithmIdentifier that has to be PBKDF2's.
    pub(crate) fn read(algorithm: &Element<'a>) -> Result<Self, Error> {
        match Derivation::read(algorithm)? {
            Derivation::Pbkdf2(pbkdf2) => Ok(pbkdf2),
            Derivation::Scrypt(_) => Err(Error::unsupported(SCRYPT, algorithm.offset)),
        }
    }

    fn read_parameters(parameters: &Element<'a>) -> Result<Self, Error> {
        let mut parts = parameters.elements();
        let salt = parts.read()?;
        if !salt.is_string(tag::OCTET_STRING) {
            return Err(x509::Error::Unexpected { expected: "a salt", offset: salt.offset }.into());
        }
        let iterations = count(&parts.expect(tag::INTEGER, "a count of iterations")?)?;
        let key_octets = parts.read_if(tag::INTEGER)?.map(|number| count(&number)).transpose()?;
        let digest = match parts.read_if(tag::SEQUENCE)? {
            Some(function) => {
                let oid = function.elements().expect(tag::OBJECT_IDENTIFIER, "a pseudorandom function")?;
                digest_of_hmac(oid.content).ok_or_else(|| Error::unsupported(oid.content, oid.offset))?
            }
            None => Digest::Sha1,
        };
        Ok(Self { salt: salt.octets()?, iterations, key_octets, digest, offset: parameters.offset })
    }

    /// Fills `key`.
    pub(crate) async fn derive(
        &self,
        password: &[u8],
        budget: &mut Budget,
        crypto: &impl Crypto,
        key: &mut [u8],
    ) -> Result<(), Error> {
        let iterations = budget.spend(self.iterations, self.offset)?;
        if iterations == 0 {
            return Err(Error::malformed("a key derivation of no rounds", self.offset));
        }
        if crypto.pbkdf2(self.digest, password, &self.salt, iterations, key).await {
            Ok(())
        } else {
            let what = format!("PBKDF2 with {}", hmac_name(self.digest));
            Err(Error::Unsupported { what, offset: self.offset })
        }
    }
}

/// The digest under HMAC (1.2.840.113549.2.7 and its siblings), by OBJECT IDENTIFIER.
pub(crate) fn digest_of_hmac(oid: &[u8]) -> Option<Digest> {
    match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, arc] => match arc {
            6 => Some(Digest::Md5),
            7 => Some(Digest::Sha1),
            8 => Some(Digest::Sha224),
            9 => Some(Digest::Sha256),
            10 => Some(Digest::Sha384),
            11 => Some(Digest::Sha512),
            _ => None,
        },
        _ => None,
    }
}

/// The name that goes with it.
pub(crate) fn hmac_name(digest: Digest) -> &'static str {
    match digest {
        Digest::Md5 => "hmacWithMD5",
        Digest::Sha1 => "hmacWithSHA1",
        Digest::Sha224 => "hmacWithSHA224",
        Digest::Sha256 => "hmacWithSHA256",
        Digest::Sha384 => "hmacWithSHA384",
        Digest::Sha512 => "hmacWithSHA512",
    }
}

type NamedCipher<'a> = (Cipher, &'static str, Cow<'a, [u8]>);

fn read_cipher<'a>(scheme: &Element<'a>, key_octets: Option<u64>) -> Result<NamedCipher<'a>, Error> {
    let mut parts = scheme.elements();
    let oid = parts.expect(tag::OBJECT_IDENTIFIER, "an encryption scheme")?;
    let (cipher, name) = match oid.content {
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 2] => (Cipher::Aes128, "AES-128-CBC"),
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 22] => (Cipher::Aes192, "AES-192-CBC"),
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, 42] => (Cipher::Aes256, "AES-256-CBC"),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x07] => (Cipher::TripleDes, "3DES-CBC"),
        [0x2b, 0x0e, 0x03, 0x02, 0x07] => (Cipher::Des, "DES-CBC"),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x02] => {
            let parameters = parts.expect(tag::SEQUENCE, "parameters of rc2")?;
            return read_rc2(&parameters, key_octets);
        }
        other => return Err(Error::unsupported(other, oid.offset)),
    };
    let iv = parts.read()?;
    if !iv.is_string(tag::OCTET_STRING) {
        return Err(
            x509::Error::Unexpected { expected: "an initialisation vector", offset: iv.offset }.into()
        );
    }
    Ok((cipher, name, iv.octets()?))
}

/// RC2-CBC-Parameter ::= SEQUENCE { rc2ParameterVersion INTEGER OPTIONAL, iv OCTET STRING }, where the version is a
/// code for the bits of the key that count ([RFC 8018, appendix B.2.3](https://www.rfc-editor.org/rfc/rfc8018#appendix-B.2.3)).
fn read_rc2<'a>(parameters: &Element<'a>, key_octets: Option<u64>) -> Result<NamedCipher<'a>, Error> {
    let mut parts = parameters.elements();
    let version = parts.read_if(tag::INTEGER)?.map(|number| count(&number)).transpose()?;
    let bits = match version {
        None => 32,
        Some(160) => 40,
        Some(120) => 64,
        Some(58) => 128,
        Some(bits @ 256..=1024) => bits as usize,
        Some(_) => return Err(Error::malformed("a version that rc2 does not have", parameters.offset)),
    };
    let octets = match key_octets {
        Some(octets @ 1..=128) => octets as usize,
        None => bits.div_ceil(8),
        Some(_) => return Err(Error::malformed("a key of a size that rc2 does not have", parameters.offset)),
    };
    let iv = parts.expect(tag::OCTET_STRING, "an initialisation vector")?;
    Ok((Cipher::Rc2 { octets, bits }, "RC2-CBC", iv.octets()?))
}
