//! What is read of archives, against what Python's zipfile, gzip and tarfile read when the fixture was made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use certkeep::intake::archive::gzip::{MAX_MEMBERS, gunzip};
use certkeep::intake::archive::{Archive, ArchiveError, MAX_ENTRIES, MAX_NESTING, Reason, tar};
use serde_json::{Value, json};
use sha2::Digest;

/// What one file may become; below what the fixtures do become.
const LIMIT: usize = 16 * 1024 * 1024;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archive");
    let mut cases: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

fn fixture(title: &str) -> Vec<u8> {
    std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/archive").join(title).join("input"),
    )
    .unwrap()
}

fn content(path: Option<&str>, octets: &[u8]) -> Value {
    let digest: String = sha2::Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect();
    json!({ "path": path, "sha256": digest })
}

fn zip(octets: &[u8]) -> Result<Value, ArchiveError> {
    let archive = Archive::open(octets)?;
    let entries = archive.entries().iter().map(|entry| match archive.read(entry, LIMIT) {
        Ok(octets) => content(Some(&entry.path), &octets),
        Err(error) => json!({ "path": entry.path, "error": error.variant() }),
    });
    let reason = |reason| if reason == Reason::Link { "link" } else { "system" };
    let ignored =
        archive.ignored().iter().map(|one| json!({ "path": one.path, "reason": reason(one.reason) }));
    Ok(json!({
        "format": "zip",
        "entries": entries.collect::<Vec<_>>(),
        "ignored": ignored.collect::<Vec<_>>(),
    }))
}

fn gzip(octets: &[u8]) -> Result<Value, ArchiveError> {
    let file = gunzip(octets, LIMIT)?;
    Ok(json!({ "format": "gzip", "entries": [content(file.name.as_deref(), &file.octets)] }))
}

fn tar_gz(octets: &[u8]) -> Result<Value, ArchiveError> {
    let file = gunzip(octets, LIMIT)?;
    assert!(tar::is_tar(&file.octets));
    let files = tar::files(&file.octets)?;
    let entries: Vec<_> = files.iter().map(|(path, octets)| content(Some(path), octets)).collect();
    Ok(json!({ "format": "tar-gz", "entries": entries }))
}

#[test]
fn every_archive_holds_what_its_judges_say() {
    let cases = cases();
    assert!(cases.len() > 50);
    for case in cases {
        let octets = std::fs::read(case.join("input")).unwrap();
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap();
        let found = match expected["format"].as_str().unwrap() {
            "zip" => zip(&octets),
            "gzip" => gzip(&octets),
            _ => tar_gz(&octets),
        };
        let found =
            found.unwrap_or_else(|error| json!({ "format": expected["format"], "error": error.variant() }));
        assert_eq!(found, expected, "{}", case.display());
    }
}

fn read_all(octets: &[u8]) {
    let _ = zip(octets);
    let _ = gunzip(octets, LIMIT).map(|file| tar::files(&file.octets).map(|files| files.len()));
    let _ = tar::files(octets);
}

#[test]
fn every_prefix_and_every_flipped_octet() {
    for case in cases() {
        let mut octets = std::fs::read(case.join("input")).unwrap();
        // Those that inflate to megabytes are tried at some places only.
        let is_large =
            ["bomb", "ratio", "large", "overlap"].iter().any(|word| case.to_str().unwrap().contains(word));
        let step = if is_large { octets.len() / 10 + 1 } else { octets.len() / 250 + 1 };
        for len in (0..octets.len()).step_by(step) {
            read_all(&octets[..len]);
        }
        for position in (0..octets.len()).step_by(step) {
            for flip in [0x01, 0x80] {
                octets[position] ^= flip;
                read_all(&octets);
                octets[position] ^= flip;
            }
        }
    }
}

/// How many archives stand inside one another before something else comes.
fn levels(octets: &[u8], most: u8) -> u8 {
    let Ok(archive) = Archive::open(octets) else { return 0 };
    if most == 0 {
        return 1;
    }
    let inner = archive.entries().first().and_then(|entry| archive.read(entry, LIMIT).ok());
    1 + inner.map_or(0, |inner| levels(&inner, most - 1))
}

#[test]
fn opening_inflates_nothing_and_levels_are_for_the_caller_to_count() {
    assert_eq!(levels(&fixture("bomb-in-levels"), MAX_NESTING), MAX_NESTING + 1);
    assert_eq!(levels(&fixture("retrieve"), MAX_NESTING), 1);
}

/// An end record that says so many entries begin at the beginning.
fn ended(mut body: Vec<u8>, entries: u16) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap();
    body.extend(b"PK\x05\x06\0\0\0\0");
    body.extend([entries.to_le_bytes(), entries.to_le_bytes()].concat());
    body.extend(size.to_le_bytes());
    body.extend([0; 6]);
    body
}

#[test]
fn hostile_archives_end_in_time() {
    const LARGE: usize = 4 * 1024 * 1024;
    let central = [b"PK\x01\x02".as_slice(), &[0; 24], &[1, 0], &[0; 16], b"a"].concat();
    let ends = b"PK\x05\x06".repeat(LARGE / 4);
    let empty_member = [b"\x1f\x8b\x08".as_slice(), &[0; 7], &[3, 0], &[0; 8]].concat();
    for (what, octets) in [
        ("end records", ends),
        ("many entries of one place", ended(central.repeat(MAX_ENTRIES), u16::MAX)),
        ("empty members", empty_member.repeat(LARGE / empty_member.len() / 4)),
        ("zeros", vec![0; LARGE]),
    ] {
        let start = Instant::now();
        read_all(&octets);
        assert!(start.elapsed() < Duration::from_secs(10), "{what} took {:?}", start.elapsed());
    }
}

#[test]
fn limits_are_named() {
    let octets = fixture("retrieve");
    let archive = Archive::open(&octets).unwrap();
    let entry = &archive.entries()[1];
    assert!(entry.uncompressed > 100 && entry.compressed > 0 && entry.method == 8 && !entry.encrypted);
    assert_eq!(archive.read(entry, 100).unwrap_err(), ArchiveError::EntryTooLarge { limit: 100 });
    let members = gunzip(&fixture("gzip").repeat(MAX_MEMBERS + 1), LIMIT).err().unwrap();
    assert_eq!(members, ArchiveError::TooManyEntries { entries: MAX_MEMBERS as u64 + 1, limit: MAX_MEMBERS });
    assert_eq!(gunzip(&fixture("gzip"), 100).err().unwrap(), ArchiveError::EntryTooLarge { limit: 100 });
}
