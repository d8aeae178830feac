//! `cargo +nightly fuzz run jwk fuzz/corpus/jwk tests/fixtures/jwk -- -max_len=8192`
//!
//! Whatever JSON is dropped, its keys and certificates are told, or why not, and nothing of a private one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;

/// RFC 7518, sections 6.2.2, 6.3.2 and 6.4.
const PRIVATE: [&str; 7] = ["d", "p", "q", "dp", "dq", "qi", "k"];

fuzz_target!(|octets: &[u8]| {
    let Ok(text) = str::from_utf8(octets) else { return };
    let Ok(Value::Object(key)) = serde_json::from_str(text) else {
        certkeep_fuzz::inspect(octets, None);
        return;
    };
    let told = format!("{:?}", certkeep_fuzz::inspect(octets, None));
    for value in PRIVATE.iter().filter_map(|name| key.get(*name)?.as_str()) {
        // What stands in a public member, too, is public.
        if value.len() >= 16 && text.matches(value).count() == 1 {
            assert!(!told.contains(value), "a private number is told");
        }
    }
});
