//! # waiting-for-chain
//!
//! ## What it finds
//! A CA-signed certificate that is not active: the request was created, the signed chain not uploaded yet.
//!
//! ## Why it matters
//! Nothing can use it until then, and the date on the page means nothing.
//!
//! ## What to do
//! Download the request, have the CA sign it, upload the chain.
//!
//! ## References
//! Salesforce Help, "Upload a Certificate Authority (CA)-Signed Certificate".

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "waiting-for-chain", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.entry {
        None => Outcome::NotApplicable,
        Some(entry) if entry.is_waiting() => found([]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, entry};
    use super::*;
    use crate::registry::Entry;

    fn of(active: Option<bool>) -> Outcome {
        let entry = Entry { active, ..entry() };
        assess(&Case { entry: Some(&entry), ..case("2026-11-20", None) })
    }

    #[test]
    fn found_where_active_is_not_ticked() {
        assert_eq!(of(Some(false)), found([]));
    }

    #[test]
    fn passes_where_it_is_or_where_the_page_has_no_such_column() {
        assert_eq!(of(Some(true)), Outcome::Pass);
        assert_eq!(of(None), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_a_file_alone() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
