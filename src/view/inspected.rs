//! What the inspector shows of one thing found in a file.

use serde::Serialize;

use super::certificate::{Fact, FindingView, LifeView, Shown};
use super::moments::{day, exact};
use crate::findings::{self, Case};
use crate::intake::{Content, Item, KnownCertificate};
use crate::moment::Moment;
use crate::registry::{Entry, Identity, Likeness, Registry};
use crate::schedule::{Caps, Ending, Life, Precision};
use crate::words::{Argument, Message};
use crate::x509::{Certificate, Extension, PublicKey};

/// Everything one thing says, beyond its line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemView {
    /// What is worth telling, the gravest first; `None` where nothing of the kind is judged.
    pub findings: Option<Vec<FindingView>>,
    /// Its life as a bar.
    pub life: Option<LifeView>,
    /// Its fields, in groups.
    pub sections: Vec<Section>,
    /// Faults of its encoding, in the decoder's words.
    pub faults: Vec<String>,
}

/// A group of fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What they are.
    pub title: Message,
    /// The fields.
    pub facts: Vec<Fact>,
}

/// Which registry entry a certificate is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IdentityView {
    /// `same`, `probably` or `unknown`.
    pub identity: &'static str,
    /// The answer in words.
    pub text: Message,
    /// The entries it is or may be.
    pub candidates: Vec<Candidate>,
}

/// One entry that the certificate is or may be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// Its id.
    pub entry: String,
    /// Its name.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// What it has in common with the certificate.
    pub reasons: Vec<Message>,
}

impl ItemView {
    /// What to show of something recognised.
    pub fn of_item(item: &Item, caps: Caps, now: Moment) -> Self {
        match &item.content {
            Content::Named => Self::default(),
            Content::Certificate(decoded) => Self::of_certificate(&decoded.certificate, caps, now),
        }
    }

    fn of_certificate(certificate: &Certificate, caps: Caps, now: Moment) -> Self {
        let life = certificate.not_after.map(|moment| Life {
            created: certificate.not_before,
            ending: Ending { moment, precision: Precision::Exact },
        });
        let case = Case { now, caps, life, certificate: Some(certificate), entry: None };
        let extensions: Vec<Fact> =
            certificate.extensions.iter().map(|extension| extension_fact(certificate, extension)).collect();
        let section = |id: &str, facts: Vec<Fact>| {
            (!facts.is_empty()).then(|| Section { title: Message::new(id), facts })
        };
        Self {
            findings: Some(findings::assess(&case).into_iter().map(FindingView::new).collect()),
            life: life.map(|life| LifeView::new(&life, caps, now)),
            sections: [
                section("inspector-fields", facts(certificate)),
                section("inspector-extensions", extensions),
            ]
            .into_iter()
            .flatten()
            .collect(),
            faults: certificate.problems.clone(),
        }
    }
}

fn facts(certificate: &Certificate) -> Vec<Fact> {
    let text = |id: &str, text: &str, copy: bool| Fact {
        term: Message::new(id),
        value: Shown::Text(text.to_owned()),
        copy: copy && !text.is_empty(),
    };
    let moment = |id: &str, moment: Option<Moment>| {
        moment.map(|moment| Fact {
            term: Message::new(id),
            value: Shown::Message(exact(Message::new("value-moment-both"), moment)),
            copy: false,
        })
    };
    let key = public_key(&certificate.public_key);
    [
        Some(text("fact-subject", &certificate.subject, true)),
        Some(text("fact-issuer", &certificate.issuer, true)),
        Some(text("fact-serial-number", &certificate.serial_number, true)),
        moment("fact-not-before", certificate.not_before),
        moment("fact-not-after", certificate.not_after),
        Some(Fact { term: Message::new("fact-public-key"), value: Shown::Message(key), copy: false }),
        Some(text("fact-signature-algorithm", &certificate.signature_algorithm, false)),
        Some(text("fact-version", &certificate.version.to_string(), false)),
        certificate.salesforce_org_id.as_deref().map(|org| text("fact-made-by-org", org, true)),
        Some(text("fact-sha256", &certificate.sha256, true)),
        Some(text("fact-sha1", &certificate.sha1, true)),
        Some(text("fact-spki-sha256", &certificate.spki_sha256, true)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Algorithm, and size or curve.
pub(super) fn public_key(key: &PublicKey) -> Message {
    let bits = key.bits.map_or(Argument::Text("?".to_owned()), |bits| Argument::Number(f64::from(bits)));
    Message::new(if key.curve.is_some() { "value-key-curve" } else { "value-key" })
        .with("algorithm", key.algorithm.as_str())
        .with("bits", bits)
        .with("curve", key.curve.as_deref().unwrap_or_default())
}

/// RFC 5280's names for the extensions it defines, and a few beside.
const EXTENSION_NAMES: &[(&str, &str)] = &[
    ("2.5.29.14", "subjectKeyIdentifier"),
    ("2.5.29.15", "keyUsage"),
    ("2.5.29.16", "privateKeyUsagePeriod"),
    ("2.5.29.17", "subjectAltName"),
    ("2.5.29.18", "issuerAltName"),
    ("2.5.29.19", "basicConstraints"),
    ("2.5.29.30", "nameConstraints"),
    ("2.5.29.31", "cRLDistributionPoints"),
    ("2.5.29.32", "certificatePolicies"),
    ("2.5.29.33", "policyMappings"),
    ("2.5.29.35", "authorityKeyIdentifier"),
    ("2.5.29.36", "policyConstraints"),
    ("2.5.29.37", "extKeyUsage"),
    ("2.5.29.46", "freshestCRL"),
    ("2.5.29.54", "inhibitAnyPolicy"),
    ("1.3.6.1.5.5.7.1.1", "authorityInfoAccess"),
    ("1.3.6.1.5.5.7.1.11", "subjectInfoAccess"),
    ("1.3.6.1.4.1.11129.2.4.2", "signedCertificateTimestampList"),
    ("2.16.840.1.113730.1.13", "netscapeComment"),
];

/// An extension: decoded where Certkeep knows it, else its octets as they are.
fn extension_fact(certificate: &Certificate, extension: &Extension) -> Fact {
    let name = EXTENSION_NAMES.iter().find(|(oid, _)| *oid == extension.oid).map(|(_, name)| *name);
    let term = Message::new(if extension.critical { "extension-critical" } else { "extension" })
        .with("name", name.unwrap_or(&extension.oid))
        .with("oid", extension.oid.as_str());
    let lines = |lines: &[String]| Some(lines.join("\n")).filter(|text| !text.is_empty());
    let decoded = match extension.oid.as_str() {
        "2.5.29.14" => certificate.subject_key_identifier.clone(),
        "2.5.29.15" => lines(&certificate.key_usage),
        "2.5.29.17" => lines(&certificate.subject_alt_names),
        "2.5.29.19" => certificate.basic_constraints.map(|constraints| match constraints.path_length {
            Some(length) => format!("CA: {}, pathLenConstraint: {length}", constraints.ca),
            None => format!("CA: {}", constraints.ca),
        }),
        "2.5.29.35" => certificate.authority_key_identifier.clone(),
        "2.5.29.37" => lines(&certificate.extended_key_usage),
        _ => None,
    };
    Fact { term, value: Shown::Text(decoded.unwrap_or_else(|| extension.value.clone())), copy: true }
}

impl IdentityView {
    /// Which registry entry a certificate is, and why that is thought.
    pub fn new(registry: &Registry, certificate: &Certificate) -> Self {
        let candidate = |id: &crate::registry::EntryId, likeness: Option<Likeness>| {
            let entry = registry.entry(id)?;
            Some(Candidate {
                entry: id.to_string(),
                name: entry.name().to_owned(),
                org: entry.org.as_ref().map(ToString::to_string),
                reasons: likeness.map(|likeness| reasons(entry, likeness)).unwrap_or_default(),
            })
        };
        let (identity, candidates): (_, Vec<Candidate>) = match registry.identify(certificate) {
            Identity::Same(ids) => ("same", ids.iter().filter_map(|id| candidate(id, None)).collect()),
            Identity::Probably(likely) => (
                "probably",
                likely.iter().filter_map(|(id, likeness)| candidate(id, Some(*likeness))).collect(),
            ),
            Identity::Unknown => ("unknown", Vec::new()),
        };
        let text = Message::new(format!("identity-{identity}")).with("count", candidates.len());
        Self { identity, text, candidates }
    }
}

fn reasons(entry: &Entry, likeness: Likeness) -> Vec<Message> {
    let ending = entry.ending().map(|ending| Message::new("reason-end").with("day", day(ending.moment)));
    let flags =
        [(likeness.name, "reason-name"), (likeness.org, "reason-org"), (likeness.created, "reason-created")];
    let others = flags.into_iter().filter(|(holds, _)| *holds).map(|(_, id)| Message::new(id));
    ending.into_iter().chain(others).collect()
}

/// A certificate as it is remembered: its facts and its octets.
pub fn remembered(item: &Item) -> Option<KnownCertificate> {
    let decoded = item.certificate()?;
    Some(KnownCertificate {
        facts: decoded.certificate.clone(),
        der: base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &decoded.der),
    })
}
