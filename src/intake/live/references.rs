//! Rows that refer to certificates: what is asked where the metadata itself is refused.

use super::part::Part;
use super::tooling::{Api, ReferringRow};
use crate::intake::metadata::embedded_certificate;
use crate::intake::{By, CertificateId, Integration, Reference, Role, Whose};

/// One query, and what its rows say.
pub(super) struct Query {
    pub(super) part: Part,
    pub(super) api: Api,
    pub(super) text: &'static str,
    /// Its type in the Metadata API.
    pub(super) kind: &'static str,
    fields: &'static [Field],
}

/// A column, and what the metadata calls it.
struct Field {
    value: fn(&ReferringRow) -> Option<&str>,
    /// The parameter's type, of which the row must be.
    parameter_type: Option<&'static str>,
    path: &'static str,
    role: Role,
    whose: Whose,
}

const fn ours(value: fn(&ReferringRow) -> Option<&str>, path: &'static str, role: Role) -> Field {
    Field { value, parameter_type: None, path, role, whose: Whose::Ours }
}

fn certificate_id(row: &ReferringRow) -> Option<&str> {
    row.certificate_id.as_deref()
}

fn jwt_signing(row: &ReferringRow) -> Option<&str> {
    row.jwt_signing_certificate_id.as_deref()
}

fn validation_cert(row: &ReferringRow) -> Option<&str> {
    row.validation_cert.as_deref()
}

pub(super) static QUERIES: &[Query] = &[
    Query {
        part: Part::NamedCredentials,
        api: Api::Tooling,
        text: "SELECT DeveloperName,CertificateId,JwtSigningCertificateId FROM NamedCredential",
        kind: "NamedCredential",
        fields: &[
            ours(certificate_id, "certificate", Role::ClientTls),
            ours(jwt_signing, "jwtSigningCertificate", Role::JwtSigning),
        ],
    },
    Query {
        part: Part::NamedCredentialParameters,
        api: Api::Tooling,
        text: "SELECT NamedCredential.DeveloperName,ParameterType,CertificateId FROM NamedCredentialParameter",
        kind: "NamedCredential",
        fields: &[Field {
            parameter_type: Some("ClientCertificate"),
            ..ours(certificate_id, "namedCredentialParameters/certificate", Role::ClientTls)
        }],
    },
    Query {
        part: Part::ExternalCredentialParameters,
        api: Api::Tooling,
        text: "SELECT ExternalCredential.DeveloperName,ParameterType,CertificateId FROM ExternalCredentialParameter",
        kind: "ExternalCredential",
        fields: &[Field {
            parameter_type: Some("SigningCertificate"),
            ..ours(certificate_id, "externalCredentialParameters/certificate", Role::JwtSigning)
        }],
    },
    Query {
        part: Part::ExternalDataSources,
        api: Api::Tooling,
        text: "SELECT DeveloperName,CertificateId FROM ExternalDataSource",
        kind: "ExternalDataSource",
        fields: &[ours(certificate_id, "certificate", Role::ClientTls)],
    },
    Query {
        part: Part::SingleSignOn,
        api: Api::Data,
        text: "SELECT DeveloperName,ValidationCert FROM SamlSsoConfig",
        kind: "SamlSsoConfig",
        fields: &[Field {
            whose: Whose::Theirs,
            ..ours(validation_cert, "validationCert", Role::SamlValidation)
        }],
    },
];

impl Query {
    /// Adds what one row refers to, with where it stands, and the certificates in it.
    pub(super) fn read(
        &self,
        row: &ReferringRow,
        references: &mut Vec<(Reference, String)>,
        partners: &mut Vec<Vec<u8>>,
    ) {
        let Some(name) = row.name().filter(|name| name.len() <= 255) else { return };
        for field in self.fields {
            let is_of_type =
                field.parameter_type.is_none() || field.parameter_type == row.parameter_type.as_deref();
            let Some(value) = (field.value)(row).filter(|value| is_of_type && !value.is_empty()) else {
                continue;
            };
            let (certificate, by) = match (field.whose, CertificateId::parse(value)) {
                (Whose::Ours, Some(id)) => (id.as_str().to_owned(), By::Id),
                (Whose::Ours, None) => continue,
                (Whose::Theirs, _) => match embedded_certificate(value) {
                    Some((sha256, der)) => {
                        partners.push(der);
                        (sha256, By::Certificate)
                    }
                    None => continue,
                },
            };
            let integration = Integration { kind: self.kind.to_owned(), name: name.to_owned() };
            let (field, role, whose) = (field.path.to_owned(), field.role, field.whose);
            let reference = Reference { certificate, by, integration, field, role, whose };
            references.push((reference, format!("{} {name}", self.kind)));
        }
    }
}
