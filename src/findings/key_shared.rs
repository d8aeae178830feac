//! # key-shared
//!
//! ## What it finds
//! A certificate whose key is in other certificates, or in the same one elsewhere, that the registry knows.
//!
//! ## Why it matters
//! Whoever gets the key has all of them: two orgs, single sign-on and mutual TLS, or the old and the renewed one, fall
//! together. A renewal that kept its key is not the rotation a partner or an auditor may ask for.
//!
//! ## What to do
//! Give each purpose and each org a key of its own at its next rotation. After a leak replace them all.
//!
//! ## References
//! NIST SP 800-57 Part 1, section 5.2: a key is for one purpose.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "key-shared", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let (Some(certificate), Some(entry), Some(registry)) = (case.certificate, case.entry, case.registry)
    else {
        return Outcome::NotApplicable;
    };
    let has_the_key = |other: &crate::registry::Entry| {
        other.id != entry.id
            && other
                .certificate
                .as_ref()
                .is_some_and(|known| known.facts.spki_sha256 == certificate.spki_sha256)
    };
    match registry.entries().filter(|other| has_the_key(other)).count() {
        0 => Outcome::Pass,
        count => found([("count", count.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, of_changed, remember, remembered};
    use super::*;

    fn beside(other_key: &str) -> Outcome {
        let (mut registry, id) = remembered("Anypoint", certificate());
        let mut other = certificate();
        other.sha256 = "0b".repeat(32);
        other.spki_sha256 = other_key.to_owned();
        remember(&mut registry, "Other", other);
        let entry = registry.entry(&id).unwrap();
        let certificate = certificate();
        assess(&Case {
            certificate: Some(&certificate),
            entry: Some(entry),
            registry: Some(&registry),
            ..case("2026-11-20", None)
        })
    }

    #[test]
    fn found_where_another_entry_has_the_key() {
        assert_eq!(beside(&certificate().spki_sha256), found([("count", 1_usize.into())]));
    }

    #[test]
    fn passes_where_none_has() {
        assert_eq!(beside(&"0a".repeat(32)), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_a_file_alone() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
