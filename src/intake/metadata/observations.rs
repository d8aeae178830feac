//! What the files say of certificates, as the registry takes it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Collected, InventoryCertificate};
use crate::intake::{KnownCertificate, Observation, Reading, Source};
use crate::moment::Moment;
use crate::x509;

impl Collected {
    /// What is said of each certificate: the org's own by their unique names, partners' as what they are alone.
    pub fn observations(&self, at: Moment) -> Vec<Observation> {
        let own = self.certificates.iter().map(|certificate| certificate.observation(at));
        let mut held: Vec<&Vec<u8>> = self
            .links
            .iter()
            .filter(|link| link.resolved_to.is_none())
            .filter_map(|link| link.der.as_ref())
            .collect();
        held.sort_unstable();
        held.dedup();
        let partners = held.into_iter().filter_map(|der| observation_of_partner(der, at));
        own.chain(partners).collect()
    }

    /// The ids of orgs that made certificates under their own unique names: most likely the org that all this is of,
    /// which no file names.
    pub fn org_ids(&self) -> Vec<String> {
        let made_here = |certificate: &InventoryCertificate| {
            let facts = x509::decode_without_digests(certificate.certificates.first()?).ok()?;
            facts.salesforce_org_id.filter(|_| facts.common_name.as_ref() == Some(&certificate.name))
        };
        let mut ids: Vec<String> = self.certificates.iter().filter_map(made_here).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}

impl InventoryCertificate {
    fn observation(&self, at: Moment) -> Observation {
        let metadata = self.metadata.as_ref();
        let certificate = self.certificates.first().and_then(|der| known(der));
        Observation {
            unique_name: Some(self.name.clone()),
            label: metadata.and_then(|metadata| metadata.master_label.clone()),
            // A request whose signed chain is not uploaded yet is what the list shows as not active.
            active: (certificate.is_none() && self.request.is_some()).then_some(false),
            key_size: metadata.and_then(|metadata| metadata.key_size),
            expiration: metadata.and_then(|metadata| metadata.expiration_date).map(Reading::Known),
            exportable: metadata.and_then(|metadata| metadata.private_key_exportable),
            certificate,
            ..Observation::new(Source::File, at)
        }
    }
}

/// What is said of a partner's certificate: itself, and nothing else.
pub(in crate::intake) fn observation_of_partner(der: &[u8], at: Moment) -> Option<Observation> {
    Some(Observation { certificate: Some(known(der)?), ..Observation::new(Source::File, at) })
}

fn known(der: &[u8]) -> Option<KnownCertificate> {
    Some(KnownCertificate { facts: x509::decode(der).ok()?, der: STANDARD.encode(der) })
}
