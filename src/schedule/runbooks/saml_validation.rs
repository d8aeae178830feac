//! An identity provider signs, and the org holds its certificate to verify that.

use super::runbook::{Instruction, Runbook};
use super::sources::SINGLE_SIGN_ON;
use super::steps::{ADMINISTRATOR, AGREE, IDENTITY_PROVIDER_ADMINISTRATOR, LOG_IN_BY_SSO};
use crate::schedule::Phase;

/// Identity provider certificate of a single sign-on setting.
pub static SAML_VALIDATION: Runbook = Runbook {
    id: "saml-validation",
    title: "runbook-saml-validation",
    about: "runbook-saml-validation-about",
    no_overlap: Some("runbook-saml-validation-no-overlap"),
    steps: &[
        AGREE,
        Instruction::new("step-keep-way-in", Phase::Prepare, ADMINISTRATOR).check("step-keep-way-in-check"),
        Instruction::new("step-validation-receive", Phase::HandOver, IDENTITY_PROVIDER_ADMINISTRATOR)
            .check("step-validation-receive-check"),
        Instruction::new("step-validation-switch", Phase::Switch, ADMINISTRATOR)
            .at("SingleSignOn")
            .check("step-validation-switch-check")
            .each(),
        LOG_IN_BY_SSO,
        Instruction::new("step-validation-retire", Phase::Retire, IDENTITY_PROVIDER_ADMINISTRATOR),
    ],
    back: "runbook-saml-validation-back",
    sources: &[SINGLE_SIGN_ON],
};
