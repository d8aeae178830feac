//! # client-and-server-auth
//!
//! ## What it finds
//! A certificate of a public CA that is both for TLS servers and for TLS clients.
//!
//! ## Why it matters
//! It is good until it ends, but public CAs stop issuing such ones. The renewal comes without clientAuth, and then
//! mutual TLS fails: into the org on port 8443, and out of it by a named credential.
//!
//! ## What to do
//! If it is used for mutual TLS, move that to a certificate of its own, from a private CA or under a profile for
//! clients, before the renewal. If it only secures a custom domain, nothing.
//!
//! ## References
//! Chrome Root Program Policy 1.8, section 3.2; Salesforce Help, article 005237282; the CAs' dates in `public_rules`.

use super::public_rules::{client_auth_ends, names_public_ca};
use super::shape::{has_purpose, is_ca};
use super::{Case, Check, Outcome, Severity, found};
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "client-and-server-auth", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let Some(certificate) = case
        .certificate
        .filter(|certificate| !is_ca(certificate) && names_public_ca(certificate))
        .filter(|certificate| !certificate.extended_key_usage.is_empty())
    else {
        return Outcome::NotApplicable;
    };
    let both = has_purpose(certificate, "serverAuth") && has_purpose(certificate, "clientAuth");
    match client_auth_ends(certificate).filter(|_| both) {
        Some((who, day)) => found([("who", who.into()), ("day", Argument::Day(day))]),
        None => Outcome::Pass,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{midnight, of_changed, of_changed_server};
    use super::*;

    fn both(certificate: &mut crate::x509::Certificate) {
        certificate.extended_key_usage = vec!["serverAuth".to_owned(), "clientAuth".to_owned()];
    }

    #[test]
    fn found_with_its_issuers_date() {
        let expected =
            found([("who", "Let's Encrypt".into()), ("day", Argument::Day(midnight("2026-07-08")))]);
        assert_eq!(of_changed_server(assess, both), expected);
    }

    #[test]
    fn passes_for_servers_alone() {
        assert_eq!(of_changed_server(assess, |_| {}), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_private_issuers() {
        assert_eq!(of_changed(assess, both), Outcome::NotApplicable);
    }
}
