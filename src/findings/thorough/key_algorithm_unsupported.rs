//! # key-algorithm-unsupported
//!
//! ## What it finds
//! A key that is neither RSA nor on P-256, P-384 or P-521: Ed25519 and Ed448, Brainpool and other curves, curves
//! written out in full, unknown algorithms. DSA, too short curves and post-quantum keys have checks of their own.
//!
//! ## Why it matters
//! Import from Keystore takes RSA only, the JWT bearer flow verifies RS256 only, and TLS and SAML partners on Java or
//! .NET mostly know the three NIST curves at best.
//!
//! ## What to do
//! Have a certificate issued for an RSA key of 2048 bits or more.
//!
//! ## References
//! Salesforce Help, "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration" and "Certificates and Keys";
//! RFC 8446, section 4.2.3; RFC 5480, section 2.1.1.

use super::post_quantum::is_post_quantum;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check =
    Check { id: "key-algorithm-unsupported", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(key) = case.certificate.map(|certificate| &certificate.public_key) else {
        return Outcome::NotApplicable;
    };
    match (key.algorithm.as_str(), key.curve.as_deref()) {
        ("" | "DSA", _) => Outcome::NotApplicable,
        ("EC", _) if key.bits.is_some_and(|bits| bits < 256) => Outcome::NotApplicable,
        ("RSA", _) | ("EC", Some("P-256" | "P-384" | "P-521")) => Outcome::Pass,
        (algorithm, _) if is_post_quantum(algorithm) => Outcome::NotApplicable,
        (algorithm, curve) => found([("algorithm", curve.unwrap_or(algorithm).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn with_key(algorithm: &str, bits: Option<u32>, curve: Option<&str>) -> Outcome {
        of_changed(assess, |certificate| {
            certificate.public_key.algorithm = algorithm.to_owned();
            certificate.public_key.bits = bits;
            certificate.public_key.curve = curve.map(str::to_owned);
        })
    }

    #[test]
    fn found_with_the_name_of_curve_or_algorithm() {
        let named = |name: &str| found([("algorithm", name.into())]);
        assert_eq!(with_key("Ed25519", Some(256), None), named("Ed25519"));
        assert_eq!(with_key("EC", Some(256), Some("brainpoolP256r1")), named("brainpoolP256r1"));
        assert_eq!(with_key("EC", Some(256), None), named("EC"));
        assert_eq!(with_key("1.2.3.4", None, None), named("1.2.3.4"));
    }

    #[test]
    fn passes_rsa_and_the_nist_curves() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
        assert_eq!(with_key("EC", Some(384), Some("P-384")), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_what_others_tell() {
        assert_eq!(with_key("DSA", Some(2048), None), Outcome::NotApplicable);
        assert_eq!(with_key("EC", Some(224), Some("P-224")), Outcome::NotApplicable);
        assert_eq!(with_key("ML-DSA-65", None, None), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
