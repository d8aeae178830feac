//! What certificate requests and revocation lists say, against what openssl and pyca said when they were made; and
//! that a broken one panics nobody.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};

use certkeep::x509::{decode_request, decode_revocation_list};
use serde::Serialize;
use serde_json::{Value, json};

fn cases(subject: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(subject);
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() > 5);
    cases
}

fn input(case: &Path) -> Vec<u8> {
    std::fs::read(case.join("input")).unwrap()
}

fn expected(case: &Path) -> Value {
    let mut said: Vec<Value> =
        serde_json::from_slice(&std::fs::read(case.join("expected.json")).unwrap()).unwrap();
    let mut only = said.remove(0);
    only.as_object_mut().unwrap().remove("kind");
    only
}

fn compare(case: &Path, decoded: &impl Serialize, expected: &Value) {
    let decoded = serde_json::to_value(decoded).unwrap();
    for (member, value) in expected.as_object().unwrap() {
        assert_eq!(decoded.get(member), Some(value), "{}: {member}", case.display());
    }
}

#[test]
fn requests_say_what_openssl_says() {
    for case in cases("request") {
        compare(&case, &decode_request(&input(&case)).unwrap(), &expected(&case));
    }
}

#[test]
fn revocation_lists_say_what_openssl_says() {
    for case in cases("revocation-list") {
        let mut expected = expected(&case);
        let revoked = expected.as_object_mut().unwrap().remove("revoked").unwrap();
        let decoded = decode_revocation_list(&input(&case)).unwrap();
        compare(&case, &decoded, &expected);
        let found: Vec<_> = decoded.revoked.iter().collect();
        assert_eq!(json!(found), revoked, "{}", case.display());
        for revoked in &found {
            assert_eq!(decoded.revoked.find(&revoked.serial_number).as_ref(), Some(revoked));
        }
    }
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for case in cases("request").iter().chain(&cases("revocation-list")) {
        let mut octets = input(case);
        let read = |octets: &[u8]| {
            let _ = decode_request(octets);
            if let Ok(list) = decode_revocation_list(octets) {
                list.revoked.iter().for_each(|revoked| drop(list.revoked.find(&revoked.serial_number)));
            }
        };
        (0..octets.len()).for_each(|len| read(&octets[..len]));
        for position in 0..octets.len() {
            for flip in [0x21, 0x80] {
                octets[position] ^= flip;
                read(&octets);
                octets[position] ^= flip;
            }
        }
    }
}
