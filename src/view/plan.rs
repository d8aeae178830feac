//! The plan by which one certificate is rotated: where it stands, its dates, its steps, and what stands in the way.

use super::badge::{RowBadge, draw_badge};
use super::certificate::setup_url;
use super::links::{Chip, setup_page};
use super::moments::day;
use crate::moment::Moment;
use crate::registry::{
    BEGUN, Book, DanceState, Entry, LifeCycle, MilestoneKind, PlanStanding, PlanStep, Proof, Registry,
    RotationPlan, Sign, StepState, Tick,
};
use crate::schedule::Phase;
use crate::schedule::runbooks::{RENAME, Runbook, Source};
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

/// What is known of what still refers to the old one.
#[derive(Clone, Debug, PartialEq)]
pub struct ProofView {
    /// Whether nothing that can be read does.
    pub is_complete: bool,
    /// What it comes to.
    pub verdict: Message,
    /// What refers to it.
    pub referring: Vec<Chip>,
    /// What else stands in the way, or was not read.
    pub lines: Vec<Message>,
}

/// One that may have taken its place.
#[derive(Clone, Debug, PartialEq)]
pub struct SuccessorView {
    /// Its badge, with its id.
    pub badge: RowBadge,
    /// What it is called.
    pub name: String,
    /// What speaks for it.
    pub signs: Vec<Message>,
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
            can_begin: !plan.is_taken_up() && !plan.is_over(),
            is_neglected: is_due && !plan.is_taken_up() && !plan.is_over(),
            timeline: TimelineView::new(registry, entry, &plan, now),
            phases: Phase::ALL.into_iter().map(phase).filter(|phase| !phase.steps.is_empty()).collect(),
            proof: ProofView::new(&plan.proof),
            referring: plan.proof.referring.len(),
            successors: successors(registry, &plan, now),
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

/// "Delete" is said only of what nothing refers to.
pub(super) fn words_of(step: &PlanStep<'_>, proof: &Proof<'_>) -> &'static str {
    if step.deletes() && step.is_open() && !proof.is_complete() {
        "step-delete-not-yet"
    } else {
        step.instruction.what
    }
}

fn by_whom(id: &str, tick: &Tick) -> Message {
    let by = if tick.by.is_empty() { "?" } else { tick.by.as_str() };
    Message::new(id).with("by", by).with("day", day(tick.at))
}

impl TimelineView {
    /// From a tenth before the start to a tenth after the end, so that what lies outside is seen to do so.
    fn new(registry: &Registry, entry: &Entry, plan: &RotationPlan<'_>, now: Moment) -> Option<Self> {
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

impl PhaseView {
    fn new(
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
        let own_page = step.link.and_then(|link| setup_page(&link.reference.integration.kind));
        let is_of_the_old_one =
            step.instruction.phase == Phase::Retire || step.instruction.id() == RENAME.id();
        let url = match (step.instruction.page, own_page) {
            (Some("CertificatesAndKeysManagement"), _) if is_of_the_old_one => {
                setup_url(registry, plan.entry).filter(|_| plan.entry.certificate_id.is_some())
            }
            (page, own_page) => own_page
                .filter(|_| page.is_some())
                .or(page)
                .zip(host)
                .map(|(page, host)| format!("https://{host}/lightning/setup/{page}/home")),
        };
        let done = match step.state {
            StepState::Open => None,
            StepState::Done(tick) => Some(by_whom("rotation-step-done", tick)),
            StepState::Seen => Some(Message::new("rotation-step-seen")),
        };
        Self {
            id: step.id.clone(),
            what: Message::new(words_of(step, &plan.proof)),
            who: Message::new(step.instruction.who),
            chip: step.link.map(|link| Chip::new(&link.reference)),
            url,
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

impl ProofView {
    fn new(proof: &Proof<'_>) -> Self {
        let mut lines = Vec::new();
        if proof.is_gone {
            return Self {
                is_complete: true,
                verdict: Message::new("rotation-proof-gone"),
                referring: Vec::new(),
                lines,
            };
        }
        if proof.list_is_old {
            lines.push(Message::new("rotation-proof-list-old"));
        } else if !proof.is_partners {
            lines.push(match (proof.deletable, proof.refusal) {
                (_, Some(words)) => Message::new("links-in-use-by").with("words", words),
                (Some(deletable), None) => {
                    Message::new(if deletable { "links-deletable" } else { "rotation-proof-in-use" })
                }
                (None, None) => Message::new("rotation-proof-no-list"),
            });
        }
        if !proof.unread.is_empty() {
            lines.push(Message::new("rotation-proof-unread").with("what", proof.unread.join(", ")));
        }
        lines.push(Message::new("links-untracked"));
        let verdict = match (proof.is_complete(), proof.referring.len()) {
            (true, _) => Message::new("rotation-proof-complete"),
            (false, 0) => Message::new("rotation-proof-missing"),
            (false, count) => Message::new("rotation-proof-referring").with("count", count),
        };
        let referring = proof.referring.iter().map(|link| Chip::new(&link.reference)).collect();
        Self { is_complete: proof.is_complete(), verdict, referring, lines }
    }
}

fn successors(registry: &Registry, plan: &RotationPlan<'_>, now: Moment) -> Vec<SuccessorView> {
    if plan.life_cycle != LifeCycle::Active {
        return Vec::new();
    }
    let sign = |sign: &Sign<'_>| match sign {
        Sign::SameUniqueName => Message::new("sign-unique-name"),
        Sign::TookTheName => Message::new("sign-took-name"),
        Sign::SameIntegration(integration) => {
            Message::new("sign-integration").with("name", integration.name.as_str())
        }
        Sign::SimilarName => Message::new("sign-similar-name"),
    };
    let found = registry.successors(plan.entry).into_iter();
    found
        .map(|found| SuccessorView {
            badge: draw_badge(registry, found.entry, now),
            name: found.entry.name().to_owned(),
            signs: found.signs.iter().map(sign).collect(),
        })
        .collect()
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
mod tests {
    use super::*;
    use crate::intake::{CertificateId, OrgKey, Reading};
    use crate::registry::{EntryId, Pen};
    use crate::view::CertificateView;

    fn at(text: &str) -> Moment {
        Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
    }

    fn registry(label: &str) -> (Registry, EntryId) {
        let mut registry = Registry::default();
        let org = OrgKey::parse("acme").unwrap();
        let id = EntryId::from("acme:1");
        registry.enter(Entry {
            org: Some(org.clone()),
            certificate_id: CertificateId::parse("0P1xx0000000001"),
            label: Some(label.to_owned()),
            created: Some(at("2025-12-31")),
            expiration: Some(Reading::Known(at("2026-12-31"))),
            deletable: Some(false),
            refusal: Some("Named Credential: Anypoint".to_owned()),
            ..Entry::with_id(id.clone(), at("2026-11-01"))
        });
        registry.visit(&org, "acme.my.salesforce-setup.com");
        (registry, id)
    }

    #[test]
    fn the_picture_has_its_days_in_order_and_now_where_it_is() {
        let (registry, id) = registry("Key");
        let view = |day| {
            PlanView::new(&registry, &Book::default(), registry.entry(&id).unwrap(), at(day))
                .timeline
                .unwrap()
        };
        let middle = view("2026-12-01");
        let places: Vec<f64> = middle.days.iter().map(|(_, at, _)| *at).collect();
        assert!(places.is_sorted() && places[0] > 0.0 && places[3] < 1.0, "{places:?}");
        assert!((middle.now - 0.5).abs() < 0.001);
        assert_eq!((view("2026-01-01").now, view("2027-06-01").now), (0.0, 1.0));
    }

    #[test]
    fn the_setup_page_is_told_the_next_step_that_the_rows_tell() {
        let next = |registry: &Registry, id: &EntryId, day: &str| {
            let view = CertificateView::new(registry, registry.entry(id).unwrap(), at(day));
            view.next_step.map(|message| message.id)
        };
        let (mut registry, id) = registry("Anypoint");
        assert_eq!(next(&registry, &id, "2026-10-01"), None, "it is not yet time");
        assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-rename"));
        let label = Some("Anypoint to expire".to_owned());
        registry.enter(Entry { label, ..registry.entry(&id).unwrap().clone() });
        assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-log-in"));
        let new = Entry::by_hand(OrgKey::parse("acme"), "Anypoint", at("2026-11-20")).unwrap();
        registry.enter(new.clone());
        assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-delete"));
        assert_eq!(next(&registry, &new.id, "2026-11-20").as_deref(), Some("rotation-anypoint-new"));
    }

    #[test]
    fn delete_is_said_of_what_is_proven_alone() {
        let (registry, id) = registry("Key");
        let book = Book::default();
        let view = PlanView::new(&registry, &book, registry.entry(&id).unwrap(), at("2026-12-01"));
        let last = view.phases.last().unwrap().steps.last().unwrap();
        assert_eq!(last.what, Message::new("step-delete-not-yet"));
        assert!(!view.proof.is_complete);
        let words = Message::new("links-in-use-by").with("words", "Named Credential: Anypoint");
        assert!(view.proof.lines.contains(&words));
    }

    #[test]
    fn steps_lead_into_the_setup_of_their_org() {
        let (registry, id) = registry("Anypoint");
        let mut book = Book::default();
        let pen = Pen { writer: "a".to_owned(), now: at("2026-12-01") };
        book.tick(&registry, &id, "anypoint-permission", "Ann", true, &pen);
        let view = PlanView::new(&registry, &book, registry.entry(&id).unwrap(), at("2026-12-20"));
        let steps: Vec<&StepView> = view.phases.iter().flat_map(|phase| &phase.steps).collect();
        let rename = steps.iter().find(|step| step.id == "anypoint-rename").unwrap();
        let own = "https://acme.my.salesforce-setup.com/lightning/setup/CertificatesAndKeysManagement/page?address=%2F0P1xx0000000001";
        assert_eq!(rename.url.as_deref(), Some(own));
        assert!(rename.is_next);
        assert_eq!(rename.late, Some(Message::new("rotation-step-late").with("days", 5_i64)));
        assert_eq!(view.standing, Message::new("rotation-late").with("days", 5_i64));
        assert_eq!(view.seen, Some(Message::new("rotation-anypoint-not-begun")));
        let done = Message::new("rotation-step-done").with("by", "Ann").with("day", day(at("2026-12-01")));
        assert_eq!(steps[0].done, Some(done));
        assert_eq!(view.hand, "", "nobody has ticked anything off on this device");
    }
}
