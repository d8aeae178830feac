//! The letter filter above the list: which letter is in force, and which labels may stand under it.

use super::page::Page;

/// The entry of the filter that is in force, where it is not *All*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterFilter {
    /// `S` or `Other`, as the page writes it.
    pub text: String,
    initial: Initial,
}

/// What the labels under an entry begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Initial {
    /// This letter from A to Z, large or small.
    Letter(char),
    /// No letter from A to Z.
    NoLetter,
    /// A letter of another alphabet, or nobody knows what.
    Open,
}

impl LetterFilter {
    /// The one in force. In every language the last entries are *Other* and *All*.
    pub(super) fn of(page: &Page) -> Option<Self> {
        let current = page.letters.iter().position(|letter| letter.current)?;
        let behind = page.letters.len() - current - 1;
        let text = page.letters.get(current).filter(|_| behind > 0)?.text.clone();
        let mut characters = text.chars();
        let initial = match (characters.next(), characters.next()) {
            (Some(letter), None) if letter.is_ascii_alphabetic() => Initial::Letter(letter),
            (_, Some(_)) if behind == 1 => Initial::NoLetter,
            _ => Initial::Open,
        };
        Some(Self { text, initial })
    }

    /// Whether a label may stand under this entry. Nobody could find out where Salesforce files Ä or あ, so what
    /// begins beyond ASCII may stand anywhere.
    pub fn admits(&self, label: &str) -> bool {
        match (self.initial, label.chars().next().filter(char::is_ascii)) {
            (Initial::Letter(letter), Some(first)) => first.eq_ignore_ascii_case(&letter),
            (Initial::NoLetter, Some(first)) => !first.is_ascii_alphabetic(),
            (Initial::Open, _) | (_, None) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::page::Letter;
    use super::*;

    fn filter(entries: &[&str], current: &str) -> Option<LetterFilter> {
        let letter = |text: &&str| Letter { text: (*text).to_owned(), current: *text == current };
        LetterFilter::of(&Page { letters: entries.iter().map(letter).collect(), ..Page::default() })
    }

    #[test]
    fn all_is_no_filter_in_any_language() {
        assert_eq!(filter(&["A", "S", "Other", "All"], "All"), None);
        assert_eq!(filter(&["A", "S", "その他", "すべて"], "すべて"), None);
        assert_eq!(filter(&["A", "S", "Other", "All"], "none of them"), None);
        assert_eq!(filter(&[], ""), None);
    }

    #[test]
    fn labels_begin_with_the_letter_large_or_small() {
        let filter = filter(&["A", "S", "Other", "All"], "S").unwrap();
        for (label, admitted) in [
            ("Slack", true),
            ("slack", true),
            ("Okta", false),
            ("okta S", false),
            ("2048", false),
            ("_S", false),
            ("Ärzte", true),
            ("Šumava", true),
            ("証明書", true),
            ("", true),
        ] {
            assert_eq!(filter.admits(label), admitted, "{label}");
        }
    }

    #[test]
    fn other_is_whatever_begins_with_no_letter() {
        for other in ["Other", "その他", "อื่นๆ"] {
            let filter = filter(&["A", "Z", other, "…"], other).unwrap();
            assert_eq!(filter.text, other);
            for (label, admitted) in [
                ("2048", true),
                ("_S", true),
                ("Ärzte", true),
                ("証明書", true),
                ("Slack", false),
                ("slack", false),
            ] {
                assert_eq!(filter.admits(label), admitted, "{other}: {label}");
            }
        }
    }

    #[test]
    fn another_alphabet_is_open() {
        let filter = filter(&["А", "Я", "Другое", "Все"], "Я").unwrap();
        assert!(filter.admits("Яндекс") && filter.admits("Slack") && filter.admits("2048"));
    }
}
