//! Alerts in words: one line a certificate, and what a look at the clock has to tell.

use serde::Serialize;

use super::badge::draw_badge;
use super::links::RowLinks;
use crate::moment::Moment;
use crate::registry::{Entry, EntryId, Fact, Registry};
use crate::schedule::{Status, Step};
use crate::words::Message;

/// So many lines fit a notice; the rest is a number.
const LINES: usize = 2;

/// From so many days on, the days themselves are the news.
const LAST_DAYS: i64 = 10;

/// What is told of one certificate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AlertLine {
    /// Its entry.
    pub entry: String,
    /// Its name.
    pub name: String,
    /// Its org.
    pub org: Option<String>,
    /// As on its badge: "Expires in 23 days".
    pub badge: Message,
    /// Which step has begun.
    pub step: Message,
    /// Who owns it, or that nobody does.
    pub owner: Message,
    /// What hangs on it.
    pub links: RowLinks,
}

/// What a look at the clock has to tell: each certificate once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Digest {
    /// How many they are.
    pub title: Message,
    /// The first ones.
    pub lines: Vec<AlertLine>,
    /// How many more there are.
    pub more: Option<Message>,
    /// The entry, where it is only one.
    pub entry: Option<String>,
}

impl AlertLine {
    /// What is told of `entry` at `now`.
    pub fn new(registry: &Registry, entry: &Entry, now: Moment) -> Self {
        let owner = registry.value(entry, &Fact::Owner).filter(|owner| !owner.is_empty());
        Self {
            entry: entry.id.to_string(),
            name: entry.name().to_owned(),
            org: entry.org.as_ref().map(ToString::to_string),
            badge: draw_badge(registry, entry, now).text,
            step: Message::new(step(registry, entry, now)),
            owner: match owner {
                Some(owner) => Message::new("alert-owner").with("owner", owner),
                None => Message::new("alert-no-owner"),
            },
            links: RowLinks::new(registry, entry),
        }
    }
}

fn step(registry: &Registry, entry: &Entry, now: Moment) -> &'static str {
    let days = registry.life(entry).map_or(0, |life| life.days_left(now));
    match registry.status(entry, now) {
        Status::Expired => "alert-step-expired",
        Status::LastDay => "alert-step-last-day",
        Status::ExpiresSoon(_) if days < LAST_DAYS => "alert-step-last-days",
        Status::ExpiresSoon(Step::Act) => "alert-step-act",
        _ => "alert-step-plan",
    }
}

impl Digest {
    /// What there is to tell of these entries; nothing of none.
    pub fn new(registry: &Registry, ids: &[EntryId], now: Moment) -> Option<Self> {
        let first = ids.first()?;
        let known = ids.iter().take(LINES).filter_map(|id| registry.entry(id));
        let more = ids.len().saturating_sub(LINES);
        Some(Self {
            title: Message::new("alert-digest").with("count", ids.len()),
            lines: known.map(|entry| AlertLine::new(registry, entry, now)).collect(),
            more: (more > 0).then(|| Message::new("alert-more").with("count", more)),
            entry: (ids.len() == 1).then(|| first.to_string()),
        })
    }
}
