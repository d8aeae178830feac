//! What is known of an entry, as the cells of one line; and such cells put back into an entry.

use std::collections::BTreeMap;

use super::heading::{COLUMNS, Column};
use crate::intake::{CertificateId, OrgKey, Reading};
use crate::moment::Moment;
use crate::order::map_of;
use crate::registry::{Entry, Fact, Registry};

/// The cells of one line that are not empty.
pub type Line = BTreeMap<Column, String>;

/// What stands in a sheet of an entry.
pub fn line_of(registry: &Registry, entry: &Entry) -> Line {
    let record = registry.record(&entry.id);
    let known = COLUMNS
        .iter()
        .filter_map(|(column, _)| Some((column.clone(), cell(registry, entry, column)?)))
        .filter(|(_, cell)| !cell.is_empty());
    let mut line = map_of(known);
    for (fact, value) in record.into_iter().flat_map(|record| record.values()) {
        if let Fact::Own(_) = fact {
            line.insert(Column::Fact(fact.clone()), value.to_owned());
        }
    }
    line
}

fn cell(registry: &Registry, entry: &Entry, column: &Column) -> Option<String> {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    match column {
        Column::CertkeepId => Some(entry.id.to_string()),
        Column::Org => entry.org.as_ref().map(ToString::to_string),
        Column::Sandbox => None,
        Column::Label => entry.label.clone(),
        Column::UniqueName => entry.unique_name.clone(),
        Column::CertificateId => entry.certificate_id.as_ref().map(ToString::to_string),
        Column::Kind => entry.kind.clone(),
        Column::KeySize => entry.key_size.or_else(|| known?.public_key.bits).map(|bits| bits.to_string()),
        Column::Created => entry.created.or_else(|| known?.not_before).map(moment_text),
        Column::Expires => match (registry.ending(entry), &entry.expiration) {
            (Some(ending), _) => Some(ending.to_iso()),
            (None, Some(reading)) => Some(reading_text(reading)),
            (None, None) => None,
        },
        Column::Fact(fact) => {
            let of_certificate = match fact {
                Fact::Sha256 => known.map(|facts| facts.sha256.clone()),
                Fact::Sha1 => known.map(|facts| facts.sha1.clone()),
                Fact::SerialNumber => known.map(|facts| facts.serial_number.clone()),
                Fact::Issuer => known.map(|facts| facts.issuer.clone()),
                _ => None,
            };
            let recorded = || registry.record(&entry.id)?.value(fact).map(str::to_owned);
            of_certificate.or_else(recorded)
        }
    }
}

/// A moment as a day where it is one.
pub(super) fn moment_text(moment: Moment) -> String {
    if moment.is_start_of_day() { moment.iso_date() } else { moment.to_string() }
}

/// A reading as text that is read as the same again.
pub(super) fn reading_text(reading: &Reading) -> String {
    match reading {
        Reading::Known(moment) => moment_text(*moment),
        Reading::Ambiguous { day_first, month_first } => {
            format!("{} or {}", day_first.iso_date(), month_first.iso_date())
        }
        Reading::Unreadable(text) => text.clone(),
    }
}

/// Whether a cell offers what is known already, perhaps less exactly.
pub(super) fn says_the_same(entry: &Entry, column: &Column, known: &str, offered: &str) -> bool {
    let same_day = || known.get(..10) == offered.get(..10) && (known.len() == 10 || offered.len() == 10);
    known.trim() == offered.trim()
        || match column {
            Column::Label | Column::UniqueName if known.to_lowercase() == offered.to_lowercase() => true,
            Column::Label => [entry.unique_name.as_deref(), Some(entry.name())]
                .iter()
                .flatten()
                .any(|name| name.to_lowercase() == offered.to_lowercase()),
            Column::Created | Column::Expires => same_day() || offered.split(" or ").any(|day| day == known),
            Column::Kind | Column::Fact(Fact::LifeCycle) => known.eq_ignore_ascii_case(offered),
            _ => false,
        }
}

/// Puts a cell into an entry; `false` where that belongs into its record.
pub(super) fn put_into_entry(
    entry: &mut Entry,
    column: &Column,
    cell: &str,
    reading: Option<&Reading>,
) -> bool {
    match column {
        Column::Org => entry.org = OrgKey::parse(cell),
        Column::Label => entry.label = Some(cell.to_owned()),
        Column::UniqueName => entry.unique_name = Some(cell.to_owned()),
        Column::CertificateId => entry.certificate_id = CertificateId::parse(cell),
        Column::Kind => entry.kind = Some(cell.to_owned()),
        Column::KeySize => entry.key_size = cell.parse().ok(),
        Column::Created => match reading {
            Some(Reading::Known(moment)) => entry.created = Some(*moment),
            _ => return false,
        },
        Column::Expires => entry.expiration = reading.cloned(),
        Column::CertkeepId | Column::Sandbox => {}
        Column::Fact(_) => return false,
    }
    true
}
