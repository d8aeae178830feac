//! What is read of Apex sources, against what was written down by hand beside them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::Path;
use std::time::{Duration, Instant};

use certkeep::intake::metadata::apex::{ApexFacts, Constants, LONGEST_SOURCE, read};
use certkeep::intake::{By, Integration, Whose};
use serde_json::{Map, Value, json};

/// Names and texts of the fixtures.
fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/apex");
    let mut sources: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (entry.file_name().into_string().unwrap(), std::fs::read_to_string(entry.path()).unwrap())
        })
        .filter(|(name, _)| !name.ends_with(".json"))
        .collect();
    sources.sort();
    sources
}

fn expected() -> Value {
    serde_json::from_str(include_str!("fixtures/apex/expected.json")).unwrap()
}

/// What each file says, and the constants of all of them.
fn read_all() -> (Vec<(String, ApexFacts)>, Constants) {
    let facts: Vec<_> = sources().into_iter().map(|(file, source)| (file, read(&source))).collect();
    let mut constants = Constants::default();
    facts.iter().for_each(|(_, facts)| constants.add(&facts.constants));
    (facts, constants)
}

#[test]
fn every_reference_is_told() {
    let (all, constants) = read_all();
    let mut told = Vec::new();
    for (file, facts) in &all {
        let integration = Integration { kind: "ApexClass".to_owned(), name: facts.name.clone().unwrap() };
        for site in &facts.call_sites {
            let Some(reference) = site.reference(&facts.constants, &constants, &integration) else {
                continue;
            };
            assert_eq!(reference.whose, Whose::Ours);
            assert_eq!(reference.integration, integration);
            told.push(json!({
                "file": file,
                "line": site.line,
                "field": reference.field,
                "role": reference.role,
                "by": reference.by,
                "certificate": reference.certificate,
            }));
        }
        let sites = facts.call_sites.iter();
        let references = sites.filter_map(|site| site.reference(&facts.constants, &constants, &integration));
        assert_eq!(facts.references(&constants, &integration), references.collect::<Vec<_>>());
    }
    let expected = expected();
    assert_eq!(told.len(), expected["references"].as_array().unwrap().len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected["references"].as_array().unwrap()) {
        assert_eq!(told, expected);
    }
}

#[test]
fn every_constant_and_name_is_told() {
    let (all, constants) = read_all();
    let expected = expected();
    for (name, value) in expected["constants"].as_object().unwrap() {
        assert_eq!(constants.value(name).as_deref(), value.as_str(), "{name}");
    }
    let names: Map<String, Value> = all.into_iter().map(|(file, facts)| (file, json!(facts.name))).collect();
    assert_eq!(Value::Object(names), expected["names"]);
}

#[test]
fn a_constant_of_a_file_that_was_not_read_is_an_expression() {
    let (all, _) = read_all();
    let (_, facts) = all.iter().find(|(file, _)| file == "SapCallout.cls").unwrap();
    let integration = Integration { kind: "ApexClass".to_owned(), name: "SapCallout".to_owned() };
    let first = facts.references(&Constants::default(), &integration).remove(0);
    assert_eq!((first.certificate.as_str(), first.by), ("PartnerNames.SAP", By::Expression));
}

/// Reads and resolves, which is all that a source may break.
fn read_whole(source: &str) {
    let facts = read(source);
    let integration = Integration { kind: "ApexClass".to_owned(), name: String::new() };
    facts.references(&facts.constants, &integration);
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for (_, source) in sources() {
        let mut octets = source.into_bytes();
        for len in 0..octets.len() {
            read_whole(&String::from_utf8_lossy(&octets[..len]));
        }
        for position in 0..octets.len() {
            for flip in [0x01, 0x21, 0x80] {
                octets[position] ^= flip;
                read_whole(&String::from_utf8_lossy(&octets));
                octets[position] ^= flip;
            }
        }
    }
}

#[test]
fn every_octet_left_out() {
    for (_, source) in sources() {
        let octets = source.into_bytes();
        for position in 0..octets.len() {
            let rest = [&octets[..position], &octets[position + 1..]].concat();
            read_whole(&String::from_utf8_lossy(&rest));
        }
    }
}

/// Far above what any source takes, even unoptimised, and far below what a person would wait.
const LONG: Duration = Duration::from_secs(10);

/// Enough for time that grows with the square to be noticed, and little enough for an unoptimised build.
const LENGTH: usize = LONGEST_SOURCE / 8;

#[test]
fn hostile_sources_end_in_time() {
    let method = |body: String| format!("class A {{ final String X = 'x'; void m() {{ {body} }} }}");
    for piece in [
        "r.setClientCertificateName(",
        "r.setClientCertificateName(x);",
        "r.setClientCertificateName(x + (",
        "clientCertName_x = ",
        "clientCertName_x = x = ",
        "clientCertName_x = x , ",
        "Crypto.signXML(a, b, c, d",
        "new Auth.JWS(",
        "String x = ",
        "String x = y; { String y = x; ",
        "String x, ",
        "String x = (((('a' + x;",
        "class A { ",
        "class A extends A { final String ",
        "final String X = Y + Y; ",
        "final String X = ",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "([{",
        "<",
        ",",
        ";",
        "=",
        "'",
        "\\",
        "/*",
        "//",
        "*/",
        "a.",
        "a ",
        "é",
        "@x(",
        "List<",
        "x = [SELECT ",
    ] {
        let pieces = piece.repeat(LENGTH / piece.len());
        for source in
            [method(pieces.clone()), format!("class A {{ r.clientCertName_x = X; final {pieces}"), pieces]
        {
            let start = Instant::now();
            read_whole(&source);
            assert!(start.elapsed() < LONG, "{piece} took {:?}", start.elapsed());
        }
    }
    // A local variable whose value is long to look at, asked for again and again.
    let value = format!("String x = {}'a';", "(".repeat(LENGTH));
    let start = Instant::now();
    read_whole(&method(value + &"r.setClientCertificateName(x);".repeat(20_000)));
    assert!(start.elapsed() < LONG, "took {:?}", start.elapsed());
}

#[test]
fn what_no_org_could_hold_is_not_read() {
    let source = "class A { void m() { r.setClientCertificateName('C'); } }";
    let padded = |len: usize| source.to_owned() + &" ".repeat(len - source.len());
    assert_eq!(read(&padded(LONGEST_SOURCE)).call_sites.len(), 1);
    assert_eq!(read(&padded(LONGEST_SOURCE + 1)), ApexFacts::default());
}
