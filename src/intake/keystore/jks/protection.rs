//! How Java's own keystores are sealed: the digest over the whole file, JKS's protection of a key, and JCEKS's.

use sha1::{Digest as _, Sha1};
use zeroize::Zeroizing;

use super::super::Error;
use super::super::budget::Budget;
use super::super::encryption::hash::Hash;
use super::super::encryption::{Cipher, Encryption, Sealed, pbes1};
use super::super::password::utf16_big_endian;
use super::java_object::JavaObject;
use crate::crypto::Digest;
use crate::x509::element::{Element, Elements, tag};

/// SHA-1's.
pub(super) const DIGEST_OCTETS: usize = 20;

/// 1.3.6.1.4.1.42.2.17.1.1, JKS's protection.
const JKS: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x2a, 0x02, 0x11, 0x01, 0x01];
/// 1.3.6.1.4.1.42.2.19.1, JCEKS's.
const JCEKS: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x2a, 0x02, 0x13, 0x01];

const JKS_NAME: &str = "JKS key protection, SHA-1";
const JCEKS_NAME: &str = "PBEWithMD5AndTripleDES";

/// SHA-1 over the password as UTF-16, a constant, and the octets of the file.
pub(super) fn digest(password: &str, covered: &[u8]) -> [u8; DIGEST_OCTETS] {
    let mut hasher = Sha1::new();
    hasher.update(utf16_big_endian(password));
    hasher.update(b"Mighty Aphrodite");
    hasher.update(covered);
    hasher.finalize().into()
}

/// How a private key is sealed.
pub(super) fn describe(sealed: &Sealed<'_>) -> Encryption {
    match scheme(&sealed.algorithm) {
        Ok((JKS, _)) => Encryption { scheme: JKS_NAME.to_owned(), iterations: None },
        Ok((JCEKS, mut rest)) => {
            let parameters = rest.read().map_err(Error::from);
            let iterations = parameters.and_then(|parameters| pbes1::salt_and_iterations(&parameters));
            let iterations = iterations.ok().map(|(_, iterations)| iterations);
            Encryption { scheme: JCEKS_NAME.to_owned(), iterations }
        }
        _ => sealed.describe(),
    }
}

/// Opens a private key.
pub(super) fn open(
    sealed: &Sealed<'_>,
    password: &str,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (oid, mut rest) = scheme(&sealed.algorithm)?;
    let data = sealed.data.octets()?;
    match oid {
        JKS => open_jks(&data, password, sealed.data.offset),
        JCEKS => {
            let parameters = rest.expect(tag::SEQUENCE, "parameters of encryption")?;
            open_jceks(&parameters, &data, password, budget, sealed.data.offset)
        }
        other => Err(Error::unsupported(other, sealed.algorithm.offset)),
    }
}

fn scheme<'a>(algorithm: &Element<'a>) -> Result<(&'a [u8], Elements<'a>), Error> {
    let mut parts = algorithm.elements();
    let oid = parts.expect(tag::OBJECT_IDENTIFIER, "an encryption algorithm")?;
    Ok((oid.content, parts))
}

/// JKS: a salt, the key mixed with a stream of digests, and a digest of password and key that tells whether the
/// password was right.
fn open_jks(data: &[u8], password: &str, offset: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let too_short = || Error::malformed("a protected key that is too short", offset);
    let (salt, rest) = data.split_at_checked(DIGEST_OCTETS).ok_or_else(too_short)?;
    let key_len = rest.len().checked_sub(DIGEST_OCTETS).ok_or_else(too_short)?;
    let (mixed, check) = rest.split_at_checked(key_len).ok_or_else(too_short)?;
    let password = utf16_big_endian(password);
    let mut key = Zeroizing::new(mixed.to_vec());
    let mut stream = Hash::of(Digest::Sha1, &[&password, salt]);
    for piece in key.chunks_mut(DIGEST_OCTETS) {
        for (octet, with) in piece.iter_mut().zip(stream.octets()) {
            *octet ^= with;
        }
        stream = Hash::of(Digest::Sha1, &[&password, stream.octets()]);
    }
    let right = Hash::of(Digest::Sha1, &[&password, &key]);
    if right.octets() == check { Ok(key) } else { Err(Error::WrongPassword) }
}

/// JCEKS: each half of the salt is digested with the password over and over; the two digests are the key and the
/// initialisation vector of triple DES.
fn open_jceks(
    parameters: &Element<'_>,
    data: &[u8],
    password: &str,
    budget: &mut Budget,
    offset: usize,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let (salt, iterations) = pbes1::salt_and_iterations(parameters)?;
    let iterations = budget.spend(iterations, parameters.offset)?;
    let Ok(mut salt) = <[u8; 8]>::try_from(salt.as_ref()) else {
        return Err(Error::malformed("a salt of the wrong size", parameters.offset));
    };
    // Java takes ASCII only here, and would refuse to seal with anything else.
    if !password.is_ascii() {
        return Err(Error::WrongPassword);
    }
    let [a, b, c, d, rest @ ..] = salt;
    if rest == [a, b, c, d] {
        // Java means to turn the first half round when both are equal; this is what it does.
        salt = [d, a, b, d, a, b, c, d];
    }
    let (first, second) = salt.split_at(4);
    let mut derived = Zeroizing::new(Vec::with_capacity(32));
    for half in [first, second] {
        let mut hash = Hash::of(Digest::Md5, &[half, password.as_bytes()]);
        for _ in 1..iterations {
            hash = Hash::of(Digest::Md5, &[hash.octets(), password.as_bytes()]);
        }
        derived.extend_from_slice(hash.octets());
    }
    let (key, iv) = derived.split_at_checked(Cipher::TripleDes.key_octets()).unwrap_or_default();
    Cipher::TripleDes.open(key, iv, data, offset)
}

/// How a secret key is sealed: a `javax.crypto.SealedObject` says so by name.
pub(super) fn describe_object(object: &JavaObject<'_>) -> Option<Encryption> {
    let scheme = object.text("sealAlg")?.to_owned();
    let parameters =
        object.octets("encodedParams").and_then(|(octets, offset)| Elements::new(octets, offset).read().ok());
    let iterations = parameters.and_then(|parameters| pbes1::salt_and_iterations(&parameters).ok());
    Some(Encryption { scheme, iterations: iterations.map(|(_, iterations)| iterations) })
}

/// Opens a secret key; what comes out is another Java object.
pub(super) fn open_object(
    object: &JavaObject<'_>,
    password: &str,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let sealed = (object.octets("encodedParams"), object.octets("encryptedContent"));
    let (Some((parameters, parameters_offset)), Some((data, offset))) = sealed else {
        return Err(Error::malformed("a secret key that is no sealed object", object.offset));
    };
    match object.text("sealAlg") {
        Some(JCEKS_NAME) => {
            let parameters = Elements::new(parameters, parameters_offset).read()?;
            open_jceks(&parameters, data, password, budget, offset)
        }
        other => {
            let what = other.unwrap_or("a sealed object of no known algorithm").to_owned();
            Err(Error::Unsupported { what, offset: object.offset })
        }
    }
}
