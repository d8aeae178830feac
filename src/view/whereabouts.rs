//! Where something is that others are held against: a part of a file on the page, or an entry of the registry.

use crate::registry::EntryId;

/// A part of a file, or an entry; parts come first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whereabouts {
    /// A part of a file on the page.
    Part {
        /// By what number the page speaks of the file.
        file: u32,
        /// Which of its parts.
        index: usize,
    },
    /// An entry of the registry.
    Entry(EntryId),
}

/// A file, and where in it something stands.
pub(super) fn place_in(file: &str, path: &str) -> String {
    if path.is_empty() { file.to_owned() } else { format!("{file}/{path}") }
}

impl Whereabouts {
    /// As text, for the value of an option.
    pub fn to_text(&self) -> String {
        match self {
            Self::Part { file, index } => format!("part {file} {index}"),
            Self::Entry(id) => format!("entry {id}"),
        }
    }

    /// The other way round.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(' ')? {
            ("part", place) => {
                let (file, index) = place.split_once(' ')?;
                Some(Self::Part { file: file.parse().ok()?, index: index.parse().ok()? })
            }
            ("entry", id) => Some(Self::Entry(EntryId::from(id))),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_back() {
        for whereabouts in
            [Whereabouts::Part { file: 3, index: 12 }, Whereabouts::Entry(EntryId::from("acme:My cert"))]
        {
            assert_eq!(Whereabouts::parse(&whereabouts.to_text()), Some(whereabouts));
        }
        assert_eq!(Whereabouts::parse("part 3"), None);
    }
}
