use super::*;
use crate::intake::{By, CertificateId, OrgKey, Reading, Reference, Role, Whose};
use crate::registry::{Learned, LifeCycle, Way};

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
}

fn org() -> OrgKey {
    OrgKey::parse("acme").unwrap()
}

/// Rows with label, unique name and the day of creation; one year each.
fn registry(rows: &[(&str, &str, &str)]) -> (Registry, Vec<EntryId>) {
    let mut registry = Registry::default();
    let mut ids = Vec::new();
    for (number, (label, unique_name, created)) in rows.iter().enumerate() {
        let id = EntryId::from(format!("acme:{number}").as_str());
        let created = at(created);
        registry.enter(Entry {
            org: Some(org()),
            certificate_id: CertificateId::parse(&format!("0P1xx000000000{number}")),
            label: Some((*label).to_owned()),
            unique_name: (!unique_name.is_empty()).then(|| (*unique_name).to_owned()),
            created: Some(created),
            expiration: created.add_months(12).map(Reading::Known),
            ..Entry::with_id(id.clone(), created)
        });
        ids.push(id);
    }
    (registry, ids)
}

fn found(registry: &Registry, id: &EntryId) -> Vec<String> {
    let successors = registry.successors(registry.entry(id).unwrap());
    successors.iter().map(|found| format!("{} {:?}", found.entry.name(), found.signs)).collect()
}

#[test]
fn names_and_dates_tell() {
    let (registry, ids) = registry(&[
        ("SSO Signing 2025", "", "2025-03-01"),
        ("SSO Signing 2026", "", "2026-02-01"),
        ("SSO Decryption 2026", "", "2026-02-01"),
        ("Gateway", "Gateway", "2025-05-01"),
        ("Gateway", "Gateway", "2026-05-01"),
        ("SelfSignedCert_19Apr2024_100400", "", "2024-04-19"),
        ("SelfSignedCert_18Apr2025_090000", "", "2025-04-18"),
    ]);
    assert_eq!(found(&registry, &ids[0]), ["SSO Signing 2026 [SimilarName]"]);
    assert_eq!(found(&registry, &ids[1]), [""; 0]);
    assert_eq!(found(&registry, &ids[3]), ["Gateway [SameUniqueName, SimilarName]"]);
    assert_eq!(found(&registry, &ids[5]), ["SelfSignedCert_18Apr2025_090000 [SimilarName]"]);
}

#[test]
fn the_name_that_was_given_up_tells() {
    let (registry, ids) =
        registry(&[("Anypoint to expire", "", "2025-03-01"), ("Anypoint", "", "2026-02-01")]);
    assert_eq!(found(&registry, &ids[0]), ["Anypoint [TookTheName, SimilarName]"]);
}

#[test]
fn what_uses_both_in_one_role_tells() {
    let (mut registry, ids) = registry(&[
        ("Okta", "Okta", "2025-03-01"),
        ("Sammy", "Sammy", "2026-02-01"),
        ("Other", "Other", "2026-02-01"),
    ]);
    let links = [
        ("Okta", Role::SamlRequestSigning),
        ("Sammy", Role::SamlRequestSigning),
        ("Other", Role::SamlDecryption),
    ];
    let references = links.map(|(name, role)| {
        let reference = Reference::new(
            (name.to_owned(), By::Name),
            ("SamlSsoConfig", "Okta"),
            role.name(),
            (role, Whose::Ours),
        );
        (reference, String::new())
    });
    registry.learn(
        &org(),
        Learned {
            way: Way::File,
            at: at("2026-03-01"),
            certificates: Vec::new(),
            references: references.into(),
            reads: Vec::new(),
        },
    );
    let found = found(&registry, &ids[0]);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("Sammy [SameIntegration("), "{found:?}");
}

#[test]
fn a_confirmed_one_is_journalled_and_the_old_one_superseded() {
    let (mut registry, ids) = registry(&[("A1", "", "2025-03-01"), ("A2", "", "2026-02-01")]);
    let mut book = Book::default();
    let pen = Pen { writer: "laptop".to_owned(), now: at("2026-02-20") };
    for (entry, fact, value) in [
        (&ids[0], Fact::Owner, "Ann"),
        (&ids[0], Fact::Team, "Identity"),
        (&ids[0], Fact::Own("Critical".to_owned()), "yes"),
        (&ids[0], Fact::Ticket, "https://tickets.example/7"),
        (&ids[0], Fact::Expires, "2026-03-01"),
        (&ids[1], Fact::Owner, "Bea"),
    ] {
        book.change(&mut registry, entry, fact, Some(value.to_owned()), "by-hand", &pen);
    }
    book.rotate(&mut registry, &ids[0], &ids[1], " CHG-7 ", &pen);
    let said: Vec<_> = registry.record(&ids[1]).unwrap().values().collect();
    let own = Fact::Own("Critical".to_owned());
    assert_eq!(said, [(&Fact::Owner, "Bea"), (&Fact::Team, "Identity"), (&own, "yes")]);
    let old = registry.entry(&ids[0]).unwrap();
    assert_eq!(registry.life_cycle(old), LifeCycle::Superseded);
    assert_eq!(book.successor(&ids[0]), Some(ids[1].clone()));
    assert_eq!(book.last_rotations(), BTreeMap::from([(ids[0].clone(), pen.now)]));
    let history = book.history(&ids[0]);
    let rotated =
        history.iter().filter_map(|line| line.event()).find(|event| matches!(event, Event::Rotated { .. }));
    let evidence = "CHG-7".to_owned();
    assert_eq!(rotated, Some(Event::Rotated { successor: Some(ids[1].clone()), evidence }));
    assert!(book.verify().is_ok());
}
#[test]
fn a_rotation_that_is_taken_back_leaves_nothing_behind() {
    let (mut registry, ids) =
        registry(&[("A1", "", "2025-03-01"), ("A2", "", "2026-02-01"), ("A3", "", "2026-02-01")]);
    let mut book = Book::default();
    let pen = |day: &str| Pen { writer: "laptop".to_owned(), now: at(day) };
    let said = |registry: &Registry, id: &EntryId| -> Vec<String> {
        let record = registry.record(id);
        record.into_iter().flat_map(|record| record.values().map(|(_, value)| value.to_owned())).collect()
    };
    for (fact, value) in [(Fact::Owner, "Ann"), (Fact::Team, "Identity"), (Fact::Tags, "sso")] {
        book.change(&mut registry, &ids[0], fact, Some(value.to_owned()), "by-hand", &pen("2026-02-01"));
    }
    // Emptied by somebody: nothing passes to it, neither now nor later.
    for value in [Some("x".to_owned()), None] {
        book.change(&mut registry, &ids[1], Fact::Tags, value, "by-hand", &pen("2026-02-02"));
    }
    book.rotate(&mut registry, &ids[0], &ids[1], "CHG-7", &pen("2026-02-20"));
    let bea = Some("Bea".to_owned());
    book.change(&mut registry, &ids[1], Fact::Owner, bea, "by-hand", &pen("2026-02-21"));
    assert_eq!(said(&registry, &ids[1]), ["Bea", "Identity"]);
    let undoable = book.undoable(&registry, &ids[0]);
    let cycle: Vec<Change> = undoable.into_iter().filter(|change| change.fact == Fact::LifeCycle).collect();
    book.undo(&mut registry, &cycle, &pen("2026-02-22"));
    assert_eq!(registry.life_cycle(registry.entry(&ids[0]).unwrap()), LifeCycle::Active);
    assert_eq!((book.successor(&ids[0]), book.last_rotations()), (None, BTreeMap::new()));
    assert_eq!(said(&registry, &ids[0]), ["Ann", "Identity", "sso"]);
    assert_eq!(said(&registry, &ids[1]), ["Bea"], "what somebody said since stays");
    // Rotated again, to the same and to the right one.
    book.rotate(&mut registry, &ids[0], &ids[1], "", &pen("2026-02-23"));
    assert_eq!(said(&registry, &ids[1]), ["Bea", "Identity"]);
    book.rotate(&mut registry, &ids[0], &ids[2], "", &pen("2026-02-24"));
    assert_eq!(said(&registry, &ids[2]), ["Ann", "Identity", "sso"]);
    assert_eq!(book.successor(&ids[0]), Some(ids[2].clone()));
    assert_eq!(book.verify(), Ok(()));
}
