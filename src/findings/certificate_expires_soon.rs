//! # certificate-expires-soon
//!
//! ## What it finds
//! A certificate inside its plan step: `min(60 days, life / 3)` before its end, or the caps the admin set;
//! not one that was superseded or retired.
//!
//! ## Why it matters
//! A rotation needs the partner's hands too. Started in this step, old and new can be valid side by side.
//!
//! ## What to do
//! Plan the rotation now; inside the act step (`min(30 days, life / 6)`) carry it out.
//!
//! ## References
//! Let's Encrypt's renewal advice (a third of the life before the end); RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};
use crate::schedule::Status;

pub(super) const CHECK: Check = Check { id: "certificate-expires-soon", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.life {
        None => Outcome::NotApplicable,
        Some(_) if case.is_silent() => Outcome::NotApplicable,
        Some(life) => match life.status(case.caps, case.now) {
            Status::LastDay | Status::ExpiresSoon(_) => found([("days", life.days_left(case.now).into())]),
            _ => Outcome::Pass,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, life};
    use super::*;

    #[test]
    fn found_within_the_plan_step() {
        assert_eq!(
            assess(&case("2026-11-20", life("2025-12-20", "2026-12-20"))),
            found([("days", 30_i64.into())])
        );
    }

    #[test]
    fn passes_before_it_and_after_the_end() {
        assert_eq!(assess(&case("2026-11-20", life("2026-11-16", "2027-11-16"))), Outcome::Pass);
        assert_eq!(assess(&case("2026-11-20", life("2025-11-16", "2026-11-16"))), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_date() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
