//! The text of a string literal.

/// Longer texts name no certificate: a unique name has at most 80 characters.
pub(super) const LONGEST_TEXT: usize = 255;

/// What stands between the apostrophes, with its escapes resolved; `None` if one of them is unknown, or for a text that
/// is too long for a name.
pub(super) fn text(raw: &str) -> Option<String> {
    // No escape is longer than \uXXXX, which stands for one octet or more.
    if raw.len() > 6 * LONGEST_TEXT {
        return None;
    }
    let mut text = Utf16Text::default();
    let mut rest = raw.chars();
    while let Some(character) = rest.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match rest.next()?.to_ascii_lowercase() {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'u' => {
                let digits =
                    rest.as_str().get(..4).filter(|digits| digits.bytes().all(|d| d.is_ascii_hexdigit()))?;
                text.0.push(u16::from_str_radix(digits, 16).ok()?);
                rest = rest.as_str().get(4..)?.chars();
            }
            character @ ('\'' | '"' | '\\') => text.push(character),
            _ => return None,
        }
    }
    String::from_utf16(&text.0).ok().filter(|text| text.len() <= LONGEST_TEXT)
}

/// `\uXXXX` is a unit of UTF-16: two may make one character.
#[derive(Default)]
struct Utf16Text(Vec<u16>);

impl Utf16Text {
    fn push(&mut self, character: char) {
        self.0.extend_from_slice(character.encode_utf16(&mut [0; 2]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        for (raw, expected) in [
            ("plain", Some("plain")),
            ("", Some("")),
            (r#"\'\"\\\n\r\t\b\f"#, Some("'\"\\\n\r\t\u{8}\u{c}")),
            (r"\u00e9 \uD83D\ude00", Some("é 😀")),
            (r"\ud83d", None),
            (r"\u00g9", None),
            (r"\u+123", None),
            (r"\u12", None),
            (r"\x", None),
            ("\\", None),
        ] {
            assert_eq!(text(raw).as_deref(), expected, "{raw}");
        }
    }

    #[test]
    fn what_is_too_long_for_a_name() {
        assert_eq!(text(&"a".repeat(LONGEST_TEXT)).map(|text| text.len()), Some(LONGEST_TEXT));
        assert_eq!(text(&"a".repeat(LONGEST_TEXT + 1)), None);
        assert_eq!(text(&r"\u0041".repeat(LONGEST_TEXT)).map(|text| text.len()), Some(LONGEST_TEXT));
        assert_eq!(text(&"a".repeat(100_000)), None);
    }
}
