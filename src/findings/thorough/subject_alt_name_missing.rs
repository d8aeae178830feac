//! # subject-alt-name-missing
//!
//! ## What it finds
//! A certificate for TLS servers without a host name or address in subjectAltName.
//!
//! ## Why it matters
//! Browsers have not looked at the common name since 2017: on a custom domain every visitor gets an error. Callouts
//! from Salesforce to a server with such a certificate fail likewise.
//!
//! ## What to do
//! Have it issued again with each host name in subjectAltName; the common name may stay.
//!
//! ## References
//! RFC 9525, section 2; CA/Browser Forum Baseline Requirements, section 7.1.2.7.12.

use super::shape::{has_purpose, is_ca};
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "subject-alt-name-missing", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) =
        case.certificate.filter(|certificate| has_purpose(certificate, "serverAuth") && !is_ca(certificate))
    else {
        return Outcome::NotApplicable;
    };
    let names_a_server = |name: &String| name.starts_with("DNS:") || name.starts_with("IP:");
    if certificate.subject_alt_names.iter().any(names_a_server) { Outcome::Pass } else { found([]) }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_changed_server};
    use super::*;

    fn naming(names: &[&str]) -> Outcome {
        of_changed_server(assess, |certificate| {
            certificate.subject_alt_names = names.iter().map(|name| (*name).to_owned()).collect();
        })
    }

    #[test]
    fn found_where_no_server_is_named() {
        assert_eq!(naming(&[]), found([]));
        assert_eq!(naming(&["email:admin@acme.example"]), found([]));
    }

    #[test]
    fn passes_where_one_is() {
        assert_eq!(naming(&["email:admin@acme.example", "DNS:acme.example"]), Outcome::Pass);
        assert_eq!(naming(&["IP:192.0.2.1"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_certificates_that_only_sign() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
