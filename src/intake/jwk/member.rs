//! The members of a JSON object as they stand in the text, undecoded.
//!
//! serde_json finds where each begins and ends and checks that it is JSON; a number may be of any size, because it is
//! never turned into one.

use core::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use super::super::base64;

/// The members that are looked at (RFC 7517, RFC 7518, RFC 8037, RFC 9964).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Member {
    Kty,
    Kid,
    Use,
    Alg,
    X5c,
    X5t,
    X5tS256,
    N,
    E,
    Crv,
    X,
    Y,
    Pub,
}

impl Member {
    const ALL: [Self; 13] = [
        Self::Kty,
        Self::Kid,
        Self::Use,
        Self::Alg,
        Self::X5c,
        Self::X5t,
        Self::X5tS256,
        Self::N,
        Self::E,
        Self::Crv,
        Self::X,
        Self::Y,
        Self::Pub,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Kty => "kty",
            Self::Kid => "kid",
            Self::Use => "use",
            Self::Alg => "alg",
            Self::X5c => "x5c",
            Self::X5t => "x5t",
            Self::X5tS256 => "x5t#S256",
            Self::N => "n",
            Self::E => "e",
            Self::Crv => "crv",
            Self::X => "x",
            Self::Y => "y",
            Self::Pub => "pub",
        }
    }
}

/// Members that are private or secret whatever the kind of key.
const PRIVATE: [&str; 9] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"];

/// The values of one object's members.
#[derive(Default)]
pub(super) struct Members<'a> {
    values: [Option<&'a RawValue>; Member::ALL.len()],
    twice: [bool; Member::ALL.len()],
    is_private: bool,
}

impl<'a> Members<'a> {
    /// Of one that stands twice the last counts, as RFC 7517, section 4, allows. `other` gets what is none of these
    /// and not private.
    pub(super) fn read(object: &'a RawValue, other: impl FnMut(&'a RawValue)) -> Self {
        let mut deserializer = serde_json::Deserializer::from_str(object.get());
        deserializer.deserialize_map(ObjectVisitor { members: Self::default(), other }).unwrap_or_default()
    }

    pub(super) fn raw(&self, member: Member) -> Option<&'a RawValue> {
        self.values.get(member as usize).copied().flatten()
    }

    /// A member that is a string.
    pub(super) fn text(&self, member: Member) -> Option<String> {
        self.raw(member).and_then(text)
    }

    /// A member that is a string in base64url.
    pub(super) fn octets(&self, member: Member, problems: &mut Vec<String>) -> Option<Zeroizing<Vec<u8>>> {
        let octets = base64::decode(self.text(member)?.as_bytes());
        octets.map_err(|_| problems.push(format!("{}: no base64", member.name()))).ok()
    }

    pub(super) fn twice(&self) -> impl Iterator<Item = Member> {
        Member::ALL.into_iter().zip(self.twice).filter_map(|(member, twice)| twice.then_some(member))
    }

    pub(super) fn is_private(&self) -> bool {
        self.is_private
    }
}

/// A value's text if it is a string.
pub(super) fn text(value: &RawValue) -> Option<String> {
    serde_json::from_str(value.get()).ok()
}

/// Calls `each` with the elements of an array; never for anything else.
pub(super) fn each_element<'a>(array: &'a RawValue, each: impl FnMut(&'a RawValue)) {
    // The whole text was checked before, so this fails only where it is no array.
    let _ = serde_json::Deserializer::from_str(array.get()).deserialize_seq(ArrayVisitor(each));
}

/// A member's name, without a copy of those that nobody asks for.
enum Name {
    Known(Member),
    Private,
    Other,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl Visitor<'_> for NameVisitor {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        Ok(match Member::ALL.into_iter().find(|member| member.name() == name) {
            Some(member) => Name::Known(member),
            None if PRIVATE.contains(&name) => Name::Private,
            None => Name::Other,
        })
    }
}

struct ObjectVisitor<'a, Other> {
    members: Members<'a>,
    other: Other,
}

impl<'a, Other: FnMut(&'a RawValue)> Visitor<'a> for ObjectVisitor<'a, Other> {
    type Value = Members<'a>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut map: A) -> Result<Members<'a>, A::Error> {
        while let Some(name) = map.next_key()? {
            match name {
                Name::Known(member) => {
                    let value = Some(map.next_value()?);
                    let slot = self.members.values.get_mut(member as usize);
                    if slot.is_some_and(|slot| core::mem::replace(slot, value).is_some())
                        && let Some(twice) = self.members.twice.get_mut(member as usize)
                    {
                        *twice = true;
                    }
                }
                Name::Private => {
                    self.members.is_private = true;
                    map.next_value::<IgnoredAny>()?;
                }
                Name::Other => (self.other)(map.next_value()?),
            }
        }
        Ok(self.members)
    }
}

struct ArrayVisitor<Each>(Each);

impl<'a, Each: FnMut(&'a RawValue)> Visitor<'a> for ArrayVisitor<Each> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut sequence: A) -> Result<(), A::Error> {
        while let Some(element) = sequence.next_element()? {
            (self.0)(element);
        }
        Ok(())
    }
}
