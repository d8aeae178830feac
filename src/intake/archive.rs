//! Archives: ZIP ([APPNOTE 6.3](https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT)), gzip and tar.
//!
//! ```text
//!  octets ── open ── directory ── Entry, Entry, …        nothing is inflated yet
//!                                   │
//!                                 read ── deflate ── crc32 ── octets, one entry at a time, wiped when dropped
//! ```
//!
//! The directory is read here and inflating is miniz_oxide's: the `zip` crate with deflate alone weighs 87 KB gzip in
//! WebAssembly, miniz_oxide 8 KB, and what makes a ZIP hostile (sizes that lie, entries over one another, names that
//! climb) is what must be looked at anyway. Nothing is ever written by the names in an archive; they are shown.
//!
//! What is done with a name that plays tricks stands in [`path`].

mod crc32;
mod deflate;
mod directory;
pub mod gzip;
mod path;
pub mod tar;

use std::ops::Range;

use zeroize::Zeroizing;

/// More than a retrieve of an org can hold (10,000), and what ZIP without its 64-bit form can count.
pub const MAX_ENTRIES: usize = 65_535;

/// Octets that all entries of one archive may inflate to.
pub const MAX_TOTAL: u64 = 1024 * 1024 * 1024;

/// How many octets one compressed octet may become in an entry of more than [`RATIO_FROM`]. Metadata and bundles of
/// certificates stay below 30; deflate ends at 1,032.
pub const MAX_RATIO: u64 = 200;

/// Smaller entries may have any ratio: they cannot hurt.
pub const RATIO_FROM: u64 = 1024 * 1024;

/// Characters of a path; longer ones are cut.
pub const MAX_PATH: usize = 1024;

/// Archives inside archives, which whoever opens them counts: a `.tar.gz` in a ZIP takes two.
pub const MAX_NESTING: u8 = 3;

/// Why an archive or an entry of it is not read. Names of entries are in none of these.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// The list of contents at the end is missing.
    #[error("the end of the archive is missing: download or copy it once more; {len} octets are there")]
    NoDirectory {
        /// How many octets there are.
        len: usize,
    },
    /// The list of contents cannot be read.
    #[error("the archive's list of contents is damaged at offset {offset}")]
    BadDirectory {
        /// Where.
        offset: usize,
    },
    /// One part of several.
    #[error("the archive is one part of several: put them together first")]
    Split,
    /// More than any archive of certificates holds.
    #[error("the archive has {entries} entries, and at most {limit} are read")]
    TooManyEntries {
        /// How many it has.
        entries: u64,
        /// How many are read.
        limit: usize,
    },
    /// A bomb, or just far too much.
    #[error("the archive inflates to {len} octets, and at most {limit} are read")]
    TooLarge {
        /// What it says it inflates to.
        len: u64,
        /// The most that is read.
        limit: u64,
    },
    /// Two entries share octets, which only bombs do.
    #[error("entries of the archive lie over one another at offset {offset}")]
    Overlap {
        /// Where the second of them begins.
        offset: usize,
    },
    /// A single entry that is too large.
    #[error("the entry inflates to more than {limit} octets")]
    EntryTooLarge {
        /// The most that is read.
        limit: usize,
    },
    /// A single entry that inflates beyond all measure.
    #[error("the entry inflates to more than {limit} times its size")]
    Ratio {
        /// The most that is read.
        limit: u64,
    },
    /// A password is needed, and none is asked for.
    #[error("the entry is encrypted: unpack the archive with its password first")]
    Encrypted,
    /// Compressed in a way that is not read here.
    #[error("the entry is compressed with {name}: pack it once more as an ordinary zip")]
    Method {
        /// Its name, or `an unknown method`.
        name: &'static str,
    },
    /// What should be the entry is something else, or inflates to something else than it says.
    #[error("the entry is damaged: {reason} at offset {offset}")]
    Damaged {
        /// What is wrong.
        reason: &'static str,
        /// Where it begins.
        offset: usize,
    },
}

impl ArchiveError {
    /// The variant's name in kebab-case, public: the words on screen go by it.
    pub fn variant(&self) -> &'static str {
        match self {
            Self::NoDirectory { .. } => "archive-no-directory",
            Self::BadDirectory { .. } => "archive-bad-directory",
            Self::Split => "archive-split",
            Self::TooManyEntries { .. } => "archive-too-many-entries",
            Self::TooLarge { .. } => "archive-too-large",
            Self::Overlap { .. } => "archive-overlap",
            Self::EntryTooLarge { .. } => "archive-entry-too-large",
            Self::Ratio { .. } => "archive-ratio",
            Self::Encrypted => "archive-encrypted",
            Self::Method { .. } => "archive-method",
            Self::Damaged { .. } => "archive-damaged",
        }
    }
}

/// A ZIP archive, its directory read and nothing inflated.
#[derive(Clone, Debug)]
pub struct Archive<'a> {
    octets: &'a [u8],
    entries: Vec<Entry>,
    ignored: Vec<Ignored>,
}

/// One file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, made harmless and unique.
    pub path: String,
    /// How many octets it takes in the archive.
    pub compressed: u64,
    /// How many octets it says it inflates to.
    pub uncompressed: u64,
    /// Whether a password is needed.
    pub encrypted: bool,
    /// The number of its compression method: 0 is stored, 8 deflate.
    pub method: u16,
    crc32: u32,
    offset: usize,
    /// `None` where its own header is missing.
    data: Option<Range<usize>>,
}

/// What is in an archive and not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its path, made harmless.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// Why something in an archive is not read. Directories have no content and are not even named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A symbolic link: it has no content but a name.
    Link,
    /// What macOS and Windows add of their own: `__MACOSX`, `.DS_Store`, `Thumbs.db`.
    System,
}

impl<'a> Archive<'a> {
    /// Reads the directory of the ZIP in `octets`.
    ///
    /// # Errors
    ///
    /// What makes the archive as a whole unreadable or hostile.
    pub fn open(octets: &'a [u8]) -> Result<Self, ArchiveError> {
        let (entries, ignored) = directory::read(octets)?;
        Ok(Self { octets, entries, ignored })
    }

    /// Its files, in the directory's order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is in it and not read, in the directory's order.
    pub fn ignored(&self) -> &[Ignored] {
        &self.ignored
    }

    /// The content of `entry`, of at most `limit` octets.
    ///
    /// # Errors
    ///
    /// Why this entry cannot be read; the others still can.
    pub fn read(&self, entry: &Entry, limit: usize) -> Result<Zeroizing<Vec<u8>>, ArchiveError> {
        let offset = entry.offset;
        let damaged = |reason| ArchiveError::Damaged { reason, offset };
        if entry.encrypted {
            return Err(ArchiveError::Encrypted);
        }
        let len = usize::try_from(entry.uncompressed).ok().filter(|&len| len <= limit);
        let len = len.ok_or(ArchiveError::EntryTooLarge { limit })?;
        let data = entry.data.clone().and_then(|range| self.octets.get(range));
        let data = data.ok_or(damaged("its header or its end is missing"))?;
        let content = match entry.method {
            0 if data.len() == len => Zeroizing::new(data.to_vec()),
            0 => return Err(damaged("its two sizes differ")),
            8 if is_bomb(entry) => return Err(ArchiveError::Ratio { limit: MAX_RATIO }),
            8 => deflate::inflate_exactly(data, len).map_err(damaged)?,
            method => return Err(ArchiveError::Method { name: method_name(method) }),
        };
        if crc32::crc32(&content) != entry.crc32 {
            return Err(damaged("its checksum differs"));
        }
        Ok(content)
    }
}

fn is_bomb(entry: &Entry) -> bool {
    entry.uncompressed > RATIO_FROM && entry.uncompressed / MAX_RATIO > entry.compressed
}

/// Names of the methods of APPNOTE 4.4.5 that tools still write.
fn method_name(method: u16) -> &'static str {
    match method {
        1..=6 | 10 => "a method of the 1980s",
        9 => "deflate64",
        12 => "bzip2",
        14 => "lzma",
        20 | 93 => "zstandard",
        95 => "xz",
        98 => "ppmd",
        _ => "an unknown method",
    }
}
