//! What the engine needs of cryptography, behind one trait: the browser's own where it can, crates natively and
//! where it cannot.
//!
//! ```text
//!  AlgorithmIdentifier ── algorithm ──┐            ┌─ native: rsa, ecdsa, Ed25519, PBKDF2
//!                                     ├─ Crypto ───┤
//!  SubjectPublicKeyInfo ─ public_key ─┘            └─ browser::web_crypto, and native for what that lacks
//! ```
//!
//! Nothing here makes or keeps a key; it verifies what certificates claim and opens what an admin has the password
//! for. Only public things are verified, so nothing there hides how long it takes.

pub(crate) mod algorithm;
mod digest;
pub(crate) mod ecdsa_signature;
mod json_web_key;
mod native;
pub(crate) mod public_key;

use core::future::Future;
use core::pin::pin;
use core::task::{Context, Poll, Waker};

pub use digest::Digest;
pub use json_web_key::json_web_key;
pub use native::Native;
use serde::{Deserialize, Serialize};

/// Cryptography that may take its time: the browser's answers are promises.
///
/// Natively every answer is there at once, and [`ready`] takes it.
#[expect(async_fn_in_trait, reason = "everything runs on one thread, so the futures need not be `Send`")]
pub trait Crypto {
    /// Whether `signature` over `message` is that of the key in `subject_public_key_info` (DER).
    ///
    /// `algorithm` is the whole AlgorithmIdentifier (DER), since RSASSA-PSS keeps its digest in the parameters.
    async fn verify(
        &self,
        algorithm: &[u8],
        subject_public_key_info: &[u8],
        message: &[u8],
        signature: &[u8],
    ) -> Verification;

    /// Fills `key` by PBKDF2 ([RFC 8018, section 5.2](https://www.rfc-editor.org/rfc/rfc8018#section-5.2)) with HMAC.
    ///
    /// False if the digest is none that can be used, or `iterations` is zero. How many are too many is the
    /// caller's to say.
    async fn pbkdf2(
        &self,
        digest: Digest,
        password: &[u8],
        salt: &[u8],
        iterations: u32,
        key: &mut [u8],
    ) -> bool;
}

/// What came of verifying a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verification {
    /// The signature is that key's over that message.
    Valid,
    /// It is not.
    Invalid,
    /// The algorithm, curve or key is none that can be verified here, so nothing is known.
    Unsupported,
}

/// The output of a future that waits for nothing, as all of them are over [`Native`]; `None` if it does wait.
pub fn ready<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_waits_for_nothing_is_ready() {
        assert_eq!(ready(async { 7 }), Some(7));
        assert_eq!(ready(core::future::pending::<()>()), None);
    }
}
