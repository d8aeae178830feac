//! # reads-old
//!
//! ## What it finds
//! Kinds of metadata or pages of Setup that were last read for this org more than 90 days ago.
//!
//! ## Why it matters
//! Whatever was set up since is in no picture and behind no certificate: "no reference found" then says little.
//!
//! ## What to do
//! Retrieve the org's metadata again and drop it on the inspector, or open the pages in Setup.
//!
//! ## References
//! NIST SP 1800-16B, section 5.1: an inventory is kept current.

use super::{OrgCase, OrgCheck, Severity, is_old, some_of};
use crate::moment::Moment;
use crate::words::{Argument, Arguments};

pub(super) const CHECK: OrgCheck = OrgCheck { id: "reads-old", severity: Severity::Notice, assess };

fn assess(case: &OrgCase<'_>) -> Option<Vec<Arguments>> {
    // Sorted by what was read, the ways in which it was stand together.
    let mut latest: Vec<(&str, Moment)> = Vec::new();
    for read in &case.links.reads {
        match latest.last_mut().filter(|(what, _)| *what == read.what) {
            Some((_, at)) => *at = read.at.max(*at),
            None => latest.push((&read.what, read.at)),
        }
    }
    let (what, old): (Vec<&str>, Vec<Moment>) =
        latest.iter().filter(|(_, at)| is_old(*at, case.now)).copied().unzip();
    match old.into_iter().min() {
        None if latest.is_empty() => None,
        None => Some(Vec::new()),
        Some(oldest) => Some(vec![Arguments::from([
            ("count", what.len().into()),
            ("what", some_of(&what)),
            ("day", Argument::Day(oldest)),
        ])]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::super::testing::midnight;
    use super::super::testing::of_references;
    use super::*;

    #[test]
    fn found_after_ninety_days() {
        let facts = Arguments::from([
            ("count", 1_usize.into()),
            ("what", "ApexClass".into()),
            ("day", Argument::Day(midnight("2026-01-01"))),
        ]);
        assert_eq!(of_references(assess, &[], &["ApexClass"], "2026-04-02"), Some(vec![facts]));
    }

    #[test]
    fn passes_until_then() {
        assert_eq!(of_references(assess, &[], &["ApexClass"], "2026-04-01"), Some(Vec::new()));
    }

    #[test]
    fn does_not_apply_where_nothing_was_read() {
        assert_eq!(of_references(assess, &[], &[], "2026-04-02"), None);
    }
}
