//! A live read, as it goes from the thread that reads to the page that draws and calls.

use serde::{Deserialize, Serialize};

use super::{MetadataFound, MetadataProblem};
use crate::intake::live::{Call, LiveFound, Part, Refusal};
use crate::moment::Moment;
use crate::registry::{Learned, Way};

/// What to call next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveCall {
    /// What for: the public name of a [`Part`].
    pub part: String,
    /// From the host's root, with the query.
    pub path: String,
    /// What is sent along by `POST`.
    pub body: Option<String>,
    /// Whether the session goes with it.
    pub with_session: bool,
    /// How many milliseconds to wait before.
    pub pause: u32,
}

/// What a live read has brought, or what of it was refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveResult {
    /// What it found, in the form in which files tell it.
    pub found: MetadataFound,
    /// What was not read.
    pub refusals: Vec<LiveRefusal>,
    /// How many rows were of deleted certificates.
    pub deleted: usize,
    /// Whether nothing but refusals came back: then there is nothing to take over.
    pub is_empty: bool,
}

/// Something that was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveRefusal {
    /// What: the public name of a [`Part`].
    pub part: String,
    /// Why: the public name of a [`Cause`](crate::intake::live::Cause).
    pub cause: String,
    /// Salesforce's own code.
    pub code: Option<String>,
    /// The org's own words.
    pub detail: Option<String>,
}

impl From<&Call> for LiveCall {
    fn from(call: &Call) -> Self {
        Self {
            part: call.part.name().to_owned(),
            path: call.path.clone(),
            body: call.body.clone(),
            with_session: call.with_session,
            pause: call.pause,
        }
    }
}

impl LiveResult {
    /// What was found at `at`.
    pub fn new(found: LiveFound, at: Moment) -> Self {
        let LiveFound { certificates, references, resolved_to, reads, collected, refusals, deleted } = found;
        Self {
            is_empty: reads.is_empty() && certificates.is_empty(),
            refusals: refusals.iter().map(|(part, refusal)| LiveRefusal::new(*part, refusal)).collect(),
            deleted,
            found: MetadataFound {
                org_ids: collected.org_ids(),
                resolved_to,
                problems: collected.problems.iter().map(MetadataProblem::new).collect(),
                api_version: collected.api_version,
                passed_over: collected.passed_over,
                learned: Learned { way: Way::Live, at, certificates, references, reads },
            },
        }
    }
}

impl LiveRefusal {
    fn new(part: Part, refusal: &Refusal) -> Self {
        Self {
            part: part.name().to_owned(),
            cause: refusal.cause.name().to_owned(),
            code: refusal.code.clone(),
            detail: refusal.detail.clone(),
        }
    }
}
