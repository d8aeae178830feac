//! Distinguished names ([RFC 5280, section 4.1.2.4](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.4))
//! as text ([RFC 4514](https://www.rfc-editor.org/rfc/rfc4514)).
//!
//! Written here and not by x509-cert, whose name text needs const-oid's whole table: 26 KB and more than half
//! of the time of reading a certificate.

use std::borrow::Cow;

use super::element::{Element, is_tag, tag};
use super::problems::Problems;
use super::{Error, oid, text};

/// A name as text, with the attributes that tell a certificate made by Salesforce.
#[derive(Debug, Default)]
pub(super) struct Name<'a> {
    /// RFC 4514: the last RDN first, `+` inside an RDN.
    pub(super) text: String,
    /// The last commonName.
    pub(super) common_name: Option<Cow<'a, str>>,
    /// The last organizationName.
    pub(super) organization: Option<Cow<'a, str>>,
    /// The last organizationalUnitName.
    pub(super) organizational_unit: Option<Cow<'a, str>>,
}

/// Reads a Name; `field` is `subject` or `issuer`.
pub(super) fn decode<'a>(name: &Element<'a>, field: &'static str, problems: &mut Problems) -> Name<'a> {
    let mut decoded = Name::default();
    // RFC 4514 turns the order round, so each RDN is written on its own and the pieces are joined backwards.
    let mut written = String::with_capacity(name.content.len());
    let mut ends = Vec::with_capacity(8);
    for rdn in name.elements() {
        let read = rdn.and_then(|rdn| write_rdn(&mut written, &mut decoded, rdn, field, problems));
        if let Err(error) = read {
            problems.note_error(field, error);
        }
        ends.push(written.len());
    }
    decoded.text = joined_backwards(&written, &ends);
    decoded
}

fn joined_backwards(written: &str, ends: &[usize]) -> String {
    let mut text = String::with_capacity(written.len() + ends.len());
    let starts = core::iter::once(&0).chain(ends);
    for (&start, &end) in starts.zip(ends).collect::<Vec<_>>().into_iter().rev() {
        let rdn = written.get(start..end).unwrap_or_default();
        if !text.is_empty() && !rdn.is_empty() {
            text.push(',');
        }
        text.push_str(rdn);
    }
    text
}

fn write_rdn<'a>(
    written: &mut String,
    decoded: &mut Name<'a>,
    rdn: Element<'a>,
    field: &'static str,
    problems: &mut Problems,
) -> Result<(), Error> {
    if !is_tag(rdn.tag, tag::SET) {
        return Err(Error::Unexpected { expected: "a relativedistinguishedname", offset: rdn.offset });
    }
    for (position, attribute) in rdn.elements().enumerate() {
        let attribute = attribute?;
        let mut parts = attribute.elements();
        let kind = parts.expect(tag::OBJECT_IDENTIFIER, "an attribute type")?;
        let value = parts.read()?;
        if position > 0 {
            written.push('+');
        }
        write_attribute(written, decoded, &kind, &value, field, problems);
    }
    Ok(())
}

fn write_attribute<'a>(
    written: &mut String,
    decoded: &mut Name<'a>,
    kind: &Element<'a>,
    value: &Element<'a>,
    field: &'static str,
    problems: &mut Problems,
) {
    let Some(short_name) = short_name(kind.content) else {
        match oid::dotted(kind.content) {
            Some(dotted) => written.push_str(&dotted),
            None => {
                problems.note(format!("{field}: unreadable attribute type at offset {}", kind.offset));
                written.push('?');
            }
        }
        write_as_hex(written, value);
        return;
    };
    written.push_str(short_name);
    let Some(text) = text::decode(value) else {
        problems.note(format!("{field}: unreadable {short_name} at offset {}", value.offset));
        write_as_hex(written, value);
        return;
    };
    if let Some(fault) = text.fault {
        problems.note(format!("{field}: {fault} in {short_name} at offset {}", value.offset));
    }
    written.push('=');
    write_escaped(written, &text.value);
    match short_name {
        "CN" => decoded.common_name = Some(text.value),
        "O" => decoded.organization = Some(text.value),
        "OU" => decoded.organizational_unit = Some(text.value),
        _ => {}
    }
}

fn write_as_hex(written: &mut String, value: &Element<'_>) {
    written.push_str("=#");
    written.push_str(&base16ct::lower::encode_string(value.encoded));
}

/// RFC 4514, section 2.4. Control characters are written as octets too, so that the text stays on one line.
fn write_escaped(written: &mut String, value: &str) {
    if !value.bytes().any(is_special) && !value.starts_with([' ', '#']) && !value.ends_with(' ') {
        return written.push_str(value);
    }
    let last = value.len().saturating_sub(1);
    for (position, character) in value.char_indices() {
        match character {
            ' ' if position == 0 || position == last => written.push_str("\\ "),
            '#' if position == 0 => written.push_str("\\#"),
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => {
                written.push('\\');
                written.push(character);
            }
            '\0'..='\x1f' | '\x7f' => {
                written.push('\\');
                written.push_str(&base16ct::lower::encode_string(&[character as u8]));
            }
            _ => written.push(character),
        }
    }
}

fn is_special(octet: u8) -> bool {
    matches!(octet, b'"' | b'+' | b',' | b';' | b'<' | b'>' | b'\\' | 0..=0x1f | 0x7f)
}

/// Names of attribute types: RFC 4514's own nine and the registered LDAP names of those seen in certificates.
pub(super) fn short_name(oid: &[u8]) -> Option<&'static str> {
    Some(match oid {
        [0x55, 0x04, arc] => match arc {
            3 => "CN",
            4 => "SN",
            5 => "serialNumber",
            6 => "C",
            7 => "L",
            8 => "ST",
            9 => "STREET",
            10 => "O",
            11 => "OU",
            12 => "title",
            13 => "description",
            15 => "businessCategory",
            16 => "postalAddress",
            17 => "postalCode",
            42 => "givenName",
            43 => "initials",
            46 => "dnQualifier",
            65 => "pseudonym",
            97 => "organizationIdentifier",
            _ => return None,
        },
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, arc] => match arc {
            1 => "UID",
            25 => "DC",
            _ => return None,
        },
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01] => "emailAddress",
        // Of extended validation: where the organization is registered.
        [0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0x37, 0x3c, 0x02, 0x01, arc] => match arc {
            1 => "jurisdictionL",
            2 => "jurisdictionST",
            3 => "jurisdictionC",
            _ => return None,
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::element::Elements;
    use super::*;

    fn der(tag: u8, content: &[u8]) -> Vec<u8> {
        [&[tag, content.len() as u8], content].concat()
    }

    fn attribute(oid: &[u8], tag: u8, value: &[u8]) -> Vec<u8> {
        der(0x30, &[der(0x06, oid), der(tag, value)].concat())
    }

    fn name(rdns: &[Vec<Vec<u8>>]) -> String {
        let sets: Vec<u8> = rdns.iter().flat_map(|rdn| der(0x31, &rdn.concat())).collect();
        let encoded = der(0x30, &sets);
        let element = Elements::new(&encoded, 0).read().unwrap();
        decode(&element, "subject", &mut Problems::default()).text
    }

    const CN: &[u8] = &[0x55, 4, 3];
    const C: &[u8] = &[0x55, 4, 6];

    #[test]
    fn the_order_is_turned_round_and_an_rdn_keeps_its_own() {
        let two = vec![attribute(CN, 0x0c, b"b"), attribute(&[0x55, 4, 11], 0x0c, b"c")];
        assert_eq!(name(&[vec![attribute(C, 0x13, b"USA")], two]), "CN=b+OU=c,C=USA");
        assert_eq!(name(&[]), "");
    }

    #[test]
    fn special_characters_are_escaped() {
        for (value, expected) in [
            ("a,b+c\"d\\e<f>g;h=i", r#"CN=a\,b\+c\"d\\e\<f\>g\;h=i"#),
            (" a ", r"CN=\ a\ "),
            (" ", r"CN=\ "),
            ("#a#", r"CN=\#a#"),
            ("a\0b\n", r"CN=a\00b\0a"),
            ("Lučić", "CN=Lučić"),
        ] {
            assert_eq!(name(&[vec![attribute(CN, 0x0c, value.as_bytes())]]), expected);
        }
    }

    #[test]
    fn types_without_a_name_and_values_without_text_are_hex() {
        assert_eq!(name(&[vec![attribute(&[0x2a, 3], 0x0c, b"a")]]), "1.2.3=#0c0161");
        assert_eq!(name(&[vec![attribute(CN, 0x0c, &[0xff])]]), "CN=#0c01ff");
    }
}
