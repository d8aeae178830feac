//! What people call that which a journal names by ids: facts, sources, entries, and steps of a plan.

use crate::intake::Source;
use crate::registry::{BEGUN, Entry, EntryId, Fact, OWN_FIELD, Registry, StepId, StepUse, means};
use crate::schedule::runbooks::instruction;
use crate::view::certificate::Shown;
use crate::view::record::label;
use crate::words::Message;

/// Longer values are cut off: they stand in the record.
const SHOWN: usize = 160;

/// A fact, of the record or as a page prints it. Sheets once noted the latter by their headings, as `unique_name`.
pub(super) fn named(name: &str) -> Shown {
    let id = match name.replace('_', "-").as_str() {
        OWN_FIELD => "history-field-name",
        "org" => "fact-org",
        "certificate-id" => "fact-record-id",
        "label" => "fact-label",
        "unique-name" => "fact-unique-name",
        "key-size" => "fact-key-size",
        "type" => "fact-type",
        "created" => "fact-created",
        "expires" => "history-end",
        _ => return label(&Fact::from(name.to_owned())),
    };
    Shown::Message(Message::new(id))
}

/// By what something came to be known or changed.
pub(super) fn source(name: &str) -> Shown {
    let id = match name {
        means::BY_HAND => "history-by-hand",
        means::SETUP_PAGE => "history-on-a-setup-page",
        means::TOGETHER => "history-together",
        means::SHEET => "history-from-a-sheet",
        means::REFRESH => "history-after-a-refresh",
        means::ROTATION => "history-with-a-successor",
        _ if name == Source::ListPage.name() => "history-from-the-list",
        _ if name == Source::DetailPage.name() => "history-from-its-page",
        _ if name == Source::File.name() => "history-from-a-file",
        _ if name == Source::Mail.name() => "history-from-mail",
        _ if name == Source::Live.name() => "history-read-live",
        means::FIELD_RENAMED => "history-field-was-renamed",
        means::FIELD_REMOVED => "history-field-was-removed",
        _ => return Shown::Text(name.to_owned()),
    };
    Shown::Message(Message::new(id))
}

/// What people call an entry; its id where it is gone.
pub(super) fn name_of(registry: &Registry, id: &EntryId) -> String {
    registry.entry(id).map_or(id.as_str(), Entry::name).to_owned()
}

/// What a step of a plan was, by its public id; what only another version knows is called by that.
pub fn step_of(id: &str) -> Shown {
    let name = StepId::read(id).instruction;
    match (name, instruction(name)) {
        (BEGUN, _) => Shown::Message(Message::new("history-begun")),
        (_, Some(instruction)) => Shown::Message(Message::new(instruction.what)),
        (_, None) => Shown::Text(short(id)),
    }
}

/// For which integration or partner it was done, where it is done for each.
pub fn step_for(id: &str) -> Option<String> {
    let StepUse { kind, name, .. } = StepId::read(id).of?;
    Some(format!("{name} ({kind})"))
}

/// As much of a value as a line can hold.
pub(super) fn short(text: &str) -> String {
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() { format!("{start}…") } else { start }
}
