//! Whose steps were crossed within a span of time.

use super::{Entry, Registry};
use crate::moment::Moment;
use crate::order::sort_by;
use crate::schedule::Crossing;

/// A step of an entry that was crossed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Due<'a> {
    /// Whose step it is.
    pub entry: &'a Entry,
    /// Which step, and when.
    pub crossing: Crossing,
}

impl Registry {
    /// The steps crossed after `since`, up to and including `now`, in the order in which they were. What was superseded
    /// or retired is silent, and so is what a complete list no longer shows.
    pub fn due(&self, since: Moment, now: Moment) -> Vec<Due<'_>> {
        let of_entry = |entry| {
            let life = self.life(entry).filter(|_| !self.is_silent(entry));
            let caps = self.caps(entry);
            let crossed = life.map(|life| life.crossed(caps, since, now)).unwrap_or_default();
            crossed.into_iter().map(move |crossing| Due { entry, crossing })
        };
        let mut due: Vec<Due<'_>> = self.entries().flat_map(of_entry).collect();
        sort_by(&mut due, |a, b| {
            (a.crossing.at, &a.entry.org, a.entry.name()).cmp(&(b.crossing.at, &b.entry.org, b.entry.name()))
        });
        due
    }
}
