//! A backup that came in: what it holds, what merging it would change, and whether its journals are as they were written.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;

use super::super::dom::{button, element, focus, foreign, replace_children};
use super::super::scene::Scene;
use super::pieces::{backup_of, change};
use crate::registry::{Backup, BackupError};
use crate::view::BackupView;
use crate::words::Message;

pub(super) struct BackupImport {
    name: String,
    backup: Backup,
    /// What is drawn now, and whether the first click on "replace" was made: the second does it.
    shown: Option<(BackupView, bool)>,
    asked_to_replace: bool,
}

impl BackupImport {
    pub(super) fn new(name: &str, text: &str) -> Result<Self, BackupError> {
        let backup = Backup::parse(text)?;
        Ok(Self { name: name.to_owned(), backup, shown: None, asked_to_replace: false })
    }

    pub(super) fn show(&mut self, scene: &Scene, place: &Element) {
        let Ok(view) = BackupView::new(&backup_of(&scene.stored), &self.backup) else { return };
        let shown = (view, self.asked_to_replace);
        if self.shown.as_ref() != Some(&shown) {
            replace_children(place, [self.draw(scene, &shown.0)]);
            self.shown = Some(shown);
        }
    }

    fn draw(&self, scene: &Scene, view: &BackupView) -> Element {
        let words = &scene.words;
        let line = |message: &Message| element("li").text(&words.message(message));
        let merge = button("backup-merge", &words.plain("exchange-merge"))
            .class("button primary")
            .attribute_if("disabled", view.is_here_already.then_some(""));
        let replace = if self.asked_to_replace { "exchange-replace-really" } else { "exchange-replace" };
        let altered = view.altered.iter().map(|fault| {
            element("p").class("notice").attribute("data-severity", "warning").text(&words.message(fault))
        });
        element("section")
            .attribute("data-certkeep", "backup")
            .child(element("h3").child(foreign(&self.name)))
            .child(element("p").text(&words.message(&view.holds)))
            .child(element("p").text(&words.message(&view.journals)))
            .children(altered)
            .child(element("h4").text(&words.plain("exchange-gain")))
            .child(element("ul").class("gain").children(view.gain.iter().map(line)))
            .child_if(
                self.asked_to_replace
                    .then(|| element("p").class("notice").text(&words.plain("exchange-replace-why"))),
            )
            .child(
                element("div")
                    .class("actions")
                    .child(merge)
                    .child(button("backup-replace", &words.plain(replace)).class("button"))
                    .child(button("coming-cancel", &words.plain("exchange-cancel")).class("button")),
            )
            .done()
    }

    pub(super) fn act(
        &mut self,
        scene: &Scene,
        place: &Element,
        action: &str,
        is_done: &Rc<Cell<bool>>,
    ) -> bool {
        let (theirs, is_done, incoming) = (self.backup.clone(), Rc::clone(is_done), place.clone());
        let finish = move |id: &'static str| {
            is_done.set(true);
            replace_children(&incoming, []);
            Message::new(id)
        };
        match action {
            "backup-merge" => {
                let merge = move |ours: Backup| ours.merge(theirs.clone());
                change(scene, false, merge, move || finish("exchange-merged"));
            }
            "backup-replace" if self.asked_to_replace => {
                change(scene, true, move |_| theirs.clone(), move || finish("exchange-replaced"));
            }
            "backup-replace" => {
                self.asked_to_replace = true;
                self.show(scene, place);
                // The question stands on a new button; a second press of the same key must meet it.
                focus(place.query_selector("[data-action=backup-replace]"));
            }
            _ => return false,
        }
        true
    }
}

/// Why a file is not taken.
pub(super) fn fault(fault: &BackupError) -> Message {
    match fault {
        BackupError::NotJson { line, column } => {
            Message::new("exchange-fault-not-json").with("line", *line).with("column", *column)
        }
        BackupError::NotABackup => Message::new("exchange-fault-not-a-backup"),
        BackupError::Newer { .. } | BackupError::Schema(_) => Message::new("exchange-fault-newer"),
        BackupError::Unreadable { key } => {
            Message::new("exchange-fault-unreadable-piece").with("key", key.as_str())
        }
    }
}
