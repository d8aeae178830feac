//! Signatures and derived keys are what OpenSSL and Python say they are.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use certkeep::crypto::{Crypto, Digest, Native, Verification, ready};
use serde_json::Value;

const SIGNATURES: &str = include_str!("fixtures/crypto/signatures.json");
const DERIVED: &str = include_str!("fixtures/crypto/pbkdf2.json");

struct Case {
    name: String,
    algorithm: Vec<u8>,
    key: Vec<u8>,
    message: Vec<u8>,
    signature: Vec<u8>,
    expected: Verification,
}

impl Case {
    fn verify(&self) -> Verification {
        ready(Native.verify(&self.algorithm, &self.key, &self.message, &self.signature)).unwrap()
    }
}

fn octets(value: &Value) -> Vec<u8> {
    base16ct::lower::decode_vec(value.as_str().unwrap()).unwrap()
}

fn list(json: &str) -> Vec<Value> {
    serde_json::from_str(json).unwrap()
}

fn cases() -> Vec<Case> {
    let case = |value: &Value| Case {
        name: value["name"].as_str().unwrap().to_owned(),
        algorithm: octets(&value["algorithm"]),
        key: octets(&value["key"]),
        message: octets(&value["message"]),
        signature: octets(&value["signature"]),
        expected: match value["verification"].as_str().unwrap() {
            "valid" => Verification::Valid,
            "invalid" => Verification::Invalid,
            _ => Verification::Unsupported,
        },
    };
    list(SIGNATURES).iter().map(case).collect()
}

#[test]
fn every_signature_is_what_openssl_says() {
    for case in cases() {
        assert_eq!(case.verify(), case.expected, "{}", case.name);
    }
}

#[test]
fn no_valid_signature_holds_over_another_message_or_with_another_bit() {
    for mut case in cases() {
        if case.expected == Verification::Valid {
            case.message[0] ^= 1;
            assert_eq!(case.verify(), Verification::Invalid, "{}", case.name);
            case.message[0] ^= 1;
            let last = case.signature.len() - 1;
            case.signature[last] ^= 1;
            assert_eq!(case.verify(), Verification::Invalid, "{}", case.name);
        }
    }
}

#[test]
fn whatever_is_cut_or_flipped_nothing_panics() {
    for mut case in cases().into_iter().filter(|case| !case.name.starts_with("rsa-1")) {
        let whole = case.key.clone();
        for len in 0..whole.len() {
            case.key = whole[..len].to_vec();
            case.verify();
        }
        // The numbers themselves take long and hold no structure.
        for position in 0..whole.len().min(40) {
            case.key = whole.clone();
            case.key[position] ^= 0x21;
            case.verify();
        }
        case.key = whole;
        for position in 0..case.algorithm.len() {
            case.algorithm[position] ^= 0x21;
            case.verify();
            case.algorithm[position] ^= 0x21;
        }
        for position in 0..case.signature.len().min(8) {
            case.signature[position] ^= 0x21;
            case.verify();
            case.signature[position] ^= 0x21;
        }
    }
}

#[test]
fn keys_are_derived_as_python_does() {
    for case in list(DERIVED) {
        let digest = match case["digest"].as_str().unwrap() {
            "md5" => Digest::Md5,
            "sha1" => Digest::Sha1,
            "sha224" => Digest::Sha224,
            "sha256" => Digest::Sha256,
            "sha384" => Digest::Sha384,
            _ => Digest::Sha512,
        };
        let (password, salt) = (octets(&case["password"]), octets(&case["salt"]));
        let iterations = case["iterations"].as_u64().unwrap() as u32;
        let expected = octets(&case["key"]);
        let mut key = vec![0; expected.len()];
        assert_eq!(ready(Native.pbkdf2(digest, &password, &salt, iterations, &mut key)), Some(true));
        assert_eq!(key, expected, "{case}");
        assert_eq!(ready(Native.pbkdf2(digest, &password, &salt, 0, &mut key)), Some(false));
    }
}
