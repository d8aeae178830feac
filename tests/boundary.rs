//! What JavaScript gets: plain objects and errors that say which.
//!
//! `wasm-pack test --node -- --features reader --test boundary`
#![cfg(all(target_arch = "wasm32", feature = "reader"))]
#![allow(clippy::unwrap_used, missing_docs)]

use certkeep::browser::exports::{decode, fingerprints};
use js_sys::{Error, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const DER: &[u8] = include_bytes!("fixtures/x509/salesforce-self-signed/input");
const EXPECTED: &str = include_str!("fixtures/x509/salesforce-self-signed/expected.json");

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn expected(name: &str) -> JsValue {
    let list = JSON::parse(EXPECTED).unwrap();
    field(&Reflect::get_u32(&list, 0).unwrap(), name)
}

#[wasm_bindgen_test]
fn a_certificate_is_a_plain_object_that_json_keeps_whole() {
    let certificate: JsValue = decode(DER).unwrap().into();
    for name in ["subject", "not_after", "serial_number", "version", "subject_key_identifier"] {
        assert_eq!(field(&certificate, name), expected(name), "{name}");
    }
    assert!(field(&certificate, "authority_key_identifier").is_null());
    let text = JSON::stringify(&certificate).unwrap();
    let again = JSON::stringify(&JSON::parse(&String::from(&text)).unwrap()).unwrap();
    assert_eq!(text, again);
}

#[wasm_bindgen_test]
fn digests_are_apart() {
    let certificate: JsValue = decode(DER).unwrap().into();
    let digests: JsValue = fingerprints(DER).unwrap().into();
    for name in ["sha256", "sha1", "spki_sha256"] {
        assert_eq!(field(&certificate, name), "");
        assert_eq!(field(&digests, name), expected(name), "{name}");
    }
}

#[wasm_bindgen_test]
fn an_error_has_a_name_and_a_variant() {
    for (der, variant) in [(&[][..], "unexpected"), (&[0x30, 0x05], "truncated")] {
        let error = decode(der).map(JsValue::from).unwrap_err();
        assert_eq!(field(&error, "variant"), variant);
        let error: Error = error.unchecked_into();
        assert_eq!(error.name(), "CertificateError");
        assert!(String::from(error.message()).ends_with("at offset 0"));
    }
}
