//! Which number of a printed date is the day: settled for a whole table, never guessed.
//!
//! Dates follow the *user's locale* while words follow the *user's language*: an English page can print
//! `20.11.2026`. In this order, and only where the evidence agrees:
//!
//! 1. a number over 12 is a day; dots with the year last mean day first (no locale writes otherwise);
//! 2. a self-signed certificate expires on the day and month it was created, one year later (2048 and 3072
//!    bits) or two (4096): where day and month shift across midnight, only one order fits;
//! 3. where day and month are equal the order does not matter;
//! 4. the order saved for this org; else the page's language, if it has one order only and nothing in the
//!    printed form speaks against it;
//! 5. else both readings stand, and nobody chooses between them.

use serde::{Deserialize, Serialize};

use super::language_order::language_order;
use super::printed_date::PrintedDate;
use crate::moment::{DAY, Moment};

/// The order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `19/4/2025`, `2025.19.4`
    DayFirst,
    /// `4/19/2025`, `2025-04-19`
    MonthFirst,
}

/// A printed day, understood as far as it can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// One day, as midnight UTC at its start.
    Known(Moment),
    /// Two days, and nothing that tells which.
    Ambiguous {
        /// The day if the day comes first.
        day_first: Moment,
        /// The day if the month comes first.
        month_first: Moment,
    },
    /// Not a date of any known calendar; the text is kept to be shown.
    Unreadable(String),
}

/// Years between the Buddhist and the Gregorian era.
const BUDDHIST_ERA: u32 = 543;

/// A creation year from here on is a Buddhist one: certificates are not made in 2400.
const FIRST_BUDDHIST_YEAR: u32 = 2400;

/// No certificate of an org is older than Salesforce itself; a smaller year belongs to a calendar Certkeep
/// does not know.
const FIRST_YEAR: u32 = 1999;

/// What one row says about the order.
#[derive(Clone, Debug)]
pub struct RowDates<'a> {
    /// The printed expiration date.
    pub expiration: Option<&'a PrintedDate>,
    /// The printed creation date.
    pub created: Option<&'a PrintedDate>,
    /// For a certificate known to be self-signed, its key size in bits (0 where unknown).
    pub self_signed_key_size: Option<u32>,
}

/// How the dates of one table are to be read.
#[derive(Clone, Debug)]
pub struct TableDates {
    order: Option<DateOrder>,
    buddhist: bool,
    known_calendar: bool,
}

impl TableDates {
    /// Settles the order and the calendar from all rows, the order saved for the org and the page's `lang`.
    pub fn settle(rows: &[RowDates<'_>], saved: Option<DateOrder>, language: Option<&str>) -> Self {
        let dates = || rows.iter().flat_map(|row| [row.expiration, row.created]).flatten();
        let (buddhist, known_calendar) = calendar(rows);
        let table = Self { order: None, buddhist, known_calendar };
        let evidence = unanimous(dates().filter_map(own_evidence)).and_then(|own| match own {
            Some(order) => Ok(Some(order)),
            None => unanimous(rows.iter().filter_map(|row| table.life_evidence(row))),
        });
        let order = match evidence {
            // Rows contradict one another: nothing may be concluded, not even from a saved choice.
            Err(Contradiction) => None,
            Ok(Some(order)) => Some(order),
            Ok(None) if is_year_month_day(dates, language) => Some(DateOrder::MonthFirst),
            Ok(None) => saved.or_else(|| language.and_then(|language| language_order(language, dates()))),
        };
        Self { order, ..table }
    }

    /// The day a printed date means in this table.
    pub fn read(&self, date: &PrintedDate, text: &str) -> Reading {
        let unreadable = || Self::unreadable(text);
        if !self.known_calendar {
            return unreadable();
        }
        let readings = (self.day(date, DateOrder::DayFirst), self.day(date, DateOrder::MonthFirst));
        match (self.order, readings) {
            (Some(DateOrder::DayFirst), (Some(day), _)) | (Some(DateOrder::MonthFirst), (_, Some(day))) => {
                Reading::Known(day)
            }
            (None, (Some(day_first), Some(month_first))) if day_first != month_first => {
                Reading::Ambiguous { day_first, month_first }
            }
            (None, (Some(day), _) | (_, Some(day))) if !contradicts(date) => Reading::Known(day),
            _ => unreadable(),
        }
    }

    /// Text in the place of a date that is none.
    pub fn unreadable(text: &str) -> Reading {
        Reading::Unreadable(text.chars().take(LONGEST_TEXT).collect())
    }

    /// The moment a creation date with its time means, read as UTC; `None` where the order is open.
    pub fn read_moment(&self, date: &PrintedDate) -> Option<Moment> {
        let Reading::Known(day) = self.read(date, "") else { return None };
        let (hour, minute) = date.time.unwrap_or((0, 0));
        Moment::from_civil(day.date(), (hour, minute, 0))
    }

    fn day(&self, date: &PrintedDate, order: DateOrder) -> Option<Moment> {
        let [first, second] = date.day_and_month().map(|field| u8::try_from(field.value).ok());
        let (day, month) = match order {
            DateOrder::DayFirst => (first?, second?),
            DateOrder::MonthFirst => (second?, first?),
        };
        let year = if self.buddhist { date.year().checked_sub(BUDDHIST_ERA)? } else { date.year() };
        Moment::start_of_day(i32::try_from(year).ok()?, month, day)
    }

    /// Rule 2: the order under which a self-signed certificate lives the years Salesforce gives it.
    fn life_evidence(&self, row: &RowDates<'_>) -> Option<DateOrder> {
        let (expiration, created) = (row.expiration?, row.created?);
        let years: &[i32] = match row.self_signed_key_size? {
            4096 => &[2],
            2048 | 3072 => &[1],
            _ => &[1, 2],
        };
        let fits = |order| {
            let (Some(end), Some(start)) = (self.day(expiration, order), self.day(created, order)) else {
                return false;
            };
            // Creation is printed in the user's time zone, so it may stand a day beside the end's.
            years
                .iter()
                .filter_map(|years| start.add_months(years * 12))
                .any(|expected| (end - expected).abs() <= DAY)
        };
        match (fits(DateOrder::DayFirst), fits(DateOrder::MonthFirst)) {
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            _ => None,
        }
    }
}

/// How much of a date that cannot be read is kept to be shown.
const LONGEST_TEXT: usize = 40;

/// Evidence that speaks for both orders.
struct Contradiction;

fn unanimous(mut evidence: impl Iterator<Item = DateOrder>) -> Result<Option<DateOrder>, Contradiction> {
    let Some(first) = evidence.next() else { return Ok(None) };
    if evidence.all(|order| order == first) { Ok(Some(first)) } else { Err(Contradiction) }
}

/// Rule 1, for one date.
fn own_evidence(date: &PrintedDate) -> Option<DateOrder> {
    let [first, second] = date.day_and_month();
    if first.value > 12 {
        Some(DateOrder::DayFirst)
    } else if second.value > 12 {
        Some(DateOrder::MonthFirst)
    } else {
        (!date.year_first() && date.separator.trim() == ".").then_some(DateOrder::DayFirst)
    }
}

/// With the year first the month follows; only the JDK's Latvian (`2025.19.4`, beside Lithuanian `2025.4.19`) breaks
/// that, so bare dots stay open where no number is padded and the language does not tell.
fn is_year_month_day<'a, Dates: Iterator<Item = &'a PrintedDate>>(
    dates: impl Fn() -> Dates,
    language: Option<&str>,
) -> bool {
    let padded =
        |date: &PrintedDate| date.day_and_month().iter().any(|field| field.digits == 2 && field.value < 10);
    let told =
        language.is_some_and(|language| YEAR_MONTH_DAY.iter().any(|prefix| language.starts_with(prefix)));
    dates().all(PrintedDate::year_first)
        && (told || dates().all(|date| date.separator != ".") || dates().any(padded))
}

/// Languages that write year, month, day.
const YEAR_MONTH_DAY: &[&str] = &["hu", "ja", "ko", "zh", "sv", "lt"];

/// Both numbers over 12, or a zero: no day of any order.
fn contradicts(date: &PrintedDate) -> bool {
    let [first, second] = date.day_and_month();
    first.value > 12 && second.value > 12
}

/// Whether the years are Buddhist, and whether they belong to a calendar known here at all.
fn calendar(rows: &[RowDates<'_>]) -> (bool, bool) {
    let created = || rows.iter().filter_map(|row| row.created.map(PrintedDate::year));
    let expiring = || rows.iter().filter_map(|row| row.expiration.map(PrintedDate::year));
    let buddhist = match created().max() {
        Some(year) => year >= FIRST_BUDDHIST_YEAR,
        // Without a creation date only the ends tell; a Gregorian end in the years 2500 to 2700 would be odd.
        None => expiring().any(|year| year > 9999 || (2500..2700).contains(&year)),
    };
    let known = created().chain(expiring()).min().is_none_or(|year| year >= FIRST_YEAR);
    (buddhist, known)
}

#[cfg(test)]
mod tests {
    use super::*;

    type Printed<'a> = (&'a str, &'a str, Option<u32>);

    /// ISO dates of the expirations, or `?` where the order stays open.
    fn read(rows: &[Printed<'_>], saved: Option<DateOrder>, language: Option<&str>) -> Vec<String> {
        let dates: Vec<_> =
            rows.iter().map(|row| (PrintedDate::parse(row.0), PrintedDate::parse(row.1), row.2)).collect();
        let rows: Vec<_> = dates
            .iter()
            .map(|(expiration, created, size)| RowDates {
                expiration: expiration.as_ref(),
                created: created.as_ref(),
                self_signed_key_size: *size,
            })
            .collect();
        let table = TableDates::settle(&rows, saved, language);
        rows.iter()
            .filter_map(|row| row.expiration)
            .map(|date| match table.read(date, "text") {
                Reading::Known(day) => day.iso_date(),
                Reading::Ambiguous { .. } => "?".to_owned(),
                Reading::Unreadable(_) => "!".to_owned(),
            })
            .collect()
    }

    #[test]
    fn one_number_over_12_settles_the_whole_table() {
        let rows = [("4/3/2027", "4/3/2026, 10:04 AM", None), ("4/19/2027", "4/18/2026, 10:04 AM", None)];
        assert_eq!(read(&rows, None, None), ["2027-04-03", "2027-04-19"]);
        let rows = [("3/4/2027", "19/4/2026 10:04", None)];
        assert_eq!(read(&rows, None, Some("en-US")), ["2027-04-03"]);
    }

    #[test]
    fn dots_mean_day_first_even_on_an_english_page() {
        assert_eq!(read(&[("03.04.2027", "", None)], None, Some("en-US")), ["2027-04-03"]);
    }

    #[test]
    fn a_self_signed_life_settles_where_the_day_shifted_over_midnight() {
        let rows = [("4/4/2027", "4/3/2026, 10:04 PM", Some(2048)), ("5/6/2027", "", None)];
        assert_eq!(read(&rows, None, None), ["2027-04-04", "2027-05-06"]);
        let rows = [("4/4/2028", "3/4/2026, 10:04 PM", Some(4096)), ("5/6/2027", "", None)];
        assert_eq!(read(&rows, None, None), ["2028-04-04", "2027-06-05"]);
        // Created and expiring on the same day and month says nothing of the order.
        assert_eq!(read(&[("3/4/2027", "3/4/2026, 10:04 PM", Some(2048))], None, None), ["?"]);
        // Not known to be self-signed: 366 and 396 days are both possible lives.
        assert_eq!(read(&[("5/4/2027", "4/4/2026, 10:04 PM", None)], None, None), ["?"]);
    }

    #[test]
    fn equal_day_and_month_need_no_order() {
        assert_eq!(read(&[("4/4/2027", "", None), ("3/4/2027", "", None)], None, None), ["2027-04-04", "?"]);
    }

    #[test]
    fn a_saved_order_comes_before_the_language() {
        let rows = [("3/4/2027", "", None)];
        assert_eq!(read(&rows, Some(DateOrder::DayFirst), Some("en-US")), ["2027-04-03"]);
        assert_eq!(read(&rows, Some(DateOrder::MonthFirst), Some("fr")), ["2027-03-04"]);
    }

    #[test]
    fn a_language_counts_only_where_the_form_agrees() {
        let british = [("03/04/2027", "03/04/2026 10:04", None)];
        let american = [("3/4/2027", "3/4/2026, 10:04 AM", None)];
        assert_eq!(read(&british, None, Some("en-GB")), ["2027-04-03"]);
        assert_eq!(read(&american, None, Some("en-US")), ["2027-03-04"]);
        assert_eq!(read(&british, None, Some("fr")), ["2027-04-03"]);
        // English is the words' language only; the form is not American, not European.
        assert_eq!(read(&british, None, Some("en-US")), ["?"]);
        assert_eq!(read(&american, None, Some("en-GB")), ["?"]);
        assert_eq!(read(&american, None, Some("fr")), ["?"]);
        assert_eq!(read(&american, None, Some("en")), ["?"]);
        assert_eq!(read(&british, None, None), ["?"]);
    }

    #[test]
    fn contradicting_rows_settle_nothing() {
        let rows = [("19/4/2027", "", None), ("4/19/2027", "", None), ("3/4/2027", "", None)];
        let readings = read(&rows, Some(DateOrder::DayFirst), Some("fr"));
        assert_eq!(readings, ["2027-04-19", "2027-04-19", "?"]);
    }

    #[test]
    fn buddhist_years_are_recognised_by_the_table() {
        let rows = [("31/12/10542", "19/4/2568 10:04", None), ("3/4/2570", "19/4/2569 10:04", None)];
        assert_eq!(read(&rows, None, Some("th")), ["9999-12-31", "2027-04-03"]);
        // A Gregorian page in Thai, and a far end on a Gregorian page.
        assert_eq!(read(&[("31/12/9999", "19/4/2025 10:04", None)], None, Some("th")), ["9999-12-31"]);
    }

    #[test]
    fn a_calendar_nobody_thought_of_is_not_read() {
        assert_eq!(read(&[("1406/01/30", "1405/01/30 10:04", None)], None, Some("fa")), ["!"]);
    }

    #[test]
    fn year_first_dates_have_the_month_next() {
        assert_eq!(read(&[("2027/04/03", "", None)], None, Some("ja")), ["2027-04-03"]);
        assert_eq!(read(&[("2027-04-03", "", None)], None, None), ["2027-04-03"]);
        assert_eq!(read(&[("2027. 4. 3.", "", None)], None, None), ["2027-04-03"]);
        assert_eq!(read(&[("2027.4.3", "", None)], None, None), ["?"]);
        assert_eq!(read(&[("2027.11.12.", "2026.10.11. 10:04", None)], None, Some("hu")), ["2027-11-12"]);
        assert_eq!(read(&[("2027.4.3", "2026.19.4 10:04", None)], None, None), ["2027-03-04"]);
    }
}
