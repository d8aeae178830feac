//! What octets are made of, against what `openssl asn1parse` said when the fixtures were made.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

use std::path::{Path, PathBuf};

use certkeep::x509::structure::{Line, MAX_DEPTH, MAX_LINES, Part, read};
use serde_json::{Value, json};

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/asn1");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

fn input(case: &Path) -> Vec<u8> {
    std::fs::read(case.join("input")).unwrap()
}

fn expected(case: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(case.join("expected.json")).unwrap()).unwrap()
}

fn read_all(octets: &[u8]) -> Vec<Line> {
    read(octets, octets.len())
}

/// As asn1parse prints it, with offset and depth counted from where it began.
fn describe(line: &Line, offset: usize, depth: usize) -> Option<Value> {
    let element = line.element()?;
    Some(json!({
        "depth": line.depth - depth,
        "offset": line.offset - offset,
        "header": element.header_len,
        "length": element.content_len,
        "constructed": element.tag.constructed,
        "tag": element.tag.to_string(),
    }))
}

/// The lines that stand in no string, since asn1parse does not look into those.
fn outside_strings(lines: &[Line]) -> Vec<Line> {
    let mut string_end = 0;
    let mut outside = Vec::new();
    for line in lines {
        if line.offset >= string_end {
            outside.push(*line);
            if line.element().is_some_and(|element| element.holds_elements) {
                string_end = line.end;
            }
        }
    }
    outside
}

#[test]
fn every_line_is_that_of_openssl() {
    let cases = cases();
    assert!(cases.len() > 20);
    for case in &cases {
        let (octets, expected) = (input(case), expected(case));
        let lines = outside_strings(&read_all(&octets));
        let mut found: Vec<Value> = lines.iter().filter_map(|line| describe(line, 0, 0)).collect();
        let lines_of_openssl = expected["lines"].as_array().unwrap();
        if expected["broken"] == true {
            assert!(!lines_of_openssl.is_empty(), "{}", case.display());
            found.truncate(lines_of_openssl.len());
        } else {
            // OpenSSL does not mind where the mark that ends an indefinite length is missing.
            let is_whole = |line: &Line| {
                line.element().is_some_and(|element| element.missing == 0 || element.content_len.is_none())
            };
            assert!(lines.iter().all(is_whole), "{}", case.display());
        }
        assert_eq!(&found, lines_of_openssl, "{}", case.display());
    }
}

/// The lines in the string at `string`, which begin after the count of unused bits if it is a BIT STRING.
fn inside(lines: &[Line], string: &Line) -> Vec<Value> {
    let held: Vec<&Line> = lines
        .iter()
        .filter(|line| line.offset > string.offset && line.end <= string.end && line.depth > string.depth)
        .collect();
    held.iter().filter_map(|line| describe(line, held[0].offset, string.depth + 1)).collect()
}

#[test]
fn strings_hold_what_openssl_finds_in_them() {
    let mut opened = 0;
    for case in cases() {
        let (octets, expected) = (input(&case), expected(&case));
        if expected["broken"] == true {
            continue;
        }
        let lines = read_all(&octets);
        for line in outside_strings(&lines) {
            let Some(element) = line.element() else { continue };
            let judged = &expected["strings"][line.offset.to_string()];
            if element.holds_elements {
                // What stands in a string of that string is not in the judge's lines.
                let found = inside(&lines, &line);
                let of_judge = judged.as_array().unwrap_or_else(|| panic!("{}: {line:?}", case.display()));
                assert_eq!(found[..of_judge.len().min(found.len())], of_judge[..], "{}", case.display());
                opened += 1;
            } else {
                let held = judged[0]["tag"] == "SEQUENCE";
                assert!(!held, "{} has elements in the string at {}", case.display(), line.offset);
            }
        }
    }
    assert!(opened > 20, "only {opened} strings were opened");
}

#[test]
fn of_a_certificate_that_is_cut_off_all_that_is_there_is_told() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/asn1/all-extensions");
    let (octets, expected) = (input(&case), expected(&case));
    let of_openssl = expected["lines"].as_array().unwrap();
    for cut in 0..octets.len() {
        let lines = read_all(&octets[..cut]);
        let found: Vec<Value> =
            outside_strings(&lines).iter().filter_map(|line| describe(line, 0, 0)).collect();
        let there = of_openssl
            .iter()
            .filter(|line| line["offset"].as_u64().unwrap() + line["header"].as_u64().unwrap() <= cut as u64);
        assert_eq!(found, there.cloned().collect::<Vec<_>>(), "cut at {cut}");
        // Where the octets end, something says so.
        let last = lines.last();
        assert!(
            last.is_none_or(|last| lines.iter().any(|line| line.end == last.end && is_broken(line))),
            "cut at {cut}"
        );
    }
}

fn is_broken(line: &Line) -> bool {
    match line.part {
        Part::Element(element) => element.missing > 0,
        Part::Unreadable(_) => true,
        Part::LeftOut => false,
    }
}

/// Offsets rise, nothing ends outside what it stands in, and each octet belongs to a line.
fn is_sound(lines: &[Line], len: usize) {
    let mut open: Vec<&Line> = Vec::new();
    let mut covered = 0;
    for line in lines {
        assert!(line.depth <= open.len(), "{line:?} stands in nothing");
        open.truncate(line.depth);
        if let Some(outer) = open.last() {
            assert!(line.offset > outer.offset, "{line:?} in {outer:?}");
            assert!(line.end <= outer.end || line.part == Part::LeftOut, "{line:?} in {outer:?}");
        } else {
            assert_eq!(line.offset, covered, "{line:?}");
            covered = line.end;
        }
        assert!(line.header().end <= line.content().end && line.content().end <= line.end, "{line:?}");
        open.push(line);
    }
    assert!(lines.last().is_some_and(|line| line.part == Part::LeftOut) || covered == len);
    assert!(lines.len() <= MAX_LINES);
}

#[test]
fn every_prefix_and_flipped_octet_is_read() {
    for case in cases() {
        let mut octets = input(&case);
        let check = |octets: &[u8]| {
            let lines = read_all(octets);
            is_sound(&lines, octets.len());
            lines.iter().for_each(|line| drop(line.value(octets)));
        };
        for len in 0..octets.len() {
            check(&octets[..len]);
        }
        for position in 0..octets.len() {
            for flip in [0x21, 0x80, 0xff] {
                octets[position] ^= flip;
                check(&octets);
                octets[position] ^= flip;
            }
        }
    }
}

#[test]
fn limits_hold() {
    const LARGE: usize = 4 * 1024 * 1024;
    for piece in [&[0x30, 0x80][..], &[0x24, 0x80], &[0x30, 0x00], &[0x05, 0x00], &[0x00], &[0x04, 0x02]] {
        let octets = piece.repeat(LARGE / piece.len());
        let lines = read_all(&octets);
        assert!(lines.len() <= MAX_LINES && lines.iter().all(|line| line.depth <= MAX_DEPTH), "{piece:02x?}");
        assert!(lines.iter().any(|line| line.part == Part::LeftOut), "{piece:02x?}");
    }
    // Strings in strings, each of which would be read anew.
    let mut octets = vec![0x05, 0x00];
    while octets.len() < 60_000 {
        let len = u16::try_from(octets.len()).unwrap().to_be_bytes();
        let string = [&[0x04, 0x82], len.as_slice(), &octets].concat();
        let len = u16::try_from(string.len()).unwrap().to_be_bytes();
        octets = [&[0x30, 0x82], len.as_slice(), &string].concat();
    }
    is_sound(&read_all(&octets), octets.len());
}

#[test]
fn what_begins_too_late_is_left_out() {
    let octets = [0x30, 0x04, 0x05, 0x00, 0x05, 0x00, 0x05, 0x00];
    let lines = read(&octets, 4);
    assert_eq!(
        lines.iter().map(|line| (line.depth, line.offset)).collect::<Vec<_>>(),
        [(0, 0), (1, 2), (0, 4)]
    );
    assert_eq!(lines[2], Line { depth: 0, offset: 4, end: 8, part: Part::LeftOut });
}
