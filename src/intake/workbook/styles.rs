//! Which styles of cells are dates (section 18.8): a date is a number like any other but for its format.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::{WorkbookError, attribute};
use crate::intake::xml::{RawText, Visitor, XmlError, walk};

/// Whether each style is a date's, by its number.
pub(super) fn read(document: &str) -> Result<Vec<bool>, WorkbookError> {
    let mut styles = Styles::default();
    walk(document, &mut styles)?;
    let Styles { formats, cells, .. } = styles;
    Ok(cells
        .iter()
        .map(|id| formats.get(id).map_or_else(|| is_built_in(*id), |code| is_date(code)))
        .collect())
}

#[derive(Default)]
struct Styles<'t> {
    formats: BTreeMap<u32, String>,
    /// The format of each style of cells.
    cells: Vec<u32>,
    open: Vec<&'t str>,
}

impl<'t> Visitor<'t> for Styles<'t> {
    fn open(&mut self, _: &str, local_name: &'t str, element: &BytesStart<'_>) {
        let id = || attribute(element, "numFmtId").and_then(|id| id.parse().ok());
        match (self.open.last().copied(), local_name) {
            (Some("cellXfs"), "xf") => self.cells.push(id().unwrap_or_default()),
            (Some("numFmts"), "numFmt") => {
                self.formats.extend(id().zip(attribute(element, "formatCode")));
            }
            _ => {}
        }
        self.open.push(local_name);
    }

    fn close(&mut self, _: Option<RawText<'t>>) {
        self.open.pop();
    }

    fn fail(&mut self, _: XmlError) {}
}

/// The dates among the formats that every workbook has (section 18.8.30), those of East Asia included.
fn is_built_in(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 34..=36 | 50..=58)
}

/// Whether a format shows a day or a year. What stands in quotes, in brackets or behind a backslash is text or a colour.
fn is_date(code: &str) -> bool {
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.by_ref().find(|end| *end == '"')),
            '[' => drop(characters.by_ref().find(|end| *end == ']')),
            '\\' | '_' | '*' => drop(characters.next()),
            'd' | 'D' | 'y' | 'Y' => return true,
            // The second format is for negative numbers, and says no more.
            ';' => return false,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_told_from_numbers_by_their_format() {
        for code in ["yyyy-mm-dd", "DD.MM.YYYY", "[$-407]d. mmmm yyyy", "m/d/yy h:mm", "\"am\" dd"] {
            assert!(is_date(code), "{code}");
        }
        for code in ["General", "0.00", "0 \"days\"", "[Red]0", "h:mm", "0\\d", "#,##0_d", "0;\"d\"d"] {
            assert!(!is_date(code), "{code}");
        }
    }

    #[test]
    fn styles_go_by_their_numbers() {
        let document = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy'/></numFmts>\
                        <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
                        <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf/></cellXfs></styleSheet>";
        assert_eq!(read(document).unwrap(), [false, true, true, false]);
    }
}
