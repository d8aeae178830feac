//! Which fields of which types refer to a certificate: the one table that the reader goes by.

use crate::intake::{Role, Whose};

/// One type of the Metadata API.
#[derive(Debug)]
pub(super) struct MetadataType {
    /// Its name, which is its root element's.
    pub(super) name: &'static str,
    /// What its files' names end in, in small letters and without `-meta.xml`.
    pub(super) suffix: &'static str,
    /// Its fields that refer to a certificate.
    pub(super) fields: &'static [Field],
    /// Further paths without which those fields cannot be understood.
    pub(super) beside: &'static [&'static str],
}

/// One field that refers to a certificate.
#[derive(Debug)]
pub(super) struct Field {
    /// The path below the root element.
    pub(super) path: &'static str,
    /// The `parameterType` beside it that makes it one.
    pub(super) parameter_type: Option<&'static str>,
    pub(super) form: Form,
    pub(super) role: Role,
    pub(super) whose: Whose,
}

/// How a field refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// By unique name or record id. No unique name begins with a digit, as ids of certificates do.
    Name,
    /// The certificate itself stands there: Base64 or PEM, in any wrapping.
    Certificate,
    /// A JSON Web Key.
    Key,
    /// A subject or a subject alternative name.
    DistinguishedName,
    /// The name of an external credential, which refers to the certificate.
    ExternalCredential,
    /// Free text, which counts where it is the unique name of a certificate that was read.
    Value,
}

const fn ours(path: &'static str, form: Form, role: Role) -> Field {
    Field { path, parameter_type: None, form, role, whose: Whose::Ours }
}

const fn theirs(path: &'static str, form: Form, role: Role) -> Field {
    Field { path, parameter_type: None, form, role, whose: Whose::Theirs }
}

impl Field {
    const fn of(self, parameter_type: &'static str) -> Self {
        Self { parameter_type: Some(parameter_type), ..self }
    }
}

const fn with(name: &'static str, suffix: &'static str, fields: &'static [Field]) -> MetadataType {
    MetadataType { name, suffix, fields, beside: &[] }
}

impl MetadataType {
    const fn beside(self, beside: &'static [&'static str]) -> Self {
        Self { beside, ..self }
    }
}

/// The certificates themselves.
pub(super) static CERTIFICATE: MetadataType = with("Certificate", "crt", &[]).beside(&[
    "caSigned",
    "content",
    "encryptedWithPlatformEncryption",
    "expirationDate",
    "keySize",
    "masterLabel",
    "privateKeyExportable",
]);

/// What a retrieve was asked for, in which version of the API.
pub(super) static PACKAGE: MetadataType = with("Package", "xml", &[]).beside(&["version"]);

/// Everything in XML that refers to certificates.
pub(super) static TYPES: [MetadataType; 15] = [
    with(
        "SamlSsoConfig",
        "samlssoconfig",
        &[
            ours("requestSigningCertId", Form::Name, Role::SamlRequestSigning),
            ours("decryptionCertificate", Form::Name, Role::SamlDecryption),
            theirs("validationCert", Form::Certificate, Role::SamlValidation),
        ],
    ),
    with(
        "IdentityProviderSettings",
        "settings",
        &[ours("certificateName", Form::Name, Role::IdentityProviderSigning)],
    ),
    with(
        "ConnectedApp",
        "connectedapp",
        &[
            theirs("oauthConfig/certificate", Form::Certificate, Role::JwtVerification),
            ours("oauthConfig/assetTokenConfig/assetSigningCertId", Form::Name, Role::AssetTokenSigning),
            theirs("samlConfig/certificate", Form::Certificate, Role::SpRequestValidation),
            theirs("samlConfig/encryptionCertificate", Form::Name, Role::AssertionEncryption),
        ],
    ),
    with(
        "ExtlClntAppGlobalOauthSettings",
        "ecaglbloauth",
        &[theirs("certificate", Form::Certificate, Role::JwtVerification)],
    ),
    with(
        "ExtlClntAppOauthSettings",
        "ecaoauth",
        &[
            ours("assetTokenSigningCertificate", Form::Name, Role::AssetTokenSigning),
            theirs("clientAssertionCertificate", Form::Certificate, Role::ClientAttestation),
        ],
    ),
    with(
        "ExtlClntAppOauthSecuritySettings",
        "ecaoauthsecurity",
        &[theirs("tlsClientAuthCertParamValue", Form::DistinguishedName, Role::ClientTls)],
    ),
    with(
        "ExtlClntAppSamlConfigurablePolicies",
        "ecasamlplcy",
        &[
            theirs("certificate", Form::Certificate, Role::SpRequestValidation),
            theirs("encryptionCertificate", Form::Name, Role::AssertionEncryption),
        ],
    ),
    with(
        "NamedCredential",
        "namedcredential",
        &[
            ours("certificate", Form::Name, Role::ClientTls),
            ours("namedCredentialParameters/certificate", Form::Name, Role::ClientTls)
                .of("ClientCertificate"),
            ours("jwtSigningCertificate", Form::Name, Role::JwtSigning),
            ours("namedCredentialParameters/externalCredential", Form::ExternalCredential, Role::JwtSigning)
                .of("Authentication"),
        ],
    )
    .beside(&["namedCredentialParameters/parameterType"]),
    with(
        "ExternalCredential",
        "externalcredential",
        &[ours("externalCredentialParameters/certificate", Form::Name, Role::JwtSigning)
            .of("SigningCertificate")],
    )
    .beside(&["externalCredentialParameters/parameterType"]),
    with("ExternalDataSource", "datasource", &[ours("certificate", Form::Name, Role::ClientTls)]),
    with("CustomSite", "site", &[ours("customWebAddresses/certificate", Form::Name, Role::ServerTls)]),
    with(
        "InboundCertificate",
        "inboundcertificate",
        &[theirs("content", Form::Certificate, Role::InboundClientTls)],
    )
    .beside(&["serialId"]),
    with(
        "UserAuthCertificate",
        "userauthcertificate",
        &[theirs("content", Form::Certificate, Role::UserLogin)],
    ),
    with(
        "PublicKeyCertificate",
        "publickeycertificate",
        &[theirs("jsonWebKey", Form::Key, Role::JwtVerification)],
    ),
    with("CustomMetadata", "md", &[ours("values/value", Form::Value, Role::Configuration)]),
];

impl MetadataType {
    /// The type whose root element has that name.
    pub(super) fn by_root(name: &str) -> Option<&'static Self> {
        TYPES.iter().chain([&CERTIFICATE, &PACKAGE]).find(|kind| kind.name == name)
    }

    /// Whether files of some type in XML end so.
    pub(super) fn is_suffix(suffix: &str) -> bool {
        TYPES.iter().chain([&CERTIFICATE, &PACKAGE]).any(|kind| kind.suffix == suffix)
    }

    /// The paths of which the text is needed.
    pub(super) fn paths(&self) -> impl Iterator<Item = &'static str> {
        let fields = self.fields.iter().map(|field| field.path);
        fields.chain(self.beside.iter().copied()).chain(["fullName"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_parameter_is_for_is_read_beside_it() {
        for kind in &TYPES {
            for field in kind.fields.iter().filter(|field| field.parameter_type.is_some()) {
                let parent = field.path.rsplit_once('/').unwrap().0;
                let beside = format!("{parent}/parameterType");
                assert!(kind.beside.contains(&beside.as_str()), "{}", kind.name);
            }
        }
    }

    #[test]
    fn suffixes_are_in_small_letters() {
        for kind in TYPES.iter().chain([&CERTIFICATE, &PACKAGE]) {
            assert!(kind.suffix.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", kind.name);
        }
    }
}
