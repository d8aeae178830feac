//! The registry as a list: grouped by org, sorted by urgency, searched and filtered.
//!
//! Screens draw only the lines in sight, so a listing holds ids; [`EntryView`] is made a line at a time.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::badge::{RowBadge, draw_badge};
use super::catalogue::{Catalogue, Item};
use super::certificate::setup_url;
use super::links::RowLinks;
use super::moments::{day, exact};
use crate::intake::{OrgKey, OrgKind, Reading};
use crate::moment::Moment;
use crate::registry::{Entry, EntryId, Registry};
use crate::words::Message;

/// What the reader is looking for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur.
    pub search: String,
    /// As in `data-status`; `None` for all.
    pub status: Option<String>,
    /// Only these, where something else has chosen them.
    pub among: Option<BTreeSet<EntryId>>,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// The heading of an org, with how many of its entries follow; `None` for certificates of no known org.
    Org(Option<OrgKey>, usize),
    /// One certificate.
    Entry(EntryId),
}

/// The list, with the numbers that describe it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// Its lines, from the top.
    pub lines: Vec<Line>,
    /// How many entries are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
    /// Statuses that occur among all entries in use, the most urgent first, with their numbers.
    pub statuses: Vec<(&'static str, usize)>,
}

impl Listing {
    /// Groups and filters what is in a catalogue of `registry`. Orgs are sorted by their most urgent certificate.
    pub fn new(catalogue: &Catalogue, registry: &Registry, filter: &Filter) -> Self {
        let words = words_of(&filter.search);
        let is_wanted = |item: &&Item| {
            filter.status.as_deref().is_none_or(|wanted| Some(wanted) == item.status)
                && filter.among.as_ref().is_none_or(|among| among.contains(&item.id))
                && (words.is_empty() || {
                    let text = item.text(registry);
                    words.iter().all(|word| text.contains(word.as_str()))
                })
        };
        // The most urgent come first, so an org's place is that of its first one.
        let mut groups: Vec<(Option<&OrgKey>, Vec<&EntryId>)> = Vec::new();
        let mut places: BTreeMap<Option<&OrgKey>, usize> = BTreeMap::new();
        for item in catalogue.items.iter().filter(is_wanted) {
            let place = *places.entry(item.org.as_ref()).or_insert(groups.len());
            match groups.get_mut(place) {
                Some((_, ids)) => ids.push(&item.id),
                None => groups.push((item.org.as_ref(), vec![&item.id])),
            }
        }
        let shown = groups.iter().map(|(_, ids)| ids.len()).sum();
        let lines = groups
            .into_iter()
            .flat_map(|(org, ids)| {
                let heading = Line::Org(org.cloned(), ids.len());
                core::iter::once(heading).chain(ids.into_iter().map(|id| Line::Entry(id.clone())))
            })
            .collect();
        Self { lines, shown, total: catalogue.items.len(), statuses: catalogue.statuses.clone() }
    }
}

/// So many hex digits in a row, whatever stands between them, are a fingerprint and not words.
const FINGERPRINT_DIGITS: usize = 16;

/// What is looked for, in lower case. Fingerprints are known without what tools put between their octets.
fn words_of(search: &str) -> Vec<String> {
    let search = search.to_lowercase();
    let octets: String =
        search.chars().filter(|&letter| !letter.is_whitespace() && !matches!(letter, ':' | '-')).collect();
    if octets.len() >= FINGERPRINT_DIGITS && is_hex(&octets) {
        return vec![octets];
    }
    let word = |word: &str| {
        let digits = word.replace(':', "");
        if is_hex(&digits) { digits } else { word.to_owned() }
    };
    search.split_whitespace().map(word).collect()
}

fn is_hex(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|octet| octet.is_ascii_hexdigit())
}

/// One line's worth of an entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EntryView {
    /// Its name.
    pub name: String,
    /// `data-org`.
    pub org: Option<String>,
    /// Its badge.
    pub badge: RowBadge,
    /// Unique name, where it is not the name already.
    pub unique_name: Option<String>,
    /// Type, in the page's words.
    pub kind: Option<String>,
    /// "Created 4 Mar 2026".
    pub created: Option<Message>,
    /// "Expires 4 Mar 2027".
    pub expires: Option<Message>,
    /// "Last seen 2 days ago", or since when the list has been without it.
    pub seen: Option<Message>,
    /// What hangs on it.
    pub links: RowLinks,
    /// Its page in Setup.
    pub setup_url: Option<String>,
}

impl EntryView {
    /// The line of one entry.
    pub fn new(registry: &Registry, entry: &Entry, now: Moment) -> Self {
        let expires = match (registry.ending(entry), &entry.expiration) {
            _ if entry.is_waiting() => None,
            (Some(ending), _) => Some(Message::new("entry-expires").with("day", day(ending.moment))),
            (None, Some(Reading::Ambiguous { day_first, month_first })) => Some(
                Message::new("entry-expires-either")
                    .with("dayFirst", day(*day_first))
                    .with("monthFirst", day(*month_first)),
            ),
            _ => None,
        };
        let created = entry.created.or_else(|| entry.certificate.as_ref()?.facts.not_before);
        let seen = match (entry.missing_since, entry.last_seen()) {
            (Some(since), _) => Some(exact(Message::new("entry-missing"), since)),
            (None, Some(seen)) => Some(exact(Message::new("entry-seen"), seen)),
            (None, None) => None,
        };
        Self {
            name: entry.name().to_owned(),
            org: entry.org.as_ref().map(ToString::to_string),
            badge: draw_badge(registry, entry, now),
            unique_name: entry.unique_name.clone().filter(|name| name != entry.name()),
            kind: entry.kind.clone(),
            created: created.map(|created| Message::new("entry-created").with("day", day(created))),
            expires,
            seen,
            links: RowLinks::new(registry, entry),
            setup_url: setup_url(registry, entry),
        }
    }
}

/// The words for an org's kind.
pub fn org_kind(org: &OrgKey) -> Message {
    Message::new(match org.kind() {
        OrgKind::Production => "org-production",
        OrgKind::Sandbox => "org-sandbox",
        OrgKind::Development => "org-development",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, Integration, KnownCertificate, Observation, Reference, Role, Source, Whose};
    use crate::registry::{Fact, Learned, Way};
    use crate::x509::decode;

    /// Two orgs, each with a certificate; AWS has a copy of the first one.
    fn registry() -> Registry {
        let now = Moment::parse("2026-11-20T00:00:00Z").unwrap();
        let mut registry = Registry::default();
        for (org, name, fixture) in [
            (
                "acme",
                "Okta",
                include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input").as_slice(),
            ),
            ("beta", "Gateway", include_bytes!("../../tests/fixtures/x509/all-extensions/input").as_slice()),
        ] {
            let org = OrgKey::parse(org).unwrap();
            let certificate = KnownCertificate { facts: decode(fixture).unwrap(), der: String::new() };
            let reference = |kind: &str, integration: &str| Reference {
                certificate: name.to_owned(),
                by: By::Name,
                integration: Integration { kind: kind.to_owned(), name: integration.to_owned() },
                field: String::new(),
                role: Role::ClientTls,
                whose: Whose::Ours,
            };
            let known = Observation {
                unique_name: Some(name.to_owned()),
                certificate: Some(certificate),
                ..Observation::new(Source::File, now)
            };
            registry.learn(
                &org,
                Learned {
                    way: Way::File,
                    at: now,
                    certificates: vec![known],
                    references: vec![(reference("NamedCredential", &format!("To_{name}")), String::new())],
                    reads: Vec::new(),
                },
            );
            if name == "Okta" {
                registry.link_by_hand(&org, reference("Partner", "AWS IAM"), "ask Jo".to_owned(), now);
            }
        }
        registry
    }

    fn found(search: &str) -> Vec<String> {
        let registry = registry();
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        let now = Moment::parse("2026-11-20T00:00:00Z").unwrap();
        let listing = Listing::new(&Catalogue::new(&registry, now), &registry, &filter);
        let entries = listing.lines.iter().filter_map(|line| match line {
            Line::Entry(id) => Some(registry.entry(id)?.name().to_owned()),
            Line::Org(..) => None,
        });
        entries.collect()
    }

    #[test]
    fn a_fingerprint_is_found_however_it_is_written() {
        let registry = registry();
        let entry = registry.entries().find(|entry| entry.name() == "Okta").unwrap();
        let facts = &entry.certificate.as_ref().unwrap().facts;
        for fingerprint in [&facts.sha256, &facts.sha1, &facts.spki_sha256] {
            let octets: Vec<&str> =
                (0..fingerprint.len()).step_by(2).map(|at| &fingerprint[at..at + 2]).collect();
            let upper = octets.join(":").to_uppercase();
            for written in
                [fingerprint, &upper, &octets.join(" "), &octets.join("-"), &upper[..11].to_owned()]
            {
                assert_eq!(found(written), ["Okta"], "{written}");
            }
        }
    }

    #[test]
    fn what_nobody_is_alerted_of_comes_last_and_counts_for_no_status() {
        let now = Moment::parse("2046-11-20T00:00:00Z").unwrap();
        let mut registry = registry();
        let expired = |registry: &Registry| {
            let filter = Filter { status: Some("expired".to_owned()), ..Filter::default() };
            let listing = Listing::new(&Catalogue::new(registry, now), registry, &filter);
            (listing.statuses, listing.shown)
        };
        assert_eq!(expired(&registry), (vec![("expired", 2)], 2));
        let first = |registry: &Registry| Catalogue::new(registry, now).items[0].id.clone();
        let latest = first(&registry);
        registry.write(&latest, Fact::LifeCycle, Some("retired".to_owned()), "a", now);
        assert_eq!(expired(&registry), (vec![("expired", 1)], 1));
        assert_ne!(first(&registry), latest);
    }

    #[test]
    fn who_uses_a_certificate_is_found_by_name_kind_role_and_note() {
        for search in ["aws", "partner AWS", "Jo", "to_okta", "okta named credential", "okta client-tls"] {
            assert_eq!(found(search), ["Okta"], "{search}");
        }
        assert_eq!(found("NamedCredential").len(), 2);
        assert_eq!(found("named credential acme"), ["Okta"]);
    }

    #[test]
    fn words_of_digits_are_words() {
        assert_eq!(words_of("2026 2027"), ["2026", "2027"]);
        assert_eq!(words_of("DNS:shop AB:CD"), ["dns:shop", "abcd"]);
        assert!(found("2026 dead:beef").is_empty());
    }
}
