//! The API Client Certificate: one for the whole org, with outbound messages, the AJAX proxy and delegated authentication.

use super::runbook::{Instruction, Runbook};
use super::sources::KEYS_ABOUT;
use super::steps::{
    ADMINISTRATOR, AGREE, CERTIFICATES, CREATE, DELETE, FIND_USERS, PARTNER, PARTNER_REMOVES,
};
use crate::schedule::Phase;

/// The org's API Client Certificate.
pub static API_CLIENT: Runbook = Runbook {
    id: "api-client",
    title: "runbook-api-client",
    about: "runbook-api-client-about",
    no_overlap: Some("runbook-api-client-no-overlap"),
    steps: &[
        FIND_USERS,
        Instruction::new("step-api-client-list", Phase::Prepare, ADMINISTRATOR)
            .at("WorkflowOutboundMessaging")
            .check("step-api-client-list-check"),
        AGREE,
        CREATE,
        Instruction::new("step-api-client-hand-over", Phase::HandOver, PARTNER),
        Instruction::new("step-api-client-switch", Phase::Switch, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-api-client-switch-check")
            .each(),
        Instruction::new("step-api-client-verify", Phase::Verify, ADMINISTRATOR),
        PARTNER_REMOVES,
        DELETE,
    ],
    back: "runbook-api-client-back",
    sources: &[KEYS_ABOUT],
};
