//! What still refers to the old certificate, and what was not read.

use web_sys::Element;

use crate::browser::pages::Words;
use crate::browser::pages::dom::{element, note};
use crate::browser::pages::links::chip;
use crate::view::ProofView;

pub(super) fn draw_proof(words: &Words, proof: &ProofView) -> Element {
    let lines = proof.lines.iter().map(|line| element("li").text(&words.message(line)));
    let (known, severity) = if proof.is_complete { ("complete", "notice") } else { ("missing", "warning") };
    element("section")
        .class("plan-proof")
        .attribute("data-proof", known)
        .child(element("h3").text(&words.plain("rotation-proof")))
        .child(note(severity, &words.message(&proof.verdict)))
        .child_if((!proof.referring.is_empty()).then(|| {
            element("div").class("chips").children(proof.referring.iter().map(|shown| chip(words, shown)))
        }))
        .child(element("ul").class("plan-lines quiet").children(lines))
        .done()
}
