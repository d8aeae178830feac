//! Whatever is dropped, nothing panics and nothing takes long.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::path::Path;
use std::time::{Duration, Instant};

use certkeep::intake::Error;
use certkeep::intake::file::{MAX_FILE, MAX_ITEMS, inspect_bytes};

fn fixtures() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let cases =
        ["x509", "intake"].into_iter().flat_map(|subject| std::fs::read_dir(root.join(subject)).unwrap());
    cases.map(|case| std::fs::read(case.unwrap().path().join("input")).unwrap()).collect()
}

/// Far above what any file of this size takes, even unoptimised, and far below what a person would wait.
const LONG: Duration = Duration::from_secs(10);

fn inspect_in_time(octets: &[u8], what: &str) {
    let start = Instant::now();
    inspect_bytes(octets, None);
    assert!(start.elapsed() < LONG, "{what} took {:?}", start.elapsed());
}

#[test]
fn every_prefix_of_every_fixture() {
    for fixture in fixtures() {
        for len in 0..fixture.len() {
            inspect_bytes(&fixture[..len], None);
        }
    }
}

#[test]
fn every_flipped_octet_of_every_fixture() {
    for mut fixture in fixtures() {
        for position in 0..fixture.len() {
            for flip in [0x21, 0x80] {
                fixture[position] ^= flip;
                inspect_bytes(&fixture, None);
                fixture[position] ^= flip;
            }
        }
    }
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let len = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&[tag, 0x84], len.as_slice(), content].concat()
}

/// So many elements, each made from an OID of its own.
fn numbered(count: u32, element: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let oid =
        |number: u32| [0x2a, 0x80 | (number >> 14) as u8, 0x80 | (number >> 7) as u8, number as u8 & 0x7f];
    (0..count).flat_map(|number| element(&oid(number))).collect()
}

fn attribute(oid: &[u8]) -> Vec<u8> {
    der(0x31, &der(0x30, &[der(6, oid), der(12, b"a")].concat()))
}

fn certificate(subject: &[u8], extensions: &[u8]) -> Vec<u8> {
    let algorithm = der(0x30, &der(6, &[0x2a, 3]));
    let name = |rdns: &[u8]| der(0x30, rdns);
    let fields = [
        der(2, &[1]),
        algorithm.clone(),
        name(&[]),
        der(0x30, &[]),
        name(subject),
        der(0x30, &algorithm),
        der(0xa3, &der(0x30, extensions)),
    ];
    der(0x30, &[der(0x30, &fields.concat()), algorithm, der(3, &[0])].concat())
}

#[test]
fn hostile_files_end_in_time() {
    const LARGE: usize = 4 * 1024 * 1024;
    let repeated = |piece: &[u8]| piece.repeat(LARGE / piece.len());
    for (what, file) in [
        ("begin lines", repeated(b"-----BEGIN CERTIFICATE-----\n")),
        ("end lines", repeated(b"-----END CERTIFICATE-----\n")),
        ("dashes", repeated(b"-")),
        ("unterminated begin lines", repeated(b"-----BEGIN ")),
        ("empty sequences", repeated(&[0x30, 0])),
        ("open sequences", repeated(&[0x30, 0x80])),
        ("open strings", repeated(&[0x24, 0x80])),
        ("headers", [b"-----BEGIN X-----\n", repeated(b"a: b\n").as_slice(), b"-----END X-----"].concat()),
        ("Base64 of nothing known", repeated(b"QUFB")),
        ("white space", repeated(b" ")),
        ("an open element", repeated(b"<")),
        ("zeros", repeated(&[0])),
        ("UTF-16 of anything", repeated(b"a\0")),
        (
            "extensions",
            certificate(&[], &numbered(400_000, |oid| der(0x30, &[der(6, oid), der(4, &[])].concat()))),
        ),
        ("attributes", certificate(&numbered(200_000, attribute), &[])),
    ] {
        inspect_in_time(&file, what);
    }
}

#[test]
fn of_an_archive_without_files_something_is_said() {
    let archive = include_bytes!("fixtures/archive/tar-without-files/input");
    let said: Vec<_> = inspect_bytes(archive, None).problems().map(|problem| problem.error.clone()).collect();
    assert_eq!(said, [Error::NothingInside { offset: 0 }]);
}

#[test]
fn limits_are_named() {
    let large = inspect_bytes(&vec![0; MAX_FILE + 1], None);
    assert_eq!(
        large.problems().next().unwrap().error,
        Error::TooLarge { len: MAX_FILE + 1, limit: MAX_FILE }
    );

    let block = b"-----BEGIN EC PARAMETERS-----\nAA==\n-----END EC PARAMETERS-----\n";
    let many = inspect_bytes(&block.repeat(MAX_ITEMS + 2), None);
    assert_eq!(many.items().count(), MAX_ITEMS);
    let offset = block.len() * MAX_ITEMS;
    assert_eq!(many.problems().next().unwrap().error, Error::TooManyItems { limit: MAX_ITEMS, offset });
}
