//! SubjectAltName ([RFC 5280, section 4.2.1.6](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6)).
//!
//! Taken over: rfc822Name \[1], dNSName \[2], uniformResourceIdentifier \[6] and iPAddress \[7]. The other forms
//! name nobody whom TLS, SAML or Salesforce would look for; they remain in the raw extension.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::super::element::{Element, Elements, tag};
use super::super::{Error, text};

/// Appends each name as `DNS:…`, `IP:…`, `email:…` or `URI:…`; those before a fault stay.
pub(super) fn decode(value: &mut Elements<'_>, names: &mut Vec<String>) -> Result<(), Error> {
    for name in value.expect(tag::SEQUENCE, "a subjectaltname")?.elements() {
        let name = name?;
        match name.tag & !tag::CONSTRUCTED {
            0x81 => names.push(with_text("email:", &name)?),
            0x82 => names.push(with_text("DNS:", &name)?),
            0x86 => names.push(with_text("URI:", &name)?),
            0x87 => names.push(address(&name)?),
            _ => {}
        }
    }
    Ok(())
}

fn with_text(prefix: &str, name: &Element<'_>) -> Result<String, Error> {
    let octets = name.octets()?;
    let value = text::latin1(octets);
    let mut text = String::with_capacity(prefix.len() + value.len());
    text.push_str(prefix);
    text.push_str(&value);
    Ok(text)
}

/// IPv6 as in RFC 5952.
fn address(name: &Element<'_>) -> Result<String, Error> {
    let octets = name.octets()?;
    if let Ok(v4) = <[u8; 4]>::try_from(&*octets) {
        Ok(format!("IP:{}", Ipv4Addr::from(v4)))
    } else if let Ok(v6) = <[u8; 16]>::try_from(&*octets) {
        Ok(format!("IP:{}", Ipv6Addr::from(v6)))
    } else {
        Err(Error::Unexpected { expected: "an ipaddress of 4 or 16 octets", offset: name.offset })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_forms() {
        let entries: [&[u8]; 6] = [
            &[0x82, 3, b'a', b'_', b'b'],
            &[0x87, 4, 10, 0, 0, 1],
            &[0x87, 16, 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            &[0x81, 3, b'a', b'@', b'b'],
            &[0x86, 2, b'x', b':'],
            &[0x88, 1, 0x2a],
        ];
        let content = entries.concat();
        let encoded = [&[0x30, content.len() as u8], content.as_slice()].concat();
        let mut names = Vec::new();
        decode(&mut Elements::new(&encoded, 0), &mut names).unwrap();
        assert_eq!(names, ["DNS:a_b", "IP:10.0.0.1", "IP:2001:db8::1", "email:a@b", "URI:x:"]);
    }

    #[test]
    fn a_bad_address_costs_what_follows_it() {
        let encoded = [0x30, 8, 0x82, 1, b'a', 0x87, 3, 1, 2, 3];
        let mut names = Vec::new();
        let error = decode(&mut Elements::new(&encoded, 0), &mut names).unwrap_err();
        assert_eq!(error, Error::Unexpected { expected: "an ipaddress of 4 or 16 octets", offset: 5 });
        assert_eq!(names, ["DNS:a"]);
    }
}
