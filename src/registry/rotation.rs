//! The plan by which a certificate is rotated: derived from its end, its life and what uses it, with what is done of it.
//!
//! Only what people did is stored ([`super::Progress`]); dates and steps follow from what is known now, so a plan is never
//! older than the registry.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::dance::DanceState;
use super::{Book, Dance, Entry, LifeCycle, Progress, Proof, Purpose, Registry, Tick};
use crate::intake::{Integration, Reference, Role};
use crate::moment::{DAY, Moment};
use crate::order::{sort_by, sort_by_key};
use crate::schedule::runbooks::{self, Instruction, Runbook};
use crate::schedule::{Phase, Timetable};

mod former;
mod step_id;

use step_id::step_id;
pub use step_id::{StepId, StepUse};

/// The kind of those who hold a copy, as the admin adds them by hand.
const PARTNER: &str = "Partner";

/// How old what was read may be to prove anything, where nothing was switched yet.
const FRESH_DAYS: i32 = 30;

/// The plan of one certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct RotationPlan<'a> {
    /// Whose plan it is.
    pub entry: &'a Entry,
    /// What tells how, the gravest use first.
    pub runbooks: Vec<&'static Runbook>,
    /// When; `None` where its end is not known.
    pub timetable: Option<Timetable>,
    /// What to do, in order.
    pub steps: Vec<PlanStep<'a>>,
    /// How far the rows of API Experience Hub say that it has come.
    pub dance: Option<Dance<'a>>,
    /// What still refers to it.
    pub proof: Proof<'a>,
    /// That somebody said: it has begun.
    pub begun: Option<&'a Tick>,
    /// Whether it has been taken up, as [`Book::has_taken_up`] tells.
    pub is_taken_up: bool,
    /// Another one has taken its place, or it is out of use.
    pub life_cycle: LifeCycle,
}

/// One step, of one integration where it is done for each.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep<'a> {
    /// The public id: the instruction's, and the integration's where it is done for each.
    pub id: String,
    /// What to do.
    pub instruction: &'static Instruction,
    /// For which integration or partner. It is a reference of its own where nothing that was read tells of that use any more.
    pub reference: Option<Cow<'a, Reference>>,
    /// By when.
    pub due: Option<Moment>,
    /// How it stands.
    pub state: StepState<'a>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState<'a> {
    /// It is to be done.
    Open,
    /// Somebody did it.
    Done(&'a Tick),
    /// The rows of the org tell that it is done.
    Seen,
}

/// Where a plan stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStanding {
    /// Its end is not known, so nothing has a date.
    NoDate,
    /// Its time has not come, and nothing was done.
    Ahead,
    /// It goes on, and nothing is late.
    OnTime,
    /// So many days ago the next step was due.
    Late(i64),
    /// All is done.
    Done,
}

impl Registry {
    /// The plan of `entry` at `now`.
    pub fn plan<'a>(&'a self, book: &'a Book, entry: &'a Entry, now: Moment) -> RotationPlan<'a> {
        let life = self.life(entry);
        let timetable = life.map(|life| life.timetable(self.caps(entry), &self.settings().freezes));
        let progress = book.progress(&entry.id);
        let dance = self.dance(entry);
        let mut uses = self.uses_to_switch(entry);
        let ticked = progress.into_iter().flat_map(|progress| progress.all_done(life));
        for former in ticked.filter_map(|(step, _)| former::use_of(step)) {
            if !uses.iter().any(|known| use_key(known) == use_key(&former)) {
                uses.push(Cow::Owned(former));
            }
        }
        sort_by(&mut uses, |one, other| use_key(one).cmp(&use_key(other)));
        let runbooks = self.runbooks(entry, &uses);
        let mut steps = steps(&runbooks, &uses);
        for step in &mut steps {
            step.due = timetable.map(|timetable| timetable.due(step.instruction.phase));
            step.state = match progress.and_then(|progress| progress.done(&step.id, life)) {
                Some(tick) => StepState::Done(tick),
                None if is_seen(step.instruction, entry, dance.as_ref()) => StepState::Seen,
                None => StepState::Open,
            };
        }
        // Of a use that is over, what was done is told, and nothing is left to do.
        steps.retain(|step| !step.is_open() || !matches!(step.reference, Some(Cow::Owned(_))));
        let switched = steps.iter().filter(|step| step.instruction.phase == Phase::Switch);
        let since = switched.filter_map(|step| step.tick()).map(|tick| tick.at).max();
        RotationPlan {
            entry,
            proof: self.proof(entry, since.unwrap_or(now - DAY * FRESH_DAYS)),
            runbooks,
            timetable,
            steps,
            dance,
            begun: progress.and_then(|progress| progress.done(super::BEGUN, life)),
            is_taken_up: book.has_taken_up(self, entry),
            life_cycle: self.life_cycle(entry),
        }
    }

    /// The uses that a rotation has to do with, each integration and role once: pages and files may name the same
    /// certificate by different names. What refers by way of another credential follows that one.
    fn uses_to_switch<'a>(&'a self, entry: &'a Entry) -> Vec<Cow<'a, Reference>> {
        let by_way_of_another = |reference: &&Reference| reference.field.ends_with("/externalCredential");
        let counting = self.links_of(entry).filter(|link| link.counts()).map(|link| &link.reference);
        let mut uses: Vec<&Reference> = counting.filter(|reference| !by_way_of_another(reference)).collect();
        sort_by(&mut uses, |one, other| use_key(one).cmp(&use_key(other)));
        uses.dedup_by_key(|reference| use_key(reference));
        uses.into_iter().map(Cow::Borrowed).collect()
    }

    /// The runbooks for a certificate: by its name where that is the name of a product's own, else by what uses it, else by
    /// its purpose, else by what its name speaks of.
    fn runbooks(&self, entry: &Entry, uses: &[Cow<'_, Reference>]) -> Vec<&'static Runbook> {
        if self.dance(entry).is_some() {
            return vec![&runbooks::ANYPOINT];
        }
        let names = [entry.label.as_deref(), entry.unique_name.as_deref()];
        if names.contains(&Some("mulesoft_composer_certificate")) {
            return vec![&runbooks::COMPOSER];
        }
        if entry.is_in_secrets_manager() {
            return vec![&runbooks::ANYPOINT_SECRETS];
        }
        let mut found: Vec<&'static Runbook> =
            uses.iter().map(|reference| runbooks::of_reference(reference)).collect();
        if found.is_empty() {
            found.push(self.runbook_without_links(entry));
        }
        let mut once = BTreeSet::new();
        found.retain(|runbook| once.insert(runbook.id));
        found
    }

    fn runbook_without_links(&self, entry: &Entry) -> &'static Runbook {
        let is_on_the_list = entry.certificate_id.is_some() || entry.unique_name.is_some();
        let is_partners = !is_on_the_list && entry.org.is_some();
        let purpose = self.value(entry, &super::Fact::Purpose).map(Purpose::of_text);
        let name = entry.name();
        match purpose {
            Some(Purpose::SsoSigning) if is_partners => &runbooks::SAML_VALIDATION,
            Some(Purpose::SsoSigning) => &runbooks::SAML_REQUEST_SIGNING,
            Some(Purpose::SsoDecryption) => &runbooks::SAML_DECRYPTION,
            Some(Purpose::JwtBearer) if is_partners => &runbooks::JWT_INBOUND,
            Some(Purpose::JwtBearer) => &runbooks::JWT_OUTBOUND,
            Some(Purpose::MutualTls) if is_partners => &runbooks::INBOUND_MUTUAL_TLS,
            Some(Purpose::MutualTls) => &runbooks::MUTUAL_TLS,
            Some(Purpose::CustomDomain) => &runbooks::CUSTOM_DOMAIN,
            Some(Purpose::DataSigning) => &runbooks::APEX,
            Some(Purpose::Other(_)) | None if runbooks::names_aws(name) => &runbooks::AWS_ROLES_ANYWHERE,
            Some(Purpose::Other(_)) | None => &runbooks::UNKNOWN,
        }
    }
}

/// The steps of all runbooks, part by part; what several share is done once.
fn steps<'a>(runbooks: &[&'static Runbook], uses: &[Cow<'a, Reference>]) -> Vec<PlanStep<'a>> {
    let mut steps: Vec<PlanStep<'a>> = Vec::new();
    for runbook in runbooks {
        let own: Vec<&Cow<'a, Reference>> =
            uses.iter().filter(|reference| runbooks::of_reference(reference).id == runbook.id).collect();
        for instruction in runbook.steps {
            let mut add = |reference: Option<Cow<'a, Reference>>| {
                let id = step_id(instruction, reference.as_deref());
                if steps.iter().all(|step| step.id != id) {
                    steps.push(PlanStep { id, instruction, reference, due: None, state: StepState::Open });
                }
            };
            // Whoever only holds a copy gets the new one, and has nothing in this org to be switched.
            let concerned = own.iter().copied().filter(|reference| {
                instruction.phase != Phase::Switch || reference.integration.kind != PARTNER
            });
            let concerned: Vec<&Cow<'a, Reference>> = concerned.filter(|_| instruction.each).collect();
            if concerned.is_empty() {
                add(None);
            }
            concerned.into_iter().for_each(|reference| add(Some(reference.clone())));
        }
    }
    sort_by_key(&mut steps, |step| {
        // The last thing of all, also where another runbook has more to retire.
        (step.instruction.phase, step.instruction.id() == runbooks::DELETE.id())
    });
    steps
}

/// Two references are one use where these are the same.
fn use_key(reference: &Reference) -> (Role, &Integration) {
    (reference.role, &reference.integration)
}

/// Whether the rows of the org tell that a step is done.
fn is_seen(instruction: &Instruction, entry: &Entry, dance: Option<&Dance<'_>>) -> bool {
    let is_gone = entry.missing_since.is_some();
    let dance = dance.filter(|dance| is_renamed(dance, entry));
    match (instruction.id(), dance) {
        (id, _) if id == runbooks::DELETE.id() => is_gone,
        (id, Some(_)) if id == runbooks::PERMISSION.id() || id == runbooks::RENAME.id() => true,
        (id, Some(dance)) if id == runbooks::LOG_IN.id() => {
            matches!(dance.state, DanceState::Made | DanceState::NotBegun)
        }
        (id, Some(_)) if id == runbooks::DELETE_RENAMED.id() => is_gone,
        _ => false,
    }
}

/// Whether the rows of the org tell that an entry is the one that is to go.
fn is_renamed(dance: &Dance<'_>, entry: &Entry) -> bool {
    dance.renamed.is_some_and(|renamed| renamed.id == entry.id)
        || dance.current.is_some_and(|current| current.id != entry.id)
}

impl PlanStep<'_> {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state == StepState::Open
    }

    /// Who said that it is done.
    pub fn tick(&self) -> Option<&Tick> {
        match self.state {
            StepState::Done(tick) => Some(tick),
            StepState::Open | StepState::Seen => None,
        }
    }

    /// For how many days it has been due; `None` where it is done, or its day has not passed.
    pub fn days_late(&self, now: Moment) -> Option<i64> {
        let due = self.due.filter(|_| self.is_open())?;
        let days = (now.start_of_its_day() - due.start_of_its_day()).whole_days();
        (days > 0).then_some(days)
    }

    /// Whether it deletes the old certificate, which wants a proof.
    pub fn deletes(&self) -> bool {
        self.instruction.id() == runbooks::DELETE.id()
    }
}

impl<'a> RotationPlan<'a> {
    /// The first step that is to be done. Once another has taken its place, only retiring is left.
    pub fn next(&self) -> Option<&PlanStep<'a>> {
        if self.is_over() {
            return None;
        }
        let is_left = |step: &&PlanStep<'_>| {
            step.is_open()
                && (self.life_cycle != LifeCycle::Superseded || step.instruction.phase == Phase::Retire)
        };
        self.steps.iter().find(is_left)
    }

    /// How many steps are done, and of how many.
    pub fn count(&self) -> (usize, usize) {
        (self.steps.iter().filter(|step| !step.is_open()).count(), self.steps.len())
    }

    /// Whether nothing is left to do: it is out of use, or gone from its org.
    pub fn is_over(&self) -> bool {
        self.life_cycle == LifeCycle::Retired || self.entry.missing_since.is_some()
    }

    /// Where it stands.
    pub fn standing(&self, now: Moment) -> PlanStanding {
        let Some(next) = self.next() else { return PlanStanding::Done };
        let Some(timetable) = self.timetable else { return PlanStanding::NoDate };
        match next.days_late(now) {
            Some(days) => PlanStanding::Late(days),
            None if now < timetable.rotation.starts && !self.is_taken_up => PlanStanding::Ahead,
            None => PlanStanding::OnTime,
        }
    }
}

impl Book {
    /// Whether somebody has taken up the rotation of an entry: said so, or done a step of it, which for API Experience Hub the
    /// rows of the org show. Dates that are worked out for everything are no plan that anybody has made.
    pub fn has_taken_up(&self, registry: &Registry, entry: &Entry) -> bool {
        let is_ticked = |progress: &Progress| progress.all_done(registry.life(entry)).next().is_some();
        self.progress(&entry.id).is_some_and(is_ticked)
            || registry.dance(entry).is_some_and(|dance| is_renamed(&dance, entry))
    }
}

#[cfg(test)]
mod tests;
