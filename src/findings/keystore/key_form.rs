//! # key-form
//!
//! ## What it asks for
//! A private key in the form of PKCS#8 inside its protection.
//!
//! ## Why it matters
//! Java writes no other, but libraries that write Java's format by themselves do: Java then cannot make a key of it,
//! and neither can Salesforce.
//!
//! ## What to do
//! Put the key and its certificates together anew; OpenSSL writes PKCS#8 whatever form the key file has.
//!
//! ## References
//! RFC 5958; `openssl-pkcs12(1)`, `-export`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "key-form", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    match entry.key.is_pkcs8 {
        Some(true) => Outcome::pass(),
        Some(false) => Outcome::mend([], command::rebuild(import, &entry.alias)),
        None => Outcome::unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with};

    #[test]
    fn pkcs8_passes_and_a_closed_key_cannot_be_told() {
        let verdict = |is_pkcs8| judge("key-form", with(move |key| key.is_pkcs8 = is_pkcs8)).unwrap().verdict;
        assert_eq!(verdict(Some(true)), Verdict::Pass);
        assert_eq!(verdict(Some(false)), Verdict::Mend);
        assert_eq!(verdict(None), Verdict::Unknown);
    }
}
