//! The ASN.1 tree of some octets as it stands on the screen: which lines are open, which one is current, and which
//! line an octet belongs to. What moves it, a key or a pointer, is the page's business.

use core::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::asn1_row::{Asn1Row, is_faulty, length, name, value};
use crate::x509::structure::{self, Line};

/// Octets that begin later are not shown: browsers end an element at some ten million pixels, and nobody scrolls there.
pub const MAX_OCTETS: usize = 4 * 1024 * 1024;

/// An ASN.1 tree with its octets.
#[derive(Debug)]
pub struct Asn1Tree {
    octets: Vec<u8>,
    lines: Vec<Line>,
    places: Vec<Place>,
    closed: Vec<bool>,
    /// Lines that stand in nothing closed.
    visible: Vec<usize>,
    current: usize,
}

/// Where a line stands among the others.
#[derive(Clone, Copy, Debug)]
struct Place {
    parent: Option<usize>,
    /// Which child of its parent it is, from one.
    position: usize,
    /// How many lines stand directly in it.
    children: usize,
    /// The next line that does not stand in it.
    next: usize,
}

/// Where the arrow keys and their like lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many rows down, or up if negative.
    Rows(isize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Opens the row, or goes to the first one in it.
    In,
    /// Closes the row, or goes to the one around it.
    Out,
}

impl Asn1Tree {
    /// The tree of `octets`, all of it open. It stands where something is wrong, or at its beginning.
    pub fn new(octets: &[u8]) -> Self {
        let lines = structure::read(octets, MAX_OCTETS);
        let octets = octets.get(..MAX_OCTETS).unwrap_or(octets).to_vec();
        let places = places(&lines);
        let closed = vec![false; lines.len()];
        let mut tree = Self { octets, lines, places, closed, visible: Vec::new(), current: 0 };
        // Of elements that are cut off one in the other, the innermost is where the octets end.
        tree.current = tree.lines.iter().rposition(is_faulty).unwrap_or(0);
        tree.find_visible();
        tree
    }

    /// The octets that can be shown.
    pub fn octets(&self) -> &[u8] {
        &self.octets
    }

    /// How many rows are visible.
    pub fn row_count(&self) -> usize {
        self.visible.len()
    }

    /// The line in a visible row.
    pub fn line_in_row(&self, row: usize) -> Option<usize> {
        self.visible.get(row).copied()
    }

    /// The row of a line, or of the innermost visible one around it.
    pub fn row_of(&self, line: usize) -> usize {
        self.visible.partition_point(|&visible| visible <= line).saturating_sub(1)
    }

    /// The current line.
    pub fn current(&self) -> usize {
        self.current
    }

    /// What the row of a line shows.
    pub fn row(&self, line: usize) -> Option<Asn1Row> {
        let (of, place) = (self.lines.get(line)?, self.places.get(line)?);
        let siblings = match place.parent {
            Some(parent) => self.places.get(parent)?.children,
            None => self.places.iter().filter(|place| place.parent.is_none()).count(),
        };
        Some(Asn1Row {
            level: of.depth + 1,
            position: place.position,
            siblings,
            expanded: (place.children > 0).then(|| !self.is_closed(line)),
            name: name(of),
            value: value(of, &self.octets, place.children),
            offset: of.offset,
            length: length(of),
            faulty: is_faulty(of),
        })
    }

    /// The octets of a line's tag and length, and those of its content.
    pub fn ranges(&self, line: usize) -> (Range<usize>, Range<usize>) {
        self.lines.get(line).map_or((0..0, 0..0), |line| (line.header(), line.header().end..line.end))
    }

    /// The innermost visible line that an octet belongs to.
    pub fn visible_line_at(&self, offset: usize) -> Option<usize> {
        let line = self.line_at(offset)?;
        self.line_in_row(self.row_of(line))
    }

    /// Makes a visible line current.
    pub fn select(&mut self, line: usize) {
        if self.visible.binary_search(&line).is_ok() {
            self.current = line;
        }
    }

    /// Makes the innermost line that an octet belongs to current, and opens what is closed around it.
    pub fn select_at(&mut self, offset: usize) {
        let Some(line) = self.line_at(offset) else { return };
        let mut outer = self.parent(line);
        while let Some(parent) = outer {
            if let Some(closed) = self.closed.get_mut(parent) {
                *closed = false;
            }
            outer = self.parent(parent);
        }
        self.current = line;
        self.find_visible();
    }

    /// Closes what is open, and opens what is closed.
    pub fn toggle(&mut self, line: usize) {
        if self.has_children(line)
            && let Some(closed) = self.closed.get_mut(line)
        {
            *closed = !*closed;
            self.find_visible();
            self.current = self.line_in_row(self.row_of(self.current)).unwrap_or(0);
        }
    }

    /// Goes a step from the current line.
    pub fn step(&mut self, step: Step) {
        let (row, last) = (self.row_of(self.current), self.visible.len().saturating_sub(1));
        let target = match step {
            Step::Rows(count) => self.line_in_row(row.saturating_add_signed(count).min(last)),
            Step::First => self.line_in_row(0),
            Step::Last => self.line_in_row(last),
            Step::In if self.is_closed(self.current) => return self.toggle(self.current),
            Step::In => self.has_children(self.current).then_some(self.current + 1),
            Step::Out if self.has_children(self.current) && !self.is_closed(self.current) => {
                return self.toggle(self.current);
            }
            Step::Out => self.parent(self.current),
        };
        self.current = target.unwrap_or(self.current);
    }

    /// A line's octets in lower-case hex; `None` where not all of them are here.
    pub fn hex(&self, line: usize) -> Option<String> {
        self.encoded(line).map(base16ct::lower::encode_string)
    }

    /// A line's octets in Base64.
    pub fn base64(&self, line: usize) -> Option<String> {
        self.encoded(line).map(|octets| STANDARD.encode(octets))
    }

    fn encoded(&self, line: usize) -> Option<&[u8]> {
        let line = self.lines.get(line)?;
        self.octets.get(line.offset..line.end)
    }

    fn line_at(&self, offset: usize) -> Option<usize> {
        let mut line = self.lines.partition_point(|line| line.offset <= offset).checked_sub(1)?;
        while self.lines.get(line)?.end <= offset {
            line = self.parent(line)?;
        }
        Some(line)
    }

    fn parent(&self, line: usize) -> Option<usize> {
        self.places.get(line)?.parent
    }

    fn has_children(&self, line: usize) -> bool {
        self.places.get(line).is_some_and(|place| place.children > 0)
    }

    fn is_closed(&self, line: usize) -> bool {
        self.closed.get(line).is_some_and(|closed| *closed)
    }

    fn find_visible(&mut self) {
        let mut visible = Vec::with_capacity(self.lines.len());
        let mut line = 0;
        while let Some(place) = self.places.get(line) {
            visible.push(line);
            line = if self.is_closed(line) { place.next } else { line + 1 };
        }
        self.visible = visible;
    }
}

fn places(lines: &[Line]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(lines.len());
    let mut open: Vec<usize> = Vec::new();
    let mut roots = 0;
    for (index, line) in lines.iter().enumerate() {
        for closed in open.drain(line.depth.min(open.len())..) {
            if let Some(place) = places.get_mut(closed) {
                place.next = index;
            }
        }
        let parent = open.last().copied();
        let position = match parent.and_then(|parent| places.get_mut(parent)) {
            Some(place) => {
                place.children += 1;
                place.children
            }
            None => {
                roots += 1;
                roots
            }
        };
        places.push(Place { parent, position, children: 0, next: lines.len() });
        open.push(index);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::super::Shown;
    use super::*;

    const CERTIFICATE: &[u8] = include_bytes!("../../tests/fixtures/asn1/all-extensions/input");

    fn text(shown: &Shown) -> String {
        match shown {
            Shown::Text(text) => text.clone(),
            Shown::Message(message) => message.id.clone(),
        }
    }

    fn names(tree: &Asn1Tree) -> Vec<(usize, String)> {
        let lines = (0..tree.row_count()).map(|row| tree.line_in_row(row).unwrap());
        lines.map(|line| tree.row(line).unwrap()).map(|row| (row.level, text(&row.name))).collect()
    }

    #[test]
    fn keys_walk_open_and_close() {
        // SEQUENCE { SEQUENCE { NULL }, INTEGER }
        let mut tree = Asn1Tree::new(&[0x30, 7, 0x30, 2, 5, 0, 2, 1, 7]);
        assert_eq!(tree.row_count(), 4);
        let mut go = |step| {
            tree.step(step);
            (tree.current(), tree.row_count())
        };
        assert_eq!(go(Step::Rows(1)), (1, 4));
        assert_eq!(go(Step::In), (2, 4), "into what is open");
        assert_eq!(go(Step::In), (2, 4), "a leaf has no inside");
        assert_eq!(go(Step::Out), (1, 4), "out of a leaf");
        assert_eq!(go(Step::Out), (1, 3), "what is open closes");
        assert_eq!(go(Step::Rows(1)), (3, 3), "past what is closed");
        assert_eq!(go(Step::Rows(9)), (3, 3));
        assert_eq!(go(Step::First), (0, 3));
        assert_eq!(go(Step::Rows(-9)), (0, 3));
        assert_eq!(go(Step::Rows(1)), (1, 3));
        assert_eq!(go(Step::In), (1, 4), "what is closed opens");
        assert_eq!(go(Step::Last), (3, 4));
    }

    #[test]
    fn closing_around_the_current_line_keeps_it_in_sight() {
        let mut tree = Asn1Tree::new(CERTIFICATE);
        tree.select_at(40);
        assert_eq!(text(&tree.row(tree.current()).unwrap().value), "Test CA");
        tree.toggle(0);
        assert_eq!((tree.current(), tree.row_count()), (0, 1));
        assert_eq!(tree.visible_line_at(40), Some(0));
        tree.select_at(40);
        assert_eq!(text(&tree.row(tree.current()).unwrap().value), "Test CA");
    }

    #[test]
    fn every_octet_leads_to_a_line_that_has_it() {
        let tree = Asn1Tree::new(CERTIFICATE);
        for offset in 0..CERTIFICATE.len() {
            let (header, content) = tree.ranges(tree.visible_line_at(offset).unwrap());
            assert!(header.contains(&offset) || content.contains(&offset), "{offset}");
            let alone = (0..tree.row_count()).filter(|&line| tree.ranges(line).0.contains(&offset));
            assert!(alone.count() <= 1, "{offset} is in several headers");
        }
        assert_eq!(tree.visible_line_at(CERTIFICATE.len()), None);
    }

    #[test]
    fn rows_say_what_a_reader_wants_to_know() {
        let tree = Asn1Tree::new(CERTIFICATE);
        let at = |offset| tree.row(tree.visible_line_at(offset).unwrap()).unwrap();
        let usage = at(199);
        assert_eq!(
            (text(&usage.name), text(&usage.value)),
            ("OBJECT IDENTIFIER".into(), "basicConstraints (2.5.29.19)".into())
        );
        assert_eq!((usage.level, usage.position, usage.siblings, usage.expanded), (6, 1, 3, None));
        let value = at(207);
        assert_eq!(
            (text(&value.name), text(&value.value)),
            ("OCTET STRING".into(), "structure-elements".into())
        );
        assert_eq!((text(&value.length), value.expanded), ("2 + 8".into(), Some(true)));
        assert_eq!(text(&at(13).value), "4660 (0x1234)");
        assert_eq!(text(&at(51).value), "structure-time");
    }

    #[test]
    fn it_opens_where_something_is_wrong() {
        let cut = Asn1Tree::new(&CERTIFICATE[..60]);
        let row = cut.row(cut.current()).unwrap();
        assert_eq!((text(&row.name), row.offset, row.faulty), ("UTCTime".into(), 51, true));
        assert_eq!(text(&row.value), "structure-missing");
        assert_eq!(cut.hex(0).unwrap().len(), 120);

        let whole = Asn1Tree::new(CERTIFICATE);
        assert_eq!(whole.current(), 0);
        assert_eq!(whole.base64(0).unwrap().len(), CERTIFICATE.len().div_ceil(3) * 4);
    }

    #[test]
    fn what_cannot_be_read_has_a_row() {
        let tree = Asn1Tree::new(&[0x30, 4, 5, 0, 4, 0x80, 2, 1, 7]);
        let expected = ["SEQUENCE", "NULL", "structure-no-element", "INTEGER"];
        assert_eq!(names(&tree).into_iter().map(|(_, name)| name).collect::<Vec<_>>(), expected);
        assert_eq!(text(&tree.row(tree.current()).unwrap().value), "structure-unreadable");
        assert_eq!(Asn1Tree::new(&[]).row_count(), 0);
    }
}
