//! Cases for the tests of the checks.

use super::Case;
use crate::intake::{Observation, OrgKey, Source};
use crate::moment::Moment;
use crate::registry::{Entry, Registry};
use crate::schedule::{Caps, Ending, Life, Precision};
use crate::x509::{Certificate, decode};

pub(super) fn midnight(day: &str) -> Moment {
    Moment::parse(&format!("{day}T00:00:00Z")).unwrap()
}

pub(super) fn life(created: &str, end: &str) -> Option<Life> {
    let ending = Ending { moment: midnight(end), precision: Precision::Day };
    Some(Life { created: Some(midnight(created)), ending })
}

pub(super) fn case<'a>(now: &str, life: Option<Life>) -> Case<'a> {
    Case { now: midnight(now), caps: Caps::default(), life, certificate: None, entry: None }
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
