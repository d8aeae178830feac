//! A spreadsheet that came in: looked at, decided on, and imported in one write.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::super::Words;
use super::super::dom::{Build, button, element, foreign, replace_children};
use super::super::scene::Scene;
use super::sheet_columns::{draw_columns, kind_of};
use super::sheet_rows::{Shown, draw_rows};
use crate::exchange::csv::{Choices, Import, Mapping, NamedSheet, Sheet, SheetFault};
use crate::intake::DateOrder;
use crate::registry::FieldKind;
use crate::view::{OWN, RowFate, SheetPreview, column_of};
use crate::words::Message;

pub(super) struct SheetImport {
    name: String,
    sheets: Vec<NamedSheet>,
    at: usize,
    mapping: Mapping,
    choices: Choices,
    /// Which rows are shown, where not all are.
    fate: Option<RowFate>,
    shown: Option<SheetPreview>,
}

impl SheetImport {
    /// The first sheet of a file; `None` of one without any.
    pub(super) fn new(name: String, sheets: Vec<NamedSheet>) -> Option<Self> {
        let mapping = Mapping::propose(&sheets.first()?.sheet.headings);
        let choices = Choices::default();
        Some(Self { name, sheets, at: 0, mapping, choices, fate: None, shown: None })
    }

    fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(self.at).map(|named| &named.sheet)
    }

    /// Looks at the sheet again, and draws what is other than before.
    pub(super) fn show(&mut self, scene: &Scene, place: &Element) {
        let Some(view) = self.preview(scene) else { return };
        if self.shown.as_ref() != Some(&view) {
            self.draw(scene, place, view);
        }
    }

    fn preview(&self, scene: &Scene) -> Option<SheetPreview> {
        let (sheet, kept) = (self.sheet()?, &scene.kept);
        let import = Import::plan(sheet, &self.mapping, &kept.registry, &kept.book, &self.choices);
        Some(SheetPreview::new(sheet, &self.mapping, &self.choices, &import, &kept.registry, &kept.book))
    }

    fn draw(&mut self, scene: &Scene, place: &Element, view: SheetPreview) {
        let words = &scene.words;
        let count = Message::new("exchange-import").with("count", view.changes);
        let import = button("sheet-import", &words.message(&count))
            .class("button primary")
            .attribute_if("disabled", (view.changes == 0 || !view.names_certificates).then_some(""));
        let shown = Shown { fate: self.fate, view: &view };
        let drawn = element("section")
            .attribute("data-certkeep", "sheet")
            .child(
                element("div")
                    .class("sheet-head")
                    .child(element("h3").child(foreign(&self.name)))
                    .child(import)
                    .child(button("coming-cancel", &words.plain("exchange-cancel")).class("button")),
            )
            .child(element("p").text(&words.plain("exchange-preview-about")))
            .child_if(self.draw_sheets(words))
            .child_if(self.draw_order(words, &view))
            .child_if((!view.names_certificates).then(|| warning(words, "exchange-no-name")))
            .child_if((view.passed_over > 0).then(|| {
                let message = Message::new("exchange-passed-over").with("count", view.passed_over);
                element("p").class("quiet").text(&words.message(&message))
            }))
            .child(draw_columns(words, &view.columns))
            .child(draw_rows(words, &shown))
            .done();
        replace_children(place, [drawn]);
        self.shown = Some(view);
    }

    /// Which sheet of a workbook.
    fn draw_sheets(&self, words: &Words) -> Option<Build> {
        let option = |(at, named): (usize, &NamedSheet)| option(&at.to_string(), &named.name, at == self.at);
        (self.sheets.len() > 1).then(|| {
            let choice = select("sheet-choose", "0").children(self.sheets.iter().enumerate().map(option));
            labelled(words, "exchange-which-sheet", choice)
        })
    }

    /// Which number of a date is the day, where no cell of the sheet tells.
    fn draw_order(&self, words: &Words, view: &SheetPreview) -> Option<Build> {
        let orders = [
            ("", "exchange-order-open", None),
            ("day", "exchange-order-day", Some(DateOrder::DayFirst)),
            ("month", "exchange-order-month", Some(DateOrder::MonthFirst)),
        ];
        view.asks_date_order.then(|| {
            let options = orders
                .map(|(value, id, order)| option(value, &words.plain(id), order == self.choices.date_order));
            labelled(words, "exchange-order", select("sheet-order", "0").children(options))
        })
    }

    pub(super) fn act(
        &mut self,
        scene: &Scene,
        place: &Element,
        action: &str,
        control: &Element,
        is_done: &Rc<Cell<bool>>,
    ) -> bool {
        let chosen = control.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default();
        let is_checked = control.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked);
        let key: usize =
            control.get_attribute("data-key").and_then(|key| key.parse().ok()).unwrap_or_default();
        let line = key as u64;
        match action {
            "sheet-import" => {
                self.import(scene, place, is_done);
                return true;
            }
            "sheet-choose" => self.turn_to(chosen.parse().unwrap_or(0)),
            "sheet-column" => self.map(key, &chosen),
            "sheet-kind" => self.choose_kind(key, kind_of(&chosen)),
            "sheet-order" => {
                self.choices.date_order = match chosen.as_str() {
                    "day" => Some(DateOrder::DayFirst),
                    "month" => Some(DateOrder::MonthFirst),
                    _ => None,
                }
            }
            "sheet-entry" => self.choose_entry(line, chosen.parse().ok()),
            "sheet-overwrite" if is_checked => drop(self.choices.overwrite.insert(line)),
            "sheet-overwrite" => drop(self.choices.overwrite.remove(&line)),
            "sheet-overwrite-all" => self.overwrite_all(is_checked),
            "sheet-rows" => {
                self.fate = RowFate::ALL.get(key).copied().filter(|fate| self.fate != Some(*fate))
            }
            _ => return false,
        }
        if let Some(view) = self.preview(scene) {
            self.draw(scene, place, view);
        }
        true
    }

    fn turn_to(&mut self, at: usize) {
        if let Some(named) = self.sheets.get(at) {
            self.mapping = Mapping::propose(&named.sheet.headings);
            (self.at, self.choices, self.fate) = (at, Choices::default(), None);
        }
    }

    fn map(&mut self, at: usize, value: &str) {
        let Some(named) = self.sheets.get(self.at) else { return };
        let headings = &named.sheet.headings;
        match value {
            OWN => self.mapping.make_own(headings, at),
            value => self.mapping.choose(headings, at, column_of(value)),
        }
    }

    fn choose_kind(&mut self, at: usize, kind: FieldKind) {
        let own = self.shown.as_ref().and_then(|view| view.columns.get(at)?.own.clone());
        if let Some(own) = own {
            self.choices.kinds.insert(own.name, kind);
        }
    }

    fn choose_entry(&mut self, line: u64, candidate: Option<usize>) {
        let row = self.shown.as_ref().and_then(|view| view.rows.iter().find(|row| row.line == line));
        let chosen = row.and_then(|row| row.candidates.get(candidate?));
        match chosen {
            Some(target) => drop(self.choices.entries.insert(line, target.id.clone())),
            None => drop(self.choices.entries.remove(&line)),
        }
    }

    fn overwrite_all(&mut self, is_checked: bool) {
        let rows = self.shown.iter().flat_map(|view| &view.rows);
        let is_open = |row: &&crate::view::PreviewRow| row.conflicts.iter().any(|conflict| conflict.is_open);
        let lines = rows.filter(is_open).map(|row| row.line).filter(|_| is_checked);
        self.choices.overwrite = lines.collect();
    }

    /// Plans once more, on what is stored by then, and does that.
    fn import(&self, scene: &Scene, place: &Element, is_done: &Rc<Cell<bool>>) {
        let Some(sheet) = self.sheet().cloned() else { return };
        let (mapping, choices) = (self.mapping.clone(), self.choices.clone());
        let counted = Rc::new(Cell::new((0, 0)));
        let told = Rc::clone(&counted);
        let apply = move |registry: &mut _, book: &mut _, pen: &crate::registry::Pen| {
            let import = Import::plan(&sheet, &mapping, registry, book, &choices);
            let changing = import.placed.iter().filter(|placed| placed.changes_something());
            let new = changing.clone().filter(|placed| placed.matched.is_none()).count();
            counted.set((new, changing.count() - new));
            import.carry_out(registry, book, &pen.writer, pen.now);
        };
        let (is_done, place) = (Rc::clone(is_done), place.clone());
        let done = move || {
            is_done.set(true);
            replace_children(&place, []);
            let (new, changed) = told.get();
            Message::new("exchange-imported").with("new", new).with("changed", changed)
        };
        scene.host.write(apply, scene.tell_what(done));
    }
}

/// A choice among several; `key` says which of those with the same action it is.
pub(super) fn select(action: &str, key: &str) -> Build {
    element("select").attribute("data-action", action).attribute("data-key", key)
}

pub(super) fn option(value: &str, text: &str, is_chosen: bool) -> Build {
    element("option").attribute("value", value).attribute_if("selected", is_chosen.then_some("")).text(text)
}

fn labelled(words: &Words, id: &str, choice: Build) -> Build {
    element("p").child(
        element("label").class("sheet-choice").child(element("span").text(&words.plain(id))).child(choice),
    )
}

fn warning(words: &Words, id: &str) -> Build {
    element("p").class("notice").attribute("data-severity", "warning").text(&words.plain(id))
}

/// Why there are no sheets in a file.
pub(super) fn fault(fault: &SheetFault) -> Message {
    let id = match fault.variant.as_str() {
        "empty" => "exchange-fault-empty",
        "no-rows" => "exchange-fault-no-rows",
        "not-text" => "exchange-fault-not-text",
        "old-workbook" => "exchange-fault-old-workbook",
        "not-a-workbook" => "exchange-fault-not-a-workbook",
        "too-large" | "too-many-cells" | "too-much-text" => "exchange-fault-too-large",
        variant if variant.starts_with("archive-") || variant.starts_with("xml-") => {
            return Message::new("exchange-fault-damaged").with("reason", fault.reason.as_str());
        }
        _ => "exchange-fault-unreadable",
    };
    Message::new(id)
}
