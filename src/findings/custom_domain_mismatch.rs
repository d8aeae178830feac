//! # custom-domain-mismatch
//!
//! ## What it finds
//! A certificate for TLS servers on a row whose label is a host name that the certificate does not cover. The label is
//! all that a row tells of a custom domain; one that is no host name is not judged.
//!
//! ## Why it matters
//! Bound to that custom domain it gives every visitor a name error, as soon as Salesforce serves it.
//!
//! ## What to do
//! Check in Setup, under Domains, which domain uses it. Have it issued for that name, or correct the label.
//!
//! ## References
//! RFC 9525, section 6.3; Salesforce Help, "Options to Serve a Custom Domain".

use super::shape::is_self_issued;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "custom-domain-mismatch", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let (Some(entry), Some(certificate)) = (case.entry, case.certificate) else {
        return Outcome::NotApplicable;
    };
    let domain = entry.label.as_deref().unwrap_or_default();
    let hosts = || certificate.subject_alt_names.iter().filter_map(|name| name.strip_prefix("DNS:"));
    match hosts().next() {
        Some(_) if is_self_issued(certificate) || !is_host_name(domain) => Outcome::NotApplicable,
        Some(_) if hosts().any(|name| covers(name, domain)) => Outcome::Pass,
        Some(first) => found([("domain", domain.into()), ("name", first.into())]),
        None => Outcome::NotApplicable,
    }
}

/// Letters, digits and hyphens between at least one dot, and letters after the last.
pub(super) fn is_host_name(text: &str) -> bool {
    let is_allowed = |octet: u8| octet.is_ascii_alphanumeric() || octet == b'-' || octet == b'.';
    let mut labels = text.as_bytes().rsplit(|&octet| octet == b'.');
    let top = labels.next().unwrap_or_default();
    text.bytes().all(is_allowed)
        && top.len() > 1
        && top.iter().all(u8::is_ascii_alphabetic)
        && labels.next().is_some_and(|label| !label.is_empty())
}

/// A wildcard stands for one label, and only as the first.
pub(super) fn covers(name: &str, host: &str) -> bool {
    let (name, host) = (name.as_bytes(), host.as_bytes());
    match name {
        [b'*', parent @ ..] => {
            let own = host.iter().position(|&octet| octet == b'.').and_then(|dot| host.get(dot..));
            own.is_some_and(|own| own.eq_ignore_ascii_case(parent))
        }
        _ => name.eq_ignore_ascii_case(host),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, entry, server_certificate};
    use super::*;
    use crate::registry::Entry;

    fn labelled(label: &str, names: &[&str]) -> Outcome {
        let mut certificate = server_certificate();
        certificate.subject_alt_names = names.iter().map(|name| format!("DNS:{name}")).collect();
        let entry = Entry { label: Some(label.to_owned()), ..entry() };
        assess(&Case { certificate: Some(&certificate), entry: Some(&entry), ..case("2026-11-20", None) })
    }

    #[test]
    fn found_where_no_name_covers_it() {
        let other = |domain: &str, name: &str| found([("domain", domain.into()), ("name", name.into())]);
        assert_eq!(
            labelled("shop.acme.example", &["www.acme.example"]),
            other("shop.acme.example", "www.acme.example")
        );
        assert_eq!(labelled("acme.example", &["*.acme.example"]), other("acme.example", "*.acme.example"));
        assert_eq!(
            labelled("a.b.acme.example", &["*.acme.example"]),
            other("a.b.acme.example", "*.acme.example")
        );
    }

    #[test]
    fn passes_where_one_does() {
        assert_eq!(labelled("Shop.acme.example", &["acme.example", "shop.acme.example"]), Outcome::Pass);
        assert_eq!(labelled("shop.acme.example", &["*.ACME.example"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_labels_or_without_host_names() {
        for label in ["Okta SSO", "v1.2", "SelfSigned_2026", "", ".example"] {
            assert_eq!(labelled(label, &["shop.acme.example"]), Outcome::NotApplicable, "{label}");
        }
        assert_eq!(labelled("shop.acme.example", &[]), Outcome::NotApplicable);
    }
}
