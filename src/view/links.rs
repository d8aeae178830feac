//! What hangs on a certificate, in words: chips for a row, and all of it for the panel and the registry page.

use serde::Serialize;

use super::moments::exact;
use crate::intake::{Reference, Role, Whose};
use crate::moment::Moment;
use crate::order::sort_by_key;
use crate::registry::{Entry, Link, Opinion, Read, Registry};
use crate::words::Message;

/// So many chips fit a row; the rest is a number.
const CHIPS: usize = 2;

/// The chips of one row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RowLinks {
    /// The first ones.
    pub chips: Vec<Chip>,
    /// How many more there are.
    pub more: Option<Message>,
}

/// One integration, or several call sites in Apex. The fields with public names are the hooks README documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chip {
    /// `data-type`: the type of the Metadata API.
    pub kind: String,
    /// `data-role`.
    pub role: &'static str,
    /// `data-whose`.
    pub whose: &'static str,
    /// What it says.
    pub text: Message,
}

/// All that hangs on a certificate.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinksView {
    /// Links, those of one role together, dismissed ones last.
    pub links: Vec<LinkView>,
    /// What Salesforce itself says of it.
    pub in_use: Option<Message>,
    /// Where no link is known: that none was found, what was read, and what was not.
    pub none: Vec<Message>,
}

/// One link.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkView {
    /// Whom it is of.
    pub chip: Chip,
    /// What it does with the certificate.
    pub role: Message,
    /// What may happen when the certificate ends.
    pub effect: Message,
    /// Who said so, where and when.
    pub found: Vec<Message>,
    /// Where to click, in Setup.
    pub setup_url: Option<String>,
    /// What the admin wrote to it.
    pub note: String,
    /// What the admin thinks of it.
    pub opinion: Option<Opinion>,
    /// Whether the admin added it.
    pub by_hand: bool,
    /// What it says, to name it by; the page's own, in no message.
    #[serde(skip)]
    pub reference: Reference,
}

impl RowLinks {
    /// The chips of `entry`; call sites in Apex are one.
    pub fn new(registry: &Registry, entry: &Entry) -> Self {
        let mut chips: Vec<Chip> = Vec::new();
        let mut apex: Vec<&Link> = Vec::new();
        for link in counting(registry, entry) {
            if link.reference.integration.kind.starts_with("Apex") {
                apex.push(link);
            } else {
                chips.push(Chip::new(&link.reference));
            }
        }
        match apex.as_slice() {
            [] => {}
            [only] => chips.push(Chip::new(&only.reference)),
            [first, ..] => {
                let text = Message::new("link-apex-many").with("count", apex.len());
                chips.push(Chip { text, ..Chip::new(&first.reference) });
            }
        }
        let more = chips.len().saturating_sub(CHIPS);
        chips.truncate(CHIPS);
        Self { chips, more: (more > 0).then(|| Message::new("link-more").with("count", more)) }
    }
}

impl LinksView {
    /// All that is known of `entry`.
    pub fn new(registry: &Registry, entry: &Entry) -> Self {
        let mut links: Vec<&Link> = registry.links_of(entry).collect();
        // Sorted by reference, they stand by certificate and integration: here the role comes first.
        sort_by_key(&mut links, |link| (!link.counts(), link.reference.role));
        let reads =
            entry.org.as_ref().and_then(|org| registry.links(org)).map(|links| links.reads.as_slice());
        let none = if links.iter().any(|link| link.counts()) { Vec::new() } else { nothing_found(reads) };
        let in_use = entry.deletable.filter(|_| entry.certificate_id.is_some());
        let in_use = in_use.map(|deletable| match &entry.refusal {
            Some(words) => Message::new("links-in-use-by").with("words", words.as_str()),
            None => Message::new(if deletable { "links-deletable" } else { "links-in-use" }),
        });
        let host = entry.org.as_ref().and_then(|org| registry.org(org)?.host.as_deref());
        Self { links: links.into_iter().map(|link| LinkView::new(link, host)).collect(), in_use, none }
    }
}

impl LinkView {
    fn new(link: &Link, host: Option<&str>) -> Self {
        let Reference { role, integration, .. } = &link.reference;
        let found = link.said.iter().map(|said| {
            let told = Message::new(format!("link-said-{}", said.way.name()));
            exact(told.with("place", said.place.as_str()), said.at)
        });
        Self {
            chip: Chip::new(&link.reference),
            role: Message::new(format!("role-{}", role.name())),
            effect: Message::new(format!("effect-{}", role.name())).with("name", integration.name.as_str()),
            found: found.collect(),
            setup_url: host
                .zip(integrations_of(&integration.kind).and_then(|kind| kind.page))
                .map(|(host, page)| format!("https://{host}/lightning/setup/{page}/home")),
            note: link.note.clone(),
            opinion: link.opinion,
            by_hand: link.said.iter().any(|said| said.way == crate::registry::Way::Hand),
            reference: link.reference.clone(),
        }
    }
}

impl Chip {
    /// The chip of whoever refers.
    pub fn new(reference: &Reference) -> Self {
        let Reference { integration, role, whose, .. } = reference;
        let chip = integrations_of(&integration.kind).map_or("link-other", |kind| kind.chip);
        // A credential may show its certificate or sign with it: of all others the type says what they do.
        let chip = match (chip, role) {
            ("link-named-credential", Role::ClientTls) => "link-named-credential-mtls",
            ("link-named-credential", Role::JwtSigning) => "link-named-credential-jwt",
            (chip, _) => chip,
        };
        let text = Message::new(chip).with("name", integration.name.as_str());
        Self { kind: integration.kind.clone(), role: role.name(), whose: whose.name(), text }
    }
}

/// The links that count, the gravest role first: where users log in, then what partners refuse.
fn counting<'a>(registry: &'a Registry, entry: &'a Entry) -> impl Iterator<Item = &'a Link> {
    let mut links: Vec<&Link> = registry.links_of(entry).filter(|link| link.counts()).collect();
    sort_by_key(&mut links, |link| link.reference.role);
    links.into_iter()
}

/// Never "unused": what was read, when, and what was not.
pub(super) fn nothing_found(reads: Option<&[Read]>) -> Vec<Message> {
    let reads = reads.unwrap_or_default();
    let mut messages = vec![Message::new("links-none")];
    let mut latest: Vec<(&str, Moment)> = Vec::new();
    for read in reads {
        match latest.iter_mut().find(|(what, _)| *what == read.what) {
            Some((_, at)) => *at = read.at.max(*at),
            None => latest.push((&read.what, read.at)),
        }
    }
    for (what, at) in &latest {
        messages.push(exact(Message::new("links-read").with("what", *what), *at));
    }
    let unread: Vec<&str> = KINDS
        .iter()
        .map(|kind| kind.kind)
        .filter(|kind| latest.iter().all(|(what, _)| what != kind))
        .collect();
    if !unread.is_empty() {
        messages.push(Message::new("links-not-read").with("what", unread.join(", ")));
    }
    messages.push(Message::new("links-untracked"));
    messages
}

/// What refers to certificates.
struct Integrations {
    /// The type in the Metadata API, or what stands for one.
    kind: &'static str,
    /// The chip's words.
    chip: &'static str,
    /// Where they stand in Setup, as the last part of the page's address; none where they have no page of their own.
    page: Option<&'static str>,
}

const fn integrations(kind: &'static str, chip: &'static str, page: Option<&'static str>) -> Integrations {
    Integrations { kind, chip, page }
}

const EXTERNAL_CLIENT_APPS: Option<&str> = Some("ManageExternalClientApplication");
const CERTIFICATES: Option<&str> = Some("CertificatesAndKeysManagement");

/// Every kind of integration that Certkeep can read of.
const KINDS: &[Integrations] = &[
    integrations("SamlSsoConfig", "link-saml", Some("SingleSignOn")),
    integrations("IdentityProviderSettings", "link-identity-provider", Some("IdpPage")),
    integrations("NamedCredential", "link-named-credential", Some("NamedCredential")),
    integrations("ExternalCredential", "link-external-credential", Some("NamedCredential")),
    integrations("ConnectedApp", "link-connected-app", Some("ConnectedApplication")),
    integrations("ExtlClntAppGlobalOauthSettings", "link-external-client-app", EXTERNAL_CLIENT_APPS),
    integrations("ExtlClntAppOauthSettings", "link-external-client-app", EXTERNAL_CLIENT_APPS),
    integrations("ExtlClntAppOauthSecuritySettings", "link-external-client-app", EXTERNAL_CLIENT_APPS),
    integrations("ExtlClntAppSamlConfigurablePolicies", "link-external-client-app", EXTERNAL_CLIENT_APPS),
    integrations("ExternalDataSource", "link-data-source", Some("ExternalDataSource")),
    integrations("CustomSite", "link-domain", Some("DomainNames")),
    integrations("InboundCertificate", "link-inbound", CERTIFICATES),
    integrations("UserAuthCertificate", "link-user", None),
    integrations("PublicKeyCertificate", "link-public-key", None),
    integrations("ApexClass", "link-apex", Some("ApexClasses")),
    integrations("ApexTrigger", "link-apex", Some("ApexTriggers")),
    integrations("CustomMetadata", "link-custom-metadata", Some("CustomMetadata")),
    integrations("ApiClientCertificate", "link-api-client", CERTIFICATES),
];

/// What the admin adds by hand has no page in Setup, and no file that would tell of it.
const BY_HAND: &[Integrations] =
    &[integrations("Partner", "link-partner", None), integrations("Integration", "link-other", None)];

fn integrations_of(kind: &str) -> Option<&'static Integrations> {
    KINDS.iter().chain(BY_HAND).find(|integrations| integrations.kind == kind)
}

/// The page of Setup on which integrations of a type stand, as the last part of its address.
pub(super) fn setup_page(kind: &str) -> Option<&'static str> {
    integrations_of(kind)?.page
}

/// Whether a certificate is a partner's, held in copy: on no list of Setup, and all who refer to it say so.
pub fn is_partners(registry: &Registry, entry: &Entry) -> bool {
    let mut links = registry.links_of(entry).peekable();
    entry.certificate_id.is_none()
        && entry.unique_name.is_none()
        && links.peek().is_some()
        && links.all(|link| link.reference.whose == Whose::Theirs)
}
