//! What came together with a certificate and issued it.

use crate::moment::Moment;
use crate::x509::chain::{End, Fault, Link, Signature};

/// A certificate that issued no other, with those above it as far as they are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Ancestry {
    /// The certificate itself first, each followed by its issuer; at least one.
    pub members: Vec<Member>,
    /// Between each member and the next, so one fewer.
    pub links: Vec<Link>,
    /// Why there are no more.
    pub end: End,
    /// Whether they stand so in their file too; `None` where they are of several files, or there is one only.
    pub in_order: Option<bool>,
}

/// A certificate of an [`Ancestry`].
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// What it is called.
    pub name: String,
    /// Its last moment.
    pub not_after: Option<Moment>,
}

impl Ancestry {
    /// Each certificate with its issuer and what is between them, the lowest first.
    pub fn steps(&self) -> impl Iterator<Item = (&Member, &Member, &Link)> {
        let issuers = self.members.iter().skip(1);
        self.members
            .iter()
            .zip(issuers)
            .zip(&self.links)
            .map(|((member, issuer), link)| (member, issuer, link))
    }

    /// The first certificate of whose signature by its issuer this is known, and that issuer.
    pub fn signed(&self, is: impl Fn(Signature) -> bool) -> Option<(&Member, &Member)> {
        let mut steps = self.steps();
        steps.find(|(_, _, link)| is(link.signature)).map(|(member, issuer, _)| (member, issuer))
    }

    /// The first certificate with such a fault between it and its issuer, that issuer, and the fault.
    pub fn fault(&self, is: impl Fn(Fault) -> bool) -> Option<(&Member, &Member, Fault)> {
        self.steps().find_map(|(member, issuer, link)| {
            let fault = link.faults.iter().copied().find(|&fault| is(fault))?;
            Some((member, issuer, fault))
        })
    }
}
