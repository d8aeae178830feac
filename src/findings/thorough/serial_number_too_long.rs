//! # serial-number-too-long
//!
//! ## What it finds
//! A serial number of more than 20 octets.
//!
//! ## Why it matters
//! Strict readers refuse the certificate, and lists of revoked ones may not find it. Salesforce keeps a certificate for
//! inbound mutual TLS by issuer and serial number, so a cut one no longer matches.
//!
//! ## What to do
//! If a partner refuses it, have it issued again by another tool; else wait for the next rotation.
//!
//! ## References
//! RFC 5280, section 4.1.2.2; Metadata API, `InboundCertificate.serialId`.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "serial-number-too-long", severity: Severity::Notice, assess };

const MOST_OCTETS: usize = 20;

fn assess(case: &Case<'_>) -> Outcome {
    let serial_number =
        case.certificate.map(|certificate| certificate.serial_number.as_str()).unwrap_or_default();
    match encoded_len(serial_number) {
        0 => Outcome::NotApplicable,
        len if len > MOST_OCTETS => found([("octets", len.into()), ("most", MOST_OCTETS.into())]),
        _ => Outcome::Pass,
    }
}

/// Octets of the INTEGER: its highest bit is the sign, which costs one more where the number's own is set.
fn encoded_len(hex: &str) -> usize {
    let digits = hex.trim_start_matches('-');
    let sign = digits.len().is_multiple_of(2) && digits.starts_with(['8', '9', 'a', 'b', 'c', 'd', 'e', 'f']);
    digits.len().div_ceil(2) + usize::from(sign)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_der};
    use super::*;

    fn numbered(hex: &str) -> Outcome {
        of_changed(assess, |certificate| certificate.serial_number = hex.to_owned())
    }

    #[test]
    fn found_beyond_twenty_octets() {
        let long = |octets: usize| found([("octets", octets.into()), ("most", 20_usize.into())]);
        assert_eq!(numbered(&"f".repeat(40)), long(21));
        let fixture = include_bytes!("../../../tests/fixtures/x509/serial-of-37-octets/input");
        assert_eq!(of_der(assess, fixture), long(37));
    }

    #[test]
    fn passes_up_to_twenty() {
        assert_eq!(numbered(&"7".repeat(40)), Outcome::Pass);
        assert_eq!(numbered(&"f".repeat(39)), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_a_number() {
        assert_eq!(numbered(""), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
