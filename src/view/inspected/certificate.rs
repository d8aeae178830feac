//! Everything a certificate says.

use super::super::certificate::{Fact, FindingView, LifeView};
use super::extensions::Extensions;
use super::{FaultView, ItemView, facts};
use crate::findings::{self, Ancestry, Case};
use crate::intake::{DecodedCertificate, SamlUse};
use crate::moment::Moment;
use crate::schedule::Caps;
use crate::words::Message;
use crate::x509::Certificate;

impl ItemView {
    pub(super) fn of_certificate(
        decoded: &DecodedCertificate,
        ancestry: Option<&Ancestry>,
        caps: Caps,
        now: Moment,
    ) -> Self {
        let certificate = &decoded.certificate;
        let case = Case { ancestry, ..Case::of_certificate(certificate, &decoded.der, caps, now) };
        let sections = [
            facts::section("inspector-saml", decoded.saml.iter().flat_map(saml)),
            facts::section("inspector-fields", fields(certificate)),
            facts::section("inspector-extensions", extensions(certificate).facts()),
        ];
        Self {
            findings: Some(findings::assess(&case).into_iter().map(FindingView::new).collect()),
            life: case.life.map(|life| LifeView::new(&life, caps, now)),
            sections: sections.into_iter().flatten().collect(),
            faults: FaultView::all(&certificate.problems),
        }
    }
}

fn saml(saml: &SamlUse) -> impl Iterator<Item = Fact> {
    let usage = match &saml.usage {
        Some(usage) => facts::text("fact-saml-use", usage, false),
        None => facts::message("fact-saml-use", Message::new("value-saml-both")),
    };
    [
        facts::text_if("fact-saml-entity", saml.entity_id.as_deref(), true),
        facts::text_if("fact-saml-role", saml.role.as_deref(), false),
        Some(usage),
    ]
    .into_iter()
    .flatten()
}

fn fields(certificate: &Certificate) -> impl Iterator<Item = Fact> {
    [
        Some(facts::text("fact-subject", &certificate.subject, true)),
        Some(facts::text("fact-issuer", &certificate.issuer, true)),
        Some(facts::text("fact-serial-number", &certificate.serial_number, true)),
        facts::moment("fact-not-before", certificate.not_before),
        facts::moment("fact-not-after", certificate.not_after),
        Some(facts::key("fact-public-key", &certificate.public_key)),
        Some(facts::text("fact-signature-algorithm", &certificate.signature_algorithm, false)),
        Some(facts::text("fact-version", &certificate.version.to_string(), false)),
        facts::text_if("fact-made-by-org", certificate.salesforce_org_id.as_deref(), true),
        Some(facts::text("fact-sha256", &certificate.sha256, true)),
        Some(facts::text("fact-sha1", &certificate.sha1, true)),
        Some(facts::text("fact-spki-sha256", &certificate.spki_sha256, true)),
    ]
    .into_iter()
    .flatten()
}

fn extensions(certificate: &Certificate) -> Extensions<'_> {
    Extensions {
        raw: &certificate.extensions,
        subject_alt_names: &certificate.subject_alt_names,
        basic_constraints: certificate.basic_constraints,
        key_usage: &certificate.key_usage,
        extended_key_usage: &certificate.extended_key_usage,
        subject_key_identifier: certificate.subject_key_identifier.as_deref(),
        authority_key_identifier: certificate.authority_key_identifier.as_deref(),
    }
}
