//! What is found in Salesforce metadata, against what was written down beside it by hand when the fixtures were made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "../examples/link/files.rs"]
mod files;
#[path = "../examples/link/lines.rs"]
mod lines;

use std::path::{Path, PathBuf};

use certkeep::intake::archive::Archive;
use certkeep::intake::metadata::{Collected, Collector, MAX_FILE, is_read};
use serde_json::{Value, json};

use files::Files;
use lines::{LinkLine, ProblemLine};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/metadata")
}

fn expected(case: &str) -> Value {
    serde_json::from_slice(&std::fs::read(fixtures().join(case).join("expected.json")).unwrap()).unwrap()
}

/// The files below `folder` with their paths in it.
fn files_in(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inner) = folders.pop() {
        for entry in std::fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn collect<'a>(files: impl IntoIterator<Item = &'a (String, Vec<u8>)>) -> Collected {
    let mut collector = Collector::default();
    for (path, octets) in files {
        assert!(!collector.take(path, octets) || is_read(path), "{path}");
    }
    collector.finish()
}

/// Without an order: nobody writes one down by hand.
fn sorted(values: &Value) -> Vec<String> {
    let mut lines: Vec<_> = values.as_array().unwrap().iter().map(Value::to_string).collect();
    lines.sort();
    lines
}

fn links(collected: &Collected) -> Value {
    let links = collected.links.iter().map(|link| {
        let mut line = serde_json::to_value(&link.reference).unwrap();
        line["resolved_to"] = json!(link.resolved_to);
        line["file"] = json!(link.file);
        line
    });
    links.collect()
}

fn problems(collected: &Collected) -> Value {
    let problems = collected.problems.iter().map(|problem| {
        json!({
            "file": problem.file,
            "problem": problem.error.variant(),
            "field": problem.field,
            "integration": problem.integration,
        })
    });
    problems.collect()
}

fn certificates(collected: &Collected) -> Value {
    let certificates = collected.certificates.iter().map(|certificate| {
        let label = certificate.metadata.as_ref().and_then(|metadata| metadata.master_label.clone());
        let sha256 = |der: &Vec<u8>| certkeep::x509::fingerprints(der).unwrap().sha256;
        json!({
            "name": certificate.name,
            "file": certificate.file,
            "master_label": label,
            "certificates": certificate.certificates.iter().map(sha256).collect::<Vec<_>>(),
        })
    });
    certificates.collect()
}

#[test]
fn every_row_in_both_formats_and_what_should_not_be_there() {
    for case in ["mdapi", "source", "odd", "hostile"] {
        let (files, expected) = (files_in(&fixtures().join(case).join("files")), expected(case));
        let collected = collect(&files);
        assert_eq!(sorted(&links(&collected)), sorted(&expected["links"]), "{case}");
        assert_eq!(sorted(&problems(&collected)), sorted(&expected["problems"]), "{case}");
        assert_eq!(certificates(&collected), expected["certificates"], "{case}");
        assert_eq!(json!(collected.api_version), expected["api_version"], "{case}");
        // In whatever order they come.
        assert_eq!(collect(files.iter().rev()), collected, "{case}");
    }
}

#[test]
fn embedded_certificates_are_handed_over() {
    let collected = collect(&files_in(&fixtures().join("mdapi/files")));
    for link in &collected.links {
        let sha256 = link.der.as_ref().map(|der| certkeep::x509::fingerprints(der).unwrap().sha256);
        let is_embedded = link.reference.by == certkeep::intake::By::Certificate;
        assert_eq!(sha256.as_ref(), Some(&link.reference.certificate).filter(|_| is_embedded));
    }
    assert_eq!(collected.read["Certificate"], 10);
    assert_eq!(collected.read["NamedCredential"], 2);
    let passed_over =
        files_in(&fixtures().join("mdapi/files")).len() - collected.read.values().sum::<usize>();
    assert_eq!(collected.passed_over, passed_over);
}

#[test]
fn the_metadata_of_a_certificate_is_read() {
    let collected = collect(&files_in(&fixtures().join("odd/files")));
    let of = |name: &str| {
        let certificate = collected.certificates.iter().find(|certificate| certificate.name == name);
        certificate.unwrap().metadata.clone().unwrap()
    };
    let waiting = of("Waiting");
    assert_eq!((waiting.ca_signed, waiting.key_size), (Some(true), Some(2048)));
    assert_eq!(
        (waiting.private_key_exportable, waiting.encrypted_with_platform_encryption),
        (Some(true), Some(false))
    );
    assert_eq!(waiting.expiration_date.unwrap().to_string(), "2026-11-16T12:00:00Z");
    assert_eq!(of("New").expiration_date.unwrap().to_string(), "2017-03-19T00:00:00Z");
}

#[test]
fn nothing_of_a_private_key_is_told() {
    let told = format!("{:?}", collect(&files_in(&fixtures().join("odd/files"))));
    // The octets 0 to 31 of `Key.ecaGlblOauth`, in Base64 and as numbers, and `d` of `Secret.PublicKeyCertificate`.
    for secret in ["AAECAwQF", "BAgMEBQYH", "4, 5, 6, 7, 8, 9", "c2VjcmV0"] {
        assert!(!told.contains(secret), "{secret}");
    }
}

#[test]
fn larger_files_are_refused() {
    let mut collector = Collector::default();
    assert!(!collector.take("Large.dataSource", &vec![b' '; MAX_FILE + 1]));
    let collected = collector.finish();
    assert_eq!(collected.problems[0].error.variant(), "too-large");
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for case in ["mdapi", "odd", "hostile"] {
        for (path, mut octets) in files_in(&fixtures().join(case).join("files")) {
            let read = |octets: &[u8]| {
                let mut collector = Collector::default();
                collector.take(&path, octets);
                collector.finish();
            };
            for len in 0..octets.len() {
                read(&octets[..len]);
            }
            for position in 0..octets.len() {
                octets[position] ^= 0x21;
                read(&octets);
                octets[position] ^= 0x21;
            }
        }
    }
}

/// What the command prints of one folder, archive or file: links, problems, and whether all was read from disk.
fn printed(path: &Path) -> (Vec<Value>, Vec<Value>, bool) {
    let mut files = Files::default();
    files.take(path, "");
    let (collected, refused, all_read) = files.finish();
    let link = |link| serde_json::to_value(LinkLine::from(link)).unwrap();
    let problem = |problem: &ProblemLine<'_>| serde_json::to_value(problem).unwrap();
    let found = collected.problems.iter().map(ProblemLine::from).collect::<Vec<_>>();
    let problems = refused.iter().chain(&found).map(problem).collect();
    (collected.links.iter().map(link).collect(), problems, all_read)
}

#[test]
fn the_command_prints_what_is_expected() {
    for case in ["mdapi", "odd"] {
        let expected = expected(case);
        let (links, mut problems, all_read) = printed(&fixtures().join(case).join("files"));
        assert!(all_read);
        assert_eq!(sorted(&json!(links)), sorted(&expected["links"]), "{case}");
        for problem in &mut problems {
            let message = problem.as_object_mut().unwrap().remove("message").unwrap();
            assert!(!message.as_str().unwrap().is_empty());
        }
        assert_eq!(sorted(&json!(problems)), sorted(&expected["problems"]), "{case}");
    }
    let (links, problems, all_read) = printed(Path::new("no such folder"));
    assert_eq!((links.len(), problems.len(), all_read), (0, 1, false));
}

#[test]
fn a_synthetic_org_of_fifty_certificates_and_a_hundred_and_fifty_integrations() {
    let expected = expected("synthetic-org");
    let path = fixtures().join("synthetic-org/retrieve.zip");
    let octets = std::fs::read(&path).unwrap();
    let archive = Archive::open(&octets).unwrap();
    let content = |entry| archive.read(entry, MAX_FILE).unwrap().to_vec();
    let files: Vec<_> = archive.entries().iter().map(|entry| (entry.path.clone(), content(entry))).collect();
    let collected = collect(&files);
    assert_eq!(collected.certificates.len(), 50);
    assert_eq!(sorted(&links(&collected)), sorted(&expected["links"]));
    assert_eq!(sorted(&problems(&collected)), sorted(&expected["problems"]));

    assert_eq!(sorted(&json!(printed(&path).0)), sorted(&expected["links"]));
    // The archive lies in the folder beside another file.
    let (inside, _, _) = printed(&fixtures().join("synthetic-org"));
    assert_eq!(inside.len(), collected.links.len());
    assert!(inside.iter().all(|line| line["file"].as_str().unwrap().starts_with("retrieve.zip/")));
}

#[test]
fn bombs_are_refused_and_what_is_beside_them_is_read() {
    let archives = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archive");
    for (case, problem) in [
        ("ratio", "archive-ratio"),
        ("quoted-overlap", "archive-overlap"),
        ("total-lies", "archive-too-large"),
    ] {
        let (_, problems, _) = printed(&archives.join(case).join("input"));
        assert_eq!(problems[0]["problem"], problem, "{case}");
    }
}
