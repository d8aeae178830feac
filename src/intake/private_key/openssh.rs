//! OpenSSH's own form of private keys: the public part and what the private one is encrypted by stand in clear.
//!
//! ```text
//! "openssh-key-v1\0"
//! string  ciphername, string kdfname, string kdfoptions
//! uint32  number of keys
//! string  public key, one or more
//! string  private keys, encrypted or not
//! ```
//!
//! (PROTOCOL.key of OpenSSH; strings are as in [RFC 4251, section 5](https://www.rfc-editor.org/rfc/rfc4251#section-5).)

use super::{Encryption, Form, PrivateKey, Public};
use crate::x509::subject_public_key_info::{ED25519, SubjectPublicKeyInfo, named_curve};

/// What every such key begins with.
pub(super) const MAGIC: &[u8] = b"openssh-key-v1\0";

/// Of what follows [`MAGIC`].
pub(super) fn read(rest: &[u8]) -> PrivateKey {
    let mut fields = Fields(rest);
    let encrypted = read_encryption(&mut fields);
    // The first key of several counts; nobody has seen several.
    let public = fields.number().and_then(|_| fields.string()).and_then(read_public_key);
    let mut key = public.map_or(Public::Unknown, Public::Known).into_key(Form::Openssh);
    key.encrypted = encrypted.flatten();
    key
}

/// `Some(None)` for a key that is not encrypted.
fn read_encryption(fields: &mut Fields<'_>) -> Option<Option<Encryption>> {
    let (cipher, derivation) = (fields.string()?, fields.string()?);
    let mut options = Fields(fields.string()?);
    if cipher == b"none" {
        return Some(None);
    }
    let iterations = options.string().and_then(|_salt| options.number());
    Some(Some(Encryption {
        scheme: name(cipher),
        key_derivation: Some(name(derivation)),
        pseudo_random_function: None,
        iterations: iterations.map(u64::from),
        cipher: None,
    }))
}

/// OpenSSH's names are short and plain; others are not repeated.
fn name(text: &[u8]) -> String {
    let plain = text.len() <= 64 && text.iter().all(u8::is_ascii_graphic);
    let text = if plain { core::str::from_utf8(text).unwrap_or_default() } else { "" };
    if text.is_empty() { "unknown".to_owned() } else { text.to_owned() }
}

/// Sources: RFC 4253, section 6.6; RFC 5656, section 3.1; RFC 8709, section 4; OpenSSH's PROTOCOL.u2f.
fn read_public_key(octets: &[u8]) -> Option<SubjectPublicKeyInfo> {
    let mut fields = Fields(octets);
    Some(match fields.string()? {
        b"ssh-rsa" => {
            let (exponent, modulus) = (fields.string()?, fields.string()?);
            SubjectPublicKeyInfo::rsa(modulus, exponent)
        }
        b"ssh-dss" => {
            let mut number = || fields.string();
            SubjectPublicKeyInfo::dsa(number()?, number()?, number()?, number()?)
        }
        b"ssh-ed25519" | b"sk-ssh-ed25519@openssh.com" => {
            SubjectPublicKeyInfo::without_parameters(ED25519, fields.string()?)
        }
        kind if kind.starts_with(b"ecdsa-sha2-") || kind.starts_with(b"sk-ecdsa-sha2-") => {
            let curve = match fields.string()? {
                b"nistp256" => named_curve::P256,
                b"nistp384" => named_curve::P384,
                b"nistp521" => named_curve::P521,
                _ => return None,
            };
            SubjectPublicKeyInfo::ec_named(curve, fields.string()?)
        }
        _ => return None,
    })
}

struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_be_bytes(*number))
    }

    fn string(&mut self) -> Option<&'a [u8]> {
        let len = usize::try_from(self.number()?).ok()?;
        let (string, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(string)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_none_are_not_repeated() {
        assert_eq!(name(b"aes256-ctr"), "aes256-ctr");
        for text in [&b""[..], b"a b", b"\xff", &[b'a'; 65]] {
            assert_eq!(name(text), "unknown");
        }
    }

    #[test]
    fn what_is_cut_is_still_a_key() {
        let nothing =
            PrivateKey { form: Form::Openssh, public_key: None, spki_sha256: None, encrypted: None };
        assert_eq!(read(&[]), nothing);
        assert_eq!(read(&[0, 0, 0, 9, b'a']), nothing);
    }
}
