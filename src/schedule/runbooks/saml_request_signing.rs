//! The org signs requests by which users log in at an identity provider.

use super::runbook::{Instruction, Runbook};
use super::sources::{KEYS_CREATING, SINGLE_SIGN_ON};
use super::steps::{
    ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, IDENTITY_PROVIDER_ADMINISTRATOR, LOG_IN_BY_SSO,
};
use crate::schedule::Phase;

/// Request signing certificate of a single sign-on setting.
pub static SAML_REQUEST_SIGNING: Runbook = Runbook {
    id: "saml-request-signing",
    title: "runbook-saml-request-signing",
    about: "runbook-saml-request-signing-about",
    no_overlap: Some("runbook-saml-request-signing-no-overlap"),
    steps: &[
        FIND_USERS,
        AGREE,
        CREATE,
        Instruction::new("step-request-signing-hand-over", Phase::HandOver, IDENTITY_PROVIDER_ADMINISTRATOR)
            .check("step-request-signing-hand-over-check")
            .each(),
        Instruction::new("step-request-signing-switch", Phase::Switch, ADMINISTRATOR)
            .at("SingleSignOn")
            .check("step-request-signing-switch-check")
            .each(),
        LOG_IN_BY_SSO,
        DELETE,
    ],
    back: "runbook-saml-request-signing-back",
    sources: &[SINGLE_SIGN_ON, KEYS_CREATING],
};
