//! # chain-path-too-long
//!
//! ## What it finds
//! A chain with more CA certificates below an issuer than that issuer's path length allows.
//!
//! ## Why it matters
//! Java and browsers refuse it, Salesforce when it is uploaded. The CA above has not allowed the one below to have CAs
//! of its own.
//!
//! ## What to do
//! Have the certificate issued by a CA that may, or have the issuer's certificate made anew with a greater path length.
//!
//! ## References
//! RFC 5280, sections 4.2.1.9 and 6.1.4 (l) and (m).

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::chain::Fault;

pub(super) const CHECK: Check = Check { id: "chain-path-too-long", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(ancestry) = case.ancestry.filter(|ancestry| !ancestry.links.is_empty()) else {
        return Outcome::NotApplicable;
    };
    match ancestry.fault(|fault| matches!(fault, Fault::PathTooLong { .. })) {
        Some((_, issuer, Fault::PathTooLong { allowed, found: there })) => found([
            ("issuer", issuer.name.as_str().into()),
            ("allowed", i64::from(allowed).into()),
            ("found", i64::from(there).into()),
        ]),
        _ => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, of_ancestry};
    use super::*;

    #[test]
    fn found_with_both_numbers() {
        let mut chain = chain();
        chain.links[1].faults.push(Fault::PathTooLong { allowed: 0, found: 1 });
        let expected =
            found([("issuer", "Root CA".into()), ("allowed", 0_i64.into()), ("found", 1_i64.into())]);
        assert_eq!(of_ancestry(assess, &chain), expected);
    }

    #[test]
    fn passes_what_is_allowed() {
        assert_eq!(of_ancestry(assess, &chain()), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_issuer() {
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
