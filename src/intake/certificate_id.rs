//! Record ids of certificates, and how to find one in a link.

use core::fmt;

use serde::{Deserialize, Serialize};

/// The record id of a Certificate in an org: `0P1` and 12 more characters, case-sensitive.
///
/// Salesforce also prints an 18-character form whose last three characters only repeat the case of the
/// others; ids are compared on 15.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CertificateId(String);

/// The key prefix of Certificate records.
const PREFIX: &str = "0P1";

impl CertificateId {
    /// Cuts a 15- or 18-character id to 15, or `None` if it is no id of a certificate.
    pub fn parse(id: &str) -> Option<Self> {
        let known = id.starts_with(PREFIX)
            && matches!(id.len(), 15 | 18)
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if known { id.get(..15).map(|id| Self(id.to_owned())) } else { None }
    }

    /// The 15 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CertificateId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a link of a row leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// The certificate's detail page.
    Detail(CertificateId),
    /// Something about the certificate: its edit page, its deletion.
    Other(CertificateId),
}

impl Link {
    /// Reads a link as written: `/0P1…`, or `javascript:srcUp('%2F0P1…%3FretURL…')`.
    pub fn parse(href: &str) -> Option<Self> {
        let (id, is_own_page) = record_in(href, "/0P1")?;
        let id = CertificateId::parse(&id)?;
        Some(if is_own_page { Self::Detail(id) } else { Self::Other(id) })
    }

    /// The id, wherever the link leads.
    pub fn certificate_id(&self) -> &CertificateId {
        match self {
            Self::Detail(id) | Self::Other(id) => id,
        }
    }
}

/// The 15 characters of the record whose own page a link leads to, of whatever kind of record. Those that Salesforce
/// itself defines have ids that begin with 0.
pub(super) fn linked_record(href: &str) -> Option<String> {
    let (mut id, is_own_page) = record_in(href, "/0")?;
    let leads_to_it = is_own_page && matches!(id.len(), 15 | 18);
    id.truncate(15);
    leads_to_it.then_some(id)
}

/// What may be an id behind the first `/0…` in a link, as long as it goes, and whether nothing below it is meant.
fn record_in(href: &str, prefix: &str) -> Option<(String, bool)> {
    let decoded = percent_decode(href);
    let rest = decoded.get(decoded.find(prefix)? + 1..)?;
    let end = rest.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let (id, after) = rest.split_at_checked(end)?;
    Some((id.to_owned(), !after.starts_with('/')))
}

/// Decodes `%2F` and the like once; what is no valid escape stays as it is.
pub(super) fn percent_decode(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let escape = (byte == b'%').then(|| {
            let mut ahead = bytes.clone();
            Some((hex_digit(ahead.next()?)? << 4) | hex_digit(ahead.next()?)?)
        });
        match escape.flatten() {
            Some(value) => {
                decoded.push(value);
                bytes.next();
                bytes.next();
            }
            None => decoded.push(byte),
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> CertificateId {
        CertificateId::parse(text).unwrap()
    }

    #[test]
    fn both_link_forms_lead_to_the_same_certificate() {
        let expected = id("0P1xx0000000001");
        for href in [
            "/0P1xx0000000001",
            "/0P1xx0000000001CAA?retURL=%2F0P1",
            "javascript:srcUp('%2F0P1xx0000000001%3FretURL%3D%252F0P1%26isdtp%3Dp1');",
            "https://acme.my.salesforce.com/0P1xx0000000001",
        ] {
            assert_eq!(Link::parse(href), Some(Link::Detail(expected.clone())), "{href}");
        }
        for href in [
            "/0P1xx0000000001/e?retURL=x",
            "javascript:srcUp('%2F0P1xx0000000001%2Fe%3FretURL%3D%26isdtp%3Dp1');",
        ] {
            assert_eq!(Link::parse(href), Some(Link::Other(expected.clone())), "{href}");
        }
    }

    #[test]
    fn records_of_other_kinds_are_found_where_a_link_leads_to_their_own_page() {
        for href in [
            "/0Q7xx0000000001?retURL=%2F0P1",
            "javascript:srcUp('%2F0Q7xx0000000001CAA%3FretURL%3D%252F0P1');",
        ] {
            assert_eq!(linked_record(href).as_deref(), Some("0Q7xx0000000001"), "{href}");
        }
        for href in ["/0Q7xx0000000001/e?retURL=x", "/setup/masterKey?export=1", "/0Q7", "#", ""] {
            assert_eq!(linked_record(href), None, "{href}");
        }
    }

    #[test]
    fn other_links_have_no_certificate() {
        for href in ["/0P1", "/0P1/e", "/0P1?lsi=0", "/005xx0000000001", "/0P1xx00000000012", "/0P1%", "#"] {
            assert_eq!(Link::parse(href), None, "{href}");
        }
    }
}
