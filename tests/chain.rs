//! Chains are what OpenSSL and Python's cryptography find them to be, and hostile files take no longer than others.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::Path;
use std::time::{Duration, Instant};

use certkeep::crypto::{Crypto, Digest, Native, Verification, ready};
use certkeep::intake::DecodedCertificate;
use certkeep::intake::file::inspect_bytes;
use certkeep::x509;
use certkeep::x509::chain::{Chains, End, Signature, build};
use serde_json::Value;

fn certificates(file: &[u8]) -> Vec<DecodedCertificate> {
    inspect_bytes(file, None).items().filter_map(|item| item.certificate().cloned()).collect()
}

fn chains_of(certificates: &[DecodedCertificate], crypto: &impl Crypto) -> Chains {
    let given: Vec<_> = certificates.iter().map(|one| (&one.certificate, one.der.as_slice())).collect();
    ready(build(&given, crypto)).unwrap()
}

fn cases() -> Vec<(String, Vec<u8>, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/chain");
    let case = |case: std::io::Result<std::fs::DirEntry>| {
        let case = case.unwrap();
        let read = |name| std::fs::read(case.path().join(name)).unwrap();
        let expected = serde_json::from_slice(&read("expected.json")).unwrap();
        (case.file_name().into_string().unwrap(), read("input"), expected)
    };
    std::fs::read_dir(folder).unwrap().map(case).collect()
}

fn fixture(name: &str) -> Vec<DecodedCertificate> {
    cases().into_iter().find(|case| case.0 == name).map(|case| certificates(&case.1)).unwrap()
}

#[test]
fn every_case_is_what_others_found() {
    let cases = cases();
    assert!(cases.len() > 40);
    for (name, input, expected) in cases {
        let found = serde_json::to_value(chains_of(&certificates(&input), &Native)).unwrap();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn no_order_of_the_file_changes_a_chain() {
    let mut certificates = fixture("several-leaves");
    let in_names = |certificates: &[DecodedCertificate]| {
        let name = |&index: &usize| certificates[index].certificate.subject.clone();
        let chains = chains_of(certificates, &Native).chains;
        let mut chains: Vec<Vec<String>> =
            chains.iter().map(|chain| chain.certificates.iter().map(name).collect()).collect();
        chains.sort();
        chains
    };
    let expected = in_names(&certificates);
    for turn in 0..certificates.len() {
        certificates.rotate_left(1);
        assert_eq!(in_names(&certificates), expected, "{turn}");
    }
    certificates.reverse();
    assert_eq!(in_names(&certificates), expected);
}

/// Says of every signature the same, and counts how often it was asked.
struct Always(Verification, std::cell::Cell<usize>);

impl Crypto for Always {
    async fn verify(&self, _: &[u8], _: &[u8], _: &[u8], _: &[u8]) -> Verification {
        self.1.set(self.1.get() + 1);
        self.0
    }

    async fn pbkdf2(&self, _: Digest, _: &[u8], _: &[u8], _: u32, _: &mut [u8]) -> bool {
        false
    }
}

/// As many certificates as one file may hold, made of one by other names and octets.
fn many(change: impl Fn(&mut DecodedCertificate, usize)) -> Vec<DecodedCertificate> {
    let one = fixture("missing-root").remove(0);
    let number = |index: usize| {
        let mut one = one.clone();
        // Inside the public key, so that each has its own.
        let at = one.der.windows(4).position(|octets| octets == [0x03, 0x42, 0x00, 0x04]).unwrap() + 4;
        one.der[at..at + 8].copy_from_slice(&index.to_be_bytes());
        change(&mut one, index);
        one
    };
    (0..10_000).map(number).collect()
}

#[test]
fn ten_thousand_take_no_longer_each_whatever_they_claim() {
    let nobody = |one: &mut DecodedCertificate| {
        one.certificate.authority_key_identifier = None;
        one.certificate.subject_key_identifier = None;
    };
    let strangers = many(|one, index| one.certificate.subject = format!("CN={index}"));
    let line = many(|one, index| {
        nobody(one);
        one.certificate.subject = format!("CN={index}");
        one.certificate.issuer = format!("CN={}", index + 1);
    });
    let ring = many(|one, index| {
        nobody(one);
        one.certificate.subject = format!("CN={index}");
        one.certificate.issuer = format!("CN={}", (index + 1) % 10_000);
    });
    let namesakes = many(|one, _| {
        one.certificate.issuer = one.certificate.subject.clone();
        one.certificate.authority_key_identifier = one.certificate.subject_key_identifier.clone();
    });
    let leaves_of_one_name = many(|one, index| {
        nobody(one);
        one.certificate.subject = if index < 5_000 { "CN=leaf" } else { "CN=CA" }.to_owned();
        one.certificate.issuer = "CN=CA".to_owned();
    });
    for (what, certificates) in [
        ("strangers", strangers),
        ("a line", line),
        ("a ring", ring),
        ("namesakes", namesakes),
        ("leaves of one name", leaves_of_one_name),
    ] {
        for verification in [Verification::Valid, Verification::Invalid, Verification::Unsupported] {
            let crypto = Always(verification, std::cell::Cell::new(0));
            let begin = Instant::now();
            let found = chains_of(&certificates, &crypto);
            assert!(begin.elapsed() < Duration::from_secs(20), "{what} took {:?}", begin.elapsed());
            assert!(crypto.1.get() <= 11_000, "{what} had {} signatures verified", crypto.1.get());
            let mut placed: Vec<usize> =
                found.chains.iter().flat_map(|chain| chain.certificates.iter().copied()).collect();
            placed.sort_unstable();
            placed.dedup();
            assert_eq!(placed.len(), certificates.len(), "{what}");
            assert!(found.chains.iter().all(|chain| chain.certificates.len() <= 32), "{what}");
        }
    }
}

#[test]
fn keys_beyond_counting_leave_the_name() {
    let certificates = many(|one, index| {
        one.certificate.authority_key_identifier = None;
        one.certificate.subject_key_identifier = None;
        one.certificate.subject = if index == 0 { "CN=leaf" } else { "CN=CA" }.to_owned();
        one.certificate.issuer = if index == 0 { "CN=CA" } else { "CN=elsewhere" }.to_owned();
    });
    let crypto = Always(Verification::Invalid, std::cell::Cell::new(0));
    let found = chains_of(&certificates, &crypto);
    assert_eq!(found.chains[0].links[0].signature, Signature::NameOnly);
    assert!(matches!(found.chains[0].end, End::Missing { .. }));
    assert_eq!(crypto.1.get(), 8);
}

#[test]
fn whatever_is_cut_or_flipped_nothing_panics() {
    let whole = fixture("p256");
    let rebuild = |der: Vec<u8>| {
        let Ok(certificate) = x509::decode_without_digests(&der) else { return };
        let mut certificates = whole.clone();
        certificates[0] = DecodedCertificate { certificate, der, saml: None };
        chains_of(&certificates, &Always(Verification::Invalid, Default::default()));
    };
    let der = &whole[0].der;
    for position in 0..der.len() {
        rebuild(der[..position].to_vec());
        let mut flipped = der.clone();
        flipped[position] ^= 0x21;
        rebuild(flipped);
    }
}

#[test]
fn octets_that_are_no_certificate_cost_the_signature_only() {
    let mut certificates = fixture("rsa-2048");
    certificates[1].der.truncate(9);
    let found = chains_of(&certificates, &Native);
    assert_eq!(found.chains[0].certificates, [1, 0, 2]);
    assert_eq!(found.chains[0].links[0].signature, Signature::NameOnly);
    assert_eq!(found.chains[0].links[1].signature, Signature::Verified);
    assert_eq!(chains_of(&[], &Native), Chains::default());
}
