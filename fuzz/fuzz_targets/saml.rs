//! `cargo +nightly fuzz run saml fuzz/corpus/saml tests/fixtures/saml -- -max_len=8192`
//!
//! Whatever XML is dropped, it is walked to its end or to its fault, and each path is one in it.
#![no_main]

use certkeep::intake::saml;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    if let Ok(metadata) = saml::read(octets) {
        for item in &metadata.items {
            assert!(!item.path.is_empty());
            assert!(item.offset <= octets.len() * 3, "a place beyond the text, even as UTF-8");
        }
    }
    certkeep_fuzz::inspect(octets, None);
});
