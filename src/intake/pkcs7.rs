//! PKCS#7 and CMS ([RFC 2315](https://www.rfc-editor.org/rfc/rfc2315),
//! [RFC 5652, section 5.1](https://www.rfc-editor.org/rfc/rfc5652#section-5.1)): the certificates and revocation lists
//! in it, as slices of the input.
//!
//! ```text
//! ContentInfo ::= SEQUENCE {
//!      contentType  OBJECT IDENTIFIER,
//!      content      [0] EXPLICIT ANY DEFINED BY contentType }
//!
//! SignedData ::= SEQUENCE {
//!      version           CMSVersion,
//!      digestAlgorithms  SET OF DigestAlgorithmIdentifier,
//!      encapContentInfo  EncapsulatedContentInfo,
//!      certificates      [0] IMPLICIT CertificateSet OPTIONAL,
//!      crls              [1] IMPLICIT RevocationInfoChoices OPTIONAL,
//!      signerInfos       SET OF SignerInfo }
//! ```
//!
//! What was signed is not looked at, nor whether the signatures hold: a bundle has none, and that of a `.p7s` says
//! nothing about the certificates beside it.

use crate::x509;
use crate::x509::element::{Element, Elements, tag};

/// A part of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slice<'a> {
    pub(super) octets: &'a [u8],
    /// Where it begins in the input.
    pub(super) offset: usize,
}

/// What stands in one PKCS#7 file, in the file's order. That a certificate is one, whoever decodes it will find.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bundle<'a> {
    pub(super) certificates: Vec<Slice<'a>>,
    pub(super) revocation_lists: Vec<Slice<'a>>,
    pub(super) problems: Vec<Problem>,
}

/// What a bundle holds beside that, or why its end could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Problem {
    /// Something that may stand there, and that nobody needs.
    #[error("{what} at offset {offset} is not read")]
    Skipped {
        /// What it is, in RFC 5652's words.
        what: &'static str,
        offset: usize,
    },
    /// Nothing that may stand there, or nothing that can be read.
    #[error(transparent)]
    Unreadable(#[from] x509::Error),
    /// More than any bundle has.
    #[error("only the first {limit} {what} of the bundle are read, and more follow at offset {offset}")]
    TooMany { what: &'static str, limit: usize, offset: usize },
}

/// No bundle has more, and a hostile one shall not fill the memory with slices.
const MAX_SLICES: usize = 100_000;
/// Nobody reads past the first few.
const MAX_PROBLEMS: usize = 100;

/// Walks the PKCS#7 file that `octets` begin with, in DER or BER, without copying any of it.
///
/// A bare SignedData is taken, too. Of a set that breaks off, what was read stays.
pub(super) fn read(octets: &[u8]) -> Result<Bundle<'_>, x509::Error> {
    let mut file = Elements::new(octets, 0);
    let whole = file.expect(tag::SEQUENCE, "a contentinfo")?;
    let mut bundle = Bundle::default();
    let mut sets = before_the_sets(&whole)?;
    if let Err(error) = bundle.read_sets(&mut sets) {
        bundle.note(error.into());
    }
    if !file.rest().is_empty() {
        bundle.note(x509::Error::Unexpected { expected: "the end", offset: file.offset() }.into());
    }
    Ok(bundle)
}

/// 1.2.840.113549.1.7, the content types of PKCS#7.
const PKCS7: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const SIGNED_DATA: u8 = 2;
const SIGNED_AND_ENVELOPED_DATA: u8 = 4;

/// What follows the contents in SignedData or SignedAndEnvelopedData: the two sets and the signers.
fn before_the_sets<'a>(whole: &Element<'a>) -> Result<Elements<'a>, x509::Error> {
    let mut parts = whole.elements();
    let Some(content_type) = parts.read_if(tag::OBJECT_IDENTIFIER)? else {
        return behind_the_contents(parts, SIGNED_DATA);
    };
    let kind = match content_type.content.strip_prefix(PKCS7) {
        Some([kind @ (SIGNED_DATA | SIGNED_AND_ENVELOPED_DATA)]) => *kind,
        _ => {
            let offset = content_type.offset;
            return Err(x509::Error::Unexpected { expected: "the content type of signed data", offset });
        }
    };
    let mut content = parts.expect(tag::context_constructed(0), "the content")?.elements();
    behind_the_contents(content.expect(tag::SEQUENCE, "signed data")?.elements(), kind)
}

fn behind_the_contents(mut fields: Elements<'_>, kind: u8) -> Result<Elements<'_>, x509::Error> {
    fields.expect(tag::INTEGER, "a version")?;
    if kind == SIGNED_AND_ENVELOPED_DATA {
        fields.expect(tag::SET, "recipientinfos")?;
    }
    fields.expect(tag::SET, "digestalgorithms")?;
    fields.expect(tag::SEQUENCE, "the signed content")?;
    Ok(fields)
}

impl<'a> Bundle<'a> {
    fn read_sets(&mut self, fields: &mut Elements<'a>) -> Result<(), x509::Error> {
        if let Some(set) = fields.read_if(tag::context_constructed(0))? {
            self.read_certificates(&set);
        }
        if let Some(set) = fields.read_if(tag::context_constructed(1))? {
            self.read_revocation_lists(&set);
        }
        fields.expect(tag::SET, "signerinfos")?;
        Ok(())
    }

    /// CertificateChoices ([RFC 5652, section 10.2.2](https://www.rfc-editor.org/rfc/rfc5652#section-10.2.2)).
    fn read_certificates(&mut self, set: &Element<'a>) {
        for choice in set.elements() {
            let Some(choice) = self.readable(choice) else { continue };
            let offset = choice.offset;
            match choice.tag & !tag::CONSTRUCTED {
                _ if self.certificates.len() == MAX_SLICES => {
                    return self.note(Problem::TooMany { what: "certificates", limit: MAX_SLICES, offset });
                }
                _ if choice.tag == tag::SEQUENCE => {
                    self.certificates.push(Slice { octets: choice.encoded, offset });
                }
                0x80 => self.skip("an extended certificate", offset),
                0x81 => self.skip("an attribute certificate of version 1", offset),
                0x82 => self.skip("an attribute certificate", offset),
                0x83 => self.skip("a certificate of another format", offset),
                _ => self.note(x509::Error::Unexpected { expected: "a certificate", offset }.into()),
            }
        }
    }

    /// RevocationInfoChoices ([RFC 5652, section 10.2.1](https://www.rfc-editor.org/rfc/rfc5652#section-10.2.1)).
    fn read_revocation_lists(&mut self, set: &Element<'a>) {
        for choice in set.elements() {
            let Some(choice) = self.readable(choice) else { continue };
            let offset = choice.offset;
            match choice.tag & !tag::CONSTRUCTED {
                _ if self.revocation_lists.len() == MAX_SLICES => {
                    return self.note(Problem::TooMany {
                        what: "revocation lists",
                        limit: MAX_SLICES,
                        offset,
                    });
                }
                _ if choice.tag == tag::SEQUENCE => {
                    self.revocation_lists.push(Slice { octets: choice.encoded, offset });
                }
                0x81 => self.skip("revocation information of another format", offset),
                _ => self.note(x509::Error::Unexpected { expected: "a revocation list", offset }.into()),
            }
        }
    }

    fn readable(&mut self, choice: Result<Element<'a>, x509::Error>) -> Option<Element<'a>> {
        choice.map_err(|error| self.note(error.into())).ok()
    }

    fn skip(&mut self, what: &'static str, offset: usize) {
        self.note(Problem::Skipped { what, offset });
    }

    fn note(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use sha2::{Digest, Sha256};

    use super::super::testing::{self, Case};
    use super::*;

    /// SignedData around the fields behind its contents, in a ContentInfo.
    fn content_info(kind: u8, fields: &[u8]) -> Vec<u8> {
        let oid = [&[6, 9][..], PKCS7, &[kind]].concat();
        let recipients: &[u8] = if kind == SIGNED_AND_ENVELOPED_DATA { &[0x31, 0] } else { &[] };
        let head = [&[2, 1, 1][..], recipients, &[0x31, 0, 0x30, 0]].concat();
        let signed = [&[0x30, 0x80], head.as_slice(), fields, &[0, 0]].concat();
        [&[0x30, 0x80], oid.as_slice(), &[0xa0, 0x80], &signed, &[0, 0, 0, 0]].concat()
    }

    const CERTIFICATES: [u8; 16] = [0xa0, 0x80, 0x30, 0, 0xa0, 0, 0xa1, 0, 0xa2, 0, 0xa3, 0, 0x30, 0, 0, 0];
    const LISTS: [u8; 6] = [0xa1, 4, 0x30, 0, 0xa1, 0];
    const SIGNERS: [u8; 2] = [0x31, 0];

    #[test]
    fn both_sets_are_walked_and_other_choices_named() {
        let fields = [&CERTIFICATES[..], &LISTS, &SIGNERS].concat();
        for kind in [SIGNED_DATA, SIGNED_AND_ENVELOPED_DATA] {
            let file = content_info(kind, &fields);
            let bundle = read(&file).unwrap();
            for slice in bundle.certificates.iter().chain(&bundle.revocation_lists) {
                assert_eq!(file[slice.offset..][..2], [0x30, 0]);
                assert_eq!(slice.octets.as_ptr(), file[slice.offset..].as_ptr());
            }
            assert_eq!((bundle.certificates.len(), bundle.revocation_lists.len()), (2, 1));
            assert_eq!(bundle.problems.len(), 5);
            assert!(bundle.problems.iter().all(|problem| matches!(problem, Problem::Skipped { .. })));
        }
    }

    #[test]
    fn signed_data_may_stand_bare_and_without_either_set() {
        let bare = [&[0x30, 9, 2, 1, 1, 0x31, 0, 0x30, 0][..], &SIGNERS].concat();
        assert_eq!(read(&bare).unwrap(), Bundle::default());
    }

    #[test]
    fn what_is_no_signed_data_says_so() {
        let data = content_info(1, &SIGNERS);
        let expected = "the content type of signed data";
        assert_eq!(read(&data).unwrap_err(), x509::Error::Unexpected { expected, offset: 2 });
        assert!(read(&[0x30, 0]).is_err());
    }

    #[test]
    fn before_a_set_breaks_off_all_is_read() {
        let broken = content_info(SIGNED_DATA, &[0xa0, 4, 0x30, 0, 0x30, 7]);
        let bundle = read(&broken).unwrap();
        assert_eq!(bundle.certificates.len(), 1);
        assert_eq!(bundle.problems.len(), 2, "{:?}", bundle.problems);
    }

    #[test]
    fn slices_are_bounded() {
        let set = [0x30, 0].repeat(MAX_SLICES + 5);
        let fields = [&[0xa0, 0x80], set.as_slice(), &[0, 0], &SIGNERS].concat();
        let file = content_info(SIGNED_DATA, &fields);
        let bundle = read(&file).unwrap();
        assert_eq!(bundle.certificates.len(), MAX_SLICES);
        assert!(matches!(bundle.problems[..], [Problem::TooMany { .. }]), "{:?}", bundle.problems);
    }

    #[test]
    fn bundles_hold_what_openssl_finds_in_them() {
        for Case { name, input, expected } in testing::cases("pkcs7") {
            let bundle = read(&input).unwrap();
            let found = |slices: &[Slice<'_>], kind: &str| -> Vec<Value> {
                let digest =
                    |slice: &Slice<'_>| base16ct::lower::encode_string(&Sha256::digest(slice.octets));
                slices.iter().map(|slice| json!({ "kind": kind, "sha256": digest(slice) })).collect()
            };
            let mut all = found(&bundle.certificates, "certificate");
            all.extend(found(&bundle.revocation_lists, "crl"));
            assert_eq!(all, expected, "{name}");
            let skipped = usize::from(name == "with-attribute-certificate");
            assert_eq!(bundle.problems.len(), skipped, "{name}: {:?}", bundle.problems);
            testing::mutate(&input, |octets| drop(read(octets)));
        }
    }

    #[test]
    fn ten_thousand_certificates_are_not_copied() {
        let one = include_bytes!("../../tests/fixtures/intake/der/input");
        let set = [&[0xa0, 0x80], one.repeat(10_000).as_slice(), &[0, 0], &SIGNERS].concat();
        let file = content_info(SIGNED_DATA, &set);
        let bundle = read(&file).unwrap();
        assert_eq!(bundle.certificates.len(), 10_000);
        assert!(bundle.certificates.iter().all(|slice| slice.octets == one));
        assert_eq!(
            bundle.certificates[9_999].octets.as_ptr(),
            file[bundle.certificates[9_999].offset..].as_ptr()
        );
        assert_eq!(bundle.problems, []);
    }
}
