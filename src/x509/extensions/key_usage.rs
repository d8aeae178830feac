//! KeyUsage ([RFC 5280, section 4.2.1.3](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.3)), a BIT STRING
//! whose bit 0 is the first octet's highest.

use super::super::Error;
use super::super::element::{Elements, tag};

const NAMES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

pub(super) fn decode(value: &mut Elements<'_>) -> Result<Vec<String>, Error> {
    let bits = value.expect(tag::BIT_STRING, "keyusage")?;
    let octets = bits.bit_string_octets()?;
    let is_set = |bit: usize| octets.get(bit / 8).is_some_and(|octet| octet & (0x80 >> (bit % 8)) != 0);
    Ok(NAMES.iter().enumerate().filter(|(bit, _)| is_set(*bit)).map(|(_, name)| (*name).to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(encoded: &[u8]) -> Option<Vec<String>> {
        decode(&mut Elements::new(encoded, 0)).ok()
    }

    #[test]
    fn bits_have_names_in_bit_order() {
        assert_eq!(read(&[3, 2, 5, 0xa0]).unwrap(), ["digitalSignature", "keyEncipherment"]);
        assert_eq!(read(&[3, 3, 7, 0x02, 0x80]).unwrap(), ["cRLSign", "decipherOnly"]);
        assert_eq!(read(&[3, 1, 0]).unwrap(), Vec::<String>::new());
        assert_eq!(read(&[4, 1, 0]), None);
    }
}
