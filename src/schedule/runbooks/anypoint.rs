//! MuleSoft API Experience Hub: the certificate `Anypoint`, which its diagnostic check makes anew once the old one has
//! another name.

use super::runbook::{Instruction, Runbook, Source, source};
use super::steps::{ADMINISTRATOR, ANYPOINT_ADMINISTRATOR, CERTIFICATES};
use crate::schedule::Phase;

/// Who may do it. Whoever has come further may.
pub const PERMISSION: Instruction =
    Instruction::new("step-anypoint-permission", Phase::Prepare, ANYPOINT_ADMINISTRATOR)
        .check("step-anypoint-permission-check");

/// The old certificate gets another name.
pub const RENAME: Instruction = Instruction::new("step-anypoint-rename", Phase::Switch, ADMINISTRATOR)
    .at(CERTIFICATES)
    .check("step-anypoint-rename-check");

/// The diagnostic check makes the new one.
pub const LOG_IN: Instruction =
    Instruction::new("step-anypoint-log-in", Phase::Switch, ANYPOINT_ADMINISTRATOR)
        .check("step-anypoint-log-in-check");

/// The renamed one goes.
pub const DELETE_RENAMED: Instruction =
    Instruction::new("step-anypoint-delete", Phase::Retire, ADMINISTRATOR)
        .at(CERTIFICATES)
        .check("step-anypoint-delete-check");

/// MuleSoft's own page on both of its certificates.
pub(super) const MULESOFT: Source = source(
    "MuleSoft Documentation: Updating Expiring Certificates",
    "https://docs.mulesoft.com/api-experience-hub/updating-expiring-certificates",
);

/// The certificate `Anypoint` of API Experience Hub.
pub static ANYPOINT: Runbook = Runbook {
    id: "anypoint",
    title: "runbook-anypoint",
    about: "runbook-anypoint-about",
    no_overlap: Some("runbook-anypoint-no-overlap"),
    steps: &[
        PERMISSION,
        RENAME,
        LOG_IN,
        Instruction::new("step-anypoint-verify", Phase::Verify, ANYPOINT_ADMINISTRATOR),
        DELETE_RENAMED,
    ],
    back: "runbook-anypoint-back",
    sources: &[MULESOFT],
};
