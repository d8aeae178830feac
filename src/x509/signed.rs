//! What a signature is over, and the signature: the outer shape that certificates, requests and revocation lists
//! share.
//!
//! ```text
//! SIGNED  ::=  SEQUENCE  {
//!      toBeSigned           ANY,
//!      signatureAlgorithm   AlgorithmIdentifier,
//!      signatureValue       BIT STRING  }
//! ```
//!
//! ([RFC 5280, sections 4.1 and 5.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.1);
//! [RFC 2986, section 4.2](https://www.rfc-editor.org/rfc/rfc2986#section-4.2).)

use std::borrow::Cow;

use super::Error;
use super::element::{Element, Elements, tag};
use super::frame::Frame;
use super::problems::Problems;

/// The three parts, each as it stands in the input: a signature is over those octets and no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedParts<'a> {
    /// What was signed, tag and length with it: a TBSCertificate, CertificationRequestInfo or TBSCertList.
    pub to_be_signed: &'a [u8],
    /// The AlgorithmIdentifier outside of what was signed, by which readers go.
    pub algorithm: &'a [u8],
    /// The signature without the BIT STRING around it.
    pub signature: Cow<'a, [u8]>,
}

/// Cuts the certificate, certification request or revocation list that `der` begins with.
///
/// # Errors
///
/// Where the three parts are not there, or the signature is not of whole octets.
pub fn signed_parts(der: &[u8]) -> Result<SignedParts<'_>, Error> {
    let mut parts = Elements::new(der, 0).expect(tag::SEQUENCE, "something signed")?.elements();
    let to_be_signed = parts.expect(tag::SEQUENCE, "what was signed")?;
    let algorithm = parts.expect(tag::SEQUENCE, "a signaturealgorithm")?;
    let signature = signature_octets(&parts.read()?)?;
    Ok(SignedParts { to_be_signed: to_be_signed.encoded, algorithm: algorithm.encoded, signature })
}

/// The SubjectPublicKeyInfo of the certificate that `der` begins with, as it stands there.
///
/// # Errors
///
/// Where `der` does not begin with a certificate.
pub fn subject_public_key_info(der: &[u8]) -> Result<&[u8], Error> {
    Ok(Frame::cut(der, &mut Problems::default())?.subject_public_key_info.encoded)
}

/// The certificate that `der` begins with, without what trails it: what its digests are of.
///
/// # Errors
///
/// Where `der` does not begin with a certificate.
pub fn certificate_octets(der: &[u8]) -> Result<&[u8], Error> {
    Ok(Frame::cut(der, &mut Problems::default())?.certificate.encoded)
}

/// What is left of a BIT STRING, none of whose bits may be unused.
fn signature_octets<'a>(value: &Element<'a>) -> Result<Cow<'a, [u8]>, Error> {
    if !value.is_string(tag::BIT_STRING) {
        return Err(Error::Unexpected { expected: "a signaturevalue", offset: value.offset });
    }
    if value.tag & tag::CONSTRUCTED == 0 && value.content.first() != Some(&0) {
        return Err(Error::Unexpected { expected: "a signature of whole octets", offset: value.offset });
    }
    value.bit_string_octets()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CERTIFICATE: &[u8] = include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input");

    #[test]
    fn the_parts_follow_one_another_and_are_all_there_is() {
        let parts = signed_parts(CERTIFICATE).unwrap();
        let bit_string = [&[0x03, 65, 0], &*parts.signature].concat();
        let content = [parts.to_be_signed, parts.algorithm, &bit_string].concat();
        assert_eq!(CERTIFICATE[4..], content);
    }

    #[test]
    fn a_signature_in_pieces_is_joined_and_one_of_odd_bits_is_none() {
        let signed = |value: &[u8]| [&[0x30, 4 + value.len() as u8, 0x30, 0, 0x30, 0], value].concat();
        let pieces = signed(&[0x23, 0x08, 0x03, 2, 0, 7, 0x03, 2, 0, 8]);
        assert_eq!(*signed_parts(&pieces).unwrap().signature, [7, 8]);
        let odd = signed(&[0x03, 2, 1, 8]);
        let expected = "a signature of whole octets";
        assert_eq!(signed_parts(&odd).unwrap_err(), Error::Unexpected { expected, offset: 6 });
    }

    #[test]
    fn a_key_is_cut_as_it_stands() {
        let key = subject_public_key_info(CERTIFICATE).unwrap();
        assert!(key.starts_with(&[0x30, 0x82]) && key.len() == 294);
        assert!(subject_public_key_info(&[]).is_err());
    }

    #[test]
    fn what_trails_a_certificate_is_left_out() {
        let trailed = [CERTIFICATE, b"\n"].concat();
        assert_eq!(certificate_octets(&trailed).unwrap(), CERTIFICATE);
    }
}
