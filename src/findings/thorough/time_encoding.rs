//! # time-encoding
//!
//! ## What it finds
//! A date in the wrong type for its year (UTCTime to 2049, GeneralizedTime from 2050), without seconds, with a
//! fraction, or with an offset in place of Z.
//!
//! ## Why it matters
//! Certkeep and OpenSSL read it; Java, Go and partners' gateways may refuse the whole certificate, or read another
//! hour. Then single sign-on or mutual TLS fails on one side only.
//!
//! ## What to do
//! If a partner refuses it, have it issued again by another tool; else wait for the next rotation.
//!
//! ## References
//! RFC 5280, section 4.1.2.5.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "time-encoding", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    if certificate.not_before.or(certificate.not_after).is_none() {
        return Outcome::NotApplicable;
    }
    match certificate.problems.iter().find(|fault| is_about_a_time(fault)) {
        Some(fault) => found([("fault", fault.as_str().into())]),
        None => Outcome::Pass,
    }
}

/// A time that could be read. One that could not is an encoding fault, and then the date is missing.
fn is_about_a_time(fault: &str) -> bool {
    let time = fault.strip_prefix("notBefore: ").or_else(|| fault.strip_prefix("notAfter: "));
    time.is_some_and(|what| !what.starts_with("expected"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    #[test]
    fn found_with_what_is_odd() {
        for (der, fault) in [
            (
                &include_bytes!("../../../tests/fixtures/x509/time-without-seconds/input")[..],
                "notBefore: no seconds",
            ),
            (
                include_bytes!("../../../tests/fixtures/x509/time-with-fraction/input"),
                "notAfter: a fraction of a second",
            ),
            (
                include_bytes!("../../../tests/fixtures/x509/time-with-offset/input"),
                "notBefore: an offset in place of z",
            ),
            (
                include_bytes!("../../../tests/fixtures/x509/time-in-the-wrong-type/input"),
                "notAfter: generalizedtime for a year before 2050",
            ),
        ] {
            assert_eq!(of_der(assess, der), found([("fault", fault.into())]));
        }
    }

    #[test]
    fn passes_times_as_they_should_be_and_unreadable_ones() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
        let unreadable = include_bytes!("../../../tests/fixtures/x509/time-unreadable/input");
        assert_eq!(of_der(assess, unreadable), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_certificate() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
