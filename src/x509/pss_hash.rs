//! RSASSA-PSS-params ([RFC 4055, section 3.1](https://www.rfc-editor.org/rfc/rfc4055#section-3.1)): all RSASSA-PSS
//! signatures have one OID, and the digest is a parameter.
//!
//! ```text
//! RSASSA-PSS-params  ::=  SEQUENCE  {
//!     hashAlgorithm     [0] HashAlgorithm DEFAULT sha1Identifier,
//!     maskGenAlgorithm  [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
//!     saltLength        [2] INTEGER DEFAULT 20,
//!     trailerField      [3] INTEGER DEFAULT 1  }
//! ```

use super::algorithm;
use super::element::tag;
use super::frame::Frame;
use super::oid;
use super::problems::Problems;

/// id-sha1, the default.
pub const SHA1: &str = "1.3.14.3.2.26";

/// The dotted OID of the digest under the RSASSA-PSS signature of the certificate that `der` begins with; `None`
/// where it is signed otherwise.
pub fn pss_hash(der: &[u8]) -> Option<String> {
    let frame = Frame::cut(der, &mut Problems::default()).ok()?;
    let mut identifier = algorithm::decode(&frame.signature_algorithm).ok()?;
    if !matches!(identifier.algorithm, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a]) {
        return None;
    }
    let Some(parameters) = identifier.parameters.read_if(tag::SEQUENCE).ok()? else {
        return Some(SHA1.to_owned());
    };
    match parameters.elements().read_if(tag::context_constructed(0)).ok()? {
        None => Some(SHA1.to_owned()),
        Some(field) => {
            let hash = field.elements().expect(tag::SEQUENCE, "a hashalgorithm").ok()?;
            oid::dotted(algorithm::decode(&hash).ok()?.algorithm)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_by_default_and_not_at_all() {
        let sha256 = include_bytes!("../../tests/fixtures/x509/rsa-pss/input");
        assert_eq!(pss_hash(sha256).as_deref(), Some("2.16.840.1.101.3.4.2.1"));
        let sha1 = include_bytes!("../../tests/fixtures/x509/rsa-pss-sha1/input");
        assert_eq!(pss_hash(sha1).as_deref(), Some(SHA1));
        assert_eq!(pss_hash(include_bytes!("../../tests/fixtures/x509/rsa-md5/input")), None);
    }
}
