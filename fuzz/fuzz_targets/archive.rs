//! `cargo +nightly fuzz run archive fuzz/corpus/archive tests/fixtures/archive -- -max_len=65536`
//!
//! Whatever a ZIP, gzip or tar is made of, nothing inflates beyond its limit and no name leads out of it.
#![no_main]

use certkeep::intake::archive::{Archive, MAX_PATH, gzip, tar};
use libfuzzer_sys::fuzz_target;

const LIMIT: usize = 4 * 1024 * 1024;

fn assert_harmless(path: &str) {
    assert!(path.chars().count() <= MAX_PATH + 16, "a path is cut, and made unique by a number");
    assert!(!path.starts_with('/') && path.split('/').all(|step| step != ".."));
}

fuzz_target!(|octets: &[u8]| {
    if let Ok(archive) = Archive::open(octets) {
        for entry in archive.entries() {
            assert_harmless(&entry.path);
            if let Ok(content) = archive.read(entry, LIMIT) {
                assert!(content.len() <= LIMIT);
            }
        }
    }
    if let Ok(file) = gzip::gunzip(octets, LIMIT) {
        assert!(file.octets.len() <= LIMIT);
        let _ = tar::files(&file.octets);
    }
    for (path, _) in tar::files(octets).unwrap_or_default() {
        assert_harmless(&path);
    }
    certkeep_fuzz::inspect(octets, None);
});
