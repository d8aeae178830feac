//! With what a certificate can be compared: the other ones on the page, and those of the registry.

use super::Outline;
use super::whereabouts::{Whereabouts, place_in};
use crate::intake::Kind;
use crate::registry::{Entry, Registry};
use crate::words::Message;

/// So many are offered at once; the others are found by searching.
const OFFERED: usize = 100;

/// One certificate to compare with.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparable {
    /// Where it is.
    pub whereabouts: Whereabouts,
    /// What it is called.
    pub name: String,
    /// In which file, or of which org.
    pub place: String,
    spki_sha256: String,
    sha256: String,
}

impl Comparable {
    /// A part of a file, if it is a certificate.
    pub fn of_part(file: u32, index: usize, outline: &Outline, file_name: &str) -> Option<Self> {
        let sha256 = outline.sha256.clone().filter(|_| outline.kind.is_some_and(Kind::is_certificate))?;
        Some(Self {
            whereabouts: Whereabouts::Part { file, index },
            name: outline.name.clone().unwrap_or_else(|| sha256.clone()),
            place: place_in(file_name, &outline.path),
            spki_sha256: outline.spki_sha256.clone().unwrap_or_default(),
            sha256,
        })
    }

    /// An entry, if its certificate is known.
    pub fn of_entry(entry: &Entry) -> Option<Self> {
        let facts = &entry.certificate.as_ref()?.facts;
        Some(Self {
            whereabouts: Whereabouts::Entry(entry.id.clone()),
            name: entry.name().to_owned(),
            place: entry.org.as_ref().map(ToString::to_string).unwrap_or_default(),
            spki_sha256: facts.spki_sha256.clone(),
            sha256: facts.sha256.clone(),
        })
    }

    /// How it reads in a list.
    pub fn title(&self) -> Message {
        let id = match (&self.whereabouts, self.place.is_empty()) {
            (Whereabouts::Part { .. }, _) => "comparison-part",
            (Whereabouts::Entry(_), false) => "comparison-entry",
            (Whereabouts::Entry(_), true) => "comparison-entry-alone",
        };
        Message::new(id).with("name", self.name.as_str()).with("place", self.place.as_str())
    }

    /// What is most likely meant comes first: the same key, then the same name.
    fn likeness(&self, of: &Self) -> usize {
        if self.spki_sha256 == of.spki_sha256 {
            0
        } else if self.name == of.name {
            1
        } else {
            2
        }
    }
}

/// What is offered to compare with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparables {
    /// The likeliest first.
    pub offered: Vec<Comparable>,
    /// How many more there are.
    pub more: usize,
}

impl Comparables {
    /// All of `parts` and of the registry but the certificate itself, in whose name, place or fingerprint `search`
    /// occurs.
    pub fn new(
        of: &Comparable,
        parts: impl Iterator<Item = Comparable>,
        registry: Option<&Registry>,
        search: &str,
    ) -> Self {
        let search = search.trim().to_lowercase();
        let entries =
            registry.into_iter().flat_map(|registry| registry.entries().filter_map(Comparable::of_entry));
        let occurs = |other: &Comparable| {
            [&other.name, &other.place, &other.sha256]
                .iter()
                .any(|text| text.to_lowercase().contains(&search))
        };
        let mut by_likeness = [const { Vec::new() }; 3];
        for other in parts.chain(entries) {
            let wanted = other.whereabouts != of.whereabouts && (search.is_empty() || occurs(&other));
            if let Some(alike) = by_likeness.get_mut(other.likeness(of)).filter(|_| wanted) {
                alike.push(other);
            }
        }
        let mut offered = by_likeness.into_iter().flatten().collect::<Vec<_>>();
        let more = offered.len().saturating_sub(OFFERED);
        offered.truncate(OFFERED);
        Self { offered, more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(file: u32, name: &str, key: &str) -> Comparable {
        let outline = Outline {
            kind: Some(Kind::Certificate),
            name: Some(name.to_owned()),
            sha256: Some(format!("sha{file}")),
            spki_sha256: Some(key.to_owned()),
            ..Outline::default()
        };
        Comparable::of_part(file, 0, &outline, &format!("{file}.pem")).unwrap()
    }

    fn names(comparables: &Comparables) -> Vec<&str> {
        comparables.offered.iter().map(|one| one.place.as_str()).collect()
    }

    #[test]
    fn the_likeliest_comes_first_and_never_itself() {
        let all = [part(0, "a", "1"), part(1, "b", "2"), part(2, "a", "3"), part(3, "c", "1")];
        let offered = |search| Comparables::new(&all[0], all.iter().cloned(), None, search);
        assert_eq!(names(&offered("")), ["3.pem", "2.pem", "1.pem"]);
        assert_eq!(names(&offered(" 2.PEM")), ["2.pem"]);
        assert_eq!(names(&offered("sha3")), ["3.pem"]);
    }

    #[test]
    fn of_ten_thousand_the_first_are_offered_and_the_rest_is_counted() {
        let all = (0..10_000).map(|file| part(file, "x", &file.to_string()));
        let comparables = Comparables::new(&part(0, "x", "0"), all, None, "");
        assert_eq!((comparables.offered.len(), comparables.more), (100, 9_899));
    }

    #[test]
    fn what_is_no_certificate_cannot_be_compared() {
        let key = Outline { kind: Some(Kind::PrivateKey), sha256: Some(String::new()), ..Outline::default() };
        assert_eq!(Comparable::of_part(0, 0, &key, "server.key"), None);
    }
}
