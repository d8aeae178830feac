use super::*;
use crate::exchange::calendar;
use crate::exchange::language::English;
use crate::intake::{OrgKey, Reading};
use crate::registry::{BEGUN, EntryId, Fact, Pen};
use crate::schedule::Freeze;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
}

fn enter(registry: &mut Registry, org: &str, label: &str, ends: &str) -> EntryId {
    let entry = Entry::by_hand(OrgKey::parse(org), label, Moment::EPOCH).unwrap();
    let ends = at(ends);
    let id = entry.id.clone();
    registry.enter(Entry { created: ends.add_months(-12), expiration: Some(Reading::Known(ends)), ..entry });
    id
}

fn week(registry: &Registry, book: &Book, day: &str) -> Vec<String> {
    let tasks = registry.tasks(book, 7, at(day));
    tasks
        .iter()
        .map(|task| {
            let plan = &task.plan;
            let step = &plan.steps[task.next].id;
            format!(
                "{} {} {step} {}",
                plan.entry.org.as_ref().unwrap(),
                plan.entry.name(),
                task.due.iso_date()
            )
        })
        .collect()
}

#[test]
fn the_week_has_what_is_late_or_due_or_begins_in_any_org() {
    let mut registry = Registry::default();
    let late = enter(&mut registry, "acme", "Late", "2026-12-31");
    enter(&mut registry, "beta", "Begins", "2027-01-25");
    enter(&mut registry, "beta", "Next week", "2027-01-28");
    let mut book = Book::default();
    assert_eq!(
        week(&registry, &book, "2026-11-20"),
        ["acme Late find-users 2026-11-11", "beta Begins find-users 2026-12-06"]
    );
    let pen = Pen { writer: "a".to_owned(), now: at("2026-11-20") };
    for step in ["find-users", "unknown-ask", "agree", "create"] {
        book.tick(&registry, &late, step, "Ann", true, &pen);
    }
    // Nothing of it is due before the first of December.
    assert_eq!(week(&registry, &book, "2026-11-20"), ["beta Begins find-users 2026-12-06"]);
    assert_eq!(
        week(&registry, &book, "2026-11-25").first().unwrap(),
        "acme Late unknown-hand-over 2026-12-01"
    );
    let begins = EntryId::from("beta:label:Begins");
    book.tick(&registry, &begins, BEGUN, "Ann", true, &pen);
    assert_eq!(week(&registry, &book, "2026-11-20"), [""; 0]);
}

#[test]
fn retired_ones_are_silent_and_superseded_ones_are_to_be_retired() {
    let mut registry = Registry::default();
    let book = Book::default();
    let id = enter(&mut registry, "acme", "Old", "2026-12-31");
    registry.write(&id, Fact::LifeCycle, Some("superseded".to_owned()), "a", at("2026-12-01"));
    assert_eq!(week(&registry, &book, "2026-12-28"), ["acme Old delete 2026-12-30"]);
    registry.write(&id, Fact::LifeCycle, Some("retired".to_owned()), "a", at("2026-12-02"));
    assert_eq!(week(&registry, &book, "2026-12-28"), [""; 0]);
    assert!(registry.year(12, at("2026-12-01")).is_empty());
}

#[test]
fn the_year_begins_with_its_month_and_has_what_the_calendar_has() {
    let mut registry = Registry::default();
    enter(&mut registry, "acme", "One", "2026-12-31");
    enter(&mut registry, "beta", "Two", "2027-11-15");
    let days: Vec<String> = registry
        .year(12, at("2026-11-20"))
        .iter()
        .map(|milestone| {
            format!("{} {} {}", milestone.day.iso_date(), milestone.entry.name(), milestone.kind.name())
        })
        .collect();
    assert_eq!(
        days,
        [
            "2026-11-01 One start",
            "2026-12-01 One live",
            "2026-12-30 One retired",
            "2026-12-31 One expiry",
            "2027-09-16 Two start",
            "2027-10-16 Two live"
        ]
    );
    // A freeze moves both alike.
    let mut settings = registry.settings().clone();
    let (from, to, name) = (at("2026-12-24"), at("2027-01-06"), "year end".to_owned());
    settings.freezes.add(Freeze { from, to, name });
    registry.choose(settings);
    let retired = registry.milestones_of(registry.entries().next().unwrap())[2].day;
    assert_eq!(retired.iso_date(), "2026-12-23");
    let calendar = calendar::export(&registry, &Book::default(), at("2026-11-20"), &English);
    for milestone in registry.entries().flat_map(|entry| registry.milestones_of(entry)) {
        let day = milestone.day.iso_date().replace('-', "");
        let event = calendar
            .split("BEGIN:VEVENT")
            .find(|event| event.contains(&day) && event.contains(&format!("-{}@", milestone.kind.name())));
        assert!(event.is_some_and(|event| event.contains(milestone.entry.name())), "{milestone:?}");
    }
}
