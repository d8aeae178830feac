//! Whether a file that was dropped on a row of Setup is that row's certificate.

mod facts;

pub use facts::Contradiction;

use super::chain::Place;
use super::comparison::Comparison;
use super::outline::Outline;
use crate::intake::Kind;
use crate::order::sort_by_key;
use crate::registry::{Agreement, Entry, Registry};
use crate::words::Message;
use crate::x509::Certificate;

/// So many certificates of what was dropped are compared with the row: a chain has five, a trust store has its likeliest.
const MOST_COMPARED: usize = 32;

/// The answer to "Is this that certificate?".
#[derive(Clone, Debug, PartialEq)]
pub struct RowMatch {
    /// The answer.
    pub verdict: Verdict,
    /// The answer in words.
    pub text: Message,
    /// What the row and the certificate have in common.
    pub agrees: Vec<Message>,
    /// In what they contradict each other.
    pub contradicts: Vec<Contradiction>,
    /// The certificate beside the one that is remembered for the row, the latter handed in first.
    pub comparison: Option<Comparison>,
    /// Whether it makes sense to remember it as the row's.
    pub remember: bool,
}

/// Answers, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The very certificate that is known to be the row's.
    Same,
    /// What the row says of its certificate agrees.
    Probably,
    /// Another certificate for the key of the row's.
    SameKey,
    /// Nothing contradicts, and too little agrees.
    Unclear,
    /// Another certificate.
    No,
}

impl Verdict {
    /// `data-verdict`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Probably => "probably",
            Self::SameKey => "same-key",
            Self::Unclear => "unclear",
            Self::No => "no",
        }
    }
}

impl RowMatch {
    /// Whether `certificate` is the one of `entry`.
    ///
    /// A certificate that is remembered decides, by fingerprint, unless the row has come to print another end since: then
    /// it was renewed, and the row itself is asked.
    pub fn new(registry: &Registry, entry: &Entry, certificate: &Certificate) -> Self {
        let Some(known) = entry.certificate.as_ref().map(|known| &known.facts) else {
            return Self::with_row(registry, entry, certificate);
        };
        let renewed = registry.compare(entry, known).end == Some(false) && !entry.is_waiting();
        if known.sha256 == certificate.sha256 {
            let id = if renewed { "match-same-before" } else { "match-same" };
            return Self::answer(Verdict::Same, id);
        }
        if known.spki_sha256 == certificate.spki_sha256 {
            let current = renewed && registry.compare(entry, certificate).end == Some(true);
            let id = if current { "match-same-key-renewed" } else { "match-same-key" };
            return Self {
                comparison: Some(Comparison::new(known, certificate)),
                remember: current,
                ..Self::answer(Verdict::SameKey, id)
            };
        }
        if renewed {
            return Self::with_row(registry, entry, certificate);
        }
        Self {
            comparison: Some(Comparison::new(known, certificate)),
            ..Self::answer(Verdict::No, "match-no")
        }
    }

    /// The answer where nothing but the row itself is there to compare with.
    fn with_row(registry: &Registry, entry: &Entry, certificate: &Certificate) -> Self {
        let mut compared = registry.compare(entry, certificate);
        if entry.is_waiting() {
            // What such a row prints as its dates means nothing.
            compared = Agreement { end: None, created: None, ..compared };
        }
        let Agreement { end, name, org, created } = compared;
        let agrees = [name, org, created].contains(&Some(true));
        // A sandbox has copies that production made, ids and all: there everything else agrees.
        let is_copy = name == Some(true) && created == Some(true);
        let (verdict, id) = match end {
            Some(false) => (Verdict::No, "match-no"),
            _ if org == Some(false) && !is_copy => (Verdict::No, "match-no"),
            Some(true) if agrees => (Verdict::Probably, "match-probably"),
            Some(true) => (Verdict::Unclear, "match-unclear-end"),
            _ if entry.is_waiting() => (Verdict::Unclear, "match-unclear-waiting"),
            _ => (Verdict::Unclear, "match-unclear"),
        };
        Self {
            agrees: facts::agreeing(compared, entry, certificate),
            contradicts: facts::contradicting(registry, compared, entry, certificate),
            remember: end == Some(true) && verdict != Verdict::No,
            ..Self::answer(verdict, id)
        }
    }

    fn answer(verdict: Verdict, id: &str) -> Self {
        Self {
            verdict,
            text: Message::new(id),
            agrees: Vec::new(),
            contradicts: Vec::new(),
            comparison: None,
            remember: false,
        }
    }
}

/// The certificate that comes nearest to the row, by its place among `certificates`. Where none does, it is the leaf:
/// that is the one somebody means who drops a chain.
pub fn best_match(
    registry: &Registry,
    entry: &Entry,
    certificates: &[&Certificate],
) -> Option<(usize, RowMatch)> {
    let is_issuer = |certificate: &Certificate| {
        certificates
            .iter()
            .any(|other| other.issuer == certificate.subject && other.subject != certificate.subject)
    };
    certificates.iter().map(|certificate| RowMatch::new(registry, entry, certificate)).enumerate().min_by_key(
        |(index, found)| {
            let is_issuer = certificates.get(*index).is_some_and(|certificate| is_issuer(certificate));
            (found.verdict, is_issuer, core::cmp::Reverse(found.agrees.len()))
        },
    )
}

/// Which of the things dropped are certificates worth comparing with a row, the likeliest first.
pub fn worth_comparing<'a>(
    entry: &Entry,
    outlines: impl Iterator<Item = (Place, &'a Outline)>,
) -> Vec<Place> {
    let known = entry.certificate.as_ref().map(|known| &known.facts);
    let unlikeness = |outline: &Outline| {
        if known.is_some_and(|known| outline.sha256.as_ref() == Some(&known.sha256)) {
            0
        } else if known.is_some_and(|known| outline.spki_sha256.as_ref() == Some(&known.spki_sha256)) {
            1
        } else if outline.not_after.and_then(|end| entry.prints_end(end)) == Some(true) {
            2
        } else {
            3
        }
    };
    let certificates = outlines.filter(|(_, outline)| outline.kind.is_some_and(Kind::is_certificate));
    let mut places: Vec<_> = certificates.map(|(place, outline)| (unlikeness(outline), place)).collect();
    sort_by_key(&mut places, |(unlikeness, _)| *unlikeness);
    places.into_iter().take(MOST_COMPARED).map(|(_, place)| place).collect()
}

/// What of the things dropped is no certificate and belongs to the key of the row's: a request, or a key.
pub fn same_key<'a>(entry: &Entry, mut outlines: impl Iterator<Item = &'a Outline>) -> Option<Kind> {
    let known = &entry.certificate.as_ref()?.facts;
    let same = |outline: &&Outline| outline.spki_sha256.as_ref() == Some(&known.spki_sha256);
    outlines.find(|outline| same(outline))?.kind.filter(|kind| !kind.is_certificate())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{CertificateId, KnownCertificate, Observation, OrgKey, Reading, Source};
    use crate::moment::{DAY, Moment};
    use crate::registry::EntryId;
    use crate::x509::decode;

    const NOW: &str = "2026-01-02T00:00:00Z";

    fn at(text: &str) -> Moment {
        Moment::parse(text).unwrap()
    }

    /// Made by openssl as Salesforce makes its own.
    fn own() -> Certificate {
        decode(include_bytes!("../../tests/fixtures/x509/salesforce-self-signed/input")).unwrap()
    }

    /// Another certificate for the same key: a second validity, and all that comes of it.
    fn reissued() -> Certificate {
        let own = own();
        Certificate {
            sha256: "1".repeat(64),
            serial_number: "2".into(),
            not_before: own.not_before.map(|moment| moment + DAY * 365),
            not_after: own.not_after.map(|moment| moment + DAY * 365),
            ..own
        }
    }

    fn other() -> Certificate {
        let reissued = reissued();
        Certificate {
            spki_sha256: "3".repeat(64),
            sha256: "4".repeat(64),
            subject: "CN=other".into(),
            common_name: Some("other".into()),
            subject_alt_names: Vec::new(),
            ..reissued
        }
    }

    fn midnight(moment: Option<Moment>) -> Moment {
        at(&format!("{}T00:00:00Z", moment.unwrap().iso_date()))
    }

    /// The row that Setup shows for `certificate`, as an entry.
    fn row_of(certificate: &Certificate) -> Observation {
        Observation {
            org: OrgKey::from_host("acme.my.salesforce.com"),
            certificate_id: CertificateId::parse("0P1xx0000000001"),
            label: certificate.common_name.clone(),
            active: Some(true),
            expiration: Some(Reading::Known(midnight(certificate.not_after))),
            created: certificate.not_before,
            ..Observation::new(Source::ListPage, at("2026-01-01T00:00:00Z"))
        }
    }

    struct Row {
        registry: Registry,
        id: EntryId,
    }

    impl Row {
        fn new(observation: Observation) -> Self {
            let mut registry = Registry::default();
            let id = registry.observe(observation).unwrap();
            Self { registry, id }
        }

        fn remembering(mut self, certificate: Certificate) -> Self {
            let known = KnownCertificate { facts: certificate, der: String::new() };
            self.registry.remember(Some(&self.id), known, at(NOW)).unwrap();
            self
        }

        fn printing(mut self, observation: Observation) -> Self {
            assert_eq!(self.registry.observe(observation).unwrap(), self.id);
            self
        }

        fn entry(&self) -> &Entry {
            self.registry.entry(&self.id).unwrap()
        }

        fn asked(&self, certificate: &Certificate) -> RowMatch {
            RowMatch::new(&self.registry, self.entry(), certificate)
        }
    }

    fn ids(messages: &[Message]) -> Vec<&str> {
        messages.iter().map(|message| message.id.as_str()).collect()
    }

    fn contradicting(found: &RowMatch) -> Vec<&str> {
        found.contradicts.iter().map(|contradiction| contradiction.what.id.as_str()).collect()
    }

    #[test]
    fn a_row_alone_is_asked_for_name_and_dates() {
        let found = Row::new(row_of(&own())).asked(&own());
        assert_eq!((found.verdict, found.remember), (Verdict::Probably, true));
        assert_eq!(ids(&found.agrees), ["reason-end", "reason-name", "reason-created"]);
        assert!(found.contradicts.is_empty() && found.comparison.is_none());
    }

    #[test]
    fn another_end_is_another_certificate() {
        let found = Row::new(row_of(&own())).asked(&other());
        assert_eq!((found.verdict, found.remember), (Verdict::No, false));
        assert_eq!(contradicting(&found), ["fact-not-after", "fact-unique-name"]);
    }

    #[test]
    fn a_remembered_certificate_decides_by_fingerprint_then_by_key() {
        let row = Row::new(row_of(&own())).remembering(own());
        assert_eq!(row.asked(&own()).text.id, "match-same");
        let same_key = row.asked(&reissued());
        assert_eq!((same_key.verdict, same_key.remember), (Verdict::SameKey, false));
        assert_eq!(same_key.comparison.unwrap().verdict, "same-key-longer");
        let found = row.asked(&other());
        assert_eq!((found.verdict, found.remember), (Verdict::No, false));
        assert_eq!(found.comparison.unwrap().verdict, "different");
    }

    #[test]
    fn a_row_that_prints_a_new_end_was_renewed_and_takes_its_new_certificate() {
        let row = Row::new(row_of(&own())).remembering(own());
        let renewed = row.printing(row_of(&reissued()));
        assert_eq!(renewed.asked(&own()).text.id, "match-same-before");
        let found = renewed.asked(&reissued());
        assert_eq!((found.verdict, found.remember), (Verdict::SameKey, true));
        assert_eq!(found.text.id, "match-same-key-renewed");
        let new_key = Certificate { spki_sha256: "5".repeat(64), ..reissued() };
        assert_eq!(renewed.asked(&new_key).verdict, Verdict::Probably);
    }

    #[test]
    fn another_orgs_certificate_is_not_this_one_unless_all_else_is_the_same() {
        // The org's id is learned from a certificate that carries the unique name of its row.
        let named = Observation { unique_name: own().common_name, ..row_of(&own()) };
        let mut row = Row::new(named).remembering(own());
        let second = Observation {
            certificate_id: CertificateId::parse("0P1xx0000000002"),
            label: Some("Elsewhere".into()),
            created: None,
            ..row_of(&own())
        };
        row.id = row.registry.observe(second).unwrap();
        let foreign = Certificate {
            salesforce_org_id: Some("00D5x0000000009".into()),
            sha256: "6".repeat(64),
            ..own()
        };
        let found = row.asked(&foreign);
        assert_eq!(found.verdict, Verdict::No);
        assert_eq!(contradicting(&found), ["fact-unique-name", "fact-made-by-org"]);

        let third = Observation { certificate_id: CertificateId::parse("0P1xx0000000003"), ..row_of(&own()) };
        row.id = row.registry.observe(third).unwrap();
        let copy = row.asked(&foreign);
        assert_eq!(copy.verdict, Verdict::Probably);
        assert_eq!(contradicting(&copy), ["fact-made-by-org"]);
    }

    #[test]
    fn too_little_to_compare_is_said_and_not_guessed() {
        let end_only = Observation { label: Some("x".into()), created: None, ..row_of(&own()) };
        let host = Certificate { salesforce_org_id: None, ..own() };
        let found = Row::new(end_only).asked(&host);
        assert_eq!((found.verdict, found.remember), (Verdict::Unclear, true));
        assert_eq!(found.text.id, "match-unclear-end");

        let waiting = Observation { active: Some(false), ..row_of(&own()) };
        let found = Row::new(waiting).asked(&other());
        assert_eq!((found.verdict, found.remember), (Verdict::Unclear, false));
        assert_eq!(found.text.id, "match-unclear-waiting");

        let unreadable = Observation { expiration: None, created: None, ..row_of(&own()) };
        assert_eq!(Row::new(unreadable).asked(&own()).text.id, "match-unclear");
    }

    #[test]
    fn a_date_of_two_readings_agrees_with_either() {
        let end = midnight(own().not_after);
        let other_day = end + DAY * 60;
        let unclear = Observation {
            expiration: Some(Reading::Ambiguous { day_first: other_day, month_first: end }),
            ..row_of(&own())
        };
        assert_eq!(Row::new(unclear).asked(&own()).verdict, Verdict::Probably);
    }

    #[test]
    fn a_chain_is_judged_by_its_best_member_and_else_by_its_leaf() {
        let row = Row::new(row_of(&own()));
        let issuer = Certificate { subject: "CN=issuer".into(), issuer: "CN=issuer".into(), ..other() };
        let leaf = Certificate { issuer: "CN=issuer".into(), ..other() };
        let best = |certificates: &[&Certificate]| best_match(&row.registry, row.entry(), certificates);
        assert_eq!(best(&[&issuer, &leaf, &own()]).unwrap().0, 2);
        assert_eq!(best(&[&issuer, &leaf]).unwrap().0, 1);
        assert!(best(&[]).is_none());
    }

    #[test]
    fn of_many_certificates_the_likeliest_are_compared() {
        let row = Row::new(row_of(&own())).remembering(reissued());
        let outline = |kind, certificate: &Certificate| Outline {
            kind: Some(kind),
            sha256: Some(certificate.sha256.clone()),
            spki_sha256: Some(certificate.spki_sha256.clone()),
            not_after: certificate.not_after,
            ..Outline::default()
        };
        let mut outlines = vec![outline(Kind::Certificate, &other()); 100];
        let request = Certificate { sha256: "7".repeat(64), ..own() };
        outlines.push(outline(Kind::CertificateRequest, &request));
        outlines.push(outline(Kind::Certificate, &own()));
        outlines.push(outline(Kind::Certificate, &reissued()));
        let places = outlines.iter().enumerate().map(|(index, outline)| ((0, index), outline));
        let compared = worth_comparing(row.entry(), places);
        assert_eq!(compared[..3], [(0, 102), (0, 101), (0, 0)]);
        assert_eq!(compared.len(), MOST_COMPARED);
        assert_eq!(same_key(row.entry(), outlines[..101].iter()), Some(Kind::CertificateRequest));
        assert_eq!(same_key(row.entry(), outlines[..100].iter()), None);
    }
}
