//! What people say of certificates, and what follows from it: who answers, when one ends, where it stands.

use super::fact::{Fact, LifeCycle};
use super::means::SETUP_PAGE;
use super::{Entry, EntryId, Event, Record, Registry, stored};
use crate::intake::Reading;
use crate::moment::Moment;
use crate::schedule::{Caps, Ending, Life, Precision, Status};

impl Registry {
    /// The record of an entry.
    pub fn record(&self, id: &EntryId) -> Option<&Record> {
        self.records.get(id)
    }

    /// All records, in the order of their entries.
    pub fn all_records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// Writes a fact into the record of an entry; what it said before, where that changed.
    pub fn write(
        &mut self,
        id: &EntryId,
        fact: Fact,
        value: Option<String>,
        writer: &str,
        now: Moment,
    ) -> bool {
        let record = self.records.get_or_insert_with(id.clone(), || Record::new(id.clone()));
        let changed = record.write(fact, value, writer, now);
        if changed {
            self.mark_changed(stored::record_key(id));
        }
        changed
    }

    /// The same from the panel of a Setup page, where that is not what is known of the entry already: who only looked at
    /// what an org's defaults say has not said it.
    pub fn say(&mut self, id: &EntryId, fact: Fact, value: Option<String>, writer: &str, now: Moment) {
        let known = self.entry(id).and_then(|entry| self.value(entry, &fact));
        if known == value.as_deref() {
            return;
        }
        let said = self.record(id).and_then(|record| record.value(&fact)).map(str::to_owned);
        let event = Event::Changed {
            what: fact.name(),
            from: said,
            to: value.clone(),
            source: SETUP_PAGE.to_owned(),
        };
        if self.write(id, fact, value, writer, now) {
            self.note(id, event, now);
        }
    }

    /// What is known of a fact: by the entry's record, else by its team's defaults, else by its org's.
    pub fn value(&self, entry: &Entry, fact: &Fact) -> Option<&str> {
        let own = self.record(&entry.id).and_then(|record| record.value(fact));
        own.or_else(|| self.default_of(entry, fact).map(|(_, value)| value))
    }

    /// What holds for an entry that says nothing of a fact itself, with the scope that says so: its team's, else its org's.
    pub fn default_of(&self, entry: &Entry, fact: &Fact) -> Option<(&str, &str)> {
        let of_org = entry.org.as_ref().and_then(|org| self.defaults(&format!("org:{org}")));
        let team = match fact {
            Fact::Team => None,
            _ => self.value(entry, &Fact::Team),
        };
        let of_team = team.and_then(|team| self.defaults(&format!("team:{team}")));
        [of_team, of_org]
            .into_iter()
            .flatten()
            .find_map(|defaults| Some((defaults.scope.as_str(), defaults.statements.value(fact)?)))
    }

    /// The upper bounds of the steps of an entry: its own, its team's, its org's, or those for all.
    pub fn caps(&self, entry: &Entry) -> Caps {
        let all = self.settings().caps;
        let days = |fact, all| self.value(entry, fact).and_then(|days| days.parse().ok()).unwrap_or(all);
        Caps { plan_days: days(&Fact::PlanDays, all.plan_days), act_days: days(&Fact::ActDays, all.act_days) }
    }

    /// Where an entry is in its cycle.
    pub fn life_cycle(&self, entry: &Entry) -> LifeCycle {
        self.record(&entry.id).map(Record::life_cycle).unwrap_or_default()
    }

    /// When an entry ends: as its owner says, else as [`Entry::ending`] does. A reading with a time of day came with its
    /// time zone, from a sheet, and is exact.
    pub fn ending(&self, entry: &Entry) -> Option<Ending> {
        let own = self.record(&entry.id).and_then(Record::expires);
        own.or_else(|| match &entry.expiration {
            Some(Reading::Known(moment)) if entry.certificate.is_none() && !moment.is_start_of_day() => {
                Some(Ending { moment: *moment, precision: Precision::Exact })
            }
            _ => entry.ending(),
        })
    }

    /// The life of an entry, ending as [`Registry::ending`] says; `None` while it waits for its chain. Where its owner says that it
    /// is in its cycle does not matter: that is another axis.
    pub fn life(&self, entry: &Entry) -> Option<Life> {
        if entry.is_waiting() {
            return None;
        }
        let ending = self.ending(entry)?;
        let not_before = entry.certificate.as_ref().and_then(|known| known.facts.not_before);
        Some(Life { created: not_before.or(entry.created), ending })
    }

    /// Where an entry stands in time.
    pub fn status(&self, entry: &Entry, now: Moment) -> Status {
        Status::of(self.life(entry), entry.is_waiting(), self.caps(entry), now)
    }

    /// Puts what people say of an entry with what they say of the one that it turned out to be.
    pub(super) fn move_record(&mut self, from: &EntryId, into: &EntryId) {
        let Some(moved) = self.records.remove(from) else { return };
        let moved = moved.moved_to(into.clone());
        match self.records.get_mut(into) {
            Some(record) => record.merge(moved),
            None => drop(self.records.insert(into.clone(), moved)),
        }
        self.mark_changed(stored::record_key(from));
        self.mark_changed(stored::record_key(into));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::OrgKey;
    use crate::registry::Pen;

    #[test]
    fn the_team_goes_before_the_org_and_what_is_taken_away_is_the_default_again() {
        let now = Moment::EPOCH;
        let entry = Entry::by_hand(OrgKey::parse("acme"), "Okta", now).unwrap();
        let mut registry = Registry::default();
        let mut choose = |scope: &str, facts: &[(Fact, &str)]| {
            for (fact, value) in facts {
                let pen = Pen { writer: "a".to_owned(), now };
                registry.choose_default(scope, fact.clone(), Some((*value).to_owned()), &pen);
            }
        };
        choose("org:acme", &[(Fact::Team, "Identity"), (Fact::Owner, "Ann"), (Fact::Contact, "#org")]);
        choose("team:Identity", &[(Fact::Owner, "Bea")]);
        assert_eq!(registry.value(&entry, &Fact::Owner), Some("Bea"));
        assert_eq!(registry.default_of(&entry, &Fact::Contact), Some(("org:acme", "#org")));
        registry.write(&entry.id, Fact::Owner, Some("Cleo".to_owned()), "a", now);
        assert_eq!(registry.value(&entry, &Fact::Owner), Some("Cleo"));
        registry.write(&entry.id, Fact::Owner, None, "a", now);
        assert_eq!(registry.value(&entry, &Fact::Owner), Some("Bea"));
    }
}
