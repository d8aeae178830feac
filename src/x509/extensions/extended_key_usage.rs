//! ExtendedKeyUsage ([RFC 5280, section 4.2.1.12](https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12)).

use super::super::element::{Elements, tag};
use super::super::{Error, oid};

/// Appends each purpose; those before a fault stay.
pub(super) fn decode(value: &mut Elements<'_>, purposes: &mut Vec<String>) -> Result<(), Error> {
    for purpose in value.expect(tag::SEQUENCE, "extendedkeyusage")?.elements() {
        let purpose = purpose?;
        let unreadable = Error::Unexpected { expected: "a keypurposeid", offset: purpose.offset };
        if purpose.tag != tag::OBJECT_IDENTIFIER {
            return Err(unreadable);
        }
        purposes.push(match known(purpose.content) {
            Some(name) => name.to_owned(),
            None => oid::dotted(purpose.content).ok_or(unreadable)?,
        });
    }
    Ok(())
}

fn known(oid: &[u8]) -> Option<&'static str> {
    Some(match oid {
        [0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, arc] => match arc {
            1 => "serverAuth",
            2 => "clientAuth",
            3 => "codeSigning",
            4 => "emailProtection",
            8 => "timeStamping",
            9 => "OCSPSigning",
            _ => return None,
        },
        [0x55, 0x1d, 0x25, 0x00] => "anyExtendedKeyUsage",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_purposes_have_names_and_those_before_a_fault_stay() {
        let client_auth = [6, 8, 0x2b, 6, 1, 5, 5, 7, 3, 2];
        let encoded = [&[0x30, 16][..], &client_auth, &[6, 2, 0x2a, 3, 5, 0]].concat();
        let mut purposes = Vec::new();
        assert!(decode(&mut Elements::new(&encoded, 0), &mut purposes).is_err());
        assert_eq!(purposes, ["clientAuth", "1.2.3"]);
    }
}
