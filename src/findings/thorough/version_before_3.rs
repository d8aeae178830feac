//! # version-before-3
//!
//! ## What it finds
//! A certificate of version 1 or 2, which has no extensions.
//!
//! ## Why it matters
//! It says neither whether it is a CA's nor what its key is for, so it can have no clientAuth and no host name: mutual
//! TLS into Salesforce and browsers refuse it. As a SAML certificate, which is compared as a whole, it works.
//!
//! ## What to do
//! Make the next one with `openssl req -x509` or keytool as they come today, or in Setup.
//!
//! ## References
//! RFC 5280, section 4.1.2.1; CA/Browser Forum Baseline Requirements, section 7.1.1.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "version-before-3", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.map(|certificate| certificate.version) {
        Some(version @ (1 | 2)) => found([("version", i64::from(version).into())]),
        Some(3) => Outcome::Pass,
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn of_version(version: u8) -> Outcome {
        of_changed(assess, |certificate| certificate.version = version)
    }

    #[test]
    fn found_before_three() {
        assert_eq!(of_version(1), found([("version", 1_i64.into())]));
        assert_eq!(of_version(2), found([("version", 2_i64.into())]));
    }

    #[test]
    fn passes_three() {
        assert_eq!(of_version(3), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_versions_that_are_none() {
        assert_eq!(of_version(0), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
