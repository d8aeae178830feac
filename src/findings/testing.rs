//! Cases for the tests of the checks.

use super::Case;
use crate::moment::Moment;
use crate::schedule::{Caps, Ending, Life, Precision};

fn midnight(day: &str) -> Moment {
    Moment::parse(&format!("{day}T00:00:00Z")).unwrap()
}

pub(super) fn life(created: &str, end: &str) -> Option<Life> {
    let ending = Ending { moment: midnight(end), precision: Precision::Day };
    Some(Life { created: Some(midnight(created)), ending })
}

pub(super) fn case<'a>(now: &str, life: Option<Life>) -> Case<'a> {
    Case { now: midnight(now), caps: Caps::default(), life, certificate: None, entry: None }
}
