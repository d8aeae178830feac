//! The digests under signatures and key derivations.

use md5::Md5;
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

/// The digest under a signature or a key derivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// 128 bits, broken; still found in old signatures.
    Md5,
    /// 160 bits, broken; still found everywhere.
    Sha1,
    /// SHA-2 with 224 bits.
    Sha224,
    /// SHA-2 with 256 bits.
    Sha256,
    /// SHA-2 with 384 bits.
    Sha384,
    /// SHA-2 with 512 bits.
    Sha512,
}

impl Digest {
    /// From the content octets of its OID (RFC 8017, appendix B.1).
    pub fn from_oid(oid: &[u8]) -> Option<Self> {
        [Self::Md5, Self::Sha1, Self::Sha224, Self::Sha256, Self::Sha384, Self::Sha512]
            .into_iter()
            .find(|digest| digest.oid() == oid)
    }

    /// The content octets of its OID.
    pub fn oid(self) -> &'static [u8] {
        match self {
            Self::Md5 => &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02, 0x05],
            Self::Sha1 => &[0x2b, 0x0e, 0x03, 0x02, 0x1a],
            Self::Sha224 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x04],
            Self::Sha256 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01],
            Self::Sha384 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02],
            Self::Sha512 => &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03],
        }
    }

    /// The digest over the pieces of a message, one after the other.
    pub fn of(self, pieces: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Md5 => digest::<Md5>(pieces),
            Self::Sha1 => digest::<Sha1>(pieces),
            Self::Sha224 => digest::<Sha224>(pieces),
            Self::Sha256 => digest::<Sha256>(pieces),
            Self::Sha384 => digest::<Sha384>(pieces),
            Self::Sha512 => digest::<Sha512>(pieces),
        }
    }
}

fn digest<D: sha2::Digest>(pieces: &[&[u8]]) -> Vec<u8> {
    let mut digest = D::new();
    for piece in pieces {
        digest.update(piece);
    }
    digest.finalize().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of `printf abc | openssl dgst`.
    #[test]
    fn each_digest_is_that_of_its_name() {
        for (digest, beginning) in [
            (Digest::Md5, [0x90, 0x01, 0x50, 0x98]),
            (Digest::Sha1, [0xa9, 0x99, 0x3e, 0x36]),
            (Digest::Sha224, [0x23, 0x09, 0x7d, 0x22]),
            (Digest::Sha256, [0xba, 0x78, 0x16, 0xbf]),
            (Digest::Sha384, [0xcb, 0x00, 0x75, 0x3f]),
            (Digest::Sha512, [0xdd, 0xaf, 0x35, 0xa1]),
        ] {
            assert_eq!(digest.of(&[b"a", b"bc"])[..4], beginning);
            assert_eq!(Digest::from_oid(digest.oid()), Some(digest));
        }
        assert_eq!(Digest::from_oid(&[0x2a]), None);
    }
}
