//! The org shows a client certificate to a partner's server.

use super::{
    ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, Instruction, KEYS_SIGNED, PARTNER, Phase, Runbook,
    source,
};

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
        KEYS_SIGNED,
    ],
};
