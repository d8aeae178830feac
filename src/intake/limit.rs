//! The page's own count: "You've created 1 non-expired certificate out of a limit of 50."

use super::page::{Row, Table};
use super::printed_date::decimal_digit;

/// What the page says of its own number of certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many certificates of the org have not expired.
    pub non_expired: u32,
    /// How many the org may have.
    pub most: u32,
}

/// Salesforce's limit unless Support raised it.
const USUAL_LIMIT: u32 = 50;

/// Finds the message: a row of the table with one cell, or a text beside it, that holds two numbers.
pub(super) fn limit_in(table: &Table, notes: &[String]) -> Option<Limit> {
    let sole_text = |row: &Row| {
        let mut texts = row.cells.iter().filter(|cell| !cell.text.is_empty());
        match (texts.next(), texts.next()) {
            (Some(cell), None) if !row.header && cell.links.is_empty() => Some(cell.text.clone()),
            _ => None,
        }
    };
    let limits: Vec<Limit> = table
        .rows
        .iter()
        .filter_map(sole_text)
        .chain(notes.iter().cloned())
        .filter_map(|text| two_numbers(&text))
        .collect();
    limits.iter().find(|limit| limit.most == USUAL_LIMIT).or_else(|| limits.first()).copied()
}

/// Two numbers, in whatever order the language puts them: no org has more certificates than its limit.
fn two_numbers(text: &str) -> Option<Limit> {
    let mut numbers = Vec::new();
    let mut number: Option<u32> = None;
    for character in text.chars().chain([' ']) {
        match (decimal_digit(character), number) {
            (Some(digit), _) => number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit)?),
            (None, Some(whole)) => {
                numbers.push(whole);
                number = None;
            }
            (None, None) => {}
        }
    }
    match numbers.as_slice() {
        &[first, second] => Some(Limit { non_expired: first.min(second), most: first.max(second) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_numbers_are_found_in_any_order() {
        let expected = Some(Limit { non_expired: 7, most: 50 });
        for text in [
            "You've created 7 non-expired certificates out of a limit of 50.",
            "50 個の制限のうち、7 個の有効な証明書を作成しました。",
            "لقد أنشأت ٧ شهادات من أصل ٥٠.",
        ] {
            assert_eq!(two_numbers(text), expected, "{text}");
        }
        assert_eq!(two_numbers("No records to display."), None);
    }
}
