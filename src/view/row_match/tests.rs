use super::choice::MOST_COMPARED;
use super::*;
use crate::intake::{CertificateId, Kind, KnownCertificate, Observation, OrgKey, Reading, Source};
use crate::moment::{DAY, Moment};
use crate::registry::EntryId;
use crate::view::Outline;
use crate::x509::decode;

const NOW: &str = "2026-01-02T00:00:00Z";

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// Made by openssl as Salesforce makes its own.
fn own() -> Certificate {
    decode(include_bytes!("../../../tests/fixtures/x509/salesforce-self-signed/input")).unwrap()
}

/// Another certificate for the same key: a second validity, and all that comes of it.
fn reissued() -> Certificate {
    let own = own();
    Certificate {
        sha256: "1".repeat(64),
        serial_number: "2".into(),
        not_before: own.not_before.map(|moment| moment + DAY * 365),
        not_after: own.not_after.map(|moment| moment + DAY * 365),
        ..own
    }
}

fn other() -> Certificate {
    let reissued = reissued();
    Certificate {
        spki_sha256: "3".repeat(64),
        sha256: "4".repeat(64),
        subject: "CN=other".into(),
        common_name: Some("other".into()),
        subject_alt_names: Vec::new(),
        ..reissued
    }
}

fn midnight(moment: Option<Moment>) -> Moment {
    at(&format!("{}T00:00:00Z", moment.unwrap().iso_date()))
}

/// The row that Setup shows for `certificate`, as an entry.
fn row_of(certificate: &Certificate) -> Observation {
    Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        certificate_id: CertificateId::parse("0P1xx0000000001"),
        label: certificate.common_name.clone(),
        active: Some(true),
        expiration: Some(Reading::Known(midnight(certificate.not_after))),
        created: certificate.not_before,
        ..Observation::new(Source::ListPage, at("2026-01-01T00:00:00Z"))
    }
}

struct Row {
    registry: Registry,
    id: EntryId,
}

impl Row {
    fn new(observation: Observation) -> Self {
        let mut registry = Registry::default();
        let id = registry.observe(observation).unwrap();
        Self { registry, id }
    }

    fn remembering(mut self, certificate: Certificate) -> Self {
        let known = KnownCertificate { facts: certificate, der: String::new() };
        self.registry.remember(Some(&self.id), known, at(NOW)).unwrap();
        self
    }

    fn printing(mut self, observation: Observation) -> Self {
        assert_eq!(self.registry.observe(observation).unwrap(), self.id);
        self
    }

    fn entry(&self) -> &Entry {
        self.registry.entry(&self.id).unwrap()
    }

    fn asked(&self, certificate: &Certificate) -> RowMatch {
        RowMatch::new(&self.registry, self.entry(), certificate)
    }
}

fn ids(messages: &[Message]) -> Vec<&str> {
    messages.iter().map(|message| message.id.as_str()).collect()
}

fn contradicting(found: &RowMatch) -> Vec<&str> {
    found.contradicts.iter().map(|contradiction| contradiction.what.id.as_str()).collect()
}

#[test]
fn a_row_alone_is_asked_for_name_and_dates() {
    let found = Row::new(row_of(&own())).asked(&own());
    assert_eq!((found.verdict, found.remember), (Verdict::Probably, true));
    assert_eq!(ids(&found.agrees), ["reason-end", "reason-name", "reason-created"]);
    assert!(found.contradicts.is_empty() && found.comparison.is_none());
}

#[test]
fn another_end_is_another_certificate() {
    let found = Row::new(row_of(&own())).asked(&other());
    assert_eq!((found.verdict, found.remember), (Verdict::No, false));
    assert_eq!(contradicting(&found), ["fact-not-after", "fact-unique-name"]);
}

#[test]
fn a_remembered_certificate_decides_by_fingerprint_then_by_key() {
    let row = Row::new(row_of(&own())).remembering(own());
    assert_eq!(row.asked(&own()).text.id, "match-same");
    let same_key = row.asked(&reissued());
    assert_eq!((same_key.verdict, same_key.remember), (Verdict::SameKey, false));
    assert_eq!(same_key.comparison.unwrap().verdict, "same-key-longer");
    let found = row.asked(&other());
    assert_eq!((found.verdict, found.remember), (Verdict::No, false));
    assert_eq!(found.comparison.unwrap().verdict, "different");
}

#[test]
fn a_row_that_prints_a_new_end_was_renewed_and_takes_its_new_certificate() {
    let row = Row::new(row_of(&own())).remembering(own());
    let renewed = row.printing(row_of(&reissued()));
    assert_eq!(renewed.asked(&own()).text.id, "match-same-before");
    let found = renewed.asked(&reissued());
    assert_eq!((found.verdict, found.remember), (Verdict::SameKey, true));
    assert_eq!(found.text.id, "match-same-key-renewed");
    let new_key = Certificate { spki_sha256: "5".repeat(64), ..reissued() };
    assert_eq!(renewed.asked(&new_key).verdict, Verdict::Probably);
}

#[test]
fn another_orgs_certificate_is_not_this_one_unless_all_else_is_the_same() {
    // The org's id is learned from a certificate that carries the unique name of its row.
    let named = Observation { unique_name: own().common_name, ..row_of(&own()) };
    let mut row = Row::new(named).remembering(own());
    let second = Observation {
        certificate_id: CertificateId::parse("0P1xx0000000002"),
        label: Some("Elsewhere".into()),
        created: None,
        ..row_of(&own())
    };
    row.id = row.registry.observe(second).unwrap();
    let foreign =
        Certificate { salesforce_org_id: Some("00D5x0000000009".into()), sha256: "6".repeat(64), ..own() };
    let found = row.asked(&foreign);
    assert_eq!(found.verdict, Verdict::No);
    assert_eq!(contradicting(&found), ["fact-unique-name", "fact-made-by-org"]);

    let third = Observation { certificate_id: CertificateId::parse("0P1xx0000000003"), ..row_of(&own()) };
    row.id = row.registry.observe(third).unwrap();
    let copy = row.asked(&foreign);
    assert_eq!(copy.verdict, Verdict::Probably);
    assert_eq!(contradicting(&copy), ["fact-made-by-org"]);
}

#[test]
fn too_little_to_compare_is_said_and_not_guessed() {
    let end_only = Observation { label: Some("x".into()), created: None, ..row_of(&own()) };
    let host = Certificate { salesforce_org_id: None, ..own() };
    let found = Row::new(end_only).asked(&host);
    assert_eq!((found.verdict, found.remember), (Verdict::Unclear, true));
    assert_eq!(found.text.id, "match-unclear-end");

    let waiting = Observation { active: Some(false), ..row_of(&own()) };
    let found = Row::new(waiting).asked(&other());
    assert_eq!((found.verdict, found.remember), (Verdict::Unclear, false));
    assert_eq!(found.text.id, "match-unclear-waiting");

    let unreadable = Observation { expiration: None, created: None, ..row_of(&own()) };
    assert_eq!(Row::new(unreadable).asked(&own()).text.id, "match-unclear");
}

#[test]
fn a_date_of_two_readings_agrees_with_either() {
    let end = midnight(own().not_after);
    let other_day = end + DAY * 60;
    let unclear = Observation {
        expiration: Some(Reading::Ambiguous { day_first: other_day, month_first: end }),
        ..row_of(&own())
    };
    assert_eq!(Row::new(unclear).asked(&own()).verdict, Verdict::Probably);
}

#[test]
fn a_chain_is_judged_by_its_best_member_and_else_by_its_leaf() {
    let row = Row::new(row_of(&own()));
    let issuer = Certificate { subject: "CN=issuer".into(), issuer: "CN=issuer".into(), ..other() };
    let leaf = Certificate { issuer: "CN=issuer".into(), ..other() };
    let best = |certificates: &[&Certificate]| best_match(&row.registry, row.entry(), certificates);
    assert_eq!(best(&[&issuer, &leaf, &own()]).unwrap().0, 2);
    assert_eq!(best(&[&issuer, &leaf]).unwrap().0, 1);
    assert!(best(&[]).is_none());
}

#[test]
fn of_many_certificates_the_likeliest_are_compared() {
    let row = Row::new(row_of(&own())).remembering(reissued());
    let outline = |kind, certificate: &Certificate| Outline {
        kind: Some(kind),
        sha256: Some(certificate.sha256.clone()),
        spki_sha256: Some(certificate.spki_sha256.clone()),
        not_after: certificate.not_after,
        ..Outline::default()
    };
    let mut outlines = vec![outline(Kind::Certificate, &other()); 100];
    let request = Certificate { sha256: "7".repeat(64), ..own() };
    outlines.push(outline(Kind::CertificateRequest, &request));
    outlines.push(outline(Kind::Certificate, &own()));
    outlines.push(outline(Kind::Certificate, &reissued()));
    let places = outlines.iter().enumerate().map(|(index, outline)| ((0, index), outline));
    let compared = worth_comparing(row.entry(), places);
    assert_eq!(compared[..3], [(0, 102), (0, 101), (0, 0)]);
    assert_eq!(compared.len(), MOST_COMPARED);
    assert_eq!(same_key(row.entry(), outlines[..101].iter()), Some(Kind::CertificateRequest));
    assert_eq!(same_key(row.entry(), outlines[..100].iter()), None);
}
