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
use crate::registry::Link;

pub(super) const CHECK: Check = Check { id: "key-behind-several", severity: Severity::Notice, assess };

fn assess(case: &Case<'_>) -> Outcome {
    let (Some(entry), Some(registry)) = (case.entry, case.registry) else { return Outcome::NotApplicable };
    if !links(case).any(Link::relies_on_own_key) {
        return Outcome::NotApplicable;
    }
    let reach = registry.reach(entry);
    let names: Vec<&str> =
        reach.integrations.iter().map(|(_, integration)| integration.name.as_str()).collect();
    match names.len() {
        0 | 1 => Outcome::Pass,
        count => found([("count", count.into()), ("orgs", reach.orgs().into()), ("names", some_of(&names))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, certificate, of_changed, of_linked};
    use super::*;
    use crate::intake::{Role, Whose};

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
