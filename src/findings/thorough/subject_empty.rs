//! # subject-empty
//!
//! ## What it finds
//! A certificate without a subject name and without an alternative name, or a CA's without a subject name.
//!
//! ## Why it matters
//! Nobody can tell whose it is. Mutual TLS into an external client app goes by subject or alternative name and finds
//! none; a CA's without a name cannot be found by what it issued.
//!
//! ## What to do
//! Have it issued with a name. Leaves of public CAs rightly have none but in subjectAltName, and are not told of.
//!
//! ## References
//! RFC 5280, sections 4.1.2.4 and 4.1.2.6; RFC 8705, section 2.1.

use super::shape::is_ca;
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "subject-empty", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let has_other_name = !certificate.subject_alt_names.is_empty() && !is_ca(certificate);
    if certificate.subject.is_empty() && !has_other_name { found([]) } else { Outcome::Pass }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_changed_server, of_der};
    use super::*;

    #[test]
    fn found_where_nothing_names_its_owner() {
        let fixture = include_bytes!("../../../tests/fixtures/x509/empty-subject/input");
        assert_eq!(of_der(assess, fixture), found([]));
        assert_eq!(of_changed(assess, |certificate| certificate.subject.clear()), found([]));
    }

    #[test]
    fn passes_one_or_the_other() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
        assert_eq!(of_changed_server(assess, |certificate| certificate.subject.clear()), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_certificate() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
