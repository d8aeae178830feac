//! Salesforce is the identity provider: one certificate signs for every service provider.

use super::runbook::{Instruction, Runbook, source};
use super::sources::KEYS_CREATING;
use super::steps::{ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, PARTNER};
use crate::schedule::Phase;

/// Signing certificate of the org as identity provider.
pub static IDENTITY_PROVIDER: Runbook = Runbook {
    id: "identity-provider",
    title: "runbook-identity-provider",
    about: "runbook-identity-provider-about",
    no_overlap: Some("runbook-identity-provider-no-overlap"),
    steps: &[
        FIND_USERS,
        Instruction::new("step-idp-list-providers", Phase::Prepare, ADMINISTRATOR)
            .at("ConnectedApplication")
            .check("step-idp-list-providers-check"),
        AGREE,
        CREATE,
        Instruction::new("step-idp-hand-over", Phase::HandOver, PARTNER),
        Instruction::new("step-idp-switch", Phase::Switch, ADMINISTRATOR)
            .at("IdpPage")
            .check("step-idp-switch-check")
            .each(),
        Instruction::new("step-idp-verify", Phase::Verify, ADMINISTRATOR),
        DELETE,
    ],
    back: "runbook-identity-provider-back",
    sources: &[
        source(
            "Salesforce Help: Enable Salesforce as a SAML Identity Provider",
            "https://help.salesforce.com/s/articleView?id=xcloud.identity_provider_enable.htm&type=5",
        ),
        KEYS_CREATING,
    ],
};
