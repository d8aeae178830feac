//! What octets are made of, element by element: their ASN.1 tree, whatever they are and however broken.
//!
//! Nothing is decoded into a certificate here, and nothing is refused: a header that cannot be read is a line of its
//! own, what an element claims beyond its end is told, and everything around it stays. BIT STRINGs and OCTET STRINGs
//! are looked into where they hold elements, as an extension's value, a public key and most signatures do.

mod header;
mod inside;
mod tag;
mod value;

use core::ops::Range;

use self::header::Header;
use self::inside::Inside;
use super::Error;

pub use tag::{Class, Tag};
pub use value::Value;

/// No more lines than these: nobody reads them, and a revocation list has millions.
pub const MAX_LINES: usize = 10_000;

/// Elements nested deeper are a trick; OpenSSL's limit is the same.
pub const MAX_DEPTH: usize = 128;

/// One line of the tree. Lines stand in the order of their offsets, and what an element is made of follows it one
/// level deeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// How many elements it stands in.
    pub depth: usize,
    /// Where it begins.
    pub offset: usize,
    /// Where it ends, as far as there are octets.
    pub end: usize,
    /// What it is.
    pub part: Part,
}

/// What a line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An element.
    Element(Element),
    /// Octets that no header can be read from, to the end of the element around them.
    Unreadable(Error),
    /// Octets that are not looked at, because there is a limit to lines, to depth, or to what is shown at all.
    LeftOut,
}

/// An element's own octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its type.
    pub tag: Tag,
    /// Octets of tag and length.
    pub header_len: usize,
    /// The length that it claims; `None` for the indefinite form.
    pub content_len: Option<u64>,
    /// Where its content ends, as far as there are octets, without the mark that ends an indefinite length.
    pub content_end: usize,
    /// So many of the octets that it claims are not there.
    pub missing: u64,
    /// Whether it is a string in which elements were found.
    pub holds_elements: bool,
}

impl Line {
    /// The element, where it is one.
    pub fn element(&self) -> Option<&Element> {
        match &self.part {
            Part::Element(element) => Some(element),
            Part::Unreadable(_) | Part::LeftOut => None,
        }
    }

    /// Octets of tag and length.
    pub fn header(&self) -> Range<usize> {
        self.offset..self.offset + self.element().map_or(0, |element| element.header_len)
    }

    /// Octets of its content; of what is no element, all of them.
    pub fn content(&self) -> Range<usize> {
        self.header().end..self.element().map_or(self.end, |element| element.content_end)
    }

    /// What it says, of the octets that all lines were read from.
    pub fn value(&self, octets: &[u8]) -> Value {
        let content = octets.get(self.content()).unwrap_or_default();
        self.element().map_or(Value::None, |element| value::decode(element, content))
    }
}

/// Reads the lines of `octets`. What begins at `until` or after it is left out.
pub fn read(octets: &[u8], until: usize) -> Vec<Line> {
    let mut walk = Walk {
        octets,
        until,
        position: 0,
        lines: Vec::new(),
        levels: vec![Level { end: octets.len(), owner: None, indefinite: false, is_octet_string: false }],
        inside: Inside::new(),
    };
    while walk.step() {}
    walk.lines
}

/// Elements are read without recursion: what stands open is a list.
struct Walk<'a> {
    octets: &'a [u8],
    until: usize,
    position: usize,
    lines: Vec<Line>,
    levels: Vec<Level>,
    inside: Inside,
}

/// What is being read the elements of.
#[derive(Clone, Copy)]
struct Level {
    /// Where it must end.
    end: usize,
    /// Its line; none for the whole.
    owner: Option<usize>,
    indefinite: bool,
    is_octet_string: bool,
}

impl Walk<'_> {
    /// Reads one more line, or ends a level; whether there is more to do.
    fn step(&mut self) -> bool {
        let Some(&level) = self.levels.last() else { return false };
        if self.position >= level.end {
            self.levels.pop();
            if level.indefinite {
                self.change(level.owner, |_, owner| owner.missing = 2);
            }
            return true;
        }
        if self.lines.len() + 1 >= MAX_LINES || self.position >= self.until {
            self.levels.truncate(1);
            self.push(self.octets.len(), Part::LeftOut);
            return false;
        }
        let octets = self.octets.get(self.position..level.end).unwrap_or_default();
        match Header::read(octets, self.position) {
            Ok(header) if level.indefinite && header.tag.ends_contents() => {
                self.read_element(header, level);
                self.levels.pop();
                let (content_end, end) = (self.position - header.len, self.position);
                self.change(level.owner, |line, owner| (line.end, owner.content_end) = (end, content_end));
            }
            Ok(header) => self.read_element(header, level),
            Err(error) => {
                self.push(level.end, Part::Unreadable(error));
                self.position = level.end;
            }
        }
        true
    }

    fn read_element(&mut self, header: Header, level: Level) {
        let Header { tag, len: header_len, content_len } = header;
        let begin = self.position + header_len;
        let available = (level.end - begin) as u64;
        let missing = content_len.unwrap_or(0).saturating_sub(available);
        let content_end = begin + content_len.unwrap_or(available).min(available) as usize;
        let content = self.octets.get(begin..content_end).unwrap_or_default();
        let skip = if missing == 0 { self.inside.begin(tag, content, level.is_octet_string) } else { None };
        let element =
            Element { tag, header_len, content_len, content_end, missing, holds_elements: skip.is_some() };
        let owner = self.push(content_end, Part::Element(element));
        self.position = begin + skip.unwrap_or(0);
        if !tag.constructed && skip.is_none() {
            self.position = content_end;
        } else if self.levels.len() < MAX_DEPTH {
            let (owner, indefinite) = (Some(owner), content_len.is_none());
            self.levels.push(Level { end: content_end, owner, indefinite, is_octet_string: skip == Some(0) });
        } else if self.position < content_end {
            self.levels.push(level);
            self.push(content_end, Part::LeftOut);
            self.levels.pop();
            self.position = content_end;
        }
    }

    fn push(&mut self, end: usize, part: Part) -> usize {
        self.lines.push(Line { depth: self.levels.len() - 1, offset: self.position, end, part });
        self.lines.len() - 1
    }

    fn change(&mut self, owner: Option<usize>, change: impl FnOnce(&mut Line, &mut Element)) {
        let Some(line) = owner.and_then(|owner| self.lines.get_mut(owner)) else { return };
        if let Part::Element(mut element) = line.part {
            change(line, &mut element);
            line.part = Part::Element(element);
        }
    }
}
