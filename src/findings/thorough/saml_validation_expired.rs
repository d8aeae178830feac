//! # saml-validation-expired
//!
//! ## What it finds
//! An identity provider's certificate, stored in a single sign-on setting, that has ended.
//!
//! ## Why it matters
//! It stands on no list of Setup and in no e-mail. Salesforce verifies every assertion with it, and refuses logins
//! with an expired one.
//!
//! ## What to do
//! Download the identity provider's current metadata or certificate, upload it in the single sign-on setting, and
//! keep another way to log in until a login has worked.
//!
//! ## References
//! Salesforce Help, "Identity Provider Certificate" in SAML single sign-on settings; RFC 5280, section 4.1.2.5.

use super::linked::{integrations_in, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;
use crate::schedule::Status;

pub(super) const CHECK: Check = Check { id: "saml-validation-expired", severity: Severity::Critical, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let settings = integrations_in(case, &[Role::SamlValidation]);
    match case.life.filter(|_| !settings.is_empty()) {
        None => Outcome::NotApplicable,
        Some(life) if life.status(case.caps, case.now) == Status::Expired => {
            found([("name", some_of(&settings)), ("days", (-life.days_left(case.now)).into())])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{OKTA, SAP, certificate, midnight, of_linked};
    use super::*;
    use crate::x509::Certificate;

    #[test]
    fn found_after_its_end() {
        let ended = Certificate { not_after: Some(midnight("2026-11-16")), ..certificate() };
        let facts = found([("name", "Okta".into()), ("days", 4_i64.into())]);
        assert_eq!(of_linked(assess, ended, &[OKTA]), facts);
    }

    #[test]
    fn passes_before_it() {
        assert_eq!(of_linked(assess, certificate(), &[OKTA]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_uses() {
        assert_eq!(of_linked(assess, certificate(), &[SAP]), Outcome::NotApplicable);
    }
}
