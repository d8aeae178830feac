//! Bundles and keystores: each certificate in them is an item of its own, called by its place.

use std::rc::Rc;

use super::super::keystore::{self, Integrity, Keystore, KeystoreEntry};
use super::super::pkcs7;
use super::super::{
    Content, EntryDescription, Error, Holds, KeyDescription, KeystoreDescription, Kind, Lock,
};
use super::{Reader, Receiver};
use crate::crypto::Crypto;
use crate::x509;

impl<C: Crypto, R: Receiver> Reader<'_, C, R> {
    pub(super) async fn read_bundle(&mut self, octets: &[u8], offset: usize) {
        let bundle = match pkcs7::read(octets) {
            Ok(bundle) => bundle,
            Err(error) => return self.fail(offset, unreadable(error, offset)),
        };
        if bundle.certificates.is_empty() && bundle.revocation_lists.is_empty() {
            self.fail(offset, Error::NothingInside { offset });
        }
        let outer = self.path.len();
        for (number, slice) in bundle.certificates.iter().enumerate() {
            if !self.goes_on(offset + slice.offset).await {
                return;
            }
            self.step(&number.to_string());
            self.read_certificate(slice.octets, offset + slice.offset, None);
            self.path.truncate(outer);
        }
        for (number, slice) in bundle.revocation_lists.iter().enumerate() {
            self.step(&format!("crl-{number}"));
            self.read_revocation_list(slice.octets, offset + slice.offset);
            self.path.truncate(outer);
        }
        for problem in bundle.problems {
            self.fail(offset, of_bundle(problem, offset));
        }
    }

    pub(super) async fn read_keystore(&mut self, kind: Kind, octets: &[u8], offset: usize) {
        let (read, lock) = match keystore::read(octets, self.password, self.crypto).await {
            Err(keystore::Error::WrongPassword) => {
                (keystore::read(octets, None, self.crypto).await, Some(Lock::WrongPassword))
            }
            read => (read, None),
        };
        match read {
            Ok(keystore) => {
                let sealed =
                    |error: &keystore::Error| matches!(error, keystore::Error::PasswordNeeded { .. });
                let open =
                    keystore.integrity != Integrity::NotChecked && !keystore.problems.iter().any(sealed);
                let needed = (self.password.is_none() && !open).then_some(Lock::PasswordNeeded);
                self.push_keystore(kind, keystore, lock.or(needed), offset).await;
            }
            Err(error) => {
                self.push(kind, offset, Content::Named);
                self.fail(offset, error.into());
            }
        }
    }

    async fn push_keystore(&mut self, kind: Kind, keystore: Keystore, lock: Option<Lock>, offset: usize) {
        let keystore = Rc::new(keystore);
        let description = KeystoreDescription {
            integrity: keystore.integrity,
            entries: keystore.entries.len(),
            lock,
            keystore: Some(Rc::clone(&keystore)),
        };
        self.push(kind, offset, Content::Keystore(Box::new(description)));
        let outer = self.path.len();
        for (number, entry) in keystore.entries.iter().enumerate() {
            if !self.goes_on(offset).await {
                return;
            }
            // What has no name is called by its number, as Java does it.
            self.step(entry.alias.as_deref().unwrap_or(&(number + 1).to_string()));
            self.push_entry(entry, offset).await;
            self.path.truncate(outer);
        }
        for problem in &keystore.problems {
            // That a password is needed is told once, by the lock.
            if !matches!(problem, keystore::Error::PasswordNeeded { .. }) {
                self.fail(offset, problem.clone().into());
            }
        }
    }

    async fn push_entry(&mut self, entry: &KeystoreEntry, offset: usize) {
        let none: &[keystore::Der] = &[];
        let (holds, key, chain) = match &entry.content {
            keystore::Content::PrivateKey { key, chain } => {
                (Holds::PrivateKey, key.clone().into(), chain.as_slice())
            }
            keystore::Content::Certificate { der, is_trusted } => (
                if *is_trusted { Holds::TrustedCertificate } else { Holds::Certificate },
                KeyDescription::default(),
                core::slice::from_ref(der),
            ),
            keystore::Content::SecretKey { encryption, .. } => (
                Holds::SecretKey,
                KeyDescription { encryption: encryption.clone(), ..KeyDescription::default() },
                none,
            ),
            keystore::Content::RevocationList { .. } => {
                (Holds::RevocationList, KeyDescription::default(), none)
            }
        };
        let description = EntryDescription {
            alias: entry.alias.clone(),
            created: entry.created,
            holds,
            key: of_leaf(key, chain),
            certificates: chain.len(),
        };
        self.push(Kind::KeystoreEntry, offset, Content::KeystoreEntry(Box::new(description)));
        let outer = self.path.len();
        for (number, der) in chain.iter().enumerate() {
            self.step(&number.to_string());
            self.read_certificate(der, offset, None);
            self.path.truncate(outer);
        }
        if let keystore::Content::RevocationList { der } = &entry.content {
            self.read_revocation_list(der, offset);
        }
    }
}

/// While a key is sealed, its certificate tells what kind it is.
fn of_leaf(key: KeyDescription, chain: &[keystore::Der]) -> KeyDescription {
    let leaf = chain.first().and_then(|der| x509::decode(der).ok());
    match leaf {
        Some(leaf) if key.public_key.is_none() => {
            KeyDescription { public_key: Some(leaf.public_key), spki_sha256: Some(leaf.spki_sha256), ..key }
        }
        _ => key,
    }
}

fn unreadable(error: x509::Error, offset: usize) -> Error {
    match error {
        x509::Error::Truncated { missing, .. } => Error::Truncated { missing, offset },
        reason => Error::NotACertificate { reason, offset },
    }
}

fn of_bundle(problem: pkcs7::Problem, offset: usize) -> Error {
    match problem {
        pkcs7::Problem::Skipped { what, offset: within } => Error::Skipped { what, offset: offset + within },
        pkcs7::Problem::Unreadable(error) => unreadable(error, offset),
        pkcs7::Problem::TooMany { limit, offset: within, .. } => {
            Error::TooManyItems { limit, offset: offset + within }
        }
    }
}
