//! The registry as a sheet: UTF-8 with a byte order mark, commas, one line an entry in the order of their ids.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::formula::neutralise;
use super::heading::{COLUMNS, Column, own_heading};
use super::line::line_of;
use crate::order::set_of;
use crate::registry::{Book, Fact, Registry};

/// Spreadsheets take a file without it for one in their own old encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The sheet. After Certkeep's own columns stand the own fields, in the order of their names.
pub fn export(registry: &Registry, book: &Book) -> String {
    let lines: Vec<_> = registry.entries().map(|entry| line_of(registry, entry)).collect();
    let is_own = |column: &&Column| matches!(column, Column::Fact(Fact::Own(_)));
    let mut own = set_of(lines.iter().flat_map(|line| line.keys()).filter(is_own).cloned());
    for field in book.fields() {
        own.insert(Column::Fact(Fact::Own(field.name.clone())));
    }
    let columns: Vec<&Column> = COLUMNS.iter().map(|(column, _)| column).chain(&own).collect();
    let heading = |column: &&Column| match column {
        Column::Fact(Fact::Own(name)) => neutralise(&own_heading(name)),
        column => column.heading().to_owned(),
    };
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(columns.iter().map(heading));
    for line in &lines {
        let cell = |column: &&Column| line.get(*column).map(|cell| neutralise(cell)).unwrap_or_default();
        let _ = writer.write_record(columns.iter().map(cell));
    }
    writer.into_inner().ok().and_then(|octets| String::from_utf8(octets).ok()).unwrap_or_default()
}
