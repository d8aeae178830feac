//! Chains, on top of the files that they are in.

use web_sys::Element;

use super::Words;
use super::certificate::severity_name;
use super::dom::{element, foreign};
use crate::view::{ChainMember, ChainView, Note};
use crate::words::Message;

/// So many chains are drawn; the others are counted.
const MOST_DRAWN: usize = 20;

/// All chains, or nothing where there are none.
pub(super) fn draw_chains(words: &Words, chains: &[ChainView]) -> Option<Element> {
    let drawn = chains.iter().take(MOST_DRAWN).map(|chain| draw_chain(words, chain));
    let more = chains.len().saturating_sub(MOST_DRAWN);
    let more = (more > 0).then(|| {
        let message = Message::new("chain-more").with("count", more);
        element("p").class("quiet").text(&words.message(&message))
    });
    (!chains.is_empty()).then(|| {
        element("section")
            .class("chains")
            .attribute("data-certkeep", "chains")
            .child(
                element("h2").text(&words.message(&Message::new("chain-title").with("count", chains.len()))),
            )
            .children(drawn)
            .child_if(more)
            .done()
    })
}

fn draw_chain(words: &Words, chain: &ChainView) -> Element {
    let members = chain.members.iter().map(|member| draw_member(words, member));
    element("div")
        .class("chain")
        .child(element("ol").children(members))
        .child(draw_note(words, &chain.end))
        .child_if(chain.order.as_ref().map(|order| draw_note(words, order)))
        .done()
}

fn draw_member(words: &Words, member: &ChainMember) -> Element {
    let (file, index) = member.place;
    let notes = member.notes.iter().map(|note| draw_note(words, note));
    element("li")
        .child(
            element("a")
                .attribute("href", &format!("#item-{file}-{index}"))
                .attribute("data-action", "show")
                .attribute("data-file", &file.to_string())
                .attribute("data-index", &index.to_string())
                .child(foreign(&words.shown(&member.name))),
        )
        .children(notes)
        .done()
}

/// One thing said.
pub(super) fn draw_note(words: &Words, note: &Note) -> Element {
    element("p")
        .class("note")
        .attribute_if("data-severity", note.severity.map(severity_name))
        .text(&words.message(&note.text))
        .done()
}
