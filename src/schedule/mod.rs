//! Stage 5: how much of its life a certificate has left, and what that asks of its owner.

mod count;
mod due;
mod freeze;
mod overlap;
mod plan;
pub mod runbooks;
mod steps;

pub use count::Count;
pub use due::Crossing;
pub use freeze::{Freeze, Freezes, suggested};
pub use overlap::Rotation;
pub use plan::{Phase, Timetable};
pub use steps::{Caps, Ending, Life, Precision, Status, Step, Steps};
