//! What people know of a certificate and no page says: who owns it, what it is for, how long its date is trusted.
//!
//! A record is a map of facts, each with who wrote it and when, so that two browsers that wrote different facts of one
//! certificate merge into one record, and two that wrote the same fact agree on the later one.

use serde::{Deserialize, Serialize};

use super::EntryId;
use super::fact::{Fact, LifeCycle, Purpose};
use crate::moment::Moment;
use crate::schedule::{Caps, Ending, Precision};
use crate::sorted_map::SortedMap;

/// A value with who wrote it and when. Of two, the greater one holds: the later, then by writer, then by value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamped {
    /// When it was written.
    pub at: Moment,
    /// The device or run that wrote it.
    pub writer: String,
    /// What was written; `None` where it was taken away.
    pub value: Option<String>,
}

/// Facts, each with who wrote it and when: of a certificate, or of all that an org or a team has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Statements(SortedMap<Fact, Stamped>);

impl Statements {
    /// What they say of a fact.
    pub fn value(&self, fact: &Fact) -> Option<&str> {
        self.0.get(fact)?.value.as_deref()
    }

    /// All that they say, in the order of facts.
    pub fn values(&self) -> impl Iterator<Item = (&Fact, &str)> {
        self.0.iter().filter_map(|(fact, stamped)| Some((fact, stamped.value.as_deref()?)))
    }

    /// Writes a fact, or takes it away; whether that changed anything. What is written holds, even where the clock of
    /// this device is behind that of whoever wrote before.
    pub fn write(&mut self, fact: Fact, value: Option<String>, writer: &str, now: Moment) -> bool {
        let before = self.0.get(&fact);
        if before.and_then(|before| before.value.as_ref()) == value.as_ref() {
            return false;
        }
        let at = now.or_after(before.map(|before| before.at));
        self.0.insert(fact, Stamped { at, writer: writer.to_owned(), value });
        true
    }

    /// Both in one; in which order they come does not matter.
    pub fn merge(&mut self, other: Self) {
        for (fact, theirs) in other.0 {
            let ours = self.0.get_or_insert_with(fact, || theirs.clone());
            if *ours < theirs {
                *ours = theirs;
            }
        }
    }
}

/// What people know of one certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Whose record it is.
    pub entry: EntryId,
    facts: Statements,
}

impl Record {
    /// A record that says nothing yet.
    pub fn new(entry: EntryId) -> Self {
        Self { entry, facts: Statements::default() }
    }

    /// What it says of a fact.
    pub fn value(&self, fact: &Fact) -> Option<&str> {
        self.facts.value(fact)
    }

    /// The same with who wrote it and when, also where it was taken away.
    pub fn stamped(&self, fact: &Fact) -> Option<&Stamped> {
        self.facts.0.get(fact)
    }

    /// All that it says, in the order of facts.
    pub fn values(&self) -> impl Iterator<Item = (&Fact, &str)> {
        self.facts.values()
    }

    /// All its facts, also those that were taken away.
    pub(super) fn into_facts(self) -> SortedMap<Fact, Stamped> {
        self.facts.0
    }

    /// Writes a fact, or takes it away; whether that changed anything.
    pub fn write(&mut self, fact: Fact, value: Option<String>, writer: &str, now: Moment) -> bool {
        self.facts.write(fact, value, writer, now)
    }

    /// Both records in one; in which order they come does not matter.
    pub fn merge(&mut self, other: Self) {
        self.facts.merge(other.facts);
    }

    /// The same facts of another entry.
    #[must_use]
    pub fn moved_to(self, entry: EntryId) -> Self {
        Self { entry, ..self }
    }

    /// What the certificate is for.
    pub fn purpose(&self) -> Option<Purpose> {
        self.value(&Fact::Purpose).map(Purpose::of_text)
    }

    /// Where it is in its cycle of rotations.
    pub fn life_cycle(&self) -> LifeCycle {
        self.value(&Fact::LifeCycle).and_then(LifeCycle::of_text).unwrap_or_default()
    }

    /// Its tags, each once, in their order.
    pub fn tags(&self) -> Vec<&str> {
        let tags = self.value(&Fact::Tags).unwrap_or_default();
        tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect()
    }

    /// The end that its owner says, against what is printed: [`Fact::ExpiresWhy`] says why that is trusted.
    pub fn expires(&self) -> Option<Ending> {
        let text = self.value(&Fact::Expires)?;
        let exact = |moment| Ending { moment, precision: Precision::Exact };
        let day = |moment| Ending { moment, precision: Precision::Day };
        Moment::parse(text).map(exact).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")).map(day))
    }

    /// Its own upper bounds of the steps, where it has them.
    pub fn caps(&self, otherwise: Caps) -> Caps {
        let days = |fact, otherwise| self.value(fact).and_then(|days| days.parse().ok()).unwrap_or(otherwise);
        Caps {
            plan_days: days(&Fact::PlanDays, otherwise.plan_days),
            act_days: days(&Fact::ActDays, otherwise.act_days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn record(writes: &[(&str, &str, &str)]) -> Record {
        let mut record = Record::new(EntryId::from("acme:0P1"));
        for (value, writer, moment) in writes {
            record.write(Fact::Owner, Some((*value).to_owned()), writer, at(moment));
        }
        record
    }

    #[test]
    fn the_later_write_holds_and_ties_go_by_writer() {
        let early = record(&[("Ann", "a", "2026-01-01T00:00:00Z")]);
        let late = record(&[("Bea", "b", "2026-01-02T00:00:00Z")]);
        let tied = record(&[("Cleo", "c", "2026-01-02T00:00:00Z")]);
        for (one, other, owner) in [(&early, &late, "Bea"), (&late, &early, "Bea"), (&tied, &late, "Cleo")] {
            let mut merged = one.clone();
            merged.merge(other.clone());
            assert_eq!(merged.value(&Fact::Owner), Some(owner));
        }
    }

    #[test]
    fn what_is_written_holds_even_if_the_clock_is_behind() {
        let mut record = record(&[("Ann", "a", "2026-01-05T00:00:00Z")]);
        assert!(record.write(Fact::Owner, None, "b", at("2026-01-01T00:00:00Z")));
        assert_eq!(record.value(&Fact::Owner), None);
        let mut merged = self::record(&[("Ann", "a", "2026-01-05T00:00:00Z")]);
        merged.merge(record);
        assert_eq!(merged.value(&Fact::Owner), None);
    }

    #[test]
    fn an_end_may_be_a_day_or_a_moment() {
        let mut record = Record::new(EntryId::from("x"));
        record.write(Fact::Expires, Some("2027-04-03".to_owned()), "a", Moment::EPOCH);
        assert_eq!(record.expires().unwrap().to_iso(), "2027-04-03");
        record.write(Fact::Expires, Some("2027-04-03T12:00:00Z".to_owned()), "a", Moment::EPOCH);
        assert_eq!(record.expires().unwrap().to_iso(), "2027-04-03T12:00:00Z");
    }
}
