//! What tests of several containers share: their fixtures, and all that can go wrong with one octet.

use std::path::Path;

use serde_json::Value;

/// One fixture: its folder's name, the file, and what an outside judge says of it.
pub(super) struct Case {
    pub(super) name: String,
    pub(super) input: Vec<u8>,
    pub(super) expected: Vec<Value>,
}

pub(super) fn cases(subject: &str) -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(subject);
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut cases: Vec<_> = folders
        .map(|entry| Case {
            name: entry.file_name().into_string().unwrap(),
            input: std::fs::read(entry.path().join("input")).unwrap(),
            expected: serde_json::from_slice(&std::fs::read(entry.path().join("expected.json")).unwrap())
                .unwrap(),
        })
        .collect();
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(cases.len() > 5, "{subject}");
    cases
}

/// Every member of `expected` stands in what serialises to `found`, too; `kind` and `except` are not its own.
pub(super) fn compare(name: &str, found: &impl serde::Serialize, expected: &Value, except: &[&str]) {
    let found = serde_json::to_value(found).unwrap();
    for (member, value) in expected.as_object().unwrap() {
        if member != "kind" && !except.contains(&member.as_str()) {
            assert_eq!(found.get(member), Some(value), "{name}: {member}");
        }
    }
}

/// Calls `read` with every prefix of `octets`, and with each octet changed in two ways.
pub(super) fn mutate(octets: &[u8], mut read: impl FnMut(&[u8])) {
    for len in 0..octets.len() {
        read(&octets[..len]);
    }
    let mut octets = octets.to_vec();
    for position in 0..octets.len() {
        for flip in [0x21, 0x80] {
            octets[position] ^= flip;
            read(&octets);
            octets[position] ^= flip;
        }
    }
}
