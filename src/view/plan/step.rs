//! The steps of a plan, part by part: what to do, who, where, and whether it is done.

use crate::moment::Moment;
use crate::registry::{PlanStep, Proof, Registry, RotationPlan, StepState, Tick};
use crate::schedule::Phase;
use crate::schedule::runbooks::RENAME;
use crate::view::certificate::setup_url;
use crate::view::links::{Chip, setup_page};
use crate::view::moments::day;
use crate::words::Message;

/// A part of a rotation.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseView {
    /// Which.
    pub phase: Phase,
    /// What it is, and by when.
    pub title: Message,
    /// By when.
    pub due: Option<Message>,
    /// Why old and new cannot be in use beside each other.
    pub no_overlap: Vec<Message>,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    /// The public id.
    pub id: String,
    /// What to do.
    pub what: Message,
    /// Who does it.
    pub who: Message,
    /// For which integration or partner.
    pub chip: Option<Chip>,
    /// Where to click.
    pub url: Option<String>,
    /// What to check then.
    pub check: Option<Message>,
    /// For how many days it has been due.
    pub late: Option<Message>,
    /// Who did it, or that the list tells so.
    pub done: Option<Message>,
    /// Whether nobody can take that back: the list tells it.
    pub is_seen: bool,
    /// Whether it is the next one.
    pub is_next: bool,
}

impl PhaseView {
    pub(super) fn new(
        registry: &Registry,
        plan: &RotationPlan<'_>,
        phase: Phase,
        host: Option<&str>,
        now: Moment,
    ) -> Self {
        let next = plan.next().map(|step| step.id.as_str());
        let steps = plan.steps.iter().filter(|step| step.instruction.phase == phase);
        let due = plan.timetable.map(|timetable| timetable.due(phase));
        let no_overlap =
            plan.runbooks.iter().filter_map(|runbook| runbook.no_overlap).filter(|_| phase == Phase::Switch);
        Self {
            phase,
            title: Message::new(match phase {
                Phase::Prepare => "phase-prepare",
                Phase::Create => "phase-create",
                Phase::HandOver => "phase-hand-over",
                Phase::Switch => "phase-switch",
                Phase::Verify => "phase-verify",
                Phase::Retire => "phase-retire",
            }),
            due: due.map(|due| Message::new("rotation-due").with("day", day(due))),
            no_overlap: no_overlap.map(Message::new).collect(),
            steps: steps
                .map(|step| StepView {
                    is_next: next == Some(step.id.as_str()),
                    ..StepView::new(registry, plan, step, host, now)
                })
                .collect(),
        }
    }
}

impl StepView {
    fn new(
        registry: &Registry,
        plan: &RotationPlan<'_>,
        step: &PlanStep<'_>,
        host: Option<&str>,
        now: Moment,
    ) -> Self {
        let done = match step.state {
            StepState::Open => None,
            StepState::Done(tick) => Some(by_whom("rotation-step-done", tick)),
            StepState::Seen => Some(Message::new("rotation-step-seen")),
        };
        Self {
            id: step.id.clone(),
            what: Message::new(words_of(step, &plan.proof)),
            who: Message::new(step.instruction.who),
            chip: step.reference.as_deref().map(Chip::new),
            url: page_of(registry, plan, step, host),
            check: step.instruction.check.map(Message::new),
            late: step
                .days_late(now)
                .filter(|_| !plan.is_over())
                .map(|days| Message::new("rotation-step-late").with("days", days)),
            done,
            is_seen: step.state == StepState::Seen,
            is_next: false,
        }
    }
}

/// Where in Setup it is done: on the page of the integration that the step is for, or of the old certificate itself.
fn page_of(
    registry: &Registry,
    plan: &RotationPlan<'_>,
    step: &PlanStep<'_>,
    host: Option<&str>,
) -> Option<String> {
    let own_page = step.reference.as_ref().and_then(|of| setup_page(&of.integration.kind));
    let is_of_the_old_one = step.instruction.phase == Phase::Retire || step.instruction.id() == RENAME.id();
    match (step.instruction.page, own_page) {
        (Some("CertificatesAndKeysManagement"), _) if is_of_the_old_one => {
            setup_url(registry, plan.entry).filter(|_| plan.entry.certificate_id.is_some())
        }
        (page, own_page) => own_page
            .filter(|_| page.is_some())
            .or(page)
            .zip(host)
            .map(|(page, host)| format!("https://{host}/lightning/setup/{page}/home")),
    }
}

/// "Delete" is said only of what nothing refers to.
pub(in crate::view) fn words_of(step: &PlanStep<'_>, proof: &Proof<'_>) -> &'static str {
    if step.deletes() && step.is_open() && !proof.is_complete() {
        "step-delete-not-yet"
    } else {
        step.instruction.what
    }
}

/// Who said that something was done, and on which day.
pub(super) fn by_whom(id: &str, tick: &Tick) -> Message {
    let by = if tick.by.is_empty() { "?" } else { tick.by.as_str() };
    Message::new(id).with("by", by).with("day", day(tick.at))
}
