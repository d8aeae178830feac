//! What is found in an XML document.

use zeroize::Zeroizing;

use super::XmlError;
use crate::intake::Kind;

/// What an XML document holds.
#[derive(Clone, PartialEq)]
pub struct Metadata {
    /// Which kind of document it is.
    pub document: Document,
    /// Certificates and what else was recognised (a private key is named, never kept), in the document's order.
    pub items: Vec<XmlItem>,
    /// What could not be read, in the document's order.
    pub problems: Vec<XmlProblem>,
}

/// What an XML document is, by the namespace of its root element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// SAML metadata.
    SamlMetadata,
    /// A SAML request, response or assertion.
    SamlMessage,
    /// A file of Salesforce's Metadata API.
    SalesforceMetadata,
    /// Anything else.
    Other,
}

/// One thing found, and where in the document. No `Debug`: it may be a private key.
#[derive(Clone, PartialEq)]
pub struct XmlItem {
    /// What it is.
    pub kind: Kind,
    /// Its encoding, wiped when dropped: it may be a private key's. Empty where only a label names it.
    pub octets: Zeroizing<Vec<u8>>,
    /// Where the element's text begins.
    pub offset: usize,
    /// Local names from the root, as `EntityDescriptor/IDPSSODescriptor/KeyDescriptor[2]/…`.
    pub path: String,
    /// The `entityID` of the entity it belongs to, or the `Issuer` of the message.
    pub entity_id: Option<String>,
    /// In which role the entity uses it.
    pub role: Option<Role>,
    /// For what the role uses it; `None` outside a `KeyDescriptor`.
    pub usage: Option<KeyUse>,
}

/// One element whose text could not be read, or a fault of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlProblem {
    /// The element's path, as in [`XmlItem::path`].
    pub path: String,
    /// Why, and where.
    pub error: XmlError,
}

/// The role of an entity whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// `IDPSSODescriptor`
    IdentityProvider,
    /// `SPSSODescriptor`
    ServiceProvider,
    /// `AttributeAuthorityDescriptor`
    AttributeAuthority,
    /// `AuthnAuthorityDescriptor`
    AuthenticationAuthority,
    /// `PDPDescriptor`
    PolicyDecisionPoint,
    /// `AffiliationDescriptor`
    Affiliation,
    /// `RoleDescriptor` of type `SecurityTokenServiceType`: the token issuer of WS-Federation.
    SecurityTokenService,
    /// `RoleDescriptor` of type `ApplicationServiceType`: its relying party.
    ApplicationService,
    /// `RoleDescriptor` of any other type.
    OtherRole,
    /// The key that signed the metadata itself.
    MetadataSignature,
    /// The key that signed a SAML message or an assertion.
    MessageSignature,
    /// The key that a message is encrypted for.
    Recipient,
}

impl Role {
    /// The public name in kebab-case.
    pub fn name(self) -> &'static str {
        match self {
            Self::IdentityProvider => "identity-provider",
            Self::ServiceProvider => "service-provider",
            Self::AttributeAuthority => "attribute-authority",
            Self::AuthenticationAuthority => "authentication-authority",
            Self::PolicyDecisionPoint => "policy-decision-point",
            Self::Affiliation => "affiliation",
            Self::SecurityTokenService => "security-token-service",
            Self::ApplicationService => "application-service",
            Self::OtherRole => "other-role",
            Self::MetadataSignature => "metadata-signature",
            Self::MessageSignature => "message-signature",
            Self::Recipient => "recipient",
        }
    }
}

/// The `use` of a `KeyDescriptor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyUse {
    /// `signing`
    Signing,
    /// `encryption`
    Encryption,
    /// Nothing said, which means both.
    Both,
}

impl KeyUse {
    /// The public name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Signing => "signing",
            Self::Encryption => "encryption",
            Self::Both => "both",
        }
    }
}
