//! # rsa-roca
//!
//! ## What it finds
//! An RSA key with the fingerprint of Infineon's library of 2012 to 2017, "ROCA": modulo each of 17 small primes its
//! modulus is a power of 65537, which happens to other keys once in two hundred million.
//!
//! ## Why it matters
//! The private key can be computed from the certificate, at 2048 bits for some thousand dollars. Such keys came out of
//! smart cards, tokens and TPMs, so it is a partner's or an imported one: whoever has it can sign in as that partner.
//!
//! ## What to do
//! Replace the key, made by software or a newer token; revoke the certificate if a CA signed it.
//!
//! ## References
//! Nemec and others, "The Return of Coppersmith's Attack" (CCS 2017); CVE-2017-15361; CA/Browser Forum Baseline
//! Requirements, section 6.1.1.3.

use super::natural::Natural;
use super::{Case, Check, Outcome, Severity, found};
use crate::x509::rsa_numbers;

pub(super) const CHECK: Check = Check { id: "rsa-roca", severity: Severity::Warning, assess };

/// Those below 168 modulo which the powers of 65537 are not all there is.
const PRIMES: [u32; 17] = [11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];

fn assess(case: &Case<'_>) -> Outcome {
    let Some(numbers) = case.der.and_then(rsa_numbers) else { return Outcome::NotApplicable };
    let modulus = Natural::from_octets(&numbers.modulus);
    if PRIMES.iter().all(|&prime| is_power_of_65537(modulus.remainder(prime), prime)) {
        found([])
    } else {
        Outcome::Pass
    }
}

fn is_power_of_65537(residue: u32, prime: u32) -> bool {
    let powers = core::iter::successors(Some(1), |power| Some(power * (65_537 % prime) % prime));
    // The powers come round again after prime - 1 steps at the latest.
    powers.take(prime as usize).any(|power| power == residue)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_by_its_residues() {
        let roca = include_bytes!("../../../tests/fixtures/weak-keys/roca/input");
        assert_eq!(of_der(assess, roca), found([]));
    }

    #[test]
    fn passes_other_keys() {
        let usual = include_bytes!("../../../tests/fixtures/x509/salesforce-self-signed/input");
        assert_eq!(of_der(assess, usual), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_keys_and_without_octets() {
        let elliptic = include_bytes!("../../../tests/fixtures/x509/japanese/input");
        assert_eq!(of_der(assess, elliptic), Outcome::NotApplicable);
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
