//! What the inspector says of each fixture, against what openssl said when the fixture was made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "../examples/inspect/lines.rs"]
mod lines;

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use certkeep::findings::{self, Case};
use certkeep::intake::file::inspect_bytes;
use certkeep::intake::{
    Content, DecodedCertificate, Found, Item, KnownCertificate, Observation, OrgKey, Problem, Reading, Source,
};
use certkeep::moment::Moment;
use certkeep::registry::Registry;
use certkeep::schedule::Caps;
use serde_json::{Value, json};

fn cases(subject: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(subject);
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// One thing found, as the expectation is written: a certificate as its fields, others as their kind.
fn describe(found: &Found) -> Value {
    match found {
        Ok(Item { content: Content::Certificate(decoded), kind, .. }) => {
            let mut fields = serde_json::to_value(&decoded.certificate).unwrap();
            fields["kind"] = kind.name().into();
            fields
        }
        Ok(item) => json!({ "kind": item.kind.name() }),
        Err(Problem { error, .. }) => json!({ "kind": "error", "error": error.variant() }),
    }
}

fn compare(case: &Path) {
    let decoded = inspect_bytes(&std::fs::read(case.join("input")).unwrap(), None);
    let found: Vec<Value> = decoded.found.iter().map(describe).collect();
    let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
    let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
    assert_eq!(found.len(), expected.len(), "{}: {found:?}", case.display());
    for (found, expected) in found.iter().zip(&expected) {
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(found.get(key), Some(value), "{}: {key}", case.display());
        }
    }
}

#[test]
fn certificates_say_what_openssl_says() {
    let cases = cases("x509");
    assert!(cases.len() > 50);
    cases.iter().for_each(|case| compare(case));
}

#[test]
fn files_are_told_by_their_content() {
    let cases = cases("intake");
    assert!(cases.len() > 30);
    cases.iter().for_each(|case| compare(case));
}

/// Whoever reads the lines of `inspect` finds every key in each, also where nothing is known.
#[test]
fn a_key_that_cannot_be_looked_into_has_all_its_fields() {
    let text = "-----BEGIN ANY PRIVATE KEY-----\nbm90aGluZyBrbm93bg==\n-----END ANY PRIVATE KEY-----\n";
    let decoded = inspect_bytes(text.as_bytes(), None);
    let line = lines::line("file", &decoded.found[0], Moment::EPOCH);
    let line = serde_json::to_value(line).unwrap();
    assert_eq!(line["kind"], "private-key");
    for key in ["algorithm", "bits", "curve", "spki_sha256", "form", "encryption", "lock", "key_id"] {
        assert_eq!(line.get(key), Some(&Value::Null), "{key}");
    }
}

#[test]
fn what_salesforce_makes_every_day_has_no_findings() {
    let file = cases("x509").into_iter().find(|case| case.ends_with("salesforce-self-signed")).unwrap();
    let decoded = inspect_bytes(&std::fs::read(file.join("input")).unwrap(), None);
    let DecodedCertificate { certificate, der, .. } = decoded.items().next().unwrap().certificate().unwrap();
    assert_eq!(certificate.salesforce_org_id.as_deref(), Some("00D5g00000ABCDE"));
    assert_eq!(certificate.common_name.as_deref(), Some("Anypoint"));

    let now = Moment::parse("2026-01-15T00:00:00Z").unwrap();
    let alone = Case::of_certificate(certificate, der, Caps::default(), now);
    assert_eq!(findings::assess(&alone), []);

    // And as a row of the org that made it, whose file was remembered.
    let mut registry = Registry::default();
    let facts = certificate.clone();
    let id = registry.observe(Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        unique_name: Some("Anypoint".to_owned()),
        label: Some("Anypoint".to_owned()),
        active: Some(true),
        key_size: Some(2048),
        expiration: certificate.not_after.map(Reading::Known),
        certificate: Some(KnownCertificate { facts, der: STANDARD.encode(der) }),
        ..Observation::new(Source::File, now)
    });
    let entry = registry.entry(&id.unwrap()).unwrap();
    assert!(registry.org(entry.org.as_ref().unwrap()).unwrap().org_id.is_some());
    assert_eq!(registry.findings(entry, now), []);
}
