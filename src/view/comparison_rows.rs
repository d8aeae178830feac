//! Two certificates, field by field.

use std::collections::BTreeSet;

use super::certificate::Shown;
use super::inspected::public_key;
use super::moments::exact;
use crate::moment::{DAY, Moment};
use crate::words::Message;
use crate::x509::{BasicConstraints, Certificate};

/// One field of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which field: `data-field`.
    pub field: &'static str,
    /// What it is called.
    pub term: Message,
    /// Whether they differ.
    pub difference: Difference,
    /// The same in words.
    pub said: Message,
    /// Whether each part stands for itself, as names do.
    pub is_list: bool,
    /// What the earlier one has.
    pub before: Vec<Part>,
    /// What the later one has.
    pub after: Vec<Part>,
}

/// How two values of one field are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Both have the same.
    Same,
    /// Both have it, and it differs.
    Differs,
    /// The later one has none.
    OnlyBefore,
    /// The earlier one had none.
    OnlyAfter,
}

/// A value, or one of several.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The value.
    pub shown: Shown,
    /// Whether the other certificate has no such part, in a list that both have.
    pub alone: bool,
}

impl Part {
    fn new(shown: Shown) -> Self {
        Self { shown, alone: false }
    }

    /// The text of a part that is no message; empty for one that is.
    #[cfg(test)]
    pub(super) fn text(&self) -> &str {
        match &self.shown {
            Shown::Text(text) => text,
            Shown::Message(_) => "",
        }
    }
}

impl Difference {
    /// `data-difference`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Differs => "differs",
            Self::OnlyBefore => "only-before",
            Self::OnlyAfter => "only-after",
        }
    }

    fn of(before: &[Part], after: &[Part]) -> Self {
        match (before.is_empty(), after.is_empty()) {
            (false, true) => Self::OnlyBefore,
            (true, false) => Self::OnlyAfter,
            _ if before == after => Self::Same,
            _ => Self::Differs,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Same => "comparison-same",
            Self::Differs => "comparison-differs",
            Self::OnlyBefore => "comparison-only-before",
            Self::OnlyAfter => "comparison-only-after",
        }
    }
}

/// Every field that one of them has.
pub(super) fn rows(before: &Certificate, after: &Certificate) -> Vec<Row> {
    let both = |of: fn(&Certificate) -> Option<Shown>| [before, after].map(|one| of(one).map(Part::new));
    let single = |field, term, of| single(field, term, both(of));
    let list = |field, term, of: fn(&Certificate) -> &[String]| list(field, term, of(before), of(after));
    [
        key(single("key", "comparison-key", |one| text(&one.spki_sha256))),
        single("algorithm", "fact-public-key", |one| Some(Shown::Message(public_key(&one.public_key)))),
        single("not-before", "fact-not-before", |one| moment(one.not_before)),
        single("not-after", "fact-not-after", |one| moment(one.not_after)),
        single("life", "comparison-life", life),
        single("serial-number", "fact-serial-number", |one| text(&one.serial_number)),
        single("subject", "fact-subject", |one| text(&one.subject)),
        single("issuer", "fact-issuer", |one| text(&one.issuer)),
        list("names", "comparison-names", |one| &one.subject_alt_names),
        list("key-usage", "comparison-usage", |one| &one.key_usage),
        list("extended-key-usage", "comparison-extended-usage", |one| &one.extended_key_usage),
        single("basic-constraints", "comparison-basic-constraints", |one| {
            one.basic_constraints.map(constraints)
        }),
        single("signature-algorithm", "fact-signature-algorithm", |one| text(&one.signature_algorithm)),
        single("org", "fact-made-by-org", |one| one.salesforce_org_id.as_deref().and_then(text)),
        single("version", "fact-version", |one| text(&one.version.to_string())),
    ]
    .into_iter()
    .filter(|row| !(row.before.is_empty() && row.after.is_empty()))
    .collect()
}

fn single(field: &'static str, term: &str, [before, after]: [Option<Part>; 2]) -> Row {
    let (before, after): (Vec<Part>, Vec<Part>) = (before.into_iter().collect(), after.into_iter().collect());
    let difference = Difference::of(&before, &after);
    let said = Message::new(difference.words());
    Row { field, term: Message::new(term), difference, said, is_list: false, before, after }
}

/// Names in another order are the same names.
fn list(field: &'static str, term: &str, before: &[String], after: &[String]) -> Row {
    let parts = |own: &[String], other: &[String]| -> Vec<Part> {
        let others = names(other);
        let part = |name: &String| Part {
            shown: Shown::Text(name.clone()),
            alone: !others.is_empty() && !others.contains(name.as_str()),
        };
        own.iter().map(part).collect()
    };
    let (before, after) = (parts(before, after), parts(after, before));
    let changed = before.iter().chain(&after).any(|part| part.alone);
    let difference = match Difference::of(&before, &after) {
        Difference::Differs if !changed => Difference::Same,
        difference => difference,
    };
    let said = Message::new(difference.words());
    Row { field, term: Message::new(term), difference, said, is_list: true, before, after }
}

/// A hostile certificate has thousands.
pub(super) fn names(list: &[String]) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for name in list {
        names.insert(name.as_str());
    }
    names
}

/// That a key is another is the news, not that its hash is.
fn key(row: Row) -> Row {
    let said = if row.difference == Difference::Same { "comparison-key-same" } else { "comparison-key-new" };
    Row { said: Message::new(said), ..row }
}

fn text(text: &str) -> Option<Shown> {
    (!text.is_empty()).then(|| Shown::Text(text.to_owned()))
}

fn moment(moment: Option<Moment>) -> Option<Shown> {
    moment.map(|moment| Shown::Message(exact(Message::new("value-moment"), moment)))
}

/// Whole days from the first moment to the last, rounded: many end a second before midnight.
fn life(certificate: &Certificate) -> Option<Shown> {
    let life = certificate.not_after? - certificate.not_before?;
    let days = (life.as_seconds_f64() / DAY.as_seconds_f64()).round() as i64;
    Some(Shown::Message(Message::new("comparison-days").with("days", days)))
}

fn constraints(constraints: BasicConstraints) -> Shown {
    Shown::Text(match constraints.path_length {
        Some(length) => format!("CA: {}, pathLenConstraint: {length}", constraints.ca),
        None => format!("CA: {}", constraints.ca),
    })
}
