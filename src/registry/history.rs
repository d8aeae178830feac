//! What happened to one entry: also what happened to one that it turned out to be, or that it goes on for under another id.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, EntryId, Line};
use crate::order::sort_by;

/// How many lines tell of each entry, counted once for all.
#[derive(Debug)]
pub struct HistoryLengths<'a> {
    lines: BTreeMap<&'a EntryId, usize>,
    formers: Formers<'a>,
}

/// The entries whose histories belong to those of others, by these.
#[derive(Debug, Default)]
struct Formers<'a>(BTreeMap<&'a EntryId, Vec<EntryId>>);

impl Book {
    /// All lines on one entry, ordered for display: by their moments, then by their hashes.
    pub fn history(&self, id: &EntryId) -> Vec<&Line> {
        let mut lines: Vec<&Line> = self.told_of(id).into_iter().map(|(_, line)| line).collect();
        sort_by(&mut lines, |a, b| (a.at, a.hash()).cmp(&(b.at, b.hash())));
        lines
    }

    /// The same lines with who wrote them, those of one chain in its order.
    pub fn told_of(&self, id: &EntryId) -> Vec<(&str, &Line)> {
        let mut formers = Formers::default();
        self.lines().for_each(|(_, line)| formers.learn(line));
        let ids = formers.with(id);
        self.lines().filter(|(_, line)| ids.contains(&line.entry)).collect()
    }

    /// How many lines each history has, for whoever asks of many.
    pub fn history_lengths(&self) -> HistoryLengths<'_> {
        let mut lengths = HistoryLengths { lines: BTreeMap::new(), formers: Formers::default() };
        for (_, line) in self.lines() {
            *lengths.lines.entry(&line.entry).or_default() += 1;
            lengths.formers.learn(line);
        }
        lengths
    }
}

impl HistoryLengths<'_> {
    /// How many lines the history of an entry has.
    pub fn of(&self, id: &EntryId) -> usize {
        self.formers.with(id).iter().filter_map(|id| self.lines.get(id)).sum()
    }
}

impl<'a> Formers<'a> {
    fn learn(&mut self, line: &'a Line) {
        let former = matches!(line.kind(), "joined" | "carried-over").then(|| line.event()?.former());
        if let Some(former) = former.flatten() {
            self.0.entry(&line.entry).or_default().push(former);
        }
    }

    /// An entry, and all whose histories are its own.
    fn with(&self, id: &EntryId) -> BTreeSet<EntryId> {
        let mut ids = BTreeSet::new();
        let mut next = vec![id];
        while let Some(id) = next.pop() {
            if ids.insert(id.clone()) {
                next.extend(self.0.get(id).into_iter().flatten());
            }
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::registry::Event;

    #[test]
    fn a_history_is_as_long_as_it_is_counted() {
        let mut book = Book::default();
        let [a, b, c] = ["a", "b", "c"].map(EntryId::from);
        for (entry, event) in [
            (&a, Event::Deleted {}),
            (&b, Event::Joined { former: a.clone() }),
            (&b, Event::Deleted {}),
            (&c, Event::CarriedOver { former: b.clone() }),
            // What leads in a circle was altered, and is followed once.
            (&a, Event::Joined { former: c.clone() }),
        ] {
            book.append("laptop", entry, &event, Moment::EPOCH);
        }
        book.append("desktop", &b, &Event::Deleted {}, Moment::EPOCH);
        let lengths = book.history_lengths();
        for (id, length) in [(&a, 6), (&b, 6), (&c, 6), (&EntryId::from("d"), 0)] {
            assert_eq!((book.history(id).len(), lengths.of(id)), (length, length), "{id}");
        }
    }
}
