//! # sha1-signature
//!
//! ## What it finds
//! A certificate signed with SHA-1, RSASSA-PSS with SHA-1 too.
//!
//! ## Why it matters
//! Two certificates with the same SHA-1 can be made, so browsers, Java and current TLS libraries refuse one that a
//! CA signed so. On a self-signed certificate that is compared by its fingerprint, as Salesforce compares a SAML
//! one, the signature proves nothing and harms nothing; but it tells the age.
//!
//! ## What to do
//! Replace it at the next rotation, at once if it secures TLS: Salesforce has signed its own with SHA-256 for years,
//! and every CA does.
//!
//! ## References
//! RFC 9155; RFC 4055, section 3.1; CA/Browser Forum Baseline Requirements, section 7.1.3.2.

use super::{Case, Check, Outcome, Severity, THOROUGH, found};
use crate::x509::{SHA1, pss_hash};

pub(super) const CHECK: Check = Check { id: "sha1-signature", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.map(|certificate| certificate.signature_algorithm.as_str()) {
        None | Some("") => Outcome::NotApplicable,
        Some(
            algorithm @ ("sha1WithRSAEncryption"
            | "sha1WithRSA"
            | "ecdsa-with-SHA1"
            | "dsaWithSHA1"
            | "dsaWithSHA1-old"),
        ) => found([("algorithm", algorithm.into())]),
        Some("rsassaPss") if THOROUGH => match case.der.map(pss_hash) {
            Some(Some(hash)) if hash == SHA1 => found([("algorithm", "rsassaPss".into())]),
            Some(Some(_)) => Outcome::Pass,
            _ => Outcome::NotApplicable,
        },
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    fn signed_with(algorithm: &str) -> Outcome {
        of_changed(assess, |certificate| certificate.signature_algorithm = algorithm.to_owned())
    }

    #[test]
    fn found_where_it_signs() {
        for algorithm in ["sha1WithRSAEncryption", "ecdsa-with-SHA1", "dsaWithSHA1"] {
            assert_eq!(signed_with(algorithm), found([("algorithm", algorithm.into())]));
        }
    }

    #[test]
    fn the_digest_under_rsassa_pss_is_a_parameter() {
        let sha1 = include_bytes!("../../tests/fixtures/x509/rsa-pss-sha1/input");
        assert_eq!(of_der(assess, sha1), found([("algorithm", "rsassaPss".into())]));
        let sha256 = include_bytes!("../../tests/fixtures/x509/rsa-pss/input");
        assert_eq!(of_der(assess, sha256), Outcome::Pass);
        assert_eq!(signed_with("rsassaPss"), Outcome::NotApplicable);
    }

    #[test]
    fn passes_other_algorithms() {
        assert_eq!(signed_with("sha256WithRSAEncryption"), Outcome::Pass);
        assert_eq!(signed_with("1.2.3"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_an_algorithm() {
        assert_eq!(signed_with(""), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
