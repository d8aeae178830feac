//! Alerts nobody misses: each step is raised once, whenever somebody is awake to look.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use certkeep::intake::Reading;
use certkeep::moment::{DAY, Moment};
use certkeep::registry::{Backup, Book, Entry, EntryId, Fact, Registry, answer_text};
use certkeep::schedule::Caps;
use proptest::prelude::*;

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn start() -> Moment {
    at("2026-01-01T00:00:00Z")
}

fn hours(hours: u32) -> time::Duration {
    DAY / 24 * i32::try_from(hours).unwrap()
}

fn id(number: usize) -> EntryId {
    EntryId::from(format!("acme:entry{number}").as_str())
}

/// An entry of a life that begins at the start.
fn entry(number: usize, days: u32) -> Entry {
    let mut entry = Entry::with_id(id(number), start());
    entry.created = Some(start());
    entry.expiration = Some(Reading::Known(start() + DAY * i32::try_from(days).unwrap()));
    entry
}

/// As after the browser was closed and opened again.
fn restarted(backup: &mut Backup, mut registry: Registry) -> Registry {
    backup.take_changes(&mut registry, &mut Default::default());
    let text = backup.to_string();
    *backup = Backup::parse(&text).unwrap();
    backup.open().unwrap().0
}

/// Days of the steps that were raised, in the order in which they were crossed.
fn raised(registry: &Registry, number: usize) -> Vec<i64> {
    let alerts = registry.alerts_of(&id(number));
    alerts.map_or(Vec::new(), |alerts| alerts.raised.iter().map(|raised| raised.threshold_days).collect())
}

/// A registry of one certificate of a year.
fn one() -> Registry {
    let mut registry = Registry::default();
    registry.enter(entry(0, 365));
    registry
}

fn day(day: i32) -> Moment {
    start() + DAY * day
}

fn news(registry: &mut Registry, now: Moment) -> Vec<String> {
    registry.raise_alerts(now, false).iter().map(ToString::to_string).collect()
}

proptest! {
    /// The judge is what `due` says of the whole span: it asks for crossings between two moments and knows no ledger.
    #[test]
    fn every_step_is_raised_exactly_once_however_long_nobody_looks(
        lives in proptest::collection::vec(6_u32..800, 1..6),
        sleeps in proptest::collection::vec(1_u32..24 * 60, 1..40),
        plan_days in 20_u16..90,
    ) {
        let mut backup = Backup::default();
        let mut registry = Registry::default();
        let mut settings = registry.settings().clone();
        settings.caps = Caps { plan_days, ..Caps::default() };
        registry.choose(settings);
        for (number, days) in lives.iter().enumerate() {
            registry.enter(entry(number, *days));
        }
        let (mut now, mut told) = (start(), 0);
        for sleep in sleeps {
            let before = now;
            now = now + hours(sleep);
            registry = restarted(&mut backup, registry);
            let news = registry.raise_alerts(now, false);
            // One digest, each entry once, exactly those with a step crossed since.
            let mut due: Vec<EntryId> = registry.due(before, now).iter().map(|due| due.entry.id.clone()).collect();
            due.sort();
            due.dedup();
            let mut sorted = news.clone();
            sorted.sort();
            prop_assert_eq!(sorted, due);
            told += news.len();
            prop_assert!(registry.raise_alerts(now, false).is_empty());
        }
        registry = restarted(&mut backup, registry);
        let due = registry.due(start(), now);
        let all: Vec<_> = registry.alerts().flat_map(|alerts| {
            alerts.raised.iter().map(|raised| (raised.crossed_at, alerts.entry.clone(), raised.threshold_days))
        }).collect();
        let mut expected: Vec<_> = due.iter().map(|due| (due.crossing.at, due.entry.id.clone(), due.crossing.threshold_days)).collect();
        let mut all_sorted = all;
        all_sorted.sort();
        expected.sort();
        prop_assert!(told <= expected.len());
        prop_assert_eq!(all_sorted, expected);
    }

    #[test]
    fn ledgers_of_two_browsers_merge_in_any_order(
        looks in proptest::collection::vec((any::<bool>(), 250_i32..370), 0..12),
    ) {
        let mut backups = [Backup::default(), Backup::default()];
        for (which, backup) in backups.iter_mut().enumerate() {
            let mut registry = one();
            for (_, day_of_look) in looks.iter().filter(|(first, _)| usize::from(*first) == which) {
                registry.raise_alerts(day(*day_of_look), false);
            }
            backup.take_changes(&mut registry, &mut Default::default());
        }
        let [a, b] = backups;
        let merged = a.clone().merge(b.clone());
        prop_assert_eq!(merged.to_string(), b.clone().merge(a.clone()).to_string());
        prop_assert_eq!(merged.to_string(), merged.clone().merge(a).merge(b).to_string());
        let (mut registry, _) = merged.open().unwrap();
        let mut steps = raised(&registry, 0);
        let last = looks.iter().map(|(_, day)| *day).max();
        prop_assert!(last.is_none_or(|last| news(&mut registry, day(last)).is_empty()));
        steps.dedup();
        prop_assert_eq!(raised(&registry, 0), steps);
    }
}

#[test]
fn the_popup_tells_each_certificate_until_it_was_read() {
    let (mut registry, mut book) = (one(), Book::default());
    registry.enter(entry(1, 340));
    assert!(book.news(&registry, day(336)).is_empty(), "nothing was raised yet");
    registry.raise_alerts(day(336), false);
    assert_eq!(book.news(&registry, day(336)), [id(1), id(0)]);
    book.see_news(day(336));
    assert!(book.news(&registry, day(337)).is_empty());
    registry.raise_alerts(day(339), false);
    assert_eq!(book.news(&registry, day(339)), [id(1)]);
}

#[test]
fn three_weeks_closed_is_one_digest_and_all_that_was_crossed() {
    let mut registry = one();
    assert_eq!(news(&mut registry, day(306)), ["acme:entry0"]);
    assert_eq!(raised(&registry, 0), [60]);
    assert_eq!(news(&mut registry, day(355)), ["acme:entry0"]);
    assert_eq!(raised(&registry, 0), [60, 30, 10]);
    assert!(news(&mut registry, day(356)).is_empty());
}

#[test]
fn what_is_learned_inside_a_step_is_told_once() {
    let mut registry = one();
    assert_eq!(news(&mut registry, day(340)), ["acme:entry0"]);
    assert!(news(&mut registry, day(340) + hours(1)).is_empty());
}

#[test]
fn whoever_asks_for_all_is_told_what_is_open_and_nothing_is_raised_twice() {
    let mut registry = one();
    registry.enter(entry(1, 340));
    registry.enter(entry(2, 700));
    registry.raise_alerts(day(336), false);
    registry.write(&id(1), Fact::Snoozed, Some(answer_text(day(338), "a freeze")), "a", day(336));
    let all = registry.raise_alerts(day(337), true);
    assert_eq!(all, [id(0)], "neither what sleeps nor what is well");
    assert_eq!(raised(&registry, 0), [60, 30]);
    assert!(news(&mut registry, day(337)).is_empty());
    registry.enter(entry(3, 345));
    assert_eq!(
        registry.raise_alerts(day(337), true),
        [id(3), id(0)],
        "also what is new, the nearest end first"
    );
}

#[test]
fn what_was_superseded_retired_or_is_gone_is_silent() {
    let cycle = |cycle: &str| {
        let mut registry = one();
        registry.write(&id(0), Fact::LifeCycle, Some(cycle.to_owned()), "a", start());
        registry
    };
    let mut missing = one();
    missing.enter(Entry { missing_since: Some(start()), ..entry(0, 365) });
    for mut registry in [cycle("superseded"), cycle("retired"), missing] {
        assert!(news(&mut registry, day(350)).is_empty());
        assert_eq!(registry.alerts().count(), 0);
    }
}

#[test]
fn a_new_end_is_told_of_again_and_the_same_end_told_otherwise_is_not() {
    let mut registry = one();
    registry.raise_alerts(day(340), false);
    // The day was printed in another time zone than it ends in.
    let mut exact = entry(0, 365);
    exact.expiration = Some(Reading::Known(day(365) + hours(30)));
    registry.enter(exact);
    assert!(news(&mut registry, day(341)).is_empty());
    registry.enter(entry(0, 700));
    assert!(news(&mut registry, day(342)).is_empty());
    assert_eq!(news(&mut registry, day(641)), ["acme:entry0"]);
    assert_eq!(raised(&registry, 0), [60, 30, 60]);
}

#[test]
fn steps_follow_the_caps_of_the_certificate() {
    let mut registry = one();
    registry.write(&id(0), Fact::PlanDays, Some("90".into()), "a", start());
    assert_eq!(news(&mut registry, day(276)), ["acme:entry0"]);
    assert_eq!(raised(&registry, 0), [90]);
}

#[test]
fn an_acknowledged_step_is_quiet_until_the_next_and_the_badge_says_the_truth() {
    let mut registry = one();
    registry.raise_alerts(day(310), false);
    let open = |registry: &Registry, now| registry.wants_attention(registry.entry(&id(0)).unwrap(), now);
    assert!(open(&registry, day(310)));
    let since = registry.standing(registry.entry(&id(0)).unwrap(), day(310)).unwrap().since;
    registry.write(&id(0), Fact::Acknowledged, Some(answer_text(since, "Ann")), "a", day(310));
    assert!(!open(&registry, day(310)));
    assert!(registry.needs_action(registry.entry(&id(0)).unwrap(), day(310)));
    assert!(open(&registry, day(336)), "the next step");
    assert_eq!(news(&mut registry, day(336)), ["acme:entry0"]);

    // Who takes note of the last day has to take note of the end as well.
    let acknowledge = |registry: &mut Registry, now| {
        let since = registry.standing(registry.entry(&id(0)).unwrap(), now).unwrap().since;
        registry.write(&id(0), Fact::Acknowledged, Some(answer_text(since, "Ann")), "a", now);
    };
    acknowledge(&mut registry, day(365) - hours(1));
    assert!(!open(&registry, day(365) - hours(1)));
    assert!(open(&registry, day(365)), "it has expired");
    acknowledge(&mut registry, day(365));
    assert!(!open(&registry, day(400)));
}

#[test]
fn a_snoozed_alert_comes_again_once_and_never_sleeps_through_the_last_day() {
    let mut registry = one();
    registry.raise_alerts(day(310), false);
    let open = |registry: &Registry, now| registry.wants_attention(registry.entry(&id(0)).unwrap(), now);
    registry.write(&id(0), Fact::Snoozed, Some(answer_text(day(340), "a freeze")), "a", day(310));
    assert!(!open(&registry, day(336)));
    assert!(news(&mut registry, day(336)).is_empty(), "a step crossed meanwhile waits");
    assert_eq!(raised(&registry, 0), [60, 30]);
    assert_eq!(news(&mut registry, day(341)), ["acme:entry0"]);
    assert!(news(&mut registry, day(342)).is_empty());
    assert!(open(&registry, day(342)));

    registry.write(&id(0), Fact::Snoozed, Some(answer_text(day(900), "somebody sleeps")), "a", day(343));
    assert!(news(&mut registry, day(356)).is_empty());
    assert_eq!(news(&mut registry, day(364) + hours(1)), ["acme:entry0"]);
    assert!(open(&registry, day(364) + hours(1)));
}
