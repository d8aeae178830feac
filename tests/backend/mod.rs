//! Cryptography for the tests of keystores: PBKDF2 by a crate, every answer there at once.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use certkeep::crypto::{Crypto, Digest, Verification};
use pbkdf2::pbkdf2_hmac;

pub struct Backend;

impl Crypto for Backend {
    async fn verify(&self, _: &[u8], _: &[u8], _: &[u8], _: &[u8]) -> Verification {
        Verification::Unsupported
    }

    async fn pbkdf2(
        &self,
        digest: Digest,
        password: &[u8],
        salt: &[u8],
        rounds: u32,
        key: &mut [u8],
    ) -> bool {
        match digest {
            Digest::Md5 => return false,
            Digest::Sha1 => pbkdf2_hmac::<sha1::Sha1>(password, salt, rounds, key),
            Digest::Sha224 => pbkdf2_hmac::<sha2::Sha224>(password, salt, rounds, key),
            Digest::Sha256 => pbkdf2_hmac::<sha2::Sha256>(password, salt, rounds, key),
            Digest::Sha384 => pbkdf2_hmac::<sha2::Sha384>(password, salt, rounds, key),
            Digest::Sha512 => pbkdf2_hmac::<sha2::Sha512>(password, salt, rounds, key),
        }
        true
    }
}

/// What a future comes to that never has to wait.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing to wait for"),
    }
}
