//! # certificate-expired
//!
//! ## What it finds
//! A certificate whose last moment has passed.
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
    fn does_not_apply_without_a_date() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
