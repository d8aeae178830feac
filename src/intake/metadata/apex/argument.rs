//! What is given as the name of a certificate.

use std::ops::Range;

use super::literal;
use super::tokens::Tokens;

/// Longer expressions are cut.
const LONGEST_SOURCE: usize = 500;
/// A sum of more parts is left unresolved, and one of more tokens.
pub(super) const MAX_PARTS: usize = 16;
const MAX_TOKENS: usize = 8 * MAX_PARTS;

/// An argument, or the value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// What it adds up; empty where only a run of the code can tell.
    pub parts: Vec<Part>,
    /// As it is written, without comments and with white space as single blanks; of at most some 500 octets.
    pub source: String,
}

/// One operand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A string literal's text; empty for `null`.
    Literal(String),
    /// A name that may be a constant's, in lower case: `cert`, `names.sap`, `names.inner.sap`.
    Name(String),
}

impl Argument {
    pub(super) fn read(tokens: &Tokens<'_>, range: Range<usize>) -> Self {
        Self { parts: parts(tokens, range.clone()), source: tokens.source_of(range, LONGEST_SOURCE) }
    }
}

/// The operands of an expression; none if it is anything but literals and names, added up. Since all of them are
/// strings, parentheses change nothing.
pub(super) fn parts(tokens: &Tokens<'_>, range: Range<usize>) -> Vec<Part> {
    if range.len() == 1 && tokens.is_word(range.start, "null") {
        return vec![Part::Literal(String::new())];
    }
    if range.len() > MAX_TOKENS {
        return Vec::new();
    }
    sum(tokens, range).unwrap_or_default()
}

fn sum(tokens: &Tokens<'_>, range: Range<usize>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut open = 0_usize;
    let mut index = range.start;
    loop {
        // An operand.
        while index < range.end && tokens.is_sign(index, b'(') {
            let is_cast = tokens.is_word(index + 1, "String") && tokens.is_sign(index + 2, b')');
            open += usize::from(!is_cast);
            index += if is_cast { 3 } else { 1 };
        }
        if index >= range.end || parts.len() == MAX_PARTS {
            return None;
        }
        let part;
        (part, index) = operand(tokens, index)?;
        parts.push(part);
        // What follows one.
        while index < range.end && open > 0 && tokens.is_sign(index, b')') {
            open -= 1;
            index += 1;
        }
        if index >= range.end {
            return (open == 0).then_some(parts);
        }
        if !tokens.is_sign(index, b'+') {
            return None;
        }
        index += 1;
    }
}

/// A literal or a name, and the index behind it.
fn operand(tokens: &Tokens<'_>, mut index: usize) -> Option<(Part, usize)> {
    if let Some(raw) = tokens.raw_text(index) {
        return Some((Part::Literal(literal::text(raw)?), index + 1));
    }
    let mut name = tokens.word(index)?.to_ascii_lowercase();
    index += 1;
    while let Some(next) = tokens.word(index + 1).filter(|_| tokens.is_sign(index, b'.')) {
        if name.len() > literal::LONGEST_TEXT {
            return None;
        }
        name.push('.');
        name.push_str(&next.to_ascii_lowercase());
        index += 2;
    }
    (name != "null").then_some((Part::Name(name), index))
}

#[cfg(test)]
mod tests {
    use super::super::testing::in_method;
    use super::*;

    fn read(source: &str) -> Vec<Part> {
        let tokens = Tokens::read(source);
        parts(&tokens, 0..tokens.len())
    }

    fn name(name: &str) -> Part {
        Part::Name(name.to_owned())
    }

    fn literal(text: &str) -> Part {
        Part::Literal(text.to_owned())
    }

    #[test]
    fn sums() {
        assert_eq!(read("'a' + (B + ((String) c . D))"), [literal("a"), name("b"), name("c.d")]);
        assert_eq!(read("null"), [literal("")]);
        assert_eq!(read(&["'a'"; MAX_PARTS].join("+")).len(), MAX_PARTS);
    }

    #[test]
    fn what_is_no_sum() {
        let long = ["'a'"; MAX_PARTS + 1].join("+");
        for source in [
            "",
            "'a' +",
            "+ 'a'",
            "('a'",
            "'a')",
            "()",
            "a()",
            "a - b",
            "'a' + null",
            "1",
            "a b",
            "(X) a",
            "a.",
            &long,
        ] {
            assert_eq!(read(source), [], "{source}");
        }
    }

    #[test]
    fn arguments() {
        for (argument, certificate) in [
            ("'It\\'s \\u0041\\\\'", "It's A\\"),
            ("CERT", "Constant"),
            ("a.cert", "Constant"),
            ("this.CERT", "Constant"),
            ("(String) (CERT)", "Constant"),
            ("'a' + /* ' */ (CERT + 'b')", "aConstantb"),
            ("flag ? 'a' : 'b'", "<flag ? 'a' : 'b'>"),
            ("settings.Cert__c", "<settings.Cert__c>"),
            ("System.Label.CERT", "<System.Label.CERT>"),
            ("find( /* which */\n\t 'a',  1 )", "<find( 'a', 1 )>"),
            ("new/**/Names().first", "<new Names().first>"),
            ("CERT.trim()", "<CERT.trim()>"),
            ("p", "<p>"),
            ("'a' + 1", "<'a' + 1>"),
            ("name = 'C'", "<name = 'C'>"),
            ("'unknown \\x'", "<'unknown \\x'>"),
        ] {
            assert_eq!(in_method(&format!("r.setClientCertificateName({argument});")), [certificate]);
        }
    }
}
