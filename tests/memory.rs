//! A file takes at most four times its size of memory while it is read, with all that is kept of it; in the browser one
//! of the four is JavaScript's.
//!
//! `cargo test --profile reader --test memory`; in Chromium four of these files are read at every `npm test`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stderr, missing_docs)]

use std::cell::{Cell, RefCell};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use certkeep::crypto::{Native, ready};
use certkeep::intake::Found;
use certkeep::intake::file::{self, MAX_FILE, Receiver};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SIZE: usize = MAX_FILE;

/// What the engine may take; the file itself is the first.
const TIMES: usize = 3;

const CERTIFICATE: &[u8] = include_bytes!("fixtures/intake/der/input");

/// Keeps what is found, as the worker does.
#[derive(Default)]
struct Keeper {
    found: RefCell<Vec<Found>>,
    calls: Cell<usize>,
}

impl Receiver for Keeper {
    async fn take(&self, _done: usize, _total: usize, found: Vec<Found>) -> bool {
        self.found.borrow_mut().extend(found);
        self.calls.set(self.calls.get() + 1);
        true
    }
}

fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let len: usize = parts.iter().map(|part| part.len()).sum();
    let mut element = Vec::with_capacity(len + 6);
    element.extend([tag, 0x84]);
    element.extend(u32::try_from(len).unwrap().to_be_bytes());
    parts.iter().for_each(|part| element.extend_from_slice(part));
    element
}

fn filled(piece: &[u8], size: usize) -> Vec<u8> {
    piece.repeat(size / piece.len())
}

fn pem(label: &str, octets: &[u8]) -> Vec<u8> {
    let mut pem = format!("-----BEGIN {label}-----\n").into_bytes();
    for line in octets.chunks(48) {
        pem.extend(BASE64_STANDARD.encode(line).into_bytes());
        pem.push(b'\n');
    }
    pem.extend(format!("-----END {label}-----\n").into_bytes());
    pem
}

fn base64(octets: &[u8]) -> Vec<u8> {
    BASE64_STANDARD.encode(octets).into_bytes()
}

/// A certificate with one extension of so many octets.
fn large_certificate(size: usize) -> Vec<u8> {
    let algorithm = der(0x30, &[&[6, 2, 0x2a, 3]]);
    let key = der(0x30, &[&algorithm, &[3, 1, 0]]);
    let value = der(4, &[&vec![7; size]]);
    let extension = der(0xa3, &[&der(0x30, &[&der(0x30, &[&[6, 3, 0x2a, 3, 4], &value])])]);
    let empty = [0x30, 0];
    let to_be_signed =
        der(0x30, &[&[0xa0, 3, 2, 1, 2, 2, 1, 1], &algorithm, &empty, &empty, &empty, &key, &extension]);
    der(0x30, &[&to_be_signed, &algorithm, &[3, 1, 0]])
}

fn revocation_list(size: usize) -> Vec<u8> {
    let algorithm = der(0x30, &[&[6, 2, 0x2a, 3]]);
    let entry = [&[0x30, 19, 2, 2, 0x12, 0x34, 0x17, 13], b"261116000000Z".as_slice()].concat();
    let revoked = der(0x30, &[&filled(&entry, size)]);
    let update = [&[0x17, 13], b"261116000000Z".as_slice()].concat();
    let to_be_signed = der(0x30, &[&[2, 1, 1], &algorithm, &[0x30, 0], &update, &revoked]);
    der(0x30, &[&to_be_signed, &algorithm, &[3, 1, 0]])
}

/// SignedData with these certificates.
fn bundle(certificates: &[u8]) -> Vec<u8> {
    const SIGNED: &[u8] = &[6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 2];
    let signed = der(0x30, &[&[2, 1, 1, 0x31, 0, 0x30, 0], &der(0xa0, &[certificates]), &[0x31, 0]]);
    der(0x30, &[SIGNED, &der(0xa0, &[&signed])])
}

/// PKCS#12 without a seal and a check, with one certificate in it.
fn keystore(certificate: &[u8]) -> Vec<u8> {
    let oid = |arcs: &[u8]| der(6, &[&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01], arcs]);
    let content = |octets: &[u8]| {
        let octets = der(4, &[octets]);
        der(0x30, &[&oid(&[7, 1]), &der(0xa0, &[&octets])])
    };
    let value = der(0xa0, &[&der(4, &[certificate])]);
    let bag = der(0xa0, &[&der(0x30, &[&oid(&[9, 22, 1]), &value])]);
    let safe = der(0x30, &[&der(0x30, &[&oid(&[12, 10, 1, 3]), &bag])]);
    der(0x30, &[&[2, 1, 3], &content(&der(0x30, &[&content(&safe)]))])
}

/// A Java keystore with one trusted certificate.
fn java_keystore(certificate: &[u8]) -> Vec<u8> {
    let len = u32::try_from(certificate.len()).unwrap().to_be_bytes();
    let head = [
        &[0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, b'a'][..],
        &[0; 8],
        &[0, 5],
        b"X.509",
        &len,
    ];
    [&head.concat(), certificate, &[0; 20]].concat()
}

fn crc32(octets: &[u8]) -> u32 {
    let table: Vec<u32> = (0..256)
        .map(|octet| (0..8).fold(octet, |sum, _| sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 }))
        .collect();
    !octets.iter().fold(!0, |sum, &octet| sum >> 8 ^ table[usize::from(sum as u8 ^ octet)])
}

/// A ZIP of files that are stored or deflated.
fn zip(files: &[(u16, &[u8])]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (number, (method, content)) in files.iter().enumerate() {
        let packed = match method {
            0 => content.to_vec(),
            _ => miniz_oxide::deflate::compress_to_vec(content, 1),
        };
        let name = format!("{number}");
        let sizes =
            [crc32(content), packed.len() as u32, content.len() as u32].map(u32::to_le_bytes).concat();
        let head = [&[20, 0, 0, 0][..], &method.to_le_bytes(), &[0; 4], &sizes, &[name.len() as u8, 0, 0, 0]]
            .concat();
        let offset = (archive.len() as u32).to_le_bytes();
        archive.extend([b"PK\x03\x04", head.as_slice(), name.as_bytes(), &packed].concat());
        directory
            .extend([b"PK\x01\x02\x14\x00", head.as_slice(), &[0; 10], &offset, name.as_bytes()].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let place = [directory.len() as u32, archive.len() as u32].map(u32::to_le_bytes).concat();
    archive.extend(directory);
    archive.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &place, &[0, 0]].concat());
    archive
}

fn gzip(octets: &[u8]) -> Vec<u8> {
    let packed = miniz_oxide::deflate::compress_to_vec(octets, 1);
    let trailer = [crc32(octets), octets.len() as u32].map(u32::to_le_bytes).concat();
    [&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], packed.as_slice(), &trailer].concat()
}

fn mail(encoding: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "From: a\nDate: b\nContent-Type: application/x\nContent-Disposition: attachment; filename=a\n\
         Content-Transfer-Encoding: {encoding}\n\n"
    );
    [head.as_bytes(), body].concat()
}

fn utf16(text: &[u8]) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.iter().flat_map(|&octet| [octet, 0])).collect()
}

/// Octets that no method of compression makes smaller.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 1_u32;
    (0..size)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        })
        .collect()
}

/// What reading takes beside the file, as a multiple of `SIZE`, in hundredths.
fn taken(octets: &[u8]) -> usize {
    let keeper = Keeper::default();
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    ready(file::read(octets, "", Some("changeit"), &Native, &keeper)).unwrap();
    (MEMORY.peak_usage() - before) * 100 / SIZE
}

/// What is done to a file of a certificate, a bundle and so on.
type Make = fn() -> Vec<u8>;

const FILES: [(&str, Make); 31] = [
    ("zeros", || vec![0; SIZE]),
    ("spaces", || vec![b' '; SIZE]),
    ("letters", || vec![b'a'; SIZE]),
    ("noise", || noise(SIZE)),
    ("noise in angle brackets", || [b"<", noise(SIZE - 2).as_slice(), b">"].concat()),
    ("no characters in angle brackets", || [b"<", vec![0xff; SIZE - 2].as_slice(), b">"].concat()),
    ("noise in braces", || [b"{", noise(SIZE - 2).as_slice(), b"}"].concat()),
    ("no characters in brackets", || [b"[\"", vec![0xff; SIZE - 4].as_slice(), b"\"]"].concat()),
    ("certificates in pem", || filled(&pem("CERTIFICATE", CERTIFICATE), SIZE)),
    ("certificates in der", || filled(CERTIFICATE, SIZE)),
    ("certificates in base64", || base64(&filled(CERTIFICATE, SIZE / 4 * 3))),
    ("a large certificate in der", || large_certificate(SIZE - 1000)),
    ("a large certificate in pem", || pem("CERTIFICATE", &large_certificate(SIZE / 100 * 73))),
    ("a large certificate in base64", || base64(&large_certificate(SIZE / 4 * 3 - 1000))),
    ("a large certificate in utf-16", || utf16(&pem("CERTIFICATE", &large_certificate(SIZE / 200 * 73)))),
    ("a bundle of certificates", || bundle(&filled(CERTIFICATE, SIZE - 1000))),
    ("a bundle of nothing", || bundle(&filled(&[0x30, 0], SIZE - 1000))),
    ("a bundle of a large certificate", || bundle(&large_certificate(SIZE - 1000))),
    ("a revocation list", || revocation_list(SIZE - 1000)),
    ("a keystore with a large certificate", || keystore(&large_certificate(SIZE - 1000))),
    ("a java keystore with a large certificate", || java_keystore(&large_certificate(SIZE - 1000))),
    ("an archive of much", || zip(&[(8, &filled(CERTIFICATE, SIZE)), (8, &vec![0; SIZE])])),
    ("an archive of noise", || zip(&[(0, &noise(SIZE - 1000))])),
    ("archives in each other", || {
        let inner = zip(&[(0, &vec![0; SIZE - 4000])]);
        zip(&[(0, &zip(&[(0, &zip(&[(0, &inner)]))]))])
    }),
    ("archives in each other around a large certificate", || {
        let inner = zip(&[(0, &large_certificate(SIZE - 4000))]);
        zip(&[(0, &zip(&[(0, &zip(&[(0, &inner)]))]))])
    }),
    ("a gzip of much", || gzip(&filled(CERTIFICATE, SIZE))),
    ("lists in lists", || [b"[", filled(b"[],", SIZE - 10).as_slice(), b"[]]"].concat()),
    ("keys", || [b"[", filled(b"{\"kty\":\"oct\"},", SIZE - 100).as_slice(), b"[]]"].concat()),
    ("elements", || [b"<a>", filled(b"<b/>", SIZE - 10).as_slice(), b"</a>"].concat()),
    ("a mail in base64", || mail("base64", &base64(&large_certificate(SIZE / 4 * 3 - 1000)))),
    ("mails in each other", || {
        mail("8bit", &mail("8bit", &mail("8bit", &mail("8bit", &large_certificate(SIZE - 1000)))))
    }),
];

#[test]
#[cfg_attr(debug_assertions, ignore = "unoptimised, files of the largest size take a quarter of an hour")]
fn no_file_takes_more_than_four_times_its_size() {
    let mut over = Vec::new();
    for (what, make) in FILES {
        let octets = make();
        assert!(octets.len() <= MAX_FILE, "{what} is too large to be read");
        let taken = taken(&octets);
        if taken > (TIMES - 1) * 100 {
            over.push((what, taken));
        }
    }
    assert!(over.is_empty(), "{over:?}");
}
