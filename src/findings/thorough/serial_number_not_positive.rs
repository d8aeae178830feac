//! # serial-number-not-positive
//!
//! ## What it finds
//! A serial number that is zero or negative.
//!
//! ## Why it matters
//! Java, Go and others refuse the certificate or show another number than OpenSSL does, and then issuer and serial
//! number, by which inbound mutual TLS and partners look it up, do not agree.
//!
//! ## What to do
//! If somebody refuses it, have it issued again by another tool; else wait for the next rotation.
//!
//! ## References
//! RFC 5280, section 4.1.2.2.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check =
    Check { id: "serial-number-not-positive", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate.map(|certificate| certificate.serial_number.as_str()) {
        None | Some("") => Outcome::NotApplicable,
        Some(number) if number == "0" || number.starts_with('-') => found([("number", number.into())]),
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed};
    use super::*;

    fn numbered(hex: &str) -> Outcome {
        of_changed(assess, |certificate| certificate.serial_number = hex.to_owned())
    }

    #[test]
    fn found_on_zero_and_below() {
        assert_eq!(numbered("0"), found([("number", "0".into())]));
        assert_eq!(numbered("-1234"), found([("number", "-1234".into())]));
    }

    #[test]
    fn passes_above() {
        assert_eq!(numbered("1"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_number() {
        assert_eq!(numbered(""), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
