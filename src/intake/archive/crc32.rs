//! CRC-32 as ZIP and gzip use it ([RFC 1952, section 8](https://www.rfc-editor.org/rfc/rfc1952#section-8)).
//!
//! Written here because a table of one kilobyte is fast enough: the crates for it are made for speed, and bring
//! sixteen kilobytes of tables that do not compress.

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut octet = 0;
    while octet < table.len() {
        let mut remainder = octet as u32;
        let mut bit = 0;
        while bit < 8 {
            remainder = if remainder & 1 == 0 { remainder >> 1 } else { remainder >> 1 ^ 0xedb8_8320 };
            bit += 1;
        }
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
        {
            table[octet] = remainder;
        }
        octet += 1;
    }
    table
}

pub(super) fn crc32(octets: &[u8]) -> u32 {
    let remainder = octets.iter().fold(u32::MAX, |remainder, &octet| {
        let [lowest, ..] = remainder.to_le_bytes();
        remainder >> 8 ^ TABLE.get(usize::from(lowest ^ octet)).copied().unwrap_or_default()
    });
    !remainder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_value_of_the_catalogue() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
