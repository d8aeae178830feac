//! One thing found → one JSON object, with its keys in a fixed order.

use certkeep::findings::{self, Case};
use certkeep::intake::mail::ExpiryMail;
use certkeep::intake::{
    Content, DecodedCertificate, EntryDescription, Found, Item, KeyDescription, KeystoreDescription, Kind,
    Problem,
};
use certkeep::moment::Moment;
use certkeep::schedule::Caps;
use certkeep::x509::{BasicConstraints, Certificate, CertificateRequest, PublicKey, RevocationList};
use serde::Serialize;

/// One line of output.
#[derive(Serialize)]
pub(crate) struct Line<'a> {
    file: &'a str,
    kind: &'static str,
    path: &'a str,
    #[serde(flatten)]
    fields: Fields<'a>,
}

/// What a line says of its thing.
#[derive(Serialize)]
#[serde(untagged)]
enum Fields<'a> {
    Named {},
    Certificate(Box<CertificateFields<'a>>),
    SamlCertificate {
        entity: Option<&'a str>,
        role: Option<&'a str>,
        #[serde(rename = "use")]
        usage: Option<&'a str>,
        #[serde(flatten)]
        certificate: Box<CertificateFields<'a>>,
    },
    Request {
        signature: certkeep::crypto::Verification,
        #[serde(flatten)]
        request: &'a CertificateRequest,
    },
    RevocationList(&'a RevocationList),
    Key(KeyFields<'a>),
    Keystore {
        integrity: certkeep::intake::keystore::Integrity,
        entries: usize,
        lock: Option<certkeep::intake::Lock>,
    },
    KeystoreEntry {
        alias: Option<&'a str>,
        created: Option<Moment>,
        entry: &'static str,
        certificates: usize,
        #[serde(flatten)]
        key: KeyFields<'a>,
    },
    ExpiryMail(&'a ExpiryMail),
    Error {
        error: &'static str,
        offset: usize,
        message: String,
    },
}

/// What is told of a key; never the key.
#[derive(Default, Serialize)]
struct KeyFields<'a> {
    algorithm: Option<&'a str>,
    bits: Option<u32>,
    curve: Option<&'a str>,
    spki_sha256: Option<&'a str>,
    form: Option<&'a str>,
    encryption: Option<&'a certkeep::intake::keystore::Encryption>,
    lock: Option<certkeep::intake::Lock>,
    key_id: Option<&'a str>,
}

/// Everything a certificate says.
#[derive(Serialize)]
struct CertificateFields<'a> {
    sha256: &'a str,
    sha1: &'a str,
    spki_sha256: &'a str,
    version: u8,
    serial_number: &'a str,
    subject: &'a str,
    issuer: &'a str,
    not_before: Option<Moment>,
    not_after: Option<Moment>,
    public_key: &'a PublicKey,
    signature_algorithm: &'a str,
    subject_alt_names: &'a [String],
    basic_constraints: Option<BasicConstraints>,
    key_usage: &'a [String],
    extended_key_usage: &'a [String],
    subject_key_identifier: Option<&'a str>,
    authority_key_identifier: Option<&'a str>,
    problems: &'a [String],
    findings: Vec<&'static str>,
}

/// The line of one thing found in `file`, with findings at `now`.
pub(crate) fn line<'a>(file: &'a str, found: &'a Found, now: Moment) -> Line<'a> {
    match found {
        // Of a key that cannot be looked into nothing is known, and all is told the same.
        Ok(Item {
            kind: kind @ (Kind::PrivateKey | Kind::PublicKey), path, content: Content::Named, ..
        }) => Line { file, kind: kind.name(), path, fields: Fields::Key(KeyFields::default()) },
        Ok(Item { kind, path, content, .. }) => {
            Line { file, kind: kind.name(), path, fields: fields(content, now) }
        }
        Err(Problem { path, offset, error, .. }) => {
            let (error, message) = (error.variant(), error.to_string());
            Line { file, kind: "error", path, fields: Fields::Error { error, offset: *offset, message } }
        }
    }
}

fn fields(content: &Content, now: Moment) -> Fields<'_> {
    match content {
        Content::Named => Fields::Named {},
        Content::Certificate(decoded) => of_certificate(decoded, now),
        Content::Request(decoded) => {
            Fields::Request { signature: decoded.signature, request: &decoded.request }
        }
        Content::RevocationList(list) => Fields::RevocationList(list),
        Content::Key(key) => Fields::Key(key.as_ref().into()),
        Content::Keystore(keystore) => {
            let KeystoreDescription { integrity, entries, lock, .. } = **keystore;
            Fields::Keystore { integrity, entries, lock }
        }
        Content::KeystoreEntry(entry) => {
            let EntryDescription { alias, created, holds, key, certificates } = &**entry;
            Fields::KeystoreEntry {
                alias: alias.as_deref(),
                created: *created,
                entry: holds.name(),
                certificates: *certificates,
                key: key.into(),
            }
        }
        Content::ExpiryMail(mail) => Fields::ExpiryMail(mail),
    }
}

fn of_certificate(decoded: &DecodedCertificate, now: Moment) -> Fields<'_> {
    let certificate = Box::new(CertificateFields::new(&decoded.certificate, assess(decoded, now)));
    match &decoded.saml {
        None => Fields::Certificate(certificate),
        Some(saml) => Fields::SamlCertificate {
            entity: saml.entity_id.as_deref(),
            role: saml.role.as_deref(),
            usage: saml.usage.as_deref(),
            certificate,
        },
    }
}

fn assess(decoded: &DecodedCertificate, now: Moment) -> Vec<&'static str> {
    let case = Case::of_certificate(&decoded.certificate, &decoded.der, Caps::default(), now);
    findings::assess(&case).into_iter().map(|finding| finding.check).collect()
}

impl<'a> CertificateFields<'a> {
    fn new(certificate: &'a Certificate, findings: Vec<&'static str>) -> Self {
        Self {
            sha256: &certificate.sha256,
            sha1: &certificate.sha1,
            spki_sha256: &certificate.spki_sha256,
            version: certificate.version,
            serial_number: &certificate.serial_number,
            subject: &certificate.subject,
            issuer: &certificate.issuer,
            not_before: certificate.not_before,
            not_after: certificate.not_after,
            public_key: &certificate.public_key,
            signature_algorithm: &certificate.signature_algorithm,
            subject_alt_names: &certificate.subject_alt_names,
            basic_constraints: certificate.basic_constraints,
            key_usage: &certificate.key_usage,
            extended_key_usage: &certificate.extended_key_usage,
            subject_key_identifier: certificate.subject_key_identifier.as_deref(),
            authority_key_identifier: certificate.authority_key_identifier.as_deref(),
            problems: &certificate.problems,
            findings,
        }
    }
}

impl<'a> From<&'a KeyDescription> for KeyFields<'a> {
    fn from(key: &'a KeyDescription) -> Self {
        let public_key = key.public_key.as_ref();
        Self {
            algorithm: public_key.map(|public_key| public_key.algorithm.as_str()),
            bits: public_key.and_then(|public_key| public_key.bits),
            curve: public_key.and_then(|public_key| public_key.curve.as_deref()),
            spki_sha256: key.spki_sha256.as_deref(),
            form: key.form.as_deref(),
            encryption: key.encryption.as_ref(),
            lock: key.lock,
            key_id: key.key_id.as_deref(),
        }
    }
}
