//! # public-validity-too-long
//!
//! ## What it finds
//! A certificate of a public CA for TLS servers that lives longer than was allowed when it was issued. What is of a
//! public CA is judged by what only those write; notBefore stands for the day of issue, and CAs put it back by hours
//! at most, which can only excuse.
//!
//! ## Why it matters
//! Chrome, Safari and Firefox refuse it at once, however many days it has left: a custom domain is down for everybody.
//!
//! ## What to do
//! Have it issued again with a life within the limit. Next year's will be shorter still: plan for it, or automate.
//!
//! ## References
//! CA/Browser Forum Baseline Requirements, section 6.3.2 (ballots 193, SC31 and SC-081v3); Salesforce Help,
//! "Certificates in Salesforce".

use super::public_rules::{longest_life, names_public_ca};
use super::shape::{has_purpose, is_ca};
use super::{Case, Check, Outcome, Severity, found};
use crate::moment::DAY;

pub(super) const CHECK: Check = Check { id: "public-validity-too-long", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate.filter(|certificate| {
        !is_ca(certificate) && has_purpose(certificate, "serverAuth") && names_public_ca(certificate)
    }) else {
        return Outcome::NotApplicable;
    };
    let Some((not_before, not_after)) = certificate.not_before.zip(certificate.not_after) else {
        return Outcome::NotApplicable;
    };
    let Some(limit) = longest_life(not_before) else { return Outcome::NotApplicable };
    // The last second belongs to the life: a day more begins with the second after whole days.
    let days = (not_after - not_before).whole_seconds().div_euclid(DAY.whole_seconds()) + 1;
    if days > limit { found([("days", days.into()), ("limit", limit.into())]) } else { Outcome::Pass }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{midnight, of_changed, of_changed_server};
    use super::*;
    use crate::moment::Moment;

    fn living(from: &str, to: &str) -> Outcome {
        of_changed_server(assess, |certificate| {
            certificate.not_before = Some(midnight(from));
            certificate.not_after = Moment::parse(to);
        })
    }

    #[test]
    fn found_a_second_beyond_the_limit_of_its_day() {
        let over = |days: i64, limit: i64| found([("days", days.into()), ("limit", limit.into())]);
        assert_eq!(living("2026-03-14", "2027-04-16T00:00:00Z"), over(399, 398));
        assert_eq!(living("2026-03-15", "2026-10-01T00:00:00Z"), over(201, 200));
        assert_eq!(living("2027-03-15", "2027-06-23T00:00:00Z"), over(101, 100));
        assert_eq!(living("2029-03-15", "2029-05-01T00:00:00Z"), over(48, 47));
    }

    #[test]
    fn passes_up_to_it() {
        assert_eq!(living("2026-03-14", "2027-04-15T23:59:59Z"), Outcome::Pass);
        assert_eq!(living("2026-03-15", "2026-09-30T23:59:59Z"), Outcome::Pass);
        assert_eq!(living("2029-03-15", "2029-04-30T23:59:59Z"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_private_issuers_and_before_there_was_a_limit() {
        let forever = |certificate: &mut crate::x509::Certificate| {
            certificate.not_after = Some(midnight("2046-01-01"));
        };
        assert_eq!(of_changed(assess, forever), Outcome::NotApplicable);
        let private = of_changed_server(assess, |certificate| {
            forever(certificate);
            certificate.extensions.clear();
        });
        assert_eq!(private, Outcome::NotApplicable);
        assert_eq!(living("2010-01-01", "2020-01-01T00:00:00Z"), Outcome::NotApplicable);
    }
}
