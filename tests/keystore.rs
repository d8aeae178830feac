//! Every keystore under tests/fixtures/keystore holds what keytool, OpenSSL or its maker say.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod backend;

use std::path::{Path, PathBuf};

use backend::{Backend, now};
use certkeep::intake::file::inspect_bytes;
use certkeep::intake::keystore::{
    self, Content, Error, Format, Integrity, Key, KeyAccess, Keystore, KeystoreEntry, MAX_ITERATIONS,
};
use certkeep::intake::{self, Item, KeyDescription, Kind, Lock};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

fn cases() -> Vec<(PathBuf, Vec<u8>, Value)> {
    cases_of("keystore")
}

fn cases_of(subject: &str) -> Vec<(PathBuf, Vec<u8>, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(subject);
    let mut folders: Vec<_> = std::fs::read_dir(folder).unwrap().map(|case| case.unwrap().path()).collect();
    folders.sort();
    let read = |case: PathBuf| {
        let octets = std::fs::read(case.join("input")).unwrap();
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
        (case, octets, serde_json::from_str(&expected).unwrap())
    };
    folders.into_iter().map(read).collect()
}

fn read(octets: &[u8], password: Option<&str>) -> Result<Keystore, Error> {
    now(keystore::read(octets, password, &Backend))
}

fn sha256(octets: &[u8]) -> String {
    Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect()
}

fn format(format: Format) -> &'static str {
    match format {
        Format::Jks => "jks",
        Format::Jceks => "jceks",
        Format::Pkcs12 => "pkcs12",
    }
}

fn integrity(integrity: Integrity) -> &'static str {
    match integrity {
        Integrity::NotChecked => "not-checked",
        Integrity::Verified => "verified",
        Integrity::Broken => "broken",
        Integrity::Absent => "absent",
    }
}

fn access(access: KeyAccess) -> &'static str {
    match access {
        KeyAccess::NotTried => "not-tried",
        KeyAccess::Opened => "opened",
        KeyAccess::OtherPassword => "other-password",
        KeyAccess::Unsealed => "unsealed",
        KeyAccess::Unreadable => "unreadable",
    }
}

fn facts(key: &Key) -> Value {
    key.facts.as_ref().map_or(Value::Null, |facts| {
        let public_key = facts.public_key.as_ref().unwrap();
        json!({
            "algorithm": public_key.algorithm, "bits": public_key.bits, "curve": public_key.curve,
            "spki_sha256": facts.spki_sha256,
        })
    })
}

/// An entry in the words of expected.json.
fn told(entry: &KeystoreEntry, with_created: bool) -> Value {
    let scheme = |encryption: &Option<keystore::Encryption>| match encryption {
        Some(encryption) => json!([encryption.scheme, encryption.iterations]),
        None => json!([null, null]),
    };
    let mut told = match &entry.content {
        Content::PrivateKey { key, chain } => {
            let encryption = scheme(&key.encryption);
            let chain: Vec<_> = chain.iter().map(|der| sha256(der)).collect();
            json!({
                "kind": "private-key", "access": access(key.access), "key": facts(key),
                "encryption": encryption[0], "iterations": encryption[1], "chain": chain,
            })
        }
        Content::Certificate { der, is_trusted } => {
            json!({ "kind": "certificate", "trusted": is_trusted, "chain": [sha256(der)] })
        }
        Content::SecretKey { algorithm, encryption } => {
            let encryption = scheme(encryption);
            json!({
                "kind": "secret-key", "algorithm": algorithm, "encryption": encryption[0],
                "iterations": encryption[1], "chain": [],
            })
        }
        Content::RevocationList { der } => json!({ "kind": "revocation-list", "chain": [sha256(der)] }),
    };
    told["alias"] = json!(entry.alias);
    told["created"] = json!(entry.created.filter(|_| with_created).map(|created| created.iso_date()));
    told
}

/// Entries as they stand, or by name where the order is Java's.
fn in_order(expected: &Value, mut entries: Vec<Value>) -> Vec<Value> {
    if expected["ordered"] == false {
        entries.sort_by_key(|entry| entry["alias"].to_string());
    }
    entries
}

#[test]
fn with_the_password_all_is_told() {
    for (case, octets, expected) in cases() {
        let case = case.display();
        let read = read(&octets, expected["password"].as_str());
        if let Some(error) = expected["error"].as_str() {
            assert_eq!(read.unwrap_err().variant(), error, "{case}");
            continue;
        }
        let read = read.unwrap_or_else(|error| panic!("{case}: {error}"));
        assert_eq!(format(read.format), expected["format"], "{case}");
        assert_eq!(integrity(read.integrity), expected["integrity"], "{case}");
        let wanted = in_order(&expected, expected["entries"].as_array().unwrap().clone());
        let has_dates = wanted.iter().any(|entry| entry["created"].is_string());
        let entries = read.entries.iter().map(|entry| told(entry, has_dates)).collect();
        assert_eq!(in_order(&expected, entries), wanted, "{case}");
        let problems: Vec<_> = read.problems.iter().map(Error::variant).collect();
        assert_eq!(json!(problems), expected["problems"], "{case}: {:?}", read.problems);
    }
}

#[test]
fn a_wrong_password_is_told_apart_from_a_broken_file() {
    for (case, octets, expected) in cases() {
        let came = match read(&octets, Some("not the password")) {
            Ok(read) => integrity(read.integrity),
            Err(error) => error.variant(),
        };
        assert_eq!(came, expected["wrong"], "{}", case.display());
    }
}

/// What is not sealed shows without a password, and each sealed part says that it needs one.
#[test]
fn without_a_password_certificates_show() {
    for (case, octets, expected) in cases().into_iter().filter(|(_, _, expected)| expected["error"].is_null())
    {
        let case = case.display();
        let read = read(&octets, None).unwrap_or_else(|error| panic!("{case}: {error}"));
        let is_absent = expected["integrity"] == "absent";
        let unchecked = if is_absent { Integrity::Absent } else { Integrity::NotChecked };
        assert_eq!(read.integrity, unchecked, "{case}");
        let keys = read.entries.iter().filter_map(|entry| match &entry.content {
            Content::PrivateKey { key, .. } => Some(key),
            _ => None,
        });
        for key in keys {
            assert!(matches!(key.access, KeyAccess::NotTried | KeyAccess::Unsealed), "{case}");
            assert_eq!(key.facts.is_some(), key.access == KeyAccess::Unsealed, "{case}");
        }
        let is_needed = |error: &Error| matches!(error, Error::PasswordNeeded { .. });
        let seals = |entry: &Value| entry["encryption"].is_string();
        let is_sealed = expected["entries"].as_array().unwrap().iter().any(seals);
        if is_sealed {
            assert!(read.problems.iter().any(is_needed), "{case}: {:?}", read.problems);
        }
        if expected["format"] != "pkcs12" {
            let chains = |entries: Vec<Value>| {
                in_order(&expected, entries).iter().map(|entry| entry["chain"].clone()).collect::<Vec<_>>()
            };
            let wanted = chains(expected["entries"].as_array().unwrap().clone());
            assert_eq!(
                chains(read.entries.iter().map(|entry| told(entry, false)).collect()),
                wanted,
                "{case}"
            );
        }
    }
}

/// A key that is not sealed stands in the file in the clear, and its secret numbers in nothing that comes of it.
#[test]
fn nothing_of_a_key_is_told() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keystore/pkcs12-unsealed/input");
    let octets = std::fs::read(path).unwrap();
    // ECPrivateKey ::= SEQUENCE { version 1, privateKey OCTET STRING of 32 octets, … }
    let start = [2, 1, 1, 4, 32];
    let position = octets.windows(start.len()).position(|window| window == start).unwrap() + start.len();
    let secret = &octets[position..position + 32];
    let printed = format!("{:?}", read(&octets, Some("changeit")).unwrap());
    for piece in secret.windows(6) {
        let as_printed = format!("{piece:?}");
        assert!(!printed.contains(as_printed.trim_matches(['[', ']'])));
    }
    assert!(!printed.contains("changeit"));
}

#[test]
fn the_limit_of_iterations_is_named() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/keystore/pkcs12-too-many-iterations/input");
    let read = read(&std::fs::read(path).unwrap(), Some("changeit")).unwrap();
    let Error::TooManyIterations { iterations, limit, .. } = read.problems[0] else {
        panic!("{:?}", read.problems)
    };
    assert_eq!((iterations, limit), (50_000_001, MAX_ITERATIONS));
}

#[test]
fn keys_that_are_sealed_by_themselves() {
    fn look(octets: &[u8], password: Option<&str>) -> Result<Key, Error> {
        now(keystore::read_sealed_key(octets, password, &Backend))
    }
    for (case, octets, expected) in cases_of("sealed-key") {
        let case = case.display();
        let opened = look(&octets, expected["password"].as_str()).unwrap();
        assert_eq!(facts(&opened), expected["key"], "{case}");
        assert_eq!((opened.access, opened.is_pkcs8), (KeyAccess::Opened, Some(true)), "{case}");
        let closed = look(&octets, None).unwrap();
        assert_eq!((closed.access, &closed.facts), (KeyAccess::NotTried, &None), "{case}");
        for encryption in [closed.encryption.unwrap(), opened.encryption.unwrap()] {
            assert_eq!(encryption.scheme, expected["encryption"], "{case}");
            assert_eq!(json!(encryption.iterations), expected["iterations"], "{case}");
        }
        assert_eq!(look(&octets, Some("not the password")), Err(Error::WrongPassword), "{case}");
        for len in 0..octets.len() {
            assert!(look(&octets[..len], expected["password"].as_str()).is_err(), "{case}");
        }
    }
}

/// What the reader of files says of a key in PEM that its headers say is sealed.
#[test]
fn keys_that_are_sealed_in_pem() {
    fn look(octets: &[u8], password: Option<&str>) -> KeyDescription {
        let found = inspect_bytes(octets, password).found;
        match &found[..] {
            [Ok(Item { kind: Kind::PrivateKey, content: intake::Content::Key(key), .. })] => (**key).clone(),
            other => panic!("{other:?}"),
        }
    }
    let cases = cases_of("sealed-pem");
    assert_eq!(cases.len(), 5);
    for (case, octets, expected) in cases {
        let case = case.display();
        let opened = look(&octets, expected["password"].as_str());
        let public_key = opened.public_key.as_ref().unwrap();
        let told = json!({
            "algorithm": public_key.algorithm, "bits": public_key.bits, "curve": public_key.curve,
            "spki_sha256": opened.spki_sha256,
        });
        assert_eq!((told, opened.lock), (expected["key"].clone(), None), "{case}");
        for (password, lock) in
            [(None, Lock::PasswordNeeded), (Some("not the password"), Lock::WrongPassword)]
        {
            let closed = look(&octets, password);
            assert_eq!(
                (closed.public_key, closed.spki_sha256, closed.lock),
                (None, None, Some(lock)),
                "{case}"
            );
            for key in [closed.encryption.unwrap(), opened.encryption.clone().unwrap()] {
                assert_eq!(key.scheme, expected["encryption"], "{case}");
            }
            assert_eq!(json!(closed.form), expected["form"], "{case}");
        }
        // Whatever is broken in it, it is read without an end.
        for at in (0..octets.len()).step_by(7) {
            let mut flipped = octets.clone();
            flipped[at] ^= 1;
            drop(inspect_bytes(&flipped, expected["password"].as_str()));
            drop(inspect_bytes(&octets[..at], expected["password"].as_str()));
        }
    }
}

/// JCEKS takes at least ten thousand rounds a key, so of it fewer are tried.
fn step(octets: &[u8]) -> usize {
    if octets.starts_with(&[0xce]) { 101 } else { 13 }
}

#[test]
fn every_prefix_of_every_fixture() {
    for (_, octets, expected) in cases() {
        let password = expected["password"].as_str();
        for len in 0..octets.len() {
            let _ = read(&octets[..len], None);
            if len % step(&octets) == 0 {
                let _ = read(&octets[..len], password);
            }
        }
    }
}

#[test]
fn every_flipped_octet_of_every_fixture() {
    for (_, mut octets, expected) in cases() {
        let password = expected["password"].as_str();
        for position in 0..octets.len() {
            for flip in [0x01, 0x21, 0x80] {
                octets[position] ^= flip;
                let _ = read(&octets, None);
                if flip == 0x21 && position % step(&octets) == 0 {
                    let _ = read(&octets, password);
                }
                octets[position] ^= flip;
            }
        }
    }
}
