//! Java's `DataOutput`, read: big-endian numbers, and text and octets with their length before them.

use super::super::Error;
use crate::x509;

/// What is left to read.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    offset: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets, offset: 0 }
    }

    pub(super) fn offset(&self) -> usize {
        self.offset
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn take(&mut self, len: usize) -> Result<&'a [u8], Error> {
        let Some((taken, rest)) = self.rest.split_at_checked(len) else {
            let missing = (len - self.rest.len()) as u64;
            return Err(x509::Error::Truncated { missing, offset: self.offset }.into());
        };
        self.rest = rest;
        self.offset += len;
        Ok(taken)
    }

    /// `N` octets as a big-endian number.
    fn unsigned<const N: usize>(&mut self) -> Result<u64, Error> {
        Ok(self.take(N)?.iter().fold(0, |value, &octet| value << 8 | u64::from(octet)))
    }

    pub(super) fn octet(&mut self) -> Result<u8, Error> {
        Ok(self.unsigned::<1>()? as u8)
    }

    pub(super) fn short(&mut self) -> Result<usize, Error> {
        Ok(self.unsigned::<2>()? as usize)
    }

    pub(super) fn number(&mut self) -> Result<u32, Error> {
        Ok(self.unsigned::<4>()? as u32)
    }

    pub(super) fn milliseconds(&mut self) -> Result<i64, Error> {
        Ok(self.unsigned::<8>()? as i64)
    }

    /// A number and so many octets, with where these begin.
    pub(super) fn octets(&mut self) -> Result<(&'a [u8], usize), Error> {
        let len = self.number()? as usize;
        let offset = self.offset;
        Ok((self.take(len)?, offset))
    }

    pub(super) fn text(&mut self) -> Result<String, Error> {
        let len = self.short()?;
        Ok(modified_utf8(self.take(len)?))
    }
}

/// Java's modified UTF-8: UTF-16's units, each in one to three octets, and none of them zero. What is no text becomes
/// U+FFFD.
fn modified_utf8(octets: &[u8]) -> String {
    const REPLACEMENT: u16 = 0xfffd;
    let continued =
        |octet: Option<&u8>| octet.filter(|&octet| octet & 0xc0 == 0x80).map(|octet| u16::from(octet & 0x3f));
    let mut units = Vec::with_capacity(octets.len());
    let mut rest = octets.iter();
    while let Some(&first) = rest.next() {
        let unit = match first {
            0..=0x7f => Some(u16::from(first)),
            0xc0..=0xdf => continued(rest.next()).map(|low| u16::from(first & 0x1f) << 6 | low),
            0xe0..=0xef => continued(rest.next()).and_then(|middle| {
                continued(rest.next()).map(|low| u16::from(first & 0x0f) << 12 | middle << 6 | low)
            }),
            _ => None,
        };
        units.push(unit.unwrap_or(REPLACEMENT));
    }
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_as_java_writes_it() {
        assert_eq!(modified_utf8(b"okta"), "okta");
        assert_eq!(modified_utf8(&[0xc0, 0x80]), "\0");
        assert_eq!(modified_utf8(&[0xc3, 0xa9, 0xe2, 0x82, 0xac]), "é€");
        // U+1F600 as two surrogates of three octets each.
        assert_eq!(modified_utf8(&[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), "😀");
        assert_eq!(modified_utf8(&[0xff, b'a', 0xe2]), "\u{fffd}a\u{fffd}");
    }

    #[test]
    fn what_is_missing_is_told() {
        let mut reader = Reader::new(&[0, 0, 0, 9, 1]);
        let missing = x509::Error::Truncated { missing: 8, offset: 4 };
        assert_eq!(reader.octets(), Err(Error::Malformed(missing)));
    }
}
