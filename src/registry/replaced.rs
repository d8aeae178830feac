//! Certificates that are gone while others have their names: somebody deleted one and made another of its name. Whether that
//! was a rotation only people know, and it is asked of them.

use std::collections::BTreeMap;

use super::means::BY_HAND;
use super::{Book, Entry, EntryId, Fact, LifeCycle, Pen, Registry};
use crate::intake::OrgKey;
use crate::moment::Moment;
use crate::order::sort_by_key;

/// What somebody probably made anew in one org.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Which.
    pub org: OrgKey,
    /// Those that are gone, the first one first, each with the one that had its name next.
    pub pairs: Vec<(EntryId, EntryId)>,
}

impl Registry {
    /// What nobody has said yet of those that are gone and whose names others have, by org. Those of a refreshed sandbox are
    /// asked about [there](Registry::refreshes).
    pub fn replaced(&self) -> Vec<Replaced> {
        let mut by_org: BTreeMap<&OrgKey, Vec<(Moment, EntryId, EntryId)>> = BTreeMap::new();
        for former in self.entries().filter(|entry| !self.life_cycle(entry).is_silent()) {
            let (Some(org), Some(gone)) = (&former.org, former.missing_since) else { continue };
            if self.org(org).is_some_and(|org| org.refreshed_at == Some(gone)) {
                continue;
            }
            let came_later = |entry: &&Entry| entry.missing_since.is_none_or(|since| since > gone);
            let namesakes = self.entries().filter(|entry| {
                entry.id != former.id && entry.org.as_ref() == Some(org) && entry.has_name_of(former)
            });
            // Of several the one that went next: what stands now took the place of that one.
            let next = namesakes
                .filter(came_later)
                .min_by_key(|entry| entry.missing_since.map_or((true, gone), |since| (false, since)));
            if let Some(next) = next {
                by_org.entry(org).or_default().push((gone, former.id.clone(), next.id.clone()));
            }
        }
        let in_order = |mut pairs: Vec<(Moment, EntryId, EntryId)>| {
            sort_by_key(&mut pairs, |(gone, former, _)| (*gone, former.clone()));
            pairs.into_iter().map(|(_, former, latter)| (former, latter)).collect()
        };
        by_org.into_iter().map(|(org, pairs)| Replaced { org: org.clone(), pairs: in_order(pairs) }).collect()
    }
}

impl Book {
    /// Notes that each was rotated, and that those of the same names are the successors.
    pub fn rotate_replaced(&mut self, registry: &mut Registry, replaced: &Replaced, pen: &Pen) {
        let mut now = pen.now;
        for (former, latter) in &replaced.pairs {
            self.rotate(registry, former, latter, "", &Pen { writer: pen.writer.clone(), now });
            // What passed in each can be taken back by itself.
            now = now.or_after(Some(now));
        }
    }

    /// Notes that those are gone for good, and the others have nothing of them but their names.
    pub fn retire_replaced(&mut self, registry: &mut Registry, replaced: &Replaced, pen: &Pen) {
        for (former, _) in &replaced.pairs {
            let retired = LifeCycle::Retired.text().to_owned();
            self.change(registry, former, Fact::LifeCycle, Some(retired), BY_HAND, pen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::refresh;

    fn pen() -> Pen {
        Pen { writer: "laptop".to_owned(), now: Moment::EPOCH }
    }

    fn seen(before: &[(&str, &str)], after: &[(&str, &str)]) -> Registry {
        refresh::tests::seen("acme", before, after)
    }

    const BEFORE: &[(&str, &str)] = &[("0P1000000000001", "Okta"), ("0P1000000000002", "SAP")];
    const AFTER: &[(&str, &str)] = &[("0P1000000000003", "Okta"), ("0P1000000000002", "SAP")];

    #[test]
    fn who_says_that_it_was_rotated_finds_its_record_with_the_new_one() {
        let (mut registry, mut book) = (seen(BEFORE, AFTER), Book::default());
        let (former, latter) = (EntryId::from("acme:0P1000000000001"), EntryId::from("acme:0P1000000000003"));
        book.change(&mut registry, &former, Fact::Owner, Some("Ann".to_owned()), BY_HAND, &pen());
        let replaced = registry.replaced().remove(0);
        assert_eq!(replaced.pairs, [(former.clone(), latter.clone())]);
        book.rotate_replaced(&mut registry, &replaced, &pen());
        assert_eq!(registry.record(&latter).unwrap().value(&Fact::Owner), Some("Ann"));
        assert_eq!(book.successor(&former), Some(latter));
        assert_eq!(registry.replaced(), []);
    }

    #[test]
    fn of_several_that_are_gone_each_has_the_next_one() {
        let (mut registry, mut book) = (seen(BEFORE, AFTER), Book::default());
        let ids = [1, 3, 5].map(|number| EntryId::from(format!("acme:0P100000000000{number}").as_str()));
        let [first, second, third] = ids.clone();
        let gone = Moment::parse("2026-12-01T00:00:00Z").unwrap();
        let entry = registry.entry(&second).unwrap().clone();
        registry.enter(Entry { id: third.clone(), certificate_id: None, ..entry.clone() });
        registry.enter(Entry { missing_since: Some(gone), ..entry });
        for (id, owner) in [(&first, "Ann"), (&second, "Bea")] {
            book.change(&mut registry, id, Fact::Owner, Some(owner.to_owned()), BY_HAND, &pen());
        }
        let replaced = registry.replaced().remove(0);
        assert_eq!(replaced.pairs, [(first.clone(), second.clone()), (second.clone(), third.clone())]);
        book.rotate_replaced(&mut registry, &replaced, &pen());
        assert_eq!(registry.record(&third).unwrap().value(&Fact::Owner), Some("Bea"));
        assert_eq!([book.successor(&first), book.successor(&second)], [Some(second), Some(third)]);
        assert_eq!(book.verify(), Ok(()));
    }

    #[test]
    fn others_of_the_same_name_are_asked_about_once() {
        let (mut registry, mut book) = (seen(BEFORE, AFTER), Book::default());
        let replaced = registry.replaced().remove(0);
        book.retire_replaced(&mut registry, &replaced, &pen());
        assert_eq!(registry.replaced(), []);
        assert!(registry.record(&replaced.pairs[0].1).is_none());
    }

    #[test]
    fn what_is_still_there_or_left_no_namesake_is_not_asked_about() {
        assert_eq!(seen(BEFORE, BEFORE).replaced(), []);
        assert_eq!(seen(BEFORE, &BEFORE[1..]).replaced(), []);
        assert_eq!(seen(&BEFORE[1..], BEFORE).replaced(), []);
    }
}
