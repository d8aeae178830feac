//! The hex dump beside an ASN.1 tree: sixteen octets a line, those of one element marked.

use core::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::dom::{element, focus, set};
use super::window::Window;

/// Octets in a line.
const WIDTH: usize = 16;

/// Height of a line, as in `www/style/asn1.css`.
const LINE_HEIGHT: u32 = 20;

/// The dump, and what is marked in it.
#[derive(Debug)]
pub(super) struct Asn1Dump {
    pub(super) window: Window,
    /// Where the Tab key leads.
    octet: usize,
    header: Range<usize>,
    content: Range<usize>,
}

impl Asn1Dump {
    pub(super) fn new(octets: &[u8]) -> Option<Self> {
        let mut window = Window::of_rows()?;
        window.set_lines((0..octets.len().div_ceil(WIDTH)).map(|_| LINE_HEIGHT), false);
        Some(Self { window, octet: 0, header: 0..0, content: 0..0 })
    }

    /// Draws the lines in sight.
    pub(super) fn draw(&mut self, octets: &[u8]) {
        self.window.pinned = Some(self.octet / WIDTH);
        let Self { window, octet, header, content } = self;
        window.draw(|line| {
            let begin = line * WIDTH;
            let shown = octets.get(begin..octets.len().min(begin + WIDTH))?;
            let drawn = draw_line(begin, shown);
            mark_line(&drawn, begin, |at| (part_of(header, content, at), at == *octet));
            Some(drawn)
        });
    }

    /// Marks one element's octets, and makes its first one that which the Tab key leads to.
    pub(super) fn mark(&mut self, (header, content): (Range<usize>, Range<usize>), octet: usize) {
        let lines = |begin: usize, end: usize| begin / WIDTH..=end.saturating_sub(1) / WIDTH;
        let changed = [
            lines(self.header.start, self.content.end),
            lines(header.start, content.end),
            lines(self.octet, self.octet + 1),
            lines(octet, octet + 1),
        ];
        (self.header, self.content, self.octet) = (header, content, octet);
        for (line, drawn) in self.window.lines() {
            if changed.iter().any(|changed| changed.contains(&line)) {
                mark_line(drawn, line * WIDTH, |at| {
                    (part_of(&self.header, &self.content, at), at == self.octet)
                });
            }
        }
    }

    /// Scrolls to what is marked, its beginning above all.
    pub(super) fn reveal(&self) {
        self.window.reveal(self.content.end.saturating_sub(1) / WIDTH);
        self.window.reveal(self.header.start / WIDTH);
    }

    /// Scrolls to the octet that the Tab key leads to.
    pub(super) fn reveal_octet(&self) {
        self.window.reveal(self.octet / WIDTH);
    }

    /// Puts the focus on the octet that the Tab key leads to, once it is drawn.
    pub(super) fn focus(&self) {
        if let Some(line) = self.window.line(self.octet / WIDTH) {
            focus(line.query_selector("[tabindex=\"0\"]"));
        }
    }

    /// Where a key leads from the octet that the Tab key leads to.
    pub(super) fn step(&self, key: &str, len: usize) -> Option<usize> {
        let (octet, line) = (self.octet, self.octet / WIDTH * WIDTH);
        let target = match key {
            "ArrowLeft" => octet.checked_sub(1)?,
            "ArrowRight" => octet + 1,
            "ArrowUp" => octet.checked_sub(WIDTH)?,
            "ArrowDown" => octet + WIDTH,
            "Home" => line,
            "End" => (line + WIDTH).min(len).checked_sub(1)?,
            _ => return None,
        };
        (target < len).then_some(target)
    }
}

/// Which octet an element of the dump stands for.
pub(super) fn octet_of(element: &Element) -> Option<usize> {
    element.get_attribute("data-octet")?.parse().ok()
}

fn draw_line(begin: usize, octets: &[u8]) -> Element {
    let hex = octets.iter().enumerate().map(|(position, octet)| {
        element("span")
            .class("octet")
            .attribute("role", "gridcell")
            .attribute("data-octet", &(begin + position).to_string())
            .text(&format!("{octet:02x}"))
    });
    let characters = octets.iter().enumerate().map(|(position, octet)| {
        let character = if (b' '..=b'~').contains(octet) { char::from(*octet) } else { '·' };
        element("span")
            .attribute("data-octet", &(begin + position).to_string())
            .text(character.encode_utf8(&mut [0; 4]))
    });
    element("div")
        .class("line octets")
        .attribute("role", "row")
        .attribute("aria-rowindex", &(begin / WIDTH + 1).to_string())
        .child(element("span").class("at").attribute("role", "rowheader").text(&begin.to_string()))
        .children(hex)
        .child(element("span").class("characters").attribute("aria-hidden", "true").children(characters))
        .done()
}

fn part_of(header: &Range<usize>, content: &Range<usize>, octet: usize) -> Option<&'static str> {
    if header.contains(&octet) { Some("header") } else { content.contains(&octet).then_some("content") }
}

/// Marks a line's octets, in hex and as characters, and tells which one the Tab key leads to.
fn mark_line(line: &Element, begin: usize, mark: impl Fn(usize) -> (Option<&'static str>, bool)) {
    let mut hex = line.first_element_child().and_then(|at| at.next_element_sibling());
    let mut character = line.last_element_child().and_then(|characters| characters.first_element_child());
    let mut octet = begin;
    while let (Some(cell), Some(letter)) = (hex, character) {
        let (part, is_stop) = mark(octet);
        for drawn in [&cell, &letter] {
            match part {
                Some(part) => set(drawn, "data-part", part),
                None => drop(drawn.remove_attribute("data-part")),
            }
        }
        set(&cell, "tabindex", if is_stop { "0" } else { "-1" });
        (hex, character) = (cell.next_element_sibling(), letter.next_element_sibling());
        octet += 1;
    }
}

/// The grid around the dump.
pub(super) fn draw_grid(dump: &Asn1Dump, label: &str, octets: usize) -> Element {
    let viewport: &Element = dump.window.viewport.unchecked_ref();
    element("div")
        .class("asn1-dump")
        .attribute("role", "grid")
        .attribute("aria-label", label)
        .attribute("aria-rowcount", &octets.div_ceil(WIDTH).to_string())
        .child(viewport)
        .done()
}
