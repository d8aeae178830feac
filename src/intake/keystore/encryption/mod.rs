//! What is sealed with a password: PKCS#8 keys by themselves, PKCS#12's bags and contents.
//!
//! ```text
//! EncryptedPrivateKeyInfo ::= SEQUENCE {
//!      encryptionAlgorithm  AlgorithmIdentifier,
//!      encryptedData        OCTET STRING }
//! ```
//!
//! ([RFC 5958, section 3](https://www.rfc-editor.org/rfc/rfc5958#section-3).) Reading and deciding is done here; the
//! ciphers and digests are RustCrypto's, and PBKDF2 is whatever backend [`Crypto`] has.

mod cipher;
pub(super) mod hash;
pub(super) mod pbes1;
mod pbes2;
pub(super) mod pkcs12_kdf;
mod scrypt;

use serde::{Deserialize, Serialize};

use zeroize::Zeroizing;

pub(super) use self::cipher::Cipher;
use self::pbes1::Pbes1;
use self::pbes2::Pbes2;
pub(super) use self::pbes2::{Pbkdf2, digest_of_hmac};
use super::Error;
use super::budget::Budget;
use super::password::Password;
use crate::crypto::Crypto;
use crate::x509;
use crate::x509::element::{Element, Elements, tag};

/// How something is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encryption {
    /// The standard's name, such as `pbeWithSHAAnd3-KeyTripleDES-CBC` or `PBES2, PBKDF2 with hmacWithSHA256,
    /// AES-256-CBC`; the dotted OID if it is not known here.
    pub scheme: String,
    /// How many rounds the key is derived in.
    pub iterations: Option<u64>,
}

/// Opens an EncryptedPrivateKeyInfo (DER or BER): what comes out is the PrivateKeyInfo.
///
/// # Errors
///
/// [`Error::WrongPassword`] where what comes out is none; else what is wrong with the sealed form.
pub(crate) async fn decrypt(
    encrypted_private_key_info: &[u8],
    password: &str,
    crypto: &impl Crypto,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let sealed = Sealed::read(&Elements::new(encrypted_private_key_info, 0).read()?)?;
    Opener::new(password, crypto).open(&sealed).await
}

/// How an EncryptedPrivateKeyInfo is sealed.
///
/// # Errors
///
/// Where it is none.
pub(crate) fn describe(encrypted_private_key_info: &[u8]) -> Result<Encryption, Error> {
    Ok(Sealed::read(&Elements::new(encrypted_private_key_info, 0).read()?)?.describe())
}

/// Something sealed: the algorithm, and the octets that it made.
pub(super) struct Sealed<'a> {
    pub(super) algorithm: Element<'a>,
    pub(super) data: Element<'a>,
}

impl<'a> Sealed<'a> {
    /// Takes an EncryptedPrivateKeyInfo apart.
    pub(super) fn read(info: &Element<'a>) -> Result<Self, Error> {
        let mut parts = info.elements();
        let algorithm = parts.expect(tag::SEQUENCE, "an encryption algorithm")?;
        let data = parts.read()?;
        if !data.is_string(tag::OCTET_STRING) {
            return Err(x509::Error::Unexpected { expected: "encrypted data", offset: data.offset }.into());
        }
        Ok(Self { algorithm, data })
    }

    /// How it is sealed: by name if the scheme is known, else by its OID.
    pub(super) fn describe(&self) -> Encryption {
        match Scheme::read(&self.algorithm) {
            Ok(Scheme::Pbes1(scheme)) => scheme.describe(),
            Ok(Scheme::Pbes2(scheme)) => scheme.describe(),
            Err(_) => {
                let oid = self.algorithm.elements().read().ok();
                let scheme = oid.and_then(|oid| x509::oid::dotted(oid.content)).unwrap_or_default();
                Encryption { scheme, iterations: None }
            }
        }
    }
}

/// The two families of password-based encryption.
enum Scheme<'a> {
    Pbes1(Pbes1<'a>),
    Pbes2(Pbes2<'a>),
}

impl<'a> Scheme<'a> {
    /// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters }
    fn read(algorithm: &Element<'a>) -> Result<Self, Error> {
        let mut parts = algorithm.elements();
        let oid = parts.expect(tag::OBJECT_IDENTIFIER, "an encryption algorithm")?;
        if oid.content == pbes2::OID {
            return Ok(Self::Pbes2(Pbes2::read(&parts.expect(tag::SEQUENCE, "parameters of pbes2")?)?));
        }
        let kind = pbes1::kind(oid.content).ok_or_else(|| Error::unsupported(oid.content, oid.offset))?;
        Ok(Self::Pbes1(Pbes1::read(kind, &parts.expect(tag::SEQUENCE, "parameters of encryption")?)?))
    }

    /// The reading of the password that this scheme uses: none of the others makes a difference to it.
    fn password<'p>(&self, password: &'p Password) -> &'p [u8] {
        match self {
            Self::Pbes1(scheme) => scheme.password(password),
            Self::Pbes2(_) => &password.octets,
        }
    }
}

/// A password at work on one file: which of its readings was right once is tried first from then on.
pub(super) struct Opener<'c, C> {
    pub(super) readings: Vec<Password>,
    pub(super) budget: Budget,
    pub(super) crypto: &'c C,
}

impl<'c, C: Crypto> Opener<'c, C> {
    pub(super) fn new(password: &str, crypto: &'c C) -> Self {
        Self { readings: Password::readings(password), budget: Budget::default(), crypto }
    }

    /// What is sealed, which has to be a SEQUENCE: all that is ever sealed here is, and wrong passwords give noise.
    pub(super) async fn open(&mut self, sealed: &Sealed<'_>) -> Result<Zeroizing<Vec<u8>>, Error> {
        let scheme = Scheme::read(&sealed.algorithm)?;
        let data = sealed.data.octets()?;
        let mut tried: Vec<Zeroizing<Vec<u8>>> = Vec::new();
        for position in 0..self.readings.len() {
            let Some(reading) = self.readings.get(position) else { break };
            let password = Zeroizing::new(scheme.password(reading).to_vec());
            if tried.contains(&password) {
                continue;
            }
            let opened = match &scheme {
                Scheme::Pbes1(scheme) => scheme.open(&data, &password, &mut self.budget, sealed.data.offset),
                Scheme::Pbes2(scheme) => {
                    scheme.open(&data, &password, &mut self.budget, self.crypto, sealed.data.offset).await
                }
            };
            match opened {
                Ok(plain) if begins_with_sequence(&plain) => {
                    self.readings.swap(0, position);
                    return Ok(plain);
                }
                Ok(_) | Err(Error::WrongPassword) => tried.push(password),
                Err(error) => return Err(error),
            }
        }
        Err(Error::WrongPassword)
    }
}

fn begins_with_sequence(plain: &[u8]) -> bool {
    Elements::new(plain, 0).read().is_ok_and(|element| element.tag == tag::SEQUENCE)
}

/// An INTEGER that is a count; too large a one is as large as can be.
pub(super) fn count(number: &Element<'_>) -> Result<u64, Error> {
    if number.content.first().is_none_or(|first| first & 0x80 != 0) {
        return Err(Error::malformed("a count below zero", number.offset));
    }
    let shifted = |value: u64, &octet: &u8| {
        if value >> 56 == 0 { value << 8 | u64::from(octet) } else { u64::MAX }
    };
    Ok(number.content.iter().fold(0, shifted))
}
