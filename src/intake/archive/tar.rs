//! tar, as POSIX and GNU write it
//! ([pax, "ustar Interchange Format"](https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html)).
//!
//! It is walked, not unpacked: each content is a slice of the input, so there is nothing to blow up.

use super::path::{self, Names};
use super::{ArchiveError, MAX_ENTRIES};

const BLOCK: usize = 512;

/// Whether `octets` begin with a header of tar.
pub fn is_tar(octets: &[u8]) -> bool {
    octets.get(257..262) == Some(b"ustar")
}

/// The regular files of a tar: paths, made harmless and unique, and contents.
///
/// # Errors
///
/// Where the walk cannot go on; an archive that is cut off is not read in parts.
pub fn files(octets: &[u8]) -> Result<Vec<(String, &[u8])>, ArchiveError> {
    let (mut files, mut names) = (Vec::new(), Names::default());
    let mut long_name: Option<&[u8]> = None;
    let mut position = 0;
    while let Some(header) = octets.get(position..position + BLOCK) {
        if header.iter().all(|&octet| octet == 0) {
            break;
        }
        let damaged = |reason| ArchiveError::Damaged { reason, offset: position };
        if !is_checked(header) {
            return Err(damaged("its checksum differs"));
        }
        let size = number(field(header, 124, 12)).ok_or(damaged("its size is unreadable"))?;
        let start = position + BLOCK;
        let content = start.checked_add(size).and_then(|end| octets.get(start..end));
        let content = content.ok_or(damaged("it is cut off"))?;
        match field(header, 156, 1) {
            b"L" => long_name = Some(until_nul(content)),
            b"x" => long_name = pax_path(content).or(long_name),
            b"0" | b"\0" | b"7" => {
                let path = match long_name.take() {
                    Some(name) => path::normalise(name),
                    None => path::normalise(&short_name(header)),
                };
                if !path.is_empty() && !path::is_system(&path) {
                    files.push((names.unique(path), content));
                }
            }
            // Directories, links and devices have no content.
            _ => long_name = None,
        }
        if files.len() > MAX_ENTRIES {
            return Err(ArchiveError::TooManyEntries { entries: files.len() as u64, limit: MAX_ENTRIES });
        }
        position = start + size.next_multiple_of(BLOCK);
    }
    Ok(files)
}

fn field(header: &[u8], at: usize, len: usize) -> &[u8] {
    header.get(at..at + len).unwrap_or_default()
}

fn until_nul(octets: &[u8]) -> &[u8] {
    octets.split(|&octet| octet == 0).next().unwrap_or_default()
}

fn short_name(header: &[u8]) -> Vec<u8> {
    let prefix = if field(header, 257, 6) == b"ustar\0" { until_nul(field(header, 345, 155)) } else { b"" };
    [prefix, b"/", until_nul(field(header, 0, 100))].concat()
}

/// Octal digits, or GNU's binary form for what has more than eight gigabytes, which is not read.
fn number(field: &[u8]) -> Option<usize> {
    let digits = until_nul(field).trim_ascii();
    digits.iter().try_fold(0_usize, |number, digit| match digit {
        b'0'..=b'7' => number.checked_mul(8)?.checked_add(usize::from(digit - b'0')),
        _ => None,
    })
}

/// The sum of the header's octets, its own field counted as spaces.
fn is_checked(header: &[u8]) -> bool {
    let sum = |octets: &[u8]| octets.iter().map(|&octet| usize::from(octet)).sum::<usize>();
    let counted = sum(header) - sum(field(header, 148, 8)) + 8 * usize::from(b' ');
    number(field(header, 148, 8)) == Some(counted)
}

/// `length path=value\n`, one of the records of an extended header.
fn pax_path(records: &[u8]) -> Option<&[u8]> {
    records.split(|&octet| octet == b'\n').find_map(|record| {
        let at = record.iter().position(|&octet| octet == b' ')?;
        record.get(at + 1..)?.strip_prefix(b"path=")
    })
}
