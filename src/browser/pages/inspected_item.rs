//! One part of a file: its line, and everything it says.

use web_sys::Element;

use super::certificate::{draw_facts, draw_findings, draw_life};
use super::dom::{Build, button, element, foreign, replace_children, set};
use super::entry::{badge, control};
use super::place::entry_address;
use super::{Words, asn1_rows, comparison, partner_formats};
use crate::browser::now;
use crate::intake::mail::ExpiryMail;
use crate::intake::{Content, Item};
use crate::registry::Registry;
use crate::schedule::Caps;
use crate::view::{IdentityView, ItemView, Outline};
use crate::words::Message;

/// The hooks that README documents, and which part of the file it is.
pub(super) fn hooks(line: Build, index: usize, outline: &Outline) -> Build {
    line.attribute("data-certkeep", "item")
        .attribute("data-index", &index.to_string())
        .attribute("data-kind", outline.kind_name())
        .attribute_if("data-sha256", outline.sha256.as_deref())
}

/// A part that can be opened if there is more to it.
pub(super) fn draw_part(words: &Words, index: usize, outline: &Outline, caps: Caps, open: bool) -> Element {
    let heading = [
        Some(element("h3").child(foreign(&words.shown(&outline.title()))).done()),
        outline.label().map(|label| element("span").class("kind quiet").text(&words.message(&label)).done()),
        outline.badge(caps, now()).map(|shown| badge(words, &shown)),
        Some(element("span").class("path quiet").child(foreign(&outline.path)).done())
            .filter(|_| !outline.path.is_empty()),
    ];
    let note = outline.note().map(|note| element("p").text(&words.message(&note)));
    let part = element(if outline.has_more { "details" } else { "div" }).class("item");
    let part = hooks(part, index, outline);
    if !outline.has_more {
        let structure = outline.has_octets.then(|| asn1_rows::draw_closed(words));
        return part.children(heading.into_iter().flatten()).child_if(note).child_if(structure).done();
    }
    part.attribute_if("open", open.then_some(""))
        .attribute("aria-busy", "true")
        .child(element("summary").children(heading.into_iter().flatten()))
        .child_if(note)
        .child(element("div").class("whole"))
        .done()
}

/// Everything a part says.
///
/// What changes while it stands open has its own places: which entry it is, and what is worth telling.
pub(super) fn draw_whole(
    words: &Words,
    item: &Item,
    view: &ItemView,
    identity: &Element,
    judged: &Element,
) -> Vec<Element> {
    let heading = |id: &str| element("h4").text(&words.plain(id)).done();
    let has_octets = item.public_octets().is_some();
    let mut parts = vec![identity.clone()];
    if let Some(findings) = &view.findings {
        replace_children(judged, [draw_findings(words, findings)]);
        parts.extend([heading("panel-findings"), judged.clone()]);
    }
    parts.extend(view.life.as_ref().map(|life| draw_life(words, life)));
    if item.certificate().is_some() {
        parts.extend([comparison::draw_closed(words), partner_formats::draw_closed(words)]);
    }
    for section in &view.sections {
        let title = element("h4").text(&words.message(&section.title)).done();
        parts.extend([title, draw_facts(words, &section.facts)]);
    }
    parts.push(element("div").class("more").done());
    if !view.faults.is_empty() {
        let faults = view.faults.iter().map(|fault| {
            let show = fault.offset.filter(|_| has_octets).map(|offset| {
                button("show-octet", &words.plain("structure-show"))
                    .class("copy")
                    .attribute("data-offset", &offset.to_string())
            });
            element("li").child(foreign(&fault.text)).child_if(show)
        });
        parts.extend([heading("inspector-faults"), element("ul").class("faults").children(faults).done()]);
    }
    parts.extend(has_octets.then(|| asn1_rows::draw_closed(words)));
    parts
}

/// Which entry it is, and the buttons that bind it.
pub(super) fn draw_identity(words: &Words, known: Option<&Registry>, item: &Item, place: &Element) {
    if let Content::ExpiryMail(mail) = &item.content {
        return draw_mail(words, known, mail, place);
    }
    let Some(decoded) = item.certificate() else { return };
    let Some(registry) = known else {
        return replace_children(
            place,
            [element("p").class("quiet").text(&words.plain("identity-no-registry")).done()],
        );
    };
    let view = IdentityView::new(registry, &decoded.certificate);
    set(place, "data-identity", view.identity);
    let candidates = view.candidates.iter().map(|candidate| {
        let reasons: Vec<String> = candidate.reasons.iter().map(|reason| words.message(reason)).collect();
        let link = format!("registry.html{}", entry_address(&candidate.entry));
        let remember = (view.identity == "probably").then(|| {
            button("remember", &words.plain("identity-remember"))
                .class("button")
                .attribute("data-entry", &candidate.entry)
        });
        element("li")
            .child(element("a").attribute("href", &link).child(foreign(&candidate.name)))
            .child_if(candidate.org.as_ref().map(|org| element("span").class("org-kind").child(foreign(org))))
            .child(element("span").class("quiet").text(&reasons.join(", ")))
            .child_if(remember)
    });
    let alone = (view.identity != "same").then(|| control(words, "identity-remember-alone", "remember"));
    let parts = [
        element("p").text(&words.message(&view.text)).done(),
        element("ul").class("candidates").children(candidates).done(),
    ];
    replace_children(place, parts.into_iter().chain(alone));
}

/// Whose notice it is, and the button that remembers what it says.
fn draw_mail(words: &Words, known: Option<&Registry>, mail: &ExpiryMail, place: &Element) {
    let Some(registry) = known else { return };
    let text = |message: &Message| element("p").text(&words.message(message)).done();
    replace_children(
        place,
        match registry.org_of_mail(mail) {
            Some(org) => vec![
                text(&Message::new("mail-org").with("org", org.as_str())),
                control(words, "mail-remember", "remember-mail"),
            ],
            None => vec![text(&Message::new("mail-no-org"))],
        },
    );
}
