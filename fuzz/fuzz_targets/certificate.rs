//! `cargo +nightly fuzz run certificate fuzz/corpus/certificate tests/fixtures/x509 -- -max_len=8192`
//!
//! Whatever a certificate is made of, its fields are told or why not, and every other view of it stands the same.
#![no_main]

use certkeep::x509;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    if let Ok(certificate) = x509::decode(octets) {
        assert!(certificate.serial_number.bytes().all(|digit| b"-0123456789abcdef".contains(&digit)));
        serde_json::to_string(&certificate).unwrap();
        x509::decimal(&certificate.serial_number);
    }
    let _ = x509::openssl_subject(octets);
    let _ = x509::signed_parts(octets);
    certkeep_fuzz::inspect(octets, None);
});
