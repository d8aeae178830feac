//! Code names the certificate, or a value that code reads.

use super::runbook::{Instruction, Runbook, source};
use super::steps::{AGREE, CREATE, DELETE, DEVELOPER, FIND_USERS, PARTNER, PARTNER_REMOVES};
use crate::schedule::Phase;

/// Apex call-outs and signatures, asset tokens, and configuration that names a certificate.
pub static APEX: Runbook = Runbook {
    id: "apex",
    title: "runbook-apex",
    about: "runbook-apex-about",
    no_overlap: None,
    steps: &[
        FIND_USERS,
        Instruction::new("step-apex-search", Phase::Prepare, DEVELOPER)
            .at("ApexClasses")
            .check("step-apex-search-check"),
        AGREE,
        CREATE,
        Instruction::new("step-apex-hand-over", Phase::HandOver, PARTNER).each(),
        Instruction::new("step-apex-switch", Phase::Switch, DEVELOPER).check("step-apex-switch-check").each(),
        Instruction::new("step-apex-verify", Phase::Verify, DEVELOPER),
        PARTNER_REMOVES,
        DELETE,
    ],
    back: "runbook-apex-back",
    sources: &[source(
        "Apex Developer Guide: Using Certificates",
        "https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_callouts_client_certs.htm",
    )],
};
