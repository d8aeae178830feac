//! The boxes of certificates and integrations, each with what is spoken of it.

use web_sys::Element;

use super::colours::{INK, QUIET, colour, with_status};
use crate::browser::pages::Words;
use crate::browser::pages::dom::{Build, drawing, shape_path};
use crate::browser::pages::entry::step_name;
use crate::browser::pages::place::entry_address;
use crate::view::{CertificateNode, OrgView, PicturePlace, fit};
use crate::words::Message;

/// So many letters fit a box: smaller ones of a badge, beside which the name has what is left, and an integration's.
const BADGE_LETTERS: usize = 36;
const INTEGRATION_LETTERS: usize = 48;

pub(super) fn draw_certificate(
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
        Some(badge) => drawing("a").attribute("href", &entry_address(&badge.entry)),
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

pub(super) fn draw_integration(words: &Words, view: &OrgView, index: usize, place: PicturePlace) -> Element {
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

/// A line of text, whose direction is its own.
pub(super) fn label(text: &str, x: f64, y: f64, fill: &str) -> Build {
    drawing("text")
        .attribute("x", &x.to_string())
        .attribute("y", &format!("{y:.1}"))
        .attribute("fill", fill)
        .attribute("unicode-bidi", "plaintext")
        .text(text)
}

/// How many letters of a name fit beside the words of a badge.
fn letters_beside(note: &str) -> usize {
    44_usize.saturating_sub(note.chars().count() * 5 / 6).clamp(12, 28)
}

/// What is spoken begins with what is written in the box, and nothing unseen stands between.
fn without_isolates(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
