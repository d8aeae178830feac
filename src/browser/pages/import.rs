//! What concerns a whole file: its password, and whether Salesforce would take it.

use web_sys::Element;

use super::Words;
use super::chains::draw_note;
use super::dom::{button, element, foreign, replace_children};
use crate::intake::Lock;
use crate::view::{ImportView, Note, RuleView};
use crate::words::Message;

/// Asks for the password of a file.
pub(super) fn draw_password(words: &Words, lock: Lock) -> Element {
    let wrong = (lock == Lock::WrongPassword).then(|| {
        element("p")
            .class("notice")
            .attribute("data-severity", "warning")
            .attribute("role", "alert")
            .text(&words.plain("password-wrong"))
    });
    let label = words.plain("password-label");
    // Nothing here is worth remembering for a browser.
    let field = element("input")
        .attribute("type", "password")
        .attribute("autocomplete", "off")
        .attribute("spellcheck", "false")
        .attribute("aria-label", &label)
        .attribute("placeholder", &label);
    element("form")
        .class("password")
        .child(element("h3").text(&words.plain("password-title")))
        .child_if(wrong)
        .child(
            element("div").class("field").child(field).child(
                element("button")
                    .class("button primary")
                    .attribute("type", "submit")
                    .text(&words.plain("password-open")),
            ),
        )
        .child(element("p").class("quiet").text(&words.plain("password-why")))
        .done()
}

/// Will Salesforce take this keystore?
pub(super) fn draw_import(words: &Words, view: &ImportView, government: bool, place: &Element) {
    let chosen = element("input")
        .attribute("type", "checkbox")
        .attribute("data-action", "government")
        .attribute_if("checked", government.then_some(""));
    let destination = element("label")
        .class("quiet")
        .child(chosen)
        .child(element("span").text(&words.plain("import-destination")));
    let commands: Vec<&String> = view.rules.iter().flat_map(|rule| &rule.commands).collect();
    let how = (!commands.is_empty()).then(|| element("p").text(&words.plain("import-commands")));
    let commands = commands.into_iter().map(|command| draw_command(words, command));
    let rules = view.rules.iter().map(|rule| draw_rule(words, rule));
    let drawn = element("section")
        .class("import")
        .attribute("data-certkeep", "import")
        .attribute("data-taken", if view.taken { "true" } else { "false" })
        .child(element("h4").text(&words.plain("import-title")))
        .child(element("p").child(element("strong").text(&words.message(&view.answer))))
        .child(element("p").class("quiet").text(&words.plain("import-why")))
        .child(element("ul").class("rules").children(rules))
        .child_if(how)
        .children(commands)
        .child(destination)
        .done();
    replace_children(place, [drawn]);
}

fn draw_rule(words: &Words, rule: &RuleView) -> Element {
    let advice = rule.advice.as_ref().map(|advice| element("p").class("action").text(&words.message(advice)));
    element("li")
        .attribute("data-rule", &rule.rule)
        .attribute("data-verdict", rule.verdict)
        .child(element("span").class("verdict").text(&words.message(&rule.stands)))
        .child(element("span").text(&words.message(&rule.asked)))
        .child_if(advice)
        .done()
}

fn draw_command(words: &Words, command: &str) -> Element {
    let label = words.message(&Message::new("control-copy-of").with("what", command));
    element("p")
        .class("command")
        .child(element("code").child(foreign(command)))
        .child(
            button("copy", &words.plain("control-copy"))
                .class("copy")
                .attribute("data-copy", command)
                .attribute("aria-label", &label),
        )
        .done()
}

/// Which certificates of the registry are on a revocation list.
pub(super) fn draw_revoked(words: &Words, notes: &[Note], place: &Element) {
    replace_children(place, notes.iter().map(|note| draw_note(words, note)));
}
