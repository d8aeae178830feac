//! Days on which nothing is to be changed: freezes and weekends. They move what is suggested, never what is true.

use serde::{Deserialize, Serialize};

use crate::moment::{DAY, Moment};

/// When nothing is to be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freezes {
    /// In the order of their beginnings.
    pub windows: Vec<Freeze>,
    /// Whether Saturdays and Sundays are free too.
    pub not_on_weekends: bool,
    /// When somebody last chose that; `None` before that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekends_at: Option<Moment>,
}

/// One freeze, from its first day to its last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Freeze {
    /// The start of its first day.
    pub from: Moment,
    /// The start of its last day.
    pub to: Moment,
    /// What it is called: `year end`.
    pub name: String,
}

impl Freeze {
    /// Whether this moment is in it.
    pub fn covers(&self, moment: Moment) -> bool {
        self.from <= moment && moment < self.to + DAY
    }
}

impl Freezes {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.windows.is_empty() && !self.not_on_weekends && self.weekends_at.is_none()
    }

    /// The freeze that a moment is in.
    pub fn at(&self, moment: Moment) -> Option<&Freeze> {
        self.windows.iter().find(|window| window.covers(moment))
    }

    /// Adds a freeze, with its days in their order, unless there is the same already.
    pub fn add(&mut self, freeze: Freeze) {
        let freeze = Freeze { from: freeze.from.min(freeze.to), to: freeze.from.max(freeze.to), ..freeze };
        let place = self.windows.partition_point(|other| *other < freeze);
        if self.windows.get(place) != Some(&freeze) {
            self.windows.insert(place, freeze);
        }
    }
}

/// The last day up to `date` on which it may be done, at the same time of day: never later than `date`.
pub fn suggested(date: Moment, freezes: &Freezes) -> Moment {
    let mut date = date;
    // Each round leaves a freeze for good, or a weekend between two of them.
    for _ in 0..=2 * freezes.windows.len() + 1 {
        date = if let Some(freeze) = freezes.at(date) {
            date - DAY * whole_days(date, freeze.from)
        } else if freezes.not_on_weekends && date.is_weekend() {
            date - DAY
        } else {
            return date;
        };
        if freezes.not_on_weekends && date.is_weekend() {
            date = date - DAY;
        }
    }
    date
}

/// How many days `date` has to go back to be before `from`.
fn whole_days(date: Moment, from: Moment) -> i32 {
    i32::try_from((date - from).whole_days()).map_or(i32::MAX, |days| days.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Moment {
        Moment::parse(&format!("{text}T09:00:00Z")).unwrap()
    }

    fn freezes(windows: &[(&str, &str)], not_on_weekends: bool) -> Freezes {
        let start = |text: &str| Moment::parse(&format!("{text}T00:00:00Z")).unwrap();
        let mut freezes = Freezes { not_on_weekends, ..Freezes::default() };
        for (from, to) in windows {
            freezes.add(Freeze { from: start(from), to: start(to), name: "freeze".to_owned() });
        }
        freezes
    }

    #[test]
    fn a_freeze_moves_a_date_before_it_and_a_weekend_to_friday() {
        // 2026-12-19 is a Saturday.
        let year_end = [("2026-12-19", "2027-01-06")];
        for (windows, weekends, date, suggestion) in [
            (&[][..], false, "2026-12-20", "2026-12-20"),
            (&[], true, "2026-12-20", "2026-12-18"),
            (&year_end, false, "2027-01-06", "2026-12-18"),
            (&year_end, false, "2027-01-07", "2027-01-07"),
            (&[("2026-12-21", "2027-01-06")], true, "2026-12-24", "2026-12-18"),
            (&[("2026-12-21", "2026-12-22"), ("2026-12-17", "2026-12-18")], true, "2026-12-22", "2026-12-16"),
            (&[("2026-12-23", "2026-12-20")], false, "2026-12-22", "2026-12-19"),
        ] {
            let moved = suggested(day(date), &freezes(windows, weekends));
            assert_eq!(moved, day(suggestion), "{date} {windows:?}");
        }
    }

    #[test]
    fn windows_that_touch_and_overlap_are_all_left() {
        let many: Vec<(String, String)> = (1..28)
            .map(|from| (format!("2026-12-{from:02}"), format!("2026-12-{:02}", (from + 3).min(31))))
            .collect();
        let windows: Vec<(&str, &str)> = many.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
        for weekends in [false, true] {
            let freezes = freezes(&windows, weekends);
            for date in 1..=31 {
                let date = day(&format!("2026-12-{date:02}"));
                let moved = suggested(date, &freezes);
                assert!(moved <= date && freezes.at(moved).is_none() && !(weekends && moved.is_weekend()));
            }
        }
    }
}
