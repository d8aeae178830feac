//! What a revocation list revokes ([RFC 5280, section 5.1.2.6](https://www.rfc-editor.org/rfc/rfc5280#section-5.1.2.6)).
//!
//! Lists of a million certificates exist, and of each of them nobody wants to know more than whether a certificate
//! of the registry is on it. So nothing is decoded beforehand: the entries are kept as they stand in the file, with
//! an index of eight octets each, sorted by the end of the serial number. That is a fifth more than the list itself,
//! where decoded entries would take two or three times as much; and of a million a look-up takes 2 µs, where a walk
//! through the list takes 140 ms for each certificate of the registry.

use core::fmt;
use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::element::{Element, Elements, tag};
use super::problems::Problems;
use super::{Error, extensions, serial_number, validity};
use crate::moment::Moment;

/// One certificate on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revoked {
    /// As [`Certificate::serial_number`](super::Certificate::serial_number).
    pub serial_number: String,
    /// Since when; `None` where it cannot be read.
    pub date: Option<Moment>,
    /// RFC 5280's name of the reasonCode, where there is one.
    pub reason: Option<Cow<'static, str>>,
}

/// The certificates on a list, in the list's order.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RevokedCertificates {
    /// The entries, encoded.
    entries: Vec<u8>,
    /// Sorted.
    index: Vec<Indexed>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Indexed {
    /// The lowest 32 bits of the serial number's magnitude. Of equal ones, which a hostile list can have only, each
    /// is looked at.
    serial_number_end: u32,
    /// Where the entry begins in the entries.
    position: u32,
}

impl RevokedCertificates {
    /// Takes the list over. Of one that breaks off, what was read stays; an entry without a serial number costs
    /// only itself.
    pub(super) fn read(list: &Element<'_>, problems: &mut Problems) -> Self {
        // Counted first: while an index of millions grows, it is there twice.
        let mut index = Vec::with_capacity(list.elements().count());
        for entry in list.elements() {
            let read = entry.and_then(|entry| {
                let serial_number = Entry::cut(&entry)?.serial_number;
                let too_far =
                    Error::Malformed { reason: "an entry beyond 4 gibibytes", offset: entry.offset };
                let position = u32::try_from(entry.offset - list.content_offset).map_err(|_| too_far)?;
                index.push(Indexed { serial_number_end: end_of_integer(serial_number.content), position });
                Ok(())
            });
            if let Err(error) = read {
                problems.note_error("revokedcertificates", error);
            }
        }
        index.sort_unstable();
        index.shrink_to_fit();
        Self { entries: list.content.to_vec(), index }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// What the list says of this serial number, written as in
    /// [`Certificate::serial_number`](super::Certificate::serial_number). Whether the certificate is of the list's
    /// issuer, the caller has compared.
    pub fn find(&self, serial_number: &str) -> Option<Revoked> {
        let end = end_of_text(serial_number)?;
        let first = self.index.partition_point(|indexed| indexed.serial_number_end < end);
        let candidates =
            self.index.get(first..)?.iter().take_while(|indexed| indexed.serial_number_end == end);
        candidates.filter_map(|indexed| self.at(indexed.position)).find_map(|entry| {
            (serial_number::text(&entry.serial_number) == serial_number).then(|| entry.decode())
        })
    }

    /// Whether this serial number is revoked. One that a delta list takes off the list again is not.
    pub fn is_revoked(&self, serial_number: &str) -> bool {
        self.find(serial_number).is_some_and(|revoked| revoked.reason.as_deref() != Some(REMOVE_FROM_CRL))
    }

    /// Decodes one after the other.
    pub fn iter(&self) -> impl Iterator<Item = Revoked> {
        let entries = Elements::new(&self.entries, 0);
        entries.filter_map(|entry| Some(Entry::cut(&entry.ok()?).ok()?.decode()))
    }

    fn at(&self, position: u32) -> Option<Entry<'_>> {
        let rest = self.entries.get(usize::try_from(position).ok()?..)?;
        Entry::cut(&Elements::new(rest, 0).read().ok()?).ok()
    }
}

/// How many there are and not which: there may be a million.
impl fmt::Debug for RevokedCertificates {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "RevokedCertificates({})", self.len())
    }
}

impl Serialize for RevokedCertificates {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.len() as u64)
    }
}

/// An entry, undecoded.
struct Entry<'a> {
    serial_number: Element<'a>,
    /// What follows: revocationDate, crlEntryExtensions.
    rest: Elements<'a>,
}

impl<'a> Entry<'a> {
    fn cut(entry: &Element<'a>) -> Result<Self, Error> {
        if entry.tag != tag::SEQUENCE {
            return Err(Error::Unexpected { expected: "a revoked certificate", offset: entry.offset });
        }
        let mut rest = entry.elements();
        let serial_number = rest.expect(tag::INTEGER, "a usercertificate")?;
        if serial_number.content.is_empty() {
            let offset = serial_number.offset;
            return Err(Error::Malformed { reason: "a usercertificate without octets", offset });
        }
        Ok(Self { serial_number, rest })
    }

    /// What of it can be read.
    fn decode(mut self) -> Revoked {
        let serial_number = serial_number::text(&self.serial_number);
        let unheard = &mut Problems::default();
        let date = self.rest.read().ok();
        let extensions = self.rest.read_if(tag::SEQUENCE).ok().flatten();
        Revoked {
            serial_number,
            date: date.and_then(|date| validity::decode_time(&date, "revocationDate", unheard)),
            reason: extensions.and_then(|list| reason(&list)).map(Cow::Borrowed),
        }
    }
}

const REMOVE_FROM_CRL: &str = "removeFromCRL";

/// The reasonCode ([RFC 5280, section 5.3.1](https://www.rfc-editor.org/rfc/rfc5280#section-5.3.1)).
fn reason(extensions: &Element<'_>) -> Option<&'static str> {
    const REASON_CODE: &[u8] = &[0x55, 0x1d, 21];
    let (value, _) = extensions::find(extensions, REASON_CODE)?;
    let [tag::ENUMERATED, 1, code] = *value else { return None };
    Some(match code {
        0 => "unspecified",
        1 => "keyCompromise",
        2 => "cACompromise",
        3 => "affiliationChanged",
        4 => "superseded",
        5 => "cessationOfOperation",
        6 => "certificateHold",
        8 => REMOVE_FROM_CRL,
        9 => "privilegeWithdrawn",
        10 => "aACompromise",
        _ => return None,
    })
}

/// The lowest 32 bits of the magnitude of a number in two's complement.
fn end_of_integer(octets: &[u8]) -> u32 {
    let negative = octets.first().is_some_and(|first| first & 0x80 != 0);
    let sign = if negative { u32::MAX } else { 0 };
    let end = octets.iter().fold(sign, |end, &octet| end << 8 | u32::from(octet));
    if negative { end.wrapping_neg() } else { end }
}

/// The same of a serial number as text.
fn end_of_text(serial_number: &str) -> Option<u32> {
    let digits = serial_number.strip_prefix('-').unwrap_or(serial_number);
    u32::from_str_radix(digits.get(digits.len().saturating_sub(8)..)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(serial_number: &[u8], rest: &[u8]) -> Vec<u8> {
        let date = [&[0x17, 13], &b"260704000000Z"[..]].concat();
        let parts = [&[2, serial_number.len() as u8], serial_number, &date, rest].concat();
        [&[0x30, parts.len() as u8], parts.as_slice()].concat()
    }

    fn read(entries: &[u8]) -> (RevokedCertificates, Vec<String>) {
        let len = u32::try_from(entries.len()).unwrap().to_be_bytes();
        let encoded = [&[0x30, 0x84], len.as_slice(), entries].concat();
        let mut problems = Problems::default();
        let list = RevokedCertificates::read(&Elements::new(&encoded, 0).read().unwrap(), &mut problems);
        (list, problems.into_lines())
    }

    #[test]
    fn serial_numbers_are_found_whatever_their_length_and_sign() {
        let serials: [(&[u8], &str); 7] = [
            (&[0x00], "0"),
            (&[0x7f], "7f"),
            (&[0x80], "-80"),
            (&[0x00, 0x80], "80"),
            (&[0x01, 0, 0, 0, 0x7f], "10000007f"),
            (&[0xfe, 0xff, 0xff, 0xff, 0x81], "-10000007f"),
            (&[0x00, 0x00, 0x55], "55"),
        ];
        let (list, problems) =
            read(&serials.iter().flat_map(|(octets, _)| entry(octets, &[])).collect::<Vec<_>>());
        assert_eq!(problems, Vec::<String>::new());
        for (_, text) in serials {
            assert_eq!(list.find(text).unwrap().serial_number, text);
        }
        for text in ["1", "-7f", "007f", "20000007f", "", "-", "x", "é", "10000007f10000007f"] {
            assert_eq!(list.find(text), None, "{text}");
        }
        let in_order: Vec<_> = list.iter().map(|revoked| revoked.serial_number).collect();
        assert_eq!(in_order, serials.map(|(_, text)| text));
    }

    #[test]
    fn what_a_delta_list_takes_off_is_not_revoked() {
        let reason = |code| [0x30, 12, 0x30, 10, 6, 3, 0x55, 0x1d, 21, 4, 3, 10, 1, code];
        let (list, _) = read(&[entry(&[1], &reason(8)), entry(&[2], &reason(1)), entry(&[3], &[])].concat());
        assert_eq!(list.find("1").unwrap().reason.as_deref(), Some("removeFromCRL"));
        assert_eq!(["1", "2", "3", "4"].map(|serial| list.is_revoked(serial)), [false, true, true, false]);
        assert_eq!(list.find("2").unwrap().date.unwrap().to_string(), "2026-07-04T00:00:00Z");
    }

    #[test]
    fn a_bad_entry_costs_itself_and_a_cut_one_what_follows() {
        let (list, problems) =
            read(&[&entry(&[1], &[])[..], &[0x30, 0, 0x05, 0], &entry(&[2], &[]), &[0x30, 9]].concat());
        assert_eq!(list.len(), 2);
        assert!(list.is_revoked("2"));
        assert_eq!(
            problems,
            [
                "revokedcertificates: expected a usercertificate at offset 28",
                "revokedcertificates: expected a revoked certificate at offset 28",
                "revokedcertificates: 9 more octets are needed by the element at offset 50",
            ]
        );
    }

    #[test]
    fn a_number_without_octets_is_no_entry() {
        let (list, problems) = read(&[entry(&[], &[]), entry(&[2], &[])].concat());
        assert_eq!(problems, ["revokedcertificates: a usercertificate without octets at offset 8"]);
        assert_eq!(list.len(), 1);
        assert_eq!(list.iter().map(|revoked| revoked.serial_number).collect::<Vec<_>>(), ["2"]);
    }

    #[test]
    fn a_million_are_kept_in_little_and_found() {
        let entries: Vec<u8> = (0..1_000_000_u32)
            .flat_map(|number| entry(&[&[1], number.reverse_bits().to_be_bytes().as_slice()].concat(), &[]))
            .collect();
        let (list, _) = read(&entries);
        assert_eq!(list.len(), 1_000_000);
        assert_eq!(list.index.capacity() * size_of::<Indexed>(), 8_000_000);
        assert!(list.is_revoked("180000000"));
        assert!(!list.is_revoked("1ffffffff"));
    }
}
