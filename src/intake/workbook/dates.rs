//! Days as workbooks count them (section 18.17.4).

use time::Duration;

use crate::moment::Moment;

/// What a number means that is shown as a date: a day in ISO 8601, and the time of day where there is one.
///
/// From 1900 on 1 is the first of January. 60 is a 29th of February that there never was, so until then days are one
/// more; no certificate is that old, but a slip of the pen may be.
pub(super) fn text(serial: f64, counts_from_1904: bool) -> Option<String> {
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    let first =
        if counts_from_1904 { Moment::start_of_day(1904, 1, 1) } else { Moment::start_of_day(1899, 12, 30) };
    let shift = if counts_from_1904 || serial >= 60.0 { 0.0 } else { 1.0 };
    // Whole seconds: fractions of a day have no last digit.
    let seconds = ((serial + shift) * 86_400.0).round();
    let moment = first? + Duration::seconds(seconds as i64);
    let text = moment.to_string();
    let clock = text.get(11..19).filter(|_| !moment.is_start_of_day());
    Some(clock.map_or_else(|| moment.iso_date(), |clock| format!("{} {clock}", moment.iso_date())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As openpyxl's `from_excel` has them.
    #[test]
    fn both_ways_of_counting_are_read() {
        for (serial, is_1904, expected) in [
            (46_346.0, false, "2026-11-20"),
            (44_884.0, true, "2026-11-20"),
            (46_346.5, false, "2026-11-20 12:00:00"),
            (46_346.999_988_425_92, false, "2026-11-20 23:59:59"),
            (1.0, false, "1900-01-01"),
            (61.0, false, "1900-03-01"),
            (0.0, true, "1904-01-01"),
        ] {
            assert_eq!(text(serial, is_1904).as_deref(), Some(expected));
        }
        for serial in [-1.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(text(serial, false), None);
        }
    }
}
