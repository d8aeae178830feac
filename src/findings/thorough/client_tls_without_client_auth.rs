//! # client-tls-without-client-auth
//!
//! ## What it finds
//! A certificate that an integration shows as TLS client, in or out of the org, whose ExtendedKeyUsage does not allow
//! that role. It stands in place of `client-auth-missing`, which only knows that it could be used so.
//!
//! ## Why it matters
//! Servers that keep to the standard refuse the connection, and Salesforce refuses such a client at its own door.
//! Where it works today, a stricter library on the other side ends it without notice.
//!
//! ## What to do
//! Have it issued again with clientAuth, by a private CA or under a profile for clients: public CAs stop to do so.
//!
//! ## References
//! RFC 5280, section 4.2.1.12; Salesforce Help, "Set Up a Mutual Authentication Certificate for API Login".

use super::linked::{integrations_in, some_of};
use super::shape::has_purpose;
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;

pub(super) const CHECK: Check =
    Check { id: "client-tls-without-client-auth", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let clients = integrations_in(case, &[Role::ClientTls, Role::InboundClientTls]);
    match case.certificate.filter(|_| !clients.is_empty()) {
        None => Outcome::NotApplicable,
        // Without the extension every role is allowed.
        Some(certificate) if certificate.extended_key_usage.is_empty() => Outcome::Pass,
        Some(certificate)
            if has_purpose(certificate, "clientAuth") || has_purpose(certificate, "anyExtendedKeyUsage") =>
        {
            Outcome::Pass
        }
        Some(_) => found([("names", some_of(&clients))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{OKTA, SAP, certificate, of_linked, server_certificate};
    use super::*;

    #[test]
    fn found_with_who_shows_it() {
        assert_eq!(of_linked(assess, server_certificate(), &[SAP]), found([("names", "SAP".into())]));
    }

    #[test]
    fn passes_where_the_role_is_allowed() {
        assert_eq!(of_linked(assess, certificate(), &[SAP]), Outcome::Pass);
        let mut both = server_certificate();
        both.extended_key_usage.push("clientAuth".to_owned());
        assert_eq!(of_linked(assess, both, &[SAP]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_other_uses() {
        assert_eq!(of_linked(assess, server_certificate(), &[OKTA]), Outcome::NotApplicable);
    }
}
