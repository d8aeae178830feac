//! # signature-algorithms-differ
//!
//! ## What it finds
//! A certificate whose signature algorithm inside, where the signature covers it, is another than the one outside.
//!
//! ## Why it matters
//! OpenSSL and Java refuse it: mutual TLS fails, and a keystore with it may not load. Software that goes on may be led
//! to check the signature by a weaker algorithm than the CA used.
//!
//! ## What to do
//! Have it issued again. If it came by mail or from a download, compare its SHA-256 with the issuer first.
//!
//! ## References
//! RFC 5280, section 4.1.1.2.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check =
    Check { id: "signature-algorithms-differ", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate {
        Some(certificate) if !certificate.signature_algorithm.is_empty() => {
            let differs = |fault: &String| fault.starts_with("signaturealgorithm: differs");
            if certificate.problems.iter().any(differs) { found([]) } else { Outcome::Pass }
        }
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    #[test]
    fn found_where_they_differ() {
        let fixture = include_bytes!("../../../tests/fixtures/x509/two-signature-algorithms/input");
        assert_eq!(of_der(assess, fixture), found([]));
    }

    #[test]
    fn passes_where_they_agree() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_algorithm() {
        let outcome = of_changed(assess, |certificate| certificate.signature_algorithm.clear());
        assert_eq!(outcome, Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
