//! Chains among the certificates on the inspector's page: leaf first, each link with what is wrong with it.

use serde::{Deserialize, Serialize};

use super::certificate::Shown;
use super::outline::Outline;
use crate::findings::{Ancestry, Member, Severity};
use crate::words::Message;
use crate::x509::chain::{Chain, Chains, End, Fault, Link, Signature};

/// Where a certificate stands on the page: the file's number, and which part of the file.
pub type Place = (u32, usize);

/// Chains, and where on the page the certificates stand that they are made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlacedChains {
    /// The certificates, by their index in the chains.
    pub places: Vec<Place>,
    /// How they hang together.
    pub chains: Chains,
}

/// One chain as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainView {
    /// The leaf first.
    pub members: Vec<ChainMember>,
    /// How it ends, and what to do if it should not end there.
    pub end: Note,
    /// If the file has its certificates in another order.
    pub order: Option<Note>,
}

/// One certificate of a chain.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainMember {
    /// Where it stands on the page.
    pub place: Place,
    /// What it is called.
    pub name: Shown,
    /// What is to be said of its link to the next one.
    pub notes: Vec<Note>,
}

/// Something said, and how much it matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// `None` for what is in order.
    pub severity: Option<Severity>,
    /// The words.
    pub text: Message,
}

impl PlacedChains {
    /// The chains worth showing: not a certificate that stands for itself.
    pub fn views<'a>(&self, outline: impl Fn(Place) -> Option<&'a Outline>) -> Vec<ChainView> {
        self.worth_telling().map(|chain| self.view(chain, &outline)).collect()
    }

    /// What issued the certificate at `place`; `None` where it issued another one itself or stands for itself.
    pub fn ancestry<'a>(
        &self,
        place: Place,
        outline: impl Fn(Place) -> Option<&'a Outline>,
    ) -> Option<Ancestry> {
        let mut chains = self.worth_telling().map(|chain| (chain, self.places_of(chain)));
        let (chain, places) = chains.find(|(_, places)| places.first() == Some(&place))?;
        let member = |place: &Place| {
            let outline = outline(*place);
            let name = outline.and_then(|outline| outline.name.clone());
            Member {
                name: name.unwrap_or_default(),
                not_after: outline.and_then(|outline| outline.not_after),
            }
        };
        Some(Ancestry {
            members: places.iter().map(member).collect(),
            links: chain.links.clone(),
            end: chain.end.clone(),
            in_order: in_order(&places, &outline),
        })
    }

    fn worth_telling(&self) -> impl Iterator<Item = &Chain> {
        let alone = |chain: &&Chain| chain.certificates.len() == 1 && chain.end == End::SelfSigned;
        self.chains.chains.iter().filter(move |chain| !alone(chain))
    }

    fn places_of(&self, chain: &Chain) -> Vec<Place> {
        chain.certificates.iter().filter_map(|&index| self.places.get(index).copied()).collect()
    }

    fn view<'a>(&self, chain: &Chain, outline: &impl Fn(Place) -> Option<&'a Outline>) -> ChainView {
        let places = self.places_of(chain);
        let name = |place: Place| {
            outline(place).map_or_else(|| Shown::Text(String::new()), |outline| outline.title())
        };
        let links = chain.links.iter().map(Some).chain([None]);
        let members = places.iter().zip(links).map(|(&place, link)| ChainMember {
            place,
            name: name(place),
            notes: link.map(notes).unwrap_or_default(),
        });
        let order = (in_order(&places, outline) == Some(false))
            .then(|| Note::of(Severity::Notice, Message::new("chain-out-of-order")));
        ChainView { members: members.collect(), end: end(&chain.end), order }
    }
}

/// Whether a chain stands leaf first in its file; `None` where it is of several files, or of several entries or files
/// in one.
fn in_order<'a>(places: &[Place], outline: &impl Fn(Place) -> Option<&'a Outline>) -> Option<bool> {
    let container =
        |place: &Place| (place.0, outline(*place).map(|outline| outline.path.as_str()).unwrap_or_default());
    let (first, others) = places.split_first()?;
    let together = others.iter().all(|place| container(place) == container(first));
    (together && !others.is_empty()).then(|| places.is_sorted())
}

impl Note {
    fn of(severity: Severity, text: Message) -> Self {
        Self { severity: Some(severity), text }
    }
}

/// What is to be said of a link: the signature first.
fn notes(link: &Link) -> Vec<Note> {
    let signature = match link.signature {
        Signature::Verified => Note { severity: None, text: Message::new("chain-verified") },
        Signature::Wrong => Note::of(Severity::Critical, Message::new("chain-wrong")),
        Signature::Unsupported => Note::of(Severity::Notice, Message::new("chain-unsupported")),
        Signature::NameOnly => Note::of(Severity::Notice, Message::new("chain-name-only")),
    };
    let faults = link.faults.iter().map(|fault| {
        let text = match fault {
            Fault::StartsBeforeIssuer => Message::new("chain-starts-before"),
            Fault::OutlivesIssuer => Message::new("chain-outlives"),
            Fault::IssuerIsNoCa => Message::new("chain-no-ca"),
            Fault::IssuerMayNotSign => Message::new("chain-may-not-sign"),
            Fault::PathTooLong { allowed, found } => Message::new("chain-path-too-long")
                .with("allowed", i64::from(*allowed))
                .with("found", i64::from(*found)),
        };
        let severity = match fault {
            Fault::StartsBeforeIssuer => Severity::Notice,
            _ => Severity::Warning,
        };
        Note::of(severity, text)
    });
    core::iter::once(signature).chain(faults).collect()
}

fn end(end: &End) -> Note {
    match end {
        End::SelfSigned => Note { severity: None, text: Message::new("chain-complete") },
        End::SelfIssued { .. } => Note::of(Severity::Warning, Message::new("chain-self-issued")),
        End::Missing { issuer, authority_key_identifier } => Note::of(
            Severity::Notice,
            match authority_key_identifier {
                Some(identifier) => Message::new("chain-missing-with-key").with("key", identifier.as_str()),
                None => Message::new("chain-missing"),
            }
            .with("issuer", issuer.as_str()),
        ),
        End::Ring { .. } => Note::of(Severity::Warning, Message::new("chain-ring")),
        End::TooLong { .. } => Note::of(Severity::Notice, Message::new("chain-too-long")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Moment;

    fn chain(certificates: &[usize], end: End) -> Chain {
        let link = Link { signature: Signature::Verified, faults: vec![] };
        Chain { certificates: certificates.to_vec(), links: vec![link; certificates.len() - 1], end }
    }

    fn views(chains: Vec<Chain>, places: &[Place]) -> Vec<ChainView> {
        let chains = Chains { chains, ..Chains::default() };
        PlacedChains { places: places.to_vec(), chains }.views(|_| None)
    }

    #[test]
    fn what_stands_for_itself_is_no_chain() {
        assert_eq!(views(vec![chain(&[0], End::SelfSigned)], &[(0, 0)]), []);
        let missing = End::Missing { issuer: "CN=R3".to_owned(), authority_key_identifier: None };
        let shown = views(vec![chain(&[0], missing)], &[(0, 0)]);
        assert_eq!(shown[0].end.text, Message::new("chain-missing").with("issuer", "CN=R3"));
    }

    #[test]
    fn another_order_in_the_file_is_told_and_one_over_several_files_is_not() {
        let order = |places: &[Place]| {
            let shown = views(vec![chain(&[1, 0], End::SelfSigned)], places);
            shown[0].order.is_some()
        };
        assert!(order(&[(0, 0), (0, 1)]));
        assert!(!order(&[(0, 1), (0, 0)]));
        assert!(!order(&[(0, 0), (1, 0)]));
    }

    #[test]
    fn certificates_of_several_entries_have_no_order() {
        let outlines = ["a", "b"].map(|path| Outline { path: path.to_owned(), ..Outline::default() });
        let of_two = |(_, index): Place| outlines.get(index);
        let of_one = |_: Place| outlines.first();
        assert_eq!(in_order(&[(0, 1), (0, 0)], &of_two), None);
        assert_eq!(in_order(&[(0, 1), (0, 0)], &of_one), Some(false));
        assert_eq!(in_order(&[(0, 0)], &of_one), None);
    }

    #[test]
    fn whoever_issued_nothing_has_an_ancestry() {
        let chains = Chains { chains: vec![chain(&[1, 0], End::SelfSigned)], ..Chains::default() };
        let placed = PlacedChains { places: vec![(0, 4), (0, 5)], chains };
        let end = Moment::parse("2027-01-01T00:00:00Z");
        let leaf = Outline { name: Some("leaf".to_owned()), ..Outline::default() };
        let root = Outline { name: Some("root".to_owned()), not_after: end, ..Outline::default() };
        let outline = |place: Place| Some(if place == (0, 5) { &leaf } else { &root });
        let ancestry = placed.ancestry((0, 5), outline).unwrap();
        let names: Vec<_> = ancestry.members.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["leaf", "root"]);
        assert_eq!(ancestry.members[1].not_after, end);
        assert_eq!(ancestry.in_order, Some(false));
        assert_eq!(placed.ancestry((0, 4), outline), None);
    }
}
