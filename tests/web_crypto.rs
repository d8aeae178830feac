//! The browser and the crates answer alike, and the crates answer where the browser does not.
//!
//! `wasm-pack test --node -- --features reader --test web_crypto`
#![cfg(all(target_arch = "wasm32", feature = "reader"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use certkeep::browser::web_crypto::WebCrypto;
use certkeep::crypto::{Crypto, Digest, Native, Verification};
use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const SIGNATURES: &str = include_str!("fixtures/crypto/signatures.json");
const DERIVED: &str = include_str!("fixtures/crypto/pbkdf2.json");

/// What every browser verifies itself, by the beginning of the fixture's name.
const BY_BROWSER: [&str; 7] = [
    "rsa-2048-sha",
    "pss-sha",
    "pss-no-salt",
    "ecdsa-p256-sha",
    "ecdsa-p384-sha",
    "ecdsa-p521-sha",
    "ed25519",
];

fn list(json: &str) -> Array {
    JSON::parse(json).unwrap().into()
}

fn text(case: &JsValue, name: &str) -> String {
    Reflect::get(case, &name.into()).unwrap().as_string().unwrap()
}

fn octets(case: &JsValue, name: &str) -> Vec<u8> {
    base16ct::lower::decode_vec(text(case, name)).unwrap()
}

async fn verify(crypto: &impl Crypto, case: &JsValue) -> Verification {
    let [algorithm, key, message, signature] =
        ["algorithm", "key", "message", "signature"].map(|name| octets(case, name));
    crypto.verify(&algorithm, &key, &message, &signature).await
}

async fn both_verify_as_expected() {
    for case in list(SIGNATURES).iter() {
        let expected = match text(&case, "verification").as_str() {
            "valid" => Verification::Valid,
            "invalid" => Verification::Invalid,
            _ => Verification::Unsupported,
        };
        assert_eq!(verify(&WebCrypto, &case).await, expected, "{}", text(&case, "name"));
        assert_eq!(verify(&Native, &case).await, expected, "{}", text(&case, "name"));
    }
}

async fn both_derive_as_expected() {
    for case in list(DERIVED).iter() {
        let digest = match text(&case, "digest").as_str() {
            "md5" => Digest::Md5,
            "sha1" => Digest::Sha1,
            "sha224" => Digest::Sha224,
            "sha256" => Digest::Sha256,
            "sha384" => Digest::Sha384,
            _ => Digest::Sha512,
        };
        let iterations = Reflect::get(&case, &"iterations".into()).unwrap().as_f64().unwrap() as u32;
        let [password, salt, expected] = ["password", "salt", "key"].map(|name| octets(&case, name));
        let mut keys = [vec![0; expected.len()], vec![0; expected.len()]];
        assert!(WebCrypto.pbkdf2(digest, &password, &salt, iterations, &mut keys[0]).await);
        assert!(Native.pbkdf2(digest, &password, &salt, iterations, &mut keys[1]).await);
        assert_eq!(keys, [expected.clone(), expected]);
        assert!(!WebCrypto.pbkdf2(digest, &password, &salt, 0, &mut keys[0]).await);
    }
}

fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::UNDEFINED).unwrap()
}

/// Counts what the browser itself found valid or derived, until `stop_counting`.
fn start_counting() {
    run("const { verify, deriveBits } = SubtleCrypto.prototype;
        globalThis.counted = { verify, deriveBits, valid: 0, derived: 0 };
        SubtleCrypto.prototype.verify = async function (...given) {
          const valid = await verify.apply(this, given);
          counted.valid += valid ? 1 : 0;
          return valid;
        };
        SubtleCrypto.prototype.deriveBits = async function (...given) {
          const bits = await deriveBits.apply(this, given);
          counted.derived += 1;
          return bits;
        };");
}

fn stop_counting() -> (f64, f64) {
    let counted = run("const { verify, deriveBits, valid, derived } = counted;
        Object.assign(SubtleCrypto.prototype, { verify, deriveBits });
        return { valid, derived };");
    let count = |name: &str| Reflect::get(&counted, &name.into()).unwrap().as_f64().unwrap();
    (count("valid"), count("derived"))
}

#[wasm_bindgen_test]
async fn both_backends_agree_and_the_browser_does_most() {
    start_counting();
    both_verify_as_expected().await;
    both_derive_as_expected().await;
    let (valid, derived) = stop_counting();

    let by_browser = |case: &JsValue| {
        let name = text(case, "name");
        text(case, "verification") == "valid"
            && !name.ends_with("sha224")
            && BY_BROWSER.iter().any(|beginning| name.starts_with(beginning))
            && !name.contains("mask")
    };
    let least = list(SIGNATURES).iter().filter(by_browser).count();
    assert!(least > 20 && valid >= least as f64, "the browser found {valid} of {least} valid");
    let has_its_digest = |case: &JsValue| !matches!(text(case, "digest").as_str(), "md5" | "sha224");
    assert_eq!(derived, list(DERIVED).iter().filter(has_its_digest).count() as f64);
}

#[wasm_bindgen_test]
async fn an_insecure_page_has_the_crates() {
    run("globalThis.kept = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
        Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });");
    both_verify_as_expected().await;
    both_derive_as_expected().await;
    run("Object.defineProperty(globalThis, 'crypto', kept);");
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_or_errs_makes_no_signature_wrong() {
    for answer in
        ["Promise.reject(new DOMException('', 'NotSupportedError'))", "(() => { throw 7; })()", "false"]
    {
        run(&format!(
            "const {{ importKey, verify }} = SubtleCrypto.prototype;
            globalThis.kept = {{ importKey, verify }};
            if ({answer:?} === 'false') SubtleCrypto.prototype.verify = async () => false;
            else SubtleCrypto.prototype.importKey = () => {answer};"
        ));
        both_verify_as_expected().await;
        run("Object.assign(SubtleCrypto.prototype, kept);");
    }
}
