//! The cells of one sheet (section 18.3), as text.

use quick_xml::events::BytesStart;

use super::strings::unescape;
use super::{Budget, GridRow, MAX_COLUMNS, WorkbookError, attribute, dates};
use crate::intake::xml::{RawText, Visitor, XmlError, walk};

/// What cells refer to.
pub(super) struct Context<'a> {
    pub(super) shared: &'a [String],
    /// Whether each style is a date's.
    pub(super) styles: &'a [bool],
    pub(super) counts_from_1904: bool,
}

pub(super) fn read_cells(
    document: &str,
    context: &Context<'_>,
    budget: &mut Budget,
) -> Result<Vec<GridRow>, WorkbookError> {
    let mut cells = Cells {
        context,
        budget,
        rows: Vec::new(),
        merges: Vec::new(),
        open: Vec::new(),
        cell: Cell::default(),
        column: 0,
        fault: None,
    };
    walk(document, &mut cells)?;
    cells.fill_merged();
    match cells.fault {
        Some(fault) => Err(fault),
        None => Ok(cells.rows),
    }
}

/// One cell in the making.
#[derive(Default)]
struct Cell {
    /// `s`: its value is the number of a text; `inlineStr`, `str`: a text; `b`, `e`, `d`, `n`.
    kind: String,
    is_date: bool,
    text: String,
}

/// A range of cells that are shown as one: first and last column, first and last row.
type Merge = (usize, usize, u64, u64);

struct Cells<'t, 'c> {
    context: &'c Context<'c>,
    budget: &'c mut Budget,
    rows: Vec<GridRow>,
    merges: Vec<Merge>,
    open: Vec<&'t str>,
    cell: Cell,
    /// Where the cell stands, from 0.
    column: usize,
    fault: Option<WorkbookError>,
}

impl<'t> Visitor<'t> for Cells<'t, '_> {
    fn open(&mut self, _: &str, local_name: &'t str, element: &BytesStart<'_>) {
        self.open.push(local_name);
        match local_name {
            "row" => {
                let next = self.rows.last().map_or(1, |row| row.number.saturating_add(1));
                let number = attribute(element, "r").and_then(|number| number.parse().ok()).unwrap_or(next);
                self.rows.push(GridRow { number, cells: Vec::new() });
                self.column = 0;
                self.spend(1, 0);
            }
            "c" => {
                let place = attribute(element, "r").and_then(|place| place_of(&place));
                self.column = place.map_or(self.column, |(column, _)| column);
                let style = attribute(element, "s").and_then(|style| style.parse::<usize>().ok());
                let is_date = self.context.styles.get(style.unwrap_or(0)).copied().unwrap_or(false);
                let kind = attribute(element, "t").unwrap_or_default();
                self.cell = Cell { kind, is_date, text: String::new() };
            }
            "mergeCell" => {
                let range = attribute(element, "ref").unwrap_or_default();
                let ends =
                    range.split_once(':').and_then(|(one, other)| Some((place_of(one)?, place_of(other)?)));
                self.merges.extend(ends.map(|((left, top), (right, bottom))| (left, right, top, bottom)));
            }
            _ => {}
        }
    }

    fn close(&mut self, text: Option<RawText<'t>>) {
        let is_inline = self.cell.kind == "inlineStr";
        match self.open.last().copied() {
            Some("v") if !is_inline => self.take(text),
            Some("t") if is_inline && !self.open.contains(&"rPh") => self.take(text),
            Some("c") => self.put(),
            _ => {}
        }
        self.open.pop();
    }

    fn fail(&mut self, error: XmlError) {
        self.fault.get_or_insert(error.into());
    }
}

impl Cells<'_, '_> {
    fn take(&mut self, text: Option<RawText<'_>>) {
        if let (Some(text), None) = (text, &self.fault) {
            self.cell.text.push_str(&text.resolve());
        }
    }

    /// Puts the cell that ends here into its row.
    fn put(&mut self) {
        let text = self.cell.text(self.context);
        let column = self.column;
        self.column += 1;
        if text.is_empty() || column >= MAX_COLUMNS || self.fault.is_some() {
            return;
        }
        let Some(row) = self.rows.last_mut() else { return };
        let missing = (column + 1).saturating_sub(row.cells.len());
        if let Err(fault) = self.budget.spend(missing, text.len()) {
            self.fault = Some(fault);
            return;
        }
        set(&mut row.cells, column, text);
    }

    fn spend(&mut self, cells: usize, text: usize) {
        if let (Err(fault), None) = (self.budget.spend(cells, text), &self.fault) {
            self.fault = Some(fault);
        }
    }

    /// A cell that was merged with those below it stands for each of their rows: `acme`, once beside five certificates.
    fn fill_merged(&mut self) {
        for (column, _, top, bottom) in core::mem::take(&mut self.merges) {
            let Ok(at) = self.rows.binary_search_by_key(&top, |row| row.number) else { continue };
            let Some((first, below)) = self.rows.get_mut(at..).and_then(<[GridRow]>::split_first_mut) else {
                continue;
            };
            let Some(text) = first.cells.get(column).filter(|text| !text.is_empty()) else { continue };
            for row in below.iter_mut().take_while(|row| row.number <= bottom) {
                // Also where nothing is filled in: ranges may lie over one another.
                if let Err(fault) = self.budget.spend(1 + column, text.len()) {
                    self.fault = Some(fault);
                    return;
                }
                if row.cells.get(column).is_none_or(String::is_empty) {
                    set(&mut row.cells, column, text.clone());
                }
            }
        }
    }
}

impl Cell {
    fn text(&self, context: &Context<'_>) -> String {
        let text = self.text.trim();
        match self.kind.as_str() {
            "s" => {
                text.parse().ok().and_then(|at: usize| context.shared.get(at)).cloned().unwrap_or_default()
            }
            "inlineStr" | "str" => unescape(&self.text),
            "b" => if text == "1" { "yes" } else { "no" }.to_owned(),
            // `#N/A` and its like are no value.
            "e" => String::new(),
            "d" => text.to_owned(),
            _ => number(text, self.is_date, context.counts_from_1904),
        }
    }
}

/// A number as people write it, or the day that it is shown as.
fn number(text: &str, is_date: bool, counts_from_1904: bool) -> String {
    let Ok(number) = text.parse::<f64>() else { return text.to_owned() };
    if let Some(date) = dates::text(number, counts_from_1904).filter(|_| is_date) {
        return date;
    }
    // `4711.0` and `4.711E3` are 4711.
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{}", number as i64) } else { text.to_owned() }
}

fn set(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    if let Some(cell) = cells.get_mut(column) {
        *cell = text;
    }
}

/// Column, from 0, and row, from 1, of `B12` or `$B$12`.
fn place_of(text: &str) -> Option<(usize, u64)> {
    let text = text.replace('$', "");
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = text.split_at_checked(letters).filter(|_| (1..=3).contains(&letters))?;
    let digit = |number: usize, letter: u8| number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    Some((column.bytes().fold(0, digit) - 1, row.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::super::{MAX_CELLS, MAX_TEXT};
    use super::*;

    fn rows(document: &str) -> Result<Vec<(u64, Vec<String>)>, WorkbookError> {
        let shared = ["Okta_SSO".to_owned(), "x".repeat(32_767)];
        let context = Context { shared: &shared, styles: &[false, true], counts_from_1904: false };
        let mut budget = Budget { cells: MAX_CELLS, text: MAX_TEXT };
        let rows = read_cells(document, &context, &mut budget)?;
        Ok(rows.into_iter().map(|row| (row.number, row.cells)).collect())
    }

    #[test]
    fn every_kind_of_cell_is_text() {
        let document = "<worksheet><sheetData><row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' s='1'><v>46346</v></c>\
            <c><v>2048</v></c><c><v>4.7E1</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>\
            <c t='str'><f>1+1</f><v>two</v></c><c t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>\
            <c><f>NOW()</f></c><c><v>0.5</v></c></row></sheetData></worksheet>";
        let cells = ["Okta_SSO", "", "2026-11-20", "2048", "47", "yes", "", "two", "ab", "", "0.5"];
        assert_eq!(rows(document).unwrap(), [(3, cells.map(str::to_owned).to_vec())]);
    }

    #[test]
    fn merged_cells_stand_in_each_of_their_rows() {
        let document = "<worksheet><sheetData><row><c><v>7</v></c><c><v>1</v></c></row><row><c r='B2'><v>2</v></c></row>\
            <row><c r='B3'><v>3</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>";
        let cells: Vec<_> = rows(document).unwrap().into_iter().map(|(_, cells)| cells.join("|")).collect();
        assert_eq!(cells, ["7|1", "7|2", "|3"]);
    }

    #[test]
    fn what_multiplies_is_refused() {
        let many = "<c t='s'><v>1</v></c>".repeat(2100);
        let text = format!(
            "<worksheet><sheetData>{}</sheetData></worksheet>",
            format!("<row>{many}</row>").repeat(3)
        );
        assert_eq!(rows(&text), Err(WorkbookError::TooMuchText { limit: MAX_TEXT }));
        let wide = "<row><c r='ALL1'><v>1</v></c></row>".repeat(2100);
        let wide = format!("<worksheet><sheetData>{wide}</sheetData></worksheet>");
        assert_eq!(rows(&wide), Err(WorkbookError::TooManyCells { limit: MAX_CELLS }));
        // Nothing is laid out for what stands at the far end.
        let far = "<worksheet><sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></worksheet>";
        assert_eq!(rows(far).unwrap(), [(1_048_576, vec![])]);
    }

    #[test]
    fn places_are_read() {
        assert_eq!(place_of("A1"), Some((0, 1)));
        assert_eq!(place_of("$XFD$12"), Some((16_383, 12)));
        assert_eq!((place_of("12"), place_of("ABCD1"), place_of("A")), (None, None, None));
    }
}
