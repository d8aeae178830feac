//! A subject as OpenSSL's own command prints it, which is the form that partners copy out of their terminals: the
//! first RDN first, where RFC 4514 ([`super::name`]) turns the order round.
//!
//! Written only when somebody asks for it, so reading a certificate pays nothing for it.

use super::element::{Element, tag};
use super::frame::Frame;
use super::name::short_name;
use super::problems::Problems;
use super::{Error, oid, text};

/// A subject in OpenSSL's two forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpensslSubject {
    /// `C = DE, O = Acme, CN = x`: `openssl x509 -subject -nameopt oneline,-esc_msb`.
    pub commas: String,
    /// `/C=DE/O=Acme/CN=x`: `openssl x509 -subject -nameopt compat`.
    pub slashes: String,
}

/// The subject of the certificate that `der` begins with.
///
/// # Errors
///
/// Where `der` does not begin with a certificate, or its subject cannot be read to the end.
pub fn openssl_subject(der: &[u8]) -> Result<OpensslSubject, Error> {
    let frame = Frame::cut(der, &mut Problems::default())?;
    let mut subject = OpensslSubject::default();
    for rdn in frame.subject.elements() {
        for (position, attribute) in rdn?.elements().enumerate() {
            subject.push(&attribute?, position > 0)?;
        }
    }
    Ok(subject)
}

impl OpensslSubject {
    /// Writes one attribute, of the RDN before it if `goes_on`.
    fn push(&mut self, attribute: &Element<'_>, goes_on: bool) -> Result<(), Error> {
        let mut parts = attribute.elements();
        let kind = parts.expect(tag::OBJECT_IDENTIFIER, "an attribute type")?;
        let value = parts.read()?;
        let name = match openssl_name(kind.content) {
            Some(name) => name.to_owned(),
            None => oid::dotted(kind.content)
                .ok_or(Error::Unexpected { expected: "an attribute type", offset: kind.offset })?,
        };
        if !self.commas.is_empty() {
            self.commas.push_str(if goes_on { " + " } else { ", " });
        }
        self.commas.push_str(&name);
        self.commas.push_str(" = ");
        match text::decode(&value) {
            Some(text) => push_quoted(&mut self.commas, &text.value),
            None => {
                self.commas.push('#');
                self.commas.push_str(&base16ct::upper::encode_string(value.encoded));
            }
        }
        self.slashes.push(if goes_on { '+' } else { '/' });
        self.slashes.push_str(&name);
        self.slashes.push('=');
        push_octets(&mut self.slashes, &value.octets()?);
        Ok(())
    }
}

/// In quotation marks where a separator or a space at an end could be misread; control characters as octets.
fn push_quoted(written: &mut String, value: &str) {
    let quoted =
        value.contains([',', '+', '<', '>', ';']) || value.starts_with([' ', '#']) || value.ends_with(' ');
    if quoted {
        written.push('"');
    }
    for character in value.chars() {
        match character {
            '"' | '\\' => written.extend(['\\', character]),
            '\0'..='\x1f' | '\x7f' => {
                written.push('\\');
                written.push_str(&base16ct::upper::encode_string(&[character as u8]));
            }
            _ => written.push(character),
        }
    }
    if quoted {
        written.push('"');
    }
}

/// Octets as they stand, whatever their alphabet: all but ASCII as `\xE9`.
fn push_octets(written: &mut String, octets: &[u8]) {
    for &octet in octets {
        match octet {
            b'/' | b'+' => written.extend(['\\', char::from(octet)]),
            b' '..=b'~' => written.push(char::from(octet)),
            _ => {
                written.push_str("\\x");
                written.push_str(&base16ct::upper::encode_string(&[octet]));
            }
        }
    }
}

/// OpenSSL's short names, where they differ from the names registered for LDAP, and those it has beyond them.
fn openssl_name(oid: &[u8]) -> Option<&'static str> {
    match oid {
        [0x55, 0x04, 9] => Some("street"),
        [0x55, 0x04, 14] => Some("searchGuide"),
        [0x55, 0x04, 18] => Some("postOfficeBox"),
        [0x55, 0x04, 19] => Some("physicalDeliveryOfficeName"),
        [0x55, 0x04, 20] => Some("telephoneNumber"),
        [0x55, 0x04, 23] => Some("facsimileTelephoneNumber"),
        [0x55, 0x04, 41] => Some("name"),
        [0x55, 0x04, 42] => Some("GN"),
        [0x55, 0x04, 44] => Some("generationQualifier"),
        [0x55, 0x04, 45] => Some("x500UniqueIdentifier"),
        [0x55, 0x04, 51] => Some("houseIdentifier"),
        [0x55, 0x04, 72] => Some("role"),
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 3] => Some("mail"),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x02] => Some("unstructuredName"),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x08] => Some("unstructuredAddress"),
        _ => short_name(oid),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As OpenSSL 3.0 prints these values of a commonName.
    #[test]
    fn values_are_quoted_and_escaped_as_openssl_does() {
        for (value, commas, slashes) in [
            ("a\"b", r#"a\"b"#, r#"a"b"#),
            ("a\\b", r"a\\b", r"a\b"),
            ("a=b", "a=b", "a=b"),
            (" x", r#"" x""#, " x"),
            ("x ", r#""x ""#, "x "),
            ("#x", r##""#x""##, "#x"),
            ("x#", "x#", "x#"),
            ("", "", ""),
            ("a/b", "a/b", r"a\/b"),
            ("~\x7f", r"~\7F", r"~\x7F"),
            ("ü\"", r#"ü\""#, r#"\xC3\xBC""#),
            ("a\tb,", r#""a\09b,""#, r"a\x09b,"),
        ] {
            let (mut quoted, mut octets) = (String::new(), String::new());
            push_quoted(&mut quoted, value);
            push_octets(&mut octets, value.as_bytes());
            assert_eq!((quoted.as_str(), octets.as_str()), (commas, slashes));
        }
    }

    #[test]
    fn what_is_no_certificate_has_no_subject() {
        assert!(openssl_subject(&[]).is_err());
    }
}
