//! `cargo +nightly fuzz run pkcs7 fuzz/corpus/pkcs7 tests/fixtures/pkcs7 -- -max_len=8192`
//!
//! Whatever a bundle is made of, its certificates and lists are told, or why not.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    certkeep_fuzz::inspect(octets, None);
});
