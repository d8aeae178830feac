//! Stage 5: how much of its life a certificate has left, and what that asks of its owner.

mod count;
mod steps;

pub use count::Count;
pub use steps::{Caps, Ending, Life, Precision, Status, Step, Steps};
