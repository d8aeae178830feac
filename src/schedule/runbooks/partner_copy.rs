//! A setting or app of the org holds a partner's certificate.

use super::runbook::{Instruction, Runbook};
use super::sources::KEYS_ABOUT;
use super::steps::{ADMINISTRATOR, AGREE, PARTNER, PARTNER_RETIRES, RECEIVE};
use crate::schedule::Phase;

/// A partner's certificate inside an app, a setting or a user.
pub static PARTNER_COPY: Runbook = Runbook {
    id: "partner-copy",
    title: "runbook-partner-copy",
    about: "runbook-partner-copy-about",
    no_overlap: Some("runbook-partner-copy-no-overlap"),
    steps: &[
        AGREE,
        RECEIVE,
        Instruction::new("step-partner-copy-switch", Phase::Switch, ADMINISTRATOR)
            .at("ConnectedApplication")
            .check("step-partner-copy-switch-check")
            .each(),
        Instruction::new("step-partner-copy-verify", Phase::Verify, PARTNER),
        PARTNER_RETIRES,
    ],
    back: "runbook-partner-copy-back",
    sources: &[KEYS_ABOUT],
};
