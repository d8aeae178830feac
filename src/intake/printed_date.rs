//! One date as a page prints it: three numbers, what stands between them, perhaps a time of day.
//!
//! Which number is the day is a question for the whole table: [`super::date_order`].

/// A printed date, not yet understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedDate {
    /// The three numbers as printed, in logical order.
    pub fields: [Field; 3],
    /// What stands between the first two, white space included.
    pub separator: String,
    /// Hour and minute on a 24-hour clock, where a time is printed.
    pub time: Option<(u8, u8)>,
    /// `AM` or `PM` in Latin capitals stands beside the time, as in American English.
    pub latin_meridiem: bool,
}

/// One number of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its value.
    pub value: u32,
    /// How many digits it is printed with.
    pub digits: usize,
}

/// Words for the second half of the day, lower-case, without dots and spaces.
const AFTERNOON: &[&str] =
    &["pm", "下午", "午後", "오후", "หลังเที่ยง", "μμ", "ΜΜ", "ch", "م", "du", "nachm", "ip", "eh"];

/// Words for its first half.
const MORNING: &[&str] =
    &["am", "上午", "午前", "오전", "ก่อนเที่ยง", "πμ", "sa", "ص", "de", "vorm", "ap", "fh"];

impl PrintedDate {
    /// Reads a printed date in any digits, or `None` where the text is no date with a year of four or five
    /// digits.
    pub fn parse(text: &str) -> Option<Self> {
        let tokens = tokens(text)?;
        let start = (0..tokens.len().saturating_sub(2)).find(|&start| is_date(&tokens, start))?;
        let [first, second, third] = tokens.get(start..start + 3)? else { return None };
        let time = clock(&tokens, start);
        let words = if time.is_some() { words(text) } else { Vec::new() };
        let half = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        Some(Self {
            fields: [first.field, second.field, third.field],
            separator: first.after.clone(),
            time: time.map(|(hour, minute)| match hour {
                1..=11 if half(AFTERNOON) => (hour + 12, minute),
                12 if half(MORNING) && !half(AFTERNOON) => (0, minute),
                _ => (hour, minute),
            }),
            latin_meridiem: text.contains("AM") || text.contains("PM"),
        })
    }

    /// Whether the year comes first; else it comes last.
    pub fn year_first(&self) -> bool {
        self.fields.first().is_some_and(|field| field.digits >= 3)
    }

    /// The year as printed, in whatever era.
    pub fn year(&self) -> u32 {
        let [first, _, last] = self.fields;
        if self.year_first() { first.value } else { last.value }
    }

    /// The two numbers that are day and month, in the order printed.
    pub fn day_and_month(&self) -> [Field; 2] {
        let [first, second, last] = self.fields;
        if self.year_first() { [second, last] } else { [first, second] }
    }
}

/// A number and the text up to the next one.
struct Token {
    field: Field,
    after: String,
}

/// A text with more numbers than any date has is not one.
const MOST_NUMBERS: usize = 8;

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut in_number = false;
    for character in text.chars().filter(|&character| !is_direction_mark(character)) {
        match (decimal_digit(character), tokens.last_mut()) {
            (Some(digit), Some(token)) if in_number => {
                token.field.value = token.field.value.checked_mul(10)?.checked_add(digit)?;
                token.field.digits += 1;
            }
            (Some(digit), _) => {
                tokens.push(Token { field: Field { value: digit, digits: 1 }, after: String::new() });
                in_number = true;
            }
            (None, last) => {
                if let Some(token) = last {
                    token.after.push(character);
                }
                in_number = false;
            }
        }
    }
    (tokens.len() <= MOST_NUMBERS).then_some(tokens)
}

/// Three numbers, a year at one end, the same separator twice (or the ideographs for year and month).
fn is_date(tokens: &[Token], start: usize) -> bool {
    let Some([first, second, third]) = tokens.get(start..start + 3) else { return false };
    let short = |token: &Token| token.field.digits <= 2;
    let year = |token: &Token| matches!(token.field.digits, 4 | 5);
    let separators = (first.after.trim(), second.after.trim());
    let joined = matches!(separators, ("年", "月") | ("년", "월"))
        || (separators.0 == separators.1
            && matches!(separators.0, "/" | "." | "-" | "‐" | "–" | "−" | "" | "," | "،"));
    let fields =
        (year(first) && short(second) && short(third)) || (short(first) && short(second) && year(third));
    joined && fields
}

/// The hour and minute before or after the three numbers of the date.
fn clock(tokens: &[Token], date: usize) -> Option<(u8, u8)> {
    let pair = |start: usize| {
        let [hour, minute] = tokens.get(start..start + 2)? else { return None };
        let hour_and_minute = (u8::try_from(hour.field.value).ok()?, u8::try_from(minute.field.value).ok()?);
        (hour_and_minute.0 < 24 && hour_and_minute.1 < 60 && minute.field.digits == 2)
            .then_some(hour_and_minute)
    };
    pair(date + 3).or_else(|| if date >= 2 { pair(0) } else { None })
}

/// Runs of letters, lower-case, with the dots and spaces inside `p. m.` taken out.
fn words(text: &str) -> Vec<String> {
    let letters: String = text
        .chars()
        .filter(|&character| character != '.' && !is_direction_mark(character))
        .collect::<String>()
        .to_ascii_lowercase()
        .replace("a m", "am")
        .replace("p m", "pm")
        .replace("a\u{a0}m", "am")
        .replace("p\u{a0}m", "pm");
    letters
        .split(|character: char| {
            character.is_whitespace()
                || character.is_ascii_punctuation()
                || decimal_digit(character).is_some()
        })
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Marks that only steer the direction of text; Arabic pages put them inside dates.
fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The first digit of every decimal script that a Salesforce locale prints dates in.
const ZEROS: [char; 16] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
    '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{1040}',
];

/// The value of a decimal digit of any script in `ZEROS`, or a full-width one.
pub(super) fn decimal_digit(character: char) -> Option<u32> {
    let code = u32::from(character);
    ZEROS
        .iter()
        .chain(['\u{f20}', '\u{17e0}', '\u{1810}', '\u{ff10}'].iter())
        .map(|&zero| u32::from(zero))
        .find(|zero| (*zero..zero + 10).contains(&code))
        .map(|zero| code - zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fields, whether the year is first, and the time; the forms are those of ICU and the JDK.
    #[test]
    fn the_forms_of_the_worlds_locales_are_dates() {
        for (text, fields, time) in [
            ("4/19/2025", [4, 19, 2025], None),
            ("4/19/2024, 10:04\u{202f}AM", [4, 19, 2024], Some((10, 4))),
            ("4/19/2024 10:04 PM", [4, 19, 2024], Some((22, 4))),
            ("4/19/2024, 12:04 AM", [4, 19, 2024], Some((0, 4))),
            ("4/19/2024, 12:04 PM", [4, 19, 2024], Some((12, 4))),
            ("19.04.2025", [19, 4, 2025], None),
            ("19-04-2025", [19, 4, 2025], None),
            ("2025/04/19", [2025, 4, 19], None),
            ("2025-04-19 10 h 04", [2025, 4, 19], Some((10, 4))),
            ("2025. 4. 19.", [2025, 4, 19], None),
            ("2025. 4. 19. 오후 10:04", [2025, 4, 19], Some((22, 4))),
            ("2025. 04. 19. 10:04", [2025, 4, 19], Some((10, 4))),
            ("2025年4月19日 下午10:04", [2025, 4, 19], Some((22, 4))),
            ("10:04 19-04-2024", [19, 4, 2024], Some((10, 4))),
            ("10:04, 19/04/2024", [19, 4, 2024], Some((10, 4))),
            ("19/4/2568", [19, 4, 2568], None),
            ("31/12/10542", [31, 12, 10542], None),
            ("١٩\u{200f}/٤\u{200f}/٢٠٢٥", [19, 4, 2025], None),
            ("١٩\u{200f}/٤\u{200f}/٢٠٢٥، ١٠:٠٤ م", [19, 4, 2025], Some((22, 4))),
            ("19.4.2024 klo 10.04", [19, 4, 2024], Some((10, 4))),
            ("19.04.2025 г., 10:04", [19, 4, 2025], Some((10, 4))),
            ("19/4/2024, 10:04 p.\u{a0}m.", [19, 4, 2024], Some((22, 4))),
        ] {
            let date = PrintedDate::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((date.fields.map(|field| field.value), date.time), (fields, time), "{text}");
        }
    }

    #[test]
    fn other_text_is_no_date() {
        for text in [
            "",
            "2048",
            "Self-Signed",
            "10:04",
            "4/19",
            "4/19/25",
            "1.2.3.4",
            "99999999999/1/2025",
            "192.168.2025.1x",
        ] {
            assert_eq!(
                PrintedDate::parse(text).map(|date| date.fields.map(|field| field.value)),
                None,
                "{text}"
            );
        }
    }

    #[test]
    fn padding_and_meridiem_are_kept_as_evidence() {
        let date = PrintedDate::parse("04/19/2024 10:04 AM").unwrap();
        assert_eq!(date.day_and_month().map(|field| field.digits), [2, 2]);
        assert!(date.latin_meridiem);
        assert!(!PrintedDate::parse("19/04/2024 10:04").unwrap().latin_meridiem);
    }
}
