//! A custom domain with a certificate that an authority signs.

use super::runbook::{Instruction, Runbook, source};
use super::sources::KEYS_SIGNED;
use super::steps::{ADMINISTRATOR, AUTHORITY, CERTIFICATES, DELETE};
use crate::schedule::Phase;

/// Server certificate of a custom domain.
pub static CUSTOM_DOMAIN: Runbook = Runbook {
    id: "custom-domain",
    title: "runbook-custom-domain",
    about: "runbook-custom-domain-about",
    no_overlap: Some("runbook-custom-domain-no-overlap"),
    steps: &[
        Instruction::new("step-domain-names", Phase::Prepare, ADMINISTRATOR)
            .at("DomainNames")
            .check("step-domain-names-check"),
        Instruction::new("step-domain-request", Phase::Prepare, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-domain-request-check"),
        Instruction::new("step-domain-sign", Phase::Create, AUTHORITY).check("step-domain-sign-check"),
        Instruction::new("step-domain-upload", Phase::HandOver, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-domain-upload-check"),
        Instruction::new("step-domain-switch", Phase::Switch, ADMINISTRATOR)
            .at("DomainNames")
            .check("step-domain-switch-check")
            .each(),
        Instruction::new("step-domain-verify", Phase::Verify, ADMINISTRATOR),
        DELETE,
    ],
    back: "runbook-custom-domain-back",
    sources: &[
        KEYS_SIGNED,
        source(
            "Salesforce Help: Add a Custom Domain",
            "https://help.salesforce.com/s/articleView?id=xcloud.domain_mgmt_add.htm&type=5",
        ),
    ],
};
