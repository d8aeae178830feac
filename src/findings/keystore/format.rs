//! # format
//!
//! ## What it asks for
//! A keystore in Java's own format, JKS.
//!
//! ## Why it matters
//! *Import from Keystore* takes JKS only. PKCS#12, which Windows, browsers and OpenSSL write and newer Java by default,
//! is refused, and so is JCEKS; that the file is called `.jks` changes nothing.
//!
//! ## What to do
//! Convert it. Give the new keystore the password of the old one: each key keeps the one that it had, and Salesforce
//! asks for a single password. keytool's warning that JKS is a proprietary format can be left alone.
//!
//! ## References
//! Salesforce Help, "Import a Certificate from a Keystore"; Oracle, keytool, `-importkeystore`.

use super::{Assess, Import, Outcome, Rule, command, store_type};
use crate::intake::keystore::Format;

pub(super) const RULE: Rule = Rule { id: "format", assess: Assess::Keystore(assess) };

fn assess(import: &Import<'_>) -> Option<Outcome> {
    match import.keystore.format {
        Format::Jks => Outcome::pass(),
        other => Outcome::mend([("format", store_type(other).into())], command::convert(import)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::judge;
    use super::super::{Format, Verdict};

    #[test]
    fn only_jks_passes() {
        let judged = judge("format", |_| ()).unwrap();
        assert_eq!(judged.verdict, Verdict::Pass);
        for format in [Format::Pkcs12, Format::Jceks] {
            let judged = judge("format", |keystore| keystore.format = format).unwrap();
            assert_eq!(judged.verdict, Verdict::Mend);
            assert!(judged.commands[0].contains("-destkeystore store-converted.jks -deststoretype JKS"));
        }
    }
}
