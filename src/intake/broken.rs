//! Which octets that cannot be read may be shown all the same: those of a broken certificate, and of nothing that may
//! be a private key.
//!
//! What a label says does not count, because keys stand under wrong ones. The octets must begin as a certificate does,
//! down to its issuer, which no key of any form does; and nothing that looks like a key may follow, because what is cut
//! off swallows what stands behind it.

use super::der::Origin;
use super::{BrokenCertificate, Error};
use crate::x509;
use crate::x509::structure;

/// At most so many octets are kept: a certificate has a few thousand.
const MAX_OCTETS: usize = 64 * 1024;

/// Where the issuer begins in any certificate that is not made to mislead.
const BEGINNING: usize = 1024;

/// The octets of a broken certificate that `octets` begin with, or `None` where they are not certainly one's.
pub(super) fn certificate(octets: &[u8], error: &Error, origin: Origin) -> Option<BrokenCertificate> {
    let fault = match error {
        Error::NotACertificate { reason, .. } => Some(match *reason {
            x509::Error::Truncated { offset, .. }
            | x509::Error::Malformed { offset, .. }
            | x509::Error::Unexpected { offset, .. } => offset,
        }),
        // The innermost element that is cut off is the place, and the tree finds that.
        Error::Truncated { .. } => None,
        _ => return None,
    };
    let octets = octets.get(..MAX_OCTETS).unwrap_or(octets);
    let issuer = issuer_of(octets).filter(|_| origin != Origin::Other)?;
    (!may_hold_a_key(octets.get(issuer..)?)).then(|| BrokenCertificate { der: octets.to_vec(), fault })
}

/// Where the issuer begins, if what stands before it is what stands there in a certificate.
///
/// ```text
/// Certificate  ::=  SEQUENCE  {
///      tbsCertificate  SEQUENCE  {
///           version         [0]  INTEGER DEFAULT v1,
///           serialNumber         INTEGER,
///           signature            SEQUENCE  { OBJECT IDENTIFIER, … },
///           issuer               SEQUENCE  { SET …
/// ```
fn issuer_of(octets: &[u8]) -> Option<usize> {
    let lines = structure::read(octets, BEGINNING);
    let elements = lines.iter().map_while(|line| line.element().and(octets.get(line.offset)));
    let shape: Vec<(usize, u8)> = lines.iter().zip(elements).map(|(line, &tag)| (line.depth, tag)).collect();
    let fields = match shape.as_slice() {
        [(0, 0x30), (1, 0x30), (2, 0xa0), (3, 0x02), fields @ ..] => fields,
        [(0, 0x30), (1, 0x30), fields @ ..] => fields,
        _ => return None,
    };
    let [(2, 0x02), (2, 0x30), (3, 0x06), rest @ ..] = fields else { return None };
    let parameters = rest.iter().take_while(|(depth, _)| *depth > 2).count();
    let [(2, 0x30), (3, 0x31), ..] = rest.get(parameters..)? else { return None };
    let issuer = shape.len() - rest.len() + parameters;
    lines.get(issuer).map(|line| line.offset)
}

/// Whether anything in `octets` could be a private key or a part of one, in DER or in text. A certificate may look as
/// if, and then its octets are not shown.
fn may_hold_a_key(octets: &[u8]) -> bool {
    let mut rest = octets;
    let mut run = 0;
    while let [first, following @ ..] = rest {
        let is_base64 = first.is_ascii_alphanumeric() || b"+/-_".contains(first);
        run = if is_base64 { run + 1 } else { 0 };
        if run == BASE64_OF_A_KEY
            || begins_like_a_key(rest)
            || ENCRYPTION.iter().any(|oid| rest.starts_with(oid))
        {
            return true;
        }
        rest = following;
    }
    false
}

/// An elliptic curve's key in a JSON Web Key has 43 characters, and a line of PEM has 64.
const BASE64_OF_A_KEY: usize = 40;

/// What a key is encrypted with: the arcs of PKCS#5 and PKCS#12.
const ENCRYPTION: [&[u8]; 2] =
    [&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05], &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c]];

/// `SEQUENCE { version INTEGER (0..3), …`, as PKCS#1, PKCS#8, SEC 1, DSA's keys and PKCS#12 begin.
fn begins_like_a_key(octets: &[u8]) -> bool {
    let [0x30, length, rest @ ..] = octets else { return false };
    let skip = if *length > 0x80 { usize::from(length & 0x7f) } else { 0 };
    matches!(rest.get(skip..), Some([0x02, 0x01, 0..=3, 0x02 | 0x04 | 0x30, ..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DER: &[u8] = include_bytes!("../../tests/fixtures/intake/der/input");
    const KEYS: [&[u8]; 4] = [
        include_bytes!("../../tests/fixtures/intake/key-pkcs1-der/input"),
        include_bytes!("../../tests/fixtures/intake/key-sec1-der/input"),
        include_bytes!("../../tests/fixtures/intake/key-encrypted-der/input"),
        include_bytes!("../../tests/fixtures/intake/key-pkcs8/input"),
    ];
    const CUT: Error = Error::Truncated { missing: 1, offset: 0 };

    fn shown(octets: &[u8]) -> Option<Vec<u8>> {
        certificate(octets, &CUT, Origin::Certificate).map(|broken| broken.der)
    }

    #[test]
    fn a_certificate_that_is_cut_off_is_shown_once_it_is_certain_to_be_one() {
        let first = (0..DER.len()).find(|&len| shown(&DER[..len]).is_some()).unwrap();
        assert!((30..80).contains(&first), "{first}");
        assert!((first..DER.len()).all(|len| shown(&DER[..len]).is_some_and(|octets| octets.len() == len)));
        let fixtures = std::fs::read_dir("tests/fixtures/x509").unwrap();
        let inputs = fixtures.map(|case| std::fs::read(case.unwrap().path().join("input")).unwrap());
        let certain = inputs.filter(|input| shown(input).is_some()).count();
        assert!(certain > 50, "only {certain}");
    }

    #[test]
    fn the_fault_is_where_the_error_says() {
        let reason = x509::Error::Unexpected { expected: "a validity", offset: 48 };
        let error = Error::NotACertificate { reason, offset: 7 };
        assert_eq!(certificate(DER, &error, Origin::Unlabelled).unwrap().fault, Some(48));
        assert_eq!(certificate(DER, &error, Origin::Other), None);
        assert_eq!(certificate(DER, &Error::Empty, Origin::Certificate), None);
    }

    #[test]
    fn nothing_of_a_key_is_shown_wherever_it_stands() {
        for key in KEYS {
            for len in 0..key.len() {
                assert_eq!(shown(&key[..len]), None);
            }
            for len in (0..DER.len()).step_by(7) {
                assert_eq!(
                    shown(&[&DER[..len], key].concat()),
                    None,
                    "a key behind {len} octets of a certificate"
                );
            }
        }
        let web_key = b"\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE\"";
        assert_eq!(shown(&[&DER[..200], web_key].concat()), None);
    }
}
