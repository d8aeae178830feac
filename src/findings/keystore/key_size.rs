//! # key-size
//!
//! ## What it asks for
//! An RSA key of 2048, 3072 or 4096 bits.
//!
//! ## Why it matters
//! Salesforce takes these sizes and no others; 1024 bits, which it made itself long ago, it does not take any more.
//!
//! ## What to do
//! The size of a key cannot be changed: make a new one, and have a new certificate issued for it.
//!
//! ## References
//! Salesforce Help, "Certificates and Keys"; Metadata API, Certificate, `keySize`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "key-size", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    let key = entry.public_key().filter(|key| key.algorithm == "RSA")?;
    match key.bits {
        Some(2048 | 3072 | 4096) => Outcome::pass(),
        Some(bits) => Outcome::mend([("bits", i64::from(bits).into())], command::new_key(import, entry)),
        None => Outcome::unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with_key};

    #[test]
    fn three_sizes_pass() {
        for (bits, verdict) in [
            (1024, Verdict::Mend),
            (2048, Verdict::Pass),
            (3072, Verdict::Pass),
            (4096, Verdict::Pass),
            (8192, Verdict::Mend),
        ] {
            assert_eq!(judge("key-size", with_key("RSA", Some(bits))).unwrap().verdict, verdict);
        }
    }

    #[test]
    fn does_not_apply_to_other_keys() {
        assert_eq!(judge("key-size", with_key("EC", Some(256))), None);
    }
}
