//! Text that is no PEM: which encoding, and what it is.

use zeroize::Zeroizing;

use super::Kind;

/// `octets` as UTF-8 if they are UTF-16, with or without a byte order mark; `None` if they are not.
pub(super) fn from_utf16(octets: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (big_endian, units) = match octets {
        [0xfe, 0xff, rest @ ..] => (true, rest),
        [0xff, 0xfe, rest @ ..] => (false, rest),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => (true, octets),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => (false, octets),
        _ => return None,
    };
    let (units, _) = units.as_chunks::<2>();
    let from_bytes = if big_endian { u16::from_be_bytes } else { u16::from_le_bytes };
    let characters = || {
        let characters = char::decode_utf16(units.iter().map(|unit| from_bytes(*unit)));
        characters.map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
    };
    // Measured first: the buffer never grows and leaves a copy behind, and is no larger than it must be.
    let mut text = Zeroizing::new(Vec::with_capacity(characters().map(char::len_utf8).sum()));
    for character in characters() {
        text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
    Some(text)
}

/// `octets` as UTF-8, with a question mark for each octet that is none: so offsets stay what they are, and noise gets
/// no larger.
pub(super) fn with_question_marks(octets: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(octets.len()));
    for chunk in octets.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

/// Without white space and a byte order mark at either end.
pub(super) fn trimmed(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_start();
    text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text).trim_ascii()
}

/// Whether there are no octets that text does not have.
pub(super) fn is_text(octets: &[u8]) -> bool {
    octets.iter().all(|octet| matches!(octet, b'\t' | b'\n' | 0x0b | 0x0c | b'\r' | 0x1b | 0x20..))
}

/// Longer text that speaks of hidden things is not a placeholder.
const MAX_PLACEHOLDER: usize = 300;

/// Whether trimmed text is what a deployment tool leaves in place of a certificate.
pub(super) fn is_placeholder(text: &[u8]) -> bool {
    const SIGNS: [&[u8]; 7] = [b"${", b"{{", b"$(", b"<<", b"HIDDEN", b"REDACTED", b"PLACEHOLDER"];
    let has = |sign: &&[u8]| text.windows(sign.len()).any(|window| window == *sign);
    text.len() <= MAX_PLACEHOLDER && SIGNS.iter().any(has)
}

/// How far into a file its kind is looked for: a root element or the keys of an object come early.
const MAX_LOOK: usize = 64 * 1024;

/// The kind of trimmed text, or `None`.
pub(super) fn recognise(text: &[u8]) -> Option<Kind> {
    const SSH: [&[u8]; 7] = [
        b"ssh-rsa ",
        b"ssh-dss ",
        b"ssh-ed25519 ",
        b"ecdsa-sha2-",
        b"sk-ssh-",
        b"sk-ecdsa-",
        b"---- BEGIN SSH2 PUBLIC",
    ];
    let head = text.get(..MAX_LOOK).unwrap_or(text);
    let has = |word: &[u8]| head.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    if SSH.iter().any(|prefix| text.starts_with(prefix)) {
        Some(Kind::SshKey)
    } else if text.starts_with(b"PuTTY-User-Key-File-")
        || text.starts_with(b"---- BEGIN SSH2 ENCRYPTED PRIVATE")
    {
        Some(Kind::PrivateKey)
    } else if text.starts_with(b"<") {
        Some(if has(b"<html") || has(b"<!doctype html") {
            Kind::Html
        } else if has(b"EntityDescriptor") || has(b"EntitiesDescriptor") {
            Kind::SamlMetadata
        } else {
            Kind::Xml
        })
    } else if matches!(text, [b'{', .., b'}'] | [b'[', .., b']']) {
        Some(match (has(b"\"kty\""), has(b"\"d\"") || has(b"\"k\"")) {
            (true, true) => Kind::PrivateKey,
            (true, false) => Kind::Jwk,
            (false, _) => Kind::Json,
        })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_in_both_orders_with_and_without_a_mark() {
        for octets in [&b"\xff\xfeM\0I\0"[..], b"\xfe\xff\0M\0I", b"M\0I\0", b"\0M\0I"] {
            assert_eq!(*from_utf16(octets).unwrap(), b"MI");
        }
        assert_eq!(from_utf16(b"MIIB"), None);
    }

    #[test]
    fn what_is_no_utf8_keeps_its_place() {
        assert_eq!(*with_question_marks(b"a\xfcb\xe2\x82c"), "a?b??c");
    }

    #[test]
    fn kinds_of_text() {
        for (text, kind) in [
            ("ssh-ed25519 AAAA me", Some(Kind::SshKey)),
            ("PuTTY-User-Key-File-3: ssh-rsa", Some(Kind::PrivateKey)),
            ("<!DOCTYPE html><html>", Some(Kind::Html)),
            ("<md:EntityDescriptor entityID=\"x\">", Some(Kind::SamlMetadata)),
            ("<?xml version=\"1.0\"?><Certificate/>", Some(Kind::Xml)),
            ("{\"kty\":\"RSA\",\"n\":\"AQAB\"}", Some(Kind::Jwk)),
            ("{\"kty\":\"RSA\",\"d\":\"AQAB\"}", Some(Kind::PrivateKey)),
            ("[1]", Some(Kind::Json)),
            ("[section]\nkey=1", None),
            ("hello", None),
        ] {
            assert_eq!(recognise(text.as_bytes()), kind, "{text}");
        }
    }

    #[test]
    fn placeholders() {
        for text in ["${CERT}", "{{ cert }}", "CERTIFICATE HIDDEN BY SFDX-HARDIS", "HIDDEN_BY_SFDX_HARDIS"] {
            assert!(is_placeholder(text.as_bytes()), "{text}");
        }
        assert!(!is_placeholder(b"MIIB"));
    }
}
