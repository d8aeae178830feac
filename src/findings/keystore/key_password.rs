//! # key-password
//!
//! ## What it asks for
//! The private key has the password of the keystore.
//!
//! ## Why it matters
//! *Import from Keystore* asks for one password and opens the keystore and its keys with it. A conversion with
//! keytool leaves each key the password that it had, so a keystore with a new password is easily made wrong.
//!
//! ## What to do
//! Give the key the password of the keystore. keytool asks for that one, then for the key's present one, then twice
//! for its new one.
//!
//! ## References
//! Salesforce Help, "Import a Certificate from a Keystore"; Oracle, keytool, `-keypasswd`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};
use crate::intake::keystore::KeyAccess;

pub(super) const RULE: Rule = Rule { id: "key-password", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    match entry.key.access {
        KeyAccess::Opened | KeyAccess::Unsealed => Outcome::pass(),
        KeyAccess::NotTried | KeyAccess::Unreadable => Outcome::unknown(),
        KeyAccess::OtherPassword => {
            let (alias, on_target) = (command::quoted_alias(&entry.alias), command::on_target(import));
            Outcome::mend([], vec![format!("keytool -keypasswd -alias {alias} {on_target}")])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge, with};
    use crate::intake::keystore::KeyAccess;

    #[test]
    fn the_same_password_passes_and_another_does_not() {
        let verdict = |access| judge("key-password", with(move |key| key.access = access)).unwrap().verdict;
        assert_eq!(verdict(KeyAccess::Opened), Verdict::Pass);
        assert_eq!(verdict(KeyAccess::OtherPassword), Verdict::Mend);
        assert_eq!(verdict(KeyAccess::NotTried), Verdict::Unknown);
    }
}
