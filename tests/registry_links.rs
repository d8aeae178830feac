//! What hangs on a certificate, through the registry: who said so stays, what nobody says any more goes, and the admin's
//! word outlives both.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use certkeep::intake::{
    By, CertificateId, Integration, KnownCertificate, Observation, OrgKey, Reading, Reference, Role, Source,
    Whose,
};
use certkeep::moment::Moment;
use certkeep::registry::{Decode, EntryId, Learned, Opinion, Registry, Way};
use certkeep::view::{LinksView, RowLinks};
use certkeep::x509::Certificate;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

struct Json;

impl Decode for Json {
    type Value = Value;

    fn decode<T: DeserializeOwned>(value: Value) -> Option<T> {
        serde_json::from_value(value).ok()
    }
}

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn acme() -> OrgKey {
    OrgKey::parse("acme").unwrap()
}

fn reference(kind: &str, name: &str, by: By, certificate: &str, role: Role) -> Reference {
    Reference {
        certificate: certificate.to_owned(),
        by,
        integration: Integration { kind: kind.to_owned(), name: name.to_owned() },
        field: "certificate".to_owned(),
        role,
        whose: Whose::Ours,
    }
}

fn credential(name: &str, certificate: &str) -> Reference {
    reference("NamedCredential", name, By::Name, certificate, Role::ClientTls)
}

fn learned(way: Way, day: &str, references: &[Reference]) -> Learned {
    Learned {
        way,
        at: at(day),
        certificates: Vec::new(),
        references: references.iter().map(|reference| (reference.clone(), format!("at {day}"))).collect(),
        reads: vec![("NamedCredential".to_owned(), 1)],
    }
}

/// An org with the rows API and SSO, whose unique names are known.
fn registry() -> (Registry, EntryId, EntryId) {
    let mut registry = Registry::default();
    let mut row = |id: &str, name: &str, deletable: bool| {
        let observation = Observation {
            org: Some(acme()),
            certificate_id: CertificateId::parse(id),
            unique_name: Some(name.to_owned()),
            expiration: Some(Reading::Known(at("2027-06-01T00:00:00Z"))),
            deletable: Some(deletable),
            ..Observation::new(Source::ListPage, at("2026-11-20T00:00:00Z"))
        };
        registry.observe(observation).unwrap()
    };
    let (api, sso) = (row("0P1xx0000000001", "API", true), row("0P1xx0000000002", "SSO", false));
    (registry, api, sso)
}

/// Of the links of an entry: the integration, who said so, and whether it counts.
fn links(registry: &Registry, entry: &EntryId) -> Vec<(String, Vec<Way>, bool)> {
    registry
        .links_of(registry.entry(entry).unwrap())
        .map(|link| {
            let ways = link.said.iter().map(|said| said.way).collect();
            (link.reference.integration.name.clone(), ways, link.counts())
        })
        .collect()
}

#[test]
fn a_link_keeps_every_way_of_learning_that_said_so() {
    let (mut registry, api, _) = registry();
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "API")]));
    registry.learn(&acme(), learned(Way::Live, "2026-11-21T00:00:00Z", &[credential("SAP", "API")]));
    assert_eq!(links(&registry, &api), [("SAP".to_owned(), vec![Way::File, Way::Live], true)]);
}

#[test]
fn an_integration_that_changed_its_certificate_leaves_the_old_one_in_the_same_way_only() {
    let (mut registry, api, sso) = registry();
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "API")]));
    registry.learn(&acme(), learned(Way::Live, "2026-11-20T00:00:00Z", &[credential("SAP", "API")]));
    registry.learn(&acme(), learned(Way::File, "2026-11-21T00:00:00Z", &[credential("SAP", "SSO")]));
    assert_eq!(links(&registry, &api), [("SAP".to_owned(), vec![Way::Live], true)]);
    assert_eq!(links(&registry, &sso), [("SAP".to_owned(), vec![Way::File], true)]);
    registry.learn(&acme(), learned(Way::Live, "2026-11-22T00:00:00Z", &[credential("SAP", "SSO")]));
    assert_eq!(links(&registry, &api), []);
    assert_eq!(links(&registry, &sso), [("SAP".to_owned(), vec![Way::File, Way::Live], true)]);
}

#[test]
fn what_a_part_of_a_project_does_not_speak_of_stays() {
    let (mut registry, api, _) = registry();
    registry.learn(
        &acme(),
        learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "API"), credential("Workday", "API")]),
    );
    registry.learn(&acme(), learned(Way::File, "2026-11-21T00:00:00Z", &[credential("SAP", "API")]));
    let names: Vec<_> = links(&registry, &api).into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, ["SAP", "Workday"]);
}

#[test]
fn what_the_admin_dismissed_stays_dismissed_when_it_is_told_again() {
    let (mut registry, api, _) = registry();
    let sap = credential("SAP", "API");
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", core::slice::from_ref(&sap)));
    registry.judge_link(&acme(), &sap, Some(Opinion::Dismissed));
    registry.learn(&acme(), learned(Way::File, "2026-11-21T00:00:00Z", core::slice::from_ref(&sap)));
    assert_eq!(links(&registry, &api), [("SAP".to_owned(), vec![Way::File], false)]);
    let entry = registry.entry(&api).unwrap();
    assert!(RowLinks::new(&registry, entry).chips.is_empty());
    let none = LinksView::new(&registry, entry).none;
    assert_eq!(none[0].id, "links-none");
    registry.judge_link(&acme(), &sap, None);
    assert!(links(&registry, &api)[0].2);
}

#[test]
fn what_the_admin_dismissed_stays_dismissed_under_another_name_of_its_certificate() {
    let (mut registry, api, _) = registry();
    let by_id = reference("NamedCredential", "SAP", By::Id, "0P1xx0000000001", Role::ClientTls);
    registry.learn(&acme(), learned(Way::Page, "2026-11-20T00:00:00Z", core::slice::from_ref(&by_id)));
    registry.judge_link(&acme(), &by_id, Some(Opinion::Dismissed));
    registry.learn(&acme(), learned(Way::File, "2026-11-21T00:00:00Z", &[credential("SAP", "API")]));
    assert_eq!(links(&registry, &api).iter().map(|(.., counts)| *counts).collect::<Vec<_>>(), [false, false]);
    // Another integration of that certificate is another matter.
    registry.learn(&acme(), learned(Way::File, "2026-11-22T00:00:00Z", &[credential("Workday", "API")]));
    assert!(links(&registry, &api).iter().any(|(name, _, counts)| name == "Workday" && *counts));
}

#[test]
fn a_certificate_that_an_org_showed_live_says_so() {
    let (mut registry, ..) = registry();
    let certificate = Observation {
        unique_name: Some("Fresh".to_owned()),
        ..Observation::new(Source::File, at("2026-11-20T00:00:00Z"))
    };
    let told = Learned { certificates: vec![certificate], ..learned(Way::Live, "2026-11-20T00:00:00Z", &[]) };
    registry.learn(&acme(), told);
    let entry = registry.entries().find(|entry| entry.name() == "Fresh").unwrap();
    assert_eq!((entry.seen.live.is_some(), entry.seen.file), (true, None));
}

#[test]
fn what_was_added_by_hand_is_found_by_whatever_the_certificate_was_called_then() {
    let (mut registry, api, sso) = registry();
    for (certificate, name) in [("0P1xx0000000001", "AWS IAM"), ("API", "Partner gateway")] {
        let partner = reference("Partner", name, By::Hand, certificate, Role::ClientTls);
        registry.link_by_hand(&acme(), partner, "cloud-team@acme.com".to_owned(), at("2026-11-20T00:00:00Z"));
    }
    assert_eq!(links(&registry, &api).len(), 2);
    assert_eq!(links(&registry, &sso), []);
    // Files that say nothing of it take nothing of it away.
    registry.learn(&acme(), learned(Way::File, "2026-11-21T00:00:00Z", &[credential("SAP", "SSO")]));
    assert_eq!(links(&registry, &api).len(), 2);
    let partner = reference("Partner", "AWS IAM", By::Hand, "0P1xx0000000001", Role::ClientTls);
    registry.unlink(&acme(), &partner);
    assert_eq!(links(&registry, &api).len(), 1);
}

#[test]
fn ids_names_and_keys_lead_to_the_certificate_of_this_org_alone() {
    let (mut registry, api, sso) = registry();
    let saml = reference("SamlSsoConfig", "Okta", By::Id, "0P1xx0000000002", Role::SamlRequestSigning);
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", core::slice::from_ref(&saml)));
    assert_eq!(links(&registry, &api), []);
    assert_eq!(links(&registry, &sso).len(), 1);
    let uat = OrgKey::parse("acme--uat.sandbox").unwrap();
    registry.learn(&uat, learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "API")]));
    assert_eq!(links(&registry, &api), [], "a sandbox's credential is of the sandbox");
}

#[test]
fn a_certificate_nobody_refers_to_says_what_was_read_and_never_that_it_is_unused() {
    let (mut registry, api, sso) = registry();
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "SSO")]));
    let view = LinksView::new(&registry, registry.entry(&api).unwrap());
    let ids: Vec<_> = view.none.iter().map(|message| message.id.as_str()).collect();
    assert_eq!(ids, ["links-none", "links-read", "links-not-read", "links-untracked"]);
    assert_eq!(view.in_use.unwrap().id, "links-deletable");
    let view = LinksView::new(&registry, registry.entry(&sso).unwrap());
    assert!(view.none.is_empty());
    assert_eq!(view.in_use.unwrap().id, "links-in-use");
}

#[test]
fn links_follow_an_org_whose_my_domain_was_renamed() {
    let (mut registry, api, _) = registry();
    registry.learn(&acme(), learned(Way::File, "2026-11-20T00:00:00Z", &[credential("SAP", "API")]));
    let made_by = |org: &str| {
        let certificate = Certificate {
            sha256: "0a".repeat(32),
            common_name: Some("API".to_owned()),
            salesforce_org_id: Some("00Dxx0000000001".to_owned()),
            ..Certificate::default()
        };
        Observation {
            org: OrgKey::parse(org),
            certificate_id: CertificateId::parse("0P1xx0000000001"),
            unique_name: Some("API".to_owned()),
            certificate: Some(KnownCertificate { facts: certificate, der: String::new() }),
            ..Observation::new(Source::File, at("2026-11-21T00:00:00Z"))
        }
    };
    registry.observe(made_by("acme"));
    let renamed = registry.observe(made_by("umbrella")).unwrap();
    assert!(registry.entry(&api).is_none() || renamed == api);
    assert_eq!(links(&registry, &renamed), [("SAP".to_owned(), vec![Way::File], true)]);
    assert!(registry.links(&acme()).is_none());
}

/// As a browser stored it; never regenerated.
#[test]
fn a_stored_piece_is_read_and_written_back_the_same() {
    let piece = json!({
        "org": "acme",
        "links": [{
            "reference": {
                "certificate": "API", "by": "name", "integration": { "type": "NamedCredential", "name": "SAP" },
                "field": "certificate", "role": "client-tls", "whose": "ours"
            },
            "said": [{ "way": "file", "at": "2026-11-21T12:33:00Z", "place": "retrieved.zip/namedCredentials/SAP.namedCredential" }],
            "opinion": "confirmed",
            "note": ""
        }],
        "reads": [{ "what": "NamedCredential", "way": "file", "at": "2026-11-21T12:33:00Z", "count": 1 }]
    });
    let stored = [("certkeep".to_owned(), json!({ "schema": 1 })), ("links/acme".to_owned(), piece.clone())];
    let (registry, unreadable) = Registry::from_stored::<Json>(stored).unwrap();
    assert!(unreadable.is_empty());
    assert_eq!(serde_json::to_value(registry.piece("links/acme")).unwrap(), piece);
}
