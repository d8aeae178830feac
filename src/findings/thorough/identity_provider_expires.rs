//! # identity-provider-expires
//!
//! ## What it finds
//! A certificate with which the org signs as identity provider, ended or inside its plan step, while service
//! providers are known: connected and external client apps that trust it for SAML.
//!
//! ## Why it matters
//! Every service provider holds a copy of it and has to be given the successor. The org has one such certificate, so
//! all of them change on the day it is switched, and those that were forgotten refuse its users.
//!
//! ## What to do
//! List the service providers below Identity Provider in Setup, send each the successor's metadata, agree on one
//! hour, then choose the successor there.
//!
//! ## References
//! Salesforce Help, "Salesforce as a SAML Identity Provider"; SAML 2.0 Metadata, section 2.4.1.1.

use super::linked::integrations_in;
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;
use crate::order::sort_by;
use crate::schedule::Status;

pub(super) const CHECK: Check =
    Check { id: "identity-provider-expires", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let signs = !integrations_in(case, &[Role::IdentityProviderSigning]).is_empty();
    let Some(life) = case.life.filter(|_| signs) else { return Outcome::NotApplicable };
    let count = service_providers(case);
    match life.status(case.caps, case.now) {
        Status::Expired | Status::LastDay | Status::ExpiresSoon(_) if count > 0 => {
            found([("count", count.into()), ("end", crate::words::Argument::Day(life.ending.moment))])
        }
        _ => Outcome::Pass,
    }
}

/// How many apps of the org are known to have SAML set up: each of their certificates for it tells.
fn service_providers(case: &Case<'_>) -> usize {
    let org = case.entry.and_then(|entry| entry.org.as_ref());
    let links = case.registry.zip(org).and_then(|(registry, org)| registry.links(org));
    let is_saml = |role| matches!(role, Role::SpRequestValidation | Role::AssertionEncryption);
    let links = links.into_iter().flat_map(|links| &links.links);
    let mut apps: Vec<_> = links
        .filter(|link| link.counts() && is_saml(link.reference.role))
        .map(|link| &link.reference.integration)
        .collect();
    sort_by(&mut apps, Ord::cmp);
    apps.dedup();
    apps.len()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, SAP, certificate, midnight, of_linked};
    use super::*;
    use crate::intake::Whose;
    use crate::words::Argument;
    use crate::x509::Certificate;

    const SIGNS: Referring =
        ("IdentityProviderSettings", "IdentityProvider", Role::IdentityProviderSigning, Whose::Ours);
    const PROVIDER: Referring = ("ConnectedApp", "Wiki", Role::SpRequestValidation, Whose::Theirs);

    fn ending(day: &str) -> Certificate {
        Certificate { not_after: Some(midnight(day)), ..certificate() }
    }

    #[test]
    fn found_with_how_many_must_follow() {
        let facts = found([("count", 1_usize.into()), ("end", Argument::Day(midnight("2026-12-20")))]);
        assert_eq!(of_linked(assess, ending("2026-12-20"), &[SIGNS, PROVIDER]), facts);
    }

    #[test]
    fn passes_while_it_lives_and_where_no_service_provider_is_known() {
        assert_eq!(of_linked(assess, ending("2027-11-20"), &[SIGNS, PROVIDER]), Outcome::Pass);
        assert_eq!(of_linked(assess, ending("2026-12-20"), &[SIGNS]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_certificates() {
        assert_eq!(of_linked(assess, ending("2026-12-20"), &[SAP]), Outcome::NotApplicable);
    }
}
