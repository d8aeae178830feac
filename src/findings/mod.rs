//! Stage 4: what is worth telling an admin. One check a file, one table of them all; findings are computed,
//! never stored.

mod certificate_expired;
mod certificate_expires_soon;
mod certificate_not_yet_valid;
mod date_unclear;
mod dsa_key;
mod ec_key_too_short;
mod encoding_faults;
mod md5_signature;
mod no_expiry_date;
mod page_date_differs;
mod rsa_key_too_short;
mod sha1_signature;
#[cfg(test)]
mod testing;
mod waiting_for_chain;

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::registry::Entry;
use crate::schedule::{Caps, Life};
use crate::words::{Argument, Arguments};
use crate::x509::Certificate;

/// How much a finding matters; a field, not a folder: the same fault can weigh differently elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Breaks logins or integrations now or within a day.
    Critical,
    /// Will break something, or weakens it, unless somebody acts.
    Warning,
    /// Good to know.
    Notice,
}

/// Everything a check may look at. What is not known is `None`, and a check that needs it does not apply.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The time at which the case is judged.
    pub now: Moment,
    /// Upper bounds of the steps.
    pub caps: Caps,
    /// When the certificate began and ends, from its own dates or else from the page.
    pub life: Option<Life>,
    /// The certificate itself.
    pub certificate: Option<&'a Certificate>,
    /// What the registry knows of it.
    pub entry: Option<&'a Entry>,
}

/// What a check says of a case.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The case has nothing this check could judge.
    NotApplicable,
    /// Judged, and in order.
    Pass,
    /// Judged, and worth telling, with the facts that the words need.
    Found(Arguments),
}

/// One check.
///
/// Its words are the Fluent messages `finding-<id>` (what was found), `finding-<id>-why` and `finding-<id>-do`.
#[derive(Debug)]
pub struct Check {
    /// Kebab-case and public: stable across versions.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Judges one case.
    pub assess: fn(&Case<'_>) -> Outcome,
}

/// A check's hit on a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check's id.
    pub check: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Arguments of its messages.
    pub facts: Arguments,
}

/// All checks, in the order in which their findings are told where severity is equal.
pub const CHECKS: &[&Check] = &[
    &certificate_expired::CHECK,
    &certificate_expires_soon::CHECK,
    &certificate_not_yet_valid::CHECK,
    &date_unclear::CHECK,
    &page_date_differs::CHECK,
    &md5_signature::CHECK,
    &rsa_key_too_short::CHECK,
    &ec_key_too_short::CHECK,
    &dsa_key::CHECK,
    &sha1_signature::CHECK,
    &no_expiry_date::CHECK,
    &encoding_faults::CHECK,
    &waiting_for_chain::CHECK,
];

/// All findings on a case, the gravest first.
pub fn assess(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS
        .iter()
        .filter_map(|check| match (check.assess)(case) {
            Outcome::Found(facts) => Some(Finding { check: check.id, severity: check.severity, facts }),
            Outcome::Pass | Outcome::NotApplicable => None,
        })
        .collect();
    findings.sort_by_key(|finding| finding.severity);
    findings
}

/// The facts of a hit, from pairs.
fn found<const N: usize>(facts: [(&'static str, Argument); N]) -> Outcome {
    Outcome::Found(Arguments::from(facts))
}
