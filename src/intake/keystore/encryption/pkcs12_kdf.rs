//! PKCS#12's own derivation of keys ([RFC 7292, appendix B.2](https://www.rfc-editor.org/rfc/rfc7292#appendix-B.2)).
//!
//! Written here because the one crate that has it, `pkcs12`, is a pre-release that brings `cms` and `x509-cert` with
//! it, and knows neither a password of no octets nor one beyond the basic plane.

use zeroize::Zeroizing;

use super::hash::{Hash, block_octets};
use crate::crypto::Digest;

/// What the derived octets are for; the value of "ID" (appendix B.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Purpose {
    Key = 1,
    InitialisationVector = 2,
    Mac = 3,
}

/// Derives `len` octets from the password (a BMPString with its end, or nothing at all) and the salt.
pub(crate) fn derive(
    digest: Digest,
    purpose: Purpose,
    password: &[u8],
    salt: &[u8],
    iterations: u32,
    len: usize,
) -> Zeroizing<Vec<u8>> {
    let block = block_octets(digest);
    let diversifier = vec![purpose as u8; block];
    let mut input = filled_up(salt, password, block);
    let mut derived = Zeroizing::new(Vec::with_capacity(len));
    while derived.len() < len {
        let hash = Hash::iterated(digest, &[&diversifier, &input], iterations);
        let missing = len - derived.len();
        derived.extend(hash.octets().iter().take(missing));
        for chunk in input.chunks_mut(block) {
            add_one_and(chunk, hash.octets());
        }
    }
    derived
}

/// Salt and password, each repeated until it fills whole blocks.
fn filled_up(salt: &[u8], password: &[u8], block: usize) -> Zeroizing<Vec<u8>> {
    let [salt_len, password_len] = [salt, password].map(|part| part.len().next_multiple_of(block));
    let mut filled = Zeroizing::new(Vec::with_capacity(salt_len + password_len));
    filled.extend(salt.iter().cycle().take(salt_len));
    filled.extend(password.iter().cycle().take(password_len));
    filled
}

/// Adds one and the number that `hash`, repeated to the chunk's length, is; what is carried out of it is lost.
fn add_one_and(chunk: &mut [u8], hash: &[u8]) {
    let mut carry = 1_u16;
    let repeated = (0..chunk.len()).rev().map(|position| hash.get(position % hash.len().max(1)));
    for (octet, added) in chunk.iter_mut().rev().zip(repeated) {
        let sum = u16::from(*octet) + u16::from(added.copied().unwrap_or(0)) + carry;
        *octet = sum as u8;
        carry = sum >> 8;
    }
}
