//! # key-matches-certificate
//!
//! ## What it asks for
//! The first certificate of the chain has the public key that goes with the private key.
//!
//! ## Why it matters
//! What the key signs, nobody can verify with another key's certificate. It happens where a certificate was renewed
//! with a new key and only one of the two was replaced, or where the chain begins with the CA's certificate.
//!
//! ## What to do
//! Find the pair that belongs together and put it together anew.
//!
//! ## References
//! RFC 5280, section 4.1.2.7; `openssl-pkcs12(1)`, `-export`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "key-matches-certificate", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    if entry.chain.is_empty() {
        return Outcome::mend([("certificates", 0_usize.into())], command::rebuild(import, &entry.alias));
    }
    let key = entry.key.facts.as_ref().and_then(|facts| facts.spki_sha256.as_ref());
    match (key, entry.leaf()) {
        (Some(key), Some(leaf)) if *key == leaf.spki_sha256 => Outcome::pass(),
        (Some(_), Some(_)) => {
            let certificates = entry.chain.len().into();
            Outcome::mend([("certificates", certificates)], command::rebuild(import, &entry.alias))
        }
        _ => Outcome::unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with, with_chain};

    const RULE: &str = "key-matches-certificate";

    #[test]
    fn the_pair_passes() {
        assert_eq!(judge(RULE, |_| ()).unwrap().verdict, Verdict::Pass);
    }

    #[test]
    fn another_certificate_or_none_does_not() {
        assert_eq!(judge(RULE, with_chain(|chain| chain.rotate_left(1))).unwrap().verdict, Verdict::Mend);
        assert_eq!(judge(RULE, with_chain(Vec::clear)).unwrap().verdict, Verdict::Mend);
    }

    #[test]
    fn a_closed_key_cannot_be_told() {
        assert_eq!(judge(RULE, with(|key| key.facts = None)).unwrap().verdict, Verdict::Unknown);
    }
}
