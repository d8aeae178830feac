//! The dates of a sheet: in whatever form people write them, read in the order that their column has.
//!
//! As on a page of Setup, the order of day and month is settled by the whole column, else by all columns of the sheet, and
//! never guessed. A heading that says `dd/mm/yyyy` settles it where no cell does.

use crate::intake::date_order::{RowDates, TableDates};
use crate::intake::printed_date::PrintedDate;
use crate::intake::{DateOrder, Reading};
use crate::moment::{DAY, Moment};

/// A cell of a column of dates.
#[derive(Clone, Debug)]
pub(super) enum DateCell {
    /// Nothing, or what people write for nothing.
    Empty,
    /// What is no date.
    Unreadable(String),
    /// A day or moment that can be read in one way only.
    Plain(Moment),
    /// The two readings that an earlier export wrote down.
    Either(Moment, Moment),
    /// A date whose order is a question for the column.
    Printed(PrintedDate, String),
}

/// What people write where there is nothing to write.
const NOTHING: &[&str] = &["", "-", "--", "–", "—", "n/a", "na", "none", "null", "tbd", "?", "k.a.", "keine"];

/// January, February and so on: the beginnings of their names in English, German, French, Spanish, Italian, Portuguese,
/// Dutch, the Scandinavian languages and Polish. None begins the name of another month in any of them.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "ene", "gen", "sty"],
    &["feb", "fév", "fev", "lut"],
    &["mar", "mär", "mrz", "mrt", "maart"],
    &["apr", "avr", "abr", "kwi"],
    &["may", "mai", "maj", "mei", "mag"],
    &["jun", "juin", "giu", "cze"],
    &["jul", "juil", "lug", "lip"],
    &["aug", "aoû", "aou", "ago", "sie"],
    &["sep", "set", "wrz"],
    &["oct", "okt", "ott", "out", "paź"],
    &["nov", "lis"],
    &["dec", "dez", "déc", "dic", "des", "gru"],
];

/// Years of eight digits in a row, `20270403`: other numbers of that length are not dates.
const COMPACT_YEARS: core::ops::RangeInclusive<i32> = 1990..=2199;

/// Day 0 of spreadsheets is 1899-12-30; of those that were once made on a Macintosh, so many days later.
const SPREADSHEET_EPOCH: (i32, u8, u8) = (1899, 12, 30);
const DAYS_TO_1904: i32 = 1462;

impl DateCell {
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim();
        if NOTHING.contains(&text.to_lowercase().as_str()) {
            return Self::Empty;
        }
        if let Some((one, other)) = text.split_once(" or ")
            && let (Some(one), Some(other)) = (iso_day(one), iso_day(other))
        {
            return Self::Either(one, other);
        }
        if let Some(moment) = moment(text).or_else(|| compact(text)).or_else(|| named_month(text)) {
            return Self::Plain(moment);
        }
        match PrintedDate::parse(&with_whole_year(text)) {
            Some(date) => Self::Printed(date, text.to_owned()),
            None => Self::Unreadable(text.to_owned()),
        }
    }
}

/// How the dates of one column are read.
#[derive(Debug)]
pub(super) struct ColumnDates {
    year_first: TableDates,
    year_last: TableDates,
}

impl ColumnDates {
    /// Settles the order from these cells, else from what the heading says.
    pub(super) fn settle<'a>(
        cells: impl Iterator<Item = &'a DateCell> + Clone,
        told: Option<DateOrder>,
    ) -> Self {
        // A year before the calendar of any certificate is a slip of the pen, not another calendar.
        let dates = cells.filter_map(|cell| match cell {
            DateCell::Printed(date, _) if date.year() >= 1999 => Some(date),
            _ => None,
        });
        let settle = |year_first: bool| {
            let row = |date| RowDates { expiration: Some(date), created: None, self_signed_key_size: None };
            let rows: Vec<RowDates<'_>> =
                dates.clone().filter(|date| date.year_first() == year_first).map(row).collect();
            TableDates::settle(&rows, told, None)
        };
        Self { year_first: settle(true), year_last: settle(false) }
    }

    /// The day that a cell means; `None` where it is empty. `otherwise` is asked where this column leaves it open.
    pub(super) fn read(&self, cell: &DateCell, otherwise: Option<&Self>) -> Option<Reading> {
        match cell {
            DateCell::Empty => None,
            DateCell::Unreadable(text) => Some(TableDates::unreadable(text)),
            DateCell::Plain(moment) => Some(Reading::Known(*moment)),
            DateCell::Either(day_first, month_first) => {
                Some(Reading::Ambiguous { day_first: *day_first, month_first: *month_first })
            }
            DateCell::Printed(date, text) => {
                let table = if date.year_first() { &self.year_first } else { &self.year_last };
                match (table.read(date, text), otherwise) {
                    (Reading::Ambiguous { .. }, Some(otherwise)) => otherwise.read(cell, None),
                    (reading, _) => Some(reading),
                }
            }
        }
    }
}

/// The order that a heading tells: `Expires (dd/mm/yyyy)`, `Ablauf TT.MM.JJJJ`.
pub(super) fn told_order(heading: &str) -> Option<DateOrder> {
    let letters: String = heading.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    if letters.contains("ddmm") || letters.contains("ttmm") {
        Some(DateOrder::DayFirst)
    } else {
        letters.contains("mmdd").then_some(DateOrder::MonthFirst)
    }
}

/// Whether all these are days as spreadsheets count them: they were formatted as numbers.
pub(super) fn are_day_numbers<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| day_number(cell, false).is_some())
}

/// The day of such a number.
pub(super) fn day_number(cell: &str, counts_from_1904: bool) -> Option<Moment> {
    let whole = cell.split(['.', ',']).next()?;
    let number: i32 = whole.parse().ok().filter(|number| (35_000..=80_000).contains(number))?;
    let (year, month, day) = SPREADSHEET_EPOCH;
    let shift = if counts_from_1904 { DAYS_TO_1904 } else { 0 };
    Some(Moment::start_of_day(year, month, day)? + DAY * (number + shift))
}

fn iso_day(text: &str) -> Option<Moment> {
    Moment::parse(&format!("{}T00:00:00Z", text.trim()))
}

/// A moment with its time zone: `2026-11-20T12:00:00Z`, `2026-11-20 12:00:00 UTC`.
fn moment(text: &str) -> Option<Moment> {
    let utc = ["UTC", "GMT", "Z"].iter().find_map(|zone| text.strip_suffix(zone)).map(str::trim_end);
    let text = utc.map_or_else(|| text.to_owned(), |text| format!("{text}Z"));
    Moment::parse(&text.replacen(' ', "T", 1)).or_else(|| Moment::parse(&text))
}

/// `20270403`.
fn compact(text: &str) -> Option<Moment> {
    let is_compact = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |digits: &str| digits.parse::<u8>().ok();
    let year = text.get(..4).filter(|_| is_compact)?.parse().ok()?;
    let day = Moment::start_of_day(year, number(text.get(4..6)?)?, number(text.get(6..)?)?);
    day.filter(|_| COMPACT_YEARS.contains(&year))
}

/// A date whose month is a word: `3 April 2027`, `Apr 3rd, 2027`, `3-Apr-27`, `03Apr2027`, `Nov 20 12:00:00 2026 GMT`.
fn named_month(text: &str) -> Option<Moment> {
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let month_of = |word: &str| {
        let is_word = word.chars().all(char::is_alphabetic);
        let month = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
        month.filter(|_| is_word)
    };
    let mut months = words.iter().filter_map(|word| Some((*word, month_of(word)?)));
    let month = match (months.next()?, months.next()) {
        // In French, Spanish and Italian Tuesday begins as March does.
        ((day, _), Some((_, month))) if day.starts_with("mar") => month,
        ((_, month), _) => month,
    };
    let month = u8::try_from(month).ok()? + 1;
    let numbers: Vec<&str> =
        words.iter().copied().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    let (day, year) = match *numbers.as_slice() {
        [year, day] if year.len() == 4 => (day, year),
        [day, year] => (day, year),
        _ => return None,
    };
    let year = if year.len() == 2 { format!("20{year}") } else { year.to_owned() };
    let date = (year.parse().ok().filter(|_| year.len() == 4)?, month, day.parse().ok()?);
    // A time counts where its zone is told, as openssl does.
    let is_utc = words.contains(&"gmt") || words.contains(&"utc");
    let clock = words.iter().find(|word| word.contains(':')).filter(|_| is_utc);
    let mut time = clock.into_iter().flat_map(|clock| clock.split(':')).map(|part| part.parse().unwrap_or(0));
    let mut part = || time.next().unwrap_or(0);
    Moment::from_civil(date, (part(), part(), part()))
}

/// The words of a text in small letters; `3rd` and `03Apr2027` are several.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = |word: &str| -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        let is_one = !word.starts_with(|letter: char| letter.is_ascii_digit()) || word.contains(':');
        let parts = letters.chunk_by(|a, b| is_one || a.is_ascii_digit() == b.is_ascii_digit());
        parts.map(|part| part.iter().collect()).collect()
    };
    let words = lower.split(|letter: char| !letter.is_alphanumeric() && letter != ':');
    words.filter(|word| !word.is_empty()).flat_map(parts).collect()
}

/// `4/19/27` with its century.
fn with_whole_year(text: &str) -> String {
    let date = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [first, second, year]
            if year.len() == 2
                && [first, second].iter().all(|part| matches!(part.len(), 1 | 2))
                && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit())) =>
        {
            let (before, rest) = text.split_at(date.len() - 2);
            format!("{before}20{rest}")
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &[&str], heading: &str) -> Vec<String> {
        let cells: Vec<DateCell> = cells.iter().map(|cell| DateCell::read(cell)).collect();
        let column = ColumnDates::settle(cells.iter(), told_order(heading));
        let text = |cell| match column.read(cell, None) {
            None => String::new(),
            Some(Reading::Known(moment)) if moment.is_start_of_day() => moment.iso_date(),
            Some(Reading::Known(moment)) => moment.to_string(),
            Some(Reading::Ambiguous { .. }) => "?".to_owned(),
            Some(Reading::Unreadable(_)) => "!".to_owned(),
        };
        cells.iter().map(text).collect()
    }

    #[test]
    fn one_cell_settles_its_column_and_no_cell_is_guessed() {
        assert_eq!(read(&["3/4/2027", "19/4/2027"], ""), ["2027-04-03", "2027-04-19"]);
        assert_eq!(read(&["3/4/27", "4/19/27"], ""), ["2027-03-04", "2027-04-19"]);
        assert_eq!(read(&["03.04.2027"], ""), ["2027-04-03"]);
        assert_eq!(read(&["3/4/2027", "4/4/2027"], ""), ["?", "2027-04-04"]);
        assert_eq!(read(&["3/4/2027"], "Expires (DD/MM/YYYY)"), ["2027-04-03"]);
        assert_eq!(read(&["3/4/2027"], "Expires (mm/dd)"), ["2027-03-04"]);
        // ISO dates say nothing of the others, nor does a slip of the pen.
        assert_eq!(
            read(&["2027-04-19", "19/4/2027", "3/4/2027"], ""),
            ["2027-04-19", "2027-04-19", "2027-04-03"]
        );
        assert_eq!(read(&["19/4/2027", "01/01/1900"], "")[0], "2027-04-19");
    }

    #[test]
    fn the_forms_that_people_write_are_dates() {
        for (text, day) in [
            ("2026-11-20", "2026-11-20"),
            ("2026-11-20 12:00:00", "2026-11-20"),
            ("2026-11-20T12:00:00", "2026-11-20"),
            ("2026-11-20T12:00:00Z", "2026-11-20T12:00:00Z"),
            ("2026-11-20T14:00:00+02:00", "2026-11-20T12:00:00Z"),
            ("2026-11-20 12:00:00 UTC", "2026-11-20T12:00:00Z"),
            ("Nov 20 12:00:00 2026 GMT", "2026-11-20T12:00:00Z"),
            ("20-Nov-26", "2026-11-20"),
            ("20 November 2026", "2026-11-20"),
            ("November 20, 2026", "2026-11-20"),
            ("20. März 2027", "2027-03-20"),
            ("20261120", "2026-11-20"),
            ("November 20th, 2026", "2026-11-20"),
            ("20Nov2026", "2026-11-20"),
            ("20 novembre 2026", "2026-11-20"),
            ("mar. 3 févr. 2026", "2026-02-03"),
            ("3 de agosto de 2026", "2026-08-03"),
            ("3 luglio 2026", "2026-07-03"),
            ("3 de dezembro de 2026", "2026-12-03"),
            ("maandag 2 maart 2026", "2026-03-02"),
            ("3 maj 2026", "2026-05-03"),
            ("3 października 2026", "2026-10-03"),
            ("n/a", ""),
            ("soon", "!"),
            ("12345678", "!"),
            ("v2 of 2026", "!"),
            ("32/13/2027", "!"),
            ("2027-02-30", "!"),
        ] {
            assert_eq!(read(&[text], ""), [day], "{text}");
        }
        assert_eq!(day_number("46346", false).unwrap().iso_date(), "2026-11-20");
        assert_eq!(day_number("44884", true).unwrap().iso_date(), "2026-11-20");
        assert!(are_day_numbers(["46346", "", "46347"].into_iter()));
        assert!(!are_day_numbers(["2048", "46347"].into_iter()) && !are_day_numbers([""].into_iter()));
    }

    #[test]
    fn what_was_written_as_two_readings_is_read_as_such() {
        assert_eq!(read(&["2027-04-03 or 2027-03-04"], ""), ["?"]);
    }
}
