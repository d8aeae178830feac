//! # signs-and-decrypts
//!
//! ## What it finds
//! A certificate of the org's own that signs in one place and decrypts SAML assertions in another.
//!
//! ## Why it matters
//! The two have different lives: a signing key is destroyed when it is replaced, a decryption key is kept for as long
//! as somebody may still encrypt to it. With one key for both, neither can be rotated alone, and a leak costs both.
//!
//! ## What to do
//! Choose a certificate of its own for decryption in the single sign-on setting, give its public part to the identity
//! provider, and rotate the two apart from then on.
//!
//! ## References
//! NIST SP 800-57 Part 1 Revision 5, section 5.2; SAML 2.0 Metadata, section 2.4.1.1 (`use="signing"`, `"encryption"`).

use super::linked::{integrations_in, links, some_of};
use super::{Case, Check, Outcome, Severity, found};
use crate::intake::Role;

pub(super) const CHECK: Check = Check { id: "signs-and-decrypts", severity: Severity::Notice, assess };

const SIGNING: &[Role] = &[
    Role::SamlRequestSigning,
    Role::IdentityProviderSigning,
    Role::JwtSigning,
    Role::AssetTokenSigning,
    Role::DataSigning,
];

fn assess(case: &Case<'_>) -> Outcome {
    if links(case).next().is_none() {
        return Outcome::NotApplicable;
    }
    let (signers, decrypters) =
        (integrations_in(case, SIGNING), integrations_in(case, &[Role::SamlDecryption]));
    if signers.is_empty() && decrypters.is_empty() {
        Outcome::NotApplicable
    } else if signers.is_empty() || decrypters.is_empty() {
        Outcome::Pass
    } else {
        found([("signers", some_of(&signers)), ("decrypters", some_of(&decrypters))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Referring, certificate, of_linked};
    use super::*;
    use crate::intake::Whose;

    const DECRYPTS: Referring = ("SamlSsoConfig", "Okta", Role::SamlDecryption, Whose::Ours);

    #[test]
    fn found_where_it_does_both() {
        let signs = ("NamedCredential", "SAP", Role::JwtSigning, Whose::Ours);
        let facts = found([("signers", "SAP".into()), ("decrypters", "Okta".into())]);
        assert_eq!(of_linked(assess, certificate(), &[DECRYPTS, signs]), facts);
    }

    #[test]
    fn passes_where_it_only_decrypts() {
        assert_eq!(of_linked(assess, certificate(), &[DECRYPTS]), Outcome::Pass);
    }

    #[test]
    fn does_not_apply_to_mutual_tls_or_without_links() {
        let tls = ("NamedCredential", "SAP", Role::ClientTls, Whose::Ours);
        assert_eq!(of_linked(assess, certificate(), &[tls]), Outcome::NotApplicable);
        assert_eq!(of_linked(assess, certificate(), &[]), Outcome::NotApplicable);
    }
}
