//! # client-auth
//!
//! ## What it asks for
//! A certificate that may be used by a client in TLS, or for anything.
//!
//! ## Why it matters
//! Salesforce shows the certificate to a partner's server where a named credential or Apex asks for mutual TLS. A
//! server that keeps to the standard refuses one whose extended key usage names other purposes only. For signing it
//! does not matter, so this is a notice.
//!
//! ## What to do
//! For mutual TLS, have a certificate with clientAuth issued: public CAs no longer do, a private one does.
//!
//! ## References
//! RFC 5280, section 4.2.1.12.

use super::{Assess, Import, KeyEntry, Outcome, Rule, Verdict};

pub(super) const RULE: Rule = Rule { id: "client-auth", assess: Assess::Key(assess) };

fn assess(_: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    let purposes = &entry.leaf()?.extended_key_usage;
    let allows = |purpose: &String| matches!(purpose.as_str(), "clientAuth" | "anyExtendedKeyUsage");
    if purposes.is_empty() || purposes.iter().any(allows) {
        Outcome::pass()
    } else {
        Outcome::new(Verdict::Notice, [("purposes", purposes.join(", ").into())])
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{SERVER_ONLY, judge, with_chain};

    #[test]
    fn with_client_auth_or_without_any_purpose_passes() {
        assert_eq!(judge("client-auth", |_| ()).unwrap().verdict, Verdict::Pass);
        assert_eq!(
            judge("client-auth", with_chain(|chain| chain.rotate_left(1))).unwrap().verdict,
            Verdict::Pass
        );
    }

    #[test]
    fn for_servers_only_is_worth_a_notice() {
        let judged = judge("client-auth", with_chain(|chain| chain[0] = SERVER_ONLY.into())).unwrap();
        assert_eq!(judged.verdict, Verdict::Notice);
        assert_eq!(judged.facts, [("purposes", "serverAuth".into())].into());
    }
}
