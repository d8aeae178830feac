//! # client-auth-missing
//!
//! ## What it finds
//! A certificate of a CA whose ExtendedKeyUsage does not allow the TLS client role. Without that extension, or with
//! "any" in it, the role is allowed; a CA's own certificate is judged where it is used, in its chain.
//!
//! ## Why it matters
//! Salesforce asks for clientAuth in a client certificate for mutual TLS into an org, and the servers that a named
//! credential calls do too. Public CAs leave it out of new certificates, so a renewal may lack what the old one had.
//!
//! ## What to do
//! Nothing if it only secures a custom domain or signs. For mutual TLS, have it issued with clientAuth, by a private
//! CA or under a profile for clients.
//!
//! ## References
//! RFC 5280, section 4.2.1.12; Salesforce Help, "Set Up a Mutual Authentication Certificate for API Login".

use super::shape::{has_purpose, is_ca};
use super::{Case, Check, Outcome, Severity, found};

pub(super) const CHECK: Check = Check { id: "client-auth-missing", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    match case.certificate {
        Some(certificate) if !certificate.extended_key_usage.is_empty() && !is_ca(certificate) => {
            if has_purpose(certificate, "clientAuth") || has_purpose(certificate, "anyExtendedKeyUsage") {
                Outcome::Pass
            } else {
                found([])
            }
        }
        _ => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, of_changed, of_changed_server};
    use super::*;

    fn with_purposes(purposes: &[&str]) -> Outcome {
        of_changed_server(assess, |certificate| {
            certificate.extended_key_usage = purposes.iter().map(|purpose| (*purpose).to_owned()).collect();
        })
    }

    #[test]
    fn found_where_other_purposes_are_named() {
        assert_eq!(with_purposes(&["serverAuth"]), found([]));
    }

    #[test]
    fn passes_where_it_is_named_or_any_is() {
        assert_eq!(with_purposes(&["serverAuth", "clientAuth"]), Outcome::Pass);
        assert_eq!(with_purposes(&["anyExtendedKeyUsage"]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_without_purposes_or_to_a_ca() {
        assert_eq!(with_purposes(&[]), Outcome::NotApplicable);
        let ca = |purposes: &[String]| {
            of_changed(assess, |certificate| certificate.extended_key_usage = purposes.to_vec())
        };
        assert_eq!(ca(&["serverAuth".to_owned()]), Outcome::NotApplicable);
        assert_eq!(assess(&case("2026-11-20", None)), Outcome::NotApplicable);
    }
}
