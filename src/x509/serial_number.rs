//! Serial numbers ([RFC 5280, section 4.1.2.2](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.2)), of any
//! length and sign.

use super::element::Element;
use super::problems::Problems;

/// RFC 5280 allows no more.
const MAX_OCTETS: usize = 20;

/// Lower-case hex without leading zeros; `0` for zero, `-` first if negative; empty for no octets at all.
pub(super) fn decode(integer: &Element<'_>, problems: &mut Problems) -> String {
    let octets = integer.content;
    let Some(&first) = octets.first() else {
        problems.note("serialnumber: empty integer");
        return String::new();
    };
    if let [0x00, 0x00..=0x7f, ..] | [0xff, 0x80..=0xff, ..] = octets {
        problems.note("serialnumber: integer with needless octets");
    }
    if octets.len() > MAX_OCTETS {
        problems.note(format!("serialnumber: {} octets, and 20 are allowed", octets.len()));
    }
    let text = text(integer);
    if first & 0x80 != 0 {
        problems.note("serialnumber: negative");
    } else if text == "0" {
        problems.note("serialnumber: zero");
    }
    text
}

/// As [`decode`], of any INTEGER and without a word on what a serial number may be.
pub(super) fn text(integer: &Element<'_>) -> String {
    match integer.content {
        [] => String::new(),
        octets @ [0..=0x7f, ..] => without_leading_zeros(octets),
        octets => format!("-{}", without_leading_zeros(&negated(octets))),
    }
}

/// Turning a number into decimal takes quadratic time, so there is a bound, far above what was ever seen.
const MAX_DECIMAL_DIGITS: usize = 256;

/// The decimal digits of a serial number in hex, `-` first if negative; `None` where it is no number, or one of more
/// than 128 octets.
pub fn decimal(serial_number: &str) -> Option<String> {
    /// Limbs of nine decimal digits, the lowest first.
    const LIMB: u64 = 1_000_000_000;
    let (sign, digits) = match serial_number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", serial_number),
    };
    if digits.is_empty() || digits.len() > MAX_DECIMAL_DIGITS {
        return None;
    }
    let mut limbs = vec![0_u64];
    for digit in digits.chars() {
        let mut carry = u64::from(digit.to_digit(16)?);
        for limb in &mut limbs {
            let value = *limb * 16 + carry;
            (*limb, carry) = (value % LIMB, value / LIMB);
        }
        if carry != 0 {
            limbs.push(carry);
        }
    }
    let (highest, lower) = limbs.split_last()?;
    let lower: String = lower.iter().rev().map(|limb| format!("{limb:09}")).collect();
    Some(format!("{sign}{highest}{lower}"))
}

fn without_leading_zeros(octets: &[u8]) -> String {
    let hex = base16ct::lower::encode_string(octets);
    let digits = hex.trim_start_matches('0');
    if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
}

/// The magnitude of a negative number in two's complement.
fn negated(octets: &[u8]) -> Vec<u8> {
    let mut magnitude: Vec<u8> = octets.iter().map(|octet| !octet).collect();
    for octet in magnitude.iter_mut().rev() {
        let (sum, carried) = octet.overflowing_add(1);
        *octet = sum;
        if !carried {
            break;
        }
    }
    magnitude
}

#[cfg(test)]
mod tests {
    use super::super::element::Elements;
    use super::*;

    fn serial(octets: &[u8]) -> (String, Vec<String>) {
        let encoded = [&[0x02, octets.len() as u8], octets].concat();
        let mut problems = Problems::default();
        let text = decode(&Elements::new(&encoded, 0).read().unwrap(), &mut problems);
        (text, problems.into_lines())
    }

    #[test]
    fn sign_and_zeros() {
        for (octets, text) in [
            (&[0x01, 0x00][..], "100"),
            (&[0x00, 0xff], "ff"),
            (&[0x00], "0"),
            (&[0xff], "-1"),
            (&[0x80], "-80"),
            (&[0x80, 0x00], "-8000"),
            (&[0xff, 0x01], "-ff"),
        ] {
            assert_eq!(serial(octets).0, text, "{octets:?}");
        }
    }

    #[test]
    fn decimal_digits_of_any_number() {
        for (hex, digits) in [
            ("0", "0"),
            ("ff", "255"),
            ("-80", "-128"),
            ("3b9aca00", "1000000000"),
            // 2^128 - 1 and 2^160 - 1, as Python prints them.
            ("ffffffffffffffffffffffffffffffff", "340282366920938463463374607431768211455"),
            ("ffffffffffffffffffffffffffffffffffffffff", "1461501637330902918203684832716283019655932542975"),
        ] {
            assert_eq!(decimal(hex).as_deref(), Some(digits));
        }
        for no_number in ["", "-", "xy", &"1".repeat(257)] {
            assert_eq!(decimal(no_number), None);
        }
    }

    #[test]
    fn faults_are_told() {
        assert_eq!(serial(&[0x7f; 20]).1, Vec::<String>::new());
        assert_eq!(serial(&[0x7f; 37]).1, ["serialnumber: 37 octets, and 20 are allowed"]);
        assert_eq!(serial(&[0xff]).1, ["serialnumber: negative"]);
        assert_eq!(serial(&[]).1, ["serialnumber: empty integer"]);
    }
}
