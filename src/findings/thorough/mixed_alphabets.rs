//! # mixed-alphabets
//!
//! ## What it finds
//! A word in a name that mixes Latin letters with Greek, Cyrillic, Armenian or Cherokee ones, of which many look the
//! same: `Аcme` with a Cyrillic А. Japanese or Korean beside Latin is everyday writing and is not looked at.
//!
//! ## Why it matters
//! It may be made to be mistaken for another: a partner's certificate that seems to be the one you know, trusted for
//! single sign-on or mutual TLS.
//!
//! ## What to do
//! Ask the owner, by another way than mail, and compare the SHA-256 before you trust it.
//!
//! ## References
//! Unicode Technical Standard 39, section 5.1; Unicode Character Database, Scripts.txt. The four alphabets are those
//! whose letters pass for Latin; a table of all scripts would be many times larger and find nothing more.

use super::names::{code_point, names};
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "mixed-alphabets", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let mut words =
        names(certificate).flat_map(|name| name.split(|letter: char| !letter.is_alphabetic())).peekable();
    if words.peek().is_none() {
        return Outcome::NotApplicable;
    }
    let foreign =
        |word: &str| word.chars().any(is_latin).then(|| word.chars().find(|&c| looks_latin(c))).flatten();
    match words.find_map(|word| Some((word, foreign(word)?))) {
        Some((word, letter)) => found([("word", word.into()), ("letter", code_point(letter).into())]),
        None => Outcome::Pass,
    }
}

fn is_latin(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Of an alphabet that shares letter forms with Latin: Greek and Coptic, Cyrillic, Armenian, Cherokee.
fn looks_latin(letter: char) -> bool {
    matches!(
        letter,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' | '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}'
            | '\u{a640}'..='\u{a69f}' | '\u{531}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn named(subject: &str) -> Outcome {
        of_changed(assess, |certificate| certificate.subject = subject.to_owned())
    }

    #[test]
    fn found_in_one_word() {
        let expected = found([("word", "\u{410}cme".into()), ("letter", "U+0410".into())]);
        assert_eq!(named("CN=\u{410}cme Corp"), expected);
        assert!(matches!(named("CN=g\u{3bf}ogle"), Outcome::Found(_)));
    }

    #[test]
    fn passes_one_alphabet_a_word() {
        for subject in ["CN=Lučić", "CN=Акме,O=Acme", "CN=Ελλάς,C=GR", "CN=株式会社Acme"] {
            assert_eq!(named(subject), Outcome::Pass, "{subject}");
        }
    }

    #[test]
    fn does_not_apply_without_a_certificate() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
