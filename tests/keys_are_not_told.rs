//! Nothing of a private key and nothing of a password is in what is told of a file: not in what goes to the page, not
//! in debug output, not in an error, not in a judgement.
//!
//! What is looked for stands in tests/fixtures/secrets.json: private numbers as openssl, keytool and pyca read them.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};
use certkeep::findings::keystore::{Destination, Import, assess};
use certkeep::intake::file::inspect_bytes;
use certkeep::intake::{Content, Found, Kind};
use certkeep::moment::Moment;
use certkeep::view::{Outline, Whole};
use serde::Deserialize;

/// Octets of a number that are looked for: enough not to be met by chance.
const ENOUGH: usize = 16;

/// The shortest of their forms: twelve octets in Base64.
const BEGINNING: usize = 16;

#[derive(Deserialize)]
struct Secrets {
    password: Option<String>,
    /// In hex.
    numbers: BTreeSet<String>,
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn secrets() -> BTreeMap<String, Secrets> {
    serde_json::from_slice(&std::fs::read(fixtures().join("secrets.json")).unwrap()).unwrap()
}

/// Every fixture that is or may hold a private key, with the password it may be opened with.
fn cases() -> Vec<(String, Vec<u8>, Vec<String>)> {
    let secrets = secrets();
    let mut cases = Vec::new();
    for subject in ["intake", "jwk", "keystore", "keystore-import", "private-key", "sealed-key", "sealed-pem"]
    {
        for folder in std::fs::read_dir(fixtures().join(subject)).unwrap().map(|case| case.unwrap().path()) {
            let name = format!("{subject}/{}", folder.file_name().unwrap().to_str().unwrap());
            let Ok(octets) = std::fs::read(folder.join("input")) else { continue };
            let own = secrets.get(&name).and_then(|secrets| secrets.password.clone());
            cases.push((name, octets, own.into_iter().chain(["changeit".to_owned()]).collect()));
        }
    }
    cases
}

/// The forms in which the octets of a number may come out of a program.
fn forms(octets: &[u8]) -> Vec<String> {
    let lower: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
    let colons: Vec<_> = octets.iter().map(|octet| format!("{octet:02X}")).collect();
    let numbers: Vec<_> = octets.iter().map(u8::to_string).collect();
    let mut forms =
        vec![lower.to_uppercase(), lower, colons.join(":"), numbers.join(", "), numbers.join(",")];
    // Base64 may begin at any of three places in a group; whole groups of what follows are the same.
    for start in 0..3 {
        let groups = octets.get(start..start + (octets.len() - start) / 3 * 3).unwrap();
        forms.push(BASE64_STANDARD_NO_PAD.encode(groups));
        forms.push(BASE64_URL_SAFE_NO_PAD.encode(groups));
    }
    forms
}

fn octets(hex: &str) -> Vec<u8> {
    hex.as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

/// Forms by their beginning, so that a thousand of them are looked for at once.
fn by_beginning(forms: &BTreeSet<String>) -> HashMap<&[u8], &str> {
    forms.iter().map(|form| (form.as_bytes().get(..BEGINNING).unwrap(), form.as_str())).collect()
}

fn holds(told: &str, forms: &HashMap<&[u8], &str>) -> bool {
    let told = told.as_bytes();
    let begins = |(position, window): (usize, &[u8])| {
        let form = forms.get(window)?;
        Some(told.get(position..)?.starts_with(form.as_bytes()))
    };
    told.windows(BEGINNING).enumerate().filter_map(begins).any(|found| found)
}

/// All that leaves the engine of one file, as text.
fn told(octets: &[u8], password: Option<&str>) -> String {
    let decoded = inspect_bytes(octets, password);
    let mut told = format!("{decoded:?}");
    for found in &decoded.found {
        told += &serde_json::to_string(&Whole::of(found)).unwrap();
        told += &serde_json::to_string(&Outline::new(found)).unwrap();
        match found {
            Ok(item) => told += &serde_json::to_string(item).unwrap(),
            Err(problem) => told += &problem.error.to_string(),
        }
        told += &judged(found);
    }
    told
}

fn judged(found: &Found) -> String {
    let Ok(Content::Keystore(description)) = found.as_ref().map(|item| &item.content) else {
        return String::new();
    };
    let Some(keystore) = &description.keystore else { return String::new() };
    let (destination, now) = (Destination::Commercial, Moment::start_of_day(2027, 1, 15).unwrap());
    let judged = assess(&Import { keystore, file_name: "store", destination, now });
    format!("{judged:?} {}", serde_json::to_string(&judged).unwrap())
}

#[test]
fn no_private_number_is_told_of_any_file() {
    let numbers: BTreeSet<_> = secrets().into_values().flat_map(|secrets| secrets.numbers).collect();
    let parts: BTreeSet<Vec<u8>> = numbers
        .iter()
        .map(|number| octets(number))
        .filter(|number| number.len() >= ENOUGH)
        .flat_map(|number| {
            let end = number.len() - ENOUGH;
            [number.get(..ENOUGH).unwrap().to_vec(), number.get(end..).unwrap().to_vec()]
        })
        .collect();
    assert!(parts.len() > 50, "there is nothing to look for");
    let forms: BTreeSet<_> = parts.iter().flat_map(|part| forms(part)).collect();
    let forms = by_beginning(&forms);
    for (name, octets, passwords) in cases() {
        for password in passwords.iter().map(|password| Some(password.as_str())).chain([None]) {
            let told = told(&octets, password);
            assert!(!holds(&told, &forms), "{name} tells a private number");
        }
    }
}

#[test]
fn what_is_looked_for_would_be_found() {
    let secrets = secrets();
    let of =
        |name: &str| secrets.get(name).unwrap().numbers.iter().map(|number| octets(number)).max().unwrap();
    let input = |name: &str| std::fs::read(fixtures().join(name).join("input")).unwrap();
    let number = of("private-key/ec-sec1");
    let all = forms(&number).into_iter().collect();
    assert!(holds(&format!("{:?}", input("private-key/ec-sec1")), &by_beginning(&all)));
    assert!(!holds("{}", &by_beginning(&all)));
    let key = input("private-key/ec-sec1");
    assert!(key.windows(number.len()).any(|window| window == number));
    let lines = BASE64_STANDARD_NO_PAD.encode(&key);
    assert!(forms(number.get(..ENOUGH).unwrap()).iter().any(|form| lines.contains(form)));
    assert!(
        forms(&of("jwk/private-ec"))
            .iter()
            .any(|form| { String::from_utf8(input("jwk/private-ec")).unwrap().contains(form) })
    );
}

#[test]
fn no_password_is_told_of_any_file() {
    // As whatever opens the fixtures might stand in a name in them.
    const WRONG: &str = "Regenschirm-7-verliehen";
    for (name, octets, passwords) in cases() {
        for password in
            passwords.iter().filter(|password| password.len() >= 8).map(String::as_str).chain([WRONG])
        {
            let told = told(&octets, Some(password));
            for form in
                [password.to_owned(), format!("{password:?}")].into_iter().chain(forms(password.as_bytes()))
            {
                assert!(!told.contains(&form), "{name} tells its password");
            }
        }
    }
}

#[test]
fn with_their_passwords_the_keys_were_open() {
    let mut opened = 0;
    for (name, secrets) in secrets() {
        let Some(password) = secrets.password else { continue };
        let octets = std::fs::read(fixtures().join(&name).join("input")).unwrap();
        let decoded = inspect_bytes(&octets, Some(&password));
        opened += decoded
            .items()
            .filter(|item| match &item.content {
                Content::Key(key) => item.kind == Kind::PrivateKey && key.spki_sha256.is_some(),
                Content::KeystoreEntry(entry) => entry.key.spki_sha256.is_some(),
                _ => false,
            })
            .count();
    }
    assert!(opened > 60, "only {opened} keys were looked at");
}
