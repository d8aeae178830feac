//! What people say of a certificate, as a form: every field with what holds now and who says so.

use std::collections::BTreeSet;

use super::certificate::Shown;
use super::links::Chip;
use super::moments::day;
use super::written::{Input, written};
use crate::order::set_of;
use crate::registry::{Book, Entry, Fact, FieldKind, LifeCycle, Registry};
use crate::words::Message;

/// The form of one entry.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordView {
    /// Its fields, those that belong together under one heading.
    pub groups: Vec<FieldGroup>,
    /// Where it is superseded or retired, whether something still refers to it, and what.
    pub still_refers: Option<(Message, Vec<Chip>)>,
    /// Who looked at it last, and when.
    pub reviewed: Message,
    /// Who reviewed anything in this browser last: most likely the same again.
    pub reviewer: String,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldGroup {
    /// Its heading.
    pub title: Message,
    /// Its fields.
    pub fields: Vec<FieldView>,
}

/// One field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Which fact.
    pub fact: Fact,
    /// What it is called.
    pub label: Shown,
    /// How it is written.
    pub input: Input,
    /// What the record itself says; empty where it says nothing.
    pub value: String,
    /// What holds instead, by a default.
    pub default: Option<String>,
    /// Who says what holds, and since when.
    pub source: Option<Message>,
    /// What to know before writing.
    pub hint: Option<Message>,
}

impl RecordView {
    /// The form of `entry`.
    pub fn new(registry: &Registry, book: &Book, entry: &Entry) -> Self {
        let group = |title: &str, facts: &[Fact]| FieldGroup {
            title: Message::new(title),
            fields: facts.iter().map(|fact| FieldView::new(registry, book, entry, fact.clone())).collect(),
        };
        let own: Vec<Fact> = own_facts(registry, book, entry);
        let said =
            |fact: &&Fact| registry.record(&entry.id).is_some_and(|record| record.value(fact).is_some());
        let printed: Vec<Fact> = [Fact::Sha256, Fact::Sha1, Fact::SerialNumber, Fact::Issuer]
            .iter()
            .filter(said)
            .cloned()
            .collect();
        let groups = [
            group("record-what-for", &[Fact::Purpose, Fact::Description, Fact::Tags]),
            group("record-who", &[Fact::Owner, Fact::BackupOwner, Fact::Team, Fact::Contact]),
            group("record-where-it-stands", &[Fact::LifeCycle, Fact::Ticket]),
            group("record-when", &[Fact::Expires, Fact::ExpiresWhy, Fact::PlanDays, Fact::ActDays]),
            group("record-own-fields", &own),
            group("record-said-of-it", &printed),
            group("record-more", &[Fact::Notes]),
        ];
        Self {
            groups: groups.into_iter().filter(|group| !group.fields.is_empty()).collect(),
            still_refers: still_refers(registry, entry),
            reviewed: reviewed(registry, entry),
            reviewer: reviewer(registry, book),
        }
    }
}

impl FieldView {
    fn new(registry: &Registry, book: &Book, entry: &Entry, fact: Fact) -> Self {
        let stamped = registry.record(&entry.id).and_then(|record| record.stamped(&fact));
        let own = stamped.and_then(|stamped| Some((stamped, stamped.value.as_deref()?)));
        let default = registry.default_of(entry, &fact).filter(|_| own.is_none());
        let source = match (own, default) {
            (Some((stamped, _)), _) => Some(written(book, &stamped.writer, stamped.at)),
            (None, Some((scope, _))) => Some(match scope.split_once(':') {
                Some(("team", team)) => Message::new("record-default-of-team").with("team", team),
                Some((_, org)) => Message::new("record-default-of-org").with("org", org),
                None => Message::new("record-default-of-org").with("org", scope),
            }),
            (None, None) => None,
        };
        let value = own.map_or_else(String::new, |(_, value)| value.to_owned());
        Self {
            label: label(&fact),
            input: Input::of(&fact, book),
            value: if fact == Fact::LifeCycle { registry.life_cycle(entry).text().to_owned() } else { value },
            default: default.map(|(_, value)| value.to_owned()),
            source,
            hint: hint(&fact),
            fact,
        }
    }
}

/// The fields of the admin's own, also those that only a record or a default knows.
fn own_facts(registry: &Registry, book: &Book, entry: &Entry) -> Vec<Fact> {
    let mut names: BTreeSet<&str> = set_of(book.fields().map(|field| field.name.as_str()));
    let said =
        registry.record(&entry.id).into_iter().flat_map(|record| record.values().map(|(fact, _)| fact));
    let by_default =
        registry.all_defaults().flat_map(|defaults| defaults.statements.values().map(|(fact, _)| fact));
    let by_default = by_default.filter(|fact| registry.default_of(entry, fact).is_some());
    names.extend(said.chain(by_default).filter_map(|fact| match fact {
        Fact::Own(name) => Some(name.as_str()),
        _ => None,
    }));
    names.into_iter().map(|name| Fact::Own(name.to_owned())).collect()
}

/// What a fact is called.
pub fn label(fact: &Fact) -> Shown {
    let id = match fact {
        Fact::Purpose => "record-purpose",
        Fact::Description => "record-description",
        Fact::Owner => "record-owner",
        Fact::BackupOwner => "record-backup-owner",
        Fact::Team => "record-team",
        Fact::Contact => "record-contact",
        Fact::Tags => "record-tags",
        Fact::Notes => "record-notes",
        Fact::Ticket => "record-ticket",
        Fact::LifeCycle => "record-life-cycle",
        Fact::Expires => "record-expires",
        Fact::ExpiresWhy => "record-expires-why",
        Fact::Reviewed => "record-reviewed",
        Fact::ReviewedBy => "record-reviewed-by",
        Fact::Sha256 => "record-sha256",
        Fact::Sha1 => "record-sha1",
        Fact::SerialNumber => "record-serial-number",
        Fact::Issuer => "record-issuer",
        Fact::PlanDays => "record-plan-days",
        Fact::ActDays => "record-act-days",
        Fact::Acknowledged => "record-acknowledged",
        Fact::Snoozed => "record-snoozed",
        Fact::Assigned => "record-assigned",
        Fact::Own(name) | Fact::Unknown(name) => return Shown::Text(name.clone()),
    };
    Shown::Message(Message::new(id))
}

fn hint(fact: &Fact) -> Option<Message> {
    let id = match fact {
        Fact::Tags => "record-tags-hint",
        Fact::Expires => "record-expires-hint",
        Fact::ExpiresWhy => "record-expires-why-hint",
        Fact::PlanDays => "record-days-hint",
        _ => return None,
    };
    Some(Message::new(id))
}

/// What still refers to a certificate that nothing should refer to any more.
fn still_refers(registry: &Registry, entry: &Entry) -> Option<(Message, Vec<Chip>)> {
    if !registry.life_cycle(entry).is_silent() {
        return None;
    }
    let counting = registry.links_of(entry).filter(|link| link.counts());
    let chips: Vec<Chip> = counting.map(|link| Chip::new(&link.reference)).collect();
    let is_retired = registry.life_cycle(entry) == LifeCycle::Retired;
    let id = match (chips.is_empty(), is_retired) {
        (true, _) => "record-nothing-refers",
        (false, true) => "record-retired-but-used",
        (false, false) => "record-superseded-but-used",
    };
    Some((Message::new(id).with("count", chips.len()), chips))
}

fn reviewed(registry: &Registry, entry: &Entry) -> Message {
    let by = registry.record(&entry.id).and_then(|record| record.value(&Fact::ReviewedBy));
    match (registry.reviewed(entry), by) {
        (Some(at), Some(by)) => Message::new("record-reviewed-on-by").with("day", day(at)).with("by", by),
        (Some(at), None) => Message::new("record-reviewed-on").with("day", day(at)),
        (None, _) => Message::new("record-never-reviewed"),
    }
}

fn reviewer(registry: &Registry, book: &Book) -> String {
    let here = book.writer();
    let stamps =
        registry.entries().filter_map(|entry| registry.record(&entry.id)?.stamped(&Fact::ReviewedBy));
    let ours = stamps.filter(|stamped| Some(stamped.writer.as_str()) == here && stamped.value.is_some());
    ours.max().and_then(|stamped| stamped.value.clone()).unwrap_or_default()
}

/// The names of owners, or of teams, that are written anywhere: to choose from.
pub fn known_values(registry: &Registry, fact: &Fact) -> Vec<String> {
    let said = registry.entries().filter_map(|entry| registry.value(entry, fact));
    let by_default = registry.all_defaults().filter_map(|defaults| defaults.statements.value(fact));
    let teams = registry.all_defaults().filter_map(|defaults| defaults.scope.strip_prefix("team:"));
    let teams = teams.filter(|_| *fact == Fact::Team);
    let names: BTreeSet<&str> = set_of(said.chain(by_default).chain(teams));
    names.into_iter().map(str::to_owned).collect()
}

/// What a kind of own field is called.
pub fn kind_label(kind: FieldKind) -> Message {
    Message::new(match kind {
        FieldKind::Text => "record-kind-text",
        FieldKind::Number => "record-kind-number",
        FieldKind::Date => "record-kind-date",
        FieldKind::YesNo => "record-kind-yes-no",
        FieldKind::Link => "record-kind-link",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, Integration, OrgKey, Reference, Role, Whose};
    use crate::moment::Moment;
    use crate::registry::Pen;

    fn pen() -> Pen {
        Pen { writer: "laptop".to_owned(), now: Moment::EPOCH }
    }

    fn entry() -> Entry {
        let org = OrgKey::parse("acme");
        Entry { unique_name: Some("Okta".to_owned()), ..Entry::by_hand(org, "Okta", Moment::EPOCH).unwrap() }
    }

    fn field<'a>(view: &'a RecordView, fact: &Fact) -> &'a FieldView {
        view.groups.iter().flat_map(|group| &group.fields).find(|field| field.fact == *fact).unwrap()
    }

    fn source(view: &RecordView, fact: &Fact) -> Option<String> {
        field(view, fact).source.as_ref().map(|message| message.id.clone())
    }

    #[test]
    fn every_value_says_where_it_comes_from() {
        let (mut registry, mut book, entry) = (Registry::default(), Book::default(), entry());
        for (scope, fact, value) in [
            ("org:acme", Fact::Team, "Identity"),
            ("org:acme", Fact::Contact, "#crm"),
            ("team:Identity", Fact::Owner, "Ann"),
            ("team:Identity", Fact::Own("Cost centre".to_owned()), "42"),
            ("org:other", Fact::Own("Region".to_owned()), "EU"),
        ] {
            registry.choose_default(scope, fact, Some(value.to_owned()), &pen());
        }
        let now = Moment::EPOCH;
        book.pen(|| "laptop".to_owned(), now);
        let known = own_facts(&registry, &book, &entry);
        assert_eq!(
            known,
            [Fact::Own("Cost centre".to_owned())],
            "a default knows it, though nobody defined it"
        );
        book.define("Cost centre".to_owned(), FieldKind::Number, &pen());
        book.change(&mut registry, &entry.id, Fact::BackupOwner, Some("Bea".to_owned()), "by-hand", &pen());
        let view = RecordView::new(&registry, &book, &entry);
        for (fact, value, default, expected) in [
            (Fact::BackupOwner, "Bea", None, Some("written-here")),
            (Fact::Owner, "", Some("Ann"), Some("record-default-of-team")),
            (Fact::Contact, "", Some("#crm"), Some("record-default-of-org")),
            (Fact::Own("Cost centre".to_owned()), "", Some("42"), Some("record-default-of-team")),
            (Fact::Notes, "", None, None),
        ] {
            let shown = field(&view, &fact);
            assert_eq!((shown.value.as_str(), shown.default.as_deref()), (value, default), "{fact}");
            assert_eq!(source(&view, &fact).as_deref(), expected, "{fact}");
        }
        assert_eq!(field(&view, &Fact::Own("Cost centre".to_owned())).input, Input::Number);
    }

    #[test]
    fn what_is_retired_says_what_still_refers_to_it() {
        let (mut registry, mut book, entry) = (Registry::default(), Book::default(), entry());
        registry.enter(entry.clone());
        let mut still = |cycle: &str, registry: &mut Registry| {
            book.change(registry, &entry.id, Fact::LifeCycle, Some(cycle.to_owned()), "by-hand", &pen());
            let still = RecordView::new(registry, &book, &entry).still_refers;
            still.map(|(message, chips)| (message.id, chips.len()))
        };
        assert_eq!(still("retired", &mut registry), Some(("record-nothing-refers".to_owned(), 0)));
        let reference = Reference {
            certificate: "Okta".to_owned(),
            by: By::Name,
            integration: Integration { kind: "NamedCredential".to_owned(), name: "To_Okta".to_owned() },
            field: String::new(),
            role: Role::ClientTls,
            whose: Whose::Ours,
        };
        registry.link_by_hand(&OrgKey::parse("acme").unwrap(), reference, String::new(), Moment::EPOCH);
        assert_eq!(still("retired", &mut registry), Some(("record-retired-but-used".to_owned(), 1)));
        assert_eq!(still("superseded", &mut registry), Some(("record-superseded-but-used".to_owned(), 1)));
        assert_eq!(still("active", &mut registry), None);
    }
}
