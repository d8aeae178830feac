//! `cargo +nightly fuzz run request fuzz/corpus/request tests/fixtures/request -- -max_len=8192`
//!
//! Whatever a certificate request is made of, its fields are told or why not, and its signature is judged.
#![no_main]

use certkeep::crypto::{Native, ready};
use certkeep::x509::{decode_request, verify_request};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let _ = decode_request(octets);
    assert!(ready(verify_request(octets, &Native)).is_some());
    certkeep_fuzz::inspect(octets, None);
});
