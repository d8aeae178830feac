//! A client calls the org by mutual TLS: Setup holds the client's certificate.

use super::runbook::{Instruction, Runbook, source};
use super::steps::{ADMINISTRATOR, AGREE, CERTIFICATES, PARTNER, RECEIVE};
use crate::schedule::Phase;

/// Mutual Authentication Certificates.
pub static INBOUND_MUTUAL_TLS: Runbook = Runbook {
    id: "inbound-mutual-tls",
    title: "runbook-inbound-mutual-tls",
    about: "runbook-inbound-mutual-tls-about",
    no_overlap: None,
    steps: &[
        AGREE,
        RECEIVE,
        Instruction::new("step-inbound-upload", Phase::HandOver, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-inbound-upload-check"),
        Instruction::new("step-inbound-switch", Phase::Switch, PARTNER)
            .check("step-inbound-switch-check")
            .each(),
        Instruction::new("step-inbound-verify", Phase::Verify, ADMINISTRATOR),
        Instruction::new("step-inbound-delete", Phase::Retire, ADMINISTRATOR).at(CERTIFICATES),
    ],
    back: "runbook-inbound-mutual-tls-back",
    sources: &[source(
        "Salesforce Help: Set Up Mutual Authentication for API Login",
        "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_uploading_mutual_auth_cert.htm&type=5",
    )],
};
