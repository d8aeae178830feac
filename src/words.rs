//! Words are not in code: a [`Message`] names a Fluent message and its arguments, and the boundary turns it
//! into text with the reader's language, plural rules, calendar and time zone.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::moment::Moment;

/// A Fluent message id with its arguments: `{"message": "badge-expires-in", "arguments": {"days": {"number": 23}}}`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Message {
    /// The id in `extension/words/*.ftl`.
    #[serde(rename = "message")]
    pub id: String,
    /// The message's variables.
    pub arguments: Arguments,
}

/// Variables of a message by name, a handful at most: a list is smaller than a map, in code too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments(Vec<(Cow<'static, str>, Argument)>);

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Argument {
    /// A count or measure, for plural rules and digit grouping.
    Number(f64),
    /// Somebody's words (a label, a name): shown as they are, isolated against right-to-left tricks.
    Text(String),
    /// A point in time, shown in the reader's own time zone.
    Local(Moment),
    /// A point in time, shown in UTC.
    Utc(Moment),
    /// A day, shown without a time; the day is the one in UTC.
    Day(Moment),
}

impl Message {
    /// The message `id`, so far without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), arguments: Arguments::default() }
    }

    /// The same message with one more argument.
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.0.push((Cow::Borrowed(name), argument.into()));
        self
    }
}

impl From<&str> for Message {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

impl Arguments {
    /// The variables in the order given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Argument)> {
        self.0.iter().map(|(name, argument)| (name.as_ref(), argument))
    }
}

impl<const N: usize> From<[(&'static str, Argument); N]> for Arguments {
    fn from(arguments: [(&'static str, Argument); N]) -> Self {
        Self(arguments.map(|(name, argument)| (Cow::Borrowed(name), argument)).into())
    }
}

impl Serialize for Arguments {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// Judgements are made beside the page that shows them.
impl<'de> Deserialize<'de> for Arguments {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let arguments = BTreeMap::<String, Argument>::deserialize(deserializer)?;
        Ok(Self(arguments.into_iter().map(|(name, argument)| (Cow::Owned(name), argument)).collect()))
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
