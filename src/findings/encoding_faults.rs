//! # encoding-faults
//!
//! ## What it finds
//! A certificate whose encoding breaks RFC 5280 or DER, or has a part that could not be read. A fault that a check
//! of its own explains is not told twice.
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

use super::{Case, Check, Outcome, Severity, THOROUGH, found};

pub(super) const CHECK: Check = Check { id: "encoding-faults", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case.certificate else { return Outcome::NotApplicable };
    let mut faults = certificate.problems.iter().filter(|fault| !THOROUGH || !is_explained(fault));
    match faults.next() {
        None => Outcome::Pass,
        Some(first) => found([("count", (1 + faults.count()).into()), ("first", first.as_str().into())]),
    }
}

/// Whether one of the thorough checks says the same and more.
fn is_explained(fault: &str) -> bool {
    let (field, what) = fault.split_once(": ").unwrap_or_default();
    match field {
        "notBefore" | "notAfter" => !what.starts_with("expected"),
        "serialnumber" => what == "negative" || what == "zero" || what.ends_with("are allowed"),
        "signaturealgorithm" => what.starts_with("differs"),
        _ => what == "stands twice",
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, of_der, with_certificate};
    use super::*;

    #[test]
    fn found_with_their_number_and_the_first() {
        let mut certificate = certificate();
        certificate.problems =
            ["version: none of 1 to 3 at offset 7", "notAfter: no seconds", "3 trailing octets at offset 9"]
                .map(str::to_owned)
                .to_vec();
        let expected =
            found([("count", 2_usize.into()), ("first", "version: none of 1 to 3 at offset 7".into())]);
        assert_eq!(assess(&with_certificate("2026-11-20", &certificate)), expected);
    }

    #[test]
    fn passes_what_another_check_explains() {
        for case in [
            &include_bytes!("../../tests/fixtures/x509/serial-negative/input")[..],
            include_bytes!("../../tests/fixtures/x509/serial-zero/input"),
            include_bytes!("../../tests/fixtures/x509/serial-of-37-octets/input"),
            include_bytes!("../../tests/fixtures/x509/time-with-fraction/input"),
            include_bytes!("../../tests/fixtures/x509/extension-twice/input"),
            include_bytes!("../../tests/fixtures/x509/two-signature-algorithms/input"),
        ] {
            assert_eq!(of_der(assess, case), Outcome::Pass);
        }
        let unreadable = include_bytes!("../../tests/fixtures/x509/time-unreadable/input");
        assert!(matches!(of_der(assess, unreadable), Outcome::Found(_)));
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
