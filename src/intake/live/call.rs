//! One call, as whoever reads is to make it.

use super::Part;

/// A call to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// What for.
    pub part: Part,
    /// From the host's root, with the query.
    pub path: String,
    /// What is sent along by `POST`; without it, it is a `GET`.
    pub body: Option<String>,
    /// Whether the session goes with it: the list of versions is for everybody.
    pub with_session: bool,
    /// How many milliseconds to wait before.
    pub pause: u32,
}

/// A call, and what is known of it besides.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) call: Call,
    /// How often its like has been made.
    pub(super) round: usize,
    /// The file that its answer would be.
    pub(super) file: String,
}

impl Call {
    pub(super) fn get(part: Part, path: String) -> Self {
        Self { part, path, body: None, with_session: true, pause: 0 }
    }
}

impl Planned {
    pub(super) fn first(call: Call) -> Self {
        Self { call, round: 0, file: String::new() }
    }

    pub(super) fn again(&self, call: Call) -> Self {
        Self { call, round: self.round + 1, file: String::new() }
    }
}
