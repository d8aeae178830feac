//! The picture of an org as SVG: it says its colours itself, so that it is whole as a file; the page's own style goes
//! before them, in light and in dark.

mod boxes;
mod colours;
mod gestures;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, XmlSerializer};

use self::boxes::{draw_certificate, draw_integration, label};
use self::colours::{QUIET, colour, with_status};
use self::gestures::Drawn;
use super::Words;
use super::dom::{drawing, element};
use crate::view::{Curve, OrgPicture, OrgView, PicturePlace, Tie};
use crate::words::Message;

/// The drawing, and what makes it answer to pointer and keyboard.
pub(super) struct Picture {
    pub(super) svg: Element,
    /// Below the drawing: in full what is pointed at, of which a box may show the beginning only.
    pub(super) caption: Element,
    _listeners: Vec<EventListener>,
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
        let drawn = Drawn {
            svg: svg.clone(),
            caption: caption.clone(),
            certificates,
            integrations,
            lines,
            ties: view.graph.ties.iter().map(|tie| (tie.certificate, tie.integration)).collect(),
            certificates_down: layout.certificates_down.clone(),
            integrations_down: layout.integrations_down.clone(),
        };
        Self { _listeners: drawn.listen(), svg, caption }
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

fn lines(view: &OrgView, layout: &OrgPicture) -> Vec<Element> {
    let line = |(tie, curve): (&Tie, &Curve)| {
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
