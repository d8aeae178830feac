//! Certificate requests, PKCS#10 ([RFC 2986, section 4](https://www.rfc-editor.org/rfc/rfc2986#section-4)).
//!
//! ```text
//! CertificationRequest ::= SEQUENCE {
//!      certificationRequestInfo  SEQUENCE {
//!           version        INTEGER { v1(0) },
//!           subject        Name,
//!           subjectPKInfo  SubjectPublicKeyInfo,
//!           attributes     [0] IMPLICIT SET OF Attribute },
//!      signatureAlgorithm        AlgorithmIdentifier,
//!      signature                 BIT STRING }
//! ```

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::element::{Element, Elements, tag};
use super::extensions::{self, Extensions};
use super::problems::Problems;
use super::{
    BasicConstraints, Error, Extension, PublicKey, algorithm, der_rules, name, public_key, signed_parts,
};
use crate::crypto::{Crypto, Verification};

/// A decoded certificate request.
///
/// A field that could not be decoded is empty or `None` and has a line in `problems`. Digests are over the input
/// bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CertificateRequest {
    /// SHA-256 of the whole DER, lower-case hex.
    pub sha256: String,
    /// SHA-256 of the SubjectPublicKeyInfo's DER, lower-case hex: the same in the certificate that comes of this.
    pub spki_sha256: String,
    /// 1, the only one there is (the encoded value plus one); 0 where it cannot be read.
    pub version: u8,
    /// Distinguished name as RFC 4514 text.
    pub subject: String,
    /// The subject's last commonName.
    pub common_name: Option<String>,
    /// The key to be certified.
    pub public_key: PublicKey,
    /// `sha256WithRSAEncryption` and the like, else the dotted OID.
    pub signature_algorithm: String,
    /// As in a [`Certificate`](super::Certificate), but only asked for.
    pub subject_alt_names: Vec<String>,
    /// The BasicConstraints asked for.
    pub basic_constraints: Option<BasicConstraints>,
    /// RFC 5280 names of the bits asked for, in bit order.
    pub key_usage: Vec<String>,
    /// RFC 5280 names, else dotted OIDs, in the request's order.
    pub extended_key_usage: Vec<String>,
    /// Lower-case hex.
    pub subject_key_identifier: Option<String>,
    /// Whether a challengePassword stands in it, in clear. It is not taken over.
    pub has_challenge_password: bool,
    /// Every extension asked for, as it stands.
    pub extensions: Vec<Extension>,
    /// What in the encoding breaks the rules or could not be read, in the order found.
    pub problems: Vec<String>,
}

/// Decodes the certificate request that `der` begins with; what OpenSSL takes for one is read, BER too.
///
/// The signature, by which the key's holder asks, is not verified here.
///
/// # Errors
///
/// Only where the frame of RFC 2986 is not there.
pub fn decode_request(der: &[u8]) -> Result<CertificateRequest, Error> {
    let mut problems = Problems::default();
    let frame = Frame::cut(der, &mut problems)?;
    if let Some(fault) = der_rules::first_fault(frame.request.encoded) {
        problems.note(fault);
    }
    let version = decode_version(&frame.version, &mut problems);
    let subject = name::decode(&frame.subject, "subject", &mut problems);
    let public_key = public_key::decode(&frame.subject_public_key_info, &mut problems);
    let attributes = Attributes::read(frame.attributes.as_ref(), &mut problems);
    let extensions = match &attributes.extension_request {
        Some(values) => extensions::decode(values, &mut problems),
        None => Extensions::default(),
    };
    Ok(CertificateRequest {
        sha256: base16ct::lower::encode_string(&Sha256::digest(frame.request.encoded)),
        spki_sha256: base16ct::lower::encode_string(&Sha256::digest(frame.subject_public_key_info.encoded)),
        version,
        common_name: subject.common_name.map(Into::into),
        subject: subject.text,
        public_key,
        signature_algorithm: algorithm::name(&frame.signature_algorithm, &mut problems),
        subject_alt_names: extensions.subject_alt_names,
        basic_constraints: extensions.basic_constraints,
        key_usage: extensions.key_usage,
        extended_key_usage: extensions.extended_key_usage,
        subject_key_identifier: extensions.subject_key_identifier,
        has_challenge_password: attributes.has_challenge_password,
        extensions: extensions.raw,
        problems: problems.into_lines(),
    })
}

/// Whether the request that `der` begins with is signed by the key that it asks to certify: proof that whoever asks
/// holds that key.
pub async fn verify_request(der: &[u8], crypto: &impl Crypto) -> Verification {
    let (Ok(frame), Ok(signed)) = (Frame::cut(der, &mut Problems::default()), signed_parts(der)) else {
        return Verification::Unsupported;
    };
    let key = frame.subject_public_key_info.encoded;
    crypto.verify(signed.algorithm, key, signed.to_be_signed, &signed.signature).await
}

impl CertificateRequest {
    /// What to call it: its commonName, else its whole subject, if there is one.
    pub fn display_name(&self) -> Option<&str> {
        self.common_name.as_deref().or(Some(self.subject.as_str())).filter(|name| !name.is_empty())
    }
}

/// A request's fields, undecoded.
struct Frame<'a> {
    /// The whole request, without what trails it.
    request: Element<'a>,
    version: Element<'a>,
    subject: Element<'a>,
    subject_public_key_info: Element<'a>,
    /// `[0]`, which must be there and sometimes is not.
    attributes: Option<Element<'a>>,
    signature_algorithm: Element<'a>,
}

impl<'a> Frame<'a> {
    fn cut(input: &'a [u8], problems: &mut Problems) -> Result<Self, Error> {
        let mut file = Elements::new(input, 0);
        let request = file.expect(tag::SEQUENCE, "a certificationrequest")?;
        problems.note_trailing(&file);
        let mut outer = request.elements();
        let mut info = outer.expect(tag::SEQUENCE, "a certificationrequestinfo")?.elements();
        let frame = Self {
            request,
            version: info.expect(tag::INTEGER, "a version")?,
            subject: info.expect(tag::SEQUENCE, "a subject name")?,
            subject_public_key_info: info.expect(tag::SEQUENCE, "a subjectpublickeyinfo")?,
            attributes: info.read_if(tag::context_constructed(0))?,
            signature_algorithm: outer.expect(tag::SEQUENCE, "a signaturealgorithm")?,
        };
        match outer.read()? {
            signature if signature.is_string(tag::BIT_STRING) => {}
            other => return Err(Error::Unexpected { expected: "a signature", offset: other.offset }),
        }
        problems.note_rest("certificationrequestinfo", &info);
        problems.note_rest("certificationrequest", &outer);
        Ok(frame)
    }
}

/// The encoded value plus one; 0 where it does not fit.
fn decode_version(version: &Element<'_>, problems: &mut Problems) -> u8 {
    let value = match version.content {
        [value @ 0..=0x7f] => value + 1,
        _ => 0,
    };
    if value != 1 {
        problems.note(format!("version: not 1 at offset {}", version.offset));
    }
    value
}

/// extensionRequest of PKCS#9 ([RFC 2985, section 5.4.2](https://www.rfc-editor.org/rfc/rfc2985#section-5.4.2)).
const EXTENSION_REQUEST: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x0e];
/// szOID_CERT_EXTENSIONS, 1.3.6.1.4.1.311.2.1.14: Microsoft's, with the same value.
const MICROSOFT_EXTENSIONS: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x02, 0x01, 0x0e];
/// challengePassword of PKCS#9 ([RFC 2985, section 5.4.1](https://www.rfc-editor.org/rfc/rfc2985#section-5.4.1)).
const CHALLENGE_PASSWORD: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x07];

/// What is taken of the attributes.
#[derive(Default)]
struct Attributes<'a> {
    /// The SET around the extensions asked for.
    extension_request: Option<Element<'a>>,
    has_challenge_password: bool,
}

impl<'a> Attributes<'a> {
    /// As OpenSSL has it, PKCS#9's own request goes before Microsoft's, and of two alike the first counts.
    fn read(field: Option<&Element<'a>>, problems: &mut Problems) -> Self {
        let (mut attributes, mut microsofts) = (Self::default(), None);
        let Some(field) = field else {
            problems.note("attributes: missing");
            return attributes;
        };
        for attribute in field.elements() {
            let (kind, values) = match attribute.and_then(|attribute| read_attribute(&attribute)) {
                Ok(attribute) => attribute,
                Err(error) => {
                    problems.note_error("attribute", error);
                    continue;
                }
            };
            let slot = match kind.content {
                EXTENSION_REQUEST => &mut attributes.extension_request,
                MICROSOFT_EXTENSIONS => &mut microsofts,
                CHALLENGE_PASSWORD => {
                    attributes.has_challenge_password = true;
                    continue;
                }
                _ => continue,
            };
            if slot.is_some() {
                problems.note(format!("extensions: asked for twice, again at offset {}", kind.offset));
            } else {
                *slot = Some(values);
            }
        }
        if let (Some(_), Some(second)) = (&attributes.extension_request, &microsofts) {
            problems.note(format!("extensions: asked for twice, again at offset {}", second.offset));
        }
        attributes.extension_request = attributes.extension_request.or(microsofts);
        attributes
    }
}

/// `Attribute ::= SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }`
fn read_attribute<'a>(attribute: &Element<'a>) -> Result<(Element<'a>, Element<'a>), Error> {
    if attribute.tag != tag::SEQUENCE {
        return Err(Error::Unexpected { expected: "an attribute", offset: attribute.offset });
    }
    let mut parts = attribute.elements();
    let kind = parts.expect(tag::OBJECT_IDENTIFIER, "an attribute type")?;
    Ok((kind, parts.expect(tag::SET, "attribute values")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let len = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82], len.as_slice(), &content].concat()
    }

    fn request(version: &[u8], attributes: &[u8]) -> Vec<u8> {
        let algorithm = der(0x30, &[&der(6, &[&[0x2a, 3]])]);
        let key = der(0x30, &[&algorithm, &der(3, &[&[0]])]);
        let info = der(0x30, &[&der(2, &[version]), &der(0x30, &[]), &key, attributes]);
        der(0x30, &[&info, &algorithm, &der(3, &[&[0]])])
    }

    fn asking(id: &[u8], name: &[u8]) -> Vec<u8> {
        let names = der(0x30, &[&der(0x82, &[name])]);
        let extension = der(0x30, &[&der(6, &[&[0x55, 0x1d, 17]]), &der(4, &[&names])]);
        der(0x30, &[&der(6, &[id]), &der(0x31, &[&der(0x30, &[&extension])])])
    }

    #[test]
    fn pkcs9s_extensions_go_before_microsofts() {
        let (pkcs9, microsoft) = (asking(EXTENSION_REQUEST, b"a"), asking(MICROSOFT_EXTENSIONS, b"b"));
        let names = |attributes: &[&[u8]]| {
            decode_request(&request(&[0], &der(0xa0, attributes))).unwrap().subject_alt_names
        };
        assert_eq!(names(&[&microsoft]), ["DNS:b"]);
        assert_eq!(names(&[&microsoft, &pkcs9]), ["DNS:a"]);
        assert_eq!(names(&[&pkcs9, &asking(EXTENSION_REQUEST, b"c")]), ["DNS:a"]);
    }

    #[test]
    fn a_password_is_noticed_and_not_taken() {
        let secret = der(0x31, &[&der(12, &[b"hunter2"])]);
        let attribute = der(0x30, &[&der(6, &[CHALLENGE_PASSWORD]), &secret]);
        let decoded = decode_request(&request(&[0], &der(0xa0, &[&attribute]))).unwrap();
        assert!(decoded.has_challenge_password);
        assert!(!format!("{decoded:?}").contains("hunter2"));
    }

    #[test]
    fn what_is_missing_or_odd_is_told() {
        let odd = decode_request(&request(&[2], &[])).unwrap();
        assert_eq!(odd.version, 3);
        assert!(odd.problems.contains(&"attributes: missing".to_owned()), "{:?}", odd.problems);
        assert!(odd.problems.contains(&"version: not 1 at offset 8".to_owned()), "{:?}", odd.problems);
        let cut = decode_request(&[0x30, 0x02, 0x30, 0x00]).unwrap_err();
        assert_eq!(cut, Error::Unexpected { expected: "a version", offset: 4 });
    }
}
