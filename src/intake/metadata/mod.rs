//! Salesforce metadata: what refers to which certificate.
//!
//! ```text
//!  file ── file_name ─┬─ .crt ── content ── certificates, request ── inventory ─┐
//!                     ├─ XML ── document ── root element ── types ── fact ──────┼── resolve ── links, problems
//!                     └─ .cls, .trigger ── apex ── call sites, constants ───────┘
//! ```
//!
//! Files come one by one, from a folder, from a ZIP or alone, in the Metadata API's own format or in the source
//! format, which puts `-meta.xml` behind the suffix. What a file is, its suffix and its root element say and never a
//! folder: projects lay those out as they like. Of each file facts are kept and nothing else, since an org has many
//! thousands and few of them name a certificate; what a fact means is settled when all have been read.
//!
//! | type | field | refers by | role | whose key |
//! |---|---|---|---|---|
//! | `SamlSsoConfig` | `requestSigningCertId` | record id | [`SamlRequestSigning`] | ours |
//! | | `decryptionCertificate` | name | [`SamlDecryption`] | ours |
//! | | `validationCert` | content | [`SamlValidation`] | theirs |
//! | `IdentityProviderSettings` | `certificateName` | name | [`IdentityProviderSigning`] | ours |
//! | `ConnectedApp` | `oauthConfig/certificate` | content | [`JwtVerification`] | theirs |
//! | | `oauthConfig/assetTokenConfig/assetSigningCertId` | record id | [`AssetTokenSigning`] | ours |
//! | | `samlConfig/certificate` | content | [`SpRequestValidation`] | theirs |
//! | | `samlConfig/encryptionCertificate` | name | [`AssertionEncryption`] | theirs |
//! | `ExtlClntAppGlobalOauthSettings` | `certificate` | content | [`JwtVerification`] | theirs |
//! | `ExtlClntAppOauthSettings` | `assetTokenSigningCertificate` | record id | [`AssetTokenSigning`] | ours |
//! | | `clientAssertionCertificate` | content | [`ClientAttestation`] | theirs |
//! | `ExtlClntAppOauthSecuritySettings` | `tlsClientAuthCertParamValue` | subject or SAN | [`ClientTls`] | theirs |
//! | `ExtlClntAppSamlConfigurablePolicies` | `certificate` | content | [`SpRequestValidation`] | theirs |
//! | | `encryptionCertificate` | name | [`AssertionEncryption`] | theirs |
//! | `NamedCredential` | `certificate` | name | [`ClientTls`] | ours |
//! | | `namedCredentialParameters/certificate` of type `ClientCertificate` | name | [`ClientTls`] | ours |
//! | | `jwtSigningCertificate` | name | [`JwtSigning`] | ours |
//! | | `namedCredentialParameters/externalCredential` of type `Authentication` | what that says | [`JwtSigning`] | ours |
//! | `ExternalCredential` | `externalCredentialParameters/certificate` of type `SigningCertificate` | name | [`JwtSigning`] | ours |
//! | `ExternalDataSource` | `certificate` | name | [`ClientTls`] | ours |
//! | `CustomSite` | `customWebAddresses/certificate` | name or opaque id | [`ServerTls`] | ours |
//! | `InboundCertificate` | `content` | content | [`InboundClientTls`] | theirs |
//! | `UserAuthCertificate` | `content` | content | [`UserLogin`] | theirs |
//! | `PublicKeyCertificate` | `jsonWebKey` | content of `x5c`, else key | [`JwtVerification`] | theirs |
//! | `CustomMetadata` | `values/value` | name of a certificate that was read | [`Configuration`] | ours |
//! | `ApexClass`, `ApexTrigger` | the call, as in [`apex`] | name or expression | the call's | ours |
//!
//! The paths are what [`Reference::field`](super::Reference::field) says, too. Where a name is expected a record id may
//! stand, and the other way round. A value that is empty, a placeholder or scrubbed is a problem and no reference.
//!
//! [`SamlRequestSigning`]: super::Role::SamlRequestSigning
//! [`SamlDecryption`]: super::Role::SamlDecryption
//! [`SamlValidation`]: super::Role::SamlValidation
//! [`IdentityProviderSigning`]: super::Role::IdentityProviderSigning
//! [`JwtVerification`]: super::Role::JwtVerification
//! [`AssetTokenSigning`]: super::Role::AssetTokenSigning
//! [`SpRequestValidation`]: super::Role::SpRequestValidation
//! [`AssertionEncryption`]: super::Role::AssertionEncryption
//! [`ClientAttestation`]: super::Role::ClientAttestation
//! [`ClientTls`]: super::Role::ClientTls
//! [`JwtSigning`]: super::Role::JwtSigning
//! [`ServerTls`]: super::Role::ServerTls
//! [`InboundClientTls`]: super::Role::InboundClientTls
//! [`UserLogin`]: super::Role::UserLogin
//! [`Configuration`]: super::Role::Configuration

pub mod apex;
mod collector;
mod content;
mod document;
mod error;
mod fact;
mod file_name;
mod inventory;
mod observations;
mod project;
mod resolve;
mod types;

pub use collector::{Collected, Collector, MAX_FILE, MetadataLink, is_read};
pub(super) use content::embedded_certificate;
pub use document::MAX_TEXTS;
pub use error::{MetadataError, Problem};
pub use inventory::{CertificateMetadata, InventoryCertificate};
pub(super) use observations::observation_of_partner;
