//! What one file says, before it is known what the others do.

use std::rc::Rc;

use super::content;
use super::document::Document;
use super::error::{MetadataError, Problem};
use super::types::{Field, Form};
use crate::intake::{Error, Integration, jwk, text};
use crate::x509;

/// A file, and the component in it.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    pub(super) file: String,
    pub(super) integration: Integration,
}

/// One value of one field.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub(super) origin: Rc<Origin>,
    pub(super) field: &'static Field,
    pub(super) said: Said,
}

/// What a field says of a certificate.
#[derive(Clone, Debug)]
pub(super) enum Said {
    /// A unique name, a record id, or what a deployment puts in their place.
    Name(String),
    /// A certificate: its SHA-256 and DER.
    Certificate(String, Vec<u8>),
    /// The SHA-256 of a public key.
    Key(String),
    /// A subject or a subject alternative name.
    DistinguishedName(String),
    /// The full name of an external credential.
    ExternalCredential(String),
    /// Any text that may be a unique name.
    Value(String),
}

/// Longer text is no name.
const MAX_NAME: usize = 255;

/// Longer text is no distinguished name that anybody could enter.
const MAX_DISTINGUISHED_NAME: usize = 4096;

/// What the fields of `document` say, and what is wrong with them.
pub(super) fn read(
    document: &Document,
    origin: &Rc<Origin>,
    facts: &mut Vec<Fact>,
    problems: &mut Vec<Problem>,
) {
    let Some(kind) = document.kind else { return };
    for text in &document.texts {
        let is_it = |field: &&Field| {
            let is_so = |it| document.parameter_type(text.group) == Some(it);
            field.path == text.path && field.parameter_type.is_none_or(is_so)
        };
        let Some(field) = kind.fields.iter().find(is_it) else { continue };
        let mut errors = Vec::new();
        let said = read_value(field.form, &text.text, &mut errors);
        if let (Some(Said::Certificate(_, der)), Some(serial)) = (&said, document.text("serialId")) {
            check_serial_number(der, serial, &mut errors);
        }
        problems.extend(errors.into_iter().map(|error| origin.problem(field.path, error)));
        facts.extend(said.map(|said| Fact { origin: Rc::clone(origin), field, said }));
    }
}

impl Origin {
    pub(super) fn problem(&self, field: &str, error: MetadataError) -> Problem {
        Problem {
            file: self.file.clone(),
            integration: Some(self.integration.clone()),
            field: Some(field.to_owned()),
            error,
        }
    }
}

fn read_value(form: Form, text: &str, errors: &mut Vec<MetadataError>) -> Option<Said> {
    if form == Form::Value {
        return is_unique_name(text).then(|| Said::Value(text.to_owned()));
    }
    if text.is_empty() {
        errors.push(MetadataError::Empty);
        return None;
    }
    if form != Form::Name && form != Form::Certificate && text::is_placeholder(text.as_bytes()) {
        errors.push(MetadataError::Placeholder);
        return None;
    }
    match form {
        Form::Certificate => read_certificate(text, errors),
        Form::Key => read_key(text, errors),
        Form::DistinguishedName if text.len() <= MAX_DISTINGUISHED_NAME => {
            Some(Said::DistinguishedName(text.to_owned()))
        }
        Form::ExternalCredential if is_name(text) => Some(Said::ExternalCredential(text.to_owned())),
        Form::Name if is_name(text) => Some(Said::Name(text.to_owned())),
        // Some write the certificate where its name should stand.
        Form::Name if !content::read(text.as_bytes()).certificates.is_empty() => {
            read_certificate(text, errors)
        }
        _ => {
            errors.push(MetadataError::NotAName { len: text.len() });
            None
        }
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= MAX_NAME && !text.contains(char::is_control)
}

/// Whether a certificate could be called so; the two most frequent words of all are left out, since an org has
/// many thousands of values.
fn is_unique_name(text: &str) -> bool {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    text.starts_with(|character: char| character.is_ascii_alphabetic())
        && text.len() <= MAX_NAME
        && text.chars().all(is_part)
        && !matches!(text, "true" | "false")
}

fn read_certificate(text: &str, errors: &mut Vec<MetadataError>) -> Option<Said> {
    let content = content::read(text.as_bytes());
    errors.extend(content.errors);
    errors.extend(content.requests.first().map(|_| MetadataError::Request));
    if content.certificates.len() > 1 {
        errors.push(MetadataError::Several { count: content.certificates.len() });
    }
    let der = content.certificates.into_iter().next()?;
    let sha256 = x509::fingerprints(&der).ok()?.sha256;
    Some(Said::Certificate(sha256, der))
}

/// The certificate of `x5c`, where there is one; else the key.
fn read_key(text: &str, errors: &mut Vec<MetadataError>) -> Option<Said> {
    let keys = match jwk::read(text) {
        Ok(keys) => keys,
        Err(error) => {
            errors.push(Error::from(error).into());
            return None;
        }
    };
    if keys.iter().any(|key| key.is_private) {
        errors.push(MetadataError::PrivateKey);
    }
    let certificate = keys.iter().flat_map(|key| &key.certificates).next();
    if let Some((der, digests)) = certificate.and_then(|der| Some((der, x509::fingerprints(der).ok()?))) {
        let der = x509::certificate_octets(der).unwrap_or(der).to_vec();
        return Some(Said::Certificate(digests.sha256, der));
    }
    let key = keys.into_iter().find_map(|key| key.spki_sha256);
    if key.is_none() {
        errors.push(MetadataError::NoKey);
    }
    key.map(Said::Key)
}

/// `serialId` is decimal, where everything else shows hex.
fn check_serial_number(der: &[u8], serial: &str, errors: &mut Vec<MetadataError>) {
    let Ok(certificate) = x509::decode_without_digests(der) else { return };
    let serial = serial.trim_start_matches('0');
    let is_decimal = serial.bytes().all(|byte| byte.is_ascii_digit());
    if is_decimal && x509::decimal(&certificate.serial_number).is_some_and(|own| own != serial) {
        errors.push(MetadataError::SerialNumberDiffers);
    }
}
