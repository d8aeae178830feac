//! `cargo +nightly fuzz run inspect_bytes fuzz/corpus/inspect_bytes tests/fixtures -- -max_len=8192`
//!
//! Whatever is dropped, with a password and without one: no panic, something is said, and nothing of a key.
#![no_main]

use certkeep_fuzz::PASSWORD;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    certkeep_fuzz::inspect(octets, None);
    certkeep_fuzz::inspect(octets, Some(PASSWORD));
});
