//! The plan of one certificate's rotation: in short beside its details, and as a page of its own.

use web_sys::{Element, HtmlInputElement};

use wasm_bindgen::JsCast;

use super::Words;
use super::dom::{Build, active_element, button, element, focus, foreign, replace_children};
use super::entry::badge;
use super::links::chip;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::registry::EntryId;
use crate::schedule::runbooks::Runbook;
use crate::view::{PhaseView, PlanView, ProofView, StepView, SuccessorView, TimelineView, sources};
use crate::words::Message;

/// Where the plan of an entry is.
pub(super) fn plan_address(entry: &str) -> String {
    format!("#plan/{}", String::from(js_sys::encode_uri_component(entry)))
}

/// The plan in short: where it stands, what is next, and its dates.
pub(super) fn draw_plan_in_short(words: &Words, view: &PlanView) -> Element {
    let open = element("a")
        .class("button")
        .attribute("href", &plan_address(&view.badge.entry))
        .text(&words.plain("rotation-open"));
    let no_overlap = view.phases.iter().flat_map(|phase| &phase.no_overlap);
    element("section")
        .class("plan plan-short")
        .attribute("data-standing", view.standing_name)
        .child(element("h3").text(&words.plain("rotation-title")))
        .child(draw_standing(words, view))
        .child_if(view.timeline.as_ref().map(|timeline| draw_timeline(words, timeline)))
        .children(no_overlap.map(|why| element("p").class("quiet").text(&words.message(why))))
        .child(element("p").class("actions").child(open))
        .done()
}

/// The page of one plan.
pub(super) struct PlanPage {
    entry: EntryId,
    element: Element,
    /// Who ticks off. It stays whatever is drawn anew around it.
    hand: HtmlInputElement,
    /// What proves that another has taken its place.
    evidence: HtmlInputElement,
    plan: Element,
    shown: Option<PlanView>,
    /// The successor that a first click asked about, while integrations still refer to the old one.
    asked_about: Option<String>,
}

impl PlanPage {
    pub(super) fn new(words: &Words, entry: EntryId) -> Option<Self> {
        let input = |id: &str, most: &str| {
            element("input")
                .attribute("id", id)
                .attribute("maxlength", most)
                .attribute("autocomplete", "off")
                .done()
                .dyn_into::<HtmlInputElement>()
                .ok()
        };
        let (hand, evidence) = (input("plan-hand", "80")?, input("plan-evidence", "300")?);
        hand.set_required(true);
        let back = element("a")
            .attribute("href", &format!("#{}", String::from(js_sys::encode_uri_component(entry.as_str()))))
            .text(&words.plain("rotation-back"));
        let plan = element("div").done();
        let page = element("div").child(element("p").class("unprinted").child(back)).child(&plan).done();
        Some(Self { entry, element: page, hand, evidence, plan, shown: None, asked_about: None })
    }

    /// Ticks a step off, or takes that back. Nobody ticks off without a name.
    fn tick(&self, scene: &Scene, control: &Element) -> Option<()> {
        let step = control.get_attribute("data-step")?;
        let control: &HtmlInputElement = control.dyn_ref()?;
        let done = control.checked();
        if self.hand.value().trim().is_empty() {
            control.set_checked(!done);
            self.hand.set_value("");
            self.hand.report_validity();
            return None;
        }
        self.write_step(scene, step, done);
        Some(())
    }

    fn write_step(&self, scene: &Scene, step: String, done: bool) {
        let (id, by) = (self.entry.clone(), self.hand.value().trim().to_owned());
        scene.write(
            if done { "rotation-ticked" } else { "rotation-unticked" },
            move |registry, book, pen| {
                book.tick(registry, &id, &step, &by, done, pen);
            },
        );
    }

    fn begin(&self, scene: &Scene) {
        if self.hand.value().trim().is_empty() {
            self.hand.report_validity();
            return;
        }
        self.write_step(scene, PlanView::BEGIN.to_owned(), true);
    }

    /// Confirms that another has taken its place; where integrations still refer to the old one, at the second click.
    fn rotate(&mut self, scene: &Scene, control: &Element) -> Option<()> {
        let successor = control.get_attribute("data-entry")?;
        let refers = self.shown.as_ref().is_some_and(|view| view.referring > 0);
        if refers && self.asked_about.as_ref() != Some(&successor) {
            self.asked_about = Some(successor);
            self.draw(scene);
            focus(self.plan.query_selector("[data-action=plan-rotate][data-asked]"));
            return None;
        }
        self.asked_about = None;
        let (id, successor) = (self.entry.clone(), EntryId::from(successor.as_str()));
        let evidence = self.evidence.value();
        scene.write("rotation-superseded-now", move |registry, book, pen| {
            book.rotate(registry, &id, &successor, &evidence, pen);
        });
        Some(())
    }

    fn draw(&self, scene: &Scene) {
        let Some(view) = &self.shown else { return };
        let words = &scene.words;
        // What has the focus has it again, also where it was drawn anew.
        let focused = active_element().filter(|focused| self.plan.contains(Some(focused)));
        let step = focused.as_ref().and_then(|focused| focused.get_attribute("data-step"));
        let page = draw_page(words, view, &self.hand, &self.evidence, self.asked_about.as_deref());
        replace_children(&self.plan, [page]);
        match (step, focused) {
            (Some(step), _) => {
                let boxes = self.plan.query_selector_all("[data-step]").ok();
                let found = boxes.into_iter().flat_map(|boxes| {
                    (0..boxes.length())
                        .filter_map(move |number| boxes.get(number)?.dyn_into::<Element>().ok())
                });
                let same = |found: &Element| found.get_attribute("data-step").as_ref() == Some(&step);
                focus(Ok(found.into_iter().find(same)));
            }
            (None, Some(focused)) if focused.id().starts_with("plan-") => focus(Ok(Some(focused))),
            _ => {}
        }
    }
}

impl Part for PlanPage {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let Some(entry) = scene.kept.registry.entry(&self.entry) else {
            self.shown = None;
            let gone = element("p").class("quiet").text(&scene.words.plain("details-gone"));
            return replace_children(&self.plan, [gone.done()]);
        };
        let view = PlanView::new(&scene.kept.registry, &scene.kept.book, entry, now());
        if self.shown.as_ref() == Some(&view) {
            return;
        }
        if self.hand.value().is_empty() {
            self.hand.set_value(&view.hand);
        }
        self.shown = Some(view);
        self.draw(scene);
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            "plan-tick" => drop(self.tick(scene, control)),
            "plan-begin" => self.begin(scene),
            "plan-rotate" => drop(self.rotate(scene, control)),
            "print" => super::print(),
            _ => return false,
        }
        true
    }
}

fn draw_standing(words: &Words, view: &PlanView) -> Element {
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
        .child_if(view.is_neglected.then(|| {
            element("p")
                .class("note")
                .attribute("data-severity", "warning")
                .text(&words.plain("rotation-nobody"))
        }))
        .child_if(view.begun.as_ref().map(|begun| line("quiet", begun)))
        .child_if(view.seen.as_ref().map(|seen| line("plan-seen", seen)))
        .child_if(next)
        .done()
}

fn draw_timeline(words: &Words, timeline: &TimelineView) -> Element {
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

fn draw_page(
    words: &Words,
    view: &PlanView,
    hand: &HtmlInputElement,
    evidence: &HtmlInputElement,
    asked_about: Option<&str>,
) -> Element {
    let head = element("div")
        .class("org-head")
        .child(element("h2").child(foreign(&view.name)))
        .child_if(view.org.as_ref().map(|org| element("span").class("org-kind").child(foreign(org))))
        .child(badge(words, &view.badge))
        .child(button("print", &words.plain("agenda-print")).class("button unprinted"));
    let who = element("div")
        .class("plan-hand unprinted")
        .child(element("label").attribute("for", "plan-hand").text(&words.plain("rotation-hand")))
        .child(hand)
        .child_if(
            view.can_begin.then(|| button("plan-begin", &words.plain("rotation-begin")).class("button")),
        );
    let about = view.runbooks.iter().map(|runbook| draw_about(words, runbook));
    element("article")
        .class("plan plan-page")
        .attribute("data-standing", view.standing_name)
        .child(head)
        .child(draw_standing(words, view))
        .child_if(view.timeline.as_ref().map(|timeline| draw_timeline(words, timeline)))
        .child(
            element("div")
                .class("plan-columns")
                .child(
                    element("div")
                        .class("plan-phases")
                        .children(about)
                        .child(who)
                        .children(view.phases.iter().map(|phase| draw_phase(words, phase))),
                )
                .child(
                    element("div")
                        .class("plan-beside")
                        .child(draw_proof(words, &view.proof))
                        .child_if(draw_successor(words, view, evidence, asked_about))
                        .child(draw_backs(words, &view.runbooks))
                        .child(draw_sources(words, &view.runbooks)),
                ),
        )
        .done()
}

fn draw_about(words: &Words, runbook: &Runbook) -> Element {
    element("section")
        .class("plan-about")
        .attribute("data-runbook", runbook.id)
        .child(element("h3").text(&words.plain(runbook.title)))
        .child(element("p").text(&words.plain(runbook.about)))
        .done()
}

fn draw_phase(words: &Words, phase: &PhaseView) -> Element {
    let due = phase.due.as_ref().map(|due| element("span").class("quiet").text(&words.message(due)));
    let notes = phase.no_overlap.iter().map(|why| {
        element("p").class("note").attribute("data-severity", "warning").text(&words.message(why))
    });
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
    let open = step.url.as_ref().map(|url| {
        element("a")
            .attribute("href", url)
            .attribute("target", "_blank")
            .attribute("rel", "noreferrer")
            .text(&words.plain("panel-link-open"))
    });
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

fn draw_proof(words: &Words, proof: &ProofView) -> Element {
    let lines = proof.lines.iter().map(|line| element("li").text(&words.message(line)));
    element("section")
        .class("plan-proof")
        .attribute("data-proof", if proof.is_complete { "complete" } else { "missing" })
        .child(element("h3").text(&words.plain("rotation-proof")))
        .child(
            element("p")
                .class("note")
                .attribute("data-severity", if proof.is_complete { "notice" } else { "warning" })
                .text(&words.message(&proof.verdict)),
        )
        .child_if((!proof.referring.is_empty()).then(|| {
            element("div").class("chips").children(proof.referring.iter().map(|shown| chip(words, shown)))
        }))
        .child(element("ul").class("plan-lines quiet").children(lines))
        .done()
}

fn draw_successor(
    words: &Words,
    view: &PlanView,
    evidence: &HtmlInputElement,
    asked_about: Option<&str>,
) -> Option<Element> {
    let section = || {
        element("section")
            .class("plan-successor")
            .child(element("h3").text(&words.plain("rotation-successor")))
    };
    if let Some((id, name)) = &view.successor {
        let known = element("a").attribute("href", &plan_address(id)).child(foreign(name));
        return Some(
            section()
                .child(element("p").text(&words.plain("rotation-successor-known")))
                .child(element("p").child(known))
                .done(),
        );
    }
    if view.successors.is_empty() {
        return None;
    }
    let is_asked = |found: &SuccessorView| asked_about == Some(found.badge.entry.as_str());
    let question = Message::new("rotation-successor-asked").with("count", view.referring);
    let found = view.successors.iter().map(|found| {
        let signs: Vec<String> = found.signs.iter().map(|sign| words.message(sign)).collect();
        let asked = is_asked(found);
        let confirm = button("plan-rotate", &words.plain("rotation-successor-confirm"))
            .class("button")
            .attribute("data-entry", &found.badge.entry)
            .attribute_if("data-asked", asked.then_some(""))
            .attribute_if("aria-describedby", asked.then_some("plan-asked"));
        element("li")
            .child(
                element("p")
                    .class("org-line")
                    .child(
                        element("a")
                            .attribute("href", &super::org::address(&found.badge))
                            .child(foreign(&found.name)),
                    )
                    .child(badge(words, &found.badge)),
            )
            .child(element("p").class("quiet").text(&signs.join(" · ")))
            .child_if(asked.then(|| {
                element("p")
                    .class("note")
                    .attribute("id", "plan-asked")
                    .attribute("data-severity", "warning")
                    .text(&words.message(&question))
            }))
            .child(confirm)
    });
    Some(
        section()
            .child(element("p").text(&words.plain("rotation-successor-why")))
            .child(
                element("div")
                    .class("field")
                    .child(
                        element("label")
                            .attribute("for", "plan-evidence")
                            .text(&words.plain("rotation-evidence")),
                    )
                    .child(evidence),
            )
            .child(element("ul").class("org-lines").children(found))
            .done(),
    )
}

fn draw_backs(words: &Words, runbooks: &[&'static Runbook]) -> Build {
    let mut backs: Vec<&str> = runbooks.iter().map(|runbook| runbook.back).collect();
    backs.dedup();
    element("section")
        .child(element("h3").text(&words.plain("rotation-undo")))
        .children(backs.into_iter().map(|back| element("p").text(&words.plain(back))))
}

fn draw_sources(words: &Words, runbooks: &[&'static Runbook]) -> Build {
    let lines = sources(runbooks).into_iter().map(|source| {
        let link = element("a")
            .attribute("href", source.address)
            .attribute("target", "_blank")
            .attribute("rel", "noreferrer")
            .text(source.title);
        element("li").child(link)
    });
    element("section")
        .child(element("h3").text(&words.plain("rotation-sources")))
        .child(element("ul").class("plan-lines").children(lines))
        .child(element("p").class("quiet").text(&words.plain("rotation-sources-why")))
}
