//! RSA signatures ([RFC 8017, sections 8 and 9](https://www.rfc-editor.org/rfc/rfc8017#section-8)).
//!
//! The arithmetic is crypto-bigint's; what stands around it is here, because the `rsa` crate has had no final
//! release on this generation of digests and refuses keys that real certificates have.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};

use super::super::algorithm::PssParameters;
use super::super::public_key::RsaPublicKey;
use super::super::{Digest, Verification};

/// A public key that arithmetic can be done with.
pub(super) struct Key {
    params: BoxedMontyParams,
    modulus_bits: usize,
    exponent: Vec<u8>,
}

/// OpenSSL's bounds: a larger modulus, or a large one with a large exponent, takes too long.
const MAX_MODULUS_BITS: usize = 16_384;
const MAX_BITS_WITH_ANY_EXPONENT: usize = 3_072;
const MAX_EXPONENT_LEN_BEYOND: usize = 8;

impl Key {
    /// `None` where the numbers are none that RSA works with, or are beyond the bounds.
    pub(super) fn new(key: &RsaPublicKey) -> Option<Self> {
        let modulus_bits = bit_len(&key.modulus);
        let exponent_is_small = key.exponent.len() <= MAX_EXPONENT_LEN_BEYOND;
        let is_bounded = modulus_bits <= MAX_BITS_WITH_ANY_EXPONENT
            || (modulus_bits <= MAX_MODULUS_BITS && exponent_is_small);
        let exponent_is_odd = key.exponent.last()? & 1 == 1;
        if !is_bounded || !exponent_is_odd || bit_len(&key.exponent) > modulus_bits {
            return None;
        }
        let modulus = Odd::new(BoxedUint::from_be_slice_vartime(&key.modulus)).into_option()?;
        let params = BoxedMontyParams::new_vartime(modulus);
        Some(Self { params, modulus_bits, exponent: key.exponent.clone() })
    }

    fn len(&self) -> usize {
        self.modulus_bits.div_ceil(8)
    }

    /// RSASSA-PKCS1-v1_5.
    pub(super) fn verify_pkcs1(&self, digest: Digest, message: &[u8], signature: &[u8]) -> Verification {
        let expected = encode_pkcs1(digest, message, self.len());
        is(expected.is_some_and(|expected| self.open(signature).is_some_and(|opened| *opened == expected)))
    }

    /// RSASSA-PSS.
    pub(super) fn verify_pss(
        &self,
        parameters: &PssParameters,
        message: &[u8],
        signature: &[u8],
    ) -> Verification {
        is(self.open(signature).is_some_and(|opened| {
            check_pss(parameters, message, &opened, self.modulus_bits - 1) == Some(true)
        }))
    }

    /// RSAVP1: `signature` to the power of the exponent, as long as the modulus.
    ///
    /// Square and multiply, without hiding anything, since all of it is public.
    fn open(&self, signature: &[u8]) -> Option<Box<[u8]>> {
        let precision = self.params.bits_precision();
        if signature.len() != self.len() {
            return None;
        }
        let number = BoxedUint::from_be_slice(signature, precision).ok()?;
        if number >= *self.params.modulus().as_ref() {
            return None;
        }
        let base = BoxedMontyForm::new(number, &self.params);
        let mut power = BoxedMontyForm::one(&self.params);
        for octet in &self.exponent {
            for bit in (0..8).rev() {
                power = power.square();
                if octet >> bit & 1 == 1 {
                    power = power.mul(&base);
                }
            }
        }
        let octets = power.retrieve().to_be_bytes();
        Some(octets.get(octets.len().checked_sub(self.len())?..)?.into())
    }
}

fn is(valid: bool) -> Verification {
    if valid { Verification::Valid } else { Verification::Invalid }
}

fn bit_len(digits: &[u8]) -> usize {
    digits.len() * 8 - digits.first().map_or(0, |first| first.leading_zeros() as usize)
}

/// EMSA-PKCS1-v1_5; `None` where the key is too short for it.
///
/// ```text
/// 00 01 FF … FF 00 DigestInfo
/// DigestInfo ::= SEQUENCE { AlgorithmIdentifier { digest, NULL }, OCTET STRING }
/// ```
fn encode_pkcs1(digest: Digest, message: &[u8], len: usize) -> Option<Vec<u8>> {
    let (oid, hash) = (digest.oid(), digest.of(&[message]));
    // No digest is so long that a length would take a second octet.
    let octet = |len: usize| u8::try_from(len).ok();
    let identifier = [&[0x06, octet(oid.len())?], oid, &[0x05, 0x00]].concat();
    let hash = [&[0x04, octet(hash.len())?], hash.as_slice()].concat();
    let content = [&[0x30, octet(identifier.len())?], identifier.as_slice(), &hash].concat();
    let info = [&[0x30, octet(content.len())?], content.as_slice()].concat();
    let padding = len.checked_sub(info.len() + 3).filter(|padding| *padding >= 8)?;
    Some([&[0x00, 0x01], vec![0xff; padding].as_slice(), &[0x00], &info].concat())
}

/// EMSA-PSS-VERIFY (RFC 8017, section 9.1.2) of what is as long as the modulus; `None` is wrong too.
fn check_pss(parameters: &PssParameters, message: &[u8], opened: &[u8], bits: usize) -> Option<bool> {
    let PssParameters { digest, mask_digest, salt_len } = *parameters;
    // A modulus of one bit more than whole octets leaves an octet that holds nothing.
    let (rest, encoded) = opened.split_at_checked(opened.len().checked_sub(bits.div_ceil(8))?)?;
    let hash = digest.of(&[message]);
    let (&trailer, encoded) = encoded.split_last()?;
    let (masked, seal) = encoded.split_at_checked(encoded.len().checked_sub(hash.len())?)?;
    let zeros = masked.len().checked_sub(salt_len + 1)?;
    let unused_bits = (8 - bits % 8) % 8;
    let used = 0xff_u8 >> unused_bits;
    if trailer != 0xbc || rest.iter().any(|&octet| octet != 0) || masked.first()? & !used != 0 {
        return None;
    }
    let mut block: Vec<u8> =
        mask(mask_digest, seal, masked.len()).iter().zip(masked).map(|(mask, octet)| mask ^ octet).collect();
    *block.first_mut()? &= used;
    let (padding, salt) = block.split_at_checked(zeros)?;
    let (&one, salt) = salt.split_first()?;
    let is_padded = one == 1 && padding.iter().all(|&octet| octet == 0);
    Some(is_padded && digest.of(&[&[0; 8], &hash, salt]) == seal)
}

/// MGF1 (RFC 8017, appendix B.2.1).
fn mask(digest: Digest, seed: &[u8], len: usize) -> Vec<u8> {
    let mut mask = Vec::with_capacity(len);
    let mut counter = 0_u32;
    while mask.len() < len {
        mask.extend(digest.of(&[seed, &counter.to_be_bytes()]));
        counter += 1;
    }
    mask.truncate(len);
    mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_far_too_small_verify_nothing_and_harm_nothing() {
        for modulus in 0..=u16::MAX {
            let digits =
                |number: u16| number.to_be_bytes().into_iter().skip_while(|&octet| octet == 0).collect();
            let numbers = RsaPublicKey { modulus: digits(modulus), exponent: vec![3] };
            let Some(key) = Key::new(&numbers) else { continue };
            let signature = vec![1; key.len()];
            let parameters = PssParameters { digest: Digest::Sha1, mask_digest: Digest::Sha1, salt_len: 0 };
            assert_eq!(key.verify_pkcs1(Digest::Md5, b"", &signature), Verification::Invalid);
            assert_eq!(key.verify_pss(&parameters, b"", &signature), Verification::Invalid);
            assert!(key.open(&signature).is_none_or(|opened| opened.len() == signature.len()));
        }
    }

    #[test]
    fn the_power_is_taken_modulo_the_modulus() {
        // 4^13 mod 497 = 445
        let key = Key::new(&RsaPublicKey { modulus: vec![1, 0xf1], exponent: vec![13] }).unwrap();
        assert_eq!(*key.open(&[0, 4]).unwrap(), [1, 0xbd]);
        assert_eq!(key.open(&[1, 0xf1]), None, "as large as the modulus");
        assert_eq!(key.open(&[4]), None, "too short");
    }
}
