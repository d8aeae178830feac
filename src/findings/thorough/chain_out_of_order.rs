//! # chain-out-of-order
//!
//! ## What it finds
//! A file in which a chain does not stand leaf first, each certificate followed by its issuer.
//!
//! ## Why it matters
//! Salesforce wants a CA-signed chain in this order. A server that sends it as it stands fails with clients that verify
//! link by link.
//!
//! ## What to do
//! Write the certificates into one file in the order in which the chain is shown here, and upload that.
//!
//! ## References
//! Salesforce Help, "Upload a Certificate Authority (CA)-Signed Certificate"; RFC 8446, section 4.4.2.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "chain-out-of-order", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.ancestry.and_then(|ancestry| ancestry.in_order) {
        Some(false) => found([]),
        Some(true) => Outcome::Pass,
        None => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::Ancestry;
    use super::super::testing::{chain, of_ancestry};
    use super::*;

    fn of(in_order: Option<bool>) -> Outcome {
        of_ancestry(assess, &Ancestry { in_order, ..chain() })
    }

    #[test]
    fn found_in_another_order() {
        assert_eq!(of(Some(false)), found([]));
    }

    #[test]
    fn passes_leaf_first() {
        assert_eq!(of(Some(true)), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_certificates_of_several_files() {
        assert_eq!(of(None), Outcome::NotApplicable);
    }
}
