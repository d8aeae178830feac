//! What was found in Salesforce metadata, as it goes from the thread that reads to the page that draws.

use serde::{Deserialize, Serialize};

use crate::intake::Reference;
use crate::intake::metadata::{Collected, Problem};
use crate::moment::Moment;
use crate::registry::{Learned, Way};

/// What the files that were dropped say together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MetadataFound {
    /// What the registry takes over, once the admin has said of which org it is.
    pub learned: Learned,
    /// The unique names of certificates that references resolve to, in the references' order.
    pub resolved_to: Vec<Option<String>>,
    /// Ids of orgs that these files may be of.
    pub org_ids: Vec<String>,
    /// What is not as it should be.
    pub problems: Vec<MetadataProblem>,
    /// The version of the API.
    pub api_version: Option<String>,
    /// How many files have nothing to do with certificates.
    pub passed_over: usize,
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MetadataProblem {
    /// In which file.
    pub file: String,
    /// Where in it.
    pub place: String,
    /// The error's public name.
    pub error: String,
    /// The error in the reader's own words.
    pub reason: String,
}

impl MetadataFound {
    /// `None` where no file had to do with certificates of an org.
    pub fn new(collected: Collected, at: Moment) -> Option<Self> {
        // Any certificate may be called `.crt`: only what stands beside it makes it an org's.
        let is_of_an_org = |kind: &&'static str| *kind != "Certificate";
        if !collected.read.keys().any(is_of_an_org)
            && collected.certificates.iter().all(|certificate| certificate.metadata.is_none())
        {
            return None;
        }
        let reads = collected
            .read
            .iter()
            .map(|(kind, count)| ((*kind).to_owned(), u32::try_from(*count).unwrap_or(u32::MAX)));
        Some(Self {
            org_ids: collected.org_ids(),
            resolved_to: collected.links.iter().map(|link| link.resolved_to.clone()).collect(),
            problems: collected.problems.iter().map(MetadataProblem::new).collect(),
            api_version: collected.api_version.clone(),
            passed_over: collected.passed_over,
            learned: Learned {
                way: Way::File,
                at,
                certificates: collected.observations(at),
                references: collected
                    .links
                    .iter()
                    .map(|link| (link.reference.clone(), link.file.clone()))
                    .collect(),
                reads: reads.collect(),
            },
        })
    }

    /// Everything said of who refers to what, with the unique name it resolves to.
    pub fn references(&self) -> impl Iterator<Item = (&Reference, &str, Option<&str>)> {
        let resolved = self.resolved_to.iter().map(Option::as_deref).chain(core::iter::repeat(None));
        let references = self.learned.references.iter();
        references.zip(resolved).map(|((reference, file), resolved)| (reference, file.as_str(), resolved))
    }
}

impl MetadataProblem {
    pub(super) fn new(problem: &Problem) -> Self {
        let integration = problem.integration.as_ref().map(|integration| integration.name.as_str());
        let place: Vec<&str> = integration.into_iter().chain(problem.field.as_deref()).collect();
        Self {
            file: problem.file.clone(),
            place: place.join(" · "),
            error: problem.error.variant().to_owned(),
            reason: problem.error.to_string(),
        }
    }
}
