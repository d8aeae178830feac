//! Source text as words, strings and signs, and which bracket closes which.

mod lexer;

use std::ops::Range;

use lexer::Lexer;

/// A word, string or sign; comments are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    start: u32,
    end: u32,
    /// Whether white space stands before it.
    spaced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An identifier or keyword.
    Word,
    /// A string with both apostrophes.
    Text,
    /// `=`
    Assign,
    /// `+=` and its like.
    Add,
    /// Any other ASCII character.
    Sign(u8),
    /// Numbers, other operators, broken strings.
    Other,
}

/// The tokens of a source.
pub(super) struct Tokens<'s> {
    source: &'s str,
    tokens: Vec<Token>,
    /// For an opening bracket the index at which what is inside ends, for all else its own.
    ends: Vec<u32>,
}

impl<'s> Tokens<'s> {
    pub(super) fn read(source: &'s str) -> Self {
        let tokens: Vec<Token> = Lexer::new(source).collect();
        let ends = bracket_ends(&tokens);
        Self { source, tokens, ends }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.tokens.get(index).map(|token| token.kind)
    }

    pub(super) fn is_sign(&self, index: usize, sign: u8) -> bool {
        self.kind(index) == Some(Kind::Sign(sign))
    }

    /// The word at this index, as it is written.
    pub(super) fn word(&self, index: usize) -> Option<&'s str> {
        let token = self.tokens.get(index).filter(|token| token.kind == Kind::Word)?;
        self.source.get(token.range())
    }

    pub(super) fn is_word(&self, index: usize, word: &str) -> bool {
        self.word(index).is_some_and(|found| found.eq_ignore_ascii_case(word))
    }

    /// Whether the token before this one is such a sign.
    pub(super) fn follows(&self, index: usize, sign: u8) -> bool {
        index.checked_sub(1).is_some_and(|before| self.is_sign(before, sign))
    }

    /// What stands between the apostrophes of a string.
    pub(super) fn raw_text(&self, index: usize) -> Option<&'s str> {
        let range = self.tokens.get(index).filter(|token| token.kind == Kind::Text)?.range();
        self.source.get(range.start + 1..range.end.checked_sub(1)?)
    }

    pub(super) fn offset(&self, index: usize) -> usize {
        self.tokens.get(index).map_or(self.source.len(), |token| token.range().start)
    }

    pub(super) fn source_before(&self, offset: usize, from: usize) -> &'s str {
        self.source.get(from..offset).unwrap_or_default()
    }

    /// Where what an opening bracket holds ends: the index of the closing one, or of whatever shows that it is missing.
    pub(super) fn end_of(&self, opening: usize) -> usize {
        self.ends.get(opening).map_or(opening, |&end| end as usize)
    }

    /// Whether an opening bracket is closed by its own kind.
    pub(super) fn is_closed(&self, opening: usize) -> bool {
        match (self.kind(opening), self.kind(self.end_of(opening))) {
            (Some(Kind::Sign(open)), Some(Kind::Sign(close))) => closing(open) == Some(close),
            _ => false,
        }
    }

    /// The index behind this token, and behind all it holds if it opens a bracket.
    pub(super) fn after(&self, index: usize) -> usize {
        let end = self.end_of(index);
        if end == index || self.is_closed(index) { end + 1 } else { end }
    }

    /// The source of some tokens without its comments, white space as single blanks; cut, with an ellipsis, where
    /// it is longer than `limit`.
    pub(super) fn source_of(&self, range: Range<usize>, limit: usize) -> String {
        let mut text = String::new();
        let mut before = None;
        for token in self.tokens.get(range).unwrap_or_default() {
            let words = before == Some(Kind::Word) && token.kind == Kind::Word;
            if before.is_some() && (token.spaced || words) {
                text.push(' ');
            }
            let token_text = self.source.get(token.range()).unwrap_or_default();
            if text.len() + token_text.len() > limit {
                text.extend(token_text.chars().take(limit.saturating_sub(text.len())));
                text.push('…');
                break;
            }
            text.push_str(token_text);
            before = Some(token.kind);
        }
        text
    }
}

impl Token {
    fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

fn closing(open: u8) -> Option<u8> {
    match open {
        b'(' => Some(b')'),
        b'[' => Some(b']'),
        b'{' => Some(b'}'),
        _ => None,
    }
}

/// A brace that closes ends every bracket left open inside it; any other bracket that closes nothing is passed over.
fn bracket_ends(tokens: &[Token]) -> Vec<u32> {
    let mut ends: Vec<u32> = (0_u32..).take(tokens.len()).collect();
    let mut open: Vec<(u32, u8)> = Vec::new();
    let mut open_braces = 0_usize;
    let close = |ends: &mut Vec<u32>, opening: u32, end: u32| {
        if let Some(slot) = ends.get_mut(opening as usize) {
            *slot = end;
        }
    };
    for (index, token) in (0_u32..).zip(tokens) {
        let Kind::Sign(sign) = token.kind else { continue };
        match sign {
            b'(' | b'[' | b'{' => {
                open_braces += usize::from(sign == b'{');
                open.push((index, sign));
            }
            b')' | b']' => {
                if let Some((opening, _)) = open.pop_if(|(_, open)| closing(*open) == Some(sign)) {
                    close(&mut ends, opening, index);
                }
            }
            b'}' if open_braces > 0 => {
                open_braces -= 1;
                while let Some((opening, sign)) = open.pop() {
                    close(&mut ends, opening, index);
                    if sign == b'{' {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    let len = u32::try_from(tokens.len()).unwrap_or(u32::MAX);
    open.into_iter().for_each(|(opening, _)| close(&mut ends, opening, len));
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_find_their_ends() {
        let tokens = Tokens::read("{ ( [ ] ) }");
        assert_eq!((tokens.end_of(0), tokens.end_of(1), tokens.end_of(2)), (5, 4, 3));
        assert_eq!((tokens.after(0), tokens.after(1), tokens.after(3)), (6, 5, 4));
    }

    #[test]
    fn what_is_not_closed_ends_with_its_block() {
        let tokens = Tokens::read("{ ( [ } ) ( a");
        assert_eq!((tokens.end_of(0), tokens.end_of(1), tokens.end_of(2), tokens.end_of(5)), (3, 3, 3, 7));
        assert_eq!((tokens.after(0), tokens.after(1), tokens.after(5)), (4, 3, 7));
        assert!(tokens.is_closed(0) && !tokens.is_closed(1) && !tokens.is_closed(5));
    }

    #[test]
    fn source_without_comments() {
        let tokens = Tokens::read("a( // one\n 'b  c' ,\t\tnew/* two */X() )");
        assert_eq!(tokens.source_of(0..tokens.len(), 100), "a( 'b  c' , new X() )");
        assert_eq!(tokens.source_of(0..tokens.len(), 6), "a( 'b …");
        assert_eq!(tokens.source_of(3..3, 6), "");
    }
}
