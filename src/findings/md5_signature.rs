//! # md5-signature
//!
//! ## What it finds
//! A certificate signed with MD5 or its elders MD4 and MD2.
//!
//! ## Why it matters
//! A second certificate with the same signature can be made in minutes, and has been: nothing current accepts one
//! that a CA signed so, and a partner who still checks it proves nothing by it.
//!
//! ## What to do
//! Replace it now. If a partner made it, tell them why: their software is from before 2009.
//!
//! ## References
//! RFC 6151; Stevens and others, "Short Chosen-Prefix Collisions for MD5" (CRYPTO 2009).

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "md5-signature", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.map(|certificate| certificate.signature_algorithm.as_str()) {
        None | Some("") => Outcome::NotApplicable,
        Some(algorithm @ ("md5WithRSAEncryption" | "md4WithRSAEncryption" | "md2WithRSAEncryption")) => {
            found([("algorithm", algorithm.into())])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn signed_with(algorithm: &str) -> Outcome {
        of_changed(assess, |certificate| certificate.signature_algorithm = algorithm.to_owned())
    }

    #[test]
    fn found_where_it_signs() {
        for algorithm in ["md5WithRSAEncryption", "md2WithRSAEncryption"] {
            assert_eq!(signed_with(algorithm), found([("algorithm", algorithm.into())]));
        }
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
