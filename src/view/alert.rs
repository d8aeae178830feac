//! One alert with all that somebody needs to answer it, on the registry page.

use super::alerts::AlertLine;
use super::badge::{RowBadge, draw_badge};
use super::certificate::setup_url;
use super::moments::day;
use crate::moment::{DAY, Moment};
use crate::order::sort_by;
use crate::registry::{Entry, Fact, Link, Registry};
use crate::schedule::{Life, Status, suggested};
use crate::words::Message;

/// One alert that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct AlertView {
    /// What is told of it anywhere.
    pub line: AlertLine,
    /// Its badge: the truth, whatever was answered.
    pub badge: RowBadge,
    /// When it ends.
    pub ends: Message,
    /// Until when the new certificate should be in use, as freezes and weekends allow.
    pub suggestion: Message,
    /// Why that is not the day that its life asks for.
    pub moved: Option<Message>,
    /// What was answered to it.
    pub answers: Vec<(Answer, Message)>,
    /// Whether nobody has answered yet.
    pub is_open: bool,
    /// Who owns it.
    pub owner: Option<String>,
    /// How to reach the owner.
    pub contact: Option<String>,
    /// The names of all integrations that hang on it, with their types.
    pub hangs: Vec<(String, String)>,
    /// Its page in Setup.
    pub setup_url: Option<String>,
    /// Since when it stands: what an acknowledgement is up to.
    pub since: Moment,
    /// The last day until which it may sleep.
    pub latest_snooze: Moment,
}

/// An answer to an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Somebody took note of it.
    Acknowledged,
    /// It is to come again.
    Snoozed,
    /// Somebody is to see to it.
    Assigned,
}

impl Answer {
    /// All, as they are offered.
    pub const ALL: [Self; 3] = [Self::Acknowledged, Self::Snoozed, Self::Assigned];

    /// The message on the button that offers it, by which it is known too.
    pub fn offer(self) -> &'static str {
        match self {
            Self::Acknowledged => "alert-acknowledge",
            Self::Snoozed => "alert-snooze",
            Self::Assigned => "alert-assign",
        }
    }

    /// The fact of the record that keeps it.
    pub fn fact(self) -> Fact {
        match self {
            Self::Acknowledged => Fact::Acknowledged,
            Self::Snoozed => Fact::Snoozed,
            Self::Assigned => Fact::Assigned,
        }
    }
}

impl AlertView {
    /// The alert that stands for `entry`, if one does.
    pub fn new(registry: &Registry, entry: &Entry, now: Moment) -> Option<Self> {
        let standing = registry.standing(entry, now).filter(|_| registry.needs_action(entry, now))?;
        let life = registry.life(entry)?;
        let value = |fact| {
            let value = registry.value(entry, &fact).map(str::trim).unwrap_or_default();
            (!value.is_empty()).then(|| value.to_owned())
        };
        let (suggestion, moved) = suggestion(registry, entry, &life, now);
        let mut answers = Vec::new();
        if let Some(by) = standing.acknowledged {
            answers.push((Answer::Acknowledged, Message::new("alert-acknowledged").with("by", by)));
        }
        if let Some((until, reason)) = standing.snoozed {
            let message = Message::new("alert-snoozed").with("day", day(until)).with("reason", reason);
            answers.push((Answer::Snoozed, message));
        }
        if let Some(to) = standing.assigned {
            answers.push((Answer::Assigned, Message::new("alert-assigned").with("to", to)));
        }
        let counting = registry.links_of(entry).filter(|link| link.counts());
        let named = |link: &Link| {
            let integration = &link.reference.integration;
            (integration.kind.clone(), integration.name.clone())
        };
        Some(Self {
            line: AlertLine::new(registry, entry, now),
            badge: draw_badge(registry, entry, now),
            ends: Message::new("alert-ends").with("day", day(life.ending.moment)),
            suggestion,
            moved,
            answers,
            is_open: standing.is_open(),
            owner: value(Fact::Owner),
            contact: value(Fact::Contact),
            hangs: counting.map(named).collect(),
            setup_url: setup_url(registry, entry),
            since: standing.since,
            latest_snooze: life.ending.moment - DAY,
        })
    }

    /// All that stand: those that nobody has answered first, then the nearest end first.
    pub fn all(registry: &Registry, now: Moment) -> Vec<Self> {
        let views = registry.entries().filter_map(|entry| {
            let end = registry.ending(entry)?.moment;
            Self::new(registry, entry, now).map(|view| (view.is_open, end, view))
        });
        let mut views: Vec<_> = views.collect();
        sort_by(&mut views, |(a_open, a_end, a), (b_open, b_end, b)| {
            (!a_open, a_end, &a.line.entry).cmp(&(!b_open, b_end, &b.line.entry))
        });
        views.into_iter().map(|(.., view)| view).collect()
    }
}

/// Until when the new certificate should be in use, and why not later.
fn suggestion(registry: &Registry, entry: &Entry, life: &Life, now: Moment) -> (Message, Option<Message>) {
    let freezes = &registry.settings().freezes;
    let rotation = life.rotation(registry.caps(entry));
    // Where there is no time for an overlap any more, the day before the end has to do.
    let wanted = [rotation.new_is_live, rotation.old_is_retired].into_iter();
    let mut possible = wanted.map(|date| (date, suggested(date, freezes))).filter(|(_, by)| *by > now);
    match possible.next() {
        _ if registry.status(entry, now) == Status::Expired => (Message::new("alert-suggest-expired"), None),
        None => (Message::new("alert-suggest-now"), None),
        Some((date, by)) => {
            let because = |freeze: &crate::schedule::Freeze| {
                Message::new("alert-moved-freeze").with("day", day(date)).with("freeze", freeze.name.as_str())
            };
            let moved = (by.date() != date.date()).then(|| {
                freezes.at(date).map_or_else(|| Message::new("alert-moved").with("day", day(date)), because)
            });
            (Message::new("alert-suggest").with("day", day(by)), moved)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, Integration, OrgKey, Reading, Reference, Role, Whose};
    use crate::registry::answer_text;
    use crate::schedule::Freeze;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    /// A year that ends on 2026-12-31; the new one is to be live on 2026-12-01.
    fn registry() -> Registry {
        let mut entry = Entry::by_hand(None, "Okta_SSO", at("2026-01-01T00:00:00Z")).unwrap();
        entry.created = Some(at("2025-12-31T00:00:00Z"));
        entry.expiration = Some(Reading::Known(at("2026-12-31T00:00:00Z")));
        let mut registry = Registry::default();
        registry.enter(entry);
        registry
    }

    fn only(registry: &Registry, now: &str) -> AlertView {
        let mut views = AlertView::all(registry, at(now));
        assert_eq!(views.len(), 1);
        views.remove(0)
    }

    #[test]
    fn a_freeze_moves_what_is_suggested_and_not_what_is_true() {
        let mut registry = registry();
        let now = "2026-11-20T00:00:00Z";
        let before = only(&registry, now);
        assert_eq!(
            before.suggestion,
            Message::new("alert-suggest").with("day", day(at("2026-12-01T00:00:00Z")))
        );
        assert_eq!(before.moved, None);
        let mut settings = registry.settings().clone();
        let (from, to) = (at("2026-11-28T00:00:00Z"), at("2026-12-05T00:00:00Z"));
        settings.freezes.add(Freeze { from, to, name: "Cyber Week".to_owned() });
        registry.choose(settings);
        let after = only(&registry, now);
        assert_eq!(
            after.suggestion,
            Message::new("alert-suggest").with("day", day(at("2026-11-27T00:00:00Z")))
        );
        assert_eq!(after.moved.unwrap().id, "alert-moved-freeze");
        assert_eq!((after.badge, after.ends), (before.badge, before.ends));
        // Too late for an overlap, and then for anything.
        assert_eq!(only(&registry, "2026-12-10T00:00:00Z").suggestion.id, "alert-suggest");
        assert_eq!(only(&registry, "2026-12-30T12:00:00Z").suggestion.id, "alert-suggest-now");
        assert_eq!(only(&registry, "2027-01-02T00:00:00Z").suggestion.id, "alert-suggest-expired");
    }

    #[test]
    fn who_owns_it_and_what_hangs_on_it_is_told() {
        let now = at("2026-11-20T00:00:00Z");
        let org = OrgKey::parse("acme").unwrap();
        let mut registry = registry();
        let mut entry = registry.entries().next().unwrap().clone();
        registry.forget(&entry.id);
        entry.org = Some(org.clone());
        entry.unique_name = Some("Okta_SSO".to_owned());
        let id = entry.id.clone();
        registry.enter(entry);
        let nobodys = only(&registry, "2026-11-20T00:00:00Z");
        assert_eq!((nobodys.line.owner.id.as_str(), nobodys.hangs.len()), ("alert-no-owner", 0));
        registry.write(&id, Fact::Owner, Some("Ann".to_owned()), "a", now);
        let integration = Integration { kind: "SamlSsoConfig".to_owned(), name: "Okta".to_owned() };
        let reference = Reference {
            certificate: "Okta_SSO".to_owned(),
            by: By::Name,
            integration,
            role: Role::SamlRequestSigning,
            whose: Whose::Ours,
            field: "requestSignatureCertificate".to_owned(),
        };
        registry.link_by_hand(&org, reference, String::new(), now);
        let view = only(&registry, "2026-11-20T00:00:00Z");
        assert_eq!(view.line.owner, Message::new("alert-owner").with("owner", "Ann"));
        assert_eq!(view.hangs, [("SamlSsoConfig".to_owned(), "Okta".to_owned())]);
        assert_eq!(view.line.links.chips.len(), 1);
    }

    #[test]
    fn an_answer_is_shown_and_the_badge_stays() {
        let mut registry = registry();
        let now = "2026-11-20T00:00:00Z";
        let open = only(&registry, now);
        let id = registry.entries().next().unwrap().id.clone();
        let value = answer_text(at("2026-11-25T00:00:00Z"), "a freeze");
        registry.write(&id, Answer::Snoozed.fact(), Some(value), "a", at(now));
        let snoozed = only(&registry, now);
        assert!(open.is_open && !snoozed.is_open);
        assert_eq!(snoozed.answers[0].0, Answer::Snoozed);
        assert_eq!(snoozed.badge, open.badge);
        assert!(only(&registry, "2026-11-25T00:00:00Z").is_open);
    }
}
