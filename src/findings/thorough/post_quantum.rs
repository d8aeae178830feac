//! # post-quantum
//!
//! ## What it finds
//! A key or signature of a post-quantum algorithm: ML-DSA, SLH-DSA, ML-KEM, HSS/LMS, XMSS.
//!
//! ## Why it matters
//! Nothing in Salesforce takes one today: not Import from Keystore, not SAML, not the JWT bearer flow, not mutual TLS.
//!
//! ## What to do
//! Keep RSA for what Salesforce checks or signs, and ask the partner for a classical certificate beside this one.
//!
//! ## References
//! RFC 9881 (ML-DSA), RFC 9909 (SLH-DSA), RFC 9935 (ML-KEM), RFC 9802 (HSS, XMSS); NIST FIPS 203, 204 and 205.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "post-quantum", severity: Severity::Warning, assess };

/// As the names in `x509` begin.
const FAMILIES: [&str; 5] = ["ML-DSA-", "SLH-DSA-", "ML-KEM-", "HSS-", "XMSS"];

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let key = certificate.public_key.algorithm.as_str();
    if key.is_empty() {
        return Outcome::NotApplicable;
    }
    let named =
        [key, certificate.signature_algorithm.as_str()].into_iter().find(|name| is_post_quantum(name));
    named.map_or(Outcome::Pass, |algorithm| found([("algorithm", algorithm.into())]))
}

pub(super) fn is_post_quantum(algorithm: &str) -> bool {
    FAMILIES.iter().any(|family| algorithm.starts_with(family))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    #[test]
    fn found_by_the_key_or_the_signature() {
        let fixture = include_bytes!("../../../tests/fixtures/x509/ml-dsa-65/input");
        assert_eq!(of_der(assess, fixture), found([("algorithm", "ML-DSA-65".into())]));
        let signed = of_changed(assess, |certificate| {
            certificate.signature_algorithm = "SLH-DSA-SHA2-128s".to_owned();
        });
        assert_eq!(signed, found([("algorithm", "SLH-DSA-SHA2-128s".into())]));
    }

    #[test]
    fn passes_classical_ones() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_key() {
        assert_eq!(
            of_changed(assess, |certificate| certificate.public_key.algorithm.clear()),
            Outcome::NotApplicable
        );
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
