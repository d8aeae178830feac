//! `cargo +nightly fuzz run jks fuzz/corpus/jks tests/fixtures/keystore -- -max_len=8192`
//!
//! Whatever a Java keystore is made of, with a password and without one, its entries are told or why not.
#![no_main]

use certkeep::crypto::{Native, ready};
use certkeep::intake::keystore::{self, MAX_ENTRIES};
use certkeep_fuzz::PASSWORD;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    if !keystore::is_java_keystore(octets) {
        return;
    }
    for password in [None, Some(PASSWORD), Some("")] {
        let read = ready(keystore::read(octets, password, &Native)).expect("native cryptography never waits");
        assert!(read.is_err() || read.is_ok_and(|store| store.entries.len() <= MAX_ENTRIES));
    }
    certkeep_fuzz::inspect(octets, Some(PASSWORD));
});
