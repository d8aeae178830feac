//! What DER is, told by its shape: which elements stand in the outermost SEQUENCE.

use super::{BrokenCertificate, Error, Kind, broken};
use crate::x509;
use crate::x509::element::{Element, Elements, tag};

/// How the octets came, which decides what a fault in them means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file, or Base64 without a label.
    Unlabelled,
    /// A PEM block said to be a certificate.
    Certificate,
    /// OpenSSL's `TRUSTED CERTIFICATE`: trust settings follow the certificate.
    TrustedCertificate,
    /// A PEM block said to be something else.
    Other,
}

/// Whether `octets` begin with something known in DER.
pub(super) fn begins_with_known(octets: &[u8]) -> bool {
    Elements::new(octets, 0).read().is_ok_and(|element| recognise(&element).is_some())
}

/// One thing of a known kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Thing<'a> {
    pub(super) kind: Kind,
    /// Its octets, with what trails it if that is nothing known.
    pub(super) octets: &'a [u8],
    /// Where it begins.
    pub(super) offset: usize,
}

/// What is no thing of a known kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// Where it begins.
    pub(super) offset: usize,
    pub(super) error: Error,
    /// Octets to look into, where they are certainly a certificate's.
    pub(super) octets: Option<BrokenCertificate>,
}

/// One thing after the other; octets of no known kind are an error, with their place, and the end.
///
/// `offset` is where they begin, or the PEM block that they come from. Octets that follow the last known thing are its
/// own to report.
pub(super) fn things(octets: &[u8], offset: usize, origin: Origin) -> Things<'_> {
    Things { elements: Elements::new(octets, 0), offset, origin, is_first: true, ended: false }
}

/// The things in some octets.
pub(super) struct Things<'a> {
    elements: Elements<'a>,
    offset: usize,
    origin: Origin,
    is_first: bool,
    ended: bool,
}

impl<'a> Iterator for Things<'a> {
    type Item = Result<Thing<'a>, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.elements.rest();
        if self.ended || rest.is_empty() {
            return None;
        }
        let origin = self.origin;
        let within = if origin == Origin::Unlabelled { self.elements.offset() } else { 0 };
        let offset = self.offset + within;
        let read = self.elements.read().map_err(|error| failure(error, rest, offset, origin));
        let known = read.and_then(|element| {
            let kind = recognise(&element).ok_or_else(|| refusal(&element, rest, offset, origin))?;
            Ok((element, kind))
        });
        let (element, kind) = match known {
            Ok(known) => known,
            Err(error) => {
                self.ended = true;
                let octets = broken::certificate(rest, &error, origin);
                return Some(Err(Failure { offset, error, octets }));
            }
        };
        let goes_on = self.elements.rest().is_empty() || begins_with_known(self.elements.rest());
        let alone = goes_on || (self.is_first && origin == Origin::TrustedCertificate);
        (self.is_first, self.ended) = (false, !goes_on);
        Some(Ok(Thing { kind, octets: if alone { element.encoded } else { rest }, offset }))
    }
}

fn failure(error: x509::Error, rest: &[u8], offset: usize, origin: Origin) -> Error {
    match (error, origin) {
        (x509::Error::Truncated { missing, .. }, _) => Error::Truncated { missing, offset },
        (reason, Origin::Certificate | Origin::TrustedCertificate) => {
            Error::NotACertificate { reason, offset }
        }
        _ => Error::Unrecognised { len: rest.len(), offset },
    }
}

fn refusal(element: &Element<'_>, rest: &[u8], offset: usize, origin: Origin) -> Error {
    let named = matches!(origin, Origin::Certificate | Origin::TrustedCertificate);
    match x509::check_frame(element.encoded) {
        Err(reason) if named || is_signed(element) => Error::NotACertificate { reason, offset },
        _ => Error::Unrecognised { len: rest.len(), offset },
    }
}

/// The kind of one element, or `None` for an unknown shape.
pub(super) fn recognise(element: &Element<'_>) -> Option<Kind> {
    if element.tag != tag::SEQUENCE {
        return None;
    }
    if x509::check_frame(element.encoded).is_ok() {
        return Some(Kind::Certificate);
    }
    let parts = Parts::of(element);
    match parts.tags() {
        [tag::SEQUENCE, tag::SEQUENCE, tag::BIT_STRING] => request_or_list(&parts),
        [tag::INTEGER, tag::OCTET_STRING, ..] => Some(Kind::PrivateKey),
        [tag::INTEGER, tag::SEQUENCE, tag::OCTET_STRING, ..] => Some(Kind::PrivateKey),
        [tag::INTEGER, tag::SEQUENCE, ..] if parts.begins_with_oid(1, PKCS7) => Some(Kind::Pkcs12),
        [tag::OBJECT_IDENTIFIER, CONTEXT_0] if parts.starts_with(0, PKCS7) => Some(Kind::Pkcs7),
        [tag::SEQUENCE, tag::OCTET_STRING]
            if parts.begins_with_oid(0, PKCS5) || parts.begins_with_oid(0, PKCS12_PBE) =>
        {
            Some(Kind::PrivateKey)
        }
        [tag::SEQUENCE, tag::BIT_STRING] if parts.begins_with_oid(0, &[]) => Some(Kind::PublicKey),
        [tag::SEQUENCE, tag::SEQUENCE | CONTEXT_0] if is_bcfks(&parts) => Some(Kind::Bcfks),
        numbers if numbers.iter().all(|&number| number == tag::INTEGER) => numbers_kind(&parts),
        _ => None,
    }
}

const CONTEXT_0: u8 = tag::context_constructed(0);

/// 1.2.840.113549.1.7, the content types of PKCS#7.
const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
/// 1.2.840.113549.1.5, encryption by a password.
const PKCS5: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
/// 1.2.840.113549.1.12.1, the same as PKCS#12 did it.
const PKCS12_PBE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];

fn is_signed(element: &Element<'_>) -> bool {
    matches!(Parts::of(element).tags(), [tag::SEQUENCE, tag::SEQUENCE, tag::BIT_STRING])
}

/// What else is signed than a certificate.
fn request_or_list(parts: &Parts<'_>) -> Option<Kind> {
    const TIMES: [u8; 2] = [tag::UTC_TIME, tag::GENERALIZED_TIME];
    match Parts::of(parts.get(0)?).tags() {
        [tag::INTEGER, tag::SEQUENCE, tag::SEQUENCE] => Some(Kind::CertificateRequest),
        [tag::INTEGER, tag::SEQUENCE, tag::SEQUENCE, CONTEXT_0, ..] => Some(Kind::CertificateRequest),
        [tag::INTEGER, tag::SEQUENCE, tag::SEQUENCE, time, ..] if TIMES.contains(time) => Some(Kind::Crl),
        [tag::SEQUENCE, tag::SEQUENCE, time, ..] if TIMES.contains(time) => Some(Kind::Crl),
        _ => None,
    }
}

/// ObjectStore ::= SEQUENCE { EncryptedObjectStoreData, integrityCheck }
fn is_bcfks(parts: &Parts<'_>) -> bool {
    parts.get(0).is_some_and(|data| {
        let data = Parts::of(data);
        matches!(data.tags(), [tag::SEQUENCE, tag::OCTET_STRING]) && data.begins_with_oid(0, PKCS5)
    })
}

/// Keys and parameters that are bare numbers: nine or more are an RSA key, six a DSA key.
fn numbers_kind(parts: &Parts<'_>) -> Option<Kind> {
    match parts.tags().len() {
        9.. | 6 => Some(Kind::PrivateKey),
        3 => Some(Kind::Parameters),
        2 => match parts.get(1)?.content {
            // The usual generators of Diffie-Hellman, and no usual exponent of RSA.
            [2 | 5] => Some(Kind::Parameters),
            _ => Some(Kind::PublicKey),
        },
        _ => None,
    }
}

/// The first few elements inside one: no shape needs more.
struct Parts<'a> {
    elements: [Option<Element<'a>>; 10],
    tags: [u8; 10],
    len: usize,
}

impl<'a> Parts<'a> {
    /// None at all where one of them cannot be read.
    fn of(whole: &Element<'a>) -> Self {
        let mut parts = Self { elements: [None; 10], tags: [0; 10], len: 0 };
        for ((slot, tag), part) in parts.elements.iter_mut().zip(&mut parts.tags).zip(whole.elements()) {
            let Ok(part) = part else {
                parts.len = 0;
                return parts;
            };
            (*slot, *tag) = (Some(part), part.tag);
            parts.len += 1;
        }
        parts
    }

    fn tags(&self) -> &[u8] {
        self.tags.get(..self.len).unwrap_or_default()
    }

    fn get(&self, position: usize) -> Option<&Element<'a>> {
        self.elements.get(position)?.as_ref()
    }

    fn starts_with(&self, position: usize, content: &[u8]) -> bool {
        self.get(position).is_some_and(|part| part.content.starts_with(content))
    }

    /// Whether the part at `position` begins with an OID that begins with `prefix`.
    fn begins_with_oid(&self, position: usize, prefix: &[u8]) -> bool {
        let first = self.get(position).and_then(|part| part.elements().read().ok());
        first.is_some_and(|oid| oid.tag == tag::OBJECT_IDENTIFIER && oid.content.starts_with(prefix))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DER: &[u8] = include_bytes!("../../tests/fixtures/intake/der/input");

    fn problems(octets: &[u8], origin: Origin) -> Vec<String> {
        let thing = things(octets, 0, origin).next().unwrap().unwrap();
        x509::decode(thing.octets).unwrap().problems
    }

    #[test]
    fn what_trails_is_told_unless_it_is_known_or_trust_settings() {
        let settings = [DER, &[0x30, 0x00]].concat();
        let told = [format!("2 trailing octets at offset {}", DER.len())];
        assert_eq!(problems(&settings, Origin::Certificate), told);
        assert!(problems(&settings, Origin::TrustedCertificate).is_empty());

        let twice = [DER, DER].concat();
        let offsets: Vec<_> =
            things(&twice, 0, Origin::Unlabelled).map(|thing| thing.unwrap().offset).collect();
        assert_eq!(offsets, [0, DER.len()]);
        assert!(problems(&twice, Origin::Unlabelled).is_empty());
    }

    #[test]
    fn only_what_should_be_a_certificate_is_called_none() {
        let nothing = [0x30, 0x03, 0x02, 0x01, 0x07];
        let error = |origin| things(&nothing, 0, origin).next().unwrap().unwrap_err().error.variant();
        assert_eq!(error(Origin::Certificate), "not-a-certificate");
        assert_eq!(error(Origin::Unlabelled), "unrecognised");
    }
}
