//! Splits source text. Apex has line and block comments, and strings between apostrophes that end in their line.

use super::{Kind, Token};

/// Goes over the octets once. What is beyond ASCII stands in strings and comments only; elsewhere it is a sign of its
/// own that means nothing.
pub(super) struct Lexer<'s> {
    octets: &'s [u8],
    position: usize,
}

impl<'s> Lexer<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self { octets: source.as_bytes(), position: 0 }
    }

    fn rest(&self) -> &'s [u8] {
        self.octets.get(self.position..).unwrap_or_default()
    }

    fn skip_while(&mut self, condition: impl Fn(u8) -> bool) {
        let rest = self.rest();
        self.position += rest.iter().position(|&octet| !condition(octet)).unwrap_or(rest.len());
    }

    /// Passes white space and comments over, and says whether there was white space.
    fn skip_blanks(&mut self) -> bool {
        let mut spaced = false;
        loop {
            match self.rest() {
                [octet, ..] if octet.is_ascii_whitespace() => {
                    spaced = true;
                    self.position += 1;
                }
                [b'/', b'/', ..] => self.skip_while(|octet| octet != b'\n' && octet != b'\r'),
                [b'/', b'*', comment @ ..] => {
                    let end = comment.windows(2).position(|pair| pair == b"*/");
                    self.position += end.map_or(comment.len(), |end| end + 2) + 2;
                }
                _ => return spaced,
            }
        }
    }

    /// What follows the opening apostrophe, to the closing one or the end of the line.
    fn string(&mut self) -> Kind {
        loop {
            match self.rest() {
                [b'\'', ..] => {
                    self.position += 1;
                    return Kind::Text;
                }
                [b'\\', escaped, ..] if !matches!(escaped, b'\n' | b'\r') => self.position += 2,
                [] | [b'\n' | b'\r', ..] => return Kind::Other,
                _ => self.position += 1,
            }
        }
    }

    fn operator(&mut self, first: u8) -> Kind {
        let (kind, len) = match (first, self.rest()) {
            (b'=', [b'=', b'=', ..]) | (b'!', [b'=', b'=', ..]) => (Kind::Other, 2),
            (b'=', [b'=' | b'>', ..]) | (b'!' | b'<' | b'>', [b'=', ..]) => (Kind::Other, 1),
            (b'+', [b'+', ..]) | (b'-', [b'-', ..]) => (Kind::Other, 1),
            (b'+' | b'-' | b'*' | b'/' | b'|' | b'&' | b'^', [b'=', ..]) => (Kind::Add, 1),
            (b'=', _) => (Kind::Assign, 0),
            (sign, _) => (Kind::Sign(sign), 0),
        };
        self.position += len;
        kind
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let spaced = self.skip_blanks();
        let start = self.position;
        let &first = self.rest().first()?;
        self.position += 1;
        let kind = match first {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                self.skip_while(is_word);
                Kind::Word
            }
            b'0'..=b'9' => {
                self.skip_while(|octet| is_word(octet) || octet == b'.');
                Kind::Other
            }
            b'\'' => self.string(),
            0x80.. => {
                self.skip_while(|octet| octet >= 0x80);
                Kind::Other
            }
            _ => self.operator(first),
        };
        // What does not fit ends the text, which then is longer than any that is read.
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(self.position).ok()?);
        Some(Token { kind, start, end, spaced })
    }
}

fn is_word(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || octet == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(source: &str) -> Vec<(&str, Kind)> {
        Lexer::new(source).map(|token| (&source[token.range()], token.kind)).collect()
    }

    #[test]
    fn words_strings_and_signs() {
        assert_eq!(
            tokens("a_1.b = 'c\\'d' + 1.5e;"),
            [
                ("a_1", Kind::Word),
                (".", Kind::Sign(b'.')),
                ("b", Kind::Word),
                ("=", Kind::Assign),
                ("'c\\'d'", Kind::Text),
                ("+", Kind::Sign(b'+')),
                ("1.5e", Kind::Other),
                (";", Kind::Sign(b';')),
            ]
        );
    }

    #[test]
    fn comments_are_none() {
        assert_eq!(
            tokens("a // 'b\n/* ' **/c/**//***/d /* e"),
            ["a", "c", "d"].map(|word| (word, Kind::Word))
        );
        assert_eq!(tokens("'// a' '/* b */'").len(), 2);
        assert_eq!(tokens("// a\rb"), [("b", Kind::Word)]);
    }

    #[test]
    fn operators_that_assign_and_others() {
        for operator in ["==", "===", "!=", "!==", "<=", ">=", "=>", "++", "--"] {
            assert_eq!(tokens(operator), [(operator, Kind::Other)]);
        }
        for operator in ["+=", "|=", "*="] {
            assert_eq!(tokens(operator), [(operator, Kind::Add)]);
        }
    }

    #[test]
    fn a_broken_string_ends_with_its_line() {
        assert_eq!(tokens("'a\nb"), [("'a", Kind::Other), ("b", Kind::Word)]);
        assert_eq!(tokens("'a\\\nb"), [("'a\\", Kind::Other), ("b", Kind::Word)]);
        assert_eq!(tokens("'a\\"), [("'a\\", Kind::Other)]);
        assert_eq!(tokens("é😀a"), [("é😀", Kind::Other), ("a", Kind::Word)]);
    }
}
