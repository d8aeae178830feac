//! # certificate-expired
//!
//! ## What it finds
//! A certificate whose last moment has passed, unless it was superseded or retired.
//!
//! ## Why it matters
//! Whoever checks the date refuses it: single sign-on with an expired identity-provider certificate fails,
//! browsers refuse a custom domain, and partners may stop accepting signed requests or mutual TLS.
//!
//! ## What to do
//! Create the successor, give it to every partner that knows the old one, switch, then delete the old one.
//!
//! ## References
//! RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};
use crate::schedule::Status;

pub(super) const CHECK: Check = Check { id: "certificate-expired", severity: Severity::Critical, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.life {
        None => Outcome::NotApplicable,
        Some(_) if case.is_silent() => Outcome::NotApplicable,
        Some(life) if life.status(case.caps, case.now) == Status::Expired => {
            found([("days", (-life.days_left(case.now)).into())])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, life};
    use super::*;
    use crate::registry::{Entry, EntryId, Fact, Registry};

    #[test]
    fn found_after_the_end() {
        assert_eq!(
            assess(&case("2026-11-20", life("2025-11-16", "2026-11-16"))),
            found([("days", 4_i64.into())])
        );
    }

    #[test]
    fn passes_before_the_end() {
        assert_eq!(assess(&case("2026-11-20", life("2026-11-16", "2027-11-16"))), Outcome::Pass);
    }

    #[test]
    fn of_what_was_superseded_or_retired_no_successor_is_asked_for() {
        let expired = case("2026-11-20", life("2025-11-16", "2026-11-16"));
        let (id, now) = (EntryId::from("x"), expired.now);
        for (life_cycle, outcome) in [
            ("active", found([("days", 4_i64.into())])),
            ("superseded", Outcome::NotApplicable),
            ("retired", Outcome::NotApplicable),
        ] {
            let mut registry = Registry::default();
            registry.enter(Entry::with_id(id.clone(), now));
            registry.write(&id, Fact::LifeCycle, Some(life_cycle.to_owned()), "test", now);
            let case = Case { entry: registry.entry(&id), registry: Some(&registry), ..expired };
            assert_eq!(assess(&case), outcome, "{life_cycle}");
        }
    }

    #[test]
    fn does_not_apply_without_a_date() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
