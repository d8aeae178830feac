//! JSON Web Keys and sets of them ([RFC 7517](https://www.rfc-editor.org/rfc/rfc7517)), wherever they stand in a JSON
//! text: a key alone, a set, a set inside a partner's configuration.
//!
//! Private members are noticed by their names, and their values are passed over where they stand: they are neither
//! decoded nor copied.

mod member;
mod public;

use serde::Serialize;
use serde_json::value::RawValue;

use self::member::{Member, Members};
use super::base64;
use super::reader::MAX_ITEMS;
use crate::x509::PublicKey;

/// What one JSON Web Key says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Jwk {
    /// `RSA`, `EC`, `OKP`, `AKP` or `oct`.
    pub kty: String,
    /// The key's id, of at most [`MAX_TEXT`] characters.
    pub kid: Option<String>,
    /// `sig` or `enc`.
    #[serde(rename = "use")]
    pub public_key_use: Option<String>,
    /// `RS256` and the like.
    pub alg: Option<String>,
    /// SHA-1 of its certificate as the key claims it, lower-case hex.
    pub x5t: Option<String>,
    /// SHA-256 of its certificate as the key claims it, lower-case hex.
    pub x5t_s256: Option<String>,
    /// The certificates of `x5c` in DER, that of the key first.
    #[serde(skip)]
    pub certificates: Vec<Vec<u8>>,
    /// Algorithm and size; `None` for a secret key or an unknown kind.
    pub public_key: Option<PublicKey>,
    /// SHA-256 of the SubjectPublicKeyInfo that the members make, lower-case hex.
    pub spki_sha256: Option<String>,
    /// Whether private or secret members stand in it, which should have gone to nobody.
    pub is_private: bool,
    /// What could not be read, in the order of the members here; without text of the file.
    pub problems: Vec<String>,
}

/// Why a text has no keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Not JSON ([RFC 8259](https://www.rfc-editor.org/rfc/rfc8259)).
    #[error("not json at line {line}, column {column}")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// In octets, counted from 1.
        column: usize,
    },
}

/// Longer texts in a key are cut.
pub const MAX_TEXT: usize = 256;
/// Longer chains are cut.
const MAX_CERTIFICATES: usize = 100;
/// A set lies two levels deep, in a configuration a few more. What lies deeper is not looked into.
const MAX_DEPTH: u8 = 8;

/// The keys in a JSON text, in its order; none where there are none.
///
/// At most one more is read than is taken from a file, so that whoever takes them notices the limit.
pub(super) fn read(text: &str) -> Result<Vec<Jwk>, Error> {
    // Checks the whole text; what follows looks only at parts of it that are JSON.
    let whole: &RawValue = serde_json::from_str(text)
        .map_err(|error| Error::NotJson { line: error.line(), column: error.column() })?;
    let mut keys = Vec::new();
    walk(whole, MAX_DEPTH, &mut keys);
    Ok(keys)
}

fn walk(value: &RawValue, depth: u8, keys: &mut Vec<Jwk>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if keys.len() > MAX_ITEMS {
        return;
    }
    match value.get().as_bytes().first() {
        Some(b'[') => member::each_element(value, |element| walk(element, depth, keys)),
        Some(b'{') => {
            let members = Members::read(value, |other| walk(other, depth, keys));
            if let Some(kty) = members.text(Member::Kty) {
                keys.push(read_key(kty, &members));
            }
        }
        _ => {}
    }
}

fn read_key(kty: String, members: &Members<'_>) -> Jwk {
    let mut problems: Vec<String> =
        members.twice().map(|member| format!("{}: stands twice", member.name())).collect();
    let described = public::read(&kty, members, &mut problems);
    let mut bounded = |member: Member| members.text(member).map(|text| cut(text, member, &mut problems));
    let (kid, public_key_use, alg) = (bounded(Member::Kid), bounded(Member::Use), bounded(Member::Alg));
    let x5t = read_thumbprint(members, Member::X5t, 20, &mut problems);
    let x5t_s256 = read_thumbprint(members, Member::X5tS256, 32, &mut problems);
    let certificates = read_certificates(members, &mut problems);
    let (public_key, spki_sha256) = described.map(|key| (key.public_key, key.spki_sha256)).unzip();
    Jwk {
        kty: cut(kty, Member::Kty, &mut problems),
        kid,
        public_key_use,
        alg,
        x5t,
        x5t_s256,
        certificates,
        public_key,
        spki_sha256,
        is_private: members.is_private(),
        problems,
    }
}

fn cut(mut text: String, member: Member, problems: &mut Vec<String>) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
        problems.push(format!("{}: longer than {MAX_TEXT} characters", member.name()));
        text.truncate(end);
    }
    text
}

/// A digest in base64url, as hex.
fn read_thumbprint(
    members: &Members<'_>,
    member: Member,
    len: usize,
    problems: &mut Vec<String>,
) -> Option<String> {
    let octets = members.octets(member, problems)?;
    if octets.len() != len {
        problems.push(format!("{}: {} octets in place of {len}", member.name(), octets.len()));
        return None;
    }
    Some(base16ct::lower::encode_string(&octets))
}

/// `x5c` ([RFC 7517, section 4.7](https://www.rfc-editor.org/rfc/rfc7517#section-4.7)), in Base64 with the other
/// alphabet.
fn read_certificates(members: &Members<'_>, problems: &mut Vec<String>) -> Vec<Vec<u8>> {
    let mut certificates = Vec::new();
    let Some(list) = members.raw(Member::X5c) else { return certificates };
    if !list.get().starts_with('[') {
        problems.push("x5c: no list".to_owned());
    }
    let mut number = 0;
    member::each_element(list, |element| {
        number += 1;
        if number > MAX_CERTIFICATES {
            return;
        }
        match member::text(element).and_then(|text| base64::decode(text.as_bytes()).ok()) {
            Some(der) => certificates.push(der.to_vec()),
            None => problems.push(format!("x5c: no base64 in certificate {number}")),
        }
    });
    if number > MAX_CERTIFICATES {
        problems.push(format!("x5c: only the first {MAX_CERTIFICATES} certificates of {number} are read"));
    }
    certificates
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use sha2::{Digest, Sha256};

    use super::super::testing::{self, Case};
    use super::*;

    fn only(text: &str) -> Jwk {
        let mut keys = read(text).unwrap();
        assert_eq!(keys.len(), 1, "{text}");
        keys.remove(0)
    }

    #[test]
    fn keys_are_found_wherever_they_stand() {
        let key = r#"{"kty":"oct","kid":"a"}"#;
        for (text, count) in [
            (key.to_owned(), 1),
            (format!("[{key},{key}]"), 2),
            (format!(r#"{{"keys":[{key},{key}]}}"#), 2),
            (format!(r#"{{"a":1,"jwks":{{"keys":[{key}]}},"b":[]}}"#), 1),
            (r#"{"keys":[]}"#.to_owned(), 0),
            (r#"{"kty":7}"#.to_owned(), 0),
            ("17".to_owned(), 0),
            (format!("{}{key}{}", "[".repeat(7), "]".repeat(7)), 1),
            (format!("{}{key}{}", "[".repeat(8), "]".repeat(8)), 0),
        ] {
            assert_eq!(read(&text).unwrap().len(), count, "{text}");
        }
    }

    #[test]
    fn what_is_no_json_is_told_with_its_place() {
        assert_eq!(read("{\"kty\":\n x}"), Err(Error::NotJson { line: 2, column: 2 }));
        assert!(read("").is_err());
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn private_members_are_noticed_and_nothing_of_them_is_kept() {
        for member in ["d", "p", "q", "dp", "dq", "qi", "k", "priv"] {
            let key = only(&format!(r#"{{"kty":"RSA","{member}":"c2VjcmV0"}}"#));
            assert!(key.is_private, "{member}");
            assert!(!format!("{key:?}").contains("c2VjcmV0"));
        }
        assert!(only(r#"{"kty":"RSA","oth":[{"r":"c2VjcmV0"}]}"#).is_private);
        // However the name is written.
        assert!(only(r#"{"kty":"EC","\u0064":"c2VjcmV0"}"#).is_private);
        assert!(!only(r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#).is_private);
    }

    #[test]
    fn a_member_that_stands_twice_is_told_and_the_last_counts() {
        let key = only(r#"{"kty":"oct","kid":"a","kid":"b"}"#);
        assert_eq!(key.kid.as_deref(), Some("b"));
        assert_eq!(key.problems, ["kid: stands twice"]);
    }

    #[test]
    fn long_texts_huge_numbers_and_wrong_types_are_bounded() {
        let key = only(&format!(
            r#"{{"kty":"oct","kid":"{}","use":5,"n":1e999999,"x":{}}}"#,
            "é".repeat(300),
            "9".repeat(10_000)
        ));
        assert_eq!(key.kid.unwrap().chars().count(), MAX_TEXT);
        assert_eq!(key.public_key_use, None);
        assert_eq!(key.problems, ["kid: longer than 256 characters"]);
        let many = format!("[{}]", [r#"{"kty":"oct"}"#; MAX_ITEMS + 100].join(","));
        assert_eq!(read(&many).unwrap().len(), MAX_ITEMS + 1);
    }

    #[test]
    fn certificates_and_thumbprints_that_are_none_are_told() {
        let key = only(r#"{"kty":"oct","x5c":["AQID","!",7],"x5t":"AQID","x5t#S256":"*"}"#);
        assert_eq!(key.certificates, [[1, 2, 3]]);
        assert_eq!((key.x5t, key.x5t_s256), (None, None));
        assert_eq!(
            key.problems,
            [
                "x5t: 3 octets in place of 20",
                "x5t#S256: no base64",
                "x5c: no base64 in certificate 2",
                "x5c: no base64 in certificate 3"
            ]
        );
    }

    #[test]
    fn keys_are_what_pyca_says() {
        for Case { name, input, expected } in testing::cases("jwk") {
            let keys = read(core::str::from_utf8(&input).unwrap()).unwrap();
            assert_eq!(keys.len(), expected.len(), "{name}");
            for (key, expected) in keys.iter().zip(&expected) {
                testing::compare(&name, key, expected, &["certificates"]);
                let digest = |der: &Vec<u8>| base16ct::lower::encode_string(&Sha256::digest(der));
                let certificates: Vec<_> = key.certificates.iter().map(digest).collect();
                assert_eq!(json!(certificates), expected["certificates"], "{name}");
            }
            testing::mutate(&input, |octets| {
                let _ = core::str::from_utf8(octets).map(read);
            });
        }
    }
}
