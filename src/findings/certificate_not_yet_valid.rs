//! # certificate-not-yet-valid
//!
//! ## What it finds
//! A certificate whose first moment has not come.
//!
//! ## Why it matters
//! Until then it is refused like an expired one: uploaded today as a signing or mutual-TLS certificate, it breaks
//! logins and integrations today. Salesforce itself accepts the upload without a word.
//!
//! ## What to do
//! Go on with the old certificate until that moment, or have a new one issued that begins now. If the date looks
//! wrong, the clock of whoever made it was.
//!
//! ## References
//! RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};
use crate::words::Argument;

pub(super) const CHECK: Check =
    Check { id: "certificate-not-yet-valid", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.and_then(|certificate| certificate.not_before) {
        None => Outcome::NotApplicable,
        Some(not_before) if not_before > case.now => found([("not-before", Argument::Local(not_before))]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, midnight, with_certificate};
    use super::*;

    #[test]
    fn found_before_the_first_moment() {
        let certificate = certificate();
        let expected = found([("not-before", Argument::Local(midnight("2026-01-01")))]);
        assert_eq!(assess(&with_certificate("2025-12-31", &certificate)), expected);
    }

    #[test]
    fn passes_from_the_first_moment_on() {
        assert_eq!(assess(&with_certificate("2026-01-01", &certificate())), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_certificate() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
