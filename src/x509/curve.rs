//! ECParameters ([RFC 5480, section 2.1.1](https://www.rfc-editor.org/rfc/rfc5480#section-2.1.1); in full in
//! [RFC 3279, section 2.3.5](https://www.rfc-editor.org/rfc/rfc3279#section-2.3.5)).

use super::element::{Element, Elements, tag};
use super::public_key::bit_length;
use super::{Error, oid};

/// The size of a curve's field in bits, and the curve's name or dotted OID.
pub(super) type Curve = (Option<u32>, Option<String>);

pub(super) fn decode(mut parameters: Elements<'_>) -> Result<Curve, Error> {
    if let Some(named) = parameters.read_if(tag::OBJECT_IDENTIFIER)? {
        return Ok(match known(named.content) {
            Some((name, bits)) => (Some(bits), Some(name.to_owned())),
            None => (None, oid::dotted(named.content)),
        });
    }
    match parameters.read_if(tag::SEQUENCE)? {
        Some(specified) => Ok((Some(field_bits(&specified)?), None)),
        None => Ok((None, None)),
    }
}

/// Bits of the field of a curve written out in full: of its prime, or its degree in characteristic two.
fn field_bits(specified: &Element<'_>) -> Result<u32, Error> {
    let mut parts = specified.elements();
    parts.expect(tag::INTEGER, "the version of a curve")?;
    let mut field = parts.expect(tag::SEQUENCE, "the field of a curve")?.elements();
    field.expect(tag::OBJECT_IDENTIFIER, "a field type")?;
    if let Some(prime) = field.read_if(tag::INTEGER)? {
        return Ok(bit_length(prime.content));
    }
    let mut characteristic_two = field.expect(tag::SEQUENCE, "a prime or a degree")?.elements();
    let degree = characteristic_two.expect(tag::INTEGER, "a degree")?;
    let octets = degree.content.iter().skip_while(|&&octet| octet == 0);
    Ok(octets.fold(0_u32, |value, &octet| value.saturating_mul(256).saturating_add(u32::from(octet))))
}

/// NIST's names where there is one, else SEC 2's, RFC 5639's or ANSI X9.62's.
fn known(oid: &[u8]) -> Option<(&'static str, u32)> {
    Some(match oid {
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, arc] => match arc {
            1 => ("P-192", 192),
            2 => ("prime192v2", 192),
            3 => ("prime192v3", 192),
            4 => ("prime239v1", 239),
            5 => ("prime239v2", 239),
            6 => ("prime239v3", 239),
            7 => ("P-256", 256),
            _ => return None,
        },
        [0x2b, 0x81, 0x04, 0x00, arc] => return sec_curve(*arc),
        [0x2b, 0x24, 0x03, 0x03, 0x02, 0x08, 0x01, 0x01, arc] => match arc {
            1 => ("brainpoolP160r1", 160),
            2 => ("brainpoolP160t1", 160),
            3 => ("brainpoolP192r1", 192),
            4 => ("brainpoolP192t1", 192),
            5 => ("brainpoolP224r1", 224),
            6 => ("brainpoolP224t1", 224),
            7 => ("brainpoolP256r1", 256),
            8 => ("brainpoolP256t1", 256),
            9 => ("brainpoolP320r1", 320),
            10 => ("brainpoolP320t1", 320),
            11 => ("brainpoolP384r1", 384),
            12 => ("brainpoolP384t1", 384),
            13 => ("brainpoolP512r1", 512),
            14 => ("brainpoolP512t1", 512),
            _ => return None,
        },
        [0x2a, 0x81, 0x1c, 0xcf, 0x55, 0x01, 0x82, 0x2d] => ("SM2", 256),
        _ => return None,
    })
}

/// Under 1.3.132.0, from [SEC 2](https://www.secg.org/sec2-v2.pdf).
fn sec_curve(arc: u8) -> Option<(&'static str, u32)> {
    Some(match arc {
        1 => ("sect163k1", 163),
        2 => ("sect163r1", 163),
        3 => ("sect239k1", 239),
        4 => ("sect113r1", 113),
        5 => ("sect113r2", 113),
        6 => ("secp112r1", 112),
        7 => ("secp112r2", 112),
        8 => ("secp160r1", 160),
        9 => ("secp160k1", 160),
        10 => ("secp256k1", 256),
        15 => ("sect163r2", 163),
        16 => ("sect283k1", 283),
        17 => ("sect283r1", 283),
        22 => ("sect131r1", 131),
        23 => ("sect131r2", 131),
        24 => ("sect193r1", 193),
        25 => ("sect193r2", 193),
        26 => ("sect233k1", 233),
        27 => ("sect233r1", 233),
        28 => ("secp128r1", 128),
        29 => ("secp128r2", 128),
        30 => ("secp160r2", 160),
        31 => ("secp192k1", 192),
        32 => ("secp224k1", 224),
        33 => ("P-224", 224),
        34 => ("P-384", 384),
        35 => ("P-521", 521),
        36 => ("sect409k1", 409),
        37 => ("sect409r1", 409),
        38 => ("sect571k1", 571),
        39 => ("sect571r1", 571),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(encoded: &[u8]) -> Curve {
        decode(Elements::new(encoded, 0)).unwrap()
    }

    #[test]
    fn named_unknown_written_out_and_absent() {
        let p256 = [0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
        assert_eq!(curve(&p256), (Some(256), Some("P-256".to_owned())));
        assert_eq!(curve(&[0x06, 2, 0x2a, 3]), (None, Some("1.2.3".to_owned())));
        let prime = [0x30, 12, 0x02, 1, 1, 0x30, 7, 0x06, 1, 0x2a, 0x02, 2, 0x0f, 0xff];
        assert_eq!(curve(&prime), (Some(12), None));
        let degree = [0x30, 14, 0x02, 1, 1, 0x30, 9, 0x06, 1, 0x2a, 0x30, 4, 0x02, 2, 0x01, 0x1b];
        assert_eq!(curve(&degree), (Some(283), None));
        assert_eq!(curve(&[0x05, 0x00]), (None, None));
        assert_eq!(curve(&[]), (None, None));
    }
}
