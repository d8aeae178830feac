//! gzip ([RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)): one file, in one member or several.

use zeroize::Zeroizing;

use super::deflate::{Fault, inflate};
use super::{ArchiveError, MAX_RATIO, RATIO_FROM, crc32, path};

/// The file inside.
pub struct Gunzipped {
    /// Its name, where the archive says it.
    pub name: Option<String>,
    /// Its content, wiped when dropped.
    pub octets: Zeroizing<Vec<u8>>,
}

/// Members of one file: what appends to a log has some, nothing has more.
pub const MAX_MEMBERS: usize = 1_000;

const FHCRC: u8 = 2;
const FEXTRA: u8 = 4;
const FNAME: u8 = 8;
const FCOMMENT: u8 = 16;

/// Inflates `octets` to at most `limit` octets. What trails the last member is left alone.
///
/// # Errors
///
/// What is wrong with the archive as a whole.
pub fn gunzip(octets: &[u8], limit: usize) -> Result<Gunzipped, ArchiveError> {
    let by_ratio = MAX_RATIO.saturating_mul(octets.len() as u64).max(RATIO_FROM);
    let bound = usize::try_from(by_ratio).unwrap_or(limit).min(limit);
    let damaged = |reason, offset| ArchiveError::Damaged { reason, offset };
    let mut gunzipped = Gunzipped { name: None, octets: Zeroizing::default() };
    let mut position = 0;
    for _ in 0..MAX_MEMBERS {
        let member = octets.get(position..).unwrap_or_default();
        let (header, name) = header(member).ok_or(damaged("its header is cut off", position))?;
        if position == 0 {
            gunzipped.name = name.map(path::normalise).filter(|name| !name.is_empty());
        }
        let data = member.get(header..).unwrap_or_default();
        let left = bound - gunzipped.octets.len();
        let (content, taken) = inflate(data, left).map_err(|fault| match fault {
            Fault::TooLarge if bound < limit => ArchiveError::Ratio { limit: MAX_RATIO },
            Fault::TooLarge => ArchiveError::EntryTooLarge { limit },
            Fault::Damaged(reason) => damaged(reason, position),
        })?;
        let trailer = data.get(taken..).and_then(<[u8]>::first_chunk::<8>);
        let [checksum @ .., _, _, _, _] = trailer.ok_or(damaged("it is cut off", position))?;
        if *checksum != crc32::crc32(&content).to_le_bytes() {
            return Err(damaged("its checksum differs", position));
        }
        position += header + taken + 8;
        append(&mut gunzipped.octets, content, bound);
        if !octets.get(position..).unwrap_or_default().starts_with(&[0x1f, 0x8b, 8]) {
            return Ok(gunzipped);
        }
    }
    Err(ArchiveError::TooManyEntries { entries: MAX_MEMBERS as u64 + 1, limit: MAX_MEMBERS })
}

/// Appends, to `limit` octets at most, without leaving a copy behind where the buffer has to grow.
fn append(octets: &mut Zeroizing<Vec<u8>>, more: Zeroizing<Vec<u8>>, limit: usize) {
    if octets.is_empty() {
        *octets = more;
        return;
    }
    let len = octets.len() + more.len();
    if octets.capacity() < len {
        let mut larger = Zeroizing::new(Vec::with_capacity(len.saturating_mul(2).min(limit).max(len)));
        larger.extend_from_slice(octets);
        *octets = larger;
    }
    octets.extend_from_slice(&more);
}

/// How long the header is, and the file's name in it.
fn header(member: &[u8]) -> Option<(usize, Option<&[u8]>)> {
    let [0x1f, 0x8b, 8, flags, _, _, _, _, _, _, rest @ ..] = member else { return None };
    let mut rest = rest;
    if flags & FEXTRA != 0 {
        let (len, after) = rest.split_first_chunk::<2>()?;
        rest = after.get(usize::from(u16::from_le_bytes(*len))..)?;
    }
    let mut name = None;
    for flag in [FNAME, FCOMMENT].into_iter().filter(|flag| flags & flag != 0) {
        let end = rest.iter().position(|&octet| octet == 0)?;
        if flag == FNAME {
            name = rest.get(..end);
        }
        rest = rest.get(end + 1..)?;
    }
    if flags & FHCRC != 0 {
        rest = rest.get(2..)?;
    }
    Some((member.len() - rest.len(), name))
}
