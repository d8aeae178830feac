//! What is known of one certificate, and what can be done about it, on the registry page.

use web_sys::Element;

use super::Words;
use super::certificate::{draw_head, draw_known};
use super::dom::{Build, element, elsewhere, focus, replace_around, replace_children};
use super::entry::control;
use super::links::{close_form, draw_form, draw_links, read_form};
use super::plan::draw_plan_in_short;
use super::scene::{Part, Scene};
use crate::browser::now;
use crate::registry::{Book, Entry, EntryId, Judgement, Pen, Registry};
use crate::view::{CertificateView, LinksView, PlanView};

/// The details of one certificate.
pub(super) struct Details {
    entry: EntryId,
    element: Element,
    article: Element,
    /// What hangs on it, with the form below.
    links: Element,
    /// Drawn once: what is typed there stays, and so does the focus.
    form: Element,
    actions: Element,
    /// The first click on "forget" asks, the second does it.
    asked_to_forget: bool,
    /// What is drawn now.
    shown: Option<(CertificateView, PlanView, bool)>,
}

impl Details {
    pub(super) fn new(words: &Words, entry: EntryId) -> Self {
        let form = draw_form(words);
        let links = element("section").class("links").child(&form).done();
        Self {
            entry,
            element: element("div").done(),
            article: element("article").class("certificate").child(&links).done(),
            links,
            form,
            actions: element("div").class("actions").done(),
            asked_to_forget: false,
            shown: None,
        }
    }

    fn entry<'a>(&self, scene: &'a Scene) -> Option<&'a Entry> {
        scene.kept.registry.entry(&self.entry)
    }

    /// What the admin says of the link whose number the button bears.
    fn judge(&self, scene: &Scene, button: &Element, judgement: Judgement) -> Option<()> {
        let entry = self.entry(scene)?;
        let index: usize = button.get_attribute("data-index")?.parse().ok()?;
        let org = entry.org.clone()?;
        let link = LinksView::new(&scene.kept.registry, entry).links.into_iter().nth(index)?;
        scene.write("link-saved", move |registry, book, pen| {
            book.judge(registry, &org, &link.reference, judgement, pen);
        });
        Some(())
    }

    fn add_link(&self, scene: &Scene) -> Option<()> {
        let entry = self.entry(scene)?;
        let (reference, note) = read_form(&self.form, entry)?;
        let (org, form) = (entry.org.clone()?, self.form.clone());
        let (name, sent) = (reference.integration.name.clone(), note.clone());
        let link = move |registry: &mut Registry, book: &mut Book, pen: &Pen| {
            book.link(registry, &org, &reference, note.clone(), pen);
        };
        scene.write_and("link-saved", link, move || close_form(&form, &name, &sent));
        Some(())
    }

    fn forget(&mut self, scene: &Scene) {
        if !self.asked_to_forget {
            self.asked_to_forget = true;
            self.show(scene);
            // The question stands on a new button; a second press of the same key must meet it.
            return focus(self.element.query_selector("[data-action=forget]"));
        }
        self.asked_to_forget = false;
        let id = self.entry.clone();
        scene.write("entry-forgotten", move |registry, book, pen| {
            book.forget(registry, &id, pen);
        });
    }
}

impl Part for Details {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        let words = &scene.words;
        let Some(entry) = self.entry(scene) else {
            self.shown = None;
            let gone = element("p").class("quiet").text(&words.plain("details-gone"));
            return replace_children(&self.element, [gone.done()]);
        };
        let view = CertificateView::new(&scene.kept.registry, entry, now());
        // Drawn anew only where it has changed: the reader's place is kept, and what is being clicked stays.
        let plan = PlanView::new(&scene.kept.registry, &scene.kept.book, entry, now());
        let shown = (view, plan, self.asked_to_forget);
        if self.shown.as_ref() == Some(&shown) {
            return;
        }
        if self.shown.is_none() {
            replace_children(&self.element, [self.article.clone(), self.actions.clone()]);
        }
        let (view, plan, _) = self.shown.insert(shown);
        let setup = view
            .setup_url
            .as_ref()
            .map(|url| elsewhere(url, &words.plain("entry-open-setup-long")).class("button"));
        let forget = if self.asked_to_forget { "entry-forget-really" } else { "entry-forget" };
        let head = draw_head(words, view).into_iter().chain([draw_plan_in_short(words, plan)]);
        replace_around(&self.links, head, draw_known(words, view));
        replace_around(&self.form, draw_links(words, &view.links), []);
        let setup = setup.map(Build::done);
        replace_children(&self.actions, setup.into_iter().chain([control(words, forget, "forget")]));
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        let judgement = match action {
            "link-confirm" => Judgement::Confirmed,
            "link-dismiss" => Judgement::Dismissed,
            "link-restore" => Judgement::Restored,
            "link-remove" => Judgement::Removed,
            "link-add" => return self.add_link(scene).is_some(),
            "forget" => {
                self.forget(scene);
                return true;
            }
            _ => return false,
        };
        self.judge(scene, control, judgement).is_some()
    }
}
