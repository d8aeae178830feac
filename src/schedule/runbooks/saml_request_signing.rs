//! The org signs requests by which users log in at an identity provider.

use super::{
    ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, IDENTITY_PROVIDER_ADMINISTRATOR, Instruction,
    KEYS_CREATING, Phase, Runbook, source,
};

/// Request signing certificate of a single sign-on setting.
pub static SAML_REQUEST_SIGNING: Runbook = Runbook {
    id: "saml-request-signing",
    title: "runbook-saml-request-signing",
    about: "runbook-saml-request-signing-about",
    no_overlap: Some("runbook-saml-request-signing-no-overlap"),
    steps: &[
        FIND_USERS,
        AGREE,
        CREATE,
        Instruction::new("step-request-signing-hand-over", Phase::HandOver, IDENTITY_PROVIDER_ADMINISTRATOR)
            .check("step-request-signing-hand-over-check")
            .each(),
        Instruction::new("step-request-signing-switch", Phase::Switch, ADMINISTRATOR)
            .at("SingleSignOn")
            .check("step-request-signing-switch-check")
            .each(),
        Instruction::new("step-log-in-by-sso", Phase::Verify, ADMINISTRATOR),
        DELETE,
    ],
    back: "runbook-saml-request-signing-back",
    sources: &[
        source(
            "Salesforce Help: Configure SSO with Salesforce as a SAML Service Provider",
            "https://help.salesforce.com/s/articleView?id=xcloud.sso_saml.htm&type=5",
        ),
        KEYS_CREATING,
    ],
};
