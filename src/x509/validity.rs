//! UTCTime and GeneralizedTime ([RFC 5280, section 4.1.2.5](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5)),
//! in every form that OpenSSL reads.

use super::Error;
use super::element::{Element, tag};
use super::problems::Problems;
use crate::moment::Moment;

/// The first and the last moment.
#[derive(Debug, Default)]
pub(super) struct Validity {
    pub(super) not_before: Option<Moment>,
    pub(super) not_after: Option<Moment>,
}

pub(super) fn decode(validity: &Element<'_>, problems: &mut Problems) -> Validity {
    let mut times = validity.elements();
    let mut next = |field| match times.read() {
        Ok(time) => decode_time(&time, field, problems),
        Err(error) => {
            problems.note_error(field, error);
            None
        }
    };
    Validity { not_before: next("notBefore"), not_after: next("notAfter") }
}

pub(super) fn decode_time(
    time: &Element<'_>,
    field: &'static str,
    problems: &mut Problems,
) -> Option<Moment> {
    let unreadable = Error::Unexpected { expected: "a date and time", offset: time.offset };
    let parsed = if time.is_string(tag::UTC_TIME) {
        time.octets().ok().and_then(|octets| parse(&octets, Form::UtcTime))
    } else if time.is_string(tag::GENERALIZED_TIME) {
        time.octets().ok().and_then(|octets| parse(&octets, Form::GeneralizedTime))
    } else {
        None
    };
    let Some((moment, oddities)) = parsed else {
        problems.note_error(field, unreadable);
        return None;
    };
    for oddity in oddities.into_iter().flatten() {
        problems.note(format!("{field}: {oddity}"));
    }
    Some(moment)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `YYMMDDhhmm[ss](Z|±hhmm)`
    UtcTime,
    /// `YYYYMMDDhhmm[ss[.f…]](Z|±hhmm)`
    GeneralizedTime,
}

/// What RFC 5280 forbids in a time that can be read all the same.
type Oddities = [Option<&'static str>; 4];

/// A fraction of a second is dropped, because it is forbidden and no validity turns on it.
fn parse(text: &[u8], form: Form) -> Option<(Moment, Oddities)> {
    let mut digits = Digits(text);
    let year = match form {
        Form::UtcTime => {
            let year = i32::from(digits.two()?);
            if year < 50 { 2000 + year } else { 1900 + year }
        }
        Form::GeneralizedTime => i32::from(digits.two()?) * 100 + i32::from(digits.two()?),
    };
    let (month, day) = (digits.two()?, digits.two()?);
    let (hour, minute) = (digits.two()?, digits.two()?);
    let seconds = if digits.at_zone() { None } else { Some(digits.two()?) };
    let fraction = form == Form::GeneralizedTime && seconds.is_some() && digits.skip_fraction()?;
    let offset = digits.zone()?;
    let moment = Moment::from_civil((year, month, day), (hour, minute, seconds.unwrap_or(0)))?;
    let moment = match offset {
        None => moment,
        Some(minutes) => {
            Moment::from_unix_milliseconds(moment.unix_milliseconds() - i64::from(minutes) * 60_000)?
        }
    };
    let oddities = [
        seconds.is_none().then_some("no seconds"),
        fraction.then_some("a fraction of a second"),
        offset.is_some().then_some("an offset in place of z"),
        (form == Form::GeneralizedTime && (1950..2050).contains(&year))
            .then_some("generalizedtime for a year before 2050"),
    ];
    Some((moment, oddities))
}

struct Digits<'a>(&'a [u8]);

impl Digits<'_> {
    fn two(&mut self) -> Option<u8> {
        let ([tens, ones], rest) = self.0.split_first_chunk::<2>()?;
        if !tens.is_ascii_digit() || !ones.is_ascii_digit() {
            return None;
        }
        self.0 = rest;
        Some((tens - b'0') * 10 + (ones - b'0'))
    }

    fn at_zone(&self) -> bool {
        matches!(self.0.first(), Some(b'Z' | b'+' | b'-'))
    }

    /// Whether there was a fraction; `None` where a point has no digit after it.
    fn skip_fraction(&mut self) -> Option<bool> {
        let Some((b'.', rest)) = self.0.split_first() else { return Some(false) };
        let len = rest.iter().take_while(|octet| octet.is_ascii_digit()).count();
        self.0 = rest.get(len..)?;
        (len > 0).then_some(true)
    }

    /// `Z` as `None`, else the offset from UTC in minutes; nothing may follow.
    fn zone(&mut self) -> Option<Option<i16>> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        let offset = match first {
            b'Z' => None,
            b'+' | b'-' => {
                let (hours, minutes) = (self.two()?, self.two()?);
                if hours > 14 || minutes > 59 {
                    return None;
                }
                let offset = i16::from(hours) * 60 + i16::from(minutes);
                Some(if first == b'-' { -offset } else { offset })
            }
            _ => return None,
        };
        self.0.is_empty().then_some(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, form: Form) -> Option<(String, Vec<&'static str>)> {
        parse(text.as_bytes(), form)
            .map(|(moment, oddities)| (moment.to_string(), oddities.into_iter().flatten().collect()))
    }

    #[test]
    fn forms_of_utc_time() {
        for (text, moment, oddities) in [
            ("260704000000Z", "2026-07-04T00:00:00Z", &[][..]),
            ("491231235959Z", "2049-12-31T23:59:59Z", &[]),
            ("500101000000Z", "1950-01-01T00:00:00Z", &[]),
            ("2607040000Z", "2026-07-04T00:00:00Z", &["no seconds"]),
            ("260704000000+0230", "2026-07-03T21:30:00Z", &["an offset in place of z"]),
            ("2607040000-0100", "2026-07-04T01:00:00Z", &["no seconds", "an offset in place of z"]),
        ] {
            assert_eq!(read(text, Form::UtcTime), Some((moment.to_owned(), oddities.to_vec())), "{text}");
        }
    }

    #[test]
    fn forms_of_generalized_time() {
        for (text, moment, oddities) in [
            ("99991231235959Z", "9999-12-31T23:59:59Z", &[][..]),
            ("19490101000000Z", "1949-01-01T00:00:00Z", &[]),
            ("00000101000000Z", "0000-01-01T00:00:00Z", &[]),
            ("20500101000000.75Z", "2050-01-01T00:00:00Z", &["a fraction of a second"]),
            ("20260704000000Z", "2026-07-04T00:00:00Z", &["generalizedtime for a year before 2050"]),
        ] {
            let expected = Some((moment.to_owned(), oddities.to_vec()));
            assert_eq!(read(text, Form::GeneralizedTime), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_time() {
        for text in [
            "",
            "Z",
            "260704",
            "260704000000",
            "261304000000Z",
            "260230000000Z",
            "260704240000Z",
            "2607040000000Z",
        ] {
            assert_eq!(read(text, Form::UtcTime), None, "{text}");
        }
        assert_eq!(read("20500101000000.Z", Form::GeneralizedTime), None);
        assert_eq!(read("99991231235959-0100", Form::GeneralizedTime), None);
    }
}
