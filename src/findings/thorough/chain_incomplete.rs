//! # chain-incomplete
//!
//! ## What it finds
//! A certificate whose chain breaks off: the next issuer is not among what was dropped.
//!
//! ## Why it matters
//! Salesforce takes a CA-signed certificate together with the chain of its issuers, and partners verify it by them. A
//! root may be missing: whoever trusts it has it.
//!
//! ## What to do
//! Drop the issuer's file beside it to see the chain whole. If you have none, download it from the CA.
//!
//! ## References
//! Salesforce Help, "Upload a Certificate Authority (CA)-Signed Certificate"; RFC 8446, section 4.4.2.

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::chain::End;

pub(super) const CHECK: Check = Check { id: "chain-incomplete", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.ancestry.map(|ancestry| &ancestry.end) {
        Some(End::Missing { issuer, .. }) => found([("issuer", issuer.as_str().into())]),
        Some(_) => Outcome::Pass,
        None => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, of_ancestry, of_changed};
    use super::*;

    #[test]
    fn found_with_the_name_of_the_issuer() {
        let expected = found([("issuer", "CN=Issuing CA".into())]);
        assert_eq!(of_ancestry(assess, &alone()), expected);
    }

    #[test]
    fn passes_up_to_a_root() {
        assert_eq!(of_ancestry(assess, &chain()), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_where_no_chain_was_looked_for() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
