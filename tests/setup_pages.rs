//! Stored Setup pages in every language, read as the content script would send them; what they say comes from
//! the sample org's model, and the pages' messages from an HTML parser, never from Certkeep.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use certkeep::intake::detail_page::DetailPage;
use certkeep::intake::list_page::ListPage;
use certkeep::intake::page::Page;
use certkeep::intake::{Observation, Place, Reading};
use certkeep::moment::Moment;
use certkeep::registry::{Entry, EntryId, Registry};
use certkeep::view::{ListView, RowBadge, draw_badge};
use serde_json::Value;

fn stored(prefix: &str) -> Vec<(PathBuf, Page, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut folders: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && path.file_name().unwrap().to_str().unwrap().starts_with(prefix))
        .collect();
    folders.sort();
    assert!(!folders.is_empty(), "no stored pages");
    let read = |path: PathBuf| fs::read_to_string(path).unwrap();
    folders
        .into_iter()
        .map(|folder| {
            let page = serde_json::from_str(&read(folder.join("page.json"))).unwrap();
            let expected = serde_json::from_str(&read(folder.join("expected.json"))).unwrap();
            (folder, page, expected)
        })
        .collect()
}

fn now(expected: &Value) -> Moment {
    Moment::parse(expected["now"].as_str().unwrap()).unwrap()
}

fn assert_facts(observation: &Observation, expected: &Value, place: &str) {
    assert_eq!(observation.label.as_deref(), expected["label"].as_str(), "{place}");
    assert_eq!(observation.active, expected["active"].as_bool(), "{place}");
    assert_eq!(observation.key_size.map(u64::from), expected["key_size"].as_u64(), "{place}");
    assert_eq!(observation.exportable, expected["private_key_exportable"].as_bool(), "{place}");
}

fn assert_dates(observation: &Observation, expected: &Value, place: &str) {
    match &observation.expiration {
        Some(Reading::Known(day)) => {
            assert_eq!(day.iso_date(), expected["expiration_date"].as_str().unwrap(), "{place}")
        }
        Some(Reading::Ambiguous { day_first, month_first }) => {
            let readings = expected["readings"].as_array().unwrap_or_else(|| panic!("{place} is clear"));
            assert_eq!(month_first.iso_date(), readings[0].as_str().unwrap(), "{place}");
            assert_eq!(day_first.iso_date(), readings[1].as_str().unwrap(), "{place}");
        }
        other => panic!("{place}: {other:?}"),
    }
    if expected["readings"].is_null() {
        assert_eq!(
            observation.created.map(|at| at.to_string()).as_deref(),
            expected["created"].as_str(),
            "{place}"
        );
    }
}

fn assert_badge(badge: &RowBadge, expected: &Value, place: &str) {
    let step = badge.step.map(|step| serde_json::to_value(step).unwrap()).unwrap_or_default();
    assert_eq!(badge.certificate_id.as_deref(), expected["certificate_id"].as_str(), "{place}");
    assert_eq!(badge.status, expected["status"].as_str().unwrap(), "{place}");
    assert_eq!(step, expected["step"], "{place}");
    assert_eq!(badge.not_after.as_deref(), expected["not_after"].as_str(), "{place}");
    assert_eq!(badge.days, expected["days"].as_i64(), "{place}");
}

#[test]
fn every_row_of_every_stored_list_is_read_and_judged() {
    for (folder, page, expected) in stored("list-") {
        let place = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let rows = expected["rows"].as_array().unwrap();
        let now = now(&expected);
        let read = ListPage::read(&page, None, now);
        if place == "list-acme-unreadable" {
            assert!(read.is_err());
            continue;
        }
        let list = read.unwrap_or_else(|fault| panic!("{place}: {fault}"));
        assert_eq!(list.rows.len(), rows.len(), "{place}");
        let mut registry = Registry::default();
        let entries: Vec<EntryId> = registry.observe_list(&list, &page.host, now);
        let view = ListView::new(&registry, &list, &entries, now);
        assert_eq!(view.rows.len() + view.later.len(), rows.len(), "{place}");
        for ((row, painted), expected) in list.rows.iter().zip(&view.rows).zip(rows) {
            let place = format!("{place}, {}", expected["label"]);
            assert_facts(&row.observation, expected, &place);
            assert_badge(&painted.badge, expected, &place);
            if expected["status"] != "waiting" {
                assert_dates(&row.observation, expected, &place);
            }
        }
        let limit = list.limit.map(|limit| (u64::from(limit.non_expired), u64::from(limit.most)));
        let own = &expected["limit"];
        assert_eq!(limit, own["count"].as_u64().zip(own["of"].as_u64()), "{place}");
        let complete = expected["complete"].as_bool().unwrap();
        assert_eq!(list.shows_all(), complete, "{place}");
        assert_eq!(view.summary.check, if complete { "agrees" } else { "filtered" }, "{place}");
    }
}

#[test]
fn every_stored_detail_page_tells_its_unique_name_and_end() {
    for (folder, page, expected) in stored("detail-") {
        let place = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let now = now(&expected);
        let Some(Place::CertificateDetail(id)) = Place::from_path(&page.path) else {
            panic!("{place}: {}", page.path)
        };
        let detail = DetailPage::read(&page, id, None, None, now).unwrap();
        assert_eq!(detail.observation.unique_name.as_deref(), expected["unique_name"].as_str(), "{place}");
        let refusal = detail.observation.refusal.clone().unwrap();
        let users = expected["used_by"].as_array().unwrap();
        assert_eq!(refusal.is_empty(), users.is_empty(), "{place}");
        assert!(users.iter().all(|user| refusal.contains(user.as_str().unwrap())), "{place}");
        let mut registry = Registry::default();
        let entry = registry.observe(detail.observation).unwrap();
        let badge = draw_badge(&registry, registry.entry(&entry).unwrap(), now);
        assert_badge(&badge, &expected, &place);
        assert!(detail.badge_pair.is_some(), "{place}");
    }
}

/// A registry that has seen the list of an org.
fn after_list(org: &str) -> (Registry, Page, Value) {
    let (_, page, expected) =
        stored("list-").into_iter().find(|(folder, ..)| folder.ends_with(format!("list-{org}"))).unwrap();
    let list = ListPage::read(&page, None, now(&expected)).unwrap();
    let mut registry = Registry::default();
    registry.observe_list(&list, &page.host, now(&expected));
    registry.observe_beside_list(&page, &list, now(&expected));
    (registry, page, expected)
}

/// Who uses what, as the sample's own records have it.
fn links(registry: &Registry) -> BTreeSet<[String; 5]> {
    let of = |entry: &Entry| {
        let id = entry.certificate_id.as_ref().unwrap().to_string();
        let links = registry.links_of(entry).map(move |link| {
            let reference = &link.reference;
            let integration = reference.integration.clone();
            let (role, whose) = (reference.role.name().to_owned(), reference.whose.name().to_owned());
            [id.clone(), integration.kind, integration.name, role, whose]
        });
        links.collect::<Vec<_>>()
    };
    registry.entries().flat_map(of).collect()
}

#[test]
fn every_stored_page_of_an_integration_tells_which_certificates_it_uses() {
    for (folder, page, expected) in stored("integration-") {
        let (mut registry, ..) = after_list(expected["org"].as_str().unwrap());
        let before = links(&registry);
        let Some(Place::Integration(place)) = Place::from_path(&page.path) else { panic!("{}", page.path) };
        registry.observe_integration(&page, place, now(&expected));
        let learnt: BTreeSet<_> = links(&registry).difference(&before).cloned().collect();
        let field = |link: &Value, name: &str| link[name].as_str().unwrap().to_owned();
        let wanted = expected["links"].as_array().unwrap().iter();
        let wanted: BTreeSet<_> = wanted
            .map(|link| ["certificate_id", "type", "name", "role", "whose"].map(|name| field(link, name)))
            .collect();
        assert!(!wanted.is_empty());
        assert_eq!(learnt, wanted, "{}", folder.display());
    }
}

#[test]
fn the_list_tells_the_client_certificate_and_the_partners_that_may_call() {
    let (mut registry, mut page, expected) = after_list("acme-mutual");
    let told = links(&registry);
    assert_eq!(told.len(), 1);
    assert!(told.iter().all(|[id, kind, _, role, whose]| {
        *id == expected["rows"][0]["certificate_id"]
            && kind == "ApiClientCertificate"
            && role == "client-tls"
            && whose == "ours"
    }));
    let org = certkeep::intake::OrgKey::from_host(&page.host).unwrap();
    let partners = |registry: &Registry| -> Vec<String> {
        let links = registry.links(&org).unwrap().links.iter().map(|link| &link.reference);
        let inbound = links.filter(|reference| reference.integration.kind == "InboundCertificate");
        inbound.map(|reference| format!("{} {}", reference.integration.name, reference.role.name())).collect()
    };
    assert_eq!(partners(&registry), ["Partner gateway inbound-client-tls"]);
    // The block is emptied, and the same list read again.
    page.pairs[0].value = Default::default();
    let list = ListPage::read(&page, None, now(&expected)).unwrap();
    registry.observe_beside_list(&page, &list, now(&expected));
    assert!(links(&registry).is_empty());
    assert_eq!(partners(&registry).len(), 1);
}

#[test]
fn no_other_list_of_the_page_is_taken_for_partners_certificates() {
    for (folder, page, expected) in stored("list-") {
        let Ok(list) = ListPage::read(&page, None, now(&expected)) else { continue };
        assert_eq!(
            !list.inbound(&page).is_empty(),
            folder.ends_with("list-acme-mutual"),
            "{}",
            folder.display()
        );
    }
}
