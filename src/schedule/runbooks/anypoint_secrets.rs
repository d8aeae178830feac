//! MuleSoft API Experience Hub: the certificate that lies in Anypoint Secrets Manager. No page of Salesforce has it, and
//! nobody is told before it ends.

use super::anypoint::MULESOFT;
use super::runbook::{Instruction, Runbook};
use super::steps::{ANYPOINT_ADMINISTRATOR, OWNER};
use crate::schedule::Phase;

/// The certificate of API Experience Hub in Secrets Manager.
pub static ANYPOINT_SECRETS: Runbook = Runbook {
    id: "anypoint-secrets",
    title: "runbook-anypoint-secrets",
    about: "runbook-anypoint-secrets-about",
    no_overlap: Some("runbook-anypoint-secrets-no-overlap"),
    steps: &[
        Instruction::new("step-secrets-date", Phase::Prepare, ANYPOINT_ADMINISTRATOR)
            .check("step-secrets-date-check"),
        Instruction::new("step-secrets-reconnect", Phase::Switch, ANYPOINT_ADMINISTRATOR)
            .check("step-secrets-reconnect-check"),
        Instruction::new("step-secrets-verify", Phase::Verify, ANYPOINT_ADMINISTRATOR),
        Instruction::new("step-secrets-record", Phase::Retire, OWNER),
    ],
    back: "runbook-anypoint-secrets-back",
    sources: &[MULESOFT],
};
