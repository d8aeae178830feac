//! The org shows a client certificate to a partner's server.

use super::runbook::{Instruction, Runbook};
use super::sources::{KEYS_SIGNED, NAMED_CREDENTIALS};
use super::steps::{ADMINISTRATOR, AGREE, CALL_OUT, CREATE, DELETE, FIND_USERS, PARTNER, PARTNER_REMOVES};
use crate::schedule::Phase;

/// Client certificate of a named credential, an external credential or an external data source.
pub static MUTUAL_TLS: Runbook = Runbook {
    id: "mutual-tls",
    title: "runbook-mutual-tls",
    about: "runbook-mutual-tls-about",
    no_overlap: None,
    steps: &[
        FIND_USERS,
        AGREE,
        CREATE,
        Instruction::new("step-mutual-tls-hand-over", Phase::HandOver, PARTNER)
            .check("step-mutual-tls-hand-over-check")
            .each(),
        Instruction::new("step-mutual-tls-switch", Phase::Switch, ADMINISTRATOR)
            .at("NamedCredential")
            .check("step-mutual-tls-switch-check")
            .each(),
        CALL_OUT,
        PARTNER_REMOVES,
        DELETE,
    ],
    back: "runbook-credential-back",
    sources: &[NAMED_CREDENTIALS, KEYS_SIGNED],
};
