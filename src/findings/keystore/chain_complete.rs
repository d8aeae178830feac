//! # chain-complete
//!
//! ## What it asks for
//! A chain up to a certificate that names itself as its issuer.
//!
//! ## Why it matters
//! Salesforce verifies the chain that it imports. A certificate without its issuer's is refused or shown to partners
//! without what they need to verify it. A chain that ends just below a root is usual, and a notice only: partners have
//! the root themselves.
//!
//! ## What to do
//! Get the certificates of the issuing CAs (`ca-chain.pem`, from the CA) and import them together with the certificate.
//!
//! ## References
//! Salesforce Help, "Upload a Certificate Authority-Signed Certificate"; RFC 5280, section 6.1; Oracle, keytool,
//! `-importcert`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, Verdict, command};

pub(super) const RULE: Rule = Rule { id: "chain-complete", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    // A chain in disorder has its last certificate anywhere: what is asked for is one that nothing is missing after.
    let certificates: Option<Vec<_>> = entry.chain.iter().map(Option::as_ref).collect();
    let certificates = certificates.filter(|certificates| !certificates.is_empty());
    let Some(certificates) = certificates else { return Outcome::unknown() };
    let is_here = |name: &str| certificates.iter().any(|one| one.subject == name);
    let missing = certificates.iter().map(|one| one.issuer.as_str()).find(|issuer| !is_here(issuer));
    match missing {
        None => Outcome::pass(),
        Some(issuer) if certificates.len() > 1 => Outcome::new(Verdict::Notice, [("issuer", issuer.into())]),
        Some(issuer) => {
            let (alias, on_target) = (command::quoted_alias(&entry.alias), command::on_target(import));
            let commands = vec![
                format!("keytool -exportcert -rfc -alias {alias} -file leaf.pem {on_target}"),
                "cat leaf.pem ca-chain.pem > chain.pem".to_owned(),
                command::import_chain(import, entry),
            ];
            Outcome::mend([("issuer", issuer.into())], commands)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with_chain};

    fn verdict(len: usize) -> Verdict {
        judge("chain-complete", with_chain(move |chain| chain.truncate(len))).unwrap().verdict
    }

    #[test]
    fn up_to_the_root_passes_and_below_it_is_worth_a_notice() {
        assert_eq!(verdict(3), Verdict::Pass);
        assert_eq!(verdict(2), Verdict::Notice);
    }

    #[test]
    fn a_certificate_without_its_issuers_is_told_with_the_name_missing() {
        assert_eq!(verdict(1), Verdict::Mend);
        let judged = judge("chain-complete", with_chain(|chain| chain.truncate(1))).unwrap();
        assert_eq!(judged.facts, [("issuer", "CN=Issuing CA".into())].into());
    }

    #[test]
    fn no_certificate_at_all_is_another_rules_concern() {
        assert_eq!(verdict(0), Verdict::Unknown);
    }
}
