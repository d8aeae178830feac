//! The outer frame of a certificate, cut into slices of the input in one pass.
//!
//! ```text
//! Certificate  ::=  SEQUENCE  {
//!      tbsCertificate       TBSCertificate,
//!      signatureAlgorithm   AlgorithmIdentifier,
//!      signatureValue       BIT STRING  }
//! ```
//!
//! ([RFC 5280, section 4.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.1).) What is inside a field is no
//! concern here, so a bad field costs that field only.

use super::Error;
use super::element::{Element, Elements, tag};
use super::problems::Problems;

/// Larger certificates are not read: one with everything in it, a logotype and a post-quantum signature, has a tenth of
/// this.
pub const MAX_CERTIFICATE: usize = 1024 * 1024;

/// Whether `der` begins with a certificate, without a look into its fields.
///
/// # Errors
///
/// What is missing of a certificate.
pub fn check_frame(der: &[u8]) -> Result<(), Error> {
    Frame::cut(der, &mut Problems::default()).map(|_| ())
}

/// A certificate's fields, undecoded.
#[derive(Debug)]
pub(super) struct Frame<'a> {
    /// The whole certificate, without what trails it.
    pub(super) certificate: Element<'a>,
    /// `[0]`, absent in version 1.
    pub(super) version: Option<Element<'a>>,
    pub(super) serial_number: Element<'a>,
    /// The algorithm inside, which the signature covers.
    pub(super) signature: Element<'a>,
    pub(super) issuer: Element<'a>,
    pub(super) validity: Element<'a>,
    pub(super) subject: Element<'a>,
    pub(super) subject_public_key_info: Element<'a>,
    /// `[3]`
    pub(super) extensions: Option<Element<'a>>,
    /// The algorithm outside, which readers go by.
    pub(super) signature_algorithm: Element<'a>,
}

impl<'a> Frame<'a> {
    /// Cuts the certificate that `input` begins with.
    pub(super) fn cut(input: &'a [u8], problems: &mut Problems) -> Result<Self, Error> {
        let mut file = Elements::new(input, 0);
        let certificate = file.expect(tag::SEQUENCE, "a certificate")?;
        if certificate.encoded.len() > MAX_CERTIFICATE {
            return Err(Error::Malformed {
                reason: "larger than any certificate",
                offset: certificate.offset,
            });
        }
        problems.note_trailing(&file);

        let mut outer = certificate.elements();
        let tbs_certificate = outer.expect(tag::SEQUENCE, "a tbscertificate")?;
        let frame = Self::cut_tbs_certificate(certificate, &tbs_certificate, &mut outer, problems)?;
        problems.note_rest("certificate", &outer);
        Ok(frame)
    }

    fn cut_tbs_certificate(
        certificate: Element<'a>,
        tbs_certificate: &Element<'a>,
        outer: &mut Elements<'a>,
        problems: &mut Problems,
    ) -> Result<Self, Error> {
        let mut fields = tbs_certificate.elements();
        let frame = Self {
            certificate,
            version: fields.read_if(tag::context_constructed(0))?,
            serial_number: fields.expect(tag::INTEGER, "a serialnumber")?,
            signature: fields.expect(tag::SEQUENCE, "a signature algorithm")?,
            issuer: fields.expect(tag::SEQUENCE, "an issuer name")?,
            validity: fields.expect(tag::SEQUENCE, "a validity")?,
            subject: fields.expect(tag::SEQUENCE, "a subject name")?,
            subject_public_key_info: fields.expect(tag::SEQUENCE, "a subjectpublickeyinfo")?,
            extensions: {
                skip_unique_identifiers(&mut fields)?;
                fields.read_if(tag::context_constructed(3))?
            },
            signature_algorithm: outer.expect(tag::SEQUENCE, "a signaturealgorithm")?,
        };
        match outer.read()? {
            signature if signature.is_string(tag::BIT_STRING) => {}
            other => return Err(Error::Unexpected { expected: "a signaturevalue", offset: other.offset }),
        }
        problems.note_rest("tbscertificate", &fields);
        Ok(frame)
    }
}

/// issuerUniqueID and subjectUniqueID: nobody has used them since the nineties.
fn skip_unique_identifiers(fields: &mut Elements<'_>) -> Result<(), Error> {
    for number in [1, 2] {
        if fields.read_if(tag::context(number))?.is_none() {
            fields.read_if(tag::context_constructed(number))?;
        }
    }
    Ok(())
}
