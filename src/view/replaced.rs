//! What is said of certificates that are gone while others have their names.

use crate::registry::{Entry, Registry, Replaced};
use crate::words::Message;

/// So many are named.
const NAMED: usize = 5;

/// Which are gone.
pub fn replaced_message(registry: &Registry, replaced: &Replaced) -> Message {
    let entries = replaced.pairs.iter().filter_map(|(former, _)| registry.entry(former));
    let mut names: Vec<&str> = entries.map(Entry::name).take(NAMED).collect();
    if replaced.pairs.len() > NAMED {
        names.push("…");
    }
    Message::new("replaced-what").with("count", replaced.pairs.len()).with("names", names.join(", "))
}
