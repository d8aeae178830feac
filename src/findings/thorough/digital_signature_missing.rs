//! # digital-signature-missing
//!
//! ## What it finds
//! A certificate, of no CA, whose KeyUsage is there and lacks digitalSignature.
//!
//! ## Why it matters
//! Whoever keeps to KeyUsage refuses what the key signs: SAML responses and requests, tokens for the JWT bearer flow,
//! and in mutual TLS the handshake itself, which in TLS 1.3 is nothing but a signature.
//!
//! ## What to do
//! Have it issued again with digitalSignature. If it serves to decrypt SAML assertions alone, it is right as it is.
//!
//! ## References
//! RFC 5280, section 4.2.1.3; RFC 8446, section 4.4.2.2.

use super::shape::is_ca;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check =
    Check { id: "digital-signature-missing", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate {
        Some(certificate) if !certificate.key_usage.is_empty() && !is_ca(certificate) => {
            let signs = certificate.key_usage.iter().any(|usage| usage == "digitalSignature");
            if signs { Outcome::Pass } else { found([]) }
        }
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_changed_server};
    use super::*;

    fn with_usage(usage: &[&str]) -> Outcome {
        of_changed_server(assess, |certificate| {
            certificate.key_usage = usage.iter().map(|usage| (*usage).to_owned()).collect();
        })
    }

    #[test]
    fn found_where_other_usages_are_named() {
        assert_eq!(with_usage(&["keyEncipherment"]), found([]));
    }

    #[test]
    fn passes_where_it_is() {
        assert_eq!(with_usage(&["digitalSignature"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_the_extension_or_to_a_ca() {
        assert_eq!(with_usage(&[]), Outcome::NotApplicable);
        let ca = of_changed(assess, |certificate| certificate.key_usage = vec!["keyCertSign".to_owned()]);
        assert_eq!(ca, Outcome::NotApplicable);
    }
}
