//! # made-by-another-org
//!
//! ## What it finds
//! A certificate in an org whose OU names another Salesforce org as its maker.
//!
//! ## Why it matters
//! It came by Import from Keystore or with a copied sandbox, so the same private key may be in the other org, too.
//! Whoever administers that org can sign SAML messages and tokens in this one's name.
//!
//! ## What to do
//! If both orgs are yours and share it on purpose, note it. Else create a certificate here and switch.
//!
//! ## References
//! Salesforce Help, "Certificates and Keys": a self-signed certificate carries the org's id as its OU.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "made-by-another-org", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let made_by = case.certificate.and_then(|certificate| certificate.salesforce_org_id.as_deref());
    let key = case.entry.and_then(|entry| entry.org.as_ref());
    let own = case.registry.zip(key).and_then(|(registry, key)| registry.org(key)?.org_id.as_deref());
    match made_by.zip(own) {
        None => Outcome::NotApplicable,
        Some((made_by, own)) if made_by != own => found([("maker", made_by.into()), ("own", own.into())]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, of_changed, remembered};
    use super::*;
    use crate::x509::Certificate;

    /// What is said of a certificate made by `made_by`, in an org that is known to be `00D5g00000ABCDE`.
    fn made_by(made_by: Option<&str>) -> Outcome {
        let (mut registry, id) = remembered("Anypoint", certificate());
        let other = Certificate { salesforce_org_id: made_by.map(str::to_owned), ..certificate() };
        let entry = registry.entry(&id).unwrap().clone();
        registry.forget(&id);
        assess(&Case {
            certificate: Some(&other),
            entry: Some(&entry),
            registry: Some(&registry),
            ..case("2026-11-20", None)
        })
    }

    #[test]
    fn found_where_the_ids_differ() {
        let expected = found([("maker", "00D5g00000ZZZZZ".into()), ("own", "00D5g00000ABCDE".into())]);
        assert_eq!(made_by(Some("00D5g00000ZZZZZ")), expected);
    }

    #[test]
    fn passes_the_orgs_own() {
        assert_eq!(made_by(Some("00D5g00000ABCDE")), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_makers_or_unknown_orgs() {
        assert_eq!(made_by(None), Outcome::NotApplicable);
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
