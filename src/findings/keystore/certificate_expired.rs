//! # certificate-expired
//!
//! ## What it asks for
//! A certificate that has not expired.
//!
//! ## Why it matters
//! An expired certificate does nothing for whoever imports it: partners refuse what is signed with its key.
//!
//! ## What to do
//! A certificate that the key issued to itself is issued anew. For one from a CA, send the request, then import
//! the chain that comes back.
//!
//! ## References
//! RFC 5280, section 4.1.2.5; Oracle, keytool, `-certreq` and `-selfcert`.

use super::{Assess, Import, KeyEntry, Outcome, Rule, command};

pub(super) const RULE: Rule = Rule { id: "certificate-expired", assess: Assess::Key(assess) };

fn assess(import: &Import<'_>, entry: &KeyEntry<'_>) -> Option<Outcome> {
    let leaf = entry.leaf()?;
    let Some(not_after) = leaf.not_after else { return Outcome::unknown() };
    if import.now <= not_after {
        return Outcome::pass();
    }
    let (alias, on_target) = (command::quoted_alias(&entry.alias), command::on_target(import));
    let commands = if leaf.issuer == leaf.subject {
        vec![format!("keytool -selfcert -alias {alias} -validity 365 {on_target}")]
    } else {
        let request = format!("keytool -certreq -alias {alias} -file request.csr {on_target}");
        vec![request, command::import_chain(import, entry)]
    };
    Outcome::mend([("end", crate::words::Argument::Utc(not_after))], commands)
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::super::testing::{judge_at, moment};

    #[test]
    fn passes_up_to_the_last_second() {
        let verdict = |at| judge_at("certificate-expired", moment(at), |_| ()).unwrap().verdict;
        assert_eq!(verdict("2026-12-31T00:00:00Z"), Verdict::Pass);
        assert_eq!(verdict("2099-01-01T00:00:00Z"), Verdict::Mend);
    }
}
