//! Digests chosen at run time, for derivations that go round and round over one.

use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

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
        let mut hash = Self { buffer: Zeroizing::new([0; MAX_OCTETS]), len: 0 };
        hash.set(digest, parts);
        hash
    }

    /// The digest of the digest of … what was digested, `rounds` times more.
    pub(crate) fn again(mut self, digest: Digest, rounds: u32) -> Self {
        for _ in 0..rounds {
            let before = Zeroizing::new(*self.buffer);
            let len = self.len;
            self.set(digest, &[before.get(..len).unwrap_or_default()]);
        }
        self
    }

    pub(crate) fn octets(&self) -> &[u8] {
        self.buffer.get(..self.len).unwrap_or_default()
    }

    fn set(&mut self, digest: Digest, parts: &[&[u8]]) {
        match digest {
            Digest::Md5 => self.fill::<md5::Md5>(parts),
            Digest::Sha1 => self.fill::<Sha1>(parts),
            Digest::Sha224 => self.fill::<Sha224>(parts),
            Digest::Sha256 => self.fill::<Sha256>(parts),
            Digest::Sha384 => self.fill::<Sha384>(parts),
            Digest::Sha512 => self.fill::<Sha512>(parts),
        }
    }

    fn fill<D: sha2::Digest>(&mut self, parts: &[&[u8]]) {
        let mut hasher = D::new();
        for part in parts {
            hasher.update(part);
        }
        let value = hasher.finalize();
        self.len = value.len();
        for (slot, &octet) in self.buffer.iter_mut().zip(value.iter()) {
            *slot = octet;
        }
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
