//! `cargo +nightly fuzz run private_key fuzz/corpus/private_key tests/fixtures/private-key tests/fixtures/sealed-key -- -max_len=4096`
//!
//! Whatever a private key is made of, nothing of it is told, nor of the password.
#![no_main]

use certkeep_fuzz::PASSWORD;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    certkeep_fuzz::inspect(octets, None);
    certkeep_fuzz::inspect(octets, Some(PASSWORD));
});
