//! What is said of a sandbox that was probably refreshed.

use super::moments::day;
use crate::registry::Refresh;
use crate::words::Message;

/// How many of its certificates came back under their names, and since when.
pub fn refresh_message(refresh: &Refresh) -> Message {
    Message::new("refresh-what").with("count", refresh.pairs.len()).with("day", day(refresh.at))
}
