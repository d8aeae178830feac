//! From issuers to chains.

use core::cmp::Reverse;
use std::collections::BTreeSet;

use super::issuer::{Issuer, Issuers};
use super::set::{Member, Set};
use super::{Chain, Chains, End, Link, Signature, link};
use crate::order::{sort_by, sort_by_key};

/// Chains of the web have four certificates, bridged ones of governments eight.
const MAX_CERTIFICATES: usize = 32;

/// Of an authority with more certificates than this, only so many are looked at for the one that fits best.
const MAX_ALTERNATIVES: usize = 8;

pub(super) fn chains(set: Set<'_>, issuers: &Issuers) -> Chains {
    let paths = Paths::new(&set, issuers);
    let mut chains = Vec::new();
    let mut placed = BTreeSet::new();
    let leaves = set.members.iter().filter(|member| !paths.issued.contains(&member.authority));
    for start in leaves.chain(&set.members) {
        if !placed.contains(&start.index) {
            let chain = paths.from(start);
            placed.extend(chain.certificates.iter().copied());
            chains.push(chain);
        }
    }
    let groups = paths.members.iter().filter(|members| members.len() > 1);
    let same_authority = groups.map(|members| {
        let mut group: Vec<usize> = members.iter().map(|member| member.index).collect();
        sort_by(&mut group, Ord::cmp);
        group
    });
    Chains { chains, same_authority: same_authority.collect(), duplicates: set.duplicates }
}

struct Paths<'s, 'a> {
    issuers: &'s Issuers,
    /// For each authority, its members, those preferred as issuers first.
    members: Vec<Vec<&'s Member<'a>>>,
    /// The authorities that issued anything but their own certificates.
    issued: BTreeSet<usize>,
}

enum Step<'s, 'a> {
    To(&'s Member<'a>, Signature),
    End(End),
}

impl<'s, 'a> Paths<'s, 'a> {
    fn new(set: &'s Set<'a>, issuers: &'s Issuers) -> Self {
        let issued = set.members.iter().filter_map(|member| {
            let issuer = issuers.of(member)?;
            (issuer.authority != member.authority).then_some(issuer.authority)
        });
        let of_each = (0..set.authorities.len()).map(|authority| set.of_authority(authority).collect());
        let mut members: Vec<Vec<_>> = of_each.collect();
        for members in &mut members {
            sort_by_key(members, |member: &&Member<'_>| {
                let not_after = Reverse(member.certificate.not_after);
                (distance_to_an_end(member, issuers.of(member)), not_after, member.index)
            });
        }
        Self { issuers, members, issued: issued.collect() }
    }

    fn from(&self, start: &'s Member<'a>) -> Chain {
        let mut certificates = vec![start.index];
        let mut links = Vec::new();
        let mut member = start;
        let mut between = 0;
        let end = loop {
            match self.step(member, &certificates) {
                Step::End(end) => break end,
                Step::To(issuer, signature) => {
                    links.push(Link { signature, faults: link::faults(member, issuer, between) });
                    certificates.push(issuer.index);
                    between += u32::from(!issuer.is_self_issued());
                    member = issuer;
                }
            }
        };
        Chain { certificates, links, end }
    }

    /// On from the last of `certificates`, which is `member`.
    fn step(&self, member: &Member<'_>, certificates: &[usize]) -> Step<'s, 'a> {
        let issuer = self.issuers.of(member).and_then(|issuer| Some((issuer, self.best(issuer, member)?)));
        let Some((Issuer { authority, signature }, issuer)) = issuer else {
            return Step::End(End::Missing {
                issuer: member.certificate.issuer.clone(),
                authority_key_identifier: member.certificate.authority_key_identifier.clone(),
            });
        };
        if authority == member.authority {
            Step::End(match signature {
                Signature::Verified => End::SelfSigned,
                signature => End::SelfIssued { signature },
            })
        } else if certificates.contains(&issuer.index) {
            Step::End(End::Ring { certificate: issuer.index })
        } else if certificates.len() == MAX_CERTIFICATES {
            Step::End(End::TooLong { certificate: issuer.index })
        } else {
            Step::To(issuer, signature)
        }
    }

    /// Of the issuer's certificates the one to go by: the first that covers the whole life of `member`, else the
    /// first.
    fn best(&self, issuer: Issuer, member: &Member<'_>) -> Option<&'s Member<'a>> {
        let members = self.members.get(issuer.authority)?;
        let covers = |issuer: &&&Member<'_>| link::covers(issuer.certificate, member.certificate);
        members.iter().take(MAX_ALTERNATIVES).find(covers).or(members.first()).copied()
    }
}

/// A root ends a chain; a certificate without its issuer leaves it open.
fn distance_to_an_end(member: &Member<'_>, issuer: Option<Issuer>) -> u8 {
    match issuer {
        Some(issuer) if issuer.authority == member.authority => 0,
        Some(_) => 1,
        None => 2,
    }
}
