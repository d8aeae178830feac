//! The host table: which hosts show an org's Setup, and which org that is.

use core::fmt;

use serde::{Deserialize, Serialize};

/// One host suffix, and which cloud it belongs to.
struct Suffix {
    text: &'static str,
    cloud: Cloud,
}

/// Clouds with My Domain names of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cloud {
    Commercial,
    Government,
    China,
}

/// Every suffix under which a Setup page was seen. A new one (the last came in April 2024) is one new line,
/// here and in the manifest; `tests/manifest.rs` holds the two together.
const SUFFIXES: &[Suffix] = &[
    Suffix { text: ".my.salesforce-setup.com", cloud: Cloud::Commercial },
    Suffix { text: ".my.salesforce.com", cloud: Cloud::Commercial },
    Suffix { text: ".lightning.force.com", cloud: Cloud::Commercial },
    Suffix { text: ".my.salesforce-setup.mil", cloud: Cloud::Government },
    Suffix { text: ".my.salesforce.mil", cloud: Cloud::Government },
    Suffix { text: ".lightning.force.mil", cloud: Cloud::Government },
    Suffix { text: ".setup.sfcrmproducts.cn", cloud: Cloud::China },
    Suffix { text: ".setup.sfcrmapps.cn", cloud: Cloud::China },
    Suffix { text: ".my.sfcrmproducts.cn", cloud: Cloud::China },
    Suffix { text: ".lightning.sfcrmapps.cn", cloud: Cloud::China },
];

/// Microsoft Defender for Cloud Apps puts its own suffix behind any host.
const PROXY_SUFFIX: &str = ".mcas.ms";

/// The host match patterns (`*.my.salesforce.com`) of every host Certkeep reads.
pub fn host_patterns() -> Vec<String> {
    ["", PROXY_SUFFIX]
        .iter()
        .flat_map(|proxy| SUFFIXES.iter().map(move |suffix| format!("*{}{proxy}", suffix.text)))
        .collect()
}

/// The suffix under which the orgs of each cloud answer calls of their APIs.
///
/// Not behind Microsoft Defender: what it does with a session, only its administrator knows.
const API_SUFFIXES: [(Cloud, &str); 3] = [
    (Cloud::Commercial, ".my.salesforce.com"),
    (Cloud::Government, ".my.salesforce.mil"),
    (Cloud::China, ".my.sfcrmproducts.cn"),
];

/// The host match patterns of every host whose API Certkeep may be allowed to call.
pub fn api_host_patterns() -> Vec<String> {
    API_SUFFIXES.iter().map(|(_, suffix)| format!("*{suffix}")).collect()
}

/// Which org: My Domain with its partition (`acme`, `acme--uat.sandbox`, `x-dev-ed.develop`), whatever host
/// showed it. The same My Domain in another cloud is another org: `acme.mil`, `acme.cn`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OrgKey(String);

/// What kind of org a key names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrgKind {
    /// Where a lapse hurts most.
    Production,
    /// A sandbox.
    Sandbox,
    /// Developer Edition, scratch org, playground, demo or trial.
    Development,
}

impl OrgKey {
    /// The org that a person means: a My Domain with its partition (`acme--uat.sandbox`), or any address of the org.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let host = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
        let host = host.split('/').next().unwrap_or_default();
        Self::from_host(host).or_else(|| Self::from_host(&format!("{host}.my.salesforce.com")))
    }

    /// The org that `host` shows, or `None` for a host that is none of Salesforce's.
    pub fn from_host(host: &str) -> Option<Self> {
        let host = host.to_ascii_lowercase();
        let host = host.strip_suffix(PROXY_SUFFIX).unwrap_or(&host);
        SUFFIXES.iter().find_map(|suffix| {
            let domain = host.strip_suffix(suffix.text)?;
            let labels = domain.split('.').collect::<Vec<_>>();
            let sound = |label: &&str| {
                !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            };
            (labels.len() <= 2 && labels.iter().all(sound)).then(|| match suffix.cloud {
                Cloud::Commercial => Self(domain.to_owned()),
                Cloud::Government => Self(format!("{domain}.mil")),
                Cloud::China => Self(format!("{domain}.cn")),
            })
        })
    }

    /// The one host that answers calls of this org's APIs.
    pub fn api_host(&self) -> String {
        let (domain, cloud) = match self.0.rsplit_once('.') {
            Some((domain, "mil")) => (domain, Cloud::Government),
            Some((domain, "cn")) => (domain, Cloud::China),
            _ => (self.0.as_str(), Cloud::Commercial),
        };
        let suffix = API_SUFFIXES.iter().find(|(of, _)| *of == cloud).map_or("", |(_, suffix)| suffix);
        format!("{domain}{suffix}")
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What kind of org it is, by its partition.
    pub fn kind(&self) -> OrgKind {
        let domain = self.0.trim_end_matches(".mil").trim_end_matches(".cn");
        match domain.split_once('.') {
            Some((_, "sandbox")) => OrgKind::Sandbox,
            Some((_, "develop" | "scratch" | "trailblaze" | "demo" | "free" | "patch")) => {
                OrgKind::Development
            }
            // Orgs without enhanced domains: the kind is only in the first label.
            _ if domain.contains("--") => OrgKind::Sandbox,
            _ if domain.ends_with("-dev-ed") => OrgKind::Development,
            _ => OrgKind::Production,
        }
    }
}

impl fmt::Display for OrgKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_of_an_org_names_the_same_org() {
        for (host, key, kind) in [
            ("acme.my.salesforce-setup.com", "acme", OrgKind::Production),
            ("acme.my.salesforce.com", "acme", OrgKind::Production),
            ("acme.lightning.force.com", "acme", OrgKind::Production),
            ("ACME.my.salesforce-setup.com.mcas.ms", "acme", OrgKind::Production),
            ("acme--uat.sandbox.my.salesforce-setup.com", "acme--uat.sandbox", OrgKind::Sandbox),
            ("acme--uat.sandbox.lightning.force.com", "acme--uat.sandbox", OrgKind::Sandbox),
            ("x-dev-ed.develop.my.salesforce.com", "x-dev-ed.develop", OrgKind::Development),
            ("acme.my.salesforce-setup.mil", "acme.mil", OrgKind::Production),
            ("acme.setup.sfcrmapps.cn", "acme.cn", OrgKind::Production),
            ("acme.lightning.sfcrmapps.cn", "acme.cn", OrgKind::Production),
        ] {
            let org = OrgKey::from_host(host).unwrap();
            assert_eq!((org.as_str(), org.kind()), (key, kind), "{host}");
            assert_eq!(OrgKey::from_host(&org.api_host()), Some(org), "its API is the same org's");
        }
    }

    #[test]
    fn other_hosts_are_none() {
        for host in
            ["my.salesforce.com", ".my.salesforce.com", "acme.example.com", "a.b.c.my.salesforce.com", ""]
        {
            assert_eq!(OrgKey::from_host(host), None, "{host}");
        }
    }
}
