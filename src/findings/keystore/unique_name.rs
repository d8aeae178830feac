//! # unique-name
//!
//! ## What it asks for
//! An alias that can be a unique name: letters, digits and single underscores, beginning with a letter, not ending
//! with an underscore, at most 64 characters.
//!
//! ## Why it matters
//! Salesforce makes the certificate's unique name of the alias. Java gives a key that has no name a number, which is
//! none.
//!
//! ## What to do
//! Rename the entry. The unique name of an imported certificate cannot be chosen later.
//!
//! ## References
//! Metadata API, Certificate, `fullName`; Oracle, keytool, `-changealias`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "unique-name", assess: Assess::Key(assess) };

const MAX_LEN: usize = 64;

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    let name = as_unique_name(&entry.alias);
    if name == entry.alias {
        return Outcome::pass();
    }
    let (alias, on_target) = (command::quoted_alias(&entry.alias), command::on_target(import));
    let rename = format!("keytool -changealias -alias {alias} -destalias {name} {on_target}");
    Outcome::mend([("alias", entry.alias.as_str().into()), ("name", name.into())], vec![rename])
}

/// The unique name nearest to an alias; one that is a unique name stays as it is.
fn as_unique_name(alias: &str) -> String {
    let mut name = String::with_capacity(alias.len().min(MAX_LEN));
    for c in alias.chars() {
        match c {
            c if c.is_ascii_alphabetic() || (c.is_ascii_digit() && !name.is_empty()) => name.push(c),
            c if c.is_ascii_digit() => {
                name.push_str("key_");
                name.push(c);
            }
            _ if name.is_empty() || name.ends_with('_') => {}
            _ => name.push('_'),
        }
    }
    name.truncate(MAX_LEN);
    name.truncate(name.trim_end_matches('_').len());
    if name.is_empty() { "key".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::judge;
    use super::*;

    #[test]
    fn unique_names_stay_and_others_become_one() {
        for (alias, name) in [
            ("okta_sso", "okta_sso"),
            ("SelfSignedCert_01Jan2026_000000", "SelfSignedCert_01Jan2026_000000"),
            ("api.example.com", "api_example_com"),
            ("my key -- old_", "my_key_old"),
            ("1", "key_1"),
            ("_x", "x"),
            ("schlüssel", "schl_ssel"),
            ("鍵", "key"),
            ("", "key"),
        ] {
            assert_eq!(as_unique_name(alias), name);
        }
        assert_eq!(as_unique_name(&"a".repeat(80)).len(), 64);
        assert_eq!(as_unique_name(&format!("{}_b", "a".repeat(63))).len(), 63);
    }

    #[test]
    fn an_entry_without_a_name_is_a_number_to_java() {
        let judged = judge("unique-name", |keystore| keystore.entries[0].alias = None).unwrap();
        assert_eq!(judged.verdict, Verdict::Mend);
        assert!(judged.commands[0].contains("-changealias -alias 1 -destalias key_1"));
    }
}
