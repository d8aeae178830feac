//! What somebody decides on an import before it is carried out, and how it is taken back.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use certkeep::exchange::csv::{
    By, Choices, Column, Import, Mapping, Matter, Sheet, export, last_import, undo,
};
use certkeep::intake::{CertificateId, DateOrder, KnownCertificate, Observation, OrgKey, Reading, Source};
use certkeep::moment::Moment;
use certkeep::registry::{Book, EntryId, Event, Fact, FieldKind, Line, OWN_FIELDS, Pen, Registry};
use certkeep::x509::Certificate;

const SHEET: &str = "Label,Org,Owner,Expires,Cost,Critical,Runbook,Signed\n\
    Okta_SSO,acme,Ann,2027-03-01,4711,yes,https://wiki.example/1,03.04.2026\n\
    SAP mTLS,acme,Bea,2027-05-06,815.5,no,,19.04.2026\n";

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn pen(now: &str) -> Pen {
    Pen { writer: "laptop".to_owned(), now: at(now) }
}

fn plan(text: &str, registry: &Registry, book: &Book, choices: &Choices) -> Import {
    let sheet = Sheet::read(text.as_bytes()).unwrap();
    let mapping = Mapping::of_certificates(&sheet.headings).unwrap();
    Import::plan(&sheet, &mapping, registry, book, choices)
}

fn import(text: &str, registry: &mut Registry, book: &mut Book, choices: &Choices, now: &str) {
    plan(text, registry, book, choices).carry_out(registry, book, "laptop", at(now));
}

fn imported() -> (Registry, Book) {
    let (mut registry, mut book) = Default::default();
    import(SHEET, &mut registry, &mut book, &Choices::default(), "2026-11-20T00:00:00Z");
    (registry, book)
}

fn value(registry: &Registry, id: &str, fact: Fact) -> Option<String> {
    let entry = registry.entry(&EntryId::from(id)).unwrap();
    registry.value(entry, &fact).map(str::to_owned)
}

#[test]
fn own_fields_are_what_their_cells_look_like() {
    let (registry, book) = imported();
    let kinds: Vec<_> = book.fields().map(|field| (field.name.as_str(), field.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("Cost", FieldKind::Number),
            ("Critical", FieldKind::YesNo),
            ("Runbook", FieldKind::Link),
            ("Signed", FieldKind::Date)
        ]
    );
    let signed = Fact::Own("Signed".to_owned());
    assert_eq!(value(&registry, "acme:label:Okta_SSO", signed).as_deref(), Some("2026-04-03"));
}

#[test]
fn the_history_of_the_fields_tells_of_those_that_a_sheet_brought_and_of_their_end() {
    let (mut registry, mut book) = imported();
    let told = |book: &Book| -> Vec<String> {
        let lines = book.told_of(&EntryId::from(OWN_FIELDS)).into_iter();
        let text = |(_, line): (&str, &Line)| {
            Some([line.kind(), line.said("what")?, line.said("to")?, line.said("source")?].join(" "))
        };
        lines.filter_map(text).collect()
    };
    let brought = [
        "changed own/Cost number sheet",
        "changed own/Critical yes-no sheet",
        "changed own/Runbook link sheet",
        "changed own/Signed date sheet",
    ];
    assert_eq!(told(&book), brought);
    assert_eq!(last_import(&registry, &book, "laptop").unwrap().certificates, 2);

    // One of them was taken up for another certificate since.
    let other = EntryId::from("acme:label:Heroku");
    let runbook = Fact::Own("Runbook".to_owned());
    let link = Some("https://wiki.example/2".to_owned());
    book.change(&mut registry, &other, runbook, link, "by-hand", &pen("2026-11-21T00:00:00Z"));
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    assert_eq!(book.fields().map(|field| field.name.as_str()).collect::<Vec<_>>(), ["Runbook"]);
    let lines = book.told_of(&EntryId::from(OWN_FIELDS));
    assert_eq!(lines.iter().filter(|(_, line)| line.kind() == "undone").count(), 3);
    assert_eq!((last_import(&registry, &book, "laptop"), book.verify()), (None, Ok(())));
}

#[test]
fn nothing_is_overwritten_but_by_choice_and_that_is_taken_back() {
    let (mut registry, mut book) = imported();
    let before = export(&registry, &book);
    let changed = "Label,Org,Owner,Expires,Team\nOkta_SSO,acme,Cleo,2027-04-01,Identity\n\
                   Heroku,acme,Dora,2027-09-09,\n";
    let planned = plan(changed, &registry, &book, &Choices::default());
    assert_eq!(planned.placed[0].matched, Some(By::OrgAndName));
    let told: Vec<_> = planned.placed[0]
        .conflicts
        .iter()
        .map(|conflict| (conflict.column.heading(), &*conflict.kept, &*conflict.offered, conflict.is_open))
        .collect();
    assert_eq!(told, [("expires", "2027-03-01", "2027-04-01", true), ("owner", "Ann", "Cleo", true)]);

    let choices = Choices { overwrite: [2].into(), ..Choices::default() };
    import(changed, &mut registry, &mut book, &choices, "2026-11-21T00:00:00Z");
    let id = "acme:label:Okta_SSO";
    assert_eq!(value(&registry, id, Fact::Owner).as_deref(), Some("Cleo"));
    assert_eq!(registry.ending(registry.entry(&EntryId::from(id)).unwrap()).unwrap().to_iso(), "2027-04-01");
    // Once more, it says nothing new.
    let again = plan(changed, &registry, &book, &choices);
    assert!(!again.placed.iter().any(|placed| placed.changes_something()), "{again:?}");

    let last = last_import(&registry, &book, "laptop").unwrap();
    assert_eq!((last.at, last.certificates), (at("2026-11-21T00:00:00Z"), 2));
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    assert_eq!(export(&registry, &book), before);
    assert_eq!(book.verify(), Ok(()));
    let history = book.history(&EntryId::from(id));
    assert!(matches!(history.last().unwrap().event(), Some(Event::Undone { .. })));
    // What is taken back now is the import before it; after that there is none.
    assert_eq!(last_import(&registry, &book, "laptop").unwrap().at, at("2026-11-20T00:00:00Z"));
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    assert_eq!((registry.entries().len(), book.fields().count()), (0, 0));
    assert_eq!(last_import(&registry, &book, "laptop"), None);
}

#[test]
fn what_somebody_wrote_since_stays_when_an_import_is_taken_back() {
    let (mut registry, mut book) = imported();
    let id = EntryId::from("acme:label:Okta_SSO");
    let add = "Label,Org,Team,Notes\nOkta_SSO,acme,Identity,from the sheet\n";
    import(add, &mut registry, &mut book, &Choices::default(), "2026-11-21T00:00:00Z");
    let by_hand = pen("2026-11-21T01:00:00Z");
    book.change(&mut registry, &id, Fact::Team, Some("Access".to_owned()), "by-hand", &by_hand);
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    assert_eq!(value(&registry, id.as_str(), Fact::Team).as_deref(), Some("Access"));
    assert_eq!(value(&registry, id.as_str(), Fact::Notes), None);
}

/// A row of the Setup list.
fn list_row(registry: &mut Registry, label: &str, expires: &str, now: &str) -> EntryId {
    let row = Observation {
        org: OrgKey::parse("acme"),
        certificate_id: CertificateId::parse("0P1000000000001"),
        label: Some(label.to_owned()),
        expiration: Some(Reading::Known(at(expires))),
        ..Observation::new(Source::ListPage, at(now))
    };
    registry.observe(row).unwrap()
}

#[test]
fn what_a_page_has_shown_since_stays_when_an_import_is_taken_back() {
    let (mut registry, mut book) = Default::default();
    let new = "Label,Org,Expires,Owner\nOkta,acme,2027-04-03,Ann\n";
    import(new, &mut registry, &mut book, &Choices::default(), "2026-11-20T00:00:00Z");
    let id = EntryId::from("acme:label:Okta");
    let end = "2027-04-03T00:00:00Z";
    assert_eq!(list_row(&mut registry, "Okta", end, "2026-11-21T00:00:00Z"), id);
    let shown = registry.entry(&id).cloned();
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    assert_eq!(registry.entry(&id).cloned(), shown);
    assert_eq!(value(&registry, id.as_str(), Fact::Owner), None);
    // The next reading of the list is of the same certificate.
    assert_eq!(list_row(&mut registry, "Okta", end, "2026-11-23T00:00:00Z"), id);
    assert_eq!((registry.entries().len(), last_import(&registry, &book, "laptop")), (1, None));

    // Of a certificate that was there before, what the sheet added goes only until a page has spoken again.
    let add = "Label,Org,Unique name\nOkta,acme,Okta_SSO\n";
    for (days, spoke_since, left) in [([24, 25, 26], false, None), ([27, 28, 29], true, Some("Okta_SSO"))] {
        let [imported, shown, taken_back] = days.map(|day| format!("2026-11-{day}T00:00:00Z"));
        import(add, &mut registry, &mut book, &Choices::default(), &imported);
        if spoke_since {
            list_row(&mut registry, "Okta", end, &shown);
        }
        undo(&mut registry, &mut book, &pen(&taken_back));
        assert_eq!(registry.entry(&id).unwrap().unique_name.as_deref(), left);
    }
}

#[test]
fn what_people_and_files_added_to_a_new_certificate_stays_when_its_import_is_taken_back() {
    let new = "Unique name,Org,Expires,Team\nOkta,acme,2027-04-03,Red\n";
    let id = EntryId::from("acme:Okta");
    let since = pen("2026-11-21T00:00:00Z");
    type Add<'a> = &'a dyn Fn(&mut Registry, &mut Book);
    let additions: [Add<'_>; 3] = [
        &|registry, book| book.change(registry, &id, Fact::Owner, Some("Ann".to_owned()), "by-hand", &since),
        &|registry, book| book.tick(registry, &id, "create", "Ann", true, &since),
        &|registry, _| {
            let certificate = KnownCertificate { facts: Certificate::default(), der: String::new() };
            assert_eq!(registry.remember(Some(&id), certificate, since.now), Some(id.clone()));
        },
    ];
    for (case, add) in additions.into_iter().enumerate() {
        let (mut registry, mut book) = Default::default();
        import(new, &mut registry, &mut book, &Choices::default(), "2026-11-20T00:00:00Z");
        add(&mut registry, &mut book);
        let (entry, plan) = (registry.entry(&id).cloned(), book.progress(&id).cloned());
        undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
        assert_eq!((registry.entry(&id).cloned(), book.progress(&id).cloned()), (entry, plan), "{case}");
        assert_eq!(value(&registry, id.as_str(), Fact::Team), None, "{case}");
        let owner = (case == 0).then_some("Ann");
        assert_eq!(value(&registry, id.as_str(), Fact::Owner).as_deref(), owner, "{case}");
        assert_eq!(last_import(&registry, &book, "laptop"), None, "{case}");
    }
}

#[test]
fn no_line_says_that_what_was_left_alone_was_undone() {
    let (mut registry, mut book) = imported();
    let id = EntryId::from("acme:label:Okta_SSO");
    let add = "Label,Org,Team\nOkta_SSO,acme,Identity\n";
    import(add, &mut registry, &mut book, &Choices::default(), "2026-11-21T00:00:00Z");
    let by_hand = pen("2026-11-21T01:00:00Z");
    book.change(&mut registry, &id, Fact::Team, Some("Access".to_owned()), "by-hand", &by_hand);
    // Nothing of it can be taken back: that is offered of the import before it.
    assert_eq!(last_import(&registry, &book, "laptop").unwrap().at, at("2026-11-20T00:00:00Z"));
    undo(&mut registry, &mut book, &pen("2026-11-22T00:00:00Z"));
    let kinds: Vec<&str> = book.history(&id).into_iter().map(|line| line.kind()).collect();
    assert_eq!(kinds, ["seen", "changed", "changed", "undone"]);
    assert_eq!(value(&registry, id.as_str(), Fact::Team).as_deref(), Some("Access"));
}

#[test]
fn an_order_is_asked_for_only_where_no_cell_tells_it() {
    let (registry, book) = Default::default();
    let open = "Label,Expires\nA,3/4/2027\n";
    let expires = |text: &str, order| {
        let choices = Choices { date_order: Some(order), ..Choices::default() };
        plan(text, &registry, &book, &choices).placed[0].takes[&Column::Expires].clone()
    };
    assert_eq!(expires(open, DateOrder::DayFirst), "2027-04-03");
    assert_eq!(expires(open, DateOrder::MonthFirst), "2027-03-04");
    let told = "Label,Expires\nA,3/4/2027\nB,19/4/2027\n";
    assert_eq!(expires(told, DateOrder::MonthFirst), "2027-04-03");
}

#[test]
fn a_creation_that_is_no_day_is_kept_as_a_field_and_once() {
    let (mut registry, mut book) = Default::default();
    let text = "Label,Erstellt am\nA,3/4/2026\nB,unknown\n";
    let planned = plan(text, &registry, &book, &Choices::default());
    let told: Vec<_> = planned.told.iter().map(|told| (told.line, told.problem)).collect();
    assert_eq!(told, [(2, Matter::DateUnclear), (3, Matter::DateUnreadable)]);
    import(text, &mut registry, &mut book, &Choices::default(), "2026-11-20T00:00:00Z");
    let field = Fact::Own("Erstellt am".to_owned());
    for (id, kept) in [(":label:A", "2026-04-03 or 2026-03-04"), (":label:B", "unknown")] {
        assert_eq!(value(&registry, id, field.clone()).as_deref(), Some(kept));
        let history = book.history(&EntryId::from(id));
        let Some(Event::Seen { facts, .. }) = history[0].event() else { panic!("{history:?}") };
        assert!(facts.0.contains(&("own/Erstellt am".to_owned(), kept.to_owned())), "{facts:?}");
    }
    let exported = export(&registry, &book);
    for again in [text, &exported] {
        let planned = plan(again, &registry, &book, &Choices::default());
        assert!(!planned.placed.iter().any(|placed| placed.changes_something()), "{planned:?}");
    }

    // Against a day that is known it is held, and nobody can choose it.
    import(
        "Label,Created\nC,2026-05-06\n",
        &mut registry,
        &mut book,
        &Choices::default(),
        "2026-11-21T00:00:00Z",
    );
    let choices = Choices { overwrite: [2].into(), ..Choices::default() };
    let planned = plan("Label,Created\nC,3/4/2026\n", &registry, &book, &choices);
    let conflict = &planned.placed[0].conflicts[0];
    assert_eq!((&*conflict.kept, conflict.is_fixed, conflict.is_open), ("2026-05-06", false, false));
    assert!(!planned.placed[0].changes_something());

    // Beside a field of that name it is another one.
    let two = "Label,Created,Created\nD,unknown,2026-01-01\n";
    import(two, &mut registry, &mut book, &Choices::default(), "2026-11-22T00:00:00Z");
    for (name, kept) in [("Created", "2026-01-01"), ("Created 2", "unknown")] {
        assert_eq!(value(&registry, ":label:D", Fact::Own(name.to_owned())).as_deref(), Some(kept));
    }
}

#[test]
fn who_of_several_a_row_is_about_can_be_chosen() {
    let mut registry = Registry::default();
    let mut book = Book::default();
    let two = "Label,Org,Expires\nOkta_SSO,acme,2027-03-01\nOkta_SSO,acme--uat.sandbox,2027-05-01\n";
    import(two, &mut registry, &mut book, &Choices::default(), "2026-11-20T00:00:00Z");
    let open = "Label,Owner\nOkta_SSO,Ann\n";
    let planned = plan(open, &registry, &book, &Choices::default());
    assert_eq!((planned.placed.len(), planned.told[0].entries.len()), (0, 2));
    let id = EntryId::from("acme--uat.sandbox:label:Okta_SSO");
    let choices = Choices { entries: [(2, id.clone())].into(), ..Choices::default() };
    import(open, &mut registry, &mut book, &choices, "2026-11-21T00:00:00Z");
    assert_eq!(value(&registry, id.as_str(), Fact::Owner).as_deref(), Some("Ann"));
}

#[test]
fn a_field_of_a_chosen_kind_says_which_cells_are_not_of_it() {
    let (registry, book) = Default::default();
    let choices = Choices { kinds: [("Cost".to_owned(), FieldKind::Number)].into(), ..Choices::default() };
    let planned = plan("Label,Cost\nA,12\nB,a lot\n", &registry, &book, &choices);
    let told: Vec<_> = planned.told.iter().map(|told| (told.line, told.cell.as_deref())).collect();
    assert_eq!(told, [(3, Some("a lot"))]);
    assert_eq!(planned.placed[1].takes[&Column::Fact(Fact::Own("Cost".to_owned()))], "a lot");
}
