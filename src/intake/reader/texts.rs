//! XML, JSON and mail: texts with certificates in them.

use super::super::archive::ArchiveError;
use super::super::saml::{self, Document, KeyUse, Role, XmlItem};
use super::super::{Content, Error, KeyDescription, Kind, SamlUse, jwk, mail, pem, text};
use super::{Reader, Receiver};
use crate::crypto::Crypto;

impl<C: Crypto, R: Receiver> Reader<'_, C, R> {
    pub(super) async fn read_xml(&mut self, kind: Kind, octets: &[u8]) {
        let metadata = match saml::read(octets) {
            Ok(metadata) => metadata,
            Err(error) => return self.fail(0, Box::new(error).into()),
        };
        if metadata.items.is_empty() && metadata.problems.is_empty() {
            return self.push(kind, 0, Content::Named);
        }
        let outer = self.path.len();
        for item in &metadata.items {
            if !self.goes_on(item.offset).await {
                return;
            }
            self.step(&item.path);
            match item.kind {
                Kind::Certificate => {
                    let saml = (metadata.document == Document::SamlMetadata).then(|| saml_use(item));
                    self.read_certificate(&item.octets, item.offset, saml);
                }
                kind if item.octets.is_empty() => self.push(kind, item.offset, Content::Named),
                kind => Box::pin(self.open(kind, &item.octets, item.offset)).await,
            }
            self.path.truncate(outer);
        }
        for problem in metadata.problems {
            self.step(&problem.path);
            self.fail(0, Box::new(problem.error).into());
            self.path.truncate(outer);
        }
    }

    pub(super) fn read_json(&mut self, kind: Kind, octets: &[u8]) {
        let trimmed = text::trimmed(octets);
        let keys = match core::str::from_utf8(trimmed) {
            Ok(json) => jwk::read(json),
            Err(_) => jwk::read(&text::with_question_marks(trimmed)),
        };
        let keys = match keys {
            Ok(keys) => keys,
            Err(error) => return self.fail(0, error.into()),
        };
        if keys.is_empty() {
            return self.push(kind, 0, Content::Named);
        }
        let outer = self.path.len();
        for (number, key) in keys.into_iter().enumerate() {
            self.step(&number.to_string());
            let certificates = key.certificates;
            let description = KeyDescription {
                public_key: key.public_key,
                spki_sha256: key.spki_sha256,
                key_id: key.kid,
                problems: key.problems,
                ..KeyDescription::default()
            };
            let kind = if key.is_private { Kind::PrivateKey } else { Kind::PublicKey };
            self.push(kind, 0, Content::Key(Box::new(description)));
            for (number, der) in certificates.iter().enumerate() {
                let outer = self.path.len();
                self.step(&format!("x5c/{number}"));
                self.read_certificate(der, 0, None);
                self.path.truncate(outer);
            }
            self.path.truncate(outer);
        }
    }

    pub(super) async fn read_mail(&mut self, octets: &[u8]) {
        if let Some(notice) = mail::expiry_mail(octets) {
            self.push(Kind::ExpiryMail, 0, Content::ExpiryMail(Box::new(notice)));
        }
        if !mail::is_message(octets) {
            if pem::is_in(octets) {
                self.read_pem(octets).await;
            }
            return;
        }
        let message = mail::Message::read(octets);
        if !self.enter(0) {
            return;
        }
        let before = self.count();
        for text in message.texts.iter().filter(|text| pem::is_in(text.as_bytes())) {
            self.read_pem(text.as_bytes()).await;
        }
        let held: usize = message.attachments.iter().map(|attachment| attachment.octets.len()).sum();
        self.held += held;
        for attachment in &message.attachments {
            self.inside(&attachment.name, &attachment.octets).await;
        }
        self.held -= held;
        if message.is_too_large {
            self.fail(0, ArchiveError::EntryTooLarge { limit: mail::MAX_DECODED }.into());
        }
        self.nesting -= 1;
        if self.count() == before && before == 0 {
            self.fail(0, Error::NothingInside { offset: 0 });
        }
    }
}

fn saml_use(item: &XmlItem) -> SamlUse {
    let usage = item.usage.filter(|usage| *usage != KeyUse::Both);
    SamlUse {
        entity_id: item.entity_id.clone(),
        role: item.role.map(Role::name).map(str::to_owned),
        usage: usage.map(KeyUse::name).map(str::to_owned),
    }
}
