//! A setting or app of the org holds a partner's certificate.

use super::{ADMINISTRATOR, AGREE, Instruction, KEYS_ABOUT, PARTNER, Phase, Runbook};

/// A partner's certificate inside an app, a setting or a user.
pub static PARTNER_COPY: Runbook = Runbook {
    id: "partner-copy",
    title: "runbook-partner-copy",
    about: "runbook-partner-copy-about",
    no_overlap: Some("runbook-partner-copy-no-overlap"),
    steps: &[
        AGREE,
        Instruction::new("step-receive-new", Phase::Create, PARTNER).check("step-receive-new-check"),
        Instruction::new("step-partner-copy-switch", Phase::Switch, ADMINISTRATOR)
            .at("ConnectedApplication")
            .check("step-partner-copy-switch-check")
            .each(),
        Instruction::new("step-partner-copy-verify", Phase::Verify, PARTNER),
        Instruction::new("step-partner-retires", Phase::Retire, PARTNER),
    ],
    back: "runbook-partner-copy-back",
    sources: &[KEYS_ABOUT],
};
