//! The text or the file that should be a certificate → what it is.

use super::MetadataError;
use crate::intake::der::{self, Origin, Thing};
use crate::intake::{Error, Kind, base64, pem, text};
use crate::x509;

/// What stands in place of a certificate.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// DER, without what trails it, in the order in which they stand.
    pub(super) certificates: Vec<Vec<u8>>,
    /// DER of certificate requests.
    pub(super) requests: Vec<Vec<u8>>,
    /// Everything else.
    pub(super) errors: Vec<MetadataError>,
}

/// Base64 of Base64 of PEM: as deep as anybody was seen to wrap it, and once more.
const MAX_WRAPS: u8 = 3;

/// No certificate and no request is shorter.
const SHORTEST: usize = 40;

/// Reads DER, PEM in any wrapping or none, Base64 of either, or Base64 of that.
pub(super) fn read(octets: &[u8]) -> Content {
    let mut content = Content::default();
    content.read(octets, MAX_WRAPS);
    content
}

/// The first certificate in a text, with its SHA-256.
pub(in crate::intake) fn embedded_certificate(text: &str) -> Option<(String, Vec<u8>)> {
    let der = read(text.as_bytes()).certificates.into_iter().next()?;
    Some((x509::fingerprints(&der).ok()?.sha256, der))
}

impl Content {
    fn read(&mut self, octets: &[u8], wraps: u8) {
        if is_der(octets) {
            return self.read_der(octets, 0, Origin::Certificate);
        }
        let utf8 = text::from_utf16(octets);
        let text = text::trimmed(utf8.as_ref().map_or(octets, |utf8| utf8));
        if text.is_empty() {
            return self.errors.push(MetadataError::Empty);
        }
        if pem::is_in(text) {
            return self.read_pem(text);
        }
        if text::is_placeholder(text) {
            return self.errors.push(MetadataError::Placeholder);
        }
        match (base64::decode(text), wraps.checked_sub(1)) {
            (Ok(inner), Some(wraps)) if is_worth_a_look(&inner) => self.read(&inner, wraps),
            (Ok(inner), _) => self.fail(Error::Unrecognised { len: inner.len(), offset: 0 }),
            (Err(offset), _) => self.fail(Error::NotBase64 { offset }),
        }
    }

    fn read_pem(&mut self, text: &[u8]) {
        for block in pem::blocks(text) {
            match block.content {
                Ok(pem::Content::Octets(octets, origin)) => self.read_der(&octets, block.offset, origin),
                Ok(pem::Content::Sealed { .. }) => self.refuse(Kind::PrivateKey),
                Ok(pem::Content::Named(kind)) => self.refuse(kind),
                Err(Error::Placeholder { .. }) => self.errors.push(MetadataError::Placeholder),
                Err(error) => self.fail(error),
            }
        }
    }

    fn read_der(&mut self, octets: &[u8], offset: usize, origin: Origin) {
        for thing in der::things(octets, offset, origin) {
            match thing {
                Ok(Thing { kind: Kind::Certificate, octets, .. }) => {
                    let octets = x509::certificate_octets(octets).unwrap_or(octets);
                    self.certificates.push(octets.to_vec());
                }
                Ok(Thing { kind: Kind::CertificateRequest, octets, .. }) => {
                    self.requests.push(octets.to_vec());
                }
                Ok(Thing { kind, .. }) => self.refuse(kind),
                Err(failure) => self.fail(failure.error),
            }
        }
    }

    fn refuse(&mut self, kind: Kind) {
        self.errors.push(match kind {
            Kind::PrivateKey => MetadataError::PrivateKey,
            kind => MetadataError::OtherThing { kind },
        });
    }

    fn fail(&mut self, error: Error) {
        self.errors.push(error.into());
    }
}

/// Whether octets begin as DER does, cut off or not. A text may begin with the same character, a zero.
fn is_der(octets: &[u8]) -> bool {
    octets.first() == Some(&0x30) && !text::is_text(octets)
}

/// Random octets, which any word is Base64 of, are neither DER nor text.
fn is_worth_a_look(octets: &[u8]) -> bool {
    octets.len() >= SHORTEST
        && (is_der(octets) || text::is_text(octets) || text::from_utf16(octets).is_some())
}

#[cfg(test)]
mod tests {
    use ::base64::Engine;
    use ::base64::engine::general_purpose::STANDARD;

    use super::*;

    const DER: &[u8] = include_bytes!("../../../tests/fixtures/intake/der/input");

    fn pem() -> String {
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(DER))
    }

    #[test]
    fn every_way_a_certificate_is_written() {
        let bare = STANDARD.encode(DER);
        let utf16: Vec<u8> = format!("\u{feff}{}", pem()).encode_utf16().flat_map(u16::to_le_bytes).collect();
        for octets in [
            DER.to_vec(),
            pem().into_bytes(),
            pem().replace('\n', "").into_bytes(),
            pem().replace('\n', "\\n").into_bytes(),
            bare.clone().into_bytes(),
            bare.as_bytes().chunks(64).collect::<Vec<_>>().join(&b"\r\n    "[..]),
            STANDARD.encode(pem()).into_bytes(),
            STANDARD.encode(&bare).into_bytes(),
            STANDARD.encode(STANDARD.encode(pem())).into_bytes(),
            utf16,
        ] {
            let content = read(&octets);
            assert_eq!((content.certificates, content.errors), (vec![DER.to_vec()], vec![]));
        }
        let chain = read(format!("{0}{0}", pem()).as_bytes());
        assert_eq!(chain.certificates.len(), 2);
    }

    #[test]
    fn what_is_none_is_told() {
        let errors = |text: &str| read(text.as_bytes()).errors;
        assert_eq!(errors(" \n"), [MetadataError::Empty]);
        for text in ["${CERT}", "HIDDEN_BY_SFDX_HARDIS", "CERTIFICATE HIDDEN BY SFDX-HARDIS (see docs)"] {
            assert_eq!(errors(text), [MetadataError::Placeholder], "{text}");
        }
        let block = "-----BEGIN CERTIFICATE-----\n${CERT}\n-----END CERTIFICATE-----";
        assert_eq!(errors(block), [MetadataError::Placeholder]);
        assert_eq!(errors("*****"), [Error::NotBase64 { offset: 0 }.into()]);
        assert_eq!(errors("Okta")[0].variant(), "unrecognised");
        let key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----";
        assert_eq!(errors(key), [MetadataError::PrivateKey]);
        assert_eq!(errors(&STANDARD.encode(&DER[..200]))[0].variant(), "truncated");
    }
}
