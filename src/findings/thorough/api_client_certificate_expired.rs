//! # api-client-certificate-expired
//!
//! ## What it finds
//! An expired certificate that Certificate and Key Management names as the org's API Client Certificate.
//!
//! ## Why it matters
//! The org shows it to every server that outbound messages, the AJAX proxy and delegated authentication reach over
//! TLS. Servers that check the client refuse it from its last moment on: messages queue up and are dropped after a
//! day, and users of delegated authentication may be unable to log in.
//!
//! ## What to do
//! Create or choose a valid certificate, give it to the servers that check it, then set it as API Client Certificate.
//!
//! ## References
//! Salesforce Help, "API Client Certificate"; RFC 5280, section 4.1.2.5.

use super::linked::links;
use super::{Case, Check, Outcome, Severity, found};
use crate::schedule::Status;

pub(super) const CHECK: Check =
    Check { id: "api-client-certificate-expired", severity: Severity::Critical, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let is_chosen = links(case).any(|link| link.reference.integration.kind == "ApiClientCertificate");
    match case.life.filter(|_| is_chosen) {
        None => Outcome::NotApplicable,
        Some(life) if life.status(case.caps, case.now) == Status::Expired => {
            found([("days", (-life.days_left(case.now)).into())])
        }
        Some(_) => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, SAP, certificate, midnight, of_linked};
    use super::*;
    use crate::intake::{Role, Whose};
    use crate::x509::Certificate;

    const CHOSEN: Referring =
        ("ApiClientCertificate", "API Client Certificate", Role::ClientTls, Whose::Ours);

    fn ended() -> Certificate {
        Certificate { not_after: Some(midnight("2026-11-16")), ..certificate() }
    }

    #[test]
    fn found_after_its_end() {
        assert_eq!(of_linked(assess, ended(), &[CHOSEN]), found([("days", 4_i64.into())]));
    }

    #[test]
    fn passes_before_it() {
        assert_eq!(of_linked(assess, certificate(), &[CHOSEN]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_others() {
        assert_eq!(of_linked(assess, ended(), &[SAP]), Outcome::NotApplicable);
    }
}
