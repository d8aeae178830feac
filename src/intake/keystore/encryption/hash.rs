//! Digests chosen at run time, for derivations that go round and round over one.

use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::{Zeroize, Zeroizing};

use crate::crypto::Digest;

/// The longest digest there is here.
const MAX_OCTETS: usize = 64;

/// A digest's value, which may be a key's: wiped when it is dropped.
pub(crate) struct Hash {
    buffer: Zeroizing<[u8; MAX_OCTETS]>,
    len: usize,
}

impl Hash {
    /// The digest of `parts`, one after the other.
    pub(crate) fn of(digest: Digest, parts: &[&[u8]]) -> Self {
        Self::iterated(digest, parts, 1)
    }

    /// The digest of the digest of … the digest of `parts`, in so many rounds.
    pub(crate) fn iterated(digest: Digest, parts: &[&[u8]], rounds: u32) -> Self {
        match digest {
            Digest::Md5 => Self::iterate::<md5::Md5>(parts, rounds),
            Digest::Sha1 => Self::iterate::<Sha1>(parts, rounds),
            Digest::Sha224 => Self::iterate::<Sha224>(parts, rounds),
            Digest::Sha256 => Self::iterate::<Sha256>(parts, rounds),
            Digest::Sha384 => Self::iterate::<Sha384>(parts, rounds),
            Digest::Sha512 => Self::iterate::<Sha512>(parts, rounds),
        }
    }

    pub(crate) fn octets(&self) -> &[u8] {
        self.buffer.get(..self.len).unwrap_or_default()
    }

    fn iterate<D: sha2::Digest>(parts: &[&[u8]], rounds: u32) -> Self {
        let mut hasher = D::new();
        for part in parts {
            hasher.update(part);
        }
        let mut value = hasher.finalize();
        for _ in 1..rounds {
            value = D::digest(&value);
        }
        let mut hash = Self { buffer: Zeroizing::new([0; MAX_OCTETS]), len: value.len() };
        for (slot, octet) in hash.buffer.iter_mut().zip(value.iter_mut()) {
            *slot = *octet;
            octet.zeroize();
        }
        hash
    }
}

/// Octets in a block of the digest's compression function.
pub(crate) fn block_octets(digest: Digest) -> usize {
    match digest {
        Digest::Md5 | Digest::Sha1 | Digest::Sha224 | Digest::Sha256 => 64,
        Digest::Sha384 | Digest::Sha512 => 128,
    }
}

/// Octets in the digest's value.
pub(crate) fn octets(digest: Digest) -> usize {
    match digest {
        Digest::Md5 => 16,
        Digest::Sha1 => 20,
        Digest::Sha224 => 28,
        Digest::Sha256 => 32,
        Digest::Sha384 => 48,
        Digest::Sha512 => 64,
    }
}
