//! What happens to certificates, recognised by what pages and files show of them before and after.

use serde::Serialize;

use super::journal::{Event, Facts};
use super::{Entry, EntryId, Registry};
use crate::intake::{OrgKey, Source};
use crate::moment::Moment;
use crate::schedule::Precision;

/// Something that happened, still to be noted in a journal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Happening {
    /// When it was noticed.
    pub at: Moment,
    /// To which certificate.
    pub entry: EntryId,
    /// What.
    pub event: Event,
}

/// What of an entry tells, when it changes, that something happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Glance {
    label: Option<String>,
    unique_name: Option<String>,
    active: Option<bool>,
    key_size: Option<u32>,
    /// SHA-256 of the certificate and of its key.
    certificate: Option<(String, String)>,
    /// The day it ends, and whether that is all that is known of its end.
    ends: Option<(String, bool)>,
    is_missing: bool,
}

impl Glance {
    pub(super) fn of(entry: &Entry) -> Self {
        let known = entry.certificate.as_ref().map(|known| &known.facts);
        let ends = entry.ending().filter(|_| !entry.is_waiting());
        Self {
            label: entry.label.clone(),
            unique_name: entry.unique_name.clone(),
            active: entry.active,
            key_size: entry.key_size,
            certificate: known.map(|facts| (facts.sha256.clone(), facts.spki_sha256.clone())),
            ends: ends.map(|ending| (ending.moment.iso_date(), ending.precision == Precision::Day)),
            is_missing: entry.missing_since.is_some(),
        }
    }

    /// What is told of an entry that was never seen before.
    fn facts(&self, entry: &Entry) -> Facts {
        let text = |name: &str, value: Option<String>| Some((name.to_owned(), value?));
        let facts = [
            text("org", entry.org.as_ref().map(ToString::to_string)),
            text("certificate-id", entry.certificate_id.as_ref().map(ToString::to_string)),
            text("label", self.label.clone()),
            text("unique-name", self.unique_name.clone()),
            text("expires", self.ends.as_ref().map(|(day, _)| day.clone())),
            text("sha256", self.certificate.as_ref().map(|(sha256, _)| sha256.clone())),
        ];
        Facts(facts.into_iter().flatten().collect())
    }
}

impl Registry {
    /// Notes that something happened to an entry.
    pub(super) fn note(&mut self, entry: &EntryId, event: Event, at: Moment) {
        self.happened.push(Happening { at, entry: entry.clone(), event });
    }

    /// What happened since the last call.
    pub fn take_happenings(&mut self) -> Vec<Happening> {
        core::mem::take(&mut self.happened)
    }

    /// Notes what an observation changed in an entry, which before it looked so.
    pub(super) fn notice(&mut self, id: &EntryId, before: Option<&Glance>, source: Source, at: Moment) {
        let Some(entry) = self.entries.get(id) else { return };
        let after = Glance::of(entry);
        let source = source.name();
        let Some(before) = before else {
            let facts = after.facts(entry);
            return self.note(id, Event::Seen { source: source.to_owned(), facts }, at);
        };
        if *before == after {
            return;
        }
        for event in changes(before, &after, source) {
            self.note(id, event, at);
        }
    }

    /// Notes which of the entries that are new on a list have the name of one that it no longer shows.
    pub(super) fn notice_replacements(&mut self, org: &OrgKey, new: &[EntryId], now: Moment) {
        let is_gone = |entry: &&Entry| entry.org.as_ref() == Some(org) && entry.missing_since == Some(now);
        let gone: Vec<&Entry> = self.entries.values().filter(is_gone).collect();
        let successions: Vec<(EntryId, EntryId)> = new
            .iter()
            .filter_map(|id| {
                let latter = self.entries.get(id)?;
                let former = gone.iter().find(|former| former.has_name_of(latter))?;
                Some((id.clone(), former.id.clone()))
            })
            .collect();
        for (latter, former) in successions {
            self.note(&latter, Event::Replaced { former }, now);
        }
    }
}

impl Entry {
    /// Whether both go by the same unique name, or by the same label where a unique name is not known.
    pub fn has_name_of(&self, other: &Self) -> bool {
        match (&self.unique_name, &other.unique_name) {
            (Some(one), Some(other)) => one == other,
            _ => self.label.is_some() && self.label == other.label,
        }
    }
}

/// What happened, by how an entry looked before and after.
fn changes(before: &Glance, after: &Glance, source: &str) -> Vec<Event> {
    let source = || source.to_owned();
    let mut events = Vec::new();
    let names =
        [("label", &before.label, &after.label), ("unique-name", &before.unique_name, &after.unique_name)];
    for (what, before, after) in names {
        if let (Some(from), Some(to)) = (before, after)
            && from != to
        {
            let (from, to) = (from.clone(), to.clone());
            events.push(Event::Renamed { what: what.to_owned(), from, to, source: source() });
        }
    }
    if before.is_missing && !after.is_missing {
        events.push(Event::Listed { source: source() });
    }
    if before.active == Some(false) && after.active == Some(true) {
        events.push(Event::ChainUploaded { source: source() });
    }
    let changed = |what: &str, from: Option<String>, to: Option<String>| Event::Changed {
        what: what.to_owned(),
        from,
        to,
        source: source(),
    };
    match (&before.certificate, &after.certificate) {
        (Some((from, _)), Some((to, _))) if from == to => {}
        (Some((from, from_key)), Some((to, to_key))) => {
            let (from, to, source) = (from.clone(), to.clone(), source());
            let has_same_key = from_key == to_key;
            events.push(if has_same_key {
                Event::Reissued { from, to, source }
            } else {
                Event::Renewed { from, to, source }
            });
        }
        (None, Some((to, _))) => events.push(changed("sha256", None, Some(to.clone()))),
        (_, None) => {}
    }
    // An end that a certificate tells is told by its fingerprint already.
    if let (Some((from, true)), Some((to, true))) = (&before.ends, &after.ends)
        && from != to
    {
        events.push(changed("expires", Some(from.clone()), Some(to.clone())));
    }
    if let (Some(from), Some(to)) = (before.key_size, after.key_size)
        && from != to
    {
        events.push(changed("key-size", Some(from.to_string()), Some(to.to_string())));
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{CertificateId, KnownCertificate, Observation, Reading};
    use crate::x509::Certificate;

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    fn row(label: &str) -> Observation {
        Observation {
            org: OrgKey::parse("acme"),
            certificate_id: CertificateId::parse("0P1000000000001"),
            label: Some(label.to_owned()),
            expiration: Some(Reading::Known(at("2027-03-04T00:00:00Z"))),
            ..Observation::new(Source::ListPage, at("2026-11-20T00:00:00Z"))
        }
    }

    fn with_certificate(sha256: &str, key: &str) -> Observation {
        let facts =
            Certificate { sha256: sha256.to_owned(), spki_sha256: key.to_owned(), ..Certificate::default() };
        let certificate = Some(KnownCertificate { facts, der: String::new() });
        Observation { source: Source::File, certificate, expiration: None, ..row("Okta") }
    }

    /// What happens when one is seen after the other.
    fn happens(first: Observation, second: Observation) -> Vec<Event> {
        let mut registry = Registry::default();
        registry.observe(first);
        assert!(matches!(
            registry.take_happenings().as_slice(),
            [Happening { event: Event::Seen { .. }, .. }]
        ));
        registry.observe(second);
        registry.take_happenings().into_iter().map(|happening| happening.event).collect()
    }

    #[test]
    fn what_is_seen_again_unchanged_is_nothing_new() {
        assert_eq!(happens(row("Okta"), row("Okta")), []);
    }

    #[test]
    fn a_rename_keeps_the_id() {
        let [Event::Renamed { what, from, to, .. }] = &happens(row("Anypoint"), row("Anypoint old"))[..]
        else {
            panic!("no rename")
        };
        assert_eq!([what, from, to], ["label", "Anypoint", "Anypoint old"]);
    }

    #[test]
    fn the_same_key_is_a_reissue_and_another_key_a_renewal() {
        let first = || with_certificate("a1", "k1");
        assert!(matches!(happens(first(), with_certificate("a2", "k1"))[..], [Event::Reissued { .. }]));
        assert!(matches!(happens(first(), with_certificate("a2", "k2"))[..], [Event::Renewed { .. }]));
        assert_eq!(happens(first(), first()), []);
    }

    #[test]
    fn a_chain_that_is_uploaded_is_recognised_with_its_new_end() {
        let waiting = Observation { active: Some(false), ..row("Site") };
        let active = Observation { active: Some(true), ..row("Site") };
        assert!(matches!(happens(waiting, active)[..], [Event::ChainUploaded { .. }]));
        let later =
            Observation { expiration: Some(Reading::Known(at("2028-03-04T00:00:00Z"))), ..row("Okta") };
        let [Event::Changed { what, to, .. }] = &happens(row("Okta"), later)[..] else { panic!("no change") };
        assert_eq!((what.as_str(), to.as_deref()), ("expires", Some("2028-03-04")));
    }

    #[test]
    fn two_entries_that_are_one_keep_what_people_said_of_either() {
        let mut registry = Registry::default();
        let by_name =
            Observation { certificate_id: None, unique_name: Some("Okta".to_owned()), ..row("Okta") };
        let named = registry.observe(by_name).unwrap();
        registry.write(&named, crate::registry::Fact::Owner, Some("Ann".to_owned()), "a", Moment::EPOCH);
        let listed = registry.observe(Observation { label: None, ..row("Okta") }).unwrap();
        assert_ne!(named, listed);
        registry.take_happenings();
        let both = Observation { unique_name: Some("Okta".to_owned()), ..row("Okta") };
        let one = registry.observe(both).unwrap();
        assert_eq!(registry.record(&one).unwrap().value(&crate::registry::Fact::Owner), Some("Ann"));
        let happened = registry.take_happenings();
        let is_joined = |happening: &&Happening| matches!(happening.event, Event::Joined { .. });
        assert_eq!(happened.iter().filter(is_joined).count(), 1, "{happened:?}");
    }
}
