//! Points in time. The core has no clock: every "now" is an argument of this type.

use core::fmt;
use core::ops::{Add, Sub};

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use time::format_description::well_known::Rfc3339;
use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset};

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z; years 0 to 9999.
///
/// Written, printed and stored as `2026-07-04T00:00:00Z` (RFC 3339, always UTC); a fraction appears only
/// where it is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(OffsetDateTime);

/// One day, the unit in which thresholds are given.
pub const DAY: Duration = Duration::DAY;

impl Moment {
    /// 1970-01-01T00:00:00Z
    pub const EPOCH: Self = Self(OffsetDateTime::UNIX_EPOCH);

    /// The moment `milliseconds` after 1970-01-01T00:00:00Z, or `None` outside the years 0 to 9999.
    pub fn from_unix_milliseconds(milliseconds: i64) -> Option<Self> {
        let second = OffsetDateTime::from_unix_timestamp(milliseconds.div_euclid(1000)).ok()?;
        let moment = second.saturating_add(Duration::milliseconds(milliseconds.rem_euclid(1000)));
        (0..=9999).contains(&moment.year()).then_some(Self(moment))
    }

    /// Midnight UTC at the start of a Gregorian day, or `None` where the calendar has no such day.
    pub fn start_of_day(year: i32, month: u8, day: u8) -> Option<Self> {
        Self::from_civil((year, month, day), (0, 0, 0))
    }

    /// A UTC date and time, or `None` where the calendar or the clock has no such moment.
    pub fn from_civil(
        (year, month, day): (i32, u8, u8),
        (hour, minute, second): (u8, u8, u8),
    ) -> Option<Self> {
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        let time = Time::from_hms(hour, minute, second).ok()?;
        (0..=9999).contains(&year).then(|| Self(date.with_time(time).assume_utc()))
    }

    /// This moment, or the one after `before` where that is later: what is written last holds, even where a clock is behind.
    #[must_use]
    pub fn or_after(self, before: Option<Self>) -> Self {
        before.map_or(self, |before| self.max(before + Duration::MILLISECOND))
    }

    /// Reads RFC 3339 text with any offset; `None` outside the years 0 to 9999 of UTC. Less than a millisecond is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?.checked_to_offset(UtcOffset::UTC)?;
        (0..=9999).contains(&moment.year()).then(|| Self::whole(moment))
    }

    /// The moment rounded down to milliseconds, in which it is printed and stored: what is read again is the same. Before
    /// year 0 nothing is.
    fn whole(moment: OffsetDateTime) -> Self {
        let whole = Self(moment.replace_millisecond(moment.millisecond()).unwrap_or(moment));
        if moment.year() < 0 { Self::start_of_day(0, 1, 1).unwrap_or(whole) } else { whole }
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, rounded down.
    pub fn unix_milliseconds(self) -> i64 {
        self.0.unix_timestamp() * 1000 + i64::from(self.0.millisecond())
    }

    /// Year, month (1–12) and day of this moment in UTC.
    pub fn date(self) -> (i32, u8, u8) {
        (self.0.year(), u8::from(self.0.month()), self.0.day())
    }

    /// The day of this moment in UTC, as `2026-07-04`.
    pub fn iso_date(self) -> String {
        let (year, month, day) = self.date();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Whether it is on a Saturday or Sunday in UTC.
    pub fn is_weekend(self) -> bool {
        self.0.weekday().number_days_from_monday() >= 5
    }

    /// Whether it is midnight UTC.
    pub fn is_start_of_day(self) -> bool {
        self.0.time() == Time::MIDNIGHT
    }

    /// Midnight UTC at the start of this moment's day.
    pub fn start_of_its_day(self) -> Self {
        Self(self.0.replace_time(Time::MIDNIGHT))
    }

    /// Midnight UTC at the start of this moment's month.
    pub fn start_of_its_month(self) -> Self {
        let start = self.0.replace_day(1).unwrap_or(self.0);
        Self(start.replace_time(Time::MIDNIGHT))
    }

    /// The same day and time of day `months` later; the 31st becomes the last day of a shorter month.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let (year, month, day) = self.date();
        let count = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
        let (year, month) = (count.div_euclid(12), Month::try_from(count.rem_euclid(12) as u8 + 1).ok()?);
        let date = Date::from_calendar_date(year, month, day.min(month.length(year))).ok()?;
        (0..=9999).contains(&year).then(|| Self(date.with_time(self.0.time()).assume_utc()))
    }
}

impl Sub for Moment {
    type Output = Duration;

    fn sub(self, earlier: Self) -> Duration {
        self.0 - earlier.0
    }
}

impl Add<Duration> for Moment {
    type Output = Self;

    /// Saturates at the last millisecond the type can hold: a far future is far enough.
    fn add(self, duration: Duration) -> Self {
        Self::whole(self.0.saturating_add(duration))
    }
}

impl Sub<Duration> for Moment {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        Self::whole(self.0.saturating_sub(duration))
    }
}

impl fmt::Display for Moment {
    /// Digits are put into a buffer by hand: `write!` takes a microsecond for it, and a certificate has two.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        let (hour, minute, second, millisecond) = self.0.to_hms_milli();
        let (century, year) = ((year / 100) as u8, (year % 100) as u8);
        let mut text = *b"0000-00-00T00:00:00";
        let numbers = [century, year, month, day, hour, minute, second];
        for (start, number) in [0, 2, 5, 8, 11, 14, 17].into_iter().zip(numbers) {
            if let Some([tens, ones]) = text.get_mut(start..start + 2) {
                (*tens, *ones) = (b'0' + number / 10, b'0' + number % 10);
            }
        }
        formatter.write_str(core::str::from_utf8(&text).map_err(|_| fmt::Error)?)?;
        if millisecond != 0 {
            write!(formatter, ".{millisecond:03}")?;
        }
        formatter.write_str("Z")
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("expected an RFC 3339 date and time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_round_trips_and_is_always_utc() {
        for text in [
            "2026-07-04T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "1949-12-31T23:59:59Z",
            "2026-07-04T12:00:00.250Z",
        ] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Moment::parse("2026-07-04T02:00:00+02:00").unwrap().to_string(), "2026-07-04T00:00:00Z");
        assert!(Moment::parse("2026-07-04").is_none());
    }

    #[test]
    fn what_is_printed_is_the_moment_itself() {
        let printed =
            |moment: Moment| assert_eq!(Moment::parse(&moment.to_string()), Some(moment), "{moment}");
        let moment = Moment::parse("2026-07-04T12:00:00.123456789Z").unwrap();
        assert_eq!(moment.to_string(), "2026-07-04T12:00:00.123Z");
        printed(moment);
        printed(moment - DAY / 3);
        printed(moment + Duration::nanoseconds(1));
    }

    #[test]
    fn no_moment_is_outside_its_years() {
        for text in ["9999-12-31T23:59:59-02:00", "0000-01-01T00:00:00+02:00"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
        let (first, last) = ("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z");
        assert_eq!((Moment::parse(first).unwrap() - DAY).to_string(), first);
        assert_eq!((Moment::parse(last).unwrap() + DAY).to_string(), last);
    }

    #[test]
    fn the_calendar_is_respected() {
        assert!(Moment::start_of_day(2025, 2, 29).is_none());
        assert_eq!(Moment::start_of_day(2024, 2, 29).unwrap().unix_milliseconds(), 1_709_164_800_000);
        let leap_day = Moment::start_of_day(2024, 2, 29).unwrap();
        assert_eq!(leap_day.add_months(12).unwrap().iso_date(), "2025-02-28");
    }
}
