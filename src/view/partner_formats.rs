//! One certificate in the forms that partners ask for: each with who asks for it, ready to be copied or saved.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

use super::file_name::file_stem;
use crate::crypto::json_web_key;
use crate::words::Message;
use crate::x509::{Certificate, certificate_octets, decimal, openssl_subject, subject_public_key_info};

/// A certificate in every form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerFormats {
    /// The forms, in groups.
    pub groups: Vec<FormatGroup>,
    /// The name of a file that holds it, without its extension.
    pub file_stem: String,
    /// What a `.crt` or `.pem` file holds.
    pub pem: String,
    /// What a `.der` file holds.
    pub der: Vec<u8>,
}

/// Forms of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct FormatGroup {
    /// Of what.
    pub title: Message,
    /// The forms.
    pub formats: Vec<PartnerFormat>,
}

/// One form.
#[derive(Clone, Debug, PartialEq)]
pub struct PartnerFormat {
    /// What it is called.
    pub term: Message,
    /// Who asks for it.
    pub wanted_by: Message,
    /// The text to hand over.
    pub value: String,
}

impl PartnerFormats {
    /// Every form of a certificate; `der` is what it was decoded from. A form that it has not is left out.
    pub fn new(certificate: &Certificate, der: &[u8]) -> Self {
        let der = certificate_octets(der).unwrap_or(der);
        let group = |title: &str, formats: Vec<Option<PartnerFormat>>| FormatGroup {
            title: Message::new(title),
            formats: formats.into_iter().flatten().collect(),
        };
        let pem = pem(der);
        Self {
            groups: vec![
                group("partner-thumbprints", thumbprints(certificate)),
                group("partner-public-key", public_key(certificate, der)),
                group("partner-names", names(certificate, der)),
                group(
                    "partner-whole",
                    vec![
                        format("partner-pem", "partner-pem-who", Some(pem.clone())),
                        format("partner-base64", "partner-base64-who", Some(STANDARD.encode(der))),
                    ],
                ),
            ],
            file_stem: file_stem(certificate.display_name().unwrap_or_default()),
            pem,
            der: der.to_vec(),
        }
    }
}

fn format(term: &str, wanted_by: &str, value: Option<String>) -> Option<PartnerFormat> {
    let value = value.filter(|value| !value.is_empty())?;
    Some(PartnerFormat { term: Message::new(term), wanted_by: Message::new(wanted_by), value })
}

/// Thumbprints are hashes of the whole certificate; `x5t` is JOSE's way of writing one
/// ([RFC 7515, sections 4.1.7 and 4.1.8](https://www.rfc-editor.org/rfc/rfc7515#section-4.1.7)).
fn thumbprints(certificate: &Certificate) -> Vec<Option<PartnerFormat>> {
    let (sha256, sha1) = (&certificate.sha256, &certificate.sha1);
    vec![
        format("partner-sha256-colons", "partner-sha256-colons-who", Some(with_colons(sha256))),
        format("partner-sha256-lower", "partner-sha256-lower-who", Some(sha256.clone())),
        format("partner-sha256-upper", "partner-sha256-upper-who", Some(sha256.to_uppercase())),
        format("partner-sha1-colons", "partner-sha1-colons-who", Some(with_colons(sha1))),
        format("partner-sha1-lower", "partner-sha1-lower-who", Some(sha1.clone())),
        format("partner-sha1-upper", "partner-sha1-upper-who", Some(sha1.to_uppercase())),
        format("partner-x5t", "partner-x5t-who", base64url(sha1)),
        format("partner-x5t-s256", "partner-x5t-s256-who", base64url(sha256)),
    ]
}

/// The key alone: as a JWK, and as pins of its SubjectPublicKeyInfo
/// ([RFC 7469, section 2.4](https://www.rfc-editor.org/rfc/rfc7469#section-2.4)).
fn public_key(certificate: &Certificate, der: &[u8]) -> Vec<Option<PartnerFormat>> {
    let members = subject_public_key_info(der).ok().and_then(json_web_key).map(|mut members| {
        members.extend(base64url(&certificate.sha256).map(|thumbprint| ("x5t#S256", thumbprint)));
        members.iter().map(|(name, value)| format!("\"{name}\":\"{value}\"")).collect::<Vec<_>>().join(",")
    });
    let pin =
        base16ct::lower::decode_vec(&certificate.spki_sha256).ok().map(|octets| STANDARD.encode(octets));
    vec![
        format("partner-jwk", "partner-jwk-who", members.as_ref().map(|members| format!("{{{members}}}"))),
        format(
            "partner-jwk-x5c",
            "partner-jwk-x5c-who",
            members.map(|members| format!("{{{members},\"x5c\":[\"{}\"]}}", STANDARD.encode(der))),
        ),
        format("partner-pin-curl", "partner-pin-curl-who", pin.as_ref().map(|pin| format!("sha256//{pin}"))),
        format("partner-pin-base64", "partner-pin-base64-who", pin),
        format("partner-pin-hex", "partner-pin-hex-who", Some(certificate.spki_sha256.clone())),
    ]
}

fn names(certificate: &Certificate, der: &[u8]) -> Vec<Option<PartnerFormat>> {
    let openssl = openssl_subject(der).unwrap_or_default();
    let serial_number = &certificate.serial_number;
    vec![
        format("partner-issuer", "partner-issuer-who", Some(certificate.issuer.clone())),
        format("partner-serial-decimal", "partner-serial-decimal-who", decimal(serial_number)),
        format("partner-serial-hex", "partner-serial-hex-who", Some(whole_octets(serial_number))),
        format("partner-subject", "partner-subject-who", Some(certificate.subject.clone())),
        format("partner-subject-commas", "partner-subject-commas-who", Some(openssl.commas)),
        format("partner-subject-slashes", "partner-subject-slashes-who", Some(openssl.slashes)),
    ]
}

/// `aabbcc` as `AA:BB:CC`.
fn with_colons(hex: &str) -> String {
    let (octets, _) = hex.as_bytes().as_chunks::<2>();
    let octets: Vec<String> =
        octets.iter().map(|octet| String::from_utf8_lossy(octet).to_uppercase()).collect();
    octets.join(":")
}

fn base64url(hex: &str) -> Option<String> {
    base16ct::lower::decode_vec(hex).ok().map(|octets| URL_SAFE_NO_PAD.encode(octets))
}

/// A number in hex with two upper-case digits an octet, as OpenSSL prints serial numbers.
fn whole_octets(hex: &str) -> String {
    let (sign, digits) = match hex.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", hex),
    };
    let zero = if digits.len() % 2 == 1 { "0" } else { "" };
    format!("{sign}{zero}{}", digits.to_uppercase())
}

/// [RFC 7468](https://www.rfc-editor.org/rfc/rfc7468): 64 characters a line.
fn pem(der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let mut pem = "-----BEGIN CERTIFICATE-----\n".to_owned();
    for line in text.as_bytes().chunks(64) {
        pem.push_str(&String::from_utf8_lossy(line));
        pem.push('\n');
    }
    pem.push_str("-----END CERTIFICATE-----\n");
    pem
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;
    use crate::x509;

    /// What OpenSSL and Python's cryptography say of the same certificates: `tests/fixtures/make-partner-formats.py`.
    #[test]
    fn every_form_is_what_openssl_and_python_write() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/partner-formats");
        let mut count = 0;
        for case in std::fs::read_dir(folder).unwrap() {
            let case = case.unwrap().path();
            let der = std::fs::read(case.join("input")).unwrap();
            let expected: BTreeMap<String, serde_json::Value> =
                serde_json::from_slice(&std::fs::read(case.join("expected.json")).unwrap()).unwrap();
            let formats = PartnerFormats::new(&x509::decode(&der).unwrap(), &der);
            let formats = formats.groups.iter().flat_map(|group| &group.formats);
            let own: BTreeMap<String, serde_json::Value> = formats
                .map(|format| {
                    let id = format.term.id.strip_prefix("partner-").unwrap().to_owned();
                    // The order of a JWK's members means nothing.
                    let value = serde_json::from_str(&format.value).ok().filter(serde_json::Value::is_object);
                    (id, value.unwrap_or_else(|| format.value.clone().into()))
                })
                .collect();
            assert_eq!(own, expected, "{}", case.display());
            count += 1;
        }
        assert!(count > 20, "{count} cases");
    }

    #[test]
    fn no_changed_octet_is_too_much() {
        for case in ["rsa-pss", "special-characters", "p521"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/partner-formats");
            let mut der = std::fs::read(folder.join(case).join("input")).unwrap();
            for position in 0..der.len() {
                for flip in [0x21, 0x80] {
                    der[position] ^= flip;
                    if let Ok(certificate) = x509::decode(&der) {
                        assert_eq!(PartnerFormats::new(&certificate, &der).groups.len(), 4);
                    }
                    der[position] ^= flip;
                }
            }
        }
    }

    #[test]
    fn a_serial_number_has_whole_octets() {
        for (hex, octets) in [("0", "00"), ("a1b", "0A1B"), ("-1", "-01"), ("", "")] {
            assert_eq!(whole_octets(hex), octets);
        }
    }

    #[test]
    fn what_trails_a_certificate_is_not_handed_on() {
        let der = include_bytes!("../../tests/fixtures/x509/trailing-bytes/input");
        let formats = PartnerFormats::new(&x509::decode(der).unwrap(), der);
        assert_eq!(formats.der, der[..der.len() - 2]);
        assert_eq!(
            base16ct::lower::encode_string(&<sha2::Sha256 as sha2::Digest>::digest(&formats.der)),
            x509::decode(der).unwrap().sha256
        );
    }
}
