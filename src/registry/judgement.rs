//! What people say of links. Dismissing one can be what a plan needs to say *delete*, so the
//! journal has in which browser and when.

use serde::Serialize;

use super::{Book, EntryId, Event, Link, Opinion, Pen, Registry};
use crate::intake::{OrgKey, Reference};

/// What somebody says of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// It is so, though nothing that was read tells of it.
    Added,
    /// It is so.
    Confirmed,
    /// It is not so.
    Dismissed,
    /// What was said of it before is taken back.
    Restored,
    /// What was added is not so any more.
    Removed,
}

impl Judgement {
    /// The one of this name, as journals have it.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "added" => Self::Added,
            "confirmed" => Self::Confirmed,
            "dismissed" => Self::Dismissed,
            "restored" => Self::Restored,
            "removed" => Self::Removed,
            _ => return None,
        })
    }
}

impl Book {
    /// Adds an integration, or a partner who holds a copy, at somebody's word, and notes that.
    pub fn link(
        &mut self,
        registry: &mut Registry,
        org: &OrgKey,
        reference: &Reference,
        note: String,
        pen: &Pen,
    ) {
        let is_new = registry.link(org, reference).and_then(Link::entered).is_none();
        self.enter_link(registry, org, reference.clone(), note, pen);
        if is_new {
            self.note_judgement(registry, org, reference, Judgement::Added, pen);
        }
    }

    /// Takes over what somebody says of a link, and notes that of each certificate that it names.
    pub fn judge(
        &mut self,
        registry: &mut Registry,
        org: &OrgKey,
        reference: &Reference,
        judgement: Judgement,
        pen: &Pen,
    ) {
        let before = registry.link(org, reference).cloned();
        match judgement {
            Judgement::Added => return self.link(registry, org, reference, String::new(), pen),
            Judgement::Confirmed => registry.judge_link(org, reference, Some(Opinion::Confirmed)),
            Judgement::Dismissed => registry.judge_link(org, reference, Some(Opinion::Dismissed)),
            Judgement::Restored => registry.judge_link(org, reference, None),
            Judgement::Removed => self.unlink(registry, org, reference),
        }
        if registry.link(org, reference) != before.as_ref() {
            self.note_judgement(registry, org, reference, judgement, pen);
        }
    }

    fn note_judgement(
        &mut self,
        registry: &Registry,
        org: &OrgKey,
        reference: &Reference,
        judgement: Judgement,
        pen: &Pen,
    ) {
        let of_org = registry.entries().filter(|entry| entry.org.as_ref() == Some(org));
        let named: Vec<EntryId> =
            of_org.filter(|entry| reference.names(entry)).map(|entry| entry.id.clone()).collect();
        for id in named {
            let event = Event::Judged { integration: reference.integration.clone(), judgement };
            self.append(&pen.writer, &id, &event, pen.now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, Role, Whose};
    use crate::moment::Moment;
    use crate::registry::Entry;

    #[test]
    fn what_is_said_of_a_link_is_noted_once_of_each_certificate_that_it_names() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let org = OrgKey::parse("acme").unwrap();
        let pen = Pen { writer: "laptop".to_owned(), now: Moment::EPOCH };
        let ids = ["Okta", "SAP"].map(|name| {
            let entry = Entry::by_hand(Some(org.clone()), name, pen.now).unwrap();
            registry.enter(Entry { unique_name: Some(name.to_owned()), ..entry.clone() });
            entry.id
        });
        let reference = Reference::new(
            ("Okta".to_owned(), By::Hand),
            ("Partner", "AWS"),
            "",
            (Role::ClientTls, Whose::Ours),
        );
        registry.take_happenings();
        for _ in 0..2 {
            book.link(&mut registry, &org, &reference, "ask Bea".to_owned(), &pen);
        }
        use Judgement::{Added, Confirmed, Dismissed, Removed, Restored};
        for judgement in [Dismissed, Dismissed, Restored, Confirmed, Removed, Removed, Dismissed] {
            book.judge(&mut registry, &org, &reference, judgement, &pen);
        }
        let told: Vec<Event> = book.told_of(&ids[0]).iter().filter_map(|(_, line)| line.event()).collect();
        let integration = reference.integration;
        let judged = |judgement| Event::Judged { integration: integration.clone(), judgement };
        assert_eq!(told, [Added, Dismissed, Restored, Confirmed, Removed].map(judged));
        assert!(book.history(&ids[1]).is_empty());
        assert_eq!(registry.take_happenings(), []);
    }
}
