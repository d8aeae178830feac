//! # page-date-differs
//!
//! ## What it finds
//! A known certificate whose notAfter is more than a day away from the date the page prints.
//!
//! ## Why it matters
//! Salesforce's own date, and its e-mails, are about another certificate than the one that was remembered: it was
//! replaced, or the wrong file was bound to the row.
//!
//! ## What to do
//! Download the certificate from Setup and inspect it; remember the new one.
//!
//! ## References
//! RFC 5280, section 4.1.2.5; Metadata API, `Certificate.expirationDate`.

use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Reading;
use crate::moment::DAY;
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "page-date-differs", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let not_after = case.certificate.and_then(|certificate| certificate.not_after);
    let printed = match case.entry.and_then(|entry| entry.expiration.as_ref()) {
        Some(Reading::Known(day)) => Some(*day),
        _ => None,
    };
    match not_after.zip(printed) {
        None => Outcome::NotApplicable,
        Some((not_after, printed)) if (not_after - printed).abs() > DAY => {
            found([("page", Argument::Day(printed)), ("own", Argument::Day(not_after))])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, entry, midnight};
    use super::*;
    use crate::registry::Entry;
    use crate::x509::Certificate;

    fn of(printed: Option<&str>, not_after: &str) -> Outcome {
        let certificate = Certificate { not_after: Some(midnight(not_after)), ..certificate() };
        let entry = Entry { expiration: printed.map(|day| Reading::Known(midnight(day))), ..entry() };
        assess(&Case { entry: Some(&entry), certificate: Some(&certificate), ..case("2026-11-20", None) })
    }

    #[test]
    fn found_where_they_are_more_than_a_day_apart() {
        let expected = found([
            ("page", Argument::Day(midnight("2027-01-03"))),
            ("own", Argument::Day(midnight("2027-01-01"))),
        ]);
        assert_eq!(of(Some("2027-01-03"), "2027-01-01"), expected);
    }

    #[test]
    fn passes_within_a_day_because_pages_print_in_the_users_time_zone() {
        assert_eq!(of(Some("2027-01-02"), "2027-01-01"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_printed_date() {
        assert_eq!(of(None, "2027-01-01"), Outcome::NotApplicable);
    }
}
