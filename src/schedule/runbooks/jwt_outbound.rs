//! The org signs tokens for access to a partner.

use super::runbook::{Instruction, Runbook};
use super::sources::{KEYS_CREATING, NAMED_CREDENTIALS};
use super::steps::{ADMINISTRATOR, AGREE, CALL_OUT, CREATE, DELETE, FIND_USERS, PARTNER, PARTNER_REMOVES};
use crate::schedule::Phase;

/// JWT signing certificate of a named or external credential.
pub static JWT_OUTBOUND: Runbook = Runbook {
    id: "jwt-outbound",
    title: "runbook-jwt-outbound",
    about: "runbook-jwt-outbound-about",
    no_overlap: None,
    steps: &[
        FIND_USERS,
        AGREE,
        CREATE,
        Instruction::new("step-jwt-outbound-hand-over", Phase::HandOver, PARTNER)
            .check("step-jwt-outbound-hand-over-check")
            .each(),
        Instruction::new("step-jwt-outbound-switch", Phase::Switch, ADMINISTRATOR)
            .at("NamedCredential")
            .check("step-jwt-outbound-switch-check")
            .each(),
        CALL_OUT,
        PARTNER_REMOVES,
        DELETE,
    ],
    back: "runbook-credential-back",
    sources: &[NAMED_CREDENTIALS, KEYS_CREATING],
};
