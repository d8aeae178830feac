//! One org as a whole: what is in its picture, and what a picture does not show.

use super::badge::{RowBadge, draw_badge};
use super::catalogue::rank;
use super::certificate::FindingView;
use super::links::{Chip, is_partners, nothing_found};
use super::listing::org_kind;
use super::org_graph::{OrgGraph, Tie};
use crate::findings::of_org;
use crate::intake::{By, Integration, OrgKey, Reference, Role, Whose};
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{Entry, Registry};
use crate::words::Message;

/// All that a page shows of one org.
#[derive(Clone, Debug, PartialEq)]
pub struct OrgView {
    /// Its key.
    pub org: OrgKey,
    /// Production, sandbox or development.
    pub kind: Message,
    /// How much there is.
    pub summary: Message,
    /// Who uses what.
    pub graph: OrgGraph,
    /// Its integrations in words, in the graph's order.
    pub integrations: Vec<Chip>,
    /// The same as lines of a table.
    pub uses: Vec<Use>,
    /// What is worth telling of the org as a whole.
    pub findings: Vec<FindingView>,
    /// Keys that more than one certificate or integration stands on, the farthest reaching first.
    pub shared_keys: Vec<SharedKey>,
    /// Certificates of partners, which no list of Setup shows.
    pub partners: Vec<EntryLine>,
    /// Certificates that nothing refers to, as far as was read.
    pub unreferenced: Vec<EntryLine>,
    /// What was read and when, and what was not.
    pub reads: Vec<Message>,
}

/// One line of the table that says what the picture does.
#[derive(Clone, Debug, PartialEq)]
pub struct Use {
    /// The certificate's place in the graph.
    pub certificate: usize,
    /// Who uses it.
    pub chip: Chip,
    /// What for.
    pub roles: Vec<Message>,
}

/// A key and how far it reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedKey {
    /// The blast radius in one sentence.
    pub text: Message,
    /// The certificates with this key.
    pub certificates: Vec<EntryLine>,
    /// Who relies on it.
    pub integrations: Vec<Chip>,
}

/// One certificate on a list.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryLine {
    /// Its name.
    pub name: String,
    /// Its org, where it is another than the one that is shown.
    pub org: Option<String>,
    /// Its badge, which names its entry.
    pub badge: RowBadge,
    /// Who uses it.
    pub chips: Vec<Chip>,
}

impl OrgView {
    /// What is known of `org`; `None` where nothing is.
    pub fn new(registry: &Registry, org: &OrgKey, now: Moment) -> Option<Self> {
        let mut entries: Vec<&Entry> =
            registry.entries().filter(|entry| entry.org.as_ref() == Some(org)).collect();
        if entries.is_empty() && registry.links(org).is_none() {
            return None;
        }
        sort_by_key(&mut entries, |entry| {
            (rank(registry.status(entry, now)), registry.ending(entry).map(|end| end.moment))
        });
        let line = |entry: &Entry| EntryLine::new(registry, org, entry, now);
        let (partners, own): (Vec<&Entry>, Vec<&Entry>) =
            entries.iter().partition(|entry| is_partners(registry, entry));
        // Of a deleted one nothing is left that anybody could decide.
        let is_unreferenced = |entry: &&&Entry| {
            entry.missing_since.is_none() && !registry.links_of(entry).any(|link| link.counts())
        };
        let unreferenced = own.iter().filter(is_unreferenced).map(|entry| line(entry)).collect();
        let graph = OrgGraph::new(registry, org, now);
        let summary = Message::new("org-summary")
            .with("certificates", own.len())
            .with("partners", partners.len())
            .with("integrations", graph.integrations.len());
        let reads = registry.links(org).map(|links| links.reads.as_slice());
        Some(Self {
            org: org.clone(),
            kind: org_kind(org),
            summary,
            integrations: integrations(&graph),
            uses: uses(&graph),
            findings: of_org(registry, org, now).into_iter().map(FindingView::new).collect(),
            shared_keys: shared_keys(registry, org, &own, now),
            partners: partners.into_iter().map(line).collect(),
            unreferenced,
            // The first of them says that nothing refers to a certificate.
            reads: nothing_found(reads).into_iter().skip(1).collect(),
            graph,
        })
    }
}

impl EntryLine {
    fn new(registry: &Registry, shown: &OrgKey, entry: &Entry, now: Moment) -> Self {
        let links = registry.links_of(entry).filter(|link| link.counts());
        Self {
            name: entry.name().to_owned(),
            org: entry.org.as_ref().filter(|org| *org != shown).map(ToString::to_string),
            badge: draw_badge(registry, entry, now),
            chips: links.map(|link| Chip::new(&link.reference)).collect(),
        }
    }
}

/// An integration in words, in the role it has in all its ties or in none.
fn integrations(graph: &OrgGraph) -> Vec<Chip> {
    let chip = |(index, integration): (usize, &Integration)| {
        let mut roles: Vec<Role> = graph
            .ties
            .iter()
            .filter(|tie| tie.integration == index)
            .flat_map(|tie| tie.roles.clone())
            .collect();
        roles.dedup();
        let role = if let [only] = roles.as_slice() { *only } else { Role::Configuration };
        chip_of(integration, role, Whose::Ours)
    };
    graph.integrations.iter().enumerate().map(chip).collect()
}

fn chip_of(integration: &Integration, role: Role, whose: Whose) -> Chip {
    Chip::new(&Reference {
        certificate: String::new(),
        by: By::Hand,
        integration: integration.clone(),
        field: String::new(),
        role,
        whose,
    })
}

/// The ties of a graph as lines, by certificate.
fn uses(graph: &OrgGraph) -> Vec<Use> {
    let chip =
        |tie: &Tie| Some(chip_of(graph.integrations.get(tie.integration)?, *tie.roles.first()?, tie.whose));
    let uses = graph.ties.iter().filter_map(|tie| {
        let roles = tie.roles.iter().map(|role| Message::new(format!("role-{}", role.name()))).collect();
        Some(Use { certificate: tie.certificate, chip: chip(tie)?, roles })
    });
    let mut uses: Vec<Use> = uses.collect();
    sort_by_key(&mut uses, |used| {
        let node = graph.certificates.get(used.certificate);
        node.map(|node| (node.urgency, node.name.clone(), used.certificate))
    });
    uses
}

/// The keys that the org shares between certificates or integrations, each once.
fn shared_keys(registry: &Registry, org: &OrgKey, own: &[&Entry], now: Moment) -> Vec<SharedKey> {
    let mut told: Vec<&str> = Vec::new();
    let mut keys = Vec::new();
    for entry in own {
        let reach = registry.reach(entry);
        if !reach.is_shared() || told.contains(&entry.id.as_str()) {
            continue;
        }
        told.extend(reach.entries.iter().map(|entry| entry.id.as_str()));
        let certificates =
            reach.entries.iter().map(|entry| EntryLine::new(registry, org, entry, now)).collect();
        let links = reach.entries.iter().flat_map(|entry| registry.links_of(entry));
        let links = links.filter(|link| link.counts() && link.relies_on_own_key());
        let mut integrations: Vec<Chip> = Vec::new();
        for link in links {
            let chip = Chip::new(&link.reference);
            if !integrations.contains(&chip) {
                integrations.push(chip);
            }
        }
        let text = Message::new("org-key-reach")
            .with("integrations", reach.integrations.len())
            .with("certificates", reach.entries.len())
            .with("orgs", reach.orgs());
        keys.push((reach.integrations.len(), SharedKey { text, certificates, integrations }));
    }
    sort_by_key(&mut keys, |(reach, _)| core::cmp::Reverse(*reach));
    keys.into_iter().map(|(_, key)| key).collect()
}
