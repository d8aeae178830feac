//! The dates of a rotation as a picture.

use crate::moment::Moment;
use crate::registry::{Entry, MilestoneKind, Registry, RotationPlan};
use crate::view::moments::day;
use crate::words::Message;

/// The dates of a rotation, as parts of the time that the picture shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineView {
    /// The four days, in order: `data-kind`, place, words.
    pub days: Vec<(&'static str, f64, Message)>,
    /// Where now is.
    pub now: f64,
    /// How long both are valid.
    pub overlap: Message,
}

impl TimelineView {
    /// From a tenth before the start to a tenth after the end, so that what lies outside is seen to do so.
    pub(super) fn new(
        registry: &Registry,
        entry: &Entry,
        plan: &RotationPlan<'_>,
        now: Moment,
    ) -> Option<Self> {
        let timetable = plan.timetable?;
        let (starts, expires) = (timetable.rotation.starts, timetable.rotation.expires);
        let margin: time::Duration = (expires - starts) / 10;
        let length = (expires - starts + margin + margin).as_seconds_f64();
        let at = |moment: Moment| {
            let fraction = (moment - (starts - margin)).as_seconds_f64() / length;
            (fraction.clamp(0.0, 1.0) * 1e4).round() / 1e4
        };
        let days = registry.milestones_of(entry).into_iter().map(|milestone| {
            let words = Message::new(milestone_words(milestone.kind));
            (milestone.kind.name(), at(milestone.day), words.with("day", day(milestone.day)))
        });
        let overlap = timetable.overlap().whole_days();
        Some(Self {
            days: days.collect(),
            now: at(now),
            overlap: Message::new("rotation-overlap").with("days", overlap),
        })
    }
}

fn milestone_words(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Starts => "rotation-starts",
        MilestoneKind::Live => "rotation-live",
        MilestoneKind::Retired => "rotation-retired",
        MilestoneKind::Expires => "rotation-expires",
    }
}
