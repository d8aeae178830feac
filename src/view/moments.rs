//! Moments as arguments of messages.

use crate::moment::Moment;
use crate::words::{Argument, Message};

/// A day, whatever the reader's time zone.
pub(super) fn day(moment: Moment) -> Argument {
    Argument::Day(moment)
}

/// The message with the moment in UTC (`utc`) and in the reader's own time zone (`local`).
pub(super) fn exact(message: Message, moment: Moment) -> Message {
    message.with("utc", Argument::Utc(moment)).with("local", Argument::Local(moment))
}
