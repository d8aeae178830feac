//! The ciphers that seal with a password.

use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipherDecrypt, BlockModeDecrypt, InnerIvInit, KeyInit, KeyIvInit, StreamCipher};
use zeroize::Zeroizing;

use super::super::Error;

/// A cipher with the size of its key. All but RC4 are in CBC mode with PKCS#7's padding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    /// Three keys.
    TripleDes,
    /// The first key again as the third.
    TripleDesTwoKeys,
    Des,
    /// Key octets, and how many bits of the key count.
    Rc2 {
        octets: usize,
        bits: usize,
    },
    /// Key octets.
    Rc4 {
        octets: usize,
    },
}

impl Cipher {
    pub(crate) fn key_octets(self) -> usize {
        match self {
            Self::Aes128 | Self::TripleDesTwoKeys => 16,
            Self::Aes192 | Self::TripleDes => 24,
            Self::Aes256 => 32,
            Self::Des => 8,
            Self::Rc2 { octets, .. } | Self::Rc4 { octets } => octets,
        }
    }

    pub(crate) fn iv_octets(self) -> usize {
        match self {
            Self::Aes128 | Self::Aes192 | Self::Aes256 => 16,
            Self::TripleDes | Self::TripleDesTwoKeys | Self::Des | Self::Rc2 { .. } => 8,
            Self::Rc4 { .. } => 0,
        }
    }

    /// What `data` is when deciphered. The wrong key mostly shows by the padding.
    pub(crate) fn open(
        self,
        key: &[u8],
        iv: &[u8],
        data: &[u8],
        offset: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Error> {
        let fits = key.len() == self.key_octets() && iv.len() == self.iv_octets();
        let is_whole = data.len().checked_rem(self.iv_octets()).is_none_or(|rest| rest == 0);
        if !fits {
            return Err(Error::malformed("a key or an initialisation vector of the wrong size", offset));
        } else if !is_whole || data.is_empty() {
            return Err(Error::malformed("encrypted data that is not whole blocks", offset));
        }
        let mut buffer = Zeroizing::new(data.to_vec());
        let len = self.decipher(key, iv, &mut buffer).ok_or(Error::WrongPassword)?;
        buffer.truncate(len);
        Ok(buffer)
    }

    /// Deciphers in place; `None` if what comes out is not padded as it should be.
    fn decipher(self, key: &[u8], iv: &[u8], buffer: &mut [u8]) -> Option<usize> {
        match self {
            Self::Aes128 => unpad(Decryptor::<aes::Aes128>::new_from_slices(key, iv).ok()?, buffer),
            Self::Aes192 => unpad(Decryptor::<aes::Aes192>::new_from_slices(key, iv).ok()?, buffer),
            Self::Aes256 => unpad(Decryptor::<aes::Aes256>::new_from_slices(key, iv).ok()?, buffer),
            Self::TripleDes => unpad(Decryptor::<des::TdesEde3>::new_from_slices(key, iv).ok()?, buffer),
            Self::TripleDesTwoKeys => {
                unpad(Decryptor::<des::TdesEde2>::new_from_slices(key, iv).ok()?, buffer)
            }
            Self::Des => unpad(Decryptor::<des::Des>::new_from_slices(key, iv).ok()?, buffer),
            Self::Rc2 { bits, .. } => {
                let cipher = rc2::Rc2::new_with_eff_key_len(key, bits);
                unpad(Decryptor::inner_iv_slice_init(cipher, iv).ok()?, buffer)
            }
            Self::Rc4 { .. } => {
                rc4::Rc4::new_from_slice(key).ok()?.apply_keystream(buffer);
                Some(buffer.len())
            }
        }
    }
}

fn unpad<C: BlockCipherDecrypt>(decryptor: Decryptor<C>, buffer: &mut [u8]) -> Option<usize> {
    decryptor.decrypt_padded::<Pkcs7>(buffer).ok().map(<[u8]>::len)
}
