//! Stage 3: every certificate ever seen, one [`Entry`] each, grouped by org.
//!
//! Observations are merged, never replaced wholesale; an entry does not vanish because a row is missing. What people say of
//! it is its [`Record`]. What happened stands in the journals of a [`Book`]; both together, in one file, are a [`Backup`].

mod agenda;
mod alerts;
mod backup;
mod book;
mod by_hand;
mod care;
mod carried;
mod dance;
mod defaults;
mod due;
mod entry;
mod fact;
mod gain;
mod happening;
mod history;
mod identify;
mod journal;
mod judgement;
mod links;
pub mod means;
mod merge;
mod org;
mod own_fields;
mod progress;
mod proof;
mod reach;
mod record;
mod records;
mod refresh;
mod removal;
mod replaced;
mod reunion;
mod rotation;
mod setup_pages;
mod silent;
mod stored;
mod successor;
mod undo;

pub use agenda::{Milestone, MilestoneKind, Task};
pub use alerts::{Alerts, Raised, Standing, answer_text};
pub use backup::{Backup, BackupError, COPY_PREFIX, Json};
pub use book::{Book, BookPiece, Device, News, OwnField, Pen};
pub use care::Neglect;
pub use dance::{Dance, DanceState};
pub use defaults::{Defaults, scope_id, scope_of};
pub use due::Due;
pub use entry::{Entry, EntryId, Seen};
pub use fact::{Fact, LifeCycle, Purpose};
pub use gain::{Contents, Gain};
pub use happening::Happening;
pub use history::HistoryLengths;
pub use identify::{Agreement, Identity, Likeness};
pub use journal::{Event, Facts, Journal, JournalFault, Line};
pub use judgement::Judgement;
pub use links::{Learned, Link, Opinion, OrgLinks, Read, Said, Way};
pub use org::Org;
pub use own_fields::{FieldKind, OWN_FIELD, OWN_FIELDS};
pub use progress::{BEGUN, Progress, Tick};
pub use proof::{Proof, REFERRING};
pub use reach::Reach;
pub use record::{Record, Stamped, Statements};
pub use refresh::Refresh;
pub use removal::Removal;
pub use replaced::Replaced;
pub use rotation::{PlanStanding, PlanStep, RotationPlan, StepId, StepState, StepUse};
pub use silent::SECRETS_MANAGER;
pub use stored::{Decode, HEADER_KEY, Piece, SCHEMA, StoredError};
pub use successor::{Sign, Successor};
pub use undo::{Change, undone};

use crate::intake::{DateOrder, OrgKey};
use crate::moment::Moment;
use crate::schedule::{Caps, Freezes};
use crate::sorted_map::SortedMap;
use serde::{Deserialize, Serialize};

/// What the admin chose for all orgs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Upper bounds of the steps.
    pub caps: Caps,
    /// When somebody last chose those; `None` before that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caps_at: Option<Moment>,
    /// When nothing is to be changed.
    #[serde(default, skip_serializing_if = "Freezes::is_empty")]
    pub freezes: Freezes,
}

/// All entries and orgs, and which of them changed since they were last written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registry {
    entries: SortedMap<EntryId, Entry>,
    /// In the order of their keys.
    orgs: Vec<Org>,
    /// What hangs on their certificates.
    links: Vec<OrgLinks>,
    /// What people say of certificates.
    records: SortedMap<EntryId, Record>,
    /// What holds for those that say nothing themselves, in the order of their scopes.
    defaults: Vec<Defaults>,
    /// What was raised, by entry.
    alerts: SortedMap<EntryId, Alerts>,
    settings: Settings,
    /// Storage keys to be written, or removed where nothing is behind them any more.
    changed: Vec<String>,
    /// What happened and stands in no journal yet.
    happened: Vec<Happening>,
}

impl Registry {
    /// All entries, in the order of their ids.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> {
        self.entries.values()
    }

    /// One entry.
    pub fn entry(&self, id: &EntryId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// One org.
    pub fn org(&self, key: &OrgKey) -> Option<&Org> {
        self.orgs.iter().find(|org| org.key == *key)
    }

    /// All orgs, in the order of their keys.
    pub fn orgs(&self) -> impl Iterator<Item = &Org> {
        self.orgs.iter()
    }

    /// What the admin chose.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Replaces what the admin chose.
    pub fn choose(&mut self, settings: Settings) {
        if self.settings != settings {
            self.settings = settings;
            self.mark_changed(stored::SETTINGS_KEY.to_owned());
        }
    }

    /// Chooses the upper bounds of the steps.
    pub fn choose_caps(&mut self, caps: Caps, now: Moment) {
        let mut settings = self.settings.clone();
        if settings.caps != caps {
            settings.caps = caps;
            settings.caps_at = Some(now.or_after(settings.caps_at));
            self.choose(settings);
        }
    }

    /// Chooses whether weekends are free of changes.
    pub fn choose_weekends(&mut self, not_on_weekends: bool, now: Moment) {
        let mut settings = self.settings.clone();
        let freezes = &mut settings.freezes;
        if freezes.not_on_weekends != not_on_weekends {
            freezes.not_on_weekends = not_on_weekends;
            freezes.weekends_at = Some(now.or_after(freezes.weekends_at));
            self.choose(settings);
        }
    }

    /// Saves how dates are to be read on the pages of `org`.
    pub fn choose_date_order(&mut self, org: &OrgKey, order: DateOrder) {
        self.change_org(org, |org| org.date_order = Some(order));
    }

    /// Notes the host under which an org was last seen.
    pub fn visit(&mut self, org: &OrgKey, host: &str) {
        self.change_org(org, |org| org.host = Some(host.to_owned()));
    }

    /// The org of a key, made where there is none.
    fn org_mut(&mut self, key: &OrgKey) -> &mut Org {
        let at = self.orgs.partition_point(|org| org.key < *key);
        if self.orgs.get(at).is_none_or(|org| org.key != *key) {
            self.orgs.insert(at, Org::new(key.clone()));
        }
        #[allow(clippy::indexing_slicing, reason = "it was just looked up or inserted")]
        &mut self.orgs[at]
    }

    pub(super) fn change_org(&mut self, key: &OrgKey, change: impl FnOnce(&mut Org)) {
        let org = self.org_mut(key);
        let before = org.clone();
        change(org);
        if *org != before {
            self.mark_changed(stored::org_key(key));
        }
    }

    /// A key may be marked more than once: [`Registry::take_changes`] names it once.
    fn mark_changed(&mut self, key: String) {
        self.changed.push(key);
    }
}
