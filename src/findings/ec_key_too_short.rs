//! # ec-key-too-short
//!
//! ## What it finds
//! An elliptic-curve key on a curve of fewer than 256 bits.
//!
//! ## Why it matters
//! Such curves are outside TLS 1.3 and every current profile: partners and proxies refuse the handshake, and
//! Salesforce imports RSA keys only, so it can only be a partner's.
//!
//! ## What to do
//! Ask the partner for a certificate on P-256 or P-384, or with RSA of at least 2048 bits.
//!
//! ## References
//! NIST SP 800-131A, section 3; RFC 8446, section 4.2.7.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "ec-key-too-short", severity: Severity::Warning, assess };

const MINIMUM_BITS: u32 = 256;

fn assess(case: &Case<'_>) -> Outcome {
    let Some(key) = case.certificate.map(|certificate| &certificate.public_key) else {
        return Outcome::NotApplicable;
    };
    match (key.algorithm.as_str(), key.bits) {
        ("EC", Some(bits)) if bits < MINIMUM_BITS => {
            found([("bits", i64::from(bits).into()), ("minimum", i64::from(MINIMUM_BITS).into())])
        }
        ("EC", Some(_)) => Outcome::Pass,
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn with_key(algorithm: &str, bits: Option<u32>) -> Outcome {
        of_changed(assess, |certificate| {
            certificate.public_key.algorithm = algorithm.to_owned();
            certificate.public_key.bits = bits;
        })
    }

    #[test]
    fn found_below_the_minimum() {
        let expected = found([("bits", 224_i64.into()), ("minimum", 256_i64.into())]);
        assert_eq!(with_key("EC", Some(224)), expected);
    }

    #[test]
    fn passes_from_the_minimum_on() {
        assert_eq!(with_key("EC", Some(256)), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_keys_and_without_a_size() {
        assert_eq!(with_key("Ed25519", Some(256)), Outcome::NotApplicable);
        assert_eq!(with_key("EC", None), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
