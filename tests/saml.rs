//! What is read of SAML metadata and other XML, against what ElementTree and pyca read when the fixture was made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use certkeep::intake::Kind;
use certkeep::intake::saml::{Document, Metadata, Role, XmlItem, read};
use serde_json::{Value, json};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saml");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn fixture(title: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saml").join(title).join("input"))
        .unwrap()
}

fn describe(found: &XmlItem) -> Value {
    match certkeep::x509::decode(&found.octets).ok().filter(|_| found.kind == Kind::Certificate) {
        Some(certificate) => json!({
            "kind": "certificate",
            "path": found.path,
            "entity_id": found.entity_id,
            "role": found.role.map(Role::name),
            "use": found.usage.map(certkeep::intake::saml::KeyUse::name),
            "sha256": certificate.sha256,
        }),
        None => json!({ "kind": found.kind.name() }),
    }
}

/// Items and errors apart, each in order: a problem has no offset of its own to sort by.
fn apart(values: Vec<Value>) -> (Vec<Value>, Vec<Value>) {
    values.into_iter().partition(|value| value["kind"] != "error")
}

#[test]
fn every_document_says_what_its_judges_say() {
    let cases = cases();
    assert!(cases.len() > 30);
    for case in cases {
        let expected = std::fs::read_to_string(case.join("expected.json")).unwrap();
        let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();
        let error = |variant: &str| json!({ "kind": "error", "error": variant });
        let found = match read(&std::fs::read(case.join("input")).unwrap()) {
            Ok(Metadata { items, problems, .. }) => items
                .iter()
                .map(describe)
                .chain(problems.iter().map(|problem| error(problem.error.variant())))
                .collect(),
            Err(refusal) => vec![error(refusal.variant())],
        };
        assert_eq!(apart(found), apart(expected), "{}", case.display());
    }
}

#[test]
fn an_offset_leads_to_the_text() {
    let octets = fixture("onelogin");
    let metadata = read(&octets).unwrap();
    assert!(octets[metadata.items[0].offset..].starts_with(b"MII"));
    assert_eq!(metadata.document, Document::SamlMetadata);
    assert_eq!(read(&fixture("saml-response")).unwrap().document, Document::SamlMessage);
    assert_eq!(read(&fixture("saml-sso-config")).unwrap().document, Document::SalesforceMetadata);
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for case in cases() {
        let mut octets = std::fs::read(case.join("input")).unwrap();
        for len in (0..octets.len()).step_by(7) {
            let _ = read(&octets[..len]);
        }
        for position in (0..octets.len()).step_by(11) {
            for flip in [0x02, 0x80] {
                octets[position] ^= flip;
                let _ = read(&octets);
                octets[position] ^= flip;
            }
        }
    }
}

#[test]
fn hostile_documents_end_in_time() {
    const LARGE: usize = 1024 * 1024;
    let repeated = |piece: &str| piece.repeat(LARGE / piece.len());
    let name = "n".repeat(100_000);
    let named =
        format!("<x xmlns='urn:oasis:names:tc:SAML:2.0:metadata'><EntityDescriptor entityID='{name}'>");
    let certificate = String::from_utf8(fixture("saml-sso-config")).unwrap();
    let certificate =
        certificate.split("<validationCert>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let element = format!("<{name}>{certificate}</{name}>");
    for (what, document) in [
        ("open elements", repeated("<a>")),
        ("empty elements", format!("<a>{}</a>", repeated("<b/>"))),
        (
            "distinct elements",
            format!("<a>{}", (0..100_000).map(|number| format!("<b{number}/>")).collect::<String>()),
        ),
        ("a long entity id above many elements", format!("{named}{}", repeated("<b/>"))),
        ("long names", format!("<a>{}</a>", element.repeat(LARGE / element.len()))),
        ("references", format!("<a>{}</a>", repeated("&lt;"))),
        ("unknown references", format!("<a>{}</a>", repeated("&b;"))),
        ("ampersands", format!("<a>{}</a>", repeated("&"))),
        ("comments", format!("<a>{}</a>", repeated("<!---->"))),
        ("an attribute", format!("<a b='{}'/>", repeated("&lt;"))),
        ("text", format!("<a>{}</a>", repeated("MIIB"))),
        ("namespaces", format!("<a>{}</a>", repeated("<b xmlns:c='d' xmlns:e='f'/>"))),
    ] {
        let start = Instant::now();
        let _ = read(document.as_bytes());
        assert!(start.elapsed() < Duration::from_secs(10), "{what} took {:?}", start.elapsed());
    }
}
