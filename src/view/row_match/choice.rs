//! What of all that was dropped is to be compared with the row, and what of it tells something else.

use super::RowMatch;
use crate::intake::Kind;
use crate::order::sort_by_key;
use crate::registry::{Entry, Registry};
use crate::view::Outline;
use crate::view::chain::Place;
use crate::x509::Certificate;

/// So many certificates of what was dropped are compared with the row: a chain has five, a trust store has its likeliest.
pub(super) const MOST_COMPARED: usize = 32;

/// The certificate that comes nearest to the row, by its place among `certificates`. Where none does, it is the leaf:
/// that is the one somebody means who drops a chain.
pub fn best_match(
    registry: &Registry,
    entry: &Entry,
    certificates: &[&Certificate],
) -> Option<(usize, RowMatch)> {
    let is_issuer = |certificate: &Certificate| {
        certificates
            .iter()
            .any(|other| other.issuer == certificate.subject && other.subject != certificate.subject)
    };
    certificates.iter().map(|certificate| RowMatch::new(registry, entry, certificate)).enumerate().min_by_key(
        |(index, found)| {
            let is_issuer = certificates.get(*index).is_some_and(|certificate| is_issuer(certificate));
            (found.verdict, is_issuer, core::cmp::Reverse(found.agrees.len()))
        },
    )
}

/// Which of the things dropped are certificates worth comparing with a row, the likeliest first.
pub fn worth_comparing<'a>(
    entry: &Entry,
    outlines: impl Iterator<Item = (Place, &'a Outline)>,
) -> Vec<Place> {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    let unlikeness = |outline: &Outline| {
        if known.is_some_and(|known| outline.sha256.as_ref() == Some(&known.sha256)) {
            0
        } else if known.is_some_and(|known| outline.spki_sha256.as_ref() == Some(&known.spki_sha256)) {
            1
        } else if outline.not_after.and_then(|end| entry.prints_end(end)) == Some(true) {
            2
        } else {
            3
        }
    };
    let certificates = outlines.filter(|(_, outline)| outline.kind.is_some_and(Kind::is_certificate));
    let mut places: Vec<_> = certificates.map(|(place, outline)| (unlikeness(outline), place)).collect();
    sort_by_key(&mut places, |(unlikeness, _)| *unlikeness);
    places.into_iter().take(MOST_COMPARED).map(|(_, place)| place).collect()
}

/// What of the things dropped is no certificate and belongs to the key of the row's: a request, or a key.
pub fn same_key<'a>(entry: &Entry, mut outlines: impl Iterator<Item = &'a Outline>) -> Option<Kind> {
    let known = &entry.certificate.as_ref()?.facts;
    let same = |outline: &&Outline| outline.spki_sha256.as_ref() == Some(&known.spki_sha256);
    outlines.find(|outline| same(outline))?.kind.filter(|kind| !kind.is_certificate())
}
