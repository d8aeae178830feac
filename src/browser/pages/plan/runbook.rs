//! What the runbooks of a plan say beside their steps: what it is about, the way back, and by whose word.

use web_sys::Element;

use crate::browser::pages::Words;
use crate::browser::pages::dom::{Build, element, elsewhere};
use crate::schedule::runbooks::Runbook;
use crate::view::sources;

pub(super) fn draw_about(words: &Words, runbook: &Runbook) -> Element {
    element("section")
        .class("plan-about")
        .attribute("data-runbook", runbook.id)
        .child(element("h3").text(&words.plain(runbook.title)))
        .child(element("p").text(&words.plain(runbook.about)))
        .done()
}

pub(super) fn draw_backs(words: &Words, runbooks: &[&'static Runbook]) -> Build {
    let mut backs: Vec<&str> = runbooks.iter().map(|runbook| runbook.back).collect();
    backs.dedup();
    element("section")
        .child(element("h3").text(&words.plain("rotation-undo")))
        .children(backs.into_iter().map(|back| element("p").text(&words.plain(back))))
}

pub(super) fn draw_sources(words: &Words, runbooks: &[&'static Runbook]) -> Build {
    let lines = sources(runbooks).into_iter().map(|source| {
        let link = elsewhere(source.address, source.title);
        element("li").child(link)
    });
    element("section")
        .child(element("h3").text(&words.plain("rotation-sources")))
        .child(element("ul").class("plan-lines").children(lines))
        .child(element("p").class("quiet").text(&words.plain("rotation-sources-why")))
}
