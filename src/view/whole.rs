//! One part of a file, whole.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::intake::{BrokenCertificate, Found, Item};

/// All there is of one part. It goes from the thread that reads to the one that draws when the part is opened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whole<'a> {
    /// Something recognised.
    Item(Cow<'a, Item>),
    /// Octets of what could not be read.
    Broken(Cow<'a, BrokenCertificate>),
}

impl<'a> Whole<'a> {
    /// `None` of what could not be read and is not to be looked into.
    pub fn of(found: &'a Found) -> Option<Self> {
        match found {
            Ok(item) => Some(Self::Item(Cow::Borrowed(item))),
            Err(problem) => problem.octets.as_ref().map(|octets| Self::Broken(Cow::Borrowed(octets))),
        }
    }
}
