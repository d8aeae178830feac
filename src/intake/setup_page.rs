//! Pages of Setup that are not about certificates, and name those that something uses: label and value pairs.
//!
//! A value that links to a certificate names it, whatever language the labels are in. Without a link, the value counts
//! where the label speaks of a certificate and the org is known to have one of that name.

use super::page::{Cell, Page, Pair};
use super::place::SetupPage;
use super::{By, CertificateId, Link, Reference, Role, Whose};

/// A field that names a certificate, as one with the Metadata API: a file that says the same tells of the same link.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The type in the Metadata API.
    pub kind: &'static str,
    /// The path in it.
    pub path: &'static str,
    /// How the Metadata API refers to the certificate there.
    pub by: By,
    /// What it does with the certificate.
    pub role: Role,
    /// Whose private key stands behind it.
    pub whose: Whose,
    /// What tells its label from those of the page's other fields, in small letters.
    pub words: &'static [&'static str],
}

pub(super) const fn ours(
    kind: &'static str,
    path: &'static str,
    by: By,
    role: Role,
    words: &'static [&'static str],
) -> Field {
    Field { kind, path, by, role, whose: Whose::Ours, words }
}

pub(super) const fn theirs(
    kind: &'static str,
    path: &'static str,
    by: By,
    role: Role,
    words: &'static [&'static str],
) -> Field {
    Field { whose: Whose::Theirs, ..ours(kind, path, by, role, words) }
}

/// A certificate of the org, under the names that are known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// *Unique Name*.
    pub unique_name: Option<String>,
    /// The record id.
    pub id: Option<CertificateId>,
}

/// Finds a certificate of the org by a link to it, or without one by its unique name or label.
pub type Find<'a> = &'a dyn Fn(Option<CertificateId>, &str) -> Option<Named>;

/// What "certificate" begins with, or holds, in the languages of Setup; small letters.
const CERTIFICATE: &[&str] = &[
    "cert",
    "zert",
    "sertif",
    "varmen",
    "証明書",
    "证书",
    "憑證",
    "인증서",
    "ертиф",
    "tanúsítv",
    "chứng ch",
    "ใบรับรอง",
    "شهاد",
];

impl SetupPage {
    /// Whether its fields are of that type, or one of those types.
    pub fn is_of(&self, kind: &str) -> bool {
        self.fields.iter().any(|field| field.kind == kind)
    }

    /// The full name of what a page is about, and its references.
    pub fn read(&self, page: &Page, find: Find<'_>) -> (String, Vec<Reference>) {
        let (name, naming) = self.full_name(page);
        let mut unlabelled = self.fields.iter();
        let mut references = Vec::new();
        for (index, pair) in page.pairs.iter().enumerate() {
            if naming.contains(&Some(index)) {
                continue;
            }
            let Some(named) = certificate_of(pair, find) else { continue };
            let label = pair.label.text.to_ascii_lowercase();
            // On the page of a single sign-on setting the certificate that signs requests stands before the one that
            // decrypts assertions. Elsewhere a label of unknown words has the role that most of such pages have.
            let next = if self.in_order { unlabelled.next() } else { None };
            let field = self.fields.iter().find(|field| holds(&label, field.words));
            let Some(field) = field.or(next).or(self.fields.first()) else { continue };
            if let Some(named) = named.refer(field.by) {
                let role = (field.role, field.whose);
                references.push(Reference::new(named, (field.kind, &name), field.path, role));
            }
        }
        (name, references)
    }

    /// The full name, and which pairs show what the page is about: those name no certificate, though they may be called
    /// like one. The label of the API's name has "API" in it in every language; else that name stands behind the label
    /// that is the page's heading, as on the pages of certificates.
    fn full_name(&self, page: &Page) -> (String, [Option<usize>; 2]) {
        if let Some(name) = self.name {
            return (name.to_owned(), [None; 2]);
        }
        let text = |index: usize| page.pairs.get(index).map(|pair| pair.value.text.as_str());
        let is_name = |index: &usize| text(*index).is_some_and(super::detail_page::is_unique_name);
        let title = page.pairs.iter().position(|pair| pair.value.text == page.heading);
        let labelled = |pair: &Pair| {
            super::detail_page::is_unique_name(&pair.value.text)
                && pair.label.text.to_ascii_lowercase().contains("api")
        };
        let behind = title.map(|index| index + 1).filter(is_name);
        let named = page.pairs.iter().position(labelled).or(behind);
        let name = named.and_then(text).unwrap_or(&page.heading);
        (name.to_owned(), [title, named])
    }
}

/// The certificate that the value of a pair names.
pub fn certificate_of(pair: &Pair, find: Find<'_>) -> Option<Named> {
    let Cell { text, links, .. } = &pair.value;
    let linked = links.iter().find_map(|href| match Link::parse(href) {
        Some(Link::Detail(id)) => Some(id),
        _ => None,
    });
    let is_field = linked.is_some() || holds(&pair.label.text.to_ascii_lowercase(), CERTIFICATE);
    if is_field && !(linked.is_none() && text.is_empty()) { find(linked, text) } else { None }
}

fn holds(label: &str, words: &[&str]) -> bool {
    words.iter().any(|word| label.contains(word))
}

impl Named {
    /// How to refer to it: in the wanted way where that is known, else in the other.
    pub fn refer(self, by: By) -> Option<(String, By)> {
        let name = self.unique_name.map(|name| (name, By::Name));
        let id = self.id.map(|id| (id.as_str().to_owned(), By::Id));
        if by == By::Id { id.or(name) } else { name.or(id) }
    }
}
