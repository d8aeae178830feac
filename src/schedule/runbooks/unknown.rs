//! Nobody knows yet what a certificate is for: that comes first.

use super::runbook::{Instruction, Runbook};
use super::sources::KEYS_ABOUT;
use super::steps::{ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, OWNER, PARTNER};
use crate::schedule::Phase;

/// A certificate of which no use is known.
pub static UNKNOWN: Runbook = Runbook {
    id: "unknown",
    title: "runbook-unknown",
    about: "runbook-unknown-about",
    no_overlap: None,
    steps: &[
        FIND_USERS,
        Instruction::new("step-unknown-ask", Phase::Prepare, OWNER).check("step-unknown-ask-check"),
        AGREE,
        CREATE,
        Instruction::new("step-unknown-hand-over", Phase::HandOver, PARTNER),
        Instruction::new("step-unknown-switch", Phase::Switch, ADMINISTRATOR).each(),
        Instruction::new("step-unknown-verify", Phase::Verify, OWNER),
        DELETE,
    ],
    back: "runbook-unknown-back",
    sources: &[KEYS_ABOUT],
};
