//! Keystores for the tests of the rules: one that passes all, and what is changed of it.

use super::{Destination, Import, Judgement, assess};
use crate::intake::keystore::{
    Content, Der, Format, Integrity, Key, KeyAccess, KeyFacts, Keystore, KeystoreEntry,
};
use crate::moment::Moment;
use crate::x509::{self, PublicKey};

const CHAIN: [&[u8]; 3] = [
    include_bytes!("../../../tests/fixtures/keystore-import/at-hand/leaf.der"),
    include_bytes!("../../../tests/fixtures/keystore-import/at-hand/ca.der"),
    include_bytes!("../../../tests/fixtures/keystore-import/at-hand/root.der"),
];

/// A certificate whose only purpose is serverAuth.
pub(super) const SERVER_ONLY: &[u8] =
    include_bytes!("../../../tests/fixtures/keystore-import/at-hand/server-only.der");

pub(super) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// What a rule says of a keystore that passes all of them, after a change.
pub(super) fn judge(rule: &str, change: impl FnOnce(&mut Keystore)) -> Option<Judgement> {
    judge_at(rule, moment("2026-12-01T00:00:00Z"), change)
}

pub(super) fn judge_at(rule: &str, now: Moment, change: impl FnOnce(&mut Keystore)) -> Option<Judgement> {
    let mut keystore = keystore();
    change(&mut keystore);
    let import =
        Import { keystore: &keystore, file_name: "store.jks", destination: Destination::Commercial, now };
    assess(&import).into_iter().find(|judgement| judgement.rule == rule)
}

/// A change of the key.
pub(super) fn with(change: impl FnOnce(&mut Key)) -> impl FnOnce(&mut Keystore) {
    |keystore| match &mut keystore.entries[0].content {
        Content::PrivateKey { key, .. } => change(key),
        _ => unreachable!(),
    }
}

/// A key of another kind.
pub(super) fn with_key(algorithm: &str, bits: Option<u32>) -> impl FnOnce(&mut Keystore) {
    let public_key = Some(PublicKey { algorithm: algorithm.to_owned(), bits, curve: None });
    with(move |key| key.facts = Some(KeyFacts { public_key, spki_sha256: None }))
}

/// A change of the chain.
pub(super) fn with_chain(change: impl FnOnce(&mut Vec<Der>)) -> impl FnOnce(&mut Keystore) {
    |keystore| match &mut keystore.entries[0].content {
        Content::PrivateKey { chain, .. } => change(chain),
        _ => unreachable!(),
    }
}

fn keystore() -> Keystore {
    let leaf = x509::decode(CHAIN[0]).unwrap();
    let facts = KeyFacts { public_key: Some(leaf.public_key), spki_sha256: Some(leaf.spki_sha256) };
    let key = Key { access: KeyAccess::Opened, facts: Some(facts), is_pkcs8: Some(true), encryption: None };
    let content = Content::PrivateKey { key, chain: CHAIN.iter().map(|&der| der.into()).collect() };
    let alias = Some("api_client".to_owned());
    Keystore {
        format: Format::Jks,
        integrity: Integrity::Verified,
        entries: vec![KeystoreEntry { alias, created: None, offset: 0, content }],
        problems: Vec::new(),
    }
}
