//! # rsa-exponent-small
//!
//! ## What it finds
//! An RSA key whose public exponent is odd and from 3 to 65535.
//!
//! ## Why it matters
//! Careless software has verified or padded such keys wrongly, so that signatures could be made up; some partners
//! refuse them for mutual TLS and SAML for that reason. The key itself is not broken.
//!
//! ## What to do
//! Take 65537, which Salesforce, OpenSSL and keytool write by themselves, at the next rotation.
//!
//! ## References
//! NIST FIPS 186-5, section 5.1; CA/Browser Forum Baseline Requirements, section 6.1.6.

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::rsa_numbers;

pub(super) const CHECK: Check = Check { id: "rsa-exponent-small", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(numbers) = case.der.and_then(rsa_numbers) else { return Outcome::NotApplicable };
    let small = match *numbers.exponent.as_slice() {
        [low] => u16::from(low),
        [high, low] => u16::from_be_bytes([high, low]),
        _ => return Outcome::Pass,
    };
    if small > 1 && small % 2 == 1 { found([("exponent", i64::from(small).into())]) } else { Outcome::Pass }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_on_three() {
        let three = include_bytes!("../../../tests/fixtures/weak-keys/exponent-3/input");
        assert_eq!(of_der(assess, three), found([("exponent", 3_i64.into())]));
    }

    #[test]
    fn passes_the_usual_one_and_what_is_no_exponent_at_all() {
        let usual = include_bytes!("../../../tests/fixtures/x509/salesforce-self-signed/input");
        assert_eq!(of_der(assess, usual), Outcome::Pass);
        let one = include_bytes!("../../../tests/fixtures/weak-keys/exponent-1/input");
        assert_eq!(of_der(assess, one), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_octets() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
