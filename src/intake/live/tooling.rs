//! Queries over the REST APIs: addresses out, rows in.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::intake::CertificateId;
use crate::moment::Moment;

/// The newest version whose answers this module was written for. Salesforce keeps answering in it for years.
pub(super) const NEWEST: u32 = 66;

/// Everything the APIs of that family answer to.
pub(super) const DATA: &str = "/services/data/";

/// One of the versions an org has.
#[derive(Deserialize)]
struct Version {
    version: String,
}

/// The newest version that the org has and Certkeep knows, or [`NEWEST`] where the answer does not say.
pub(super) fn version(body: &[u8]) -> u32 {
    let versions: Vec<Version> = serde_json::from_slice(body).unwrap_or_default();
    let major = |version: &Version| version.version.split('.').next()?.parse::<u32>().ok();
    versions.iter().filter_map(major).filter(|&version| version <= NEWEST).max().unwrap_or(NEWEST)
}

/// Which API answers a query.
#[derive(Clone, Copy, Debug)]
pub(super) enum Api {
    Tooling,
    Data,
}

/// The path of a query.
pub(super) fn query(version: u32, api: Api, query: &str) -> String {
    let api = match api {
        Api::Tooling => "tooling/",
        Api::Data => "",
    };
    format!("{DATA}v{version}.0/{api}query/?q={}", query.replace(' ', "+"))
}

pub(super) const CERTIFICATES: &str = "SELECT Id,DeveloperName,MasterLabel,ExpirationDate,KeySize,CreatedDate,\
    OptionsIsCaSigned,OptionsIsPrivateKeyExportable,OptionsIsUnusable,CertificateChain FROM Certificate";

/// One page of the rows that a query found.
#[derive(Deserialize)]
pub(super) struct Page<Row> {
    pub(super) records: Vec<Row>,
    #[serde(rename = "nextRecordsUrl")]
    next: Option<String>,
}

impl<Row: DeserializeOwned> Page<Row> {
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// The path of the next page, if that is one of the same API.
    pub(super) fn next(&self) -> Option<String> {
        self.next.as_deref().and_then(own_path)
    }
}

/// A path that the org named, if it leads to the same API: the session goes nowhere else.
pub(super) fn own_path(path: &str) -> Option<String> {
    let is_plain = path.bytes().all(|octet| octet.is_ascii_graphic() && octet != b'\\' && octet != b'#');
    (path.starts_with(DATA) && is_plain && !path.contains("..") && path.len() <= 2048)
        .then(|| path.to_owned())
}

/// A row of `Certificate`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CertificateRow {
    pub(super) id: String,
    pub(super) developer_name: String,
    pub(super) master_label: Option<String>,
    pub(super) expiration_date: Option<String>,
    pub(super) key_size: Option<u32>,
    pub(super) created_date: Option<String>,
    pub(super) options_is_private_key_exportable: Option<bool>,
    pub(super) options_is_unusable: Option<bool>,
    pub(super) certificate_chain: Option<String>,
}

impl CertificateRow {
    pub(super) fn certificate_id(&self) -> Option<CertificateId> {
        CertificateId::parse(&self.id)
    }

    pub(super) fn created(&self) -> Option<Moment> {
        self.created_date.as_deref().and_then(moment)
    }

    pub(super) fn expires(&self) -> Option<Moment> {
        self.expiration_date.as_deref().and_then(moment)
    }
}

/// `2027-01-31T12:00:00.000+0000`, as the REST API writes a moment, or RFC 3339's.
fn moment(text: &str) -> Option<Moment> {
    let zulu = text.strip_suffix("+0000").map(|text| format!("{text}Z"));
    Moment::parse(zulu.as_deref().unwrap_or(text))
}

/// A name that a row takes from the row it belongs to.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Named {
    pub(super) developer_name: String,
}

/// A row of anything that refers to certificates; it has some of these fields.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ReferringRow {
    pub(super) developer_name: Option<String>,
    pub(super) named_credential: Option<Named>,
    pub(super) external_credential: Option<Named>,
    pub(super) parameter_type: Option<String>,
    pub(super) certificate_id: Option<String>,
    pub(super) jwt_signing_certificate_id: Option<String>,
    pub(super) validation_cert: Option<String>,
}

impl ReferringRow {
    /// The full name of what the row is of.
    pub(super) fn name(&self) -> Option<&str> {
        let of = self.named_credential.as_ref().or(self.external_credential.as_ref());
        self.developer_name.as_deref().or(of.map(|of| of.developer_name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_newest_that_both_know() {
        for (body, expected) in [
            (r#"[{"version":"64.0"},{"version":"65.0"}]"#, 65),
            (r#"[{"version":"66.0"},{"version":"67.0"}]"#, 66),
            ("<html>", NEWEST),
            ("[]", NEWEST),
        ] {
            assert_eq!(version(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn the_session_follows_no_address_but_those_of_the_same_api() {
        assert!(own_path("/services/data/v66.0/tooling/query/01gxx-2000").is_some());
        for path in [
            "https://evil.example/",
            "//evil.example/",
            "/services/data/../apexrest/x",
            "/services/data/ x",
            "",
        ] {
            assert_eq!(own_path(path), None, "{path}");
        }
    }

    #[test]
    fn moments_of_the_rest_api() {
        let expected = Moment::parse("2027-01-31T12:00:00Z");
        assert!(expected.is_some());
        assert_eq!(moment("2027-01-31T12:00:00.000+0000"), expected);
    }
}
