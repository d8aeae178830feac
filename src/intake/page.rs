//! A Setup page as the content script read it: text, links and image sources, nothing judged.
//!
//! All of it is hostile input. Links and image sources are only searched for an id or a known word and then
//! dropped: they carry nonces and tokens.

use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

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
#[serde(default)]
pub struct Row {
    /// Whether the page marks it as the header row.
    pub header: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// One cell. Most have nothing but text, and come as a plain string: five hundred rows are four thousand cells.
#[derive(Clone, Debug, Default)]
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

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Default, serde::Deserialize)]
        #[serde(default)]
        struct Whole {
            text: String,
            links: Vec<String>,
            images: Vec<String>,
            span: usize,
        }

        struct TextOrWhole;

        impl<'de> Visitor<'de> for TextOrWhole {
            type Value = Cell;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a cell")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Cell, E> {
                self.visit_string(text.to_owned())
            }

            fn visit_string<E: serde::de::Error>(self, text: String) -> Result<Cell, E> {
                Ok(Cell { text, ..Cell::default() })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cell, A::Error> {
                let Whole { text, links, images, span } =
                    Whole::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Cell { text, links, images, span })
            }
        }

        deserializer.deserialize_any(TextOrWhole)
    }
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
