//! The certificate of an Anypoint connection that is on no page, offered to be entered where the connection shows.

use web_sys::Element;

use super::Words;
use super::by_hand::store;
use super::dom::{element, foreign, replace_children, set};
use super::field::{Field, Plan};
use super::scene::{Part, Scene};
use crate::intake::OrgKey;
use crate::registry::{EntryId, Fact, Registry, SECRETS_MANAGER};
use crate::view::{Input, Shown};
use crate::words::Message;

const ENTER: &str = "take-silent";

/// The offer, one an org.
pub(super) struct SilentPart {
    of: Of,
    element: Element,
    /// By org, with the field in which its end is written.
    offered: Vec<(OrgKey, Field)>,
}

/// Of which orgs.
enum Of {
    All,
    Org(OrgKey),
    /// The org of an entry, where that shows the connection.
    Entry(EntryId),
}

impl SilentPart {
    pub(super) fn of_all() -> Self {
        Self::new(Of::All)
    }

    pub(super) fn of_org(org: OrgKey) -> Self {
        Self::new(Of::Org(org))
    }

    pub(super) fn of_entry(entry: EntryId) -> Self {
        Self::new(Of::Entry(entry))
    }

    fn new(of: Of) -> Self {
        Self { of, element: element("div").class("silent").done(), offered: Vec::new() }
    }

    fn orgs(&self, registry: &Registry) -> Vec<OrgKey> {
        let mut orgs = registry.silent_connections();
        match &self.of {
            Of::All => {}
            Of::Org(org) => orgs.retain(|other| other == org),
            Of::Entry(id) => {
                let entry = registry.entry(id).filter(|entry| registry.shows_anypoint(entry));
                let org = entry.and_then(|entry| entry.org.as_ref());
                orgs.retain(|other| Some(other) == org);
            }
        }
        orgs
    }

    fn draw(words: &Words, org: &OrgKey, end: &Field) -> Element {
        let text = |id: &str| words.message(&Message::new(id).with("org", org.as_str()));
        let form = element("form")
            .class("beside")
            .attribute("data-action", ENTER)
            .attribute("data-org", org.as_str())
            .attribute("novalidate", "")
            .child(&end.element)
            .child(
                element("button")
                    .attribute("type", "submit")
                    .class("button")
                    .text(&words.plain("silent-enter")),
            );
        let section = element("section")
            .class("notice record")
            .attribute("data-certkeep", "silent")
            .attribute("data-org", org.as_str())
            .child(element("h3").child(foreign(&text("silent-title"))))
            .child(element("p").text(&text("silent-about")))
            .child(form)
            .done();
        set(&section, "aria-label", &text("silent-title"));
        section
    }

    fn enter(&self, scene: &Scene, control: &Element) -> Option<()> {
        let org = OrgKey::parse(&control.get_attribute("data-org")?)?;
        let (_, field) = self.offered.iter().find(|(offered, _)| *offered == org)?;
        let Some(end) = field.read(&scene.words) else {
            field.focus();
            return None;
        };
        let facts = end.map(|end| {
            let why = scene.words.plain("silent-why");
            vec![(Fact::Expires, end), (Fact::ExpiresWhy, why)]
        });
        store(scene, Some(org), SECRETS_MANAGER.to_owned(), facts.unwrap_or_default())
    }
}

impl Part for SilentPart {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let (words, orgs) = (&scene.words, self.orgs(&scene.kept.registry));
        if self.offered.iter().map(|(org, _)| org).eq(&orgs) {
            return;
        }
        let label = Shown::Message(Message::new("silent-end"));
        self.offered = orgs
            .into_iter()
            .map(|org| {
                let plan = Plan {
                    prefix: "silent",
                    name: org.to_string(),
                    label: &label,
                    input: Input::End,
                    hint: None,
                    action: None,
                    list: None,
                };
                let field = Field::new(words, plan);
                (org, field)
            })
            .collect();
        let drawn = self.offered.iter().map(|(org, end)| Self::draw(words, org, end));
        replace_children(&self.element, drawn.collect::<Vec<_>>());
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        let is_own = action == ENTER;
        if is_own {
            let _ = self.enter(scene, control);
        }
        is_own
    }
}
