//! # partner-copy-old
//!
//! ## What it finds
//! A partner of whom the admin noted a copy before the certificate that is in use now began: the copy is of its
//! predecessor.
//!
//! ## Why it matters
//! A partner who still holds the old certificate refuses what is signed with the new one, and a mutual TLS gateway
//! closes the connection.
//!
//! ## What to do
//! Give the partner the current certificate, have it confirmed, and note the copy anew: remove the old note and add
//! the partner again.
//!
//! ## References
//! NIST SP 1800-16B, section 5.1: an inventory says where each certificate is installed.

use super::linked::links;
use super::{Case, Check, Outcome, Severity, found};
use crate::moment::Moment;
use crate::registry::{Link, Way};
use crate::words::Argument;

pub(super) const CHECK: Check = Check { id: "partner-copy-old", severity: Severity::Warning, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let mut copies = links(case).filter_map(|link| Some((link, noted(link)?))).peekable();
    let begin = case.certificate.and_then(|certificate| certificate.not_before);
    match begin.filter(|_| copies.peek().is_some()) {
        None => Outcome::NotApplicable,
        Some(begin) => copies.find(|(_, noted)| *noted < begin).map_or(Outcome::Pass, |(link, noted)| {
            found([
                ("name", link.reference.integration.name.as_str().into()),
                ("noted", Argument::Day(noted)),
                ("begin", Argument::Day(begin)),
            ])
        }),
    }
}

/// When the admin noted that a partner has a copy.
fn noted(link: &Link) -> Option<Moment> {
    let by_hand = link.said.iter().find(|said| said.way == Way::Hand);
    by_hand.filter(|_| link.reference.integration.kind == "Partner").map(|said| said.at)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{case, certificate, midnight, remembered};
    use super::*;
    use crate::intake::{By, Integration, Reference, Role, Whose};

    /// What is said of a certificate that began on 2026-01-01.
    fn noted_on(day: &str, kind: &str) -> Outcome {
        let (mut registry, id) = remembered("Okta_SSO", certificate());
        let org = registry.entry(&id).unwrap().org.clone().unwrap();
        let reference = Reference {
            certificate: "Okta_SSO".to_owned(),
            by: By::Hand,
            integration: Integration { kind: kind.to_owned(), name: "AWS".to_owned() },
            field: String::new(),
            role: Role::JwtSigning,
            whose: Whose::Ours,
        };
        registry.link_by_hand(&org, reference, String::new(), midnight(day));
        let certificate = certificate();
        assess(&Case {
            certificate: Some(&certificate),
            entry: registry.entry(&id),
            registry: Some(&registry),
            ..case("2026-11-20", None)
        })
    }

    #[test]
    fn found_where_the_note_is_older() {
        let (noted, begin) = (Argument::Day(midnight("2025-12-01")), Argument::Day(midnight("2026-01-01")));
        let facts = found([("name", "AWS".into()), ("noted", noted), ("begin", begin)]);
        assert_eq!(noted_on("2025-12-01", "Partner"), facts);
    }

    #[test]
    fn passes_a_newer_note() {
        assert_eq!(noted_on("2026-02-01", "Partner"), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_integrations_in_the_org() {
        assert_eq!(noted_on("2025-12-01", "Integration"), Outcome::NotApplicable);
    }
}
