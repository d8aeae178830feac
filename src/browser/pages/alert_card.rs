//! One alert on the registry page: what is to be done until when, who is asked, and what was answered.

use web_sys::Element;

use super::Words;
use super::alert_text::{copies, draft};
use super::dom::{Build, button, element, elsewhere, foreign, required_field};
use super::entry::{badge, control};
use super::links::draw_chips;
use super::place::entry_address;
use crate::moment::{DAY, Moment};
use crate::view::{AlertView, Answer};
use crate::words::Message;

/// Sends the form of an answer.
pub(super) const ANSWER: &str = "answer-alert";
/// Closes it.
pub(super) const CANCEL: &str = "alert-cancel";
/// Takes an answer back.
pub(super) const TAKE_BACK: &str = "alert-take-back";

/// The names of the fields of all forms: what is typed there stays when the page is drawn anew.
pub(super) const FIELDS: [&str; 4] = ["by", "until", "reason", "to"];

/// A card; with the form of an answer, if the reader is about to give one. Above the certificate's own details it need
/// not say which one it is of.
pub(super) fn draw_card(
    words: &Words,
    view: &AlertView,
    answering: Option<Answer>,
    is_alone: bool,
    now: Moment,
) -> Build {
    let quiet = |text: &str| element("p").class("quiet").text(text);
    let org = view.line.org.as_ref().map(|org| element("span").child(foreign(org)));
    let about = element("p")
        .class("quiet parts")
        .child_if(org)
        .child(element("span").text(&words.message(&view.ends)))
        .child(element("span").text(&words.message(&view.line.owner)))
        .child_if(view.contact.as_ref().map(|contact| element("span").child(foreign(contact))));
    let hangs =
        draw_chips(words, &view.line.links).unwrap_or_else(|| quiet(&words.plain("alert-no-links")).done());
    let answers = view.answers.iter().map(|(answer, message)| {
        element("p")
            .class("alert-answered")
            .child(element("span").text(&words.message(message)))
            .child(named(control(words, "alert-take-back", TAKE_BACK), words, view, *answer))
    });
    element("li")
        .class("alert")
        .attribute("data-status", view.badge.status)
        .attribute_if("data-step", view.badge.step.map(super::entry::step_name))
        .attribute("data-entry", &view.line.entry)
        .attribute("data-open", if view.is_open { "true" } else { "false" })
        .child_if((!is_alone).then(|| draw_head(words, view)))
        .child(element("p").class("alert-step").text(&words.message(&view.line.step)))
        .child(element("p").class("alert-suggestion").text(&words.message(&view.suggestion)))
        .child_if(view.moved.as_ref().map(|moved| quiet(&words.message(moved))))
        .child(about)
        .child(hangs)
        .children(answers)
        .child(draw_actions(words, view, now))
        .child(draw_routes(words, core::slice::from_ref(view)))
        .child_if(answering.map(|answer| draw_form(words, view, answer, now)))
}

fn draw_head(words: &Words, view: &AlertView) -> Build {
    let name = element("a")
        .class("name")
        .attribute("href", &entry_address(&view.line.entry))
        .child(foreign(&view.line.name));
    element("div").class("entry-head").child(name).child(badge(words, &view.badge))
}

fn draw_actions(words: &Words, view: &AlertView, now: Moment) -> Build {
    let may_sleep = view.latest_snooze > now + DAY;
    let offered = Answer::ALL.into_iter().filter(|answer| may_sleep || *answer != Answer::Snoozed);
    let offers =
        offered.map(|answer| named(control(words, answer.offer(), answer.offer()), words, view, answer));
    let setup = view
        .setup_url
        .as_ref()
        .map(|url| elsewhere(url, &words.plain("entry-open-setup-long")).class("button"));
    element("div").class("actions").children(offers).child_if(setup)
}

/// Ways to tell somebody else of these alerts, without any network of ours.
pub(super) fn draw_routes(words: &Words, views: &[AlertView]) -> Build {
    let mail = draft(words, views).map(|address| {
        element("a").class("copy").attribute("href", &address).text(&words.plain("alert-mail"))
    });
    element("div").class("actions routes").child_if(mail).children(copies(words, views))
}

/// A button with what it is of: for whoever hears it alone, and for whoever acts on it.
fn named(control: Element, words: &Words, view: &AlertView, answer: Answer) -> Element {
    let text = control.text_content().unwrap_or_default();
    let label = Message::new("alert-act-of").with("act", text).with("name", view.line.name.as_str());
    super::dom::set(&control, "aria-label", &words.message(&label));
    super::dom::set(&control, "data-entry", &view.line.entry);
    super::dom::set(&control, "data-answer", answer.offer());
    control
}

fn draw_form(words: &Words, view: &AlertView, answer: Answer, now: Moment) -> Build {
    let field = |name: &str, label: &str, kind: &str| required_field(name, kind, 200, &words.plain(label));
    let text = |name: &str, label: &str, value: Option<&String>| {
        let (made, input) = field(name, label, "text");
        made.child(input.attribute_if("value", value.map(String::as_str)))
    };
    let fields = match answer {
        Answer::Acknowledged => vec![text("by", "alert-by", view.owner.as_ref())],
        Answer::Assigned => vec![text("to", "alert-to", None)],
        Answer::Snoozed => {
            let (made, input) = field("until", "alert-until", "date");
            let until = input
                .attribute("min", &(now + DAY).iso_date())
                .attribute("max", &view.latest_snooze.iso_date());
            vec![made.child(until), text("reason", "alert-reason", None)]
        }
    };
    element("form")
        .class("alert-form")
        .attribute("data-action", ANSWER)
        .attribute("data-entry", &view.line.entry)
        .attribute("data-answer", answer.offer())
        .children(fields)
        .child(
            element("button")
                .class("button primary")
                .attribute("type", "submit")
                .text(&words.plain(answer.offer())),
        )
        .child(button(CANCEL, &words.plain("alert-cancel")).class("button"))
}
