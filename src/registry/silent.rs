//! The certificate that nobody is told of: connecting Anypoint Platform with an org makes one that is on no page of
//! Salesforce, and no mail comes before it ends. What can be seen of the connection tells that there must be one.

use super::dance::{ANYPOINT, is_part_of_dance};
use super::{Entry, Link, Registry};
use crate::intake::OrgKey;

/// What such an entry is called where it is offered.
pub const SECRETS_MANAGER: &str = "Anypoint Secrets Manager";

impl Registry {
    /// The orgs that are connected with Anypoint Platform, and whose certificate in Secrets Manager nobody has entered.
    pub fn silent_connections(&self) -> Vec<OrgKey> {
        let is_entered = |org: &OrgKey| {
            self.entries().any(|entry| entry.org.as_ref() == Some(org) && entry.is_in_secrets_manager())
        };
        let is_connected = |org: &OrgKey| {
            let links = self.links(org).map(|links| links.links.as_slice()).unwrap_or_default();
            links.iter().any(names_anypoint)
                || self.entries().any(|entry| entry.org.as_ref() == Some(org) && self.shows_anypoint(entry))
        };
        let orgs = self.orgs().map(|org| org.key.clone());
        orgs.filter(|org| is_connected(org) && !is_entered(org)).collect()
    }

    /// Whether an entry shows that its org is connected with Anypoint Platform: by its name, or by what uses it.
    pub fn shows_anypoint(&self, entry: &Entry) -> bool {
        !self.is_silent(entry) && (is_part_of_dance(entry) || self.links_of(entry).any(names_anypoint))
    }
}

impl Entry {
    /// Whether it is the certificate of that connection in Secrets Manager, by its name: no page shows it.
    pub fn is_in_secrets_manager(&self) -> bool {
        let name = self.name().to_lowercase();
        self.certificate_id.is_none()
            && self.unique_name.is_none()
            && (name.contains("secrets manager")
                || name.contains("api experience hub")
                || name.starts_with(&ANYPOINT.to_lowercase()))
    }
}

/// MuleSoft Composer has its certificate on the list.
fn names_anypoint(link: &Link) -> bool {
    let name = link.reference.integration.name.to_lowercase();
    let is_named = ["anypoint", "mulesoft", "api_experience_hub"].iter().any(|part| name.contains(part));
    link.counts() && is_named && !name.contains("composer")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, CertificateId, Integration, Observation, Reference, Role, Source, Whose};
    use crate::moment::Moment;
    use crate::registry::{Fact, Opinion};

    fn org() -> OrgKey {
        OrgKey::parse("acme").unwrap()
    }

    fn with_row(label: &str) -> Registry {
        let mut registry = Registry::default();
        registry.visit(&org(), "acme.my.salesforce-setup.com");
        registry.observe(Observation {
            org: Some(org()),
            certificate_id: CertificateId::parse("0P1000000000001"),
            label: Some(label.to_owned()),
            ..Observation::new(Source::ListPage, Moment::EPOCH)
        });
        registry
    }

    #[test]
    fn a_connected_org_lacks_it_until_it_is_entered() {
        for (label, lacks) in
            [("Anypoint", true), ("Anypoint to expire", true), ("Okta", false), ("AnypointGateway", false)]
        {
            assert_eq!(!with_row(label).silent_connections().is_empty(), lacks, "{label}");
        }
        let mut registry = with_row("Anypoint");
        registry.enter(Entry::by_hand(Some(org()), SECRETS_MANAGER, Moment::EPOCH).unwrap());
        assert!(registry.silent_connections().is_empty());
        let mut registry = with_row("Anypoint");
        let id = registry.entries().next().unwrap().id.clone();
        registry.write(&id, Fact::LifeCycle, Some("retired".to_owned()), "a", Moment::EPOCH);
        assert!(registry.silent_connections().is_empty(), "the connection is given up");
    }

    #[test]
    fn what_uses_any_certificate_tells_of_the_connection_too() {
        for (name, lacks) in [("MuleSoft_Anypoint", true), ("Mulesoft_Composer", false), ("To_Okta", false)] {
            let mut registry = with_row("Gateway");
            let reference = Reference {
                certificate: "0P1000000000001".to_owned(),
                by: By::Id,
                integration: Integration { kind: "NamedCredential".to_owned(), name: name.to_owned() },
                field: String::new(),
                role: Role::ClientTls,
                whose: Whose::Ours,
            };
            registry.link_by_hand(&org(), reference.clone(), String::new(), Moment::EPOCH);
            assert_eq!(!registry.silent_connections().is_empty(), lacks, "{name}");
            registry.judge_link(&org(), &reference, Some(Opinion::Dismissed));
            assert!(registry.silent_connections().is_empty());
        }
    }
}
