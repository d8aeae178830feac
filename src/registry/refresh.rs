//! A sandbox that was refreshed: every certificate is there again under its name, and under a new record id.
//!
//! What people said of the former ones would be lost with their ids. It is offered to be carried over, and not done by
//! itself: the same picture comes of somebody who deletes all certificates and makes them anew.

use super::means::REFRESH;
use super::{Book, Entry, EntryId, Event, Fact, LifeCycle, Pen, Registry};
use crate::intake::{OrgKey, OrgKind};
use crate::moment::Moment;

/// A sandbox that was probably refreshed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refresh {
    /// Which.
    pub org: OrgKey,
    /// When its list first showed none of the former certificates.
    pub at: Moment,
    /// The former certificates and those of their names in their place.
    pub pairs: Vec<(EntryId, EntryId)>,
}

impl Registry {
    /// Notes that a complete list of an org shows nothing but what is new, where that is a sandbox.
    pub(super) fn notice_refresh(&mut self, org: &OrgKey, shown: &[EntryId], new: &[EntryId], now: Moment) {
        let is_gone_now = |entry: &Entry| entry.org.as_ref() == Some(org) && entry.missing_since == Some(now);
        let is_new = !shown.is_empty() && shown.len() == new.len();
        if org.kind() == OrgKind::Sandbox && is_new && self.entries.values().any(is_gone_now) {
            self.change_org(org, |org| org.refreshed_at = Some(now));
        }
    }

    /// The sandboxes whose former certificates still wait for somebody to say what became of them.
    pub fn refreshes(&self) -> Vec<Refresh> {
        let of_org = |org: &super::Org| {
            let at = org.refreshed_at?;
            let of_org = || self.entries().filter(|entry| entry.org.as_ref() == Some(&org.key));
            let gone = of_org()
                .filter(|entry| entry.missing_since == Some(at) && !self.life_cycle(entry).is_silent());
            let pairs: Vec<(EntryId, EntryId)> = gone
                .filter_map(|former| {
                    let here = |entry: &&Entry| entry.missing_since.is_none() && entry.has_name_of(former);
                    Some((former.id.clone(), of_org().find(here)?.id.clone()))
                })
                .collect();
            (!pairs.is_empty()).then(|| Refresh { org: org.key.clone(), at, pairs })
        };
        self.orgs().filter_map(of_org).collect()
    }
}

impl Book {
    /// Carries over what people said of the former certificates, where they have said nothing of the new ones yet.
    pub fn carry_over(&mut self, registry: &mut Registry, refresh: &Refresh, pen: &Pen) {
        for (former, latter) in &refresh.pairs {
            let said = registry.record(former).map(|record| {
                record.values().map(|(fact, value)| (fact.clone(), value.to_owned())).collect::<Vec<_>>()
            });
            for (fact, value) in said.unwrap_or_default() {
                let is_new = registry.record(latter).and_then(|record| record.stamped(&fact)).is_none();
                if is_new && !fact.is_of_this_certificate() {
                    self.change(registry, latter, fact, Some(value), REFRESH, pen);
                }
            }
            self.carry_plan(former, latter);
            self.append(&pen.writer, latter, &Event::CarriedOver { former: former.clone() }, pen.now);
            self.say_of(registry, former, LifeCycle::Superseded, pen);
        }
    }

    /// Notes that the former certificates are gone and the new ones others.
    pub fn retire_former(&mut self, registry: &mut Registry, refresh: &Refresh, pen: &Pen) {
        for (former, _) in &refresh.pairs {
            self.say_of(registry, former, LifeCycle::Retired, pen);
        }
    }

    fn say_of(&mut self, registry: &mut Registry, entry: &EntryId, cycle: LifeCycle, pen: &Pen) {
        self.change(registry, entry, Fact::LifeCycle, Some(cycle.text().to_owned()), REFRESH, pen);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::intake::{CertificateId, Observation, Source};

    const ORG: &str = "acme--uat.sandbox";

    /// A registry that has seen a list of rows with these names, and then another whole list.
    pub(in crate::registry) fn seen(org: &str, before: &[(&str, &str)], after: &[(&str, &str)]) -> Registry {
        let mut registry = Registry::default();
        let org = OrgKey::parse(org).unwrap();
        for (rows, day) in [(before, "2026-11-01"), (after, "2026-11-20")] {
            let now = Moment::parse(&format!("{day}T00:00:00Z")).unwrap();
            let known = registry.entries().len();
            let shown: Vec<EntryId> = rows
                .iter()
                .filter_map(|(id, label)| {
                    registry.observe(Observation {
                        org: Some(org.clone()),
                        certificate_id: CertificateId::parse(id),
                        label: Some((*label).to_owned()),
                        ..Observation::new(Source::ListPage, now)
                    })
                })
                .collect();
            let new =
                if registry.entries().len() == known + shown.len() { shown.clone() } else { Vec::new() };
            registry.mark_missing(&org, &shown, now);
            registry.notice_refresh(&org, &shown, &new, now);
        }
        registry
    }

    fn pen() -> Pen {
        Pen { writer: "a".to_owned(), now: Moment::parse("2026-11-21T00:00:00Z").unwrap() }
    }

    const BEFORE: &[(&str, &str)] = &[("0P1000000000001", "Okta"), ("0P1000000000002", "SAP")];
    const AFTER: &[(&str, &str)] = &[("0P1000000000003", "Okta"), ("0P1000000000004", "SAP")];

    #[test]
    fn only_a_sandbox_with_nothing_but_new_ids_was_refreshed() {
        assert_eq!(seen(ORG, BEFORE, AFTER).refreshes()[0].pairs.len(), 2);
        assert_eq!(seen("acme", BEFORE, AFTER).refreshes(), []);
        let one_stays = [AFTER[0], BEFORE[1]];
        assert_eq!(seen(ORG, BEFORE, &one_stays).refreshes(), []);
        let other_names = [("0P1000000000003", "Other")];
        assert_eq!(seen(ORG, BEFORE, &other_names).refreshes(), []);
    }

    #[test]
    fn what_people_said_is_carried_over_and_history_goes_on() {
        let (mut registry, mut book) = (seen(ORG, BEFORE, AFTER), Book::default());
        let refresh = registry.refreshes().remove(0);
        let (former, latter) = refresh.pairs[0].clone();
        for (entry, fact, value) in [
            (&former, Fact::Owner, "Ann"),
            (&former, Fact::Purpose, "mTLS"),
            (&former, Fact::Expires, "2026-12-24"),
            (&former, Fact::Acknowledged, "2026-11-01T00:00:00Z Ann"),
            (&latter, Fact::Owner, "Bea"),
        ] {
            book.change(&mut registry, entry, fact, Some(value.to_owned()), "by-hand", &pen());
        }
        book.tick(&registry, &former, "create", "Ann", true, &pen());
        book.tick(&registry, &former, "prepare", "Ann", true, &pen());
        book.tick(&registry, &latter, "prepare", "Bea", true, &pen());
        book.carry_over(&mut registry, &refresh, &pen());
        let progress = book.progress(&latter).unwrap();
        let by = ["create", "prepare"].map(|step| progress.done(step, None).unwrap().by.as_str());
        assert_eq!(by, ["Ann", "Bea"], "what was done is done, but what somebody said of the new one holds");
        let record = registry.record(&latter).unwrap();
        assert_eq!(record.value(&Fact::Owner), Some("Bea"));
        assert_eq!(record.value(&Fact::Purpose), Some("mTLS"));
        assert_eq!([Fact::Expires, Fact::Acknowledged].map(|fact| record.value(&fact)), [None, None]);
        assert!(book.history(&latter).iter().any(|line| line.entry == former));
        assert_eq!(registry.refreshes(), []);
        assert_eq!(book.verify(), Ok(()));
    }

    #[test]
    fn what_are_others_is_asked_of_no_more() {
        let (mut registry, mut book) = (seen(ORG, BEFORE, AFTER), Book::default());
        let refresh = registry.refreshes().remove(0);
        book.retire_former(&mut registry, &refresh, &pen());
        assert_eq!(registry.refreshes(), []);
        assert!(registry.record(&refresh.pairs[0].1).is_none());
    }
}
