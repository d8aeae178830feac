//! # chain-order
//!
//! ## What it asks for
//! Each certificate of the chain is followed by that of its issuer.
//!
//! ## Why it matters
//! A partner that is shown the chain verifies it link by link; many stop at the first that does not fit. Java keeps
//! the order in which the certificates were given, PKCS#12 none at all.
//!
//! ## What to do
//! Import the chain once more; keytool sorts it.
//!
//! ## References
//! RFC 8446, section 4.4.2; Oracle, keytool, `-importcert`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};
use crate::intake::keystore::Format;

pub(super) const RULE: Rule = Rule { id: "chain-order", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    if entry.chain.len() < 2 || import.keystore.format == Format::Pkcs12 {
        return Outcome::pass();
    }
    let certificates: Option<Vec<_>> = entry.chain.iter().map(Option::as_ref).collect();
    let Some(certificates) = certificates else { return Outcome::unknown() };
    let misplaced = certificates.windows(2).position(|pair| match pair {
        [certificate, next] => certificate.issuer != next.subject,
        _ => false,
    });
    let Some(position) = misplaced else { return Outcome::pass() };
    let (alias, on_target) = (command::quoted_alias(&entry.alias), command::on_target(import));
    let list = format!("keytool -list -rfc -alias {alias} {on_target} > chain.pem");
    // Counted as people do: the second certificate is the first that can be out of place.
    Outcome::mend([("position", (position + 2).into())], vec![list, command::import_chain(import, entry)])
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with_chain};

    #[test]
    fn leaf_to_root_passes_and_a_mixed_up_chain_does_not() {
        assert_eq!(judge("chain-order", |_| ()).unwrap().verdict, Verdict::Pass);
        let judged = judge("chain-order", with_chain(|chain| chain.swap(1, 2))).unwrap();
        assert_eq!(judged.verdict, Verdict::Mend);
        assert_eq!(judged.facts, [("position", 2_usize.into())].into());
    }

    #[test]
    fn a_certificate_alone_passes() {
        assert_eq!(
            judge("chain-order", with_chain(|chain| chain.truncate(1))).unwrap().verdict,
            Verdict::Pass
        );
    }
}
