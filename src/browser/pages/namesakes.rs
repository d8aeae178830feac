//! Certificates that are gone while others have their names, above everything else on the registry page: of a sandbox that was
//! probably refreshed, or of an org where somebody made them anew. What became of the former ones only people can say.

use web_sys::Element;

use super::dom::{button, element, foreign, replace_children};
use super::scene::{Part, Scene};
use crate::intake::OrgKey;
use crate::registry::{Book, Pen, Refresh, Registry, Replaced};
use crate::view::{refresh_message, replaced_message};
use crate::words::Message;

/// What is asked about them.
pub(super) struct Namesakes {
    element: Element,
    shown: Vec<Question>,
}

/// One thing to be asked.
#[derive(Clone, PartialEq)]
enum Question {
    Refresh(Refresh),
    Replaced(Replaced),
}

impl Question {
    fn all(registry: &Registry) -> Vec<Self> {
        let refreshes = registry.refreshes().into_iter().map(Self::Refresh);
        refreshes.chain(registry.replaced().into_iter().map(Self::Replaced)).collect()
    }

    fn org(&self) -> &OrgKey {
        match self {
            Self::Refresh(refresh) => &refresh.org,
            Self::Replaced(replaced) => &replaced.org,
        }
    }

    fn message(&self, registry: &Registry) -> Message {
        match self {
            Self::Refresh(refresh) => refresh_message(refresh),
            Self::Replaced(replaced) => replaced_message(registry, replaced),
        }
    }

    /// The hook of its card, the action that says yes, and what is told then.
    fn words(&self) -> [&'static str; 3] {
        match self {
            Self::Refresh(_) => ["refresh", "refresh-carry", "refresh-carried"],
            Self::Replaced(_) => ["replaced", "replaced-rotate", "replaced-rotated"],
        }
    }

    fn agree(&self, registry: &mut Registry, book: &mut Book, pen: &Pen) {
        match self {
            Self::Refresh(refresh) => book.carry_over(registry, refresh, pen),
            Self::Replaced(replaced) => book.rotate_replaced(registry, replaced, pen),
        }
    }

    fn deny(&self, registry: &mut Registry, book: &mut Book, pen: &Pen) {
        match self {
            Self::Refresh(refresh) => book.retire_former(registry, refresh, pen),
            Self::Replaced(replaced) => book.retire_replaced(registry, replaced, pen),
        }
    }
}

impl Namesakes {
    pub(super) fn new() -> Self {
        Self {
            element: element("div").class("notices").attribute("tabindex", "-1").done(),
            shown: Vec::new(),
        }
    }
}

impl Part for Namesakes {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, Scene { words, kept, .. }: &Scene) {
        let questions = Question::all(&kept.registry);
        if questions == self.shown {
            return;
        }
        let drawn = questions.iter().enumerate().map(|(index, question)| {
            let [hook, agree, _] = question.words();
            let org = question.org().as_str();
            let act = |action: &str| {
                button(action, &words.plain(action))
                    .class("button")
                    .attribute("data-index", &index.to_string())
                    .attribute("data-key", &format!("{hook} {org}"))
            };
            element("section")
                .class("notice")
                .attribute("data-certkeep", hook)
                .attribute("data-org", org)
                .child(element("h2").child(foreign(org)))
                .child(element("p").text(&words.message(&question.message(&kept.registry))))
                .child(element("div").class("actions").child(act(agree)).child(act(DENY)))
                .done()
        });
        replace_children(&self.element, drawn.collect::<Vec<_>>());
        self.shown = questions;
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        let index = control.get_attribute("data-index").and_then(|index| index.parse::<usize>().ok());
        let Some(question) = index.and_then(|index| self.shown.get(index)).cloned() else { return false };
        let [_, agree, agreed] = question.words();
        if action != agree && action != DENY {
            return false;
        }
        let agrees = action == agree;
        scene.write(if agrees { agreed } else { "refresh-retired" }, move |registry, book, pen| {
            // Whoever was quicker has seen to it.
            if !Question::all(registry).contains(&question) {
                return;
            }
            if agrees {
                question.agree(registry, book, pen);
            } else {
                question.deny(registry, book, pen);
            }
        });
        true
    }
}

/// The action that says no.
const DENY: &str = "refresh-retire";
