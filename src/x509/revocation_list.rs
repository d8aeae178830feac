//! Certificate revocation lists ([RFC 5280, section 5.1](https://www.rfc-editor.org/rfc/rfc5280#section-5.1)).
//!
//! ```text
//! CertificateList  ::=  SEQUENCE  {
//!      tbsCertList  SEQUENCE  {
//!           version              Version OPTIONAL,
//!           signature            AlgorithmIdentifier,
//!           issuer               Name,
//!           thisUpdate           Time,
//!           nextUpdate           Time OPTIONAL,
//!           revokedCertificates  SEQUENCE OF …  OPTIONAL,
//!           crlExtensions        [0] EXPLICIT Extensions OPTIONAL  },
//!      signatureAlgorithm   AlgorithmIdentifier,
//!      signatureValue       BIT STRING  }
//! ```

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::element::{Element, Elements, tag};
use super::extensions::{self, Extensions};
use super::problems::Problems;
use super::{Error, Extension, RevokedCertificates, algorithm, der_rules, name, serial_number, validity};
use crate::moment::Moment;

/// A decoded certificate revocation list.
///
/// A field that could not be decoded is empty or `None` and has a line in `problems`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RevocationList {
    /// SHA-256 of the whole DER, lower-case hex.
    pub sha256: String,
    /// 1 or 2 (the encoded value plus one); 0 where it cannot be read.
    pub version: u8,
    /// Distinguished name as RFC 4514 text.
    pub issuer: String,
    /// When it was issued.
    pub this_update: Option<Moment>,
    /// When the next one is due at the latest.
    pub next_update: Option<Moment>,
    /// `sha256WithRSAEncryption` and the like, else the dotted OID.
    pub signature_algorithm: String,
    /// The cRLNumber, written as a serial number is.
    pub crl_number: Option<String>,
    /// Lower-case hex of the keyIdentifier field.
    pub authority_key_identifier: Option<String>,
    /// In a delta list the number of the list whose changes it tells: what is not on it may still be revoked.
    pub base_crl_number: Option<String>,
    /// Whether it may name certificates of other issuers than its own.
    pub is_indirect: bool,
    /// How many certificates are on it.
    pub revoked_count: usize,
    /// The certificates on it; in no serialised form, since they may be a million.
    #[serde(skip)]
    pub revoked: RevokedCertificates,
    /// Every extension of the list as it stands.
    pub extensions: Vec<Extension>,
    /// What in the encoding breaks the rules or could not be read, in the order found.
    pub problems: Vec<String>,
}

/// Decodes the revocation list that `der` begins with; what OpenSSL takes for one is read, BER too.
///
/// Beside the input it takes as much memory as the list of what is revoked, and eight octets a certificate on it.
///
/// # Errors
///
/// Only where the frame of RFC 5280, section 5.1, is not there.
pub fn decode_revocation_list(der: &[u8]) -> Result<RevocationList, Error> {
    let mut problems = Problems::default();
    let frame = Frame::cut(der, &mut problems)?;
    if let Some(fault) = der_rules::first_fault(frame.list.encoded) {
        problems.note(fault);
    }
    if frame.signature.encoded != frame.signature_algorithm.encoded {
        let offset = frame.signature.offset;
        problems.note(format!("signaturealgorithm: differs from the one at offset {offset}"));
    }
    let version = decode_version(&frame, &mut problems);
    let issuer = name::decode(&frame.issuer, "issuer", &mut problems).text;
    let time =
        |time: &Element<'_>, field, problems: &mut Problems| validity::decode_time(time, field, problems);
    let this_update = time(&frame.this_update, "thisUpdate", &mut problems);
    let next_update = frame.next_update.and_then(|next| time(&next, "nextUpdate", &mut problems));
    let extensions = match &frame.extensions {
        Some(field) => extensions::decode(field, &mut problems),
        None => Extensions::default(),
    };
    let own = frame.extensions.map(|field| Own::read(&field, &mut problems)).unwrap_or_default();
    let revoked = match &frame.revoked_certificates {
        Some(list) => RevokedCertificates::read(list, &mut problems),
        None => RevokedCertificates::default(),
    };
    Ok(RevocationList {
        sha256: base16ct::lower::encode_string(&Sha256::digest(frame.list.encoded)),
        version,
        issuer,
        this_update,
        next_update,
        signature_algorithm: algorithm::name(&frame.signature_algorithm, &mut problems),
        crl_number: own.crl_number,
        authority_key_identifier: extensions.authority_key_identifier,
        base_crl_number: own.base_crl_number,
        is_indirect: own.is_indirect,
        revoked_count: revoked.len(),
        revoked,
        extensions: extensions.raw,
        problems: problems.into_lines(),
    })
}

/// A list's fields, undecoded.
struct Frame<'a> {
    /// The whole list, without what trails it.
    list: Element<'a>,
    /// Absent in version 1.
    version: Option<Element<'a>>,
    /// The algorithm inside, which the signature covers.
    signature: Element<'a>,
    issuer: Element<'a>,
    this_update: Element<'a>,
    next_update: Option<Element<'a>>,
    revoked_certificates: Option<Element<'a>>,
    /// `[0]`
    extensions: Option<Element<'a>>,
    /// The algorithm outside, which readers go by.
    signature_algorithm: Element<'a>,
}

impl<'a> Frame<'a> {
    fn cut(input: &'a [u8], problems: &mut Problems) -> Result<Self, Error> {
        let mut file = Elements::new(input, 0);
        let list = file.expect(tag::SEQUENCE, "a certificatelist")?;
        problems.note_trailing(&file);
        let mut outer = list.elements();
        let mut fields = outer.expect(tag::SEQUENCE, "a tbscertlist")?.elements();
        let frame = Self {
            list,
            version: fields.read_if(tag::INTEGER)?,
            signature: fields.expect(tag::SEQUENCE, "a signature algorithm")?,
            issuer: fields.expect(tag::SEQUENCE, "an issuer name")?,
            this_update: read_time(&mut fields)?
                .ok_or(Error::Unexpected { expected: "a thisupdate", offset: fields.offset() })?,
            next_update: read_time(&mut fields)?,
            revoked_certificates: fields.read_if(tag::SEQUENCE)?,
            extensions: fields.read_if(tag::context_constructed(0))?,
            signature_algorithm: outer.expect(tag::SEQUENCE, "a signaturealgorithm")?,
        };
        match outer.read()? {
            signature if signature.is_string(tag::BIT_STRING) => {}
            other => return Err(Error::Unexpected { expected: "a signaturevalue", offset: other.offset }),
        }
        problems.note_rest("tbscertlist", &fields);
        problems.note_rest("certificatelist", &outer);
        Ok(frame)
    }
}

fn read_time<'a>(fields: &mut Elements<'a>) -> Result<Option<Element<'a>>, Error> {
    match fields.rest().first().map(|first| first & !tag::CONSTRUCTED) {
        Some(tag::UTC_TIME | tag::GENERALIZED_TIME) => fields.read().map(Some),
        _ => Ok(None),
    }
}

/// The encoded value plus one; 0 where it does not fit.
fn decode_version(frame: &Frame<'_>, problems: &mut Problems) -> u8 {
    let version = match frame.version.map(|version| version.content) {
        None => 1,
        Some([value @ 0..=0x7f]) => value + 1,
        Some(_) => 0,
    };
    match (version, &frame.extensions) {
        (1, Some(extensions)) => {
            problems.note(format!("version: 1, yet extensions at offset {}", extensions.offset));
        }
        (1 | 2, _) => {}
        _ => problems.note("version: neither 1 nor 2"),
    }
    version
}

/// The extensions that only lists have (RFC 5280, section 5.2).
#[derive(Default)]
struct Own {
    crl_number: Option<String>,
    base_crl_number: Option<String>,
    is_indirect: bool,
}

impl Own {
    fn read(field: &Element<'_>, problems: &mut Problems) -> Self {
        const CRL_NUMBER: &[u8] = &[0x55, 0x1d, 20];
        const DELTA_CRL_INDICATOR: &[u8] = &[0x55, 0x1d, 27];
        const ISSUING_DISTRIBUTION_POINT: &[u8] = &[0x55, 0x1d, 28];
        // That there is no list has been told when the extensions were decoded.
        let Ok(list) = field.elements().expect(tag::SEQUENCE, "extensions") else { return Self::default() };
        let mut number = |id, what: &'static str| {
            let (value, offset) = extensions::find(&list, id)?;
            match Elements::new(&value, offset).expect(tag::INTEGER, what) {
                Ok(number) => Some(serial_number::text(&number)),
                Err(error) => {
                    problems.note_error("extension", error);
                    None
                }
            }
        };
        Self {
            crl_number: number(CRL_NUMBER, "a crlnumber"),
            base_crl_number: number(DELTA_CRL_INDICATOR, "a basecrlnumber"),
            is_indirect: extensions::find(&list, ISSUING_DISTRIBUTION_POINT)
                .is_some_and(|(value, offset)| is_indirect(Elements::new(&value, offset))),
        }
    }
}

/// `indirectCRL [4] BOOLEAN DEFAULT FALSE` of an issuingDistributionPoint.
fn is_indirect(mut value: Elements<'_>) -> bool {
    let Ok(point) = value.expect(tag::SEQUENCE, "an issuingdistributionpoint") else { return false };
    point
        .elements()
        .flatten()
        .any(|field| field.tag == tag::context(4) && field.content.iter().any(|&octet| octet != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let len = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82], len.as_slice(), &content].concat()
    }

    fn list(fields: &[&[u8]]) -> Vec<u8> {
        let algorithm = der(0x30, &[&der(6, &[&[0x2a, 3]])]);
        let head =
            [&[2, 1, 1], algorithm.as_slice(), &der(0x30, &[]), &der(0x17, &[b"261116000000Z"])].concat();
        let info = der(0x30, &[&head, &fields.concat()]);
        der(0x30, &[&info, &algorithm, &der(3, &[&[0]])])
    }

    #[test]
    fn delta_and_indirect_lists_are_marked() {
        let extension = |arc, value: &[u8]| der(0x30, &[&[6, 3, 0x55, 0x1d, arc], &der(4, &[value])]);
        let marked = [
            extension(20, &[2, 2, 0x10, 0]),
            extension(27, &[2, 1, 0x7f]),
            extension(28, &[0x30, 3, 0x84, 1, 0xff]),
        ]
        .concat();
        let decoded = decode_revocation_list(&list(&[&der(0xa0, &[&der(0x30, &[&marked])])])).unwrap();
        assert_eq!(decoded.crl_number.as_deref(), Some("1000"));
        assert_eq!(decoded.base_crl_number.as_deref(), Some("7f"));
        assert!(decoded.is_indirect);

        let plain = decode_revocation_list(&list(&[])).unwrap();
        assert_eq!((plain.crl_number, plain.base_crl_number, plain.is_indirect), (None, None, false));
    }

    #[test]
    fn a_list_may_name_nothing_and_no_next_one() {
        let decoded = decode_revocation_list(&list(&[])).unwrap();
        assert_eq!(decoded.next_update, None);
        assert_eq!(decoded.this_update.unwrap().to_string(), "2026-11-16T00:00:00Z");
        assert_eq!(decoded.revoked.len(), 0);
        assert_eq!(
            decode_revocation_list(&[0x30, 0x02, 0x30, 0x00]).unwrap_err(),
            Error::Unexpected { expected: "a signature algorithm", offset: 4 }
        );
    }
}
