//! The page table: which Setup paths are read, and by which reader.

use super::certificate_id::CertificateId;
use super::setup_page::{Field, ours, theirs};
use super::{By, Role};

/// A page Certkeep reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// *Certificate and Key Management*: [`super::list_page`].
    CertificateList,
    /// One certificate: [`super::detail_page`].
    CertificateDetail(CertificateId),
    /// Something that uses certificates: [`super::setup_page`].
    Integration(&'static SetupPage),
}

/// A page of Setup that names the certificates something uses. Nothing runs there before the admin has allowed it.
#[derive(Debug, PartialEq, Eq)]
pub struct SetupPage {
    /// Its path, or for the pages of records the part before the rest of the id.
    pub path: &'static str,
    /// The full name of what it shows, where an org has only one.
    pub name: Option<&'static str>,
    /// Its fields that name certificates, the main one first.
    pub fields: &'static [Field],
    /// Whether fields whose labels say nothing are told apart by their order.
    pub in_order: bool,
}

const fn records(path: &'static str, fields: &'static [Field]) -> SetupPage {
    SetupPage { path, name: None, fields, in_order: false }
}

/// The pages of integrations. Nobody has seen that these paths lead to pages with fields in the Classic markup, above
/// all those of external credentials and external client apps, which may be drawn in Lightning alone: a page under
/// another path, or of another markup, is not read, and nothing follows from that.
///
/// The content script for them is registered on these very paths: `extension/learning.js`, held together by
/// `tests/manifest.rs`.
pub const SETUP_PAGES: &[SetupPage] = &[
    SetupPage {
        in_order: true,
        ..records(
            "/0LE",
            &[
                ours("SamlSsoConfig", "requestSigningCertId", By::Id, Role::SamlRequestSigning, REQUEST),
                ours("SamlSsoConfig", "decryptionCertificate", By::Name, Role::SamlDecryption, DECRYPTION),
            ],
        )
    },
    SetupPage {
        name: Some("IdentityProvider"),
        ..records(
            "/setup/secur/idp/IdpPage.apexp",
            &[ours(
                "IdentityProviderSettings",
                "certificateName",
                By::Name,
                Role::IdentityProviderSigning,
                &[],
            )],
        )
    },
    records(
        "/0XA",
        &[
            ours("NamedCredential", "certificate", By::Name, Role::ClientTls, &[]),
            ours("NamedCredential", "jwtSigningCertificate", By::Name, Role::JwtSigning, &["jwt"]),
        ],
    ),
    records(
        "/0pU",
        &[ours(
            "ExternalCredential",
            "externalCredentialParameters/certificate",
            By::Name,
            Role::JwtSigning,
            &[],
        )],
    ),
    records("/0XC", &[ours("ExternalDataSource", "certificate", By::Name, Role::ClientTls, &[])]),
    records("/0H4", CONNECTED_APP),
    records("/0Ci", CONNECTED_APP),
    records(
        "/0xI",
        &[
            ours(EXTERNAL_SAML, "idpCertificate", By::Name, Role::IdentityProviderSigning, &[]),
            theirs(EXTERNAL_SAML, "encryptionCertificate", By::Name, Role::AssertionEncryption, ENCRYPTION),
            ours(
                "ExtlClntAppOauthSettings",
                "assetTokenSigningCertificate",
                By::Id,
                Role::AssetTokenSigning,
                ASSET,
            ),
        ],
    ),
    records("/0I4", &[ours("CustomSite", "customWebAddresses/certificate", By::Name, Role::ServerTls, &[])]),
];

/// The org's own certificate signs as identity provider; there is no such field in the Metadata API.
const CONNECTED_APP: &[Field] = &[
    ours("ConnectedApp", "samlConfig/idpCertificate", By::Name, Role::IdentityProviderSigning, &[]),
    theirs(
        "ConnectedApp",
        "samlConfig/encryptionCertificate",
        By::Name,
        Role::AssertionEncryption,
        ENCRYPTION,
    ),
    ours(
        "ConnectedApp",
        "oauthConfig/assetTokenConfig/assetSigningCertId",
        By::Id,
        Role::AssetTokenSigning,
        ASSET,
    ),
];

const EXTERNAL_SAML: &str = "ExtlClntAppSamlConfigurablePolicies";

/// Parts of labels, in small letters.
const REQUEST: &[&str] =
    &["request", "anforderung", "requête", "solicitud", "richiest", "リクエスト", "请求"];
const DECRYPTION: &[&str] = &["decr", "entschl", "déchiff", "descif", "復号", "解密", "복호"];
const ENCRYPTION: &[&str] = &["encr", "verschl", "chiff", "cifr", "暗号", "加密", "암호"];
const ASSET: &[&str] = &["asset"];

impl Place {
    /// The place at a path. Never the query: it carries nonces and tokens. Edit (`/0P1…/e`) and create
    /// (`/0P1/e`) pages are none.
    pub fn from_path(path: &str) -> Option<Self> {
        match path.strip_prefix('/')? {
            "0P1" => Some(Self::CertificateList),
            id => CertificateId::parse(id)
                .map(Self::CertificateDetail)
                .or_else(|| SETUP_PAGES.iter().find(|page| page.is_at(path)).map(Self::Integration)),
        }
    }
}

impl SetupPage {
    fn is_at(&self, path: &str) -> bool {
        path.strip_prefix(self.path).is_some_and(|rest| match self.name {
            Some(_) => rest.is_empty(),
            None => matches!(rest.len(), 12 | 15) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_list_and_detail_are_places_of_certificates() {
        assert_eq!(Place::from_path("/0P1"), Some(Place::CertificateList));
        let detail = Place::CertificateDetail(CertificateId::parse("0P1xx0000000001").unwrap());
        assert_eq!(Place::from_path("/0P1xx0000000001"), Some(detail.clone()));
        assert_eq!(Place::from_path("/0P1xx0000000001CAA"), Some(detail));
        for path in ["/0P1/e", "/0P1xx0000000001/e", "/0P1xx", "/005xx0000000001", "/", ""] {
            assert_eq!(Place::from_path(path), None, "{path}");
        }
    }

    #[test]
    fn integrations_are_read_on_their_own_pages_alone() {
        let kind = |path: &str| match Place::from_path(path) {
            Some(Place::Integration(page)) => page.fields[0].kind,
            _ => "",
        };
        assert_eq!(kind("/0LExx0000000001"), "SamlSsoConfig");
        assert_eq!(kind("/0Cixx0000000001CAA"), "ConnectedApp");
        assert_eq!(kind("/setup/secur/idp/IdpPage.apexp"), "IdentityProviderSettings");
        for path in ["/0LE", "/0LE/e", "/0LExx0000000001/e", "/setup/secur/idp/IdpPage.apexp/x", "/0XAxx"] {
            assert_eq!(kind(path), "", "{path}");
        }
    }
}
