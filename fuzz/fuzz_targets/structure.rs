//! `cargo +nightly fuzz run structure fuzz/corpus/structure tests/fixtures -- -max_len=8192`
//!
//! Whatever octets are made of, their lines are told and nothing panics.
#![no_main]

use certkeep::view::Asn1Tree;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let tree = Asn1Tree::new(octets);
    for row in 0..tree.row_count() {
        let line = tree.line_in_row(row).unwrap();
        assert!(tree.row(line).is_some());
    }
});
