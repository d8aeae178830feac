//! BasicConstraints ([RFC 5280, section 4.2.1.9](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9)).
//!
//! ```text
//! BasicConstraints ::= SEQUENCE {
//!      cA                      BOOLEAN DEFAULT FALSE,
//!      pathLenConstraint       INTEGER (0..MAX) OPTIONAL }
//! ```

use super::super::element::{Elements, tag};
use super::super::{BasicConstraints, Error};

pub(super) fn decode(value: &mut Elements<'_>) -> Result<BasicConstraints, Error> {
    let mut parts = value.expect(tag::SEQUENCE, "basicconstraints")?.elements();
    let ca = parts.read_if(tag::BOOLEAN)?;
    let ca = ca.is_some_and(|ca| ca.content.iter().any(|&octet| octet != 0));
    let path_length = match parts.read_if(tag::INTEGER)? {
        Some(length) => Some(small_number(length.content).ok_or(Error::Unexpected {
            expected: "a pathlenconstraint from 0 to 4294967295",
            offset: length.offset,
        })?),
        None => None,
    };
    Ok(BasicConstraints { ca, path_length })
}

fn small_number(octets: &[u8]) -> Option<u32> {
    if octets.first()? & 0x80 != 0 {
        return None;
    }
    octets.iter().try_fold(0_u32, |value, &octet| value.checked_mul(256)?.checked_add(u32::from(octet)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(encoded: &[u8]) -> Option<(bool, Option<u32>)> {
        let constraints = decode(&mut Elements::new(encoded, 0)).ok()?;
        Some((constraints.ca, constraints.path_length))
    }

    #[test]
    fn with_and_without_a_path_length() {
        assert_eq!(read(&[0x30, 0]), Some((false, None)));
        assert_eq!(read(&[0x30, 3, 1, 1, 0xff]), Some((true, None)));
        assert_eq!(read(&[0x30, 3, 1, 1, 0x01]), Some((true, None)));
        assert_eq!(read(&[0x30, 6, 1, 1, 0xff, 2, 1, 0]), Some((true, Some(0))));
        assert_eq!(read(&[0x30, 3, 2, 1, 0xff]), None);
        assert_eq!(read(&[0x02, 1, 0]), None);
    }
}
