//! What the picture does under pointer and keyboard: it brings out what hangs together, and leads along lines and sides.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use crate::browser::pages::dom::{focus_drawing, set};

/// A box: which side, and where in the graph.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Node {
    is_certificate: bool,
    index: usize,
}

/// What is drawn, and how its parts hang together.
pub(super) struct Drawn {
    pub(super) svg: Element,
    pub(super) caption: Element,
    pub(super) certificates: Vec<Element>,
    pub(super) integrations: Vec<Element>,
    pub(super) lines: Vec<Element>,
    /// The certificate and the integration of each line.
    pub(super) ties: Vec<(usize, usize)>,
    pub(super) certificates_down: Vec<usize>,
    pub(super) integrations_down: Vec<usize>,
}

struct State {
    drawn: Drawn,
    pointed: Option<Node>,
    focused: Option<Node>,
    /// The one that the Tab key leads to.
    entrance: Option<Node>,
}

impl Drawn {
    /// Has the picture answer, from its uppermost certificate on.
    pub(super) fn listen(self) -> Vec<EventListener> {
        let (svg, first) = (self.svg.clone(), self.certificates_down.first().copied());
        let mut state = State { drawn: self, pointed: None, focused: None, entrance: None };
        state.enter_by(first.map(|index| Node { is_certificate: true, index }));
        let state = Rc::new(RefCell::new(state));
        let on = |name: &'static str, handle: fn(&mut State, &Event) -> Option<Element>| {
            let state = Rc::clone(&state);
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&svg, name, options, move |event| {
                // What the focus goes to hears of it, and finds the state free again.
                let focused = state.try_borrow_mut().ok().and_then(|mut state| handle(&mut state, event));
                if let Some(element) = focused {
                    focus_drawing(&element);
                }
            })
        };
        vec![
            on("mouseover", |state, event| {
                state.pointed = state.node_of(event);
                state.light();
                None
            }),
            on("mouseleave", |state, _| {
                state.pointed = None;
                state.light();
                None
            }),
            on("focusin", |state, event| {
                state.focused = state.node_of(event);
                state.enter_by(state.focused);
                state.light();
                None
            }),
            on("focusout", |state, _| {
                state.focused = None;
                state.light();
                None
            }),
            on("keydown", State::key),
        ]
    }
}

impl State {
    fn element(&self, node: Node) -> Option<&Element> {
        let side = if node.is_certificate { &self.drawn.certificates } else { &self.drawn.integrations };
        side.get(node.index)
    }

    /// The box that an event is about.
    fn node_of(&self, event: &Event) -> Option<Node> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let element = target.closest(".node").ok().flatten()?;
        let is_certificate = element.get_attribute("data-side")? == "certificate";
        Some(Node { is_certificate, index: element.get_attribute("data-index")?.parse().ok()? })
    }

    /// Makes one box the one that the Tab key leads to.
    fn enter_by(&mut self, node: Option<Node>) {
        let Some(node) = node else { return };
        for (node, index) in [(self.entrance, "-1"), (Some(node), "0")] {
            if let Some(element) = node.and_then(|node| self.element(node)) {
                set(element, "tabindex", index);
            }
        }
        self.entrance = Some(node);
    }

    /// Whether a line ends at a box.
    fn ends_at((certificate, integration): (usize, usize), node: Node) -> bool {
        node.index == if node.is_certificate { certificate } else { integration }
    }

    /// Brings out what hangs together with the box that is pointed at, or else has the focus.
    fn light(&self) {
        let lit = self.pointed.or(self.focused);
        let show = |element: Option<&Element>, is_lit: bool| {
            let Some(element) = element else { return };
            if is_lit {
                set(element, "data-lit", "");
            } else {
                let _ = element.remove_attribute("data-lit");
            }
        };
        for element in self.drawn.certificates.iter().chain(&self.drawn.integrations).chain(&self.drawn.lines)
        {
            show(Some(element), false);
        }
        match lit {
            Some(_) => set(&self.drawn.svg, "data-pointed", ""),
            None => drop(self.drawn.svg.remove_attribute("data-pointed")),
        }
        let label = lit.and_then(|lit| self.element(lit)?.get_attribute("aria-label"));
        self.drawn.caption.set_text_content(label.as_deref());
        let Some(lit) = lit else { return };
        show(self.element(lit), true);
        for (line, &tie) in
            self.drawn.lines.iter().zip(&self.drawn.ties).filter(|(_, tie)| Self::ends_at(**tie, lit))
        {
            show(Some(line), true);
            show(self.drawn.certificates.get(tie.0), true);
            show(self.drawn.integrations.get(tie.1), true);
        }
    }

    /// Up and down along a side, left and right along a line.
    fn key(&mut self, event: &Event) -> Option<Element> {
        let node = self.node_of(event)?;
        let event = event.dyn_ref::<KeyboardEvent>()?;
        let down =
            if node.is_certificate { &self.drawn.certificates_down } else { &self.drawn.integrations_down };
        let place = down.iter().position(|&index| index == node.index)?;
        let same_side = |index: Option<&usize>| index.map(|&index| Node { index, ..node });
        let next = match event.key().as_str() {
            "ArrowDown" => same_side(down.get(place + 1)),
            "ArrowUp" => same_side(place.checked_sub(1).and_then(|place| down.get(place))),
            "Home" => same_side(down.first()),
            "End" => same_side(down.last()),
            "ArrowRight" if node.is_certificate => self.across(node),
            "ArrowLeft" if !node.is_certificate => self.across(node),
            "ArrowRight" | "ArrowLeft" => None,
            _ => return None,
        };
        // At an edge, too, the page must not scroll away below.
        event.prevent_default();
        self.element(next?).cloned()
    }

    /// The uppermost box at the other end of a line.
    fn across(&self, node: Node) -> Option<Node> {
        let down =
            if node.is_certificate { &self.drawn.integrations_down } else { &self.drawn.certificates_down };
        let is_tied = |other: usize| {
            let tie = if node.is_certificate { (node.index, other) } else { (other, node.index) };
            self.drawn.ties.contains(&tie)
        };
        let index = down.iter().copied().find(|&other| is_tied(other))?;
        Some(Node { is_certificate: !node.is_certificate, index })
    }
}
