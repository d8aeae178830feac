//! The MAC over all contents: PKCS#12's own ([RFC 7292, section 4](https://www.rfc-editor.org/rfc/rfc7292#section-4)) and
//! PBMAC1 ([RFC 9879](https://www.rfc-editor.org/rfc/rfc9879)).
//!
//! ```text
//! MacData ::= SEQUENCE {
//!      mac         DigestInfo,      -- SEQUENCE { AlgorithmIdentifier, OCTET STRING }
//!      macSalt     OCTET STRING,
//!      iterations  INTEGER DEFAULT 1 }
//! ```

use std::borrow::Cow;

use hmac::{Hmac, KeyInit, Mac as _};
use zeroize::Zeroizing;

use super::super::Error;
use super::super::encryption::hash::octets;
use super::super::encryption::pkcs12_kdf::{self, Purpose};
use super::super::encryption::{Opener, Pbkdf2, count, digest_of_hmac};
use super::super::password::Password;
use crate::crypto::{Crypto, Digest};
use crate::x509;
use crate::x509::element::{Element, tag};

/// 1.2.840.113549.1.5.14
const PBMAC1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0e];

/// A key longer than this is no key of HMAC.
const MAX_KEY_OCTETS: u64 = 1024;

pub(super) struct MacData<'a> {
    derivation: Derivation<'a>,
    /// Under HMAC.
    digest: Digest,
    expected: Cow<'a, [u8]>,
}

enum Derivation<'a> {
    Pkcs12 { salt: Cow<'a, [u8]>, iterations: u64, offset: usize },
    Pbmac1 { pbkdf2: Pbkdf2<'a>, key_octets: usize },
}

impl<'a> MacData<'a> {
    pub(super) fn read(mac_data: &Element<'a>) -> Result<Self, Error> {
        let mut parts = mac_data.elements();
        let mut info = parts.expect(tag::SEQUENCE, "a digestinfo")?.elements();
        let mut algorithm = info.expect(tag::SEQUENCE, "an algorithm")?.elements();
        let expected = string(info.read()?, "a digest")?;
        let oid = algorithm.expect(tag::OBJECT_IDENTIFIER, "an algorithm")?;
        if oid.content == PBMAC1 {
            let (derivation, digest) =
                read_pbmac1(&algorithm.expect(tag::SEQUENCE, "parameters of pbmac1")?)?;
            return Ok(Self { derivation, digest, expected });
        }
        let digest = digest(oid.content).ok_or_else(|| Error::unsupported(oid.content, oid.offset))?;
        let salt = string(parts.read()?, "a salt")?;
        let iterations = parts.read_if(tag::INTEGER)?.map_or(Ok(1), |number| count(&number))?;
        let derivation = Derivation::Pkcs12 { salt, iterations, offset: mac_data.offset };
        Ok(Self { derivation, digest, expected })
    }

    /// Whether it is the MAC of `message` under the password, in whichever reading; that one alone is kept then.
    pub(super) async fn verify<C: Crypto>(
        &self,
        message: &[u8],
        opener: &mut Opener<'_, C>,
    ) -> Result<bool, Error> {
        let mut tried = Vec::new();
        for reading in core::mem::take(&mut opener.readings) {
            let password = match self.derivation {
                Derivation::Pkcs12 { .. } => &reading.bmp,
                Derivation::Pbmac1 { .. } => &reading.octets,
            };
            let is_new = tried.iter().all(|tried: &Password| match self.derivation {
                Derivation::Pkcs12 { .. } => tried.bmp != *password,
                Derivation::Pbmac1 { .. } => tried.octets != *password,
            });
            if is_new && self.is_under(&self.derive(password, opener).await?, message) {
                opener.readings = vec![reading.clone(), reading.bmp_for_all()];
                return Ok(true);
            }
            tried.push(reading);
        }
        opener.readings = tried;
        Ok(false)
    }

    async fn derive<C: Crypto>(
        &self,
        password: &[u8],
        opener: &mut Opener<'_, C>,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        match &self.derivation {
            Derivation::Pkcs12 { salt, iterations, offset } => {
                let iterations = opener.budget.spend(*iterations, *offset)?;
                let len = octets(self.digest);
                Ok(pkcs12_kdf::derive(self.digest, Purpose::Mac, password, salt, iterations, len))
            }
            Derivation::Pbmac1 { pbkdf2, key_octets } => {
                let mut key = Zeroizing::new(vec![0; *key_octets]);
                pbkdf2.derive(password, &mut opener.budget, opener.crypto, &mut key).await?;
                Ok(key)
            }
        }
    }

    fn is_under(&self, key: &[u8], message: &[u8]) -> bool {
        macro_rules! verify {
            ($digest:ty) => {
                Hmac::<$digest>::new_from_slice(key)
                    .is_ok_and(|mac| mac.chain_update(message).verify_slice(&self.expected).is_ok())
            };
        }
        match self.digest {
            Digest::Md5 => verify!(md5::Md5),
            Digest::Sha1 => verify!(sha1::Sha1),
            Digest::Sha224 => verify!(sha2::Sha224),
            Digest::Sha256 => verify!(sha2::Sha256),
            Digest::Sha384 => verify!(sha2::Sha384),
            Digest::Sha512 => verify!(sha2::Sha512),
        }
    }
}

/// PBMAC1-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, messageAuthScheme AlgorithmIdentifier }
///
/// The salt and the iterations of MacData itself mean nothing then.
fn read_pbmac1<'a>(parameters: &Element<'a>) -> Result<(Derivation<'a>, Digest), Error> {
    let mut parts = parameters.elements();
    let pbkdf2 = Pbkdf2::read(&parts.expect(tag::SEQUENCE, "a key derivation function")?)?;
    let scheme = parts.expect(tag::SEQUENCE, "a mac")?;
    let oid = scheme.elements().expect(tag::OBJECT_IDENTIFIER, "a mac")?;
    let digest = digest_of_hmac(oid.content).ok_or_else(|| Error::unsupported(oid.content, oid.offset))?;
    let key_octets = match pbkdf2.key_octets {
        Some(octets @ 1..=MAX_KEY_OCTETS) => octets as usize,
        _ => return Err(Error::malformed("pbmac1 without the length of its key", parameters.offset)),
    };
    Ok((Derivation::Pbmac1 { pbkdf2, key_octets }, digest))
}

/// The digest by its own OBJECT IDENTIFIER.
fn digest(oid: &[u8]) -> Option<Digest> {
    match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x05] => Some(Digest::Md5),
        [0x2b, 0x0e, 0x03, 0x02, 0x1a] => Some(Digest::Sha1),
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, arc] => match arc {
            1 => Some(Digest::Sha256),
            2 => Some(Digest::Sha384),
            3 => Some(Digest::Sha512),
            4 => Some(Digest::Sha224),
            _ => None,
        },
        _ => None,
    }
}

fn string<'a>(element: Element<'a>, expected: &'static str) -> Result<Cow<'a, [u8]>, Error> {
    if element.is_string(tag::OCTET_STRING) {
        Ok(element.octets()?)
    } else {
        Err(x509::Error::Unexpected { expected, offset: element.offset }.into())
    }
}
