//! Which steps of a life were crossed within a span of time: what alerts are made of.

use time::Duration;

use super::{Caps, Life};
use crate::moment::{DAY, Moment};

/// Ten days before the end somebody is reminded once more.
const REMINDER: Duration = Duration::days(10);

/// A step that begins at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The step's days for this life, rounded toward zero.
    pub threshold_days: i64,
    /// When it begins.
    pub at: Moment,
}

impl Life {
    /// All moments at which alerts are raised, from the first: plan, act, ten days and the last day.
    ///
    /// Two that come to the same number of days are one. Of a short life, ten days or one day may be more than the plan
    /// step: then nobody is to be told yet.
    pub fn crossings(&self, caps: Caps) -> Vec<Crossing> {
        let steps = self.steps(caps);
        let earliest = steps.plan.max(steps.act);
        let reminders = [REMINDER, DAY].into_iter().filter(|reminder| *reminder <= earliest);
        let before: Vec<Duration> = [steps.plan, steps.act].into_iter().chain(reminders).collect();
        let mut crossings: Vec<Crossing> = Vec::new();
        let mut last = i64::MAX;
        while let Some(next) = before.iter().filter(|before| before.whole_days() < last).max() {
            last = next.whole_days();
            crossings.push(Crossing { threshold_days: last, at: self.ending.moment - *next });
        }
        crossings
    }

    /// Those after `since`, up to and including `now`: asked again from then on, each comes once.
    pub fn crossed(&self, caps: Caps, since: Moment, now: Moment) -> Vec<Crossing> {
        let mut crossings = self.crossings(caps);
        crossings.retain(|crossing| since < crossing.at && crossing.at <= now);
        crossings
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Ending, Precision};
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn life(days: i64) -> Life {
        let moment = at("2026-12-31T00:00:00Z");
        let created = Some(moment - Duration::days(days));
        Life { created, ending: Ending { moment, precision: Precision::Exact } }
    }

    fn days(life: Life, caps: Caps) -> Vec<i64> {
        life.crossings(caps).iter().map(|crossing| crossing.threshold_days).collect()
    }

    #[test]
    fn the_steps_are_those_of_the_life() {
        let caps = Caps::default();
        assert_eq!(days(life(365), caps), [60, 30, 10, 1]);
        assert_eq!(days(life(90), caps), [30, 15, 10, 1]);
        assert_eq!(days(life(47), caps), [15, 10, 7, 1]);
        // Each number once, and nothing before planning starts.
        assert_eq!(days(life(60), caps), [20, 10, 1]);
        assert_eq!(days(life(12), caps), [4, 2, 1]);
        assert_eq!(days(life(365), Caps { plan_days: 30, act_days: 14 }), [30, 14, 10, 1]);
    }

    #[test]
    fn a_span_has_its_end_and_not_its_beginning() {
        let crossed = |since: &str, now: &str| -> Vec<String> {
            let crossed = life(365).crossed(Caps::default(), at(since), at(now));
            crossed.iter().map(|crossing| crossing.at.to_string()).collect()
        };
        assert_eq!(crossed("2026-10-31T00:00:00Z", "2026-11-01T00:00:00Z"), ["2026-11-01T00:00:00Z"]);
        assert!(crossed("2026-11-01T00:00:00Z", "2026-11-30T23:59:59Z").is_empty());
        assert_eq!(
            crossed("2026-11-01T00:00:00Z", "2026-12-30T00:00:00Z"),
            ["2026-12-01T00:00:00Z", "2026-12-21T00:00:00Z", "2026-12-30T00:00:00Z"]
        );
    }
}
