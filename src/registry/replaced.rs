//! Certificates that are gone while others have their names: somebody deleted one and made another of its name. Whether that
//! was a rotation only people know, and it is asked of them.

use std::collections::BTreeMap;

use super::means::BY_HAND;
use super::{Book, Entry, EntryId, Fact, LifeCycle, Pen, Registry};
use crate::intake::OrgKey;

/// What somebody probably made anew in one org.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Which.
    pub org: OrgKey,
    /// Those that are gone, each with the one that has its name now.
    pub pairs: Vec<(EntryId, EntryId)>,
}

impl Registry {
    /// What nobody has said yet of those that are gone and whose names others have, by org. Those of a refreshed sandbox are
    /// asked about [there](Registry::refreshes).
    pub fn replaced(&self) -> Vec<Replaced> {
        let mut by_org: BTreeMap<&OrgKey, Vec<(EntryId, EntryId)>> = BTreeMap::new();
        for former in self.entries().filter(|entry| !self.life_cycle(entry).is_silent()) {
            let (Some(org), Some(gone)) = (&former.org, former.missing_since) else { continue };
            if self.org(org).is_some_and(|org| org.refreshed_at == Some(gone)) {
                continue;
            }
            let has_its_name = |entry: &&Entry| {
                entry.org.as_ref() == Some(org) && entry.missing_since.is_none() && entry.has_name_of(former)
            };
            if let Some(latter) = self.entries().find(has_its_name) {
                by_org.entry(org).or_default().push((former.id.clone(), latter.id.clone()));
            }
        }
        by_org.into_iter().map(|(org, pairs)| Replaced { org: org.clone(), pairs }).collect()
    }
}

impl Book {
    /// Notes that each was rotated, and that those of the same names are the successors.
    pub fn rotate_replaced(&mut self, registry: &mut Registry, replaced: &Replaced, pen: &Pen) {
        for (former, latter) in &replaced.pairs {
            self.rotate(registry, former, latter, "", pen);
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
    use crate::moment::Moment;
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
