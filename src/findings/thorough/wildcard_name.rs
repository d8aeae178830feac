//! # wildcard-name
//!
//! ## What it finds
//! A certificate for a whole level of host names, such as `*.acme.example`.
//!
//! ## Why it matters
//! One key serves every host below that name, so it is copied to more places, and a leak anywhere reaches the custom
//! domain. It covers one level only: neither `acme.example` nor `a.b.acme.example`.
//!
//! ## What to do
//! Check that the custom domain is one level below, and who else has the key. A certificate for the one host is safer.
//!
//! ## References
//! RFC 9525, sections 6.3 and 7.1.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "wildcard-name", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let names =
        case.certificate.map(|certificate| certificate.subject_alt_names.as_slice()).unwrap_or_default();
    let mut hosts = names.iter().filter_map(|name| name.strip_prefix("DNS:")).peekable();
    if hosts.peek().is_none() {
        return Outcome::NotApplicable;
    }
    match hosts.find(|host| host.contains('*')) {
        Some(name) => found([("name", name.into())]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn naming(names: &[&str]) -> Outcome {
        of_changed(assess, |certificate| {
            certificate.subject_alt_names = names.iter().map(|name| (*name).to_owned()).collect();
        })
    }

    #[test]
    fn found_with_the_name() {
        let outcome = naming(&["DNS:acme.example", "DNS:*.acme.example"]);
        assert_eq!(outcome, found([("name", "*.acme.example".into())]));
    }

    #[test]
    fn passes_single_hosts() {
        assert_eq!(naming(&["DNS:shop.acme.example"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_host_names() {
        assert_eq!(naming(&["email:*@acme.example"]), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
