//! # rsa-small-factor
//!
//! ## What it finds
//! An RSA key whose modulus is divided by a prime below 752.
//!
//! ## Why it matters
//! A modulus of two large primes has no such factor: a bit was flipped in a copy, or the key's maker is broken. The
//! rest is often easy to factor; and who has the real private key cannot sign with what this certificate says.
//!
//! ## What to do
//! Compare it with another copy, by its SHA-256. If they are alike, replace the key, made by other software.
//!
//! ## References
//! NIST SP 800-89, section 5.3.3; CA/Browser Forum Baseline Requirements, section 6.1.6.

use super::natural::Natural;
use super::{Case, Check, Outcome, Severity, found};
use crate::x509::rsa_numbers;

pub(super) const CHECK: Check = Check { id: "rsa-small-factor", severity: Severity::Warning, assess };

/// Factors from here on are allowed.
const LIMIT: u32 = 752;

fn assess(case: &Case<'_>) -> Outcome {
    let Some(numbers) = case.der.and_then(rsa_numbers) else { return Outcome::NotApplicable };
    match smallest_factor(&Natural::from_octets(&numbers.modulus)) {
        Some(factor) => found([("factor", i64::from(factor).into())]),
        None => Outcome::Pass,
    }
}

/// Long division is what takes time, so it is done once for three primes, whose product fits 32 bits.
fn smallest_factor(modulus: &Natural) -> Option<u32> {
    let primes: Vec<u32> = (2..LIMIT).filter(|&candidate| is_prime(candidate)).collect();
    primes.chunks(3).find_map(|three| {
        let remainder = modulus.remainder(three.iter().product());
        three.iter().copied().find(|prime| remainder.is_multiple_of(*prime))
    })
}

fn is_prime(candidate: u32) -> bool {
    (2..candidate)
        .take_while(|divisor| divisor * divisor <= candidate)
        .all(|divisor| !candidate.is_multiple_of(divisor))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_with_the_smallest() {
        let small = include_bytes!("../../../tests/fixtures/weak-keys/small-factor/input");
        assert_eq!(of_der(assess, small), found([("factor", 751_i64.into())]));
        let even = include_bytes!("../../../tests/fixtures/weak-keys/even-modulus/input");
        assert_eq!(of_der(assess, even), found([("factor", 2_i64.into())]));
    }

    #[test]
    fn passes_other_keys() {
        let usual = include_bytes!("../../../tests/fixtures/x509/salesforce-self-signed/input");
        assert_eq!(of_der(assess, usual), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_octets() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
