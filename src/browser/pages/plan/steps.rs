//! The parts of a rotation with their steps, each to be ticked off.

use web_sys::Element;

use crate::browser::pages::Words;
use crate::browser::pages::dom::{element, elsewhere, note};
use crate::browser::pages::links::chip;
use crate::view::{PhaseView, StepView};
use crate::words::Message;

pub(super) fn draw_phase(words: &Words, phase: &PhaseView) -> Element {
    let due = phase.due.as_ref().map(|due| element("span").class("quiet").text(&words.message(due)));
    let notes = phase.no_overlap.iter().map(|why| note("warning", &words.message(why)));
    element("section")
        .class("plan-phase")
        .attribute("data-phase", phase.phase.name())
        .child(
            element("div")
                .class("plan-phase-head")
                .child(element("h3").text(&words.message(&phase.title)))
                .child_if(due),
        )
        .children(notes)
        .child(element("ol").class("plan-steps").children(phase.steps.iter().enumerate().map(
            |(number, step)| {
                // Names of integrations have spaces, and ids must not.
                draw_step(words, &format!("{}-{number}", phase.phase.name()), step)
            },
        )))
        .done()
}

fn draw_step(words: &Words, place: &str, step: &StepView) -> Element {
    let name = |part: &str| format!("{part}-{place}");
    let tick = element("input")
        .attribute("type", "checkbox")
        .attribute("id", &name("tick"))
        .attribute("data-action", "plan-tick")
        .attribute("data-step", &step.id)
        .attribute("aria-describedby", &name("about"))
        .attribute_if("checked", step.done.as_ref().map(|_| ""))
        .attribute_if("disabled", step.is_seen.then_some(""));
    let open = step.url.as_ref().map(|url| elsewhere(url, &words.plain("panel-link-open")));
    let line = |class: &str, message: &Message| element("p").class(class).text(&words.message(message));
    element("li")
        .class("plan-step")
        .attribute_if("data-next", step.is_next.then_some(""))
        .attribute_if("data-done", step.done.as_ref().map(|_| ""))
        .child(tick)
        .child(
            element("div")
                .child(
                    element("p")
                        .class("plan-what")
                        .child(
                            element("label").attribute("for", &name("tick")).text(&words.message(&step.what)),
                        )
                        .child_if(step.chip.as_ref().map(|shown| chip(words, shown))),
                )
                .child(
                    element("div")
                        .attribute("id", &name("about"))
                        .child_if(step.check.as_ref().map(|check| line("plan-check", check)))
                        .child(
                            element("p")
                                .class("quiet plan-who")
                                .child(element("span").text(&words.message(&step.who)))
                                .child_if(step.done.as_ref().map(|done| {
                                    element("span").class("plan-done").text(&words.message(done))
                                }))
                                .child_if(step.late.as_ref().map(|late| {
                                    element("strong").class("plan-late").text(&words.message(late))
                                })),
                        ),
                )
                .child_if(open),
        )
        .done()
}
