//! # rsa-close-primes
//!
//! ## What it finds
//! An RSA key whose two primes are so close together that Fermat's way finds them within 100 rounds, one that is a
//! square included.
//!
//! ## Why it matters
//! Anybody with a pocket calculator for large numbers gets the private key from the certificate. It happened to
//! printers and to a widely used library: whoever has the key can sign SAML messages and tokens for your users.
//!
//! ## What to do
//! Stop using it now, and have the key made by other software.
//!
//! ## References
//! Böck, "Fermat Factorization in the Wild" (2022), CVE-2022-26320; CA/Browser Forum Baseline Requirements,
//! section 6.1.1.3.

use super::natural::Natural;
use super::{Case, Check, Outcome, Severity, found};
use crate::x509::rsa_numbers;

pub(super) const CHECK: Check = Check { id: "rsa-close-primes", severity: Severity::Warning, assess };

/// As the Baseline Requirements ask of CAs.
const ROUNDS: usize = 100;

fn assess(case: &Case<'_>) -> Outcome {
    let Some(numbers) = case.der.and_then(rsa_numbers) else { return Outcome::NotApplicable };
    if splits(Natural::from_octets(&numbers.modulus), ROUNDS) { found([]) } else { Outcome::Pass }
}

/// Whether a² − n is a square b² for one of the first values of a from √n upwards: then n = (a + b)(a − b).
fn splits(modulus: Natural, rounds: usize) -> bool {
    let (root, rest) = modulus.root_and_rest();
    if rest.is_zero() {
        return true;
    }
    // The first a is root + 1, and a² − n is 2·root + 1 − rest. The next is 2a + 1 more, and so on.
    let (one, two) = (Natural::from_octets(&[1]), Natural::from_octets(&[2]));
    let mut step = root.clone();
    step.add(&root);
    step.add(&one);
    let mut difference = step.clone();
    difference.subtract(&rest);
    for _ in 0..rounds {
        if difference.is_square() {
            return true;
        }
        step.add(&two);
        difference.add(&step);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_where_the_primes_are_neighbours_or_one() {
        let close = include_bytes!("../../../tests/fixtures/weak-keys/close-primes/input");
        assert_eq!(of_der(assess, close), found([]));
        let square = include_bytes!("../../../tests/fixtures/weak-keys/square/input");
        assert_eq!(of_der(assess, square), found([]));
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

    #[test]
    fn neighbours_split_in_the_first_round_and_others_later() {
        let splits = |number: u64, rounds| splits(Natural::from_octets(&number.to_be_bytes()), rounds);
        assert!(splits(101 * 103, 1));
        assert!(splits(101 * 101, 0));
        // a is 555 where √n is 319.2: the 236th value.
        assert!(!splits(101 * 1009, 235));
        assert!(splits(101 * 1009, 236));
    }
}
