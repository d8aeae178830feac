//! How the parts of a message are encoded: transfer encodings ([RFC 2045, section 6](https://www.rfc-editor.org/rfc/rfc2045#section-6)),
//! charsets, encoded words ([RFC 2047](https://www.rfc-editor.org/rfc/rfc2047)).

use zeroize::Zeroizing;

use crate::intake::{base64, text};

/// A part's octets. What cannot be decoded is left as it is: attachments are judged by their content anyway.
pub(super) fn decode(body: &[u8], encoding: &str) -> Zeroizing<Vec<u8>> {
    match encoding.trim().to_ascii_lowercase().as_str() {
        "base64" => base64::decode(body).unwrap_or_else(|_| Zeroizing::new(body.to_vec())),
        "quoted-printable" => quoted_printable(body),
        _ => Zeroizing::new(body.to_vec()),
    }
}

/// Whether nothing is encoded: `7bit`, `8bit` and `binary` say so, and what is not known is left alone.
pub(super) fn is_as_it_stands(encoding: &str) -> bool {
    !["base64", "quoted-printable"].contains(&encoding.trim().to_ascii_lowercase().as_str())
}

/// [RFC 2045, section 6.7](https://www.rfc-editor.org/rfc/rfc2045#section-6.7); a stray `=` stands for itself.
fn quoted_printable(body: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut decoded = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut rest = body;
    while let Some((&octet, after)) = rest.split_first() {
        rest = match (octet, after) {
            (b'=', [b'\r', b'\n', next @ ..] | [b'\n', next @ ..]) => next,
            (b'=', [high, low, next @ ..]) if hex(*high).is_some() && hex(*low).is_some() => {
                decoded.push(hex(*high).unwrap_or_default() << 4 | hex(*low).unwrap_or_default());
                next
            }
            _ => {
                decoded.push(octet);
                after
            }
        };
    }
    decoded
}

pub(super) fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Octets as text: UTF-8 where they are that, whatever is declared, since mail programs declare wrongly; UTF-16; else
/// Latin-1 with the punctuation of windows-1252, which is what is meant by it.
///
/// It may be a private key's text, so it is wiped when dropped.
pub(super) fn as_text(octets: &[u8], charset: &str) -> Zeroizing<String> {
    let utf16 = text::from_utf16(octets);
    let octets = utf16.as_ref().map_or(octets, |utf8| utf8);
    let text = match str::from_utf8(octets) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) if is_other(charset) => String::from_utf8_lossy(octets).into_owned(),
        Err(_) => {
            // No character of windows-1252 takes more than three octets, so the buffer does not grow.
            let mut text = String::with_capacity(octets.len() * 3);
            text.extend(octets.iter().map(|&octet| windows_1252(octet)));
            text
        }
    };
    Zeroizing::new(text)
}

/// A charset whose octets mean something else than in Latin-1, and which is not decoded.
fn is_other(charset: &str) -> bool {
    let charset = charset.to_ascii_lowercase();
    !(charset.is_empty()
        || charset.starts_with("iso-8859-1")
        || ["us-ascii", "windows-1252", "latin1"].contains(&charset.as_str()))
}

fn windows_1252(octet: u8) -> char {
    match octet {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        _ => char::from(octet),
    }
}

/// A header's value with `=?charset?B or Q?…?=` resolved. White space between two of them is not text.
pub(super) fn encoded_words(value: &str) -> String {
    let mut decoded = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("=?") {
        let follows_word = decoded.len() < value.len() && rest.len() < value.len();
        if !(follows_word && before.trim().is_empty()) {
            decoded.push_str(before);
        }
        let Some((word, next)) = encoded_word(after) else {
            decoded.push_str("=?");
            rest = after;
            continue;
        };
        decoded.push_str(&word);
        rest = next;
    }
    decoded.push_str(rest);
    decoded
}

/// What follows `=?`: the word's text and what stands behind it.
fn encoded_word(text: &str) -> Option<(Zeroizing<String>, &str)> {
    let (charset, text) = text.split_once('?')?;
    let (encoding, text) = text.split_once('?')?;
    let (content, next) = text.split_once("?=")?;
    let octets = match encoding {
        "B" | "b" => base64::decode(content.as_bytes()).ok()?,
        "Q" | "q" => quoted_printable(content.replace('_', " ").as_bytes()),
        _ => return None,
    };
    Some((as_text(&octets, charset), next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_in_all_its_forms() {
        for (body, decoded) in
            [("a=3Db", "a=b"), ("a=\r\nb=\nc", "abc"), ("a=zz", "a=zz"), ("a=", "a="), ("=c3=BC", "ü")]
        {
            assert_eq!(*decode(body.as_bytes(), " Quoted-Printable"), decoded.as_bytes(), "{body}");
        }
    }

    #[test]
    fn charsets() {
        assert_eq!(*as_text(b"\xfc \x96", "windows-1252"), "ü –");
        assert_eq!(*as_text("ü".as_bytes(), "iso-8859-1"), "ü");
        assert_eq!(*as_text(b"\x82\xa0", "shift_jis"), "\u{fffd}\u{fffd}");
    }

    #[test]
    fn encoded_words_are_joined() {
        assert_eq!(encoded_words("=?utf-8?Q?Z=C3=BC?= =?UTF-8?B?cmljaA==?= 1"), "Zürich 1");
        assert_eq!(encoded_words("a =?x?Z?b?= c =? d"), "a =?x?Z?b?= c =? d");
    }
}
