//! A certificate's forms for partners: a closed part that is filled when somebody opens it.

use web_sys::Element;

use super::Words;
use super::dom::{append, button, element, foreign};
use super::inspector::State;
use crate::view::{PartnerFormat, PartnerFormats};
use crate::words::Message;

/// The closed part, with nothing in it yet.
pub(super) fn draw_closed(words: &Words) -> Element {
    element("details").class("partners").child(element("summary").text(&words.plain("partner-title"))).done()
}

/// Fills a part that was opened with every form, once.
pub(super) fn opened(state: &State, part: &Element, file: u32, index: usize) {
    if !part.matches(".partners").unwrap_or(false) || part.child_element_count() > 1 {
        return;
    }
    let (Some(formats), words) = (formats(state, file, index), &state.words) else { return };
    append(part, element("p").class("quiet").text(&words.plain("partner-about")));
    for group in &formats.groups {
        append(part, element("h4").text(&words.message(&group.title)));
        let rows = group.formats.iter().flat_map(|format| draw_format(words, format));
        append(part, element("dl").class("formats").children(rows));
    }
    let save = |id: &str, extension: &str| {
        button("save", &words.plain(id)).class("button").attribute("data-extension", extension)
    };
    let buttons =
        [save("partner-save-crt", "crt"), save("partner-save-pem", "pem"), save("partner-save-der", "der")];
    append(part, element("div").class("actions").children(buttons));
}

fn draw_format(words: &Words, format: &PartnerFormat) -> [Element; 2] {
    let term = words.message(&format.term);
    let copy = button("copy", &words.plain("control-copy"))
        .class("copy")
        .attribute("data-copy", &format.value)
        .attribute(
            "aria-label",
            &words.message(&Message::new("control-copy-of").with("what", term.as_str())),
        );
    let description = element("dd")
        .attribute("data-format", &format.term.id)
        .child(foreign(format.value.trim_end()))
        .child(copy)
        .child(element("p").class("quiet").text(&words.message(&format.wanted_by)));
    [element("dt").text(&term).done(), description.done()]
}

/// Saves the certificate as a file of the form that a button stands for.
pub(super) fn save(state: &State, file: u32, index: usize, button: &Element) {
    let Some(formats) = formats(state, file, index) else { return };
    let Some(extension) = button.get_attribute("data-extension") else { return };
    let octets = if extension == "der" { &formats.der } else { formats.pem.as_bytes() };
    state.host.save(&format!("{}.{extension}", formats.file_stem), octets);
}

fn formats(state: &State, file: u32, index: usize) -> Option<PartnerFormats> {
    let decoded = state.files.get(&file)?.whole(index)?.certificate()?;
    Some(PartnerFormats::new(&decoded.certificate, &decoded.der))
}
