//! Fields of the admin's own: defined once for all certificates, later called otherwise, or removed.
//!
//! Values are written under the name of their field. So another name is written into every record and default that has a
//! value, and a removal empties them, each by a line of the journal as any other change. The field itself is kept as
//! removed: a merge with a registry that still has it does not bring it back.

use serde::{Deserialize, Serialize};

use super::book::FIELD_PREFIX;
use super::means::{BY_HAND, FIELD_REMOVED, FIELD_RENAMED};
use super::{Book, EntryId, Event, Fact, OwnField, Pen, Registry};

/// What journals call the fields themselves: no entry has such an id.
pub const OWN_FIELDS: &str = "own-fields";
/// What a journal says was renamed.
pub const OWN_FIELD: &str = "own-field";

/// What the values of a field are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Anything.
    Text,
    /// A number.
    Number,
    /// A day, in ISO 8601.
    Date,
    /// Yes or no.
    YesNo,
    /// An address.
    Link,
}

impl FieldKind {
    /// All there are.
    pub const ALL: [Self; 5] = [Self::Text, Self::Number, Self::Date, Self::YesNo, Self::Link];

    /// The name in storage and journals.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::Link => "link",
        }
    }

    /// The one of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

impl Book {
    /// The own fields, in the order of their names.
    pub fn fields(&self) -> impl Iterator<Item = &OwnField> {
        self.fields.values().filter(|field| !field.gone)
    }

    /// The own field of a name.
    pub fn field(&self, name: &str) -> Option<&OwnField> {
        self.fields.get(name).filter(|field| !field.gone)
    }

    /// Defines a field, unless there is one of that name already; whether there was none.
    pub fn define(&mut self, name: String, kind: FieldKind, pen: &Pen) -> bool {
        let is_new = self.field(&name).is_none();
        if is_new {
            self.write_field(name, kind, false, pen);
        }
        is_new
    }

    /// The same, and notes by what means.
    pub fn define_by(&mut self, name: String, kind: FieldKind, source: &str, pen: &Pen) {
        if self.define(name.clone(), kind, pen) {
            self.note_field(name, None, Some(kind), source, pen);
        }
    }

    /// Takes a field back; what was written in it stays.
    pub fn undefine(&mut self, name: &str, pen: &Pen) {
        if let Some(OwnField { kind, .. }) = self.field(name) {
            self.write_field(name.to_owned(), *kind, true, pen);
        }
    }

    /// Calls a field otherwise, with all that was written in it; whether it was there and the name free.
    pub fn rename_field(&mut self, registry: &mut Registry, from: &str, to: &str, pen: &Pen) -> bool {
        let Some(OwnField { kind, .. }) = self.field(from).cloned() else { return false };
        if !self.define(to.to_owned(), kind, pen) {
            return false;
        }
        self.undefine(from, pen);
        self.move_values(registry, from, Some(to), pen);
        let (what, source) = (OWN_FIELD.to_owned(), BY_HAND.to_owned());
        let event = Event::Renamed { what, from: from.to_owned(), to: to.to_owned(), source };
        self.append(&pen.writer, &EntryId::from(OWN_FIELDS), &event, pen.now);
        true
    }

    /// Removes a field with all that was written in it, which the journal keeps.
    pub fn remove_field(&mut self, registry: &mut Registry, name: &str, pen: &Pen) {
        let Some(OwnField { kind, .. }) = self.field(name).cloned() else { return };
        self.undefine(name, pen);
        self.move_values(registry, name, None, pen);
        self.note_field(name.to_owned(), Some(kind), None, BY_HAND, pen);
    }

    /// Writes what stands in a field into another one, or nowhere.
    fn move_values(&mut self, registry: &mut Registry, from: &str, to: Option<&str>, pen: &Pen) {
        let source = if to.is_some() { FIELD_RENAMED } else { FIELD_REMOVED };
        let own = |name: &str| Fact::Own(name.to_owned());
        let (former, latter) = (own(from), to.map(own));
        for (id, value) in values(registry, &former) {
            if let Some(latter) = latter.clone() {
                self.change(registry, &id, latter, Some(value), source, pen);
            }
            self.change(registry, &id, former.clone(), None, source, pen);
        }
        let defaults = registry.all_defaults();
        let defaults: Vec<(String, String)> = defaults
            .filter_map(|known| Some((known.scope.clone(), known.statements.value(&former)?.to_owned())))
            .collect();
        for (scope, value) in defaults {
            if let Some(latter) = latter.clone() {
                self.change_default(registry, &scope, latter, Some(value), source, pen);
            }
            self.change_default(registry, &scope, former.clone(), None, source, pen);
        }
    }

    /// What is written holds, even where the clock of this browser is behind.
    fn write_field(&mut self, name: String, kind: FieldKind, gone: bool, pen: &Pen) {
        let at = pen.now.or_after(self.fields.get(&name).map(|known| known.at));
        self.changed.insert(format!("{FIELD_PREFIX}{name}"));
        let field = OwnField { at, writer: pen.writer.clone(), name: name.clone(), kind, gone };
        self.fields.insert(name, field);
    }

    fn note_field(
        &mut self,
        name: String,
        from: Option<FieldKind>,
        to: Option<FieldKind>,
        source: &str,
        pen: &Pen,
    ) {
        let text = |kind: Option<FieldKind>| kind.map(|kind| kind.name().to_owned());
        let (what, source) = (Fact::Own(name).name(), source.to_owned());
        let event = Event::Changed { what, from: text(from), to: text(to), source };
        self.append(&pen.writer, &EntryId::from(OWN_FIELDS), &event, pen.now);
    }
}

/// What records say in a field, by entry.
pub(super) fn values(registry: &Registry, field: &Fact) -> Vec<(EntryId, String)> {
    registry
        .all_records()
        .filter_map(|record| Some((record.entry.clone(), record.value(field)?.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;
    use crate::registry::{Backup, Json};

    fn pen(minute: u8) -> Pen {
        let now = Moment::parse(&format!("2026-11-20T00:{minute:02}:00Z")).unwrap();
        Pen { writer: "laptop".to_owned(), now }
    }

    fn cost() -> Fact {
        Fact::Own("Cost".to_owned())
    }

    /// A field with a value in one record and in one default.
    fn with_field() -> (Registry, Book, EntryId) {
        let (mut registry, mut book, id) = (Registry::default(), Book::default(), EntryId::from("acme:Okta"));
        book.define_by("Cost".to_owned(), FieldKind::Number, BY_HAND, &pen(0));
        book.change(&mut registry, &id, cost(), Some("42".to_owned()), BY_HAND, &pen(1));
        book.change_default(&mut registry, "org:acme", cost(), Some("7".to_owned()), BY_HAND, &pen(1));
        (registry, book, id)
    }

    fn told<'a>(registry: &'a Registry, id: &EntryId, fact: &Fact) -> [Option<&'a str>; 2] {
        let of_org = registry.defaults("org:acme").and_then(|known| known.statements.value(fact));
        [registry.record(id).and_then(|record| record.value(fact)), of_org]
    }

    fn names(book: &Book) -> Vec<&str> {
        book.fields().map(|field| field.name.as_str()).collect()
    }

    fn stored(registry: &mut Registry, book: &mut Book) -> Backup {
        let mut backup = Backup::default();
        backup.take_changes(registry, book);
        backup
    }

    #[test]
    fn kinds_have_the_names_that_are_stored() {
        for kind in FieldKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
            assert_eq!(FieldKind::of_name(kind.name()), Some(kind));
        }
    }

    #[test]
    fn another_name_takes_all_values_along() {
        let (mut registry, mut book, id) = with_field();
        book.define_by("Wiki".to_owned(), FieldKind::Link, BY_HAND, &pen(2));
        assert!(!book.rename_field(&mut registry, "Cost", "Wiki", &pen(3)));
        assert!(book.rename_field(&mut registry, "Cost", "Cost centre", &pen(3)));
        assert_eq!(names(&book), ["Cost centre", "Wiki"]);
        assert_eq!(book.field("Cost centre").map(|field| field.kind), Some(FieldKind::Number));
        assert_eq!(told(&registry, &id, &cost()), [None, None]);
        assert_eq!(told(&registry, &id, &Fact::Own("Cost centre".to_owned())), [Some("42"), Some("7")]);
        assert!(book.rename_field(&mut registry, "Cost centre", "Cost", &pen(4)));
        assert_eq!(told(&registry, &id, &cost()), [Some("42"), Some("7")]);
        assert_eq!(book.verify(), Ok(()));
    }

    #[test]
    fn a_removal_is_undone_with_its_values_but_for_those_written_since() {
        let (mut registry, mut book, id) = with_field();
        let other = EntryId::from("acme:SAP");
        book.change(&mut registry, &other, cost(), Some("1".to_owned()), BY_HAND, &pen(1));
        book.remove_field(&mut registry, "Cost", &pen(2));
        assert!(names(&book).is_empty());
        assert_eq!(told(&registry, &id, &cost()), [None, None]);
        assert!(book.history(&id).iter().any(|line| line.said("from") == Some("42")));
        book.change(&mut registry, &other, cost(), Some("2".to_owned()), BY_HAND, &pen(3));
        let changes = book.undoable(&registry, &EntryId::from(OWN_FIELDS));
        assert_eq!(changes.len(), 1);
        book.undo(&mut registry, &changes, &pen(4));
        assert_eq!(names(&book), ["Cost"]);
        assert_eq!(told(&registry, &id, &cost()), [Some("42"), Some("7")]);
        assert_eq!(told(&registry, &other, &cost())[0], Some("2"));
        assert!(book.undoable(&registry, &EntryId::from(OWN_FIELDS)).is_empty());
        assert_eq!(book.verify(), Ok(()));
    }

    #[test]
    fn no_merge_brings_back_what_was_removed() {
        let (mut registry, mut book, _) = with_field();
        let before = stored(&mut registry, &mut book);
        book.remove_field(&mut registry, "Cost", &pen(2));
        let mut after = before.clone();
        after.take_changes(&mut registry, &mut book);
        let merged = before.clone().merge(after.clone());
        assert_eq!(merged, after.clone().merge(before));
        let (_, book) = merged.open().unwrap();
        assert!(names(&book).is_empty());
        let mut again = Book::default();
        for (key, value) in after.pieces().clone() {
            again.put::<Json>(&key, value).unwrap();
        }
        again.define("Cost".to_owned(), FieldKind::Text, &pen(1));
        assert_eq!(again.field("Cost").map(|field| field.kind), Some(FieldKind::Text));
        assert!(
            again.field("Cost") > after.open().unwrap().1.fields.get("Cost"),
            "though the clock is behind"
        );
    }
}
