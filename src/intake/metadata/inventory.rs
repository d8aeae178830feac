//! The org's own certificates: `.crt` files and what stands beside them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::content::Content;
use super::document::Document;
use crate::moment::Moment;
use crate::x509;

/// One certificate of the org, as its files say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InventoryCertificate {
    /// The unique name.
    pub name: String,
    /// The file of its content, where it was read.
    pub file: Option<String>,
    /// What its metadata says.
    pub metadata: Option<CertificateMetadata>,
    /// DER: its chain, in the file's order, in which Salesforce puts the certificate itself first.
    pub certificates: Vec<Vec<u8>>,
    /// DER: the request, while the signed chain is not uploaded yet.
    pub request: Option<Vec<u8>>,
}

/// What the metadata of a certificate says; a field is `None` where it is missing or says something else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateMetadata {
    /// "Label" on screen.
    pub master_label: Option<String>,
    /// Whether it was made as a request to a certification authority.
    pub ca_signed: Option<bool>,
    /// In bits.
    pub key_size: Option<u32>,
    /// When it ends; of a day alone, that day's first moment in UTC.
    pub expiration_date: Option<Moment>,
    /// Whether *Export to Keystore* takes its private key along.
    pub private_key_exportable: Option<bool>,
    /// Whether its private key is encrypted by Shield Platform Encryption.
    pub encrypted_with_platform_encryption: Option<bool>,
}

impl CertificateMetadata {
    pub(super) fn of(document: &Document) -> Self {
        let truth = |path| match document.text(path)? {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        Self {
            master_label: document.text("masterLabel").map(str::to_owned),
            ca_signed: truth("caSigned"),
            key_size: document.text("keySize").and_then(|size| size.parse().ok()),
            expiration_date: document.text("expirationDate").and_then(moment),
            private_key_exportable: truth("privateKeyExportable"),
            encrypted_with_platform_encryption: truth("encryptedWithPlatformEncryption"),
        }
    }
}

fn moment(text: &str) -> Option<Moment> {
    Moment::parse(text).or_else(|| Moment::parse(&format!("{text}T00:00:00Z")))
}

/// All that was read, by unique name, and the files whose content is another than that of a file before them.
#[derive(Clone, Debug, Default)]
pub(super) struct Inventory {
    certificates: BTreeMap<String, InventoryCertificate>,
    /// By unique name, what each file holds, in the paths' order.
    contents: BTreeMap<String, BTreeMap<String, Held>>,
    /// By unique name, the first path and what it says.
    metadata: BTreeMap<String, (String, CertificateMetadata)>,
}

/// What one file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    certificates: Vec<Vec<u8>>,
    request: Option<Vec<u8>>,
}

impl Inventory {
    pub(super) fn take_metadata(&mut self, name: &str, file: &str, metadata: CertificateMetadata) {
        self.entry(name);
        let is_first = self.metadata.get(name).is_none_or(|(first, _)| file < first.as_str());
        if is_first {
            self.metadata.insert(name.to_owned(), (file.to_owned(), metadata));
        }
    }

    pub(super) fn take_content(&mut self, name: &str, file: &str, content: Content) {
        self.entry(name);
        let Content { certificates, requests, .. } = content;
        let held = Held { certificates, request: requests.into_iter().next() };
        if !held.certificates.is_empty() || held.request.is_some() {
            self.contents.entry(name.to_owned()).or_default().insert(file.to_owned(), held);
        }
    }

    /// Whether a file of that certificate's content was read.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.contents.contains_key(name)
    }

    fn entry(&mut self, name: &str) -> &mut InventoryCertificate {
        match self.certificates.entry(name.to_owned()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                entry.insert(InventoryCertificate { name: name.to_owned(), ..Default::default() })
            }
        }
    }

    /// Settles what each is: what the first path says. The files that hold something else follow, with their names.
    pub(super) fn settle(mut self) -> (Known, Vec<(String, String)>) {
        for (name, (_, metadata)) in std::mem::take(&mut self.metadata) {
            self.entry(&name).metadata = Some(metadata);
        }
        let mut others = Vec::new();
        for (name, files) in std::mem::take(&mut self.contents) {
            let mut files = files.into_iter();
            let Some((file, held)) = files.next() else { continue };
            others.extend(files.filter(|(_, other)| *other != held).map(|(file, _)| (file, name.clone())));
            let entry = self.entry(&name);
            (entry.file, entry.certificates, entry.request) = (Some(file), held.certificates, held.request);
        }
        (Known::new(self.certificates.into_values().collect()), others)
    }
}

/// The inventory, to be asked.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// In the order of their names.
    pub(super) certificates: Vec<InventoryCertificate>,
    by_sha256: BTreeMap<String, usize>,
    by_key: BTreeMap<String, usize>,
}

impl Known {
    fn new(certificates: Vec<InventoryCertificate>) -> Self {
        let mut known =
            Self { certificates: Vec::new(), by_sha256: BTreeMap::new(), by_key: BTreeMap::new() };
        for (number, certificate) in certificates.iter().enumerate() {
            let digests = certificate.certificates.first().and_then(|der| x509::fingerprints(der).ok());
            let request = certificate.request.as_ref().and_then(|der| x509::decode_request(der).ok());
            let keys = [
                digests.as_ref().map(|digests| &digests.spki_sha256),
                request.as_ref().map(|request| &request.spki_sha256),
            ];
            for key in keys.into_iter().flatten() {
                known.by_key.entry(key.clone()).or_insert(number);
            }
            if let Some(digests) = digests {
                known.by_sha256.entry(digests.sha256).or_insert(number);
            }
        }
        Self { certificates, ..known }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.certificates.binary_search_by(|certificate| certificate.name.as_str().cmp(name)).is_ok()
    }

    /// The unique name of the first certificate with that digest.
    pub(super) fn by_sha256(&self, sha256: &str) -> Option<String> {
        self.name(self.by_sha256.get(sha256))
    }

    /// The unique name of the first certificate with that key.
    pub(super) fn by_key(&self, spki_sha256: &str) -> Option<String> {
        self.name(self.by_key.get(spki_sha256))
    }

    fn name(&self, number: Option<&usize>) -> Option<String> {
        Some(self.certificates.get(*number?)?.name.clone())
    }
}
