//! `cargo +nightly fuzz run inspect_bytes fuzz/corpus/inspect_bytes tests/fixtures -- -max_len=8192`
//!
//! Whatever is dropped: no panic, and what was found stands inside the file and in its order.
#![no_main]

use certkeep::intake::Kind;
use certkeep::intake::file::{MAX_ITEMS, inspect_bytes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let decoded = inspect_bytes(octets, None);
    assert!(decoded.found.len() <= MAX_ITEMS + 1);
    assert!(!decoded.found.is_empty(), "nothing is said of the file");
    for item in decoded.items() {
        assert_eq!(item.kind == Kind::Certificate, item.certificate().is_some());
    }
});
