//! # key-encipherment-missing
//!
//! ## What it finds
//! A certificate with an RSA key, of no CA and not for TLS, whose KeyUsage names signatures but no encipherment.
//! Salesforce's own are left out, and so is what is for TLS, where nothing is enciphered to the key any more.
//!
//! ## Why it matters
//! Given to an identity provider to encrypt SAML assertions with, it may be refused there, and single sign-on fails.
//! For signing it is right.
//!
//! ## What to do
//! If assertions are to be encrypted to it, have it issued with keyEncipherment; else nothing.
//!
//! ## References
//! RFC 5280, section 4.2.1.3; XML Encryption 1.1, section 5.5.

use super::shape::is_ca;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "key-encipherment-missing", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate.filter(|certificate| {
        certificate.public_key.algorithm == "RSA"
            && certificate.extended_key_usage.is_empty()
            && certificate.salesforce_org_id.is_none()
            && !certificate.key_usage.is_empty()
            && !is_ca(certificate)
    }) else {
        return Outcome::NotApplicable;
    };
    let enciphers = |usage: &String| usage == "keyEncipherment" || usage == "dataEncipherment";
    if certificate.key_usage.iter().any(enciphers) { Outcome::Pass } else { found([]) }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_changed_server};
    use super::*;

    fn with_usage(usage: &[&str]) -> Outcome {
        of_changed_server(assess, |certificate| {
            certificate.extended_key_usage.clear();
            certificate.key_usage = usage.iter().map(|usage| (*usage).to_owned()).collect();
        })
    }

    #[test]
    fn found_where_it_only_signs() {
        assert_eq!(with_usage(&["digitalSignature"]), found([]));
    }

    #[test]
    fn passes_where_it_enciphers() {
        assert_eq!(with_usage(&["digitalSignature", "keyEncipherment"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_tls_or_to_what_salesforce_makes() {
        let tls = of_changed_server(assess, |certificate| {
            certificate.key_usage = vec!["digitalSignature".to_owned()];
        });
        assert_eq!(tls, Outcome::NotApplicable);
        assert_eq!(with_usage(&[]), Outcome::NotApplicable);
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
