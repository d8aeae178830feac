//! Observations into entries.

use super::happening::Glance;
use super::{Entry, EntryId, Event, Org, Registry, stored};
use crate::intake::list_page::ListPage;
use crate::intake::mail::ExpiryMail;
use crate::intake::{KnownCertificate, Observation, OrgKey, Reading, Source};
use crate::moment::Moment;
use crate::schedule::Count;

impl Registry {
    /// Merges one observation, and says into which entry; `None` if nothing in it names a certificate.
    pub fn observe(&mut self, observation: Observation) -> Option<EntryId> {
        self.observe_as(&self.known_as(&observation), observation)
    }

    /// Merges one observation into the first of these entries, as which the others turn out to be.
    fn observe_as(&mut self, known: &[EntryId], observation: Observation) -> Option<EntryId> {
        let id = match known.split_first() {
            Some((first, others)) => {
                self.join(first, others, observation.at);
                first.clone()
            }
            None => EntryId::first(&observation)?,
        };
        let before = self.entries.get(&id).map(Glance::of);
        let (source, at) = (observation.source, observation.at);
        let entry = self.entries.get_or_insert_with(id.clone(), || Entry::new(id.clone()));
        entry.take(observation);
        self.notice(&id, before.as_ref(), source, at);
        self.mark_changed(stored::entry_key(&id));
        self.learn_org_id(&id, at);
        Some(id)
    }

    /// Merges a whole list page, read at `now` on `host`; entries in the order of its rows.
    ///
    /// What the list does not show is marked as missing only if the list is complete: no letter filter, and
    /// the page's own count agrees with the rows.
    pub fn observe_list(&mut self, page: &ListPage, host: &str, now: Moment) -> Vec<EntryId> {
        let (mut shown, mut new) = (Vec::new(), Vec::new());
        for row in &page.rows {
            let known = self.entries.len();
            let Some(id) = self.observe(row.observation.clone()) else { continue };
            if self.entries.len() > known {
                new.push(id.clone());
            }
            shown.push(id);
        }
        self.visit(&page.org, host);
        self.change_org(&page.org, |org| org.read_at = Some(now));
        if page.shows_all() && self.count_agrees(page, &shown, now) {
            self.mark_missing(&page.org, &shown, now);
            self.notice_replacements(&page.org, &new, now);
            self.notice_refresh(&page.org, &shown, &new, now);
        }
        shown
    }

    /// Binds a certificate the admin inspected to the entry it was recognised as; as an entry of its own,
    /// without an org, where there is none.
    pub fn remember(
        &mut self,
        entry: Option<&EntryId>,
        certificate: KnownCertificate,
        now: Moment,
    ) -> Option<EntryId> {
        let bound = entry.and_then(|id| self.entries.get(id));
        let observation = Observation {
            org: bound.and_then(|entry| entry.org.clone()),
            certificate_id: bound.and_then(|entry| entry.certificate_id.clone()),
            unique_name: bound.and_then(|entry| entry.unique_name.clone()),
            certificate: Some(certificate),
            ..Observation::new(Source::File, now)
        };
        // Whom it was recognised as may have nothing but a label, as what came with a sheet.
        let mut known: Vec<EntryId> = bound.map(|entry| entry.id.clone()).into_iter().collect();
        known.extend(self.known_as(&observation).into_iter().filter(|id| Some(id) != entry));
        self.observe_as(&known, observation)
    }

    /// Merges what Salesforce's notice says of the certificates of `org`; how many they are.
    pub fn observe_mail(&mut self, org: &OrgKey, mail: &ExpiryMail, now: Moment) -> usize {
        mail.observations(org, now).into_iter().filter_map(|observation| self.observe(observation)).count()
    }

    /// The org that a notice is about: whose id it says, or the only one there is.
    pub fn org_of_mail(&self, mail: &ExpiryMail) -> Option<&OrgKey> {
        let Some(id) = &mail.org_id else {
            return Some(&self.orgs.first().filter(|_| self.orgs.len() == 1)?.key);
        };
        // Fifteen characters, and three more where it is written for those who do not tell capitals.
        let is_this = |org: &&Org| org.org_id.as_ref().is_some_and(|known| known.get(..15) == id.get(..15));
        self.orgs.iter().find(is_this).map(|org| &org.key)
    }

    /// Forgets one entry and what people say of it, at the admin's word.
    pub fn forget(&mut self, id: &EntryId) {
        if self.entries.remove(id).is_some() {
            self.mark_changed(stored::entry_key(id));
            self.forget_alerts(id);
        }
        if self.records.remove(id).is_some() {
            self.mark_changed(stored::record_key(id));
        }
    }

    /// How many of these entries stand where.
    pub fn count<'a>(&self, ids: impl IntoIterator<Item = &'a EntryId>, now: Moment) -> Count {
        let entries = ids.into_iter().filter_map(|id| self.entries.get(id));
        Count::of(
            entries.map(|entry| (self.status(entry, now), self.life(entry).map(|life| life.days_left(now)))),
        )
    }

    /// The entries an observation may be of, the surest key first: record id, unique name, fingerprint.
    fn known_as(&self, observation: &Observation) -> Vec<EntryId> {
        // Most rows are entries under their first name already, and say nothing else that could join entries.
        let first = EntryId::first(observation).and_then(|id| self.entries.get(&id));
        if let Some(entry) = first.filter(|entry| {
            entry.org == observation.org
                && entry.certificate_id == observation.certificate_id
                && observation.unique_name.is_none()
                && observation.certificate.is_none()
        }) {
            return vec![entry.id.clone()];
        }
        let mut ids: Vec<EntryId> = Vec::new();
        let mut add = |is_this: &dyn Fn(&Entry) -> bool| {
            for entry in self.entries.values().filter(|entry| is_this(entry)) {
                if !ids.contains(&entry.id) {
                    ids.push(entry.id.clone());
                }
            }
        };
        if let Some(id) = &observation.certificate_id {
            add(&|entry| entry.certificate_id.as_ref() == Some(id) && entry.org == observation.org);
        }
        if let Some(name) = &observation.unique_name {
            // A name is reused by a successor, so it only joins where ids do not tell the two apart.
            let told_apart =
                |entry: &Entry| entry.certificate_id.is_some() && observation.certificate_id.is_some();
            add(&|entry| {
                entry.unique_name.as_ref() == Some(name) && entry.org == observation.org && !told_apart(entry)
            });
        }
        if let Some(certificate) = &observation.certificate {
            // The same certificate may stand in two orgs; an entry without an org is this one for sure, and so is one of
            // the same org whose names do not say otherwise.
            let sha256 = &certificate.facts.sha256;
            let is_nameless = observation.certificate_id.is_none() && observation.unique_name.is_none();
            add(&|entry| {
                (entry.org.is_none() || is_nameless && entry.org == observation.org)
                    && entry.certificate.as_ref().is_some_and(|known| known.facts.sha256 == *sha256)
            });
        }
        if ids.is_empty() && observation.org.is_some() {
            ids.extend(self.only_namesake(observation));
        }
        ids
    }

    /// The one that has the same label and ends on the same day, of those that lack just the names the other has: the list
    /// shows no unique name, metadata no record id, and Salesforce's mail neither of them. Two such entries, and it is
    /// none of them.
    fn only_namesake(&self, observation: &Observation) -> Option<EntryId> {
        let label = observation.label.as_ref()?;
        let end = match (&observation.certificate, &observation.expiration) {
            (Some(known), _) => known.facts.not_after,
            (None, Some(Reading::Known(day))) => Some(*day),
            _ => None,
        };
        let same_day = |entry: &Entry| match (end, entry.ending()) {
            (Some(end), Some(ending)) => end.date() == ending.moment.date(),
            _ => true,
        };
        let told_apart = |entry: &Entry| {
            entry.certificate_id.is_some() && observation.certificate_id.is_some()
                || entry.unique_name.is_some() && observation.unique_name.is_some()
        };
        let mut namesakes = self.entries.values().filter(|entry| {
            entry.org == observation.org
                && entry.label.as_ref() == Some(label)
                && !told_apart(entry)
                && same_day(entry)
        });
        namesakes.next().filter(|_| namesakes.next().is_none()).map(|entry| entry.id.clone())
    }

    /// Makes several entries one: they turned out to be the same certificate.
    fn join(&mut self, into: &EntryId, others: &[EntryId], at: Moment) {
        for id in others {
            let Some(other) = self.entries.remove(id) else { continue };
            self.mark_changed(stored::entry_key(id));
            self.move_alerts(id, into);
            if let Some(entry) = self.entries.get_mut(into) {
                entry.absorb(other);
            }
            self.move_record(id, into);
            self.note(into, Event::Joined { former: id.clone() }, at);
        }
    }

    /// Whether the rows are all there are, by the page's own count of certificates that have not expired.
    fn count_agrees(&self, page: &ListPage, shown: &[EntryId], now: Moment) -> bool {
        page.limit.is_some_and(|limit| self.count(shown, now).agrees_with(limit.non_expired))
    }

    pub(super) fn mark_missing(&mut self, org: &OrgKey, shown: &[EntryId], now: Moment) {
        let was_on_the_list = |entry: &&mut Entry| {
            entry.org.as_ref() == Some(org)
                && entry.seen.list_page.is_some()
                && entry.missing_since.is_none()
                && !shown.contains(&entry.id)
        };
        let mut gone = Vec::new();
        for entry in self.entries.values_mut().filter(was_on_the_list) {
            entry.missing_since = Some(now);
            gone.push(entry.id.clone());
        }
        for id in gone {
            self.mark_changed(stored::entry_key(&id));
            self.note(&id, Event::Deleted {}, now);
        }
    }

    /// Learns the org's id from a certificate that org made: its OU. Only where the certificate carries the
    /// entry's own name, for a copy made in another org keeps that org's id.
    fn learn_org_id(&mut self, id: &EntryId, at: Moment) {
        let Some(entry) = self.entries.get(id) else { return };
        let (Some(org), Some(known)) = (entry.org.clone(), &entry.certificate) else { return };
        let same_name = known.facts.common_name.is_some() && known.facts.common_name == entry.unique_name;
        if let (true, Some(org_id)) = (same_name, known.facts.salesforce_org_id.clone()) {
            self.change_org(&org, |org| {
                org.org_id.get_or_insert(org_id);
            });
            self.join_renamed(&org, at);
        }
    }

    /// A renamed My Domain is another key of the same org id. Sandboxes copy production's certificates, ids and
    /// all, so only orgs of the same kind are one.
    fn join_renamed(&mut self, key: &OrgKey, at: Moment) {
        let Some(org_id) = self.org(key).and_then(|org| org.org_id.clone()) else { return };
        let same = |org: &&Org| {
            org.org_id.as_ref() == Some(&org_id) && org.key != *key && org.key.kind() == key.kind()
        };
        let former: Vec<OrgKey> = self.orgs.iter().filter(same).map(|org| org.key.clone()).collect();
        for old in former {
            let moving: Vec<EntryId> = self
                .entries
                .values()
                .filter(|entry| entry.org.as_ref() == Some(&old))
                .map(|entry| entry.id.clone())
                .collect();
            for id in moving {
                self.move_entry(&id, key, at);
            }
            self.move_links(&old, key);
            self.move_defaults(&old, key);
            self.orgs.retain(|org| org.key != old);
            self.mark_changed(stored::org_key(&old));
            self.change_org(key, |org| org.former_keys.push(old));
        }
    }

    /// Puts an entry under another org key, and joins it with the one that is there already.
    fn move_entry(&mut self, id: &EntryId, org: &OrgKey, at: Moment) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.org = Some(org.clone());
        let record = entry.certificate_id.clone();
        self.mark_changed(stored::entry_key(id));
        let twin = self.entries.values().find(|other| {
            other.id != *id
                && other.org.as_ref() == Some(org)
                && record.is_some()
                && other.certificate_id == record
        });
        if let Some(twin) = twin.map(|twin| twin.id.clone()) {
            self.join(&twin, core::slice::from_ref(id), at);
        }
    }
}

impl Entry {
    /// Takes over what an observation says; what it does not say stays.
    fn take(&mut self, observation: Observation) {
        let Observation { source, at, expiration, .. } = observation;
        replace(&mut self.org, observation.org);
        replace(&mut self.certificate_id, observation.certificate_id);
        replace(&mut self.unique_name, observation.unique_name);
        replace(&mut self.label, observation.label);
        replace(&mut self.kind, observation.kind);
        // On its own page the order of the check boxes is not sure: there they only fill in.
        let sure = |known: Option<bool>, said: Option<bool>| {
            if source == Source::DetailPage { known.or(said) } else { said.or(known) }
        };
        self.active = sure(self.active, observation.active);
        self.exportable = sure(self.exportable, observation.exportable);
        self.deletable = observation.deletable.or(self.deletable);
        replace(&mut self.refusal, observation.refusal);
        if self.deletable != Some(false) || self.refusal.as_deref() == Some("") {
            self.refusal = None;
        }
        replace(&mut self.key_size, observation.key_size);
        replace(&mut self.created, observation.created);
        replace(&mut self.certificate, observation.certificate);
        let is_vaguer = |reading: &Reading| match source {
            Source::DetailPage => is_vaguer(reading, self.expiration.as_ref()),
            // A mail stays what it was when the certificate under that label has long been replaced.
            Source::Mail => self.expiration.is_some(),
            _ => false,
        };
        if let Some(reading) = expiration.filter(|reading| !is_vaguer(reading)) {
            self.expiration = Some(reading);
        }
        self.seen.note(source, at);
        if matches!(source, Source::ListPage | Source::DetailPage) {
            self.missing_since = None;
        }
    }

    /// Fills in from another entry for the same certificate; this one's own facts stay.
    fn absorb(&mut self, other: Entry) {
        let fill = |into: &mut Option<String>, from: Option<String>| {
            if into.is_none() {
                *into = from;
            }
        };
        fill(&mut self.unique_name, other.unique_name);
        fill(&mut self.label, other.label);
        fill(&mut self.kind, other.kind);
        self.certificate_id = self.certificate_id.take().or(other.certificate_id);
        self.active = self.active.or(other.active);
        self.key_size = self.key_size.or(other.key_size);
        self.created = self.created.or(other.created);
        self.exportable = self.exportable.or(other.exportable);
        self.deletable = self.deletable.or(other.deletable);
        fill(&mut self.refusal, other.refusal);
        self.expiration = self.expiration.take().or(other.expiration);
        self.certificate = self.certificate.take().or(other.certificate);
        self.seen.absorb(other.seen);
    }
}

fn replace<T>(into: &mut Option<T>, from: Option<T>) {
    if from.is_some() {
        *into = from;
    }
}

/// Whether a new reading only repeats an old one less clearly: a detail page has one row to settle the order
/// of day and month by, the list has all.
fn is_vaguer(new: &Reading, old: Option<&Reading>) -> bool {
    match (new, old) {
        (Reading::Ambiguous { day_first, month_first }, Some(Reading::Known(day))) => {
            day == day_first || day == month_first
        }
        _ => false,
    }
}
