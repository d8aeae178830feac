//! # invisible-characters
//!
//! ## What it finds
//! Characters in a name that are not seen or turn the direction of text: controls, zero-width ones, and those of
//! Unicode's bidirectional algorithm.
//!
//! ## Why it matters
//! The name that is read is not the name that is compared. Mutual TLS that goes by the subject, and an admin who
//! compares issuer or subject by eye, can be led to the wrong certificate.
//!
//! ## What to do
//! Ask whoever issued it what the name should be, by another way than mail; compare the SHA-256 before you trust it.
//!
//! ## References
//! Unicode Standard Annex 9 and Technical Standard 39, section 5; RFC 5280, section 8.

use super::names::{code_point, names};
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "invisible-characters", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let mut names = names(certificate).peekable();
    if names.peek().is_none() {
        return Outcome::NotApplicable;
    }
    match names.find_map(first_invisible) {
        Some(character) => found([("character", code_point(character).into())]),
        None => Outcome::Pass,
    }
}

/// Controls are themselves in an alternative name and `\0a` in a distinguished name (RFC 4514, section 2.4).
fn first_invisible(name: &str) -> Option<char> {
    let mut characters = name.chars();
    while let Some(character) = characters.next() {
        if character == '\\' {
            let escaped = characters.next().and_then(|high| high.to_digit(16));
            let control = escaped.and_then(|high| {
                let low = characters.next()?.to_digit(16)?;
                char::from_u32(high * 16 + low)
            });
            if control.is_some() {
                return control;
            }
        } else if is_invisible(character) {
            return Some(character);
        }
    }
    None
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    fn named(subject: &str, alternative: &str) -> Outcome {
        of_changed(assess, |certificate| {
            certificate.subject = subject.to_owned();
            certificate.subject_alt_names = vec![format!("DNS:{alternative}")];
        })
    }

    #[test]
    fn found_with_its_number() {
        let shown = |character: &str| found([("character", character.into())]);
        assert_eq!(named("CN=\u{202e}moc.emca", "acme.example"), shown("U+202E"));
        assert_eq!(named("CN=ac\u{200b}me", "acme.example"), shown("U+200B"));
        assert_eq!(named("CN=acme", "acme.example\0.evil.example"), shown("U+0000"));
        let line_break = include_bytes!("../../../tests/fixtures/x509/escapes/input");
        assert_eq!(of_der(assess, line_break), shown("U+000A"));
    }

    #[test]
    fn passes_what_is_seen_escapes_and_other_scripts_too() {
        assert_eq!(named(r"CN=a\,b\\0a\ ,O=株式会社 Acme", "acme.example"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_names() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
