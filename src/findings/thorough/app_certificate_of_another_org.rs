//! # app-certificate-of-another-org
//!
//! ## What it finds
//! A certificate by which a connected or external client app verifies tokens, made by another Salesforce org.
//!
//! ## Why it matters
//! Whoever has that org's key can get access tokens here for every user the app allows. That is right for two orgs
//! that talk to each other. It is an open door where the app came with a copied sandbox, a package or a tutorial.
//!
//! ## What to do
//! Find out whose org that is. If the two are to talk, note it with the app's owner. Else replace the certificate.
//!
//! ## References
//! Salesforce Help, "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration"; "Certificates and Keys": a
//! self-signed certificate carries the org's id as its OU.

use super::linked::{integrations_in, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;

pub(super) const CHECK: Check =
    Check { id: "app-certificate-of-another-org", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let apps = integrations_in(case, &[Role::JwtVerification, Role::ClientAttestation]);
    let maker = case.certificate.and_then(|certificate| certificate.salesforce_org_id.as_deref());
    let org = case.entry.and_then(|entry| entry.org.as_ref());
    let own = case.registry.zip(org).and_then(|(registry, org)| registry.org(org)?.org_id.as_deref());
    match maker.zip(own).filter(|_| !apps.is_empty()) {
        None => Outcome::NotApplicable,
        Some((maker, own)) if maker == own => Outcome::Pass,
        Some((maker, _)) => found([("name", some_of(&apps)), ("maker", maker.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, SAP, case, certificate, link, remember, remembered};
    use super::*;
    use crate::intake::Whose;
    use crate::x509::Certificate;

    const APP: Referring = ("ConnectedApp", "Billing", Role::JwtVerification, Whose::Theirs);

    /// What is said of a certificate made by `maker`, in an org that made one of its own.
    fn made_by(maker: Option<&str>, reference: Referring) -> Outcome {
        let (mut registry, _) = remembered("Anypoint", certificate());
        let theirs = Certificate {
            salesforce_org_id: maker.map(str::to_owned),
            sha256: "0c".repeat(32),
            ..certificate()
        };
        let id = remember(&mut registry, "Theirs", theirs.clone());
        link(&mut registry, "Theirs", &[reference]);
        assess(&Case {
            certificate: Some(&theirs),
            entry: registry.entry(&id),
            registry: Some(&registry),
            ..case("2026-11-20", None)
        })
    }

    #[test]
    fn found_where_another_org_made_it() {
        let facts = found([("name", "Billing".into()), ("maker", "00D5g00000ZZZZZ".into())]);
        assert_eq!(made_by(Some("00D5g00000ZZZZZ"), APP), facts);
    }

    #[test]
    fn passes_the_orgs_own() {
        assert_eq!(made_by(Some("00D5g00000ABCDE"), APP), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_makers_and_uses() {
        assert_eq!(made_by(None, APP), Outcome::NotApplicable);
        assert_eq!(made_by(Some("00D5g00000ZZZZZ"), SAP), Outcome::NotApplicable);
    }
}
