//! What becomes of a row.

use crate::words::Message;

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFate {
    /// The registry says otherwise.
    Conflict,
    /// It has no place.
    LeftOut,
    /// It becomes a certificate of its own.
    New,
    /// It adds to one.
    Adds,
    /// All of it is known.
    Known,
}

impl RowFate {
    /// All of them, what asks for a look first.
    pub const ALL: [Self; 5] = [Self::Conflict, Self::LeftOut, Self::New, Self::Adds, Self::Known];

    /// The name, for controls.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conflict => "conflict",
            Self::LeftOut => "left-out",
            Self::New => "new",
            Self::Adds => "adds",
            Self::Known => "known",
        }
    }

    /// How many rows have it.
    pub fn message(self, count: usize) -> Message {
        let id = match self {
            Self::Conflict => "exchange-rows-conflict",
            Self::LeftOut => "exchange-rows-left-out",
            Self::New => "exchange-rows-new",
            Self::Adds => "exchange-rows-adds",
            Self::Known => "exchange-rows-known",
        };
        Message::new(id).with("count", count)
    }
}
