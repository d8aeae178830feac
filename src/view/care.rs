//! What is missing in the care for certificates: for the details of one, and for the filter of the list.

use std::collections::{BTreeMap, BTreeSet};

use super::certificate::Shown;
use super::moments::day;
use crate::moment::Moment;
use crate::order::set_of;
use crate::registry::{Book, Entry, EntryId, Fact, Neglect, Purpose, Registry};
use crate::words::Message;

/// What is found once for all certificates.
#[derive(Clone, Debug, Default)]
pub struct Care {
    only_owner: Option<String>,
    /// Teams that one certificate alone still names, though others did before.
    left: BTreeSet<String>,
    /// Those whose rotation somebody has taken up.
    taken_up: BTreeSet<EntryId>,
}

impl Care {
    /// Looks through the registry.
    pub fn new(registry: &Registry, book: &Book) -> Self {
        let mut named: BTreeMap<&str, usize> = BTreeMap::new();
        for team in registry.entries().filter_map(|entry| registry.value(entry, &Fact::Team)) {
            *named.entry(team).or_default() += 1;
        }
        for defaults in registry.all_defaults() {
            let team = defaults.statements.value(&Fact::Team);
            for team in team.into_iter().chain(defaults.scope.strip_prefix("team:")) {
                *named.entry(team).or_default() += 2;
            }
        }
        // That a team is named once says nothing; that the others stopped naming it does.
        let is_team = |what: Option<&str>| what == Some("team");
        let former: BTreeSet<(&EntryId, &str)> = set_of(
            book.lines()
                .filter(|(_, line)| line.kind() == "changed" && is_team(line.said("what")))
                .filter_map(|(_, line)| Some((&line.entry, line.said("from")?))),
        );
        let left = named.into_iter().filter(|&(team, count)| {
            let names_it = |id: &EntryId| {
                registry.entry(id).and_then(|entry| registry.value(entry, &Fact::Team)) == Some(team)
            };
            count == 1 && former.iter().any(|&(id, from)| from == team && !names_it(id))
        });
        Self {
            only_owner: registry.only_owner().map(str::to_owned),
            left: left.map(|(team, _)| team.to_owned()).collect(),
            taken_up: registry
                .entries()
                .filter(|entry| book.has_taken_up(registry, entry))
                .map(|entry| entry.id.clone())
                .collect(),
        }
    }

    /// What is missing in the care for one.
    pub fn of(&self, registry: &Registry, entry: &Entry, now: Moment) -> Vec<Neglect> {
        let mut missing = registry.neglects(entry, now);
        if registry.is_silent(entry) {
            return missing;
        }
        if registry.value(entry, &Fact::Team).is_some_and(|team| self.left.contains(team)) {
            missing.push(Neglect::TeamGone);
        }
        if registry.needs_action(entry, now) && !self.taken_up.contains(&entry.id) {
            missing.push(Neglect::NoPlan);
        }
        if self.only_owner.is_some() {
            missing.push(Neglect::OneOwnerForAll);
        }
        missing
    }

    /// The same of all, by entry.
    pub fn of_all(&self, registry: &Registry, now: Moment) -> BTreeMap<EntryId, Vec<Neglect>> {
        let of = |entry: &Entry| (entry.id.clone(), self.of(registry, entry, now));
        registry.entries().map(of).filter(|(_, missing)| !missing.is_empty()).collect()
    }
}

/// How many certificates lack what, where any do.
pub fn neglect_counts(registry: &Registry, book: &Book, now: Moment) -> Vec<(Neglect, usize)> {
    let care = Care::new(registry, book);
    let mut counts = Neglect::ALL.map(|neglect| (neglect, 0)).to_vec();
    for entry in registry.entries() {
        for neglect in care.of(registry, entry, now) {
            counts.iter_mut().filter(|(one, _)| *one == neglect).for_each(|(_, count)| *count += 1);
        }
    }
    counts.retain(|(_, count)| *count > 0);
    counts
}

/// What is missing, why it matters and what to do, for one certificate.
pub fn neglect_text(registry: &Registry, entry: &Entry, neglect: Neglect) -> Message {
    let value = |fact| registry.value(entry, &fact).unwrap_or_default().to_owned();
    let message = Message::new(match neglect {
        Neglect::NoOwner => "care-no-owner",
        Neglect::NoTeam => "care-no-team",
        Neglect::NoPurpose => "care-no-purpose",
        Neglect::NotReviewedForAYear => "care-not-reviewed",
        Neglect::NoPlan => "care-no-plan",
        Neglect::OneOwnerForAll => "care-one-owner",
        Neglect::TeamGone => "care-team-gone",
    });
    message.with("owner", value(Fact::Owner)).with("team", value(Fact::Team))
}

/// The same as a button of the filter, with how many there are.
pub fn neglect_count(neglect: Neglect, count: usize) -> Message {
    let id = match neglect {
        Neglect::NoOwner => "care-count-no-owner",
        Neglect::NoTeam => "care-count-no-team",
        Neglect::NoPurpose => "care-count-no-purpose",
        Neglect::NotReviewedForAYear => "care-count-not-reviewed",
        Neglect::NoPlan => "care-count-no-plan",
        Neglect::OneOwnerForAll => "care-count-one-owner",
        Neglect::TeamGone => "care-count-team-gone",
    };
    Message::new(id).with("count", count)
}

/// Who answers for a certificate and what it is for, on a line of the list; nothing where nobody has said.
pub fn people(registry: &Registry, entry: &Entry, rotated: Option<Moment>) -> Vec<Shown> {
    let value = |fact| registry.value(entry, &fact).map(str::to_owned).filter(|value| !value.is_empty());
    let owner = value(Fact::Owner).map(Shown::Text);
    let team = value(Fact::Team).map(Shown::Text);
    let purpose = value(Fact::Purpose).map(|purpose| purpose_text(&purpose));
    let rotated = rotated.map(|at| Shown::Message(Message::new("entry-rotated").with("day", day(at))));
    [owner, team, purpose, rotated].into_iter().flatten().collect()
}

/// A purpose in the reader's words where it is a guided one.
pub fn purpose_text(text: &str) -> Shown {
    Shown::Message(Message::new(match Purpose::of_text(text) {
        Purpose::SsoSigning => "purpose-sso-signing",
        Purpose::SsoDecryption => "purpose-sso-decryption",
        Purpose::JwtBearer => "purpose-jwt-bearer",
        Purpose::MutualTls => "purpose-mutual-tls",
        Purpose::CustomDomain => "purpose-custom-domain",
        Purpose::DataSigning => "purpose-data-signing",
        Purpose::Other(text) => return Shown::Text(text),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Pen;

    #[test]
    fn a_team_is_gone_once_the_others_have_left_it() {
        let now = Moment::parse("2026-11-20T00:00:00Z").unwrap();
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let pen = Pen { writer: "a".to_owned(), now };
        let ids = ["one", "two"].map(EntryId::from);
        for id in &ids {
            registry.enter(Entry::with_id(id.clone(), now));
        }
        let gone = |registry: &Registry, book: &Book| -> Vec<EntryId> {
            let all = Care::new(registry, book).of_all(registry, now);
            all.into_iter().filter(|(_, all)| all.contains(&Neglect::TeamGone)).map(|(id, _)| id).collect()
        };
        // One certificate alone names a team: that may well be all it has.
        book.change(&mut registry, &ids[0], Fact::Team, Some("Identity".to_owned()), "by-hand", &pen);
        assert!(gone(&registry, &book).is_empty());
        book.change(&mut registry, &ids[1], Fact::Team, Some("Identity".to_owned()), "by-hand", &pen);
        assert!(gone(&registry, &book).is_empty());
        book.change(&mut registry, &ids[1], Fact::Team, Some("Platform".to_owned()), "by-hand", &pen);
        assert_eq!(gone(&registry, &book), [ids[0].clone()]);
        book.change(&mut registry, &ids[0], Fact::Team, Some("Platform".to_owned()), "by-hand", &pen);
        assert!(gone(&registry, &book).is_empty());
    }

    #[test]
    fn a_line_of_the_list_tells_who_and_what_for() {
        let now = Moment::EPOCH;
        let mut registry = Registry::default();
        let entry = Entry::with_id(EntryId::from("x"), now);
        assert!(people(&registry, &entry, None).is_empty());
        for (fact, value) in [(Fact::Owner, "Ann"), (Fact::Purpose, "mTLS"), (Fact::Team, "")] {
            registry.write(&entry.id, fact, Some(value.to_owned()), "a", now);
        }
        let ids: Vec<String> = people(&registry, &entry, Some(now))
            .into_iter()
            .map(|shown| match shown {
                Shown::Message(message) => message.id,
                Shown::Text(text) => text,
            })
            .collect();
        assert_eq!(ids, ["Ann", "purpose-mutual-tls", "entry-rotated"]);
    }
}
