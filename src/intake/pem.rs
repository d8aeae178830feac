//! PEM ([RFC 7468](https://www.rfc-editor.org/rfc/rfc7468)), scanned for and not parsed: whatever stands around a
//! block, between its lines or before them does not matter.

use zeroize::Zeroizing;

use super::der::{self, Origin};
use super::text::is_placeholder;
use super::{Error, Kind, base64};

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";

/// Longer labels are text that looks like one.
const MAX_LABEL: usize = 64;

/// Whether there is a begin or an end line anywhere.
pub(super) fn is_in(text: &[u8]) -> bool {
    Markers { text, position: 0 }.next().is_some()
}

/// One block, or half of one.
pub(super) struct Block {
    /// Where its begin line is; of a lone end line, where that is.
    pub(super) offset: usize,
    /// What stands in it.
    pub(super) content: Result<Content, Error>,
}

/// What stands in a block.
pub(super) enum Content {
    /// Octets of some encoding, and what the label says of them.
    Octets(Zeroizing<Vec<u8>>, Origin),
    /// A private key below headers that say how it is sealed, and its label.
    Sealed { headers: Vec<u8>, label: Vec<u8>, octets: Zeroizing<Vec<u8>> },
    /// What the label says, which is all that can be gone by.
    Named(Kind),
}

/// Every block of `text`, one after the other.
///
/// The label of the end line is not compared: if the middle of a file is lost, the data is cut off and says so.
pub(super) fn blocks(text: &[u8]) -> Blocks<'_> {
    Blocks { markers: Markers { text, position: 0 }, open: None }
}

/// The blocks of a text.
pub(super) struct Blocks<'a> {
    markers: Markers<'a>,
    open: Option<Marker<'a>>,
}

impl Iterator for Blocks<'_> {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        loop {
            let Some(marker) = self.markers.next() else {
                let begin = self.open.take()?;
                return Some(Block::failed(begin.start, Error::NoEnd { offset: begin.start }));
            };
            match (marker.is_begin, self.open.take()) {
                (true, before) => {
                    self.open = Some(marker);
                    if let Some(before) = before {
                        return Some(Block::failed(before.start, Error::NoEnd { offset: before.start }));
                    }
                }
                (false, Some(begin)) => {
                    let body = self.markers.text.get(begin.end..marker.start).unwrap_or_default();
                    return Some(Block { offset: begin.start, content: read_body(&begin, body) });
                }
                (false, None) => {
                    return Some(Block::failed(marker.start, Error::NoBegin { offset: marker.start }));
                }
            }
        }
    }
}

impl Block {
    fn failed(offset: usize, error: Error) -> Self {
        Self { offset, content: Err(error) }
    }
}

fn read_body(begin: &Marker<'_>, body: &[u8]) -> Result<Content, Error> {
    let offset = begin.start;
    let by_label = kind_by_label(begin.label);
    if by_label == Some(Kind::Pgp) {
        return Ok(Content::Named(Kind::Pgp));
    }
    let (headers, data) = split_headers(body);
    match base64::decode(data) {
        Ok(octets) if octets.is_empty() && by_label.is_none() => Err(Error::EmptyBlock { offset }),
        Ok(octets) if by_label.is_none() || der::begins_with_known(&octets) => {
            Ok(Content::Octets(octets, origin(begin.label)))
        }
        Ok(octets) if headers > 0 && by_label == Some(Kind::PrivateKey) => {
            let headers = body.get(..headers).unwrap_or_default().to_vec();
            Ok(Content::Sealed { headers, label: begin.label.to_vec(), octets })
        }
        Err(_) if is_placeholder(data) => Err(Error::Placeholder { offset }),
        Err(position) if by_label.is_none() => {
            Err(Error::NotBase64 { offset: begin.end + headers + position })
        }
        // In a form of its own.
        _ => Ok(Content::Named(by_label.unwrap_or(Kind::PrivateKey))),
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
        blocks(text.as_bytes()).filter_map(|block| block.content.err()).collect()
    }

    #[test]
    fn halves_are_told() {
        let begin = "-----BEGIN CERTIFICATE-----\nMIIB\n";
        let end = "-----END CERTIFICATE-----\n";
        assert_eq!(errors(begin), [Error::NoEnd { offset: 0 }]);
        assert_eq!(errors(&format!("MIIB\n{end}")), [Error::NoBegin { offset: 5 }]);
        let twice = format!("{begin}{begin}{end}");
        assert_eq!(errors(&twice), [Error::NoEnd { offset: 0 }]);
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
        let found: Vec<Block> = blocks(text.as_bytes()).collect();
        assert!(
            matches!(&found[..], [Block { content: Ok(Content::Sealed { label, .. }), .. }] if label == b"RSA PRIVATE KEY")
        );
        let text = text.replace("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n", "");
        let found: Vec<Block> = blocks(text.as_bytes()).collect();
        assert!(matches!(found[..], [Block { content: Ok(Content::Named(Kind::PrivateKey)), .. }]));
    }

    #[test]
    fn headers_before_the_data_are_skipped() {
        assert_eq!(split_headers(b"\nA: b\n\nMIIB\n"), (6, &b"\nMIIB\n"[..]));
        assert_eq!(split_headers(b"\nMIIB\n"), (0, &b"\nMIIB\n"[..]));
    }
}
