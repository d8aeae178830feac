//! What a rotation consists of, and by when each part of it is to be done.

use time::Duration;

use super::{Caps, Freezes, Life, Rotation, suggested};
use crate::moment::Moment;

/// A part of a rotation, in the order in which they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Who uses it, who has to take part, and when.
    Prepare,
    /// The new certificate comes to be.
    Create,
    /// Partners get the new one, while the old one still works.
    HandOver,
    /// Each integration changes over.
    Switch,
    /// Everything works with the new one.
    Verify,
    /// The old one goes.
    Retire,
}

impl Phase {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Prepare, Self::Create, Self::HandOver, Self::Switch, Self::Verify, Self::Retire];

    /// The public name, as in `data-phase`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Create => "create",
            Self::HandOver => "hand-over",
            Self::Switch => "switch",
            Self::Verify => "verify",
            Self::Retire => "retire",
        }
    }
}

/// The dates of a rotation, part by part.
///
/// Preparing, creating and handing over share the time before both certificates are valid, in thirds. Of the overlap,
/// half is for switching and a quarter for looking whether all is well; the old one is retired at its end. What falls on
/// a day on which nothing is to be changed is done before; when the old one ends, nothing moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// The dates that calendars show too.
    pub rotation: Rotation,
    /// By which day each part is to be done.
    due: [Moment; Phase::ALL.len()],
}

impl Life {
    /// The timetable that this life asks for.
    pub fn timetable(&self, caps: Caps, freezes: &Freezes) -> Timetable {
        let rotation = self.rotation(caps);
        let on_a_free_day = |date| suggested(date, freezes);
        Timetable {
            rotation: Rotation {
                starts: on_a_free_day(rotation.starts),
                new_is_live: on_a_free_day(rotation.new_is_live),
                old_is_retired: on_a_free_day(rotation.old_is_retired),
                expires: rotation.expires,
            },
            due: Phase::ALL.map(|phase| on_a_free_day(due(&rotation, phase).start_of_its_day())),
        }
    }
}

fn due(rotation: &Rotation, phase: Phase) -> Moment {
    let Rotation { starts, new_is_live, old_is_retired, .. } = *rotation;
    let (before, beside) = (new_is_live - starts, old_is_retired - new_is_live);
    match phase {
        Phase::Prepare => starts + before / 3,
        Phase::Create => starts + before * 2 / 3,
        Phase::HandOver => new_is_live,
        Phase::Switch => new_is_live + beside / 2,
        Phase::Verify => new_is_live + beside * 3 / 4,
        Phase::Retire => old_is_retired,
    }
}

impl Timetable {
    /// By which day a part is to be done: the start of it.
    pub fn due(&self, phase: Phase) -> Moment {
        let [prepare, create, hand_over, switch, verify, retire] = self.due;
        match phase {
            Phase::Prepare => prepare,
            Phase::Create => create,
            Phase::HandOver => hand_over,
            Phase::Switch => switch,
            Phase::Verify => verify,
            Phase::Retire => retire,
        }
    }

    /// How long both certificates are valid beside each other.
    pub fn overlap(&self) -> Duration {
        self.rotation.expires - self.rotation.new_is_live
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Ending, Freeze, Precision};
    use super::*;

    fn due(days: i64, caps: Caps) -> Vec<String> {
        due_beside(days, caps, &Freezes::default())
    }

    fn due_beside(days: i64, caps: Caps, freezes: &Freezes) -> Vec<String> {
        let end = Moment::parse("2026-12-31T00:00:00Z").unwrap();
        let ending = Ending { moment: end, precision: Precision::Exact };
        let timetable = Life { created: Some(end - Duration::days(days)), ending }.timetable(caps, freezes);
        let dates = Phase::ALL.map(|phase| timetable.due(phase));
        assert!(dates.is_sorted(), "{days}");
        assert!(timetable.rotation.starts.start_of_its_day() <= dates[0]);
        assert!(dates[5] <= timetable.rotation.expires);
        dates.iter().map(|date| date.iso_date()).collect()
    }

    #[test]
    fn a_year_has_a_month_before_the_overlap_and_a_month_of_it() {
        assert_eq!(
            due(365, Caps::default()),
            ["2026-11-11", "2026-11-21", "2026-12-01", "2026-12-15", "2026-12-22", "2026-12-30"]
        );
    }

    #[test]
    fn a_freeze_and_weekends_bring_dates_forward_and_the_end_stays() {
        let start = |text: &str| Moment::parse(&format!("{text}T00:00:00Z")).unwrap();
        let mut freezes = Freezes { not_on_weekends: true, ..Freezes::default() };
        let (from, to) = (start("2026-12-14"), start("2026-12-31"));
        freezes.add(Freeze { from, to, name: "year end".to_owned() });
        // The 21st of November is a Saturday, and the last day before the freeze a Friday.
        assert_eq!(
            due_beside(365, Caps::default(), &freezes),
            ["2026-11-11", "2026-11-20", "2026-12-01", "2026-12-11", "2026-12-11", "2026-12-11"]
        );
    }

    #[test]
    fn a_short_life_has_all_parts_in_their_order() {
        assert_eq!(
            due(47, Caps::default()),
            ["2026-12-16", "2026-12-17", "2026-12-19", "2026-12-24", "2026-12-27", "2026-12-30"]
        );
        due(4, Caps::default());
        due(1, Caps::default());
        due(365, Caps { plan_days: 5, act_days: 1 });
    }
}
