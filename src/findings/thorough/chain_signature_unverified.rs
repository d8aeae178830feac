//! # chain-signature-unverified
//!
//! ## What it finds
//! A certificate that names another one here as its issuer, while its signature could not be checked: of an algorithm
//! that is not verified here, or not to be read.
//!
//! ## Why it matters
//! Names alone prove nothing: another CA may have the same one. Algorithms that are not verified here are old or rare,
//! and Salesforce and Java may refuse them too.
//!
//! ## What to do
//! Compare the issuer's SHA-256 with what the CA publishes, and ask for a usual algorithm at the next renewal.
//!
//! ## References
//! RFC 5280, section 6.1.3 (a) (1).

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::chain::Signature;

pub(super) const CHECK: Check =
    Check { id: "chain-signature-unverified", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(ancestry) = case.ancestry.filter(|ancestry| !ancestry.links.is_empty()) else {
        return Outcome::NotApplicable;
    };
    let unknown = |signature| matches!(signature, Signature::Unsupported | Signature::NameOnly);
    match ancestry.signed(unknown) {
        Some((member, issuer)) => {
            found([("name", member.name.as_str().into()), ("issuer", issuer.name.as_str().into())])
        }
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{alone, chain, of_ancestry};
    use super::*;

    fn of(signature: Signature) -> Outcome {
        let mut chain = chain();
        chain.links[0].signature = signature;
        of_ancestry(assess, &chain)
    }

    #[test]
    fn found_where_nobody_can_tell() {
        let expected = found([("name", "partner.example".into()), ("issuer", "Issuing CA".into())]);
        assert_eq!(of(Signature::Unsupported), expected);
        assert_eq!(of(Signature::NameOnly), expected);
    }

    #[test]
    fn passes_what_is_known_to_be_right_or_wrong() {
        assert_eq!(of(Signature::Verified), Outcome::Pass);
        assert_eq!(of(Signature::Wrong), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_issuer() {
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
