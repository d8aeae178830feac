//! # rsa-size-unusual
//!
//! ## What it finds
//! An RSA key of at least 2048 bits that has none of the sizes 2048, 3072 and 4096.
//!
//! ## Why it matters
//! Import from Keystore takes those three sizes and no other, so this key cannot become the org's own. As a partner's
//! certificate, for SAML or mutual TLS into the org, it can work.
//!
//! ## What to do
//! If the key is to be imported, make a new one of 2048 bits, or 4096 for Shield Platform Encryption.
//!
//! ## References
//! Salesforce Help, "Certificates and Keys" and "Generate a Certificate Signed by a Certificate Authority".

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "rsa-size-unusual", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(key) = case.certificate.map(|certificate| &certificate.public_key) else {
        return Outcome::NotApplicable;
    };
    match (key.algorithm.as_str(), key.bits) {
        ("RSA", Some(2048 | 3072 | 4096)) => Outcome::Pass,
        ("RSA", Some(bits @ 2049..)) => found([("bits", i64::from(bits).into())]),
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::of_changed;
    use super::*;

    fn with_key(algorithm: &str, bits: u32) -> Outcome {
        of_changed(assess, |certificate| {
            certificate.public_key.algorithm = algorithm.to_owned();
            certificate.public_key.bits = Some(bits);
        })
    }

    #[test]
    fn found_on_other_sizes() {
        assert_eq!(with_key("RSA", 8192), found([("bits", 8192_i64.into())]));
        assert_eq!(with_key("RSA", 2056), found([("bits", 2056_i64.into())]));
    }

    #[test]
    fn passes_the_three() {
        for bits in [2048, 3072, 4096] {
            assert_eq!(with_key("RSA", bits), Outcome::Pass);
        }
    }

    #[test]
    fn does_not_apply_to_other_keys_and_what_is_too_short_anyway() {
        assert_eq!(with_key("EC", 384), Outcome::NotApplicable);
        assert_eq!(with_key("RSA", 1024), Outcome::NotApplicable);
    }
}
