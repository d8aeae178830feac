//! # dsa-key
//!
//! ## What it finds
//! A certificate with a DSA key.
//!
//! ## Why it matters
//! DSA is withdrawn: TLS 1.3 and current browsers, Java and OpenSSL profiles have no place for it. Salesforce imports
//! RSA keys only, so it is a partner's; a SAML message signed with it may be refused from one release to the next.
//!
//! ## What to do
//! Ask the partner for a certificate with an RSA key of at least 2048 bits, and switch while both are valid.
//!
//! ## References
//! FIPS 186-5, section 1; RFC 8446, section 4.2.3.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "dsa-key", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.map(|certificate| certificate.public_key.algorithm.as_str()) {
        None | Some("") => Outcome::NotApplicable,
        Some("DSA") => found([]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, with_certificate};
    use super::*;

    fn with_key(algorithm: &str) -> Outcome {
        let mut certificate = certificate();
        certificate.public_key.algorithm = algorithm.to_owned();
        assess(&with_certificate("2026-11-20", &certificate))
    }

    #[test]
    fn found_on_dsa() {
        assert_eq!(with_key("DSA"), found([]));
    }

    #[test]
    fn passes_other_keys() {
        assert_eq!(with_key("RSA"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_key() {
        assert_eq!(with_key(""), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
