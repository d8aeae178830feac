//! `cargo +nightly fuzz run pkcs12 fuzz/corpus/pkcs12 tests/fixtures/keystore -- -max_len=8192`
//!
//! Whatever PKCS#12 is made of, with a password and without one, its entries are told or why not.
#![no_main]

use certkeep::crypto::{Native, ready};
use certkeep::intake::keystore::{self, MAX_ENTRIES};
use certkeep_fuzz::PASSWORD;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    if keystore::is_java_keystore(octets) {
        return;
    }
    for password in [None, Some(PASSWORD), Some("")] {
        let read = ready(keystore::read(octets, password, &Native)).expect("native cryptography never waits");
        assert!(read.is_err() || read.is_ok_and(|store| store.entries.len() <= MAX_ENTRIES));
    }
    certkeep_fuzz::inspect(octets, Some(PASSWORD));
});
