//! Stage 4: what is worth telling an admin. One check a file; findings are computed, never stored.
//!
//! There are two tables, because there are two WebAssembly modules. The checks here run everywhere: they need
//! little code and tell what the panel beside a row must tell. Those in `thorough` read the key's numbers and names
//! character by character, or judge what only somebody who looks at the certificate itself acts on; they are
//! compiled for the pages and the host, and never weigh on the background.

mod ancestry;
mod certificate_expired;
mod certificate_expires_soon;
mod certificate_not_yet_valid;
mod client_auth_missing;
mod custom_domain_mismatch;
mod date_unclear;
mod dsa_key;
mod ec_key_too_short;
mod encoding_faults;
mod key_shared;
pub mod keystore;
mod made_by_another_org;
mod md5_signature;
mod no_expiry_date;
mod page_date_differs;
mod rsa_key_too_short;
mod sha1_signature;
mod shape;
#[cfg(test)]
mod testing;
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
mod thorough;
mod waiting_for_chain;

pub use ancestry::{Ancestry, Member};
#[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
pub use thorough::of_org;

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{Entry, Registry};
use crate::schedule::{Caps, Ending, Life, Precision};
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
    /// The certificate's octets: what is in its key or its parameters is no field of it.
    pub der: Option<&'a [u8]>,
    /// What came together with it and issued it, where that was looked for.
    pub ancestry: Option<&'a Ancestry>,
    /// What the registry knows of it.
    pub entry: Option<&'a Entry>,
    /// The registry, for what other entries and the org tell.
    pub registry: Option<&'a Registry>,
}

impl<'a> Case<'a> {
    /// A certificate from a file, of which nothing else is known.
    pub fn of_certificate(certificate: &'a Certificate, der: &'a [u8], caps: Caps, now: Moment) -> Self {
        let life = certificate.not_after.map(|moment| Life {
            created: certificate.not_before,
            ending: Ending { moment, precision: Precision::Exact },
        });
        Self {
            now,
            caps,
            life,
            certificate: Some(certificate),
            der: Some(der),
            ancestry: None,
            entry: None,
            registry: None,
        }
    }

    /// Whether nobody is to act on its dates any more: it was superseded or retired, or is gone.
    fn is_silent(&self) -> bool {
        self.registry.zip(self.entry).is_some_and(|(registry, entry)| registry.is_silent(entry))
    }
}

/// Whether the checks that read a certificate's octets are compiled in.
pub const THOROUGH: bool = cfg!(any(feature = "pages", not(target_arch = "wasm32")));

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

/// The checks that run everywhere, in the order in which their findings are told where severity is equal.
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
    &custom_domain_mismatch::CHECK,
    &client_auth_missing::CHECK,
    &made_by_another_org::CHECK,
    &key_shared::CHECK,
    &sha1_signature::CHECK,
    &no_expiry_date::CHECK,
    &encoding_faults::CHECK,
    &waiting_for_chain::CHECK,
];

/// All tables there are in this build.
pub const TABLES: &[&[&Check]] = &[
    CHECKS,
    #[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
    thorough::CHECKS,
];

/// All findings on a case, the gravest first.
pub fn assess(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = TABLES
        .iter()
        .copied()
        .flatten()
        .filter_map(|check| match (check.assess)(case) {
            Outcome::Found(facts) => Some(Finding { check: check.id, severity: check.severity, facts }),
            Outcome::Pass | Outcome::NotApplicable => None,
        })
        .collect();
    #[cfg(any(feature = "pages", not(target_arch = "wasm32")))]
    for (better, general) in thorough::SAID_BETTER {
        if findings.iter().any(|finding| finding.check == *better) {
            findings.retain(|finding| finding.check != *general);
        }
    }
    sort_by_key(&mut findings, |finding| finding.severity);
    findings
}

/// The facts of a hit, from pairs.
fn found<const N: usize>(facts: [(&'static str, Argument); N]) -> Outcome {
    Outcome::Found(Arguments::from(facts))
}

#[cfg(test)]
mod tests {
    use super::testing::{
        OKTA, certificate, link, midnight, remembered, server_certificate, with_certificate,
    };
    use super::*;

    #[test]
    fn each_check_has_an_id_of_its_own() {
        let mut ids: Vec<_> = TABLES.iter().copied().flatten().map(|check| check.id).collect();
        assert!(ids.len() > 40, "only {}", ids.len());
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn a_sound_certificate_for_a_custom_domain_is_only_no_client_certificate() {
        let certificate = server_certificate();
        let findings = assess(&with_certificate("2026-07-04", &certificate));
        let ids: Vec<_> = findings.iter().map(|finding| finding.check).collect();
        assert_eq!(ids, ["client-auth-missing"]);
    }

    #[test]
    fn a_check_that_knows_the_use_stands_in_place_of_one_that_does_not() {
        let ended = Certificate { not_after: Some(midnight("2026-11-16")), ..certificate() };
        let (mut registry, id) = remembered("Okta", ended);
        let ids = |registry: &Registry| {
            let findings = registry.findings(registry.entry(&id).unwrap(), midnight("2026-11-20"));
            findings.into_iter().map(|finding| finding.check).collect::<Vec<_>>()
        };
        assert_eq!(ids(&registry), ["certificate-expired"]);
        link(&mut registry, "Okta", &[OKTA]);
        assert_eq!(ids(&registry), ["saml-validation-expired", "references-old"]);
    }
}
