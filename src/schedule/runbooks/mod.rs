//! How to rotate a certificate, one way of using it a file.
//!
//! A runbook names its messages (`extension/words`), who does each step, where in Setup, and where that was learnt. What is
//! said of partners holds as far as is documented; where nobody could look, the words say so.

mod anypoint;
mod anypoint_secrets;
mod apex;
mod api_client;
mod aws_roles_anywhere;
mod composer;
mod custom_domain;
mod identity_provider;
mod inbound_mutual_tls;
mod jwt_inbound;
mod jwt_outbound;
mod mutual_tls;
mod partner_copy;
mod saml_decryption;
mod saml_request_signing;
mod saml_validation;
mod unknown;

use super::Phase;
use crate::intake::{Reference, Role, Whose};

pub use anypoint::{ANYPOINT, DELETE_RENAMED, LOG_IN, PERMISSION, RENAME};
pub use anypoint_secrets::ANYPOINT_SECRETS;
pub use apex::APEX;
pub use api_client::API_CLIENT;
pub use aws_roles_anywhere::AWS_ROLES_ANYWHERE;
pub use composer::COMPOSER;
pub use custom_domain::CUSTOM_DOMAIN;
pub use identity_provider::IDENTITY_PROVIDER;
pub use inbound_mutual_tls::INBOUND_MUTUAL_TLS;
pub use jwt_inbound::JWT_INBOUND;
pub use jwt_outbound::JWT_OUTBOUND;
pub use mutual_tls::MUTUAL_TLS;
pub use partner_copy::PARTNER_COPY;
pub use saml_decryption::SAML_DECRYPTION;
pub use saml_request_signing::SAML_REQUEST_SIGNING;
pub use saml_validation::SAML_VALIDATION;
pub use unknown::UNKNOWN;

/// How to rotate a certificate that is used in one way.
#[derive(Debug, PartialEq, Eq)]
pub struct Runbook {
    /// The public id, as in `data-runbook`.
    pub id: &'static str,
    /// The message that names it.
    pub title: &'static str,
    /// The message with what to know before.
    pub about: &'static str,
    /// Why old and new cannot be in use beside each other, where they cannot.
    pub no_overlap: Option<&'static str>,
    /// What to do, in order.
    pub steps: &'static [Instruction],
    /// The message with how to go back.
    pub back: &'static str,
    /// Where this was learnt.
    pub sources: &'static [Source],
}

/// One step of a runbook.
#[derive(Debug, PartialEq, Eq)]
pub struct Instruction {
    /// The message with what to do. Without its first word it is the public id: a step that several runbooks share is done
    /// once.
    pub what: &'static str,
    /// Which part of the rotation it belongs to.
    pub phase: Phase,
    /// The message with who does it.
    pub who: &'static str,
    /// Where to click: the last part of the address of a page of Setup.
    pub page: Option<&'static str>,
    /// The message with what to check then.
    pub check: Option<&'static str>,
    /// Whether it is done once for each integration or partner.
    pub each: bool,
}

/// Where something was learnt.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title, in its own language.
    pub title: &'static str,
    /// Its address.
    pub address: &'static str,
}

const fn source(title: &'static str, address: &'static str) -> Source {
    Source { title, address }
}

impl Instruction {
    const fn new(what: &'static str, phase: Phase, who: &'static str) -> Self {
        Self { what, phase, who, page: None, check: None, each: false }
    }

    const fn at(self, page: &'static str) -> Self {
        Self { page: Some(page), ..self }
    }

    const fn check(self, check: &'static str) -> Self {
        Self { check: Some(check), ..self }
    }

    const fn each(self) -> Self {
        Self { each: true, ..self }
    }

    /// The public id.
    pub fn id(&self) -> &'static str {
        self.what.strip_prefix("step-").unwrap_or(self.what)
    }
}

const ADMINISTRATOR: &str = "who-administrator";
const OWNER: &str = "who-owner";
const PARTNER: &str = "who-partner";
const IDENTITY_PROVIDER_ADMINISTRATOR: &str = "who-identity-provider";
const DEVELOPER: &str = "who-developer";
const AUTHORITY: &str = "who-authority";
const AWS_ADMINISTRATOR: &str = "who-aws";
const ANYPOINT_ADMINISTRATOR: &str = "who-anypoint";

const CERTIFICATES: &str = "CertificatesAndKeysManagement";

/// Who uses it: read before anything is changed.
const FIND_USERS: Instruction =
    Instruction::new("step-find-users", Phase::Prepare, ADMINISTRATOR).check("step-find-users-check");

/// When, and with whom.
const AGREE: Instruction = Instruction::new("step-agree", Phase::Prepare, OWNER).check("step-agree-check");

/// The org's new certificate.
const CREATE: Instruction =
    Instruction::new("step-create", Phase::Create, ADMINISTRATOR).at(CERTIFICATES).check("step-create-check");

/// The old one goes from the org. Not before the plan proves that nothing refers to it.
pub const DELETE: Instruction =
    Instruction::new("step-delete", Phase::Retire, ADMINISTRATOR).at(CERTIFICATES).check("step-delete-check");

const KEYS_ABOUT: Source = source(
    "Salesforce Help: Certificates and Keys",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_about.htm&type=5",
);
const KEYS_CREATING: Source = source(
    "Salesforce Help: Generate a Self-Signed Certificate",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_creating.htm&type=5",
);
const KEYS_SIGNED: Source = source(
    "Salesforce Help: Generate a Certificate Signed by a Certificate Authority",
    "https://help.salesforce.com/s/articleView?id=xcloud.security_keys_uploading_signed_cert.htm&type=5",
);

/// Every runbook.
pub static ALL: [&Runbook; 17] = [
    &ANYPOINT,
    &ANYPOINT_SECRETS,
    &COMPOSER,
    &SAML_REQUEST_SIGNING,
    &SAML_DECRYPTION,
    &SAML_VALIDATION,
    &IDENTITY_PROVIDER,
    &JWT_INBOUND,
    &JWT_OUTBOUND,
    &MUTUAL_TLS,
    &API_CLIENT,
    &APEX,
    &CUSTOM_DOMAIN,
    &INBOUND_MUTUAL_TLS,
    &AWS_ROLES_ANYWHERE,
    &PARTNER_COPY,
    &UNKNOWN,
];

/// The runbook for what `reference` says that a certificate is used for. A reference names no protocol: that an external
/// credential signs for AWS is read from its name.
pub fn of_reference(reference: &Reference) -> &'static Runbook {
    let kind = reference.integration.kind.as_str();
    match reference.role {
        Role::SamlRequestSigning => &SAML_REQUEST_SIGNING,
        Role::SamlDecryption => &SAML_DECRYPTION,
        Role::SamlValidation => &SAML_VALIDATION,
        Role::IdentityProviderSigning => &IDENTITY_PROVIDER,
        Role::JwtVerification => &JWT_INBOUND,
        Role::JwtSigning if names_aws(&reference.integration.name) => &AWS_ROLES_ANYWHERE,
        Role::JwtSigning if is_code(kind) => &APEX,
        Role::JwtSigning => &JWT_OUTBOUND,
        Role::ClientTls if reference.whose == Whose::Theirs => &PARTNER_COPY,
        Role::ClientTls if kind == "ApiClientCertificate" => &API_CLIENT,
        Role::ClientTls if is_code(kind) => &APEX,
        Role::ClientTls => &MUTUAL_TLS,
        Role::ServerTls => &CUSTOM_DOMAIN,
        Role::InboundClientTls => &INBOUND_MUTUAL_TLS,
        Role::DataSigning | Role::AssetTokenSigning | Role::Configuration => &APEX,
        Role::SpRequestValidation | Role::AssertionEncryption | Role::UserLogin | Role::ClientAttestation => {
            &PARTNER_COPY
        }
    }
}

/// The instruction of this public id, whichever runbook has it.
pub fn instruction(id: &str) -> Option<&'static Instruction> {
    ALL.iter().flat_map(|runbook| runbook.steps).find(|step| step.id() == id)
}

/// Whether a name speaks of Amazon Web Services.
pub fn names_aws(name: &str) -> bool {
    let mut words = name.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.any(|word| word.eq_ignore_ascii_case("aws") || word.eq_ignore_ascii_case("rolesanywhere"))
}

fn is_code(kind: &str) -> bool {
    matches!(kind, "ApexClass" | "ApexTrigger" | "CustomMetadata")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::intake::By;

    #[test]
    fn each_runbook_has_steps_in_order_and_sources_with_addresses() {
        let mut ids: BTreeMap<&str, &Instruction> = BTreeMap::new();
        for runbook in ALL {
            assert!(runbook.steps.is_sorted_by_key(|step| step.phase), "{}", runbook.id);
            assert!(runbook.steps.len() >= 4, "{}", runbook.id);
            assert!(!runbook.sources.is_empty(), "{}", runbook.id);
            assert!(runbook.sources.iter().all(|source| source.address.starts_with("https://")));
            assert!(runbook.steps.iter().any(|step| step.check.is_some()), "{}", runbook.id);
            for step in runbook.steps {
                assert_eq!(*ids.entry(step.id()).or_insert(step), step, "two steps are called alike");
            }
        }
        let mut names: Vec<&str> = ALL.iter().map(|runbook| runbook.id).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn each_way_of_using_a_certificate_has_its_runbook() {
        let of = |kind: &str, name: &str, role, whose| {
            let certificate = ("Key".to_owned(), By::Name);
            of_reference(&Reference::new(certificate, (kind, name), "", (role, whose))).id
        };
        for (kind, name, role, runbook) in [
            ("SamlSsoConfig", "Okta", Role::SamlRequestSigning, "saml-request-signing"),
            ("SamlSsoConfig", "Okta", Role::SamlDecryption, "saml-decryption"),
            (
                "IdentityProviderSettings",
                "IdentityProvider",
                Role::IdentityProviderSigning,
                "identity-provider",
            ),
            ("NamedCredential", "SAP", Role::ClientTls, "mutual-tls"),
            ("ExternalDataSource", "Workday", Role::ClientTls, "mutual-tls"),
            ("NamedCredential", "ETL", Role::JwtSigning, "jwt-outbound"),
            ("ExternalCredential", "Aws_S3", Role::JwtSigning, "aws-roles-anywhere"),
            ("ExternalCredential", "Laws", Role::JwtSigning, "jwt-outbound"),
            ("ApexClass", "Signer", Role::JwtSigning, "apex"),
            ("ApexClass", "Caller", Role::ClientTls, "apex"),
            ("ApexTrigger", "Signer", Role::DataSigning, "apex"),
            ("CustomMetadata", "Endpoint", Role::Configuration, "apex"),
            ("ApiClientCertificate", "ApiClientCertificate", Role::ClientTls, "api-client"),
            ("CustomSite", "acme.com", Role::ServerTls, "custom-domain"),
        ] {
            assert_eq!(of(kind, name, role, Whose::Ours), runbook, "{kind} {name}");
        }
        for (kind, role, runbook) in [
            ("SamlSsoConfig", Role::SamlValidation, "saml-validation"),
            ("ConnectedApp", Role::JwtVerification, "jwt-inbound"),
            ("ConnectedApp", Role::AssertionEncryption, "partner-copy"),
            ("InboundCertificate", Role::InboundClientTls, "inbound-mutual-tls"),
            ("ExtlClntAppOauthSecuritySettings", Role::ClientTls, "partner-copy"),
        ] {
            assert_eq!(of(kind, "App", role, Whose::Theirs), runbook, "{kind}");
        }
    }
}
