//! MuleSoft Composer: its package looks for one exact name.

use super::runbook::{Instruction, Runbook, source};
use super::steps::{ADMINISTRATOR, CERTIFICATES};
use crate::schedule::Phase;

/// The certificate `mulesoft_composer_certificate`.
pub static COMPOSER: Runbook = Runbook {
    id: "composer",
    title: "runbook-composer",
    about: "runbook-composer-about",
    no_overlap: None,
    steps: &[
        Instruction::new("step-composer-choose", Phase::Prepare, ADMINISTRATOR),
        Instruction::new("step-composer-create", Phase::Create, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-composer-create-check"),
        Instruction::new("step-composer-switch", Phase::Switch, ADMINISTRATOR)
            .at("NamedCredential")
            .check("step-composer-switch-check"),
        Instruction::new("step-composer-verify", Phase::Verify, ADMINISTRATOR),
        Instruction::new("step-composer-delete", Phase::Retire, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-composer-delete-check"),
        Instruction::new("step-composer-rename", Phase::Retire, ADMINISTRATOR)
            .at(CERTIFICATES)
            .check("step-composer-rename-check"),
    ],
    back: "runbook-composer-back",
    sources: &[source(
        "Salesforce Help: How to Renew an Expiring Certificate in MuleSoft Composer",
        "https://help.salesforce.com/s/articleView?id=000390883&type=1",
    )],
};
