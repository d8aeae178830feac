//! What belongs together because it is of one key: requests, private keys and certificates in the files on the page,
//! and entries of the registry.
//!
//! Two things are of one key if their SubjectPublicKeyInfo has the same SHA-256. A private key is only ever named with
//! its file.

use std::collections::{BTreeMap, BTreeSet};

use super::Outline;
use super::whereabouts::{Whereabouts, place_in};
use crate::intake::{Kind, OrgKey};
use crate::registry::Registry;
use crate::words::Message;

/// So many groups are shown; the others are counted.
const SHOWN: usize = 20;

/// So many things of one group are shown; the others are counted.
const SHOWN_OF_GROUP: usize = 12;

/// Who holds which key: everything on the page and in the registry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyMatches {
    /// Of each key, what is on the page and what is in the registry.
    holders: BTreeMap<String, [Vec<Holder>; 2]>,
    /// The keys on the page, in the order in which they were found.
    order: Vec<String>,
}

/// Something that has a key, or is one.
#[derive(Clone, Debug, PartialEq)]
struct Holder {
    whereabouts: Whereabouts,
    /// `None` for an entry of the registry.
    kind: Option<Kind>,
    /// Of a certificate.
    sha256: Option<String>,
    name: Option<String>,
    /// In which file, or of which org.
    place: String,
    org: Option<OrgKey>,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatchView {
    /// The first groups.
    pub groups: Vec<GroupView>,
    /// How many more there are.
    pub more: usize,
}

/// Things of one key.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    /// SHA-256 of the key: `data-spki-sha256`.
    pub spki_sha256: String,
    /// The first of them, with their words.
    pub members: Vec<(Whereabouts, Message)>,
    /// How many more there are.
    pub more: usize,
    /// What it means that they belong together, or that one is alone.
    pub meanings: Vec<Message>,
}

/// Wherever it comes from: the entry of a keystore stands for the private key in it.
fn what_it_is_here(kind: Kind) -> Kind {
    match kind {
        Kind::SamlCertificate => Kind::Certificate,
        Kind::KeystoreEntry => Kind::PrivateKey,
        other => other,
    }
}

impl KeyMatches {
    /// Adds a part of a file, and says whether that can change what is shown.
    pub fn add_part(&mut self, file: u32, index: usize, outline: &Outline, file_name: &str) -> bool {
        let Some(spki_sha256) = &outline.spki_sha256 else { return false };
        let holder = Holder {
            whereabouts: Whereabouts::Part { file, index },
            kind: outline.kind.map(what_it_is_here),
            sha256: outline.sha256.clone(),
            name: outline.name.clone(),
            place: place_in(file_name, &outline.path),
            org: None,
        };
        if spki_sha256.is_empty() {
            return false;
        }
        let alone_matters = matches!(holder.kind, Some(Kind::PrivateKey | Kind::CertificateRequest));
        let [parts, entries] = self.holders.entry(spki_sha256.clone()).or_default();
        if parts.is_empty() {
            self.order.push(spki_sha256.clone());
        }
        parts.push(holder);
        alone_matters || parts.len() + entries.len() > 1
    }

    /// Forgets the parts of a file, which is read once more.
    pub fn remove_file(&mut self, file: u32) {
        let is_its =
            |holder: &Holder| matches!(holder.whereabouts, Whereabouts::Part { file: of, .. } if of == file);
        for [parts, _] in self.holders.values_mut() {
            parts.retain(|holder| !is_its(holder));
        }
        let holders = &self.holders;
        self.order.retain(|key| holders.get(key).is_some_and(|[parts, _]| !parts.is_empty()));
    }

    /// Takes what the registry holds now instead of what it held.
    pub fn set_registry(&mut self, registry: &Registry) {
        self.holders.retain(|_, [parts, entries]| {
            entries.clear();
            !parts.is_empty()
        });
        for entry in registry.entries() {
            let Some(known) = &entry.certificate else { continue };
            let [_, entries] = self.holders.entry(known.facts.spki_sha256.clone()).or_default();
            entries.push(Holder {
                whereabouts: Whereabouts::Entry(entry.id.clone()),
                kind: None,
                sha256: Some(known.facts.sha256.clone()),
                name: Some(entry.name().to_owned()),
                place: entry.org.as_ref().map(ToString::to_string).unwrap_or_default(),
                org: entry.org.clone(),
            });
        }
    }

    /// The groups to show: those of which something is on the page, in the order in which it was found.
    pub fn view(&self) -> MatchView {
        let mut view = MatchView::default();
        for spki_sha256 in &self.order {
            let Some([parts, entries]) = self.holders.get(spki_sha256) else { continue };
            let meanings = meanings(parts, entries);
            if meanings.is_empty() {
                continue;
            }
            if view.groups.len() == SHOWN {
                view.more += 1;
                continue;
            }
            let members = parts.iter().chain(entries);
            view.groups.push(GroupView {
                spki_sha256: spki_sha256.clone(),
                members: members.take(SHOWN_OF_GROUP).map(Holder::shown).collect(),
                more: (parts.len() + entries.len()).saturating_sub(SHOWN_OF_GROUP),
                meanings,
            });
        }
        view
    }
}

impl Holder {
    fn shown(&self) -> (Whereabouts, Message) {
        let id = match (self.kind, self.place.is_empty()) {
            (None, false) => "together-entry",
            (None, true) => "together-entry-alone",
            (Some(Kind::Certificate), _) => "together-certificate",
            (Some(Kind::CertificateRequest), _) => "together-request",
            (Some(Kind::PrivateKey), _) => "together-private-key",
            (Some(Kind::PublicKey), _) => "together-public-key",
            (Some(_), _) => "together-part",
        };
        let name = self.name.as_deref().or(self.sha256.as_deref()).unwrap_or_default();
        (self.whereabouts.clone(), Message::new(id).with("name", name).with("place", self.place.as_str()))
    }
}

/// What is worth saying of the holders of one key. Nothing is where they are one certificate in one org: then
/// its identity says so.
fn meanings(parts: &[Holder], entries: &[Holder]) -> Vec<Message> {
    let has = |kind: Kind| parts.iter().any(|holder| holder.kind == Some(kind));
    let (mut certificates, mut orgs) = (BTreeSet::new(), BTreeSet::new());
    for holder in parts.iter().chain(entries) {
        holder.sha256.as_deref().map(|sha256| certificates.insert(sha256));
        holder.org.as_ref().map(|org| orgs.insert(org.as_str()));
    }
    let with = match (has(Kind::PrivateKey), has(Kind::CertificateRequest), certificates.is_empty()) {
        (true, _, false) => Some("together-key-and-certificate"),
        (true, true, true) => Some("together-key-and-request"),
        (true, false, true) => Some("together-key-alone"),
        (false, true, false) => Some("together-request-and-certificate"),
        (false, true, true) => Some("together-request-alone"),
        (false, false, false) if has(Kind::PublicKey) => Some("together-public-key-and-certificate"),
        (false, false, _) => None,
    };
    let count = |id: &str, count: usize| (count > 1).then(|| Message::new(id).with("count", count));
    let mut meanings: Vec<Message> = with.map(Message::new).into_iter().collect();
    meanings.extend(count("together-orgs", orgs.len()));
    meanings.extend(count("together-certificates", certificates.len()));
    meanings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::KnownCertificate;
    use crate::moment::Moment;
    use crate::x509::Certificate;

    fn outline(kind: Kind, key: &str, sha256: Option<&str>) -> Outline {
        Outline {
            kind: Some(kind),
            spki_sha256: Some(key.to_owned()),
            sha256: sha256.map(str::to_owned),
            name: sha256.map(|_| "name".to_owned()),
            ..Outline::default()
        }
    }

    /// Entries by org, key and certificate.
    fn registry(entries: &[(&str, &str, &str)]) -> Registry {
        let mut registry = Registry::default();
        for (org, key, sha256) in entries {
            let facts = Certificate {
                sha256: (*sha256).to_owned(),
                spki_sha256: (*key).to_owned(),
                common_name: Some((*sha256).to_owned()),
                ..Certificate::default()
            };
            let mut observation = crate::intake::Observation::new(crate::intake::Source::File, Moment::EPOCH);
            observation.org = OrgKey::from_host(&format!("{org}.my.salesforce.com"));
            observation.unique_name = Some((*sha256).to_owned());
            observation.certificate = Some(KnownCertificate { facts, der: String::new() });
            registry.observe(observation);
        }
        registry
    }

    fn matches(parts: &[(&str, Outline)], registry: &Registry) -> MatchView {
        let mut matches = KeyMatches::default();
        matches.set_registry(registry);
        for (file, (name, outline)) in parts.iter().enumerate() {
            matches.add_part(file as u32, 0, outline, name);
        }
        matches.view()
    }

    fn said(view: &MatchView) -> Vec<(Vec<&str>, Vec<&str>)> {
        view.groups
            .iter()
            .map(|group| {
                (
                    group.members.iter().map(|(_, message)| message.id.as_str()).collect(),
                    group.meanings.iter().map(|message| message.id.as_str()).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn a_key_its_request_and_its_certificate_are_found_in_whatever_files() {
        let view = matches(
            &[
                ("server.csr", outline(Kind::CertificateRequest, "1", None)),
                ("other.pem", outline(Kind::Certificate, "2", Some("b"))),
                ("server.key", outline(Kind::PrivateKey, "1", None)),
                ("server.pem", outline(Kind::Certificate, "1", Some("a"))),
            ],
            &registry(&[("acme", "1", "a")]),
        );
        let members =
            vec!["together-request", "together-private-key", "together-certificate", "together-entry"];
        assert_eq!(said(&view), [(members, vec!["together-key-and-certificate"])]);
    }

    #[test]
    fn each_meaning() {
        let key = || ("server.key", outline(Kind::PrivateKey, "1", None));
        let request = || ("server.csr", outline(Kind::CertificateRequest, "1", None));
        let certificate = |sha256| ("server.pem", outline(Kind::Certificate, "1", Some(sha256)));
        let public = || ("server.pub", outline(Kind::PublicKey, "1", None));
        let none = registry(&[]);
        for (parts, registry, meanings) in [
            (vec![key()], &none, vec!["together-key-alone"]),
            (vec![request()], &none, vec!["together-request-alone"]),
            (vec![key(), request()], &none, vec!["together-key-and-request"]),
            (vec![request(), certificate("a")], &none, vec!["together-request-and-certificate"]),
            (vec![public(), certificate("a")], &none, vec!["together-public-key-and-certificate"]),
            (vec![certificate("a"), certificate("b")], &none, vec!["together-certificates"]),
            (vec![key()], &registry(&[("acme", "1", "a")]), vec!["together-key-and-certificate"]),
            (
                vec![certificate("a")],
                &registry(&[("acme", "1", "a"), ("beta", "1", "a")]),
                vec!["together-orgs"],
            ),
            (
                vec![key()],
                &registry(&[("acme", "1", "a"), ("beta", "1", "b")]),
                vec!["together-key-and-certificate", "together-orgs", "together-certificates"],
            ),
        ] {
            assert_eq!(said(&matches(&parts, registry)).pop().unwrap().1, meanings);
        }
    }

    #[test]
    fn one_certificate_alone_and_the_registry_by_itself_are_no_news() {
        let certificate = || ("a.pem", outline(Kind::Certificate, "1", Some("a")));
        let acme = registry(&[("acme", "1", "a")]);
        assert_eq!(matches(&[certificate()], &registry(&[])), MatchView::default());
        assert_eq!(matches(&[certificate(), certificate()], &acme), MatchView::default());
        assert_eq!(matches(&[], &registry(&[("acme", "1", "a"), ("beta", "1", "b")])), MatchView::default());
    }

    #[test]
    fn the_registry_changes_under_it() {
        let mut matches = KeyMatches::default();
        matches.set_registry(&registry(&[("acme", "1", "a"), ("beta", "1", "a")]));
        assert!(matches.add_part(0, 0, &outline(Kind::Certificate, "1", Some("a")), "a.pem"));
        assert_eq!(matches.view().groups.len(), 1);
        matches.set_registry(&registry(&[("acme", "1", "a")]));
        assert_eq!(matches.view(), MatchView::default());
        assert!(!matches.add_part(0, 1, &outline(Kind::Certificate, "2", Some("b")), "a.pem"));
    }

    #[test]
    fn of_thousands_the_first_are_shown_and_the_rest_is_counted() {
        let mut matches = KeyMatches::default();
        for index in 0..10_000 {
            let certificate = outline(Kind::Certificate, &(index / 2).to_string(), Some(&index.to_string()));
            matches.add_part(0, index, &certificate, "bundle.pem");
        }
        for index in 10_000..10_100 {
            matches.add_part(
                0,
                index,
                &outline(Kind::Certificate, "0", Some(&index.to_string())),
                "bundle.pem",
            );
        }
        let view = matches.view();
        assert_eq!((view.groups.len(), view.more), (20, 4_980));
        assert_eq!((view.groups[0].members.len(), view.groups[0].more), (12, 90));
        let place = |index| Whereabouts::Part { file: 0, index };
        assert_eq!(
            view.groups.iter().map(|group| &group.members[0].0).collect::<Vec<_>>(),
            (0..20).map(|group| place(group * 2)).collect::<Vec<_>>().iter().collect::<Vec<_>>()
        );
    }
}
