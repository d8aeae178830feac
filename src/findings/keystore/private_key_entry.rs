//! # private-key-entry
//!
//! ## What it asks for
//! At least one entry with a private key.
//!
//! ## Why it matters
//! Salesforce takes a certificate together with its key. A keystore of certificates alone, such as one made by
//! `keytool -importcert`, has nothing that could be imported.
//!
//! ## What to do
//! Put the key and its certificates together: the key is with whoever made the request for the certificate.
//!
//! ## References
//! Salesforce Help, "Import a Certificate from a Keystore"; `openssl-pkcs12(1)`, `-export`.

use super::{Assess, Import, Outcome, Rule, command};
use crate::intake::keystore::Content;

pub(super) const RULE: Rule = Rule { id: "private-key-entry", assess: Assess::Keystore(assess) };

fn assess(import: &Import<'_>) -> Option<Outcome> {
    let keystore = import.keystore;
    let is_key = |content: &Content| matches!(content, Content::PrivateKey { .. });
    if keystore.entries.iter().any(|entry| is_key(&entry.content)) {
        Outcome::pass()
    } else if keystore.has_unread_parts() {
        Outcome::unknown()
    } else {
        Outcome::mend([], command::rebuild(import, "my_certificate"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::judge;
    use crate::intake::keystore::Error;

    #[test]
    fn a_key_passes_and_none_does_not() {
        let verdict = |judged: Option<super::super::Judgement>| judged.unwrap().verdict;
        assert_eq!(verdict(judge("private-key-entry", |_| ())), Verdict::Pass);
        let without = judge("private-key-entry", |keystore| keystore.entries.clear());
        assert_eq!(verdict(without), Verdict::Mend);
    }

    #[test]
    fn what_is_sealed_may_be_a_key() {
        let judged = judge("private-key-entry", |keystore| {
            keystore.entries.clear();
            keystore.problems.push(Error::PasswordNeeded { offset: 0 });
        });
        assert_eq!(judged.unwrap().verdict, Verdict::Unknown);
    }
}
