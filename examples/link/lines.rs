//! One link or problem → one JSON object, with its keys in a fixed order.

use std::borrow::Cow;

use certkeep::intake::metadata::{MetadataLink, Problem};
use certkeep::intake::{By, Integration, Role, Whose};
use serde::Serialize;

/// One line of standard output.
#[derive(Serialize)]
pub(crate) struct LinkLine<'a> {
    certificate: &'a str,
    resolved_to: Option<&'a str>,
    integration: &'a Integration,
    field: &'a str,
    role: Role,
    whose: Whose,
    by: By,
    file: &'a str,
}

impl<'a> From<&'a MetadataLink> for LinkLine<'a> {
    fn from(link: &'a MetadataLink) -> Self {
        let reference = &link.reference;
        Self {
            certificate: &reference.certificate,
            resolved_to: link.resolved_to.as_deref(),
            integration: &reference.integration,
            field: &reference.field,
            role: reference.role,
            whose: reference.whose,
            by: reference.by,
            file: &link.file,
        }
    }
}

/// One line of standard error.
#[derive(Serialize)]
pub(crate) struct ProblemLine<'a> {
    problem: &'static str,
    message: String,
    integration: Option<&'a Integration>,
    field: Option<&'a str>,
    file: Cow<'a, str>,
}

impl ProblemLine<'static> {
    /// A problem of a file as a whole.
    pub(crate) fn of_file(file: &str, problem: &'static str, message: String) -> Self {
        Self { problem, message, integration: None, field: None, file: Cow::Owned(file.to_owned()) }
    }
}

impl<'a> From<&'a Problem> for ProblemLine<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self {
            problem: problem.error.variant(),
            message: problem.error.to_string(),
            integration: problem.integration.as_ref(),
            field: problem.field.as_deref(),
            file: Cow::Borrowed(&problem.file),
        }
    }
}
