//! What there is: numbers, and one line a certificate.

use std::collections::BTreeMap;

use super::Table;
use crate::exchange::csv::{Column, line_of};
use crate::moment::Moment;
use crate::registry::{Entry, Fact, LifeCycle, Registry};
use crate::schedule::Status;

pub(super) fn summary(registry: &Registry, now: Moment) -> Table {
    let mut counts: BTreeMap<(u8, &str), usize> = BTreeMap::new();
    for entry in registry.entries() {
        *counts.entry(standing(registry, entry, now)).or_default() += 1;
    }
    let rows = counts.into_iter().map(|((_, standing), count)| vec![standing.to_owned(), count.to_string()]);
    Table {
        title: "Summary",
        about: "How many certificates stand where.",
        headings: vec!["Status", "Certificates"],
        rows: rows.chain([vec!["All".to_owned(), registry.entries().len().to_string()]]).collect(),
        empty: "",
    }
}

pub(super) fn inventory(registry: &Registry, now: Moment) -> Table {
    Table {
        title: "Inventory",
        about: "PCI DSS 4.2.1.1 and 12.3.3, ISO/IEC 27001 A.8.24, SOC 2 CC6: each certificate with its purpose, place, \
                cryptography, owner, dates, and when it was last reviewed.",
        headings: vec![
            "Certificate",
            "Org",
            "Purpose",
            "Used by",
            "Owner",
            "Backup owner",
            "Team",
            "Contact",
            "Type",
            "Key and signature",
            "Issuer",
            "Serial number",
            "Created",
            "Expires",
            "Days left",
            "Status",
            "Life cycle",
            "Last reviewed",
            "Source",
            "SHA-256",
        ],
        rows: registry.entries().map(|entry| row(registry, entry, now)).collect(),
        empty: "The registry has no certificates.",
    }
}

fn row(registry: &Registry, entry: &Entry, now: Moment) -> Vec<String> {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    let value = |fact: Fact| registry.value(entry, &fact).unwrap_or_default().to_owned();
    let created = entry.created.or_else(|| known?.not_before);
    let expires = line_of(registry, entry).remove(&Column::Expires);
    let days_left = registry.life(entry).map(|life| life.days_left(now).to_string());
    let reviewed = registry.reviewed(entry).map(Moment::iso_date);
    let by = Some(value(Fact::ReviewedBy)).filter(|by| !by.is_empty()).map(|by| format!("by {by}"));
    vec![
        entry.name().to_owned(),
        entry.org.as_ref().map(ToString::to_string).unwrap_or_default(),
        purpose(&value(Fact::Purpose), &value(Fact::Description)),
        used_by(registry, entry),
        value(Fact::Owner),
        value(Fact::BackupOwner),
        value(Fact::Team),
        value(Fact::Contact),
        entry.kind.clone().unwrap_or_default(),
        cryptography(entry),
        known.map_or_else(|| value(Fact::Issuer), |facts| facts.issuer.clone()),
        known.map_or_else(|| value(Fact::SerialNumber), |facts| facts.serial_number.clone()),
        created.map(Moment::iso_date).unwrap_or_default(),
        expires.unwrap_or_else(|| "unknown".to_owned()),
        days_left.unwrap_or_default(),
        standing(registry, entry, now).1.to_owned(),
        registry.life_cycle(entry).text().to_owned(),
        reviewed.into_iter().chain(by).collect::<Vec<_>>().join(" "),
        sources(registry, entry),
        known.map_or_else(|| value(Fact::Sha256), |facts| facts.sha256.clone()),
    ]
}

fn purpose(purpose: &str, description: &str) -> String {
    let said = [purpose, description].into_iter().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(": ")
}

fn used_by(registry: &Registry, entry: &Entry) -> String {
    let mut users: Vec<String> = registry
        .links_of(entry)
        .filter(|link| link.counts())
        .map(|link| {
            let integration = &link.reference.integration;
            format!("{} {} ({})", integration.kind, integration.name, link.reference.role.name())
        })
        .collect();
    users.dedup();
    users.join("; ")
}

/// `RSA 2048, sha256WithRSAEncryption`, as far as it is known.
fn cryptography(entry: &Entry) -> String {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    let bits = known.and_then(|facts| facts.public_key.bits).or(entry.key_size).map(|bits| bits.to_string());
    let algorithm = known.map(|facts| facts.public_key.algorithm.clone());
    let key = algorithm.into_iter().chain(bits).collect::<Vec<_>>().join(" ");
    let signature = known.map(|facts| facts.signature_algorithm.clone());
    [Some(key), signature]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn sources(registry: &Registry, entry: &Entry) -> String {
    let own = registry.record(&entry.id).and_then(|record| record.value(&Fact::Expires));
    let owner = own.map(|_| match registry.value(entry, &Fact::ExpiresWhy) {
        Some(why) => format!("date by its owner: {why}"),
        None => "date by its owner".to_owned(),
    });
    let seen = entry.seen.iter().map(|(source, at)| {
        let source = serde_json::to_value(source).ok();
        let name = source.as_ref().and_then(|source| source.as_str()).unwrap_or_default().replace('-', " ");
        format!("{name} {}", at.iso_date())
    });
    seen.chain(owner).collect::<Vec<_>>().join("; ")
}

/// Where it stands, in words, with the place of that in a list.
fn standing(registry: &Registry, entry: &Entry, now: Moment) -> (u8, &'static str) {
    match registry.life_cycle(entry) {
        LifeCycle::Superseded => return (6, "Superseded"),
        LifeCycle::Retired => return (7, "Retired"),
        _ if entry.missing_since.is_some() => return (8, "Gone from its org"),
        _ => {}
    }
    match registry.status(entry, now) {
        Status::Expired => (0, "Expired"),
        Status::LastDay => (1, "Expires within 24 hours"),
        Status::ExpiresSoon(_) => (2, "Expires soon"),
        Status::Unclear => (3, "Date unclear"),
        Status::Waiting => (4, "Waiting"),
        Status::Ok => (5, "OK"),
    }
}
