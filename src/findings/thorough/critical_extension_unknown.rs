//! # critical-extension-unknown
//!
//! ## What it finds
//! An extension marked as critical that is none of those RFC 5280 asks every reader to know.
//!
//! ## Why it matters
//! A reader must refuse a certificate with a critical extension it does not know. In mutual TLS and on a custom domain
//! that is a failed handshake, although every date and name is right.
//!
//! ## What to do
//! Have it issued without that extension, or with it marked as not critical.
//!
//! ## References
//! RFC 5280, sections 4.2 and 6.1.

use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check =
    Check { id: "critical-extension-unknown", severity: Severity::Warning, assess };

/// Those that RFC 5280 says applications must process, and two more that path validation processes.
const KNOWN: [&str; 9] = [
    "2.5.29.15",
    "2.5.29.17",
    "2.5.29.19",
    "2.5.29.30",
    "2.5.29.32",
    "2.5.29.33",
    "2.5.29.36",
    "2.5.29.37",
    "2.5.29.54",
];

fn assess(case: &Case<'_>) -> Outcome {
    let extensions =
        case.certificate.map(|certificate| certificate.extensions.as_slice()).unwrap_or_default();
    let mut critical = extensions.iter().filter(|extension| extension.critical).peekable();
    if critical.peek().is_none() {
        return Outcome::NotApplicable;
    }
    match critical.find(|extension| !KNOWN.contains(&extension.oid.as_str())) {
        Some(extension) => found([("oid", extension.oid.as_str().into())]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_changed, of_der};
    use super::*;

    #[test]
    fn found_with_its_oid() {
        let fixture = include_bytes!("../../../tests/fixtures/x509/all-extensions/input");
        assert_eq!(of_der(assess, fixture), found([("oid", "1.2.3.4.5".into())]));
    }

    #[test]
    fn passes_those_that_everybody_knows() {
        assert_eq!(of_changed(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_where_none_is_critical() {
        let outcome = of_changed(assess, |certificate| {
            certificate.extensions.iter_mut().for_each(|extension| extension.critical = false);
        });
        assert_eq!(outcome, Outcome::NotApplicable);
    }
}
