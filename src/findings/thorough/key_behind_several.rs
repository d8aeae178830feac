//! # key-behind-several
//!
//! ## What it finds
//! A private key of the org's own that several integrations rely on, through this certificate or through others with
//! the same key, in any org. A named credential that signs through an external credential is not counted beside it.
//!
//! ## Why it matters
//! That is the blast radius: whoever gets the key can pass for the org towards all of them, and all of them have to
//! follow on the same day when it is replaced.
//!
//! ## What to do
//! Give integrations of different partners keys of their own at the next rotation, the most sensitive first. Until
//! then plan the rotation with all of them.
//!
//! ## References
//! NIST SP 800-57 Part 1 Revision 5, section 5.2: a key is for one purpose.

use super::linked::{links, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::{Integration, OrgKey, Whose};
use crate::registry::{Entry, Link};

pub(super) const CHECK: Check = Check { id: "key-behind-several", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let (Some(entry), Some(registry)) = (case.entry, case.registry) else { return Outcome::NotApplicable };
    if !links(case).any(relies_on_the_key) {
        return Outcome::NotApplicable;
    }
    let key = case.certificate.map(|certificate| certificate.spki_sha256.as_str());
    let has_the_key = |other: &&Entry| {
        let known = other.certificate.as_ref().map(|known| known.facts.spki_sha256.as_str());
        other.id == entry.id || known.is_some() && known == key
    };
    let mut reached: Vec<(Option<&OrgKey>, &Integration)> = Vec::new();
    for other in registry.entries().filter(has_the_key) {
        let links = registry.links_of(other).filter(|link| link.counts() && relies_on_the_key(link));
        reached.extend(links.map(|link| (other.org.as_ref(), &link.reference.integration)));
    }
    reached.sort_unstable();
    reached.dedup();
    let mut orgs: Vec<_> = reached.iter().map(|(org, _)| org).collect();
    orgs.dedup();
    let names: Vec<&str> = reached.iter().map(|(_, integration)| integration.name.as_str()).collect();
    match reached.len() {
        0 | 1 => Outcome::Pass,
        count => found([("count", count.into()), ("orgs", orgs.len().into()), ("names", some_of(&names))]),
    }
}

/// Whether the link is of the org's own key, and not only a way to one that is counted.
fn relies_on_the_key(link: &Link) -> bool {
    link.reference.whose == Whose::Ours && !link.reference.field.ends_with("/externalCredential")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, certificate, of_changed, of_linked};
    use super::*;
    use crate::intake::Role;

    const SAP: Referring = ("NamedCredential", "SAP", Role::ClientTls, Whose::Ours);

    #[test]
    fn found_with_all_who_rely_on_it() {
        let okta = ("SamlSsoConfig", "Okta", Role::SamlRequestSigning, Whose::Ours);
        let facts =
            found([("count", 2_usize.into()), ("orgs", 1_usize.into()), ("names", "SAP, Okta".into())]);
        assert_eq!(of_linked(assess, certificate(), &[SAP, okta]), facts);
    }

    #[test]
    fn passes_where_one_integration_has_it_in_two_roles() {
        let signing = ("NamedCredential", "SAP", Role::JwtSigning, Whose::Ours);
        assert_eq!(of_linked(assess, certificate(), &[SAP, signing]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_partners_keys_or_without_links() {
        let theirs = ("ConnectedApp", "Billing", Role::JwtVerification, Whose::Theirs);
        assert_eq!(of_linked(assess, certificate(), &[theirs]), Outcome::NotApplicable);
        assert_eq!(of_changed(assess, |_| {}), Outcome::NotApplicable);
    }
}
