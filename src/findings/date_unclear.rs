//! # date-unclear
//!
//! ## What it finds
//! A row whose expiration date can be read in two ways, or in none.
//!
//! ## Why it matters
//! Day and month swapped is up to eleven months wrong: Certkeep does not guess, so nothing warns ahead of it.
//!
//! ## What to do
//! Say which reading is right, or drop the certificate's file on the inspector and remember it.
//!
//! ## References
//! Unicode CLDR, date formats by locale.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "date-unclear", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match (case.entry, case.life) {
        (None, _) => Outcome::NotApplicable,
        (Some(entry), _) if entry.is_waiting() => Outcome::NotApplicable,
        (Some(_), None) => found([]),
        (Some(_), Some(_)) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, entry, life};
    use super::*;
    use crate::registry::Entry;

    #[test]
    fn found_where_no_end_is_known() {
        let entry = entry();
        assert_eq!(assess(&Case { entry: Some(&entry), ..case("2026-11-20", None) }), found([]));
    }

    #[test]
    fn passes_where_it_is_known() {
        let entry = entry();
        let case = Case { entry: Some(&entry), ..case("2026-11-20", life("2026-11-16", "2027-11-16")) };
        assert_eq!(assess(&case), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_a_waiting_request_or_a_file_alone() {
        let waiting = Entry { active: Some(false), ..entry() };
        assert_eq!(
            assess(&Case { entry: Some(&waiting), ..case("2026-11-20", None) }),
            Outcome::NotApplicable
        );
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
