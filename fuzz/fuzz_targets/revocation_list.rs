//! `cargo +nightly fuzz run revocation_list fuzz/corpus/revocation_list tests/fixtures/revocation-list -- -max_len=8192`
//!
//! Whatever a revocation list is made of, each entry that is read is found again by its serial number.
#![no_main]

use certkeep::x509::decode_revocation_list;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    if let Ok(list) = decode_revocation_list(octets) {
        for revoked in list.revoked.iter() {
            let found = list.revoked.find(&revoked.serial_number).unwrap();
            assert_eq!(found.serial_number, revoked.serial_number);
        }
    }
    certkeep_fuzz::inspect(octets, None);
});
