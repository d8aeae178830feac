//! The steps of a certificate's last days, relative to its own life.
//!
//! Public-CA lifetimes shrink to 47 days by 2029, so a fixed "60 days before" would fire at birth: every step
//! is a fraction of the certificate's life with a cap in days.

use serde::{Deserialize, Serialize};
use time::Duration;

use crate::moment::{DAY, Moment};

/// How exactly the end is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// From the certificate's own notAfter.
    Exact,
    /// From a printed day: the moment is 00:00 UTC at its start, because half of the real self-signed
    /// certificates of Salesforce end just then, and warning early is the safe error.
    Day,
}

/// When a certificate ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The first moment at which it counts as expired.
    pub moment: Moment,
    /// How exactly that is known.
    pub precision: Precision,
}

impl Ending {
    /// An ISO date where only a date is known, else a date-time.
    pub fn to_iso(self) -> String {
        match self.precision {
            Precision::Exact => self.moment.to_string(),
            Precision::Day => self.moment.iso_date(),
        }
    }
}

/// Upper bounds of the steps, in days; the fractions of life are fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caps {
    /// At most so many days before the end planning starts.
    pub plan_days: u16,
    /// At most so many days before the end it is time to act.
    pub act_days: u16,
}

impl Default for Caps {
    fn default() -> Self {
        Self { plan_days: 60, act_days: 30 }
    }
}

/// A certificate's life: from creation to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// When it began, where known.
    pub created: Option<Moment>,
    /// When it ends.
    pub ending: Ending,
}

/// What Salesforce gives a self-signed certificate of 2048 bits, and the assumption where creation is unknown.
const ASSUMED_LIFE: Duration = Duration::days(365);

impl Life {
    /// End minus creation; 365 days where creation is unknown or not before the end.
    pub fn length(&self) -> Duration {
        match self.created {
            Some(created) if created < self.ending.moment => self.ending.moment - created,
            _ => ASSUMED_LIFE,
        }
    }

    /// The steps of this life.
    pub fn steps(&self, caps: Caps) -> Steps {
        let length = self.length();
        Steps {
            plan: (DAY * i32::from(caps.plan_days)).min(length / 3),
            act: (DAY * i32::from(caps.act_days)).min(length / 6),
        }
    }

    /// Where this life stands at `now`. Compared exactly, not in whole days.
    pub fn status(&self, caps: Caps, now: Moment) -> Status {
        let left = self.ending.moment - now;
        let steps = self.steps(caps);
        if left <= Duration::ZERO {
            Status::Expired
        } else if left < DAY {
            Status::LastDay
        } else if left <= steps.act {
            Status::ExpiresSoon(Step::Act)
        } else if left <= steps.plan {
            Status::ExpiresSoon(Step::Plan)
        } else {
            Status::Ok
        }
    }

    /// Whole days from `now` to the end, rounded toward zero; negative after it.
    pub fn days_left(&self, now: Moment) -> i64 {
        (self.ending.moment - now).whole_days()
    }
}

/// How long before the end each step begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Planning starts: `min(cap, life / 3)`.
    pub plan: Duration,
    /// It is time to act: `min(cap, life / 6)`.
    pub act: Duration,
}

/// A step that has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Time to plan the rotation.
    Plan,
    /// Time to carry it out.
    Act,
}

/// Where a certificate stands in time, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The moment has passed.
    Expired,
    /// Less than 24 hours are left.
    LastDay,
    /// Within the plan step, and perhaps within the act step.
    ExpiresSoon(Step),
    /// The page's date can be read in more than one way, or in none.
    Unclear,
    /// A CA-signed request whose signed chain is not uploaded yet: its date means nothing.
    Waiting,
    /// Nothing to do yet.
    Ok,
}

impl Status {
    /// Of a life that may be unknown, and may not have begun.
    pub fn of(life: Option<Life>, is_waiting: bool, caps: Caps, now: Moment) -> Self {
        match life {
            Some(life) => life.status(caps, now),
            None if is_waiting => Self::Waiting,
            None => Self::Unclear,
        }
    }

    /// The public name, as in `data-status`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::LastDay => "last-day",
            Self::ExpiresSoon(_) => "expires-soon",
            Self::Ok => "ok",
            Self::Waiting => "waiting",
            Self::Unclear => "unclear",
        }
    }

    /// The step, as in `data-step`.
    pub fn step(self) -> Option<Step> {
        match self {
            Self::ExpiresSoon(step) => Some(step),
            _ => None,
        }
    }

    /// Whether somebody has to do something now.
    pub fn needs_action(self) -> bool {
        matches!(self, Self::Expired | Self::LastDay | Self::ExpiresSoon(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn life(created: Option<&str>, end: &str) -> Life {
        Life { created: created.map(at), ending: Ending { moment: at(end), precision: Precision::Exact } }
    }

    #[test]
    fn a_year_is_planned_60_days_and_acted_on_30_days_ahead_to_the_millisecond() {
        let year = life(Some("2025-12-31T00:00:00Z"), "2026-12-31T00:00:00Z");
        for (now, expected) in [
            ("2026-10-31T23:59:59.999Z", Status::Ok),
            ("2026-11-01T00:00:00Z", Status::ExpiresSoon(Step::Plan)),
            ("2026-11-30T23:59:59.999Z", Status::ExpiresSoon(Step::Plan)),
            ("2026-12-01T00:00:00Z", Status::ExpiresSoon(Step::Act)),
            ("2026-12-30T00:00:00Z", Status::ExpiresSoon(Step::Act)),
            ("2026-12-30T00:00:00.001Z", Status::LastDay),
            ("2026-12-30T23:59:59.999Z", Status::LastDay),
            ("2026-12-31T00:00:00Z", Status::Expired),
        ] {
            assert_eq!(year.status(Caps::default(), at(now)), expected, "{now}");
        }
    }

    #[test]
    fn a_short_life_has_short_steps() {
        let steps = life(Some("2026-01-01T00:00:00Z"), "2026-02-17T00:00:00Z").steps(Caps::default());
        assert_eq!(steps.plan, Duration::days(47) / 3);
        assert_eq!(steps.act, Duration::days(47) / 6);
    }

    #[test]
    fn unknown_or_impossible_creation_counts_as_a_year() {
        assert_eq!(life(None, "2026-12-31T00:00:00Z").length(), Duration::days(365));
        assert_eq!(life(Some("2027-01-01T00:00:00Z"), "2026-12-31T00:00:00Z").length(), Duration::days(365));
    }

    #[test]
    fn days_round_toward_zero_on_both_sides() {
        let life = life(None, "2026-12-31T00:00:00Z");
        for (now, days) in [
            ("2026-12-29T00:00:00Z", 2),
            ("2026-12-29T00:00:00.001Z", 1),
            ("2026-12-30T12:00:00Z", 0),
            ("2026-12-31T12:00:00Z", 0),
            ("2027-01-01T00:00:00Z", -1),
            ("2027-01-04T23:00:00Z", -4),
        ] {
            assert_eq!(life.days_left(at(now)), days, "{now}");
        }
    }
}
