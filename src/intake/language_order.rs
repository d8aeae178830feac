//! What the language of a page tells of the order of day and month: rule 4 of [`super::date_order`].

use super::date_order::DateOrder;
use super::printed_date::PrintedDate;

/// Languages all of whose locales write the day first, in the JDK and in ICU alike.
const DAY_FIRST: &[&str] = &[
    "ar", "bg", "ca", "cs", "cy", "da", "de", "el", "et", "fi", "fr", "ga", "he", "hi", "hr", "id", "in",
    "is", "it", "iw", "lv", "ka", "mk", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sr", "th", "tr", "uk", "ur", "vi",
];

/// Regions in which English or Spanish is written with the month first.
const MONTH_FIRST_REGIONS: &[&str] =
    &["US", "PH", "PR", "PA", "SV", "HN", "NI", "GU", "AS", "VI", "MP", "UM"];

/// The order of the page's language, if it has one only and the printed form agrees.
pub(super) fn language_order<'a>(
    language: &str,
    dates: impl Iterator<Item = &'a PrintedDate>,
) -> Option<DateOrder> {
    let mut subtags = language.split(['-', '_']);
    let language = subtags.next()?.to_ascii_lowercase();
    let region = subtags.find(|subtag| subtag.len() == 2).map(str::to_ascii_uppercase);
    let order = match (language.as_str(), region.as_deref()) {
        // English and Spanish are written in both orders: without a region they tell nothing.
        ("en" | "es", None) => return None,
        ("en" | "es", Some(region)) if MONTH_FIRST_REGIONS.contains(&region) => DateOrder::MonthFirst,
        ("en" | "es", Some(_)) => DateOrder::DayFirst,
        (language, _) if DAY_FIRST.contains(&language) => DateOrder::DayFirst,
        _ => return None,
    };
    let (mut padded, mut american) = (false, false);
    for date in dates.filter(|date| !date.year_first()) {
        padded |= date.day_and_month().iter().any(|field| field.digits == 2 && field.value < 10);
        american |= date.latin_meridiem;
    }
    let has_american_form = american && !padded;
    match order {
        // An English page on a British locale says `lang="en-US"` too, but prints `03/04/2026 10:04`.
        DateOrder::MonthFirst => (!padded && (american || language != "en")).then_some(order),
        DateOrder::DayFirst => (!has_american_form).then_some(order),
    }
}
