//! Whether a file is worth splitting into tokens, by one look through its octets.

/// The calls, and the word without which there is no constant. Each is looked for by a letter that few words have: its
/// place in the word.
const WORDS: [(&[u8], usize); 6] = [
    (b"setclientcertificatename", 14),
    (b"clientcertname_x", 15),
    (b"signwithcertificate", 13),
    (b"signxml", 4),
    (b"jws", 0),
    (b"final", 0),
];

/// Whether one of the calls may stand in the source, or a constant.
pub(super) fn is_worth_reading(source: &str) -> bool {
    let octets = source.as_bytes();
    let is_rare = |octet: u8| matches!(octet | 0x20, b'f' | b'j' | b'x');
    octets.iter().enumerate().any(|(position, &octet)| is_rare(octet) && any_word_around(octets, position))
}

fn any_word_around(octets: &[u8], position: usize) -> bool {
    WORDS.into_iter().any(|(word, letter)| {
        let Some(start) = position.checked_sub(letter) else { return false };
        let found = octets.get(start..start + word.len());
        let is_word_itself = || !octets.get(start + word.len()).is_some_and(u8::is_ascii_alphanumeric);
        found.is_some_and(|found| found.eq_ignore_ascii_case(word)) && is_word_itself()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_by_its_letter() {
        for (word, letter) in WORDS {
            assert!(matches!(word[letter], b'f' | b'j' | b'x'));
            let word = String::from_utf8(word.to_vec()).unwrap();
            for source in
                [word.clone(), word.to_ascii_uppercase(), format!("(é {word}("), format!("{word} \u{1}")]
            {
                assert!(is_worth_reading(&source), "{source}");
            }
        }
    }

    #[test]
    fn other_words() {
        for source in ["", "try { f(); } finally { j(); }", "jwsX", "x", "xml.sign", "certificate", "FINALLY"]
        {
            assert!(!is_worth_reading(source), "{source}");
        }
    }
}
