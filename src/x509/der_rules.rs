//! Where an encoding is BER but not DER ([X.690](https://www.itu.int/rec/T-REC-X.690), sections 8 and 10).
//!
//! Real readers take BER, so it is read; but a signature is over DER, and strict readers refuse the rest.

use super::element::{Header, tag};

/// The first place that breaks DER's rules on lengths and strings, in words.
///
/// One pass without recursion: a constructed element is entered by going on behind its header.
pub(super) fn first_fault(encoded: &[u8]) -> Option<String> {
    let mut position = 0;
    while let Some(rest) = encoded.get(position..).filter(|rest| !rest.is_empty()) {
        let header = Header::read(rest, position).ok()?;
        let constructed = header.tag & tag::CONSTRUCTED != 0;
        let fault = match header.content_len {
            None => Some("indefinite length"),
            Some(_) if header.padded => Some("length with needless octets"),
            Some(_) if constructed && is_string(header.tag) => Some("string in pieces"),
            Some(_) if !constructed && matches!(header.tag | tag::CONSTRUCTED, tag::SEQUENCE | tag::SET) => {
                Some("sequence or set marked as primitive")
            }
            Some(_) => None,
        };
        if let Some(fault) = fault {
            return Some(format!("ber and not der: {fault} at offset {position}"));
        }
        let content = if constructed { 0 } else { header.content_len.unwrap_or_default() };
        position += header.len + content;
    }
    None
}

/// Whether a universal tag, apart from the constructed bit, is a string or time type.
fn is_string(tag: u8) -> bool {
    matches!(tag & !tag::CONSTRUCTED, 0x03 | 0x04 | 0x0c | 0x12..=0x1e)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_told_with_its_place() {
        assert_eq!(first_fault(&[0x30, 0x02, 0x04, 0x00]), None);
        for (encoded, fault) in [
            (&[0x30, 0x80, 0x00, 0x00][..], "ber and not der: indefinite length at offset 0"),
            (&[0x30, 0x03, 0x04, 0x81, 0x00], "ber and not der: length with needless octets at offset 2"),
            (&[0x30, 0x04, 0x24, 0x02, 0x04, 0x00], "ber and not der: string in pieces at offset 2"),
            (&[0x30, 0x02, 0x11, 0x00], "ber and not der: sequence or set marked as primitive at offset 2"),
        ] {
            assert_eq!(first_fault(encoded).as_deref(), Some(fault));
        }
    }
}
