//! CertificatePolicies ([RFC 5280, section 4.2.1.4](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.4)).
//!
//! Read from the extension as a certificate keeps it, and only where it is asked for: an admin does not act on
//! policies, but they tell whose rules a CA issued under.

use super::super::element::{Elements, tag};
use super::super::{Certificate, Error, oid};

/// The dotted OIDs of the policies; those before a fault.
pub fn certificate_policies(certificate: &Certificate) -> Vec<String> {
    let mut policies = Vec::new();
    let extension = certificate.extensions.iter().find(|extension| extension.oid == "2.5.29.32");
    if let Some(octets) = extension.and_then(|extension| base16ct::lower::decode_vec(&extension.value).ok()) {
        // Nothing is lost by a fault but what follows it.
        let _ = decode(&octets, &mut policies);
    }
    policies
}

fn decode(octets: &[u8], policies: &mut Vec<String>) -> Result<(), Error> {
    for information in Elements::new(octets, 0).expect(tag::SEQUENCE, "certificatepolicies")?.elements() {
        let policy = information?.elements().expect(tag::OBJECT_IDENTIFIER, "a policyidentifier")?;
        policies.extend(oid::dotted(policy.content));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_are_dotted_and_those_before_a_fault_stay() {
        let validated = [0x30, 8, 0x06, 6, 0x67, 0x81, 0x0c, 1, 2, 1];
        let encoded = [&[0x30, 14][..], &validated, &[0x30, 2, 0x05, 0]].concat();
        let mut policies = Vec::new();
        assert!(decode(&encoded, &mut policies).is_err());
        assert_eq!(policies, ["2.23.140.1.2.1"]);
        assert!(decode(&[0x05, 0], &mut policies).is_err());
    }
}
