//! Entries that stand on no Setup page: by hand, or from a file.

use super::{Entry, EntryId, Registry, stored};
use crate::intake::{Observation, OrgKey, Source};
use crate::moment::Moment;

impl Entry {
    /// An entry of a name, which so far nothing else is known of.
    ///
    /// Its id is that of a row of the same label, so that two who enter it alike mean the same.
    pub fn by_hand(org: Option<OrgKey>, label: &str, now: Moment) -> Option<Self> {
        let mut observation = Observation::new(Source::File, now);
        observation.org.clone_from(&org);
        observation.label = Some(label.to_owned());
        let id = EntryId::first(&observation)?;
        Some(Self { org, label: Some(label.to_owned()), ..Self::with_id(id, now) })
    }

    /// An entry under a given id, as another registry named it.
    pub fn with_id(id: EntryId, now: Moment) -> Self {
        let mut entry = Self::new(id);
        entry.seen.note(Source::File, now);
        entry
    }
}

impl Registry {
    /// Puts an entry in as it is; in place of the one with its id, where there is one.
    pub fn enter(&mut self, entry: Entry) {
        if self.entries.get(&entry.id) != Some(&entry) {
            self.mark_changed(stored::entry_key(&entry.id));
            self.entries.insert(entry.id.clone(), entry);
        }
    }
}
