//! A password as octets: the formats, and the tools that wrote them, do not agree how.

use zeroize::Zeroizing;

/// One reading of a password as octets. Not `Debug`: it is a secret.
#[derive(Clone)]
pub(super) struct Password {
    /// For PBES1, PBES2 and PBMAC1: UTF-8 ([RFC 8018](https://www.rfc-editor.org/rfc/rfc8018), [RFC 9579](https://www.rfc-editor.org/rfc/rfc9579)).
    pub(super) octets: Zeroizing<Vec<u8>>,
    /// For PKCS#12's own derivation: a BMPString with two zero octets at its end
    /// ([RFC 7292, appendix B.1](https://www.rfc-editor.org/rfc/rfc7292#appendix-B.1)).
    pub(super) bmp: Zeroizing<Vec<u8>>,
}

impl Password {
    /// The readings of `text`, the usual one first.
    ///
    /// An empty password is an empty BMPString for most and no octets at all for some. OpenSSL before 1.1.0 widened
    /// each octet of the UTF-8 to two.
    pub(super) fn readings(text: &str) -> Vec<Self> {
        let octets = Zeroizing::new(text.as_bytes().to_vec());
        let usual = Self { octets: octets.clone(), bmp: terminated(utf16_big_endian(text)) };
        let mut readings = vec![usual];
        if text.is_empty() {
            readings.push(Self { octets, bmp: Zeroizing::default() });
        } else if !text.is_ascii() {
            let widened = exactly(text.len() * 2 + 2, text.bytes().flat_map(|octet| [0, octet]));
            readings.push(Self { octets, bmp: terminated(widened) });
        }
        readings
    }

    /// This password as older NSS (Firefox, Thunderbird) gave it to PBES2, too: as a BMPString.
    pub(super) fn bmp_for_all(&self) -> Self {
        Self { octets: self.bmp.clone(), bmp: self.bmp.clone() }
    }
}

/// UTF-16, big endian: surrogate pairs and all, as Java and OpenSSL have it, though a BMPString knows none.
pub(super) fn utf16_big_endian(text: &str) -> Zeroizing<Vec<u8>> {
    exactly(text.len() * 2 + 2, text.encode_utf16().flat_map(u16::to_be_bytes))
}

/// Room for all is made at once: a vector that grows leaves copies of what it held.
fn exactly(capacity: usize, octets: impl Iterator<Item = u8>) -> Zeroizing<Vec<u8>> {
    let mut buffer = Zeroizing::new(Vec::with_capacity(capacity));
    for octet in octets {
        buffer.push(octet);
    }
    buffer
}

fn terminated(mut octets: Zeroizing<Vec<u8>>) -> Zeroizing<Vec<u8>> {
    octets.extend_from_slice(&[0, 0]);
    octets
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bmp(text: &str) -> Vec<Vec<u8>> {
        Password::readings(text).iter().map(|reading| reading.bmp.to_vec()).collect()
    }

    #[test]
    fn ascii_has_one_reading() {
        // RFC 7292, appendix B.1: "Beavis".
        let beavis = [0, 0x42, 0, 0x65, 0, 0x61, 0, 0x76, 0, 0x69, 0, 0x73, 0, 0];
        assert_eq!(bmp("Beavis"), [beavis]);
    }

    #[test]
    fn an_empty_one_is_an_empty_string_or_nothing() {
        assert_eq!(bmp(""), [vec![0, 0], vec![]]);
    }

    #[test]
    fn beyond_ascii_there_is_the_right_reading_and_the_old_one() {
        assert_eq!(bmp("é"), [vec![0, 0xe9, 0, 0], vec![0, 0xc3, 0, 0xa9, 0, 0]]);
        assert_eq!(bmp("😀")[0], [0xd8, 0x3d, 0xde, 0x00, 0, 0]);
    }
}
