//! Whether anything still refers to a certificate, and how sure that is: what stands before somebody deletes it.

use super::{Entry, Link, Registry};
use crate::intake::Whose;
use crate::moment::Moment;

/// What can refer to an org's own certificates, by types of the Metadata API; one that was not read may do so.
pub const REFERRING: [&str; 13] = [
    "SamlSsoConfig",
    "IdentityProviderSettings",
    "ConnectedApp",
    "ExtlClntAppOauthSettings",
    "ExtlClntAppSamlConfigurablePolicies",
    "NamedCredential",
    "ExternalCredential",
    "ExternalDataSource",
    "CustomSite",
    "ApexClass",
    "ApexTrigger",
    "CustomMetadata",
    "ApiClientCertificate",
];

/// What is known of what refers to a certificate. Copies that partners hold, and values in custom settings, nobody can read:
/// they are never part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof<'a> {
    /// Links that count.
    pub referring: Vec<&'a Link>,
    /// Whether Salesforce's list offers to delete it; `None` where no list was read, or it is on none.
    pub deletable: Option<bool>,
    /// What Salesforce says of why not.
    pub refusal: Option<&'a str>,
    /// When the list was last read.
    pub list_read: Option<Moment>,
    /// The list was read before the change-over, and says nothing of it.
    pub list_is_old: bool,
    /// What could refer to it and was not read since the change-over.
    pub unread: Vec<&'static str>,
    /// Whether it is gone from its org already.
    pub is_gone: bool,
    /// Whether it is a partner's, on no list of Setup: then the links alone tell.
    pub is_partners: bool,
}

impl Registry {
    /// What is known of what refers to `entry`, as far as it was read at or after `since`.
    pub fn proof<'a>(&'a self, entry: &'a Entry, since: Moment) -> Proof<'a> {
        let links = entry.org.as_ref().and_then(|org| self.links(org));
        let reads = links.map(|links| links.reads.as_slice()).unwrap_or_default();
        let is_read = |kind: &&str| reads.iter().any(|read| read.what == **kind && read.at >= since);
        let referring: Vec<&Link> = self.links_of(entry).filter(|link| link.counts()).collect();
        let is_partners = entry.certificate_id.is_none()
            && !referring.is_empty()
            && referring.iter().all(|link| link.reference.whose == Whose::Theirs);
        Proof {
            is_partners,
            referring,
            deletable: entry.deletable.filter(|_| entry.certificate_id.is_some()),
            refusal: entry.refusal.as_deref(),
            list_read: entry.seen.list_page,
            list_is_old: entry.seen.list_page.is_some_and(|read| read < since),
            unread: REFERRING.into_iter().filter(|kind| !is_read(kind)).collect(),
            is_gone: entry.missing_since.is_some(),
        }
    }
}

impl Proof<'_> {
    /// Whether nothing that can be read refers to it: only then a plan says "delete".
    pub fn is_complete(&self) -> bool {
        self.is_gone
            || self.referring.is_empty()
                && self.deletable == Some(true)
                && !self.list_is_old
                && self.unread.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{By, CertificateId, OrgKey, Reference, Role};
    use crate::registry::{EntryId, Learned, Opinion, Way};

    fn at(day: u8) -> Moment {
        Moment::start_of_day(2026, 11, day).unwrap()
    }

    fn org() -> OrgKey {
        OrgKey::parse("acme").unwrap()
    }

    fn entry(deletable: Option<bool>) -> Entry {
        let mut entry = Entry {
            org: Some(org()),
            certificate_id: CertificateId::parse("0P1xx0000000001"),
            unique_name: Some("Okta".to_owned()),
            deletable,
            ..Entry::with_id(EntryId::from("acme:1"), at(1))
        };
        entry.seen.list_page = Some(at(10));
        entry
    }

    fn reference() -> Reference {
        Reference::new(
            ("Okta".to_owned(), By::Name),
            ("NamedCredential", "SAP"),
            "certificate",
            (Role::ClientTls, Whose::Ours),
        )
    }

    fn registry(references: &[Reference], reads: &[&str]) -> Registry {
        let mut registry = Registry::default();
        registry.learn(
            &org(),
            Learned {
                way: Way::Live,
                at: at(10),
                certificates: Vec::new(),
                references: references.iter().map(|reference| (reference.clone(), String::new())).collect(),
                reads: reads.iter().map(|read| ((*read).to_owned(), 1)).collect(),
            },
        );
        registry
    }

    #[test]
    fn all_has_to_be_read_and_nothing_found() {
        let whole = registry(&[], &REFERRING);
        assert!(whole.proof(&entry(Some(true)), at(9)).is_complete());
        assert!(!whole.proof(&entry(Some(false)), at(9)).is_complete());
        assert!(!whole.proof(&entry(None), at(9)).is_complete());
        let late = entry(Some(true));
        let late = whole.proof(&late, at(11));
        assert!(!late.is_complete() && late.list_is_old && late.unread.len() == REFERRING.len());
        let most = registry(&[], &REFERRING[1..]);
        let deletable = entry(Some(true));
        let proof = most.proof(&deletable, at(9));
        assert!(!proof.is_complete());
        assert_eq!(proof.unread, ["SamlSsoConfig"]);
    }

    #[test]
    fn a_link_counts_until_the_admin_dismisses_it() {
        let mut registry = registry(&[reference()], &REFERRING);
        let entry = entry(Some(true));
        assert!(!registry.proof(&entry, at(9)).is_complete());
        registry.judge_link(&org(), &reference(), Some(Opinion::Dismissed));
        assert!(registry.proof(&entry, at(9)).is_complete());
    }

    #[test]
    fn what_is_gone_needs_no_proof() {
        let gone = Entry { missing_since: Some(at(12)), ..entry(Some(false)) };
        assert!(registry(&[reference()], &[]).proof(&gone, at(9)).is_complete());
    }
}
