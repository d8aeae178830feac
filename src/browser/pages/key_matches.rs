//! What belongs together, on top of the results.

use web_sys::Element;

use super::Words;
use super::dom::{button, element, foreign, replace_children};
use super::inspected_file::InspectedFile;
use super::place::entry_address;
use crate::browser::now;
use crate::moment::Moment;
use crate::registry::Registry;
use crate::view::{GroupView, KeyMatches, MatchView, Whereabouts};
use crate::words::Message;

/// While a file is being read, its matches are drawn no more often than this, in milliseconds.
const PAUSE: i128 = 250;

/// What belongs together, and where that is told.
pub(super) struct Together {
    place: Element,
    matches: KeyMatches,
    /// When it was last drawn.
    drawn: Moment,
}

impl Together {
    pub(super) fn new() -> Self {
        Self { place: element("div").done(), matches: KeyMatches::default(), drawn: Moment::EPOCH }
    }

    pub(super) fn place(&self) -> &Element {
        &self.place
    }

    /// Takes the parts of a file from the `first` on.
    pub(super) fn add(&mut self, number: u32, file: &InspectedFile, first: usize, words: &Words) {
        let mut changed = false;
        for (index, outline) in file.outlines().iter().enumerate().skip(first) {
            changed |= self.matches.add_part(number, index, outline, file.name());
        }
        if changed && (now() - self.drawn).whole_milliseconds() > PAUSE {
            self.draw(words);
        }
    }

    /// Forgets the parts of a file, which is read once more.
    pub(super) fn remove(&mut self, number: u32, words: &Words) {
        self.matches.remove_file(number);
        self.draw(words);
    }

    /// Takes what the registry holds now.
    pub(super) fn set_registry(&mut self, registry: &Registry, words: &Words) {
        self.matches.set_registry(registry);
        self.draw(words);
    }

    pub(super) fn draw(&mut self, words: &Words) {
        replace_children(&self.place, draw_matches(words, &self.matches.view()));
        self.drawn = now();
    }
}

/// The section; nothing where nothing belongs together.
fn draw_matches(words: &Words, view: &MatchView) -> Option<Element> {
    let more = Message::new("together-more").with("count", view.more);
    (!view.groups.is_empty()).then(|| {
        element("section")
            .class("together")
            .child(element("h2").text(&words.plain("together-title")))
            .child(
                element("ul")
                    .class("groups")
                    .children(view.groups.iter().map(|group| draw_group(words, group))),
            )
            .child_if((view.more > 0).then(|| element("p").class("quiet").text(&words.message(&more))))
            .done()
    })
}

fn draw_group(words: &Words, group: &GroupView) -> Element {
    let more = Message::new("together-more-members").with("count", group.more);
    let members = group.members.iter().map(|(whereabouts, message)| {
        let text = foreign(&words.message(message));
        let member = match whereabouts {
            Whereabouts::Part { file, index } => button("show", "")
                .class("link")
                .attribute("data-file", &file.to_string())
                .attribute("data-index", &index.to_string()),
            Whereabouts::Entry(id) => {
                element("a").attribute("href", &format!("registry.html{}", entry_address(id.as_str())))
            }
        };
        element("li").child(member.child(text))
    });
    let meanings = group.meanings.iter().map(|meaning| element("p").text(&words.message(meaning)));
    element("li")
        .attribute("data-certkeep", "key-match")
        .attribute("data-spki-sha256", &group.spki_sha256)
        .child(element("ul").class("members").children(members))
        .child_if((group.more > 0).then(|| element("p").class("quiet").text(&words.message(&more))))
        .children(meanings)
        .done()
}
