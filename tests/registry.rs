//! The registry through its stored form: what was saved once is read for ever, and nothing is lost on the way.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use certkeep::intake::list_page::ListPage;
use certkeep::intake::mail::expiry_mail;
use certkeep::intake::page::Page;
use certkeep::intake::{CertificateId, KnownCertificate, Observation, OrgKey, Reading, Source};
use certkeep::moment::Moment;
use certkeep::registry::{Decode, Entry, EntryId, Identity, Piece, Registry, SCHEMA, StoredError};
use certkeep::view::{Catalogue, Filter, Line, Listing, Toolbar};
use certkeep::x509::decode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

struct Json;

impl Decode for Json {
    type Value = Value;

    fn decode<T: DeserializeOwned>(value: Value) -> Option<T> {
        serde_json::from_value(value).ok()
    }
}

/// Written by the first released schema in a browser; never regenerated.
const SCHEMA_1: &str = include_str!("fixtures/stored/schema-1.json");

fn stored() -> Vec<(String, Value)> {
    let Value::Object(pieces) = serde_json::from_str(SCHEMA_1).unwrap() else { panic!("an object") };
    pieces.into_iter().collect()
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn page(name: &str) -> (Page, Moment) {
    let folder = format!("{}/tests/pages/{name}", env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}")).unwrap();
    let expected: Value = serde_json::from_str(&read("expected.json")).unwrap();
    (serde_json::from_str(&read("page.json")).unwrap(), at(expected["now"].as_str().unwrap()))
}

fn observe(registry: &mut Registry, page: &Page, now: Moment) -> Vec<EntryId> {
    registry.observe_list(&ListPage::read(page, None, now).unwrap(), &page.host, now)
}

#[test]
fn the_first_schema_is_read_whole_and_written_back_the_same() {
    let (registry, unreadable) = Registry::from_stored::<Json>(stored()).unwrap();
    assert!(unreadable.is_empty());
    assert_eq!(registry.entries().len(), 23);
    assert_eq!(registry.settings().caps.plan_days, 45);
    for (key, value) in stored() {
        assert_eq!(serde_json::to_value(registry.piece(&key)).unwrap(), value, "{key}");
    }
    assert!(!registry.has_changes());
}

#[test]
fn a_newer_schema_is_not_touched() {
    let mut pieces = stored();
    pieces.push(("certkeep".to_owned(), json!({ "schema": SCHEMA + 1 })));
    let refused = Registry::from_stored::<Json>(pieces);
    assert_eq!(refused.unwrap_err(), StoredError::Newer { found: SCHEMA + 1 });
}

/// The background writes what changed at its start, and beside an older header a copy of all that stood there.
#[test]
fn the_header_of_an_older_schema_is_written_anew_and_that_of_this_one_is_not() {
    for (header, changes) in
        [(json!({ "schema": SCHEMA - 1 }), &["certkeep"][..]), (json!({ "schema": SCHEMA }), &[])]
    {
        let mut pieces = stored();
        pieces.retain(|(key, _)| key != "certkeep");
        pieces.push(("certkeep".to_owned(), header));
        let (mut registry, unreadable) = Registry::from_stored::<Json>(pieces).unwrap();
        assert_eq!(
            (registry.take_changes(), unreadable),
            (changes.iter().map(|key| (*key).to_owned()).collect(), vec![])
        );
        assert_eq!(serde_json::to_value(registry.piece("certkeep")).unwrap(), json!({ "schema": SCHEMA }));
    }
}

#[test]
fn one_broken_piece_does_not_lose_the_others() {
    let mut pieces = stored();
    let broken = pieces.iter_mut().find(|(key, _)| key.starts_with("entry/acme:")).unwrap();
    broken.1 = json!({ "id": 7 });
    let name = broken.0.clone();
    let (registry, unreadable) = Registry::from_stored::<Json>(pieces).unwrap();
    assert_eq!(unreadable, [name]);
    assert_eq!(registry.entries().len(), 22);
}

#[test]
fn what_could_not_be_written_comes_again_with_the_next_change() {
    let (acme, now) = page("list-acme");
    let mut registry = Registry::default();
    observe(&mut registry, &acme, now);
    let changes = registry.take_changes();
    assert!(!registry.has_changes());
    registry.not_written(changes.clone());
    observe(&mut registry, &acme, now);
    let again = registry.take_changes();
    assert!(changes.iter().all(|key| again.contains(key)));
}

#[test]
fn a_missing_row_is_remembered_and_marked_only_when_the_list_is_complete() {
    let (acme, now) = page("list-acme");
    let later = now + certkeep::moment::DAY / 24;
    let mut registry = Registry::default();
    let before = observe(&mut registry, &acme, now);

    let (filtered, _) = page("list-acme-filtered");
    let filtered = Page { host: acme.host.clone(), ..filtered };
    observe(&mut registry, &filtered, later);
    assert!(before.iter().all(|id| registry.entry(id).unwrap().missing_since.is_none()), "a letter filter");

    // The row of a live certificate is gone, and the page's own count says so too.
    let mut shorter = acme.clone();
    let rows = &mut shorter.tables[0].rows;
    let gone =
        rows.iter().position(|row| row.cells.iter().any(|cell| cell.text == "Workday_Outbound")).unwrap();
    rows.remove(gone);
    let count = rows.iter_mut().find(|row| row.cells.len() == 1).unwrap();
    count.cells[0].text = count.cells[0].text.replace("11", "10");
    observe(&mut registry, &shorter, later);
    let missing: Vec<_> =
        before.iter().filter(|id| registry.entry(id).unwrap().missing_since == Some(later)).collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(registry.entry(missing[0]).unwrap().name(), "Workday_Outbound");

    observe(&mut registry, &acme, later);
    assert!(registry.entry(missing[0]).unwrap().missing_since.is_none(), "it is back");
}

#[test]
fn a_gap_that_the_pages_own_count_contradicts_marks_nothing() {
    let (acme, now) = page("list-acme");
    let mut registry = Registry::default();
    let before = observe(&mut registry, &acme, now);
    let mut shorter = acme.clone();
    let row = shorter.tables[0]
        .rows
        .iter()
        .position(|row| row.cells.iter().any(|cell| cell.text == "Workday_Outbound"));
    shorter.tables[0].rows.remove(row.unwrap());
    observe(&mut registry, &shorter, now);
    assert!(before.iter().all(|id| registry.entry(id).unwrap().missing_since.is_none()));
}

fn known(der: &[u8]) -> KnownCertificate {
    KnownCertificate { facts: decode(der).unwrap(), der: String::new() }
}

#[test]
fn a_remembered_certificate_gives_its_row_the_exact_end() {
    // Made by openssl; its notAfter is in the fixture's expected.json, which is openssl's word.
    let der = include_bytes!("fixtures/x509/salesforce-self-signed/input");
    let expected: Value =
        serde_json::from_str(include_str!("fixtures/x509/salesforce-self-signed/expected.json")).unwrap();
    let not_after = at(expected[0]["not_after"].as_str().unwrap());
    let certificate = known(der);
    let mut registry = Registry::default();
    let row = Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        certificate_id: certkeep::intake::CertificateId::parse("0P1xx0000000001"),
        label: certificate.facts.common_name.clone(),
        expiration: Some(certkeep::intake::Reading::Known(at(&format!(
            "{}T00:00:00Z",
            not_after.iso_date()
        )))),
        ..Observation::new(Source::ListPage, at("2026-01-01T00:00:00Z"))
    };
    let id = registry.observe(row).unwrap();
    let Identity::Probably(likely) = registry.identify(&certificate.facts) else {
        panic!("it is like the row")
    };
    assert_eq!(likely[0].0, id);
    assert!(likely[0].1.name);
    registry.remember(Some(&id), certificate.clone(), at("2026-01-02T00:00:00Z"));
    assert_eq!(registry.identify(&certificate.facts), Identity::Same(vec![id.clone()]));
    assert_eq!(registry.entry(&id).unwrap().ending().unwrap().to_iso(), not_after.to_string());
}

#[test]
fn a_certificate_remembered_alone_joins_its_row_when_it_is_bound() {
    let certificate = known(include_bytes!("fixtures/x509/salesforce-self-signed/input"));
    let now = at("2026-01-01T00:00:00Z");
    let mut registry = Registry::default();
    let alone = registry.remember(None, certificate.clone(), now).unwrap();
    let row = Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        certificate_id: certkeep::intake::CertificateId::parse("0P1xx0000000001"),
        ..Observation::new(Source::ListPage, now)
    };
    let row = registry.observe(row).unwrap();
    assert_eq!(registry.entries().len(), 2);
    registry.remember(Some(&row), certificate, now);
    assert_eq!(registry.entries().len(), 1);
    assert!(registry.entry(&alone).is_none());
    assert!(matches!(registry.piece(&format!("entry/{alone}")), Piece::Removed));
}

#[test]
fn what_came_with_a_sheet_and_has_only_a_label_is_bound_to_its_certificate() {
    let certificate = known(include_bytes!("fixtures/x509/salesforce-self-signed/input"));
    let now = at("2026-01-01T00:00:00Z");
    let mut registry = Registry::default();
    let entry = Entry::by_hand(OrgKey::from_host("acme.my.salesforce.com"), "ERP gateway", now).unwrap();
    registry.enter(entry.clone());
    assert_eq!(registry.remember(Some(&entry.id), certificate, now), Some(entry.id.clone()));
    assert_eq!(registry.entries().len(), 1);
    assert!(registry.entry(&entry.id).unwrap().certificate.is_some());
}

#[test]
fn orgs_are_told_apart_and_the_most_urgent_comes_first() {
    let (registry, _) = Registry::from_stored::<Json>(stored()).unwrap();
    let now = at("2026-11-21T06:30:00Z");
    let names = |filter: &Filter| -> Vec<String> {
        let listing = Listing::new(&Catalogue::new(&registry, now), &registry, filter);
        listing
            .lines
            .iter()
            .map(|line| match line {
                Line::Org(org, count) => format!("{}: {count}", org.as_ref().unwrap()),
                Line::Entry(id) => registry.entry(id).unwrap().name().to_owned(),
            })
            .collect()
    };
    let all = names(&Filter::default());
    assert_eq!(all[..3], ["acme: 12", "SAP mTLS", "JWT_Bearer_ETL"]);
    let wanted = Filter { search: "okta SANDBOX".to_owned(), ..Filter::default() };
    assert_eq!(names(&wanted), ["acme--uat.sandbox: 1", "Okta_SSO"]);
    let unclear = Filter { status: Some("unclear".to_owned()), ..Filter::default() };
    assert_eq!(names(&unclear)[0], "acme-unclear: 3");
    // Four of acme (plan step capped at 45 days), two of the sandbox.
    assert_eq!(Toolbar::new(&registry, now).count, 6);
}

#[test]
fn a_renamed_my_domain_is_the_same_org_and_a_sandbox_copy_is_not() {
    let certificate = known(include_bytes!("fixtures/x509/salesforce-self-signed/input"));
    let now = at("2026-01-01T00:00:00Z");
    let mut registry = Registry::default();
    let mut bind = |host: &str, id: &str| {
        let row = Observation {
            org: OrgKey::from_host(host),
            certificate_id: certkeep::intake::CertificateId::parse(id),
            unique_name: certificate.facts.common_name.clone(),
            ..Observation::new(Source::DetailPage, now)
        };
        let row = registry.observe(row).unwrap();
        registry.remember(Some(&row), certificate.clone(), now);
        registry.entries().map(|entry| entry.org.as_ref().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(bind("acme.my.salesforce.com", "0P1xx0000000001"), ["acme"]);
    assert_eq!(bind("acme--uat.sandbox.my.salesforce.com", "0P1xx0000000002"), ["acme--uat.sandbox", "acme"]);
    assert_eq!(
        bind("acme-global.my.salesforce.com", "0P1xx0000000001"),
        ["acme--uat.sandbox", "acme-global"]
    );
    let renamed = registry.org(&OrgKey::from_host("acme-global.my.salesforce.com").unwrap()).unwrap();
    assert_eq!(renamed.former_keys, [OrgKey::from_host("acme.my.salesforce.com").unwrap()]);
    assert!(registry.org(&OrgKey::from_host("acme.my.salesforce.com").unwrap()).is_none());
}

/// What the list shows, what metadata says and what Salesforce mails is of one certificate, whichever comes first.
#[test]
fn one_certificate_is_one_entry_by_its_label_too() {
    let org = OrgKey::parse("acme").unwrap();
    let notice = expiry_mail(
        b"You have one or more certificates in your Salesforce org Acme, 00Dxx0000000001 that will expire soon.\n\n- API Gateway, Self-Signed, expires on 12/31/2026. Warning: This certificate will expire in 30 day(s)\n",
    )
    .unwrap();
    let end = Reading::Known(at("2026-12-31T00:00:00Z"));
    let row = Observation {
        org: Some(org.clone()),
        certificate_id: CertificateId::parse("0P1xx0000000001"),
        label: Some("API Gateway".to_owned()),
        expiration: Some(end.clone()),
        ..Observation::new(Source::ListPage, at("2026-11-20T00:00:00Z"))
    };
    let metadata = Observation {
        org: Some(org.clone()),
        unique_name: Some("API_Gateway".to_owned()),
        label: Some("API Gateway".to_owned()),
        expiration: Some(end.clone()),
        ..Observation::new(Source::File, at("2026-11-21T00:00:00Z"))
    };
    let orders: [[u8; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    for order in orders {
        let mut registry = Registry::default();
        for step in order {
            match step {
                0 => drop(registry.observe(row.clone())),
                1 => drop(registry.observe(metadata.clone())),
                _ => drop(registry.observe_mail(&org, &notice, at("2026-11-22T00:00:00Z"))),
            }
        }
        let entries: Vec<_> = registry.entries().collect();
        assert_eq!(entries.len(), 1, "{order:?}");
        assert_eq!(entries[0].unique_name.as_deref(), Some("API_Gateway"));
        assert_eq!(entries[0].certificate_id.as_ref().unwrap().as_str(), "0P1xx0000000001");
        assert_eq!(entries[0].expiration, Some(end.clone()));
        assert_eq!(entries[0].seen.mail, Some(at("2026-11-22T00:00:00Z")));
    }
}

#[test]
fn two_rows_of_one_label_are_not_guessed_apart() {
    let org = OrgKey::parse("acme").unwrap();
    let row = |id: &str| Observation {
        org: Some(org.clone()),
        certificate_id: CertificateId::parse(id),
        label: Some("API".to_owned()),
        ..Observation::new(Source::ListPage, at("2026-11-20T00:00:00Z"))
    };
    let mut registry = Registry::default();
    registry.observe(row("0P1xx0000000001"));
    registry.observe(row("0P1xx0000000002"));
    registry.observe(Observation {
        org: Some(org.clone()),
        unique_name: Some("API".to_owned()),
        label: Some("API".to_owned()),
        ..Observation::new(Source::File, at("2026-11-21T00:00:00Z"))
    });
    assert_eq!(registry.entries().len(), 3);
    assert_eq!(registry.entries().filter(|entry| entry.unique_name.is_some()).count(), 1);
}
