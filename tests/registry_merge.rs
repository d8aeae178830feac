//! Two browsers, two files, any order: merging backups loses nothing and always comes to the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods, reason = "time is measured here, not told")]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use certkeep::intake::{By, Integration, OrgKey, Reading, Reference, Role, Whose};
use certkeep::moment::{DAY, Moment};
use certkeep::registry::{Backup, Book, Entry, EntryId, Event, Fact, Journal, Learned, Pen, Registry, Way};
use certkeep::schedule::{Caps, Freeze};
use proptest::prelude::*;

/// One thing that happens to a registry.
#[derive(Clone, Debug)]
enum Happening {
    Seen { id: u8, source: u8, day: u8, label: Option<u8>, end: Option<u8>, missing: bool },
    Written { id: u8, fact: u8, value: Option<u8>, writer: u8, day: u8 },
    Preset { org: u8, fact: u8, value: Option<u8>, writer: u8, day: u8 },
    Appended { id: u8, by: u8, writer: u8, day: u8 },
    Forgotten { id: u8 },
    Entered { org: u8, name: u8, note: u8, day: u8 },
    Unlinked { org: u8, name: u8 },
    Frozen { name: u8, day: u8, gone: bool },
    Ticked { id: u8, step: u8, done: bool, writer: u8, day: u8 },
    Chosen { plan_days: u16, weekends: bool, day: u8 },
    Visited { org: u8, host: u8 },
    Learned { org: u8, name: u8, way: bool, day: u8 },
}

fn happening() -> impl Strategy<Value = Happening> {
    let small = || 0..3_u8;
    // Few enough that links are entered, taken back and read of files in three browsers.
    let one = || 0..2_u8;
    let option = || proptest::option::of(0..3_u8);
    prop_oneof![
        3 => (small(), small(), small(), option(), option(), any::<bool>()).prop_map(
            |(id, source, day, label, end, missing)| Happening::Seen { id, source, day, label, end, missing }
        ),
        3 => (small(), small(), option(), small(), small())
            .prop_map(|(id, fact, value, writer, day)| Happening::Written { id, fact, value, writer, day }),
        2 => (small(), small(), option(), small(), small())
            .prop_map(|(org, fact, value, writer, day)| Happening::Preset { org, fact, value, writer, day }),
        3 => (small(), small(), small(), small())
            .prop_map(|(id, by, writer, day)| Happening::Appended { id, by, writer, day }),
        3 => (small(), small(), any::<bool>(), small(), small())
            .prop_map(|(id, step, done, writer, day)| Happening::Ticked { id, step, done, writer, day }),
        1 => small().prop_map(|id| Happening::Forgotten { id }),
        3 => (one(), one(), small(), small())
            .prop_map(|(org, name, note, day)| Happening::Entered { org, name, note, day }),
        2 => (one(), one()).prop_map(|(org, name)| Happening::Unlinked { org, name }),
        2 => (small(), small(), any::<bool>())
            .prop_map(|(name, day, gone)| Happening::Frozen { name, day, gone }),
        2 => (1..90_u16, any::<bool>(), small())
            .prop_map(|(plan_days, weekends, day)| Happening::Chosen { plan_days, weekends, day }),
        1 => (small(), small()).prop_map(|(org, host)| Happening::Visited { org, host }),
        2 => (one(), one(), any::<bool>(), small())
            .prop_map(|(org, name, way, day)| Happening::Learned { org, name, way, day }),
    ]
}

fn moment(day: u8) -> Moment {
    Moment::parse("2026-01-01T00:00:00Z").unwrap() + DAY * i32::from(day)
}

fn org(number: u8) -> OrgKey {
    OrgKey::parse(&format!("org{number}")).unwrap()
}

fn fact_of(number: u8) -> Fact {
    [Fact::Owner, Fact::Team, Fact::Own("Cost".to_owned())][usize::from(number)].clone()
}

fn reference(by: By, name: u8) -> Reference {
    Reference {
        certificate: "A".to_owned(),
        by,
        integration: Integration { kind: "NamedCredential".to_owned(), name: format!("name{name}") },
        field: "certificate".to_owned(),
        role: Role::ClientTls,
        whose: Whose::Ours,
    }
}

fn pen(day: u8) -> Pen {
    Pen { writer: "laptop".to_owned(), now: moment(day) }
}

/// What happens to a registry, from a backup to the next one.
fn go_on(mut backup: Backup, happenings: &[Happening]) -> Backup {
    let (mut registry, mut book) = backup.open().unwrap();
    for happening in happenings {
        happen(&mut registry, &mut book, happening);
    }
    backup.take_changes(&mut registry, &mut book);
    backup
}

fn happen(registry: &mut Registry, book: &mut Book, happening: &Happening) {
    let id = |number: u8| EntryId::from(format!("entry{number}").as_str());
    let text = |value: &Option<u8>| value.map(|value| format!("value{value}"));
    match happening {
        Happening::Forgotten { id: number } => book.forget(registry, &id(*number), &pen(9)),
        Happening::Entered { org: number, name, note, day } => {
            book.link(
                registry,
                &org(*number),
                &reference(By::Name, *name),
                format!("note{note}"),
                &pen(*day),
            );
        }
        Happening::Unlinked { org: number, name } => {
            book.unlink(registry, &org(*number), &reference(By::Name, *name));
        }
        Happening::Frozen { name, day, gone } => {
            let (from, name) = (moment(*name), format!("freeze{name}"));
            let freeze = Freeze { from, to: from + DAY, name };
            if *gone {
                book.unfreeze(registry, &freeze, &pen(*day));
            } else {
                book.freeze(registry, freeze, &pen(*day));
            }
        }
        Happening::Seen { id: number, source, day, label, end, missing } => {
            let mut entry = Entry::with_id(id(*number), moment(*day));
            entry.seen.file = None;
            *[&mut entry.seen.file, &mut entry.seen.list_page, &mut entry.seen.mail][usize::from(*source)] =
                Some(moment(*day));
            entry.label = text(label);
            entry.expiration = end.map(|end| Reading::Known(moment(end)));
            entry.missing_since = missing.then(|| moment(*day + 1));
            registry.enter(entry);
        }
        Happening::Written { id: number, fact, value, writer, day } => {
            registry.write(
                &id(*number),
                fact_of(*fact),
                text(value),
                &format!("writer{writer}"),
                moment(*day),
            );
        }
        Happening::Preset { org, fact, value, writer, day } => {
            let pen = Pen { writer: format!("writer{writer}"), now: moment(*day) };
            registry.choose_default(&format!("org:org{org}"), fact_of(*fact), text(value), &pen);
        }
        Happening::Appended { id: number, by, writer, day } => {
            let event = Event::Reviewed { by: format!("by{by}") };
            book.append(&format!("writer{writer}"), &id(*number), &event, moment(*day));
        }
        Happening::Ticked { id: number, step, done, writer, day } => {
            // A step is of a certificate that is known.
            registry
                .entry(&id(*number))
                .is_none()
                .then(|| registry.enter(Entry::with_id(id(*number), moment(*day))));
            let pen = Pen { writer: format!("writer{writer}"), now: moment(*day) };
            book.tick(registry, &id(*number), &format!("step{step}"), "Ann", *done, &pen);
        }
        Happening::Chosen { plan_days, weekends, day } => {
            let caps = Caps { plan_days: *plan_days, act_days: 90 - plan_days };
            registry.choose_weekends(*weekends, moment(*day));
            if plan_days % 7 != 0 {
                registry.choose_caps(caps, moment(*day));
            }
            let mut settings = registry.settings().clone();
            if plan_days % 7 == 0 {
                // As it was before the time was kept.
                (settings.caps, settings.caps_at) = (caps, None);
                (settings.freezes.not_on_weekends, settings.freezes.weekends_at) = (*weekends, None);
            }
            let from = moment((*plan_days % 40) as u8);
            settings.freezes.add(Freeze { from, to: from + DAY, name: format!("closing{}", plan_days % 3) });
            registry.choose(settings);
        }
        Happening::Visited { org: number, host } => registry.visit(&org(*number), &format!("host{host}")),
        Happening::Learned { org: number, name, way, day } => {
            let reference = reference(By::Name, *name);
            let learned = Learned {
                way: if *way { Way::File } else { Way::Page },
                at: moment(*day),
                certificates: Vec::new(),
                references: vec![(reference, format!("place{day}"))],
                reads: vec![("NamedCredential".to_owned(), u32::from(*name))],
            };
            registry.learn(&org(*number), learned);
        }
    }
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    proptest::collection::vec(happening(), 0..12)
}

/// Two lines of one chain tell the same story only with the same hash.
fn lines(backup: &Backup) -> BTreeSet<String> {
    let (_, book) = backup.open().unwrap();
    book.journals().flat_map(|journal| journal.lines()).map(|line| line.hash().to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        a in happenings(), b in happenings(), c in happenings(), common in happenings(),
    ) {
        let common = go_on(Backup::default(), &common);
        let [a, b, c] = [a, b, c].map(|own| go_on(common.clone(), &own));
        let ab = a.clone().merge(b.clone());
        prop_assert_eq!(ab.to_string(), b.clone().merge(a.clone()).to_string());
        let left = ab.clone().merge(c.clone()).to_string();
        prop_assert_eq!(&left, &a.clone().merge(b.clone().merge(c.clone())).to_string());
        prop_assert_eq!(&left, &a.clone().merge(c.clone()).merge(b.clone()).to_string());
        for one in [&a, &ab] {
            prop_assert_eq!(one.clone().merge(one.clone()).to_string(), one.to_string());
        }
        prop_assert_eq!(ab.clone().merge(a).to_string(), ab.to_string());
        // The file is read as what was written.
        prop_assert_eq!(Backup::parse(&ab.to_string()).unwrap().to_string(), ab.to_string());
    }

    #[test]
    fn no_line_of_a_journal_is_lost_and_every_chain_stays_whole(
        common in happenings(), windows in proptest::collection::vec(happenings(), 1..5),
    ) {
        let common = go_on(Backup::default(), &common);
        let windows: Vec<Backup> = windows.iter().map(|own| go_on(common.clone(), own)).collect();
        let wanted: BTreeSet<String> = windows.iter().flat_map(lines).collect();
        let merged = windows.into_iter().reduce(Backup::merge).unwrap();
        prop_assert_eq!(lines(&merged), wanted);
        prop_assert_eq!(merged.open().unwrap().1.verify(), Ok(()));
    }
}

#[test]
fn of_caps_and_weekends_the_later_choice_holds_and_of_two_without_a_time_the_safe_one() {
    let chosen = |plan_days: u16, weekends: bool, day: u8| {
        let (mut backup, mut registry) = (Backup::default(), Registry::default());
        registry.choose_weekends(!weekends, moment(0));
        registry.choose_weekends(weekends, moment(day));
        registry.choose_caps(Caps { plan_days, act_days: 20 }, moment(day));
        backup.take_changes(&mut registry, &mut Book::default());
        backup
    };
    // Written before the time was kept.
    let former = |plan_days: u16| {
        Backup::parse(&format!(
            r#"{{"version": 1, "pieces": {{"settings": {{"caps": {{"plan_days": {plan_days}, "act_days": 30}},
                "freezes": {{"windows": [], "not_on_weekends": true}}}}}}}}"#
        ))
        .unwrap()
    };
    for (one, other, expected) in [
        (chosen(50, true, 1), chosen(40, false, 2), (40, 20, false)),
        (chosen(50, true, 2), chosen(40, false, 2), (50, 20, true)),
        (former(80), chosen(40, false, 1), (40, 20, false)),
        (former(80), former(40), (80, 30, true)),
    ] {
        let merged = one.clone().merge(other.clone());
        assert_eq!(merged, other.merge(one));
        let (registry, _) = merged.open().unwrap();
        let Caps { plan_days, act_days } = registry.settings().caps;
        assert_eq!((plan_days, act_days, registry.settings().freezes.not_on_weekends), expected);
    }
}

/// What a file may say that somebody wrote by hand, or that stood in a browser for long: nothing is in the order or form in
/// which Certkeep writes it, an origin is out of date, and a later version says more.
fn by_hand(variant: usize) -> Backup {
    let day = ["2026-11-01T00:00:00.0009Z", "2026-11-01T01:00:00+01:00", "2026-11-01T00:00:00Z"][variant];
    let text = format!(
        r#"{{"version": 1, "pieces": {{
            "entry/e": {{"id": "e", "org": null, "certificate_id": null, "unique_name": null, "label": "L{variant}",
                "kind": null, "active": null, "key_size": null, "expiration": null, "created": "{day}",
                "exportable": null, "certificate": null, "later": {variant},
                "seen": {{"list_page": "{day}", "orbit": "{day}"}}, "missing_since": "2026-01-01T00:00:00Z"}},
            "origin/e": {{"seen": "2020-01-01T00:00:00Z", "fields": {{"label": "{day}"}}}},
            "origin/gone{variant}": {{"seen": null, "fields": {{}}}},
            "record/e": {{"entry": "e", "color": "red{variant}",
                "facts": {{"owner": {{"at": "{day}", "writer": "w", "value": "Ann{variant}"}}}}}},
            "defaults/org:acme": {{"at": "{day}", "writer": "w{variant}", "scope": "org:acme",
                "facts": {{"owner": "Ann{variant}", "own/{variant}": "x"}}}},
            "settings": {{"caps": {{"plan_days": 6{variant}, "act_days": 30}}, "freezes": {{"not_on_weekends": false,
                "windows": [{{"from": "2026-12-31T00:00:00Z", "to": "2026-12-2{variant}T00:00:00Z", "name": "end"}}]}}}},
            "links/acme": {{"org": "acme", "reads": [], "links": [{{"opinion": null, "note": "", "reference":
                {{"certificate": "A{variant}", "by": "name", "integration": {{"type": "NamedCredential", "name": "SAP"}},
                    "field": "certificate", "role": "client-tls", "whose": "ours"}},
                "said": [{{"way": "file", "at": "{day}", "place": "a"}}, {{"way": "file", "at": "{day}", "place": "b"}}]}}]}}
        }}}}"#
    );
    Backup::parse(&text).unwrap()
}

#[test]
fn what_was_written_by_hand_merges_by_the_same_laws() {
    let all = [by_hand(0), by_hand(1), by_hand(2), Backup::default()];
    for a in &all {
        assert_eq!(a.clone().merge(a.clone()), *a);
        for b in &all {
            let ab = a.clone().merge(b.clone());
            assert_eq!(ab, b.clone().merge(a.clone()));
            assert_eq!(ab.clone().merge(a.clone()), ab);
            assert_eq!(Backup::parse(&ab.to_string()).unwrap(), ab);
            for c in &all {
                let a_bc = a.clone().merge(b.clone().merge(c.clone()));
                assert_eq!(ab.clone().merge(c.clone()), a_bc);
            }
        }
    }
    let merged = all.into_iter().reduce(Backup::merge).unwrap().to_string();
    assert!(merged.contains(r#""color": "red2""#) && merged.contains(r#""later": 2"#), "{merged}");
}

#[test]
fn a_line_costs_no_more_where_a_journal_is_forked() {
    let append = |journal: &mut Journal, number: usize| {
        let event = Event::Reviewed { by: number.to_string() };
        journal.append(EntryId::from("x"), &event, Moment::EPOCH);
    };
    let journal = |last: usize| {
        let mut journal = Journal::new("laptop");
        (0..1000).chain([last]).for_each(|number| append(&mut journal, number));
        journal
    };
    let cost = |mut journal: Journal| {
        let start = Instant::now();
        (0..200).for_each(|number| append(&mut journal, number));
        start.elapsed()
    };
    let mut forked = journal(1001);
    forked.merge(journal(1002));
    assert_eq!(forked.chains(), 2);
    let (one, two) = (cost(journal(1001)), cost(forked));
    assert!(two < one * 10 + Duration::from_millis(50), "{two:?} instead of {one:?}");
}
