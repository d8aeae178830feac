//! What is to be done across all orgs: this week, and in the months of a year.

use super::{Book, Entry, LifeCycle, Registry, RotationPlan};
use crate::moment::{DAY, Moment};
use crate::order::sort_by;
use crate::schedule::Phase;

/// The plans with something to do by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Task<'a> {
    /// The plan.
    pub plan: RotationPlan<'a>,
    /// Its next step, as the number of it.
    pub next: usize,
    /// When that is due.
    pub due: Moment,
    /// How many of its steps are due by then.
    pub steps: usize,
}

/// A day of a rotation, as calendars show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Milestone<'a> {
    /// The day.
    pub day: Moment,
    /// What it is.
    pub kind: MilestoneKind,
    /// Of which certificate.
    pub entry: &'a Entry,
}

/// What a day of a rotation is, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MilestoneKind {
    /// The rotation starts.
    Starts,
    /// The new certificate is live beside the old one.
    Live,
    /// The old one is retired.
    Retired,
    /// The old one ends.
    Expires,
}

impl MilestoneKind {
    /// The public name, as in the UIDs of the calendar's events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Starts => "start",
            Self::Live => "live",
            Self::Retired => "retired",
            Self::Expires => "expiry",
        }
    }
}

impl Registry {
    /// What is to be done from `now` to the end of the next `days`, and what is late. The soonest first.
    pub fn tasks<'a>(&'a self, book: &'a Book, days: i32, now: Moment) -> Vec<Task<'a>> {
        let end = now.start_of_its_day() + DAY * days;
        let is_asked = |entry: &&Entry| {
            let starts = self.milestones_of(entry).first().map(|milestone| milestone.day);
            entry.missing_since.is_none()
                && self.life_cycle(entry) != LifeCycle::Retired
                && starts.is_some_and(|starts| starts < end)
        };
        let mut tasks: Vec<Task<'a>> = self
            .entries()
            .filter(is_asked)
            .filter_map(|entry| {
                let plan = self.plan(book, entry, now);
                let id = &plan.next()?.id;
                let next = plan.steps.iter().position(|step| step.id == *id)?;
                let due = plan.steps.get(next)?.due?;
                let is_due = |due: Option<Moment>| due.is_some_and(|due| due < end);
                let retires_only = plan.life_cycle == LifeCycle::Superseded;
                let steps = plan
                    .steps
                    .iter()
                    .filter(|step| step.is_open() && is_due(step.due))
                    .filter(|step| !retires_only || step.instruction.phase == Phase::Retire)
                    .count();
                // A rotation that begins has its first step now, though that may be due later.
                Some(Task { plan, next, due, steps: steps.max(1) })
            })
            .filter(|task| task.due < end || !task.plan.is_taken_up)
            .collect();
        sort_by(&mut tasks, |a, b| {
            let key = |task: &Task<'a>| (task.due, task.plan.entry.org.clone(), task.plan.entry.name());
            key(a).cmp(&key(b))
        });
        tasks
    }

    /// The days of all rotations within `months` from the month of `now`, in their order. What was superseded or retired, or
    /// is gone, has none, as in the calendar that is exported.
    pub fn year(&self, months: i32, now: Moment) -> Vec<Milestone<'_>> {
        let begin = now.start_of_its_month();
        let end = begin.add_months(months).unwrap_or(begin);
        let entries = self.entries().filter(|entry| !self.is_silent(entry));
        let mut days: Vec<Milestone<'_>> = entries
            .flat_map(|entry| self.milestones_of(entry))
            .filter(|milestone| begin <= milestone.day && milestone.day < end)
            .collect();
        sort_by(&mut days, |a, b| {
            let key = |milestone: &Milestone<'_>| {
                (milestone.day.start_of_its_day(), milestone.kind, milestone.entry.org.clone())
            };
            key(a).cmp(&key(b)).then_with(|| a.entry.name().cmp(b.entry.name()))
        });
        days
    }

    /// The four days of one rotation; none where its end is not known.
    pub fn milestones_of<'a>(&self, entry: &'a Entry) -> Vec<Milestone<'a>> {
        let Some(life) = self.life(entry) else { return Vec::new() };
        let rotation = life.timetable(self.caps(entry), &self.settings().freezes).rotation;
        [
            (MilestoneKind::Starts, rotation.starts),
            (MilestoneKind::Live, rotation.new_is_live),
            (MilestoneKind::Retired, rotation.old_is_retired),
            (MilestoneKind::Expires, rotation.expires),
        ]
        .map(|(kind, day)| Milestone { day, kind, entry })
        .into()
    }
}

#[cfg(test)]
mod tests;
