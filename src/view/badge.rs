//! The badge of one certificate: words, status, and the rule that chose it.

use serde::Serialize;
use time::Duration;

use super::moments::{day, exact};
use crate::intake::Reading;
use crate::moment::Moment;
use crate::registry::{Entry, LifeCycle, Registry};
use crate::schedule::{Caps, Ending, Life, Precision, Status, Step};
use crate::words::Message;

/// A badge, ready to be painted. The fields with public names are the hooks README documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowBadge {
    /// Which registry entry it is of.
    pub entry: String,
    /// `data-certificate-id`: 15 characters.
    pub certificate_id: Option<String>,
    /// `data-status`.
    pub status: &'static str,
    /// `data-step`, on `expires-soon`.
    pub step: Option<Step>,
    /// `data-not-after`: an ISO date where only a date is known, else a date-time.
    pub not_after: Option<String>,
    /// `data-days`: whole days left, rounded toward zero, negative after the end.
    pub days: Option<i64>,
    /// The words on it.
    pub text: Message,
    /// The exact moment, and the rule that chose the badge.
    pub tooltip: Vec<Message>,
}

/// The badge of `entry` at `now`.
pub fn draw_badge(registry: &Registry, entry: &Entry, now: Moment) -> RowBadge {
    let mut badge = draw_life(entry, registry.life(entry), registry.caps(entry), now);
    // The date stays what it is; that nobody is alerted is said beside it.
    badge.tooltip.extend(match registry.life_cycle(entry) {
        LifeCycle::Superseded => Some(Message::new("rule-superseded")),
        LifeCycle::Retired => Some(Message::new("rule-retired")),
        _ => None,
    });
    badge
}

/// The badge of a certificate that is judged by what it says alone.
pub fn draw_own_badge(entry: &Entry, caps: Caps, now: Moment) -> RowBadge {
    draw_life(entry, entry.life(), caps, now)
}

fn draw_life(entry: &Entry, life: Option<Life>, caps: Caps, now: Moment) -> RowBadge {
    let status = Status::of(life, entry.is_waiting(), caps, now);
    let days = life.map(|life| life.days_left(now));
    let text = match life {
        Some(life) => words(status, life.ending.moment, now),
        None if status == Status::Waiting => Message::new("badge-waiting"),
        None => Message::new("badge-unclear"),
    };
    let mut tooltip: Vec<Message> = life.map(|life| moment_of(life.ending)).into_iter().collect();
    tooltip.push(rule(entry, life, status, caps));
    RowBadge {
        entry: entry.id.to_string(),
        certificate_id: entry.certificate_id.as_ref().map(ToString::to_string),
        status: status.name(),
        step: status.step(),
        not_after: life.map(|life| life.ending.to_iso()),
        days,
        text,
        tooltip,
    }
}

/// "Expires in 23 days" and its kin.
fn words(status: Status, end: Moment, now: Moment) -> Message {
    let days = (end - now).whole_days();
    match status {
        Status::Expired if days == 0 => Message::new("badge-expired-today"),
        Status::Expired => Message::new("badge-expired").with("days", -days),
        Status::LastDay => Message::new("badge-last-day"),
        Status::ExpiresSoon(_) => Message::new("badge-expires-in").with("days", days),
        _ => time_left(days, end, now),
    }
}

/// From here on months say enough, and years, and nothing at all.
const IN_MONTHS: i64 = 60;
const IN_YEARS: i64 = 730;
const FOREVER: i64 = 36_525;

fn time_left(days: i64, end: Moment, now: Moment) -> Message {
    let months = whole_months(now, end);
    match days {
        ..IN_MONTHS => Message::new("badge-ok-days").with("days", days),
        IN_MONTHS..IN_YEARS => Message::new("badge-ok-months").with("months", months),
        IN_YEARS..FOREVER => Message::new("badge-ok-years").with("years", months / 12),
        _ => Message::new("badge-ok-forever"),
    }
}

/// Whole calendar months from `now` to `end`.
fn whole_months(now: Moment, end: Moment) -> i64 {
    let ((year, month, _), (end_year, end_month, _)) = (now.date(), end.date());
    let apart = (end_year - year) * 12 + i32::from(end_month) - i32::from(month);
    let whole = now.add_months(apart).is_some_and(|then| then <= end);
    i64::from(if whole { apart } else { apart - 1 })
}

/// The end in UTC and in the reader's own time zone.
fn moment_of(ending: Ending) -> Message {
    let message = match ending.precision {
        Precision::Exact => Message::new("ending-exact"),
        Precision::Day => Message::new("ending-day").with("day", day(ending.moment)),
    };
    exact(message, ending.moment)
}

/// Why the badge says what it says.
fn rule(entry: &Entry, life: Option<Life>, status: Status, caps: Caps) -> Message {
    let Some(life) = life else {
        return match &entry.expiration {
            _ if status == Status::Waiting => Message::new("rule-waiting"),
            Some(Reading::Ambiguous { day_first, month_first }) => Message::new("rule-ambiguous")
                .with("dayFirst", day(*day_first))
                .with("monthFirst", day(*month_first)),
            Some(Reading::Unreadable(text)) => Message::new("rule-unreadable").with("text", text.as_str()),
            _ => Message::new("rule-no-date"),
        };
    };
    let steps = life.steps(caps);
    let id = match status {
        Status::Expired => "rule-expired",
        Status::LastDay => "rule-last-day",
        Status::ExpiresSoon(Step::Act) => "rule-act",
        Status::ExpiresSoon(Step::Plan) => "rule-plan",
        _ => "rule-ok",
    };
    Message::new(id)
        .with("life", in_days(life.length()))
        .with("plan", in_days(steps.plan))
        .with("act", in_days(steps.act))
}

/// Days with one decimal: a third of 100 days is no whole number of them.
fn in_days(duration: Duration) -> crate::words::Argument {
    crate::words::Argument::Number((duration.as_seconds_f64() / 8_640.0).round() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Argument;

    fn text(status: Status, end: &str, now: &str) -> (String, Option<f64>) {
        let message = words(status, Moment::parse(end).unwrap(), Moment::parse(now).unwrap());
        let number = message.arguments.iter().find_map(|(_, argument)| match argument {
            Argument::Number(number) => Some(*number),
            _ => None,
        });
        (message.id, number)
    }

    #[test]
    fn words_fit_the_time_left() {
        let now = "2026-11-20T12:00:00Z";
        for (status, end, id, number) in [
            (Status::Expired, "2026-11-16T12:00:00Z", "badge-expired", Some(4.0)),
            (Status::Expired, "2026-11-20T00:00:00Z", "badge-expired-today", None),
            (Status::LastDay, "2026-11-21T00:00:00Z", "badge-last-day", None),
            (Status::ExpiresSoon(Step::Act), "2026-12-14T00:00:00Z", "badge-expires-in", Some(23.0)),
            (Status::Ok, "2026-12-30T00:00:00Z", "badge-ok-days", Some(39.0)),
            (Status::Ok, "2027-11-20T00:00:00Z", "badge-ok-months", Some(11.0)),
            (Status::Ok, "2027-11-21T00:00:00Z", "badge-ok-months", Some(12.0)),
            (Status::Ok, "2028-11-20T12:00:00Z", "badge-ok-years", Some(2.0)),
            (Status::Ok, "9999-12-31T00:00:00Z", "badge-ok-forever", None),
        ] {
            assert_eq!(text(status, end, now), (id.to_owned(), number), "{end}");
        }
    }
}
