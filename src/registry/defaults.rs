//! Defaults that are chosen: as a fact of a record, each with who changed it from what to what in the journal.
//!
//! A journal tells of certificates by their ids, and of what holds for an org or a team by the key that it is stored under:
//! `defaults/org:acme`. No entry has such an id: those of orgs hold no stroke.

use super::stored::{DEFAULTS_PREFIX, defaults_key};
use super::{Book, Defaults, EntryId, Event, Fact, Pen, Registry};
use crate::moment::Moment;
use crate::sorted_map::SortedMap;

/// What journals call the defaults of a scope.
pub fn scope_id(scope: &str) -> EntryId {
    EntryId::from(defaults_key(scope).as_str())
}

/// Of which scope's defaults a journal tells under this id.
pub fn scope_of(id: &EntryId) -> Option<&str> {
    id.as_str().strip_prefix(DEFAULTS_PREFIX)
}

impl Registry {
    /// Chooses what holds of one fact for an org or a team, or takes it away; whether that changed anything. What is chosen
    /// holds, even where the clock of this browser is behind.
    pub fn choose_default(&mut self, scope: &str, fact: Fact, value: Option<String>, pen: &Pen) -> bool {
        let known = self.defaults(scope);
        if known.and_then(|known| known.facts.get(&fact)) == value.as_ref() {
            return false;
        }
        let after: Option<Moment> = known.map(|known| known.at + time::Duration::MILLISECOND);
        let mut facts = known.map_or_else(SortedMap::new, |known| known.facts.clone());
        match value {
            Some(value) => drop(facts.insert(fact, value)),
            None => drop(facts.remove(&fact)),
        }
        let at = after.map_or(pen.now, |after| pen.now.max(after));
        self.choose_defaults(Defaults { at, writer: pen.writer.clone(), scope: scope.to_owned(), facts });
        true
    }
}

impl Book {
    /// Chooses a default, and notes that it changed, by what source.
    pub fn change_default(
        &mut self,
        registry: &mut Registry,
        scope: &str,
        fact: Fact,
        to: Option<String>,
        source: &str,
        pen: &Pen,
    ) {
        let from = registry.defaults(scope).and_then(|known| known.facts.get(&fact)).cloned();
        if registry.choose_default(scope, fact.clone(), to.clone(), pen) {
            let event = Event::Changed { what: fact.name(), from, to, source: source.to_owned() };
            self.append(&pen.writer, &scope_id(scope), &event, pen.now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::OrgKey;
    use crate::registry::Entry;

    fn pen(minute: u8) -> Pen {
        let now = Moment::parse(&format!("2026-11-20T00:{minute:02}:00Z")).unwrap();
        Pen { writer: "laptop".to_owned(), now }
    }

    #[test]
    fn a_default_is_changed_by_a_line_of_the_journal_and_undone_by_another() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let entry = Entry::by_hand(OrgKey::parse("acme"), "Okta", Moment::EPOCH).unwrap();
        let owner = |registry: &Registry| registry.value(&entry, &Fact::Owner).map(str::to_owned);
        for (minute, name) in [(0, Some("Ann")), (1, Some("Ann")), (2, Some("Bea")), (3, None)] {
            let name = name.map(str::to_owned);
            book.change_default(&mut registry, "org:acme", Fact::Owner, name, "by-hand", &pen(minute));
        }
        assert_eq!(owner(&registry), None);
        let id = scope_id("org:acme");
        assert_eq!(scope_of(&id), Some("org:acme"));
        for (minute, expected) in [(4, Some("Bea")), (5, Some("Ann")), (6, None), (7, None)] {
            let changes = book.undoable(&registry, &id);
            book.undo(&mut registry, &changes, &pen(minute));
            assert_eq!(owner(&registry).as_deref(), expected, "{minute}");
        }
        let kinds: Vec<&str> = book.history(&id).into_iter().map(|line| line.kind()).collect();
        assert_eq!(kinds, ["changed", "changed", "changed", "undone", "undone", "undone"]);
        assert_eq!(book.verify(), Ok(()));
        assert!(registry.record(&id).is_none(), "defaults are no record");
    }

    #[test]
    fn what_is_chosen_holds_even_if_the_clock_is_behind() {
        let mut registry = Registry::default();
        registry.choose_default("org:acme", Fact::Owner, Some("Ann".to_owned()), &pen(9));
        let before = registry.defaults("org:acme").cloned();
        registry.choose_default("org:acme", Fact::Owner, None, &pen(1));
        assert!(registry.defaults("org:acme").cloned() > before);
    }
}
