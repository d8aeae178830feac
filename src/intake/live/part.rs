//! The parts of a live read: each is asked for on its own, and one that is refused takes nothing else away.

/// What a call is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Which versions of the API the org has.
    Versions,
    /// The rows of the org's certificates.
    Certificates,
    /// The metadata that names certificates in fields.
    Integrations,
    /// Apex and custom metadata.
    Code,
    /// The text of one certificate.
    Chain,
    /// Named credentials, row by row.
    NamedCredentials,
    /// What named credentials add in parameters.
    NamedCredentialParameters,
    /// What external credentials sign with.
    ExternalCredentialParameters,
    /// External data sources, row by row.
    ExternalDataSources,
    /// Single sign-on settings, row by row.
    SingleSignOn,
}

impl Part {
    /// The public name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Versions => "versions",
            Self::Certificates => "certificates",
            Self::Integrations => "integrations",
            Self::Code => "code",
            Self::Chain => "chain",
            Self::NamedCredentials => "named-credentials",
            Self::NamedCredentialParameters => "named-credential-parameters",
            Self::ExternalCredentialParameters => "external-credential-parameters",
            Self::ExternalDataSources => "external-data-sources",
            Self::SingleSignOn => "single-sign-on",
        }
    }
}
