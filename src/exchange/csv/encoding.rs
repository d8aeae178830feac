//! The characters of a sheet: UTF-8 and UTF-16 with or without a byte order mark, else Windows-1252.

/// How the characters of a sheet are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As almost everything today.
    Utf8,
    /// *Unicode text* of spreadsheets on Windows.
    Utf16LittleEndian,
    /// The same the other way round.
    Utf16BigEndian,
    /// What spreadsheets on Windows write as CSV in Western Europe and America.
    Windows1252,
}

/// The text of a sheet; what is no character becomes U+FFFD.
pub fn decode(octets: &[u8]) -> (String, Encoding) {
    let encoding = detect(octets);
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(octets).into_owned(),
        Encoding::Utf16LittleEndian => utf16(octets, u16::from_le_bytes),
        Encoding::Utf16BigEndian => utf16(octets, u16::from_be_bytes),
        Encoding::Windows1252 => octets.iter().map(|&octet| windows_1252(octet)).collect(),
    };
    (text.trim_start_matches('\u{feff}').to_owned(), encoding)
}

fn detect(octets: &[u8]) -> Encoding {
    // Headings are mostly ASCII: in UTF-16 every other octet is zero.
    let zeros =
        |from: usize| octets.iter().take(64).skip(from).step_by(2).filter(|octet| **octet == 0).count();
    let half = octets.len().min(64) / 2;
    if octets.starts_with(&[0xff, 0xfe]) || half > 1 && zeros(1) * 2 > half && zeros(0) == 0 {
        Encoding::Utf16LittleEndian
    } else if octets.starts_with(&[0xfe, 0xff]) || half > 1 && zeros(0) * 2 > half && zeros(1) == 0 {
        Encoding::Utf16BigEndian
    } else if core::str::from_utf8(octets).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

fn utf16(octets: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = octets.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// 0x80 to 0x9f, where Windows-1252 is not Latin 1; the five that it leaves open stay what they are, as browsers do.
const FROM_80: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(octet: u8) -> char {
    let special = octet.checked_sub(0x80).and_then(|at| FROM_80.get(usize::from(at)));
    special.copied().unwrap_or(char::from(octet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_comes_of_every_encoding() {
        let text = "Schlüssel;€";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], octets: &[u8]| [mark, octets].concat();
        for (octets, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked(b"\xef\xbb\xbf", text.as_bytes()), Encoding::Utf8),
            (little.clone(), Encoding::Utf16LittleEndian),
            (marked(b"\xff\xfe", &little), Encoding::Utf16LittleEndian),
            (big.clone(), Encoding::Utf16BigEndian),
            (marked(b"\xfe\xff", &big), Encoding::Utf16BigEndian),
            (b"Schl\xfcssel;\x80".to_vec(), Encoding::Windows1252),
        ] {
            assert_eq!(decode(&octets), (text.to_owned(), encoding));
        }
        assert_eq!(decode(b"").0, "");
    }
}
