//! The number on the toolbar button.

use serde::Serialize;

use crate::moment::Moment;
use crate::registry::Registry;
use crate::words::Message;

/// What the toolbar button shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Toolbar {
    /// How many certificates need action that nobody has answered for yet; no number is shown for 0.
    pub count: usize,
    /// Whether one of them has expired or will within a day.
    pub urgent: bool,
    /// The same in words.
    pub title: Message,
}

impl Toolbar {
    /// Counts over all orgs.
    pub fn new(registry: &Registry, now: Moment) -> Self {
        let in_need: Vec<_> =
            registry.entries().filter(|entry| registry.wants_attention(entry, now)).collect();
        let days =
            |entry: &crate::registry::Entry| registry.life(entry).map_or(0, |life| life.days_left(now));
        let urgent = in_need.iter().filter(|entry| days(entry) < 1).count();
        let id = match (registry.entries().len(), in_need.len()) {
            (0, _) => "toolbar-empty",
            (_, 0) => "toolbar-ok",
            _ => "toolbar-action",
        };
        let title = Message::new(id)
            .with("total", registry.entries().len())
            .with("count", in_need.len())
            .with("urgent", urgent);
        Self { count: in_need.len(), urgent: urgent > 0, title }
    }
}
