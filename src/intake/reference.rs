//! What uses a certificate, as the one says who refers to it.

use serde::{Deserialize, Serialize};

/// One reference to a certificate: by an integration, in a role.
///
/// Files, Setup pages, an org that is read live and the admin's own hand all come to this.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Reference {
    /// What names the certificate: a unique name, the 15 characters of a record id, the SHA-256 of an embedded
    /// certificate or key (lower-case hex), a distinguished name or subject alternative name, or for an expression that
    /// nobody resolved its source text.
    pub certificate: String,
    /// What kind of name that is.
    pub by: By,
    /// Who refers to it.
    pub integration: Integration,
    /// Where in it: the XML path below the root (`oauthConfig/certificate`), the Apex call
    /// (`Crypto.signWithCertificate`), or the label on a page.
    pub field: String,
    /// What it does with the certificate.
    pub role: Role,
    /// Whose private key stands behind the certificate.
    pub whose: Whose,
}

/// Something that uses certificates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Integration {
    /// Its type in the Metadata API, as `NamedCredential`; of what is no metadata, a name of that form.
    #[serde(rename = "type")]
    pub kind: String,
    /// Its full name.
    pub name: String,
}

/// How a reference names a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum By {
    /// By its unique name, exactly.
    #[serde(rename = "name")]
    Name,
    /// By its record id, of which 15 characters count.
    #[serde(rename = "id")]
    Id,
    /// The certificate itself stands there: by its SHA-256.
    #[serde(rename = "certificate")]
    Certificate,
    /// Its public key stands there: by the SHA-256 of its SubjectPublicKeyInfo.
    #[serde(rename = "key")]
    Key,
    /// By its subject or by one of its subject alternative names.
    #[serde(rename = "dn")]
    DistinguishedName,
    /// By an expression that only a run of the code resolves.
    #[serde(rename = "expression")]
    Expression,
    /// A page says that it is used, without naming it otherwise.
    #[serde(rename = "page")]
    Page,
    /// The admin said so.
    #[serde(rename = "hand")]
    Hand,
}

/// Whose private key stands behind a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// The org's own: when it ends, partners refuse the org, or its users are cut off.
    Ours,
    /// A partner's: the org holds its public certificate.
    Theirs,
}

/// What an integration does with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Signs the requests by which users log in at an identity provider.
    SamlRequestSigning,
    /// Decrypts what an identity provider asserts.
    SamlDecryption,
    /// Verifies what an identity provider asserts.
    SamlValidation,
    /// Signs as identity provider.
    IdentityProviderSigning,
    /// Verifies what a service provider requests.
    SpRequestValidation,
    /// Encrypts assertions to a service provider.
    AssertionEncryption,
    /// Signs JSON Web Tokens that go out.
    JwtSigning,
    /// Verifies JSON Web Tokens that come in.
    JwtVerification,
    /// Authenticates the org as a TLS client.
    ClientTls,
    /// Authenticates a custom domain as a TLS server.
    ServerTls,
    /// Authenticates a client that calls the org by mutual TLS.
    InboundClientTls,
    /// Lets a user log in by certificate.
    UserLogin,
    /// Signs asset tokens.
    AssetTokenSigning,
    /// Verifies the attestation of a client.
    ClientAttestation,
    /// Signs data in Apex.
    DataSigning,
    /// Named by a configuration value; what for, only its reader knows.
    Configuration,
}

impl Reference {
    /// A reference by an integration of that type and name, in a field with a fixed role.
    #[inline(never)]
    pub fn new(
        (certificate, by): (String, By),
        (kind, name): (&str, &str),
        field: &str,
        (role, whose): (Role, Whose),
    ) -> Self {
        let integration = Integration { kind: kind.to_owned(), name: name.to_owned() };
        Self { certificate, by, integration, field: field.to_owned(), role, whose }
    }
}

impl Role {
    /// The public name, as in `data-role`.
    pub fn name(self) -> &'static str {
        match self {
            Self::SamlRequestSigning => "saml-request-signing",
            Self::SamlDecryption => "saml-decryption",
            Self::SamlValidation => "saml-validation",
            Self::IdentityProviderSigning => "identity-provider-signing",
            Self::SpRequestValidation => "sp-request-validation",
            Self::AssertionEncryption => "assertion-encryption",
            Self::JwtSigning => "jwt-signing",
            Self::JwtVerification => "jwt-verification",
            Self::ClientTls => "client-tls",
            Self::ServerTls => "server-tls",
            Self::InboundClientTls => "inbound-client-tls",
            Self::UserLogin => "user-login",
            Self::AssetTokenSigning => "asset-token-signing",
            Self::ClientAttestation => "client-attestation",
            Self::DataSigning => "data-signing",
            Self::Configuration => "configuration",
        }
    }
}

impl Whose {
    /// The public name, as in `data-whose`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Theirs => "theirs",
        }
    }
}
