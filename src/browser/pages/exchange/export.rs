//! Files out: each with one click, under a name that says what it is and of which day.

use web_sys::Element;

use super::super::Words;
use super::super::dom::{button, element};
use super::super::scene::Scene;
use super::pieces::backup_of;
use crate::browser::now;
use crate::exchange::language::Language;
use crate::exchange::report::Report;
use crate::exchange::{calendar, csv};
use crate::words::Message;

/// What there is to save: its name for controls, the words of its button, and what it is good for.
const FORMS: [(&str, &str, &str); 5] = [
    ("csv", "exchange-save-csv", "exchange-save-csv-about"),
    ("ics", "exchange-save-calendar", "exchange-save-calendar-about"),
    ("html", "exchange-save-report", "exchange-save-report-about"),
    ("md", "exchange-save-markdown", "exchange-save-markdown-about"),
    ("json", "exchange-save-backup", "exchange-save-backup-about"),
];

pub(super) fn draw(words: &Words) -> Element {
    let form = |(name, title, about): (&str, &str, &str)| {
        element("li")
            .child(button("save-export", &words.plain(title)).class("button").attribute("data-form", name))
            .child(element("span").class("quiet").text(&words.plain(about)))
    };
    super::section(words, "exchange-export-title", "exchange-export-about")
        .child(element("ul").class("exchange-forms").children(FORMS.map(form)))
        .done()
}

/// Files for people are in the language of the page they are saved on.
impl Language for Words {
    fn tag(&self) -> String {
        let page = web_sys::window().and_then(|window| window.document()?.document_element());
        page.and_then(|page| page.get_attribute("lang")).unwrap_or_default()
    }

    fn say(&self, message: &Message) -> String {
        // Words isolate what they name, for the screen; a file has its own ways.
        self.message(message).replace(['\u{2068}', '\u{2069}'], "")
    }

    fn call(&self, _: &str, message: &Message) -> String {
        self.say(message)
    }
}

/// Saves the form that a button stands for.
pub(super) fn save(scene: &Scene, button: &Element) {
    let (kept, words, now) = (&scene.kept, &scene.words, now());
    let form = button.get_attribute("data-form").unwrap_or_default();
    let (what, text) = match form.as_str() {
        "csv" => ("certificates", csv::export(&kept.registry, &kept.book)),
        "ics" => ("calendar", calendar::export(&kept.registry, &kept.book, now, words)),
        "html" => ("report", Report::new(&kept.registry, &kept.book, now, words).to_html()),
        "md" => ("report", Report::new(&kept.registry, &kept.book, now, words).to_markdown()),
        _ => ("backup", backup_of(&scene.stored).to_string()),
    };
    scene.host.save(&format!("certkeep-{what}-{}.{form}", now.iso_date()), text.as_bytes());
}
