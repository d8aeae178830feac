//! A windowed list: only the lines in sight exist, so a thousand open as fast as ten.

use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::{Build, active_element, append, element, style};

/// Lines drawn beyond the edge, so that scrolling and tabbing meet no gap.
const BEYOND: usize = 4;

/// So many lines are simply there, for whoever searches the page or reads it aloud.
const DRAWN_WHOLE: usize = 100;

/// A scrolling list of lines of known heights.
#[derive(Debug)]
pub(super) struct Window {
    /// The element that scrolls.
    pub(super) viewport: HtmlElement,
    canvas: HtmlElement,
    /// Where each line starts, and after the last one the end, in CSS pixels.
    starts: Vec<u32>,
    drawn: BTreeMap<usize, Element>,
    /// Whether lines go on below those that are drawn.
    is_full: bool,
    /// A line that stays drawn wherever the window is, because the Tab key leads to it.
    pub(super) pinned: Option<usize>,
}

impl Window {
    pub(super) fn new(label: &str) -> Option<Self> {
        let list = element("div").attribute("role", "list").attribute("aria-label", label);
        Self::around(list, element("div"))
    }

    /// A window onto rows of a grid.
    pub(super) fn of_rows() -> Option<Self> {
        // The Tab key goes to a row and not to what scrolls around it.
        Self::around(element("div"), element("div").attribute("role", "rowgroup").attribute("tabindex", "-1"))
    }

    fn around(canvas: Build, viewport: Build) -> Option<Self> {
        let canvas = canvas.class("lines").done();
        let viewport = viewport.class("viewport").child(&canvas).done();
        Some(Self {
            viewport: viewport.dyn_into().ok()?,
            canvas: canvas.dyn_into().ok()?,
            starts: vec![0],
            drawn: BTreeMap::new(),
            is_full: false,
            pinned: None,
        })
    }

    /// Takes other lines, by their heights, and starts from the top unless `keep` says to stay.
    pub(super) fn set_lines(&mut self, heights: impl IntoIterator<Item = u32>, keep: bool) {
        self.starts = vec![0];
        self.canvas.set_text_content(None);
        self.drawn.clear();
        self.is_full = false;
        self.extend(heights);
        if !keep {
            self.viewport.set_scroll_top(0);
        }
    }

    /// Takes more lines behind those it has, and says whether any of them may be in sight.
    pub(super) fn extend(&mut self, heights: impl IntoIterator<Item = u32>) -> bool {
        let end = self.starts.last().copied().unwrap_or(0);
        self.starts.extend(heights.into_iter().scan(end, |end, height| {
            *end += height;
            Some(*end)
        }));
        style(&self.canvas, "height", &format!("{}px", self.starts.last().unwrap_or(&0)));
        !self.is_full
    }

    /// How many lines there are.
    pub(super) fn count(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Draws the lines in sight with `draw`, and drops those far out of it; the focused one stays.
    pub(super) fn draw(&mut self, mut draw: impl FnMut(usize) -> Option<Element>) {
        self.draw_with(&mut draw);
    }

    /// Not generic: there is one list on most pages, and on one there are four.
    fn draw_with(&mut self, draw: &mut dyn FnMut(usize) -> Option<Element>) {
        let wanted = self.in_sight();
        self.is_full = wanted.end < self.count();
        let (focused, pinned) = (active_element(), self.pinned);
        self.drawn.retain(|line, drawn| {
            let stays = wanted.contains(line)
                || pinned == Some(*line)
                || focused.as_ref().is_some_and(|focused| drawn.contains(Some(focused)));
            if !stays {
                drawn.remove();
            }
            stays
        });
        for line in wanted.clone().chain(pinned.filter(|pinned| !wanted.contains(pinned))) {
            if self.drawn.contains_key(&line) {
                continue;
            }
            let (Some(start), Some(made)) = (self.starts.get(line), draw(line)) else { continue };
            if let Some(made) = made.dyn_ref::<HtmlElement>() {
                style(made, "top", &format!("{start}px"));
            }
            // In document order, for those who read it line by line.
            match self.drawn.range(line + 1..).next() {
                Some((_, next)) => drop(self.canvas.insert_before(&made, Some(next))),
                None => append(&self.canvas, &made),
            }
            self.drawn.insert(line, made);
        }
    }

    /// Scrolls until a line is wholly in sight.
    pub(super) fn reveal(&self, line: usize) {
        let (Some(&start), Some(&end)) = (self.starts.get(line), self.starts.get(line + 1)) else { return };
        let (start, end) = (start as i32, end as i32);
        let (top, height) = (self.viewport.scroll_top(), self.viewport.client_height());
        if start < top {
            self.viewport.set_scroll_top(start);
        } else if end > top + height {
            self.viewport.set_scroll_top(end - height);
        }
    }

    /// A line that is drawn.
    pub(super) fn line(&self, line: usize) -> Option<&Element> {
        self.drawn.get(&line)
    }

    /// All that are drawn.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &Element)> {
        self.drawn.iter().map(|(&line, drawn)| (line, drawn))
    }

    /// Which line holds an element.
    pub(super) fn line_of(&self, element: &Element) -> Option<usize> {
        self.drawn.iter().find(|(_, drawn)| drawn.contains(Some(element))).map(|(&line, _)| line)
    }

    fn in_sight(&self) -> core::ops::Range<usize> {
        let lines = self.count();
        if lines <= DRAWN_WHOLE {
            return 0..lines;
        }
        let top = u32::try_from(self.viewport.scroll_top()).unwrap_or(0);
        // A popup is asked for its height before it has one.
        let height = u32::try_from(self.viewport.client_height()).unwrap_or(0).max(200);
        let first = self.starts.partition_point(|&start| start <= top).saturating_sub(1);
        let last = self.starts.partition_point(|&start| start < top + height);
        first.saturating_sub(BEYOND)..(last + BEYOND).min(lines)
    }
}
