//! What hangs on the case's certificate, as far as it counts.

use super::Case;
use crate::intake::Role;
use crate::order::sort_by;
use crate::registry::Link;
use crate::words::Argument;

/// So many names tell who is concerned; more would be a list, which the page shows elsewhere.
const MOST_NAMES: usize = 3;

/// The links that the admin has not dismissed.
pub(super) fn links<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Link> + use<'a> {
    let known = case.registry.zip(case.entry);
    known.into_iter().flat_map(|(registry, entry)| registry.links_of(entry)).filter(|link| link.counts())
}

/// The integrations by which the certificate has one of these roles, each once.
pub(super) fn integrations_in<'a>(case: &Case<'a>, roles: &[Role]) -> Vec<&'a str> {
    let links = links(case).filter(|link| roles.contains(&link.reference.role));
    let mut names: Vec<&str> = links.map(|link| link.reference.integration.name.as_str()).collect();
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    names
}

/// The first of these names, as one text.
pub(super) fn some_of(names: &[&str]) -> Argument {
    let shown = names.get(..MOST_NAMES).unwrap_or(names).join(", ");
    if names.len() > MOST_NAMES { format!("{shown}, …").into() } else { shown.into() }
}
