//! Import and export on the registry page: files in and out, what was imported last, and what is stored.

mod backup;
mod copies;
mod export;
mod pieces;
mod room;
mod sheet;
mod sheet_columns;
mod sheet_rows;

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;

use self::backup::BackupImport;
use self::room::Room;
use self::sheet::SheetImport;
use super::Words;
use super::dom::{element, focus, redraw, replace_children};
use super::entry::control;
use super::focus::is_lost;
use super::scene::{Part, Received, Scene};
use crate::exchange::csv::{last_import, undo};
use crate::words::{Argument, Message};

/// What is said of a file while it is read, and then.
const READING: &str = "exchange-reading";
const READ: &str = "exchange-read";

/// The whole place.
pub(super) struct Exchange {
    element: Element,
    /// Says aloud that a file is read; what it would change is far too much for that.
    heard: Element,
    /// What a file would change, or why it is not taken.
    incoming: Element,
    /// What was imported last.
    last: Element,
    copies: Element,
    room: Room,
    coming: Coming,
    /// Set once what came in is written: then there is nothing more to ask about it.
    is_done: Rc<Cell<bool>>,
}

/// What is being looked at.
enum Coming {
    Nothing,
    Sheet(SheetImport),
    Backup(BackupImport),
}

impl Exchange {
    pub(super) fn new() -> Self {
        let place = || element("div").done();
        Self {
            element: element("div").class("exchange").done(),
            heard: element("p").class("quiet").attribute("role", "status").done(),
            incoming: element("div").class("incoming").done(),
            last: place(),
            copies: place(),
            room: Room::new(),
            coming: Coming::Nothing,
            is_done: Rc::default(),
        }
    }

    fn draw(&self, words: &Words) {
        let back = element("p").child(element("a").attribute("href", "#").text(&words.plain("org-back")));
        let storage = section(words, "exchange-storage", "exchange-storage-about")
            .child(&self.room.element)
            .child(&self.copies);
        let import = section(words, "exchange-import-title", "exchange-import-about")
            .child(draw_zone(words))
            .child(&self.last);
        let aside = element("div").class("exchange-aside").child(export::draw(words)).child(storage.done());
        replace_children(
            &self.element,
            [
                back.done(),
                element("h2").text(&words.plain("exchange-title")).done(),
                element("div").class("exchange-places").child(import.done()).child(aside).done(),
                self.heard.clone(),
                self.incoming.clone(),
            ],
        );
    }

    /// What was imported last by this browser, with the way back.
    fn show_last(&self, scene: &Scene) {
        let book = &scene.kept.book;
        let drawn =
            book.writer().and_then(|writer| last_import(&scene.kept.registry, book, writer)).map(|last| {
                let said = Message::new("exchange-last")
                    .with("count", last.certificates)
                    .with("at", Argument::Local(last.at));
                element("p")
                    .class("exchange-last")
                    .child(element("span").text(&scene.words.message(&said)))
                    .child(control(&scene.words, "exchange-undo", "sheet-undo"))
                    .done()
            });
        redraw(&self.last, drawn);
    }

    /// Says how far a file is read, for the eye too as long as there is nothing else to see.
    fn say(&self, scene: &Scene, id: &'static str, name: &str) {
        let said = scene.words.message(&Message::new(id).with("name", name));
        self.heard.set_text_content(Some(&said));
        self.heard.set_class_name(if id == READ { "hidden" } else { "quiet" });
    }

    fn refuse(&mut self, scene: &Scene, name: &str, message: &Message) {
        self.forget();
        let notice = element("p")
            .class("notice")
            .attribute("data-severity", "warning")
            .attribute("role", "alert")
            .child(element("strong").child(super::dom::foreign(name)))
            .child(element("br"))
            .child(element("span").text(&scene.words.message(message)));
        replace_children(&self.incoming, [notice.done()]);
    }

    fn forget(&mut self) {
        self.coming = Coming::Nothing;
        self.heard.set_text_content(None);
        replace_children(&self.incoming, []);
    }
}

impl Part for Exchange {
    fn element(&self) -> &Element {
        &self.element
    }

    fn show(&mut self, scene: &Scene) {
        if self.element.child_element_count() == 0 {
            self.draw(&scene.words);
        }
        let was_done = self.is_done.take();
        if was_done {
            self.forget();
        }
        self.show_last(scene);
        copies::show(&self.copies, scene);
        self.room.show(scene);
        match &mut self.coming {
            Coming::Nothing => {}
            Coming::Sheet(sheet) => sheet.show(scene, &self.incoming),
            Coming::Backup(backup) => backup.show(scene, &self.incoming),
        }
        // The button that was pressed is gone: here is the way back. Whoever has gone on meanwhile stays there.
        if was_done && is_lost() {
            focus(self.last.query_selector("[data-action=sheet-undo]"));
        }
    }

    fn act(&mut self, scene: &Scene, action: &str, control: &Element) -> bool {
        match action {
            "save-export" => export::save(scene, control),
            "copy-save" => copies::save(scene, control),
            "copy-remove" => copies::remove(scene, control),
            "sheet-undo" => scene.write("exchange-undone", undo),
            "coming-cancel" => {
                self.forget();
                focus(self.element.query_selector("input[type=file]"));
            }
            _ => {
                return match &mut self.coming {
                    Coming::Nothing => false,
                    Coming::Sheet(sheet) => sheet.act(scene, &self.incoming, action, control, &self.is_done),
                    Coming::Backup(backup) => backup.act(scene, &self.incoming, action, &self.is_done),
                };
            }
        }
        true
    }

    fn receive(&mut self, scene: &Scene, received: Received) {
        replace_children(scene.told(), []);
        match received {
            Received::Begun(name) => {
                self.forget();
                self.say(scene, READING, &name);
            }
            Received::Sheets(name, Err(fault)) => {
                self.refuse(scene, &name, &sheet::fault(&fault));
            }
            Received::Sheets(name, Ok(sheets)) => match SheetImport::new(name.clone(), sheets) {
                Some(mut sheet) => {
                    self.say(scene, READ, &name);
                    sheet.show(scene, &self.incoming);
                    self.coming = Coming::Sheet(sheet);
                }
                None => self.forget(),
            },
            Received::Text(name, text) => match BackupImport::new(&name, &text) {
                Ok(mut backup) => {
                    self.say(scene, READ, &name);
                    backup.show(scene, &self.incoming);
                    self.coming = Coming::Backup(backup);
                }
                Err(fault) => self.refuse(scene, &name, &backup::fault(&fault)),
            },
        }
    }
}

/// A section with its heading and what it is for.
fn section(words: &Words, title: &str, about: &str) -> super::dom::Build {
    element("section")
        .attribute("data-section", title)
        .child(element("h3").text(&words.plain(title)))
        .child(element("p").class("quiet").text(&words.plain(about)))
}

fn draw_zone(words: &Words) -> Element {
    element("div")
        .class("drop")
        .child(element("p").child(element("strong").text(&words.plain("exchange-drop"))))
        .child(element("p").class("quiet").text(&words.plain("exchange-forms")))
        .child(
            element("p")
                .child(
                    element("label")
                        .class("button primary")
                        .attribute("for", "picked")
                        .text(&words.plain("exchange-choose")),
                )
                .child(element("input").class("hidden").attribute("id", "picked").attribute("type", "file")),
        )
        .done()
}
