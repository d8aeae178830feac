//! # saml-validation-expires-soon
//!
//! ## What it finds
//! An identity provider's certificate, stored in a single sign-on setting, inside its plan step.
//!
//! ## Why it matters
//! The identity provider changes its key on a day of its own choosing, and Salesforce reminds nobody. A setting holds
//! one certificate, so from the moment of that change until the upload nobody logs in.
//!
//! ## What to do
//! Ask whoever runs the identity provider for the successor and the hour of the switch, and upload it then. Where
//! both can be valid at once, a second single sign-on setting bridges the gap.
//!
//! ## References
//! Salesforce Help, "Identity Provider Certificate" in SAML single sign-on settings; Microsoft Entra, "Manage
//! certificates for federated single sign-on".

use super::linked::{integrations_in, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;
use crate::schedule::Status;

pub(super) const CHECK: Check =
    Check { id: "saml-validation-expires-soon", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let settings = integrations_in(case, &[Role::SamlValidation]);
    match case.life.filter(|_| !settings.is_empty()) {
        None => Outcome::NotApplicable,
        Some(life) => match life.status(case.caps, case.now) {
            Status::LastDay | Status::ExpiresSoon(_) => {
                found([("name", some_of(&settings)), ("days", life.days_left(case.now).into())])
            }
            _ => Outcome::Pass,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{OKTA, SAP, certificate, midnight, of_linked};
    use super::*;
    use crate::x509::Certificate;

    fn ending(day: &str) -> Certificate {
        Certificate { not_after: Some(midnight(day)), ..certificate() }
    }

    #[test]
    fn found_within_the_plan_step() {
        let facts = found([("name", "Okta".into()), ("days", 30_i64.into())]);
        assert_eq!(of_linked(assess, ending("2026-12-20"), &[OKTA]), facts);
    }

    #[test]
    fn passes_before_it_and_after_the_end() {
        assert_eq!(of_linked(assess, ending("2027-11-20"), &[OKTA]), Outcome::Pass);
        assert_eq!(of_linked(assess, ending("2026-11-16"), &[OKTA]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_uses() {
        assert_eq!(of_linked(assess, ending("2026-12-20"), &[SAP]), Outcome::NotApplicable);
    }
}
