//! The picture of an org as SVG: it says its colours itself, so that it is whole as a file; the page's own style goes
//! before them, in light and in dark.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, KeyboardEvent, XmlSerializer};

use super::Words;
use super::dom::{Build, drawing, element, focus_drawing, set, shape_path};
use super::entry::step_name;
use super::org::address;
use crate::view::{CertificateNode, OrgPicture, OrgView, PicturePlace, fit};
use crate::words::Message;

/// So many letters fit a box: smaller ones of a badge, beside which the name has what is left, and an integration's.
const BADGE_LETTERS: usize = 36;
const INTEGRATION_LETTERS: usize = 48;

const INK: &str = "#181818";
const QUIET: &str = "#5c5c5c";

/// The drawing, and what makes it answer to pointer and keyboard.
pub(super) struct Picture {
    pub(super) svg: Element,
    /// Below the drawing: in full what is pointed at, of which a box may show the beginning only.
    pub(super) caption: Element,
    _listeners: Vec<EventListener>,
}

/// A box: which side, and where in the graph.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Node {
    is_certificate: bool,
    index: usize,
}

struct State {
    svg: Element,
    caption: Element,
    certificates: Vec<Element>,
    integrations: Vec<Element>,
    lines: Vec<Element>,
    /// The certificate and the integration of each line.
    ties: Vec<(usize, usize)>,
    certificates_down: Vec<usize>,
    integrations_down: Vec<usize>,
    pointed: Option<Node>,
    focused: Option<Node>,
    /// The one that the Tab key leads to.
    entrance: Option<Node>,
}

impl Picture {
    /// Draws the picture of `view` as `layout` has it.
    pub(super) fn draw(words: &Words, view: &OrgView, layout: &OrgPicture) -> Self {
        let (width, height) = (layout.width.to_string(), format!("{:.0}", layout.height.ceil()));
        let title = words.message(&Message::new("org-picture-of").with("org", view.org.as_str()));
        let svg = drawing("svg")
            .attribute("viewBox", &format!("0 0 {width} {height}"))
            .attribute("width", &width)
            .attribute("height", &height)
            .attribute("role", "group")
            // Chromium lets the Tab key stop at a drawing that listens for the focus.
            .attribute("tabindex", "-1")
            .attribute("aria-label", &title)
            .attribute("font-family", "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif")
            .attribute("font-size", "13");
        let ground = drawing("rect")
            .attribute("class", "ground")
            .attribute("width", &width)
            .attribute("height", &height)
            .attribute("fill", "#ffffff");
        let lines: Vec<Element> = lines(view, layout);
        let certificates: Vec<Element> = view
            .graph
            .certificates
            .iter()
            .zip(&layout.certificates)
            .enumerate()
            .map(|(index, (node, place))| draw_certificate(words, view, index, node, *place))
            .collect();
        let integrations: Vec<Element> = (0..view.integrations.len())
            .zip(&layout.integrations)
            .map(|(index, place)| draw_integration(words, view, index, *place))
            .collect();
        let side = |id: &str, places: &[PicturePlace]| {
            let x = places.first().map_or(0.0, |place| place.x);
            label(&words.plain(id), x, 16.0, QUIET).attribute("font-weight", "600").attribute("class", "side")
        };
        let svg = svg
            .child(ground)
            .child(side("org-side-certificates", &layout.certificates))
            .child(side("org-side-integrations", &layout.integrations))
            .children(&lines)
            // From the top, for those who hear it.
            .children(layout.certificates_down.iter().filter_map(|&index| certificates.get(index)))
            .children(layout.integrations_down.iter().filter_map(|&index| integrations.get(index)))
            .done();
        // Whoever hears the page has just heard it from the box itself.
        let caption = element("p").class("caption quiet").attribute("aria-hidden", "true").done();
        let state = Rc::new(RefCell::new(State {
            svg: svg.clone(),
            caption: caption.clone(),
            certificates,
            integrations,
            lines,
            ties: view.graph.ties.iter().map(|tie| (tie.certificate, tie.integration)).collect(),
            certificates_down: layout.certificates_down.clone(),
            integrations_down: layout.integrations_down.clone(),
            pointed: None,
            focused: None,
            entrance: None,
        }));
        let first = layout.certificates_down.first();
        state.borrow_mut().enter_by(first.map(|&index| Node { is_certificate: true, index }));
        Self { _listeners: listen(&state), svg, caption }
    }

    /// The picture as a file of its own.
    pub(super) fn to_xml(&self) -> Option<String> {
        let copy = self.svg.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
        // Of the page alone: there is nothing to go to, and no keyboard to answer.
        for attribute in ["href", "tabindex", "data-lit"] {
            while let Some(element) = copy.query_selector(&format!("[{attribute}]")).ok()? {
                element.remove_attribute(attribute).ok()?;
            }
        }
        copy.remove_attribute("data-pointed").ok()?;
        let title = drawing("title").text(&copy.get_attribute("aria-label")?).done();
        copy.insert_before(&title, copy.first_child().as_ref()).ok()?;
        let text = XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()?;
        Some(format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n"))
    }
}

fn listen(state: &Rc<RefCell<State>>) -> Vec<EventListener> {
    let svg = state.borrow().svg.clone();
    let on = |name: &'static str, handle: fn(&mut State, &web_sys::Event) -> Option<Element>| {
        let state = Rc::clone(state);
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

impl State {
    fn element(&self, node: Node) -> Option<&Element> {
        let side = if node.is_certificate { &self.certificates } else { &self.integrations };
        side.get(node.index)
    }

    /// The box that an event is about.
    fn node_of(&self, event: &web_sys::Event) -> Option<Node> {
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
        for element in self.certificates.iter().chain(&self.integrations).chain(&self.lines) {
            show(Some(element), false);
        }
        match lit {
            Some(_) => set(&self.svg, "data-pointed", ""),
            None => drop(self.svg.remove_attribute("data-pointed")),
        }
        let label = lit.and_then(|lit| self.element(lit)?.get_attribute("aria-label"));
        self.caption.set_text_content(label.as_deref());
        let Some(lit) = lit else { return };
        show(self.element(lit), true);
        for (line, &tie) in self.lines.iter().zip(&self.ties).filter(|(_, tie)| Self::ends_at(**tie, lit)) {
            show(Some(line), true);
            show(self.certificates.get(tie.0), true);
            show(self.integrations.get(tie.1), true);
        }
    }

    /// Up and down along a side, left and right along a line.
    fn key(&mut self, event: &web_sys::Event) -> Option<Element> {
        let node = self.node_of(event)?;
        let event = event.dyn_ref::<KeyboardEvent>()?;
        let down = if node.is_certificate { &self.certificates_down } else { &self.integrations_down };
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
        let down = if node.is_certificate { &self.integrations_down } else { &self.certificates_down };
        let is_tied = |other: usize| {
            let tie = if node.is_certificate { (node.index, other) } else { (other, node.index) };
            self.ties.contains(&tie)
        };
        let index = down.iter().copied().find(|&other| is_tied(other))?;
        Some(Node { is_certificate: !node.is_certificate, index })
    }
}

/// The hooks of a status.
fn with_status(build: Build, node: &CertificateNode) -> Build {
    let step = node.badge.as_ref().and_then(|badge| badge.step).map(step_name);
    build.attribute("data-status", node.status()).attribute_if("data-step", step)
}

/// The colour of a line and of a box's edge, where the page's style does not say.
fn colour(node: &CertificateNode) -> &'static str {
    let step = node.badge.as_ref().and_then(|badge| badge.step).map(step_name);
    match (node.status(), step) {
        ("expired" | "last-day", _) => "#ba0517",
        ("expires-soon", Some("plan")) => "#a86403",
        ("expires-soon", _) => "#c23b00",
        ("ok", _) => "#2e844a",
        ("unclear", _) => "#0176d3",
        _ => "#747474",
    }
}

fn lines(view: &OrgView, layout: &OrgPicture) -> Vec<Element> {
    let line = |(tie, curve): (&crate::view::Tie, &crate::view::Curve)| {
        let node = view.graph.certificates.get(tie.certificate)?;
        let is_urgent = matches!(node.status(), "expired" | "last-day" | "expires-soon");
        let dashes = node.entry.is_none().then_some("5 4");
        let line = drawing("path")
            .attribute("class", "tie")
            .attribute("d", &curve.path())
            .attribute("fill", "none")
            .attribute("stroke", colour(node))
            .attribute("stroke-width", if is_urgent { "2.2" } else { "1.3" })
            .attribute_if("stroke-dasharray", dashes)
            .attribute("aria-hidden", "true");
        Some(with_status(line, node).done())
    };
    view.graph.ties.iter().zip(&layout.curves).filter_map(line).collect()
}

/// How many letters of a name fit beside the words of a badge.
fn letters_beside(note: &str) -> usize {
    44_usize.saturating_sub(note.chars().count() * 5 / 6).clamp(12, 28)
}

fn label(text: &str, x: f64, y: f64, fill: &str) -> Build {
    drawing("text")
        .attribute("x", &x.to_string())
        .attribute("y", &format!("{y:.1}"))
        .attribute("fill", fill)
        .attribute("unicode-bidi", "plaintext")
        .text(text)
}

/// A box with its coloured edge.
fn frame(
    build: Build,
    side: &str,
    index: usize,
    place: PicturePlace,
    node: Option<&CertificateNode>,
) -> Build {
    let PicturePlace { x, y, width, height } = place;
    let edge = node.map_or("#747474", colour);
    let is_unknown = side == "certificate" && node.is_some_and(|node| node.entry.is_none());
    let dashes = is_unknown.then_some("5 4");
    let build = match node {
        Some(node) => with_status(build, node),
        None => build,
    };
    let rect = |x: f64, width: f64| {
        drawing("rect")
            .attribute("x", &x.to_string())
            .attribute("y", &format!("{y:.1}"))
            .attribute("width", &width.to_string())
            .attribute("height", &height.to_string())
    };
    build
        .attribute("data-side", side)
        .attribute("data-index", &index.to_string())
        .attribute("tabindex", "-1")
        .child(
            rect(x + 0.5, width - 1.0)
                .attribute("class", "box")
                .attribute("rx", "4")
                .attribute("fill", "#ffffff")
                .attribute("stroke", "#c9c9c9")
                .attribute_if("stroke-dasharray", dashes),
        )
        .child(
            // Where the lines end: at the right of what stands left, at the left of what stands right.
            rect(if side == "certificate" { x + width - 4.0 } else { x }, 4.0)
                .attribute("class", "edge")
                .attribute("rx", "1")
                .attribute("fill", edge),
        )
}

/// What is spoken begins with what is written in the box, and nothing unseen stands between.
fn without_isolates(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn draw_certificate(
    words: &Words,
    view: &OrgView,
    index: usize,
    node: &CertificateNode,
    place: PicturePlace,
) -> Element {
    let count = view.graph.ties.iter().filter(|tie| tie.certificate == index).count();
    let status = match &node.badge {
        Some(badge) => words.message(&badge.text),
        None => words.plain("org-unknown-certificate"),
    };
    let spoken = Message::new("org-node-certificate")
        .with("name", node.name.as_str())
        .with("status", status.as_str())
        .with("count", count);
    let spoken = without_isolates(&words.message(&spoken));
    let build = match &node.badge {
        Some(badge) => drawing("a").attribute("href", &address(badge)),
        None => drawing("g").attribute("role", "img"),
    };
    let baseline = place.y + 17.5;
    let step = node.badge.as_ref().and_then(|badge| badge.step).map(step_name);
    let icon = drawing("path")
        .attribute("class", "icon")
        .attribute("d", shape_path(node.status(), step))
        .attribute("transform", &format!("translate({} {:.1}) scale(.8125)", place.x + 10.0, place.y + 6.5))
        .attribute("fill", colour(node))
        .attribute("fill-rule", "evenodd");
    let note = fit(&status, BADGE_LETTERS);
    let name = label(&fit(&node.name, letters_beside(&note)), place.x + 30.0, baseline, INK);
    // The space is not drawn: it parts the two for whoever copies or hears them.
    let note = label(&format!(" {note}"), place.x + place.width - 12.0, baseline, QUIET)
        .attribute("text-anchor", "end")
        .attribute("font-size", "11")
        .attribute("class", "note");
    frame(
        build.attribute("class", "node").attribute("aria-label", &spoken),
        "certificate",
        index,
        place,
        Some(node),
    )
    .child(icon)
    .child(
        name.attribute_if("font-weight", node.entry.as_ref().map(|_| "600"))
            .attribute_if("font-style", node.is_partners.then_some("italic")),
    )
    .child(note)
    .done()
}

fn draw_integration(words: &Words, view: &OrgView, index: usize, place: PicturePlace) -> Element {
    let ties = view.graph.ties.iter().filter(|tie| tie.integration == index);
    let nodes = ties.clone().filter_map(|tie| view.graph.certificates.get(tie.certificate));
    let most_urgent = nodes.clone().min_by_key(|node| node.urgency());
    let names: Vec<&str> = nodes.map(|node| node.name.as_str()).collect();
    let mut roles: Vec<String> =
        ties.flat_map(|tie| &tie.roles).map(|role| words.plain(&format!("role-{}", role.name()))).collect();
    roles.dedup();
    let text = view.integrations.get(index).map(|chip| words.message(&chip.text)).unwrap_or_default();
    let spoken = Message::new("org-node-integration")
        .with("name", text.as_str())
        .with("roles", roles.join(", "))
        .with("certificates", names.join(", "));
    let spoken = without_isolates(&words.message(&spoken));
    let build =
        drawing("g").attribute("role", "img").attribute("class", "node").attribute("aria-label", &spoken);
    let name = label(&fit(&text, INTEGRATION_LETTERS), place.x + 14.0, place.y + 17.5, INK);
    let frame = frame(build, "integration", index, place, most_urgent);
    frame.child(name).done()
}
