//! Somebody signs tokens for access to the org; an app of the org holds the certificate that verifies them.

use super::runbook::{Instruction, Runbook, source};
use super::steps::{ADMINISTRATOR, AGREE, PARTNER, PARTNER_RETIRES, RECEIVE};
use crate::schedule::Phase;

/// Certificate of a connected app or external client app for the JWT bearer flow.
pub static JWT_INBOUND: Runbook = Runbook {
    id: "jwt-inbound",
    title: "runbook-jwt-inbound",
    about: "runbook-jwt-inbound-about",
    no_overlap: Some("runbook-jwt-inbound-no-overlap"),
    steps: &[
        AGREE,
        RECEIVE,
        Instruction::new("step-jwt-inbound-switch", Phase::Switch, ADMINISTRATOR)
            .at("ConnectedApplication")
            .check("step-jwt-inbound-switch-check")
            .each(),
        Instruction::new("step-jwt-inbound-verify", Phase::Verify, PARTNER),
        PARTNER_RETIRES,
    ],
    back: "runbook-jwt-inbound-back",
    sources: &[source(
        "Salesforce Help: OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration",
        "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm&type=5",
    )],
};
