//! One line of the list, and the parts it shares with other pages: badge, hooks, controls.

use web_sys::Element;

use super::Words;
use super::dom::{Build, button, element, elsewhere, foreign, shape};
use super::links::draw_chips;
use super::place::{encoded, entry_address, org_address};
use crate::intake::OrgKey;
use crate::schedule::Step;
use crate::view::{EntryView, RowBadge, Shown, org_kind};
use crate::words::Message;

/// The heading of an org, which leads to all of it; `details` is empty on the registry page, where there is room for
/// another link.
pub(super) fn draw_org(words: &Words, org: Option<&OrgKey>, count: usize, details: &str) -> Element {
    let name = match org {
        Some(org) => element("a")
            .attribute("href", &format!("{details}{}", org_address(org)))
            .attribute_if("target", details.starts_with("..").then_some("_blank"))
            .attribute("title", &words.plain("org-open"))
            .child(foreign(org.as_str())),
        None => element("span").text(&words.plain("org-unknown")),
    };
    let kind = org.map(|org| element("span").class("org-kind").text(&words.message(&org_kind(org))));
    let live = org.filter(|_| details.is_empty()).map(|org| {
        element("a")
            .class("live-link")
            .attribute("href", &format!("live.html#{}", encoded(org.as_str())))
            .text(&words.plain("live-link"))
    });
    let count = words.message(&Message::new("org-count").with("count", count));
    element("div")
        .class("line org")
        .attribute("role", "listitem")
        .child(element("h2").child(name))
        .child_if(kind)
        .child_if(live)
        .child(element("span").class("quiet").text(&count))
        .done()
}

pub(super) fn draw_entry(
    words: &Words,
    view: &EntryView,
    people: &[Shown],
    details: &str,
    selected: bool,
) -> Element {
    let quiet = |parts: [Option<String>; 4]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        element("p").class("quiet").attribute("dir", "auto").text(&parts.join(" · "))
    };
    let message = |message: &Option<Message>| message.as_ref().map(|message| words.message(message));
    let name = element("a")
        .class("name")
        .attribute("href", &format!("{details}{}", entry_address(&view.badge.entry)))
        .attribute_if("target", details.starts_with("..").then_some("_blank"))
        .attribute_if("aria-current", selected.then_some("true"))
        .child(foreign(&view.name));
    let setup = view.setup_url.as_ref().map(|url| {
        elsewhere(url, &words.plain("entry-open-setup"))
            .class("setup")
            .attribute("title", &words.plain("entry-open-setup-title"))
    });
    hooks(element("div").class("line entry"), &view.badge)
        .attribute("role", "listitem")
        .attribute("data-certkeep", "entry")
        .attribute_if("data-org", view.org.as_deref())
        .child(element("div").class("entry-head").child(name).child(badge(words, &view.badge)))
        .child(quiet([
            view.unique_name.clone(),
            view.kind.clone(),
            message(&view.created),
            message(&view.expires),
        ]))
        .child_if(draw_people(words, people))
        .child(
            element("div")
                .class("entry-foot")
                .child_if(draw_chips(words, &view.links))
                .child(quiet([message(&view.seen), None, None, None]))
                .child_if(setup),
        )
        .done()
}

/// Who answers for it, and what it is for.
fn draw_people(words: &Words, people: &[Shown]) -> Option<Element> {
    let people: Vec<String> = people.iter().map(|shown| words.shown(shown)).collect();
    (!people.is_empty()).then(|| element("p").class("people").child(foreign(&people.join(" · "))).done())
}

/// The data attributes README documents.
fn hooks(build: Build, badge: &RowBadge) -> Build {
    let days = badge.days.map(|days| days.to_string());
    build
        .attribute_if("data-certificate-id", badge.certificate_id.as_deref())
        .attribute("data-status", badge.status)
        .attribute_if("data-step", badge.step.map(step_name))
        .attribute_if("data-not-after", badge.not_after.as_deref())
        .attribute_if("data-days", days.as_deref())
}

pub(super) fn step_name(step: Step) -> &'static str {
    match step {
        Step::Plan => "plan",
        Step::Act => "act",
    }
}

/// A badge that only shows; its tooltip is in the details.
pub(super) fn badge(words: &Words, badge: &RowBadge) -> Element {
    let step = badge.step.map(step_name);
    let tooltip: Vec<String> = badge.tooltip.iter().map(|line| words.message(line)).collect();
    element("span")
        .class("badge")
        .attribute("data-status", badge.status)
        .attribute_if("data-step", step)
        .attribute("title", &tooltip.join("\n"))
        .child(shape(badge.status, step))
        .child(element("span").text(&words.message(&badge.text)))
        .done()
}

/// A button of the controls that a page lays out itself.
pub(super) fn control(words: &Words, id: &str, name: &str) -> Element {
    button(name, &words.plain(id)).class("button").done()
}
