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
mod runbook;
mod saml_decryption;
mod saml_request_signing;
mod saml_validation;
mod sources;
mod steps;
mod unknown;

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
pub use runbook::{Instruction, Runbook, Source};
pub use saml_decryption::SAML_DECRYPTION;
pub use saml_request_signing::SAML_REQUEST_SIGNING;
pub use saml_validation::SAML_VALIDATION;
pub use steps::DELETE;
pub use unknown::UNKNOWN;

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
