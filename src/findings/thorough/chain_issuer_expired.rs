//! # chain-issuer-expired
//!
//! ## What it finds
//! A certificate that is valid, while one above it in the chain has ended.
//!
//! ## Why it matters
//! A chain is valid as long as its shortest link. Partners that are shown this one refuse it, although the certificate
//! itself has time left, and so does Salesforce when it is uploaded.
//!
//! ## What to do
//! Ask the CA for the renewed certificate of that issuer, which often has the same key, and upload the chain with it.
//! An expired root is just left out.
//!
//! ## References
//! RFC 5280, section 6.1.3 (a) (2).

use super::{Case, Check, Outcome, Severity, found};
use crate::moment::Moment;
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "chain-issuer-expired", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let has_ended = |not_after: Option<Moment>| not_after.is_some_and(|end| end < case.now);
    let Some((certificate, issuers)) = case.ancestry.and_then(|ancestry| ancestry.members.split_first())
    else {
        return Outcome::NotApplicable;
    };
    if issuers.is_empty() || has_ended(certificate.not_after) {
        return Outcome::NotApplicable;
    }
    let ended = issuers.iter().find(|issuer| has_ended(issuer.not_after));
    match ended.and_then(|issuer| Some((issuer, issuer.not_after?))) {
        Some((issuer, end)) => found([("issuer", issuer.name.as_str().into()), ("day", Argument::Day(end))]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, midnight, of_ancestry};
    use super::*;

    fn of(member: usize, end: &str) -> Outcome {
        let mut chain = chain();
        chain.members[member].not_after = Some(midnight(end));
        of_ancestry(assess, &chain)
    }

    #[test]
    fn found_with_the_issuer_and_the_day() {
        let expected =
            found([("issuer", "Issuing CA".into()), ("day", Argument::Day(midnight("2026-11-19")))]);
        assert_eq!(of(1, "2026-11-19"), expected);
    }

    #[test]
    fn passes_while_all_above_it_is_valid() {
        assert_eq!(of(1, "2026-11-21"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_what_has_ended_itself_or_has_no_issuer_here() {
        assert_eq!(of(0, "2026-11-19"), Outcome::NotApplicable);
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
