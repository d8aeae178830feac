//! Who issued each certificate: names and key identifiers say whom to try, a signature settles it.

use super::super::Certificate;
use super::Signature;
use super::set::{Member, Set};
use crate::crypto::{Crypto, Verification};

/// So many keys of one name are tried for a certificate.
const MAX_TRIES: usize = 8;

/// So many keys beyond the likeliest are tried for all certificates together. Honest files need hardly any, and
/// hostile ones could ask for the square of their number.
const MAX_FURTHER_TRIES: usize = 1_000;

/// The authority that issued a member, and what its signature says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Issuer {
    pub(super) authority: usize,
    pub(super) signature: Signature,
}

/// For each member of a set.
#[derive(Debug)]
pub(super) struct Issuers(Vec<Option<Issuer>>);

impl Issuers {
    pub(super) async fn find(set: &Set<'_>, crypto: &impl Crypto) -> Self {
        let mut search = Search { set, crypto, further_tries: MAX_FURTHER_TRIES };
        let mut issuers = Vec::with_capacity(set.members.len());
        for member in &set.members {
            issuers.push(search.issuer_of(member).await);
        }
        Self(issuers)
    }

    /// `None` where none of the set issued it.
    pub(super) fn of(&self, member: &Member<'_>) -> Option<Issuer> {
        self.0.get(member.position).copied().flatten()
    }
}

struct Search<'s, 'a, C> {
    set: &'s Set<'a>,
    crypto: &'s C,
    further_tries: usize,
}

impl<C: Crypto> Search<'_, '_, C> {
    async fn issuer_of(&mut self, member: &Member<'_>) -> Option<Issuer> {
        let mut tried: Vec<Issuer> = Vec::new();
        for authority in self.set.authorities.candidates(member) {
            if tried.iter().any(|other| other.authority == authority) {
                continue;
            }
            let signature = if tried.is_empty() || self.take_further_try(tried.len()) {
                self.signature(member, authority).await
            } else {
                Signature::NameOnly
            };
            tried.push(Issuer { authority, signature });
            match signature {
                Signature::Verified => return tried.pop(),
                Signature::NameOnly => break,
                Signature::Wrong | Signature::Unsupported => {}
            }
        }
        self.likeliest(member, &tried)
    }

    fn take_further_try(&mut self, tries: usize) -> bool {
        if tries >= MAX_TRIES || self.further_tries == 0 {
            return false;
        }
        self.further_tries -= 1;
        true
    }

    async fn signature(&self, member: &Member<'_>, authority: usize) -> Signature {
        let issuer = self.set.of_authority(authority).next();
        let (Some(signed), Some(issuer)) = (&member.signed, issuer) else { return Signature::NameOnly };
        if !member.algorithms_agree {
            return Signature::Wrong;
        }
        let key = issuer.subject_public_key_info;
        match self.crypto.verify(signed.algorithm, key, signed.to_be_signed, &signed.signature).await {
            Verification::Valid => Signature::Verified,
            Verification::Invalid => Signature::Wrong,
            Verification::Unsupported => Signature::Unsupported,
        }
    }

    /// Where no signature proved anything: the one that the key identifiers leave standing and of which the least
    /// is known to be wrong. An empty name is nobody's.
    fn likeliest(&self, member: &Member<'_>, tried: &[Issuer]) -> Option<Issuer> {
        let is_possible = |issuer: &&Issuer| {
            let mut certificates = self.set.of_authority(issuer.authority).take(MAX_TRIES);
            !member.issuer.is_empty()
                && certificates.any(|issuer| may_have_issued(issuer.certificate, member.certificate))
        };
        let rank = |issuer: &&Issuer| match issuer.signature {
            Signature::Verified => 0,
            Signature::Unsupported => 1,
            Signature::NameOnly => 2,
            Signature::Wrong => 3,
        };
        tried.iter().filter(is_possible).min_by_key(rank).copied()
    }
}

/// Whether no key identifier says otherwise.
fn may_have_issued(issuer: &Certificate, certificate: &Certificate) -> bool {
    match (&issuer.subject_key_identifier, &certificate.authority_key_identifier) {
        (Some(has), Some(wanted)) => has == wanted,
        _ => true,
    }
}
