//! # key-algorithm
//!
//! ## What it asks for
//! An RSA key.
//!
//! ## Why it matters
//! Salesforce takes no other kind in *Certificate and Key Management*: not EC, not DSA, not Ed25519.
//!
//! ## What to do
//! A key cannot be changed into one of another kind: make a new one, and have a new certificate issued for it.
//!
//! ## References
//! Salesforce Help, "Certificates and Keys"; Oracle, keytool, `-genkeypair` and `-certreq`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "key-algorithm", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    match entry.public_key() {
        Some(key) if key.algorithm == "RSA" => Outcome::pass(),
        Some(key) => {
            let algorithm = key.algorithm.as_str().into();
            Outcome::mend([("algorithm", algorithm)], command::new_key(import, entry))
        }
        None => Outcome::unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with_key};

    #[test]
    fn only_rsa_passes() {
        assert_eq!(judge("key-algorithm", |_| ()).unwrap().verdict, Verdict::Pass);
        let judged = judge("key-algorithm", with_key("EC", Some(256))).unwrap();
        assert_eq!(judged.verdict, Verdict::Mend);
        assert!(judged.commands[0].contains("-keyalg RSA -keysize 2048"));
    }
}
