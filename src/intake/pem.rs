//! PEM ([RFC 7468](https://www.rfc-editor.org/rfc/rfc7468)), scanned for and not parsed: whatever stands around a
//! block, between its lines or before them does not matter.

use super::base64;
use super::der::{self, Origin};
use super::item::Decoded;
use super::text::is_placeholder;
use super::{Error, Kind};

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";

/// Longer labels are text that looks like one.
const MAX_LABEL: usize = 64;

/// Whether there is a begin or an end line anywhere.
pub(super) fn is_in(text: &[u8]) -> bool {
    Markers { text, position: 0 }.next().is_some()
}

/// Reads every block of `text`.
///
/// The label of the end line is not compared: if the middle of a file is lost, the data is cut off and says so.
pub(super) fn read_all(text: &[u8], decoded: &mut Decoded) {
    let mut open: Option<Marker<'_>> = None;
    for marker in (Markers { text, position: 0 }) {
        if decoded.is_full(marker.start) {
            return;
        }
        match (marker.is_begin, open.take()) {
            (true, before) => {
                if let Some(before) = before {
                    decoded.fail(before.start, Error::NoEnd { offset: before.start });
                }
                open = Some(marker);
            }
            (false, Some(begin)) => {
                let body = text.get(begin.end..marker.start).unwrap_or_default();
                read_block(&begin, body, decoded);
            }
            (false, None) => decoded.fail(marker.start, Error::NoBegin { offset: marker.start }),
        }
    }
    if let Some(begin) = open {
        decoded.fail(begin.start, Error::NoEnd { offset: begin.start });
    }
}

fn read_block(begin: &Marker<'_>, body: &[u8], decoded: &mut Decoded) {
    let offset = begin.start;
    let by_label = kind_by_label(begin.label);
    if by_label == Some(Kind::Pgp) {
        return decoded.recognise(Kind::Pgp, offset);
    }
    let (headers, data) = split_headers(body);
    match base64::decode(data) {
        Ok(octets) if octets.is_empty() && by_label.is_none() => {
            decoded.fail(offset, Error::EmptyBlock { offset });
        }
        Ok(octets) if by_label.is_none() || der::begins_with_known(&octets) => {
            der::read_all(&octets, offset, origin(begin.label), decoded);
        }
        Err(_) if is_placeholder(data) => decoded.fail(offset, Error::Placeholder { offset }),
        Err(position) if by_label.is_none() => {
            decoded.fail(offset, Error::NotBase64 { offset: begin.end + headers + position });
        }
        // Encrypted, or in a form of its own: the label is all that can be gone by.
        _ => decoded.recognise(by_label.unwrap_or(Kind::PrivateKey), offset),
    }
}

fn origin(label: &[u8]) -> Origin {
    match label {
        b"TRUSTED CERTIFICATE" => Origin::TrustedCertificate,
        b"CERTIFICATE" | b"X509 CERTIFICATE" => Origin::Certificate,
        _ => Origin::Other,
    }
}

/// What a block is even if its content cannot be looked into.
fn kind_by_label(label: &[u8]) -> Option<Kind> {
    if label.ends_with(b"PRIVATE KEY") || label.ends_with(b"PRIVATE KEY BLOCK") {
        Some(Kind::PrivateKey)
    } else if label.ends_with(b"PARAMETERS") {
        Some(Kind::Parameters)
    } else if label.starts_with(b"PGP ") {
        Some(Kind::Pgp)
    } else {
        None
    }
}

/// How many octets the headers of [RFC 1421](https://www.rfc-editor.org/rfc/rfc1421) take, such as `Proc-Type: …`,
/// and what follows them.
fn split_headers(body: &[u8]) -> (usize, &[u8]) {
    let mut headers = 0;
    let mut position = 0;
    for line in body.split_inclusive(|&octet| octet == b'\n') {
        position += line.len();
        let is_header = line.contains(&b':');
        if is_header {
            headers = position;
        } else if line.iter().any(u8::is_ascii_alphanumeric) {
            break;
        }
    }
    (headers, body.get(headers..).unwrap_or_default())
}

/// A begin or end line, from its first dash to its last.
#[derive(Clone, Copy, Debug)]
struct Marker<'a> {
    is_begin: bool,
    label: &'a [u8],
    start: usize,
    end: usize,
}

struct Markers<'a> {
    text: &'a [u8],
    position: usize,
}

impl<'a> Iterator for Markers<'a> {
    type Item = Marker<'a>;

    fn next(&mut self) -> Option<Marker<'a>> {
        loop {
            let rest = self.text.get(self.position..)?;
            let start = self.position + rest.iter().position(|&octet| octet == b'-')?;
            let rest = self.text.get(start..)?;
            if let Some(marker) = marker_at(rest, start) {
                self.position = marker.end;
                return Some(marker);
            }
            self.position = start + 1;
        }
    }
}

fn marker_at(text: &[u8], start: usize) -> Option<Marker<'_>> {
    let (is_begin, rest) = match text.strip_prefix(BEGIN) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix(END)?),
    };
    let len = rest.iter().take(MAX_LABEL).position(|&octet| octet == b'-')?;
    let (label, dashes) = rest.split_at_checked(len)?;
    let is_label = label.iter().all(|&octet| octet.is_ascii_alphanumeric() || octet == b' ');
    let end = start + text.len() - dashes.len() + DASHES.len();
    (is_label && dashes.starts_with(DASHES)).then_some(Marker { is_begin, label, start, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<Error> {
        let mut decoded = Decoded::default();
        read_all(text.as_bytes(), &mut decoded);
        decoded.problems.into_iter().map(|problem| problem.error).collect()
    }

    #[test]
    fn halves_are_told() {
        let begin = "-----BEGIN CERTIFICATE-----\nMIIB\n";
        let end = "-----END CERTIFICATE-----\n";
        assert_eq!(errors(begin), [Error::NoEnd { offset: 0 }]);
        assert_eq!(errors(&format!("MIIB\n{end}")), [Error::NoBegin { offset: 5 }]);
        let twice = format!("{begin}{begin}{end}");
        assert_eq!(errors(&twice)[0], Error::NoEnd { offset: 0 });
        assert_eq!(errors(&twice).len(), 2);
    }

    #[test]
    fn empty_blocks_foreign_characters_and_placeholders_are_told() {
        let block = |body: &str| format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----");
        assert_eq!(errors(&block("")), [Error::EmptyBlock { offset: 0 }]);
        assert_eq!(errors(&block("MI!B")), [Error::NotBase64 { offset: 30 }]);
        assert_eq!(errors(&block("${CERT}")), [Error::Placeholder { offset: 0 }]);
    }

    #[test]
    fn a_key_that_cannot_be_looked_into_is_a_key() {
        let text = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n\
                    -----END RSA PRIVATE KEY-----";
        let mut decoded = Decoded::default();
        read_all(text.as_bytes(), &mut decoded);
        assert_eq!(decoded.items[0].kind, Kind::PrivateKey);
        assert_eq!(decoded.problems, []);
    }

    #[test]
    fn headers_before_the_data_are_skipped() {
        assert_eq!(split_headers(b"\nA: b\n\nMIIB\n"), (6, &b"\nMIIB\n"[..]));
        assert_eq!(split_headers(b"\nMIIB\n"), (0, &b"\nMIIB\n"[..]));
    }
}
