//! # chain-signature-wrong
//!
//! ## What it finds
//! A certificate that names another one here as its issuer, with a signature that is not that issuer's.
//!
//! ## Why it matters
//! Whoever verifies the chain refuses it: Salesforce when it is uploaded, partners at every connection. One of the two
//! is the wrong file, such as that of an issuer of the same name with an older key, or was changed on its way.
//!
//! ## What to do
//! Get both from the CA once more, and compare their SHA-256.
//!
//! ## References
//! RFC 5280, section 6.1.3 (a) (1).

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::chain::Signature;

pub(super) const CHECK: Check = Check { id: "chain-signature-wrong", severity: Severity::Critical, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(ancestry) = case.ancestry.filter(|ancestry| !ancestry.links.is_empty()) else {
        return Outcome::NotApplicable;
    };
    match ancestry.signed(|signature| signature == Signature::Wrong) {
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
        chain.links[1].signature = signature;
        of_ancestry(assess, &chain)
    }

    #[test]
    fn found_with_the_two_it_is_about() {
        let expected = found([("name", "Issuing CA".into()), ("issuer", "Root CA".into())]);
        assert_eq!(of(Signature::Wrong), expected);
    }

    #[test]
    fn passes_what_is_signed_and_what_cannot_be_told() {
        assert_eq!(of(Signature::Verified), Outcome::Pass);
        assert_eq!(of(Signature::Unsupported), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_issuer() {
        assert_eq!(of_ancestry(assess, &alone()), Outcome::NotApplicable);
    }
}
