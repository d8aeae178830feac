//! [`Crypto`] by the browser ([Web Cryptography](https://www.w3.org/TR/webcrypto-2/)), which is quicker than any
//! crate in WebAssembly.
//!
//! Browsers differ in what they take, and an old page or one without TLS has none of it. So the browser is believed
//! when it says that a signature is valid or gives a key; everything else is asked of [`Native`] again.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{CryptoKey, SubtleCrypto};

use crate::crypto::algorithm::{PssParameters, SignatureAlgorithm};
use crate::crypto::public_key::{Curve, PublicKey, prepare};
use crate::crypto::{Crypto, Digest, Native, Verification, ecdsa_signature};

/// Cryptography by the browser where it can, else by crates. In a window and in a worker.
#[derive(Clone, Copy, Debug, Default)]
pub struct WebCrypto;

impl Crypto for WebCrypto {
    async fn verify(
        &self,
        algorithm: &[u8],
        subject_public_key_info: &[u8],
        message: &[u8],
        signature: &[u8],
    ) -> Verification {
        let valid = match Request::new(algorithm, subject_public_key_info, signature) {
            Some(request) => request.verify(subject_public_key_info, message).await,
            None => None,
        };
        match valid {
            Some(true) => Verification::Valid,
            _ => Native.verify(algorithm, subject_public_key_info, message, signature).await,
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
        match derive(digest, password, salt, iterations, key).await {
            Some(()) => true,
            None => Native.pbkdf2(digest, password, salt, iterations, key).await,
        }
    }
}

/// One verification in the browser's terms.
struct Request {
    import: Object,
    verify: Object,
    signature: Uint8Array,
}

impl Request {
    /// `None` for what no browser verifies. Keys for PSS alone are among that: all refuse their OID.
    fn new(algorithm: &[u8], subject_public_key_info: &[u8], signature: &[u8]) -> Option<Self> {
        let octets = Uint8Array::from(signature);
        Some(match prepare(algorithm, subject_public_key_info).ok()? {
            (SignatureAlgorithm::RsaPkcs1(digest), PublicKey::Rsa(_)) => Self {
                import: with_hash("RSASSA-PKCS1-v1_5", digest)?,
                verify: named("RSASSA-PKCS1-v1_5"),
                signature: octets,
            },
            (SignatureAlgorithm::RsaPss(parameters), PublicKey::Rsa(_)) => {
                let PssParameters { digest, mask_digest, salt_len } = parameters;
                let verify = named("RSA-PSS");
                set(&verify, "saltLength", &(salt_len as u32).into());
                let one_digest = digest == mask_digest;
                let import = one_digest.then(|| with_hash("RSA-PSS", digest)).flatten()?;
                Self { import, verify, signature: octets }
            }
            (SignatureAlgorithm::Ecdsa(digest), PublicKey::Ec(curve, _)) => {
                let import = named("ECDSA");
                set(&import, "namedCurve", &curve_name(curve).into());
                let fixed = ecdsa_signature::to_fixed(signature, curve.field_len())?;
                Self { import, verify: with_hash("ECDSA", digest)?, signature: fixed.as_slice().into() }
            }
            (SignatureAlgorithm::Ed25519, PublicKey::Ed25519(_)) => {
                Self { import: named("Ed25519"), verify: named("Ed25519"), signature: octets }
            }
            _ => return None,
        })
    }

    async fn verify(&self, subject_public_key_info: &[u8], message: &[u8]) -> Option<bool> {
        let subtle = subtle()?;
        let info = Uint8Array::from(subject_public_key_info);
        let key = import_key(&subtle, "spki", &info, &self.import, "verify").await?;
        let message = Uint8Array::from(message);
        let verify = subtle.verify_with_object_and_js_u8_array_and_js_u8_array(
            &self.verify,
            &key,
            &self.signature,
            &message,
        );
        verify.ok()?.await.ok()?.as_bool()
    }
}

/// The copies that JavaScript gets are wiped as soon as the browser has its own.
async fn derive(digest: Digest, password: &[u8], salt: &[u8], iterations: u32, key: &mut [u8]) -> Option<()> {
    let subtle = subtle()?;
    let algorithm = with_hash("PBKDF2", digest)?;
    set(&algorithm, "salt", &Uint8Array::from(salt));
    set(&algorithm, "iterations", &iterations.into());
    let bits = u32::try_from(key.len()).ok()?.checked_mul(8)?;

    let octets = Uint8Array::from(password);
    let base = import_key(&subtle, "raw", &octets, &named("PBKDF2"), "deriveBits").await;
    octets.fill(0, 0, octets.length());
    let derived = subtle.derive_bits_with_object(&algorithm, &base?, bits).ok()?.await.ok()?;
    let derived = Uint8Array::new(&derived);
    let fits = derived.length() as usize == key.len();
    if fits {
        derived.copy_to(key);
    }
    derived.fill(0, 0, derived.length());
    fits.then_some(())
}

/// `crypto.subtle` of the window or worker; there is none in an insecure context.
fn subtle() -> Option<SubtleCrypto> {
    let property = |object: &JsValue, name: &str| {
        Reflect::get(object, &name.into()).ok().filter(|value| value.is_object())
    };
    property(&property(&js_sys::global(), "crypto")?, "subtle").map(JsCast::unchecked_into)
}

async fn import_key(
    subtle: &SubtleCrypto,
    format: &str,
    octets: &Uint8Array,
    algorithm: &Object,
    usage: &str,
) -> Option<CryptoKey> {
    let usages = Array::of1(&usage.into());
    let import = subtle.import_key_with_object(format, octets, algorithm, false, &usages);
    import.ok()?.await.ok().map(JsCast::unchecked_into)
}

fn named(name: &str) -> Object {
    let algorithm = Object::new();
    set(&algorithm, "name", &name.into());
    algorithm
}

/// `None` for a digest that browsers do not have.
fn with_hash(name: &str, digest: Digest) -> Option<Object> {
    let hash = match digest {
        Digest::Md5 | Digest::Sha224 => return None,
        Digest::Sha1 => "SHA-1",
        Digest::Sha256 => "SHA-256",
        Digest::Sha384 => "SHA-384",
        Digest::Sha512 => "SHA-512",
    };
    let algorithm = named(name);
    set(&algorithm, "hash", &hash.into());
    Some(algorithm)
}

fn curve_name(curve: Curve) -> &'static str {
    match curve {
        Curve::P256 => "P-256",
        Curve::P384 => "P-384",
        Curve::P521 => "P-521",
    }
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}
