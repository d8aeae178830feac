//! The plan by which one certificate is rotated: where it stands, its dates, its steps, and what stands in the way.

mod proof;
mod step;
mod successor;
mod timeline;

pub use proof::ProofView;
pub(super) use step::words_of;
pub use step::{PhaseView, StepView};
pub use successor::SuccessorView;
pub use timeline::TimelineView;

use self::step::by_whom;
use super::badge::{RowBadge, draw_badge};
use super::moments::day;
use crate::moment::Moment;
use crate::registry::{BEGUN, Book, DanceState, Entry, LifeCycle, PlanStanding, Registry, RotationPlan};
use crate::schedule::Phase;
use crate::schedule::runbooks::{Runbook, Source};
use crate::words::Message;

/// The plan of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanView {
    /// Whose plan it is.
    pub badge: RowBadge,
    /// What it is called.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// Where it stands.
    pub standing: Message,
    /// `data-standing`.
    pub standing_name: &'static str,
    /// What is to be done next, and where that stands among the steps.
    pub next: Option<Message>,
    /// What the rows of the org tell.
    pub seen: Option<Message>,
    /// How many steps are done.
    pub count: Message,
    /// Who has taken it up; else it can be.
    pub begun: Option<Message>,
    /// Whether somebody can still say that it has begun.
    pub can_begin: bool,
    /// Whether nobody has taken it up though it is time.
    pub is_neglected: bool,
    /// The dates as a picture.
    pub timeline: Option<TimelineView>,
    /// The parts with their steps.
    pub phases: Vec<PhaseView>,
    /// How.
    pub runbooks: Vec<&'static Runbook>,
    /// What still refers to it, and what is not proven.
    pub proof: ProofView,
    /// Who may have taken its place.
    pub successors: Vec<SuccessorView>,
    /// Who has, as was confirmed: its id and its name.
    pub successor: Option<(String, String)>,
    /// How many integrations still refer to the old one.
    pub referring: usize,
    /// Who most likely ticks off.
    pub hand: String,
}

impl PlanView {
    /// The view of the plan of `entry`.
    pub fn new(registry: &Registry, book: &Book, entry: &Entry, now: Moment) -> Self {
        let plan = registry.plan(book, entry, now);
        let standing = plan.standing(now);
        let next = plan.next();
        let host = entry.org.as_ref().and_then(|org| registry.org(org)?.host.as_deref());
        let phase = |phase| PhaseView::new(registry, &plan, phase, host, now);
        let (done, all) = plan.count();
        // Confirming can be undone: then the journal still has it, and the life cycle says otherwise.
        let is_superseded = plan.life_cycle.is_silent();
        let is_due = registry.needs_action(entry, now);
        Self {
            badge: draw_badge(registry, entry, now),
            name: entry.name().to_owned(),
            org: entry.org.as_ref().map(ToString::to_string),
            standing: standing_words(standing, &plan),
            standing_name: standing_name(standing),
            next: next.map(|step| Message::new(words_of(step, &plan.proof))),
            seen: plan.dance.as_ref().map(|dance| dance_words(dance.state, &plan)),
            count: Message::new("rotation-count").with("done", done).with("all", all),
            begun: plan.begun.map(|tick| by_whom("rotation-begun", tick)),
            can_begin: !plan.is_taken_up && !plan.is_over(),
            is_neglected: is_due && !plan.is_taken_up && !plan.is_over(),
            timeline: TimelineView::new(registry, entry, &plan, now),
            phases: Phase::ALL.into_iter().map(phase).filter(|phase| !phase.steps.is_empty()).collect(),
            proof: ProofView::new(&plan.proof),
            referring: plan.proof.referring.len(),
            successors: SuccessorView::of_plan(registry, &plan, now),
            successor: book.successor(&entry.id).filter(|_| is_superseded).map(|id| {
                let name = registry.entry(&id).map_or(id.as_str(), Entry::name).to_owned();
                (id.to_string(), name)
            }),
            hand: book.last_hand().unwrap_or_default().to_owned(),
            runbooks: plan.runbooks,
        }
    }

    /// The step by which somebody says that it has begun.
    pub const BEGIN: &'static str = BEGUN;
}

fn standing_name(standing: PlanStanding) -> &'static str {
    match standing {
        PlanStanding::NoDate => "no-date",
        PlanStanding::Ahead => "ahead",
        PlanStanding::OnTime => "on-time",
        PlanStanding::Late(_) => "late",
        PlanStanding::Done => "done",
    }
}

fn standing_words(standing: PlanStanding, plan: &RotationPlan<'_>) -> Message {
    let starts = plan.timetable.map(|timetable| timetable.rotation.starts);
    match (standing, starts) {
        (PlanStanding::NoDate, _) => Message::new("rotation-no-date"),
        (PlanStanding::Ahead, Some(starts)) => Message::new("rotation-ahead").with("day", day(starts)),
        (PlanStanding::Late(days), _) => Message::new("rotation-late").with("days", days),
        (PlanStanding::Done, _) => Message::new("rotation-done"),
        _ if plan.life_cycle == LifeCycle::Superseded => Message::new("rotation-superseded"),
        _ if !plan.is_taken_up => Message::new("rotation-to-begin"),
        _ => Message::new("rotation-on-time"),
    }
}

fn dance_words(state: DanceState, plan: &RotationPlan<'_>) -> Message {
    let is_new = plan.dance.as_ref().is_some_and(|dance| {
        state == DanceState::Made && dance.current.is_some_and(|current| current.id == plan.entry.id)
    });
    Message::new(match state {
        DanceState::NotBegun => "rotation-anypoint-not-begun",
        DanceState::Renamed => "rotation-anypoint-renamed",
        DanceState::Made if is_new => "rotation-anypoint-new",
        DanceState::Made => "rotation-anypoint-made",
    })
}

/// Sources of several runbooks, each once.
pub fn sources(runbooks: &[&'static Runbook]) -> Vec<&'static Source> {
    let mut sources: Vec<&'static Source> = Vec::new();
    for source in runbooks.iter().flat_map(|runbook| runbook.sources) {
        if sources.iter().all(|known| known.address != source.address) {
            sources.push(source);
        }
    }
    sources
}

#[cfg(test)]
mod tests;
