//! Base64 as people paste it: wrapped anywhere, quoted by mail, escaped by JSON, in either alphabet, with or
//! without padding.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::DecodePaddingMode::RequireNone;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_allow_trailing_bits(true).with_decode_padding_mode(RequireNone),
);

/// What may stand between the characters of Base64 without a meaning. Each is one that no alphabet has.
///
/// White space, marks of quoted mail and of string literals, JSON's escaped line breaks, invisible characters
/// that word processors and chat windows add, and what quoted-printable makes of `=` and of long lines.
const IGNORED: [&[u8]; 22] = [
    b" ",
    b"\t",
    b"\r",
    b"\n",
    b"\x0b",
    b"\x0c",
    b">",
    b"|",
    b"\"",
    b"'",
    b",",
    b";",
    b"\\n",
    b"\\r",
    b"\\",
    b"=3D",
    b"=20",
    b"=0D",
    b"=0A",
    "\u{a0}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{feff}".as_bytes(),
];

/// So many characters are decoded at once, in whole groups of four: a file of Base64 is nowhere a second time.
const CHUNK: usize = 4096;

/// Decodes `text`, or tells where its first character that is neither Base64 nor ignored stands.
///
/// A single character left over at the end is dropped: if it matters, the data will be found cut off.
pub(super) fn decode(text: &[u8]) -> Result<Zeroizing<Vec<u8>>, usize> {
    let mut characters = Zeroizing::new(Vec::with_capacity(CHUNK.min(text.len())));
    // As large as it can get: it never grows and leaves a copy behind.
    let mut octets = Zeroizing::new(Vec::with_capacity(base64::decoded_len_estimate(text.len())));
    let mut position = 0;
    while let Some(rest) = text.get(position..).filter(|rest| !rest.is_empty()) {
        if characters.len() == CHUNK {
            append(&mut octets, &characters)?;
            characters.clear();
        }
        position += match rest {
            [character @ (b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/'), ..] => {
                characters.push(*character);
                1
            }
            [b'-', ..] => {
                characters.push(b'+');
                1
            }
            [b'_', ..] => {
                characters.push(b'/');
                1
            }
            _ => match IGNORED.iter().find(|ignored| rest.starts_with(ignored)) {
                Some(ignored) => ignored.len(),
                None if rest.starts_with(b"=") => 1,
                None => return Err(position),
            },
        };
    }
    if characters.len() % 4 == 1 {
        characters.pop();
    }
    append(&mut octets, &characters)?;
    Ok(octets)
}

/// Decodes characters behind what is decoded already.
fn append(octets: &mut Vec<u8>, characters: &[u8]) -> Result<(), usize> {
    let start = octets.len();
    octets.resize(start + base64::decoded_len_estimate(characters.len()), 0);
    let end = octets.get_mut(start..).unwrap_or_default();
    let len = ENGINE.decode_slice(characters, end).map_err(|_| 0_usize)?;
    octets.truncate(start + len);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_it() {
        for text in [
            "+/8AAQ==",
            "-_8AAQ",
            "+/8A\r\nAQ==\n",
            "> +/8A\n> AQ==",
            "\"+/8A\\nAQ==\\n\"",
            "+/8A=\r\nAQ=3D=3D",
            "\u{feff}+/8A\u{a0}AQ",
            "+/8AAQ==A",
        ] {
            assert_eq!(decode(text.as_bytes()).unwrap()[..4], [0xfb, 0xff, 0, 1], "{text}");
        }
    }

    #[test]
    fn long_text_is_decoded_piece_by_piece_without_a_seam() {
        let octets: Vec<u8> = (0..3 * CHUNK + 1).map(|index| (index % 251) as u8).collect();
        let text = ENGINE.encode(&octets);
        for lines in [76, 64, 1] {
            let wrapped: Vec<_> =
                text.as_bytes().chunks(lines).flat_map(|line| [line, b"\r\n"].concat()).collect();
            let decoded = decode(&wrapped).unwrap();
            assert_eq!(*decoded, octets);
            assert!(decoded.capacity() <= base64::decoded_len_estimate(wrapped.len()));
        }
        assert_eq!(decode(format!("{text}?").as_bytes()), Err(text.len()));
    }

    #[test]
    fn the_first_foreign_character_is_told() {
        assert_eq!(decode(b"AAAA\n${X}"), Err(5));
        assert!(decode(b"").unwrap().is_empty());
    }
}
