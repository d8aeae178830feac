//! A Setup page as the content script read it: text, links and image sources, nothing judged.
//!
//! All of it is hostile input. Links and image sources are only searched for an id or a known word and then
//! dropped: they carry nonces and tokens.
//!
//! A row comes as one string, for five hundred rows are four thousand cells, and every value that crosses from
//! JavaScript costs time. The separators are ASCII's own; where the page has one in its text, the content script
//! takes it for white space.
//!
//! ```text
//! row        = [FS] cell *( RS cell )             FS: the page marks it as a header row
//! cell       = text *( US attachment )
//! attachment = "a" href / "i" src / "s" columns   a link, an image, how many columns the cell spans
//! ```

const HEADER: char = '\u{1c}';
const NEXT_CELL: char = '\u{1e}';
const ATTACHED: char = '\u{1f}';

/// HTML lets no cell span more columns.
const MOST_COLUMNS: usize = 1000;

/// What the content script sends.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Page {
    /// `location.hostname`.
    pub host: String,
    /// `location.pathname`, without the query.
    pub path: String,
    /// The `lang` attribute of the document, if it has one.
    pub language: Option<String>,
    /// Every list table, in document order.
    pub tables: Vec<Table>,
    /// Label and value cells of a detail page, in document order.
    pub pairs: Vec<Pair>,
    /// The letters of the A–Z filter, in document order.
    pub letters: Vec<Letter>,
    /// Short texts beside the lists that hold digits, such as the limit message.
    pub notes: Vec<String>,
    /// What kind of page it says it is.
    pub title: String,
    /// Below that: what it is about.
    pub heading: String,
    /// Why buttons of the page cannot be pressed, as their tooltips say.
    pub refusals: Vec<String>,
}

/// One list table.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Table {
    /// Its rows, header rows included.
    pub rows: Vec<Row>,
}

/// One table row.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(from = "String")]
pub struct Row {
    /// Whether the page marks it as the header row.
    pub header: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(from = "String")]
pub struct Cell {
    /// Its text, white space collapsed.
    pub text: String,
    /// `href` attributes as written.
    pub links: Vec<String>,
    /// `src` attributes of images as written.
    pub images: Vec<String>,
    /// How many columns it spans; 0 counts as 1.
    pub span: usize,
}

/// A label and its value.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Pair {
    /// The label cell.
    pub label: Cell,
    /// The value cell.
    pub value: Cell,
}

/// One entry of the letter filter.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Letter {
    /// `A`, `Other`, `All` in the page's language.
    pub text: String,
    /// Whether this one is in force.
    pub current: bool,
}

impl From<String> for Row {
    fn from(written: String) -> Self {
        let cells = written.strip_prefix(HEADER);
        Self {
            header: cells.is_some(),
            cells: cells.unwrap_or(&written).split(NEXT_CELL).map(Cell::read).collect(),
        }
    }
}

impl From<String> for Cell {
    fn from(written: String) -> Self {
        Self::read(&written)
    }
}

impl Row {
    /// Each cell with the column it starts in.
    pub fn columns(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().scan(0, |next, cell| {
            let column = *next;
            *next += cell.span.max(1);
            Some((column, cell))
        })
    }

    /// The cell that starts in `column`.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.columns().find(|&(start, _)| start == column).map(|(_, cell)| cell)
    }
}

impl Cell {
    fn read(written: &str) -> Self {
        let mut parts = written.split(ATTACHED);
        let mut cell = Self { text: parts.next().unwrap_or_default().to_owned(), ..Self::default() };
        for attached in parts {
            if let Some(href) = attached.strip_prefix('a') {
                cell.links.push(href.to_owned());
            } else if let Some(source) = attached.strip_prefix('i') {
                cell.images.push(source.to_owned());
            } else if let Some(columns) = attached.strip_prefix('s') {
                cell.span = columns.parse().unwrap_or(1).min(MOST_COLUMNS);
            }
        }
        cell
    }

    /// The state of a check-box image: `alt` and `title` are translated, the file name is not.
    pub fn checkbox(&self) -> Option<bool> {
        self.images.iter().find_map(|source| {
            if source.contains("checkbox_checked") {
                Some(true)
            } else if source.contains("checkbox_unchecked") {
                Some(false)
            } else {
                None
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell { text: text.to_owned(), ..Cell::default() }
    }

    #[test]
    fn a_row_is_one_string() {
        let row = Row::from(
            "Edit | Del\u{1f}a/0P1/e\u{1f}a/del\u{1e}\u{1e}2048\u{1e}\u{1f}i/img/x.gif\u{1f}s3".to_owned(),
        );
        assert!(!row.header);
        let links = vec!["/0P1/e".to_owned(), "/del".to_owned()];
        let image = Cell { images: vec!["/img/x.gif".to_owned()], span: 3, ..Cell::default() };
        assert_eq!(row.cells, [Cell { links, ..cell("Edit | Del") }, cell(""), cell("2048"), image]);
        assert_eq!(row.columns().map(|(column, _)| column).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn a_header_row_is_marked() {
        let row = Row::from("\u{1c}Action\u{1e}Label".to_owned());
        assert!(row.header);
        assert_eq!(row.cells, [cell("Action"), cell("Label")]);
    }

    #[test]
    fn what_no_content_script_writes_does_no_harm() {
        for written in
            ["", "\u{1c}", "\u{1f}", "x\u{1f}s99999999999999999999\u{1f}s", "\u{1f}?\u{1f}a\u{1e}\u{1c}"]
        {
            let row = Row::from(written.to_owned());
            assert!(
                row.columns().all(|(column, cell)| column <= MOST_COLUMNS && cell.span <= MOST_COLUMNS),
                "{written:?}"
            );
        }
        assert_eq!(Cell::read("\u{1f}s5000").span, MOST_COLUMNS);
    }
}
