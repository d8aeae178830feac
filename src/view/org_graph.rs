//! Who uses which certificate in one org: two sides, and what ties them.

use super::badge::{RowBadge, draw_badge};
use super::catalogue::rank;
use super::links::is_partners;
use crate::intake::{By, Integration, OrgKey, Role, Whose};
use crate::moment::Moment;
use crate::registry::{Entry, EntryId, Registry};

/// Certificates on one side, integrations on the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrgGraph {
    /// Certificates that something refers to, in the order of the references.
    pub certificates: Vec<CertificateNode>,
    /// What refers to them, each once.
    pub integrations: Vec<Integration>,
    /// What ties them, each pair once.
    pub ties: Vec<Tie>,
}

/// A certificate, or what a reference names as one.
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateNode {
    /// Its name, or what the reference says.
    pub name: String,
    /// Its entry; `None` where the registry knows none.
    pub entry: Option<EntryId>,
    /// Its badge, where it is known.
    pub badge: Option<RowBadge>,
    /// Whether it is a partner's.
    pub is_partners: bool,
    /// How urgent it is, the most urgent first.
    pub(super) urgency: u8,
}

/// That an integration uses a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The place of the certificate among [`OrgGraph::certificates`].
    pub certificate: usize,
    /// The place of the integration among [`OrgGraph::integrations`].
    pub integration: usize,
    /// What for: at least one.
    pub roles: Vec<Role>,
    /// Whose private key it is.
    pub whose: Whose,
}

/// Where what is not known stands among the urgent: with the dates that are unclear.
const UNKNOWN: u8 = 3;

impl OrgGraph {
    /// What is known of `org`, without what the admin dismissed.
    pub fn new(registry: &Registry, org: &OrgKey, now: Moment) -> Self {
        let own: Vec<&Entry> = registry.entries().filter(|entry| entry.org.as_ref() == Some(org)).collect();
        let links = registry.links(org).map(|links| links.links.as_slice()).unwrap_or_default();
        let mut graph = Self::default();
        for link in links.iter().filter(|link| link.counts()) {
            let reference = &link.reference;
            let integration = place_of(&mut graph.integrations, &reference.integration);
            let named = own.iter().copied().filter(|entry| reference.names(entry));
            let mut nodes: Vec<CertificateNode> =
                named.map(|entry| CertificateNode::of(registry, entry, now)).collect();
            if nodes.is_empty() {
                nodes.push(CertificateNode::unknown(&reference.certificate, reference.by));
            }
            for node in nodes {
                let certificate = place_of(&mut graph.certificates, &node);
                graph.tie(certificate, integration, reference.role, reference.whose);
            }
        }
        graph
    }

    fn tie(&mut self, certificate: usize, integration: usize, role: Role, whose: Whose) {
        let same = |tie: &&mut Tie| tie.certificate == certificate && tie.integration == integration;
        match self.ties.iter_mut().find(same) {
            Some(tie) if tie.roles.contains(&role) => {}
            Some(tie) => tie.roles.push(role),
            None => self.ties.push(Tie { certificate, integration, roles: vec![role], whose }),
        }
    }
}

impl CertificateNode {
    fn of(registry: &Registry, entry: &Entry, now: Moment) -> Self {
        Self {
            name: entry.name().to_owned(),
            entry: Some(entry.id.clone()),
            badge: Some(draw_badge(registry, entry, now)),
            is_partners: is_partners(registry, entry),
            urgency: rank(registry.status(entry, now)),
        }
    }

    fn unknown(certificate: &str, by: By) -> Self {
        // A fingerprint says nothing to a reader, and its beginning as much as the whole.
        let is_digest = matches!(by, By::Certificate | By::Key);
        let name = if is_digest { certificate.get(..16).unwrap_or(certificate) } else { certificate };
        Self { name: name.to_owned(), entry: None, badge: None, is_partners: false, urgency: UNKNOWN }
    }

    /// How urgent it is, the most urgent first.
    pub fn urgency(&self) -> u8 {
        self.urgency
    }

    /// `data-status`: that of its badge, or that nothing is known.
    pub fn status(&self) -> &'static str {
        self.badge.as_ref().map_or("unknown", |badge| badge.status)
    }
}

/// The place of an item in a list, at the end of which it is put where it is not there.
fn place_of<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) -> usize {
    list.iter().position(|other| other == item).unwrap_or_else(|| {
        list.push(item.clone());
        list.len() - 1
    })
}
