//! What to do this week, and the days of a year, across all orgs.

use super::badge::{RowBadge, draw_badge};
use super::moments::day;
use super::plan::words_of;
use crate::moment::{DAY, Moment};
use crate::registry::{Book, Fact, MilestoneKind, Registry, Task};
use crate::words::Message;

/// How many days a week has, and how many months a year.
const WEEK: i32 = 7;
const YEAR: i32 = 12;

/// What is to be done from today on for a week.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekView {
    /// From when to when.
    pub span: Message,
    /// What is late, what is due, and what begins: `data-section`, heading, lines.
    pub sections: Vec<(&'static str, Message, Vec<TaskView>)>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskView {
    /// Of which certificate.
    pub badge: RowBadge,
    /// What it is called.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// What to do next.
    pub what: Message,
    /// By when.
    pub due: Message,
    /// How many steps are due with it, where it is not alone.
    pub more: Option<Message>,
    /// Who answers for it.
    pub owner: Option<String>,
}

/// The days of a year, by months.
#[derive(Clone, Debug, PartialEq)]
pub struct YearView {
    /// The months in order.
    pub months: Vec<MonthView>,
    /// Whether there is nothing in any of them.
    pub is_empty: bool,
}

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthView {
    /// Which.
    pub title: Message,
    /// Whether it is the present one.
    pub is_now: bool,
    /// Its days.
    pub days: Vec<DayView>,
}

/// One day of a rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct DayView {
    /// `data-kind`.
    pub kind: &'static str,
    /// What happens.
    pub what: Message,
    /// On which day.
    pub day: Message,
    /// Whether it has passed.
    pub is_past: bool,
    /// Of which certificate.
    pub entry: String,
    /// What it is called.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
}

impl WeekView {
    /// The week from `now`.
    pub fn new(registry: &Registry, book: &Book, now: Moment) -> Self {
        let today = now.start_of_its_day();
        let (mut late, mut due, mut begins) = (Vec::new(), Vec::new(), Vec::new());
        for task in registry.tasks(book, WEEK, now) {
            let line = TaskView::new(registry, &task, now);
            if task.due.start_of_its_day() < today {
                late.push(line);
            } else if task.due < today + DAY * WEEK {
                due.push(line);
            } else {
                begins.push(line);
            }
        }
        let sections =
            [("late", "week-late", late), ("due", "week-due", due), ("begins", "week-begins", begins)];
        let sections = sections.into_iter().filter(|(.., lines)| !lines.is_empty());
        let last = today + DAY * (WEEK - 1);
        Self {
            span: Message::new("week-span").with("from", day(today)).with("to", day(last)),
            sections: sections
                .map(|(id, title, lines)| (id, Message::new(title).with("count", lines.len()), lines))
                .collect(),
        }
    }
}

impl TaskView {
    fn new(registry: &Registry, task: &Task<'_>, now: Moment) -> Self {
        let entry = task.plan.entry;
        let step = task.plan.steps.get(task.next);
        let what = step.map_or("step-delete", |step| words_of(step, &task.plan.proof));
        let more = task.steps.saturating_sub(1);
        Self {
            badge: draw_badge(registry, entry, now),
            name: entry.name().to_owned(),
            org: entry.org.as_ref().map(ToString::to_string),
            what: Message::new(what),
            due: Message::new("rotation-due").with("day", day(task.due)),
            more: (more > 0).then(|| Message::new("week-more").with("count", more)),
            owner: registry.value(entry, &Fact::Owner).map(str::to_owned),
        }
    }
}

impl YearView {
    /// The twelve months from that of `now`.
    pub fn new(registry: &Registry, now: Moment) -> Self {
        let begin = now.start_of_its_month();
        let mut months: Vec<MonthView> = (0..YEAR)
            .filter_map(|number| begin.add_months(number))
            .map(|month| MonthView { title: title(month), is_now: month == begin, days: Vec::new() })
            .collect();
        let milestones = registry.year(YEAR, now);
        for milestone in &milestones {
            let (year, month, _) = milestone.day.date();
            let (first_year, first_month, _) = begin.date();
            let number = (year - first_year) * YEAR + i32::from(month) - i32::from(first_month);
            let drawn = usize::try_from(number).ok().and_then(|number| months.get_mut(number));
            let Some(drawn) = drawn else { continue };
            drawn.days.push(DayView {
                kind: milestone.kind.name(),
                what: Message::new(words(milestone.kind)),
                day: Message::new("value-day").with("day", day(milestone.day)),
                is_past: milestone.day < now.start_of_its_day(),
                entry: milestone.entry.id.to_string(),
                name: milestone.entry.name().to_owned(),
                org: milestone.entry.org.as_ref().map(ToString::to_string),
            });
        }
        Self { months, is_empty: milestones.is_empty() }
    }
}

fn title(month: Moment) -> Message {
    let (year, number, _) = month.date();
    // A year is no number that digits are grouped in.
    Message::new("year-month").with("month", i64::from(number)).with("year", year.to_string())
}

fn words(kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Starts => "year-starts",
        MilestoneKind::Live => "year-live",
        MilestoneKind::Retired => "year-retired",
        MilestoneKind::Expires => "year-expires",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{OrgKey, Reading};
    use crate::registry::Entry;

    fn at(text: &str) -> Moment {
        Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
    }

    fn registry(ends: &[(&str, &str)]) -> Registry {
        let mut registry = Registry::default();
        for (label, ends) in ends {
            let entry = Entry::by_hand(OrgKey::parse("acme"), label, Moment::EPOCH).unwrap();
            let expiration = Some(Reading::Known(at(ends)));
            registry.enter(Entry { created: at(ends).add_months(-12), expiration, ..entry });
        }
        registry
    }

    #[test]
    fn a_week_tells_late_from_due_and_from_what_begins() {
        let registry = registry(&[
            ("Late", "2026-12-31"),
            ("Due", "2027-01-13"),
            ("Begins", "2027-01-25"),
            ("Far", "2027-06-01"),
        ]);
        let week = WeekView::new(&registry, &Book::default(), at("2026-11-20"));
        let sections: Vec<(&str, Vec<&str>)> = week
            .sections
            .iter()
            .map(|(id, _, lines)| (*id, lines.iter().map(|line| line.name.as_str()).collect()))
            .collect();
        assert_eq!(sections, [("late", vec!["Late"]), ("due", vec!["Due"]), ("begins", vec!["Begins"])]);
    }

    #[test]
    fn every_day_stands_in_its_month() {
        let year =
            YearView::new(&registry(&[("One", "2027-01-05"), ("Late", "2026-11-10")]), at("2026-11-20"));
        assert_eq!(year.months.len(), 12);
        let kinds = |month: usize| -> Vec<(&str, &str, bool)> {
            year.months[month].days.iter().map(|day| (day.name.as_str(), day.kind, day.is_past)).collect()
        };
        assert_eq!(kinds(0), [("One", "start", true), ("Late", "retired", true), ("Late", "expiry", true)]);
        assert_eq!(kinds(1), [("One", "live", false)]);
        assert_eq!(kinds(2), [("One", "retired", false), ("One", "expiry", false)]);
        assert!(year.months[0].is_now && !year.is_empty);
    }
}
