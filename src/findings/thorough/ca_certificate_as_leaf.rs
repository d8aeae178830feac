//! # ca-certificate-as-leaf
//!
//! ## What it finds
//! A certificate that may sign others, CA:TRUE, and yet names a host or address, as certificates in use do. (Mailboxes
//! and web addresses stand in real CAs' own.) Salesforce's are left out: all of its self-signed ones say CA:TRUE, and
//! it does no harm there.
//!
//! ## Why it matters
//! Strict servers refuse it as the client certificate of mutual TLS, and browsers on a custom domain. And whoever has
//! its key can issue certificates that everybody accepts who was told to trust this one.
//!
//! ## What to do
//! Have a certificate issued with CA:FALSE, and give partners that one to trust.
//!
//! ## References
//! RFC 5280, section 4.2.1.9; CA/Browser Forum Baseline Requirements, section 7.1.2.7.

use super::shape::is_ca;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "ca-certificate-as-leaf", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate.filter(|certificate| certificate.salesforce_org_id.is_none())
    else {
        return Outcome::NotApplicable;
    };
    let is_host = |name: &String| name.starts_with("DNS:") || name.starts_with("IP:");
    if !certificate.subject_alt_names.iter().any(is_host) {
        Outcome::NotApplicable
    } else if is_ca(certificate) {
        found([])
    } else {
        Outcome::Pass
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_changed_server};
    use super::*;
    use crate::x509::BasicConstraints;

    #[test]
    fn found_where_a_ca_names_a_host() {
        let outcome = of_changed_server(assess, |certificate| {
            certificate.basic_constraints = Some(BasicConstraints { ca: true, path_length: None });
        });
        assert_eq!(outcome, found([]));
    }

    #[test]
    fn passes_a_leaf() {
        assert_eq!(of_changed_server(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_what_salesforce_makes_or_to_a_ca_without_such_names() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
        let outcome = of_changed_server(assess, |certificate| {
            certificate.subject_alt_names = vec!["email:ca@acme.example".to_owned()];
        });
        assert_eq!(outcome, Outcome::NotApplicable);
    }
}
