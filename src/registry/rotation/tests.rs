use super::*;
use crate::intake::{By, CertificateId, OrgKey, Reading, Reference, Role, Whose};
use crate::registry::{BEGUN, EntryId, Fact, Learned, Neglect, Pen, REFERRING, Way};

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
}

fn org() -> OrgKey {
    OrgKey::parse("acme").unwrap()
}

fn pen(day: &str) -> Pen {
    Pen { writer: "laptop".to_owned(), now: at(day) }
}

/// A row of the list that ends on the last day of 2026, a year after it began.
fn row(registry: &mut Registry, number: u8, label: &str) -> EntryId {
    let id = EntryId::from(format!("acme:{number}").as_str());
    let mut entry = Entry {
        org: Some(org()),
        certificate_id: CertificateId::parse(&format!("0P1xx000000000{number}")),
        label: Some(label.to_owned()),
        unique_name: Some(label.replace(' ', "_")),
        created: Some(at("2025-12-31")),
        expiration: Some(Reading::Known(at("2026-12-31"))),
        deletable: Some(true),
        ..Entry::with_id(id.clone(), at("2026-01-01"))
    };
    entry.seen.list_page = Some(at("2026-12-20"));
    registry.enter(entry);
    id
}

fn learn(registry: &mut Registry, way: Way, day: &str, references: &[Reference], reads: &[&str]) {
    let references = references.iter().map(|reference| (reference.clone(), String::new())).collect();
    let reads = reads.iter().map(|read| ((*read).to_owned(), 1)).collect();
    registry.learn(&org(), Learned { way, at: at(day), certificates: Vec::new(), references, reads });
}

fn reference(certificate: &str, kind: &str, name: &str, role: Role) -> Reference {
    let by = if certificate.starts_with("0P1") { By::Id } else { By::Name };
    Reference::new((certificate.to_owned(), by), (kind, name), "certificate", (role, Whose::Ours))
}

fn ids(plan: &RotationPlan<'_>) -> Vec<String> {
    plan.steps.iter().map(|step| step.id.clone()).collect()
}

fn runbook(label: &str, purpose: Option<&str>) -> &'static str {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, label);
    registry.write(&id, Fact::Purpose, purpose.map(str::to_owned), "a", Moment::EPOCH);
    let book = Book::default();
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-11-20"));
    assert_eq!(plan.runbooks.len(), 1);
    plan.runbooks[0].id
}

#[test]
fn the_runbook_follows_name_and_purpose_where_nothing_is_linked() {
    for (label, purpose, id) in [
        ("Anypoint", None, "anypoint"),
        ("Anypoint to expire", Some("mTLS"), "anypoint"),
        ("mulesoft_composer_certificate", None, "composer"),
        ("Key", Some("SSO signing"), "saml-request-signing"),
        ("Key", Some("SSO decryption"), "saml-decryption"),
        ("Key", Some("JWT bearer"), "jwt-outbound"),
        ("Key", Some("mTLS"), "mutual-tls"),
        ("Key", Some("custom domain"), "custom-domain"),
        ("Key", Some("data signing"), "apex"),
        ("AWS_Roles", None, "aws-roles-anywhere"),
        ("Key", Some("Billing"), "unknown"),
        ("Key", None, "unknown"),
    ] {
        assert_eq!(runbook(label, purpose), id, "{label} {purpose:?}");
    }
}

#[test]
fn what_stands_on_no_page_of_salesforce_is_reconnected() {
    let mut registry = Registry::default();
    for label in ["Anypoint", "Anypoint Secrets Manager", "API Experience Hub connection"] {
        let entry = Entry::by_hand(None, label, at("2026-01-01")).unwrap();
        let id = entry.id.clone();
        registry.enter(entry);
        let book = Book::default();
        let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-11-20"));
        assert_eq!(plan.runbooks[0].id, "anypoint-secrets", "{label}");
        assert_eq!(plan.standing(at("2026-11-20")), PlanStanding::NoDate);
    }
}

#[test]
fn each_integration_is_switched_once_however_often_it_was_told_of() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    let saml = |name| reference(name, "SamlSsoConfig", "Okta", Role::SamlRequestSigning);
    let sap = reference("Key", "NamedCredential", "SAP", Role::ClientTls);
    let second_hop = Reference {
        field: "namedCredentialParameters/externalCredential".to_owned(),
        ..reference("Key", "NamedCredential", "Hop", Role::JwtSigning)
    };
    learn(&mut registry, Way::File, "2026-01-02", &[saml("Key"), sap, second_hop], &[]);
    learn(&mut registry, Way::Page, "2026-01-03", &[saml("0P1xx0000000001")], &[]);
    let book = Book::default();
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-11-20"));
    let runbooks: Vec<&str> = plan.runbooks.iter().map(|runbook| runbook.id).collect();
    assert_eq!(runbooks, ["saml-request-signing", "mutual-tls"]);
    let switches = |id: &String| id.contains("-switch");
    assert_eq!(
        ids(&plan).into_iter().filter(switches).collect::<Vec<_>>(),
        [
            "request-signing-switch/SamlSsoConfig/Okta/saml-request-signing",
            "mutual-tls-switch/NamedCredential/SAP/client-tls"
        ]
    );
    // What runbooks share is done once, and deleting is the end of it.
    assert_eq!(ids(&plan).iter().filter(|id| *id == "create").count(), 1);
    assert_eq!(ids(&plan).last().unwrap(), "delete");
    assert!(plan.steps.is_sorted_by_key(|step| (step.instruction.phase, step.due)));
}

#[test]
fn whoever_holds_a_copy_gets_the_new_one_and_is_not_switched() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    let given = Reference { by: By::Hand, ..reference("Key", "Partner", "Payroll", Role::ClientTls) };
    let sap = reference("Key", "NamedCredential", "SAP", Role::ClientTls);
    let switches = |registry: &Registry| -> Vec<String> {
        let book = Book::default();
        let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-11-20"));
        assert!(ids(&plan).contains(&"mutual-tls-hand-over/Partner/Payroll/client-tls".to_owned()));
        ids(&plan).into_iter().filter(|id| id.contains("-switch")).collect()
    };
    registry.link_by_hand(&org(), given, String::new(), at("2026-01-02"));
    assert_eq!(switches(&registry), ["mutual-tls-switch"]);
    learn(&mut registry, Way::File, "2026-01-02", &[sap], &[]);
    assert_eq!(switches(&registry), ["mutual-tls-switch/NamedCredential/SAP/client-tls"]);
}

#[test]
fn a_step_is_late_from_the_day_after_it_was_due() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    let mut book = Book::default();
    let standing = |book: &Book, day: &str| {
        let plan = registry.plan(book, registry.entry(&id).unwrap(), at(day));
        (plan.next().map(|step| step.id.clone()), plan.standing(at(day)))
    };
    let first = Some("find-users".to_owned());
    assert_eq!(standing(&book, "2026-10-31"), (first.clone(), PlanStanding::Ahead));
    assert_eq!(standing(&book, "2026-11-01"), (first.clone(), PlanStanding::OnTime));
    assert_eq!(standing(&book, "2026-11-11"), (first.clone(), PlanStanding::OnTime));
    assert_eq!(standing(&book, "2026-11-12"), (first.clone(), PlanStanding::Late(1)));
    book.tick(&registry, &id, "find-users", "Ann", true, &pen("2026-11-12"));
    assert_eq!(standing(&book, "2026-11-13"), (Some("unknown-ask".to_owned()), PlanStanding::Late(2)));
    book.tick(&registry, &id, "find-users", "Ann", false, &pen("2026-11-13"));
    assert_eq!(standing(&book, "2026-11-13").0, first);
    let happened: Vec<String> =
        book.history(&id).iter().map(|line| format!("{:?}", line.event().unwrap())).collect();
    assert_eq!(happened.len(), 2);
    assert!(happened[0].contains("StepDone") && happened[1].contains("StepUndone"), "{happened:?}");
}

#[test]
fn whoever_takes_it_up_has_a_plan() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    let mut book = Book::default();
    let has_none = |book: &Book, day: &str| {
        let neglects = registry.all_neglects(book, registry.entry(&id).unwrap(), at(day));
        neglects.contains(&Neglect::NoPlan)
    };
    assert!(!has_none(&book, "2026-10-31"), "it is not yet time");
    assert!(has_none(&book, "2026-11-01"));
    book.tick(&registry, &id, BEGUN, "Ann", true, &pen("2026-11-02"));
    assert!(!has_none(&book, "2026-11-02"));
    book.tick(&registry, &id, BEGUN, "Ann", false, &pen("2026-11-03"));
    assert!(has_none(&book, "2026-11-03"));
    book.tick(&registry, &id, "find-users", "Ann", true, &pen("2026-11-03"));
    assert!(!has_none(&book, "2026-11-03"));
}

#[test]
fn a_rename_that_the_list_shows_is_a_rotation_taken_up() {
    let (mut registry, book, now) = (Registry::default(), Book::default(), at("2026-12-10"));
    let ids = [row(&mut registry, 1, "Anypoint to expire"), row(&mut registry, 2, "Anypoint")];
    for (id, is_taken_up) in ids.iter().zip([true, false]) {
        let entry = registry.entry(id).unwrap();
        let is_neglected = registry.all_neglects(&book, entry, now).contains(&Neglect::NoPlan);
        assert_eq!((registry.plan(&book, entry, now).is_taken_up, is_neglected), (is_taken_up, !is_taken_up));
        assert_eq!(book.has_taken_up(&registry, entry), is_taken_up);
    }
}

#[test]
fn the_rows_tell_how_far_anypoint_has_come() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Anypoint");
    let next = |registry: &Registry| {
        let mut book = Book::default();
        book.tick(registry, &id, "anypoint-permission", "Ann", true, &pen("2026-12-01"));
        book.tick(registry, &id, "anypoint-verify", "Ann", true, &pen("2026-12-01"));
        let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-02"));
        plan.next().map(|step| step.id.clone())
    };
    assert_eq!(next(&registry).as_deref(), Some("anypoint-rename"));
    let renamed =
        Entry { label: Some("Anypoint to expire".to_owned()), ..registry.entry(&id).unwrap().clone() };
    registry.enter(renamed.clone());
    assert_eq!(next(&registry).as_deref(), Some("anypoint-log-in"));
    let new = row(&mut registry, 2, "Anypoint");
    assert_eq!(next(&registry).as_deref(), Some("anypoint-delete"));
    // The new one has a plan of its own, in which nothing is done.
    let book = Book::default();
    let plan = registry.plan(&book, registry.entry(&new).unwrap(), at("2026-12-02"));
    assert_eq!(plan.count().0, 0);
    registry.enter(Entry { missing_since: Some(at("2026-12-20")), ..renamed });
    assert_eq!(next(&registry), None);
    let book = Book::default();
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-21"));
    assert_eq!(plan.standing(at("2026-12-21")), PlanStanding::Done);
    assert_eq!(plan.steps.iter().filter(|step| step.state == StepState::Seen).count(), 4);
}

#[test]
fn the_proof_asks_for_what_was_read_after_the_switch() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    learn(&mut registry, Way::Live, "2026-12-10", &[], &REFERRING);
    let mut book = Book::default();
    let is_complete = |registry: &Registry, book: &Book| {
        registry.plan(book, registry.entry(&id).unwrap(), at("2026-12-20")).proof.is_complete()
    };
    assert!(is_complete(&registry, &book));
    book.tick(&registry, &id, "unknown-switch", "Ann", true, &pen("2026-12-15"));
    assert!(!is_complete(&registry, &book));
    learn(&mut registry, Way::Live, "2026-12-16", &[], &REFERRING);
    assert!(is_complete(&registry, &book));
}

#[test]
fn what_was_switched_stays_in_the_plan_when_nothing_refers_to_the_old_one_any_more() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    row(&mut registry, 2, "Key_2027");
    let uses = |certificate: &str| {
        [
            reference(certificate, "NamedCredential", "SAP", Role::ClientTls),
            reference(certificate, "SamlSsoConfig", "Okta", Role::SamlRequestSigning),
        ]
    };
    learn(&mut registry, Way::Live, "2026-12-10", &uses("Key"), &REFERRING);
    let mut book = Book::default();
    let [sap, okta] = [
        "mutual-tls-switch/NamedCredential/SAP/client-tls",
        "request-signing-switch/SamlSsoConfig/Okta/saml-request-signing",
    ];
    let hand_over = "mutual-tls-hand-over/NamedCredential/SAP/client-tls";
    for step in [hand_over, sap, okta] {
        book.tick(&registry, &id, step, "Ann", true, &pen("2026-12-15"));
    }
    let known: Vec<&str> = registry
        .plan(&book, registry.entry(&id).unwrap(), at("2026-12-15"))
        .runbooks
        .iter()
        .map(|of| of.id)
        .collect();
    learn(&mut registry, Way::Live, "2026-12-16", &uses("Key_2027"), &REFERRING);
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-20"));
    assert_eq!(plan.runbooks.iter().map(|of| of.id).collect::<Vec<_>>(), known);
    assert!(plan.proof.is_complete());
    for step in [hand_over, sap, okta] {
        assert!(plan.steps.iter().any(|of| of.id == step && !of.is_open()), "{step}");
    }
    // What was never ticked off for one that nothing tells of any more is no step of anybody's.
    assert!(!ids(&plan).iter().any(|of| of.starts_with("request-signing-hand-over")), "{:?}", ids(&plan));
    // Read before the switch, it would prove nothing.
    book.tick(&registry, &id, okta, "Bea", true, &pen("2026-12-18"));
    assert!(!registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-20")).proof.is_complete());
}

#[test]
fn of_what_is_superseded_only_retiring_is_left() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Key");
    let successor = row(&mut registry, 2, "Key 2");
    let mut book = Book::default();
    book.rotate(&mut registry, &id, &successor, "", &pen("2026-12-10"));
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-10"));
    assert_eq!(plan.next().unwrap().id, "delete");
    registry.write(&id, Fact::LifeCycle, Some("retired".to_owned()), "a", at("2026-12-30"));
    let plan = registry.plan(&book, registry.entry(&id).unwrap(), at("2026-12-30"));
    assert_eq!(plan.standing(at("2026-12-30")), PlanStanding::Done);
}

#[test]
fn what_the_list_no_longer_shows_is_deleted() {
    let mut registry = Registry::default();
    let id = row(&mut registry, 1, "Okta");
    let book = Book::default();
    let is_seen = |registry: &Registry| {
        let entry = registry.entry(&id).unwrap();
        let plan = registry.plan(&book, entry, at("2026-12-20"));
        plan.steps.iter().find(|step| step.deletes()).unwrap().state == StepState::Seen
    };
    assert!(!is_seen(&registry));
    let entry = registry.entry(&id).unwrap().clone();
    registry.enter(Entry { missing_since: Some(at("2026-12-20")), ..entry });
    assert!(is_seen(&registry));
}
