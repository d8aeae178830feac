//! An identity provider encrypts assertions to the org.

use super::runbook::{Instruction, Runbook, source};
use super::sources::KEYS_CREATING;
use super::steps::{
    ADMINISTRATOR, AGREE, CREATE, DELETE, FIND_USERS, IDENTITY_PROVIDER_ADMINISTRATOR, LOG_IN_BY_SSO,
};
use crate::schedule::Phase;

/// Assertion decryption certificate of a single sign-on setting.
pub static SAML_DECRYPTION: Runbook = Runbook {
    id: "saml-decryption",
    title: "runbook-saml-decryption",
    about: "runbook-saml-decryption-about",
    no_overlap: Some("runbook-saml-decryption-no-overlap"),
    steps: &[
        FIND_USERS,
        AGREE,
        CREATE,
        Instruction::new("step-decryption-hand-over", Phase::HandOver, IDENTITY_PROVIDER_ADMINISTRATOR)
            .each(),
        Instruction::new("step-decryption-switch", Phase::Switch, ADMINISTRATOR)
            .at("SingleSignOn")
            .check("step-decryption-switch-check")
            .each(),
        LOG_IN_BY_SSO,
        DELETE,
    ],
    back: "runbook-saml-decryption-back",
    sources: &[
        source(
            "Salesforce Help: Set Up an External Identity Provider to Encrypt SAML Assertions",
            "https://help.salesforce.com/s/articleView?id=xcloud.sso_saml_sp_encrypt_assertions.htm&type=5",
        ),
        KEYS_CREATING,
    ],
};
