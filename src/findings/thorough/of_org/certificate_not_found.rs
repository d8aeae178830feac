//! # certificate-not-found
//!
//! ## What it finds
//! A reference to a certificate that the org does not have, as far as its certificates were read: a unique name is
//! held against the certificates of the metadata, a record id against the list page.
//!
//! ## Why it matters
//! The integration fails when it next reaches for it. Record ids are another org's after a sandbox was made from it,
//! and names stay behind in code and settings when a certificate is deleted.
//!
//! ## What to do
//! Open the integration in Setup, choose a certificate of this org, and deploy the file again where it lies in a
//! repository. If the certificate exists, read the org's certificates again.
//!
//! ## References
//! Metadata API Developer Guide, "SamlSsoConfig" (`requestSigningCertId`), "Certificate".

use super::{OrgCase, OrgCheck, Severity, some_of};
use crate::intake::{By, CertificateId, Reference};
use crate::words::Arguments;

pub(super) const CHECK: OrgCheck =
    OrgCheck { id: "certificate-not-found", severity: Severity::Warning, assess };

fn assess(case: &OrgCase<'_>) -> Option<Vec<Arguments>> {
    let names_are_read = case.links.reads.iter().any(|read| read.what == "Certificate");
    let ids_are_read = case.registry.org(case.org).is_some_and(|org| org.read_at.is_some());
    let is_judged = |reference: &Reference| match reference.by {
        By::Name => names_are_read,
        // The opaque id that a domain may have for its certificate stands on no list.
        By::Id => ids_are_read && CertificateId::parse(&reference.certificate).is_some(),
        _ => false,
    };
    let own: Vec<_> = case
        .registry
        .entries()
        .filter(|entry| entry.org.as_ref() == Some(case.org) && entry.missing_since.is_none())
        .collect();
    let references = case.links.links.iter().filter(|link| link.counts()).map(|link| &link.reference);
    let mut judged = references.filter(|reference| is_judged(reference)).peekable();
    judged.peek()?;
    // Sorted as they are, those to one certificate stand together.
    let mut missing: Vec<(&str, Vec<&str>)> = Vec::new();
    for reference in judged.filter(|reference| !own.iter().any(|entry| reference.names(entry))) {
        let name = reference.integration.name.as_str();
        match missing.last_mut().filter(|(certificate, _)| *certificate == reference.certificate) {
            Some((_, names)) => names.push(name),
            None => missing.push((&reference.certificate, vec![name])),
        }
    }
    let facts = missing.into_iter().map(|(certificate, mut names)| {
        names.dedup();
        Arguments::from([
            ("certificate", certificate.into()),
            ("count", names.len().into()),
            ("names", some_of(&names)),
        ])
    });
    Some(facts.collect())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_references, reference};
    use super::*;

    fn of(references: &[Reference], reads: &[&str]) -> Option<Vec<Arguments>> {
        of_references(assess, references, reads, "2026-01-02")
    }

    #[test]
    fn found_once_for_all_who_name_it() {
        let gone = [reference(By::Name, "Gone", "One"), reference(By::Name, "Gone", "Two")];
        let facts = Arguments::from([
            ("certificate", "Gone".into()),
            ("count", 2_usize.into()),
            ("names", "One, Two".into()),
        ]);
        assert_eq!(of(&gone, &["Certificate", "ApexClass"]), Some(vec![facts]));
    }

    #[test]
    fn passes_what_the_org_has() {
        assert_eq!(of(&[reference(By::Name, "Known", "One")], &["Certificate"]), Some(Vec::new()));
    }

    #[test]
    fn does_not_apply_where_certificates_were_not_read() {
        assert_eq!(of(&[reference(By::Name, "Gone", "One")], &["ApexClass"]), None);
        assert_eq!(of(&[reference(By::Id, "0P15j000000ABCD", "One")], &["Certificate"]), None);
        assert_eq!(of(&[], &["Certificate"]), None);
    }
}
