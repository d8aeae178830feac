//! The version of the API that a project or a retrieve is of.

use serde::Deserialize;

/// The version that was found nearest to the top.
#[derive(Clone, Debug, Default)]
pub(super) struct ApiVersion(Option<Found>);

/// Ordered as they win: fewer folders above, then the first path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    depth: usize,
    path: String,
    version: String,
}

/// `sfdx-project.json`
pub(super) const PROJECT: &str = "sfdx-project";

/// Longer text is no version.
const MAX_VERSION: usize = 16;

#[derive(Deserialize)]
struct Project {
    #[serde(rename = "sourceApiVersion")]
    source_api_version: Option<String>,
}

impl ApiVersion {
    /// Takes what `sfdx-project.json` says.
    pub(super) fn take_project(&mut self, path: &str, octets: &[u8]) {
        let project = serde_json::from_slice::<Project>(octets).ok();
        if let Some(version) = project.and_then(|project| project.source_api_version) {
            self.take(path, &version);
        }
    }

    /// Takes what a file at `path` says, if it says a version and is nearer than what is known.
    pub(super) fn take(&mut self, path: &str, version: &str) {
        let is_version = |byte: u8| byte.is_ascii_digit() || byte == b'.';
        if version.is_empty() || version.len() > MAX_VERSION || !version.bytes().all(is_version) {
            return;
        }
        let depth = path.matches(['/', '\\']).count();
        let found = Found { depth, path: path.to_owned(), version: version.to_owned() };
        if self.0.as_ref().is_none_or(|known| found < *known) {
            self.0 = Some(found);
        }
    }

    pub(super) fn settle(self) -> Option<String> {
        self.0.map(|found| found.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_file_counts() {
        let mut version = ApiVersion::default();
        version.take("manifest/package.xml", "58.0");
        version.take("package.xml", "sixty");
        version
            .take_project("sfdx-project.json", b"{\"sourceApiVersion\":\"61.0\",\"packageDirectories\":[]}");
        version.take_project("other/sfdx-project.json", b"{\"sourceApiVersion\":\"60.0\"}");
        version.take_project("broken/sfdx-project.json", b"{");
        assert_eq!(version.settle().as_deref(), Some("61.0"));
    }
}
