//! When it happened, as a picture: a lane for each kind of thing, so that years of it are seen at once.

use std::collections::BTreeMap;

use crate::moment::{DAY, Moment};
use crate::registry::Line;
use crate::view::moments::day;
use crate::words::{Argument, Message};

/// When it happened, a lane for each kind of thing.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryPicture {
    /// What it shows.
    pub text: Message,
    /// Where it begins and ends.
    pub ends: [Message; 2],
    /// The lanes that have a mark.
    pub lanes: Vec<Lane>,
}

/// The marks of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// What kind that is.
    pub title: Message,
    /// `data-event` of its marks.
    pub kind: &'static str,
    /// Where its marks are, as fractions of the time shown, and how many things each stands for.
    pub marks: Vec<(f64, usize)>,
}

/// Marks closer than this part of the picture are one.
const MARKS: f64 = 50.0;

/// The lanes in their order, and what they are called.
const LANES: [(&str, &str); 5] = [
    ("seen", "history-lane-seen"),
    ("changed", "history-lane-changes"),
    ("reviewed", "history-lane-reviews"),
    ("alerted", "history-lane-alerts"),
    ("rotated", "history-lane-rotations"),
];

impl HistoryPicture {
    pub(super) fn new(told: &[(&str, &Line)], now: Moment) -> Option<Self> {
        let first = told.iter().map(|(_, line)| line.at).min()?;
        let end = told.iter().map(|(_, line)| line.at).fold(now, Moment::max);
        // What happened within a day would be torn apart to the width of years.
        let start = first.min(end - DAY);
        let length = (end - start).as_seconds_f64();
        let mut lanes: BTreeMap<&'static str, BTreeMap<i64, usize>> = BTreeMap::new();
        for (_, line) in told {
            let place = ((line.at - start).as_seconds_f64() / length * MARKS).round() as i64;
            *lanes.entry(lane_of(line.kind())).or_default().entry(place).or_default() += 1;
        }
        let lane = |(kind, title): (&'static str, &str)| {
            let marks = lanes.get(kind)?;
            let marks = marks.iter().map(|(place, count)| (*place as f64 / MARKS, *count)).collect();
            Some(Lane { title: Message::new(title), kind, marks })
        };
        Some(Self {
            text: Message::new("history-picture")
                .with("count", told.len())
                .with("from", day(first))
                .with("to", day(end)),
            ends: [start, end]
                .map(|moment| Message::new("value-moment-local").with("local", Argument::Local(moment))),
            lanes: LANES.into_iter().filter_map(lane).collect(),
        })
    }
}

/// In which lane a kind of thing is.
fn lane_of(kind: &str) -> &'static str {
    match kind {
        "seen" | "linked" | "listed" | "joined" | "carried-over" | "deleted" => "seen",
        "alerted" | "acknowledged" | "snoozed" | "assigned" => "alerted",
        "reviewed" => "reviewed",
        "rotated" | "step-done" | "step-undone" | "reissued" | "renewed" | "replaced" | "chain-uploaded" => {
            "rotated"
        }
        _ => "changed",
    }
}
