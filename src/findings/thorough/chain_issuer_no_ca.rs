//! # chain-issuer-no-ca
//!
//! ## What it finds
//! A chain in which a certificate issues another one that may not: its basicConstraints do not make it a CA, or its
//! keyUsage is without keyCertSign.
//!
//! ## Why it matters
//! Salesforce, Java and browsers refuse the chain. It is what a chain looks like that somebody has made up, or has made
//! by hand without these extensions.
//!
//! ## What to do
//! Ask the CA for the right intermediate certificate. A private CA's own certificate has to be made anew, with CA:TRUE
//! and keyCertSign.
//!
//! ## References
//! RFC 5280, sections 4.2.1.3, 4.2.1.9 and 6.1.4 (k) and (n).

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::chain::Fault;

pub(super) const CHECK: Check = Check { id: "chain-issuer-no-ca", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(ancestry) = case.ancestry.filter(|ancestry| !ancestry.links.is_empty()) else {
        return Outcome::NotApplicable;
    };
    match ancestry.fault(|fault| matches!(fault, Fault::IssuerIsNoCa | Fault::IssuerMayNotSign)) {
        Some((_, issuer, _)) => found([("issuer", issuer.name.as_str().into())]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, of_ancestry};
    use super::*;

    fn of(fault: Fault) -> Outcome {
        let mut chain = chain();
        chain.links[0].faults.push(fault);
        of_ancestry(assess, &chain)
    }

    #[test]
    fn found_with_the_issuer() {
        let expected = found([("issuer", "Issuing CA".into())]);
        assert_eq!(of(Fault::IssuerIsNoCa), expected);
        assert_eq!(of(Fault::IssuerMayNotSign), expected);
    }

    #[test]
    fn passes_issuers_that_may() {
        assert_eq!(of_ancestry(assess, &chain()), Outcome::Pass);
        assert_eq!(of(Fault::StartsBeforeIssuer), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_issuer() {
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
