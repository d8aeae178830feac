//! Takes one file after the other, and says at the end what they say together.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::apex::{self, ApexFacts, Constants};
use super::content;
use super::document::{self, Document};
use super::error::{MetadataError, Problem};
use super::fact::{self, Fact, Origin};
use super::file_name::{self, FileName};
use super::inventory::{CertificateMetadata, Inventory, InventoryCertificate};
use super::project::{ApiVersion, PROJECT};
use super::resolve;
use super::types::{CERTIFICATE, MetadataType, PACKAGE};
use crate::intake::archive::Archive;
use crate::intake::saml::XmlError;
use crate::intake::{Error, Integration, Reference, xml};

/// Larger files are not read: those that refer to certificates have some thousand octets.
pub const MAX_FILE: usize = 16 * 1024 * 1024;

/// Whether a file of that name is looked into: all others need not be unpacked or loaded.
pub fn is_read(path: &str) -> bool {
    file_name::read(path).is_some_and(|name| Form::by_name(&name).is_some())
}

/// What a file is by its name.
enum Form {
    Certificate,
    /// Source of that type.
    Apex(&'static str),
    Project,
    Xml,
}

impl Form {
    fn by_name(name: &FileName) -> Option<Self> {
        match (name.suffix.as_str(), name.is_meta) {
            ("cls", false) => Some(Self::Apex("ApexClass")),
            ("trigger", false) => Some(Self::Apex("ApexTrigger")),
            ("json", false) if name.full_name == PROJECT => Some(Self::Project),
            (suffix, false) if suffix == CERTIFICATE.suffix => Some(Self::Certificate),
            (suffix, _) if MetadataType::is_suffix(suffix) => Some(Self::Xml),
            _ => None,
        }
    }
}

/// Takes the files of a folder or an archive.
#[derive(Clone, Debug, Default)]
pub struct Collector {
    facts: Vec<Fact>,
    problems: Vec<Problem>,
    inventory: Inventory,
    /// Full names of those that were read, whatever they refer to.
    external_credentials: Vec<String>,
    /// Classes and triggers with a call that names a certificate.
    apex: Vec<(Origin, ApexFacts)>,
    /// Of all classes.
    constants: Constants,
    api_version: ApiVersion,
    read: BTreeMap<&'static str, usize>,
    passed_over: usize,
}

/// What the files say together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// Every reference to a certificate, in the order of the files' paths.
    pub links: Vec<MetadataLink>,
    /// The org's own certificates, in the order of their unique names.
    pub certificates: Vec<InventoryCertificate>,
    /// What is not as it should be, in the order of the files' paths.
    pub problems: Vec<Problem>,
    /// The version of the API, as in `61.0`, of `sfdx-project.json` or `package.xml`, whichever is nearer to the top.
    pub api_version: Option<String>,
    /// How many files were read of each type of the Metadata API.
    pub read: BTreeMap<&'static str, usize>,
    /// How many files have nothing to do with certificates.
    pub passed_over: usize,
}

/// One reference in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MetadataLink {
    /// The path of the file.
    pub file: String,
    /// What it says.
    pub reference: Reference,
    /// The unique name of the certificate, among those that were read, with that name, that DER or that key.
    pub resolved_to: Option<String>,
    /// The certificate that stands in the file.
    pub der: Option<Vec<u8>>,
}

impl Collector {
    /// Takes one file, and says whether it was of a type that has to do with certificates.
    pub fn take(&mut self, path: &str, octets: &[u8]) -> bool {
        let kind = file_name::read(path).and_then(|name| self.read(path, &name, octets));
        match kind {
            Some(kind) => *self.read.entry(kind).or_default() += 1,
            None => self.passed_over += 1,
        }
        kind.is_some()
    }

    /// Takes what was dropped or retrieved as one: a file, or each file of an archive.
    pub fn take_whole(&mut self, place: &str, octets: &[u8]) {
        let Ok(archive) = Archive::open(octets) else {
            self.take(place, octets);
            return;
        };
        for entry in archive.entries() {
            let content = Some(entry).filter(|entry| is_read(&entry.path));
            match content.and_then(|entry| archive.read(entry, MAX_FILE).ok()) {
                Some(content) => drop(self.take(&format!("{place}/{}", entry.path), &content)),
                None => self.pass_over(),
            }
        }
    }

    /// Whether a certificate of that unique name, or the request for one, was among the files.
    pub(in crate::intake) fn holds(&self, name: &str) -> bool {
        self.inventory.holds(name)
    }

    /// Counts a file that was not even loaded, since [`is_read`] says that it need not be.
    pub fn pass_over(&mut self) {
        self.passed_over += 1;
    }

    /// What all files say together.
    pub fn finish(self) -> Collected {
        let (known, others) = self.inventory.settle();
        let mut problems = self.problems;
        problems.extend(others.into_iter().map(|(file, name)| Problem {
            file,
            integration: Some(component(CERTIFICATE.name, &name)),
            field: None,
            error: MetadataError::OtherCertificate,
        }));
        let mut links = resolve::links(self.facts, &known, &self.external_credentials, &mut problems);
        for (origin, facts) in &self.apex {
            let references = facts.references(&self.constants, &origin.integration);
            links.extend(resolve::apex_links(origin, references, &known, &mut problems));
        }
        links.sort();
        links.dedup();
        problems.sort_by(|one, other| one.key().cmp(&other.key()));
        Collected {
            links,
            certificates: known.certificates,
            problems,
            api_version: self.api_version.settle(),
            read: self.read,
            passed_over: self.passed_over,
        }
    }

    /// The type of what was read, or `None` for what has nothing to do with certificates.
    fn read(&mut self, path: &str, name: &FileName, octets: &[u8]) -> Option<&'static str> {
        let form = Form::by_name(name)?;
        if octets.len() > MAX_FILE {
            let error = Error::TooLarge { len: octets.len(), limit: MAX_FILE };
            self.problems.push(Problem::of_file(path, None, error.into()));
            return None;
        }
        match form {
            Form::Certificate => {
                self.read_content(path, &name.full_name, octets);
                Some(CERTIFICATE.name)
            }
            Form::Apex(kind) => {
                self.read_apex(path, component(kind, &name.full_name), octets);
                Some(kind)
            }
            Form::Project => {
                self.api_version.take_project(path, octets);
                None
            }
            Form::Xml => match document::read(octets) {
                Ok(document) => self.read_document(path, name, &document),
                Err(error) => {
                    self.refuse(path, name, octets, error);
                    None
                }
            },
        }
    }

    fn read_apex(&mut self, path: &str, integration: Integration, octets: &[u8]) {
        let facts = apex::read(&xml::as_utf8(octets));
        self.constants.add(&facts.constants);
        if !facts.call_sites.is_empty() {
            self.apex.push((Origin { file: path.to_owned(), integration }, facts));
        }
    }

    fn read_content(&mut self, path: &str, name: &str, octets: &[u8]) {
        let content = content::read(octets);
        let requested = content.certificates.is_empty() && !content.requests.is_empty();
        let errors = content.errors.iter().cloned().chain(requested.then_some(MetadataError::Request));
        let component = component(CERTIFICATE.name, name);
        self.problems.extend(errors.map(|error| Problem::of_file(path, Some(&component), error)));
        self.inventory.take_content(name, path, content);
    }

    fn read_document(&mut self, path: &str, name: &FileName, document: &Document) -> Option<&'static str> {
        let kind = document.kind?;
        if kind.name == PACKAGE.name {
            if name.full_name == "package" {
                self.api_version.take(path, document.text("version").unwrap_or_default());
            }
            return None;
        }
        let full_name = document.text("fullName").unwrap_or(&name.full_name);
        let component = component(kind.name, full_name);
        let faults = document.faults.iter().map(|fault| Error::from(Box::new(fault.clone())).into());
        let left_out = Some(document.left_out).filter(|&count| count > 0);
        let errors = faults.chain(left_out.map(|count| MetadataError::TooManyValues { count }));
        self.problems.extend(errors.map(|error| Problem::of_file(path, Some(&component), error)));
        if kind.name == CERTIFICATE.name {
            self.inventory.take_metadata(full_name, path, CertificateMetadata::of(document));
            if let Some(content) = document.text("content") {
                self.read_content(path, full_name, content.as_bytes());
            }
        } else {
            if kind.name == "ExternalCredential" {
                self.external_credentials.push(full_name.to_owned());
            }
            let origin = Rc::new(Origin { file: path.to_owned(), integration: component });
            fact::read(document, &origin, &mut self.facts, &mut self.problems);
        }
        Some(kind.name)
    }

    /// Tells of what should be metadata and is refused. Markdown and plain XML have their suffixes in common with it.
    fn refuse(&mut self, path: &str, name: &FileName, octets: &[u8], error: XmlError) {
        let is_shared = !name.is_meta && matches!(name.suffix.as_str(), "md" | "xml");
        let has = |word: &[u8]| octets.windows(word.len()).any(|window| window == word);
        if !is_shared || has(b"soap.sforce.com/2006/04/metadata") {
            self.problems.push(Problem::of_file(path, None, Error::from(Box::new(error)).into()));
        }
    }
}

fn component(kind: &str, name: &str) -> Integration {
    Integration { kind: kind.to_owned(), name: name.to_owned() }
}

impl Problem {
    fn of_file(file: &str, integration: Option<&Integration>, error: MetadataError) -> Self {
        Self { file: file.to_owned(), integration: integration.cloned(), field: None, error }
    }

    /// What problems are ordered by; those of one field stay in the order in which they were found.
    fn key(&self) -> (&str, Option<&Integration>, Option<&str>) {
        (&self.file, self.integration.as_ref(), self.field.as_deref())
    }
}
