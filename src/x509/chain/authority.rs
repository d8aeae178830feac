//! One name with one key. Renewals and cross-certificates are further certificates of the same authority, and a
//! signature is verified once for all of them.

use std::collections::{BTreeMap, BTreeSet};

use super::set::Member;

/// All of a set.
#[derive(Debug, Default)]
pub(super) struct Authorities {
    /// The positions of each one's members, in their order.
    positions: Vec<Vec<usize>>,
    by_name_and_key: BTreeMap<(String, Vec<u8>), usize>,
    by_name: BTreeMap<String, Vec<usize>>,
    /// By name and subjectKeyIdentifier.
    by_identifier: BTreeMap<(String, String), BTreeSet<usize>>,
}

impl Authorities {
    /// Adds a member and gives its authority.
    pub(super) fn enter(&mut self, member: &Member<'_>) -> usize {
        let name = &member.subject;
        let key = (name.clone(), member.subject_public_key_info.to_vec());
        let next = self.positions.len();
        let authority = *self.by_name_and_key.entry(key).or_insert(next);
        if authority == next {
            self.positions.push(Vec::new());
            self.by_name.entry(name.clone()).or_default().push(authority);
        }
        if let Some(positions) = self.positions.get_mut(authority) {
            positions.push(member.position);
        }
        if let Some(identifier) = &member.certificate.subject_key_identifier {
            self.by_identifier.entry((name.clone(), identifier.clone())).or_default().insert(authority);
        }
        authority
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.positions.len()
    }

    /// The positions of an authority's members.
    pub(super) fn positions(&self, authority: usize) -> &[usize] {
        self.positions.get(authority).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those that may have issued `member`, the likeliest first; some may come more than once.
    ///
    /// Its own comes before others of its name unless it says that another key signed it, since most certificates
    /// that name themselves have signed themselves.
    pub(super) fn candidates<'s>(&'s self, member: &'s Member<'_>) -> impl Iterator<Item = usize> + 's {
        let wanted = &member.certificate.authority_key_identifier;
        let own = member.is_self_issued().then_some(member.authority);
        let own_first = own.filter(|_| wanted == &member.certificate.subject_key_identifier);
        let identified = wanted
            .as_ref()
            .and_then(|wanted| self.by_identifier.get(&(member.issuer.clone(), wanted.clone())))
            .into_iter()
            .flatten();
        let named = self.by_name.get(&member.issuer).into_iter().flatten();
        own_first.into_iter().chain(identified.copied()).chain(own).chain(named.copied())
    }
}
