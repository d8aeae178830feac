//! Tags ([X.680](https://www.itu.int/rec/T-REC-X.680), section 8) by the names of ASN.1.

use core::fmt;

/// What an element's identifier octets say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Whose number it is.
    pub class: Class,
    /// Its number in that class.
    pub number: u32,
    /// Whether it is made of further elements.
    pub constructed: bool,
}

/// Who gives a tag its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// ASN.1 itself.
    Universal,
    /// An application's standard.
    Application,
    /// The type around it.
    ContextSpecific,
    /// Somebody's own.
    Private,
}

impl Tag {
    /// The number of a universal tag.
    pub(crate) fn universal(self) -> Option<u32> {
        (self.class == Class::Universal).then_some(self.number)
    }

    /// The primitive tag zero, which ends what has no length.
    pub(crate) fn ends_contents(self) -> bool {
        self.universal() == Some(0) && !self.constructed
    }
}

/// As ASN.1 writes it: `OCTET STRING`, `[3]`, `[APPLICATION 1]`.
impl fmt::Display for Tag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number;
        match self.class {
            Class::Universal => match universal_name(number) {
                Some(name) => formatter.write_str(name),
                None => write!(formatter, "[UNIVERSAL {number}]"),
            },
            Class::Application => write!(formatter, "[APPLICATION {number}]"),
            Class::ContextSpecific => write!(formatter, "[{number}]"),
            Class::Private => write!(formatter, "[PRIVATE {number}]"),
        }
    }
}

/// X.680, table 1, which ends with the types of time; zero is X.690's.
fn universal_name(number: u32) -> Option<&'static str> {
    Some(match number {
        0 => "end-of-contents",
        1 => "BOOLEAN",
        2 => "INTEGER",
        3 => "BIT STRING",
        4 => "OCTET STRING",
        5 => "NULL",
        6 => "OBJECT IDENTIFIER",
        7 => "ObjectDescriptor",
        8 => "EXTERNAL",
        9 => "REAL",
        10 => "ENUMERATED",
        11 => "EMBEDDED PDV",
        12 => "UTF8String",
        13 => "RELATIVE-OID",
        14 => "TIME",
        16 => "SEQUENCE",
        17 => "SET",
        18 => "NumericString",
        19 => "PrintableString",
        20 => "TeletexString",
        21 => "VideotexString",
        22 => "IA5String",
        23 => "UTCTime",
        24 => "GeneralizedTime",
        25 => "GraphicString",
        26 => "VisibleString",
        27 => "GeneralString",
        28 => "UniversalString",
        29 => "CHARACTER STRING",
        30 => "BMPString",
        31 => "DATE",
        32 => "TIME-OF-DAY",
        33 => "DATE-TIME",
        34 => "DURATION",
        35 => "OID-IRI",
        36 => "RELATIVE-OID-IRI",
        _ => return None,
    })
}
