//! Defaults that are chosen: as a fact of a record, each with who changed it from what to what in the journal.
//!
//! A journal tells of certificates by their ids, and of what holds for an org or a team by the key that it is stored under:
//! `defaults/org:acme`. No entry has such an id: those of orgs hold no stroke.

use serde::{Deserialize, Serialize};

use super::stored::{DEFAULTS_PREFIX, defaults_key};
use super::{Book, EntryId, Event, Fact, Pen, Registry, Statements};
use crate::intake::OrgKey;
use crate::moment::Moment;
use crate::sorted_map::SortedMap;

/// What holds for the certificates of an org (`org:<key>`) or a team (`team:<name>`) that say nothing else themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Defaults {
    /// For which: `org:<key>` or `team:<name>`.
    pub scope: String,
    /// What, as records say it.
    pub statements: Statements,
}

/// Defaults in storage.
#[derive(Deserialize)]
struct Stored {
    scope: String,
    #[serde(default)]
    statements: Statements,
    // At first all facts of a scope had one stamp.
    at: Option<Moment>,
    #[serde(default)]
    writer: String,
    #[serde(default)]
    facts: SortedMap<Fact, String>,
}

impl From<Stored> for Defaults {
    fn from(Stored { scope, statements, at, writer, facts }: Stored) -> Self {
        let mut all = Statements::default();
        for (fact, value) in facts {
            all.write(fact, Some(value), &writer, at.unwrap_or(Moment::EPOCH));
        }
        all.merge(statements);
        Self { scope, statements: all }
    }
}

/// What journals call the defaults of a scope.
pub fn scope_id(scope: &str) -> EntryId {
    EntryId::from(defaults_key(scope).as_str())
}

/// Of which scope's defaults a journal tells under this id.
pub fn scope_of(id: &EntryId) -> Option<&str> {
    id.as_str().strip_prefix(DEFAULTS_PREFIX)
}

impl Registry {
    /// What holds for `org:<key>` or `team:<name>`.
    pub fn defaults(&self, scope: &str) -> Option<&Defaults> {
        self.defaults.iter().find(|defaults| defaults.scope == scope)
    }

    /// All defaults, in the order of their scopes.
    pub fn all_defaults(&self) -> impl Iterator<Item = &Defaults> {
        self.defaults.iter()
    }

    fn take_defaults(&mut self, scope: &str) -> Option<Defaults> {
        let place = self.defaults.iter().position(|known| known.scope == scope)?;
        Some(self.defaults.remove(place))
    }

    pub(super) fn keep_defaults(&mut self, defaults: Defaults) {
        self.take_defaults(&defaults.scope);
        let place = self.defaults.partition_point(|other| other.scope < defaults.scope);
        self.defaults.insert(place, defaults);
    }

    /// Puts what holds for an org under that org's new key, with what was chosen there.
    pub(super) fn move_defaults(&mut self, old: &OrgKey, new: &OrgKey) {
        let [old, new] = [old, new].map(|org| format!("org:{org}"));
        let Some(mut moved) = self.take_defaults(&old) else { return };
        if let Some(known) = self.take_defaults(&new) {
            moved.statements.merge(known.statements);
        }
        self.mark_changed(defaults_key(&old));
        self.mark_changed(defaults_key(&new));
        self.keep_defaults(Defaults { scope: new, ..moved });
    }

    /// Chooses what holds of one fact for an org or a team, or takes it away; whether that changed anything. What is chosen
    /// holds, even where the clock of this browser is behind.
    pub fn choose_default(&mut self, scope: &str, fact: Fact, value: Option<String>, pen: &Pen) -> bool {
        let mut statements = self.defaults(scope).map(|known| known.statements.clone()).unwrap_or_default();
        let changed = statements.write(fact, value, &pen.writer, pen.now);
        if changed {
            self.mark_changed(defaults_key(scope));
            self.keep_defaults(Defaults { scope: scope.to_owned(), statements });
        }
        changed
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
        let from =
            registry.defaults(scope).and_then(|known| known.statements.value(&fact)).map(str::to_owned);
        if registry.choose_default(scope, fact.clone(), to.clone(), pen) {
            let event = Event::Changed { what: fact.name(), from, to, source: source.to_owned() };
            self.append(&pen.writer, &scope_id(scope), &event, pen.now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{Backup, Entry};

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

    /// What holds for acme, chosen in a browser that begins with `backup`.
    fn chosen(backup: &Backup, fact: Fact, value: Option<&str>, minute: u8) -> Backup {
        let mut backup = backup.clone();
        let (mut registry, mut book) = backup.open().unwrap();
        let value = value.map(str::to_owned);
        book.change_default(&mut registry, "org:acme", fact, value, "by-hand", &pen(minute));
        backup.take_changes(&mut registry, &mut book);
        backup
    }

    /// Owner and team of acme after a merge.
    fn merged(one: &Backup, other: &Backup) -> [Option<String>; 2] {
        let merged = one.clone().merge(other.clone());
        assert_eq!(merged, other.clone().merge(one.clone()));
        let (registry, _) = merged.open().unwrap();
        let said = &registry.defaults("org:acme").unwrap().statements;
        [Fact::Owner, Fact::Team].map(|fact| said.value(&fact).map(str::to_owned))
    }

    #[test]
    fn of_defaults_that_two_browsers_chose_the_later_word_of_each_fact_holds() {
        let told =
            |owner: Option<&str>, team: Option<&str>| [owner, team].map(|told| told.map(str::to_owned));
        let none = Backup::default();
        let laptop = chosen(&none, Fact::Owner, Some("Ann"), 1);
        let desktop = chosen(&none, Fact::Team, Some("Red"), 2);
        assert_eq!(merged(&laptop, &desktop), told(Some("Ann"), Some("Red")));
        // What was taken away stays so, also where another fact was chosen later; though the clock is behind.
        let without = chosen(&laptop, Fact::Owner, None, 0);
        let later = chosen(&laptop, Fact::Team, Some("Red"), 9);
        assert_eq!(merged(&without, &later), told(None, Some("Red")));
    }

    #[test]
    fn defaults_of_one_stamp_are_read_and_merged_with_those_of_many() {
        let former = |minute: u8, facts: &str| {
            Backup::parse(&format!(
                r#"{{"version": 1, "pieces": {{"defaults/org:acme": {{"at": "2026-11-20T00:{minute:02}:00.000Z",
                    "writer": "desktop", "scope": "org:acme", "facts": {facts}}}}}}}"#
            ))
            .unwrap()
        };
        let told = |owner: &str, team: &str| [owner, team].map(|told| Some(told.to_owned()));
        let two = former(5, r#"{"owner": "Ann", "team": "Red"}"#);
        assert_eq!(merged(&two, &two), told("Ann", "Red"));
        assert_eq!(merged(&two, &former(6, r#"{"owner": "Bea"}"#)), told("Bea", "Red"));
        let laptop = chosen(&Backup::default(), Fact::Owner, Some("Cleo"), 4);
        assert_eq!(merged(&two, &laptop), told("Ann", "Red"));
        let both = two.clone().merge(chosen(&laptop, Fact::Owner, Some("Bea"), 6));
        assert_eq!(merged(&both, &two), told("Bea", "Red"));
        let piece = &both.pieces()["defaults/org:acme"];
        assert_eq!(piece.as_object().unwrap().keys().collect::<Vec<_>>(), ["scope", "statements"]);
    }

    #[test]
    fn defaults_move_with_their_org_and_the_later_word_holds() {
        let mut registry = Registry::default();
        let [old, new] = ["acme", "acme2"].map(|org| OrgKey::parse(org).unwrap());
        registry.choose_default("org:acme", Fact::Owner, Some("Ann".to_owned()), &pen(1));
        registry.choose_default("org:acme", Fact::Team, Some("Red".to_owned()), &pen(1));
        registry.choose_default("org:acme2", Fact::Owner, Some("Bea".to_owned()), &pen(2));
        registry.move_defaults(&old, &new);
        assert!(registry.defaults("org:acme").is_none());
        let said = &registry.defaults("org:acme2").unwrap().statements;
        assert_eq!([Fact::Owner, Fact::Team].map(|fact| said.value(&fact)), [Some("Bea"), Some("Red")]);
    }
}
