//! Alerts: which steps were raised for which certificate, so that each is raised once, and what people answered.
//!
//! A step is raised when it is found crossed and was not raised before for that end. Nobody has to be awake at the moment
//! of crossing: who looks three weeks later raises all that was crossed meanwhile, and tells of it once.

use serde::{Deserialize, Serialize};
use time::Duration;

use super::{Entry, EntryId, Event, Fact, Registry, stored};
use crate::moment::{DAY, Moment};
use crate::order::sort_by_key;
use crate::schedule::{Crossing, Status};

/// Within so much, two ends are one, told differently: a page prints a day, and of which time zone nobody says.
const SAME_END: Duration = Duration::days(2);

/// So many are kept of one certificate: those of its last six ends.
const KEPT: usize = 24;

/// A step that was raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Raised {
    /// When it was crossed.
    pub crossed_at: Moment,
    /// The step's days.
    pub threshold_days: i64,
    /// The end it is a step to.
    pub end: Moment,
    /// When it was found crossed.
    pub raised_at: Moment,
}

/// What was raised for one certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alerts {
    /// Whose alerts they are.
    pub entry: EntryId,
    /// In the order in which they were crossed.
    pub raised: Vec<Raised>,
    /// The end of the last snooze after which it was told again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub woken: Option<Moment>,
}

impl Alerts {
    /// Nothing raised yet.
    pub fn new(entry: EntryId) -> Self {
        Self { entry, raised: Vec::new(), woken: None }
    }

    /// The last step that was raised to this end, in days.
    fn last_step(&self, end: Moment) -> Option<i64> {
        let same = |raised: &&Raised| (raised.end - end).abs() < SAME_END;
        self.raised.iter().filter(same).map(|raised| raised.threshold_days).min()
    }

    /// When something of it was last told.
    pub fn last_told(&self) -> Option<Moment> {
        self.raised.iter().map(|raised| raised.raised_at).chain(self.woken).max()
    }

    /// What two browsers raised, in one; in which order they come does not matter.
    pub fn merge(&mut self, other: Self) {
        self.woken = self.woken.max(other.woken);
        self.raised.extend(other.raised);
        self.settle();
    }

    /// Each step once, as it was first raised, and no more than are kept.
    fn settle(&mut self) {
        sort_by_key(&mut self.raised, |raised| *raised);
        self.raised.dedup_by_key(|raised| (raised.crossed_at, raised.threshold_days, raised.end));
        self.raised.drain(..self.raised.len().saturating_sub(KEPT));
    }
}

/// The alert that stands for a certificate: its last step that was crossed, and what people answered to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing<'a> {
    /// The step.
    pub crossing: Crossing,
    /// Since when it stands: since its step was crossed, or since the end, where that has come.
    pub since: Moment,
    /// Who took note of it.
    pub acknowledged: Option<&'a str>,
    /// Until when it is silent, and why.
    pub snoozed: Option<(Moment, &'a str)>,
    /// Who is to see to it.
    pub assigned: Option<&'a str>,
}

impl Standing<'_> {
    /// Whether nobody has answered yet.
    pub fn is_open(&self) -> bool {
        self.acknowledged.is_none() && self.snoozed.is_none()
    }
}

impl Registry {
    /// What was raised, in the order of entries.
    pub fn alerts(&self) -> impl Iterator<Item = &Alerts> {
        self.alerts.values()
    }

    /// What was raised for one entry.
    pub fn alerts_of(&self, id: &EntryId) -> Option<&Alerts> {
        self.alerts.get(id)
    }

    /// The alert that stands for an entry at `now`; none where no step has begun, and none of what is silent.
    pub fn standing(&self, entry: &Entry, now: Moment) -> Option<Standing<'_>> {
        let life = self.life(entry).filter(|_| !self.is_silent(entry))?;
        let crossing = life.crossings(self.caps(entry)).into_iter().rfind(|crossing| crossing.at <= now)?;
        let record = self.record(&entry.id);
        let said = |fact| record.and_then(|record| record.value(fact));
        let end = life.ending.moment;
        // Who took note of the last day did not take note of the end.
        let since = if end <= now { end } else { crossing.at };
        let acknowledged = said(&Fact::Acknowledged).and_then(answer);
        let acknowledged = acknowledged.filter(|(up_to, _)| since < *up_to + DAY).map(|(_, by)| by);
        // No snooze lasts into the last day.
        let may_wait = matches!(life.status(self.caps(entry), now), Status::ExpiresSoon(_));
        let snoozed = said(&Fact::Snoozed).and_then(answer).filter(|(until, _)| may_wait && now < *until);
        Some(Standing { crossing, since, acknowledged, snoozed, assigned: said(&Fact::Assigned) })
    }

    /// Whether somebody has to do something now, and nobody has answered yet.
    pub fn wants_attention(&self, entry: &Entry, now: Moment) -> bool {
        self.needs_action(entry, now) && self.standing(entry, now).is_none_or(|standing| standing.is_open())
    }

    /// Raises every step that was crossed up to `now` and was not raised before, and says of which entries is to be told:
    /// each once, the nearest end first. `tell_all` tells of all that wants attention, also where nothing is new.
    pub fn raise_alerts(&mut self, now: Moment, tell_all: bool) -> Vec<EntryId> {
        let mut raised: Vec<(Moment, Alerts, bool)> = Vec::new();
        for entry in self.entries() {
            let Some(standing) = self.standing(entry, now) else { continue };
            let Some(life) = self.life(entry) else { continue };
            let end = life.ending.moment;
            let mut alerts = self.alerts_of(&entry.id).cloned().unwrap_or(Alerts::new(entry.id.clone()));
            let last = alerts.last_step(end).unwrap_or(i64::MAX);
            let (before, mut is_news) = (alerts.raised.len(), false);
            for Crossing { threshold_days, at } in life.crossings(self.caps(entry)) {
                if at <= now && threshold_days < last {
                    alerts.raised.push(Raised { crossed_at: at, threshold_days, end, raised_at: now });
                    is_news = standing.snoozed.is_none();
                }
            }
            let until =
                self.record(&entry.id).and_then(|record| record.value(&Fact::Snoozed)).and_then(answer);
            let slept = until.map(|(until, _)| until).filter(|until| *until <= now && standing.is_open());
            if slept > alerts.woken {
                alerts.woken = slept;
                is_news = true;
            } else if alerts.raised.len() == before && !tell_all {
                continue;
            }
            is_news |= tell_all && self.wants_attention(entry, now);
            alerts.settle();
            raised.push((end, alerts, is_news));
        }
        sort_by_key(&mut raised, |(end, alerts, _)| (*end, alerts.entry.clone()));
        let mut news = Vec::new();
        for (_, alerts, is_news) in raised {
            let id = alerts.entry.clone();
            let new = alerts.raised.iter().filter(|raised| raised.raised_at == now);
            for &Raised { threshold_days, crossed_at, .. } in new {
                self.note(&id, Event::Alerted { threshold_days, crossed_at }, now);
            }
            self.mark_changed(stored::alerts_key(&id));
            self.alerts.insert(id.clone(), alerts);
            news.extend(is_news.then_some(id));
        }
        news
    }

    /// What was raised for an entry that turned out to be another one, is of that one.
    pub(super) fn move_alerts(&mut self, from: &EntryId, to: &EntryId) {
        let Some(moved) = self.alerts.remove(from) else { return };
        self.mark_changed(stored::alerts_key(from));
        self.mark_changed(stored::alerts_key(to));
        self.alerts.get_or_insert_with(to.clone(), || Alerts::new(to.clone())).merge(moved);
    }

    /// Forgets what was raised for an entry.
    pub(super) fn forget_alerts(&mut self, id: &EntryId) {
        if self.alerts.remove(id).is_some() {
            self.mark_changed(stored::alerts_key(id));
        }
    }
}

/// A moment, and what somebody said with it: `2026-12-01T00:00:00Z waiting for the partner`.
fn answer(text: &str) -> Option<(Moment, &str)> {
    let (moment, said) = text.split_once(' ').unwrap_or((text, ""));
    Some((Moment::parse(moment)?, said))
}

/// The value of [`Fact::Acknowledged`] or [`Fact::Snoozed`].
pub fn answer_text(moment: Moment, said: &str) -> String {
    format!("{moment} {}", said.trim())
}
