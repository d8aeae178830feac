//! How far the renewal of API Experience Hub's certificate has come, as the org's rows tell: its diagnostic check makes a new
//! certificate under one exact name, once the old one has another.
//!
//! | rows | state |
//! |---|---|
//! | only `Anypoint` | not begun, or all done |
//! | only the renamed one | renamed: the log in is missing |
//! | both | made: the renamed one is left to be deleted |

use super::{Entry, LifeCycle, Registry};

/// The name that the diagnostic check looks for.
pub const ANYPOINT: &str = "Anypoint";

/// The rows of an org that have to do with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Dance<'a> {
    /// The one under the exact name.
    pub current: Option<&'a Entry>,
    /// The one that was renamed; of several, the one that ends last.
    pub renamed: Option<&'a Entry>,
    /// What both tell.
    pub state: DanceState,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DanceState {
    /// Only the exact name is there: nothing was begun, or it is all done.
    NotBegun,
    /// Only the renamed one is there: nobody has logged in to API Experience Hub yet.
    Renamed,
    /// Both are there: the renamed one is to be deleted.
    Made,
}

/// What a name is in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Current,
    Renamed,
}

impl Registry {
    /// How far it has come in the org of `entry`, where that is one of the two.
    pub fn dance(&self, entry: &Entry) -> Option<Dance<'_>> {
        part_of(entry).filter(|_| entry.org.is_some())?;
        let (mut current, mut renamed) = (None, None);
        for other in self.entries() {
            let place = match part_of(other) {
                Some(Part::Current) => &mut current,
                Some(Part::Renamed) => &mut renamed,
                None => continue,
            };
            let is_there = other.org == entry.org
                && other.missing_since.is_none()
                && self.life_cycle(other) != LifeCycle::Retired;
            let ends = |entry: &Entry| self.ending(entry).map(|ending| ending.moment);
            if is_there && place.is_none_or(|known| ends(known) < ends(other)) {
                *place = Some(other);
            }
        }
        let state = match (current, renamed) {
            (Some(_), Some(_)) => DanceState::Made,
            (None, Some(_)) => DanceState::Renamed,
            (Some(_), None) => DanceState::NotBegun,
            (None, None) => return None,
        };
        Some(Dance { current, renamed, state })
    }
}

/// Words that say of a renamed one that it is to go.
const GOING: [&str; 6] = ["expir", "old", "delete", "retire", "previous", "former"];

/// Whether the name of an entry is one of the two.
pub(super) fn is_part_of_dance(entry: &Entry) -> bool {
    part_of(entry).is_some()
}

/// By the label of its row, by which the rename shows before the unique name is read anew: `Anypoint to expire`,
/// `Anypoint_old`, but not `AnypointGateway`, and not what somebody made for something else.
fn part_of(entry: &Entry) -> Option<Part> {
    let name = entry.label.as_deref().or(entry.unique_name.as_deref())?;
    let rest = name.strip_prefix(ANYPOINT)?;
    if rest.is_empty() {
        return Some(Part::Current);
    }
    let rest = rest.to_ascii_lowercase();
    let mut words = rest.split(|letter: char| !letter.is_ascii_alphanumeric());
    let goes =
        words.next() == Some("") && words.any(|word| GOING.iter().any(|going| word.starts_with(going)));
    goes.then_some(Part::Renamed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::OrgKey;
    use crate::moment::Moment;
    use crate::registry::EntryId;

    fn registry(labels: &[&str]) -> Registry {
        let mut registry = Registry::default();
        for label in labels {
            let org = OrgKey::parse("acme");
            registry.enter(Entry::by_hand(org, label, Moment::EPOCH).unwrap());
        }
        registry
    }

    fn state(labels: &[&str]) -> Option<DanceState> {
        let registry = registry(labels);
        let first = registry.entry(&EntryId::from(format!("acme:label:{}", labels[0]).as_str())).unwrap();
        registry.dance(first).map(|dance| dance.state)
    }

    #[test]
    fn the_rows_tell_every_state() {
        assert_eq!(state(&["Anypoint"]), Some(DanceState::NotBegun));
        for renamed in ["Anypoint to expire", "Anypoint_to_expire", "Anypoint (old)", "Anypoint-2025-expired"]
        {
            assert_eq!(state(&[renamed]), Some(DanceState::Renamed), "{renamed}");
            assert_eq!(state(&["Anypoint", renamed]), Some(DanceState::Made), "{renamed}");
        }
        for other in ["AnypointOld", "Anypoint_Gateway", "Anypoint_Gold", "anypoint", "Okta"] {
            assert_eq!(state(&[other]), None, "{other}");
            assert_eq!(state(&["Anypoint", other]), Some(DanceState::NotBegun), "{other}");
        }
    }

    #[test]
    fn what_is_gone_from_the_list_is_deleted() {
        let mut registry = registry(&["Anypoint", "Anypoint to expire"]);
        let renamed = EntryId::from("acme:label:Anypoint to expire");
        let gone = Entry { missing_since: Some(Moment::EPOCH), ..registry.entry(&renamed).unwrap().clone() };
        registry.enter(gone);
        let dance = registry.dance(registry.entry(&renamed).unwrap()).unwrap();
        assert_eq!((dance.state, dance.renamed), (DanceState::NotBegun, None));
    }
}
