//! The picture of an org of 50 certificates and 150 integrations, against what was written down when it was made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use certkeep::intake::OrgKey;
use certkeep::intake::archive::Archive;
use certkeep::intake::metadata::{Collector, MAX_FILE};
use certkeep::moment::Moment;
use certkeep::registry::{Entry, EntryId, Registry};
use certkeep::view::{MetadataFound, OrgGraph, OrgPicture, OrgView, PicturePlace, fit};
use serde_json::Value;

fn now() -> Moment {
    Moment::parse("2026-11-20T12:00:00Z").unwrap()
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/metadata/synthetic-org");
    std::fs::read(folder.join(name)).unwrap()
}

/// A registry that learned the synthetic org as `acme`.
fn registry() -> (Registry, OrgKey) {
    let octets = fixture("retrieve.zip");
    let archive = Archive::open(&octets).unwrap();
    let mut collector = Collector::default();
    for entry in archive.entries() {
        collector.take(&entry.path, &archive.read(entry, MAX_FILE).unwrap());
    }
    let found = MetadataFound::new(collector.finish(), now()).unwrap();
    let (mut registry, org) = (Registry::default(), OrgKey::parse("acme").unwrap());
    registry.learn(&org, found.learned);
    (registry, org)
}

fn expected() -> Vec<Value> {
    let expected: Value = serde_json::from_slice(&fixture("expected.json")).unwrap();
    expected["links"].as_array().unwrap().clone()
}

/// Who uses what, by what the references call it, and in which roles.
fn expected_ties() -> BTreeMap<(String, String, String), BTreeSet<String>> {
    let mut ties = BTreeMap::<_, BTreeSet<String>>::new();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    for link in expected() {
        let certificate =
            link["resolved_to"].as_str().map_or_else(|| text(&link["certificate"]), str::to_owned);
        let integration = &link["integration"];
        let key = (certificate, text(&integration["type"]), text(&integration["name"]));
        ties.entry(key).or_default().insert(text(&link["role"]));
    }
    ties
}

#[test]
fn every_reference_is_a_line_and_nothing_else_is() {
    let (registry, org) = registry();
    let graph = OrgGraph::new(&registry, &org, now());
    let name = |certificate: usize| {
        let node = &graph.certificates[certificate];
        let entry = node.entry.as_ref().and_then(|id| registry.entry(id));
        let Some(entry) = entry else { return node.name.clone() };
        let sha256 = || entry.certificate.as_ref().unwrap().facts.sha256.clone();
        entry.unique_name.clone().unwrap_or_else(sha256)
    };
    let mut drawn = BTreeMap::new();
    for tie in &graph.ties {
        let integration = graph.integrations[tie.integration].clone();
        let roles: BTreeSet<_> = tie.roles.iter().map(|role| role.name().to_owned()).collect();
        assert!(drawn.insert((name(tie.certificate), integration.kind, integration.name), roles).is_none());
    }
    assert_eq!(drawn, expected_ties());
    let integrations: BTreeSet<_> = expected_ties().into_keys().map(|(_, kind, name)| (kind, name)).collect();
    assert_eq!(graph.integrations.len(), integrations.len());
}

fn is_apart(places: &[PicturePlace], down: &[usize]) {
    assert_eq!(down.iter().collect::<BTreeSet<_>>().len(), places.len());
    for pair in down.windows(2) {
        let (above, below) = (places[pair[0]], places[pair[1]]);
        assert!(above.y + above.height < below.y, "{above:?} {below:?}");
    }
}

#[test]
fn nothing_overlaps_and_each_line_ends_at_its_boxes() {
    let (registry, org) = registry();
    let graph = OrgGraph::new(&registry, &org, now());
    let picture = OrgPicture::new(&graph);
    is_apart(&picture.certificates, &picture.certificates_down);
    is_apart(&picture.integrations, &picture.integrations_down);
    for place in picture.certificates.iter().chain(&picture.integrations) {
        assert!(place.x >= 0.0 && place.y >= 0.0, "{place:?}");
        assert!(
            place.x + place.width <= picture.width && place.y + place.height <= picture.height,
            "{place:?}"
        );
    }
    assert_eq!(picture.curves.len(), graph.ties.len());
    for (tie, curve) in graph.ties.iter().zip(&picture.curves) {
        let (from, to) = (picture.certificates[tie.certificate], picture.integrations[tie.integration]);
        assert_eq!(curve.from, (from.x + from.width, from.y + from.height / 2.0));
        assert_eq!(curve.to, (to.x, to.y + to.height / 2.0));
    }
}

/// How often lines cross, counted pair by pair.
fn crossings(picture: &OrgPicture) -> usize {
    let lines = &picture.curves;
    let cross = |(index, one): (usize, &certkeep::view::Curve)| {
        let others = lines[index + 1..].iter();
        others.filter(|other| (one.from.1 - other.from.1) * (one.to.1 - other.to.1) < 0.0).count()
    };
    lines.iter().enumerate().map(cross).sum()
}

#[test]
fn the_order_keeps_lines_apart() {
    let (registry, org) = registry();
    let graph = OrgGraph::new(&registry, &org, now());
    let drawn = crossings(&OrgPicture::new(&graph));
    // As they come, in the order of the references: what drawing without a thought would give.
    let pairs: Vec<_> = graph.ties.iter().map(|tie| (tie.certificate, tie.integration)).collect();
    let unordered = pairs
        .iter()
        .enumerate()
        .flat_map(|(index, one)| pairs[index + 1..].iter().map(move |other| (one, other)))
        .filter(|(one, other)| (one.0 < other.0 && one.1 > other.1) || (one.0 > other.0 && one.1 < other.1))
        .count();
    assert!(drawn * 3 < unordered, "{drawn} of {unordered}");
    assert_eq!(OrgPicture::new(&graph), OrgPicture::new(&OrgGraph::new(&registry, &org, now())));
}

#[test]
fn an_org_of_which_nothing_is_known_has_no_picture() {
    assert!(OrgView::new(&Registry::default(), &OrgKey::parse("acme").unwrap(), now()).is_none());
    let picture = OrgPicture::new(&OrgGraph::default());
    assert!(picture.height > 0.0 && picture.curves.is_empty());
}

#[test]
fn the_org_as_a_whole_says_what_the_picture_does_not() {
    let (mut registry, org) = registry();
    let view = OrgView::new(&registry, &org, now()).unwrap();
    assert_eq!(view.uses.len(), view.graph.ties.len());

    let links = expected();
    let gone: BTreeSet<_> = links
        .iter()
        .filter(|link| link["by"] == "name" && link["resolved_to"].is_null())
        .map(|link| link["certificate"].as_str().unwrap())
        .collect();
    let unresolved = links.iter().filter(|link| link["by"] == "expression").count();
    let count = |check: &str| view.findings.iter().filter(|finding| finding.check == check).count();
    assert_eq!(count("certificate-not-found"), gone.len());
    assert_eq!(count("expression-unresolved"), unresolved);
    assert_eq!(view.findings.len(), gone.len() + unresolved);

    let partners: BTreeSet<_> = links
        .iter()
        .filter(|link| link["by"] == "certificate" && link["resolved_to"].is_null())
        .map(|link| link["certificate"].as_str().unwrap())
        .collect();
    assert_eq!(view.partners.len(), partners.len());
    let used: BTreeSet<_> = links.iter().filter_map(|link| link["resolved_to"].as_str()).collect();
    assert_eq!(view.unreferenced.len(), 50 - used.len());
    let one = registry.entry(&EntryId::from(view.unreferenced[0].badge.entry.as_str())).unwrap();
    registry.enter(Entry { missing_since: Some(now()), ..one.clone() });
    let after = OrgView::new(&registry, &org, now()).unwrap();
    let names =
        |view: &OrgView| -> Vec<_> { view.unreferenced.iter().map(|line| line.name.clone()).collect() };
    assert_eq!(names(&after), names(&view)[1..], "a deleted one is none to decide about");

    // Whose key stands behind more than one integration, as the references of the fixture say.
    let mut reach = BTreeMap::<_, BTreeSet<_>>::new();
    for link in links.iter().filter(|link| {
        link["whose"] == "ours" && link["field"] != "namedCredentialParameters/externalCredential"
    }) {
        if let Some(name) = link["resolved_to"].as_str() {
            reach.entry(name).or_default().insert(link["integration"].to_string());
        }
    }
    let shared = reach.values().filter(|integrations| integrations.len() > 1).count();
    assert_eq!(view.shared_keys.len(), shared);
    assert!(!view.reads.is_empty());
}

#[test]
fn texts_fit_their_boxes_and_any_xml() {
    assert_eq!(fit("Okta_SSO", 8), "Okta_SSO");
    assert_eq!(fit("Okta_SSO_2026", 8), "Okta_SS…");
    assert_eq!(fit("証明書の管理", 8), "証明書…");
    assert_eq!(fit("\u{2068}Okta_SSO\u{2069}", 8), "\u{2068}Okta_SSO\u{2069}");
    assert_eq!(fit("a\u{0}b\u{1f}\u{ffff}", 8), "ab");
}
