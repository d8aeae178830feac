//! What there is: numbers, and one line a certificate.

use std::collections::BTreeMap;

use super::Table;
use crate::exchange::calendar::purpose_in;
use crate::exchange::csv::{Column, line_of};
use crate::exchange::language::Language;
use crate::intake::Source;
use crate::moment::Moment;
use crate::registry::{Entry, Fact, LifeCycle, Registry};
use crate::schedule::Status;
use crate::words::Message;

pub(super) fn summary(registry: &Registry, now: Moment, language: &dyn Language) -> Table {
    let mut counts: BTreeMap<(u8, &str), usize> = BTreeMap::new();
    for entry in registry.entries() {
        *counts.entry(standing(registry, entry, now)).or_default() += 1;
    }
    let rows =
        counts.into_iter().map(|((_, standing), count)| vec![language.plain(standing), count.to_string()]);
    let all = vec![language.plain("audit-all"), registry.entries().len().to_string()];
    let words = ["audit-summary", "audit-summary-about", "audit-inventory-none"];
    Table::new(language, words, &["org-column-status", "fact-certificates"]).with(rows.chain([all]).collect())
}

pub(super) fn inventory(registry: &Registry, now: Moment, language: &dyn Language) -> Table {
    let words = ["audit-inventory", "audit-inventory-about", "audit-inventory-none"];
    let headings = [
        "org-column-certificate",
        "fact-org",
        "record-purpose",
        "org-column-used-by",
        "record-owner",
        "record-backup-owner",
        "record-team",
        "record-contact",
        "fact-type",
        "audit-key-and-signature",
        "fact-issuer",
        "fact-serial-number",
        "fact-created",
        "fact-expiration-notice",
        "audit-days-left",
        "org-column-status",
        "record-life-cycle",
        "audit-last-reviewed",
        "audit-source",
        "audit-sha256",
    ];
    let rows = registry.entries().map(|entry| row(registry, entry, now, language)).collect();
    Table::new(language, words, &headings).with(rows)
}

fn row(registry: &Registry, entry: &Entry, now: Moment, language: &dyn Language) -> Vec<String> {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    let value = |fact: Fact| registry.value(entry, &fact).unwrap_or_default().to_owned();
    let created = entry.created.or_else(|| known?.not_before);
    let expires = line_of(registry, entry).remove(&Column::Expires);
    let days_left = registry.life(entry).map(|life| life.days_left(now).to_string());
    let reviewed = registry.reviewed(entry).map(Moment::iso_date);
    let by = Some(value(Fact::ReviewedBy))
        .filter(|by| !by.is_empty())
        .map(|by| language.say(&Message::new("audit-by").with("by", by)));
    vec![
        entry.name().to_owned(),
        entry.org.as_ref().map(ToString::to_string).unwrap_or_default(),
        purpose(language, &value(Fact::Purpose), &value(Fact::Description)),
        used_by(registry, entry, language),
        value(Fact::Owner),
        value(Fact::BackupOwner),
        value(Fact::Team),
        value(Fact::Contact),
        entry.kind.clone().unwrap_or_default(),
        cryptography(entry),
        known.map_or_else(|| value(Fact::Issuer), |facts| facts.issuer.clone()),
        known.map_or_else(|| value(Fact::SerialNumber), |facts| facts.serial_number.clone()),
        created.map(Moment::iso_date).unwrap_or_default(),
        expires.unwrap_or_else(|| language.plain("audit-unknown")),
        days_left.unwrap_or_default(),
        language.plain(standing(registry, entry, now).1),
        life_cycle(registry.life_cycle(entry), language),
        reviewed.into_iter().chain(by).collect::<Vec<_>>().join(" "),
        sources(registry, entry, language),
        known.map_or_else(|| value(Fact::Sha256), |facts| facts.sha256.clone()),
    ]
}

fn purpose(language: &dyn Language, purpose: &str, description: &str) -> String {
    let purpose = if purpose.is_empty() { String::new() } else { purpose_in(language, purpose) };
    let said = [purpose.as_str(), description].into_iter().filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join(": ")
}

fn life_cycle(cycle: LifeCycle, language: &dyn Language) -> String {
    let id = match cycle {
        LifeCycle::Waiting => "record-waiting",
        LifeCycle::Active => "record-active",
        LifeCycle::Superseded => "record-superseded",
        LifeCycle::Retired => "record-retired",
    };
    language.call(cycle.text(), &Message::new(id))
}

fn used_by(registry: &Registry, entry: &Entry, language: &dyn Language) -> String {
    let mut users: Vec<String> = registry
        .links_of(entry)
        .filter(|link| link.counts())
        .map(|link| {
            let integration = &link.reference.integration;
            let role = link.reference.role.name();
            let role = language.call(role, &Message::new(format!("role-{}", role)));
            format!("{} {} ({role})", integration.kind, integration.name)
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

fn sources(registry: &Registry, entry: &Entry, language: &dyn Language) -> String {
    let own = registry.record(&entry.id).and_then(|record| record.value(&Fact::Expires));
    let owner = own.map(|_| match registry.value(entry, &Fact::ExpiresWhy) {
        Some(why) => language.say(&Message::new("audit-date-by-owner-why").with("why", why)),
        None => language.plain("audit-date-by-owner"),
    });
    let seen = entry.seen.iter().map(|(source, at)| {
        let id = match source {
            Source::ListPage => "audit-list-page",
            Source::DetailPage => "audit-detail-page",
            Source::File => "audit-file",
            Source::Mail => "audit-mail",
            Source::Live => "audit-live",
        };
        format!("{} {}", language.plain(id), at.iso_date())
    });
    seen.chain(owner).collect::<Vec<_>>().join("; ")
}

/// Where it stands, by the message that says so, with the place of that in a list.
fn standing(registry: &Registry, entry: &Entry, now: Moment) -> (u8, &'static str) {
    match registry.life_cycle(entry) {
        LifeCycle::Superseded => return (6, "audit-superseded"),
        LifeCycle::Retired => return (7, "audit-retired"),
        _ if entry.missing_since.is_some() => return (8, "audit-gone"),
        _ => {}
    }
    match registry.status(entry, now) {
        Status::Expired => (0, "audit-expired"),
        Status::LastDay => (1, "audit-last-day"),
        Status::ExpiresSoon(_) => (2, "audit-soon"),
        Status::Unclear => (3, "audit-unclear"),
        Status::Waiting => (4, "audit-waiting"),
        Status::Ok => (5, "audit-ok"),
    }
}
