//! The certificates, each once, with what of them decides who issued whom.

use std::collections::BTreeMap;

use super::super::frame::Frame;
use super::super::problems::Problems;
use super::super::{Certificate, SignedParts, signed_parts};
use super::Duplicate;
use super::authority::Authorities;

/// The certificates that are not duplicates.
#[derive(Debug, Default)]
pub(super) struct Set<'a> {
    pub(super) members: Vec<Member<'a>>,
    pub(super) authorities: Authorities,
    pub(super) duplicates: Vec<Duplicate>,
}

/// One certificate.
#[derive(Debug)]
pub(super) struct Member<'a> {
    /// Into what the caller gave.
    pub(super) index: usize,
    /// Into the set's members.
    pub(super) position: usize,
    pub(super) certificate: &'a Certificate,
    /// Names in a form that can be compared.
    pub(super) subject: String,
    pub(super) issuer: String,
    /// As it stands; empty where it cannot be cut out.
    pub(super) subject_public_key_info: &'a [u8],
    /// `None` where it cannot be cut out.
    pub(super) signed: Option<SignedParts<'a>>,
    /// Whether the algorithm inside is the one outside, without which no signature holds
    /// ([RFC 5280, section 4.1.1.2](https://www.rfc-editor.org/rfc/rfc5280#section-4.1.1.2)).
    pub(super) algorithms_agree: bool,
    /// The name and key of this certificate, among the set's authorities.
    pub(super) authority: usize,
}

impl<'a> Set<'a> {
    pub(super) fn new(certificates: &[(&'a Certificate, &'a [u8])]) -> Self {
        let mut first_of = BTreeMap::new();
        let mut set = Self::default();
        for (index, &(certificate, der)) in certificates.iter().enumerate() {
            let frame = Frame::cut(der, &mut Problems::default()).ok();
            let encoded = frame.as_ref().map_or(der, |frame| frame.certificate.encoded);
            if let Some(&of) = first_of.get(encoded) {
                set.duplicates.push(Duplicate { certificate: index, of });
                continue;
            }
            first_of.insert(encoded, index);
            let mut member = Member::new(index, certificate, der, frame.as_ref());
            member.position = set.members.len();
            member.authority = set.authorities.enter(&member);
            set.members.push(member);
        }
        set
    }

    /// The certificates of an authority.
    pub(super) fn of_authority(&self, authority: usize) -> impl Iterator<Item = &Member<'a>> {
        self.authorities.positions(authority).iter().filter_map(|&position| self.members.get(position))
    }
}

impl<'a> Member<'a> {
    fn new(index: usize, certificate: &'a Certificate, der: &'a [u8], frame: Option<&Frame<'a>>) -> Self {
        Self {
            index,
            position: 0,
            certificate,
            subject: comparable(&certificate.subject),
            issuer: comparable(&certificate.issuer),
            subject_public_key_info: frame.map_or(&[], |frame| frame.subject_public_key_info.encoded),
            signed: signed_parts(der).ok(),
            algorithms_agree: frame
                .is_some_and(|frame| frame.signature.encoded == frame.signature_algorithm.encoded),
            authority: 0,
        }
    }

    /// Whether it names itself as its issuer, which is not yet to have signed itself.
    pub(super) fn is_self_issued(&self) -> bool {
        self.subject == self.issuer
    }
}

/// Names are the same whatever the case of their letters, the width of their spaces and the string type they are
/// written in ([RFC 5280, section 7.1](https://www.rfc-editor.org/rfc/rfc5280#section-7.1)).
fn comparable(name: &str) -> String {
    let mut comparable = String::with_capacity(name.len());
    for character in name.chars() {
        if character != ' ' || !comparable.ends_with(' ') {
            comparable.push(character.to_ascii_lowercase());
        }
    }
    comparable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_regard_to_case_and_width() {
        assert_eq!(comparable("CN=Test  CA,O=Ä"), comparable("CN=TEST CA,O=Ä"));
        assert_ne!(comparable("CN=Test CA"), comparable("CN=TestCA"));
    }
}
