//! Object identifiers as dotted text, of any length and with arcs of any size.

use core::fmt::Write;

/// Turning a huge arc into decimal takes quadratic time, so there is a bound; OpenSSL's is the same.
const MAX_OCTETS: usize = 586;

/// The dotted text of an OBJECT IDENTIFIER's content octets, or `None` where they are empty, end inside an arc
/// or are more than [`MAX_OCTETS`].
pub(crate) fn dotted(content: &[u8]) -> Option<String> {
    if content.last()? & 0x80 != 0 || content.len() > MAX_OCTETS {
        return None;
    }
    let mut text = String::with_capacity(content.len() * 3);
    for arc in content.split_inclusive(|octet| octet & 0x80 == 0) {
        let first = text.is_empty();
        match small(arc) {
            Some(value) if first => {
                let root = (value / 40).min(2);
                push_number(&mut text, root);
                text.push('.');
                push_number(&mut text, value - root * 40);
            }
            Some(value) => {
                text.push('.');
                push_number(&mut text, value);
            }
            None if first => {
                text.push_str("2.");
                text.push_str(&decimal(arc, 80));
            }
            None => {
                text.push('.');
                text.push_str(&decimal(arc, 0));
            }
        }
    }
    Some(text)
}

/// `write!` does the same in four times the time, and a certificate has a dozen OIDs.
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// An arc's value where it fits.
fn small(arc: &[u8]) -> Option<u64> {
    let fits = arc.len() <= 9;
    fits.then(|| arc.iter().fold(0, |value, octet| value << 7 | u64::from(octet & 0x7f)))
}

/// An arc of any size minus a small number, in decimal: limbs of nine digits, the lowest first.
fn decimal(arc: &[u8], minus: u64) -> String {
    const LIMB: u64 = 1_000_000_000;
    let mut limbs = vec![0_u64];
    for octet in arc {
        let mut carry = u64::from(octet & 0x7f);
        for limb in &mut limbs {
            let value = *limb * 128 + carry;
            (*limb, carry) = (value % LIMB, value / LIMB);
        }
        if carry != 0 {
            limbs.push(carry);
        }
    }
    let mut borrow = minus;
    for limb in &mut limbs {
        let lacks = *limb < borrow;
        *limb = *limb + u64::from(lacks) * LIMB - borrow;
        borrow = u64::from(lacks);
    }
    while limbs.len() > 1 && limbs.last() == Some(&0) {
        limbs.pop();
    }
    let mut text = String::new();
    for limb in limbs.iter().rev() {
        // Writing to a String cannot fail.
        let _ = if text.is_empty() { write!(text, "{limb}") } else { write!(text, "{limb:09}") };
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_of_any_size() {
        for (content, text) in [
            (&[0x55, 0x04, 0x03][..], "2.5.4.3"),
            (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b], "1.2.840.113549.1.1.11"),
            (&[0x88, 0x37], "2.999"),
            (&[0x80 | 0x01, 0x00], "2.48"),
            (&[0x2a, 0x90, 0x80, 0x80, 0x80, 0x00], "1.2.4294967296"),
            (&[0x00], "0.0"),
        ] {
            assert_eq!(dotted(content).as_deref(), Some(text));
        }
    }

    #[test]
    fn long_ones_are_read() {
        let content = [[0x2a].as_slice(), &[0x01; 60]].concat();
        assert_eq!(dotted(&content).unwrap().matches('.').count(), 61);
    }

    #[test]
    fn arcs_beyond_every_integer_type() {
        // 2^128 - 1 under 2.25, as a UUID may be, and the same bits as the first arc.
        let huge = [&[0x83][..], &[0xff; 17], &[0x7f]].concat();
        let uuid = [&[0x69], huge.as_slice()].concat();
        assert_eq!(dotted(&uuid).unwrap(), "2.25.340282366920938463463374607431768211455");
        assert_eq!(dotted(&huge).unwrap(), "2.340282366920938463463374607431768211375");
    }

    #[test]
    fn broken_ones_are_not() {
        assert_eq!(dotted(&[]), None);
        assert_eq!(dotted(&[0x2a, 0x86]), None);
    }
}
