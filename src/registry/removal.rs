//! What somebody removed here: kept, so that a merge with an older copy does not bring it back.
//!
//! | `removed/…` | what | up to |
//! |---|---|---|
//! | `link/<org key>/<reference>` | a link that somebody had entered | when that was entered |
//! | `freeze/<from>/<to>/<name>` | a freeze | when it was removed, or set up, which is `again` |
//!
//! Only what is not newer goes: a link that was entered anew stays, and a freeze that was set up later than another browser
//! removed the same one. So it does not matter in which order files are merged, nor how the clocks of their browsers stood.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Book, Decode, EntryId, Event, Json, Link, OrgLinks, Pen, Registry, Settings};
use crate::intake::{OrgKey, Reference};
use crate::moment::Moment;
use crate::schedule::Freeze;

pub(super) const REMOVED_PREFIX: &str = "removed/";

/// That something was removed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Removal {
    /// Up to when what is known of it goes.
    pub up_to: Moment,
    /// Whether it was set up, for the first time or again: then nothing goes. Always written: what one side leaves out, a
    /// merge takes from the other.
    #[serde(default)]
    pub again: bool,
    /// What, as in the table above.
    pub what: String,
}

fn of_link(org: &OrgKey, reference: &Reference) -> String {
    format!("link/{org}/{}", serde_json::to_string(reference).unwrap_or_default())
}

fn of_freeze(freeze: &Freeze) -> String {
    format!("freeze/{}/{}/{}", freeze.from, freeze.to, freeze.name)
}

impl Book {
    /// Forgets one entry with all that is known of it, at somebody's word, and notes that.
    pub fn forget(&mut self, registry: &mut Registry, id: &EntryId, pen: &Pen) {
        if registry.entry(id).is_some() {
            self.take_away(registry, id);
            self.append(&pen.writer, id, &Event::Deleted {}, pen.now);
        }
    }

    /// The same where another line tells of it.
    pub fn take_away(&mut self, registry: &mut Registry, id: &EntryId) {
        self.forget_plan(id);
        registry.forget(id);
    }

    /// Adds an integration, or a partner who holds a copy, at the admin's word. That holds, even where a clock that is ahead
    /// entered it before, or entered what was taken back since.
    pub(super) fn enter_link(
        &mut self,
        registry: &mut Registry,
        org: &OrgKey,
        reference: Reference,
        note: String,
        pen: &Pen,
    ) {
        let link = registry.link(org, &reference);
        let removed = self.removal(&of_link(org, &reference)).map(|removal| removal.up_to);
        let at = pen.now.or_after(link.and_then(Link::entered).max(removed));
        registry.link_by_hand(org, reference, note, at);
    }

    /// Takes back a link that somebody had entered.
    pub fn unlink(&mut self, registry: &mut Registry, org: &OrgKey, reference: &Reference) {
        if let Some(entered) = registry.link(org, reference).and_then(Link::entered) {
            self.remove(of_link(org, reference), entered, false);
        }
        registry.unlink(org, reference);
    }

    /// Whether something was removed, by its name in storage.
    pub fn removal(&self, what: &str) -> Option<&Removal> {
        self.removals.iter().find(|removal| removal.what == what)
    }

    /// Sets up a freeze.
    pub fn freeze(&mut self, registry: &mut Registry, freeze: Freeze, pen: &Pen) {
        let mut settings = registry.settings().clone();
        settings.freezes.add(freeze);
        let new: Vec<Freeze> = settings.freezes.windows.clone();
        let known = &registry.settings().freezes.windows;
        for freeze in new.iter().filter(|freeze| !known.contains(freeze)) {
            self.remove(of_freeze(freeze), pen.now, true);
        }
        registry.choose(settings);
    }

    /// Removes a freeze.
    pub fn unfreeze(&mut self, registry: &mut Registry, freeze: &Freeze, pen: &Pen) {
        let mut settings = registry.settings().clone();
        settings.freezes.windows.retain(|other| other != freeze);
        self.remove(of_freeze(freeze), pen.now, false);
        registry.choose(settings);
    }

    /// The later word holds, even where the clock of this browser is behind.
    fn remove(&mut self, what: String, up_to: Moment, again: bool) {
        let known = self.removal(&what);
        let up_to = match known {
            Some(known) if known.again != again => up_to.or_after(Some(known.up_to)),
            Some(known) => up_to.max(known.up_to),
            None => up_to,
        };
        self.changed.insert(format!("{REMOVED_PREFIX}{what}"));
        keep_latest(&mut self.removals, Removal { up_to, again, what });
    }
}

/// Takes over what is said of something; of two, the later word holds.
pub(super) fn keep_latest(removals: &mut Vec<Removal>, removal: Removal) {
    match removals.iter_mut().find(|known| known.what == removal.what) {
        Some(known) if *known < removal => *known = removal,
        Some(_) => {}
        None => removals.push(removal),
    }
}

/// What is removed, of two files that are merged.
#[derive(Default)]
pub(super) struct Removals(Vec<Removal>);

impl Removals {
    /// Of each what the later word says.
    pub(super) fn read<'a>(pieces: impl IntoIterator<Item = (&'a String, &'a Value)>) -> Self {
        let mut removals = Self::default();
        for (_, piece) in pieces.into_iter().filter(|(key, _)| key.starts_with(REMOVED_PREFIX)) {
            if let Some(removal) = Json::decode(piece.clone()) {
                keep_latest(&mut removals.0, removal);
            }
        }
        removals
    }

    fn up_to(&self, what: &str) -> Option<Moment> {
        let removal = self.0.iter().find(|removal| removal.what == what);
        removal.filter(|removal| !removal.again).map(|removal| removal.up_to)
    }

    /// Takes out of a joined piece what is removed.
    pub(super) fn take_out(&self, key: &str, piece: Value) -> Value {
        if self.0.is_empty() {
            return piece;
        }
        match key.split_once('/').map_or(key, |(kind, _)| kind) {
            "links" => without(piece, |links: &mut OrgLinks| {
                let org = links.org.clone();
                for link in &mut links.links {
                    if let Some(up_to) = self.up_to(&of_link(&org, &link.reference)) {
                        link.unsay_by_hand(|at| at <= up_to);
                    }
                }
                links.links.retain(|link| !link.said.is_empty());
            }),
            "settings" => without(piece, |settings: &mut Settings| {
                settings.freezes.windows.retain(|freeze| self.up_to(&of_freeze(freeze)).is_none());
            }),
            _ => piece,
        }
    }
}

/// A piece as `take` leaves it. What it leaves as it is, and what cannot be read, stays to the letter; what a later version
/// says beside it stays too.
fn without<T: DeserializeOwned + Serialize>(piece: Value, take: impl FnOnce(&mut T)) -> Value {
    let Some(mut read) = Json::decode::<T>(piece.clone()) else { return piece };
    let known = serde_json::to_value(&read).unwrap_or_default();
    take(&mut read);
    let mut left = serde_json::to_value(read).unwrap_or_default();
    if left == known {
        return piece;
    }
    if let (Some(left), Some(piece)) = (left.as_object_mut(), piece.as_object()) {
        let unknown = piece.iter().filter(|(name, _)| known.get(name.as_str()).is_none());
        left.extend(unknown.map(|(name, value)| (name.clone(), value.clone())));
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, Integration, Role, Whose};
    use crate::registry::{Backup, Entry, Fact, Learned, Way};

    fn pen(day: u8) -> Pen {
        let now = Moment::parse(&format!("2026-11-{day:02}T00:00:00Z")).unwrap();
        Pen { writer: "laptop".to_owned(), now }
    }

    fn org() -> OrgKey {
        OrgKey::parse("acme").unwrap()
    }

    fn reference() -> Reference {
        Reference {
            certificate: "Okta".to_owned(),
            by: By::Hand,
            integration: Integration { kind: "Partner".to_owned(), name: "Okta".to_owned() },
            field: String::new(),
            role: Role::ClientTls,
            whose: Whose::Ours,
        }
    }

    fn freeze() -> Freeze {
        Freeze { from: pen(1).now, to: pen(2).now, name: "year end".to_owned() }
    }

    /// An entry with a record and a tick, a link and a freeze.
    fn whole() -> (Backup, EntryId) {
        let (mut backup, mut registry, mut book) = <(Backup, Registry, Book)>::default();
        let entry = Entry::by_hand(Some(org()), "Okta", pen(1).now).unwrap();
        let id = entry.id.clone();
        registry.visit(&org(), "acme.my.salesforce-setup.com");
        registry.enter(entry);
        book.change(&mut registry, &id, Fact::Owner, Some("Ann".to_owned()), "by-hand", &pen(2));
        book.tick(&registry, &id, "create", "Ann", true, &pen(3));
        book.link(&mut registry, &org(), &reference(), "ask Bea".to_owned(), &pen(3));
        book.freeze(&mut registry, freeze(), &pen(3));
        backup.take_changes(&mut registry, &mut book);
        (backup, id)
    }

    /// A backup after something was done to it.
    fn after(backup: &Backup, change: impl FnOnce(&mut Registry, &mut Book)) -> Backup {
        let (mut registry, mut book) = backup.open().unwrap();
        change(&mut registry, &mut book);
        registry.take_happenings();
        let mut after = backup.clone();
        after.take_changes(&mut registry, &mut book);
        after
    }

    fn merged(one: &Backup, other: &Backup) -> Backup {
        let merged = one.clone().merge(other.clone());
        assert_eq!(merged, other.clone().merge(one.clone()));
        assert_eq!(merged, merged.clone().merge(one.clone()), "once more changes nothing");
        merged
    }

    #[test]
    fn what_was_done_of_its_rotation_is_forgotten_with_an_entry() {
        let (whole, id) = whole();
        let forgotten = after(&whole, |registry, book| book.forget(registry, &id, &pen(9)));
        let is_of_entry = |key: &&String| key.ends_with(&format!("/{id}"));
        assert_eq!(forgotten.pieces().keys().filter(is_of_entry).count(), 0);
    }

    #[test]
    fn a_link_that_was_taken_back_comes_only_if_it_is_entered_again() {
        let (whole, _) = whole();
        let links =
            |backup: &Backup| backup.open().unwrap().0.links(&org()).map_or(0, |links| links.links.len());
        let without = after(&whole, |registry, book| book.unlink(registry, &org(), &reference()));
        assert_eq!((links(&whole), links(&without), links(&merged(&whole, &without))), (1, 0, 0));
        // Also where the clock is behind that by which it was entered first.
        for day in [1, 8] {
            let again = after(&without, |registry, book| {
                book.link(registry, &org(), &reference(), "ask Ann".to_owned(), &pen(day));
            });
            assert_eq!(links(&merged(&whole, &again)), 1, "{day}");
            assert_eq!(links(&merged(&without, &again)), 1, "{day}");
        }
    }

    #[test]
    fn what_is_written_to_a_link_anew_holds_even_if_the_clock_is_behind() {
        let (whole, _) = whole();
        let anew = after(&whole, |registry, book| {
            book.link(registry, &org(), &reference(), "ask Ann".to_owned(), &pen(1));
        });
        let (registry, _) = merged(&whole, &anew).open().unwrap();
        assert_eq!(registry.link(&org(), &reference()).unwrap().note, "ask Ann");
    }

    #[test]
    fn the_note_of_a_link_goes_with_the_word_of_whoever_entered_it() {
        let by_file = |registry: &mut Registry| {
            let (certificates, reads) = (Vec::new(), Vec::new());
            let references = vec![(reference(), "sap.xml".to_owned())];
            registry
                .learn(&org(), Learned { way: Way::File, at: pen(1).now, certificates, references, reads });
        };
        let with = |day: u8, note: &str| {
            after(&Backup::default(), |registry, book| {
                by_file(registry);
                book.link(registry, &org(), &reference(), note.to_owned(), &pen(day));
            })
        };
        let (one, other) = (with(3, "ask Bea"), with(2, "use vault"));
        let without = after(&one, |registry, book| book.unlink(registry, &org(), &reference()));
        let note = |backup: &Backup| {
            let (registry, _) = backup.open().unwrap();
            registry.link(&org(), &reference()).unwrap().note.clone()
        };
        assert_eq!((note(&one).as_str(), note(&without).as_str()), ("ask Bea", ""));
        // Taken back by a version that left the note behind.
        let mut former = without.clone();
        former.pieces.get_mut("links/acme").unwrap()["links"][0]["note"] = "ask Bea".into();
        for without in [without, former] {
            let first = merged(&merged(&one, &other), &without);
            let last = merged(&merged(&one, &without), &other);
            assert_eq!((&first, note(&first).as_str()), (&last, ""));
            assert_eq!(merged(&merged(&other, &without), &without), merged(&other, &without));
        }
    }

    #[test]
    fn a_freeze_that_was_removed_comes_only_if_it_is_set_up_again() {
        let (whole, _) = whole();
        let count = |backup: &Backup| backup.open().unwrap().0.settings().freezes.windows.len();
        let without = after(&whole, |registry, book| book.unfreeze(registry, &freeze(), &pen(4)));
        assert_eq!((count(&whole), count(&without), count(&merged(&whole, &without))), (1, 0, 0));
        let again = after(&without, |registry, book| book.freeze(registry, freeze(), &pen(3)));
        assert_eq!((count(&again), count(&merged(&without, &again))), (1, 1));
        // Also where that was in a browser which never heard of the removal.
        let elsewhere =
            |day: u8| after(&Backup::default(), |registry, book| book.freeze(registry, freeze(), &pen(day)));
        assert_eq!(count(&merged(&without, &elsewhere(5))), 1);
        assert_eq!(count(&merged(&without, &elsewhere(3))), 0);
    }
}
