//! # no-expiry-date
//!
//! ## What it finds
//! A certificate that ends on 9999-12-31, which RFC 5280 sets aside for "no well-defined end".
//!
//! ## Why it matters
//! Nothing will ever remind anybody of it: no e-mail from Salesforce, no step here. Its key stays in use until
//! somebody leaves, leaks it or forgets whose it was.
//!
//! ## What to do
//! Give it an owner and a date of your own, and rotate it like the others, once a year for instance.
//!
//! ## References
//! RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "no-expiry-date", severity: Severity::Notice, assess };

/// The day on which GeneralizedTime ends.
const LAST_DAY: (i32, u8, u8) = (9999, 12, 31);

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.and_then(|certificate| certificate.not_after) {
        None => Outcome::NotApplicable,
        Some(not_after) if not_after.date() == LAST_DAY => found([]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, midnight, with_certificate};
    use super::*;

    #[test]
    fn found_on_the_last_day_of_the_calendar() {
        let mut certificate = certificate();
        certificate.not_after = Some(midnight("9999-12-31"));
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate)), found([]));
    }

    #[test]
    fn passes_any_other_day() {
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate())), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_date() {
        let mut certificate = certificate();
        certificate.not_after = None;
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate)), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
