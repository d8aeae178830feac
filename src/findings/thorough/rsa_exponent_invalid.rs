//! # rsa-exponent-invalid
//!
//! ## What it finds
//! An RSA key whose public exponent is 0, 1 or even.
//!
//! ## Why it matters
//! With exponent 1 nothing is encrypted, and anybody can make a signature that fits: a SAML message or a JWT for the
//! JWT bearer flow could come from everyone. With an even one there is no private key that works at all.
//!
//! ## What to do
//! Stop using it now, and have the key made by other software.
//!
//! ## References
//! RFC 8017, section 3.1; CA/Browser Forum Baseline Requirements, section 6.1.6.

use super::{Case, Check, Outcome, Severity, found};
use crate::x509::rsa_numbers;

pub(super) const CHECK: Check = Check { id: "rsa-exponent-invalid", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(numbers) = case.der.and_then(rsa_numbers) else { return Outcome::NotApplicable };
    match numbers.exponent.as_slice() {
        [] | [1] => found([]),
        [.., last] if last % 2 == 0 => found([]),
        _ => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_on_one_and_on_even_ones() {
        let one = include_bytes!("../../../tests/fixtures/weak-keys/exponent-1/input");
        assert_eq!(of_der(assess, one), found([]));
        let even = include_bytes!("../../../tests/fixtures/weak-keys/exponent-even/input");
        assert_eq!(of_der(assess, even), found([]));
    }

    #[test]
    fn passes_the_others() {
        let three = include_bytes!("../../../tests/fixtures/weak-keys/exponent-3/input");
        assert_eq!(of_der(assess, three), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_keys_and_without_octets() {
        let elliptic = include_bytes!("../../../tests/fixtures/x509/japanese/input");
        assert_eq!(of_der(assess, elliptic), Outcome::NotApplicable);
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
