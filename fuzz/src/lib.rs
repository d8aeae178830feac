//! What holds of every file, whatever it is made of.

use certkeep::intake::file::{MAX_ITEMS, inspect_bytes};
use certkeep::intake::{Content, Decoded, Item, KeyDescription, Kind};
use certkeep::view::{Outline, Whole};

/// What opens most of the fixtures.
pub const PASSWORD: &str = "changeit";

/// Reads a file and checks that something is said of it, of no more parts than the limit, and of no key what it is made
/// of.
pub fn inspect(octets: &[u8], password: Option<&str>) -> Decoded {
    let decoded = inspect_bytes(octets, password);
    assert!(decoded.found.len() <= MAX_ITEMS + 1);
    assert!(!decoded.found.is_empty() || decoded.passed_over > 0, "nothing is said of the file");
    for found in &decoded.found {
        serde_json::to_string(&Outline::new(found)).unwrap();
        serde_json::to_string(&Whole::of(found)).unwrap();
    }
    for item in decoded.items() {
        assert_eq!(item.kind.is_certificate(), item.certificate().is_some());
        if item.kind == Kind::PrivateKey {
            assert_silent(item);
        }
    }
    if let Some(password) = password.filter(|password| !stands_in(password, octets)) {
        let told = format!("{:?}", decoded.found);
        assert!(!told.contains(password), "the password is told");
    }
    decoded
}

/// Nothing in what is told of a private key is long enough to be a part of it, in hex, in Base64 or as a list of numbers.
fn assert_silent(item: &Item) {
    let content = match &item.content {
        // A digest of what is public, and the name that whoever made the key gave it.
        Content::Key(key) => {
            Content::Key(Box::new(KeyDescription { spki_sha256: None, key_id: None, ..*key.clone() }))
        }
        Content::Named => Content::Named,
        _ => panic!("a private key is told of as something else"),
    };
    let told = format!("{content:?} {}", serde_json::to_string(&content).unwrap());
    let is_encoding = |character: char| character.is_ascii_alphanumeric() || "+/_-=".contains(character);
    for run in told.split(|character| !is_encoding(character)) {
        // Names of schemes are this long, and arcs of object identifiers are numbers.
        assert!(run.len() <= 40 || run.bytes().all(|octet| octet.is_ascii_digit()), "a key is told");
    }
    let numbers = |text: &&str| text.parse::<u8>().is_ok();
    for list in told.split(['[', ']']) {
        assert!(list.split(", ").filter(numbers).count() < 8, "a key is told");
    }
}

/// Whether `octets` hold the password themselves, so that telling it tells nothing.
fn stands_in(password: &str, octets: &[u8]) -> bool {
    let text: Vec<u8> = octets.iter().filter(|&&octet| octet != 0).copied().collect();
    String::from_utf8_lossy(&text).to_lowercase().contains(password)
}
