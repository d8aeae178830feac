//! What pages of Setup tell of who uses which certificate.

use super::links::{Learned, Way};
use super::{Entry, Registry};
use crate::intake::list_page::ListPage;
use crate::intake::page::Page;
use crate::intake::{
    By, CertificateId, Integration, Named, OrgKey, Reference, Role, SetupPage, Whose, certificate_of,
};
use crate::moment::Moment;

const API_CLIENT: &str = "ApiClientCertificate";
const INBOUND: &str = "InboundCertificate";

/// A type and a name, as in what was read: of most types a page shows one among many.
fn read_of(integration: &Integration) -> String {
    [integration.kind.as_str(), integration.name.as_str()].join(" ")
}

impl Registry {
    /// Takes over what the page of an integration says.
    pub fn observe_integration(&mut self, page: &Page, place: &SetupPage, now: Moment) {
        let Some(org) = OrgKey::from_host(&page.host) else { return };
        let integration = place.integration(page);
        if integration.name.is_empty() {
            return;
        }
        let references = place.references(page, &|id, text| self.named(&org, id, text));
        let is_of_page = |reference: &Reference| {
            reference.integration.name == integration.name
                && place.fields.iter().any(|field| field.kind == reference.integration.kind)
        };
        let what = if place.name.is_some() { integration.kind.clone() } else { read_of(&integration) };
        self.visit(&org, &page.host);
        self.learn_from_page(&org, page, references, what, &is_of_page, now);
    }

    /// Takes over what stands beside the list of certificates: the block *API Client Certificate*, and the list of
    /// partners' certificates for mutual authentication.
    pub fn observe_beside_list(&mut self, page: &Page, list: &ListPage, now: Moment) {
        let org = &list.org;
        if !page.pairs.is_empty() {
            let find = |id, text: &str| self.named(org, id, text);
            let named = page.pairs.iter().find_map(|pair| certificate_of(pair, &find));
            let references =
                named.and_then(|named| named.refer(By::Name)).map(|(certificate, by)| Reference {
                    certificate,
                    by,
                    integration: Integration { kind: API_CLIENT.to_owned(), name: API_CLIENT.to_owned() },
                    field: "certificate".to_owned(),
                    role: Role::ClientTls,
                    whose: Whose::Ours,
                });
            let is_of_block = |reference: &Reference| reference.integration.kind == API_CLIENT;
            let references = references.into_iter().collect();
            self.learn_from_page(org, page, references, API_CLIENT.to_owned(), &is_of_block, now);
        }
        if let Some(rows) = list.inbound(page) {
            // The page shows no more of such a certificate than a label and a day, so its record stands for it: it is
            // none of the org's own certificates, and no other reference is taken for the same.
            let references = rows.into_iter().map(|(record, label)| Reference {
                certificate: record,
                by: By::Page,
                integration: Integration { kind: INBOUND.to_owned(), name: label.to_owned() },
                field: "content".to_owned(),
                role: Role::InboundClientTls,
                whose: Whose::Theirs,
            });
            let references = references.collect();
            let is_of_list = |reference: &Reference| reference.integration.kind == INBOUND;
            self.learn_from_page(org, page, references, INBOUND.to_owned(), &is_of_list, now);
        }
    }

    /// Learns `references`; what pages said of others for which `is_of_page` stands is not so any more.
    fn learn_from_page(
        &mut self,
        org: &OrgKey,
        page: &Page,
        references: Vec<Reference>,
        what: String,
        is_of_page: &dyn Fn(&Reference) -> bool,
        at: Moment,
    ) {
        self.unsay(org, Way::Page, &|reference| is_of_page(reference) && !references.contains(reference));
        let count = u32::try_from(references.len()).unwrap_or(u32::MAX);
        let place = if page.title.is_empty() { &what } else { &page.title };
        let references = references.into_iter().map(|reference| (reference, place.clone())).collect();
        let reads = vec![(what.clone(), count)];
        self.learn(org, Learned { way: Way::Page, at, certificates: Vec::new(), references, reads });
    }

    /// The certificate of `org` that a page links to, or calls by its unique name or, where only one has it, its label.
    fn named(&self, org: &OrgKey, id: Option<CertificateId>, text: &str) -> Option<Named> {
        let find = |is_this: &dyn Fn(&Entry) -> bool| {
            let mut found =
                self.entries.values().filter(|entry| entry.org.as_ref() == Some(org) && is_this(entry));
            found.next().filter(|_| found.next().is_none())
        };
        let named = |entry: &Entry| Named {
            unique_name: entry.unique_name.clone(),
            id: entry.certificate_id.clone(),
        };
        if let Some(id) = id {
            let known = find(&|entry| entry.certificate_id.as_ref() == Some(&id)).map(named);
            return Some(known.unwrap_or(Named { unique_name: None, id: Some(id) }));
        }
        find(&|entry| entry.unique_name.as_deref() == Some(text))
            .or_else(|| find(&|entry| entry.label.as_deref() == Some(text)))
            .map(named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::page::{Cell, Pair};
    use crate::intake::{Observation, Place, Source};
    use crate::registry::Link;

    const PATH: &str = "/0LExx0000000001";

    fn now() -> Moment {
        Moment::start_of_day(2026, 11, 20).unwrap()
    }

    fn acme() -> OrgKey {
        OrgKey::from_host("acme.my.salesforce.com").unwrap()
    }

    /// Certificates 1 to 3, the last one with its unique name.
    fn registry() -> Registry {
        let mut registry = Registry::default();
        for (number, label, unique_name) in
            [(1, "Okta", None), (2, "Key", None), (3, "SAP mTLS", Some("SAP_mTLS"))]
        {
            registry.observe(Observation {
                org: Some(acme()),
                certificate_id: CertificateId::parse(&format!("0P1xx000000000{number}")),
                label: Some(label.to_owned()),
                unique_name: unique_name.map(str::to_owned),
                ..Observation::new(Source::ListPage, now())
            });
        }
        registry
    }

    fn page(path: &str, heading: &str, pairs: &[(&str, &str, &str)]) -> Page {
        let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
        let value = |text: &str, link: &str| Cell {
            links: if link.is_empty() { Vec::new() } else { vec![link.to_owned()] },
            ..cell(text)
        };
        Page {
            host: "acme.my.salesforce-setup.com".to_owned(),
            path: path.to_owned(),
            heading: heading.to_owned(),
            pairs: pairs
                .iter()
                .map(|(label, text, link)| Pair { label: cell(label), value: value(text, link) })
                .collect(),
            ..Page::default()
        }
    }

    fn learnt(registry: &mut Registry, page: &Page) -> Vec<String> {
        let Some(Place::Integration(place)) = Place::from_path(&page.path) else { panic!("{}", page.path) };
        registry.observe_integration(page, place, now());
        let told = |link: &Link| {
            let Reference { certificate, integration, role, .. } = &link.reference;
            format!("{} {} {} {certificate}", integration.kind, integration.name, role.name())
        };
        registry.links(&acme()).map(|links| links.links.iter().map(told).collect()).unwrap_or_default()
    }

    #[test]
    fn fields_are_told_apart_by_their_labels() {
        let pairs = [
            ("Name", "Okta", ""),
            ("API Name", "Okta_SSO", ""),
            ("Issuer", "Key", ""),
            ("Assertion Decryption Certificate", "SAP mTLS", ""),
            ("Request Signing Certificate", "Okta", "/0P1xx0000000001"),
        ];
        assert_eq!(
            learnt(&mut registry(), &page(PATH, "Okta", &pairs)),
            [
                "SamlSsoConfig Okta_SSO saml-request-signing 0P1xx0000000001",
                "SamlSsoConfig Okta_SSO saml-decryption SAP_mTLS",
            ]
        );
    }

    #[test]
    fn in_a_language_nobody_foresaw_links_and_their_order_tell() {
        let pairs = [
            ("?", "Okta", ""),
            ("??", "Okta_SSO", ""),
            ("???", "Okta", "/0P1xx0000000001"),
            ("????", "Key", "/0P1xx0000000002"),
        ];
        assert_eq!(
            learnt(&mut registry(), &page(PATH, "Okta", &pairs)),
            [
                "SamlSsoConfig Okta_SSO saml-request-signing 0P1xx0000000001",
                "SamlSsoConfig Okta_SSO saml-decryption 0P1xx0000000002",
            ]
        );
    }

    #[test]
    fn what_is_called_like_its_certificate_is_not_taken_for_it() {
        let pairs = [("Label", "Key", ""), ("Name", "Key", ""), ("Certificate", "Key", "")];
        let mut registry = registry();
        let credential = page("/0XAxx0000000001", "Key", &pairs);
        assert_eq!(learnt(&mut registry, &credential), ["NamedCredential Key client-tls 0P1xx0000000002"]);
    }

    #[test]
    fn a_field_that_was_emptied_takes_its_link_away() {
        let mut registry = registry();
        let path = "/setup/secur/idp/IdpPage.apexp";
        let signed = page(path, "", &[("Zertifikat", "SAP mTLS", "")]);
        assert_eq!(
            learnt(&mut registry, &signed),
            ["IdentityProviderSettings IdentityProvider identity-provider-signing SAP_mTLS"]
        );
        assert_eq!(learnt(&mut registry, &page(path, "", &[("Zertifikat", "", "")])), [""; 0]);
        let reads = &registry.links(&acme()).unwrap().reads;
        assert_eq!((reads[0].what.as_str(), reads[0].count), ("IdentityProviderSettings", 0));
    }

    #[test]
    fn a_label_that_two_certificates_have_names_neither() {
        let mut registry = registry();
        registry.observe(Observation {
            org: Some(acme()),
            certificate_id: CertificateId::parse("0P1xx0000000009"),
            label: Some("Key".to_owned()),
            ..Observation::new(Source::ListPage, now())
        });
        let source = page("/0XCxx0000000001", "SAP", &[("Certificate", "Key", "")]);
        assert_eq!(learnt(&mut registry, &source), [""; 0]);
    }
}
