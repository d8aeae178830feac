//! When a rotation begins, when the new key is live, and when the old one goes.

use time::Duration;

use super::{Caps, Life};
use crate::moment::{DAY, Moment};

/// How long the old and the new certificate are valid beside each other at most.
const LONGEST_OVERLAP: Duration = Duration::days(30);

/// The dates of a rotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// Planning starts.
    pub starts: Moment,
    /// The new certificate is in use beside the old one.
    pub new_is_live: Moment,
    /// The old one is used by nothing any more.
    pub old_is_retired: Moment,
    /// The old one ends.
    pub expires: Moment,
}

impl Life {
    /// How long both certificates are to be valid: `min(30 days, life / 4)`.
    pub fn overlap(&self) -> Duration {
        LONGEST_OVERLAP.min(self.length() / 4)
    }

    /// The rotation that this life asks for. The old certificate goes a day before its end, or in the middle of an overlap
    /// that is no longer than two days.
    pub fn rotation(&self, caps: Caps) -> Rotation {
        let end = self.ending.moment;
        let overlap = self.overlap();
        Rotation {
            starts: end - self.steps(caps).plan.max(overlap),
            new_is_live: end - overlap,
            old_is_retired: end - DAY.min(overlap / 2),
            expires: end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Ending, Precision};
    use super::*;

    #[test]
    fn a_rotation_goes_on_in_order_however_short_the_life() {
        let end = Moment::parse("2026-12-31T00:00:00Z").unwrap();
        for (days, starts, live, retired) in [
            (365, "2026-11-01", "2026-12-01", "2026-12-30"),
            (90, "2026-12-01", "2026-12-08", "2026-12-30"),
            (4, "2026-12-29", "2026-12-30", "2026-12-30"),
        ] {
            let ending = Ending { moment: end, precision: Precision::Exact };
            let rotation =
                Life { created: Some(end - Duration::days(days)), ending }.rotation(Caps::default());
            let dates = [rotation.starts, rotation.new_is_live, rotation.old_is_retired];
            assert_eq!(dates.map(Moment::iso_date), [starts, live, retired], "{days}");
            assert!(dates.is_sorted());
        }
    }
}
