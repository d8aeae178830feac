//! Field by field from the frame's slices to a [`Certificate`].

use super::element::tag;
use super::extensions::{self, Extensions};
use super::fingerprint;
use super::frame::Frame;
use super::name::{self, Name};
use super::problems::Problems;
use super::{Certificate, Error, algorithm, der_rules, public_key, serial_number, validity};

/// Decodes the certificate that `der` begins with.
///
/// What OpenSSL takes for a certificate is read, BER too. A fault inside a field leaves that field empty and
/// is told in [`Certificate::problems`], and so is what trails the certificate.
///
/// # Errors
///
/// Only where the frame of RFC 5280, section 4.1, is not there.
pub fn decode(der: &[u8]) -> Result<Certificate, Error> {
    let mut problems = Problems::default();
    let frame = Frame::cut(der, &mut problems)?;
    let fingerprints = fingerprint::of_frame(&frame);
    let mut certificate = decode_frame(&frame, problems);
    certificate.sha256 = fingerprints.sha256;
    certificate.sha1 = fingerprints.sha1;
    certificate.spki_sha256 = fingerprints.spki_sha256;
    Ok(certificate)
}

/// As [`decode`], with the three digests left empty: they take longer than all the rest, and not every caller
/// needs them.
///
/// # Errors
///
/// As [`decode`].
pub fn decode_without_digests(der: &[u8]) -> Result<Certificate, Error> {
    let mut problems = Problems::default();
    let frame = Frame::cut(der, &mut problems)?;
    Ok(decode_frame(&frame, problems))
}

fn decode_frame(frame: &Frame<'_>, mut problems: Problems) -> Certificate {
    let problems = &mut problems;
    if let Some(fault) = der_rules::first_fault(frame.certificate.encoded) {
        problems.note(fault);
    }
    let version = decode_version(frame, problems);
    let serial_number = serial_number::decode(&frame.serial_number, problems);
    let signature_algorithm = decode_signature_algorithm(frame, problems);
    let issuer = name::decode(&frame.issuer, "issuer", problems);
    let validity = validity::decode(&frame.validity, problems);
    let subject = name::decode(&frame.subject, "subject", problems);
    let public_key = public_key::decode(&frame.subject_public_key_info, problems);
    let extensions = match &frame.extensions {
        Some(field) => extensions::decode(field, problems),
        None => Extensions::default(),
    };
    Certificate {
        sha256: String::new(),
        sha1: String::new(),
        spki_sha256: String::new(),
        version,
        serial_number,
        salesforce_org_id: salesforce_org_id(&subject, &issuer),
        common_name: subject.common_name.map(Into::into),
        subject: subject.text,
        issuer: issuer.text,
        not_before: validity.not_before,
        not_after: validity.not_after,
        public_key,
        signature_algorithm,
        subject_alt_names: extensions.subject_alt_names,
        basic_constraints: extensions.basic_constraints,
        key_usage: extensions.key_usage,
        extended_key_usage: extensions.extended_key_usage,
        subject_key_identifier: extensions.subject_key_identifier,
        authority_key_identifier: extensions.authority_key_identifier,
        problems: core::mem::take(problems).into_lines(),
        extensions: extensions.raw,
    }
}

/// The encoded value plus one; 0 where it cannot be read or does not fit.
fn decode_version(frame: &Frame<'_>, problems: &mut Problems) -> u8 {
    let Some(field) = &frame.version else {
        if let Some(extensions) = &frame.extensions {
            problems.note(format!("version: 1, yet extensions at offset {}", extensions.offset));
        }
        return 1;
    };
    let version = match field.elements().expect(tag::INTEGER, "a version").map(|integer| integer.content) {
        Ok([value]) => value.checked_add(1).filter(|version| *version <= 0x80),
        Ok(_) => None,
        Err(error) => {
            problems.note_error("version", error);
            return 0;
        }
    };
    match (version, &frame.extensions) {
        (Some(3), _) => {}
        (Some(2), None) => {}
        (Some(2), Some(field)) => {
            problems.note(format!("version: 2, yet extensions at offset {}", field.offset))
        }
        (Some(1), _) => problems.note(format!("version: 1 written out at offset {}", field.offset)),
        _ => problems.note(format!("version: none of 1 to 3 at offset {}", field.offset)),
    }
    version.unwrap_or(0)
}

/// The outer one, by which readers go; both must be the same.
fn decode_signature_algorithm(frame: &Frame<'_>, problems: &mut Problems) -> String {
    if frame.signature.encoded != frame.signature_algorithm.encoded {
        let offset = frame.signature.offset;
        problems.note(format!("signaturealgorithm: differs from the one at offset {offset}"));
    }
    algorithm::name(&frame.signature_algorithm, problems)
}

/// Salesforce writes the id of the org, on which the certificate was made, into OU.
fn salesforce_org_id(subject: &Name<'_>, issuer: &Name<'_>) -> Option<String> {
    let made_by_salesforce = |name: &Name<'_>| name.organization.as_deref() == Some("Salesforce.com");
    let id = subject.organizational_unit.as_deref()?;
    let is_id =
        id.len() == 15 && id.starts_with("00D") && id.bytes().all(|octet| octet.is_ascii_alphanumeric());
    (is_id && made_by_salesforce(subject) && made_by_salesforce(issuer)).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DER: &[u8] = include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input");

    #[test]
    fn digests_are_all_that_is_left_out() {
        let whole = decode(DER).unwrap();
        let without = decode_without_digests(DER).unwrap();
        let Certificate { sha256, sha1, spki_sha256, .. } = whole.clone();
        assert_eq!(Certificate { sha256, sha1, spki_sha256, ..without }, whole);
    }

    #[test]
    fn nothing_larger_than_any_certificate_is_read() {
        let len = u32::try_from(super::super::MAX_CERTIFICATE).unwrap();
        let mut large = [&[0x30, 0x84][..], &len.to_be_bytes()].concat();
        large.resize(large.len() + super::super::MAX_CERTIFICATE, 0);
        let error = decode(&large).unwrap_err();
        assert_eq!(error, Error::Malformed { reason: "larger than any certificate", offset: 0 });
    }

    #[test]
    fn the_org_is_known_only_by_a_whole_id_under_salesforce() {
        let named = |organization: &'static str, unit: &'static str| Name {
            organization: Some(organization.into()),
            organizational_unit: Some(unit.into()),
            ..Name::default()
        };
        let org = |subject: Name<'_>, issuer: Name<'_>| salesforce_org_id(&subject, &issuer);
        let own = || named("Salesforce.com", "00D5g00000ABCDE");
        assert_eq!(org(own(), own()).as_deref(), Some("00D5g00000ABCDE"));
        assert_eq!(org(own(), named("Some CA", "")), None);
        assert_eq!(org(named("Acme", "00D5g00000ABCDE"), own()), None);
        assert_eq!(org(named("Salesforce.com", "00D5g00000ABCDEAAA"), own()), None);
        assert_eq!(org(named("Salesforce.com", "Engineering"), own()), None);
    }

    #[test]
    fn what_is_no_certificate_says_what_is_missing() {
        assert_eq!(decode(&[]).unwrap_err(), Error::Unexpected { expected: "a certificate", offset: 0 });
        let nothing = [0x30, 0x02, 0x30, 0x00];
        assert_eq!(
            decode(&nothing).unwrap_err(),
            Error::Unexpected { expected: "a serialnumber", offset: 4 }
        );
    }
}
