//! Cases for the tests of the checks.

use super::{Ancestry, Case, Member, Outcome};
use crate::intake::{By, Integration, KnownCertificate, Observation, OrgKey, Reference, Role, Source, Whose};
use crate::moment::Moment;
use crate::registry::{Entry, EntryId, Learned, Registry, Way};
use crate::schedule::{Caps, Ending, Life, Precision};
use crate::x509::chain::{End, Link, Signature};
use crate::x509::{BasicConstraints, Certificate, Extension, decode};

pub(super) fn midnight(day: &str) -> Moment {
    Moment::parse(&format!("{day}T00:00:00Z")).unwrap()
}

pub(super) fn life(created: &str, end: &str) -> Option<Life> {
    let ending = Ending { moment: midnight(end), precision: Precision::Day };
    Some(Life { created: Some(midnight(created)), ending })
}

pub(super) fn case<'a>(now: &str, life: Option<Life>) -> Case<'a> {
    Case {
        now: midnight(now),
        caps: Caps::default(),
        life,
        certificate: None,
        der: None,
        ancestry: None,
        entry: None,
        registry: None,
    }
}

/// A certificate with nothing to find: valid for the year 2026, RSA-2048, SHA-256.
pub(super) fn certificate() -> Certificate {
    let mut certificate =
        decode(include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input")).unwrap();
    certificate.not_before = Some(midnight("2026-01-01"));
    certificate.not_after = Some(midnight("2027-01-01"));
    certificate
}

pub(super) fn with_certificate<'a>(now: &str, certificate: &'a Certificate) -> Case<'a> {
    Case { certificate: Some(certificate), ..case(now, None) }
}

/// What a check says on 2026-11-20 of [`certificate`] after a change.
pub(super) fn of_changed(assess: fn(&Case<'_>) -> Outcome, change: impl FnOnce(&mut Certificate)) -> Outcome {
    let mut certificate = certificate();
    change(&mut certificate);
    assess(&with_certificate("2026-11-20", &certificate))
}

/// What a check says on 2026-11-20 of [`server_certificate`] after a change.
pub(super) fn of_changed_server(
    assess: fn(&Case<'_>) -> Outcome,
    change: impl FnOnce(&mut Certificate),
) -> Outcome {
    of_changed(assess, |certificate| {
        *certificate = server_certificate();
        change(certificate);
    })
}

/// A certificate that a public CA issued for a custom domain on 2026-07-01, with nothing to find.
pub(super) fn server_certificate() -> Certificate {
    // SEQUENCE { SEQUENCE { domain-validated } }
    let policies = Extension {
        oid: "2.5.29.32".to_owned(),
        critical: false,
        value: "300a3008060667810c010201".to_owned(),
    };
    Certificate {
        subject: "CN=shop.acme.example".to_owned(),
        issuer: "CN=R13,O=Let's Encrypt,C=US".to_owned(),
        common_name: Some("shop.acme.example".to_owned()),
        salesforce_org_id: None,
        not_before: Some(midnight("2026-07-01")),
        not_after: Some(midnight("2026-09-29")),
        subject_alt_names: vec!["DNS:shop.acme.example".to_owned()],
        basic_constraints: Some(BasicConstraints { ca: false, path_length: None }),
        key_usage: vec!["digitalSignature".to_owned(), "keyEncipherment".to_owned()],
        extended_key_usage: vec!["serverAuth".to_owned()],
        extensions: vec![policies],
        ..certificate()
    }
}

/// A chain of three with nothing to find, valid for the year 2026.
pub(super) fn chain() -> Ancestry {
    let member = |name: &str| Member { name: name.to_owned(), not_after: Some(midnight("2027-01-01")) };
    let link = Link { signature: Signature::Verified, faults: Vec::new() };
    Ancestry {
        members: ["partner.example", "Issuing CA", "Root CA"].map(member).into(),
        links: vec![link; 2],
        end: End::SelfSigned,
        in_order: Some(true),
    }
}

/// The first of [`chain`] without the others.
pub(super) fn alone() -> Ancestry {
    let mut alone = chain();
    alone.members.truncate(1);
    alone.links.clear();
    let end = End::Missing { issuer: "CN=Issuing CA".to_owned(), authority_key_identifier: None };
    Ancestry { end, in_order: None, ..alone }
}

/// What a check says on 2026-11-20 of a certificate with these issuers.
pub(super) fn of_ancestry(assess: fn(&Case<'_>) -> Outcome, ancestry: &Ancestry) -> Outcome {
    assess(&Case { ancestry: Some(ancestry), ..case("2026-11-20", None) })
}

/// What a check of the key's octets says of a fixture.
pub(super) fn of_der(assess: fn(&Case<'_>) -> Outcome, der: &[u8]) -> Outcome {
    let certificate = decode(der).unwrap();
    assess(&Case::of_certificate(&certificate, der, Caps::default(), midnight("2026-11-20")))
}

/// An entry of which only its name is known.
pub(super) fn entry() -> Entry {
    let mut registry = Registry::default();
    let observation = Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        unique_name: Some("Okta_SSO".to_owned()),
        ..Observation::new(Source::ListPage, midnight("2026-01-01"))
    };
    let id = registry.observe(observation).unwrap();
    registry.entry(&id).unwrap().clone()
}

/// A registry that knows `certificate` under `unique_name` in the org `acme`, and the entry's id.
pub(super) fn remembered(unique_name: &str, certificate: Certificate) -> (Registry, EntryId) {
    let mut registry = Registry::default();
    let id = remember(&mut registry, unique_name, certificate);
    (registry, id)
}

pub(super) fn remember(registry: &mut Registry, unique_name: &str, certificate: Certificate) -> EntryId {
    let observation = Observation {
        org: OrgKey::from_host("acme.my.salesforce.com"),
        unique_name: Some(unique_name.to_owned()),
        certificate: Some(KnownCertificate { facts: certificate, der: String::new() }),
        ..Observation::new(Source::File, midnight("2026-01-01"))
    };
    registry.observe(observation).unwrap()
}

/// Who refers to a certificate: the type, the name, the role, and whose key it is.
pub(super) type Referring = (&'static str, &'static str, Role, Whose);

pub(super) const SAP: Referring = ("NamedCredential", "SAP", Role::ClientTls, Whose::Ours);
pub(super) const OKTA: Referring = ("SamlSsoConfig", "Okta", Role::SamlValidation, Whose::Theirs);

/// Lets files of the org `acme`, read on 2026-01-01, refer to a certificate by its name.
pub(super) fn link(registry: &mut Registry, unique_name: &str, referring: &[Referring]) {
    let references = referring.iter().map(|(kind, name, role, whose)| {
        let reference = Reference {
            certificate: unique_name.to_owned(),
            by: By::Name,
            integration: Integration { kind: (*kind).to_owned(), name: (*name).to_owned() },
            field: "certificate".to_owned(),
            role: *role,
            whose: *whose,
        };
        (reference, format!("{name}.xml"))
    });
    let learned = Learned {
        way: Way::File,
        at: midnight("2026-01-01"),
        certificates: Vec::new(),
        references: references.collect(),
        reads: vec![("Certificate".to_owned(), 1)],
    };
    registry.learn(&OrgKey::from_host("acme.my.salesforce.com").unwrap(), learned);
}

/// What a check says on 2026-11-20 of a certificate to which files refer.
pub(super) fn of_linked(
    assess: fn(&Case<'_>) -> Outcome,
    certificate: Certificate,
    referring: &[Referring],
) -> Outcome {
    let (mut registry, id) = remembered("Anypoint", certificate.clone());
    link(&mut registry, "Anypoint", referring);
    let entry = registry.entry(&id).unwrap();
    assess(&Case {
        certificate: Some(&certificate),
        entry: Some(entry),
        registry: Some(&registry),
        ..case("2026-11-20", entry.life())
    })
}
