//! A private key in PEM that is sealed as OpenSSL did it before PKCS#8, and as `ssh-keygen -m PEM` still does: two headers
//! ([RFC 1421, section 4.6](https://www.rfc-editor.org/rfc/rfc1421#section-4.6)) tell how.
//!
//! ```text
//! Proc-Type: 4,ENCRYPTED
//! DEK-Info: AES-256-CBC,3C1F…
//! ```
//!
//! Behind the comma stands the initialisation vector. The key is derived from the password and the vector's first eight
//! octets with MD5, in one round; what is sealed is an RSAPrivateKey, an ECPrivateKey or the like.

use zeroize::Zeroizing;

use super::encryption::Cipher;
use super::password::Password;
use super::{Encryption, Error, Key, KeyAccess, key};
use crate::crypto::Digest;

/// The ciphers that OpenSSL names in such headers, and how this key is sealed with one.
const CIPHERS: [(&str, Cipher); 5] = [
    ("AES-128-CBC", Cipher::Aes128),
    ("AES-192-CBC", Cipher::Aes192),
    ("AES-256-CBC", Cipher::Aes256),
    ("DES-EDE3-CBC", Cipher::TripleDes),
    ("DES-CBC", Cipher::Des),
];

/// So many octets of the vector salt the password.
const SALT: usize = 8;

/// Looks at a private key that stands in PEM below such headers. Without a password only how it is sealed is told; `None`
/// where that is not told in the headers, or by another cipher. `offset` is that of the block.
pub(crate) fn read(
    headers: &[u8],
    octets: &[u8],
    password: Option<&str>,
    offset: usize,
) -> Option<Result<Key, Error>> {
    let (name, cipher, vector) = dek_info(headers)?;
    let encryption = Some(Encryption { scheme: format!("{name}, key derived with MD5"), iterations: None });
    let Some(password) = password else {
        return Some(Ok(Key { access: KeyAccess::NotTried, facts: None, is_pkcs8: None, encryption }));
    };
    let open = |reading: &Password| {
        let key = derive(&reading.octets, vector.get(..SALT).unwrap_or_default(), cipher.key_octets());
        let opened = cipher.open(&key, &vector, octets, offset)?;
        key::facts(&opened).ok_or(Error::WrongPassword)
    };
    let mut tried = Password::readings(password).iter().map(open).collect::<Vec<_>>().into_iter();
    let facts = tried.find(Result::is_ok).unwrap_or(Err(Error::WrongPassword));
    Some(facts.map(|facts| Key {
        access: KeyAccess::Opened,
        facts: Some(facts),
        is_pkcs8: Some(false),
        encryption,
    }))
}

/// The cipher and the initialisation vector.
fn dek_info(headers: &[u8]) -> Option<(&'static str, Cipher, Vec<u8>)> {
    let headers = core::str::from_utf8(headers).ok()?;
    let (_, value) = headers
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim() == "DEK-Info")?;
    let (name, vector) = value.trim().split_once(',')?;
    let (name, cipher) = CIPHERS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name.trim()))?;
    let mut octets = vec![0; cipher.iv_octets()];
    let decoded = base16ct::mixed::decode(vector.trim(), &mut octets).ok()?.len();
    (decoded == cipher.iv_octets()).then_some((name, cipher, octets))
}

/// `D1 = MD5(password, salt)`, `Dn = MD5(Dn-1, password, salt)`, one after the other until there are enough.
fn derive(password: &[u8], salt: &[u8], len: usize) -> Zeroizing<Vec<u8>> {
    // Room for all is made at once: a vector that grows leaves copies of what it held.
    let mut key = Zeroizing::new(Vec::with_capacity(len + 16));
    let mut last = Zeroizing::new(Vec::new());
    while key.len() < len {
        last = Zeroizing::new(Digest::Md5.of(&[&last, password, salt]));
        key.extend_from_slice(&last);
    }
    key.truncate(len);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_headers_that_tell_all_are_understood() {
        let vector = "00112233445566778899AABBCCDDEEFF";
        let is_read = |headers: &str| dek_info(headers.as_bytes()).is_some();
        assert!(is_read(&format!("Proc-Type: 4,ENCRYPTED\r\nDEK-Info: AES-128-CBC,{vector}\r\n")));
        assert!(is_read("DEK-Info: des-ede3-cbc, 0011223344556677"));
        for wrong in [
            String::new(),
            "Proc-Type: 4,ENCRYPTED".to_owned(),
            format!("DEK-Info: CAMELLIA-256-CBC,{vector}"),
            "DEK-Info: AES-128-CBC,0011".to_owned(),
            "DEK-Info: AES-128-CBC".to_owned(),
            format!("DEK-Info: DES-CBC,{vector}"),
            format!("DEK-Info: AES-128-CBC,{}", "zz".repeat(16)),
        ] {
            assert!(!is_read(&wrong), "{wrong}");
        }
    }
}
