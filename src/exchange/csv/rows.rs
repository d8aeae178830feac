//! Rows into cells of known columns, each with a value that its column can have.

use std::collections::BTreeMap;

use super::Choices;
use super::dates::{ColumnDates, DateCell, are_day_numbers, day_number, told_order};
use super::heading::Column;
use super::kind;
use super::line::{Line, reading_text};
use super::mapping::Mapping;
use super::sheet::{Row, Sheet};
use super::told::{Matter, Told};
use crate::intake::{CertificateId, OrgKey, Reading};
use crate::order::{map_of, sort_by};
use crate::registry::{Book, Fact, FieldKind, LifeCycle, Purpose};

/// A row, read.
pub(super) struct ReadRow {
    pub(super) line: u64,
    pub(super) cells: Line,
    /// What stands for the org where that is no My Domain.
    pub(super) other_org: Option<String>,
    /// The dates among them.
    pub(super) readings: BTreeMap<Column, Reading>,
}

/// All rows, with what their own fields are.
pub(super) struct ReadRows {
    pub(super) rows: Vec<ReadRow>,
    pub(super) kinds: BTreeMap<String, FieldKind>,
}

/// Reads all rows.
pub(super) fn read_rows(
    sheet: &Sheet,
    mapping: &Mapping,
    book: &Book,
    choices: &Choices,
    told: &mut Vec<Told>,
) -> ReadRows {
    let dates = SheetDates::settle(sheet, mapping, choices);
    let reading = RowReader { sheet, mapping, dates, kinds: BTreeMap::new() };
    let kinds = reading.own_kinds(book, choices);
    let reading = RowReader { kinds, ..reading };
    let rows = sheet.rows.iter().map(|row| reading.row(row, told)).collect();
    ReadRows { rows, kinds: reading.kinds }
}

/// What a row is read by.
struct RowReader<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    dates: SheetDates,
    /// Of own fields, by name.
    kinds: BTreeMap<String, FieldKind>,
}

impl RowReader<'_> {
    /// What own fields are: as they were defined before, as is chosen now, or as their cells look.
    fn own_kinds(&self, book: &Book, choices: &Choices) -> BTreeMap<String, FieldKind> {
        let columns = self.mapping.columns.iter().enumerate();
        let own = columns.filter_map(|(at, column)| match column {
            Some(Column::Fact(Fact::Own(name))) => Some((at, name)),
            _ => None,
        });
        let kind = |(at, name): (usize, &String)| {
            let cells = self.sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(String::as_str);
            let is_date = |cell: &str| {
                matches!(self.dates.read(at, cell), Some(Reading::Known(_))) && !kind::is_number(cell)
            };
            let defined = book.field(name).map(|field| field.kind);
            let kind = defined.or_else(|| choices.kinds.get(name).copied());
            (name.clone(), kind.unwrap_or_else(|| kind::guess(cells, is_date)))
        };
        map_of(own.map(kind))
    }

    fn row(&self, row: &Row, told: &mut Vec<Told>) -> ReadRow {
        let mut read =
            ReadRow { line: row.line, cells: Line::new(), other_org: None, readings: BTreeMap::new() };
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let heading = self.sheet.headings.get(at).map_or("", String::as_str);
            match self.mapping.columns.get(at) {
                Some(Some(column)) if column.is_date() => {
                    if let Some(reading) = self.dates.read(at, cell) {
                        let matter = match reading {
                            Reading::Known(_) => None,
                            // What an earlier export wrote is known to be unclear.
                            Reading::Ambiguous { .. } => {
                                (reading_text(&reading) != *cell).then_some(Matter::DateUnclear)
                            }
                            Reading::Unreadable(_) => Some(Matter::DateUnreadable),
                        };
                        told.extend(matter.map(|matter| Told::of_cell(matter, row.line, heading, cell)));
                        read.cells.insert(column.clone(), reading_text(&reading));
                        read.readings.insert(column.clone(), reading);
                    }
                }
                Some(Some(column @ Column::Fact(Fact::Own(name)))) => {
                    let kind = self.kinds.get(name).copied().unwrap_or(FieldKind::Text);
                    let value = kind::value(kind, cell, self.dates.read(at, cell).as_ref());
                    if value.is_none() {
                        told.push(Told::of_cell(Matter::OtherKind, row.line, heading, cell));
                    }
                    read.cells.insert(column.clone(), value.unwrap_or_else(|| cell.clone()));
                }
                Some(Some(column)) => match value(column, cell) {
                    Ok((column, value)) => drop(read.cells.insert(column, value)),
                    Err(matter) => {
                        // A status may be anything; where it is none of the life cycle it is a field like others.
                        let is_status = *column == Column::Fact(Fact::LifeCycle);
                        told.extend((!is_status).then(|| Told::of_cell(matter, row.line, heading, cell)));
                        read.other_org =
                            read.other_org.or_else(|| (*column == Column::Org).then(|| cell.clone()));
                        read.cells.insert(Column::Fact(Fact::Own(heading.to_owned())), cell.clone());
                    }
                },
                // What was passed over by choice need not be told cell by cell.
                Some(None) if !heading.is_empty() => {}
                _ => told.push(Told::of_cell(Matter::NoHeading, row.line, heading, cell)),
            }
        }
        join_sandbox(&mut read.cells);
        read
    }
}

/// A cell as its column has it; a fingerprint may turn out to be one of another digest.
fn value(column: &Column, cell: &str) -> Result<(Column, String), Matter> {
    let text = match column {
        Column::Org => OrgKey::parse(cell).ok_or(Matter::NoOrg)?.to_string(),
        Column::CertificateId => CertificateId::parse(cell).ok_or(Matter::NoValue)?.to_string(),
        Column::KeySize => bits(cell).ok_or(Matter::NoValue)?,
        Column::Fact(Fact::Sha256 | Fact::Sha1) => {
            let (fact, digest) = fingerprint(cell).ok_or(Matter::NoValue)?;
            return Ok((Column::Fact(fact), digest));
        }
        Column::Fact(Fact::Purpose) => Purpose::of_text(cell).text().to_owned(),
        Column::Fact(Fact::LifeCycle) => LifeCycle::of_text(cell).ok_or(Matter::NoValue)?.text().to_owned(),
        Column::Fact(Fact::PlanDays | Fact::ActDays) => {
            cell.parse::<u16>().map_err(|_| Matter::NoValue)?.to_string()
        }
        Column::Fact(Fact::Tags) => tags(cell),
        _ => cell.to_owned(),
    };
    Ok((column.clone(), text))
}

/// `2048`, `2048 bit`, `RSA 2048`; `2,048` as spreadsheets write thousands.
fn bits(cell: &str) -> Option<String> {
    let thousands = cell
        .split_once([',', '.'])
        .filter(|(_, rest)| rest.len() == 3)
        .map(|(few, rest)| [few, rest].concat());
    let cell = thousands.as_deref().unwrap_or(cell);
    let mut numbers = cell.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty());
    let number: u32 = numbers.next()?.parse().ok()?;
    numbers.next().is_none().then(|| number.to_string())
}

/// A digest with colons, spaces or nothing between its octets.
fn fingerprint(cell: &str) -> Option<(Fact, String)> {
    let digest: String =
        cell.chars().filter(|letter| !matches!(letter, ':' | ' ' | '-' | '\u{200e}')).collect::<String>();
    let digest = digest.to_ascii_lowercase();
    // As openssl prints it: `SHA1 Fingerprint=AB:CD`.
    let digest = ["sha256", "sha1", "fingerprint"]
        .iter()
        .fold(digest.as_str(), |text, name| text.trim_start_matches(name));
    let digest = digest.trim_start_matches(['=', '/']);
    let is_hex = digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    let fact = match digest.len() {
        64 => Fact::Sha256,
        40 => Fact::Sha1,
        _ => return None,
    };
    is_hex.then(|| (fact, digest.to_owned()))
}

fn tags(cell: &str) -> String {
    let mut tags: Vec<&str> = cell.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty()).collect();
    sort_by(&mut tags, Ord::cmp);
    tags.dedup();
    tags.join(", ")
}

/// `acme` and a sandbox `uat` are the org `acme--uat.sandbox`; alone, or as `yes`, it is a field of its own.
fn join_sandbox(cells: &mut Line) {
    let Some(sandbox) = cells.remove(&Column::Sandbox) else { return };
    let is_name = sandbox.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let says_whether = ["yes", "no", "true", "false", "ja", "nein", "x", "production", "prod", "-"];
    let joined = cells.get(&Column::Org).and_then(|org| {
        let is_joined =
            is_name && !org.contains("--") && !says_whether.contains(&sandbox.to_lowercase().as_str());
        OrgKey::parse(&format!("{org}--{sandbox}.sandbox")).filter(|_| is_joined)
    });
    match joined {
        Some(org) => drop(cells.insert(Column::Org, org.to_string())),
        None => drop(cells.insert(Column::Fact(Fact::Own("Sandbox".to_owned())), sandbox)),
    }
}

/// The columns of dates, and all of them together.
struct SheetDates {
    columns: BTreeMap<usize, (ColumnDates, bool)>,
    all: ColumnDates,
    counts_from_1904: bool,
}

impl SheetDates {
    /// Own fields may turn out to be dates too; they have no say in what order others have.
    fn settle(sheet: &Sheet, mapping: &Mapping, choices: &Choices) -> Self {
        let texts =
            |at: usize| sheet.rows.iter().filter_map(move |row| row.cells.get(at)).map(String::as_str);
        let is_own = |column: &Column| matches!(column, Column::Fact(Fact::Own(_)));
        let columns = |wanted: &dyn Fn(&Column) -> bool| -> Vec<usize> {
            let all = mapping.columns.iter().enumerate();
            all.filter(|(_, column)| column.as_ref().is_some_and(wanted)).map(|(at, _)| at).collect()
        };
        let read = |at: usize| (at, texts(at).map(DateCell::read).collect());
        let dates: BTreeMap<usize, Vec<DateCell>> = map_of(columns(&Column::is_date).into_iter().map(read));
        let own: BTreeMap<usize, Vec<DateCell>> = map_of(columns(&is_own).into_iter().map(read));
        let told = |at: usize| {
            let heading = sheet.headings.get(at).and_then(|heading| told_order(heading));
            choices.date_order.or(heading)
        };
        let settle = |(at, cells): (&usize, &Vec<DateCell>)| {
            // Where there are to be dates, also one cell among others may have lost its format.
            let numbers = dates.contains_key(at) || are_day_numbers(texts(*at));
            (*at, (ColumnDates::settle(cells.iter(), told(*at)), numbers))
        };
        let told_anywhere = choices.date_order.or_else(|| dates.keys().find_map(|at| told(*at)));
        Self {
            columns: map_of(dates.iter().chain(&own).map(settle)),
            all: ColumnDates::settle(dates.values().flatten(), told_anywhere),
            counts_from_1904: sheet.counts_from_1904,
        }
    }

    fn read(&self, at: usize, cell: &str) -> Option<Reading> {
        let (column, are_numbers) = self.columns.get(&at)?;
        match day_number(cell, self.counts_from_1904).filter(|_| *are_numbers) {
            Some(day) => Some(Reading::Known(day)),
            None => column.read(&DateCell::read(cell), Some(&self.all)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_their_column() {
        let digest = "ab".repeat(32);
        let spelled = format!("SHA256={}", ["AB"; 32].join(":"));
        assert_eq!(fingerprint(&spelled), Some((Fact::Sha256, digest)));
        assert_eq!(fingerprint(&"0A ".repeat(20)), Some((Fact::Sha1, "0a".repeat(20))));
        let openssl = format!("sha1 Fingerprint={}", ["0A"; 20].join(":"));
        assert_eq!(fingerprint(&openssl), Some((Fact::Sha1, "0a".repeat(20))));
        assert_eq!(fingerprint("unknown"), None);
        assert_eq!((bits("2,048").as_deref(), bits("4.096").as_deref()), (Some("2048"), Some("4096")));
        assert_eq!((bits("RSA 2048").as_deref(), bits("P-256, 2").as_deref()), (Some("2048"), None));
        assert_eq!(tags("b; a,b"), "a, b");
    }

    #[test]
    fn a_day_number_among_dates_is_a_date() {
        let sheet = Sheet::read(b"Label,Expires,Cost\nA,13.04.2027,46346\nB,46346,x\n").unwrap();
        let mapping = Mapping::propose(&sheet.headings);
        let read = read_rows(&sheet, &mapping, &Book::default(), &Choices::default(), &mut Vec::new());
        assert_eq!(read.rows[1].cells[&Column::Expires], "2026-11-20");
        assert_eq!(read.rows[0].cells[&Column::Fact(Fact::Own("Cost".to_owned()))], "46346");
    }

    #[test]
    fn a_sandbox_is_part_of_its_org() {
        let joined = |org: &str, sandbox: &str| {
            let mut cells =
                Line::from([(Column::Org, org.to_owned()), (Column::Sandbox, sandbox.to_owned())]);
            join_sandbox(&mut cells);
            cells.remove(&Column::Org).unwrap()
        };
        assert_eq!(joined("acme", "UAT"), "acme--uat.sandbox");
        assert_eq!(joined("acme", "no"), "acme");
        assert_eq!(joined("acme--dev.sandbox", "uat"), "acme--dev.sandbox");
    }
}
