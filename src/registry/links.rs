//! What hangs on the certificates of an org: links, and who said so.

use serde::{Deserialize, Serialize};

use super::{Entry, Event, Registry, stored};
use crate::intake::{By, Integration, Observation, OrgKey, Reference, Source};
use crate::moment::Moment;
use crate::order::sort_by;

/// Everything known of who uses the certificates of one org.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrgLinks {
    /// The org.
    pub org: OrgKey,
    /// In the order of their references.
    pub links: Vec<Link>,
    /// What was read to learn of them, in the order of its names.
    pub reads: Vec<Read>,
}

/// One reference to a certificate, with all who told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Who uses which certificate, and what for.
    pub reference: Reference,
    /// Who said so, one a way of learning.
    pub said: Vec<Said>,
    /// What the admin thinks of it.
    pub opinion: Option<Opinion>,
    /// What the admin wrote to it: whom to ask, and the like.
    #[serde(default)]
    pub note: String,
}

/// That somebody told of a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// In which way.
    pub way: Way,
    /// When it was last told.
    pub at: Moment,
    /// Where: the path of a file, the name of a page, the call that was answered.
    pub place: String,
}

/// In which way Certkeep learns of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// From files that were dropped.
    File,
    /// From pages of Setup.
    Page,
    /// From the org itself, asked live.
    Live,
    /// From the admin.
    Hand,
}

impl Way {
    /// The public name.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Page => "page",
            Self::Live => "live",
            Self::Hand => "hand",
        }
    }
}

/// What the admin thinks of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Opinion {
    /// It is so.
    Confirmed,
    /// It is not so: it stays, and no longer counts.
    Dismissed,
}

/// That something was read to learn of links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// A type of the Metadata API, or a page of Setup.
    pub what: String,
    /// In which way.
    pub way: Way,
    /// When last.
    pub at: Moment,
    /// How many of them.
    pub count: u32,
}

/// What one source told of an org at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// In which way.
    pub way: Way,
    /// When.
    pub at: Moment,
    /// The certificates it told of.
    pub certificates: Vec<Observation>,
    /// The references it told of, each with its place.
    pub references: Vec<(Reference, String)>,
    /// What it read, and how many of each.
    pub reads: Vec<(String, u32)>,
}

impl Link {
    /// Whether it counts: the admin has not dismissed it.
    pub fn counts(&self) -> bool {
        self.opinion != Some(Opinion::Dismissed)
    }

    /// When somebody entered it.
    pub(super) fn entered(&self) -> Option<Moment> {
        self.said.iter().filter(|said| said.way == Way::Hand).map(|said| said.at).max()
    }

    /// Takes back that somebody entered it, where that is `gone`, with the note that came with it.
    pub(super) fn unsay_by_hand(&mut self, gone: impl Fn(Moment) -> bool) {
        if self.entered().is_some_and(gone) {
            self.said.retain(|said| said.way != Way::Hand);
            self.note.clear();
        }
    }

    fn say(&mut self, way: Way, at: Moment, place: String) {
        let before = self.said.partition_point(|said| said.way < way);
        let said = Said { way, at, place };
        match self.said.get_mut(before).filter(|other| other.way == way) {
            Some(same) => *same = said,
            None => self.said.insert(before, said),
        }
    }
}

impl Reference {
    /// Whether it names the certificate of `entry`, of the same org.
    pub fn names(&self, entry: &Entry) -> bool {
        let known = entry.certificate.as_ref().map(|known| &known.facts);
        let this = self.certificate.as_str();
        match self.by {
            By::Name => entry.unique_name.as_deref() == Some(this),
            By::Id | By::Page => entry.certificate_id.as_ref().is_some_and(|id| id.as_str() == this),
            By::Certificate => known.is_some_and(|facts| facts.sha256 == this),
            By::Key => known.is_some_and(|facts| facts.spki_sha256 == this),
            By::DistinguishedName => known.is_some_and(|facts| {
                let alternative = |name: &String| name.split_once(':').is_some_and(|(_, name)| name == this);
                facts.subject == this || facts.subject_alt_names.iter().any(alternative)
            }),
            // Whatever the admin saw it under: which of its names is known changes, none of them to another's.
            By::Hand => [
                entry.certificate_id.as_ref().map(|id| id.as_str()),
                entry.unique_name.as_deref(),
                known.map(|facts| facts.sha256.as_str()),
            ]
            .contains(&Some(this)),
            By::Expression => false,
        }
    }
}

impl Registry {
    /// Everything known of who uses the certificates of `org`.
    pub fn links(&self, org: &OrgKey) -> Option<&OrgLinks> {
        self.links.iter().find(|links| links.org == *org)
    }

    /// The link of a reference.
    pub(super) fn link(&self, org: &OrgKey, reference: &Reference) -> Option<&Link> {
        self.links(org)?.links.iter().find(|link| link.reference == *reference)
    }

    /// The links of one certificate, dismissed ones among them.
    pub fn links_of(&self, entry: &Entry) -> impl Iterator<Item = &Link> {
        let links = entry.org.as_ref().and_then(|org| self.links(org));
        links.into_iter().flat_map(|links| &links.links).filter(|link| link.reference.names(entry))
    }

    /// Takes over what a source told of an org. What the same way of learning said of the same integrations before,
    /// and no longer says, is not so any more.
    pub fn learn(&mut self, org: &OrgKey, learned: Learned) {
        let Learned { way, at, certificates, references, reads } = learned;
        for certificate in certificates {
            let source = if way == Way::Live { Source::Live } else { certificate.source };
            self.observe(Observation { org: Some(org.clone()), source, ..certificate });
        }
        let links = self.links_mut(org);
        links.unsay(way, &|reference| {
            let told_anew = references.iter().any(|(told, _)| told.integration == reference.integration);
            told_anew && !references.iter().any(|(told, _)| told == reference)
        });
        let mut new = Vec::new();
        for (reference, place) in references {
            if links.say(reference.clone(), way, at, place) {
                new.push(reference);
            }
        }
        for (what, count) in reads {
            links.note(Read { what, way, at, count });
        }
        self.note_links(org, &new, at);
        self.carry_opinions(org, &new);
    }

    /// What the admin thinks of a link holds for the same one under another name of its certificate: a page knows the
    /// record's id, a file the unique name.
    fn carry_opinions(&mut self, org: &OrgKey, new: &[Reference]) {
        let Some(links) = self.links(org) else { return };
        let judged = || links.links.iter().filter(|link| link.opinion.is_some());
        let is_same_use = |one: &Reference, other: &Reference| {
            one.integration == other.integration && one.role == other.role && one.whose == other.whose
        };
        let carried: Vec<(Reference, Option<Opinion>)> = new
            .iter()
            .filter_map(|reference| {
                let mut twins = judged().filter(|link| is_same_use(&link.reference, reference));
                let of_org = || self.entries.values().filter(|entry| entry.org.as_ref() == Some(org));
                let named_alike = |link: &&Link| {
                    of_org().any(|entry| link.reference.names(entry) && reference.names(entry))
                };
                Some((reference.clone(), twins.find(named_alike)?.opinion))
            })
            .collect();
        for (reference, opinion) in carried {
            self.judge_link(org, &reference, opinion);
        }
    }

    /// Notes of each certificate that new references name who was found to use it.
    pub(super) fn note_links(&mut self, org: &OrgKey, new: &[Reference], at: Moment) {
        let of_org = self.entries.values().filter(|entry| entry.org.as_ref() == Some(org));
        let linked = of_org.flat_map(|entry| {
            let named = new.iter().filter(|reference| reference.names(entry));
            named.map(|reference| (entry.id.clone(), reference.integration.clone()))
        });
        for (entry, integration) in linked.collect::<Vec<_>>() {
            self.note(&entry, Event::Linked { integration }, at);
        }
    }

    /// Notes what the admin thinks of a link.
    pub fn judge_link(&mut self, org: &OrgKey, reference: &Reference, opinion: Option<Opinion>) {
        self.change_links(org, |links| {
            if let Some(link) = links.links.iter_mut().find(|link| link.reference == *reference) {
                link.opinion = opinion;
            }
        });
    }

    /// Adds an integration, or a partner who holds a copy, at the admin's word; what was taken back before, [`Book::link`]
    /// knows.
    ///
    /// [`Book::link`]: super::Book::link
    pub fn link_by_hand(&mut self, org: &OrgKey, reference: Reference, note: String, at: Moment) {
        self.change_links(org, |links| {
            let link = links.link(reference);
            link.note = note;
            link.say(Way::Hand, at, String::new());
        });
    }

    /// Takes back what the admin added.
    pub fn unlink(&mut self, org: &OrgKey, reference: &Reference) {
        self.change_links(org, |links| {
            if let Some(link) = links.links.iter_mut().find(|link| link.reference == *reference) {
                link.unsay_by_hand(|_| true);
            }
            links.links.retain(|link| !link.said.is_empty());
        });
    }

    /// The integrations that use certificates of `org`, each once.
    pub fn integrations(&self, org: &OrgKey) -> Vec<&Integration> {
        let links = self.links(org).map(|links| links.links.as_slice()).unwrap_or_default();
        let mut integrations: Vec<_> = links.iter().map(|link| &link.reference.integration).collect();
        sort_by(&mut integrations, Ord::cmp);
        integrations.dedup();
        integrations
    }

    /// Puts what hangs on the certificates of an org under that org's new key.
    pub(super) fn move_links(&mut self, old: &OrgKey, new: &OrgKey) {
        let Some(at) = self.links.iter().position(|links| links.org == *old) else { return };
        let moved = self.links.swap_remove(at);
        self.mark_changed(stored::links_key(old));
        self.change_links(new, |links| {
            for Link { reference, said, opinion, note } in moved.links {
                let link = links.link(reference);
                for Said { way, at, place } in said {
                    if link.said.iter().all(|known| known.way != way || known.at < at) {
                        link.say(way, at, place);
                    }
                }
                link.opinion = link.opinion.or(opinion);
                if link.note.is_empty() {
                    link.note = note;
                }
            }
            links.reads.extend(moved.reads);
        });
    }

    /// The links of an org, made where there are none, to be written in any case.
    pub(super) fn links_mut(&mut self, org: &OrgKey) -> &mut OrgLinks {
        self.mark_changed(stored::links_key(org));
        let at = self.links.iter().position(|links| links.org == *org).unwrap_or(self.links.len());
        if at == self.links.len() {
            self.links.push(OrgLinks { org: org.clone(), links: Vec::new(), reads: Vec::new() });
        }
        #[allow(clippy::indexing_slicing, reason = "it was just looked up or added")]
        &mut self.links[at]
    }

    fn change_links(&mut self, org: &OrgKey, change: impl FnOnce(&mut OrgLinks)) {
        let before = self.links(org).cloned();
        let mut links = before.clone().unwrap_or_else(|| OrgLinks {
            org: org.clone(),
            links: Vec::new(),
            reads: Vec::new(),
        });
        change(&mut links);
        if before.as_ref() == Some(&links) {
            return;
        }
        self.links.retain(|links| links.org != *org);
        self.links.push(links);
        self.mark_changed(stored::links_key(org));
    }
}

impl OrgLinks {
    /// Notes that somebody told of a reference; whether nobody had before.
    pub(super) fn say(&mut self, reference: Reference, way: Way, at: Moment, place: String) -> bool {
        let known = self.links.len();
        self.link(reference).say(way, at, place);
        self.links.len() > known
    }

    /// Takes back what `way` said of references that are no more: it has read again where they stood.
    pub(super) fn unsay(&mut self, way: Way, is_gone: &dyn Fn(&Reference) -> bool) {
        for link in self.links.iter_mut().filter(|link| is_gone(&link.reference)) {
            link.said.retain(|said| said.way != way);
        }
        self.links.retain(|link| !link.said.is_empty());
    }

    /// Notes that something was read.
    pub(super) fn note(&mut self, read: Read) {
        let order = |other: &Read| other.what.cmp(&read.what).then(other.way.cmp(&read.way));
        let at = self.reads.partition_point(|other| order(other).is_lt());
        match self.reads.get_mut(at).filter(|other| order(other).is_eq()) {
            Some(same) => *same = read,
            None => self.reads.insert(at, read),
        }
    }

    /// The link of a reference, made where there is none.
    fn link(&mut self, reference: Reference) -> &mut Link {
        let at = self.links.partition_point(|link| link.reference < reference);
        if self.links.get(at).is_none_or(|link| link.reference != reference) {
            self.links.insert(at, Link { reference, said: Vec::new(), opinion: None, note: String::new() });
        }
        #[allow(clippy::indexing_slicing, reason = "it was just looked up or inserted")]
        &mut self.links[at]
    }
}
