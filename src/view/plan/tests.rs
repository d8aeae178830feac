use super::*;
use crate::intake::{CertificateId, OrgKey, Reading};
use crate::registry::{EntryId, Pen};
use crate::view::CertificateView;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}T00:00:00Z")).unwrap()
}

fn registry(label: &str) -> (Registry, EntryId) {
    let mut registry = Registry::default();
    let org = OrgKey::parse("acme").unwrap();
    let id = EntryId::from("acme:1");
    registry.enter(Entry {
        org: Some(org.clone()),
        certificate_id: CertificateId::parse("0P1xx0000000001"),
        label: Some(label.to_owned()),
        created: Some(at("2025-12-31")),
        expiration: Some(Reading::Known(at("2026-12-31"))),
        deletable: Some(false),
        refusal: Some("Named Credential: Anypoint".to_owned()),
        ..Entry::with_id(id.clone(), at("2026-11-01"))
    });
    registry.visit(&org, "acme.my.salesforce-setup.com");
    (registry, id)
}

#[test]
fn the_picture_has_its_days_in_order_and_now_where_it_is() {
    let (registry, id) = registry("Key");
    let view = |day| {
        PlanView::new(&registry, &Book::default(), registry.entry(&id).unwrap(), at(day)).timeline.unwrap()
    };
    let middle = view("2026-12-01");
    let places: Vec<f64> = middle.days.iter().map(|(_, at, _)| *at).collect();
    assert!(places.is_sorted() && places[0] > 0.0 && places[3] < 1.0, "{places:?}");
    assert!((middle.now - 0.5).abs() < 0.001);
    assert_eq!((view("2026-01-01").now, view("2027-06-01").now), (0.0, 1.0));
}

#[test]
fn the_setup_page_is_told_the_next_step_that_the_rows_tell() {
    let next = |registry: &Registry, id: &EntryId, day: &str| {
        let view = CertificateView::new(registry, registry.entry(id).unwrap(), at(day));
        view.next_step.map(|message| message.id)
    };
    let (mut registry, id) = registry("Anypoint");
    assert_eq!(next(&registry, &id, "2026-10-01"), None, "it is not yet time");
    assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-rename"));
    let label = Some("Anypoint to expire".to_owned());
    registry.enter(Entry { label, ..registry.entry(&id).unwrap().clone() });
    assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-log-in"));
    let new = Entry::by_hand(OrgKey::parse("acme"), "Anypoint", at("2026-11-20")).unwrap();
    registry.enter(new.clone());
    assert_eq!(next(&registry, &id, "2026-11-20").as_deref(), Some("step-anypoint-delete"));
    assert_eq!(next(&registry, &new.id, "2026-11-20").as_deref(), Some("rotation-anypoint-new"));
}

#[test]
fn delete_is_said_of_what_is_proven_alone() {
    let (registry, id) = registry("Key");
    let book = Book::default();
    let view = PlanView::new(&registry, &book, registry.entry(&id).unwrap(), at("2026-12-01"));
    let last = view.phases.last().unwrap().steps.last().unwrap();
    assert_eq!(last.what, Message::new("step-delete-not-yet"));
    assert!(!view.proof.is_complete);
    let words = Message::new("links-in-use-by").with("words", "Named Credential: Anypoint");
    assert!(view.proof.lines.contains(&words));
}

#[test]
fn steps_lead_into_the_setup_of_their_org() {
    let (registry, id) = registry("Anypoint");
    let mut book = Book::default();
    let pen = Pen { writer: "a".to_owned(), now: at("2026-12-01") };
    book.tick(&registry, &id, "anypoint-permission", "Ann", true, &pen);
    let view = PlanView::new(&registry, &book, registry.entry(&id).unwrap(), at("2026-12-20"));
    let steps: Vec<&StepView> = view.phases.iter().flat_map(|phase| &phase.steps).collect();
    let rename = steps.iter().find(|step| step.id == "anypoint-rename").unwrap();
    let own = "https://acme.my.salesforce-setup.com/lightning/setup/CertificatesAndKeysManagement/page?address=%2F0P1xx0000000001";
    assert_eq!(rename.url.as_deref(), Some(own));
    assert!(rename.is_next);
    assert_eq!(rename.late, Some(Message::new("rotation-step-late").with("days", 5_i64)));
    assert_eq!(view.standing, Message::new("rotation-late").with("days", 5_i64));
    assert_eq!(view.seen, Some(Message::new("rotation-anypoint-not-begun")));
    let done = Message::new("rotation-step-done").with("by", "Ann").with("day", day(at("2026-12-01")));
    assert_eq!(steps[0].done, Some(done));
    assert_eq!(view.hand, "", "nobody has ticked anything off on this device");
}

#[test]
fn nothing_is_under_way_that_nobody_has_taken_up() {
    let (registry, id) = registry("Key");
    let mut book = Book::default();
    let standing = |book: &Book, now: &str| {
        PlanView::new(&registry, book, registry.entry(&id).unwrap(), at(now)).standing.id
    };
    assert_eq!(standing(&book, "2026-10-01"), "rotation-ahead");
    assert_eq!(standing(&book, "2026-11-03"), "rotation-to-begin");
    let pen = Pen { writer: "a".to_owned(), now: at("2026-11-03") };
    book.tick(&registry, &id, PlanView::BEGIN, "Ann", true, &pen);
    assert_eq!(standing(&book, "2026-11-03"), "rotation-on-time");
}
