//! Checks of a whole org: what no single certificate can tell, because there is none, or because all are concerned.

mod certificate_not_found;
mod expression_unresolved;
mod reads_old;

use super::linked::some_of;
use super::references_old::is_old;
use super::{Finding, Severity};
use crate::intake::OrgKey;
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{OrgLinks, Registry};
use crate::words::Arguments;

/// Everything a check of an org may look at.
#[derive(Clone, Copy, Debug)]
struct OrgCase<'a> {
    now: Moment,
    registry: &'a Registry,
    org: &'a OrgKey,
    links: &'a OrgLinks,
}

/// One check of an org. Its words are named as those of a [`Check`](super::Check).
struct OrgCheck {
    id: &'static str,
    severity: Severity,
    /// The facts of each hit; `None` where the org has nothing this check could judge.
    assess: fn(&OrgCase<'_>) -> Option<Vec<Arguments>>,
}

const CHECKS: &[&OrgCheck] =
    &[&certificate_not_found::CHECK, &expression_unresolved::CHECK, &reads_old::CHECK];

/// What is worth telling of an org as a whole, the gravest first; nothing where no links of it were ever read.
pub fn of_org(registry: &Registry, org: &OrgKey, now: Moment) -> Vec<Finding> {
    let Some(links) = registry.links(org) else { return Vec::new() };
    let case = OrgCase { now, registry, org, links };
    let mut findings: Vec<Finding> = Vec::new();
    for check in CHECKS {
        let hits = (check.assess)(&case).unwrap_or_default();
        findings.extend(hits.into_iter().map(|facts| Finding {
            check: check.id,
            severity: check.severity,
            facts,
        }));
    }
    sort_by_key(&mut findings, |finding| finding.severity);
    findings
}

#[cfg(test)]
mod testing {
    use super::super::super::testing::midnight;
    use super::*;
    use crate::intake::{By, Integration, Observation, Reference, Role, Source, Whose};
    use crate::registry::{Learned, Way};

    pub(super) fn reference(by: By, certificate: &str, name: &str) -> Reference {
        Reference {
            certificate: certificate.to_owned(),
            by,
            integration: Integration { kind: "ApexClass".to_owned(), name: name.to_owned() },
            field: "Crypto.signWithCertificate".to_owned(),
            role: Role::DataSigning,
            whose: Whose::Ours,
        }
    }

    /// What a check says on `day` of the org `acme`, of which files with these references and a certificate `Known`
    /// were read on 2026-01-01.
    pub(super) fn of_references(
        assess: fn(&OrgCase<'_>) -> Option<Vec<Arguments>>,
        references: &[Reference],
        reads: &[&str],
        day: &str,
    ) -> Option<Vec<Arguments>> {
        let (mut registry, org) = (Registry::default(), OrgKey::parse("acme").unwrap());
        let known = Observation {
            unique_name: Some("Known".to_owned()),
            ..Observation::new(Source::File, midnight("2026-01-01"))
        };
        registry.learn(
            &org,
            Learned {
                way: Way::File,
                at: midnight("2026-01-01"),
                certificates: vec![known],
                references: references
                    .iter()
                    .map(|reference| (reference.clone(), "Call.cls".to_owned()))
                    .collect(),
                reads: reads.iter().map(|what| ((*what).to_owned(), 1)).collect(),
            },
        );
        let links = registry.links(&org).unwrap();
        assess(&OrgCase { now: midnight(day), registry: &registry, org: &org, links })
    }
}
