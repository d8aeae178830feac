//! An ASN.1 tree and the hex dump beside it: what is pointed at or walked to on one side is marked on the other.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

use super::asn1_dump::{Asn1Dump, draw_grid, octet_of};
use super::asn1_rows::{draw_current, draw_row, draw_tree_grid, mark_row};
use super::dom::{element, focus, replace_children};
use super::window::Window;
use super::{Host, Words};
use crate::view::{Asn1Tree, Step};

/// Height of a row, as in `www/style/asn1.css`.
const ROW_HEIGHT: u32 = 26;

/// Rows that the keys for pages go past.
const PAGE: isize = 12;

/// A tree on the page, which answers to keys and pointers as long as this is kept.
pub(super) struct Asn1View {
    state: Rc<RefCell<State>>,
    _listeners: Vec<EventListener>,
}

struct State {
    words: Words,
    host: Host,
    tree: Asn1Tree,
    rows: Window,
    dump: Asn1Dump,
    /// What is told of the current line below both sides.
    current: Element,
    /// The line under the pointer.
    pointed: Option<usize>,
}

/// On which side something happens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Tree,
    Dump,
}

impl Asn1View {
    /// Draws the tree of `octets` into `place`, opened at the octet of a `fault` if there is one.
    pub(super) fn new(
        words: &Words,
        host: &Host,
        octets: &[u8],
        fault: Option<usize>,
        place: &Element,
    ) -> Option<Self> {
        let mut tree = Asn1Tree::new(octets);
        if let Some(fault) = fault {
            tree.select_at(fault);
        }
        let (rows, dump) = (Window::of_rows()?, Asn1Dump::new(tree.octets())?);
        let current = element("div").class("asn1-current").done();
        let panes = element("div").class("asn1-panes").child(draw_tree_grid(words, &rows)).child(draw_grid(
            &dump,
            &words.plain("structure-dump"),
            tree.octets().len(),
        ));
        let part = |part: &str, id: &str| element("span").attribute("data-part", part).text(&words.plain(id));
        let hint = element("p")
            .class("quiet")
            .text(&words.plain("structure-hint"))
            .child(part("header", "structure-header"))
            .child(part("content", "structure-content"));
        replace_children(place, [hint.done(), panes.done(), current.clone()]);

        let (words, host) = (words.clone(), host.clone());
        let state = State { words, host, tree, rows, dump, current, pointed: None };
        let view = Self { _listeners: Vec::new(), state: Rc::new(RefCell::new(state)) };
        view.state.borrow_mut().lay_out_rows();
        view.state.borrow_mut().show_current(None);
        Some(Self { _listeners: view.listen(place), ..view })
    }

    /// Goes to the line of an octet, and puts the focus there.
    pub(super) fn show(&self, octet: usize) {
        let mut state = self.state.borrow_mut();
        state.select_at(octet);
        state.show_current(Some(octet));
        drop(state);
        State::focus(&self.state, Side::Tree);
    }

    fn listen(&self, place: &Element) -> Vec<EventListener> {
        let on = |name: &'static str, handle: fn(&Rc<RefCell<State>>, &Event)| {
            // Scrolling does not bubble, and a key that is answered must not scroll the page, too.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let state = Rc::clone(&self.state);
            EventListener::new_with_options(place, name, options, move |event| handle(&state, event))
        };
        vec![
            on("click", State::clicked),
            on("keydown", State::key),
            on("mousemove", State::pointed),
            on("mouseleave", State::left),
            on("scroll", |state, _| {
                if let Ok(mut state) = state.try_borrow_mut() {
                    state.draw();
                }
            }),
        ]
    }
}

impl State {
    /// Takes the tree's rows as they are open now.
    fn lay_out_rows(&mut self) {
        self.rows.set_lines((0..self.tree.row_count()).map(|_| ROW_HEIGHT), true);
    }

    fn draw(&mut self) {
        let Self { words, tree, rows, dump, pointed, .. } = self;
        let (current, pointed) = (tree.current(), *pointed);
        rows.pinned = Some(tree.row_of(current));
        rows.draw(|row| {
            let line = tree.line_in_row(row)?;
            let drawn = draw_row(words, line, &tree.row(line)?);
            mark_row(&drawn, line == current, pointed == Some(line));
            Some(drawn)
        });
        dump.draw(tree.octets());
    }

    /// Shows the current line on both sides; of its octets, `octet` is the one that counts if it is given.
    fn show_current(&mut self, octet: Option<usize>) {
        self.pointed = None;
        let line = self.tree.current();
        let ranges = self.tree.ranges(line);
        let first = ranges.0.start;
        self.dump.mark(ranges, octet.unwrap_or(first));
        self.rows.reveal(self.tree.row_of(line));
        match octet {
            Some(_) => self.dump.reveal_octet(),
            None => self.dump.reveal(),
        }
        self.mark_rows();
        self.draw();
        let told = self.tree.row(line).map(|row| draw_current(&self.words, &row));
        replace_children(&self.current, told.into_iter().flatten());
    }

    /// Shows on the other side what is pointed at, and the current line again when nothing is.
    fn show_pointed(&mut self, line: Option<usize>, from: Side) {
        if self.pointed == line {
            return;
        }
        self.pointed = line;
        let shown = line.unwrap_or(self.tree.current());
        let ranges = self.tree.ranges(shown);
        let stop = self.tree.ranges(self.tree.current()).0.start;
        self.dump.mark(ranges, stop);
        if line.is_some() {
            match from {
                Side::Tree => self.dump.reveal(),
                Side::Dump => self.rows.reveal(self.tree.row_of(shown)),
            }
        }
        self.mark_rows();
        self.draw();
    }

    fn mark_rows(&self) {
        for (row, drawn) in self.rows.lines() {
            let line = self.tree.line_in_row(row);
            mark_row(drawn, line == Some(self.tree.current()), line.is_some() && line == self.pointed);
        }
    }

    fn select_at(&mut self, octet: usize) {
        let rows = self.tree.row_count();
        self.tree.select_at(octet);
        if rows != self.tree.row_count() {
            self.lay_out_rows();
        }
    }

    /// Puts the focus on what is current. Not while the state is changing: other listeners may ask for it.
    fn focus(state: &Rc<RefCell<Self>>, side: Side) {
        let this = state.borrow();
        match side {
            Side::Tree => {
                let row = this.rows.line(this.tree.row_of(this.tree.current())).cloned();
                drop(this);
                focus(Ok(row));
            }
            Side::Dump => this.dump.focus(),
        }
    }

    /// What an event is about: a line of the tree, or an octet.
    fn target(event: &Event) -> Option<(Side, usize, Element)> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        if let Some(octet) = octet_of(&target) {
            return Some((Side::Dump, octet, target));
        }
        let row = target.closest("[data-line]").ok().flatten()?;
        Some((Side::Tree, row.get_attribute("data-line")?.parse().ok()?, target))
    }

    fn pointed(state: &Rc<RefCell<Self>>, event: &Event) {
        let Ok(mut this) = state.try_borrow_mut() else { return };
        match Self::target(event) {
            Some((Side::Tree, line, _)) => this.show_pointed(Some(line), Side::Tree),
            Some((Side::Dump, octet, _)) => {
                let line = this.tree.visible_line_at(octet);
                this.show_pointed(line, Side::Dump);
            }
            None => this.show_pointed(None, Side::Tree),
        }
    }

    fn left(state: &Rc<RefCell<Self>>, _: &Event) {
        if let Ok(mut this) = state.try_borrow_mut() {
            this.show_pointed(None, Side::Tree);
        }
    }

    fn clicked(state: &Rc<RefCell<Self>>, event: &Event) {
        if let Some((action, button)) = super::dom::action(event) {
            return state.borrow().copy(&action, &button);
        }
        let Some((side, number, target)) = Self::target(event) else { return };
        let mut this = state.borrow_mut();
        match side {
            Side::Tree if target.class_name() == "twisty" => {
                this.tree.toggle(number);
                this.tree.select(number);
                this.lay_out_rows();
                this.show_current(None);
            }
            Side::Tree => {
                this.tree.select(number);
                this.show_current(None);
            }
            Side::Dump => {
                this.select_at(number);
                this.show_current(Some(number));
            }
        }
        drop(this);
        Self::focus(state, side);
    }

    fn key(state: &Rc<RefCell<Self>>, event: &Event) {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let Some((side, number, _)) = Self::target(event) else { return };
        if pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() {
            return;
        }
        let mut this = state.borrow_mut();
        let done = match side {
            Side::Tree => this.key_in_tree(&pressed.key(), number),
            Side::Dump => this.key_in_dump(&pressed.key()),
        };
        drop(this);
        if done {
            event.prevent_default();
            Self::focus(state, side);
        }
    }

    fn key_in_tree(&mut self, key: &str, line: usize) -> bool {
        let rows = self.tree.row_count();
        self.tree.select(line);
        match key {
            "ArrowDown" => self.tree.step(Step::Rows(1)),
            "ArrowUp" => self.tree.step(Step::Rows(-1)),
            "PageDown" => self.tree.step(Step::Rows(PAGE)),
            "PageUp" => self.tree.step(Step::Rows(-PAGE)),
            "ArrowRight" => self.tree.step(Step::In),
            "ArrowLeft" => self.tree.step(Step::Out),
            "Home" => self.tree.step(Step::First),
            "End" => self.tree.step(Step::Last),
            "Enter" | " " => self.tree.toggle(line),
            _ => return false,
        }
        if rows != self.tree.row_count() {
            self.lay_out_rows();
        }
        self.show_current(None);
        true
    }

    fn key_in_dump(&mut self, key: &str) -> bool {
        let Some(octet) = self.dump.step(key, self.tree.octets().len()) else {
            return key.starts_with("Arrow");
        };
        self.select_at(octet);
        self.show_current(Some(octet));
        true
    }

    fn copy(&self, action: &str, button: &Element) {
        let line = self.tree.current();
        let text = match action {
            "copy-hex" => self.tree.hex(line),
            "copy-base64" => self.tree.base64(line),
            _ => None,
        };
        if let Some(text) = text {
            super::copy_text(&self.host, &self.words, button, &text);
        }
    }
}
