//! What pages of Setup tell of who uses which certificate.

use super::links::{Read, Way};
use super::{Entry, Registry};
use crate::intake::list_page::ListPage;
use crate::intake::page::Page;
use crate::intake::{By, CertificateId, Named, OrgKey, Reference, Role, SetupPage, Whose, certificate_of};
use crate::moment::Moment;

const API_CLIENT: &str = "ApiClientCertificate";
const INBOUND: &str = "InboundCertificate";

impl Registry {
    /// Takes over what the page of an integration says.
    pub fn observe_integration(&mut self, page: &Page, place: &SetupPage, now: Moment) {
        let Some(org) = OrgKey::from_host(&page.host) else { return };
        let (name, references) = place.read(page, &|id, text| self.named(&org, id, text));
        if name.is_empty() {
            return;
        }
        self.visit(&org, &page.host);
        let mut what = place.fields.first().map(|field| field.kind).unwrap_or_default().to_owned();
        // Of most types the page shows one among many: the others were not read by that.
        if place.name.is_none() {
            what.push(' ');
            what.push_str(&name);
        }
        self.learn_from_page(&org, page, references, what, now, &|reference| {
            reference.integration.name == name && place.is_of(&reference.integration.kind)
        });
    }

    /// Takes over what stands beside the list of certificates: the block *API Client Certificate*, and the list of
    /// partners' certificates for mutual authentication.
    pub fn observe_beside_list(&mut self, page: &Page, list: &ListPage, now: Moment) {
        if !page.pairs.is_empty() {
            let find = |id, text: &str| self.named(&list.org, id, text);
            let named = page.pairs.iter().find_map(|pair| certificate_of(pair, &find));
            let mut references = Vec::new();
            if let Some(named) = named.and_then(|named| named.refer(By::Name)) {
                let role = (Role::ClientTls, Whose::Ours);
                references.push(Reference::new(named, (API_CLIENT, API_CLIENT), "certificate", role));
            }
            self.learn_kind(page, list, references, API_CLIENT, now);
        }
        // The page shows no more of a partner's certificate than a label and a day, so its record stands for it: it is
        // none of the org's own certificates, and no other reference is taken for the same.
        let mut references = Vec::new();
        for (record, label) in list.inbound(page) {
            let role = (Role::InboundClientTls, Whose::Theirs);
            references.push(Reference::new((record, By::Page), (INBOUND, label), "content", role));
        }
        // An empty list looks like any other: nothing follows from it.
        if !references.is_empty() {
            self.learn_kind(page, list, references, INBOUND, now);
        }
    }

    /// Learns all there is of one type, which a list page shows.
    fn learn_kind(
        &mut self,
        page: &Page,
        list: &ListPage,
        references: Vec<Reference>,
        kind: &str,
        now: Moment,
    ) {
        let is_of_kind = |reference: &Reference| reference.integration.kind == kind;
        self.learn_from_page(&list.org, page, references, kind.to_owned(), now, &is_of_kind);
    }

    /// Learns `references`; what pages said of others for which `is_of_page` stands is not so any more.
    fn learn_from_page(
        &mut self,
        org: &OrgKey,
        page: &Page,
        references: Vec<Reference>,
        what: String,
        at: Moment,
        is_of_page: &dyn Fn(&Reference) -> bool,
    ) {
        let links = self.links_mut(org);
        links.unsay(Way::Page, &|reference| is_of_page(reference) && !references.contains(reference));
        let count = u32::try_from(references.len()).unwrap_or(u32::MAX);
        let place = if page.title.is_empty() { &what } else { &page.title };
        let mut new = Vec::new();
        for reference in references {
            if links.say(reference.clone(), Way::Page, at, place.clone()) {
                new.push(reference);
            }
        }
        links.note(Read { what, way: Way::Page, at, count });
        self.note_links(org, &new, at);
    }

    /// The certificate of `org` that a page links to, or calls by its unique name or, where only one has it, its label.
    fn named(&self, org: &OrgKey, id: Option<CertificateId>, text: &str) -> Option<Named> {
        let find = |is_this: &dyn Fn(&Entry) -> bool| {
            let is_this = |entry: &&Entry| entry.org.as_ref() == Some(org) && is_this(entry);
            let mut found = self.entries.values().filter(is_this);
            let entry = found.next().filter(|_| found.next().is_none())?;
            Some(Named { unique_name: entry.unique_name.clone(), id: entry.certificate_id.clone() })
        };
        match id {
            Some(id) => {
                let known = find(&|entry| entry.certificate_id.as_ref() == Some(&id));
                known.or(Some(Named { unique_name: None, id: Some(id) }))
            }
            None => find(&|entry| entry.unique_name.as_deref() == Some(text))
                .or_else(|| find(&|entry| entry.label.as_deref() == Some(text))),
        }
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
