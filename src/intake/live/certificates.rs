//! Rows of certificates and the files that hold them, put together.

use std::collections::BTreeMap;

use super::tooling::CertificateRow;
use super::{LiveFound, LiveRead};
use crate::intake::metadata::observation_of_partner;
use crate::intake::{By, CertificateId, Observation, Reading, Reference, Source};
use crate::moment::Moment;
use crate::order::map_of;

/// The rows of certificates that there are, one a unique name, and how many are of deleted ones.
///
/// The API hands out deleted rows too and marks them by nothing. `ids` is the list of those that are there, where the
/// metadata told it; without it, the newest row of a name is the one that counts.
pub(super) fn settle<'r>(
    rows: &'r [CertificateRow],
    ids: Option<&BTreeMap<String, CertificateId>>,
) -> (Vec<&'r CertificateRow>, usize) {
    let mut newest: BTreeMap<&str, &CertificateRow> = BTreeMap::new();
    for row in rows.iter().filter(|row| is_unique_name(&row.developer_name)) {
        let Some(id) = row.certificate_id() else { continue };
        let is_there = ids.is_none_or(|ids| ids.get(&row.developer_name) == Some(&id));
        let key = |row: &CertificateRow| (row.created(), row.certificate_id());
        if is_there && newest.get(row.developer_name.as_str()).is_none_or(|other| key(other) < key(row)) {
            newest.insert(&row.developer_name, row);
        }
    }
    let deleted = rows.len() - newest.len();
    (newest.into_values().collect(), deleted)
}

fn is_unique_name(name: &str) -> bool {
    let is_part = |octet: u8| octet.is_ascii_alphanumeric() || octet == b'_';
    !name.is_empty() && name.len() <= 255 && name.bytes().all(is_part)
}

/// What all answers of `read` say together.
pub(super) fn found(read: LiveRead, rows: &[&CertificateRow], deleted: usize, at: Moment) -> LiveFound {
    let collected = read.collector.clone().finish();
    let mut names: BTreeMap<CertificateId, String> = BTreeMap::new();
    let listed = read.ids.iter().flatten().map(|(name, id)| (id.clone(), name.clone()));
    names.extend(listed);
    names.extend(rows.iter().filter_map(|row| Some((row.certificate_id()?, row.developer_name.clone()))));
    let ids: BTreeMap<&String, &CertificateId> = map_of(names.iter().map(|(id, name)| (name, id)));

    let mut certificates = collected.observations(at);
    for certificate in &mut certificates {
        let id = certificate.unique_name.as_ref().and_then(|name| ids.get(name));
        certificate.certificate_id = id.map(|id| (*id).clone());
    }
    for row in rows {
        let is_it = |known: &&mut Observation| known.unique_name.as_ref() == Some(&row.developer_name);
        match certificates.iter_mut().find(is_it) {
            Some(known) => row.add_to(known),
            None => {
                let mut known = Observation {
                    unique_name: Some(row.developer_name.clone()),
                    certificate_id: row.certificate_id(),
                    ..Observation::new(Source::File, at)
                };
                row.add_to(&mut known);
                certificates.push(known);
            }
        }
    }
    certificates.extend(read.partners.iter().filter_map(|der| observation_of_partner(der, at)));

    let mut references: Vec<(Reference, String, Option<String>)> = collected
        .links
        .iter()
        .map(|link| {
            let name = link.resolved_to.clone().or_else(|| name_of(&link.reference, &names));
            (link.reference.clone(), link.file.clone(), name)
        })
        .collect();
    references.extend(read.references.iter().map(|(reference, place)| {
        let name = name_of(reference, &names);
        (as_metadata_says(reference, name.as_deref()), place.clone(), name)
    }));
    references.sort();
    references.dedup();

    let mut reads = read.reads;
    for (kind, count) in &collected.read {
        let count = u32::try_from(*count).unwrap_or(u32::MAX);
        reads.entry((*kind).to_owned()).and_modify(|known| *known = count.max(*known)).or_insert(count);
    }
    LiveFound {
        certificates,
        resolved_to: references.iter().map(|(_, _, name)| name.clone()).collect(),
        references: references.into_iter().map(|(reference, place, _)| (reference, place)).collect(),
        reads: reads.into_iter().collect(),
        collected,
        refusals: read.refusals,
        deleted,
    }
}

fn name_of(reference: &Reference, names: &BTreeMap<CertificateId, String>) -> Option<String> {
    (reference.by == By::Id)
        .then(|| names.get(&CertificateId::parse(&reference.certificate)?).cloned())
        .flatten()
}

/// A row has the record id where the metadata has the unique name: said alike, both are one link.
fn as_metadata_says(reference: &Reference, name: Option<&str>) -> Reference {
    match name {
        Some(name) => Reference { certificate: name.to_owned(), by: By::Name, ..reference.clone() },
        None => reference.clone(),
    }
}

impl CertificateRow {
    /// Adds what the row says; a file of metadata says the same or less, and the certificate itself stays.
    fn add_to(&self, known: &mut Observation) {
        known.label = self.master_label.clone().or(known.label.take());
        known.key_size = self.key_size.or(known.key_size);
        known.created = self.created().or(known.created);
        known.exportable = self.options_is_private_key_exportable.or(known.exportable);
        known.active = self.options_is_unusable.map(|waits| !waits).or(known.active);
        known.expiration = self.expires().map(Reading::Known).or(known.expiration.take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, name: &str, created: &str) -> CertificateRow {
        let json = format!(r#"{{"Id":"{id}","DeveloperName":"{name}","CreatedDate":"{created}"}}"#);
        serde_json::from_str(&json).unwrap()
    }

    fn ids<'r>(rows: &'r [CertificateRow], listed: Option<&[(&str, &str)]>) -> (Vec<&'r str>, usize) {
        let listed: Option<BTreeMap<String, CertificateId>> = listed.map(|listed| {
            let id = |(name, id): &(&str, &str)| ((*name).to_owned(), CertificateId::parse(id).unwrap());
            listed.iter().map(id).collect()
        });
        let (rows, deleted) = settle(rows, listed.as_ref());
        (rows.into_iter().map(|row| row.id.as_str()).collect(), deleted)
    }

    #[test]
    fn deleted_rows_do_not_count() {
        let rows = [
            row("0P1xx0000000002", "A", "2026-02-01T00:00:00.000+0000"),
            row("0P1xx0000000001", "A", "2025-02-01T00:00:00.000+0000"),
            row("0P1xx0000000003", "Gone", "2025-02-01T00:00:00.000+0000"),
            row("nonsense", "B", "2025-02-01T00:00:00.000+0000"),
        ];
        // Without a list, the newest of each name; with one, those it has.
        assert_eq!(ids(&rows, None), (vec!["0P1xx0000000002", "0P1xx0000000003"], 2));
        assert_eq!(ids(&rows, Some(&[("A", "0P1xx0000000001AAA")])), (vec!["0P1xx0000000001"], 3));
        assert_eq!(ids(&rows, Some(&[])), (vec![], 4));
    }
}
