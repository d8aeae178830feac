//! # key-cert-sign-without-ca
//!
//! ## What it finds
//! A certificate whose KeyUsage lets it sign certificates although BasicConstraints does not say CA:TRUE.
//!
//! ## Why it matters
//! The two contradict each other. Strict checkers, OpenSSL's among them, refuse it in mutual TLS and wherever a chain is
//! built; it cannot issue anything that others accept.
//!
//! ## What to do
//! Have it issued again without keyCertSign, or, if it is a CA's, with CA:TRUE.
//!
//! ## References
//! RFC 5280, sections 4.2.1.3 and 4.2.1.9.

use super::shape::is_ca;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "key-cert-sign-without-ca", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate {
        Some(certificate) if !certificate.key_usage.is_empty() => {
            let signs = certificate.key_usage.iter().any(|usage| usage == "keyCertSign");
            if signs && !is_ca(certificate) { found([]) } else { Outcome::Pass }
        }
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_changed_server};
    use super::*;

    #[test]
    fn found_where_it_is_no_ca() {
        let outcome = of_changed_server(assess, |certificate| {
            certificate.key_usage.push("keyCertSign".to_owned());
        });
        assert_eq!(outcome, found([]));
    }

    #[test]
    fn passes_a_ca_and_a_leaf_that_does_not_claim_it() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
        assert_eq!(of_changed_server(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_key_usage() {
        let outcome = of_changed(assess, |certificate| certificate.key_usage.clear());
        assert_eq!(outcome, Outcome::NotApplicable);
    }
}
