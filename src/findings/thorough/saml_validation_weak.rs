//! # saml-validation-weak
//!
//! ## What it finds
//! An identity provider's certificate, stored in a single sign-on setting, with an RSA key below 2048 bits.
//!
//! ## Why it matters
//! Whoever computes the private key can write assertions, and with them log in as any user of the org. Such keys were
//! made years ago, so nobody watches them any more.
//!
//! ## What to do
//! Have the identity provider sign with a new key of at least 2048 bits, and upload its certificate.
//!
//! ## References
//! NIST SP 800-131A Revision 2, section 3; SAML 2.0 Core, section 5.

use super::linked::{integrations_in, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;

pub(super) const CHECK: Check = Check { id: "saml-validation-weak", severity: Severity::Warning, assess };

const MINIMUM_BITS: u32 = 2048;

fn assess(case: &Case<'_>) -> Outcome {
    let settings = integrations_in(case, &[Role::SamlValidation]);
    let key = case.certificate.filter(|_| !settings.is_empty()).map(|certificate| &certificate.public_key);
    match key.map(|key| (key.algorithm.as_str(), key.bits)) {
        Some(("RSA", Some(bits))) if bits < MINIMUM_BITS => {
            found([("name", some_of(&settings)), ("bits", i64::from(bits).into())])
        }
        Some(("RSA", Some(_))) => Outcome::Pass,
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{OKTA, SAP, certificate, of_linked};
    use super::*;
    use crate::x509::Certificate;

    fn with_bits(bits: u32) -> Certificate {
        let mut certificate = certificate();
        certificate.public_key.bits = Some(bits);
        certificate
    }

    #[test]
    fn found_below_the_minimum() {
        let facts = found([("name", "Okta".into()), ("bits", 1024_i64.into())]);
        assert_eq!(of_linked(assess, with_bits(1024), &[OKTA]), facts);
    }

    #[test]
    fn passes_from_the_minimum_on() {
        assert_eq!(of_linked(assess, with_bits(2048), &[OKTA]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_uses_and_keys() {
        assert_eq!(of_linked(assess, with_bits(1024), &[SAP]), Outcome::NotApplicable);
        let mut elliptic = with_bits(256);
        elliptic.public_key.algorithm = "EC".to_owned();
        assert_eq!(of_linked(assess, elliptic, &[OKTA]), Outcome::NotApplicable);
    }
}
