//! # references-old
//!
//! ## What it finds
//! A certificate one of whose links nobody has told of for 90 days, by file, page or live. What the admin noted by
//! hand does not age.
//!
//! ## Why it matters
//! Integrations come and go. A rotation planned by an old picture forgets those that were added since.
//!
//! ## What to do
//! Before the next rotation retrieve the org's metadata again and drop it on the inspector, or open the pages in Setup.
//!
//! ## References
//! NIST SP 1800-16B, section 5.1: an inventory is kept current.

use super::linked::links;
use super::{Case, Check, Outcome, Severity, found};
use crate::moment::{DAY, Moment};
use crate::registry::{Said, Way};
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "references-old", severity: Severity::Notice, assess };

/// So many days a reading is relied on.
const RELIED_ON: i32 = 90;

fn assess(case: &Case<'_>) -> Outcome {
    let told = links(case).filter_map(|link| last_read(&link.said));
    match told.min() {
        None => Outcome::NotApplicable,
        Some(oldest) if is_old(oldest, case.now) => found([("day", Argument::Day(oldest))]),
        Some(_) => Outcome::Pass,
    }
}

/// Whether nobody should rely any more on what was read then.
pub(super) fn is_old(read: Moment, now: Moment) -> bool {
    now - read > DAY * RELIED_ON
}

fn last_read(said: &[Said]) -> Option<Moment> {
    said.iter().filter(|said| said.way != Way::Hand).map(|said| said.at).max()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, SAP, case, certificate, link, midnight, remembered};
    use super::*;

    /// What is said on a day of a link that was read on 2026-01-01.
    fn on(day: &str, links: &[Referring]) -> Outcome {
        let (mut registry, id) = remembered("Anypoint", certificate());
        link(&mut registry, "Anypoint", links);
        assess(&Case { entry: registry.entry(&id), registry: Some(&registry), ..case(day, None) })
    }

    #[test]
    fn found_after_ninety_days() {
        assert_eq!(on("2026-04-02", &[SAP]), found([("day", Argument::Day(midnight("2026-01-01")))]));
    }

    #[test]
    fn passes_until_then() {
        assert_eq!(on("2026-04-01", &[SAP]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_links() {
        assert_eq!(on("2026-11-20", &[]), Outcome::NotApplicable);
    }
}
