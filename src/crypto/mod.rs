//! What the engine needs of cryptography, behind one trait: the browser's own where it can, crates natively and
//! where it cannot.
//!
//! Nothing here makes or keeps a key; it verifies what certificates claim and opens what an admin has the password
//! for.

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

/// Cryptography that may take its time: the browser's answers are promises.
///
/// Natively every answer is there at once.
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
    /// False if the digest is none that can be used.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verification {
    /// The signature is that key's over that message.
    Valid,
    /// It is not.
    Invalid,
    /// The algorithm, curve or key is none that can be verified here, so nothing is known.
    Unsupported,
}
