//! Where a rotation stands, and its dates as a bar.

use web_sys::Element;

use crate::browser::pages::Words;
use crate::browser::pages::dom::{element, note};
use crate::view::{PlanView, TimelineView};
use crate::words::Message;

pub(super) fn draw_standing(words: &Words, view: &PlanView) -> Element {
    let line = |class: &str, message: &Message| element("p").class(class).text(&words.message(message));
    let next = view.next.as_ref().map(|next| {
        element("p")
            .class("plan-next")
            .child(element("span").class("quiet").text(&words.plain("rotation-next")))
            .child(element("span").text(&words.message(next)))
    });
    element("div")
        .class("plan-standing")
        .child(
            element("p")
                .class("plan-where")
                .child(element("strong").text(&words.message(&view.standing)))
                .child(element("span").class("quiet").text(&words.message(&view.count))),
        )
        .child_if(view.is_neglected.then(|| note("warning", &words.plain("rotation-nobody"))))
        .child_if(view.begun.as_ref().map(|begun| line("quiet", begun)))
        .child_if(view.seen.as_ref().map(|seen| line("plan-seen", seen)))
        .child_if(next)
        .done()
}

pub(super) fn draw_timeline(words: &Words, timeline: &TimelineView) -> Element {
    let at =
        |kind: &str| timeline.days.iter().find(|(known, ..)| *known == kind).map_or(0.0, |(_, at, _)| *at);
    let span = |class: &str, from: f64, to: f64| {
        element("span").class(class).property("--from", &from.to_string()).property("--to", &to.to_string())
    };
    let days: Vec<String> = timeline.days.iter().map(|(.., day)| words.message(day)).collect();
    let spoken = format!("{} {}", days.join(" · "), words.message(&timeline.overlap));
    let marks = timeline.days.iter().map(|(kind, at, _)| {
        element("span").class("plan-mark").attribute("data-kind", kind).property("--at", &at.to_string())
    });
    let legend = timeline
        .days
        .iter()
        .zip(&days)
        .map(|((kind, ..), day)| element("li").attribute("data-kind", kind).text(day));
    element("div")
        .class("plan-timeline")
        .child(
            element("div")
                .class("plan-bar")
                .attribute("role", "img")
                .attribute("aria-label", &spoken)
                .child(span("plan-before", at("start"), at("live")))
                .child(span("plan-overlap", at("live"), at("expiry")))
                .children(marks)
                .child(element("span").class("plan-now").property("--at", &timeline.now.to_string())),
        )
        .child(element("ol").class("plan-days").children(legend))
        .child(element("p").class("quiet").text(&words.message(&timeline.overlap)))
        .done()
}
