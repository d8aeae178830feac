//! What the cells of an own field are: guessed from all of them, and written in the one form that their kind has.

use crate::intake::Reading;
use crate::registry::FieldKind;

const YES: &[&str] = &["yes", "y", "true", "ja", "wahr"];
const NO: &[&str] = &["no", "n", "false", "nein", "falsch"];

/// What all these cells are; of nothing, and of a mixture, text. Whether they are dates is asked of `is_date`.
pub(super) fn guess<'a>(
    cells: impl Iterator<Item = &'a str> + Clone,
    is_date: impl Fn(&str) -> bool,
) -> FieldKind {
    let all = |is_such: &dyn Fn(&str) -> bool| {
        let mut cells = cells.clone().filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(is_such)
    };
    if all(&|cell| yes_or_no(cell).is_some()) {
        FieldKind::YesNo
    } else if all(&is_number) {
        FieldKind::Number
    } else if all(&is_link) {
        FieldKind::Link
    } else if all(&is_date) {
        FieldKind::Date
    } else {
        FieldKind::Text
    }
}

/// A cell in the form that its kind has; `None` where it is none of that kind.
pub(super) fn value(kind: FieldKind, cell: &str, date: Option<&Reading>) -> Option<String> {
    match kind {
        FieldKind::Text => Some(cell.to_owned()),
        FieldKind::Number => is_number(cell).then(|| cell.to_owned()),
        FieldKind::YesNo => yes_or_no(cell).map(|is_yes| if is_yes { "yes" } else { "no" }.to_owned()),
        FieldKind::Link => is_link(cell).then(|| cell.to_owned()),
        FieldKind::Date => match date {
            Some(Reading::Known(day)) => Some(day.iso_date()),
            _ => None,
        },
    }
}

fn yes_or_no(cell: &str) -> Option<bool> {
    let lower = cell.to_lowercase();
    let is_one_of = |words: &[&str]| words.contains(&lower.as_str());
    is_one_of(YES).then_some(true).or_else(|| is_one_of(NO).then_some(false))
}

/// Digits with a sign and a point. A number that begins with zeros is a name: `0042`.
pub(super) fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && is_digits(fraction) && (whole.len() == 1 || !whole.starts_with('0'))
}

fn is_link(cell: &str) -> bool {
    let rest = cell.strip_prefix("https://").or_else(|| cell.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_cells_decide_and_none_is_bent_into_a_kind() {
        for (cells, kind) in [
            (&["yes", "", "Nein"][..], FieldKind::YesNo),
            (&["4711", "-5", "0.5"], FieldKind::Number),
            (&["0042", "4711"], FieldKind::Text),
            (&["https://x.example/1"], FieldKind::Link),
            (&["https://x.example/1", "none yet"], FieldKind::Text),
            (&["day", "day"], FieldKind::Date),
            (&["", ""], FieldKind::Text),
        ] {
            assert_eq!(guess(cells.iter().copied(), |cell| cell == "day"), kind, "{cells:?}");
        }
        assert_eq!(value(FieldKind::YesNo, "JA", None).as_deref(), Some("yes"));
        assert_eq!(value(FieldKind::Number, "a lot", None), None);
    }
}
