//! The org signs tokens for access to a partner.

use super::{
    ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, Instruction, KEYS_CREATING, PARTNER, Phase, Runbook,
    source,
};

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
        Instruction::new("step-call-out", Phase::Verify, ADMINISTRATOR),
        Instruction::new("step-partner-removes", Phase::Retire, PARTNER),
        DELETE,
    ],
    back: "runbook-credential-back",
    sources: &[
        source(
            "Salesforce Help: Named Credentials",
            "https://help.salesforce.com/s/articleView?id=xcloud.named_credentials_about.htm&type=5",
        ),
        KEYS_CREATING,
    ],
};
