//! # ends-before-it-begins
//!
//! ## What it finds
//! A certificate whose notAfter is before its notBefore.
//!
//! ## Why it matters
//! It is valid at no moment: a partner, a browser or a Salesforce callout that checks the dates refuses it always.
//!
//! ## What to do
//! Have it issued again; the dates were swapped, or the maker's clock was wrong.
//!
//! ## References
//! RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "ends-before-it-begins", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let dates = case.certificate.and_then(|certificate| certificate.not_before.zip(certificate.not_after));
    match dates {
        None => Outcome::NotApplicable,
        Some((not_before, not_after)) if not_after < not_before => {
            found([("begin", Argument::Utc(not_before)), ("end", Argument::Utc(not_after))])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{midnight, of_changed};
    use super::*;

    #[test]
    fn found_where_the_dates_are_swapped() {
        let expected = found([
            ("begin", Argument::Utc(midnight("2026-01-01"))),
            ("end", Argument::Utc(midnight("2025-01-01"))),
        ]);
        let outcome = of_changed(assess, |certificate| certificate.not_after = Some(midnight("2025-01-01")));
        assert_eq!(outcome, expected);
    }

    #[test]
    fn passes_an_ordinary_life() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_both_dates() {
        let outcome = of_changed(assess, |certificate| certificate.not_before = None);
        assert_eq!(outcome, Outcome::NotApplicable);
    }
}
