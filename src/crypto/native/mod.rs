//! Cryptography by crates, whose answers are there at once.

mod ecdsa;
mod rsa;

use ed25519_dalek::{Signature, VerifyingKey};
use md5::Md5;
use pbkdf2::pbkdf2_hmac;
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

use super::algorithm::SignatureAlgorithm;
use super::public_key::{PublicKey, prepare};
use super::{Crypto, Digest, Verification};

/// Cryptography by crates: RSA, ECDSA on P-256, P-384 and P-521, Ed25519; MD5, SHA-1 and SHA-2.
#[derive(Clone, Copy, Debug, Default)]
pub struct Native;

impl Crypto for Native {
    async fn verify(
        &self,
        algorithm: &[u8],
        subject_public_key_info: &[u8],
        message: &[u8],
        signature: &[u8],
    ) -> Verification {
        match prepare(algorithm, subject_public_key_info) {
            Ok((algorithm, key)) => verify(&algorithm, &key, message, signature),
            Err(answer) => answer,
        }
    }

    async fn pbkdf2(
        &self,
        digest: Digest,
        password: &[u8],
        salt: &[u8],
        iterations: u32,
        key: &mut [u8],
    ) -> bool {
        if iterations == 0 {
            return false;
        }
        match digest {
            Digest::Md5 => pbkdf2_hmac::<Md5>(password, salt, iterations, key),
            Digest::Sha1 => pbkdf2_hmac::<Sha1>(password, salt, iterations, key),
            Digest::Sha224 => pbkdf2_hmac::<Sha224>(password, salt, iterations, key),
            Digest::Sha256 => pbkdf2_hmac::<Sha256>(password, salt, iterations, key),
            Digest::Sha384 => pbkdf2_hmac::<Sha384>(password, salt, iterations, key),
            Digest::Sha512 => pbkdf2_hmac::<Sha512>(password, salt, iterations, key),
        }
        true
    }
}

fn verify(algorithm: &SignatureAlgorithm, key: &PublicKey, message: &[u8], signature: &[u8]) -> Verification {
    match (algorithm, key) {
        (SignatureAlgorithm::RsaPkcs1(digest), PublicKey::Rsa(key)) => match rsa::Key::new(key) {
            Some(key) => key.verify_pkcs1(*digest, message, signature),
            None => Verification::Unsupported,
        },
        (SignatureAlgorithm::RsaPss(parameters), PublicKey::Rsa(key) | PublicKey::RsaPss(key, _)) => {
            match rsa::Key::new(key) {
                Some(key) => key.verify_pss(parameters, message, signature),
                None => Verification::Unsupported,
            }
        }
        (SignatureAlgorithm::Ecdsa(digest), PublicKey::Ec(curve, point)) => {
            ecdsa::verify(*curve, point, &digest.of(&[message]), signature)
        }
        (SignatureAlgorithm::Ed25519, PublicKey::Ed25519(key)) => verify_ed25519(key, message, signature),
        _ => Verification::Invalid,
    }
}

/// RFC 8032, section 5.1.7, without multiplying by the cofactor, as OpenSSL does.
fn verify_ed25519(key: &[u8; 32], message: &[u8], signature: &[u8]) -> Verification {
    use ed25519_dalek::ed25519::signature::Verifier;

    let Ok(key) = VerifyingKey::from_bytes(key) else { return Verification::Unsupported };
    let valid =
        Signature::from_slice(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok());
    if valid { Verification::Valid } else { Verification::Invalid }
}
