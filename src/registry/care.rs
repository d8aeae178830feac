//! Whether a certificate is cared for: what no certificate tells and no page, only its record.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Book, Entry, Fact, Registry};
use crate::findings::{self, Case, Finding};
use crate::moment::Moment;
use crate::order::set_of;

/// What is missing in the care for a certificate. Ids are kebab-case and public, as those of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Neglect {
    /// Nobody answers for it.
    NoOwner,
    /// Its owner stands alone: no team is named.
    NoTeam,
    /// Nobody wrote down what it is for.
    NoPurpose,
    /// Nobody has looked at it for a year.
    NotReviewedForAYear,
    /// It is within its plan step, and nobody has taken up its rotation.
    NoPlan,
    /// One person answers for every certificate there is.
    OneOwnerForAll,
    /// Its team is named by nothing else any more, and was once.
    TeamGone,
}

/// Of so few certificates one person may well own all.
const FEW: usize = 3;

impl Neglect {
    /// All there are, what weighs most first.
    pub const ALL: [Self; 7] = [
        Self::NoOwner,
        Self::NoTeam,
        Self::NoPurpose,
        Self::NotReviewedForAYear,
        Self::NoPlan,
        Self::OneOwnerForAll,
        Self::TeamGone,
    ];

    /// The one of this id.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|neglect| neglect.id() == id)
    }

    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoOwner => "no-owner",
            Self::NoTeam => "no-team",
            Self::NoPurpose => "no-purpose",
            Self::NotReviewedForAYear => "not-reviewed-for-a-year",
            Self::NoPlan => "no-plan",
            Self::OneOwnerForAll => "one-owner-for-all",
            Self::TeamGone => "team-gone",
        }
    }
}

impl Registry {
    /// What is missing in the care for one entry; nothing of what was superseded or retired, or is gone.
    pub fn neglects(&self, entry: &Entry, now: Moment) -> Vec<Neglect> {
        if self.is_silent(entry) {
            return Vec::new();
        }
        let has = |fact| self.value(entry, &fact).is_some_and(|value| !value.trim().is_empty());
        let year_ago = now.add_months(-12);
        let is_reviewed = self.reviewed(entry).is_some_and(|reviewed| Some(reviewed) > year_ago);
        [
            (Neglect::NoOwner, !has(Fact::Owner)),
            (Neglect::NoTeam, has(Fact::Owner) && !has(Fact::Team)),
            (Neglect::NoPurpose, !has(Fact::Purpose)),
            (Neglect::NotReviewedForAYear, !is_reviewed),
        ]
        .into_iter()
        .filter_map(|(neglect, is_so)| is_so.then_some(neglect))
        .collect()
    }

    /// The same with what only a book tells: that it is time to plan, and nobody has taken up the rotation. Dates follow from
    /// every end by themselves, so they are no sign that anybody cares.
    pub fn all_neglects(&self, book: &Book, entry: &Entry, now: Moment) -> Vec<Neglect> {
        let mut neglects = self.neglects(entry, now);
        if self.needs_action(entry, now) && !book.has_taken_up(self, entry) {
            neglects.push(Neglect::NoPlan);
        }
        neglects
    }

    /// Who answers for all certificates that are in use, where that is one person and they are many.
    pub fn only_owner(&self) -> Option<&str> {
        let in_use = || self.entries().filter(|entry| !self.is_silent(entry));
        let owners = set_of(in_use().map(|entry| self.value(entry, &Fact::Owner)));
        let is_one = owners.len() == 1 && in_use().count() > FEW;
        owners.into_iter().next().flatten().filter(|_| is_one)
    }

    /// Whether its steps and its neglect are told to nobody: another took its place, or it is gone.
    pub fn is_silent(&self, entry: &Entry) -> bool {
        self.life_cycle(entry).is_silent() || entry.missing_since.is_some()
    }

    /// When somebody last looked whether all that is known of it is still so.
    pub fn reviewed(&self, entry: &Entry) -> Option<Moment> {
        let text = self.record(&entry.id)?.value(&Fact::Reviewed)?;
        Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")))
    }

    /// What is worth telling of the certificate itself, judged by the end and the steps that its record says.
    pub fn findings(&self, entry: &Entry, now: Moment) -> Vec<Finding> {
        let known = entry.certificate.as_ref();
        let der = known.filter(|_| findings::THOROUGH).and_then(|known| STANDARD.decode(&known.der).ok());
        findings::assess(&Case {
            now,
            caps: self.caps(entry),
            life: self.life(entry),
            certificate: known.map(|known| &known.facts),
            der: der.as_deref().filter(|der| !der.is_empty()),
            ancestry: None,
            entry: Some(entry),
            registry: Some(self),
        })
    }

    /// Whether somebody has to do something now.
    pub fn needs_action(&self, entry: &Entry, now: Moment) -> bool {
        !self.is_silent(entry) && self.status(entry, now).needs_action()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::EntryId;

    #[test]
    fn what_is_written_down_is_not_missing() {
        let now = Moment::parse("2026-11-20T00:00:00Z").unwrap();
        let entry = Entry::with_id(EntryId::from("x"), now);
        let mut registry = Registry::default();
        let ids = |registry: &Registry| -> Vec<&str> {
            registry.neglects(&entry, now).into_iter().map(Neglect::id).collect()
        };
        assert_eq!(ids(&registry), ["no-owner", "no-purpose", "not-reviewed-for-a-year"]);
        for (fact, value) in [(Fact::Owner, "Ann"), (Fact::Purpose, "mTLS"), (Fact::Reviewed, "2025-11-20")] {
            registry.write(&entry.id, fact, Some(value.to_owned()), "a", now);
        }
        assert_eq!(ids(&registry), ["no-team", "not-reviewed-for-a-year"]);
        registry.write(&entry.id, Fact::Reviewed, Some("2025-11-21".to_owned()), "a", now);
        registry.write(&entry.id, Fact::Team, Some("Identity".to_owned()), "a", now);
        assert!(ids(&registry).is_empty());
        registry.write(&entry.id, Fact::Owner, None, "a", now);
        registry.write(&entry.id, Fact::LifeCycle, Some("retired".to_owned()), "a", now);
        assert!(ids(&registry).is_empty());
    }

    #[test]
    fn one_owner_is_told_of_many_alone() {
        let mut registry = Registry::default();
        for number in 0..4 {
            assert_eq!(registry.only_owner(), None);
            let entry = Entry::with_id(EntryId::from(format!("{number}").as_str()), Moment::EPOCH);
            registry.write(&entry.id, Fact::Owner, Some("Ann".to_owned()), "a", Moment::EPOCH);
            registry.enter(entry);
        }
        assert_eq!(registry.only_owner(), Some("Ann"));
        registry.write(&EntryId::from("0"), Fact::Owner, Some("Bea".to_owned()), "a", Moment::EPOCH);
        assert_eq!(registry.only_owner(), None);
    }
}
