//! The calls that pages make. Types are converted here and nothing is decided.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::boundary::to_js;
use crate::x509;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A certificate's fields; the digests are empty, see `fingerprints`. */
export interface Certificate {
  sha256: string;
  sha1: string;
  spki_sha256: string;
  version: number;
  serial_number: string;
  subject: string;
  issuer: string;
  not_before: string | null;
  not_after: string | null;
  public_key: { algorithm: string; bits: number | null; curve: string | null };
  signature_algorithm: string;
  subject_alt_names: string[];
  basic_constraints: { ca: boolean; path_length: number | null } | null;
  key_usage: string[];
  extended_key_usage: string[];
  subject_key_identifier: string | null;
  authority_key_identifier: string | null;
  problems: string[];
  extensions: { oid: string; critical: boolean; value: string }[];
  salesforce_org_id: string | null;
  common_name: string | null;
}

/** Digests over the input's own octets, lower-case hex. */
export interface Fingerprints {
  sha256: string;
  sha1: string;
  spki_sha256: string;
}

/** What `decode` and `fingerprints` throw where there is no certificate. */
export interface CertificateError extends Error {
  name: "CertificateError";
  variant: "truncated" | "malformed" | "unexpected";
}
"#;

#[wasm_bindgen]
extern "C" {
    /// `Certificate` in the types above.
    #[wasm_bindgen(typescript_type = "Certificate")]
    pub type JsCertificate;

    /// `Fingerprints` in the types above.
    #[wasm_bindgen(typescript_type = "Fingerprints")]
    pub type JsFingerprints;
}

/// Decodes the certificate that `der` begins with, without its digests.
///
/// # Errors
///
/// A `CertificateError` where there is none.
#[wasm_bindgen]
pub fn decode(der: &[u8]) -> Result<JsCertificate, JsValue> {
    let certificate = x509::decode_without_digests(der).map_err(error)?;
    to_js(&certificate).map(JsCast::unchecked_into)
}

/// The digests of the certificate that `der` begins with.
///
/// # Errors
///
/// A `CertificateError` where there is none.
#[wasm_bindgen]
pub fn fingerprints(der: &[u8]) -> Result<JsFingerprints, JsValue> {
    let fingerprints = x509::fingerprints(der).map_err(error)?;
    to_js(&fingerprints).map(JsCast::unchecked_into)
}

fn error(error: x509::Error) -> JsValue {
    let object = js_sys::Error::new(&error.to_string());
    object.set_name("CertificateError");
    // Setting a property of an object that was just made cannot fail.
    let _ = Reflect::set(&object, &"variant".into(), &error.variant().into());
    object.into()
}
