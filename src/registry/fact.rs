//! The facts of a record, and the two that have guided values.

use core::fmt;

use serde::{Deserialize, Serialize};

/// What a record can say. Values are text, in a form that people can read in a spreadsheet too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Fact {
    /// What it is for: [`Purpose`].
    Purpose,
    /// What it is for, in somebody's own words.
    Description,
    /// Who answers for it.
    Owner,
    /// Who does when the owner is away.
    BackupOwner,
    /// The team of both.
    Team,
    /// How to reach them.
    Contact,
    /// Words to find it by, with commas between them.
    Tags,
    /// Whatever else is to be known.
    Notes,
    /// A link to the ticket of its rotation.
    Ticket,
    /// Where it is in its cycle: [`LifeCycle`].
    LifeCycle,
    /// The end that its owner says: a day or a moment, in ISO 8601.
    Expires,
    /// Why that end is trusted.
    ExpiresWhy,
    /// When somebody last looked whether all this is still so: a day or a moment.
    Reviewed,
    /// Who did.
    ReviewedBy,
    /// SHA-256 of a certificate that nobody has shown yet, lower-case hex.
    Sha256,
    /// SHA-1 of it.
    Sha1,
    /// Its serial number.
    SerialNumber,
    /// Who issued it.
    Issuer,
    /// Its own upper bound of the plan step, in days.
    PlanDays,
    /// Its own upper bound of the act step, in days.
    ActDays,
    /// Up to which moment its alerts were taken note of, and by whom: `2026-11-01T00:00:00Z Ann`.
    Acknowledged,
    /// Until when its alerts are silent, and why: `2026-12-01T00:00:00Z waiting for the partner`.
    Snoozed,
    /// Who is to see to its rotation.
    Assigned,
    /// A field of the admin's own.
    Own(String),
    /// What a later version knows.
    Unknown(String),
}

const NAMES: &[(Fact, &str)] = &[
    (Fact::Purpose, "purpose"),
    (Fact::Description, "description"),
    (Fact::Owner, "owner"),
    (Fact::BackupOwner, "backup-owner"),
    (Fact::Team, "team"),
    (Fact::Contact, "contact"),
    (Fact::Tags, "tags"),
    (Fact::Notes, "notes"),
    (Fact::Ticket, "ticket"),
    (Fact::LifeCycle, "life-cycle"),
    (Fact::Expires, "expires"),
    (Fact::ExpiresWhy, "expires-why"),
    (Fact::Reviewed, "reviewed"),
    (Fact::ReviewedBy, "reviewed-by"),
    (Fact::Sha256, "sha256"),
    (Fact::Sha1, "sha1"),
    (Fact::SerialNumber, "serial-number"),
    (Fact::Issuer, "issuer"),
    (Fact::PlanDays, "plan-days"),
    (Fact::ActDays, "act-days"),
    (Fact::Acknowledged, "acknowledged"),
    (Fact::Snoozed, "snoozed"),
    (Fact::Assigned, "assigned"),
];

const OWN_PREFIX: &str = "own/";

impl Fact {
    /// Whether it is of this very certificate: its cycle, its end, its fingerprints, and what was answered to its alerts.
    pub(super) fn is_of_this_certificate(&self) -> bool {
        matches!(
            self,
            Self::LifeCycle
                | Self::Expires
                | Self::ExpiresWhy
                | Self::Sha256
                | Self::Sha1
                | Self::SerialNumber
                | Self::Issuer
                | Self::Acknowledged
                | Self::Snoozed
        )
    }

    /// The public name, as it is stored.
    pub fn name(&self) -> String {
        match self {
            Self::Own(name) => format!("{OWN_PREFIX}{name}"),
            Self::Unknown(name) => name.clone(),
            fact => {
                let known = NAMES.iter().find(|(known, _)| known == fact);
                known.map_or_else(String::new, |(_, name)| (*name).to_owned())
            }
        }
    }
}

impl From<String> for Fact {
    fn from(name: String) -> Self {
        let known = NAMES.iter().find(|(_, known)| *known == name).map(|(fact, _)| fact.clone());
        let own = || name.strip_prefix(OWN_PREFIX).map(|own| Self::Own(own.to_owned()));
        known.or_else(own).unwrap_or(Self::Unknown(name))
    }
}

impl From<Fact> for String {
    fn from(fact: Fact) -> Self {
        fact.name()
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name())
    }
}

/// What a certificate is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signs requests, or assertions as identity provider.
    SsoSigning,
    /// Decrypts assertions.
    SsoDecryption,
    /// Signs JSON Web Tokens for access tokens.
    JwtBearer,
    /// Authenticates a TLS client.
    MutualTls,
    /// Authenticates a custom domain.
    CustomDomain,
    /// Signs or encrypts data.
    DataSigning,
    /// Something else, in somebody's own words.
    Other(String),
}

impl Purpose {
    /// Those to choose from.
    pub const GUIDED: &[Self] = &[
        Self::SsoSigning,
        Self::SsoDecryption,
        Self::JwtBearer,
        Self::MutualTls,
        Self::CustomDomain,
        Self::DataSigning,
    ];

    /// As it is written in records and spreadsheets.
    pub fn text(&self) -> &str {
        match self {
            Self::SsoSigning => "SSO signing",
            Self::SsoDecryption => "SSO decryption",
            Self::JwtBearer => "JWT bearer",
            Self::MutualTls => "mTLS",
            Self::CustomDomain => "custom domain",
            Self::DataSigning => "data signing",
            Self::Other(text) => text,
        }
    }

    /// The guided purpose of this name, however capitals and hyphens are set; else another.
    pub fn of_text(text: &str) -> Self {
        let plain = |text: &str| -> String {
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|letter| letter.to_ascii_lowercase())
                .collect()
        };
        let wanted = plain(text);
        let guided = Self::GUIDED.iter().find(|purpose| plain(purpose.text()) == wanted);
        match wanted.as_str() {
            "samlsigning" | "ssosigner" => Self::SsoSigning,
            "samldecryption" => Self::SsoDecryption,
            "jwtbearerflow" | "jwtflow" => Self::JwtBearer,
            "mutualtls" => Self::MutualTls,
            _ => guided.cloned().unwrap_or_else(|| Self::Other(text.to_owned())),
        }
    }
}

/// Where a certificate is in its cycle of rotations. Time is another axis: [`crate::schedule::Status`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LifeCycle {
    /// Not in use yet.
    Waiting,
    /// In use.
    #[default]
    Active,
    /// Another one has taken its place.
    Superseded,
    /// Used by nothing any more.
    Retired,
}

impl LifeCycle {
    /// As it is written in records and spreadsheets.
    pub fn text(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Active => "active",
            Self::Superseded => "superseded",
            Self::Retired => "retired",
        }
    }

    /// The one of this name.
    pub fn of_text(text: &str) -> Option<Self> {
        let all = [Self::Waiting, Self::Active, Self::Superseded, Self::Retired];
        all.into_iter().find(|cycle| cycle.text().eq_ignore_ascii_case(text.trim()))
    }

    /// Whether its steps are told: what was superseded or retired stays, and is silent.
    pub fn is_silent(self) -> bool {
        matches!(self, Self::Superseded | Self::Retired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_comes_back_by_its_name() {
        let own = Fact::Own("Cost center".to_owned());
        for fact in NAMES.iter().map(|(fact, _)| fact).chain([&own, &Fact::Unknown("later".to_owned())]) {
            assert_eq!(Fact::from(fact.name()), *fact);
            assert!(!fact.name().is_empty());
        }
    }

    #[test]
    fn a_purpose_is_recognised_however_it_is_written() {
        for purpose in Purpose::GUIDED {
            assert_eq!(Purpose::of_text(&purpose.text().to_uppercase()), *purpose);
        }
        assert_eq!(Purpose::of_text("jwt-bearer"), Purpose::JwtBearer);
        assert_eq!(Purpose::of_text("Billing").text(), "Billing");
    }
}
