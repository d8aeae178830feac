//! What a key is encrypted by ([RFC 8018, appendix A](https://www.rfc-editor.org/rfc/rfc8018#appendix-A)): names and
//! numbers, which stand in clear before the encrypted octets.

use serde::Serialize;

use crate::x509::Error;
use crate::x509::element::{Element, Elements, tag};
use crate::x509::oid;

/// How a private key is encrypted. Names are OpenSSL's, else the dotted OID.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Encryption {
    /// `PBES2`, `pbeWithSHA1And3-KeyTripleDES-CBC` and the like; the cipher's name in OpenSSH's form.
    pub scheme: String,
    /// `PBKDF2`, `scrypt`, `bcrypt`; `None` where the scheme says it.
    pub key_derivation: Option<String>,
    /// `hmacWithSHA256` and the like, of PBKDF2.
    pub pseudo_random_function: Option<String>,
    /// Rounds of the derivation, or scrypt's cost.
    pub iterations: Option<u64>,
    /// `aes-256-cbc` and the like; `None` where the scheme says it.
    pub cipher: Option<String>,
}

const PKCS5: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
const PKCS12_PBE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];
const PBES2: u8 = 13;

/// Of an AlgorithmIdentifier; `None` where it is no encryption by a password. What cannot be read stays empty.
pub(super) fn read(algorithm: &Element<'_>) -> Option<Encryption> {
    let (scheme, mut parameters) = identifier(algorithm).ok()?;
    let mut encryption = Encryption { scheme: name(scheme)?, ..Encryption::default() };
    if scheme.strip_prefix(PKCS5) == Some(&[PBES2]) {
        let _ = read_pbes2(&mut parameters, &mut encryption);
    } else if scheme.starts_with(PKCS5) || scheme.starts_with(PKCS12_PBE) {
        encryption.iterations = salted_count(&mut parameters).ok().flatten();
    } else {
        return None;
    }
    Some(encryption)
}

/// `PBES2-params ::= SEQUENCE { keyDerivationFunc AlgorithmIdentifier, encryptionScheme AlgorithmIdentifier }`
fn read_pbes2(parameters: &mut Elements<'_>, encryption: &mut Encryption) -> Result<(), Error> {
    let mut parts = parameters.expect(tag::SEQUENCE, "pbes2-params")?.elements();
    let (derivation, mut derivation_parameters) = identifier(&parts.expect(tag::SEQUENCE, "a derivation")?)?;
    encryption.key_derivation = name(derivation);
    let (cipher, _) = identifier(&parts.expect(tag::SEQUENCE, "an encryption scheme")?)?;
    encryption.cipher = name(cipher);
    let mut fields = derivation_parameters;
    encryption.iterations = salted_count(&mut derivation_parameters)?;
    if encryption.key_derivation.as_deref() == Some("PBKDF2") {
        let function = fields.read()?.elements().flatten().skip(1).find(|field| field.tag == tag::SEQUENCE);
        encryption.pseudo_random_function = match function {
            Some(function) => name(identifier(&function)?.0),
            None => Some("hmacWithSHA1".to_owned()),
        };
    }
    Ok(())
}

/// The number behind the salt: iterations, or scrypt's cost. `None` where it is beyond every machine.
fn salted_count(parameters: &mut Elements<'_>) -> Result<Option<u64>, Error> {
    let mut fields = parameters.expect(tag::SEQUENCE, "parameters of a derivation")?.elements();
    fields.read()?;
    let count = fields.expect(tag::INTEGER, "a count")?.content;
    Ok(count.iter().try_fold(0_u64, |value, &octet| value.checked_mul(256)?.checked_add(octet.into())))
}

/// The OID's content octets and what follows it.
fn identifier<'a>(algorithm: &Element<'a>) -> Result<(&'a [u8], Elements<'a>), Error> {
    let mut parts = algorithm.elements();
    Ok((parts.expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid")?.content, parts))
}

fn name(algorithm: &[u8]) -> Option<String> {
    known(algorithm).map(str::to_owned).or_else(|| oid::dotted(algorithm))
}

/// Sources: RFC 8018, 7292, 7914, 8103 and NIST's register.
fn known(algorithm: &[u8]) -> Option<&'static str> {
    Some(match algorithm {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, arc] => match arc {
            1 => "pbeWithMD2AndDES-CBC",
            3 => "pbeWithMD5AndDES-CBC",
            4 => "pbeWithMD2AndRC2-CBC",
            6 => "pbeWithMD5AndRC2-CBC",
            10 => "pbeWithSHA1AndDES-CBC",
            11 => "pbeWithSHA1AndRC2-CBC",
            12 => "PBKDF2",
            13 => "PBES2",
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01, arc] => match arc {
            1 => "pbeWithSHA1And128BitRC4",
            2 => "pbeWithSHA1And40BitRC4",
            3 => "pbeWithSHA1And3-KeyTripleDES-CBC",
            4 => "pbeWithSHA1And2-KeyTripleDES-CBC",
            5 => "pbeWithSHA1And128BitRC2-CBC",
            6 => "pbeWithSHA1And40BitRC2-CBC",
            _ => return None,
        },
        [0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x04, 0x0b] => "scrypt",
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, arc] => match arc {
            7 => "hmacWithSHA1",
            8 => "hmacWithSHA224",
            9 => "hmacWithSHA256",
            10 => "hmacWithSHA384",
            11 => "hmacWithSHA512",
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 2] => "rc2-cbc",
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 7] => "des-ede3-cbc",
        [0x2b, 0x0e, 0x03, 0x02, 0x07] => "des-cbc",
        [0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01, arc] => match arc {
            2 => "aes-128-cbc",
            6 => "aes-128-gcm",
            22 => "aes-192-cbc",
            26 => "aes-192-gcm",
            42 => "aes-256-cbc",
            46 => "aes-256-gcm",
            _ => return None,
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_stays_empty() {
        let identifier = [&[0x30, 13, 6, 9][..], PKCS5, &[PBES2, 5, 0]].concat();
        let encryption = read(&Elements::new(&identifier, 0).read().unwrap()).unwrap();
        assert_eq!(encryption, Encryption { scheme: "PBES2".to_owned(), ..Encryption::default() });
    }
}
