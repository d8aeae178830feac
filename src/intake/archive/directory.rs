//! The central directory of a ZIP: found from the end, checked as a whole, and never followed twice to the same octets.
//!
//! ```text
//!  junk? │ local header, data │ … │ central headers │ zip64 end │ locator │ end of directory, comment
//! ```

use super::path::{self, Names};
use super::{ArchiveError, Entry, Ignored, MAX_ENTRIES, MAX_TOTAL, Reason};

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const END_64: u32 = 0x0606_4b50;
const LOCATOR_64: u32 = 0x0706_4b50;

const LOCAL_LEN: usize = 30;
const CENTRAL_LEN: usize = 46;
const END_LEN: usize = 22;
const LOCATOR_LEN: usize = 20;
const MAX_COMMENT: usize = 0xffff;

/// Little-endian numbers at a place that may be beyond the end.
struct Octets<'a>(&'a [u8]);

impl Octets<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(*self.0.get(at..)?.first_chunk()?))
    }

    fn u32(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(*self.0.get(at..)?.first_chunk()?))
    }

    fn u64(&self, at: usize) -> Option<u64> {
        Some(u64::from_le_bytes(*self.0.get(at..)?.first_chunk()?))
    }

    fn size(&self, at: usize) -> Option<usize> {
        self.u16(at).map(usize::from)
    }
}

/// Where the directory is and what the end says of it.
struct Directory {
    start: usize,
    entries: u64,
    /// What stands before the archive, such as the program that unpacks it: every offset counts from behind it.
    junk: usize,
}

/// Entries and what is ignored, in the directory's order.
pub(super) fn read(octets: &[u8]) -> Result<(Vec<Entry>, Vec<Ignored>), ArchiveError> {
    let directory = find(&Octets(octets))?;
    if directory.entries > MAX_ENTRIES as u64 {
        return Err(ArchiveError::TooManyEntries { entries: directory.entries, limit: MAX_ENTRIES });
    }
    let (mut entries, mut ignored, mut names) = (Vec::new(), Vec::new(), Names::default());
    let (mut total, mut position) = (0_u64, directory.start);
    for _ in 0..directory.entries {
        let header = Header::read(octets, position).ok_or(ArchiveError::BadDirectory { offset: position })?;
        position = header.end;
        total = total.saturating_add(header.uncompressed);
        let path = path::normalise(header.name);
        if path.is_empty() || header.is_directory() {
            continue;
        }
        let reason = match () {
            () if header.is_link() => Some(Reason::Link),
            () if path::is_system(&path) => Some(Reason::System),
            () => None,
        };
        match reason {
            Some(reason) => ignored.push(Ignored { path, reason }),
            None => entries.push(header.entry(octets, &directory, names.unique(path))),
        }
    }
    if total > MAX_TOTAL {
        return Err(ArchiveError::TooLarge { len: total, limit: MAX_TOTAL });
    }
    refuse_overlap(&entries, directory.start)?;
    Ok((entries, ignored))
}

/// Looks for the end record from the end on; a comment may hold what looks like one.
fn find(octets: &Octets<'_>) -> Result<Directory, ArchiveError> {
    let len = octets.0.len();
    let no_directory = ArchiveError::NoDirectory { len };
    let last = len.checked_sub(END_LEN).ok_or(no_directory.clone())?;
    let mut found = Err(no_directory);
    for end in (last.saturating_sub(MAX_COMMENT)..=last).rev() {
        if octets.u32(end) != Some(END) {
            continue;
        }
        found = match directory_of(octets, end) {
            Ok(directory) => return Ok(directory),
            // The first one looked at, nearest to the end, is the likeliest.
            Err(error) if matches!(found, Err(ArchiveError::NoDirectory { .. })) => Err(error),
            Err(_) => found,
        };
    }
    found
}

fn directory_of(octets: &Octets<'_>, end: usize) -> Result<Directory, ArchiveError> {
    let bad = ArchiveError::BadDirectory { offset: end };
    let fields = || {
        let disks = [octets.u16(end + 4)?, octets.u16(end + 6)?];
        let counts = [u64::from(octets.u16(end + 8)?), u64::from(octets.u16(end + 10)?)];
        Some((disks, counts, u64::from(octets.u32(end + 12)?), u64::from(octets.u32(end + 16)?)))
    };
    let (disks, counts, size, offset) = fields().ok_or(bad.clone())?;
    let (end, count, size, offset) = match end_64(octets, end) {
        Some(found) => found,
        None if disks != [0, 0] || counts.first() != counts.last() => return Err(ArchiveError::Split),
        None => (end, counts.into_iter().max().unwrap_or_default(), size, offset),
    };
    // The directory ends where its end record begins; that tells how much stands before the archive.
    let place = || {
        let start = end.checked_sub(usize::try_from(size).ok()?)?;
        let junk = start.checked_sub(usize::try_from(offset).ok()?)?;
        (count == 0 || octets.u32(start) == Some(CENTRAL)).then_some(Directory {
            start,
            entries: count,
            junk,
        })
    };
    // Some writers leave something between the two; then the offset has to be taken at its word.
    let at_its_word = || {
        let start = usize::try_from(offset).ok().filter(|&start| start < end)?;
        (octets.u32(start) == Some(CENTRAL)).then_some(Directory { start, entries: count, junk: 0 })
    };
    let directory = place().or_else(at_its_word).ok_or(bad)?;
    // A central header takes so many octets at least, so a count that cannot be true is not followed.
    if directory.entries > ((end - directory.start) / CENTRAL_LEN) as u64
        && directory.entries <= MAX_ENTRIES as u64
    {
        return Err(ArchiveError::BadDirectory { offset: directory.start });
    }
    Ok(directory)
}

/// The 64-bit end record: where it is, count, size and offset of the directory.
fn end_64(octets: &Octets<'_>, end: usize) -> Option<(usize, u64, u64, u64)> {
    let locator = end.checked_sub(LOCATOR_LEN)?;
    (octets.u32(locator)? == LOCATOR_64).then_some(())?;
    let said = usize::try_from(octets.u64(locator + 8)?).ok()?;
    // Behind junk it stands right before its locator, if nothing extends it.
    let at = [Some(said), locator.checked_sub(56)].into_iter().flatten();
    let at = at.into_iter().find(|&at| at < locator && octets.u32(at) == Some(END_64))?;
    Some((at, octets.u64(at + 32)?, octets.u64(at + 40)?, octets.u64(at + 48)?))
}

/// One central header.
struct Header<'a> {
    name: &'a [u8],
    flags: u16,
    method: u16,
    crc32: u32,
    compressed: u64,
    uncompressed: u64,
    offset: u64,
    made_by: u16,
    attributes: u32,
    /// Where the next one begins.
    end: usize,
}

impl<'a> Header<'a> {
    fn read(octets: &'a [u8], at: usize) -> Option<Self> {
        let numbers = Octets(octets);
        (numbers.u32(at)? == CENTRAL).then_some(())?;
        let name_end = at + CENTRAL_LEN + numbers.size(at + 28)?;
        let extra_end = name_end + numbers.size(at + 30)?;
        let end = extra_end + numbers.size(at + 32)?;
        let name = octets.get(at + CENTRAL_LEN..name_end)?;
        let extra = octets.get(name_end..extra_end)?;
        octets.get(extra_end..end)?;
        let mut wide = [numbers.u32(at + 24)?, numbers.u32(at + 20)?, numbers.u32(at + 42)?].map(u64::from);
        let mut values = zip64_values(extra);
        for value in wide.iter_mut().filter(|value| **value == u64::from(u32::MAX)) {
            *value = values.next().unwrap_or(*value);
        }
        let [uncompressed, compressed, offset] = wide;
        Some(Self {
            name,
            flags: numbers.u16(at + 8)?,
            method: numbers.u16(at + 10)?,
            crc32: numbers.u32(at + 16)?,
            compressed,
            uncompressed,
            offset,
            made_by: numbers.u16(at + 4)? >> 8,
            attributes: numbers.u32(at + 38)?,
            end,
        })
    }

    fn is_directory(&self) -> bool {
        const MS_DOS: u16 = 0;
        let by_attribute = self.made_by == MS_DOS && self.attributes & 0x10 != 0 && self.uncompressed == 0;
        self.name.ends_with(b"/") || self.name.ends_with(b"\\") || by_attribute
    }

    /// Unix and macOS put the file's mode into the upper half of the attributes.
    fn is_link(&self) -> bool {
        matches!(self.made_by, 3 | 19) && self.attributes >> 16 & 0o170_000 == 0o120_000
    }

    fn entry(&self, octets: &[u8], directory: &Directory, path: String) -> Entry {
        const ENCRYPTED: u16 = 1;
        const AES: u16 = 99;
        let offset = usize::try_from(self.offset).unwrap_or(usize::MAX).saturating_add(directory.junk);
        let data = || {
            let numbers = Octets(octets);
            (numbers.u32(offset)? == LOCAL).then_some(())?;
            let start = offset + LOCAL_LEN + numbers.size(offset + 26)? + numbers.size(offset + 28)?;
            let end = start.checked_add(usize::try_from(self.compressed).ok()?)?;
            (end <= octets.len()).then_some(start..end)
        };
        Entry {
            path,
            compressed: self.compressed,
            uncompressed: self.uncompressed,
            encrypted: self.flags & ENCRYPTED != 0 || self.method == AES,
            method: self.method,
            crc32: self.crc32,
            offset,
            data: data(),
        }
    }
}

/// The 64-bit values of the extra field 0x0001, in its fixed order.
fn zip64_values(extra: &[u8]) -> impl Iterator<Item = u64> {
    let mut rest = extra;
    let mut values: &[u8] = &[];
    while let Some(([id_low, id_high, len_low, len_high], after)) = rest.split_first_chunk() {
        let len = usize::from(u16::from_le_bytes([*len_low, *len_high]));
        let Some((content, next)) = after.split_at_checked(len) else { break };
        if u16::from_le_bytes([*id_low, *id_high]) == 1 {
            values = content;
            break;
        }
        rest = next;
    }
    values.as_chunks::<8>().0.iter().map(|value| u64::from_le_bytes(*value))
}

/// No octet belongs to two entries, or to an entry and the directory: bombs inflate the same octets again and again.
fn refuse_overlap(entries: &[Entry], directory: usize) -> Result<(), ArchiveError> {
    let mut ranges: Vec<_> =
        entries.iter().filter_map(|entry| Some((entry.offset, entry.data.as_ref()?.end))).collect();
    ranges.sort_unstable();
    let starts = ranges.iter().skip(1).map(|(start, _)| *start).chain([directory]);
    match ranges.iter().zip(starts).find(|((_, end), next)| end > next) {
        Some((_, offset)) => Err(ArchiveError::Overlap { offset }),
        None => Ok(()),
    }
}
