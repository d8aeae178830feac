//! # chain-outlives-issuer
//!
//! ## What it finds
//! A certificate that is dated to end after its issuer does.
//!
//! ## Why it matters
//! It stops working when the issuer ends, before its own date: whoever goes by that date plans the rotation too late.
//!
//! ## What to do
//! Plan by the issuer's end. Before it, ask the CA whether the issuer is renewed with the same key, and upload the
//! chain with the renewed one.
//!
//! ## References
//! RFC 5280, section 6.1.3 (a) (2).

use super::{Case, Check, Outcome, Severity, found};
use crate::words::Argument;
use crate::x509::chain::Fault;

pub(super) const CHECK: Check = Check { id: "chain-outlives-issuer", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(ancestry) = case.ancestry.filter(|ancestry| !ancestry.links.is_empty()) else {
        return Outcome::NotApplicable;
    };
    // One that has ended is told of as such.
    let outlived = ancestry.fault(|fault| fault == Fault::OutlivesIssuer);
    let end = outlived.and_then(|(member, issuer, _)| Some((member, issuer, issuer.not_after?)));
    match end.filter(|(.., end)| *end >= case.now) {
        Some((member, issuer, end)) => found([
            ("name", member.name.as_str().into()),
            ("issuer", issuer.name.as_str().into()),
            ("day", Argument::Day(end)),
        ]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, midnight, of_ancestry};
    use super::*;

    fn of(issuer_ends: &str) -> Outcome {
        let mut chain = chain();
        chain.members[1].not_after = Some(midnight(issuer_ends));
        chain.links[0].faults.push(Fault::OutlivesIssuer);
        of_ancestry(assess, &chain)
    }

    #[test]
    fn found_with_the_day_on_which_it_stops() {
        let expected = found([
            ("name", "partner.example".into()),
            ("issuer", "Issuing CA".into()),
            ("day", Argument::Day(midnight("2026-12-24"))),
        ]);
        assert_eq!(of("2026-12-24"), expected);
    }

    #[test]
    fn passes_what_ends_first_and_leaves_what_has_ended_to_another_check() {
        assert_eq!(of_ancestry(assess, &chain()), Outcome::Pass);
        assert_eq!(of("2026-11-01"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_issuer() {
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
