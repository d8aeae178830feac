//! Weak keys are found as badkeys finds them, which was asked when the fixtures were made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::Path;
use std::time::{Duration, Instant};

use certkeep::findings::{self, Case};
use certkeep::moment::Moment;
use certkeep::schedule::Caps;
use certkeep::x509;
use serde_json::Value;

const JUDGED: [&str; 5] =
    ["rsa-close-primes", "rsa-exponent-invalid", "rsa-exponent-small", "rsa-roca", "rsa-small-factor"];

fn assess(der: &[u8]) -> Option<Vec<&'static str>> {
    let certificate = x509::decode_without_digests(der).ok()?;
    let now = Moment::parse("2026-11-20T00:00:00Z").unwrap();
    let found = findings::assess(&Case::of_certificate(&certificate, der, Caps::default(), now));
    let mut ids: Vec<_> =
        found.iter().map(|finding| finding.check).filter(|check| JUDGED.contains(check)).collect();
    ids.sort_unstable();
    Some(ids)
}

#[test]
fn each_is_found_as_badkeys_finds_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/weak-keys");
    let mut cases = 0;
    for case in std::fs::read_dir(folder).unwrap() {
        let case = case.unwrap().path();
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
        let expected: Value = serde_json::from_str(&expected).unwrap();
        let found = assess(&std::fs::read(case.join("input")).unwrap()).unwrap();
        assert_eq!(Value::from(found), expected["findings"], "{}", case.display());
        cases += 1;
    }
    assert!(cases > 10);
}

#[test]
fn no_prefix_and_no_flipped_octet_stops_a_check() {
    let mut octets = include_bytes!("fixtures/weak-keys/roca-1024/input").to_vec();
    for len in 0..octets.len() {
        assess(&octets[..len]);
    }
    for position in 0..octets.len() {
        for flip in [0x21, 0x80] {
            octets[position] ^= flip;
            assess(&octets);
            octets[position] ^= flip;
        }
    }
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let len = u16::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x82], len.as_slice(), content].concat()
}

/// A certificate of which only the key is anything.
fn certificate(modulus: &[u8]) -> Vec<u8> {
    let key = der(0x30, &[der(2, modulus), der(2, &[3])].concat());
    let rsa = der(0x30, &der(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1]));
    let info = der(0x30, &[rsa.clone(), der(3, &[vec![0], key].concat())].concat());
    let name = der(0x30, &[]);
    let fields = [der(2, &[1]), rsa.clone(), name.clone(), der(0x30, &[]), name, info].concat();
    der(0x30, &[der(0x30, &fields), rsa, der(3, &[0])].concat())
}

#[test]
fn huge_and_empty_moduli_end_in_time() {
    for modulus in [
        vec![],
        vec![0],
        vec![0x01],
        vec![0x02],
        vec![0xff; 2048],
        vec![0xff; 2049],
        [&[0x01][..], &[0; 2047]].concat(),
    ] {
        let start = Instant::now();
        assess(&certificate(&modulus)).unwrap();
        assert!(
            start.elapsed() < Duration::from_secs(5),
            "{} octets took {:?}",
            modulus.len(),
            start.elapsed()
        );
    }
}
