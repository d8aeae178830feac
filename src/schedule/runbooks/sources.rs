//! Where several runbooks were learnt.

use super::runbook::{Source, source};

pub(super) const KEYS_ABOUT: Source = source(
    "Salesforce Help: Certificates and Keys",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_about.htm&type=5",
);
pub(super) const KEYS_CREATING: Source = source(
    "Salesforce Help: Generate a Self-Signed Certificate",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_creating.htm&type=5",
);
pub(super) const KEYS_SIGNED: Source = source(
    "Salesforce Help: Generate a Certificate Signed by a Certificate Authority",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_uploading_signed_cert.htm&type=5",
);
pub(super) const NAMED_CREDENTIALS: Source = source(
    "Salesforce Help: Named Credentials",
    "https://help.salesforce.com/s/articleView?id=xcloud.named_credentials_about.htm&type=5",
);
pub(super) const SINGLE_SIGN_ON: Source = source(
    "Salesforce Help: Configure SSO with Salesforce as a SAML Service Provider",
    "https://help.salesforce.com/s/articleView?id=xcloud.sso_saml.htm&type=5",
);
