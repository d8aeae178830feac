//! # encoding-faults
//!
//! ## What it finds
//! A certificate whose encoding breaks RFC 5280 or DER, or has a part that could not be read.
//!
//! ## Why it matters
//! Readers differ in what they forgive: Salesforce or OpenSSL may take it while Java, Go or a partner's gateway
//! refuses the very same file, and the message there seldom says why.
//!
//! ## What to do
//! If a partner refuses the certificate, this is the first thing to look at: have it issued again by another tool.
//! If nobody refuses it, wait for the next rotation.
//!
//! ## References
//! RFC 5280, section 4; X.690, section 10.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "encoding-faults", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    match certificate.problems.first() {
        None => Outcome::Pass,
        Some(first) => {
            found([("count", certificate.problems.len().into()), ("first", first.as_str().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, with_certificate};
    use super::*;

    #[test]
    fn found_with_their_number_and_the_first() {
        let mut certificate = certificate();
        certificate.problems = vec!["serialnumber: negative".to_owned(), "notAfter: no seconds".to_owned()];
        let expected = found([("count", 2_usize.into()), ("first", "serialnumber: negative".into())]);
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate)), expected);
    }

    #[test]
    fn passes_a_clean_certificate() {
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate())), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_certificate() {
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
