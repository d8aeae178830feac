//! The plan of one certificate's rotation: in short beside its details, and as a page of its own.

mod proof;
mod runbook;
mod standing;
mod steps;
mod successor;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use self::proof::draw_proof;
use self::runbook::{draw_about, draw_backs, draw_sources};
use self::standing::{draw_standing, draw_timeline};
use self::steps::draw_phase;
use self::successor::draw_successor;
use super::Words;
use super::dom::{button, element, focus, foreign, replace_children};
use super::entry::badge;
use super::place::{entry_address, plan_address};
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::registry::EntryId;
use crate::view::PlanView;

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
            .attribute("href", &entry_address(entry.as_str()))
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
        let page = draw_page(words, view, &self.hand, &self.evidence, self.asked_about.as_deref());
        replace_children(&self.plan, [page]);
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
