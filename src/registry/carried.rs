//! How far a rotation has come, of an entry that is another one now: what was done of it was done.

use std::collections::BTreeMap;

use super::book::PLAN_PREFIX;
use super::{Book, EntryId, Progress, Registry};
use crate::order::map_of;

/// More entries than that never turned out to be one: a journal that leads on and on was altered.
const LONGEST: usize = 16;

impl Book {
    /// Puts the progress of entries that turned out to be others with that of those. Entries are joined where pages of Setup
    /// are read, and there nothing is known of plans; but the journal tells of it.
    pub fn gather_plans(&mut self, registry: &Registry) {
        if self.plans.keys().all(|id| registry.entry(id).is_some()) {
            return;
        }
        let joined = self.joined(registry);
        let found: Vec<(EntryId, EntryId)> =
            self.plans.keys().filter_map(|id| Some((id.clone(), joined.get(id)?.clone()))).collect();
        for (former, latter) in found {
            let Some(progress) = self.plans.remove(&former) else { continue };
            self.changed.insert(format!("{PLAN_PREFIX}{former}"));
            self.changed.insert(format!("{PLAN_PREFIX}{latter}"));
            self.plans.entry(latter.clone()).or_insert_with(|| Progress::new(latter)).merge(progress);
        }
    }

    /// Forgets what was done of the rotation of an entry.
    pub(super) fn forget_plan(&mut self, id: &EntryId) {
        if self.plans.remove(id).is_some() {
            self.changed.insert(format!("{PLAN_PREFIX}{id}"));
        }
    }

    /// Those that turned out to be others, each with the one that it is now.
    pub(super) fn joined(&self, registry: &Registry) -> BTreeMap<EntryId, EntryId> {
        let joined = self.lines().map(|(_, line)| line).filter(|line| line.kind() == "joined");
        let into = map_of(joined.filter_map(|line| Some((line.said("former")?.into(), &line.entry))));
        let is_here = |id: &EntryId| registry.entry(id).is_some();
        let gone = into.keys().filter(|former| !is_here(former));
        map_of(gone.filter_map(|former: &EntryId| {
            let mut ids = core::iter::successors(into.get(former), |id| into.get(*id)).take(LONGEST);
            Some((former.clone(), (**ids.find(|id| is_here(id))?).clone()))
        }))
    }

    /// Carries over what was done of the rotation of one entry to another, where nothing was said of that step there.
    pub(super) fn carry_plan(&mut self, former: &EntryId, latter: &EntryId) {
        let Some(progress) = self.plans.get(former).cloned() else { return };
        self.changed.insert(format!("{PLAN_PREFIX}{latter}"));
        self.plans.entry(latter.clone()).or_insert_with(|| Progress::new(latter.clone())).fill_in(progress);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{CertificateId, Observation, OrgKey, Source};
    use crate::moment::Moment;
    use crate::registry::Pen;

    fn observation(id: Option<&str>, name: Option<&str>) -> Observation {
        Observation {
            org: OrgKey::parse("acme"),
            certificate_id: id.and_then(CertificateId::parse),
            unique_name: name.map(str::to_owned),
            ..Observation::new(Source::DetailPage, Moment::EPOCH)
        }
    }

    #[test]
    fn ticks_follow_an_entry_that_turned_out_to_be_another() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let pen = Pen { writer: "laptop".to_owned(), now: Moment::EPOCH };
        let named = registry.observe(observation(None, Some("Okta"))).unwrap();
        let listed = registry.observe(observation(Some("0P1000000000001"), None)).unwrap();
        book.tick(&registry, &named, "create", "Ann", true, &pen);
        book.tick(&registry, &listed, "prepare", "Bea", true, &pen);
        book.take_changes();
        let one = registry.observe(observation(Some("0P1000000000001"), Some("Okta"))).unwrap();
        let former = if one == named { &listed } else { &named };
        assert!(registry.entry(former).is_none());
        for happening in registry.take_happenings() {
            book.append("laptop", &happening.entry, &happening.event, happening.at);
        }
        book.gather_plans(&registry);
        let by = |book: &Book, step: &str| {
            book.progress(&one).and_then(|progress| Some(progress.done(step, None)?.by.clone()))
        };
        assert_eq!(
            [by(&book, "create"), by(&book, "prepare")],
            [Some("Ann".to_owned()), Some("Bea".to_owned())]
        );
        assert!(book.progress(former).is_none());
        let changed = book.take_changes();
        assert!([former, &one].iter().all(|id| changed.contains(&format!("plan/{id}"))), "{changed:?}");
        book.gather_plans(&registry);
        assert!(book.take_changes().is_empty());
    }

    #[test]
    fn a_journal_that_leads_in_a_circle_is_left_alone() {
        let (mut registry, mut book) = (Registry::default(), Book::default());
        let pen = Pen { writer: "laptop".to_owned(), now: Moment::EPOCH };
        let id = registry.observe(observation(None, Some("Okta"))).unwrap();
        book.tick(&registry, &id, "create", "Ann", true, &pen);
        book.append("laptop", &id, &super::super::Event::Joined { former: id.clone() }, pen.now);
        registry.forget(&id);
        book.gather_plans(&registry);
        assert!(book.progress(&id).is_some());
    }
}
