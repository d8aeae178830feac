//! SubjectKeyIdentifier and AuthorityKeyIdentifier (RFC 5280, sections
//! [4.2.1.2](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.2) and
//! [4.2.1.1](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.1)), as lower-case hex.

use super::super::Error;
use super::super::element::{Elements, tag};

pub(super) fn decode_subject(value: &mut Elements<'_>) -> Result<String, Error> {
    let identifier = value.read()?;
    if !identifier.is_string(tag::OCTET_STRING) {
        return Err(Error::Unexpected { expected: "a subjectkeyidentifier", offset: identifier.offset });
    }
    Ok(base16ct::lower::encode_string(&identifier.octets()?))
}

/// The keyIdentifier field, where there is one. Issuer and serial number beside it are not taken: in old
/// certificates of Salesforce they do not match their own certificate.
pub(super) fn decode_authority(value: &mut Elements<'_>) -> Result<Option<String>, Error> {
    for field in value.expect(tag::SEQUENCE, "an authoritykeyidentifier")?.elements() {
        let field = field?;
        if field.is_string(tag::context(0)) {
            return Ok(Some(base16ct::lower::encode_string(&field.octets()?)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_identifiers() {
        assert_eq!(decode_subject(&mut Elements::new(&[4, 2, 0xab, 1], 0)).unwrap(), "ab01");
        assert!(decode_subject(&mut Elements::new(&[3, 1, 0], 0)).is_err());
        let authority = |encoded: &[u8]| decode_authority(&mut Elements::new(encoded, 0)).unwrap();
        assert_eq!(authority(&[0x30, 3, 0x80, 1, 0xcd]).as_deref(), Some("cd"));
        assert_eq!(authority(&[0x30, 3, 0x82, 1, 5]), None);
    }
}
