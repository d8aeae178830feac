//! Private keys: which kind and size, and the digest of the public key that goes with it.
//!
//! ```text
//!  PKCS#8 ──┬─ RSA ───────────────────── modulus, exponent ──┐
//!  PKCS#1 ──┘                                                │
//!  SEC1 ─────── elliptic ── point, held or multiplied ───────┼─ SubjectPublicKeyInfo ── digest
//!  OpenSSH ──── openssh ─── public part, in clear ───────────┘
//!  EncryptedPrivateKeyInfo ── encryption ── names of what it is encrypted by
//! ```
//!
//! A key's octets are looked at where they stand, and nothing of them but public numbers is copied. Where a point must
//! be multiplied, everything on the way is wiped. Neither does anything here join a string in pieces, as BER has it:
//! such a key is named and no more.

mod elliptic;
mod encryption;
mod openssh;

use serde::Serialize;

pub use encryption::Encryption;

use crate::x509::PublicKey;
use crate::x509::element::{Element, Elements, tag};
use crate::x509::subject_public_key_info::describe_algorithm;
use crate::x509::subject_public_key_info::{EC_PUBLIC_KEY, ED25519, RSA_ENCRYPTION, SubjectPublicKeyInfo};

/// What is told of a private key; none of it is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrivateKey {
    /// How it is written.
    pub form: Form,
    /// Algorithm and size; `None` if it is encrypted or unreadable.
    pub public_key: Option<PublicKey>,
    /// SHA-256 of the SubjectPublicKeyInfo that OpenSSL writes for it, lower-case hex, by which its certificates are
    /// found. `None` if it is encrypted, or if its public part is neither held in it nor computed here.
    pub spki_sha256: Option<String>,
    /// By what it is encrypted, if it is.
    pub encrypted: Option<Encryption>,
}

/// How a private key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// RSAPrivateKey ([RFC 8017, appendix A.1.2](https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2)).
    Pkcs1,
    /// PrivateKeyInfo, also with the public key
    /// ([RFC 5958, section 2](https://www.rfc-editor.org/rfc/rfc5958#section-2)).
    Pkcs8,
    /// EncryptedPrivateKeyInfo ([RFC 5958, section 3](https://www.rfc-editor.org/rfc/rfc5958#section-3)).
    EncryptedPkcs8,
    /// ECPrivateKey ([RFC 5915, section 3](https://www.rfc-editor.org/rfc/rfc5915#section-3)).
    Sec1,
    /// OpenSSL's own for DSA: six numbers.
    Dsa,
    /// `openssh-key-v1`.
    Openssh,
}

impl Form {
    /// The public name, in kebab-case.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pkcs1 => "pkcs1",
            Self::Pkcs8 => "pkcs8",
            Self::EncryptedPkcs8 => "encrypted-pkcs8",
            Self::Sec1 => "sec1",
            Self::Dsa => "dsa",
            Self::Openssh => "openssh",
        }
    }
}

/// Describes the private key that `octets` begin with; `None` where they are none. The caller wipes them.
pub(super) fn read(octets: &[u8]) -> Option<PrivateKey> {
    if let Some(rest) = octets.strip_prefix(openssh::MAGIC) {
        return Some(openssh::read(rest));
    }
    let whole = Elements::new(octets, 0).read().ok()?;
    if whole.tag != tag::SEQUENCE {
        return None;
    }
    // No shape needs more to be told.
    let parts: Vec<Element<'_>> = whole.elements().take(9).collect::<Result<_, _>>().ok()?;
    let tags: Vec<u8> = parts.iter().map(|part| part.tag).collect();
    Some(match (parts.as_slice(), tags.as_slice()) {
        ([_, key, rest @ ..], [tag::INTEGER, tag::OCTET_STRING, ..]) => {
            elliptic::read(key, rest).into_key(Form::Sec1)
        }
        ([_, algorithm, key, rest @ ..], [tag::INTEGER, tag::SEQUENCE, tag::OCTET_STRING, ..]) => {
            read_pkcs8(algorithm, key, rest)
        }
        ([algorithm, _], [tag::SEQUENCE, tag::OCTET_STRING]) => PrivateKey {
            form: Form::EncryptedPkcs8,
            public_key: None,
            spki_sha256: None,
            encrypted: Some(encryption::read(algorithm)?),
        },
        ([_, modulus, exponent, ..], [tag::INTEGER, ..]) if is_rsa(&tags) => {
            Public::Known(SubjectPublicKeyInfo::rsa(modulus.content, exponent.content)).into_key(Form::Pkcs1)
        }
        ([_, p, q, g, y, _], [tag::INTEGER, ..]) if tags.iter().all(|&tag| tag == tag::INTEGER) => {
            Public::Known(SubjectPublicKeyInfo::dsa(p.content, q.content, g.content, y.content))
                .into_key(Form::Dsa)
        }
        _ => return None,
    })
}

fn is_rsa(tags: &[u8]) -> bool {
    tags.len() == 9 && tags.iter().all(|&tag| tag == tag::INTEGER)
}

/// How much of the public part is known.
enum Public {
    /// All of it.
    Known(SubjectPublicKeyInfo),
    /// Algorithm and perhaps size.
    Named(PublicKey),
    Unknown,
}

impl Public {
    fn into_key(self, form: Form) -> PrivateKey {
        let (public_key, spki_sha256) = match self {
            Self::Known(info) => match info.describe() {
                Ok(described) => (Some(described.public_key), Some(described.spki_sha256)),
                Err(_) => (None, None),
            },
            Self::Named(public_key) => (Some(public_key), None),
            Self::Unknown => (None, None),
        };
        PrivateKey { form, public_key, spki_sha256, encrypted: None }
    }
}

/// Content octets of id-RSASSA-PSS.
const RSASSA_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a];

/// `rest` may hold attributes \[0] and the public key \[1].
fn read_pkcs8(algorithm: &Element<'_>, key: &Element<'_>, rest: &[Element<'_>]) -> PrivateKey {
    let attached =
        rest.iter().find(|part| part.tag == tag::context(1)).and_then(|bits| bits.content.get(1..));
    let mut identifier = algorithm.elements();
    let oid = identifier.expect(tag::OBJECT_IDENTIFIER, "an algorithm's oid").map(|oid| oid.content);
    let computed = match oid {
        Ok(RSA_ENCRYPTION) => {
            rsa_numbers(key).map(|[modulus, exponent]| SubjectPublicKeyInfo::rsa(modulus, exponent))
        }
        Ok(RSASSA_PSS) => rsa_numbers(key)
            .map(|[modulus, exponent]| SubjectPublicKeyInfo::rsa_under(algorithm.encoded, modulus, exponent)),
        Ok(EC_PUBLIC_KEY) => {
            let public = elliptic::read_in_pkcs8(identifier.rest(), key, attached);
            return public.into_key(Form::Pkcs8);
        }
        Ok(ED25519) => inner(key, tag::OCTET_STRING)
            .and_then(|seed| elliptic::ed25519_public_key(seed.content))
            .map(|public| SubjectPublicKeyInfo::without_parameters(ED25519, &public)),
        _ => None,
    };
    let attached = || attached.map(|public| SubjectPublicKeyInfo::new(algorithm.encoded, public));
    let public = match computed.or_else(attached) {
        Some(info) => Public::Known(info),
        None => describe_algorithm(algorithm).map_or(Public::Unknown, Public::Named),
    };
    public.into_key(Form::Pkcs8)
}

/// Modulus and public exponent of the RSAPrivateKey in an OCTET STRING.
fn rsa_numbers<'a>(key: &Element<'a>) -> Option<[&'a [u8]; 2]> {
    let mut numbers = inner(key, tag::SEQUENCE)?.elements();
    numbers.expect(tag::INTEGER, "a version").ok()?;
    let modulus = numbers.expect(tag::INTEGER, "a modulus").ok()?;
    let exponent = numbers.expect(tag::INTEGER, "an exponent").ok()?;
    Some([modulus.content, exponent.content])
}

/// The element of this type in an OCTET STRING that is whole.
fn inner<'a>(key: &Element<'a>, tag: u8) -> Option<Element<'a>> {
    key.elements().expect(tag, "a private key").ok()
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::super::base64;
    use super::super::testing::{self, Case};
    use super::*;

    #[test]
    fn what_is_no_key_is_none() {
        for octets in [
            &[][..],
            b"0",
            &[0x30, 0],
            &[0x30, 3, 2, 1, 0],
            // A DigestInfo has the shape of an encrypted key.
            &[0x30, 10, 0x30, 6, 6, 4, 0x2a, 3, 4, 5, 4, 0],
            include_bytes!("../../../tests/fixtures/intake/der/input"),
        ] {
            assert_eq!(read(octets), None);
        }
    }

    #[test]
    fn a_key_of_an_unknown_kind_or_in_pieces_is_still_a_key() {
        let unknown = [0x30, 11, 2, 1, 0, 0x30, 4, 6, 2, 0x2a, 3, 4, 0];
        let key = read(&unknown).unwrap();
        assert_eq!((key.form, key.spki_sha256), (Form::Pkcs8, None));
        assert_eq!(key.public_key.unwrap().algorithm, "1.2.3");
        // An RSA key whose OCTET STRING holds nothing.
        let hollow = [&[0x30, 18, 2, 1, 0, 0x30, 11, 6, 9], RSA_ENCRYPTION, &[4, 0]].concat();
        let key = read(&hollow).unwrap();
        assert_eq!(key.public_key.unwrap().algorithm, "RSA");
        assert_eq!(key.spki_sha256, None);
    }

    /// The octets as they are handed over: OpenSSH's form has no other file than PEM.
    fn octets(case: &Case) -> Zeroizing<Vec<u8>> {
        if !case.name.starts_with("openssh") {
            return case.input.clone().into();
        }
        let text = core::str::from_utf8(&case.input).unwrap();
        let body: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        base64::decode(body.as_bytes()).unwrap()
    }

    #[test]
    fn keys_are_what_openssl_says() {
        for case in testing::cases("private-key") {
            let key = read(&octets(&case)).unwrap();
            testing::compare(&case.name, &key, &case.expected[0], &[]);
        }
    }

    #[test]
    fn nothing_of_a_broken_key_panics() {
        testing::cases("private-key")
            .iter()
            .for_each(|case| testing::mutate(&octets(case), |key| drop(read(key))));
    }

    #[test]
    fn nothing_of_a_key_is_told() {
        for case in testing::cases("private-key") {
            let octets = octets(&case);
            let key = read(&octets).unwrap();
            let told = format!("{key:?} {}", serde_json::to_string(&key).unwrap());
            for window in octets.windows(16) {
                let hex = base16ct::lower::encode_string(window);
                let digest = key.spki_sha256.as_deref().unwrap_or_default();
                assert!(!told.replace(digest, "").contains(&hex), "{}", case.name);
            }
        }
    }
}
