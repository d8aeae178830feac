//! # domain-not-covered
//!
//! ## What it finds
//! A certificate that serves a custom domain whose name it does not have. Judged is a link that names the domain; one
//! that only names the site in front of it is not.
//!
//! ## Why it matters
//! Every browser that opens the domain shows its visitor a name error instead of the site.
//!
//! ## What to do
//! Have a certificate issued that names the domain, and choose it for the domain in Setup, under Domains.
//!
//! ## References
//! RFC 9525, section 6.3; Salesforce Help, "Options to Serve a Custom Domain".

use super::linked::integrations_in;
use super::{Case, Check, Outcome, Severity, covers, found, is_host_name};
use crate::intake::Role;

pub(super) const CHECK: Check = Check { id: "domain-not-covered", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let domains = integrations_in(case, &[Role::ServerTls]);
    let mut domains = domains.into_iter().filter(|name| is_host_name(name)).peekable();
    if domains.peek().is_none() {
        return Outcome::NotApplicable;
    }
    let hosts = || certificate.subject_alt_names.iter().filter_map(|name| name.strip_prefix("DNS:"));
    match domains.find(|domain| !hosts().any(|name| covers(name, domain))) {
        Some(domain) => found([("domain", domain.into())]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_linked, server_certificate};
    use super::*;
    use crate::intake::Whose;

    fn serving(domain: &'static str) -> Outcome {
        of_linked(assess, server_certificate(), &[("CustomSite", domain, Role::ServerTls, Whose::Ours)])
    }

    #[test]
    fn found_where_the_domain_is_not_named() {
        assert_eq!(serving("help.acme.example"), found([("domain", "help.acme.example".into())]));
    }

    #[test]
    fn passes_where_it_is() {
        assert_eq!(serving("Shop.acme.example"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_a_sites_own_name() {
        assert_eq!(serving("Help_Center"), Outcome::NotApplicable);
    }
}
