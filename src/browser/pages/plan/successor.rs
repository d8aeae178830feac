//! Who has taken the place of the old certificate, or may have: confirmed by a click, and by two while something still
//! refers to the old one.

use web_sys::{Element, HtmlInputElement};

use crate::browser::pages::Words;
use crate::browser::pages::dom::{Build, button, element, foreign, note};
use crate::browser::pages::entry::badge;
use crate::browser::pages::place::{entry_address, plan_address};
use crate::view::{PlanView, SuccessorView};
use crate::words::Message;

/// The id of the question.
const ASKED: &str = "plan-asked";

pub(super) fn draw_successor(
    words: &Words,
    view: &PlanView,
    evidence: &HtmlInputElement,
    asked_about: Option<&str>,
) -> Option<Element> {
    let section = element("section")
        .class("plan-successor")
        .child(element("h3").text(&words.plain("rotation-successor")));
    if let Some((id, name)) = &view.successor {
        let known = element("a").attribute("href", &plan_address(id)).child(foreign(name));
        return Some(
            section
                .child(element("p").text(&words.plain("rotation-successor-known")))
                .child(element("p").child(known))
                .done(),
        );
    }
    let label = element("label").attribute("for", "plan-evidence").text(&words.plain("rotation-evidence"));
    let candidates = view.successors.iter().map(|candidate| {
        let asked = asked_about == Some(candidate.badge.entry.as_str());
        draw_candidate(words, candidate, asked.then_some(view.referring))
    });
    (!view.successors.is_empty()).then(|| {
        section
            .child(element("p").text(&words.plain("rotation-successor-why")))
            .child(element("div").class("field").child(label).child(evidence))
            .child(element("ul").class("org-lines").children(candidates))
            .done()
    })
}

/// One that may have; `referring` where a first click asked about it, while so many still refer to the old one.
fn draw_candidate(words: &Words, candidate: &SuccessorView, referring: Option<usize>) -> Build {
    let signs: Vec<String> = candidate.signs.iter().map(|sign| words.message(sign)).collect();
    let name = element("a")
        .attribute("href", &entry_address(&candidate.badge.entry))
        .child(foreign(&candidate.name));
    let question = referring.map(|count| {
        let question = Message::new("rotation-successor-asked").with("count", count);
        note("warning", &words.message(&question)).attribute("id", ASKED)
    });
    let confirm = button("plan-rotate", &words.plain("rotation-successor-confirm"))
        .class("button")
        .attribute("data-entry", &candidate.badge.entry)
        .attribute_if("data-asked", referring.map(|_| ""))
        .attribute_if("aria-describedby", referring.map(|_| ASKED));
    element("li")
        .child(element("p").class("org-line").child(name).child(badge(words, &candidate.badge)))
        .child(element("p").class("quiet").text(&signs.join(" · ")))
        .child_if(question)
        .child(confirm)
}
