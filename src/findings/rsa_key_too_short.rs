//! # rsa-key-too-short
//!
//! ## What it finds
//! An RSA key of fewer than 2048 bits.
//!
//! ## Why it matters
//! Salesforce makes and imports 2048, 3072 and 4096 bits only, so such a certificate is an old one or a partner's.
//! TLS libraries refuse the connection at their default security level, and who signs with it can be imitated.
//!
//! ## What to do
//! Create a new certificate of at least 2048 bits; type and size of the old one cannot be changed. Ask the partner
//! for one if the key is theirs.
//!
//! ## References
//! NIST SP 800-131A, section 3; CA/Browser Forum Baseline Requirements, section 6.1.5.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "rsa-key-too-short", severity: Severity::Warning, assess };

const MINIMUM_BITS: u32 = 2048;

fn assess(case: &Case<'_>) -> Outcome {
    let Some(key) = case.certificate.map(|certificate| &certificate.public_key) else {
        return Outcome::NotApplicable;
    };
    match (key.algorithm.as_str(), key.bits) {
        ("RSA", Some(bits)) if bits < MINIMUM_BITS => {
            found([("bits", i64::from(bits).into()), ("minimum", i64::from(MINIMUM_BITS).into())])
        }
        ("RSA", Some(_)) => Outcome::Pass,
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
        let expected = found([("bits", 1024_i64.into()), ("minimum", 2048_i64.into())]);
        assert_eq!(with_key("RSA", Some(1024)), expected);
    }

    #[test]
    fn passes_from_the_minimum_on() {
        assert_eq!(with_key("RSA", Some(2048)), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_keys_and_without_a_size() {
        assert_eq!(with_key("Ed25519", Some(256)), Outcome::NotApplicable);
        assert_eq!(with_key("RSA", None), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
