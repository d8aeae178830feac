//! # expression-unresolved
//!
//! ## What it finds
//! A call in Apex that takes a certificate's name from a place which only a run of the code knows: a field of a
//! record or of a custom setting, or a parameter.
//!
//! ## Why it matters
//! Certkeep cannot say which certificate hangs on it, so it may be any of those with no reference. Two thirds of the
//! calls in real orgs are of this kind, and they break at run time, with no dependency shown in Setup.
//!
//! ## What to do
//! Look up what the field holds in this org, and add the integration by hand to that certificate. Dismiss the call
//! only when it is gone, for the value may change.
//!
//! ## References
//! Apex Reference Guide, `HttpRequest.setClientCertificateName`, `Crypto.signWithCertificate`, `Auth.JWS`.

use super::{OrgCase, OrgCheck, Severity};
use crate::intake::By;
use crate::words::Arguments;

pub(super) const CHECK: OrgCheck =
    OrgCheck { id: "expression-unresolved", severity: Severity::Notice, assess };

fn assess(case: &OrgCase<'_>) -> Option<Vec<Arguments>> {
    let references = case.links.links.iter().filter(|link| link.counts()).map(|link| &link.reference);
    let mut calls = references.filter(|reference| reference.integration.kind.starts_with("Apex")).peekable();
    calls.peek()?;
    let facts = calls.filter(|reference| reference.by == By::Expression).map(|reference| {
        Arguments::from([
            ("name", reference.integration.name.as_str().into()),
            ("call", reference.field.as_str().into()),
            ("expression", reference.certificate.as_str().into()),
        ])
    });
    Some(facts.collect())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_references, reference};
    use super::*;

    #[test]
    fn found_with_the_call() {
        let facts = Arguments::from([
            ("name", "Signer".into()),
            ("call", "Crypto.signWithCertificate".into()),
            ("expression", "settings.Certificate__c".into()),
        ]);
        let call = reference(By::Expression, "settings.Certificate__c", "Signer");
        assert_eq!(of_references(assess, &[call], &[], "2026-01-02"), Some(vec![facts]));
    }

    #[test]
    fn passes_names() {
        let call = reference(By::Name, "Known", "Signer");
        assert_eq!(of_references(assess, &[call], &[], "2026-01-02"), Some(Vec::new()));
    }

    #[test]
    fn does_not_apply_without_calls() {
        assert_eq!(of_references(assess, &[], &["ApexClass"], "2026-01-02"), None);
    }
}
