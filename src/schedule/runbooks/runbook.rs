//! What a runbook is made of.

use crate::schedule::Phase;

/// How to rotate a certificate that is used in one way.
#[derive(Debug, PartialEq, Eq)]
pub struct Runbook {
    /// The public id, as in `data-runbook`.
    pub id: &'static str,
    /// The message that names it.
    pub title: &'static str,
    /// The message with what to know before.
    pub about: &'static str,
    /// Why old and new cannot be in use beside each other, where they cannot.
    pub no_overlap: Option<&'static str>,
    /// What to do, in order.
    pub steps: &'static [Instruction],
    /// The message with how to go back.
    pub back: &'static str,
    /// Where this was learnt.
    pub sources: &'static [Source],
}

/// One step of a runbook.
#[derive(Debug, PartialEq, Eq)]
pub struct Instruction {
    /// The message with what to do. Without its first word it is the public id: a step that several runbooks share is done
    /// once.
    pub what: &'static str,
    /// Which part of the rotation it belongs to.
    pub phase: Phase,
    /// The message with who does it.
    pub who: &'static str,
    /// Where to click: the last part of the address of a page of Setup.
    pub page: Option<&'static str>,
    /// The message with what to check then.
    pub check: Option<&'static str>,
    /// Whether it is done once for each integration or partner.
    pub each: bool,
}

/// Where something was learnt.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: &'static str,
    /// Its address.
    pub address: &'static str,
}

pub(super) const fn source(title: &'static str, address: &'static str) -> Source {
    Source { title, address }
}

impl Instruction {
    pub(super) const fn new(what: &'static str, phase: Phase, who: &'static str) -> Self {
        Self { what, phase, who, page: None, check: None, each: false }
    }

    pub(super) const fn at(self, page: &'static str) -> Self {
        Self { page: Some(page), ..self }
    }

    pub(super) const fn check(self, check: &'static str) -> Self {
        Self { check: Some(check), ..self }
    }

    pub(super) const fn each(self) -> Self {
        Self { each: true, ..self }
    }

    /// The public id.
    pub fn id(&self) -> &'static str {
        self.what.strip_prefix("step-").unwrap_or(self.what)
    }
}
