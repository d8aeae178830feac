//! What a certificate is made for, as far as it says so itself.
//!
//! Nothing in a certificate tells where in Salesforce it is used, so the checks go by these and say which use it
//! would hurt.

use crate::x509::Certificate;

/// Issuer and subject are the same: signed by its own key, as nearly every certificate that Salesforce makes.
pub(super) fn is_self_issued(certificate: &Certificate) -> bool {
    !certificate.subject.is_empty() && certificate.subject == certificate.issuer
}

/// It may sign other certificates.
pub(super) fn is_ca(certificate: &Certificate) -> bool {
    certificate.basic_constraints.is_some_and(|constraints| constraints.ca)
}

/// Whether ExtendedKeyUsage names `purpose`.
pub(super) fn has_purpose(certificate: &Certificate, purpose: &str) -> bool {
    certificate.extended_key_usage.iter().any(|named| named == purpose)
}
