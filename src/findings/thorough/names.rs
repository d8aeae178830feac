//! The texts in which a certificate says whose it is.

use crate::x509::Certificate;

/// Subject, issuer and the subject's alternative names.
pub(super) fn names(certificate: &Certificate) -> impl Iterator<Item = &str> {
    [&certificate.subject, &certificate.issuer]
        .into_iter()
        .chain(&certificate.subject_alt_names)
        .map(String::as_str)
        .filter(|name| !name.is_empty())
}

/// `U+202E`, as tables of characters have it.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
