//! The colours of what is drawn, where the page's style does not say.

use crate::browser::pages::dom::Build;
use crate::browser::pages::entry::step_name;
use crate::view::CertificateNode;

pub(super) const INK: &str = "#181818";
pub(super) const QUIET: &str = "#5c5c5c";

/// The hooks of a status.
pub(super) fn with_status(build: Build, node: &CertificateNode) -> Build {
    let step = node.badge.as_ref().and_then(|badge| badge.step).map(step_name);
    build.attribute("data-status", node.status()).attribute_if("data-step", step)
}

/// The colour of a line and of a box's edge, where the page's style does not say.
pub(super) fn colour(node: &CertificateNode) -> &'static str {
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
